"""Checks of the types beside output, consumption and time: each rule on both sides of its border.

The plant is the workshop (tests/workshop.py): order WO5 makes 100 valves over 10, 20 (outside) and 30, WO6 presses 100
plates with strips, washers, swarf and offcuts.
"""

from dataclasses import replace

import pytest

from floorledger.domain.check import OF_TYPE
from floorledger.domain.check_quality import aged, hold_after
from floorledger.domain.claim import Facts
from floorledger.domain.codec import tag
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, Unknown
from floorledger.domain.event import EventType
from floorledger.domain.finding import Finding
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.domain.position import ComponentTally, OperationTally, Position, ProductTally, VendorTally
from tests.domain.sayings import findings, said
from tests.plants import NOON, event, facts, pieces, policy, qty
from tests.workshop import workshop

MASTER = replace(workshop(), lots=(Lot(item="BRASS", lot="B1", on_hand=micro("10")),))
QUALITY = frozenset({"quality"})


def at(
    order_no: str = "WO5",
    operation_no: str = "10",
    *,
    used: dict[str, str] | None = None,
    made: dict[str, str] | None = None,
    sent: tuple[str, str] = ("0", "0"),
    **tally: str,
) -> Position:
    """An order's position: pieces by state at an operation, components used, products made, brass at the vendor."""
    counts = {name: micro(amount) for name, amount in tally.items()}
    return Position(
        order_no=order_no,
        operations=(OperationTally(operation_no=operation_no, **counts),),
        components=tuple(ComponentTally(item=item, used=micro(amount)) for item, amount in (used or {}).items()),
        products=tuple(ProductTally(item=item, made=micro(amount)) for item, amount in (made or {}).items()),
        vendors=(VendorTally(purchase_order="PO1", sent=micro(sent[0]), received=micro(sent[1])),),
    )


def known(position: Position | None = None, **changes: object) -> Facts:
    values = {"master": MASTER, "policy": policy(negative_wip=True), "position": position or Position(order_no="WO5")}
    return facts(**(values | changes))


def workshop_says(
    detail: Detail, position: Position | None = None, where: str = "WO5 10", **changes: object
) -> list[str]:
    order_no, operation_no = where.split()
    return said(detail, known(position, **changes), order_no=order_no, operation_no=operation_no)


def only(detail: Detail, position: Position | None = None, where: str = "WO5 10", **changes: object) -> Finding:
    order_no, operation_no = where.split()
    (finding,) = findings(detail, known(position, **changes), order_no=order_no, operation_no=operation_no)
    return finding


def kilos(amount: str) -> object:
    return qty(f"{amount} KGM", MASTER, "BRASS")


# --- the list ---------------------------------------------------------------------------------------------------------
def test_every_type_has_its_check():
    assert {EventType(tag(kind)) for kind in OF_TYPE} == set(EventType)


def test_what_a_newer_version_wrote_waits_and_is_safe():
    finding = only(Unknown(written_type="TELEPORT", written_version=9))
    assert (finding.code, finding.severity) == ("P02", "block")
    assert finding.text == (
        "An entry of type TELEPORT was written by a newer version. It is safe; update this hub to use it."
    )


# --- what else comes out ----------------------------------------------------------------------------------------------
OUTPUTS = [
    ("a strip", Coproduct(item="STRIP", qty=pieces("200")), {}, []),
    ("one strip too many", Coproduct(item="STRIP", qty=pieces("201")), {}, ["Q01 warn"]),
    ("more than five per cent too many", Coproduct(item="STRIP", qty=pieces("211")), {}, ["Q01 block"]),
    ("too many with those before", Coproduct(item="STRIP", qty=pieces("1")), {"STRIP": "200"}, ["Q01 warn"]),
    ("an offcut", Byproduct(item="OFFCUT", qty=pieces("50")), {}, []),
    ("a by-product as a co-product", Coproduct(item="OFFCUT", qty=pieces("1")), {}, ["M01 block"]),
    ("a co-product as a by-product", Byproduct(item="STRIP", qty=pieces("1")), {}, ["M01 block"]),
    ("the main product", Coproduct(item="PLATE", qty=pieces("1")), {}, ["M01 block"]),
    ("what another order yields", Byproduct(item="VALVE", qty=pieces("1")), {}, ["M01 block"]),
]


