"""One suite for every way to the hub: in process, and over HTTP through a real web server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.services.records import FeedKind, Outcome, Photo, Place, Push
from floorledger.services.terminal_ports import HubLink
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


def test_a_document_comes_by_its_hash_and_only_by_its_hash(way):
    _, link = way.device()
    content = b"%PDF-1.4 a drawing" * 1000
    name = way.rig.side.hub.documents.put(content)
    assert link.document(name) == content
    assert link.document("0" * 64) is None


def test_a_batch_is_accepted_and_told_in_its_order(way):
    device, link = way.device()
    start = way.rig.end_of_feed()
    batch = device.batch(3)
    assert outcomes(link, batch) == [Outcome.ACCEPTED] * 3
    told = [row.ref for row in link.pull(Place(pos=start), 1000).rows if row.kind is FeedKind.RECEIPT]
    assert told == [row.event_id for row in batch.events]


def test_a_repeat_is_already_there_and_tells_nothing_new(way):
    device, link = way.device()
    batch = device.batch(2)
    link.push(batch)
    end = way.rig.end_of_feed()
    assert outcomes(link, batch) == [Outcome.ALREADY_THERE] * 2
    page = link.pull(Place(pos=end), 1000)
    assert (page.rows, page.place.pos, page.end) == ((), end, end)
    assert link.pull(page.place, 1000) == page


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
    whole = list(link.pull(Place(pos=start), 1000).rows)
    assert len(whole) > 6
    joined, place = [], Place(pos=start)
    while (page := link.pull(place, 3)).rows:
        assert len(page.rows) <= 3
        joined += page.rows
        place = page.place
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


# --- photos --------------------------------------------------------------------------------------------------------
PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4


def photos_held(way: Way, event_id: str) -> list[tuple[bytes, bytes | None]]:
    with way.rig.side.store.engine.connect() as connection:
        query = "SELECT salt, content FROM photo WHERE event_id = ?"
        return [tuple(row) for row in connection.exec_driver_sql(query, (event_id,))]


def test_a_photo_comes_after_its_event_and_once(way):
    device, link = way.device()
    batch, photo = device.batch_with_photo(PICTURE)
    assert outcomes(link, batch) == [Outcome.ACCEPTED]
    assert photos_held(way, photo.event_id) == []
    first, again = link.photo(photo), link.photo(photo)
    assert (first.event_id, first.outcome, again.outcome) == (photo.event_id, Outcome.ACCEPTED, Outcome.ALREADY_THERE)
    assert photos_held(way, photo.event_id) == [(photo.salt, PICTURE)]


def test_a_photo_whose_event_the_hub_does_not_hold_is_refused(way):
    device, link = way.device()
    _batch, photo = device.batch_with_photo(PICTURE)
    result = link.photo(photo)
    assert (result.outcome, result.text) == (Outcome.REFUSED, "The hub does not hold the event of this picture.")
    assert photos_held(way, photo.event_id) == []


@pytest.mark.parametrize("change", [{"content": PICTURE + b"!"}, {"salt": b"another salt"}])
def test_another_photo_than_the_event_names_is_refused(way, change):
    device, link = way.device()
    batch, photo = device.batch_with_photo(PICTURE)
    link.push(batch)
    result = link.photo(replace(photo, **change))
    assert (result.outcome, result.text) == (Outcome.REFUSED, "This is not the picture that the event names.")
    assert photos_held(way, photo.event_id) == []


def test_an_event_without_a_photo_takes_none(way):
    device, link = way.device()
    batch = device.batch(1)
    link.push(batch)
    photo = Photo(event_id=batch.events[0].event_id, salt=b"salt", content=PICTURE)
    assert link.photo(photo).outcome is Outcome.REFUSED


def test_an_erased_photo_does_not_come_back(way):
    device, link = way.device()
    batch, photo = device.batch_with_photo(PICTURE)
    link.push(batch)
    link.photo(photo)
    with way.rig.side.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE photo SET content = NULL WHERE event_id = ?", (photo.event_id,))
    assert link.photo(photo).outcome is Outcome.ALREADY_THERE
    assert photos_held(way, photo.event_id) == [(photo.salt, None)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PICTURE + bytes(300_001 - len(PICTURE)), "The picture has 300001 bytes, and at most 300000 are kept."),
        (b"GIF89a", "This is not a picture in JPEG or PNG."),
        (b"", "This is not a picture in JPEG or PNG."),
    ],
)
def test_what_is_no_small_picture_is_refused_though_the_event_names_it(way, content, said):
    device, link = way.device()
    batch, photo = device.batch_with_photo(content)
    link.push(batch)
    result = link.photo(photo)
    assert (result.outcome, result.text) == (Outcome.REFUSED, said)


def test_the_largest_photo_is_taken(way):
    device, link = way.device()
    batch, photo = device.batch_with_photo(PICTURE + bytes(300_000 - len(PICTURE)))
    link.push(batch)
    assert link.photo(photo).outcome is Outcome.ACCEPTED
