"""The cache's questions in SQL, against the same answers worked out event by event."""

import random
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction
from itertools import pairwise

import pytest

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.database import writing
from floorledger.adapters.projection import case_values
from floorledger.domain.codec import to_bytes
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import Consumption, Hold, OrderState, OrderStatus, Output, Release, ScrapOutput
from floorledger.domain.device_detail import SignIn
from floorledger.domain.exception import ExceptionCase, ExceptionEnd, ExceptionState
from floorledger.domain.finding import Severity
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.unit import Quantity
from floorledger.services.availability import COUNTED, Availability
from floorledger.services.records import Outcome, Standing
from floorledger.services.workstation_ports import CacheQueries, FirstPass, OpenSum, UnpostedSum
from tests.rig import CONTROLLER, MORNING, OPERATOR, SUPERVISOR, Rig

NOW = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
"""The night in which Berlin goes from +02:00 to +01:00: texts of times do not sort then."""


@pytest.fixture
def queries(rig: Rig) -> SqlCacheQueries:
    with writing(rig.installation.store.engine) as connection:
        connection.execute(t.case.delete())
    return SqlCacheQueries(rig.installation.store.engine)


def open_case(rig: Rig, name: str, due_at: datetime, value_minor: int = 0, code: str = "Q04", **more: object) -> None:
    case = ExceptionCase(
        exception_id=name,
        code=code,
        severity=Severity.BLOCK,
        text=name,
        owner="supervisor",
        opened_at=due_at - timedelta(hours=24),
        due_at=due_at,
        value_minor=value_minor,
        **more,  # type: ignore[arg-type]
    )
    with writing(rig.installation.store.engine) as connection:
        connection.execute(t.case.insert().values(case_values(case, to_bytes(case))))


def end_case(rig: Rig, name: str, at: datetime) -> None:
    end = ExceptionEnd(exception_id=name, state=ExceptionState.APPROVED, ended_at=at, by_event_id="e")
    with writing(rig.installation.store.engine) as connection:
        values = {"state": end.state.value, "end": to_bytes(end)}
        connection.execute(t.case.update().where(t.case.c.exception_id == name).values(values))


def at(hours: float, offset: int) -> datetime:
    return (NOW + timedelta(hours=hours)).astimezone(timezone(timedelta(hours=offset)))


def names(rows) -> list[str]:
    return [row.case.exception_id for row in rows]


def qty(amount: str) -> Quantity:
    return Quantity(
        entered=micro(amount),
        uom_entered="PCS",
        factor_num=1,
        factor_den=1,
        base=micro(amount),
        uom_base="PCS",
        factor_source="test",
    )


def test_it_is_what_the_services_ask_for(queries):
    asked: CacheQueries = queries
    assert asked.open_sum(NOW) == OpenSum(count=0, past_due=0, value_minor=0, first_due=None)


def test_the_queue_is_money_times_time(rig, queries):
    open_case(rig, "dear, far", at(99, 2), 10_000_00)
    open_case(rig, "dear, near", at(1, 1), 1_000_00)
    open_case(rig, "cheap, near", at(1, 2), 60_00)
    open_case(rig, "cheap, past", at(-9, 1), 60_00)
    open_case(rig, "nothing, past", at(-2, 2), 0)
    open_case(rig, "nothing, later", at(30, 1), 0)
    assert names(queries.open_cases(NOW, 50_00)) == [
        "cheap, past",
        "dear, near",
        "nothing, past",
        "dear, far",
        "cheap, near",
        "nothing, later",
    ]


def urgency(value_minor: int, left_s: int, floor_minor: int) -> Fraction:
    """The rule once more: shared out over the hours left, multiplied by the hours past."""
    money = max(value_minor, floor_minor)
    hours = Fraction(abs(left_s), 3600)
    return money / (1 + hours) if left_s > 0 else money * (1 + hours)


def test_the_queue_follows_the_rule_for_any_cases(rig, queries):
    dice = random.Random(5)
    wanted = {}
    for number in range(60):
        value, left = dice.choice([0, 40_00, dice.randrange(1, 9_000_00)]), dice.randrange(-200_000, 400_000)
        open_case(rig, f"x{number}", at(0, dice.choice([-5, 0, 1, 2])) + timedelta(seconds=left), value)
        wanted[f"x{number}"] = urgency(value, left, 50_00)
    ordered = [wanted[name] for name in names(queries.open_cases(NOW, 50_00))]
    assert all(later <= before + 1 for before, later in pairwise(ordered))
    assert len(ordered) == 60


