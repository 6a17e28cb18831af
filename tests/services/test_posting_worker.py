"""The posting worker: every journal into the ERP exactly once, whatever the ERP answers (I2, I8, I9; D22)."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from floorledger.adapters.lanes import SqlLanes
from floorledger.domain.codec import from_bytes
from floorledger.services.case_flow import hand_over_again
from floorledger.services.ports import StoreFault
from floorledger.services.posting import POISON, Poster
from floorledger.services.posting_ports import DOUBT, LEASE, LedgerAway
from floorledger.services.records import FeedKind, LedgerLine, Posted, Standing
from tests.queued import queued
from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.floor import CLOSE, COMPLETE, TANK, good, issue, labour, undo
from tests.services.memory_ledger import Fault, MemoryLedger, Temper


class Plant:
    """A hub whose ERP is the fake one; events go in by push, and nothing posts by itself."""

    def __init__(self, rig: Rig, temper: Temper) -> None:
        self.rig = rig
        self.erp = MemoryLedger(temper)
        self.poster = Poster(rig.hub.store, self.erp, rig.clock)

    def event(self, detail: object, **draft: object) -> str:
        """Record an event and let the hub accept it."""
        event_id = self.rig.record(detail, **draft).event_id
        at = self.rig.installation
        at.store.answered(self.rig.hub.hub.push(at.sync.claim().batch), self.rig.clock.now())
        return event_id

    def issue(self, order_no: str = "WO1001") -> str:
        return self.event(issue(self.rig, TANK, "1"), order_no=order_no)

    def pending(self) -> list[str]:
        return queued(self.rig.hub.store)

    def later(self) -> int:
        """Post again when every lane has rested."""
        self.rig.clock.forward(5)
        return self.poster.run()

    def let_pass_only(self, rest: timedelta) -> None:
        """All but a second of a rest goes by, and nothing is sent in it."""
        posts = self.erp.posts
        for ticks_s in (0, rest.total_seconds() - 1):
            self.rig.clock.ticks += int(ticks_s * 10**9)
            assert (self.poster.run(), self.erp.posts) == (0, posts), "a request may still be under way"
        self.rig.clock.ticks += 10**9

    def hand_over_again(self, event_id: str) -> None:
        """Somebody decides that a journal is tried once more."""
        with self.rig.hub.store.begin() as tx:
            hand_over_again(tx, event_id)

    def posted(self) -> dict[str, bool]:
        """What the hub says of the ERP: event id and whether it was verified."""
        rows = [row for row in self.rig.hub.store.feed(0, 10_000) if row.kind is FeedKind.POSTED]
        said = [from_bytes(Posted, row.body) for row in rows]
        assert len({each.event_id for each in said}) == len(said), "said twice"
        return {each.event_id: each.verified for each in said}


@pytest.fixture(params=list(Temper))
def plant(request: pytest.FixtureRequest, rig: Rig) -> Iterator[Plant]:
    return Plant(rig, request.param)


@pytest.fixture(autouse=True)
def _lanes_go_by_the_hands_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on PostgreSQL, whose own clock they go by."""
    monkeypatch.setattr(SqlLanes, "now", lambda _lanes, here: here)


@pytest.mark.both_databases
def test_everything_is_booked_once_in_the_hubs_order_and_verified(plant):
    ids = [plant.issue(), plant.event(labour(30)), plant.issue("WO1002")]
    assert plant.poster.run() == 3
    assert [event_id for event_id, _, _ in plant.erp.documents] == ids
    assert plant.posted() == dict.fromkeys(ids, True)
    assert plant.pending() == []
    assert plant.poster.run() == 0


def test_a_confirmation_is_not_sent_to_the_erp(plant):
    plant.event(good(plant.rig, "1"))
    assert plant.poster.run() == 0
    assert plant.erp.posts == 0


