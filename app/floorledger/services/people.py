"""Who somebody was at a time: roles are kept with their history, so that what was done offline is held against its day.

An approval given offline counts by the roles that its giver had when it was given, not by those of the day on which it
arrives (domain.md B5.3).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from floorledger.domain.people import USER_ADMIN
from floorledger.services.records import Held, Person

NO_ROLE: frozenset[str] = frozenset()
ERASED = "erased"
"""In place of a name, a badge and a PIN verifier, which no PIN matches."""


def roles_at(person: Person, at: datetime) -> frozenset[str]:
    """The roles that a person had at a moment; none while they were blocked."""
    if person.blocked_at is not None and at >= person.blocked_at:
        return NO_ROLE
    earlier = next((held.roles for held in person.held if at < held.until), None)
    return frozenset(person.roles if earlier is None else earlier)


def with_history(before: Iterable[Person], after: Iterable[Person], now: datetime) -> tuple[Person, ...]:
    """The persons to publish, each with what it was before; a history that is there is never shortened."""
    known = {person.person_id: person for person in before}
    return tuple(_changed(known.get(person.person_id), person, now) for person in after)


def nameless(person: Person) -> Person:
    """A person without name, badge and PIN; the id stays, since events name it (decisions.md D2)."""
    return replace(person, name=ERASED, badge=ERASED, pin_verifier=ERASED)


def _changed(old: Person | None, new: Person, now: datetime) -> Person:
    if old is None:
        return new
    if old == nameless(old):
        return old
    held = new.held if len(new.held) > len(old.held) else old.held
    if old.blocked_at is not None and new.blocked_at is None:
        held = (*held, Held(roles=old.roles, until=old.blocked_at), Held(roles=(), until=now))
    elif frozenset(old.roles) != frozenset(new.roles):
        held = (*held, Held(roles=old.roles, until=now))
    return replace(new, held=held)


def role_conflict(roles: Iterable[str]) -> str:
    """Why nobody may hold these roles together, in a sentence; empty where they may (B5.3)."""
    held = frozenset(roles)
    if USER_ADMIN in held and len(held) > 1:
        return "Who administers users holds no other role. Give them two persons."
    if {"data steward", "controller"} <= held:
        return "Who keeps the standards does not sign off the variances against them. Give the roles to two persons."
    return ""
