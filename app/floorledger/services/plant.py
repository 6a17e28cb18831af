"""The plant's documents as the hub reads them: one version of everything for a batch (reliability.md I6)."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from floorledger.domain.codec import decode
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.services.hub_ports import HubTx
from floorledger.services.people import NO_ROLE, roles_at
from floorledger.services.records import FeedKind, People, Person


class HubNotReady(Exception):
    """The hub has no master data or policy yet."""


@dataclass(frozen=True, slots=True)
class Plant:
    """The facts of one batch."""

    master: MasterData
    policy: Policy
    people: dict[str, Person]

    @classmethod
    def load(cls, tx: HubTx) -> "Plant":
        """The newest documents. Raises HubNotReady."""
        master, policy, people = tx.master(), tx.document(FeedKind.POLICY), tx.document(FeedKind.PEOPLE)
        if master is None or policy is None or people is None:
            raise HubNotReady("The hub has no master data, policy or people yet; publish them first.")
        return cls(master, *_read_rules(policy, people))

    def roles_of(self, person_id: str, at: datetime) -> frozenset[str]:
        """The roles that somebody had at a moment; none for who is not known."""
        person = self.people.get(person_id)
        return NO_ROLE if person is None else roles_at(person, at)


@lru_cache(maxsize=4)
def _read_rules(policy: bytes, people: bytes) -> tuple[Policy, dict[str, Person]]:
    """The documents read, once for as long as they stand."""
    known = decode(People, people).people
    return decode(Policy, policy), {person.person_id: person for person in known}


def frozen_master(frozen: MasterData, newest: MasterData) -> MasterData:
    """An older version, completed by what only ``newest`` knows (a component used since)."""
    return frozen if frozen.version == newest.version else frozen.completed_by(newest)
