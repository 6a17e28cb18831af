"""Every row of domain.md B2.2 at standard cost, worked out on paper beside the plant of tests/workshop.py.

A row says what happened before, what happens now, and which role is debited and which credited with how much: in scrap
mode A, and in mode B where that is another entry.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Recovered,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    TimeCategory,
    TimeKind,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event, EventType
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.policy import Costing, ExpectedLoss, Policy, Role, ScrapMode
from floorledger.domain.posting import ExactLine, JournalLine, NotPostable
from floorledger.domain.prices import Prices
from floorledger.domain.valuation import cost_change, exact_lines
from tests.plants import Books, event, hours, pieces, policy, qty, reference_plant
from tests.workshop import workshop

SHOP = workshop()
LOSS = (ExpectedLoss(hold_code="LEAK", probability=Fraction(1, 4)),)
A = policy(expected_losses=LOSS)
B = policy(expected_losses=LOSS, scrap_mode=ScrapMode.B)


def at(operation_no: str | None, detail: Detail, order_no: str | None = "WO5", **header: object) -> Event:
    """An event of order WO5."""
    return event(detail, **({"order_no": order_no, "operation_no": operation_no, "work_center": "M1"} | header))


def of(item: str, amount: str):
    return {"item": item, "qty": qty(amount, SHOP, item)}


def entries(lines: tuple[ExactLine, ...] | tuple[JournalLine, ...], *, minor: bool = False) -> list[str]:
    """``"WIP RM 12.5"``: debited role, credited role, amount. Lines come in pairs; each pair is one entry."""
    assert len(lines) % 2 == 0
    shown = []
    for one, other in zip(lines[::2], lines[1::2], strict=True):
        amount, contra = (getattr(line, "amount_minor" if minor else "amount") for line in (one, other))
        assert (amount, one.cost_line) == (-contra, other.cost_line)
        debit, credit = (one.role, other.role) if amount >= 0 else (other.role, one.role)
        value = Fraction(abs(amount), 100) if minor else abs(amount)
        shown.append(f"{debit} {credit} {value}")
    return shown


def said(*texts: str) -> list[str]:
    """Entries as written in the table, amounts as rationals: ``"WIP RM 12.50"``."""
    return [f"{debit} {credit} {Fraction(amount)}" for debit, credit, amount in (text.split() for text in texts)]


@dataclass(frozen=True)
class Row:
    """``happened`` are events of which the last one is looked at; ``in_b`` is None where mode B makes no difference."""

    what: str
    happened: list[Event]
    in_a: list[str]
    in_b: list[str] | None = None
    rules: dict[str, object] | None = None
    master: MasterData = SHOP


def scrap(number: str, **more: object) -> ScrapOutput:
    return ScrapOutput(**({"qty": pieces(number), "reason_code": "F"} | more))  # type: ignore[arg-type]


def rework(step: ReworkStep, number: str, **more: str) -> Rework:
    return Rework(step=step, qty=pieces(number), cause_code="BURR", **more)  # type: ignore[arg-type]


def held(number: str, operation_no: str, code: str = "Q") -> Event:
    return at(operation_no, Hold(hold_code=code, qty=pieces(number)), event_id="h")


def held_lot(item: str, amount: str | None, code: str = "Q") -> Event:
    quantity = None if amount is None else qty(amount, SHOP, item)
    return at(None, Hold(hold_code=code, item=item, lot="L1", qty=quantity), None, event_id="h")


def decided(fate: Fate, number: str, operation_no: str | None, item: str = "VALVE", **more: str) -> Event:
    detail = Disposition(hold_event_id="h", fate=fate, qty=qty(number, SHOP, item), reason_code="Q", **more)
    return at(operation_no, detail, None if operation_no is None else "WO5")


def review(**more: object) -> Event:
    return at(None, Decision(target_event_id="h", verdict=Verdict.UNDER_REVIEW, reason_code="Q"), **more)  # type: ignore[arg-type]


def released(number: str | None, operation_no: str | None = "20") -> Event:
    return at(operation_no, Release(hold_event_id="h", qty=None if number is None else pieces(number)))


def dearer(item: str, **prices: Fraction) -> MasterData:
    return replace(SHOP, items=tuple(replace(each, **prices) if each.item == item else each for each in SHOP.items))


VENDOR_LAST = replace(
    SHOP,
    standards=(
        replace(SHOP.standards[0], operations=SHOP.standards[0].operations[:2], bom=SHOP.standards[0].bom[:2]),
        *SHOP.standards[1:],
    ),
)
"""The vendor's step is the receipt point: a valve is 8.60 + .54 = 9.14."""

