"""The workstation shows the photo of what was held, or says why it does not."""

from dataclasses import replace

import pytest

from floorledger.domain.detail import Disposition, Fate
from floorledger.services.workstation_photo import photo_view
from floorledger.services.workstation_views import PhotoView
from tests.rig import QUALITY
from tests.services.floor import good, hold, pieces, release
from tests.services.workstation_bench import workstation

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))
ERASED = PhotoView(text="The photo was erased.")


@pytest.fixture
def held(rig):
    """The order is not known: the hold waits for somebody, with its photo."""
    recorded = rig.record(hold(rig, "2"), photo=PICTURE, order_no="WO9999")
    rig.installation.settle()
    return recorded.event


def change(rig, content):
    with rig.installation.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE photo SET content = ?", (content,))


def shown(rig, event_id):
    (case,) = rig.open_cases(event_id)
    return workstation(rig).exception(case.exception_id).photo


def test_an_exception_shows_the_photo_of_its_event(rig, held):
    assert shown(rig, held.event_id) == PhotoView(content=PICTURE)


def test_an_erased_photo_is_said_to_be(rig, held):
    change(rig, None)
    assert shown(rig, held.event_id) == ERASED


def test_a_photo_that_was_changed_is_not_shown(rig, held):
    change(rig, PICTURE + b"!")
    assert shown(rig, held.event_id) == PhotoView(text="What is kept here is not the photo that was recorded.")


def test_a_photo_of_another_terminal_is_said_to_be_there(rig, held):
    other = rig.second_device("T-2")
    other.settle()
    view = photo_view(held, other.store)
    assert (view.content, view.text.startswith("The photo is at the terminal")) == (None, True)
    other.close()


def test_an_event_without_a_photo_shows_none(rig):
    event = rig.record(good(rig, "1")).event
    assert photo_view(event, rig.installation.store) is None


def test_what_is_about_a_hold_shows_its_photo(rig):
    rig.record(good(rig, "4"))
    with_photo = rig.record(hold(rig, "2"), photo=PICTURE).event_id
    without = rig.record(hold(rig, "1")).event_id
    store = rig.installation.store
    released = rig.record(release(rig, with_photo, "1"), QUALITY).event
    assert photo_view(released, store) == PhotoView(content=PICTURE)
    assert photo_view(rig.record(release(rig, without, "1"), QUALITY).event, store) is None
    unknown = replace(released, detail=replace(released.detail, hold_event_id="nobody"))
    assert photo_view(unknown, store) is None


def test_the_trace_of_a_decision_shows_the_photo_of_its_hold(rig):
    rig.record(good(rig, "4"), operation_no="30")
    hold_id = rig.record(hold(rig, "2"), photo=PICTURE, operation_no="30").event_id
    decided = Disposition(hold_event_id=hold_id, fate=Fate.DOWNGRADE, qty=pieces(rig, "1"), reason_code="LEAK")
    made = rig.record(decided, QUALITY, operation_no="30")
    view = photo_view(made.event, rig.installation.store)
    assert view == PhotoView(content=PICTURE)
    rig.installation.settle()
    desk = workstation(rig)
    line = desk.lines_of("WO1001", "")[0]
    assert desk.trace(line.line_id).photo is None, "the good pieces have none"
