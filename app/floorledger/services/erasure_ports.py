"""What erasing personal data asks of the hub's database (decisions.md D2)."""

from typing import Protocol

from floorledger.services.records import Erasable


class Erasing(Protocol):
    """The copies in the hub's database, inside one write transaction."""

    def beside(self, what: Erasable, event_id: str) -> bool:
        """Take a note's text or a photo's content out; the salt stays. False where it was out already."""

    def person(self, person_id: str) -> None:
        """Take name, badge and PIN verifier out of everything that the feed has told."""
