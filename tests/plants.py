"""Small plants for tests, made by hand so that every figure can be checked on paper."""

from datetime import UTC, date, datetime
from fractions import Fraction
from itertools import count

from floorledger.domain.event import CaptureMethod, Detail, Event
from floorledger.domain.master import (
    BomLine,
    Item,
    Lot,
    MasterData,
    Operation,
    Order,
    Reason,
    Shift,
    Standard,
    WorkCenter,
)
from floorledger.domain.number import Micro, micro
from floorledger.domain.policy import Account, Policy, Role, ScrapMode
from floorledger.domain.unit import Factor, Quantity, to_base

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
