"""A device's store: its log, the hub's answers, the feed's cache, and what was shown (I1, I4)."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import GENESIS
from floorledger.domain.codec import to_bytes
from floorledger.domain.detail import Output
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.services.cases import case_of
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    Outcome,
    Posted,
    PushResult,
    Receipt,
    Standing,
    StandingChange,
)
from tests.rig import OPERATOR, SUPERVISOR, Rig
from tests.services.floor import SEALANT, good, hold, issue, reject, release, undo


@pytest.fixture
def store(rig) -> SqlTerminalStore:
    return rig.installation.store


def ids(rig: Rig, count: int) -> list[str]:
    return [rig.record(good(rig, "1")).event_id for _ in range(count)]


def tape(rig: Rig):
    return rig.installation.store.tape(rig.clock.now() - timedelta(hours=1), 100)


# --- the log ----------------------------------------------------------------------------------------------------------


def test_an_empty_log_begins_at_genesis(store):
    assert store.head() == (0, GENESIS)


def test_the_head_is_the_newest_row(rig, store):
    ids(rig, 3)
    last = store.waiting(10)[-1]
    assert store.head() == (3, last.hash)


def test_a_number_is_taken_once(rig, store):
    """Two writers on one log: the second gets nothing in, neither in the log nor in the cache."""
    ids(rig, 1)
    (row,) = store.waiting(10)
    before = store.revision
    with pytest.raises(IntegrityError):
        store.append([row], [])
    assert (store.head()[0], store.revision) == (1, before)
    assert len(store.events_of_order("WO1001")) == 1


def test_known_ids_of_a_large_import(rig, store):
    known = set(ids(rig, 3))
    asked = [*known, *(f"unknown-{number}" for number in range(2000))]
    assert store.known_ids(asked) == known
    assert store.known_ids([]) == frozenset()


def test_the_revision_changes_whenever_the_known_events_do(rig, store):
    seen = [store.revision]
    ids(rig, 1)
    seen.append(store.revision)
    rig.installation.settle()
    seen.append(store.revision)
    assert len(set(seen)) == 3


# --- answers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "settled"),
    [
        (Outcome.ACCEPTED, True),
        (Outcome.ALREADY_THERE, True),
        (Outcome.CONFLICT, True),
        (Outcome.REFUSED, False),
        (Outcome.UNREACHABLE, False),
        (Outcome.IN_DOUBT, False),
    ],
)
def test_only_an_answer_that_settles_an_event_takes_it_out_of_the_outbox(rig, store, outcome, settled):
    first, second = ids(rig, 2)
    store.answered([PushResult(first, outcome, "words")], rig.clock.now())
    assert [row.event_id for row in store.waiting(10)] == ([second] if settled else [first, second])
    assert store.waiting_count() == (1 if settled else 2)
    assert {entry.event.event_id: (entry.answer, entry.answer_text) for entry in tape(rig)} == {
        first: (outcome, "words"),
        second: (None, ""),
    }


def test_the_newest_answer_counts(rig, store):
    (event_id,) = ids(rig, 1)
    for outcome in (Outcome.REFUSED, Outcome.ACCEPTED):
        store.answered([PushResult(event_id, outcome)], rig.clock.now())
    assert store.waiting_count() == 0


def test_the_oldest_wait_first_and_no_more_than_asked_for(rig, store):
    wanted = ids(rig, 5)
    assert [row.event_id for row in store.waiting(3)] == wanted[:3]


def test_notes_that_were_erased_are_not_sent(rig, store):
    event_id = rig.record(good(rig, "1"), note="a name").event_id
    assert [note.text for note in store.notes_of([event_id])] == ["a name"]
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE note SET text = NULL")
    assert store.notes_of([event_id]) == []


# --- the feed ---------------------------------------------------------------------------------------------------------


def test_the_cursor_is_the_last_row_applied(rig, store):
    assert store.cursor() == max(row.pos for row in rig.hub.store.feed(0, 1000))


def test_a_row_is_applied_once(rig, store):
    """A page that comes twice, as when a scope begins again, leaves everything as it was."""
    event_id = rig.record(issue(rig, SEALANT, "320", "PCS")).event_id
    rig.hub.hub.push(rig.installation.sync.claim().batch)
    rows = rig.hub.store.feed(store.cursor(), 100)
    store.apply_feed(rows)
    before = (store.cursor(), store.event(event_id), tape(rig), dump(store))
    store.apply_feed(rows)
    assert (store.cursor(), store.event(event_id), tape(rig), dump(store)) == before


def dump(store: SqlTerminalStore) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the cache."""
    names = ("feed_row", "document", "known", "line", "predicted", "posted", "exception_case", "master_record")
    with store.engine.connect() as connection:
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2")]
            for name in names
        }


