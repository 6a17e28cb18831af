"""What happened: the fields that belong to each event type (domain.md B1.2; decisions.md D4, D9).

Quantities are positive; direction comes from the type. A field added after a type was first released is optional, so
that what older versions wrote is still read, byte for byte.
"""

from dataclasses import dataclass
from enum import StrEnum

from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.number import Micro
from floorledger.domain.unit import Quantity


class OrderState(StrEnum):
    """States of an order's life (B1.2 ORDER_STATUS); closing and reopening are finance acts."""

    RELEASED = "released"
    STARTED = "started"
    TECHNICALLY_COMPLETE = "technically complete"
    CLOSED = "closed"
    REOPENED = "reopened"


class TimeCategory(StrEnum):
    """What the time went into."""

    SETUP = "setup"
    RUN = "run"
    TEARDOWN = "teardown"
    INDIRECT = "indirect"


class TimeKind(StrEnum):
    """Whose time it is: labour is not machine (B1.2)."""

    LABOUR = "labour"
    MACHINE = "machine"


class Fate(StrEnum):
    """What is decided about held material (B1.4)."""

    USE_AS_IS = "use as is"
    REWORK = "rework"
    RETURN = "return"
    DOWNGRADE = "downgrade"
    SCRAP = "scrap"


class ReworkStep(StrEnum):
    """Rework is begun and finished in two events (B1.2)."""

    START = "start"
    DONE = "done"


class PieceState(StrEnum):
    """Where a reported piece is; in exactly one of these (D9)."""

    GOOD = "good"
    SCRAP = "scrap"
    REWORK = "rework"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStatus:
    """An order enters a state."""

    state: OrderState


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Good pieces reported at an operation; ``final`` says that no more will come (explicit, B1.2).

    ``counter_end`` is what the machine's counter showed where it was read: the next report begins there.
    """

    qty: Quantity
    final: bool = False
    lot: str | None = None
    rework: bool = False
    counter_end: Micro | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coproduct:
    """Another main product of the order; its value is the standard's cost share or fixed value (B2.2)."""

    item: str
    qty: Quantity
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Byproduct:
    """What comes off on the side; valued at a fixed price or net realisable value (B2.2)."""

    item: str
    qty: Quantity
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumption:
    """A component issued to the order; ``planned`` is false where the bill of materials does not name it.

    ``substitute_for`` is the planned component that this one replaces.
    """

    item: str
    qty: Quantity
    lot: str | None = None
    planned: bool = True
    substitute_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A component put back into stock, at the price of the issue it returns where that is named (B2.2).

    ``substitute_for`` is what its issue said.
    """

    item: str
    qty: Quantity
    lot: str | None = None
    issue_event_id: str | None = None
    substitute_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What is won back from scrap, such as swarf: an item valued at its net realisable value (B2.2)."""

    item: str
    qty: Quantity
    abnormal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrapOutput:
    """Pieces lost; the header's operation is where it was detected, ``cause_operation`` where it was caused.

    ``taken_from`` is the state in which the pieces were reported before; without it they are reported here first (D9).
    """

    qty: Quantity
    reason_code: str
    cause_operation: str | None = None
    taken_from: PieceState | None = None
    recovered: Recovered | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrapComponent:
    """A component lost. ``issued`` says whether the order had it already: stock is relieved only once (D9)."""

    item: str
    qty: Quantity
    reason_code: str
    issued: bool
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rework:
    """Pieces of the header's operation go into rework, or come back good.

    ``order_no`` is the rework order that takes finished pieces; without it the rework is done inside the order.
    """

    step: ReworkStep
    qty: Quantity
    cause_code: str
    to_operation: str | None = None
    order_no: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Worked and paid time. ``measured`` is false for a default duration, which is not a measurement (A2)."""

    category: TimeCategory
    kind: TimeKind
    worked_s: int
    paid_s: int
    crew: int = 1
    measured: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Downtime:
    """A stop of a work unit; no cost by itself (B2.2)."""

    reason_code: str
    duration_s: int
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Pieces of the header's operation, or a lot in stock (all of it, or ``qty``), set aside (B1.4); no value."""

    hold_code: str
    qty: Quantity | None = None
    item: str | None = None
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Held pieces or a held lot become usable again; pieces become good where they were held (D9)."""

    hold_event_id: str
    qty: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposition:
    """What becomes of held material; a part of it splits the hold (B1.4). It posts the value, the hold does not.

    ``to_item`` is the lower item of a downgrade, ``concession`` the paper that allows a use as is.
    """

    hold_event_id: str
    fate: Fate
    qty: Quantity
    reason_code: str
    to_item: str | None = None
    concession: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubconSend:
    """A component provided to the vendor of a purchase order."""

    purchase_order: str
    item: str
    qty: Quantity
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubconReceipt:
    """Pieces back from the vendor at an external operation: ``good`` ones are paid for at standard, ``bad`` are not."""

    purchase_order: str
    good: Quantity | None = None
    bad: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Stock moved between two places of the plant; no value."""

    item: str
    qty: Quantity
    from_location: str
    to_location: str
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What was counted against what the books said at that moment; the difference waits for approval, never silent.

    ``counted`` is None where nothing was there; ``book`` is in the item's base unit.
    """

    item: str
    book: Micro
    counted: Quantity | None = None
    lot: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One characteristic measured on a sample: the readings, and the limits they were held against (in ``uom``)."""

    characteristic: str
    readings: tuple[Micro, ...]
    uom: str
    lower: Micro | None = None
    upper: Micro | None = None

    @property
    def failed(self) -> tuple[Micro, ...]:
        """The readings outside the limits."""
        return tuple(
            reading
            for reading in self.readings
            if (self.lower is not None and reading < self.lower) or (self.upper is not None and reading > self.upper)
        )


Detail = (
    OrderStatus
    | Output
    | Coproduct
    | Byproduct
    | Consumption
    | Return
    | ScrapOutput
    | ScrapComponent
    | Rework
    | Time
    | Downtime
    | Hold
    | Release
    | Disposition
    | SubconSend
    | SubconReceipt
    | Transfer
    | Count
    | Inspection
    | Reversal
    | ScanRefused
    | Decision
    | SignIn
    | SignOut
    | Clock
    | Config
    | Unknown
)