ISSUE = at("10", Consumption(**of("BRASS", "4")), event_id="issue")
AVERAGE_ISSUE = at("30", Consumption(**of("SEAL", "20")), event_id="issue")
RECEIPT = {"purchase_order": "PO1"}
VALUED = {"vendor_stock": True}

MATERIAL = [
    Row("consumption at standard", [at("10", Consumption(**of("BRASS", "2.5")))], ["WIP RM 20.00"]),
    Row("consumption at moving average", [at("30", Consumption(**of("SEAL", "10")))], ["WIP RM 4.50"]),
    Row("unplanned", [at("30", Consumption(**of("STEEL", "2"), planned=False))], ["WIP RM 8.00"]),
    Row("substitute", [at("30", Consumption(**of("STEEL", "2"), substitute_for="BRASS"))], ["WIP RM 8.00"]),
    Row("consumption of a made item", [at("30", Consumption(**of("VALVE-B", "2")))], ["WIP FG 10.00"]),
    Row("return at the current standard", [at("10", Return(**of("BRASS", "1")))], ["RM WIP 8.00"]),
    Row("return at the current average", [at("30", Return(**of("SEAL", "2")))], ["RM WIP .90"]),
    Row("return at its issue", [ISSUE, at("10", Return(**of("BRASS", "1"), issue_event_id="issue"))], ["RM WIP 8"]),
    Row("component lost in stock",
        [at("10", ScrapComponent(**of("BRASS", "1"), reason_code="F", issued=False))], ["SCRAP_EXP RM 8.00"]),
    Row("component at average lost in stock",
        [at("10", ScrapComponent(**of("SEAL", "2"), reason_code="F", issued=False))], ["SCRAP_EXP RM .90"]),
    Row("made component lost in stock",
        [at("10", ScrapComponent(**of("VALVE", "1"), reason_code="F", issued=False))], ["SCRAP_EXP FG 12.74"]),
    Row("issued component lost",
        [at("10", ScrapComponent(**of("BRASS", "1"), reason_code="F", issued=True))], [], ["SCRAP_EXP WIP 8.00"]),
]  # fmt: skip

HOURS = [
    Row("labour", [at("10", hours("2"))], ["WIP LABOUR_ABS 60", "WIP VOH_ABS 12", "WIP FOH_ABS 24"]),
    Row("labour without FOH",
        [at("10", hours("2"))], ["WIP LABOUR_ABS 60", "WIP VOH_ABS 12"], rules={"absorb_foh": False}),
    Row("machine", [at("10", hours("2", TimeKind.MACHINE))], ["WIP MACH_ABS 120"]),
    Row("machine without FOH",
        [at("10", hours("2", TimeKind.MACHINE))], ["WIP MACH_ABS 120"], rules={"absorb_foh": False}),
    Row("setup", [at("10", hours("1/2", category=TimeCategory.SETUP))],
        ["WIP LABOUR_ABS 15", "WIP VOH_ABS 3", "WIP FOH_ABS 6"]),
    Row("setup of the machine", [at("10", hours("1/2", TimeKind.MACHINE, TimeCategory.SETUP))], ["WIP MACH_ABS 30"]),
    Row("teardown", [at("10", hours("1/4", category=TimeCategory.TEARDOWN))],
        ["WIP LABOUR_ABS 7.50", "WIP VOH_ABS 1.50", "WIP FOH_ABS 3"]),
    Row("indirect labour", [at("10", hours("2", category=TimeCategory.INDIRECT))], []),
    Row("indirect machine time", [at(None, hours("2", TimeKind.MACHINE, TimeCategory.INDIRECT), None)], []),
    Row("paid is not worked", [at("10", hours("1", paid_s=9000), work_center="M1")],
        ["WIP LABOUR_ABS 30", "WIP VOH_ABS 6", "WIP FOH_ABS 12"]),
    Row("downtime", [at("10", Downtime(reason_code="JAM", duration_s=3600))], []),
]  # fmt: skip