def row(pos: int, kind: FeedKind, ref: str, record: object) -> FeedRow:
    return FeedRow(pos, kind, ref, to_bytes(record))


def test_each_kind_of_row_leaves_its_mark(rig, store):
    """An event of another device comes in by its receipt, then everything that follows for it."""
    device = rig.second_device("T-2")
    try:
        device.settle()
        device.capture.record(rig.draft(issue(rig, SEALANT, "320", "PCS")), OPERATOR)
        (sealed,) = device.store.waiting(10)
    finally:
        device.close()
    now, pos, event_id = rig.clock.now(), store.cursor(), sealed.event_id
    (finding,) = sealed.event().findings
    case = case_of(finding, now, event_id=event_id, order_no="WO1001")
    end = ExceptionEnd(
        exception_id=case.exception_id, state=ExceptionState.APPROVED, ended_at=now, by_event_id="decision"
    )
    receipt = Receipt(received_at=now, hub_signature=bytes(64), row=sealed)
    steps = [
        (FeedKind.RECEIPT, receipt, Standing.CAPTURED, []),
        (FeedKind.STANDING, StandingChange(event_id=event_id, standing=Standing.WAITING), Standing.WAITING, []),
        (FeedKind.EXCEPTION, case, Standing.WAITING, [("Q04", "open")]),
        (FeedKind.EXCEPTION_END, end, Standing.WAITING, [("Q04", "approved")]),
        (
            FeedKind.STANDING,
            StandingChange(event_id=event_id, standing=Standing.ACCEPTED),
            Standing.ACCEPTED,
            [("Q04", "approved")],
        ),
        (
            FeedKind.POSTED,
            Posted(event_id=event_id, erp_document="7", verified=True),
            Standing.ACCEPTED,
            [("Q04", "approved")],
        ),
    ]
    for number, (kind, record, standing, cases) in enumerate(steps, start=1):
        store.apply_feed([row(pos + number, kind, event_id, record)])
        assert store.event(event_id) == (sealed.event(), standing)
        with store.engine.connect() as connection:
            found = connection.exec_driver_sql("SELECT code, state FROM exception_case WHERE event_id = ?", (event_id,))
            assert [tuple(each) for each in found] == cases
    assert store.head()[0] == 0, "another device's events are known, but not in the own log"
    assert tape(rig) == []
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT erp_document, verified FROM posted").all() == [("7", 1)]


def test_own_events_stay_one_when_their_receipt_comes(rig, store):
    ids(rig, 2)
    rig.installation.settle()
    assert len(store.events_of_order("WO1001")) == 2


def test_documents_are_the_newest_at_once(rig, store):
    assert store.master().plant_name == "Airpot Works (demo)"
    newer = replace(store.master(), plant_name="Another")
    store.apply_feed([row(store.cursor() + 1, FeedKind.MASTER, "master", newer)])
    assert store.master() == newer
    assert SqlTerminalStore(store.engine).master() == newer


# --- questions --------------------------------------------------------------------------------------------------------


def test_events_of_an_order_come_in_the_order_of_the_log_with_undos_from_elsewhere(rig, store):
    first, second = ids(rig, 2)
    rig.record(good(rig, "1"), order_no="WO1002")
    undone = rig.record(undo(first), order_no="WO1002").event_id
    assert [event.event_id for event, _ in store.events_of_order("WO1001")] == [first, second, undone]


