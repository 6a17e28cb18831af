"""Planned scrap, normal loss, and the base that a percentage of either is of (domain.md B3.1; G36-G38, G42)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.formula import usage


class LossBase(StrEnum):
    """What the loss is a share of: ten per cent on 200 good is 20, on the input that gives 200 good it is 22.2."""

    GOOD = "good"
    INPUT = "input"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A planned loss: ``share`` 0.1 is ten per cent of the base. The base is stored with every percentage.

    Raises ValueError for a share below zero, and for one of the input that leaves nothing.
    """

    share: Fraction
    base: LossBase

    def __post_init__(self) -> None:
        """Refuse what no process can lose."""
        if self.share < 0 or (self.base is LossBase.INPUT and self.share >= 1):
            raise ValueError(f"a loss of {self.share} on {self.base} cannot be")

    def per_good(self) -> Fraction:
        """What is lost for each good piece."""
        return self.share if self.base is LossBase.GOOD else self.share / (1 - self.share)

    def of_good(self, good: Fraction) -> Fraction:
        """What is planned to be lost on the way to ``good``."""
        return good * self.per_good()

    def of_input(self, put_in: Fraction) -> Fraction:
        """What is planned to be lost of an input."""
        return put_in * self.per_good() / (1 + self.per_good())


NO_LOSS = Loss(share=Fraction(0), base=LossBase.GOOD)


def scrap_variance(actual_scrap: Fraction, planned_scrap: Fraction, target_cost: Fraction) -> Fraction:
    """(actual scrap - planned scrap for the yield) x accumulated target cost, itself without planned scrap."""
    return usage(actual_scrap, planned_scrap, target_cost)
