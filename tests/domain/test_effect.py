"""The count of ledger lines: the table written by hand against what the posting code makes (D4, I5)."""

from collections.abc import Iterator

import pytest
from hypothesis import given

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
from floorledger.domain.effect import FINANCIAL, NON_FINANCIAL, Circumstances, ledger_lines_expected
from floorledger.domain.event import Event, EventType
from floorledger.domain.number import micro
from floorledger.domain.policy import Role, ScrapMode
from floorledger.domain.valuation import exact_lines
from tests.domain.stories import MAKERS, POLICIES, SHOP, Story, moves, new, orders, rules
from tests.domain.test_valuation import ROWS as POSTINGS
from tests.domain.test_valuation import Row
from tests.plants import Books, event, hours, pieces, policy, qty

A, B = policy(), policy(scrap_mode=ScrapMode.B)
A_BARE, B_FULL = policy(absorb_foh=False), policy(scrap_mode=ScrapMode.B, vendor_stock=True)
COLUMNS = (A, B, A_BARE, B_FULL)
"""Mode A, mode B, A without fixed overhead, B with stock at vendors."""
PLAIN = Circumstances(receipt_operation="30")
OF_LOT = Circumstances(receipt_operation="30", lot_held=True)
RESERVED = Circumstances(receipt_operation="30", reserves=True)
ONE_PIECE = pieces("1")
SWARF = Recovered(item="SWARF", qty=qty("1", SHOP, "SWARF"))
ONE = {"item": "BRASS", "qty": qty("1", SHOP, "BRASS")}
FIVE = qty("5", SHOP, "BRASS")


def decide(fate: Fate) -> Disposition:
    return Disposition(hold_event_id="h", fate=fate, qty=ONE_PIECE, reason_code="Q", to_item="VALVE-B")


def scrap(**more: object) -> ScrapOutput:
    return ScrapOutput(**({"qty": ONE_PIECE, "reason_code": "F"} | more))  # type: ignore[arg-type]


def rework(step: ReworkStep, **more: str) -> Rework:
    return Rework(step=step, qty=ONE_PIECE, cause_code="BURR", **more)  # type: ignore[arg-type]


