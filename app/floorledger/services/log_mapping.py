"""A machining log's rows as events, and the plant master they need (domain.md A2; decisions.md D3, D9, D18).

| row | events, all of the row's order, operation and resource |
|---|---|
| S, D: end after start | TIME machine, end - start; category setup for S, run for D |
| S, D: Span above zero | TIME labour, the Span; paid time split where the worker's rows overlap |
| S, D: Qty Completed above zero | OUTPUT; rework where Rework is Y; never final, the log does not say so |
| S, D: Qty Rejected above zero | SCRAP_OUTPUT, reason UNSTATED |
| S, D: Qty for MRB above zero | HOLD of pieces, code MRB; the log has no disposition |
| B | DOWNTIME, end - start, reason BREAKDOWN; its Span is nobody's paid work, and it never has pieces in the log |
| B with pieces | besides, their quantity events as above |
| S, D, B: flat 75 or 60 minutes, Span zero | the same events, TIME machine as not measured |
| first row of an order | before it, ORDER_STATUS released, at the order's first start |
| exact duplicate | the same ids again, so nothing is added |

An event id is made from the source's name, the row's content and the event's name (D3). Times take the plant's zone,
since the log names none; durations are differences of the wall clock, as the log's Span is.

The master: routings differ between orders of one part, so each order makes an item of its own, ``LOG-<order>``, with
the part as description and the order quantity as costing lot. Operations are the order's activities by first start
(10, 20, ...), each at the resource of its first row. The log has no material, so none is costed. Standard minutes are
medians of the first half of the log by the rule in services/log_standard.py: a demo standard, and labelled so.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar
from zoneinfo import ZoneInfo

from floorledger.domain.calendar import zone
from floorledger.domain.detail import (
    Detail,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import CaptureMethod
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.number import MICRO, Micro
from floorledger.domain.order import Order
from floorledger.domain.plant_time import Shift
from floorledger.domain.routing import Operation, Standard, WorkCenter
from floorledger.domain.unit import Factor, Quantity, to_base
from floorledger.services.capture import Draft
from floorledger.services.ids import import_id
from floorledger.services.log_file import LogFile, LogRefused
from floorledger.services.log_quirks import paid_seconds
from floorledger.services.log_row import LogRow, ReportType, by_order
from floorledger.services.log_standard import DemoStandards, halves_of, operation_numbers

SOURCE = "4TU production log"
LABEL = "demo standard"
PIECES = "PCS"
REASONS = (
    Reason(group="SCR", code="UNSTATED", text="Not stated in the log"),
    Reason(group="HLD", code="MRB", text="Material review board"),
    Reason(group="DWN", code="BREAKDOWN", text="Breakdown (log)"),
)
_RATES = {
    "labour_rate": Fraction(30),
    "machine_rate": Fraction(40),
    "voh_rate": Fraction(10),
    "foh_rate": Fraction(8),
}
_EMPTY_PLANT = MasterData(
    plant="LOG",
    plant_name="Machining log",
    currency="EUR",
    minor_digits=2,
    time_zone="UTC",
    label=LABEL,
    shifts=(Shift(name="Day", start_hour=0),),
    items=(),
    standards=(),
    work_centers=(),
    orders=(),
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowDrafts:
    """What one row is recorded as; a duplicate has the drafts of the row it repeats."""

    row: LogRow
    drafts: tuple[Draft, ...]


def slug(name: str) -> str:
    """A name as a number for labels and URLs: ``Machine 7- Laser Marking`` becomes ``MACHINE-7-LASER-MARKING``."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in name.upper()).split())


def drafts_of(log: LogFile, time_zone: str, cases: Collection[str] | None = None) -> Iterator[RowDrafts]:
    """The drafts of every row by the table above, order by order in the file's order; of ``cases`` alone if given."""
    place, paid = zone(time_zone), paid_seconds(log.rows)
    for case, rows in by_order(log.rows):
        if cases is not None and case not in cases:
            continue
        numbers = operation_numbers(rows)
        start = min(row.start for row in rows)
        for row in rows:
            draft = _Drafting(row, numbers[row.activity], place, paid.get(row.line, row.labour_s))
            drafts = [draft.make(name, detail) for name, detail in _details(draft)]
            if row is rows[0]:
                released = Draft(
                    event_id=import_id(SOURCE, f"{case}\nORDER_STATUS released"),
                    detail=OrderStatus(state=OrderState.RELEASED),
                    order_no=slug(case),
                    occurred_start=start.replace(tzinfo=place),
                    capture_method=CaptureMethod.IMPORT,
                )
                drafts.insert(0, released)
            yield RowDrafts(row, tuple(drafts))


@dataclass(frozen=True, slots=True)
class _Drafting:
    row: LogRow
    operation_no: str
    place: ZoneInfo
    paid_s: int

    def make(self, name: str, detail: Detail) -> Draft:
        return Draft(
            event_id=import_id(SOURCE, f"{self.row.content}\n{name}"),
            detail=detail,
            order_no=slug(self.row.case),
            operation_no=self.operation_no,
            work_center=slug(self.row.resource),
            occurred_start=self.row.start.replace(tzinfo=self.place),
            occurred_end=self.row.end.replace(tzinfo=self.place),
            capture_method=CaptureMethod.IMPORT,
            on_behalf_of=self.row.worker,
        )