@pytest.mark.parametrize(("detail", "made", "expected"), [row[1:] for row in OUTPUTS], ids=[row[0] for row in OUTPUTS])
def test_co_and_by_products(detail, made, expected):
    assert workshop_says(detail, at("WO6", made=made), "WO6 10") == expected


def test_a_co_product_beyond_its_yield_says_what_it_is_worth():
    """Eleven washers at their fixed .30."""
    finding = only(Coproduct(item="WASHER", qty=pieces("111")), at("WO6"), "WO6 10")
    assert (finding.expected, finding.actual, finding.unit, finding.value_minor) == ("100", "111", "PCS", 330)
    assert finding.text == "111 PCS of WASHER would be reported; the order should yield 100."


def test_an_order_for_one_thing_yields_nothing_else():
    finding = only(Coproduct(item="STRIP", qty=pieces("1")))
    assert finding.text == "STRIP is no coproduct of VALVE. Choose what the order yields."


# --- back into stock --------------------------------------------------------------------------------------------------
BRASS_BACK = Return(item="BRASS", qty=kilos("5"), lot="B1")


@pytest.mark.parametrize(("used", "expected"), [("5", []), ("4.99999", ["Q05 block"]), ("0", ["Q05 block"])])
def test_never_more_back_than_was_issued(used, expected):
    assert workshop_says(BRASS_BACK, at(used={"BRASS": used})) == expected


def test_too_much_back_says_both_figures():
    """One kilogram at 8.00."""
    finding = only(BRASS_BACK, at(used={"BRASS": "4"}))
    assert (finding.expected, finding.actual, finding.unit, finding.value_minor) == ("4", "5", "KGM", 800)
    assert finding.text == (
        "5 KGM of Brass would be returned; the order was given 4 KGM. Check the number and the order."
    )


ISSUE = event(Consumption(item="BRASS", qty=kilos("3"), lot="B1"), order_no="WO5")
OTHER = event(Consumption(item="BRASS", qty=kilos("9")), order_no="WO5")


@pytest.mark.parametrize(
    ("amount", "changes", "expected"),
    [
        ("3", {"target": ISSUE}, []),
        ("3.00001", {"target": ISSUE}, ["Q05 block"]),
        ("3", {"target": OTHER}, ["R02 block"]),  # of another lot
        ("3", {"target": event(Output(qty=pieces("1")))}, ["R02 block"]),
        ("3", {}, ["R02 block"]),
        ("3", {"target": ISSUE, "target_reversed": True}, ["R07 block"]),
    ],
)
def test_a_return_of_one_issue(amount, changes, expected):
    back = Return(item="BRASS", qty=kilos(amount), lot="B1", issue_event_id="e")
    assert workshop_says(back, at(used={"BRASS": "100"}), **changes) == expected


def test_what_goes_back_may_be_of_a_held_lot():
    """It is the way out for what should not have been taken."""
    held = frozenset({("BRASS", "B1")})
    assert workshop_says(BRASS_BACK, at(used={"BRASS": "5"}), held_lots=held) == []
    assert workshop_says(replace(BRASS_BACK, lot="B9"), at(used={"BRASS": "5"})) == ["M05 block"]
    assert workshop_says(replace(BRASS_BACK, item="GHOST"), at()) == ["M01 block"]


def lost(amount: str, *, issued: bool) -> ScrapComponent:
    return ScrapComponent(item="BRASS", qty=kilos(amount), reason_code="BENT", issued=issued, lot="B1")


@pytest.mark.parametrize(
    ("detail", "used", "expected"),
    [
        (lost("5", issued=True), "5", []),
        (lost("5.1", issued=True), "5", ["Q05 block"]),
        (lost("10", issued=False), "0", []),
        (lost("10.1", issued=False), "99", ["Q05 block"]),  # the lot has ten
        (replace(lost("1", issued=False), item="GHOST"), "0", ["M01 block"]),
        (replace(lost("1", issued=True), item="GHOST"), "0", ["M01 block"]),
    ],
)
def test_lost_components(detail, used, expected):
    assert workshop_says(detail, at(used={"BRASS": used})) == expected


