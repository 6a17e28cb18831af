"""``floorledger hub devices``, ``revoke``, ``end-token``, ``person`` and ``certificate``: who and what may come in."""

import argparse
import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from floorledger.main.parsers import Commands, add_command, folder_of

if TYPE_CHECKING:
    from floorledger.services.enrolment import KnownDevice

_DB = "the hub's database; the hub may be running meanwhile"


def add_devices(actions: Commands) -> None:
    """Add the commands to those of the hub."""
    devices = add_command(actions, "devices", "List the devices.", "floorledger hub devices --db sqlite:///hub.db")
    devices.set_defaults(command=_devices)
    revoke = add_command(
        actions,
        "revoke",
        "End the token and the key of a device, as when it is stolen. Its events stay.",
        "floorledger hub revoke --db sqlite:///hub.db --device T-1f0c33a9",
    )
    revoke.add_argument("--undo", action="store_true", help="it was found untouched: its key counts again")
    revoke.set_defaults(command=_revoke)
    token = add_command(
        actions,
        "end-token",
        "End a device's token only; with a new code it enrols again.",
        "floorledger hub end-token --db sqlite:///hub.db --device T-1f0c33a9",
    )
    token.set_defaults(command=_end_token)
    for parser in (revoke, token):
        parser.add_argument("--device", required=True, metavar="ID", help="as floorledger hub devices shows it")
    person = add_command(
        actions,
        "person",
        "List the persons, or enter, change or block one.",
        "floorledger hub person psn-6f1c --db sqlite:///hub.db --block",
    )
    _of_person(person)
    for parser in (devices, revoke, token, person):
        parser.add_argument("--db", required=True, metavar="URL", help=_DB)
    certificate = add_command(
        actions,
        "certificate",
        "Make or renew the hub's TLS certificate, signed by a CA of the plant's own.",
        "floorledger hub certificate --out /etc/floorledger/tls --name hub.plant.example --name 10.0.0.5",
    )
    certificate.add_argument("--out", required=True, metavar="DIR", type=Path, help="ca.pem, hub.pem and keys go there")
    certificate.add_argument("--name", action="append", required=True, help="a name or address of the hub; repeatable")
    certificate.set_defaults(command=_certificate)


def _of_person(person: argparse.ArgumentParser) -> None:
    person.add_argument("person", nargs="?", metavar="ID", help="the person's id, which events carry; no name")
    person.add_argument("--name")
    person.add_argument("--badge")
    person.add_argument("--roles", help='separated by commas, such as "operator,supervisor"; "" for none')
    person.add_argument("--pin", action="store_true", help="ask for a new PIN, or read it from standard input")
    person.add_argument("--block", action="store_true", help="from now on this person signs in nowhere")
    person.add_argument("--unblock", action="store_true")
    person.set_defaults(command=_person)


def _devices(chosen: argparse.Namespace) -> int:
    from floorledger.main.device_work import devices_of

    found = devices_of(chosen.db)
    for device in found:
        print(_line(device))
    if not found:
        print("No device has enrolled yet; floorledger hub code issues a code for one.")
    return 0


def _line(device: "KnownDevice") -> str:
    seen = "never seen" if device.seen_at is None else f"seen {device.seen_at:%Y-%m-%d %H:%M:%S}Z"
    parts = [f"{device.device_id}  {device.name}", seen]
    if device.waiting is not None:
        parts.append(f"{device.waiting} waiting")
    if device.offset_ms is not None:
        parts.append(f"clock {device.offset_ms:+d} ms")
    if device.version is not None:
        parts.append(device.version)
    if device.revoked_at is not None:
        parts.append(f"REVOKED {device.revoked_at:%Y-%m-%d %H:%M}")
    elif device.token_made_at is None:
        parts.append("no token: enrol it with a new code")
    else:
        parts.append(f"token of {device.token_made_at:%Y-%m-%d}")
    return ", ".join(parts)


def _revoke(chosen: argparse.Namespace) -> int:
    from floorledger.main.device_work import revoke

    print(revoke(chosen.db, chosen.device, undo=chosen.undo))
    return 0


def _end_token(chosen: argparse.Namespace) -> int:
    from floorledger.main.device_work import end_token

    print(end_token(chosen.db, chosen.device))
    return 0


def _person(chosen: argparse.Namespace) -> int:
    from floorledger.main.device_work import Change, change_person, people_of

    if chosen.person is None:
        for line in people_of(chosen.db):
            print(line)
        return 0
    if chosen.block and chosen.unblock:
        raise LookupError("give --block or --unblock, not both; nothing was changed")

    change = Change(
        name=chosen.name,
        badge=chosen.badge,
        roles=None if chosen.roles is None else tuple(filter(None, map(str.strip, chosen.roles.split(",")))),
        pin=_asked_pin() if chosen.pin else None,
        block=True if chosen.block else False if chosen.unblock else None,
    )
    print(change_person(chosen.db, folder_of(chosen), chosen.person, change))
    return 0


def _asked_pin() -> str:
    """Never an argument: those are seen by everybody on the machine."""
    return getpass("New PIN: ") if sys.stdin.isatty() else sys.stdin.readline().strip()


def _certificate(chosen: argparse.Namespace) -> int:
    from floorledger.adapters.plant_ca import make_certificate

    print(make_certificate(chosen.out, tuple(chosen.name)))
    return 0