def test_an_erp_that_cannot_be_reached_loses_nothing(plant):
    ids = [plant.issue(), plant.issue()]
    plant.erp.plan(Fault.UNREACHABLE)
    assert plant.poster.run() == 0
    assert (plant.pending(), plant.posted(), plant.erp.documents) == (ids, {}, [])
    assert [plant.rig.codes(event_id) for event_id in ids] == [[], []]
    assert plant.poster.run() == 2
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)


def test_a_lost_answer_is_looked_up_and_not_booked_again(plant):
    event_id = plant.issue()
    plant.erp.plan(Fault.ANSWER_LOST)
    assert plant.poster.run() == 1
    assert plant.erp.bookings() == {event_id: 1}
    assert plant.posted() == {event_id: True}


def test_a_lost_request_is_sent_again_only_after_a_look(plant):
    event_id = plant.issue()
    plant.erp.plan(Fault.REQUEST_LOST, Fault.REQUEST_LOST)
    assert [plant.poster.run(), plant.poster.run(), plant.later(), plant.later()] == [0, 0, 0, 1]
    assert plant.erp.bookings() == {event_id: 1}


def test_a_request_without_an_answer_rests_also_when_the_erp_cannot_be_asked_about_it(plant, monkeypatch):
    """Found by the simulation, seed 78: it was sent again within seconds, and both arrived."""
    event_id = plant.issue()
    plant.erp.plan(Fault.REQUEST_LOST)
    finds = iter([None, LedgerAway("The ERP does not answer."), None])

    def find(_event_id: str) -> None:
        answer = next(finds)
        if answer is not None:
            raise answer

    with monkeypatch.context() as patch:
        patch.setattr(plant.erp, "find", find)
        assert [plant.poster.run(), plant.poster.run()] == [0, 0]
    assert plant.erp.posts == 1, "the first request may still be under way"
    assert plant.later() == 1
    assert plant.erp.bookings() == {event_id: 1}


@pytest.mark.both_databases
def test_a_doubt_that_cannot_be_written_down_rests_as_well(plant, monkeypatch):
    """The hub's disk fails while the request is under way: not even the same poster sends it again at once."""
    event_id = plant.issue()
    plant.erp.plan(Fault.REQUEST_LOST)

    def full(*_: object) -> None:
        raise StoreFault("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(SqlLanes, "put_off", full)
        with pytest.raises(StoreFault):
            plant.poster.run()
    assert plant.poster.run() == 0
    assert plant.erp.posts == 1
    assert plant.later() == 1
    assert plant.erp.bookings() == {event_id: 1}


def test_an_order_in_doubt_waits_and_the_others_go_on(plant):
    """In its own order the sequence is kept; the rounding of what follows depends on it."""
    doubtful, behind, other = plant.issue(), plant.issue(), plant.issue("WO1002")
    plant.erp.plan(Fault.REQUEST_LOST, event_id=doubtful)
    assert plant.poster.run() == 1
    assert plant.pending() == [doubtful, behind]
    assert list(plant.posted()) == [other]
    assert plant.poster.run() == 0, "a request without an answer may still be under way"
    assert plant.later() == 2
    assert [event_id for event_id, _, _ in plant.erp.documents] == [other, doubtful, behind]


@pytest.mark.both_databases
def test_a_crash_between_the_erp_and_our_own_row_books_nothing_twice(plant, monkeypatch):
    ids = [plant.issue(), plant.issue()]

    def die(*_: object) -> None:
        raise RuntimeError("the power went out")

    with monkeypatch.context() as patch:
        patch.setattr("floorledger.services.posting._keep", die)
        with pytest.raises(RuntimeError):
            plant.poster.run()
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)
    assert (plant.pending(), plant.posted()) == (ids, {})
    assert plant.poster.run() == 0, "what was sent last may be under way"
    assert plant.later() == 2
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)
    assert plant.posted() == dict.fromkeys(ids, True)


