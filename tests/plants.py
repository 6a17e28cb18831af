"""Small plants for tests, made by hand so that every figure can be checked on paper."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import count

from floorledger.domain.claim import Facts
from floorledger.domain.close import closing_roles
from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import (
    Detail,
    Disposition,
    Hold,
    OrderState,
    OrderStatus,
    Release,
    Return,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import CaptureMethod, Event
from floorledger.domain.hold import HoldStatus, status_of
from floorledger.domain.hold_value import reserve_line
from floorledger.domain.item import Item, Lot
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.number import Micro, micro
from floorledger.domain.order import Order
from floorledger.domain.plant_time import Shift
from floorledger.domain.policy import Account, Policy, Role, ScrapMode
from floorledger.domain.position import Position, apply
from floorledger.domain.posting import JournalLine, Related, Running, RunningKey, journal, mirror, settlement
from floorledger.domain.routing import BomLine, Operation, Standard, WorkCenter
from floorledger.domain.unit import Factor, Quantity, to_base
from floorledger.domain.valuation import exact_lines
from floorledger.domain.variance import Variance, booked_of, decompose

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def policy(**changes: object) -> Policy:
    """The default tolerances of domain.md B5.1."""
    values: dict[str, object] = {
        "scrap_mode": ScrapMode.A,
        "absorb_foh": True,
        "over_completion_warn": Fraction(0),
        "over_completion_block": Fraction(5, 100),
        "under_completion_warn": Fraction(2, 100),
        "under_completion_block": Fraction(10, 100),
        "sequence_block": Fraction(2, 100),
        "consumption_warn": Fraction(5, 100),
        "consumption_block": Fraction(25, 100),
        "consumption_floor_minor": 5000,
        "scrap_block": Fraction(1, 2),
        "future_warn_min": 15,
        "future_block_h": 24,
        "late_warn_h": 24,
        "time_block_h": 24,
        "duplicate_scan_ms": 700,
        "accounts": tuple(Account(role=role, account=f"{number}") for number, role in enumerate(Role, start=1000)),
        "package_units": ("Set",),
        "counted_units": ("PCS",),
    }
    return Policy(**(values | changes))  # type: ignore[arg-type]


def reference_plant() -> MasterData:
    """Case G54: 2 kg at 3.00, 0.1 h at 30 + 10, setup 50 per lot of 100; standard 10.50.

    The setup of 50.00 is 1.25 h at the same rates, so that it posts like any other time.
    """
    return MasterData(
        plant="T1",
        plant_name="Test plant",
        currency="EUR",
        minor_digits=2,
        time_zone="UTC",
        label="test standard",
        shifts=(Shift(name="Day", start_hour=6), Shift(name="Night", start_hour=18)),
        items=(
            Item(item="PUMP", description="Pump", base_uom="PCS", decimals=0, standard_price=Fraction(0)),
            Item(
                item="RESIN",
                description="Resin",
                base_uom="KGM",
                decimals=5,
                standard_price=Fraction(3),
                lot_managed=True,
                units=(Factor("GRM", 1, 1000, "Rec 20"),),
            ),
        ),
        standards=(
            Standard(
                item="PUMP",
                costing_lot=Fraction(100),
                bom=(BomLine(item="RESIN", qty_per=Fraction(2), operation_no="10", uom="KGM"),),
                operations=(
                    Operation(
                        operation_no="10",
                        description="Moulding",
                        work_center="M1",
                        setup_labour_min=Fraction(75),
                        run_labour_min=Fraction(6),
                        setup_machine_min=Fraction(0),
                        run_machine_min=Fraction(0),
                    ),
                ),
                label="test standard",
            ),
        ),
        work_centers=(
            WorkCenter(
                work_center="M1",
                name="Moulding",
                labour_rate=Fraction(30),
                machine_rate=Fraction(0),
                voh_rate=Fraction(10),
                foh_rate=Fraction(0),
            ),
        ),
        orders=(Order(order_no="WO1", item="PUMP", planned=micro("100")),),
        lots=(
            Lot(item="RESIN", lot="R7", on_hand=micro("1000")),
            Lot(item="RESIN", lot="OLD", on_hand=micro("10"), expires=date(2026, 1, 1)),
        ),
        reasons=(Reason(group="SCR", code="FLASH", text="Flash"),),
    )


def pieces(amount: str, uom: str = "PCS") -> Quantity:
    """A quantity in counted pieces."""
    quantity = to_base(micro(amount), Factor(uom, 1, 1, "base unit"), uom, 0)
    assert isinstance(quantity, Quantity)
    return quantity


def kilos(amount: str) -> Quantity:
    """A quantity in kilograms."""
    quantity = to_base(micro(amount), Factor("KGM", 1, 1, "base unit"), "KGM", 5)
    assert isinstance(quantity, Quantity)
    return quantity


_numbers = count(1)


def event(detail: Detail, **changes: object) -> Event:
    """An event of order WO1, operation 10, at noon."""
    number = next(_numbers)
    values: dict[str, object] = {
        "event_id": f"00000000-0000-7000-8000-{number:012d}",
        "device_id": "D1",
        "device_seq": number,
        "occurred_start": NOON,
        "captured_at": NOON,
        "business_date": date(2026, 11, 20),
        "shift": "Day",
        "plant": "T1",
        "work_center": "M1",
        "order_no": "WO1",
        "operation_no": "10",
        "actor": "P1",
        "auth_method": "badge",
        "capture_method": CaptureMethod.SCAN,
        "master_version": "m",
        "policy_version": "p",
        "monotonic_ns": number,
        "detail": detail,
    }
    return Event(**(values | changes))  # type: ignore[arg-type]


def amount(text: str) -> Micro:
    """Shorthand for a scaled integer."""
    return micro(text)


def line_plant() -> MasterData:
    """Order WO9: 50 gears over three operations; standard 30.32 = 28.80 per piece + 76.00 per lot of 50.

    | up to | material | labour | machine |  VOH |  FOH | a piece has cost |
    |-------|----------|--------|---------|------|------|------------------|
    | 10    |     2.00 |   1.80 |    6.00 |  .60 | 1.20 |            11.60 |
    | 20    |          |   3.00 |    9.60 |  .60 | 1.20 |            26.00 |
    | 30    |      .40 |   1.20 |         |  .40 |  .80 |            28.80 |

    Per lot: setup of operation 10, half an hour of labour and machine (18 + 30 + 6 + 12), and 2 l of oil (10).
    M3 can do the work of M2 at higher rates; glue and its 200 ml cartridges are on no bill of materials.
    """
    return MasterData(
        plant="T1",
        plant_name="Test line",
        currency="EUR",
        minor_digits=2,
        time_zone="Europe/Berlin",
        label="test standard",
        shifts=(
            Shift(name="Early", start_hour=6),
            Shift(name="Late", start_hour=14),
            Shift(name="Night", start_hour=22),
        ),
        items=(
            Item(item="GEAR", description="Gear", base_uom="PCS", decimals=0, standard_price=Fraction(0)),
            _bought("STEEL", "KGM", 5, "4", Factor("GRM", 1, 1000, "Rec 20")),
            _bought("SCREW", "PCS", 0, "0.10", Factor("DZN", 12, 1, "Rec 20"), Factor("BOX", 200, 1, "supplier")),
            _bought("OIL", "LTR", 3, "5"),
            _bought("GLUE", "PCS", 5, "9", Factor("ML", 1, 200, "supplier")),
        ),
        standards=(
            Standard(
                item="GEAR",
                costing_lot=Fraction(50),
                bom=(
                    BomLine(item="STEEL", qty_per=Fraction(1, 2), operation_no="10", uom="KGM"),
                    BomLine(item="SCREW", qty_per=Fraction(4), operation_no="30", uom="PCS"),
                    BomLine(item="OIL", qty_per=Fraction(2), operation_no="20", uom="LTR", fixed=True),
                ),
                operations=(
                    _step("10", "Cut", "M1", setup=30, labour=3, machine=6),
                    _step("20", "Drill", "M2", setup=0, labour=6, machine=12),
                    _step("30", "Pack", "M1", setup=0, labour=2, machine=0),
                ),
                label="test standard",
            ),
        ),
        work_centers=(
            _center("M1", labour=36, machine=60, voh=12, foh=24),
            _center("M2", labour=30, machine=48, voh=6, foh=12),
            _center("M3", labour=40, machine=72, voh=10, foh=20),
        ),
        orders=(Order(order_no="WO9", item="GEAR", planned=micro("50")),),
    )


def _bought(no: str, uom: str, decimals: int, price: str, *units: Factor) -> Item:
    return Item(
        item=no, description=no.title(), base_uom=uom, decimals=decimals, standard_price=Fraction(price), units=units
    )


def _step(no: str, name: str, center: str, *, setup: int, labour: int, machine: int) -> Operation:
    return Operation(
        operation_no=no,
        description=name,
        work_center=center,
        setup_labour_min=Fraction(setup),
        run_labour_min=Fraction(labour),
        setup_machine_min=Fraction(setup),
        run_machine_min=Fraction(machine),
    )


def _center(no: str, *, labour: int, machine: int, voh: int, foh: int) -> WorkCenter:
    return WorkCenter(
        work_center=no,
        name=no,
        labour_rate=Fraction(labour),
        machine_rate=Fraction(machine),
        voh_rate=Fraction(voh),
        foh_rate=Fraction(foh),
    )


def qty(text: str, master: MasterData, item_no: str) -> Quantity:
    """``"12 DZN"`` as a quantity of an item."""
    number, _, uom = text.partition(" ")
    item = master.item_by_no[item_no]
    factor = item.factor(uom or item.base_uom)
    assert factor is not None, text
    made = to_base(micro(number), factor, item.base_uom, item.decimals)
    assert isinstance(made, Quantity), made
    return made


def hours(
    text: str, kind: TimeKind = TimeKind.LABOUR, category: TimeCategory = TimeCategory.RUN, **changes: object
) -> Time:
    """Worked hours, of labour where nothing else is said."""
    seconds = Fraction(text) * 3600
    assert seconds.denominator == 1, text
    values: dict[str, object] = {"worked_s": int(seconds), "paid_s": int(seconds), "category": category, "kind": kind}
    return Time(**(values | changes))  # type: ignore[arg-type]


def facts(**changes: object) -> Facts:
    """What the checks know at noon in the reference plant, of an order on which nothing was reported."""
    values: dict[str, object] = {
        "master": reference_plant(),
        "policy": policy(),
        "now": NOON,
        "position": Position(order_no="WO1"),
    }
    return Facts(**(values | changes))  # type: ignore[arg-type]


@dataclass
class Books:
    """The ledger of one order, kept by the domain's own functions as the hub would, without any checks.

    What concerns a lot in stock posts here too; the order's position does not know of it.
    """

    order_no: str
    master: MasterData
    rules: Policy
    position: Position = field(init=False)
    running: dict[RunningKey, Running] = field(default_factory=dict)
    lines: list[JournalLine] = field(default_factory=list)
    made: dict[str, tuple[Event, tuple[JournalLine, ...]]] = field(default_factory=dict)
    undone: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.position = Position(order_no=self.order_no)

    def take(self, happened: Event) -> tuple[JournalLine, ...]:
        """Post one accepted event; returns its lines."""
        match happened.detail:
            case Reversal(target_event_id=target_id):
                target, posted = self.made[target_id]
                made, changed = mirror(posted, self.running)
                self._move(target, -1)
                self.undone |= {target_id, happened.event_id}
            case OrderStatus(state=OrderState.CLOSED):
                order = self.master.order_by_no[self.order_no]
                owed = closing_roles(self.variance().by_role, order, self.rules)
                made, changed = settlement(self.order_no, owed, self.lines, self.master.minor_digits), {}
                self._move(happened)
            case _:
                exact = exact_lines(happened, self.master, self.rules, self.related(happened))
                made, changed = journal(self.order_no, exact, self.running, self.master.minor_digits)
                self._move(happened)
        self.running |= changed
        self.lines += made
        self.made[happened.event_id] = (happened, made)
        return made

    def take_all(self, happened: Iterable[Event]) -> "Books":
        """Post events in order."""
        for each in happened:
            self.take(each)
        return self

    def _move(self, event: Event, sign: int = 1) -> None:
        named = event.detail.hold_event_id if isinstance(event.detail, Release | Disposition) else ""
        hold = self.made[named][0].detail if named in self.made else None
        if not isinstance(hold, Hold) or hold.item is None:
            self.position = apply(self.position, event, sign)

    def counted(self) -> list[Event]:
        """The events that count, in order: undone ones and their reversals are left out."""
        return [event for event, _ in self.made.values() if event.event_id not in self.undone]

    def hold(self, hold_event_id: str) -> HoldStatus:
        """Where a hold stands."""
        return status_of(self.made[hold_event_id][0], self.counted())

    def related(self, happened: Event) -> Related:
        """What the event names, as the hub would look it up."""
        match happened.detail:
            case (
                Release(hold_event_id=named)
                | Disposition(hold_event_id=named)
                | Decision(target_event_id=named)
                | Return(issue_event_id=str(named))
            ) if named in self.made:
                target, posted = self.made[named]
            case _:
                return Related()
        if not isinstance(target.detail, Hold):
            return Related(event=target, lines=posted)
        reserved = self.running.get((self.order_no, Role.RESERVE, reserve_line(named)))
        return Related(
            event=target,
            remaining=self.hold(named).remaining,
            reserved=None if reserved is None else -reserved.exact,
        )

    def variance(self) -> Variance:
        """The order's variance from its position and its lines."""
        return decompose(self.position, booked_of(self.lines), self.master, self.rules)

    def balance(self, role: Role) -> int:
        """What an account role holds, in minor units, debit positive."""
        return sum(line.amount_minor for line in self.lines if line.role is role)
