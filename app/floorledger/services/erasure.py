"""Erasing personal data at the hub: a note, a photo, or who a person is (decisions.md D2).

Events stay as they are, and so do their hashes and signatures: they name persons by opaque ids, and notes and photos by
salted hashes. Devices learn of it from the feed and erase their own copies with the next pull.
"""

from dataclasses import replace
from datetime import datetime

from floorledger.domain.codec import decode
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.people import nameless
from floorledger.services.records import Erasable, Erased, FeedKind, People, Person


def erase(store: HubStore, wanted: Erased) -> bool:
    """Erase, keep that it was done, and tell it; False where it was done before.

    Raises LookupError for what is not there, and for a reason that would keep what is to be erased.
    """
    with store.begin() as tx:
        people = _people(tx)
        if wanted.by not in {person.person_id for person in people}:
            raise LookupError(f"{wanted.by} is no person known at this hub; nothing was changed")
        if wanted.what is Erasable.PERSON:
            done = _erase_person(tx, wanted, people)
        else:
            _check_event(tx, wanted)
            done = tx.erasing.beside(wanted.what, wanted.ref)
        if done:
            tx.tell(FeedKind.ERASED, wanted.ref, wanted)
    return done


def _people(tx: HubTx) -> tuple[Person, ...]:
    held = tx.document(FeedKind.PEOPLE)
    return () if held is None else decode(People, held).people


def _check_event(tx: HubTx, wanted: Erased) -> None:
    row = tx.find(wanted.ref)
    if row is None:
        raise LookupError(f"event {wanted.ref} is not at this hub; nothing was changed")
    event = row.event()
    if (event.note_hash if wanted.what is Erasable.NOTE else event.photo_hash) is None:
        raise LookupError(f"event {wanted.ref} has no {wanted.what.value}; nothing was changed")


def _erase_person(tx: HubTx, wanted: Erased, people: tuple[Person, ...]) -> bool:
    person = next((each for each in people if each.person_id == wanted.ref), None)
    if person is None:
        raise LookupError(f"{wanted.ref} is no person known at this hub; nothing was changed")
    if person == nameless(person):
        return False
    told = wanted.reason.casefold()
    if any(part and part.casefold() in told for part in (person.name, person.badge)):
        raise LookupError("the reason is kept, and it holds the name or the badge; say it without. Nothing was changed")
    tx.erasing.person(wanted.ref)
    gone = _gone(person, wanted.at)
    left = tuple(gone if each.person_id == wanted.ref else each for each in people)
    tx.tell(FeedKind.PEOPLE, FeedKind.PEOPLE.value, People(people=left))
    return True


def _gone(person: Person, at: datetime) -> Person:
    """Roles of before stay with their times, and nobody signs in as this person any more."""
    return replace(nameless(person), blocked_at=person.blocked_at or at)
