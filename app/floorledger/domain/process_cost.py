"""Process costing: loss accounts and equivalent units (domain.md B3.1).

Quantities in base units, amounts in currency, exact. An abnormal loss is valued as good pieces are; so is a gain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.number import total_of
from floorledger.domain.scrap import Loss

_ALL = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessAccount:
    """One process with its losses; what came in equals what goes out.

    ``abnormal_loss_qty`` is what was lost beyond the normal loss; below zero it is a gain. ``net_cost`` is the cost
    less what the normal loss is sold for.
    """

    normal_loss_qty: Fraction
    normal_loss_value: Fraction
    net_cost: Fraction
    expected_output: Fraction
    unit_cost: Fraction
    output_value: Fraction
    abnormal_loss_qty: Fraction
    abnormal_loss_value: Fraction
    abnormal_loss_expense: Fraction


def process_account(
    *, input_qty: Fraction, cost: Fraction, normal_loss: Loss, scrap_price: Fraction, output: Fraction | None = None
) -> ProcessAccount:
    """Unit cost over the expected output, and the abnormal loss or gain; ``output`` None is what is expected.

    The scrap value of the normal loss lowers the cost of good units. An abnormal loss is expensed less its own scrap
    value. Raises ValueError where no output is expected.
    """
    lost = normal_loss.of_input(input_qty)
    expected = input_qty - lost
    if expected <= 0:
        raise ValueError("a process that is expected to put nothing out has no unit cost")
    net_cost = cost - lost * scrap_price
    unit_cost = net_cost / expected
    good = expected if output is None else output
    abnormal = expected - good
    return ProcessAccount(
        normal_loss_qty=lost,
        normal_loss_value=lost * scrap_price,
        net_cost=net_cost,
        expected_output=expected,
        unit_cost=unit_cost,
        output_value=good * unit_cost,
        abnormal_loss_qty=abnormal,
        abnormal_loss_value=abnormal * unit_cost,
        abnormal_loss_expense=abnormal * (unit_cost - scrap_price),
    )


class CostFlow(StrEnum):
    """Weighted average mixes the opening WIP with the period's cost; FIFO keeps it apart."""

    WEIGHTED_AVERAGE = "weighted average"
    FIFO = "fifo"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFlow:
    """Units through a process in a period: opening WIP + started = completed + closing WIP.

    Raises ValueError where units vanish: a loss is taken out before, by its own account.
    """

    opening: Fraction
    started: Fraction
    completed: Fraction
    closing: Fraction

    def __post_init__(self) -> None:
        """Every unit is somewhere; FIFO completes the opening WIP first."""
        if self.opening + self.started != self.completed + self.closing:
            raise ValueError("opening and started units are not the completed and closing ones")
        if self.completed < self.opening or min(self.opening, self.started, self.closing) < 0:
            raise ValueError("units below zero, or an opening WIP that was not completed first")

    @property
    def started_and_completed(self) -> Fraction:
        """Completed units that were not in the opening WIP."""
        return self.completed - self.opening


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessElement:
    """A cost element of a process: how far opening and closing WIP have come in it (1 is done), and its cost."""

    name: str
    opening_done: Fraction = _ALL
    closing_done: Fraction = _ALL
    opening_cost: Fraction = Fraction(0)
    current_cost: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        """Nothing is more than done. Raises ValueError."""
        if not (0 <= self.opening_done <= 1 and 0 <= self.closing_done <= 1):
            raise ValueError(f"{self.name}: a degree of completion is a share from 0 to 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementCost:
    """Equivalent units and values of an element: completed + closing value is opening + current cost."""

    name: str
    to_finish_opening: Fraction
    started_and_completed: Fraction
    in_closing: Fraction
    equivalent_units: Fraction
    unit_cost: Fraction
    completed_value: Fraction
    closing_value: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessReport:
    """A period of a process; ``method`` is part of the result."""

    method: CostFlow
    elements: tuple[ElementCost, ...]

    @property
    def unit_cost(self) -> Fraction:
        """Cost of one equivalent unit, of all elements."""
        return total_of(element.unit_cost for element in self.elements)

    @property
    def completed_value(self) -> Fraction:
        """What goes on to the next process or to stock."""
        return total_of(element.completed_value for element in self.elements)

    @property
    def closing_value(self) -> Fraction:
        """What stays in WIP."""
        return total_of(element.closing_value for element in self.elements)


def process_report(units: UnitFlow, elements: Sequence[ProcessElement], method: CostFlow) -> ProcessReport:
    """Equivalent units, unit cost and values by element (G43, G44). Raises ValueError where an element has no units."""
    return ProcessReport(method=method, elements=tuple(_element(units, element, method) for element in elements))


def _element(units: UnitFlow, element: ProcessElement, method: CostFlow) -> ElementCost:
    averaged = method is CostFlow.WEIGHTED_AVERAGE
    done_before = Fraction(0) if averaged else element.opening_done
    to_finish = units.opening * (1 - done_before)
    in_closing = units.closing * element.closing_done
    equivalent = to_finish + units.started_and_completed + in_closing
    if equivalent <= 0:
        raise ValueError(f"{element.name}: no equivalent units to carry its cost")
    carried = element.opening_cost
    unit_cost = (element.current_cost + (carried if averaged else 0)) / equivalent
    closing = in_closing * unit_cost
    return ElementCost(
        name=element.name,
        to_finish_opening=to_finish,
        started_and_completed=units.started_and_completed,
        in_closing=in_closing,
        equivalent_units=equivalent,
        unit_cost=unit_cost,
        completed_value=carried + element.current_cost - closing,
        closing_value=closing,
    )
