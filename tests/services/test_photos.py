"""A photo beside an event: durable with it, sent after it, in nothing's way, erasable without breaking the chain."""

import hashlib
from dataclasses import replace

import pytest

from floorledger.adapters.audit_source import SqlAuditSource
from floorledger.adapters.credentials import verify
from floorledger.domain.codec import to_bytes
from floorledger.domain.event import Event
from floorledger.services.audit import export_bundle, verify_bundle
from floorledger.services.draft import following
from floorledger.services.photos import PHOTO_LIMIT, PhotoRefused
from floorledger.services.records import Outcome
from floorledger.services.terminal_ports import HubFault
from tests.rig import OPERATOR
from tests.services.floor import good, hold

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))


class Wire:
    """The way to the rig's hub; ``down`` is what cannot be sent, ``sent`` what was, in order."""

    def __init__(self, hub):
        self.hub = hub
        self.down = ""
        self.sent = []

    def _send(self, what, send, lost=False):
        if what == self.down:
            raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")
        answer = send()
        self.sent.append(what)
        if f"{what} answer" == self.down:
            raise HubFault(Outcome.IN_DOUBT, "The hub did not answer.")
        return answer

    def push(self, batch):
        return self._send("push", lambda: self.hub.push(batch))

    def pull(self, cursor, limit):
        return self.hub.pull(cursor, limit)

    def photo(self, photo):
        return self._send("photo", lambda: self.hub.photo(photo))

    def document(self, sha256):
        return self.hub.document(sha256)


def wired(rig):
    link = Wire(rig.hub)
    rig.installation.sync._link = link
    return link


def held(rig, picture=PICTURE):
    """A hold with a photo, as recorded: good pieces first, so that there is something to hold."""
    rig.record(good(rig, "4"))
    return rig.record(hold(rig, "2"), photo=picture)


def at_hub(rig):
    with rig.hub.store.engine.connect() as connection:
        return connection.exec_driver_sql("SELECT event_id, content FROM photo").all()


