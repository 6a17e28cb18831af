"""A plant with everything an order can bring, and stories of its orders as tables that can be read."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Detail,
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Recovered,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import Event
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro
from floorledger.domain.policy import Policy
from floorledger.domain.position import apply
from floorledger.domain.posting import JournalLine, Related, journal
from floorledger.domain.routing import BomLine, OtherOutput, OtherOutputKind, Standard
from floorledger.domain.valuation import exact_lines
from floorledger.domain.variance import Variance
from tests.plants import Books, event, hours, line_plant, pieces, policy, qty

LINE = line_plant()
COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)
MORE = (
    Item(item="ALLOY", description="Alloy", base_uom="KGM", decimals=5, standard_price=Fraction(5)),
    Item(item="RING", description="Ring", base_uom="PCS", decimals=0, standard_price=Fraction(0)),
    Item(item="SWARF", description="Swarf", base_uom="KGM", decimals=5, standard_price=Fraction(0), nrv=Fraction(2)),
    Item(item="BLANK", description="Blank", base_uom="PCS", decimals=0, standard_price=Fraction(10)),
)


def plant(
    *, standard: Callable[[Standard], Standard] | None = None, items: dict[str, dict] | None = None
) -> MasterData:
    """The line plant with more items; ``items`` changes fields by item number."""
    known = (*LINE.items, *MORE)
    changed = tuple(replace(item, **(items or {}).get(item.item, {})) for item in known)
    (made,) = LINE.standards
    return replace(LINE, items=changed, standards=(made if standard is None else standard(made),))


def with_outputs(made: Standard) -> Standard:
    """One ring for each gear, a quarter of the cost; 0.1 kg of swarf at 2.00."""
    ring = OtherOutput(item="RING", kind=OtherOutputKind.COPRODUCT, qty_per=Fraction(1), cost_share=Fraction(1, 4))
    swarf = OtherOutput(item="SWARF", kind=OtherOutputKind.BYPRODUCT, qty_per=Fraction(1, 10))
    return replace(made, outputs=(ring, swarf))


def with_vendor(made: Standard) -> Standard:
    """Drilling is done outside at 3.00 a piece, where a piece uses 0.02 cartridges of our glue."""
    cut, drill, pack = made.operations
    drill = replace(
        drill,
        run_labour_min=Fraction(0),
        run_machine_min=Fraction(0),
        service_price=Fraction(3),
    )
    glue = BomLine(item="GLUE", qty_per=Fraction(1, 50), operation_no="20", uom="PCS")
    return replace(made, operations=(cut, drill, pack), bom=(*made.bom, glue))


def with_alloy(made: Standard) -> Standard:
    """A quarter of a kilogram of alloy beside the steel, which it can stand in for."""
    alloy = BomLine(item="ALLOY", qty_per=Fraction(1, 4), operation_no="10", uom="KGM")
    return replace(made, bom=(*made.bom, alloy), mix_items=("STEEL", "ALLOY"))


AS_PLANNED = """
    10 M1 steel 25 KGM
    20 M2 oil 2 LTR
    30 M1 screw 200 PCS
    10 M1 setup 0.5
    10 M1 machine 5.5
    10 M1 labour 2.5
    10 M1 good 50
    20 M2 labour 5
    20 M2 machine 10
    20 M2 good 50
    30 M1 labour 5/3
    30 M1 good 50
"""


def swap(story: str, *changes: tuple[str, str]) -> str:
    """The story with lines replaced; each must be there."""
    for old, new in changes:
        assert old in story, old
        story = story.replace(old, new)
    return story


def events_of(story: str, master: MasterData) -> list[Event]:
    """Rows of: operation, work centre, what, how much."""
    return [_event(*line.split(maxsplit=3), master) for line in story.splitlines() if line.strip()]


def happened(operation_no: str, work_center: str, detail: Detail) -> Event:
    return event(detail, order_no="WO9", operation_no=operation_no, work_center=work_center)


def _event(operation_no: str, work_center: str, what: str, much: str, master: MasterData) -> Event:
    plain: dict[str, Callable[[], Detail]] = {
        "good": lambda: Output(qty=pieces(much)),
        "scrap": lambda: ScrapOutput(qty=pieces(much), reason_code="F"),
        "hold": lambda: Hold(hold_code="Q", qty=pieces(much)),
        "rework": lambda: Rework(step=ReworkStep.START, qty=pieces(much), cause_code="F"),
        "reworked": lambda: Rework(step=ReworkStep.DONE, qty=pieces(much), cause_code="F"),
        "setup": lambda: hours(much, category=TimeCategory.SETUP),
        "labour": lambda: hours(much),
        "machine": lambda: hours(much, TimeKind.MACHINE),
        "ring": lambda: Coproduct(item="RING", qty=qty(much, master, "RING")),
        "swarf": lambda: Byproduct(item="SWARF", qty=qty(much, master, "SWARF")),
        "vendor-good": lambda: SubconReceipt(purchase_order="PO1", good=pieces(much)),
        "vendor-bad": lambda: SubconReceipt(purchase_order="PO1", bad=pieces(much)),
    }
    verb, _, item = what.partition("-")
    if what in plain:
        detail = plain[what]()
    elif verb == "back":
        detail = Return(item=item.upper(), qty=qty(much, master, item.upper()))
    elif verb == "lost":
        detail = ScrapComponent(item=item.upper(), qty=qty(much, master, item.upper()), reason_code="F", issued=True)
    elif verb == "recovered":
        won = Recovered(item="SWARF", qty=qty(much, master, "SWARF"))
        detail = ScrapOutput(qty=pieces(item), reason_code="F", recovered=won)
    else:
        detail = Consumption(
            item=verb.upper(), qty=qty(much, master, verb.upper()), substitute_for=item.upper() or None
        )
    return happened(operation_no, work_center, detail)


def books_of(story: str, master: MasterData, rules: Policy | None = None, *, complete: bool = True) -> Books:
    """``alloy-steel`` is alloy in place of steel, ``back-steel`` a return, ``lost-steel`` lost after its issue."""
    books = Books("WO9", master, rules or policy()).take_all(events_of(story, master))
    if complete:
        books.take(happened("30", "M1", COMPLETE))
    return books


def dispose(books: Books, operation_no: str, much: str, fate: Fate, to_item: str | None = None) -> list[JournalLine]:
    """Put pieces on hold and decide on them, as the hub would with the hold at hand."""
    hold = happened(operation_no, "M1", Hold(hold_code="Q", qty=pieces(much)))
    books.take(hold)
    decided = happened(
        operation_no,
        "M1",
        Disposition(hold_event_id=hold.event_id, fate=fate, qty=pieces(much), reason_code="F", to_item=to_item),
    )
    related = Related(event=hold, remaining=Micro(pieces(much).base))
    exact = exact_lines(decided, books.master, books.rules, related)
    made, changed = journal(books.order_no, exact, books.running, books.master.minor_digits)
    books.running |= changed
    books.lines += made
    books.position = apply(books.position, decided)
    return list(made)


def figures(variance: Variance) -> dict[str, int]:
    """What is not zero, in minor units."""
    shown = {str(category): amount for category, amount in variance.parts_minor.items()}
    shown |= {"total": variance.total_minor, "open": variance.wip_open_minor, "residual": variance.residual_minor}
    return {name: amount for name, amount in shown.items() if amount}
