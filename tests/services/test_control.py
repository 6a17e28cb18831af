"""Control totals: what the ledger must hold, by the table written by hand; each figure is counted on paper (D4)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    TimeKind,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.effect import FINANCIAL, NON_FINANCIAL
from floorledger.domain.event import Event, EventType
from floorledger.domain.number import micro
from floorledger.domain.policy import ExpectedLoss, ScrapMode
from floorledger.services.control import expected_lines
from floorledger.services.records import Standing
from tests import plants
from tests.domain import stories
from tests.services.floor import labour

LABOUR = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=60, paid_s=60)
MACHINE = replace(LABOUR, kind=TimeKind.MACHINE)
EARLIER = "20"
"""The reference plant's routing ends at operation 10; 20 stands for any other."""
ONE, KILO = plants.pieces("1"), plants.kilos("1")
RESIN = {"item": "RESIN", "qty": KILO}

TABLE = [
    ("output at the last operation", Output(qty=ONE), "10", {}, 2),
    ("output elsewhere", Output(qty=ONE), EARLIER, {}, 0),
    ("co-product", Coproduct(**RESIN), "10", {}, 2),
    ("by-product", Byproduct(**RESIN), "10", {}, 2),
    ("release of pieces at the last operation", Release(hold_event_id="H", qty=ONE), "10", {}, 2),
    ("release of pieces elsewhere", Release(hold_event_id="H", qty=ONE), EARLIER, {}, 0),
    ("release of a lot", Release(hold_event_id="H"), "10", {}, 0),
    ("disposition", Disposition(hold_event_id="H", fate=Fate.USE_AS_IS, qty=ONE, reason_code="Q"), "10", {}, 2),
    ("consumption", Consumption(**RESIN, lot="R7"), "10", {}, 2),
    ("return", Return(**RESIN, lot="R7"), "10", {}, 2),
    ("scrap, mode A", ScrapOutput(qty=ONE, reason_code="FLASH"), "10", {}, 0),
    ("scrap, mode B", ScrapOutput(qty=ONE, reason_code="FLASH"), "10", {"scrap_mode": ScrapMode.B}, 2),
    ("component lost", ScrapComponent(**RESIN, reason_code="FLASH", issued=False), "10", {}, 2),
    ("rework", Rework(step=ReworkStep.START, qty=ONE, cause_code="BURR"), "10", {}, 2),
    ("sent to a vendor", SubconSend(purchase_order="PO1", **RESIN), "10", {"vendor_stock": True}, 2),
    ("received from a vendor, with the resin used up", SubconReceipt(purchase_order="PO1", good=ONE), "10", {}, 6),
    ("transfer", Transfer(**RESIN, from_location="A", to_location="B"), None, {}, 0),
    ("count", Count(item="RESIN", book=micro("2"), counted=KILO), None, {}, 2),
    ("inspection", Inspection(characteristic="bore", readings=(), uom="MMT"), "10", {}, 0),
    ("labour", LABOUR, "10", {}, 6),
    ("labour without fixed overhead", LABOUR, "10", {"absorb_foh": False}, 4),
    ("machine", MACHINE, "10", {}, 2),
    ("machine without fixed overhead", MACHINE, "10", {"absorb_foh": False}, 2),
    ("a stop", Downtime(reason_code="MAT", duration_s=60), "10", {}, 0),
    ("a hold", Hold(hold_code="LEAK", qty=ONE), "10", {}, 0),
    ("a start", OrderStatus(state=OrderState.STARTED), None, {}, 0),
    ("a completion", OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), None, {}, 0),
    ("a closing with three variance roles", OrderStatus(state=OrderState.CLOSED), None, {}, 6),
    ("a decision", Decision(target_event_id="X", verdict=Verdict.APPROVE, reason_code="OK"), None, {}, 0),
    ("a refused scan", ScanRefused(fault_code="C01"), None, {}, 0),
    ("a sign-in", SignIn(), None, {}, 0),
    ("a sign-out", SignOut(), None, {}, 0),
    ("the clock", Clock(jump_ms=7), None, {}, 0),
    ("a setting", Config(setting="tone", after="low"), None, {}, 0),
    ("what a newer version wrote", Unknown(written_type="MAGIC", written_version=9), None, {}, 0),
    ("an undo of nothing", Reversal(target_event_id="X", reason_code="MIS"), None, {}, 0),
]


def expected(*events: tuple[Event, Standing], **policy: object) -> dict[str, int]:
    return expected_lines(events, plants.reference_plant(), plants.policy(**policy), lambda _closing: 3)


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
        plants.event(row[1]).event_type for row in TABLE if row[4] or isinstance(row[1], Reversal | Decision)
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


