"""Every type of event at the hub: its standing, its pieces, its lines to the cent, and its undo (B1.2, B2.2; D4, D9).

The plant is the workshop of tests/workshop.py, whose figures are worked out by hand there.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Downtime,
    Hold,
    Inspection,
    Output,
    PieceState,
    Recovered,
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
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn
from floorledger.domain.number import micro
from floorledger.domain.policy import ScrapMode
from floorledger.services.records import Standing
from tests.plants import hours, pieces
from tests.rig import SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, amount, at_shop, everything, lines, moved, open_shop
from tests.services.floor import approve, undo
from tests.services.invariants import check_all

B = {"scrap_mode": ScrapMode.B}
LAST = "WO5 30 M1"
PLATING = "WO5 20 VENDOR"
PRESS = "WO6 10 M1"
REWORK_ORDER = "WO7 10 M1"
NOWHERE = "- - -"


@dataclass(frozen=True)
class Row:
    """What happened before, what is reported where, and the journal that it makes (role, cost line, cents)."""

    name: str
    entry: Callable[[Rig], Detail]
    made: list[tuple[str, str, int]]
    where: str = "WO5 10 M1"
    before: Callable[[Rig], object] = lambda _rig: None
    policy: dict[str, object] = field(default_factory=dict)
    approved: bool = False


def given(*details: tuple[str, Callable[[Rig], Detail]]) -> Callable[[Rig], None]:
    """Entries that were reported before, each with its place."""

    def report_all(rig: Rig) -> None:
        for where, make in details:
            event_id = at_shop(rig, make(rig), where=where)
            assert rig.standing(event_id) is Standing.ACCEPTED, rig.open_cases(event_id)

    return report_all


def good(count: str) -> Callable[[Rig], Detail]:
    return lambda _rig: Output(qty=pieces(count))


def brass(figure: str) -> Callable[[Rig], Detail]:
    return lambda rig: Consumption(item="BRASS", qty=amount(rig, f"{figure} kg of BRASS"))


def rework(step: ReworkStep, count: str, **more: str) -> Callable[[Rig], Detail]:
    return lambda _rig: Rework(step=step, qty=pieces(count), cause_code="BURR", **more)


def lost(count: str, **more: object) -> Callable[[Rig], Detail]:
    return lambda _rig: ScrapOutput(qty=pieces(count), reason_code="SCR", **more)


def won(rig: Rig, *, abnormal: bool = False) -> ScrapOutput:
    swarf = Recovered(item="SWARF", qty=amount(rig, "1.5 kg of SWARF"), abnormal=abnormal)
    return ScrapOutput(qty=pieces("2"), reason_code="SCR", recovered=swarf)


def lost_brass(rig: Rig, *, issued: bool) -> ScrapComponent:
    return ScrapComponent(item="BRASS", qty=amount(rig, "0.5 kg of BRASS"), reason_code="SCR", issued=issued)


def brought(good: str | None, bad: str | None) -> Callable[[Rig], Detail]:
    good_qty, bad_qty = (None if count is None else pieces(count) for count in (good, bad))
    return lambda _rig: SubconReceipt(purchase_order="PO-1", good=good_qty, bad=bad_qty)


def sent(rig: Rig) -> SubconSend:
    return SubconSend(purchase_order="PO-1", item="NICKEL", qty=amount(rig, "1 kg of NICKEL"))


def counted(rig: Rig, found: str | None) -> Count:
    qty = None if found is None else amount(rig, f"{found} kg of BRASS")
    return Count(item="BRASS", lot="B1", book=micro("100"), counted=qty)


VENDOR_STOCK = {"vendor_stock": True}
ROWS = [
    # two strips at 1.0375 are 2.075
    Row("a co-product by its cost share", lambda _rig: Coproduct(item="STRIP", qty=pieces("2")),
        moved("FG", "WIP", "coproduct:STRIP", 208), PRESS),
    Row("a co-product at its fixed value", lambda _rig: Coproduct(item="WASHER", qty=pieces("7")),
        moved("FG", "WIP", "coproduct:WASHER", 210), PRESS),
    Row("a by-product at its net realisable value",
        lambda rig: Byproduct(item="SWARF", qty=amount(rig, "0.4 kg of SWARF")),
        moved("BYPROD", "WIP", "byproduct:SWARF", 20), PRESS),
    Row("a by-product at its fixed value", lambda _rig: Byproduct(item="OFFCUT", qty=pieces("3")),
        moved("BYPROD", "WIP", "byproduct:OFFCUT", 60), PRESS),
    Row("an issue at moving average", lambda _rig: Consumption(item="SEAL", qty=pieces("10")),
        moved("WIP", "RM", "material:SEAL", 450), LAST),
    Row("an issue of a finished good to its rework order", lambda _rig: Consumption(item="VALVE", qty=pieces("10")),
        moved("WIP", "FG", "material:VALVE", 12740), REWORK_ORDER),
    Row("a return without its issue named, at the price of today",
        lambda rig: Return(item="BRASS", qty=amount(rig, "0.5 kg of BRASS")),
        moved("RM", "WIP", "material:BRASS", 400), before=given(("WO5 10 M1", brass("2")))),
    Row("a component lost before it was issued", lambda rig: lost_brass(rig, issued=False),
        moved("SCRAP_EXP", "RM", "stock scrap:BRASS", 400)),
    Row("a component lost after its issue, mode A", lambda rig: lost_brass(rig, issued=True), [],
        before=given(("WO5 10 M1", brass("2")))),
    Row("a component lost after its issue, mode B", lambda rig: lost_brass(rig, issued=True),
        moved("SCRAP_EXP", "WIP", "component scrap:BRASS", 400), before=given(("WO5 10 M1", brass("2"))), policy=B),
    Row("rework begun before the receipt point", rework(ReworkStep.START, "3"), [], PLATING,
        before=given((PLATING, good("5")))),
    Row("rework begun on finished pieces", rework(ReworkStep.START, "3"), moved("FG", "WIP", "output", -3822), LAST,
        before=given((LAST, good("5")))),
    Row("rework done at the receipt point", rework(ReworkStep.DONE, "2"), moved("FG", "WIP", "output", 2548), LAST,
        before=given((LAST, good("5")), (LAST, rework(ReworkStep.START, "3")))),
    Row("rework that a rework order takes over", rework(ReworkStep.START, "3", order_no="WO7"), [], LAST,
        before=given((LAST, good("5")))),
    Row("scrap, mode A", lost("4"), [], LAST),
    Row("scrap, mode B", lost("4"), moved("SCRAP_EXP", "WIP", "scrap:30", 4880), LAST, policy=B),
    Row("scrap of finished pieces, mode A", lost("2", taken_from=PieceState.GOOD),
        moved("FG", "WIP", "output", -2548), LAST, before=given((LAST, good("5")))),
    Row("scrap of finished pieces, mode B", lost("2", taken_from=PieceState.GOOD),
        moved("FG", "WIP", "output", -2548) + moved("SCRAP_EXP", "WIP", "scrap:30", 2440), LAST,
        before=given((LAST, good("5"))), policy=B),
    Row("scrap out of rework, mode A", lost("1", taken_from=PieceState.REWORK), [], LAST,
        before=given((LAST, good("5")), (LAST, rework(ReworkStep.START, "3")))),
    Row("scrap out of rework, mode B", lost("1", taken_from=PieceState.REWORK),
        moved("SCRAP_EXP", "WIP", "scrap:30", 1220), LAST,
        before=given((LAST, good("5")), (LAST, rework(ReworkStep.START, "3"))), policy=B),
    Row("swarf won back from scrap", won, moved("SCRAP_INV", "WIP", "recovered:10", 75)),
    Row("swarf won back from abnormal scrap, mode B", lambda rig: won(rig, abnormal=True),
        moved("SCRAP_EXP", "WIP", "scrap:10", 1320) + moved("SCRAP_INV", "SCRAP_EXP", "recovered abnormal:10", 75),
        policy=B),
    Row("labour", lambda _rig: hours("0.5"),
        moved("WIP", "LABOUR_ABS", "labour:10", 1500) + moved("WIP", "VOH_ABS", "voh:10", 300)
        + moved("WIP", "FOH_ABS", "foh:10", 600)),
    Row("machine time", lambda _rig: hours("0.5", TimeKind.MACHINE), moved("WIP", "MACH_ABS", "machine:10", 3000)),
    Row("indirect time", lambda _rig: hours("2", category=TimeCategory.INDIRECT), [], NOWHERE),
    Row("a component sent to a vendor, valued there", sent, moved("RM_VENDOR", "RM", "vendor:NICKEL", 500), PLATING,
        policy=VENDOR_STOCK),
    Row("a component sent to a vendor, not valued there", sent, [], PLATING),
    Row("pieces back from a vendor", brought("8", None),
        moved("WIP", "GRIR", "service:20", 1200) + moved("WIP", "RM_VENDOR", "vendor material:NICKEL", 400), PLATING,
        before=given((PLATING, sent)), policy=VENDOR_STOCK),
    Row("pieces back from a vendor, some of them bad, mode B", brought("8", "2"),
        moved("WIP", "GRIR", "service:20", 1200) + moved("WIP", "RM", "material:NICKEL", 500)
        + moved("SCRAP_EXP", "WIP", "scrap:20", 1720), PLATING, before=given((PLATING, sent)), policy=B),
    Row("only bad pieces back from a vendor, mode A", brought(None, "2"),
        moved("WIP", "RM", "material:NICKEL", 100), PLATING, before=given((PLATING, sent))),
    Row("stock moved inside the plant",
        lambda rig: Transfer(item="BRASS", qty=amount(rig, "5 kg of BRASS"), from_location="A1", to_location="B2"),
        [], NOWHERE),
    Row("a count that agrees", lambda rig: counted(rig, "100"), [], NOWHERE),
    Row("a count that is short, approved", lambda rig: counted(rig, "98"),
        moved("RM", "INV_ADJ", "count:BRASS", -1600), NOWHERE, approved=True),
    Row("a count that finds more, approved", lambda rig: counted(rig, "100.25"),
        moved("RM", "INV_ADJ", "count:BRASS", 200), NOWHERE, approved=True),
    Row("a count that finds nothing, approved", lambda rig: counted(rig, None),
        moved("RM", "INV_ADJ", "count:BRASS", -80000), NOWHERE, approved=True),
    Row("an inspection that passes",
        lambda _rig: Inspection(characteristic="bore", readings=(micro("5.01"), micro("4.99")), uom="MMT",
                                lower=micro("4.95"), upper=micro("5.05")), []),
    Row("a stop", lambda _rig: Downtime(reason_code="MAT", duration_s=600), []),
    Row("a hold", lambda _rig: Hold(hold_code="CRACK", qty=pieces("4")), []),
]  # fmt: skip
STAYS = [
    Row("a refused scan", lambda _rig: ScanRefused(fault_code="C01"), [], NOWHERE),
    Row("a sign-in", lambda _rig: SignIn(), [], NOWHERE),
    Row("a clock that was moved a little", lambda _rig: Clock(jump_ms=-1500), [], NOWHERE),
    Row("a clock that was moved by an hour", lambda _rig: Clock(jump_ms=3_600_000), [], NOWHERE),
    Row("a setting changed", lambda _rig: Config(setting="language", before="en", after="de"), [], NOWHERE),
]


def run(rig: Rig, row: Row) -> str:
    """Report a row's entry; where it waits, another person approves it."""
    open_shop(rig, **row.policy)
    row.before(rig)
    event_id = at_shop(rig, row.entry(rig), where=row.where)
    if row.approved:
        assert rig.standing(event_id) is Standing.WAITING
        assert lines(rig, event_id) == []
        at_shop(rig, approve(event_id), SUPERVISOR, NOWHERE)
    return event_id


