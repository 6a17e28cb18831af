"""Checks of the units in a master snapshot: factors that cannot be right, codes without one meaning (domain.md B4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import short_text
from floorledger.domain.unit import Factor, comes_back, implausible
from floorledger.domain.uom import Kind, Unclear, Uom

_LIGHTEST, _HEAVIEST = Fraction(8, 100), Fraction(23_000)
"""Kilograms per cubic metre: hydrogen gas has 0.09, osmium 22 590. Nothing a plant handles lies outside."""
_PPM = 10**6


@dataclass(frozen=True, slots=True)
class UnitRules:
    """What units are held against: the plant's codes, and which units it counts in and packs in (B4.8)."""

    master: MasterData
    package_units: frozenset[str]
    counted_uoms: frozenset[str]

    def is_counted(self, uom: str) -> bool:
        """Whether there is no half of it."""
        what = self.master.meaning(uom)
        return uom in self.counted_uoms or (isinstance(what, Uom) and what.whole)

    def is_package(self, uom: str) -> bool:
        """Whether it holds at least one piece."""
        what = self.master.meaning(uom)
        return uom in self.package_units or (isinstance(what, Uom) and what.kind is Kind.PACKAGE)


def fault(factor: Factor, item: Item, rules: UnitRules) -> str | None:
    """Why a unit of an item cannot be used, as a sentence after "the master data says"; None where it can (M03)."""
    if factor.den == 0:
        return f"1 {factor.uom} = {factor.num}/0 {item.base_uom}, which is no number."
    said = f"1 {factor.uom} = {factor.value} {item.base_uom}"
    packages = frozenset({factor.uom} if rules.is_package(factor.uom) else ())
    counted = rules.is_counted(item.base_uom)
    return (
        _second_meaning(factor, item, said)
        or _beside(factor, item, said)
        or implausible(factor, item.base_uom, base_is_counted=counted, package_units=packages)
        or _against_definition(factor, item, rules, said)
        or _density(factor, item, rules, said)
        or _precision(factor, item, said)
    )


def _second_meaning(factor: Factor, item: Item, said: str) -> str | None:
    """Every factor leads straight to the base unit, so a second value is the only circle there can be (B4.3)."""
    if factor.uom == item.base_uom and factor.value != 1:
        return f"{said}, but it is the base unit, so it can only be 1."
    rivals = [each for each in item.units if (each.uom, each.lot, each.valid_from) == _key(factor)]
    if any(other.num * factor.den != factor.num * other.den for other in rivals):
        return f"{said}, and something else on another line."
    return None


def _key(factor: Factor) -> tuple[object, ...]:
    return factor.uom, factor.lot, factor.valid_from


def _beside(factor: Factor, item: Item, said: str) -> str | None:
    if item.catch_weight is None or factor.uom != item.catch_weight.uom:
        return None
    return f"{said}, but it is measured beside the base unit, so no factor leads from one to the other."


def _against_definition(factor: Factor, item: Item, rules: UnitRules, said: str) -> str | None:
    exact = rules.master.by_definition(item, factor.uom)
    if exact is None or exact.value == factor.value:
        return None
    off = short_text((factor.value / exact.value - 1) * _PPM)
    return f"{said}, but by definition it is {exact.value}: {off} millionths off."


def _density(factor: Factor, item: Item, rules: UnitRules, said: str) -> str | None:
    """Between mass and volume there is a density, of a day, and no denser than matter is (B4.3)."""
    of, base = rules.master.meaning(factor.uom), rules.master.meaning(item.base_uom)
    if isinstance(of, Unclear) or isinstance(base, Unclear) or {of.kind, base.kind} != {Kind.MASS, Kind.VOLUME}:
        return None
    if factor.valid_from is None:
        return f"{said}, a density without a date from which it holds."
    assert of.factor is not None
    assert base.factor is not None
    one_of = factor.value * base.factor / of.factor
    density = one_of if of.kind is Kind.VOLUME else 1 / one_of
    if _LIGHTEST <= density <= _HEAVIEST:
        return None
    return f"{said}: {short_text(density)} kg in a cubic metre, which nothing has."


def _precision(factor: Factor, item: Item, said: str) -> str | None:
    if factor.decimals is not None and not 0 <= factor.decimals <= 6:
        return f"that {factor.uom} takes {factor.decimals} decimals; between 0 and 6 are possible."
    if comes_back(factor, item.decimals):
        return None
    return f"{said}, too fine for the {item.decimals} decimals of {item.base_uom}: an entry would not come back."


def unclear(master: MasterData) -> Iterator[tuple[str, str]]:
    """Codes of units without one meaning, each with a sentence: never a guess (M02)."""
    for code, why in unclear_codes(master).items():
        users = [item.item for item in master.items if code in _codes(item)]
        used = f" {_some(users)} {'uses' if len(users) == 1 else 'use'} it." if users else ""
        yield (
            code,
            f"It is not clear what the unit {code} is: {why}.{used} It is switched off next to a base unit until the "
            f"plant's unit codes say what it means.",
        )


def unclear_codes(master: MasterData) -> dict[str, str]:
    """Codes of units without one meaning, and why."""
    codes = dict.fromkeys([*(code for item in master.items for code in _codes(item)), *master.common_code_by_code])
    meanings = {code: master.meaning(code) for code in codes}
    return {code: what.why for code, what in meanings.items() if isinstance(what, Unclear)}


def _codes(item: Item) -> tuple[str, ...]:
    return item.base_uom, *(factor.uom for factor in item.units)


def _some(items: list[str]) -> str:
    shown = ", ".join(items[:3])
    return shown if len(items) <= 3 else f"{shown} and {len(items) - 3} more"


def catch_weights(master: MasterData) -> Iterator[tuple[str, str]]:
    """Second units that cannot be measured beside the first, each with a sentence (M03)."""
    for item in master.items:
        spec = item.catch_weight
        if spec is None:
            continue
        if spec.uom == item.base_uom:
            yield item.item, f"{item.item} is measured in {spec.uom} twice; its second unit has to be another one."
        elif spec.nominal <= 0 or not 0 <= spec.tolerance < 1 or not 0 <= spec.decimals <= 6:
            yield (
                item.item,
                f"The second unit of {item.item} has {spec.nominal} {spec.uom} for each {item.base_uom}, give or take "
                f"{spec.tolerance}, with {spec.decimals} decimals; that is no band that a quantity can be in.",
            )