@pytest.mark.both_databases
def test_a_connector_that_breaks_down_in_the_middle_loses_no_answer_and_books_nothing_twice(plant):
    first, broken, behind = (plant.issue() for _ in range(3))
    other = plant.issue("WO1002")
    plant.erp.plan(Fault.BREAKS, event_id=broken)
    assert plant.poster.run() == 2
    assert plant.posted() == {first: True, other: True}, "what was settled before is kept, other orders go on"
    assert plant.later() == 2
    assert plant.erp.bookings() == dict.fromkeys([first, broken, behind, other], 1)


@pytest.mark.both_databases
def test_a_journal_that_breaks_the_connector_again_and_again_is_set_aside_and_its_order_goes_on(plant):
    """One bad event never blocks the others (I9); somebody owns it."""
    poison, behind = plant.issue(), plant.issue()
    plant.erp.plan(*[Fault.CHOKES] * 100, event_id=poison)
    started = plant.rig.clock.now()
    runs = 0
    while plant.pending():
        plant.poster.run()
        plant.rig.clock.forward(10 / 60)
        runs += 1
    assert plant.rig.codes(poison) == ["P02"]
    assert plant.posted() == {behind: True}
    assert len([fault for _, fault in plant.erp.faults if fault is Fault.CHOKES]) == 100 - POISON
    assert plant.rig.clock.now() - started < timedelta(minutes=30)


def test_the_pauses_of_a_lane_grow_to_their_limit_and_differ(plant):
    event_id = plant.issue()
    plant.erp.plan(*[Fault.REQUEST_LOST] * 7, event_id=event_id)
    pauses = []
    for _ in range(7):
        before, posts = plant.rig.clock.now(), plant.erp.posts
        while plant.erp.posts == posts:
            plant.poster.run()
            plant.rig.clock.forward(1 / 60)
        pauses.append(round((plant.rig.clock.now() - before).total_seconds()))
    waited = pauses[1:]
    for pause, least in zip(waited, (30, 60, 120, 192, 192, 192), strict=True):
        assert least <= pause <= least * 5 / 4 + 2
    assert len(set(waited[3:])) > 1, "by chance, not in step"


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_jumps_keeps_no_lane_back(plant, days):
    event_id = plant.issue()
    plant.erp.plan(Fault.REQUEST_LOST)
    assert plant.poster.run() == 0
    plant.rig.clock.time += timedelta(days=days)
    assert plant.later() == 1
    assert plant.erp.bookings() == {event_id: 1}


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_jumps_sends_nothing_again_while_it_may_be_under_way(plant, days):
    """Found by the simulation (seed 112): set back, the hub's clock ended a pause at once, and the ERP booked twice."""
    event_id = plant.issue()
    plant.erp.plan(Fault.REQUEST_LOST)
    assert plant.poster.run() == 0
    plant.rig.clock.time += timedelta(days=days)
    plant.let_pass_only(DOUBT)
    assert plant.poster.run() == 1
    assert plant.erp.bookings() == {event_id: 1}


def test_a_lane_that_moved_and_is_in_doubt_again_rests_anew(plant):
    """Found by the simulation (seed 303): the second doubt looked like the first, seen for long, and booked twice."""
    first, second = plant.issue(), plant.issue()
    for each in (first, second):
        plant.erp.plan(Fault.REQUEST_LOST, event_id=each)
    assert [plant.poster.run(), plant.later()] == [0, 1]
    assert plant.pending() == [second]
    plant.rig.clock.time -= timedelta(days=1)
    plant.let_pass_only(DOUBT)
    assert plant.poster.run() == 1
    assert plant.erp.bookings() == {first: 1, second: 1}


