"""The plant's documents as the hub reads them: one version of everything for a batch (reliability.md I6)."""

from dataclasses import dataclass
from functools import lru_cache

from floorledger.domain.codec import decode
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.services.ports import HubTx
from floorledger.services.records import FeedKind, People


class HubNotReady(Exception):
    """The hub has no master data or policy yet."""


@dataclass(frozen=True, slots=True)
class Plant:
    """The facts of one batch."""

    master: MasterData
    policy: Policy
    roles: dict[str, frozenset[str]]

    @classmethod
    def load(cls, tx: HubTx) -> "Plant":
        """The newest documents. Raises HubNotReady."""
        master, policy, people = (tx.document(kind) for kind in (FeedKind.MASTER, FeedKind.POLICY, FeedKind.PEOPLE))
        if master is None or policy is None or people is None:
            raise HubNotReady("The hub has no master data, policy or people yet; publish them first.")
        return _read_plant(master, policy, people)


@lru_cache(maxsize=4)
def _read_plant(master: bytes, policy: bytes, people: bytes) -> Plant:
    """The documents read, once for as long as they stand."""
    known = decode(People, people).people
    return Plant(
        decode(MasterData, master),
        decode(Policy, policy),
        {person.person_id: frozenset(person.roles) for person in known},
    )


@lru_cache(maxsize=64)
def _read_master(body: bytes) -> MasterData:
    return decode(MasterData, body)


def frozen_master(body: bytes, newest: MasterData) -> MasterData:
    """An older snapshot by its canonical bytes, completed by what only ``newest`` knows (a component used since)."""
    frozen = _read_master(body)
    return frozen if frozen.version == newest.version else frozen.completed_by(newest)
