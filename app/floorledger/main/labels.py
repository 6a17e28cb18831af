"""Labels of the demo plant for its scan box: what hangs at the line and sticks on the boxes."""

from pathlib import Path

from floorledger.domain.label import DIGITS, ScanKind, label
from floorledger.services.labels import COMMANDS


def demo_labels(folder: Path) -> dict[str, list[tuple[str, bytes]]]:
    """Captions and bytes by group, from the demo plant's files."""
    from floorledger.adapters.demo_plant import load

    plant = load(folder)
    master = plant.master
    groups: dict[str, list[tuple[str, bytes]]] = {
        "Badges": [
            (f"{person.name}, {', '.join(person.roles)} (PIN {person.pin})", _code(ScanKind.BADGE, person.badge))
            for person in plant.persons
        ],
        "Orders": [
            (
                f"{order.order_no} · {step.operation_no} {step.description}",
                _code(ScanKind.ORDER, order.order_no, step.operation_no),
            )
            for order in master.orders
            for step in master.standard_by_item[order.item].operations
        ],
        "Lots": [
            (f"{master.item_by_no[lot.item].description} · {lot.lot}", _code(ScanKind.LOT, lot.item, lot.lot))
            for lot in master.lots
        ],
        "Reasons": [
            (f"{reason.text} ({reason.group})", _code(ScanKind.REASON, reason.group, reason.code))
            for reason in master.reasons
        ],
        "Places": [(place.name, _code(ScanKind.LOCATION, place.location)) for place in master.locations],
        "Commands": [(verb, _code(ScanKind.COMMAND, verb)) for verb in (*COMMANDS, *sorted(DIGITS))],
    }
    return groups


def _code(kind: ScanKind, *parts: str) -> bytes:
    return label(kind, *parts).encode()
