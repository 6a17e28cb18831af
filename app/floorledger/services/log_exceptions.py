"""What of a replayed log somebody should look at: what the checks found, added up by cause, largest first (B5.1).

Many findings of one sign about one thing are one exception ("aggregate before testing"). What one thing is, and what it
is worth, depends on the code:

| code | one exception is | worth |
|---|---|---|
| Q01, Q04, Q05, Q06, Q07: pieces | an order: the same pieces come by at each operation | the most at any operation |
| F05, T02: time | an activity and part: one standard, one way of working | the sum over its orders |
| F04: no standard | an activity and part | all that its time has cost |
| M05: on hold too long | a hold | its pieces at what they have cost |

A check that is made again with every report (``_GROWS``) says the same with a larger number: its last word counts.
Findings without money at stake are counted in the report and are not here. (domain/materiality.py adds up cases that
share an item, worker or shift; here each order has an item of its own, and warnings are no cases.)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.check_quality import aged
from floorledger.domain.finding import Finding
from floorledger.domain.number import round_half_away, short_text, to_fraction, to_minor, total_of
from floorledger.domain.prices import Prices
from floorledger.domain.variance import Part
from floorledger.services.log_mapping import slug
from floorledger.services.log_replay import Entry, Replayed
from floorledger.services.log_row import LogRow, by_order
from floorledger.services.log_standard import Basis, DemoStandards, Minutes
from floorledger.services.records import Standing

_BY_PLACE = frozenset({"F05", "T02"})
_GROWS = frozenset({"F05", "Q01", "Q06", "Q07"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LogException:
    """A cause to look at: the money at stake in minor units, a sentence, and the rows that it shows in.

    ``waiting`` counts the entries that post nothing until somebody decides.
    """

    code: str
    value_minor: int
    text: str
    lines: tuple[int, ...]
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a check has said of one order's operation, with all the entries that it said it of."""

    row: LogRow
    finding: Finding
    value_minor: int
    entries: tuple[Entry, ...]


def exceptions_of(replayed: Replayed) -> list[LogException]:
    """Every exception with money at stake, the largest first."""
    found = [*_from_checks(replayed), *_on_hold(replayed), *_without_standard(replayed)]
    worth = [each for each in found if each.value_minor]
    return sorted(worth, key=lambda each: (-each.value_minor, each.code, each.lines))


def name_of(text: str) -> str:
    """An activity's or order's name as the log has it, without double blanks."""
    return " ".join(text.split())


def unvalued_minor(replayed: Replayed) -> dict[str, int]:
    """By order number, what its operations without a standard cost, in minor units; all of it is variance."""
    digits = replayed.master.minor_digits
    sums: dict[str, Fraction] = {}
    for row, parts in _unvalued_parts(replayed):
        order_no = slug(row.case)
        sums[order_no] = sums.get(order_no, Fraction(0)) + total_of(part.amount for part in parts)
    return {order_no: to_minor(amount, digits) for order_no, amount in sums.items()}


# --- what the checks said ---------------------------------------------------------------------------------------------
def _from_checks(replayed: Replayed) -> Iterator[LogException]:
    standards = DemoStandards(replayed.halves)
    said: dict[tuple[str, str, str], dict[tuple[str, str], list[tuple[Entry, Finding]]]] = {}
    for entry in replayed.entries:
        for finding in entry.findings:
            operation = (entry.row.case, entry.row.activity)
            place = (entry.row.part, entry.row.activity) if finding.code in _BY_PLACE else (entry.row.case, "")
            said.setdefault((finding.code, *place), {}).setdefault(operation, []).append((entry, finding))
    for (code, *_), operations in said.items():
        told = sorted((_told(code, each) for each in operations.values()), key=lambda each: -each.value_minor)
        if code == "F05":
            text = _labour_text(told, standards.minutes(told[0].row.activity, told[0].row.part))
        else:
            text = _text(told)
        worths = [each.value_minor for each in told]
        yield LogException(
            code=code,
            value_minor=sum(worths) if code in _BY_PLACE else max(worths),
            text=text,
            lines=tuple(sorted({entry.row.line for each in told for entry in each.entries})),
            waiting=sum(entry.standing is Standing.WAITING for each in told for entry in each.entries),
        )