def test_what_is_handed_over_again_does_not_end_the_rest_of_a_lane_in_doubt(plant):
    """Somebody mended the cause of one journal; another one of that order may be under way in the ERP."""
    mended, doubtful = plant.issue(), plant.issue()
    plant.erp.plan(Fault.REFUSES, event_id=mended)
    plant.erp.plan(Fault.REQUEST_LOST, event_id=doubtful)
    assert plant.poster.run() == 1
    plant.hand_over_again(mended)
    plant.let_pass_only(DOUBT)
    assert plant.later() == 2
    assert plant.erp.bookings() == {mended: 1, doubtful: 1}


def test_what_is_set_aside_because_it_breaks_the_connector_is_not_sent_again_at_once(plant):
    """Its last request may be under way, however soon somebody hands it over again."""
    poison = plant.issue()
    plant.erp.plan(*[Fault.CHOKES] * POISON, event_id=poison)
    while not plant.rig.codes(poison):
        plant.later()
    plant.hand_over_again(poison)
    plant.let_pass_only(DOUBT)
    assert plant.later() == 1
    assert plant.erp.bookings() == {poison: 1}


@pytest.mark.parametrize("days", [-1, 1])
def test_a_lease_outlasts_a_jump_of_the_clock(plant, days):
    """Whoever holds it may have a request under way, whatever the clock says; renewed, it begins anew."""
    event_id = plant.issue()
    with plant.rig.hub.store.begin() as tx:
        assert len(tx.lanes.take("slow", plant.rig.clock.now(), 10)) == 1
    assert plant.poster.run() == 0
    plant.rig.clock.time += timedelta(days=days)
    plant.rig.clock.ticks += int((LEASE.total_seconds() - 1) * 10**9)
    assert plant.poster.run() == 0
    with plant.rig.hub.store.begin() as tx:
        assert tx.lanes.hold("slow", plant.rig.clock.now()) == {"WO1001"}
    plant.rig.clock.ticks += 10**9
    assert plant.poster.run() == 0
    plant.rig.clock.ticks += int(LEASE.total_seconds() * 10**9)
    assert plant.poster.run() == 1
    assert plant.erp.bookings() == {event_id: 1}


# --- several posters --------------------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_two_posters_never_work_on_one_order(plant):
    """While one is in the middle of a request, the other finds the order taken and does the rest."""
    slow, behind, other = plant.issue(), plant.issue(), plant.issue("WO1002")
    second = Poster(plant.rig.hub.store, plant.erp, plant.rig.clock, holder="second")
    seen = []

    def meanwhile(event_id: str) -> None:
        if event_id == slow:
            late = plant.issue("WO1003")
            seen.extend([second.run(), sorted(plant.posted()) == [late]])

    plant.erp.before_each = meanwhile
    assert plant.poster.run() == 3
    assert seen == [1, True]
    assert plant.pending() == []
    assert [event_id for event_id, _, _ in plant.erp.documents][1:] == [slow, behind, other]


@pytest.mark.both_databases
def test_a_poster_that_died_gives_its_orders_back_after_its_lease(plant):
    event_id = plant.issue()
    with plant.rig.hub.store.begin() as tx:
        assert len(tx.lanes.take("dead", plant.rig.clock.now(), 10)) == 1
    assert plant.poster.run() == 0
    plant.rig.clock.forward(LEASE.total_seconds() / 60 + 1)
    assert plant.poster.run() == 1
    assert plant.erp.bookings() == {event_id: 1}


@pytest.mark.both_databases
def test_a_poster_that_was_too_slow_keeps_nothing_of_what_another_took_over(plant):
    """Its journal is in the ERP; the other finds it there. Both together tell it once."""
    slow = plant.issue()
    second = Poster(plant.rig.hub.store, plant.erp, plant.rig.clock, holder="second")
    taken = []

    def long_request(_event_id: str) -> None:
        if not taken:
            assert second.run() == 0
            plant.rig.clock.forward(LEASE.total_seconds() / 60 + 1)
            taken.append(second.run())

    plant.erp.after_each = long_request
    assert plant.poster.run() == 0
    assert taken == [1]
    assert plant.posted() == {slow: True}
    assert plant.erp.bookings() == {slow: 1}


