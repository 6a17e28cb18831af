"""``floorledger repair``: look at everything in a device's database, and build it again where it cannot be trusted."""

import argparse
from pathlib import Path

from floorledger.main.parsers import Commands, add_command, folder_of


def add_repair(commands: Commands) -> None:
    """Add the command."""
    about = "Check this device's database, and build it again from the hub where it is damaged."
    repair = add_command(commands, "repair", about, "floorledger repair --check")
    repair.add_argument("--check", action="store_true", help="only say what is wrong; the next start repairs it")
    repair.add_argument("--hub-ca", metavar="FILE", type=Path, help="the plant's own CA, as a PEM file")
    repair.set_defaults(command=_repair)


def _repair(chosen: argparse.Namespace) -> int:

    said, is_sound = repair(folder_of(chosen), ca=chosen.hub_ca, only_check=chosen.check)
    print(said)
    return 0 if is_sound else 1


def repair(folder: Path, *, ca: Path | None, only_check: bool, use_keyring: bool = True) -> tuple[str, bool]:
    """What was found and done, in words, and whether the database can be trusted now.

    Raises StoreFault where another process has the data directory, or the hub is needed and cannot be reached.
    """
    from floorledger.adapters.instance_lock import InstanceLock
    from floorledger.main.installation import open_installation
    from floorledger.main.remote_hub import connect
    from floorledger.main.terminal_opening import check
    from floorledger.services.repair import warning

    lock = InstanceLock(folder)
    try:
        said = []
        for _ in range(2):
            link = connect(folder, ca=ca, use_keyring=use_keyring)
            at = open_installation(folder, link=link, use_keyring=use_keyring)
            try:
                if at.repaired is not None:
                    said.append(at.repaired.text())
                found = check(at.store.engine, at.public_key, folder)
            finally:
                at.close()
            if not found:
                return "\n".join(said) or "The database of this device is sound; nothing was changed.", True
            if only_check:
                break
        return "\n".join([*said, warning(found)]), False
    finally:
        lock.release()
