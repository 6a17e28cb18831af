"""What the hub's commands about devices and persons do, on a hub's database that may be served meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import PEPPER, Argon2Pins, SecretStore
from floorledger.adapters.enrolment_store import SqlEnrolmentStore
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.domain.codec import decode
from floorledger.domain.policy import Policy
from floorledger.main.hub_place import HubPlace
from floorledger.services.enrolment import Enrolment, KnownDevice
from floorledger.services.people import nameless, role_conflict
from floorledger.services.pin_guard import with_pin
from floorledger.services.ports import Clock
from floorledger.services.publish import publish
from floorledger.services.records import FeedKind, People, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be changed about a person; None leaves it as it is."""

    name: str | None = None
    badge: str | None = None
    roles: tuple[str, ...] | None = None
    pin: str | None = None
    block: bool | None = None


@contextmanager
def _enrolment(db_url: str) -> Iterator[Enrolment]:
    with HubPlace(db_url).opened() as engine:
        yield Enrolment(SqlEnrolmentStore(engine), SystemClock(), b"")


def devices_of(db_url: str) -> list[KnownDevice]:
    """Every device that ever enrolled. Raises StoreFault."""
    with _enrolment(db_url) as enrolment:
        return enrolment.store.devices()


def revoke(db_url: str, device_id: str, *, undo: bool = False) -> str:
    """End a device's token and key, or take that back; what was done. Raises LookupError, StoreFault."""
    with _enrolment(db_url) as enrolment:
        if undo:
            enrolment.trust_again(device_id)
            return f"The key of {device_id} counts again. It has no token: issue a code, and enrol it with that."
        enrolment.revoke(device_id)
    return (
        f"Token and key of {device_id} have ended; it gets in nowhere any more. Its events so far stay as they are. "
        "What is signed with its key and arrives later is kept and waits for a decision."
    )


def end_token(db_url: str, device_id: str) -> str:
    """End a device's tokens; what was done. Raises StoreFault."""
    with _enrolment(db_url) as enrolment:
        count = enrolment.end_tokens(device_id)
    if not count:
        return f"{device_id} had no token. Nothing was changed."
    return f"The token of {device_id} has ended. Its log is safe on it; issue a code, and enrol it again with that."


def people_of(db_url: str) -> list[str]:
    """Everybody, a line each. Raises LookupError at an empty hub, StoreFault."""
    with HubPlace(db_url).opened() as engine, SqlHubStore(engine).begin() as tx:
        held = tx.document(FeedKind.PEOPLE)
    people = () if held is None else decode(People, held).people
    return [_line(person) for person in people]


def _line(person: Person) -> str:
    blocked = "" if person.blocked_at is None else f", BLOCKED {person.blocked_at:%Y-%m-%d %H:%M}"
    pin = "PIN" if person.pin_verifier else "no PIN"
    roles = ", ".join(person.roles) or "no role"
    return f"{person.person_id}  {person.name}, badge {person.badge}, {roles}, {pin}{blocked}"


def change_person(
    db_url: str, data_dir: Path, person_id: str, change: Change, *, clock: Clock | None = None, use_keyring: bool = True
) -> str:
    """Enter or change a person and publish it; what was done. Raises LookupError for what may not be, StoreFault."""
    now = (clock or SystemClock()).now()
    with HubPlace(db_url).opened() as engine:
        store = SqlHubStore(engine)
        with store.begin() as tx:
            master, policy, held = tx.master(), tx.document(FeedKind.POLICY), tx.document(FeedKind.PEOPLE)
        if master is None or policy is None or held is None:
            raise LookupError("The hub has no plant yet; set it up first. Nothing was changed.")
        people = decode(People, held).people
        before = next((person for person in people if person.person_id == person_id), None)
        if before is not None and before == nameless(before):
            raise LookupError(f"{person_id} was erased and stays so; enter the person under a new id")
        after = _changed(before or _new(person_id, change), change)
        if change.block is not None:
            after = replace(after, blocked_at=now if change.block else None)
        _check(after, people)
        if change.pin is not None:
            pepper = SecretStore(data_dir / "keys", use_keyring=use_keyring).get(PEPPER)
            after = _with_pin(after, change.pin, pepper)
        others = [person for person in people if person.person_id != person_id]
        publish(store, now, master=master, policy=decode(Policy, policy), people=(*others, after))
    return f"{_line(after)}. Terminals know it when they next reach the hub; what was recorded before stays."


def _new(person_id: str, change: Change) -> Person:
    if not (change.name and change.badge and change.roles):
        raise LookupError(f"{person_id} is not known; a new person takes --name, --badge and --roles")
    return Person(person_id=person_id, name="", badge="", roles=(), pin_verifier="")


def _changed(person: Person, change: Change) -> Person:
    return replace(
        person,
        name=person.name if change.name is None else change.name,
        badge=person.badge if change.badge is None else change.badge,
        roles=person.roles if change.roles is None else change.roles,
    )


def _check(person: Person, people: tuple[Person, ...]) -> None:
    """Raises LookupError for roles that exclude each other, and for a badge that is somebody else's."""
    conflict = role_conflict(person.roles)
    if conflict:
        raise LookupError(f"{conflict} Nothing was changed.")
    other = next((each for each in people if each.badge == person.badge and each.person_id != person.person_id), None)
    if other is not None and person.badge:
        raise LookupError(f"badge {person.badge} is {other.person_id}'s; nothing was changed")


def _with_pin(person: Person, pin: str, pepper: bytes | None) -> Person:
    if pepper is None:
        raise LookupError("the plant's PIN secret is not here; give the --data-dir of the hub. Nothing was changed")
    try:
        return with_pin(person, pin, Argon2Pins(pepper))
    except ValueError as error:
        raise LookupError(f"{error} Nothing was changed.") from error
