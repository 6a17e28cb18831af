"""The terminal: a photo of what is held, by tap and by command label."""

import pytest

from floorledger.domain.detail import Hold
from floorledger.services.views import Action, Tone
from tests.services.terminal_bench import INES, TOMASZ, Bench, QuickPins

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))
OTHER = b"\x89PNG\r\n\x1a\n another"


@pytest.fixture
def bench(rig) -> Bench:
    """Mara at a terminal with a camera; two leaking pieces are to be held."""
    bench = Bench(rig)
    bench.terminal = rig.terminal(pins=QuickPins(), idle_lock_min=10, has_camera=True)
    bench.at_work("30")
    bench.reason("HLD", "LEAK")
    bench.command("2")
    return bench


def photographed(bench, content=PICTURE):
    bench.terminal.ask_photo()
    bench.terminal.keep_photo(bench.panel.photo_order, content)


def holds(bench):
    return [entry.event for entry in bench.log() if isinstance(entry.event.detail, Hold)]


def photo_of(bench, event):
    photo = bench.rig.installation.store.photo_of(event.event_id)
    return None if photo is None else photo.content


def test_a_photo_is_ordered_shown_and_recorded_with_the_hold(bench):
    assert (bench.panel.can_photo, bench.panel.photo, bench.panel.photo_order) == (True, None, None)
    bench.terminal.ask_photo()
    assert bench.answer() == (Tone.TAKEN, "The picture is being taken.")
    assert bench.panel.record_blocked == "The picture is being taken."
    bench.terminal.keep_photo(bench.panel.photo_order, PICTURE)
    assert (bench.panel.photo, bench.panel.photo_order, bench.panel.record_blocked) == (PICTURE, None, None)
    bench.terminal.record()
    assert bench.view.panel is None
    (event,) = holds(bench)
    assert event.photo_hash is not None
    assert photo_of(bench, event) == PICTURE


def test_the_command_label_does_the_same(bench):
    assert bench.command("PHOTO") == (Tone.TAKEN, "The picture is being taken.")
    bench.terminal.keep_photo(bench.panel.photo_order, PICTURE)
    bench.command("OK")
    assert photo_of(bench, holds(bench)[0]) == PICTURE


def test_a_photo_is_taken_again_and_removed(bench):
    photographed(bench)
    photographed(bench, OTHER)
    assert bench.panel.photo == OTHER
    bench.terminal.remove_photo()
    assert bench.panel.photo is None
    bench.terminal.record()
    assert holds(bench)[0].photo_hash is None


def test_a_camera_that_fails_is_told_and_keeps_the_photo_that_is_there(bench):
    photographed(bench)
    bench.terminal.ask_photo()
    bench.terminal.no_photo(bench.panel.photo_order, "The camera does not answer.")
    assert bench.answer() == (Tone.LOOK, "The camera does not answer.")
    assert (bench.panel.photo, bench.panel.record_blocked) == (PICTURE, None)


def test_what_is_no_small_picture_is_told(bench):
    photographed(bench, b"GIF89a")
    assert bench.answer() == (Tone.LOOK, "This is not a picture in JPEG or PNG.")
    assert (bench.panel.photo, bench.panel.photo_order) == (None, None)


def test_a_picture_that_comes_late_gets_to_no_other_hold(bench):
    bench.terminal.ask_photo()
    late = bench.panel.photo_order
    bench.terminal.cancel()
    bench.terminal.keep_photo(late, PICTURE)
    bench.terminal.open(Action.HOLD)
    bench.terminal.keep_photo(late, PICTURE)
    assert bench.panel.photo is None
    bench.terminal.ask_photo()
    assert bench.panel.photo_order != late
    bench.terminal.keep_photo(late, PICTURE)
    assert bench.panel.photo is None
    bench.terminal.no_photo(late, "late")
    assert bench.panel.photo_order is not None


def test_waiting_can_be_given_up(bench):
    bench.terminal.ask_photo()
    number = bench.panel.photo_order
    bench.terminal.remove_photo()
    assert (bench.panel.photo_order, bench.panel.record_blocked) == (None, None)
    bench.terminal.keep_photo(number, PICTURE)
    assert bench.panel.photo is None


@pytest.mark.parametrize("leave", ["cancel", "other", "record"])
def test_a_photo_goes_with_its_panel(bench, leave):
    photographed(bench)
    match leave:
        case "cancel":
            bench.terminal.cancel()
        case "other":
            bench.terminal.open(Action.REPORT)
            assert not bench.panel.can_photo
        case _:
            bench.terminal.record()
    bench.terminal.open(Action.HOLD)
    assert bench.panel.photo is None


def test_the_lock_keeps_the_photo_and_so_does_a_change_of_person(bench):
    photographed(bench)
    bench.rig.clock.forward(11)
    assert bench.view.people.lock is not None
    bench.sign_in()
    assert bench.panel.photo == PICTURE
    bench.sign_in(TOMASZ)
    assert bench.view.panel is None
    bench.sign_in()
    assert bench.panel.photo == PICTURE


def test_a_picture_arrives_while_the_terminal_is_locked(bench):
    bench.terminal.ask_photo()
    number = bench.panel.photo_order
    bench.rig.clock.forward(11)
    assert bench.view.people.lock is not None
    bench.terminal.keep_photo(number, PICTURE)
    bench.sign_in()
    assert bench.panel.photo == PICTURE


def test_undo_from_the_tape_leaves_the_photo(bench):
    photographed(bench)
    bench.terminal.record()
    first = holds(bench)[0].event_id
    bench.reason("HLD", "LEAK")
    photographed(bench, OTHER)
    bench.terminal.undo(first)
    assert bench.panel.photo == OTHER


def test_without_a_camera_nothing_is_offered_and_the_label_says_so(rig):
    bench = Bench(rig).at_work("30")
    bench.reason("HLD", "LEAK")
    assert not bench.panel.can_photo
    assert bench.command("PHOTO") == (Tone.LOOK, "This terminal has no camera.")


def test_a_photo_belongs_to_a_hold_and_not_to_a_release(bench):
    bench.terminal.record()
    assert bench.command("PHOTO") == (Tone.LOOK, "A photo belongs to a hold.")
    assert bench.command("GOOD", "PHOTO") == (Tone.LOOK, "A photo belongs to a hold.")
    bench.settle()
    bench.sign_in(INES)
    bench.order("WO1001", "30")
    bench.terminal.open(Action.HOLD)
    photographed(bench)
    bench.terminal.choose("holds", bench.panel.choices("holds")[0].key)
    assert not bench.panel.can_photo
    bench.terminal.record()
    release = bench.log()[-1].event
    assert release.photo_hash is None
