"""``floorledger encrypt-log``: the device's log as an encrypted file, and back."""

import argparse
from pathlib import Path

from floorledger.main.parsers import Commands, add_command, folder_of


def add_encrypt_log(commands: Commands) -> None:
    """Add the command."""
    about = "Encrypt this device's log (SQLCipher), or with --undo make it plain again."
    command = add_command(commands, "encrypt-log", about, "floorledger encrypt-log")
    command.add_argument("--undo", action="store_true", help="make the log a plain file again")
    command.set_defaults(command=_encrypt_log)


def _encrypt_log(chosen: argparse.Namespace) -> int:
    from floorledger.adapters.instance_lock import InstanceLock

    folder = folder_of(chosen)
    lock = InstanceLock(folder)
    try:
        print(make_plain(folder) if chosen.undo else make_encrypted(folder))
    finally:
        lock.release()
    return 0


def make_encrypted(folder: Path, *, use_keyring: bool = True) -> str:
    """Encrypt the log of the device in ``folder``, whose lock the caller holds; what was done. Raises StoreFault."""
    from floorledger.adapters.cipher import encrypt, plain_copies
    from floorledger.adapters.credentials import SecretStore
    from floorledger.main.terminal_opening import DATABASE

    path, secrets = folder / DATABASE, SecretStore(folder / "keys", use_keyring=use_keyring)
    done = encrypt(path, secrets)
    said = ["The log is encrypted." if done else "The log was encrypted before.", f"Its key is in {secrets.place}."]
    if secrets.is_in_files:
        said.append("A key in a file beside the database protects a copy of the database alone, not the whole disk.")
    copies = ", ".join(str(copy) for copy in plain_copies(path))
    if copies:
        said.append(f"These copies are plain: {copies}.")
    if (folder / "hub.db").exists():
        said.append("The hub's database in the same folder is plain and holds the same entries.")
    return " ".join(said)


def make_plain(folder: Path, *, use_keyring: bool = True) -> str:
    """The way back, as :func:`make_encrypted`."""
    from floorledger.adapters.cipher import decrypt
    from floorledger.adapters.credentials import SecretStore
    from floorledger.main.terminal_opening import DATABASE

    done = decrypt(folder / DATABASE, SecretStore(folder / "keys", use_keyring=use_keyring))
    return "The log is a plain file again." if done else "The log was a plain file before."