def test_a_component_lost_from_an_order_names_the_order():
    assert said(lost("1", issued=True), known(None), order_no=None, operation_no=None) == ["M01 block", "Q05 block"]
    assert said(lost("1", issued=False), known(None), order_no=None, operation_no=None) == []


# --- rework and scrap from where the pieces are -----------------------------------------------------------------------
START = Rework(step=ReworkStep.START, qty=pieces("5"), cause_code="LEAK")
DONE = replace(START, step=ReworkStep.DONE)


@pytest.mark.parametrize(
    ("detail", "tally", "expected"),
    [
        (START, {"good": "5"}, []),
        (START, {"good": "4"}, ["Q05 block"]),
        (START, {"good": "4", "held": "5"}, ["Q05 block"]),
        (DONE, {"rework": "5"}, []),
        (DONE, {"rework": "4", "good": "9"}, ["Q05 block"]),
        (replace(START, order_no="WO7"), {}, []),  # finished pieces; stock is not in the order's position
    ],
)
def test_rework_takes_what_is_there(detail, tally, expected):
    assert workshop_says(detail, at(**tally)) == expected


def test_rework_of_too_many_says_how_many_are_there():
    """One piece, which has cost 6.60 up to operation 10."""
    finding = only(START, at(good="4"))
    assert (finding.expected, finding.actual, finding.value_minor) == ("4", "5", 660)
    assert finding.text == "5 PCS would go into rework; there are only 4 here."
    assert only(DONE, at(rework="4")).text == "5 PCS would come out of rework; in it are only 4 here."


@pytest.mark.parametrize(
    ("source", "tally", "expected"),
    [
        (PieceState.GOOD, {"good": "5"}, []),
        (PieceState.GOOD, {"good": "4"}, ["Q05 block"]),
        (PieceState.REWORK, {"rework": "5"}, []),
        (PieceState.REWORK, {"good": "5"}, ["Q05 block"]),
        (PieceState.HELD, {"held": "5"}, ["Q05 block"]),  # held pieces are scrapped by a disposition
        (None, {}, []),
    ],
)
def test_scrap_is_taken_from_where_the_pieces_are(source, tally, expected):
    assert workshop_says(ScrapOutput(qty=pieces("5"), reason_code="BENT", taken_from=source), at(**tally)) == expected


def test_pieces_that_change_their_state_are_not_reported_once_more():
    """Ninety of a hundred good pieces let through; scrapping five of them is not five more than were let through."""
    position = replace(
        at(good="90"),
        operations=(
            OperationTally(operation_no="10", good=micro("90")),
            OperationTally(operation_no="20", good=micro("90")),
        ),
    )
    moved = ScrapOutput(qty=pieces("5"), reason_code="BENT", taken_from=PieceState.GOOD)
    assert workshop_says(moved, position, "WO5 20") == []
    assert workshop_says(replace(moved, taken_from=None), position, "WO5 20") == ["Q06 block"]


# --- disposition (B1.4) -----------------------------------------------------------------------------------------------
HELD = event(Hold(hold_code="LEAK", qty=pieces("5")), order_no="WO5", actor="P9")


def decided(fate: Fate, **changes: object) -> Disposition:
    values = {"hold_event_id": "h", "fate": fate, "qty": pieces("5"), "reason_code": "LEAK"}
    return Disposition(**(values | changes))  # type: ignore[arg-type]


def disposition(detail: Disposition, roles: frozenset[str] = QUALITY, **changes: object) -> list[str]:
    values = {"roles": roles, "target": HELD, "remaining_held": micro("5")} | changes
    return workshop_says(detail, at(held="5"), **values)