def _details(draft: _Drafting) -> Iterator[tuple[str, Detail]]:
    row = draft.row
    if row.report_type is not ReportType.BREAKDOWN:
        yield from _times(row, draft.paid_s)
    elif row.interval_s:
        yield "DOWNTIME", Downtime(reason_code="BREAKDOWN", duration_s=row.interval_s)
    if row.good:
        yield "OUTPUT", Output(qty=_pieces(row.good), rework=row.rework)
    if row.rejected:
        yield "SCRAP_OUTPUT", ScrapOutput(qty=_pieces(row.rejected), reason_code="UNSTATED")
    if row.held:
        yield "HOLD", Hold(qty=_pieces(row.held), hold_code="MRB")


def _times(row: LogRow, paid_s: int) -> Iterator[tuple[str, Time]]:
    category = TimeCategory.SETUP if row.report_type is ReportType.SETUP else TimeCategory.RUN
    if row.interval_s:
        yield (
            "TIME machine",
            Time(
                category=category,
                kind=TimeKind.MACHINE,
                worked_s=row.interval_s,
                paid_s=row.interval_s,
                measured=not row.has_default_duration,
            ),
        )
    if row.labour_s:
        yield "TIME labour", Time(category=category, kind=TimeKind.LABOUR, worked_s=row.labour_s, paid_s=paid_s)


def _pieces(count: int) -> Quantity:
    quantity = to_base(Micro(count * MICRO), Factor(PIECES, 1, 1, "base unit"), PIECES, 0)
    assert isinstance(quantity, Quantity)
    return quantity


def master_of(log: LogFile, base: MasterData | None) -> MasterData:
    """The master that the log's events need, merged with ``base``, whose plant, zone, items and orders are kept.

    Items and standards named ``LOG-`` and their orders belong to the log and follow it; other records of ``base`` win.
    Raises LogRefused where an order is one of ``base``'s own, or where two names of the log would get one number.
    """
    plant = base or _EMPTY_PLANT
    _refuse_collisions(log, plant)
    demo = DemoStandards(halves_of(log.rows))
    orders = list(by_order(log.rows))
    own_centers = {
        slug(row.resource): WorkCenter(work_center=slug(row.resource), name=row.resource, **_RATES) for row in log.rows
    }
    return replace(
        plant,
        items=_merged(plant.items, (_item(rows[0]) for _, rows in orders), lambda item: item.item),
        standards=_merged(plant.standards, (_standard(rows, demo) for _, rows in orders), lambda made: made.item),
        orders=_merged(plant.orders, (_order(rows[0]) for _, rows in orders), lambda order: order.order_no),
        work_centers=_kept(plant.work_centers, own_centers.values(), lambda center: center.work_center),
        reasons=_kept(plant.reasons, REASONS, lambda reason: f"{reason.group}/{reason.code}"),
    )


def _merged(base: Iterable[T], own: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    return tuple(({key(record): record for record in base} | {key(record): record for record in own}).values())


def _kept(base: Iterable[T], own: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    held = tuple(base)
    return _merged(_merged(held, own, key), held, key)


def _refuse_collisions(log: LogFile, plant: MasterData) -> None:
    for names in ({row.case for row in log.rows}, {row.resource for row in log.rows}):
        by_number: dict[str, str] = {}
        for name in sorted(names):
            other = by_number.setdefault(slug(name), name)
            if other != name:
                raise LogRefused(
                    f"{log.name} has both “{other}” and “{name}”; both would get the number {slug(name)}. "
                    f"Nothing was imported; name them apart in the file."
                )
    for row in log.rows:
        held = plant.order_by_no.get(slug(row.case))
        if held is not None and held.item != _item_no(row):
            raise LogRefused(
                f"Order {held.order_no} of {log.name} is an order of this plant already, for {held.item}. "
                f"Nothing was imported."
            )


def _item_no(row: LogRow) -> str:
    return f"LOG-{slug(row.case)}"


def _item(row: LogRow) -> Item:
    return Item(item=_item_no(row), description=row.part, base_uom=PIECES, decimals=0, standard_price=Fraction(0))


def _order(row: LogRow) -> Order:
    return Order(order_no=slug(row.case), item=_item_no(row), planned=Micro(row.planned * MICRO))


def _standard(rows: list[LogRow], demo: DemoStandards) -> Standard:
    return Standard(
        item=_item_no(rows[0]),
        costing_lot=Fraction(rows[0].planned),
        bom=(),
        operations=tuple(
            Operation(
                operation_no=step.operation_no,
                description=" ".join(step.first.activity.split()),
                work_center=slug(step.first.resource),
                setup_labour_min=step.minutes.setup_labour,
                run_labour_min=step.run_labour,
                setup_machine_min=step.minutes.setup_machine,
                run_machine_min=step.run_machine,
            )
            for step in demo.operations(rows)
        ),
        label=LABEL,
    )
