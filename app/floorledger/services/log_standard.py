"""The demo standard of a machining log: medians of its first half, by a stated cut (domain.md A2, C3).

**The cut.** Orders are ranked by their first start, ties in the file's order. The earlier half of them, with the middle
one where their number is odd, is the first half, the others are the second. An order belongs as a whole to the half in
which it began, so that its rows never stand on both sides (C3). The cut is the first start of the second half. What an
order of the first half did after the cut (it *crosses*) makes no standard and is not replayed: a standard knows nothing
that happened after it was set, and no order is compared with itself.

**Minutes.** The reference of an operation is the rows before the cut, duplicates left out, of its activity and part;
where none of them is a production row with good pieces, those of its activity over all parts; where there is none
again, the operation has *no standard*: zero minutes, counted and said, never a number made up.

| figure | from the reference |
|---|---|
| run machine, labour | median over production rows of interval, or Span, per good piece, where it is not zero |
| set-up machine, labour | median over orders of what their set-up rows sum to; an order without any counts as zero |

Default durations are in it, since nothing else is known of packing; labour is zero where no row states any.

**Share.** Not every piece passes every activity: two machines share an order, a repair sees three pieces of thirty. A
finished piece is allowed the run minutes times the share of the order's pieces that the activity reports: its good
pieces over those that it or a later activity reports, none counted beyond the order quantity. So the pieces reported
are what earns minutes; an activity that reports no good piece earns none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from statistics import median

from floorledger.services.log_quirks import duplicates
from floorledger.services.log_row import LogFinding, LogRow, ReportType, by_order

_NONE = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """A log cut in two. ``first`` and ``second`` are orders; ``crossing`` are those of the first that go on after it.

    ``cut`` is None where there is no second half. ``before`` are the rows that make standards.
    """

    cut: datetime | None
    first: tuple[str, ...]
    second: tuple[str, ...]
    crossing: tuple[str, ...]
    before: tuple[LogRow, ...]


def halves_of(rows: Sequence[LogRow]) -> Halves:
    """Cut a log by the rule above."""
    begun = {case: min(row.start for row in own) for case, own in by_order(rows)}
    ranked = sorted(begun, key=lambda case: begun[case])
    middle = (len(ranked) + 1) // 2
    first, second = ranked[:middle], ranked[middle:]
    cut = begun[second[0]] if second else None
    later = {row.case for row in rows if cut is not None and row.start >= cut}
    return Halves(
        cut=cut,
        first=tuple(first),
        second=tuple(second),
        crossing=tuple(case for case in first if case in later),
        before=tuple(row for row in rows if cut is None or row.start < cut),
    )


class Basis(StrEnum):
    """Where the minutes of an operation come from."""

    PART = "by activity and part"
    ACTIVITY = "by activity over all parts"
    NONE = "no standard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Standard minutes of an activity: set-up for each order, run for each good piece; ``reports`` are behind run."""

    basis: Basis
    reports: int = 0
    setup_machine: Fraction = _NONE
    setup_labour: Fraction = _NONE
    run_machine: Fraction = _NONE
    run_labour: Fraction = _NONE


_NO_STANDARD = Minutes(basis=Basis.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationStandard:
    """An order's operation: its number, activity and first row, the activity's minutes and the share of the pieces."""

    operation_no: str
    first: LogRow
    minutes: Minutes
    share: Fraction

    @property
    def run_machine(self) -> Fraction:
        """Machine minutes that a finished piece is allowed here."""
        return self.minutes.run_machine * self.share

    @property
    def run_labour(self) -> Fraction:
        """Labour minutes that a finished piece is allowed here."""
        return self.minutes.run_labour * self.share


@dataclass(slots=True)
class _Reference:
    """Figures of one activity, of one part or of all."""

    machine: list[Fraction] = field(default_factory=list)
    labour: list[Fraction] = field(default_factory=list)
    reports: int = 0
    setup_machine: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    setup_labour: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, row: LogRow) -> None:
        """Take a row in; a breakdown is neither set-up nor run."""
        if row.report_type is ReportType.BREAKDOWN:
            return
        is_setup = row.report_type is ReportType.SETUP
        self.setup_machine[row.case] += row.interval_s if is_setup else 0
        self.setup_labour[row.case] += row.labour_s if is_setup else 0
        if is_setup or not row.good:
            return
        self.reports += 1
        self.machine += [Fraction(row.interval_s, 60 * row.good)] if row.interval_s else []
        self.labour += [Fraction(row.labour_s, 60 * row.good)] if row.labour_s else []

    def minutes(self, basis: Basis) -> Minutes:
        """The medians."""
        return Minutes(
            basis=basis,
            reports=self.reports,
            setup_machine=_median(Fraction(seconds, 60) for seconds in self.setup_machine.values()),
            setup_labour=_median(Fraction(seconds, 60) for seconds in self.setup_labour.values()),
            run_machine=_median(self.machine),
            run_labour=_median(self.labour),
        )