def erase(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE photo SET content = NULL")


# --- capture ----------------------------------------------------------------------------------------------------------
def test_a_photo_is_named_by_a_salted_hash_and_kept_beside_the_chain(rig):
    one, two = held(rig), rig.record(hold(rig, "1"), photo=PICTURE)
    photos = [rig.installation.store.photo_of(each.event_id) for each in (one, two)]
    assert [photo.content for photo in photos] == [PICTURE, PICTURE]
    hashes = [hashlib.sha256(photo.salt + PICTURE).digest() for photo in photos]
    assert hashes == [one.event.photo_hash, two.event.photo_hash]
    assert hashes[0] != hashes[1], "the same picture twice must not show"
    assert all(len(photo.salt) >= 16 for photo in photos)
    assert PICTURE.hex().encode() not in to_bytes(one.event)


def test_an_event_without_a_photo_has_the_bytes_it_always_had(rig):
    event = rig.record(good(rig, "1")).event
    assert event.photo_hash is None
    assert b"photo" not in to_bytes(event)
    assert rig.installation.store.photo_of(event.event_id) is None
    assert Event.__dataclass_fields__["photo_hash"].default is None


@pytest.mark.parametrize("picture", [b"", b"GIF89a", b"\xff\xd8\xff" + bytes(PHOTO_LIMIT)])
def test_what_is_no_small_picture_is_refused_and_nothing_is_recorded(rig, picture):
    before = rig.installation.store.head()
    with pytest.raises(PhotoRefused, match="picture"):
        rig.record(hold(rig, "1"), photo=picture)
    assert rig.installation.store.head() == before


# --- on its way -------------------------------------------------------------------------------------------------------
def test_a_photo_goes_to_the_hub_once_and_after_its_event(rig):
    link = wired(rig)
    recorded = held(rig)
    rig.installation.settle()
    assert at_hub(rig) == [(recorded.event_id, PICTURE)]
    assert link.sent == ["push", "photo"]
    rig.installation.settle()
    assert link.sent == ["push", "photo"]


def test_a_photo_that_cannot_be_sent_holds_up_no_event(rig):
    link = wired(rig)
    link.down = "photo"
    held(rig)
    rig.installation.settle()
    rig.record(good(rig, "1"))
    rig.installation.settle()
    assert rig.installation.store.waiting_count() == 0
    assert rig.installation.sync.offline_since is None
    assert at_hub(rig) == []
    link.down = ""
    rig.installation.settle()
    assert at_hub(rig) == [], "a picture is not tried again at once"
    rig.clock.forward(2)
    rig.installation.settle()
    assert len(at_hub(rig)) == 1


def test_a_photo_whose_answer_was_lost_is_sent_again_and_is_there_once(rig):
    link = wired(rig)
    link.down = "photo answer"
    held(rig)
    rig.installation.settle()
    assert len(at_hub(rig)) == 1
    link.down = ""
    rig.clock.forward(2)
    rig.installation.settle()
    assert link.sent == ["push", "photo", "photo"]
    assert len(at_hub(rig)) == 1
    assert rig.installation.store.waiting_photo() is None


def test_a_terminal_that_dies_between_event_and_photo_sends_the_photo_later(rig):
    wired(rig).down = "photo"
    recorded = held(rig)
    rig.installation.settle()
    assert rig.standing(recorded.event_id) is not None
    assert at_hub(rig) == []
    rig.reopen()
    rig.installation.settle()
    assert at_hub(rig) == [(recorded.event_id, PICTURE)]


def test_no_photo_goes_before_its_event(rig):
    link = wired(rig)
    link.down = "push"
    held(rig)
    rig.installation.settle()
    assert rig.installation.store.waiting_photo() is None
    assert link.sent == []


def test_a_photo_that_the_hub_refuses_is_not_sent_for_ever(rig):
    link = wired(rig)
    recorded = held(rig)
    with rig.installation.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE photo SET content = ?", (PICTURE + b"changed on this disk",))
    rig.installation.settle()
    rig.clock.forward(2)
    rig.installation.settle()
    assert link.sent == ["push", "photo"]
    assert at_hub(rig) == []
    assert rig.installation.store.photo_of(recorded.event_id) is not None


def test_photos_go_one_at_a_time_oldest_first(rig):
    wired(rig).down = "photo"
    first = held(rig)
    second = rig.record(hold(rig, "1"), photo=PICTURE + b"2")
    rig.installation.settle()
    rig.reopen()
    rig.installation.sync.round()
    assert [event_id for event_id, _ in at_hub(rig)] == [first.event_id]
    rig.installation.sync.round()
    assert {event_id for event_id, _ in at_hub(rig)} == {first.event_id, second.event_id}


# --- erased -----------------------------------------------------------------------------------------------------------
def test_an_erased_photo_is_not_sent_and_its_event_stands(rig):
    recorded = held(rig)
    erase(rig.installation.store.engine)
    rig.installation.settle()
    assert at_hub(rig) == []
    assert rig.installation.store.photo_of(recorded.event_id).content == b""
    assert rig.event(recorded.event_id).photo_hash == recorded.event.photo_hash


def test_a_bundle_with_an_erased_photo_is_sound_and_says_so(rig, tmp_path):
    held(rig)
    rig.installation.settle()
    erase(rig.hub.store.engine)
    source = SqlAuditSource(rig.hub.store.engine)
    export_bundle(tmp_path / "bundle", source, rig.hub.hub.signer, rig.clock.now())
    report = verify_bundle(tmp_path / "bundle", verify, rig.hub.public_key)
    assert report.sound
    assert "1 photos (1 erased)" in report.as_text()


def test_a_photo_that_was_changed_at_the_hub_is_named_by_its_event(rig, tmp_path):
    recorded = held(rig)
    rig.installation.settle()
    with rig.hub.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE photo SET content = ?", (PICTURE + b"!",))
    source = SqlAuditSource(rig.hub.store.engine)
    export_bundle(tmp_path / "bundle", source, rig.hub.hub.signer, rig.clock.now())
    report = verify_bundle(tmp_path / "bundle", verify, rig.hub.public_key)
    assert report.events_named() == {recorded.event_id}
    (fault,) = report.faults
    assert (fault.file, fault.text) == ("photos.jsonl", "the picture is not the one that the event names")


def test_what_follows_a_failed_inspection_has_no_photo_of_it(rig):
    draft = replace(rig.draft(hold(rig, "1")), photo=PICTURE)
    assert following(draft, hold(rig, "1")).photo is None


def test_a_photo_waits_while_the_hub_refuses_its_event(rig):
    device = rig.second_device("T-9", enrolled=False)
    device.settle()
    recorded = device.capture.record(rig.draft(hold(rig, "1"), photo=PICTURE), OPERATOR)
    device.settle()
    assert device.store.waiting_count() == 1
    assert device.store.waiting_photo() is None
    rig.enrol(device)
    device.settle()
    assert at_hub(rig) == [(recorded.event_id, PICTURE)]
    device.close()
