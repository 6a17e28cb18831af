"""Control totals: what the ledger must hold, by the table written by hand; each figure is counted on paper (D4)."""

from dataclasses import replace

import pytest

from floorledger.domain.detail import (
    Consumption,
    Decision,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Reversal,
    ScanRefused,
    ScrapOutput,
    SignIn,
    SignOut,
    Time,
    TimeCategory,
    TimeKind,
    Verdict,
)
from floorledger.domain.effect import FINANCIAL, NON_FINANCIAL
from floorledger.domain.event import Event, EventType
from floorledger.domain.policy import ScrapMode
from floorledger.services.control import expected_lines
from floorledger.services.records import Standing
from tests import plants

LABOUR = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=60, paid_s=60)
MACHINE = replace(LABOUR, kind=TimeKind.MACHINE)
EARLIER = "20"
"""The reference plant's routing ends at operation 10; 20 stands for any other."""

TABLE = [
    ("output at the last operation", Output(qty=plants.pieces("1")), "10", {}, 2),
    ("output elsewhere", Output(qty=plants.pieces("1")), EARLIER, {}, 0),
    ("release of pieces at the last operation", Release(hold_event_id="H", qty=plants.pieces("1")), "10", {}, 2),
    ("release of pieces elsewhere", Release(hold_event_id="H", qty=plants.pieces("1")), EARLIER, {}, 0),
    ("release of a lot", Release(hold_event_id="H"), "10", {}, 0),
    ("consumption", Consumption(item="RESIN", qty=plants.kilos("1"), lot="R7"), "10", {}, 2),
    ("scrap, mode A", ScrapOutput(qty=plants.pieces("1"), reason_code="FLASH"), "10", {}, 0),
    ("scrap, mode B", ScrapOutput(qty=plants.pieces("1"), reason_code="FLASH"), "10", {"scrap_mode": ScrapMode.B}, 2),
    ("labour", LABOUR, "10", {}, 6),
    ("labour without fixed overhead", LABOUR, "10", {"absorb_foh": False}, 4),
    ("machine", MACHINE, "10", {}, 2),
    ("machine without fixed overhead", MACHINE, "10", {"absorb_foh": False}, 2),
    ("a stop", Downtime(reason_code="MAT", duration_s=60), "10", {}, 0),
    ("a hold", Hold(hold_code="LEAK", qty=plants.pieces("1")), "10", {}, 0),
    ("a start", OrderStatus(state=OrderState.STARTED), None, {}, 0),
    ("a completion", OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), None, {}, 0),
    ("a closing with three variance roles", OrderStatus(state=OrderState.CLOSED), None, {}, 6),
    ("a decision", Decision(target_event_id="X", verdict=Verdict.APPROVE, reason_code="OK"), None, {}, 0),
    ("a refused scan", ScanRefused(fault_code="C01"), None, {}, 0),
    ("a sign-in", SignIn(), None, {}, 0),
    ("a sign-out", SignOut(), None, {}, 0),
    ("an undo of nothing", Reversal(target_event_id="X", reason_code="MIS"), None, {}, 0),
]


def expected(*events: tuple[Event, Standing], **policy: object) -> dict[str, int]:
    return expected_lines(events, plants.reference_plant(), plants.policy(**policy), lambda _order_no: 3)


@pytest.mark.parametrize(
    ("detail", "operation_no", "policy", "lines"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_each_kind_makes_as_many_lines_as_declared(detail, operation_no, policy, lines):
    event = plants.event(detail, operation_no=operation_no)
    assert expected((event, Standing.ACCEPTED), **policy) == {event.event_id: lines}


def test_every_type_is_declared_financial_or_not_and_stands_in_the_table():
    assert set(EventType) == FINANCIAL | NON_FINANCIAL
    assert not FINANCIAL & NON_FINANCIAL
    assert {plants.event(row[1]).event_type for row in TABLE} == set(EventType)
    never = {plants.event(row[1]).event_type for row in TABLE} - {
        plants.event(row[1]).event_type for row in TABLE if row[4] or isinstance(row[1], Reversal)
    }
    assert never == NON_FINANCIAL


@pytest.mark.parametrize("standing", [standing for standing in Standing if standing is not Standing.ACCEPTED])
def test_what_is_not_accepted_makes_none(standing):
    assert expected((plants.event(LABOUR), standing)) == {}


@pytest.mark.parametrize(("detail", "lines"), [(LABOUR, 6), (Output(qty=plants.pieces("1")), 2), (SignIn(), 0)])
def test_an_undo_makes_as_many_lines_as_what_it_undoes(detail, lines):
    target = plants.event(detail)
    undo = plants.event(Reversal(target_event_id=target.event_id, reason_code="MIS"))
    made = expected((target, Standing.ACCEPTED), (undo, Standing.ACCEPTED))
    assert made == {target.event_id: lines, undo.event_id: lines}


@pytest.mark.parametrize("standing", [Standing.REVERSED, Standing.WAITING, Standing.REJECTED])
def test_the_undo_of_what_never_posted_makes_none(standing):
    target = plants.event(LABOUR)
    undo = plants.event(Reversal(target_event_id=target.event_id, reason_code="MIS"))
    assert expected((target, standing), (undo, Standing.ACCEPTED)) == {undo.event_id: 0}


def test_an_undo_that_reached_the_hub_before_its_target_was_approved_is_counted_too():
    """Hub order is the order of arrival: the undo may stand before what it undoes, once both are approved."""
    target = plants.event(LABOUR)
    undo = plants.event(Reversal(target_event_id=target.event_id, reason_code="MIS"))
    made = expected((undo, Standing.ACCEPTED), (target, Standing.ACCEPTED))
    assert made == {target.event_id: 6, undo.event_id: 6}


def test_an_unknown_order_has_no_receipt_point():
    event = plants.event(Output(qty=plants.pieces("1")), order_no="NOBODY")
    assert expected((event, Standing.ACCEPTED)) == {event.event_id: 0}


def test_the_variance_roles_are_asked_for_the_order_that_closes():
    asked = []
    event = plants.event(OrderStatus(state=OrderState.CLOSED), order_no="WO1")

    def roles(order_no: str) -> int:
        asked.append(order_no)
        return 2

    made = expected_lines([(event, Standing.ACCEPTED)], plants.reference_plant(), plants.policy(), roles)
    assert (made, asked) == ({event.event_id: 4}, ["WO1"])