TABLE: list[tuple[str, Detail, str | None, Circumstances, tuple[int, int, int, int]]] = [
    # what, detail, operation, circumstances, lines under A, B, A without FOH, B with vendor stock
    ("output at the receipt point", Output(qty=ONE_PIECE), "30", PLAIN, (2, 2, 2, 2)),
    ("final output", Output(qty=ONE_PIECE, final=True), "30", PLAIN, (2, 2, 2, 2)),
    ("output before it", Output(qty=ONE_PIECE), "20", PLAIN, (0, 0, 0, 0)),
    ("output of no operation", Output(qty=ONE_PIECE), None, PLAIN, (0, 0, 0, 0)),
    ("output without a routing", Output(qty=ONE_PIECE), None, Circumstances(), (0, 0, 0, 0)),
    ("co-product", Coproduct(**ONE), "10", PLAIN, (2, 2, 2, 2)),
    ("by-product", Byproduct(**ONE), "10", PLAIN, (2, 2, 2, 2)),
    ("consumption", Consumption(**ONE), "10", PLAIN, (2, 2, 2, 2)),
    ("unplanned", Consumption(**ONE, planned=False), None, PLAIN, (2, 2, 2, 2)),
    ("return", Return(**ONE), "10", PLAIN, (2, 2, 2, 2)),
    ("scrap", scrap(), "30", PLAIN, (0, 2, 0, 2)),
    ("scrap upstream", scrap(), "10", PLAIN, (0, 2, 0, 2)),
    ("scrap of good pieces at the receipt point", scrap(taken_from=PieceState.GOOD), "30", PLAIN, (2, 4, 2, 4)),
    ("scrap of good pieces upstream", scrap(taken_from=PieceState.GOOD), "10", PLAIN, (0, 2, 0, 2)),
    ("scrap out of rework", scrap(taken_from=PieceState.REWORK), "30", PLAIN, (0, 2, 0, 2)),
    ("scrap with something recovered", scrap(recovered=SWARF), "10", PLAIN, (2, 4, 2, 4)),
    ("both", scrap(recovered=SWARF, taken_from=PieceState.GOOD), "30", PLAIN, (4, 6, 4, 6)),
    ("component lost in stock", ScrapComponent(**ONE, reason_code="F", issued=False), "10", PLAIN, (2, 2, 2, 2)),
    ("issued component lost", ScrapComponent(**ONE, reason_code="F", issued=True), "10", PLAIN, (0, 2, 0, 2)),
    ("rework begun at the receipt point", rework(ReworkStep.START), "30", PLAIN, (2, 2, 2, 2)),
    ("rework done there", rework(ReworkStep.DONE), "30", PLAIN, (2, 2, 2, 2)),
    ("rework upstream", rework(ReworkStep.DONE), "10", PLAIN, (0, 0, 0, 0)),
    ("rework in an order of its own", rework(ReworkStep.START, order_no="WO7"), "30", PLAIN, (0, 0, 0, 0)),
    ("labour", hours("1"), "10", PLAIN, (6, 6, 4, 6)),
    ("setup labour", hours("1", category=TimeCategory.SETUP), "30", PLAIN, (6, 6, 4, 6)),
    ("machine", hours("1", TimeKind.MACHINE), "20", PLAIN, (2, 2, 2, 2)),
    ("indirect", hours("1", category=TimeCategory.INDIRECT), "10", PLAIN, (0, 0, 0, 0)),
    ("labour in two periods", hours("1"), "10", Circumstances(periods=2), (12, 12, 8, 12)),
    ("machine in three periods", hours("1", TimeKind.MACHINE), "10", Circumstances(periods=3), (6, 6, 6, 6)),
    ("indirect in two periods", hours("1", category=TimeCategory.INDIRECT), "10", Circumstances(periods=2), (0,) * 4),
    ("stop", Downtime(reason_code="JAM", duration_s=60), "10", PLAIN, (0, 0, 0, 0)),
    ("hold", Hold(hold_code="Q", qty=ONE_PIECE), "30", PLAIN, (0, 0, 0, 0)),
    ("release at the receipt point", Release(hold_event_id="h", qty=ONE_PIECE), "30", PLAIN, (2, 2, 2, 2)),
    ("release before it", Release(hold_event_id="h", qty=ONE_PIECE), "10", PLAIN, (0, 0, 0, 0)),
    ("release of a lot", Release(hold_event_id="h"), "30", OF_LOT, (0, 0, 0, 0)),
    ("release of a part of a lot", Release(hold_event_id="h", qty=ONE_PIECE), "30", OF_LOT, (0, 0, 0, 0)),
    ("release under a reserve", Release(hold_event_id="h", qty=ONE_PIECE), "30", RESERVED, (4, 4, 4, 4)),
    ("pieces used as they are", decide(Fate.USE_AS_IS), "30", PLAIN, (2, 2, 2, 2)),
    ("pieces used as they are upstream", decide(Fate.USE_AS_IS), "10", PLAIN, (0, 0, 0, 0)),
    ("pieces to rework", decide(Fate.REWORK), "30", PLAIN, (0, 0, 0, 0)),
    ("pieces to scrap", decide(Fate.SCRAP), "30", PLAIN, (0, 2, 0, 2)),
    ("pieces downgraded", decide(Fate.DOWNGRADE), "10", PLAIN, (4, 4, 4, 4)),
    ("lot used as it is", decide(Fate.USE_AS_IS), None, OF_LOT, (0, 0, 0, 0)),
    ("lot to rework", decide(Fate.REWORK), None, OF_LOT, (0, 0, 0, 0)),
    ("lot to scrap", decide(Fate.SCRAP), None, OF_LOT, (2, 2, 2, 2)),
    ("lot returned", decide(Fate.RETURN), None, OF_LOT, (2, 2, 2, 2)),
    ("lot downgraded", decide(Fate.DOWNGRADE), None, OF_LOT, (4, 4, 4, 4)),
    ("scrap under a reserve", decide(Fate.SCRAP), "30", RESERVED, (2, 4, 2, 4)),
    ("sent to a vendor", SubconSend(purchase_order="P", **ONE), "20", PLAIN, (0, 0, 0, 2)),
    ("good from a vendor", SubconReceipt(purchase_order="P", good=ONE_PIECE), "20", PLAIN, (2, 2, 2, 2)),
    ("bad from a vendor", SubconReceipt(purchase_order="P", bad=ONE_PIECE), "20", PLAIN, (0, 2, 0, 2)),
    (
        "both at the receipt point, with two components used up",
        SubconReceipt(purchase_order="P", good=ONE_PIECE, bad=ONE_PIECE),
        "30",
        Circumstances(receipt_operation="30", vendor_components=2),
        (8, 10, 8, 10),
    ),
    ("transfer", Transfer(**ONE, from_location="A", to_location="B"), None, PLAIN, (0, 0, 0, 0)),
    ("count as the books say", Count(item="BRASS", book=micro("5"), counted=FIVE), None, PLAIN, (0, 0, 0, 0)),
    ("count of something else", Count(item="BRASS", book=micro("4"), counted=FIVE), None, PLAIN, (2, 2, 2, 2)),
    ("count of nothing", Count(item="BRASS", book=micro("4")), None, PLAIN, (2, 2, 2, 2)),
    ("count of nothing where nothing should be", Count(item="BRASS", book=micro("0")), None, PLAIN, (0, 0, 0, 0)),
    ("inspection", Inspection(characteristic="bore", readings=(), uom="MMT"), "30", PLAIN, (0, 0, 0, 0)),
    ("started", OrderStatus(state=OrderState.STARTED), None, PLAIN, (0, 0, 0, 0)),
    ("complete", OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), None, PLAIN, (0, 0, 0, 0)),
    ("closed without variance", OrderStatus(state=OrderState.CLOSED), None, PLAIN, (0, 0, 0, 0)),
    ("closed with five", OrderStatus(state=OrderState.CLOSED), None, Circumstances(variance_roles=5), (10,) * 4),
    ("reopened", OrderStatus(state=OrderState.REOPENED), None, Circumstances(variance_roles=5), (0, 0, 0, 0)),
    ("reversal of nothing", Reversal(target_event_id="e", reason_code="M"), "30", PLAIN, (0, 0, 0, 0)),
    ("reversal", Reversal(target_event_id="e", reason_code="M"), "30", Circumstances(target_lines=6), (6, 6, 6, 6)),
    ("approval", Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"), "30", RESERVED, (0,) * 4),
    ("review", Decision(target_event_id="h", verdict=Verdict.UNDER_REVIEW, reason_code="Q"), "30", PLAIN, (0,) * 4),
    (
        "review with a reserve",
        Decision(target_event_id="h", verdict=Verdict.UNDER_REVIEW, reason_code="Q"),
        "30",
        RESERVED,
        (2, 2, 2, 2),
    ),
    ("refused scan", ScanRefused(fault_code="C01"), "30", PLAIN, (0, 0, 0, 0)),
    ("sign in", SignIn(), "30", PLAIN, (0, 0, 0, 0)),
    ("sign out", SignOut(), "30", PLAIN, (0, 0, 0, 0)),
    ("clock", Clock(jump_ms=7), "30", PLAIN, (0, 0, 0, 0)),
    ("setting", Config(setting="tone", after="low"), "30", PLAIN, (0, 0, 0, 0)),
    ("what a newer version wrote", Unknown(written_type="MAGIC", written_version=9), "30", PLAIN, (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("detail", "operation", "at", "lines"), [row[1:] for row in TABLE], ids=[r[0] for r in TABLE])
def test_the_table(detail, operation, at, lines):
    happened = event(detail, order_no="WO5", operation_no=operation)
    assert tuple(ledger_lines_expected(happened, rules_, at) for rules_ in COLUMNS) == lines


def test_the_table_has_every_type():
    assert {event(row[1]).event_type for row in TABLE} == set(EventType)


def test_every_type_is_declared_exactly_once():
    assert set(EventType) == FINANCIAL | NON_FINANCIAL
    assert not FINANCIAL & NON_FINANCIAL


def test_what_is_declared_non_financial_makes_no_line_and_what_is_financial_makes_some():
    makes = {event(row[1]).event_type for row in TABLE if any(row[4])}
    assert makes == FINANCIAL


# --- against the posting code -----------------------------------------------------------------------------------------


def circumstances(books: Books, happened: Event) -> Circumstances:
    """What the table needs to know, read off the events told so far and never off a journal."""
    standard = books.master.standard_of(happened.order_no)
    hold_id = getattr(happened.detail, "hold_event_id", None) or getattr(happened.detail, "target_event_id", "")
    told = [each for each, _ in books.made.values()]
    hold = next((each.detail for each in told if each.event_id == hold_id and isinstance(each.detail, Hold)), None)
    reviewed = any(
        isinstance(each.detail, Decision) and each.detail.target_event_id == hold_id for each in told
    )  # stories know no other word about a hold
    expects = hold is not None and hold.qty is not None and bool(books.rules.expected_loss(hold.hold_code))
    at_step = [] if standard is None else [b for b in standard.bom if b.operation_no == happened.operation_no]
    return Circumstances(
        receipt_operation=None if standard is None else standard.operations[-1].operation_no,
        lot_held=hold is not None and hold.item is not None,
        reserves=expects and reviewed != isinstance(happened.detail, Decision),
        vendor_components=len({line.item for line in at_step if not line.fixed}),
        target_lines=len(books.made[hold_id][1]) if isinstance(happened.detail, Reversal) else 0,
    )


@pytest.mark.parametrize("row", POSTINGS, ids=[row.what for row in POSTINGS])
def test_each_row_of_the_posting_table_has_as_many_lines_as_declared(row: Row):
    """Under every policy: mode A and B, with and without fixed overhead and stock at vendors."""
    for rules_ in POLICIES:
        happened = row.happened[-1]
        books = Books(happened.order_no or "", row.master, rules_).take_all(row.happened[:-1])
        made = exact_lines(happened, row.master, rules_, books.related(happened))
        assert len(made) == ledger_lines_expected(happened, rules_, circumstances(books, happened)), rules_


def counted(told: Story, moves_: list[tuple[str, int, int]]) -> Iterator[tuple[Event, int, int]]:
    """Every entry with the lines it made and those it should have made."""
    for kind, one, two in moves_:
        happened = MAKERS[kind](told, one, two)
        if happened is not None:
            expected = ledger_lines_expected(happened, told.books.rules, circumstances(told.books, happened))
            yield happened, len(told.books.take(happened)), expected


@given(order_no=orders, by=rules, what=moves())
def test_every_story_makes_as_many_lines_as_declared(order_no, by, what):
    told = new(order_no, by)
    for happened, made, expected in counted(told, what):
        assert made == expected, happened
    told.end()
    closing = list(told.books.made.values())[-1][1]
    roles = {line.role for line in closing} - {Role.WIP}
    at = Circumstances(variance_roles=len(roles))
    assert len(closing) == ledger_lines_expected(event(OrderStatus(state=OrderState.CLOSED)), by, at)


def test_a_double_posting_keeps_the_trial_balance_at_zero_but_not_the_count():
    """Why lines are counted at all (I5)."""
    books = Books("WO5", SHOP, A)
    happened = event(Output(qty=ONE_PIECE), order_no="WO5", operation_no="30")
    books.take(happened)
    books.take(happened)
    assert sum(books.balance(role) for role in Role) == 0
    assert len(books.lines) != ledger_lines_expected(happened, A, PLAIN)