FATES = [
    ("rework", decided(Fate.REWORK), []),
    ("return", decided(Fate.RETURN), []),
    ("scrap takes two", decided(Fate.SCRAP), ["S01 block"]),
    ("use as is takes two", decided(Fate.USE_AS_IS, concession="C-17"), ["S01 block"]),
    ("use as is without a paper", decided(Fate.USE_AS_IS), ["S01 block", "S02 block"]),
    ("use as is with a blank for a paper", decided(Fate.USE_AS_IS, concession=" "), ["S01 block", "S02 block"]),
    ("downgrade", decided(Fate.DOWNGRADE, to_item="VALVE-B"), []),
    ("downgrade to nothing", decided(Fate.DOWNGRADE), ["M01 block"]),
    ("downgrade to something unknown", decided(Fate.DOWNGRADE, to_item="GHOST"), ["M01 block"]),
    ("more than is held", decided(Fate.REWORK, qty=pieces("6")), ["Q05 block"]),
    ("a part", decided(Fate.REWORK, qty=pieces("1")), []),
]


@pytest.mark.parametrize(("detail", "expected"), [row[1:] for row in FATES], ids=[row[0] for row in FATES])
def test_fates(detail, expected):
    assert disposition(detail) == expected


@pytest.mark.parametrize(
    ("role", "may"),
    [("quality", True), ("supervisor", True), ("controller", False), ("operator", False)],
)
def test_quality_or_a_supervisor_decides_on_what_is_held(role, may):
    assert disposition(decided(Fate.REWORK), frozenset({role})) == ([] if may else ["S01 block"])


def test_what_is_not_on_hold_is_not_decided_on():
    assert disposition(decided(Fate.REWORK), target=None) == ["R02 block"]
    assert disposition(decided(Fate.REWORK), target=ISSUE) == ["R02 block"]


def test_who_counted_the_pieces_does_not_scrap_them():
    (finding,) = findings(
        decided(Fate.SCRAP),
        known(at(held="5"), roles=QUALITY, target=HELD, remaining_held=micro("5")),
        order_no="WO5",
        actor="P9",
    )
    assert finding.text == "Who counted what is on hold does not decide to scrap it. Ask somebody else to decide."
    assert finding.value_minor == 3300, "five pieces at 6.60 up to operation 10"


def test_the_second_person():
    waiting = event(decided(Fate.SCRAP), order_no="WO5", actor="P1")
    approve = Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK")
    changes = {"target": waiting, "target_open": True, "hold": HELD}
    assert said(approve, known(roles=QUALITY, **changes), order_no="WO5", actor="P2") == []
    assert said(approve, known(roles=QUALITY, **changes), order_no="WO5", actor="P1") == ["S01 block"], (
        "the same person"
    )
    assert said(approve, known(roles=QUALITY, **changes), order_no="WO5", actor="P9") == ["S01 block"], "who counted"
    assert said(approve, known(roles=frozenset({"controller"}), **changes), order_no="WO5", actor="P2") == ["S01 block"]


# --- inspection -------------------------------------------------------------------------------------------------------
def measured(*readings: str, lower: str | None = "9.9", upper: str | None = "10.1") -> Inspection:
    limits = [None if limit is None else micro(limit) for limit in (lower, upper)]
    return Inspection(
        characteristic="bore", readings=tuple(map(micro, readings)), uom="MMT", lower=limits[0], upper=limits[1]
    )


@pytest.mark.parametrize(
    ("detail", "failed", "band"),
    [
        (measured("9.9", "10.1"), [], ""),
        (measured("9.899999", "10"), ["9.899999"], "9.9 to 10.1"),
        (measured("10", "10.2", "10.3"), ["10.2", "10.3"], "9.9 to 10.1"),
        (measured("11", lower=None), ["11"], "up to 10.1"),
        (measured("9", upper=None), ["9"], "9.9 and more"),
        (measured(), [], ""),
    ],
)
def test_readings_outside_their_limits_are_told_and_held(detail, failed, band):
    found = findings(detail, known(policy=policy(inspection_hold_code="LEAK")), order_no="WO5", operation_no="10")
    assert [each.code for each in found] == (["Q08"] if failed else [])
    held = hold_after(event(detail, order_no="WO5"), known(policy=policy(inspection_hold_code="LEAK")))
    if not failed:
        assert held is None
        return
    assert (found[0].severity, found[0].review, found[0].expected) == ("warn", True, band)
    assert found[0].actual == ", ".join(failed)
    assert found[0].text.endswith("The pieces that failed go on hold.")
    assert held == Hold(hold_code="LEAK", qty=pieces(str(len(failed))))


