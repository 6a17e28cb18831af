"""One suite for every way to the hub: in process, and over HTTP through a real web server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.services.ports import HubLink
from floorledger.services.records import FeedKind, Outcome, Push
from tests.hub.plant import Device, HubRig, forged, serving


class Way:
    """A hub and how devices reach it."""

    def __init__(self, rig: HubRig, link_of: Callable[[Device], HubLink]) -> None:
        self.rig = rig
        self.link_of = link_of
        self._count = 0

    def device(self) -> tuple[Device, HubLink]:
        """A device of its own for each test."""
        self._count += 1
        device = self.rig.device(f"T-{self._count}")
        return device, self.link_of(device)


@pytest.fixture(scope="module", params=["in process", "over HTTP"])
def way(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Way]:
    rig = HubRig(tmp_path_factory.mktemp("hub") / "plant")
    with ExitStack() as stack:
        stack.callback(rig.close)
        if request.param == "in process":
            yield Way(rig, lambda _device: rig.side.hub)
        else:
            server = stack.enter_context(serving(rig))
            yield Way(rig, lambda device: stack.enter_context(HttpHubLink(server.url, device.token)))


def outcomes(link: HubLink, batch: Push) -> list[Outcome]:
    results = link.push(batch)
    assert [result.event_id for result in results] == [row.event_id for row in batch.events]
    return [result.outcome for result in results]


def test_a_batch_is_accepted_and_told_in_its_order(way):
    device, link = way.device()
    start = way.rig.end_of_feed()
    batch = device.batch(3)
    assert outcomes(link, batch) == [Outcome.ACCEPTED] * 3
    told = [row.ref for row in link.pull(start, 1000) if row.kind is FeedKind.RECEIPT]
    assert told == [row.event_id for row in batch.events]


def test_a_repeat_is_already_there_and_tells_nothing_new(way):
    device, link = way.device()
    batch = device.batch(2)
    link.push(batch)
    end = way.rig.end_of_feed()
    assert outcomes(link, batch) == [Outcome.ALREADY_THERE] * 2
    assert link.pull(end, 1000) == []


def test_the_same_id_with_other_content_is_a_conflict_and_the_first_stands(way):
    device, link = way.device()
    batch = device.batch(1)
    (row,) = batch.events
    link.push(batch)
    other = replace(row, signature=bytes(64))
    assert outcomes(link, Push(device.device_id, (other,))) == [Outcome.CONFLICT]
    assert way.rig.codes_of_exceptions(row.event_id) == ["C05"]
    with way.rig.side.store.begin() as tx:
        assert tx.find(row.event_id) == row


def test_a_gap_is_refused_with_an_exception_until_it_is_closed(way):
    device, link = way.device()
    first, second, third = device.batch(3).events
    assert outcomes(link, Push(device.device_id, (first, third))) == [Outcome.ACCEPTED, Outcome.REFUSED]
    assert way.rig.codes_of_exceptions(third.event_id) == ["S05"]
    assert outcomes(link, Push(device.device_id, (second, third))) == [Outcome.ACCEPTED] * 2


def test_a_forged_signature_is_refused_with_an_exception(way):
    device, link = way.device()
    (row,) = device.batch(1).events
    assert outcomes(link, Push(device.device_id, (forged(row),))) == [Outcome.REFUSED]
    assert way.rig.codes_of_exceptions(row.event_id) == ["S04"]
    assert outcomes(link, Push(device.device_id, (row,))) == [Outcome.ACCEPTED]


def test_what_follows_a_refused_event_is_refused_too(way):
    device, link = way.device()
    first, second, third = device.batch(3).events
    batch = Push(device.device_id, (first, forged(second), third))
    assert outcomes(link, batch) == [Outcome.ACCEPTED, Outcome.REFUSED, Outcome.REFUSED]


def test_another_devices_event_is_refused(way):
    device, link = way.device()
    other, _other_link = way.device()
    (row,) = other.batch(1).events
    assert outcomes(link, Push(device.device_id, (row,))) == [Outcome.REFUSED]


def test_a_device_that_is_not_enrolled_is_refused_event_by_event(way):
    stranger = way.rig.stranger(f"ghost-{id(way)}")
    batch = stranger.batch(2)
    results = way.link_of(stranger).push(batch)
    assert [result.outcome for result in results] == [Outcome.REFUSED] * 2
    assert "not enrolled" in results[0].text


def test_the_feed_comes_in_pages_that_join(way):
    device, link = way.device()
    start = way.rig.end_of_feed()
    link.push(device.batch(4))
    whole = link.pull(start, 1000)
    assert len(whole) > 6
    joined, cursor = [], start
    while rows := link.pull(cursor, 3):
        assert len(rows) <= 3
        joined += rows
        cursor = rows[-1].pos
    assert joined == whole == way.rig.side.store.feed(start, 1000)


def test_a_note_comes_with_its_event(way):
    device, link = way.device()
    batch = device.batch_with_note("Düse getauscht \N{WRENCH}\n\x00'; DROP TABLE note; --")
    assert outcomes(link, batch) == [Outcome.ACCEPTED]
    with way.rig.side.store.engine.connect() as connection:
        held = connection.exec_driver_sql("SELECT salt, text FROM note WHERE event_id = ?", (batch.notes[0].event_id,))
        assert tuple(held.one()) == (batch.notes[0].salt, batch.notes[0].text)


def test_a_note_whose_event_was_not_taken_is_not_kept(way):
    device, link = way.device()
    batch = device.batch_with_note("not this one")
    link.push(replace(batch, events=(forged(batch.events[0]),)))
    with way.rig.side.store.engine.connect() as connection:
        held = connection.exec_driver_sql("SELECT 1 FROM note WHERE event_id = ?", (batch.notes[0].event_id,))
        assert held.first() is None


def test_a_note_with_another_text_than_the_event_names_is_not_kept(way):
    device, link = way.device()
    batch = device.batch_with_note("as written")
    (note,) = batch.notes
    wrong = replace(batch, notes=(replace(note, text="as changed"),))
    assert outcomes(link, wrong) == [Outcome.ACCEPTED]
    with way.rig.side.store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1 FROM note WHERE event_id = ?", (note.event_id,)).first() is None


def test_a_note_sent_twice_in_a_batch_is_kept_once(way):
    device, link = way.device()
    batch = device.batch_with_note("once")
    assert outcomes(link, replace(batch, notes=batch.notes * 2)) == [Outcome.ACCEPTED]