def test_time_limits_are_compared_as_times_not_as_texts(rig, queries):
    open_case(rig, "past", at(-0.25, 2), 100)
    open_case(rig, "future", at(0.25, 1), 200)
    found = queries.open_sum(NOW)
    assert (found.count, found.past_due, found.value_minor, found.first_due) == (2, 1, 300, at(-0.25, 2))


def test_ended_exceptions_come_last_one_first(rig, queries):
    for name, hour, offset in (("first", -3, 2), ("last", -1, 1), ("middle", -2, 2)):
        open_case(rig, name, at(5, 1), 100)
        end_case(rig, name, at(hour, offset))
    open_case(rig, "open", at(5, 1), 100)
    assert names(queries.ended_cases(10)) == ["last", "middle", "first"]
    assert names(queries.ended_cases(1)) == ["last"]
    assert names(queries.open_cases(NOW, 0)) == ["open"]
    row = queries.case("last")
    assert row is not None
    assert row.end is not None
    assert (row.state, row.end.ended_at) == (ExceptionState.APPROVED, at(-1, 1))
    assert queries.case("nobody") is None


def test_exceptions_of_an_event_and_of_an_order(rig, queries):
    open_case(rig, "b", at(6, 1), event_id="e1", order_no="WO1001")
    open_case(rig, "a", at(5, 2), event_id="e1", order_no="WO1001", code="Q06")
    open_case(rig, "c", at(5, 2), event_id="e2", order_no="WO1001")
    end_case(rig, "c", NOW)
    assert names(queries.cases_of("e1")) == ["a", "b"]
    assert (queries.open_count("WO1001"), queries.open_count("WO1002")) == (2, 0)


def some_events(rig: Rig, dice: random.Random, device) -> None:
    """A shift of anything, on two orders, with undos; some of it only captured, some at the hub."""
    done: list[str] = []
    for number in range(90):
        order_no, operation_no = dice.choice(["WO1001", "WO1002"]), dice.choice(["10", "20", "30"])
        amount = dice.choice(["1", "2", "0.5", "0.000001", "3.25"])
        holds = [event for event, _ in device.store.holds() if isinstance(event.detail, Hold)]
        choices = [
            Output(qty=qty(amount)),
            Output(qty=qty("1")),
            ScrapOutput(qty=qty(amount), reason_code="WIRE"),
            Hold(hold_code="CRACK", qty=qty("2")),
            Hold(hold_code="LOT", item="SP-BOM2001", lot="R2001-B"),
            Hold(hold_code="LOT", item="SP-BOM2001", lot="R2001-B", qty=qty("7")),
            Consumption(item="SP-BOM2001", qty=qty("1"), lot="R2001-A"),
            SignIn(),
        ]
        if done and number % 4 == 0:
            choices = [Reversal(target_event_id=dice.choice(done), reason_code="MIS")]
        elif holds and number % 5 == 0:
            hold = dice.choice(holds)
            order_no, operation_no = hold.order_no, hold.operation_no
            choices = [Release(hold_event_id=hold.event_id, qty=qty("1"))]
        detail = dice.choice(choices)
        if isinstance(detail, Reversal):
            order_no = device.store.event(detail.target_event_id)[0].order_no
        made = rig.record(detail, OPERATOR, order_no=order_no, operation_no=operation_no)
        done.append(made.event_id)
        if number in (30, 70):
            device.settle()


@pytest.mark.parametrize("seed", range(3))
def test_pieces_are_those_of_the_fold(rig, queries, seed):
    some_events(rig, random.Random(seed), rig.installation)
    found = {}
    for order_no in ("WO1001", "WO1002"):
        for tally in Availability(rig.installation.store).fold(order_no, COUNTED).operations:
            if tally.good or tally.scrap or tally.held:
                found[order_no, tally.operation_no] = (tally.good, tally.scrap, tally.held)
    assert len(found) > 2
    assert {
        (tally.order_no, tally.operation_no): (tally.good, tally.scrap, tally.held)
        for tally in queries.pieces()
        if tally.good or tally.scrap or tally.held
    } == found


def test_large_and_small_quantities_stay_exact(rig, queries):
    for amount in ("999999999999.999999", "0.000001", "100000000000"):
        rig.record(Output(qty=qty(amount)))
    (tally,) = queries.pieces()
    assert tally.good == micro("999999999999.999999") + 1 + micro("100000000000")