PIECES = [
    Row("completion at the receipt point", [at("30", Output(qty=pieces("10")))], ["FG WIP 127.40"]),
    # without FOH a valve is 12.74 - (.40 + .80) - 6/100
    Row("completion without FOH", [at("30", Output(qty=pieces("10")))], ["FG WIP 114.80"], rules={"absorb_foh": False}),
    Row("output of the first operation", [at("10", Output(qty=pieces("10")))], []),
    Row("output of the second operation", [at("20", Output(qty=pieces("10")))], []),
    Row("main product of several", [at("10", Output(qty=pieces("100")), "WO6")], ["FG WIP 622.50"]),
    Row("co-product by cost share", [at("10", Coproduct(**of("STRIP", "200")), "WO6")], ["FG WIP 207.50"]),
    Row("co-product at its fixed value", [at("10", Coproduct(**of("WASHER", "100")), "WO6")], ["FG WIP 30.00"]),
    Row("by-product at its net realisable value", [at("10", Byproduct(**of("SWARF", "20")), "WO6")],
        ["BYPROD WIP 10.00"]),
    Row("by-product at its fixed price", [at("10", Byproduct(**of("OFFCUT", "50")), "WO6")], ["BYPROD WIP 10.00"]),
    Row("scrap at the first operation", [at("10", scrap("5"))], [], ["SCRAP_EXP WIP 33.00"]),
    Row("scrap at the second operation", [at("20", scrap("5"))], [], ["SCRAP_EXP WIP 43.00"]),
    Row("scrap at the last operation", [at("30", scrap("5"))], [], ["SCRAP_EXP WIP 61.00"]),
    Row("scrap caused upstream is worth what it was at detection",
        [at("30", scrap("5", cause_operation="10"))], [], ["SCRAP_EXP WIP 61.00"]),
    Row("scrap of what was good at the receipt point", [at("30", scrap("5", taken_from=PieceState.GOOD))],
        ["WIP FG 63.70"], ["WIP FG 63.70", "SCRAP_EXP WIP 61.00"]),
    Row("scrap of what was good before it",
        [at("20", scrap("5", taken_from=PieceState.GOOD))], [], ["SCRAP_EXP WIP 43.00"]),
    Row("scrap out of rework", [at("30", scrap("5", taken_from=PieceState.REWORK))], [], ["SCRAP_EXP WIP 61.00"]),
    Row("recovered, normal", [at("10", scrap("5", recovered=Recovered(**of("SWARF", "1"))))],
        ["SCRAP_INV WIP .50"], ["SCRAP_EXP WIP 33.00", "SCRAP_INV WIP .50"]),
    Row("recovered, abnormal", [at("10", scrap("5", recovered=Recovered(**of("SWARF", "1"), abnormal=True)))],
        ["SCRAP_INV SCRAP_EXP .50"], ["SCRAP_EXP WIP 33.00", "SCRAP_INV SCRAP_EXP .50"]),
    Row("recovered at what it is bought for", [at("10", scrap("5", recovered=Recovered(**of("BRASS", "1"))))],
        ["SCRAP_INV WIP 8.00"], ["SCRAP_EXP WIP 33.00", "SCRAP_INV WIP 8.00"]),
    Row("rework begun on finished pieces", [at("30", rework(ReworkStep.START, "5"))], ["WIP FG 63.70"]),
    Row("rework done at the receipt point", [at("30", rework(ReworkStep.DONE, "5"))], ["FG WIP 63.70"]),
    Row("rework begun before it", [at("20", rework(ReworkStep.START, "5"))], []),
    Row("rework done before it", [at("20", rework(ReworkStep.DONE, "5"))], []),
    Row("finished pieces to a rework order",
        [at("30", rework(ReworkStep.START, "5", order_no="WO7"))], []),
]  # fmt: skip

