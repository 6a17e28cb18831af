"""Where an order's pieces, components and hours are: one fold for screens, checks and variances (pains.md P21)."""

from dataclasses import dataclass, replace

from floorledger.domain.detail import (
    Consumption,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    ScrapOutput,
    Time,
    TimeKind,
)
from floorledger.domain.event import Event
from floorledger.domain.number import NONE, Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationTally:
    """Pieces reported at an operation; each is in exactly one of the three (decisions.md D9)."""

    operation_no: str
    good: Micro = NONE
    scrap: Micro = NONE
    held: Micro = NONE

    @property
    def reported(self) -> Micro:
        """All that was reported here."""
        return Micro(self.good + self.scrap + self.held)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentTally:
    """What was issued of a component, net of returns, in its base unit."""

    item: str
    used: Micro


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

    def operation(self, operation_no: str | None) -> OperationTally:
        """The tally of an operation, zero where nothing was reported."""
        for tally in self.operations:
            if tally.operation_no == operation_no:
                return tally
        return OperationTally(operation_no=operation_no or "")

    def used(self, item: str) -> Micro:
        """What was issued of a component."""
        return next((tally.used for tally in self.components if tally.item == item), Micro(0))

    @property
    def held(self) -> Micro:
        """Pieces on hold at any operation."""
        return Micro(sum(tally.held for tally in self.operations))


def apply(position: Position, event: Event, sign: int = 1) -> Position:
    """The position after ``event``; ``sign`` -1 takes the event back, for its reversal."""
    match event.detail:
        case OrderStatus(state=state) if sign > 0:
            return replace(position, state=_state_after(position.state, state))
        case Output(qty=qty):
            return _pieces(position, event.operation_no, good=sign * qty.base)
        case ScrapOutput(qty=qty):
            return _pieces(position, event.operation_no, scrap=sign * qty.base)
        case Hold(qty=qty, item=None) if qty is not None:
            return _pieces(position, event.operation_no, held=sign * qty.base)
        case Release(qty=qty) if qty is not None:
            return _pieces(position, event.operation_no, good=sign * qty.base, held=-sign * qty.base)
        case Consumption(item=item, qty=qty):
            return _component(position, item, sign * qty.base)
        case Time(kind=kind, worked_s=worked_s):
            return _time(position, event, kind, sign * worked_s)
        case _:
            return position


_FLOOR = (OrderState.RELEASED, OrderState.STARTED)


def _state_after(old: OrderState | None, new: OrderState) -> OrderState:
    """A late "started" from a device that was offline does not take back that the order is complete or closed."""
    return old if old is not None and old not in _FLOOR and new in _FLOOR else new


def _pieces(position: Position, operation_no: str | None, good: int = 0, scrap: int = 0, held: int = 0) -> Position:
    old = position.operation(operation_no)
    new = replace(old, good=Micro(old.good + good), scrap=Micro(old.scrap + scrap), held=Micro(old.held + held))
    others = tuple(tally for tally in position.operations if tally.operation_no != new.operation_no)
    return replace(position, operations=(*others, new))


def _component(position: Position, item: str, used: int) -> Position:
    new = ComponentTally(item=item, used=Micro(position.used(item) + used))
    others = tuple(tally for tally in position.components if tally.item != item)
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
