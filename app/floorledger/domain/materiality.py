"""What is large enough to matter, by itself or together with others of its kind (domain.md B5.1)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.exception import ExceptionCase
from floorledger.domain.policy import Policy


class Dimension(StrEnum):
    """What small deviations may have in common."""

    ITEM = "item"
    WORKER = "worker"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """Exceptions of one code and direction on one item, worker or shift: one item for the materiality test.

    ``sign`` is 1 where more was found than expected, -1 where less, 0 where the exception has no two figures.
    """

    dimension: Dimension
    key: str
    code: str
    sign: int
    value_minor: int
    exception_ids: tuple[str, ...]


def aggregate(cases: Iterable[ExceptionCase]) -> tuple[Aggregate, ...]:
    """Small exceptions that point the same way, added up; only where at least two come together.

    The largest first, ties by dimension and key. A case may stand under its item, its worker and its shift.
    """
    groups: dict[tuple[Dimension, str, str, int], list[ExceptionCase]] = defaultdict(list)
    for case in cases:
        common = {Dimension.ITEM: case.item, Dimension.WORKER: case.actor, Dimension.SHIFT: case.shift}
        for dimension, key in common.items():
            if key is not None:
                groups[dimension, key, case.code, direction(case)].append(case)
    found = [
        Aggregate(
            dimension=dimension,
            key=key,
            code=code,
            sign=sign,
            value_minor=sum(case.value_minor for case in members),
            exception_ids=tuple(case.exception_id for case in members),
        )
        for (dimension, key, code, sign), members in groups.items()
        if len(members) > 1
    ]
    return tuple(sorted(found, key=lambda each: (-each.value_minor, each.dimension, each.key, each.code, each.sign)))


def direction(case: ExceptionCase) -> int:
    """Whether more (1) or less (-1) was found than expected; 0 where that cannot be said."""
    figures = (_number(case.actual), _number(case.expected))
    if None in figures:
        return 0
    actual, expected = (figure for figure in figures if figure is not None)
    return (actual > expected) - (actual < expected)


def _number(text: str | None) -> Fraction | None:
    try:
        return None if text is None else Fraction(text)
    except ValueError:
        return None


def is_material(code: str, value_minor: int, order_cost_minor: int, policy: Policy) -> bool:
    """Whether a deviation has to be looked into: by its kind, against its order, or against the plant's figure.

    ``order_cost_minor`` is the standard cost of the order, 0 where the deviation belongs to none.
    """
    if code in policy.always_investigate:
        return True
    if policy.plant_materiality_minor is not None and value_minor > policy.plant_materiality_minor:
        return True
    line = max(order_cost_minor * policy.line_materiality, Fraction(policy.line_materiality_floor_minor))
    return order_cost_minor > 0 and value_minor > line


def gathered(cases: Sequence[ExceptionCase], cost_minor: dict[str, int], policy: Policy) -> tuple[Aggregate, ...]:
    """Small ones that are material together and not by themselves; each stands in one of them, the largest sum's.

    ``cost_minor`` is the standard cost of an exception's order by the exception's id; one without a cost is held
    against the plant's figure alone.
    """
    cost = {case.exception_id: cost_minor.get(case.exception_id, 0) for case in cases}
    left = {
        case.exception_id: case
        for case in cases
        if case.value_minor and not is_material(case.code, case.value_minor, cost[case.exception_id], policy)
    }
    found: list[Aggregate] = []
    while True:
        groups = (each for each in aggregate(left.values()) if _matters(each, cost, policy))
        largest = next(groups, None)
        if largest is None:
            return tuple(found)
        found.append(largest)
        for part in largest.exception_ids:
            del left[part]


def _matters(group: Aggregate, cost: dict[str, int], policy: Policy) -> bool:
    largest = max(cost[exception_id] for exception_id in group.exception_ids)
    return is_material(group.code, group.value_minor, largest, policy)


def to_investigate(
    cases: Iterable[ExceptionCase], order_cost_minor: dict[str, int], policy: Policy
) -> tuple[ExceptionCase, ...]:
    """The exceptions that matter: by themselves, or because those of their kind together do (B5.1)."""
    known = tuple(cases)
    cost = {case.exception_id: order_cost_minor.get(case.order_no or "", 0) for case in known}
    wanted = {
        case.exception_id for case in known if is_material(case.code, case.value_minor, cost[case.exception_id], policy)
    }
    for group in aggregate(known):
        if _matters(group, cost, policy):
            wanted.update(group.exception_ids)
    return tuple(case for case in known if case.exception_id in wanted)