REWORK_ORDER = [
    Row("takes finished pieces", [at("10", Consumption(**of("VALVE", "5")), "WO7")], ["WIP FG 63.70"]),
    Row("has its labour", [at("10", hours("1/2"), "WO7")], ["WIP LABOUR_ABS 15", "WIP VOH_ABS 3", "WIP FOH_ABS 6"]),
    Row("gives them back at the plain standard", [at("10", Output(qty=pieces("5")), "WO7")], ["FG WIP 63.70"]),
    Row("loses a piece with what rework has cost", [at("10", scrap("1"), "WO7")], [], ["SCRAP_EXP WIP 17.54"]),
]

OUTSIDE = [
    Row("sent, stock at the vendor not valued", [at("20", SubconSend(**RECEIPT, **of("NICKEL", "10")))], []),
    Row("sent, stock at the vendor valued",
        [at("20", SubconSend(**RECEIPT, **of("NICKEL", "10")))], ["RM_VENDOR RM 50.00"], rules=VALUED),
    Row("a moving average sent",
        [at("20", SubconSend(**RECEIPT, **of("SEAL", "10")))], ["RM_VENDOR RM 4.50"], rules=VALUED),
    Row("good ones received", [at("20", SubconReceipt(**RECEIPT, good=pieces("10")))],
        ["WIP GRIR 15.00", "WIP RM 5.00"]),
    Row("good ones received, nickel from the vendor's stock", [at("20", SubconReceipt(**RECEIPT, good=pieces("10")))],
        ["WIP GRIR 15.00", "WIP RM_VENDOR 5.00"], rules=VALUED),
    Row("bad ones received: nickel, no service", [at("20", SubconReceipt(**RECEIPT, bad=pieces("2")))],
        ["WIP RM 1.00"], ["WIP RM 1.00", "SCRAP_EXP WIP 17.20"]),
    Row("good and bad received", [at("20", SubconReceipt(**RECEIPT, good=pieces("10"), bad=pieces("2")))],
        ["WIP GRIR 15.00", "WIP RM 6.00"], ["WIP GRIR 15.00", "WIP RM 6.00", "SCRAP_EXP WIP 17.20"]),
    Row("received at the receipt point", [at("20", SubconReceipt(**RECEIPT, good=pieces("10")))],
        ["WIP GRIR 15.00", "WIP RM 5.00", "FG WIP 91.40"], master=VENDOR_LAST),
]  # fmt: skip

HELD = [
    Row("hold of pieces", [held("10", "30")], []),
    Row("hold of a lot", [held_lot("BRASS", None)], []),
    Row("hold of a part of a lot", [held_lot("BRASS", "10")], []),
    Row("release at the receipt point", [held("10", "30"), released("5", "30")], ["FG WIP 63.70"]),
    Row("release before it", [held("10", "20"), released("5")], []),
    Row("release of a lot", [held_lot("BRASS", None), released(None, None)], []),
    Row("review where nothing is expected to be lost", [held("10", "20"), review()], []),
    Row("review: a quarter of 10 x 8.60", [held("10", "20", "LEAK"), review()], ["RESERVE_EXP RESERVE 21.50"]),
    Row("review of what is left", [held("10", "20", "LEAK"), released("4"), review()], ["RESERVE_EXP RESERVE 12.90"]),
    Row("review of a lot: a quarter of 10 x 8.00", [held_lot("BRASS", "10", "LEAK"), review()],
        ["RESERVE_EXP RESERVE 20.00"]),
    Row("review of a lot without a quantity", [held_lot("BRASS", None, "LEAK"), review()], []),
    Row("second review", [held("10", "20", "LEAK"), review(), review()], []),
    Row("review of what is no hold",
        [at("10", hours("1"), event_id="h"), review()], []),
    Row("released under a reserve: four tenths of it", [held("10", "20", "LEAK"), review(), released("4")],
        ["RESERVE RESERVE_EXP 8.60"]),
    Row("released at the receipt point under a reserve: a quarter of 4 x 12.20",
        [held("10", "30", "LEAK"), review(), released("4", "30")], ["FG WIP 50.96", "RESERVE RESERVE_EXP 12.20"]),
    Row("the rest of a reserve", [held("10", "20", "LEAK"), review(), released("4"), decided(Fate.SCRAP, "6", "20")],
        ["RESERVE RESERVE_EXP 12.90"], ["SCRAP_EXP WIP 51.60", "RESERVE RESERVE_EXP 12.90"]),
    Row("other words of a reviewer",
        [held("10", "20", "LEAK"), at(None, Decision(target_event_id="h", verdict=Verdict.COMMENT, reason_code="Q"))],
        []),
]  # fmt: skip

