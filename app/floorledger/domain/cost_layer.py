"""Stock as cost layers: what an issue takes out of them, to the minor unit (domain.md B2.3, B2.5.4; G30).

Quantities in base units, amounts in minor units of the currency.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.number import round_half_away


class CostMethod(StrEnum):
    """Which cost an issue carries: the oldest layer's, the average of all that is there, or its own lot's."""

    FIFO = "fifo"
    AVERAGE = "average"
    LOT = "lot"


class IssueRounding(StrEnum):
    """Cumulative: the sum of all issues is rounded, so they never drift. Per issue: each is, and a rest is left."""

    CUMULATIVE = "cumulative"
    PER_ISSUE = "per issue"


class LayersExhausted(ValueError):
    """More is issued than the layers hold; there is no cost to give it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What is left of a receipt, or of all receipts where they are averaged.

    ``exact`` is the cost of what is left and ``gone`` that of what was taken, before rounding; ``gone_minor`` is what
    was posted for it. Together the first two are a whole number: what came in.
    """

    item: str
    lot: str | None
    qty: Fraction
    exact: Fraction
    gone: Fraction = Fraction(0)
    gone_minor: int = 0

    @property
    def unit_cost(self) -> Fraction:
        """Minor units per base unit."""
        return self.exact / self.qty

    @property
    def minor(self) -> int:
        """What the ledger still holds of it."""
        return round_half_away(self.exact + self.gone) - self.gone_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An issue's amount, and what per-issue rounding left in a layer that it exhausted: an entry of its own."""

    layers: tuple[Layer, ...]
    minor: int
    rest_minor: int = 0


def put(layers: tuple[Layer, ...], new: Layer, method: CostMethod) -> tuple[Layer, ...]:
    """The layers after a receipt; averaged, it flows into the one layer of its item. Raises ValueError below zero."""
    if new.qty <= 0:
        raise ValueError("a layer holds a quantity above zero")
    if method is not CostMethod.AVERAGE:
        return (*layers, new)
    for index, layer in enumerate(layers):
        if layer.item == new.item:
            mixed = replace(layer, qty=layer.qty + new.qty, exact=layer.exact + new.exact)
            return (*layers[:index], mixed, *layers[index + 1 :])
    return (*layers, replace(new, lot=None))


def take(
    layers: tuple[Layer, ...],
    item: str,
    qty: Fraction,
    method: CostMethod,
    *,
    lot: str | None = None,
    rounding: IssueRounding = IssueRounding.CUMULATIVE,
) -> Taken:
    """Issue a quantity, oldest layer first; by lot, only from layers of that lot.

    Raises LayersExhausted, and ValueError for a quantity that is not above zero: taking back is a receipt.
    """
    if qty <= 0:
        raise ValueError("an issue takes a quantity above zero")
    kept: list[Layer] = []
    wanted, amount, rest = qty, 0, 0
    for layer in layers:
        fits = layer.item == item and (method is not CostMethod.LOT or layer.lot == lot)
        part = min(wanted, layer.qty) if fits else Fraction(0)
        if part == 0:
            kept.append(layer)
            continue
        taken, left, over = _take_one(layer, part, rounding)
        wanted, amount, rest = wanted - part, amount + taken, rest + over
        if left.qty:
            kept.append(left)
    if wanted:
        raise LayersExhausted(f"{item}: {wanted} more is issued than there are layers of")
    return Taken(layers=tuple(kept), minor=amount, rest_minor=rest)


def _take_one(layer: Layer, qty: Fraction, rounding: IssueRounding) -> tuple[int, Layer, int]:
    """Amount taken from one layer, what is left of it, and what the rounding of an exhausted one left over."""
    gone = layer.unit_cost * qty
    if rounding is IssueRounding.CUMULATIVE:
        amount = round_half_away(layer.gone + gone) - layer.gone_minor
    else:
        amount = round_half_away(gone)
    left = replace(
        layer,
        qty=layer.qty - qty,
        exact=layer.exact - gone,
        gone=layer.gone + gone,
        gone_minor=layer.gone_minor + amount,
    )
    return amount, left, 0 if left.qty else left.minor