@pytest.mark.parametrize("row", ROWS + STAYS, ids=lambda row: row.name)
def test_each_type_makes_the_entry_declared_for_it(rig, row):
    event_id = run(rig, row)
    assert rig.standing(event_id) is Standing.ACCEPTED, rig.open_cases(event_id)
    assert lines(rig, event_id) == row.made
    check_all(rig)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_an_undo_brings_everything_back(rig, row):
    """Stock, pieces, holds and money; the ledger keeps both entries."""
    open_shop(rig, **row.policy)
    row.before(rig)
    before = everything(rig)
    event_id = at_shop(rig, row.entry(rig), where=row.where)
    if row.approved:
        at_shop(rig, approve(event_id), SUPERVISOR, NOWHERE)
    mirror = at_shop(rig, undo(event_id), where=row.where)
    assert rig.standing(mirror) is Standing.ACCEPTED, rig.open_cases(mirror)
    assert lines(rig, mirror) == [(role, line, -cents) for role, line, cents in row.made]
    assert everything(rig) == before
    check_all(rig)


@pytest.mark.parametrize("row", STAYS, ids=lambda row: row.name)
def test_what_is_evidence_is_not_undone(rig, row):
    event_id = run(rig, row)
    mirror = at_shop(rig, undo(event_id), SUPERVISOR, NOWHERE)
    assert (rig.standing(mirror), rig.codes(mirror)) == (Standing.WAITING, ["R07"])
    check_all(rig)


BEYOND = {
    "rework of what is not there": (rework(ReworkStep.START, "4"), "good"),
    "rework done of what is not in it": (rework(ReworkStep.DONE, "1"), "rework"),
    "scrap of more than is good": (lost("4", taken_from=PieceState.GOOD), "good"),
    "scrap of what is not in rework": (lost("1", taken_from=PieceState.REWORK), "rework"),
}


@pytest.mark.parametrize("name", BEYOND)
def test_no_approval_makes_pieces_out_of_nothing(rig, name):
    """Every piece is in one place (D9); the entry waits until there are enough, or somebody rejects it."""
    entry, state = BEYOND[name]
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("3")), where=LAST)
    event_id = at_shop(rig, entry(rig), where=LAST)
    at_shop(rig, approve(event_id), SUPERVISOR, NOWHERE)
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["Q05"])
    check_all(rig)
    if state == "good":
        at_shop(rig, Output(qty=pieces("1")), where=LAST)
        at_shop(rig, approve(event_id), OTHER_SUPERVISOR, NOWHERE)
        assert rig.standing(event_id) is Standing.ACCEPTED
        check_all(rig)