def test_without_a_rule_people_keep_the_pieces_apart():
    finding = only(measured("11"))
    assert finding.text == (
        "1 of 1 readings of bore lie outside 9.9 to 10.1: 11 MMT. Keep the pieces apart and call quality."
    )
    assert hold_after(event(measured("11"), order_no="WO5"), known()) is None


def test_what_is_not_counted_in_pieces_is_not_held_by_the_reading():
    brass = replace(MASTER, orders=(replace(MASTER.orders[0], item="PLATE"), *MASTER.orders[1:]))
    plates = replace(
        brass, items=tuple(replace(each, decimals=3) if each.item == "PLATE" else each for each in brass.items)
    )
    rules = known(master=plates, policy=policy(inspection_hold_code="LEAK"))
    assert hold_after(event(measured("11"), order_no="WO5"), rules) is None


def test_holds_that_wait_too_long():
    """Forty-eight hours by default; a part of the hold may be decided already."""
    lot = event(Hold(hold_code="LOT", item="BRASS", lot="B1"), order_no=None, occurred_start=NOON)
    at_noon = event(Hold(hold_code="LEAK", qty=pieces("5")), order_no="WO5", occurred_start=NOON)
    holds = [(lot, micro("0")), (at_noon, micro("3"))]
    hour = 3600
    assert not list(aged(holds, NOON.fromtimestamp(NOON.timestamp() + 48 * hour, NOON.tzinfo), policy()))
    late = NOON.fromtimestamp(NOON.timestamp() + 48 * hour + 1, NOON.tzinfo)
    found = list(aged(holds, late, policy()))
    assert [hold for hold, _ in found] == [lot, at_noon]
    assert [finding.text for _, finding in found] == [
        "Lot B1: on hold for 48 hours without a decision; 48 are allowed.",
        "3 pieces of order WO5: on hold for 48 hours without a decision; 48 are allowed.",
    ]
    assert {(finding.code, finding.severity, finding.review) for _, finding in found} == {("M05", "warn", True)}
    assert not list(aged(holds, late, policy(hold_review_h=49)))


# --- outside ----------------------------------------------------------------------------------------------------------
def back(good: str | None, bad: str | None = None) -> SubconReceipt:
    amounts = (None if number is None else pieces(number) for number in (good, bad))
    return SubconReceipt(purchase_order="PO1", **dict(zip(("good", "bad"), amounts, strict=True)))


def outside(sent: str = "100", received: str = "0", upstream: str = "100", **here: str) -> Position:
    position = at("WO5", "20", sent=(sent, received), **here)
    return replace(position, operations=(*position.operations, OperationTally(operation_no="10", good=micro(upstream))))


RECEIPTS = [
    ("all back", back("100"), outside(), []),
    ("good and bad", back("90", "10"), outside(), []),
    ("good and bad, more than went there", back("90", "15"), outside(sent="99"), ["Q06 block"]),
    ("nothing", back(None), outside(), ["Q05 block"]),
    ("more than went through before", back("51"), outside(upstream="50"), ["Q06 warn"]),
    ("far more than went through before", back("60"), outside(upstream="50"), ["Q06 block"]),
    ("more than ordered", back("104"), outside(upstream="104"), ["Q01 warn"]),
    ("far more than ordered", back("106"), outside(upstream="106"), ["Q01 block"]),
    ("what was sent is used up exactly", back("50"), outside(sent="5"), []),  # .1 kg of nickel for each piece
    ("more than what was sent makes", back("51"), outside(sent="5"), ["Q05 block"]),
    ("more with those before", back("1"), outside(sent="5", received="50", good="50"), ["Q05 block"]),
]


@pytest.mark.parametrize(("detail", "position", "expected"), [r[1:] for r in RECEIPTS], ids=[r[0] for r in RECEIPTS])
def test_never_more_back_from_outside(detail, position, expected):
    assert workshop_says(detail, position, "WO5 20") == expected


