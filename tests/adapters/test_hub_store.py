"""The hub's database: one transaction at a time, the feed in the order of commits, and what a batch leaves behind."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from sqlalchemy.exc import IntegrityError

from floorledger.adapters import hub_tables
from floorledger.adapters.database import reading
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.hub_tx import SqlHubTx
from floorledger.domain.chain import GENESIS, SealedEvent
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.position import OperationTally, Position
from floorledger.domain.posting import JournalLine, Running
from floorledger.services.cases import case_of
from floorledger.services.records import FeedKind, Note, Posted, Prediction, Standing, StandingChange
from tests.rig import OPERATOR, Rig
from tests.services.floor import TANK, good, hold, hold_lot, issue, release, undo

pytestmark = pytest.mark.both_databases
DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def store(rig) -> SqlHubStore:
    return rig.hub.store


def sealed(rig: Rig, *details: object) -> list[SealedEvent]:
    """Events that the hub has not seen."""
    for detail in details:
        rig.record(detail)
    return rig.installation.store.waiting(100)


def keep(tx: SqlHubTx, rig: Rig, row: SealedEvent, standing: Standing = Standing.ACCEPTED) -> None:
    tx.insert(row, row.event(), rig.clock.now(), b"anchor")
    tx.set_standing(row.event_id, standing)


def journal(order_no: str, cents: int) -> tuple[JournalLine, ...]:
    return tuple(
        JournalLine(role=role, cost_line="x", order_no=order_no, amount_minor=amount, exact=Fraction(amount, 300))
        for role, amount in ((Role.WIP, cents), (Role.RM, -cents))
    )


def end_of_feed(store: SqlHubStore) -> int:
    return max(row.pos for row in store.feed(0, 10_000))


# --- transactions -----------------------------------------------------------------------------------------------------


def test_a_transaction_that_fails_leaves_nothing_of_anything(rig, store):
    """Everything a transaction can write is tried, then it breaks."""
    (row,) = sealed(rig, hold(rig, "2"))
    case = case_of(Finding(code="Q01", severity=Severity.BLOCK, text="?"), rig.clock.now(), event_id=row.event_id)

    def dump() -> dict[str, list[object]]:
        with reading(store.engine) as connection:
            return {
                name: connection.execute(table.select()).all() for name, table in hub_tables.METADATA.tables.items()
            }

    def fail() -> None:
        with store.begin() as tx:
            keep(tx, rig, row)
            tx.add_notes([Note(event_id=row.event_id, salt=b"salt", text="text")])
            tx.save_position(Position(order_no="WO1001", operations=(OperationTally(operation_no="10"),)))
            tx.journals.save_running({("WO1001", Role.WIP, "x"): Running(exact=Fraction(1, 3), posted_minor=1)})
            tx.journals.predict(Prediction(event_id=row.event_id, posting_date=DAY, lines=journal("WO1001", 5)))
            tx.open_exception(case)
            tx.accepted.hold_lot(row.event_id, *TANK)
            tx.flush()
            tx.posted(Posted(event_id=row.event_id, erp_document="1", verified=True))
            raise RuntimeError("the power of a bug")

    before = dump()
    with pytest.raises(RuntimeError):
        fail()
    assert dump() == before


def test_what_a_transaction_wrote_it_reads_and_so_does_the_next(rig, store):
    """Also what is still on its way to the disk."""
    (row,) = sealed(rig, issue(rig, TANK, "1"))
    position = Position(order_no="WO1001", operations=(OperationTally(operation_no="10", good=micro("3")),))
    sums = {("WO1001", Role.WIP, "x"): Running(exact=Fraction(1, 3), posted_minor=1)}
    prediction = Prediction(event_id=row.event_id, posting_date=DAY, lines=journal("WO1001", 5))

    def look(tx: SqlHubTx) -> None:
        assert tx.find(row.event_id) == row
        assert tx.standing(row.event_id) is Standing.ACCEPTED
        assert tx.position("WO1001") == position
        assert tx.journals.running("WO1001") == sums
        assert tx.journals.lines_of_event(row.event_id) == prediction.lines
        assert tx.journals.lines_of_order("WO1001") == prediction.lines

    with store.begin() as tx:
        assert tx.find(row.event_id) is None
        keep(tx, rig, row)
        tx.save_position(position)
        tx.journals.save_running(sums)
        tx.journals.predict(prediction)
        look(tx)
    with store.begin() as tx:
        look(tx)
        assert tx.head(row.device_id) == (1, row.hash)
        assert [each.prediction for each in tx.lanes.take("me", NOW, 10)] == [prediction]


def test_a_second_writer_waits_for_the_first_and_the_feed_follows_the_commits(rig, store):
    """Readers step over nothing: what has the smaller number was committed before."""
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with store.begin() as tx:
            order.append("second in")
            tell(tx, "second")

    def tell(tx: SqlHubTx, name: str) -> None:
        tx.tell(FeedKind.STANDING, name, StandingChange(event_id=name, standing=Standing.WAITING))

    thread = threading.Thread(target=second)
    thread.start()
    start = end_of_feed(store)
    with store.begin() as tx:
        tell(tx, "first")
        inside.set()
        thread.join(0.2)
        assert store.feed(start, 10) == [], "nobody reads what is not committed"
        order.append("first done")
    thread.join()
    assert order == ["first done", "second in"]
    assert [row.ref for row in store.feed(start, 10)] == ["first", "second"]


def test_what_was_rolled_back_is_not_in_the_feed(rig, store):
    """Positions grow; on PostgreSQL what was rolled back leaves out a number."""
    start = end_of_feed(store)

    def tell(name: str, *, fail: bool = False) -> None:
        with store.begin() as tx:
            tx.tell(FeedKind.STANDING, name, StandingChange(event_id=name, standing=Standing.WAITING))
            tx.flush()
            if fail:
                raise RuntimeError

    tell("a")
    with pytest.raises(RuntimeError):
        tell("b", fail=True)
    tell("c")
    rows = store.feed(start, 10)
    assert [row.ref for row in rows] == ["a", "c"]
    assert start < rows[0].pos < rows[1].pos


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_pages_of_the_feed_join(rig, store, limit):
    sealed(rig, good(rig, "1"), good(rig, "1"))
    rig.installation.settle()
    cursor, rows = 0, []
    while page := store.feed(cursor, limit):
        rows += page
        cursor = page[-1].pos
    assert rows == store.feed(0, 10_000)
    assert store.feed(cursor, limit) == []


# --- devices and events -----------------------------------------------------------------------------------------------


def test_enrolling_again_changes_nothing_and_another_key_is_refused(rig, store):
    before = store.devices()
    ((device_id, key, _),) = before
    store.enrol(device_id, key, "another name")
    assert store.devices() == before
    with pytest.raises(ValueError, match="another key"):
        store.enrol(device_id, bytes(32), "thief")
    assert store.devices() == before
    store.enrol("T-2", bytes(32), "second")
    assert [each for each, _, _ in store.devices()] == sorted([device_id, "T-2"])


def test_an_unknown_device_has_no_key_and_an_empty_log(store):
    with store.begin() as tx:
        assert (tx.device_key("ghost"), tx.head("ghost")) == (None, (0, GENESIS))


def test_expected_ids_are_found_as_without_expecting(rig, store):
    first, second = sealed(rig, good(rig, "1"), good(rig, "1"))
    with store.begin() as tx:
        keep(tx, rig, first)
    with store.begin() as tx:
        tx.expect([first.event_id, second.event_id])
        assert (tx.find(first.event_id), tx.find(second.event_id)) == (first, None)
        keep(tx, rig, second)
        assert tx.find(second.event_id) == second


@pytest.mark.parametrize("same", ["event_id", "device_seq"])
def test_an_id_and_a_number_are_taken_once(rig, store, same):
    first, second = sealed(rig, good(rig, "1"), good(rig, "1"))
    twin = replace(second, **{same: getattr(first, same)})

    def keep_both() -> None:
        with store.begin() as tx:
            keep(tx, rig, first)
            keep(tx, rig, twin)

    with pytest.raises(IntegrityError):
        keep_both()
    assert list(store.events()) == []


def test_events_come_by_device_and_number_standings_in_the_hubs_order(rig, store):
    other = rig.second_device("A-FIRST")
    try:
        other.settle()
        mine = rig.record(good(rig, "1")).event_id
        rig.installation.settle()
        theirs = other.capture.record(rig.draft(good(rig, "1")), OPERATOR).event_id
        other.settle()
    finally:
        other.close()
    assert [row.event_id for row, _, _ in store.events()] == [theirs, mine]
    assert [event.event_id for event, _ in store.standings()] == [mine, theirs]


# --- journals ---------------------------------------------------------------------------------------------------------


def predict(store: SqlHubStore, *ids: str, order_no: str = "WO1001") -> None:
    with store.begin() as tx:
        for event_id in ids:
            tx.journals.predict(Prediction(event_id=event_id, posting_date=DAY, lines=journal(order_no, 5)))


def pending(store: SqlHubStore, limit: int = 100) -> list[str]:
    with store.begin() as tx:
        return [each.prediction.event_id for each in tx.lanes.take("me", NOW, limit)]


def test_journals_wait_in_the_order_of_their_prediction(store):
    predict(store, "c", "a")
    predict(store, "b")
    assert pending(store) == ["c", "a", "b"]
    assert pending(store, 2) == ["c", "a"]


def test_a_confirmation_does_not_wait(store):
    with store.begin() as tx:
        tx.journals.predict(Prediction(event_id="quiet", posting_date=DAY, lines=()))
    assert pending(store) == []
    with store.begin() as tx:
        assert tx.journals.lines_of_event("quiet") == ()


def test_an_event_is_predicted_once(store):
    predict(store, "a")
    with pytest.raises(IntegrityError):
        predict(store, "a")
    assert pending(store) == ["a"]


def test_posted_and_set_aside_leave_the_queue_and_nothing_else_does(store):
    predict(store, "a", "b", "c")
    start = end_of_feed(store)
    with store.begin() as tx:
        tx.posted(Posted(event_id="a", erp_document="7", verified=True))
        tx.lanes.remove(["b"])
    assert pending(store) == ["c"]
    assert [(row.kind, row.ref) for row in store.feed(start, 10)] == [(FeedKind.POSTED, "a")]
    with pytest.raises(IntegrityError), store.begin() as tx:
        tx.posted(Posted(event_id="a", erp_document="8", verified=True))


def test_exact_amounts_come_back_exact(store):
    """A third of a cent, and a sum beyond what a float can hold."""
    big = 10**17 + 1
    lines = (
        JournalLine(role=Role.WIP, cost_line="x", order_no="W", amount_minor=big, exact=Fraction(1, 3)),
        JournalLine(role=Role.RM, cost_line="x", order_no="W", amount_minor=-big, exact=Fraction(-1, 3)),
    )
    sums = {
        ("W", Role.WIP, "x"): Running(exact=Fraction(big, 3), posted_minor=big),
        ("W", Role.RM, "x"): Running(exact=Fraction(-big, 3), posted_minor=-big),
    }
    with store.begin() as tx:
        tx.journals.predict(Prediction(event_id="a", posting_date=DAY, lines=lines))
        tx.journals.save_running(sums)
    with store.begin() as tx:
        assert tx.journals.lines_of_event("a") == lines
        assert tx.journals.running("W") == sums
        assert tx.journals.running("OTHER") == {}


def test_lines_of_an_order_are_its_own(store):
    predict(store, "a", order_no="W1")
    predict(store, "b", order_no="W2")
    with store.begin() as tx:
        assert tx.journals.lines_of_order("W1") == journal("W1", 5)
        assert tx.journals.lines_of_order("W3") == ()


# --- exceptions -------------------------------------------------------------------------------------------------------


def test_an_exception_is_opened_once_and_told_once(rig, store):
    case = case_of(Finding(code="Q01", severity=Severity.BLOCK, text="?"), rig.clock.now(), event_id="E", order_no="W")
    other = replace(case, text="the same thing in other words")
    start = end_of_feed(store)
    for each in (case, other):
        with store.begin() as tx:
            tx.open_exception(each)
    with store.begin() as tx:
        assert tx.open_exceptions(event_id="E") == tx.open_exceptions(order_no="W") == [case]
        assert tx.open_exceptions(event_id="OTHER") == []
    assert [row.kind for row in store.feed(start, 10)] == [FeedKind.EXCEPTION]


def test_an_ended_exception_is_not_open_and_does_not_end_twice(rig, store):
    now = rig.clock.now()
    case = case_of(Finding(code="Q01", severity=Severity.BLOCK, text="?"), now, event_id="E")
    end = ExceptionEnd(exception_id=case.exception_id, state=ExceptionState.APPROVED, ended_at=now, by_event_id="D")
    with store.begin() as tx:
        tx.open_exception(case)
        tx.end_exception(end)
        assert tx.open_exceptions(event_id="E") == []
    with store.begin() as tx:
        tx.open_exception(case)
        assert tx.open_exceptions(event_id="E") == [], "an ended one is not opened again by the same finding"
    with pytest.raises(IntegrityError), store.begin() as tx:
        tx.end_exception(end)
    assert case in store.exceptions()


def test_the_same_finding_after_a_decision_is_another_exception(rig):
    finding = Finding(code="M01", severity=Severity.BLOCK, text="?")
    first, again = (case_of(finding, rig.clock.now(), event_id="E", again=by) for by in ("", "D"))
    assert first.exception_id != again.exception_id


# --- holds ------------------------------------------------------------------------------------------------------------


def accept(rig: Rig, detail: object) -> str:
    """Keep an event as accepted, past every check."""
    event_id = rig.record(detail).event_id
    row = rig.installation.store.waiting(100)[-1]
    with rig.hub.store.begin() as tx:
        keep(tx, rig, row)
    return event_id


def remaining(rig: Rig, hold_id: str) -> int:
    with rig.hub.store.begin() as tx:
        return tx.accepted.remaining_held(hold_id) // micro("1")


def test_a_hold_counts_down_by_its_releases_and_up_by_their_undoing(rig):
    held = accept(rig, hold(rig, "5"))
    freed = accept(rig, release(rig, held, "2"))
    assert remaining(rig, held) == 3
    accept(rig, undo(freed))
    assert remaining(rig, held) == 5
    accept(rig, undo(held))
    assert remaining(rig, held) == 0


def test_an_unknown_hold_holds_nothing(rig):
    assert remaining(rig, "nobody") == 0


def test_a_lot_is_held_as_long_as_one_hold_is_open(rig, store):
    first, second = (accept(rig, hold_lot(TANK)) for _ in range(2))
    with store.begin() as tx:
        for event_id in (first, second):
            tx.accepted.hold_lot(event_id, *TANK)
        assert tx.accepted.held_lots() == {TANK}
        tx.accepted.free_lot(first)
        assert tx.accepted.held_lots() == {TANK}
        assert [tx.accepted.is_lot_hold_open(each) for each in (first, second)] == [False, True]
        tx.accepted.free_lot(second)
        tx.accepted.free_lot(second)
        assert tx.accepted.held_lots() == frozenset()


def test_the_reversal_of_an_event_is_known_by_it(rig, store):
    target = accept(rig, good(rig, "1"))
    mirror = accept(rig, undo(target))
    with store.begin() as tx:
        assert (tx.accepted.reversal_of(target), tx.accepted.reversal_of(mirror)) == (mirror, None)


# --- documents --------------------------------------------------------------------------------------------------------


def test_documents_are_the_newest_and_all_of_them_are_in_the_feed(rig, store):
    master = rig.installation.store.master()
    newer = replace(master, plant_name="Another")
    start = end_of_feed(store)
    with store.begin() as tx:
        before = tx.master()
        tx.tell(FeedKind.MASTER, "master", newer)
        assert tx.master() == newer != before
    assert [row.kind for row in store.feed(start, 10)] == [FeedKind.MASTER]


def test_counts_are_those_of_the_tables(rig, store):
    sealed(rig, issue(rig, TANK, "1"), good(rig, "1"))
    rig.hub.hub.push(rig.installation.sync.claim().batch)
    with store.begin() as tx:
        assert tx.counts() == {"events": 2, "to_post": 1, "feed": end_of_feed(store)}