def test_the_variance_roles_are_asked_for_each_closing():
    """The second closing of an order settles only what has changed since the first."""
    asked = []
    first, second = (plants.event(OrderStatus(state=OrderState.CLOSED), order_no="WO1") for _ in range(2))

    def roles(closing: Event) -> int:
        asked.append(closing.event_id)
        return len(asked)

    both = [(first, Standing.ACCEPTED), (second, Standing.ACCEPTED)]
    made = expected_lines(both, plants.reference_plant(), plants.policy(), roles)
    assert made == {first.event_id: 2, second.event_id: 4}
    assert asked == [first.event_id, second.event_id]


# --- reserves, lots, periods ------------------------------------------------------------------------------------------
LOSS = {"expected_losses": (ExpectedLoss(hold_code="LEAK", probability=Fraction(1, 4)),)}


def review(target_id: str) -> Event:
    return plants.event(Decision(target_event_id=target_id, verdict=Verdict.UNDER_REVIEW, reason_code="Q"))


def released(hold_id: str, number: str) -> Event:
    return plants.event(Release(hold_event_id=hold_id, qty=plants.pieces(number)), operation_no=EARLIER)


def counts(*events: Event, **policy: object) -> list[int]:
    made = expected(*((each, Standing.ACCEPTED) for each in events), **policy)
    return [made[each.event_id] for each in events]


def test_a_reserve_is_made_once_and_dissolved_with_every_part():
    hold = plants.event(Hold(hold_code="LEAK", qty=plants.pieces("10")), operation_no=EARLIER)
    story = (
        released(hold.event_id, "1"),
        review(hold.event_id),
        review(hold.event_id),
        released(hold.event_id, "4"),
        released(hold.event_id, "5"),
    )
    assert counts(hold, *story, **LOSS) == [0, 0, 2, 0, 2, 2]
    assert counts(hold, *story) == [0] * 6


def test_what_has_no_quantity_or_is_no_hold_has_no_reserve():
    lot = plants.event(Hold(hold_code="LEAK", item="RESIN", lot="R7"), operation_no=None)
    labour = plants.event(LABOUR)
    assert counts(lot, review(lot.event_id), labour, review(labour.event_id), **LOSS) == [0, 0, 6, 0]


def test_the_undo_of_a_release_gives_the_reserve_back():
    hold = plants.event(Hold(hold_code="LEAK", qty=plants.pieces("10")), operation_no=EARLIER)
    freed = released(hold.event_id, "10")
    undo = plants.event(Reversal(target_event_id=freed.event_id, reason_code="MIS"))
    again = released(hold.event_id, "10")
    assert counts(hold, review(hold.event_id), freed, undo, again, **LOSS) == [0, 2, 2, 2, 2]


def test_a_lot_in_stock_is_no_piece_of_the_order_that_it_was_held_for():
    lot = plants.event(Hold(hold_code="Q", item="RESIN", lot="R7", qty=KILO))
    scrapped = plants.event(Disposition(hold_event_id=lot.event_id, fate=Fate.SCRAP, qty=KILO, reason_code="Q"))
    assert counts(lot, scrapped) == [0, 2]


def test_hours_over_the_end_of_a_month_are_posted_in_both():
    """From 22:00 to 02:00: one event, two postings of six lines (D14)."""
    start = datetime(2026, 11, 30, 22, tzinfo=UTC)
    times = {"occurred_start": start, "occurred_end": start + timedelta(hours=4)}
    assert counts(plants.event(replace(LABOUR, worked_s=14400), **times)) == [12]
    assert counts(plants.event(replace(MACHINE, worked_s=14400), **times)) == [4]
    assert counts(plants.event(replace(LABOUR, worked_s=14400, category=TimeCategory.INDIRECT), **times)) == [0]
    assert counts(plants.event(Output(qty=ONE), **times)) == [2]


def test_the_hub_makes_as_many_lines_for_hours_over_the_end_of_a_month(rig):
    """At a plant in Berlin, where the month ends at 23:00 UTC."""
    rig.clock.time = datetime(2026, 12, 1, 6, tzinfo=UTC)
    start = datetime(2026, 11, 30, 21, tzinfo=UTC)
    recorded = rig.record(labour(240), occurred_start=start, occurred_end=start + timedelta(hours=4))
    rig.installation.settle()
    master, policy = rig.installation.store.master(), rig.installation.store.policy()
    made = expected_lines(rig.hub.store.standings(), master, policy, lambda _closing: 0)
    assert made[recorded.event_id] == 12
    assert rig.hub.ledger.lines_by_event()[recorded.event_id] == 12


# --- any story --------------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(order_no=stories.orders, by=stories.rules, what=stories.moves())
def test_any_story_makes_as_many_lines_as_the_table_says(order_no, by, what):
    """Counted from the events alone, against what the domain posted; the closing too."""
    told = stories.new(order_no, by).tell(what).end()
    closing = len(told.books.lines) and len(list(told.books.made.values())[-1][1])
    made = expected_lines(
        ((each, Standing.ACCEPTED) for each in stories.told(told)), stories.SHOP, by, lambda _closing: closing // 2
    )
    assert made == {event_id: len(lines) for event_id, (_, lines) in told.books.made.items()}