@pytest.mark.both_databases
def test_a_poster_that_lost_its_order_while_it_asked_the_erp_sends_nothing(plant, monkeypatch):
    """It stood still for longer than its lease; what it was about to send has been sent by another one."""
    event_id = plant.issue()
    second = Poster(plant.rig.hub.store, plant.erp, plant.rig.clock, holder="second")
    find, taken = plant.erp.find, []

    def long_question(key: str) -> str | None:
        answer = find(key)
        if not taken:
            taken.append(second.run())
            plant.rig.clock.forward(LEASE.total_seconds() / 60 + 1)
            taken.append(second.run())
        return answer

    monkeypatch.setattr(plant.erp, "find", long_question)
    assert plant.poster.run() == 0
    assert taken == [0, 1]
    assert (plant.erp.posts, plant.posted()) == (1, {event_id: True})


@pytest.mark.both_databases
def test_long_work_renews_its_leases(plant):
    """All these slow requests together last longer than one lease."""
    ids = [plant.issue() for _ in range(15)]
    second = Poster(plant.rig.hub.store, plant.erp, plant.rig.clock, holder="second")
    stolen = []

    def slow(_event_id: str) -> None:
        plant.rig.clock.forward(10 / 60)
        stolen.append(second.run())

    plant.erp.after_each = slow
    assert plant.poster.run() == 15
    assert set(stolen) == {0}
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)


def test_other_lines_than_predicted_are_not_called_verified(plant):
    odd, fine = plant.issue(), plant.issue()
    plant.erp.plan(Fault.BOOKS_OTHER_LINES)
    assert plant.poster.run() == 2
    assert plant.posted() == {odd: False, fine: True}
    (case,) = plant.rig.open_cases(odd)
    assert (case.code, case.value_minor, case.order_no, case.owner) == ("R04", 1494, "WO1001", "cost accountant")
    assert plant.pending() == []


def test_what_the_erp_refuses_is_set_aside_with_an_exception_and_the_others_go_on(plant):
    bad, fine = plant.issue(), plant.issue()
    plant.erp.plan(Fault.REFUSES)
    assert plant.poster.run() == 2
    (case,) = plant.rig.open_cases(bad)
    assert (case.code, case.value_minor, case.owner) == ("P01", 1494, "integration support")
    assert "not booked" in case.text
    assert (plant.posted(), plant.pending()) == ({fine: True}, [])
    assert plant.rig.standing(bad) is Standing.ACCEPTED
    assert plant.poster.run() == 0
    assert plant.erp.bookings() == {fine: 1}


@pytest.mark.both_databases
def test_the_undo_of_what_the_erp_refused_is_not_booked_alone(plant):
    """The trial balance would stay at zero and the stock would be wrong by one tank."""
    bad = plant.issue()
    plant.erp.plan(Fault.REFUSES)
    plant.poster.run()
    mirror = plant.event(undo(bad))
    plant.poster.run()
    assert plant.erp.documents == []
    assert (plant.rig.standing(mirror), plant.rig.codes(mirror)) == (Standing.WAITING, ["P01"])


def test_the_undo_that_was_accepted_before_the_refusal_is_not_booked_alone_either(plant):
    bad, fine = plant.issue(), plant.issue()
    mirror = plant.event(undo(bad))
    plant.erp.plan(Fault.REFUSES, event_id=bad)
    while plant.poster.run():
        pass
    assert plant.erp.bookings() == {fine: 1}
    assert [plant.rig.codes(each) for each in (bad, mirror, fine)] == [["P01"], ["P01"], []]
    assert plant.pending() == []


def test_an_undo_of_what_is_booked_is_booked(plant):
    target = plant.issue()
    plant.poster.run()
    mirror = plant.event(undo(target))
    plant.poster.run()
    assert plant.erp.bookings() == {target: 1, mirror: 1}
    lines = [line for _, _, booked in plant.erp.documents for line in booked]
    assert sum(line.amount_minor for line in lines if line.account == "1400") == 0


