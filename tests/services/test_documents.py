"""Documents that an older version of the product wrote: read, with the defaults of what they did not know."""

import json
from datetime import date

from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.master import MasterData
from floorledger.services.plant import Plant, frozen_master
from floorledger.services.records import FeedKind, People
from tests.plants import policy, reference_plant


def older(body: bytes) -> bytes:
    """The document as it was before plants had holidays and shifts had minutes and breaks."""
    document = json.loads(body)
    for later in ("holidays", "dated_by_end", "periods"):
        del document[later]
    document["shifts"] = [{key: shift[key] for key in ("name", "start_hour")} for shift in document["shifts"]]
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode()


class Held:
    """A hub's transaction that holds three documents."""

    def __init__(self) -> None:
        self.documents = {
            FeedKind.POLICY: to_bytes(policy(closed_through=date(2026, 10, 31))),
            FeedKind.PEOPLE: to_bytes(People(people=())),
        }

    def master(self) -> MasterData:
        return decode(MasterData, older(to_bytes(reference_plant())))

    def document(self, kind: FeedKind) -> bytes:
        return self.documents[kind]


def test_an_update_reads_the_master_data_that_stands():
    plant = Plant.load(Held())  # type: ignore[arg-type]
    assert plant.master == reference_plant()
    assert plant.policy.closed_through == date(2026, 10, 31)


def test_an_older_snapshot_is_read_too():
    older_one = decode(MasterData, older(to_bytes(reference_plant())))
    assert frozen_master(older_one, reference_plant()) == reference_plant()
