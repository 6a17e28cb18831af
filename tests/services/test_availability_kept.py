"""What a device keeps folded is what its whole log folds to, after any mix of entries, undos and news from outside."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.detail import OrderState
from floorledger.domain.interval import Interval
from floorledger.main.installation import Installation
from floorledger.services.availability import Availability
from tests.rig import OPERATOR, SUPERVISOR, Rig
from tests.services.floor import COMPLETE, TANK, good, hold, hold_lot, issue, labour, release, scrap, status, undo

ORDERS = ("WO1001", "WO1002")
NOBODY_KNOWS = "00000000-0000-7000-8000-000000000000"
ENTRIES = {
    "good": lambda rig: good(rig, "2"),
    "last": lambda rig: good(rig, "1", final=True),
    "scrap": lambda rig: scrap(rig, "1"),
    "issue": lambda rig: issue(rig, TANK, "3"),
    "labour": lambda _rig: labour(20),
    "hold": lambda rig: hold(rig, "1"),
    "lot": lambda _rig: hold_lot(TANK),
    "started": lambda _rig: status(OrderState.STARTED),
    "complete": lambda _rig: COMPLETE,
}
moves = st.lists(
    st.tuples(
        st.sampled_from((*ENTRIES, "undo", "undo", "undo", "free", "unknown", "elsewhere", "settle")),
        st.sampled_from(ORDERS),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=14,
)


class Shift:
    """Two devices of one plant; the first one's memory is looked at."""

    def __init__(self, rig: Rig, other: Installation) -> None:
        self.rig, self.other = rig, other
        self.ids: list[str] = []

    def do(self, what: str, order_no: str, which: int) -> None:
        """One move; ``which`` entry it is about counts back from the newest."""
        rig, named = self.rig, self.ids[-1 - which % len(self.ids)] if self.ids else NOBODY_KNOWS
        rig.clock.forward(5)
        where = {"order_no": order_no, "occurred_end": rig.clock.now(), "operation_no": "10"}
        where["occurred_start"] = rig.clock.now() - timedelta(minutes=20)
        match what:
            case "settle":
                rig.installation.settle()
            case "elsewhere":
                detail = undo(named) if which % 2 else good(rig, "1")
                self.other.capture.record(rig.draft(detail, **where), OPERATOR)
                self.other.settle()
            case "undo":  # perhaps of another order's entry, of one that is undone already, of an undo
                self.ids.append(rig.record(undo(named), **where).event_id)
            case "free":
                self.ids.append(rig.record(release(rig, named, "1"), SUPERVISOR, **where).event_id)
            case "unknown":
                rig.record(undo(NOBODY_KNOWS), **where)
            case _:
                self.ids.append(rig.record(ENTRIES[what](rig), **where).event_id)

    def check(self) -> None:
        """Everything that is kept, against a store that has just been opened."""
        at = self.rig.installation
        fresh = SqlTerminalStore(at.store.engine)
        kept, folded = at.capture.availability, Availability(fresh)
        for order_no in ORDERS:
            assert kept.position(order_no) == folded.position(order_no)
            assert kept.reported_at(order_no, "10") == folded.reported_at(order_no, "10")
            assert kept.waiting_pieces(order_no, "10") == folded.waiting_pieces(order_no, "10")
            assert at.store.events_of_order(order_no) == fresh.events_of_order(order_no)
        shift = Interval(at.clock.now() - timedelta(hours=8), at.clock.now())
        assert kept.labour(OPERATOR.person_id, shift) == folded.labour(OPERATOR.person_id, shift)
        assert kept.held_lots() == folded.held_lots()
        for rows in (100, 3):
            assert at.store.tape(shift.start, rows) == fresh.tape(shift.start, rows)
        assert (at.store.holds(), at.store.reversed_ids()) == (fresh.holds(), fresh.reversed_ids())
        assert [at.store.event(each) for each in self.ids] == [fresh.event(each) for each in self.ids]


@given(moves)
@settings(max_examples=40, deadline=None)
def test_what_is_kept_is_what_the_log_folds_to(rig_template, drawn):
    with tempfile.TemporaryDirectory() as folder:
        rig = Rig(Path(folder) / "plant", rig_template)
        other = rig.second_device("T-2")
        try:
            other.settle()
            shift = Shift(rig, other)
            for what, order_no, which in drawn:
                shift.do(what, order_no, which)
                shift.check()
        finally:
            other.close()
            rig.close()


def test_an_undo_of_the_first_of_many_entries_leaves_the_others(rig):
    """Five reports of 1, 2, 3, 4 and 5 pieces: without the first 14 remain, without the last as well 9."""
    ids = [rig.record(good(rig, str(number))).event_id for number in range(1, 6)]
    position = rig.installation.capture.availability.position
    assert position("WO1001").operation("10").good == 15_000_000
    rig.record(undo(ids[0]))
    assert position("WO1001").operation("10").good == 14_000_000
    rig.record(undo(ids[4]))
    rig.record(undo(ids[4]))
    assert position("WO1001").operation("10").good == 9_000_000


def test_the_undo_of_an_undo_from_another_order_is_not_that_orders(rig):
    """It stands with its own order and with the order of what it undoes, which is the undo's and not the scrap's."""
    lost = rig.record(scrap(rig, "1"), order_no="WO1002").event_id
    first = rig.record(undo(lost), order_no="WO1001").event_id
    held = [event.event_id for event, _ in rig.installation.store.events_of_order("WO1002")]
    assert held == [lost, first]
    second = rig.record(undo(first), order_no="WO1001").event_id
    for store in (rig.installation.store, SqlTerminalStore(rig.installation.store.engine)):
        assert [event.event_id for event, _ in store.events_of_order("WO1002")] == held
        assert second in [event.event_id for event, _ in store.events_of_order("WO1001")]