def _told(code: str, said: Sequence[tuple[Entry, Finding]]) -> _Told:
    entry, last = said[-1] if code in _GROWS else max(said, key=lambda each: each[1].value_minor)
    worths = [finding.value_minor for _, finding in said]
    return _Told(
        row=entry.row,
        finding=last,
        value_minor=last.value_minor if code in _GROWS else sum(worths),
        entries=tuple(entry for entry, _ in said),
    )


def _text(told: Sequence[_Told]) -> str:
    """The sentence of the largest one, and where else the same was said."""
    row = told[0].row
    more = f" Likewise at {_count(len(told) - 1, 'more operation')}." if len(told) > 1 else ""
    return f"{name_of(row.case)}, {row.part}, {name_of(row.activity)}: {told[0].finding.text}{more}"


def _labour_text(told: Sequence[_Told], minutes: Minutes) -> str:
    """Hours against the standard, over all orders and in the one that is worst."""
    worked, allowed = (
        total_of(Fraction(getattr(each.finding, name) or 0) / 60 for each in told) for name in ("actual", "expected")
    )
    row, worst = told[0].row, told[0].finding
    most = ""
    if len(told) > 1:
        hours = [_hours(Fraction(text or 0) / 60) for text in (worst.actual, worst.expected)]
        most = f" Most in {name_of(row.case)}: {hours[0]} h where {hours[1]} are allowed."
    who = name_of(row.case) if len(told) == 1 else f"{len(told)} orders"
    return (
        f"{name_of(row.activity)}, {row.part}: {who} took {_hours(worked)} h of labour where the standard allows "
        f"{_hours(allowed)} ({_basis(minutes)}).{most}"
    )


def _basis(minutes: Minutes) -> str:
    of = "this part" if minutes.basis is Basis.PART else "all parts"
    return f"median of {_count(minutes.reports, 'report')} of {of}"


# --- what nobody reported ---------------------------------------------------------------------------------------------
def _on_hold(replayed: Replayed) -> Iterator[LogException]:
    """Holds on which nobody has decided in the plant's time; the log has no disposition at all."""
    prices = Prices(replayed.master, replayed.policy)
    rows = {entry.event_id: entry.row for entry in replayed.entries}
    left = {hold.event_id: qty for hold, qty in replayed.held}
    for hold, finding in aged(replayed.held, replayed.at, replayed.policy):
        worth = to_fraction(left[hold.event_id]) * prices.piece(hold.order_no, hold.operation_no)
        row = rows[hold.event_id]
        yield LogException(
            code=finding.code,
            value_minor=to_minor(worth, replayed.master.minor_digits),
            text=f"{name_of(row.case)}, {row.part}, {name_of(row.activity)}: {finding.text}",
            lines=(row.line,),
        )


def _without_standard(replayed: Replayed) -> Iterator[LogException]:
    by_place: dict[tuple[str, str], list[tuple[LogRow, list[Part]]]] = defaultdict(list)
    for row, parts in _unvalued_parts(replayed):
        by_place[row.activity, row.part].append((row, parts))
    for (activity, made), found in by_place.items():
        parts = [part for _, parts in found for part in parts]
        hours = [_sum_of(parts, kind) for kind in ("labour", "machine")]
        orders = name_of(found[0][0].case) if len(found) == 1 else f"{len(found)} orders"
        yield LogException(
            code="F04",
            value_minor=to_minor(total_of(part.amount for part in parts), replayed.master.minor_digits),
            text=f"{name_of(activity)}, {made}: {_hours(hours[0])} h of labour and {_hours(hours[1])} h of machine in "
            f"{orders} have no standard: the first half of the log reports no pieces there. All of it is variance.",
            lines=tuple(sorted(row.line for row, _ in found)),
        )


def _unvalued_parts(replayed: Replayed) -> Iterator[tuple[LogRow, list[Part]]]:
    """Each operation of the second half without a standard: its first row and its parts of the variance."""
    standards, rows = DemoStandards(replayed.halves), dict(by_order(replayed.log.rows))
    for case, order in zip(replayed.halves.second, replayed.orders, strict=True):
        for operation in standards.operations(rows[case]):
            if operation.minutes.basis is Basis.NONE:
                number = operation.operation_no
                yield (
                    operation.first,
                    [part for part in order.variance.parts if part.cost_line.partition(":")[2] == number],
                )


def _sum_of(parts: Iterable[Part], kind: str) -> Fraction:
    return total_of(part.actual_qty for part in parts if part.cost_line.partition(":")[0] == kind)


def _hours(value: Fraction) -> str:
    return short_text(Fraction(round_half_away(value * 10), 10))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
