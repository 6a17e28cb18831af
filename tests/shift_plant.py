"""A plant on which a terminal can record everything: the workshop with stock, places, purchase orders and reasons.

WO5 makes valves (operation 20 is done by a vendor), WO6 presses plates with co- and by-products. See tests/workshop.py
for the standards, and what a piece has cost up to each operation.
"""

from dataclasses import replace
from fractions import Fraction

from floorledger.domain.catch_weight import CatchWeight
from floorledger.domain.item import Lot
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.number import micro
from floorledger.domain.routing import Standard
from floorledger.domain.unit import Factor
from floorledger.domain.workplace import Characteristic, Location, PurchaseOrder
from tests.workshop import workshop

BORE = Characteristic(name="Bore", uom="MMT", lower=micro("11.9"), upper=micro("12.1"), sample=3)
VENDOR_ORDER = "PO-77"


def shift_plant() -> MasterData:
    """The workshop, ready for a terminal at work centre M1."""
    plain = workshop()
    items = []
    for item in plain.items:
        match item.item:
            case "BRASS":
                grams = Factor("GRM", 1, 1000, "Rec 20")
                items.append(replace(item, lot_managed=True, units=(grams,)))
            case "SEAL":
                weight = CatchWeight(uom="KGM", nominal=Fraction("0.01"), tolerance=Fraction("0.2"), decimals=3)
                items.append(replace(item, catch_weight=weight))
            case _:
                items.append(item)
    return replace(
        plain,
        items=tuple(items),
        standards=tuple(_inspected(standard) for standard in plain.standards),
        lots=(
            Lot(item="BRASS", lot="B1", on_hand=micro("50")),
            Lot(item="BRASS", lot="B2", on_hand=micro("20")),
            Lot(item="STEEL", lot="S1", on_hand=micro("200")),
            Lot(item="NICKEL", lot="N1", on_hand=micro("30")),
            Lot(item="VALVE", lot="V1", on_hand=micro("8")),
        ),
        reasons=(
            Reason(group="SCR", code="BURR", text="Burr"),
            Reason(group="SCR", code="CRACK", text="Crack"),
            Reason(group="HLD", code="DIM", text="Dimension in doubt"),
            Reason(group="DWN", code="TOOL", text="Tool"),
            Reason(group="DWN", code="WORN", text="Tool worn", parent="TOOL"),
            Reason(group="DWN", code="LOST", text="Tool missing", parent="TOOL"),
            Reason(group="DWN", code="MAT", text="No material"),
            Reason(group="BRK", code="REST", text="Rest"),
            Reason(group="UND", code="MIS", text="Typed wrong"),
        ),
        locations=(Location(location="STORE", name="Store"), Location(location="LINE", name="Line 1")),
        purchase_orders=(
            PurchaseOrder(purchase_order=VENDOR_ORDER, order_no="WO5", operation_no="20", vendor="Plating Ltd"),
        ),
    )


def _inspected(standard: Standard) -> Standard:
    if standard.item != "VALVE" or standard.variant:
        return standard
    first, *others = standard.operations
    return replace(standard, operations=(replace(first, characteristics=(BORE,)), *others))
