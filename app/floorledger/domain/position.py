"""Where an order's pieces, components and hours are: one fold for screens, checks and variances (pains.md P21)."""

from dataclasses import dataclass, replace

from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import Event
from floorledger.domain.number import NONE, Micro
from floorledger.domain.unit import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationTally:
    """Pieces reported at an operation; each is in exactly one of the four states (decisions.md D9).

    ``vendor_good`` and ``vendor_bad`` are those that a vendor sent back, ``finals`` counts the reports that said
    "no more will come".
    """

    operation_no: str
    good: Micro = NONE
    scrap: Micro = NONE
    held: Micro = NONE
    rework: Micro = NONE
    vendor_good: Micro = NONE
    vendor_bad: Micro = NONE
    finals: int = 0

    def of(self, state: PieceState) -> Micro:
        """The pieces in a state."""
        amount: Micro = getattr(self, state.value)
        return amount

    @property
    def reported(self) -> Micro:
        """All that was reported here."""
        return Micro(self.good + self.scrap + self.held + self.rework)

    def remaining(self, planned: Micro) -> Micro:
        """What is still to come: nothing after a final report, which is explicit (pains.md P13)."""
        return NONE if self.finals else Micro(max(planned - self.reported, 0))

    def lost(self, received: Micro) -> Micro:
        """Of ``received`` pieces those that never came out; before a final report nothing is lost, it remains."""
        return Micro(max(received - self.reported, 0)) if self.finals else NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentTally:
    """What was issued of a component, net of returns, in its base unit; ``substitute_for`` a planned one."""

    item: str
    used: Micro
    substitute_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductTally:
    """What was made of a co- or by-product, or of the lower item of a downgrade, in its base unit."""

    item: str
    made: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorTally:
    """A purchase order for work outside: what was sent, and how many pieces came back."""

    purchase_order: str
    sent: Micro
    received: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTally:
    """Worked seconds by operation, work centre and kind."""

    operation_no: str
    work_center: str
    kind: TimeKind
    worked_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The order's state as its events add up to it."""

    order_no: str
    state: OrderState | None = None
    operations: tuple[OperationTally, ...] = ()
    components: tuple[ComponentTally, ...] = ()
    times: tuple[TimeTally, ...] = ()
    products: tuple[ProductTally, ...] = ()
    vendors: tuple[VendorTally, ...] = ()

    def operation(self, operation_no: str | None) -> OperationTally:
        """The tally of an operation, zero where nothing was reported."""
        for tally in self.operations:
            if tally.operation_no == operation_no:
                return tally
        return OperationTally(operation_no=operation_no or "")

    def used(self, item: str) -> Micro:
        """What was issued of an item, for itself or in place of another."""
        return Micro(sum(tally.used for tally in self.components if tally.item == item))

    def made(self, item: str) -> Micro:
        """What was made of a co- or by-product."""
        return next((tally.made for tally in self.products if tally.item == item), NONE)

    @property
    def held(self) -> Micro:
        """Pieces on hold at any operation."""
        return Micro(sum(tally.held for tally in self.operations))

    @property
    def in_rework(self) -> Micro:
        """Pieces in rework at any operation."""
        return Micro(sum(tally.rework for tally in self.operations))

    @property
    def at_vendors(self) -> tuple[str, ...]:
        """Purchase orders for which something was sent and nothing came back."""
        return tuple(tally.purchase_order for tally in self.vendors if tally.sent > 0 and tally.received <= 0)


def apply(position: Position, event: Event, sign: int = 1) -> Position:
    """The position after ``event``; ``sign`` -1 takes the event back, for its reversal.

    Lots in stock are no pieces of the order and leave it as it is: a hold of one names its item, a decision about one
    no operation (domain/hold.py).
    """
    match event.detail:
        case OrderStatus(state=state) if sign > 0:
            return replace(position, state=_state_after(position.state, state))
        case Consumption(item=item, qty=qty, substitute_for=planned):
            return _component(position, item, planned, sign * qty.base)
        case Return(item=item, qty=qty, substitute_for=planned):
            return _component(position, item, planned, -sign * qty.base)
        case Coproduct(item=item, qty=qty) | Byproduct(item=item, qty=qty):
            return _product(position, item, sign * qty.base)
        case Time(kind=kind, category=category, worked_s=worked_s) if category is not TimeCategory.INDIRECT:
            return _time(position, event, kind, sign * worked_s)
        case SubconSend(purchase_order=order, qty=qty):
            return _vendor(position, order, sent=sign * qty.base)
        case SubconReceipt():
            return _received(position, event, event.detail, sign)
        case _:
            return _pieces(position, event, sign)


def shortfall(before: Position, after: Position) -> set[tuple[str, ...]]:
    """What fell below zero on the way: pieces by operation and state, components by item and what they stand for."""
    had, has = _amounts(before), _amounts(after)
    return {place for place, amount in has.items() if amount < min(had.get(place, 0), 0)}


def _amounts(position: Position) -> dict[tuple[str, ...], Micro]:
    pieces = {(each.operation_no, state.value): each.of(state) for each in position.operations for state in PieceState}
    return pieces | {("", each.item, each.substitute_for or ""): each.used for each in position.components}


