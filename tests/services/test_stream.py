"""The event stream: each row of the feed at least once, in order, whatever dies in between; nothing personal in it."""

import json
from collections.abc import Sequence

import pytest

from floorledger.adapters.places import SqlPlaces
from floorledger.services.records import FeedKind
from floorledger.services.stream import PLACE, Relay, StreamAway, StreamMessage
from tests.rig import Rig
from tests.services.floor import TANK, good, issue


class MemoryBroker:
    """Keeps what it was told; fails when asked to, before or after it has taken the messages."""

    def __init__(self) -> None:
        self.taken: list[dict[str, object]] = []
        self.fail = ""

    def publish(self, messages: Sequence[StreamMessage]) -> None:
        fail, self.fail = self.fail, ""
        if fail == "before":
            raise StreamAway("not there")
        self.taken += [json.loads(message.content) for message in messages]
        if fail == "after":
            raise StreamAway("the confirmation was lost")


@pytest.fixture
def broker() -> MemoryBroker:
    return MemoryBroker()


def relay_of(rig: Rig, broker: MemoryBroker) -> Relay:
    return Relay(rig.hub.store, SqlPlaces(rig.hub.store.engine), broker, "DEMO")


def work(rig: Rig, pieces: int = 2) -> None:
    for _ in range(pieces):
        rig.record(issue(rig, TANK, "1"))
    rig.record(good(rig, "1"))
    rig.installation.settle()


def run(relay: Relay, limit: int = 7) -> None:
    while relay.run(limit):
        pass


def told(rig: Rig) -> list[str]:
    """The positions of what others may know."""
    hidden = (FeedKind.PEOPLE, FeedKind.MASTER_PART)
    return [str(row.pos) for row in rig.hub.store.feed(0, 100_000) if row.kind not in hidden]


def test_everything_is_told_once_in_the_order_of_the_feed(rig, broker):
    work(rig)
    run(relay_of(rig, broker))
    assert [event["id"] for event in broker.taken] == told(rig)
    assert [event["sequence"] for event in broker.taken] == sorted(event["sequence"] for event in broker.taken)
    work(rig)
    run(relay_of(rig, broker))
    assert [event["id"] for event in broker.taken] == told(rig), "a new relay goes on where the last one stopped"


def test_an_event_is_told_as_it_was_signed_with_the_time_of_its_receipt(rig, broker):
    event_id = rig.record(good(rig, "3")).event_id
    rig.installation.settle()
    run(relay_of(rig, broker))
    (said,) = [each for each in broker.taken if each["type"] == "floorledger.receipt.v1"]
    (held,) = [row for row, _, _ in rig.hub.store.events() if row.event_id == event_id]
    assert said["data"] == json.loads(held.body)
    assert (said["subject"], said["source"], said["specversion"]) == (event_id, "/floorledger/DEMO", "1.0")
    assert said["time"] == rig.clock.now().isoformat()
    kinds = {each["type"] for each in broker.taken}
    assert {"floorledger.standing.v1", "floorledger.prediction.v1", "floorledger.master.v1"} <= kinds


@pytest.mark.parametrize("when", ["before", "after"])
def test_what_was_not_confirmed_is_told_again_and_nothing_is_left_out(rig, broker, when):
    work(rig)
    relay = relay_of(rig, broker)
    relay.run(3)
    broker.fail = when
    with pytest.raises(StreamAway):
        relay.run(3)
    run(relay)
    ids = [event["id"] for event in broker.taken]
    assert list(dict.fromkeys(ids)) == told(rig)
    assert len(ids) - len(set(ids)) == {"before": 0, "after": len(set(ids)) and 3 - hidden_within(rig, 3, 6)}[when]


def hidden_within(rig: Rig, start: int, end: int) -> int:
    rows = rig.hub.store.feed(0, end)[start:end]
    return sum(row.kind in (FeedKind.PEOPLE, FeedKind.MASTER_PART) for row in rows)


def test_two_relays_at_once_repeat_and_lose_nothing(rig, broker):
    """The one that comes second does not move the place back."""
    work(rig)
    places = SqlPlaces(rig.hub.store.engine)
    inner = MemoryBroker()

    class Slow(MemoryBroker):
        def publish(self, messages: Sequence[StreamMessage]) -> None:
            super().publish(messages)
            run(Relay(rig.hub.store, places, inner, "DEMO"))

    slow = Slow()
    assert Relay(rig.hub.store, places, slow, "DEMO").run(4) == 0
    assert places.place(PLACE) == rig.hub.store.feed(0, 100_000)[-1].pos
    assert [event["id"] for event in inner.taken] == told(rig)


def test_nobody_is_named(rig, broker):
    work(rig)
    run(relay_of(rig, broker))
    text = json.dumps(broker.taken)
    for person in rig.installation.store.people():
        assert person.name not in text or not person.badge
        assert not person.pin_verifier or person.pin_verifier not in text
