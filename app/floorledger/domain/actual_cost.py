"""Actual cost: what came in at what it cost, on through orders to the cost of sales (domain.md B2.3; G27, G31, G32).

The movements are the record; what each is worth follows from all of them, late cost included. Posting writes the
difference to what was written before, as an entry that points at the movement's original one. No entry is ever edited.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.actual_value import (
    Charge,
    ChargeKind,
    Delivery,
    Finish,
    Issue,
    Movement,
    Receipt,
    Sale,
    Valuation,
    Work,
    values,
)
from floorledger.domain.formula import price
from floorledger.domain.number import total_of


class Place(StrEnum):
    """Where value is; a plant maps each to its ledger."""

    SUPPLIER = "supplier"
    REVALUATION = "revaluation"
    STOCK = "stock"
    CAPACITY = "capacity"
    WIP = "wip"
    COST_OF_SALES = "cost of sales"
    ROUNDING = "rounding"


_SIDES = {
    Receipt: (Place.STOCK, Place.SUPPLIER),
    Issue: (Place.WIP, Place.STOCK),
    Work: (Place.WIP, Place.CAPACITY),
    Delivery: (Place.STOCK, Place.WIP),
    Sale: (Place.COST_OF_SALES, Place.STOCK),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CostEntry:
    """One amount from ``credit`` to ``debit``, in minor units.

    ``adjusts`` is the number of the movement's original entry, None for that one itself; ``cause`` is the movement
    that brought the change.
    """

    entry_no: int
    movement: str
    adjusts: int | None
    cause: str
    debit: Place
    credit: Place
    amount_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualBooks:
    """Movements and the entries they have made so far."""

    valuation: Valuation
    movements: tuple[Movement, ...] = ()
    entries: tuple[CostEntry, ...] = field(default=())

    def take(self, *movements: Movement) -> "ActualBooks":
        """The books after movements, one by one: each writes its own entry and what it changes in earlier ones.

        Raises ValueError for a number that is taken, LayersExhausted, and what :func:`values` raises.
        """
        books = self
        for movement in movements:
            if movement.no in {known.no for known in books.movements}:
                raise ValueError(f"movement {movement.no} is there already")
            books = replace(books, movements=(*books.movements, movement))
            books = replace(books, entries=(*books.entries, *books._missing(movement)))
        return books

    def value_of(self, movement: str) -> int:
        """What a movement is worth now, without the rest that per-issue rounding left."""
        return sum(
            entry.amount_minor
            for entry in self.entries
            if entry.movement == movement and entry.debit is not Place.ROUNDING
        )

    def adjustments_of(self, movement: str) -> tuple[CostEntry, ...]:
        """The entries that corrected a movement's original one."""
        return tuple(entry for entry in self.entries if entry.movement == movement and entry.adjusts is not None)

    def balance(self, place: Place) -> int:
        """What a place holds, debit positive."""
        debits = sum(entry.amount_minor for entry in self.entries if entry.debit is place)
        return debits - sum(entry.amount_minor for entry in self.entries if entry.credit is place)

    def _missing(self, cause: Movement) -> Iterable[CostEntry]:
        number = len(self.entries)
        worth = values(self.movements, self.valuation)
        for movement in self.movements:
            if isinstance(movement, Charge | Finish):
                continue
            debit, credit = _SIDES[type(movement)]
            if isinstance(cause, Charge) and movement.no == cause.target:
                credit = Place.REVALUATION if cause.kind is ChargeKind.REVALUATION else Place.SUPPLIER
            original = self._original(movement.no)
            owed = worth.minor[movement.no] - self.value_of(movement.no)
            if owed or original is None:
                number += 1
                yield self._entry(number, movement.no, original, cause.no, (debit, credit), owed)
            rest = worth.rest_minor.get(movement.no, 0) - self._rest_of(movement.no)
            if rest:
                original = number if original is None else original
                number += 1
                yield self._entry(number, movement.no, original, cause.no, (Place.ROUNDING, Place.STOCK), rest)

    @staticmethod
    def _entry(
        number: int, movement: str, adjusts: int | None, cause: str, sides: tuple[Place, Place], amount_minor: int
    ) -> CostEntry:
        return CostEntry(
            entry_no=number,
            movement=movement,
            adjusts=adjusts,
            cause=cause,
            debit=sides[0],
            credit=sides[1],
            amount_minor=amount_minor,
        )

    def _original(self, movement: str) -> int | None:
        return next((entry.entry_no for entry in self.entries if entry.movement == movement), None)

    def _rest_of(self, movement: str) -> int:
        return sum(
            entry.amount_minor for entry in self.entries if entry.movement == movement and entry.debit is Place.ROUNDING
        )


def purchase_price_variance(receipt: Receipt, charges: Iterable[Charge], standard_price: Fraction) -> Fraction:
    """What a receipt cost, with invoice differences and item charges, less its quantity at standard (B2.2, G27).

    It belongs to the receipt and its purchased quantity. A revaluation changes stock, not what was paid.
    """
    paid = total_of(
        charge.amount for charge in charges if charge.target == receipt.no and charge.kind is not ChargeKind.REVALUATION
    )
    return price(receipt.cost + paid, receipt.qty, standard_price)