def _pieces(position: Position, event: Event, sign: int) -> Position:
    """What the event does to the pieces at its operation."""
    match event.detail:
        case Output(qty=qty, final=final):
            return _moved(position, event, sign, None, PieceState.GOOD, qty, final=final)
        case ScrapOutput(qty=qty, taken_from=state):
            return _moved(position, event, sign, state, PieceState.SCRAP, qty)
        case Hold(qty=qty, item=None) if qty is not None:
            return _moved(position, event, sign, None, PieceState.HELD, qty)
        case Release(qty=qty) if qty is not None and event.operation_no is not None:
            return _moved(position, event, sign, PieceState.HELD, PieceState.GOOD, qty)
        case Disposition(qty=qty, fate=fate) if event.operation_no is not None:
            after = _moved(position, event, sign, PieceState.HELD, STATE_AFTER[fate], qty)
            lower = event.detail.to_item if fate is Fate.DOWNGRADE else None
            return after if lower is None else _product(after, lower, sign * qty.base)
        case Rework(step=ReworkStep.START, qty=qty, order_no=None):
            return _moved(position, event, sign, PieceState.GOOD, PieceState.REWORK, qty)
        case Rework(step=ReworkStep.DONE, qty=qty, order_no=None):
            return _moved(position, event, sign, PieceState.REWORK, PieceState.GOOD, qty)
        case _:
            return position


STATE_AFTER = {
    Fate.USE_AS_IS: PieceState.GOOD,
    Fate.REWORK: PieceState.REWORK,
    Fate.SCRAP: PieceState.SCRAP,
    Fate.RETURN: PieceState.SCRAP,
    Fate.DOWNGRADE: PieceState.SCRAP,
}
"""Where held pieces of an order are after the decision. A downgraded piece is lost to the order and made as another."""


def _moved(
    position: Position,
    event: Event,
    sign: int,
    source: PieceState | None,
    target: PieceState,
    qty: Quantity,
    *,
    final: bool = False,
) -> Position:
    """Pieces go from one state to another; without a source they are reported here first (D9)."""
    old = position.operation(event.operation_no)
    amounts = {state: old.of(state) for state in PieceState}
    if source is not None:
        amounts[source] = Micro(amounts[source] - sign * qty.base)
    amounts[target] = Micro(amounts[target] + sign * qty.base)
    return _with(
        position,
        replace(
            old,
            good=amounts[PieceState.GOOD],
            scrap=amounts[PieceState.SCRAP],
            held=amounts[PieceState.HELD],
            rework=amounts[PieceState.REWORK],
            finals=old.finals + sign * final,
        ),
    )


def _with(position: Position, new: OperationTally) -> Position:
    others = tuple(tally for tally in position.operations if tally.operation_no != new.operation_no)
    return replace(position, operations=(*others, new))


def _received(position: Position, event: Event, receipt: SubconReceipt, sign: int) -> Position:
    """Good pieces from the vendor are good here; bad ones are scrap."""
    good, bad = (0 if qty is None else sign * qty.base for qty in (receipt.good, receipt.bad))
    old = position.operation(event.operation_no)
    new = replace(
        old,
        good=Micro(old.good + good),
        scrap=Micro(old.scrap + bad),
        vendor_good=Micro(old.vendor_good + good),
        vendor_bad=Micro(old.vendor_bad + bad),
    )
    return _vendor(_with(position, new), receipt.purchase_order, received=good + bad)


def _vendor(position: Position, purchase_order: str, sent: int = 0, received: int = 0) -> Position:
    old = next(
        (tally for tally in position.vendors if tally.purchase_order == purchase_order),
        VendorTally(purchase_order=purchase_order, sent=NONE, received=NONE),
    )
    new = replace(old, sent=Micro(old.sent + sent), received=Micro(old.received + received))
    others = tuple(tally for tally in position.vendors if tally.purchase_order != purchase_order)
    return replace(position, vendors=(*others, new))


def _product(position: Position, item: str, made: int) -> Position:
    new = ProductTally(item=item, made=Micro(position.made(item) + made))
    others = tuple(tally for tally in position.products if tally.item != item)
    return replace(position, products=(*others, new))


_FLOOR = (OrderState.RELEASED, OrderState.STARTED)


def _state_after(old: OrderState | None, new: OrderState) -> OrderState:
    """A late "started" from a device that was offline does not take back that the order is complete or closed."""
    return old if old is not None and old not in _FLOOR and new in _FLOOR else new


def _component(position: Position, item: str, planned: str | None, used: int) -> Position:
    key = (item, planned)
    old = next((tally.used for tally in position.components if (tally.item, tally.substitute_for) == key), NONE)
    new = ComponentTally(item=item, used=Micro(old + used), substitute_for=planned)
    others = tuple(tally for tally in position.components if (tally.item, tally.substitute_for) != key)
    return replace(position, components=(*others, new))


def _time(position: Position, event: Event, kind: TimeKind, worked_s: int) -> Position:
    key = (event.operation_no or "", event.work_center or "", kind)
    old = {(tally.operation_no, tally.work_center, tally.kind): tally.worked_s for tally in position.times}
    old[key] = old.get(key, 0) + worked_s
    times = tuple(
        TimeTally(operation_no=operation, work_center=center, kind=time_kind, worked_s=seconds)
        for (operation, center, time_kind), seconds in old.items()
    )
    return replace(position, times=times)
