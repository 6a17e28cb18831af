"""``floorledger hub backup`` and ``hub restore``, and ``floorledger purge`` on a device."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from floorledger.main.parsers import Commands, add_command, folder_of

if TYPE_CHECKING:
    from floorledger.adapters.hub_backup import Manifest


def add_hub_backup(actions: Commands) -> None:
    """Add both commands of the hub."""
    example = "floorledger hub backup --db sqlite:///hub.db --to /backup/hub-2026-11-22 --key-to /safe/hub.key"
    backup = add_command(actions, "backup", "Copy the hub's databases while it works.", example)
    backup.add_argument("--db", required=True, metavar="URL")
    backup.add_argument("--to", required=True, metavar="FOLDER", type=Path, help="a new folder")
    backup.add_argument("--key-to", metavar="FILE", type=Path, help="write the hub's secret keys here; keep it apart")
    backup.set_defaults(command=_backup)
    example = "floorledger hub restore /backup/hub-2026-11-22 --db sqlite:///hub.db --key-from /safe/hub.key"
    restore = add_command(actions, "restore", "Put a backup of a hub in place.", example)
    restore.add_argument("folder", metavar="FOLDER", type=Path)
    restore.add_argument("--db", required=True, metavar="URL", help="where the hub is to be; nothing may be there yet")
    restore.add_argument("--key-from", metavar="FILE", type=Path, help="the hub's keys, where they are not here")
    restore.set_defaults(command=_restore)


def add_purge(commands: Commands) -> None:
    """Add the command for devices."""
    purge = add_command(
        commands,
        "purge",
        "Remove from this device's log what the hub has confirmed.",
        "floorledger purge --older-than 90",
    )
    purge.add_argument("--older-than", metavar="DAYS", type=int, required=True, help="days since it was recorded")
    purge.set_defaults(command=_purge)


def _backup(chosen: argparse.Namespace) -> int:
    from floorledger.adapters.hub_backup import back_up
    from floorledger.main.hub_place import HubPlace

    place, folder = HubPlace(chosen.db), folder_of(chosen)
    with place.opened() as engine:
        made = back_up(engine, place.files, place.documents(folder), chosen.to)
    print(f"{chosen.to} holds {_content(made)}.")
    if chosen.key_to is None:
        print("The hub's secret keys are not in it, and no restored hub works without them. Keep them apart: --key-to.")
    else:
        _write_keys(folder, chosen.key_to)
        print(f"{chosen.key_to} holds the hub's secret keys; who has it can speak as this hub. Lock it away.")
    return 0


def _restore(chosen: argparse.Namespace) -> int:
    from floorledger.adapters.hub_backup import after_restore, checked, restore_dump, restore_files
    from floorledger.main.hub_place import HubPlace

    place, folder = HubPlace(chosen.db), folder_of(chosen)
    found = checked(chosen.folder)
    if chosen.key_from is not None:
        _read_keys(chosen.key_from, folder)
    _check_key(found, folder)
    if place.owned_folder is None:
        restore_dump(chosen.folder, chosen.db)
    else:
        restore_files(chosen.folder, found, place.owned_folder)
    with place.opened() as engine:
        after_restore(engine)
    print(f"The hub is as it was at {found.made_at}: {_content(found)}.")
    print("What devices have recorded since comes again from them by itself, once nobody is signed in there.")
    print("Devices that were revoked since then are let in again: revoke them once more.")
    print("What was erased since then is back: erase it once more.")
    return 0


def _content(made: "Manifest") -> str:
    until = f", the last one received at {made.last_received_at}" if made.last_received_at else ""
    return f"{made.events} events{until}"


def _write_keys(data_dir: Path, file: Path) -> None:
    from floorledger.adapters.credentials import PEPPER, SecretStore
    from floorledger.adapters.hub_identity import HUB_KEY
    from floorledger.services.ports import StoreFault

    secrets = SecretStore(data_dir / "keys")
    held = {name: secrets.get(name) for name in (HUB_KEY, PEPPER)}
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise StoreFault(f"The keys could not be written to {file}: {error.strerror}. The backup is whole.") from error
    with os.fdopen(handle, "w", encoding="ascii") as out:
        out.writelines(f"{name} {value.hex()}\n" for name, value in held.items() if value is not None)


def _read_keys(file: Path, data_dir: Path) -> None:
    from floorledger.adapters.credentials import SecretStore
    from floorledger.services.ports import StoreFault

    secrets = SecretStore(data_dir / "keys")
    try:
        pairs = [line.split() for line in file.read_text(encoding="ascii").splitlines()]
        keys = {name: bytes.fromhex(value) for name, value in pairs}
    except (OSError, ValueError) as error:
        raise StoreFault(f"{file} holds no keys of a hub; nothing was changed.") from error
    for name, value in keys.items():
        held = secrets.get(name)
        if held is None:
            secrets.put(name, value)
        elif held != value:
            raise StoreFault(f"Another hub's keys are in {secrets.place}; give another --data-dir.")


def _check_key(found: "Manifest", data_dir: Path) -> None:
    from floorledger.adapters.credentials import SecretStore, signer
    from floorledger.adapters.hub_identity import HUB_KEY
    from floorledger.services.ports import StoreFault

    secrets = SecretStore(data_dir / "keys")
    if secrets.get(HUB_KEY) is None or signer(secrets, HUB_KEY).public_key.hex() != found.hub_key:
        raise StoreFault("The hub's own keys are not here. Give them with --key-from; nothing was changed.")


def _purge(chosen: argparse.Namespace) -> int:
    from datetime import timedelta

    from floorledger.adapters.cipher import key_of
    from floorledger.adapters.clock import SystemClock
    from floorledger.adapters.credentials import SecretStore
    from floorledger.adapters.database import migrate, open_engine
    from floorledger.adapters.instance_lock import InstanceLock
    from floorledger.adapters.purge import purge
    from floorledger.main.assets import asset
    from floorledger.main.terminal_opening import DATABASE

    folder = folder_of(chosen)
    if chosen.older_than < 1 or not (folder / DATABASE).exists():
        raise LookupError(f"give at least one day, and the data directory of a device ({folder} is none)")
    lock, path = InstanceLock(folder), folder / DATABASE
    engine = open_engine(f"sqlite:///{path}", key=key_of(path, SecretStore(folder / "keys")))
    try:
        migrate(engine, "terminal", asset("db", "migrations"))
        now = SystemClock().now()
        gone = purge(engine, now - timedelta(days=chosen.older_than), now)
    finally:
        engine.dispose()
        lock.release()
    if gone.entries:
        print(f"{gone.entries} entries, up to number {gone.last_seq}, are now at the hub only.")
    else:
        print("Nothing was removed: no entry is that old, or the hub has not confirmed it yet.")
    return 0