def test_events_of_an_order_come_as_the_hub_counted_them_and_what_was_not_sent_comes_last(rig, store):
    """One that waited for a decision counts from then on; what is kept says so like what is read anew."""
    approved_later, unsent, accepted = ids(rig, 3)
    store.events_of_order("WO1001")
    for event_id in (accepted, approved_later):
        change = StandingChange(event_id=event_id, standing=Standing.ACCEPTED)
        store.apply_feed([row(store.cursor() + 1, FeedKind.STANDING, event_id, change)])
    for asked in (store, SqlTerminalStore(store.engine)):
        found = [event.event_id for event, _ in asked.events_of_order("WO1001")]
        assert found == [accepted, approved_later, unsent]


def test_holds_are_told_with_what_ends_them(rig, store):
    held = rig.record(hold(rig, "2")).event_id
    rig.record(good(rig, "1"))
    freed = rig.record(release(rig, held, "1"), SUPERVISOR).event_id
    rig.record(undo(freed))
    assert [event.event_id for event, _ in store.holds()] == [held, freed]


def test_an_undo_that_was_rejected_is_none(rig, store):
    (target,) = ids(rig, 1)
    rig.installation.settle()
    first = rig.record(undo(target)).event_id
    rig.installation.settle()
    second = rig.record(undo(target)).event_id
    assert store.reversed_ids() == {target}
    rig.installation.settle()
    rig.record(reject(second), SUPERVISOR)
    rig.installation.settle()
    assert (store.event(second)[1], store.reversed_ids()) == (Standing.REJECTED, {target})
    assert next(entry.reversed_by for entry in tape(rig) if entry.event.event_id == target) == first


def test_an_unknown_event_is_none(store):
    assert store.event("nobody") is None


def test_the_tape_is_the_own_events_since_then_newest_first(rig, store):
    early = ids(rig, 1)
    rig.clock.forward(61)
    late = ids(rig, 3)
    assert [entry.event.event_id for entry in tape(rig)] == late[::-1]
    assert [entry.event.event_id for entry in store.tape(rig.clock.now() - timedelta(hours=2), 2)] == late[:0:-1]
    assert len(store.tape(rig.clock.now() - timedelta(hours=2), 100)) == len(early + late)


def test_the_tape_counts_time_zones_right(rig, store):
    """Captured at 06:00 in Berlin is 05:00 UTC, whatever zone is asked in."""
    ids(rig, 1)
    moment = rig.clock.now()
    for since, found in ((moment, 1), (moment.astimezone(UTC), 1), (moment + timedelta(seconds=1), 0)):
        assert len(store.tape(since, 10)) == found


def test_a_tape_entry_says_how_far_it_has_come(rig, store):
    event_id = rig.record(good(rig, "1"), operation_no="30").event_id
    (entry,) = tape(rig)
    assert (entry.event.event_id, entry.standing, entry.lines, entry.verified) == (
        event_id,
        Standing.CAPTURED,
        None,
        None,
    )
    assert isinstance(entry.event.detail, Output)
    rig.installation.settle()
    (entry,) = tape(rig)
    assert (entry.standing, entry.answer, entry.lines, entry.verified) == (Standing.ACCEPTED, Outcome.ACCEPTED, 2, True)


def test_a_tape_entry_that_waits_names_its_owner(rig):
    rig.record(issue(rig, SEALANT, "320", "PCS"))
    rig.installation.settle()
    (entry,) = tape(rig)
    assert (entry.standing, entry.owner, entry.lines) == (Standing.WAITING, "supervisor", None)


# --- what was shown ---------------------------------------------------------------------------------------------------


def test_only_the_last_append_may_be_unanswered(rig, store):
    ids(rig, 2)
    assert [entry.event.device_seq for entry in store.unshown()] == [2]
    drafts = [rig.draft(good(rig, "1")) for _ in range(3)]
    rig.installation.capture.record_many(drafts, OPERATOR)
    assert [entry.event.device_seq for entry in store.unshown()] == [3, 4, 5]


def test_marked_as_shown_stays_so_over_a_restart(rig, store):
    ids(rig, 2)
    store.mark_shown()
    assert store.unshown() == []
    rig.reopen()
    assert rig.installation.store.unshown() == []
    ids(rig, 1)
    rig.reopen()
    assert [entry.event.device_seq for entry in rig.installation.store.unshown()] == [3]


def test_an_empty_log_has_nothing_to_show(store):
    store.mark_shown()
    assert store.unshown() == []