def test_too_many_pieces_for_what_was_sent_says_so():
    """51 x .1 - 5 = .1 kg of nickel at 5.00."""
    finding = only(back("51"), outside(sent="5"), "WO5 20")
    assert (finding.expected, finding.actual, finding.unit, finding.value_minor) == ("5", "5.1", "KGM", 50)


@pytest.mark.parametrize(
    ("detail", "changes", "expected"),
    [
        (SubconSend(purchase_order="PO1", item="BRASS", qty=kilos("10"), lot="B1"), {}, []),
        (SubconSend(purchase_order="PO1", item="BRASS", qty=kilos("10.1"), lot="B1"), {}, ["Q05 block"]),
        (SubconSend(purchase_order="PO1", item="GHOST", qty=kilos("1")), {}, ["M01 block"]),
        (
            SubconSend(purchase_order="PO1", item="BRASS", qty=kilos("1"), lot="B1"),
            {"held_lots": frozenset({("BRASS", "B1")})},
            ["M05 block"],
        ),
    ],
)
def test_what_is_sent_out(detail, changes, expected):
    assert workshop_says(detail, at(), **changes) == expected


# --- stock ------------------------------------------------------------------------------------------------------------
def moved(**changes: object) -> Transfer:
    values = {"item": "BRASS", "qty": kilos("1"), "from_location": "A1", "to_location": "B2", "lot": "B1"}
    return Transfer(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("detail", "changes", "expected"),
    [
        (moved(), {}, []),
        (moved(to_location="A1"), {}, ["C02 block"]),
        (moved(lot="B9"), {}, ["M05 block"]),
        (moved(item="GHOST"), {}, ["M01 block"]),
        (moved(qty=kilos("10.1")), {}, ["Q05 block"]),
        (moved(), {"held_lots": frozenset({("BRASS", "B1")})}, ["M05 block"]),  # what is on hold stays
    ],
)
def test_transfers(detail, changes, expected):
    assert said(detail, known(**changes), order_no=None, operation_no=None) == expected


def counted(amount: str | None, book: str = "10") -> Count:
    return Count(item="BRASS", book=micro(book), counted=None if amount is None else kilos(amount), lot="B1")


@pytest.mark.parametrize(
    ("detail", "value"), [(counted("10"), None), (counted("9"), 800), (counted("10.5"), 400), (counted(None), 8000)]
)
def test_a_count_that_differs_waits_with_its_value(detail, value):
    found = findings(detail, known(), order_no=None, operation_no=None)
    assert [each.value_minor for each in found if each.code == "R03"] == ([] if value is None else [value])
    assert len(found) == (value is not None)


def test_a_difference_says_which_way():
    (less,) = findings(counted("9"), known(), order_no=None, operation_no=None)
    assert (less.severity, less.expected, less.actual, less.unit) == ("block", "10", "9", "KGM")
    assert less.text == "9 KGM of Brass counted, 10 KGM by the books: 1 KGM less. Stock changes when it is approved."
    (more,) = findings(counted("10.5"), known(), order_no=None, operation_no=None)
    assert ": 0.5 KGM more. " in more.text
    assert said(replace(counted("9"), item="GHOST"), known(), order_no=None, operation_no=None) == ["M01 block"]


# --- the order's states, the device -----------------------------------------------------------------------------------
REOPEN = OrderStatus(state=OrderState.REOPENED)
CLOSED = Position(order_no="WO5", state=OrderState.CLOSED)


@pytest.mark.parametrize(
    ("position", "role", "expected"),
    [
        (CLOSED, "controller", []),
        (CLOSED, "supervisor", ["S01 block"]),
        (Position(order_no="WO5", state=OrderState.TECHNICALLY_COMPLETE), "controller", ["M04 block"]),
        (Position(order_no="WO5"), "controller", ["M04 block"]),
    ],
)
def test_only_a_controller_reopens_and_only_what_is_closed(position, role, expected):
    assert workshop_says(REOPEN, position, roles=frozenset({role})) == expected