DECIDED = [
    Row("pieces used as they are", [held("10", "30"), decided(Fate.USE_AS_IS, "5", "30", concession="C1")],
        ["FG WIP 63.70"]),
    Row("pieces used as they are upstream", [held("10", "20"), decided(Fate.USE_AS_IS, "5", "20")], []),
    Row("pieces to rework", [held("10", "30"), decided(Fate.REWORK, "5", "30")], []),
    Row("pieces to scrap", [held("10", "30"), decided(Fate.SCRAP, "5", "30")], [], ["SCRAP_EXP WIP 61.00"]),
    Row("pieces to scrap upstream", [held("10", "10"), decided(Fate.SCRAP, "5", "10")], [], ["SCRAP_EXP WIP 33.00"]),
    Row("pieces downgraded: 5 x 5.00, and 5 x (12.20 - 5.00) lost",
        [held("10", "30"), decided(Fate.DOWNGRADE, "5", "30", to_item="VALVE-B")],
        ["FG WIP 25.00", "SCRAP_EXP WIP 36.00"]),
    Row("lot used as it is", [held_lot("BRASS", "10"), decided(Fate.USE_AS_IS, "4", None, "BRASS")], []),
    Row("lot reworked", [held_lot("BRASS", "10"), decided(Fate.REWORK, "4", None, "BRASS")], []),
    Row("lot scrapped", [held_lot("BRASS", "10"), decided(Fate.SCRAP, "4", None, "BRASS")], ["SCRAP_EXP RM 32.00"]),
    Row("lot returned", [held_lot("BRASS", "10"), decided(Fate.RETURN, "3", None, "BRASS")], ["GRIR RM 24.00"]),
    Row("finished lot scrapped", [held_lot("VALVE", "10"), decided(Fate.SCRAP, "4", None)], ["SCRAP_EXP FG 50.96"]),
    Row("finished lot downgraded: 5 x 5.00, and 5 x (12.74 - 5.00) lost",
        [held_lot("VALVE", "10"), decided(Fate.DOWNGRADE, "5", None, to_item="VALVE-B")],
        ["FG FG 25.00", "SCRAP_EXP FG 38.70"]),
    Row("lot scrapped under a reserve: a quarter of 4 x 8.00",
        [held_lot("BRASS", "10", "LEAK"), review(), decided(Fate.SCRAP, "4", None, "BRASS")],
        ["SCRAP_EXP RM 32.00", "RESERVE RESERVE_EXP 8.00"]),
]  # fmt: skip


def counted(item: str, book: str, found: str | None) -> Count:
    return Count(item=item, book=micro(book), counted=None if found is None else qty(found, SHOP, item))


STOCK = [
    Row("count: more than the books say", [at(None, counted("BRASS", "10", "12"), None)], ["RM INV_ADJ 16.00"]),
    Row("count: less", [at(None, counted("BRASS", "10", "9.5"), None)], ["INV_ADJ RM 4.00"]),
    Row("count: nothing there", [at(None, counted("BRASS", "2", None), None)], ["INV_ADJ RM 16.00"]),
    Row("count: as the books say", [at(None, counted("BRASS", "10", "10"), None)], []),
    Row("count: nothing, as the books say", [at(None, counted("BRASS", "0", None), None)], []),
    Row("count of a finished good", [at(None, counted("VALVE", "10", "11"), None)], ["FG INV_ADJ 12.74"]),
    Row("count at moving average", [at(None, counted("SEAL", "10", "20"), None)], ["RM INV_ADJ 4.50"]),
    Row("transfer",
        [at(None, Transfer(**of("BRASS", "5"), from_location="A1", to_location="B2"), None)], []),
]  # fmt: skip