def _median(figures: Iterable[Fraction]) -> Fraction:
    known = list(figures)
    return median(known) if known else _NONE


class DemoStandards:
    """The standards of a log, from the rows before its cut."""

    def __init__(self, halves: Halves) -> None:
        repeats = duplicates(halves.before)
        references: dict[tuple[str, str | None], _Reference] = defaultdict(_Reference)
        for row in halves.before:
            if row.line not in repeats:
                references[row.activity, row.part].add(row)
                references[row.activity, None].add(row)
        self._minutes: Mapping[tuple[str, str | None], Minutes] = {
            (activity, part): reference.minutes(Basis.ACTIVITY if part is None else Basis.PART)
            for (activity, part), reference in references.items()
            if reference.reports
        }

    def minutes(self, activity: str, part: str) -> Minutes:
        """The minutes of an activity on a part."""
        return self._minutes.get((activity, part)) or self._minutes.get((activity, None)) or _NO_STANDARD

    def operations(self, rows: Sequence[LogRow]) -> tuple[OperationStandard, ...]:
        """An order's operations in the order of their first start, from all its rows."""
        numbers = operation_numbers(rows)
        first = {row.activity: row for row in sorted(rows, key=_by_start, reverse=True)}
        shares = _shares(rows, numbers)
        return tuple(
            OperationStandard(
                operation_no=number,
                first=first[activity],
                minutes=self.minutes(activity, rows[0].part),
                share=shares[activity],
            )
            for activity, number in numbers.items()
        )


def _by_start(row: LogRow) -> tuple[datetime, int]:
    return row.start, row.line


def operation_numbers(rows: Iterable[LogRow]) -> dict[str, str]:
    """An order's activities by first start, numbered 10, 20, ..."""
    by_start = sorted(rows, key=_by_start)
    return {
        activity: str(10 * place) for place, activity in enumerate(dict.fromkeys(row.activity for row in by_start), 1)
    }


def _shares(rows: Sequence[LogRow], numbers: Mapping[str, str]) -> dict[str, Fraction]:
    """Of an order's pieces the part that each activity reports good; nothing where no piece has come so far."""
    repeats = duplicates(rows)
    good: dict[str, int] = defaultdict(int)
    for row in rows:
        good[row.activity] += 0 if row.line in repeats else row.good
    shares: dict[str, Fraction] = {}
    passed = 0
    for activity in reversed(list(numbers)):
        own = min(good[activity], rows[0].planned)
        passed = max(passed, own)
        shares[activity] = Fraction(own, passed) if passed else _NONE
    return shares


def lacking(rows: Sequence[LogRow]) -> Iterator[LogFinding]:
    """One finding for each order's operation that has no standard, at its first row (F04)."""
    standards = DemoStandards(halves_of(rows))
    for case, own in by_order(rows):
        for operation in standards.operations(own):
            if operation.minutes.basis is Basis.NONE:
                line, activity = operation.first.line, " ".join(operation.first.activity.split())
                text = (
                    f"Row {line}: no report of good pieces by “{activity}” lies in the first half of the log, so it "
                    f"has no standard; all its time in {case} is variance."
                )
                yield LogFinding(line, "F04", text)
