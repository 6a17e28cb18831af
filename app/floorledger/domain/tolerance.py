"""Tolerances: the plant's defaults, and rules for one item group, order type or event type (domain.md B5.1)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from fractions import Fraction
from itertools import combinations, pairwise

from floorledger.domain.codec import Json, from_json, to_json
from floorledger.domain.event import EventType
from floorledger.domain.order import OrderType

ONE = Fraction(1)


@dataclass(frozen=True, kw_only=True)
class Tolerances:
    """Ratios (0.05 is five per cent), hours (``*_h``), minutes (``*_min``) and money in minor units (``*_minor``).

    Beyond ``*_warn`` an entry is shown and posts, beyond ``*_block`` it waits for a decision. Over-completion has two
    more steps, each only where it is set: beyond ``reason`` it waits unless a note says why, beyond ``most`` no
    approval helps. ``scrap_sd`` counts robust standard deviations, ``pace_*`` how much faster than the standard a
    report may be.
    """

    over_completion_warn: Fraction
    over_completion_reason: Fraction | None = None
    over_completion_block: Fraction
    over_completion_most: Fraction | None = None
    under_completion_warn: Fraction
    under_completion_block: Fraction
    sequence_block: Fraction
    consumption_warn: Fraction
    consumption_block: Fraction
    consumption_floor_minor: int
    scrap_sd: Fraction = Fraction(3)
    scrap_block: Fraction
    labour_warn: Fraction = Fraction(3, 10)
    pace_warn: Fraction = Fraction(1, 2)
    pace_block: Fraction = Fraction(9)
    future_warn_min: int
    future_block_h: int
    late_warn_h: int
    time_block_h: int


NAMES = tuple(field.name for field in fields(Tolerances))
_MOST = {"scrap_sd": Fraction(20), "pace_warn": Fraction(100), "pace_block": Fraction(100)}
_LADDERS = (
    ("over_completion_warn", "over_completion_reason", "over_completion_block", "over_completion_most"),
    ("under_completion_warn", "under_completion_block"),
    ("consumption_warn", "consumption_block"),
    ("pace_warn", "pace_block"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a tolerance, in plain words; ``name`` is its field, ``other`` the one it does not go with."""

    name: str
    text: str
    other: str = ""


def faults(limits: Tolerances) -> Iterator[Fault]:
    """Ratios out of range, and a warning that would come after its block."""
    for name in NAMES:
        value: Fraction | int | None = getattr(limits, name)
        if value is not None and value < 0:
            yield Fault(name, f"{name} is below zero")
        elif isinstance(value, Fraction) and value > _MOST.get(name, ONE):
            yield Fault(name, _too_large(name, value))
    for ladder in _LADDERS:
        steps = [(name, value) for name in ladder if (value := getattr(limits, name)) is not None]
        for (lower, least), (upper, most) in pairwise(steps):
            if least > most:
                yield Fault(upper, f"{lower} is above {upper}, so it would never be reached", lower)
    if limits.future_warn_min > limits.future_block_h * 60:
        text = "future_warn_min is above future_block_h, so it would never be reached"
        yield Fault("future_block_h", text, "future_warn_min")


def _too_large(name: str, value: Fraction) -> str:
    most = _MOST.get(name, ONE)
    if most > 1:
        return f"{name} is {_plain(value)}, more than {_plain(most)}"
    return f"{name} is {_plain(value * 100)} %, more than 100 %; five per cent is written 5 % or 0.05"


def _plain(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a rule is for; None means all. A claim has a scope too, with everything filled in that is known."""

    plant: str | None = None
    item_group: str | None = None
    order_type: OrderType | None = None
    event_type: EventType | None = None

    @property
    def _parts(self) -> tuple[object, ...]:
        return (self.plant, self.item_group, self.order_type, self.event_type)

    @property
    def specificity(self) -> int:
        """How many things it names."""
        return sum(part is not None for part in self._parts)

    def covers(self, other: "Scope") -> bool:
        """Whether everything that is in ``other`` is in here too."""
        pairs = zip(self._parts, other._parts, strict=True)
        return all(mine is None or mine == theirs for mine, theirs in pairs)

    def overlap(self, other: "Scope") -> "Scope | None":
        """What is in both, or None where nothing can be."""
        pairs = list(zip(self._parts, other._parts, strict=True))
        if any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs):
            return None
        return Scope(
            plant=self.plant or other.plant,
            item_group=self.item_group or other.item_group,
            order_type=self.order_type or other.order_type,
            event_type=self.event_type or other.event_type,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A tolerance's name and value in canonical text, ``1/20`` or ``15``."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Other values for some tolerances where the scope fits."""

    scope: Scope
    settings: tuple[Setting, ...]

    def value(self, name: str) -> str | None:
        """What the rule says of a tolerance."""
        return next((setting.value for setting in self.settings if setting.name == name), None)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two rules, by their numbers from 0, that may both fit and neither of which is more specific."""

    first: int
    second: int
    name: str


def ties(rules: tuple[Rule, ...]) -> Iterator[Tie]:
    """Rules that would leave a tolerance to chance: the most specific rule wins, and here there is none.

    A third rule for just what both name settles it.
    """
    for (first, one), (second, other) in combinations(enumerate(rules), 2):
        both = one.scope.overlap(other.scope)
        if both is None or one.scope.specificity != other.scope.specificity:
            continue
        for setting in one.settings:
            if other.value(setting.name) is not None and not _settled(rules, setting.name, both, one.scope):
                yield Tie(first, second, setting.name)


def _settled(rules: tuple[Rule, ...], name: str, both: Scope, one: Scope) -> bool:
    return any(
        rule.value(name) is not None and rule.scope.covers(both) and rule.scope.specificity > one.specificity
        for rule in rules
    )


def applied(limits: Tolerances, rules: Iterable[Rule], scope: Scope) -> Tolerances:
    """The tolerances where ``scope`` is: of each, what the most specific rule says that fits, else the default.

    Raises CodecError where a rule's value does not read.
    """
    fitting = sorted((rule for rule in rules if rule.scope.covers(scope)), key=lambda rule: rule.scope.specificity)
    changes: dict[str, Json] = {setting.name: setting.value for rule in fitting for setting in rule.settings}
    return from_json(Tolerances, plain(limits) | changes)


def scopes(rules: tuple[Rule, ...]) -> tuple[Scope, ...]:
    """Where rules meet: each rule's own scope, and what two of them share."""
    shared = (one.scope.overlap(other.scope) for one, other in combinations(rules, 2))
    return tuple(dict.fromkeys([*(rule.scope for rule in rules), *filter(None, shared)]))


def plain(limits: Tolerances) -> dict[str, Json]:
    """The tolerances alone as JSON-ready data, also of a record that holds more."""
    data = to_json(limits)
    assert isinstance(data, dict)
    return {name: data[name] for name in NAMES if name in data}