NO_VALUE = [
    Row("inspection", [at("30", Inspection(characteristic="bore", readings=(micro("12"),), uom="MMT"))], []),
    Row("released", [at(None, OrderStatus(state=OrderState.RELEASED))], []),
    Row("started", [at(None, OrderStatus(state=OrderState.STARTED))], []),
    Row("technically complete", [at(None, OrderStatus(state=OrderState.TECHNICALLY_COMPLETE))], []),
    Row("reopened", [at(None, OrderStatus(state=OrderState.REOPENED))], []),
    Row("refused scan", [at("30", ScanRefused(fault_code="C01"))], []),
    Row("sign in", [at(None, SignIn(), None)], []),
    Row("sign out", [at(None, SignOut(), None)], []),
    Row("clock", [at(None, Clock(jump_ms=7), None)], []),
    Row("setting", [at(None, Config(setting="tone", after="low"), None)], []),
    Row("what a newer version wrote", [at("30", Unknown(written_type="MAGIC", written_version=9))], []),
]

ROWS = [*MATERIAL, *HOURS, *PIECES, *REWORK_ORDER, *OUTSIDE, *HELD, *DECIDED, *STOCK, *NO_VALUE]
MODES = [pytest.param(A, id="A"), pytest.param(B, id="B")]


def after(row: Row, mode: Policy) -> tuple[tuple[ExactLine, ...], Books]:
    """The exact lines of the row's last event, and the books before it."""
    rules = replace(mode, **row.rules or {})
    books = Books(row.happened[-1].order_no or "", row.master, rules).take_all(row.happened[:-1])
    return exact_lines(row.happened[-1], row.master, rules, books.related(row.happened[-1])), books


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("row", ROWS, ids=[row.what for row in ROWS])
def test_the_posting_table(row, mode):
    lines, _ = after(row, mode)
    wanted = row.in_b if mode is B and row.in_b is not None else row.in_a
    assert entries(lines) == said(*wanted)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("row", ROWS, ids=[row.what for row in ROWS])
def test_a_reversal_is_the_mirror_of_each_row(row, mode):
    """Identical amounts on the other side, and nothing is left of the entry."""
    _, books = after(row, mode)
    before = {key: each for key, each in books.running.items() if each.exact or each.posted_minor}
    posted = books.take(row.happened[-1])
    undone = books.take(event(Reversal(target_event_id=row.happened[-1].event_id, reason_code="MIS")))
    assert [(each.role, each.cost_line, -each.amount_minor) for each in undone] == [
        (each.role, each.cost_line, each.amount_minor) for each in posted
    ]
    assert {key: each for key, each in books.running.items() if each.exact or each.posted_minor} == before


def test_the_table_has_every_type():
    assert {row.happened[-1].event_type for row in ROWS} == set(EventType) - {EventType.REVERSAL}


# --- prices that change -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("issue", "item", "new_prices", "at_issue", "now"),
    [
        (ISSUE, "BRASS", {"standard_price": Fraction(9)}, "RM WIP 8.00", "RM WIP 9.00"),
        (AVERAGE_ISSUE, "SEAL", {"average_price": Fraction("0.60")}, "RM WIP .45", "RM WIP .60"),
    ],
    ids=["standard", "moving average"],
)
def test_a_return_has_the_price_of_the_issue_it_names_else_the_current_one(issue, item, new_prices, at_issue, now):
    books = Books("WO5", SHOP, A).take_all([issue])
    later = dearer(item, **new_prices)
    named = at("10", Return(**of(item, "1"), issue_event_id="issue"))
    assert entries(exact_lines(named, later, A, books.related(named))) == said(at_issue)
    unnamed = at("10", Return(**of(item, "1")))
    assert entries(exact_lines(unnamed, later, A, books.related(unnamed))) == said(now)


def test_a_return_has_the_issues_exact_price_not_the_cents_it_was_booked_with():
    """A third of a cent's worth: 1 PCS of seal at .455 is booked with .46; ten of them come back with 4.55."""
    master = dearer("SEAL", average_price=Fraction("0.455"))
    one = at("30", Consumption(**of("SEAL", "1")), event_id="issue")
    books = Books("WO5", master, A).take_all([one])
    back = at("30", Return(**of("SEAL", "10"), issue_event_id="issue"))
    assert entries(exact_lines(back, master, A, books.related(back))) == said("RM WIP 4.55")