def test_approving_a_reopening_takes_a_controller():
    target = event(REOPEN, order_no="WO5", actor="P1")
    approve = Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK")
    for role, expected in (("controller", []), ("supervisor", ["S01 block"])):
        rules = known(roles=frozenset({role}), target=target, target_open=True)
        assert said(approve, rules, order_no="WO5", actor="P2") == expected


def test_who_keeps_the_standards_signs_off_no_variance():
    ready = Position(order_no="WO5", state=OrderState.TECHNICALLY_COMPLETE)
    both = frozenset({"controller", "data steward"})
    close = OrderStatus(state=OrderState.CLOSED)
    assert workshop_says(close, ready, roles=frozenset({"controller"})) == []
    assert workshop_says(close, ready, roles=both) == ["S01 block"]


COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)


@pytest.mark.parametrize("state", ["good", "scrap", "held", "rework"])
def test_an_order_is_not_completed_on_pieces_below_zero(state):
    boss = frozenset({"supervisor"})
    assert workshop_says(COMPLETE, at(**{state: "0"}), roles=boss) == []
    finding = only(COMPLETE, at(**{state: "-60"}), roles=boss)
    assert (finding.code, finding.severity) == ("Q05", "block")
    assert finding.text == (
        "Operation 10 would be left with -60 pieces. Correct that first; then the order can be completed."
    )
    assert workshop_says(COMPLETE, at(used={"BRASS": "-1"}), roles=boss) == ["Q05 block"]


@pytest.mark.parametrize(
    ("jump_ms", "severity", "text"),
    [
        (60_000, "info", "forward by 60 seconds"),
        (60_001, "warn", "forward by 60.001 seconds"),
        (-3_600_000, "warn", "back by 3600 seconds"),
    ],
)
def test_a_clock_that_was_moved(jump_ms, severity, text):
    (finding,) = findings(Clock(jump_ms=jump_ms), known(), order_no=None, operation_no=None)
    assert (finding.code, finding.severity, finding.review) == ("S03", severity, True if severity == "warn" else None)
    assert finding.text == f"The device's clock was moved {text}."


@pytest.mark.parametrize(("role", "expected"), [("admin", []), ("supervisor", []), ("operator", ["S01 warn"])])
def test_settings_are_changed_by_who_may(role, expected):
    detail = Config(setting="work_center", after="200", before="100")
    assert said(detail, known(roles=frozenset({role})), order_no=None, operation_no=None) == expected


def test_who_administers_users_holds_no_business_role():
    both = frozenset({"admin", "operator"})
    assert workshop_says(Output(qty=pieces("1")), roles=both) == ["S01 block"]
    assert workshop_says(Output(qty=pieces("1")), roles=frozenset({"admin"})) == ["S01 block"]
    assert workshop_says(Output(qty=pieces("1")), roles=frozenset({"operator"})) == []
    detail = Config(setting="work_center", after="200")
    assert said(detail, known(roles=both), order_no=None, operation_no=None) == []


def test_negative_work_in_process_waits_unless_the_plant_allows_it():
    """Ten valves at 12.74, of an order that holds 100.00."""
    strict = {"policy": policy(), "wip_minor": 10_000}
    assert workshop_says(Output(qty=pieces("7")), at("WO5", "30"), "WO5 30", **strict) == ["Q06 warn"]
    found = findings(Output(qty=pieces("10")), known(at("WO5", "30"), **strict), order_no="WO5", operation_no="30")
    (finding,) = (each for each in found if each.code == "F03")
    assert (finding.severity, finding.value_minor) == ("block", 2740)
    assert finding.text == (
        "These pieces are worth 127.40 EUR; the order holds 100.00 EUR. Report the material and the time first."
    )
    for changes in ({"policy": policy(negative_wip=True), "wip_minor": 0}, {"policy": policy(), "wip_minor": None}):
        assert "F03 block" not in workshop_says(Output(qty=pieces("10")), at("WO5", "30"), "WO5 30", **changes)
    assert workshop_says(Output(qty=pieces("10")), at(), **strict) == [], "only the last operation takes value out"