def test_the_last_state_counts_and_the_last_closing_is_the_hubs(rig, queries):
    assert (queries.order_states(), queries.last_closed()) == ({}, None)
    for order_no in ("WO1002", "WO1001"):
        for state, session in ((OrderState.TECHNICALLY_COMPLETE, SUPERVISOR), (OrderState.CLOSED, CONTROLLER)):
            rig.record(OrderStatus(state=state), session, order_no=order_no, operation_no=None)
            rig.installation.settle()
    rig.record(OrderStatus(state=OrderState.CLOSED), OPERATOR, order_no="WO1003", operation_no=None)
    rig.installation.settle()
    rig.record(OrderStatus(state=OrderState.STARTED), order_no="WO1003", operation_no=None)
    assert queries.order_states() == {
        "WO1001": OrderState.CLOSED,
        "WO1002": OrderState.CLOSED,
        "WO1003": OrderState.STARTED,
    }
    assert queries.last_closed() == "WO1001"


def use(rig: Rig, amount: str = "2", **draft: object):
    return rig.record(Consumption(item="SP-BOM2001", qty=qty(amount), lot="R2001-A"), **draft)


def test_lines_come_in_hub_order_with_what_the_erp_holds(rig, queries, monkeypatch):
    first, second = use(rig), use(rig, order_no="WO1002")
    rig.installation.settle()
    monkeypatch.setattr(rig.hub.ledger, "post", lambda *_: Outcome.UNREACHABLE)
    third = use(rig, "3")
    rig.installation.settle()
    lines = queries.lines_of_order("WO1001")
    assert [(line.event_id, line.line_no, line.role, line.amount_minor) for line in lines] == [
        (first.event_id, 1, Role.WIP, 2988),
        (first.event_id, 2, Role.RM, -2988),
        (third.event_id, 1, Role.WIP, 4482),
        (third.event_id, 2, Role.RM, -4482),
    ]
    document = rig.hub.ledger.find(first.event_id)
    assert [(line.document, line.verified) for line in lines] == [(document, True)] * 2 + [(None, None)] * 2
    assert lines[0].exact == Fraction("29.88")
    assert queries.lines_of_order("WO1001", ["labour:10"]) == []
    assert queries.lines_of_order("WO1001", ["labour:10", "material:SP-BOM2001"]) == lines
    assert [line.order_no for line in queries.lines_of_event(second.event_id)] == ["WO1002"] * 2
    assert queries.posted(first.event_id).erp_document == document
    assert queries.posted(third.event_id) is None
    assert queries.first_pass() == FirstPass(posted=2, clean=1), "nobody planned it for the other order"
    assert queries.unposted() == UnpostedSum(value_minor=4482, events=1, oldest=MORNING)
    assert queries.wip_by_order() == {"WO1001": 7470, "WO1002": 2988}
    assert queries.balances() == {Role.RM: -10458, Role.WIP: 10458}


def test_an_event_that_ever_had_an_exception_did_not_pass_at_once(rig, queries):
    good, bad = use(rig), use(rig)
    rig.installation.settle()
    open_case(rig, "x", at(1, 1), event_id=bad.event_id)
    end_case(rig, "x", NOW)
    assert queries.first_pass() == FirstPass(posted=2, clean=1)
    assert good.event_id != bad.event_id


def test_what_the_hub_told_of_an_event(rig, queries):
    plain, odd = use(rig), use(rig, "300")
    assert queries.receipt(odd.event_id) is None
    assert queries.sealed(odd.event_id).body == to_bytes(odd.event)
    assert (queries.last_receipt_at(), queries.hub_findings(odd.event_id)) == (None, ())
    assert queries.standings() == {Standing.CAPTURED: 2}
    rig.clock.forward(5)
    rig.installation.settle()
    receipt = queries.receipt(odd.event_id)
    assert receipt.received_at == queries.last_receipt_at() == rig.clock.now()
    assert queries.sealed(odd.event_id) == receipt.row
    assert [finding.code for finding in queries.hub_findings(odd.event_id)] == ["Q03", "Q05"]
    assert queries.hub_findings(plain.event_id) == ()
    assert queries.standings() == {Standing.ACCEPTED: 1, Standing.WAITING: 1}
    assert queries.event_counts() == {"CONSUMPTION": 2}
    assert queries.sealed("nobody") is None


def test_decisions_on_their_way(rig, queries):
    odd = use(rig, "300")
    rig.installation.settle()
    decision = Decision(target_event_id=odd.event_id, verdict=Verdict.REJECT, reason_code="NO")
    made = rig.record(decision, SUPERVISOR, order_no=None, operation_no=None)
    assert queries.on_the_way() == {odd.event_id}
    assert [(event.event_id, standing) for event, standing in queries.aimed_at(odd.event_id)] == [
        (made.event_id, Standing.CAPTURED)
    ]
    rig.installation.settle()
    assert queries.on_the_way() == frozenset()
