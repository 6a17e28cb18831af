"""Who, what, where and when of an event, in words for the workstation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from floorledger.domain.calendar import local
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Downtime,
    Hold,
    OrderStatus,
    Output,
    Release,
    ScrapOutput,
    Time,
)
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro_text, minor_text
from floorledger.domain.policy import Policy
from floorledger.domain.unit import Quantity
from floorledger.services.records import Person
from floorledger.services.words import words


@dataclass(frozen=True)
class Plant:
    """The plant's documents as one call sees them, and how they name things."""

    master: MasterData
    policy: Policy
    people: tuple[Person, ...]

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {person.person_id: person for person in self.people}

    def person(self, person_id: str) -> Person | None:
        """Somebody by id."""
        return self._by_id.get(person_id)

    def name(self, person_id: str) -> str:
        """Somebody's name; the id where the name is not known here."""
        person = self._by_id.get(person_id)
        return person_id if person is None else person.name

    def who(self, person_id: str) -> str:
        """Name and badge."""
        person = self._by_id.get(person_id)
        return (
            person_id
            if person is None
            else " · ".join(filter(None, (person.name, person.badge and f"badge {person.badge}")))
        )

    def money(self, amount_minor: int) -> str:
        """An amount as decimal text."""
        return minor_text(amount_minor, self.master.minor_digits)

    def today(self, now: datetime) -> date:
        """The plant's date."""
        return local(now, self.master.time_zone).date()

    def moment(self, at: datetime) -> str:
        """A time on the plant's clock."""
        return f"{local(at, self.master.time_zone):%Y-%m-%d %H:%M}"

    def operation(self, order_no: str | None, operation_no: str | None) -> str:
        """``operation 10 Reservoir assembly``; empty without a number."""
        if operation_no is None:
            return ""
        standard = self.master.standard_of(order_no)
        steps = () if standard is None else standard.operations
        name = next((step.description for step in steps if step.operation_no == operation_no), "")
        return f"operation {operation_no} {name}".rstrip()

    def work_center(self, work_center: str | None) -> str:
        """A work centre's name and number."""
        if work_center is None:
            return ""
        center = self.master.work_center_by_no.get(work_center)
        return work_center if center is None else f"{center.name} ({work_center})"

    def item(self, item_no: str) -> str:
        """An item's number and description."""
        item = self.master.item_by_no.get(item_no)
        return item_no if item is None else f"{item_no} {item.description}"

    def reason(self, code: str) -> str:
        """A reason code with its text."""
        text = next((reason.text for reason in self.master.reasons if reason.code == code), "")
        return f"{code} {text}".rstrip()


def joined(*parts: str) -> str:
    """The parts that say something, with dots between them."""
    return " · ".join(part for part in parts if part)


def title(event: Event, plant: Plant) -> str:
    """What happened, in one line."""
    place = joined(plant.operation(event.order_no, event.operation_no), event.order_no or "")
    match event.detail:
        case Output(qty=qty, final=final):
            return joined(f"{_entered(qty)} good, final" if final else f"{_entered(qty)} good", place)
        case ScrapOutput(qty=qty, reason_code=code):
            return joined(f"{_entered(qty)} scrapped: {plant.reason(code)}", place)
        case Consumption(item=item, qty=qty):
            return f"{_entered(qty)} of {plant.item(item)} issued to {event.order_no}"
        case Time(category=category, kind=kind, worked_s=seconds):
            return joined(f"{seconds // 60} min {category} ({kind})", place)
        case OrderStatus(state=state):
            return f"Order {event.order_no}: {state}"
        case _:
            return joined(words(event.detail, plant.master), place)


def where(event: Event, plant: Plant) -> str:
    """Order, place, time, person and device of an event."""
    return joined(
        event.order_no or "",
        plant.operation(event.order_no, event.operation_no),
        plant.work_center(event.work_center),
        plant.moment(event.occurred_at),
        plant.who(event.actor),
        f"{event.device_id} #{event.device_seq}",
    )


def entered(detail: Detail, plant: Plant) -> Sequence[tuple[str, str]]:
    """What was entered and what it is in the base unit, as labelled facts."""
    match detail:
        case Consumption(item=item, qty=qty, lot=lot, planned=planned):
            more = joined(f"lot {lot}" if lot else "", "" if planned else "not on the bill of materials")
            return _quantity(qty, joined(f"of {plant.item(item)}", more))
        case Output(qty=qty, final=final):
            return _quantity(qty, joined("good", "final" if final else ""))
        case ScrapOutput(qty=qty, reason_code=code, cause_operation=cause):
            return _quantity(qty, joined("scrap", plant.reason(code), f"caused at operation {cause}" if cause else ""))
        case Hold(qty=qty) | Release(qty=qty) if qty is not None:
            return _quantity(qty, words(detail, plant.master).partition(" ")[0].lower())
        case Time(worked_s=worked, paid_s=paid, crew=crew, measured=measured):
            how = "measured" if measured else "a default, not measured"
            return [("Entered", joined(f"{worked // 60} min worked", f"{paid // 60} min paid", f"crew of {crew}", how))]
        case Downtime(duration_s=seconds, reason_code=code):
            return [("Entered", joined(f"{seconds // 60} min stopped", plant.reason(code)))]
        case _:
            return [("Entered", words(detail, plant.master))]


def _quantity(qty: Quantity, what: str) -> list[tuple[str, str]]:
    if qty.uom_entered == qty.uom_base:
        return [("Entered", f"{_entered(qty)} {what}")]
    factor = f"1 {qty.uom_entered} = {qty.factor_num}/{qty.factor_den} {qty.uom_base}"
    return [
        ("Entered", f"{_entered(qty)} {what}"),
        ("In the base unit", joined(f"{micro_text(qty.base)} {qty.uom_base}", f"{factor} ({qty.factor_source})")),
    ]


def _entered(qty: Quantity) -> str:
    return f"{micro_text(qty.entered)} {qty.uom_entered}"


_NAMED = {
    0x1D: "<GS>",
    0x1E: "<RS>",
    0x04: "<EOT>",
    0x0D: "<CR>",
    0x0A: "<LF>",
    0x09: "<TAB>",
    0x02: "<STX>",
    0x03: "<ETX>",
}


def raw_text(raw: bytes) -> str:
    """A scan's bytes as received, control characters by name."""
    return "".join(chr(byte) if 0x20 <= byte < 0x7F else _NAMED.get(byte, f"<{byte:02X}>") for byte in raw)
