"""The event stream for others: the hub's feed as CloudEvents at a message broker, each row at least once and in order.

The feed is the outbox: its rows are written in the transaction of what they tell. A relay hands them to the broker and
moves its place only when the broker has confirmed, so a crash repeats some rows and loses none; who receives tells a
repeated one by its id. Personal data stays at the hub: people are not published, and events name persons by opaque ids
(decisions.md D2).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from floorledger.domain.codec import from_bytes
from floorledger.services.hub_ports import HubStore
from floorledger.services.records import FeedKind, FeedRow, Receipt

PLACE = "stream"
"""Under this name the hub keeps how far the stream has come."""
BATCH = 200
CONTENT_TYPE = "application/cloudevents+json"

_NOT_TOLD = frozenset({FeedKind.PEOPLE, FeedKind.MASTER_PART})
"""People are personal data; parts of master data say nothing before the version that they belong to stands."""


class StreamAway(Exception):
    """The broker did not confirm what was sent; it is sent again later."""


@dataclass(frozen=True, slots=True)
class StreamMessage:
    """One CloudEvent in the JSON format (CloudEvents 1.0), with the ``kind`` that its topic is named by."""

    kind: str
    content: bytes


class Broker(Protocol):
    """Where the stream goes."""

    def publish(self, messages: Sequence[StreamMessage]) -> None:
        """Hand all over in this order and wait until the broker has confirmed each. Raises StreamAway."""


class PlaceKeeper(Protocol):
    """How far a reader of the feed has come, in the hub's database."""

    def place(self, name: str) -> int:
        """The position; 0 at first."""

    def move(self, name: str, before: int, after: int) -> bool:
        """Move on, unless somebody else has moved meanwhile."""


class Relay:
    """Hands the feed to a broker."""

    def __init__(self, store: HubStore, places: PlaceKeeper, broker: Broker, plant: str) -> None:
        self._store = store
        self._places = places
        self._broker = broker
        self._source = f"/floorledger/{plant}"

    def run(self, limit: int = BATCH) -> int:
        """Hand over the next rows; returns how many positions it moved on. Raises StreamAway, StoreFault."""
        before = self._places.place(PLACE)
        rows = self._store.feed(before, limit)
        if not rows:
            return 0
        self._broker.publish([cloud_event(row, self._source) for row in rows if row.kind not in _NOT_TOLD])
        after = rows[-1].pos
        return after - before if self._places.move(PLACE, before, after) else 0


def cloud_event(row: FeedRow, source: str) -> StreamMessage:
    """A row as a CloudEvent: its id is its place in the feed, ``sequence`` sorts as text (the extension of that name).

    Numbers stay texts, as they are signed (decisions.md D1): JSON readers would make floats of them.
    """
    kind = row.kind.value.replace(" ", "-")
    event: dict[str, object] = {
        "specversion": "1.0",
        "id": str(row.pos),
        "source": source,
        "type": f"floorledger.{kind}.v1",
        "subject": row.ref,
        "sequence": f"{row.pos:020d}",
        "datacontenttype": "application/json",
        "data": json.loads(row.body),
    }
    if row.kind is FeedKind.RECEIPT:
        receipt = from_bytes(Receipt, row.body)
        event["time"] = receipt.received_at.isoformat()
        event["data"] = json.loads(receipt.row.body)
    return StreamMessage(kind, json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode())