@pytest.mark.parametrize(
    ("item", "new_price", "on_hand", "stock", "wanted"),
    [
        ("BRASS", "9", "100", Role.RM, "RM COST_CHANGE 100.00"),
        ("BRASS", "7.50", "100", Role.RM, "COST_CHANGE RM 50.00"),
        ("BRASS", "8", "100", Role.RM, "RM COST_CHANGE 0"),
        ("VALVE", "13", "50", Role.FG, "FG COST_CHANGE 13.00"),
        ("BRASS", "9", "12.5", Role.WIP, "WIP COST_CHANGE 12.50"),
    ],
)
def test_a_cost_change_revalues_what_is_there(item, new_price, on_hand, stock, wanted):
    lines = cost_change(SHOP.item_by_no[item], Fraction(new_price), micro(on_hand), stock)
    assert entries(lines) == said(wanted)


# --- closing ----------------------------------------------------------------------------------------------------------
STATES = [OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED]


def close(books: Books) -> list[str]:
    *_, closing = (books.take(at(None, OrderStatus(state=state), books.order_no)) for state in STATES)
    return entries(closing, minor=True)


def test_the_close_of_the_reference_order():
    """G54: 205 kg, 10.5 h and 1.25 h of setup; 90 good, 10 scrapped. Dr V 140, Cr WIP 140 (B3.4)."""
    plant = reference_plant()
    books = Books("WO1", plant, policy())
    for detail in (
        Consumption(item="RESIN", qty=qty("205", plant, "RESIN"), lot="R7"),
        hours("1.25", category=TimeCategory.SETUP),
        hours("10.5"),
        Output(qty=pieces("90")),
        scrap("10"),
    ):
        books.take(event(detail))
    assert books.balance(Role.WIP) == 14000
    assert sorted(close(books)) == sorted(said("V_QTY WIP 15", "V_SCRAP WIP 100", "V_LOT WIP 5", "V_EFF WIP 20"))
    assert books.balance(Role.WIP) == 0


def test_the_close_of_a_rework_order_is_expense_as_a_whole():
    books = Books("WO7", SHOP, A).take_all(row.happened[0] for row in REWORK_ORDER[:3])
    assert books.balance(Role.WIP) == 2400
    assert close(books) == said("REWORK_EXP WIP 24.00")


def test_the_close_at_actual_cost_corrects_the_goods():
    """One piece too dear: 3 kg instead of 2, so 3.00, and the setup of the lot that one piece has not absorbed."""
    plant = reference_plant()
    books = Books("WO1", plant, policy(costing=Costing.ACTUAL))
    for detail in (
        Consumption(item="RESIN", qty=qty("3", plant, "RESIN"), lot="R7"),
        hours("1.25", category=TimeCategory.SETUP),
        hours("0.1"),
        Output(qty=pieces("1")),
    ):
        books.take(event(detail))
    assert close(books) == said("FG WIP 52.50")
    assert books.balance(Role.FG) == 1050 + 5250


# --- what cannot be ---------------------------------------------------------------------------------------------------
NO_SERVICE = replace(SHOP.standards[0].operations[1], service_price=None)
REFUSED = [
    # what, what happened, code, words, changed master data
    ("return of an unknown issue", [at("10", Return(**of("BRASS", "1"), issue_event_id="x"))], "R02", "BRASS", SHOP),
    ("return of another item's issue",
     [ISSUE, at("10", Return(**of("SEAL", "1"), issue_event_id="issue"))], "R02", "SEAL", SHOP),
    ("return of what is no issue",
     [at("10", hours("1"), event_id="x"), at("10", Return(**of("BRASS", "1"), issue_event_id="x"))],
     "R02", "BRASS", SHOP),
    ("held pieces scrapped", [at("10", scrap("1", taken_from=PieceState.HELD))], "Q05", "by a disposition", SHOP),
    ("scrap scrapped", [at("10", scrap("1", taken_from=PieceState.SCRAP))], "Q05", "scrap already", SHOP),
    ("decision on an unknown hold", [decided(Fate.REWORK, "1", "30")], "R02", "not known", SHOP),
    ("pieces returned", [held("10", "30"), decided(Fate.RETURN, "1", "30")], "M04", "returned to a supplier", SHOP),
    ("downgrade to nothing", [held("10", "30"), decided(Fate.DOWNGRADE, "1", "30")], "M01", "which one", SHOP),
    ("lot downgraded to nothing", [held_lot("VALVE", "9"), decided(Fate.DOWNGRADE, "1", None)], "M01", "which", SHOP),
    ("nothing from the vendor", [at("20", SubconReceipt(**RECEIPT))], "Q05", "Nothing came back", SHOP),
    ("service that has no price", [at("10", SubconReceipt(**RECEIPT, good=pieces("1")))], "F04", "service price", SHOP),
    ("service at no operation", [at("40", SubconReceipt(**RECEIPT, good=pieces("1")))], "F04", "service price", SHOP),
    ("co-product that is not in the standard",
     [at("10", Coproduct(**of("STRIP", "1")))], "F04", "no output STRIP of VALVE", SHOP),
    ("by-product that is not in the standard",
     [at("10", Byproduct(**of("SWARF", "1")))], "F04", "no output SWARF of VALVE", SHOP),
    ("by-product without a value", [at("10", Byproduct(**of("SWARF", "1")), "WO6")], "F04", "value of the output SWARF",
     dearer("SWARF", nrv=None)),
    ("count of an unknown item", [at(None, replace(counted("BRASS", "1", "2"), item="GHOST"), None)], "M01", "GHOST",
     SHOP),
]  # fmt: skip