def test_an_erp_that_says_yes_and_books_nothing_is_not_believed(plant):
    """HTTP 200 proves nothing; and sending it again blindly might book it twice."""
    event_id = plant.issue()
    plant.erp.plan(Fault.LIES)
    assert plant.poster.run() == 1
    assert plant.rig.codes(event_id) == ["P06"]
    assert (plant.posted(), plant.pending()) == ({}, [])


def test_another_journal_under_the_same_id_is_not_called_verified(plant):
    event_id = plant.issue()
    strange = [LedgerLine("9000", 1, "x", "X"), LedgerLine("9001", -1, "x", "X")]
    plant.erp.post(event_id, plant.rig.clock.now().date(), strange)
    plant.poster.run()
    assert plant.posted() == {event_id: False}
    assert plant.rig.codes(event_id) == ["R04"]
    assert plant.erp.bookings() == {event_id: 1}


@pytest.mark.parametrize("limit", [1, 2, 200])
def test_small_batches_come_to_the_same(plant, limit):
    ids = [plant.issue() for _ in range(5)]
    while plant.poster.run(limit):
        pass
    assert [event_id for event_id, _, _ in plant.erp.documents] == ids


def test_the_accounts_are_those_of_the_policy(plant):
    plant.event(good(plant.rig, "1"), operation_no="30")
    plant.poster.run()
    ((_, day, lines),) = plant.erp.documents
    assert [(line.account, line.amount_minor, line.cost_line, line.order_no) for line in lines] == [
        ("1330", 9929, "output", "WO1001"),
        ("1400", -9929, "output", "WO1001"),
    ]
    assert day.isoformat() == "2026-11-20"


@pytest.mark.both_databases
def test_a_ledger_that_cannot_write_is_said_and_nothing_is_lost(rig):
    """The embedded one, on a disk gone read-only: the journal stays pending and is booked when it can be."""
    event_id = rig.record(issue(rig, TANK, "1")).event_id
    engine = rig.hub.ledger.engine
    with engine.begin() as connection:
        sqlite, server = "PRAGMA query_only=ON", "SET default_transaction_read_only=on"
        connection.exec_driver_sql(sqlite if engine.dialect.name == "sqlite" else server)
    rig.installation.settle()
    assert rig.installation.sync.offline_since is not None
    assert rig.hub.ledger.lines_by_event() == {}
    engine.dispose()
    rig.installation.settle()
    assert rig.hub.ledger.lines_by_event() == {event_id: 2}
    assert rig.installation.sync.offline_since is None


def test_an_orders_closing_is_posted_after_everything_else_of_it(plant):
    rig = plant.rig
    plant.event(issue(rig, TANK, "16"))
    plant.event(good(rig, "16"), operation_no="30")
    plant.event(COMPLETE, session=SUPERVISOR)
    closed = plant.event(CLOSE, session=CONTROLLER)
    plant.poster.run()
    assert plant.erp.documents[-1][0] == closed
    assert (
        sum(line.amount_minor for _, _, lines in plant.erp.documents for line in lines if line.account == "1400") == 0
    )


@pytest.mark.parametrize(("day", "hours"), [(2, 1), (9, 4)])
def test_a_refusal_is_due_sooner_in_the_close_week(rig, day, hours):
    """By the plant's calendar: an hour in the first seven days of a period, four after (B5.2)."""
    rig.clock.time = rig.clock.time.replace(month=12, day=day)
    plant = Plant(rig, next(iter(Temper)))
    event_id = plant.issue()
    plant.erp.plan(Fault.REFUSES)
    plant.poster.run()
    (case,) = [case for case in rig.open_cases(event_id) if case.code == "P01"]
    assert case.due_at - case.opened_at == timedelta(hours=hours)
