"""A plant with every way to make and to lose something: work outside, co- and by-products, rework, moving average.

Order WO5 makes 100 valves, standard 12.74 = 12.20 a piece + 54.00 for each lot of 100:

| up to        | material    | outside | labour | machine | VOH | FOH | a piece has cost |
|--------------|-------------|---------|--------|---------|-----|-----|------------------|
| 10 Turn      | brass  2.00 |         |   1.00 |    3.00 | .20 | .40 |             6.60 |
| 20 Plate     | nickel  .50 |    1.50 |        |         |     |     |             8.60 |
| 30 Assemble  | seal    .40 |         |   2.00 |         | .40 | .80 |            12.20 |

Per lot: half an hour of setup at operation 10, labour and machine (15 + 30 + 3 + 6). Seals are valued at moving
average, .45 now. A vendor plates, and uses .1 kg of nickel for each piece. A valve of second choice is worth 5.00.

Order WO7 reworks 10 valves: the valve itself and six minutes of labour (3.00 + .60 + 1.20 = 4.80), 17.54 a piece.

Order WO6 presses 100 plates, 8.80 each (steel 4.00, six minutes 4.80), of which the by-products take .10 (swarf, .2 kg
at its net realisable value .50) and .10 (half an offcut at its fixed .20), and a washer its fixed .30. What is left,
8.30, goes by a quarter to two strips (1.0375 each) and by three quarters to the plate (6.225).
"""

from fractions import Fraction

from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.order import Order, OrderType
from floorledger.domain.plant_time import Shift
from floorledger.domain.routing import BomLine, Operation, OtherOutput, OtherOutputKind, Standard, WorkCenter


def workshop() -> MasterData:
    """The plant described above."""
    return MasterData(
        plant="T1",
        plant_name="Test workshop",
        currency="EUR",
        minor_digits=2,
        time_zone="UTC",
        label="test standard",
        shifts=(Shift(name="Day", start_hour=6), Shift(name="Night", start_hour=18)),
        items=(
            _item("VALVE", "PCS", "12.74"),
            _item("VALVE-B", "PCS", "5"),
            _item("BRASS", "KGM", "8"),
            _item("NICKEL", "KGM", "5"),
            _item("SEAL", "PCS", "0.40", average_price=Fraction("0.45")),
            _item("STEEL", "KGM", "4"),
            _item("PLATE", "PCS", "0"),
            _item("STRIP", "PCS", "0"),
            _item("WASHER", "PCS", "0"),
            _item("SWARF", "KGM", "0", nrv=Fraction("0.50")),
            _item("OFFCUT", "PCS", "0"),
        ),
        standards=(_valve(), _rework(), _second_choice(), _plate()),
        work_centers=(_center("M1", labour=30, machine=60, voh=6, foh=12), _center("VENDOR")),
        orders=(
            Order(order_no="WO5", item="VALVE", planned=micro("100")),
            Order(order_no="WO6", item="PLATE", planned=micro("100")),
            Order(order_no="WO7", item="VALVE", planned=micro("10"), order_type=OrderType.REWORK, variant="rework"),
        ),
    )


def _item(no: str, uom: str, price: str, **more: Fraction) -> Item:
    return Item(
        item=no,
        description=no.title(),
        base_uom=uom,
        decimals=0 if uom == "PCS" else 5,
        standard_price=Fraction(price),
        **more,  # type: ignore[arg-type]
    )


def _center(no: str, *, labour: int = 0, machine: int = 0, voh: int = 0, foh: int = 0) -> WorkCenter:
    return WorkCenter(
        work_center=no,
        name=no,
        labour_rate=Fraction(labour),
        machine_rate=Fraction(machine),
        voh_rate=Fraction(voh),
        foh_rate=Fraction(foh),
    )


def _step(no: str, center: str, *, setup: int = 0, labour: int = 0, machine: int = 0, service: str = "") -> Operation:
    return Operation(
        operation_no=no,
        description=no,
        work_center=center,
        setup_labour_min=Fraction(setup),
        run_labour_min=Fraction(labour),
        setup_machine_min=Fraction(setup),
        run_machine_min=Fraction(machine),
        service_price=Fraction(service) if service else None,
    )


def _line(item: str, qty_per: str, operation_no: str, uom: str) -> BomLine:
    return BomLine(item=item, qty_per=Fraction(qty_per), operation_no=operation_no, uom=uom)


def _valve() -> Standard:
    return Standard(
        item="VALVE",
        costing_lot=Fraction(100),
        bom=(
            _line("BRASS", "0.25", "10", "KGM"),
            _line("NICKEL", "0.1", "20", "KGM"),
            _line("SEAL", "1", "30", "PCS"),
        ),
        operations=(
            _step("10", "M1", setup=30, labour=2, machine=3),
            _step("20", "VENDOR", service="1.50"),
            _step("30", "M1", labour=4),
        ),
        label="test standard",
    )


def _rework() -> Standard:
    return Standard(
        item="VALVE",
        variant="rework",
        costing_lot=Fraction(10),
        bom=(_line("VALVE", "1", "10", "PCS"),),
        operations=(_step("10", "M1", labour=6),),
        label="test standard",
    )


def _second_choice() -> Standard:
    """Never made on purpose; its standard says that it is a finished good, its item what it is worth."""
    return Standard(
        item="VALVE-B",
        costing_lot=Fraction(1),
        bom=(),
        operations=(_step("10", "M1"),),
        label="test standard",
    )


def _plate() -> Standard:
    coproduct, byproduct = OtherOutputKind.COPRODUCT, OtherOutputKind.BYPRODUCT
    return Standard(
        item="PLATE",
        costing_lot=Fraction(100),
        bom=(_line("STEEL", "1", "10", "KGM"),),
        operations=(_step("10", "M1", labour=6),),
        label="test standard",
        outputs=(
            OtherOutput(item="STRIP", kind=coproduct, qty_per=Fraction(2), cost_share=Fraction("0.25")),
            OtherOutput(item="WASHER", kind=coproduct, qty_per=Fraction(1), value=Fraction("0.30")),
            OtherOutput(item="SWARF", kind=byproduct, qty_per=Fraction("0.2")),
            OtherOutput(item="OFFCUT", kind=byproduct, qty_per=Fraction("0.5"), value=Fraction("0.20")),
        ),
    )