@pytest.mark.parametrize(("happened", "code", "words", "master"), [row[1:] for row in REFUSED],
                         ids=[row[0] for row in REFUSED])  # fmt: skip
def test_what_cannot_be_is_not_posted(happened, code, words, master):
    books = Books("WO5", master, B).take_all(happened[:-1])
    with pytest.raises(NotPostable, match=words) as problem:
        books.take(happened[-1])
    assert (problem.value.code, problem.value.text[-1]) == (code, ".")


# --- an item has one account, whichever way it comes or goes ----------------------------------------------------------


def net(*happened: Event) -> dict[str, Fraction]:
    """What the events leave on each account, without zeros."""
    sums: dict[str, Fraction] = {}
    for each in happened:
        for line in exact_lines(each, SHOP, A):
            sums[line.role] = sums.get(line.role, Fraction(0)) + line.amount
    return {role: amount for role, amount in sums.items() if amount}


MADE = [
    ("main product", Output(qty=pieces("4")), "PLATE"),
    ("co-product by cost share", Coproduct(**of("STRIP", "4")), "STRIP"),
    ("co-product at its fixed value", Coproduct(**of("WASHER", "4")), "WASHER"),
    ("by-product at its net realisable value", Byproduct(**of("SWARF", "4")), "SWARF"),
    ("by-product at its fixed price", Byproduct(**of("OFFCUT", "4")), "OFFCUT"),
]


@pytest.mark.parametrize(("made", "item"), [row[1:] for row in MADE], ids=[row[0] for row in MADE])
def test_what_was_made_leaves_the_account_that_it_went_to_at_the_same_value(made, item):
    """Made and then lost in stock: only the expense and the order's credit are left, no stock account."""
    lost = at("10", ScrapComponent(**of(item, "4"), reason_code="F", issued=False))
    left = net(at("10", made, "WO6"), lost)
    assert set(left) == {Role.SCRAP_EXP, Role.WIP}


def test_what_is_neither_made_nor_yielded_is_material():
    prices = Prices(SHOP, A)
    assert [prices.stock_role(item) for item in ("BRASS", "SEAL", "GHOST")] == [Role.RM] * 3
    assert [prices.stock_role(item) for item in ("VALVE", "VALVE-B", "STRIP")] == [Role.FG] * 3
    assert [prices.stock_role(item) for item in ("SWARF", "OFFCUT")] == [Role.BYPROD] * 2


def test_time_outside_an_order_posts_like_any_other_but_to_no_order():
    """The hub keys what has no order by an empty one; it is no WIP of any order."""
    moment = datetime(2026, 11, 20, 8, tzinfo=UTC)
    count = at(None, counted("BRASS", "10", "12"), None, occurred_start=moment)
    books = Books("", SHOP, A).take_all([count])
    assert {line.order_no for line in books.lines} == {""}
    assert books.balance(Role.WIP) == 0
