"""What is odd about a machining log: counts by name, findings by row, paid time of overlapping work (domain.md A2).

| name | what is counted |
|---|---|
| orders, order_operations | distinct orders; distinct pairs of order and activity |
| exact_duplicates | rows equal in every column to an earlier row |
| span_mismatches | rows whose Span (labour) is not end - start (machine), an unreadable Span included |
| span_zero | of these, a Span of 000:00 |
| day_rollovers | of these, a Span larger than the interval by exactly 1,440 minutes |
| corrupted_span | of these, a Span that is not a duration |
| swapped_ends | pairs of neighbouring rows of one order, same start, each with the other's duration as its Span |
| zero_intervals | rows that end at the minute they start |
| midnight_starts | rows that start at exactly 00:00: a date was entered, hardly a time |
| crosses_midnight, crosses_month_end | rows that end on another date, in another month, than they start |
| over_completed_pairs, exact_double_pairs | pairs whose good pieces are above, exactly twice, the order quantity |
| scrap_pieces, hold_pieces | sums of Qty Rejected and Qty for MRB |
| rework_rows, rework_without_output | rows with Rework = Y; of these, without good pieces |
| worker_overlaps | rows that start before the latest end of the same worker's rows that started no later |
| machine_overlaps | the same by resource |
| worker_double_min | minutes of labour time beyond the clock time in which its worker was busy at all |
| machine_double_min | the same of measured machine time, by resource |

Overlaps are counted in order of start, ties in the file's order. Among a worker's rows those with an unreadable Span do
not count, having no labour time: that gives A2's 1,287; with them it is 1,288, and between 1,284 and 1,288 by how ties
are ordered. The machine figure does not depend on ties.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from floorledger.domain.interval import Interval, starting_while_busy
from floorledger.domain.punch import meant_end
from floorledger.domain.tending import LabourTime, MachineTime, Work, labour_time, machine_time
from floorledger.services.log_file import LogFile
from floorledger.services.log_row import LogFinding, LogRow, ReportType, by_order

_DAY_S = 24 * 3600


def quirks_of(log: LogFile) -> dict[str, int]:
    """Every count of the table above."""
    return _pair_quirks(log.rows) | _time_quirks(log.rows) | _piece_quirks(log.rows)


def _pair_quirks(rows: Sequence[LogRow]) -> dict[str, int]:
    good: dict[tuple[str, str], int] = defaultdict(int)
    planned: dict[tuple[str, str], int] = {}
    for row in rows:
        pair = (row.case, row.activity)
        good[pair] += row.good
        planned[pair] = row.planned
    return {
        "orders": len({row.case for row in rows}),
        "order_operations": len(good),
        "exact_duplicates": len(duplicates(rows)),
        "over_completed_pairs": sum(good[pair] > planned[pair] for pair in good),
        "exact_double_pairs": sum(good[pair] == 2 * planned[pair] for pair in good),
    }


def _time_quirks(rows: Sequence[LogRow]) -> dict[str, int]:
    return {
        "span_mismatches": sum(map(_differs, rows)),
        "span_zero": sum(row.span_min == 0 and _differs(row) for row in rows),
        "day_rollovers": sum(_rolled_over(row) is not None for row in rows),
        "corrupted_span": sum(row.span_min is None for row in rows),
        "swapped_ends": len(_swapped(rows)) // 2,
        "zero_intervals": sum(row.interval_s == 0 for row in rows),
        "midnight_starts": sum(row.start.time().isoformat() == "00:00:00" for row in rows),
        "crosses_midnight": sum(row.start.date() != row.end.date() for row in rows),
        "crosses_month_end": sum((row.start.year, row.start.month) != (row.end.year, row.end.month) for row in rows),
        "worker_overlaps": len(worker_overlaps(rows)),
        "machine_overlaps": len(machine_overlaps(rows)),
        "worker_double_min": sum(_double_min(times) for times in labour_times(rows).values()),
        "machine_double_min": sum((time.booked_s - time.busy_s) // 60 for time in machine_times(rows).values()),
    }


def _piece_quirks(rows: Sequence[LogRow]) -> dict[str, int]:
    return {
        "scrap_pieces": sum(row.rejected for row in rows),
        "hold_pieces": sum(row.held for row in rows),
        "rework_rows": sum(row.rework for row in rows),
        "rework_without_output": sum(row.rework and row.good == 0 for row in rows),
    }


def duplicates(rows: Iterable[LogRow]) -> dict[int, int]:
    """The line of each exact duplicate and the line it repeats."""
    first: dict[str, int] = {}
    repeats: dict[int, int] = {}
    for row in rows:
        line = first.setdefault(row.content, row.line)
        if line != row.line:
            repeats[row.line] = line
    return repeats


def worker_overlaps(rows: Iterable[LogRow]) -> frozenset[int]:
    """Lines at which a worker starts while busy elsewhere: tending several machines, or a wrong time."""
    return _overlaps((row for row in rows if row.span_min is not None), lambda row: row.worker)


def machine_overlaps(rows: Iterable[LogRow]) -> frozenset[int]:
    """Lines at which a resource starts while still busy."""
    return _overlaps(rows, lambda row: row.resource)


def _overlaps(rows: Iterable[LogRow], key: Callable[[LogRow], str]) -> frozenset[int]:
    spans: dict[str, list[tuple[int, Interval]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.line):
        spans[key(row)].append((row.line, _on_even_clock(row.start, row.end)))
    return frozenset[int]().union(*map(starting_while_busy, spans.values()))


def machine_times(rows: Iterable[LogRow]) -> Mapping[str, MachineTime]:
    """Busy time by resource. Breakdowns and duplicates are no run; a default duration is no measurement."""
    runs: dict[str, list[Work]] = defaultdict(list)
    for row in _working(rows):
        interval = _on_even_clock(row.start, row.end)
        runs[row.resource].append(Work(key=str(row.line), interval=interval, measured=not row.has_default_duration))
    return {resource: machine_time(own) for resource, own in runs.items()}


def _on_even_clock(start: datetime, end: datetime) -> Interval:
    """The log names no zone: its wall clock is taken to run evenly, as its own Spans do."""
    return Interval(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC))


def _working(rows: Iterable[LogRow]) -> Iterator[LogRow]:
    """Rows that report work, each content once."""
    seen: set[str] = set()
    for row in rows:
        if row.report_type is not ReportType.BREAKDOWN and row.content not in seen:
            yield row
        seen.add(row.content)


def _differs(row: LogRow) -> bool:
    return row.span_min is None or row.labour_s != row.interval_s


def _rolled_over(row: LogRow) -> datetime | None:
    """The end on the next day, where the Span says that this was meant."""
    interval = _on_even_clock(row.start, row.end)
    return meant_end(interval.start, interval.end, timedelta(seconds=row.labour_s), "UTC")


def _swapped(rows: Iterable[LogRow]) -> dict[int, int]:
    """Lines whose ends look swapped with each other's, both ways."""
    swapped: dict[int, int] = {}
    for _, order in by_order(rows):
        for one, other in pairwise(order):
            same_start = one.start == other.start and one.line not in swapped
            if same_start and one.interval_s != other.interval_s and _fits(one, other) and _fits(other, one):
                swapped |= {one.line: other.line, other.line: one.line}
    return swapped


def _fits(row: LogRow, other: LogRow) -> bool:
    return row.span_min is None or row.labour_s == other.interval_s


def findings_of(log: LogFile) -> tuple[LogFinding, ...]:
    """What the rows themselves show. What they mean for their order is found by the checks at capture.

    Each row whose Span differs from its interval has exactly one of T02, T05, T06; a row without any time has T05.
    """
    return (
        *log.refused,
        *(
            LogFinding(line, "C05", f"Row {line} repeats row {first} in every column; it counts once.")
            for line, first in duplicates(log.rows).items()
        ),
        *_overlap_findings(log.rows),
        *_span_findings(log.rows),
    )


def _overlap_findings(rows: Sequence[LogRow]) -> Iterator[LogFinding]:
    workers, machines = worker_overlaps(rows), machine_overlaps(rows)
    for row in rows:
        if row.line in workers:
            text = f"Row {row.line}: {row.worker} was still busy with another row; paid time is split between them."
            yield LogFinding(row.line, "T01", text)
        if row.line in machines:
            text = f"Row {row.line}: {row.resource} was still busy with another row; both times are kept."
            yield LogFinding(row.line, "T01", text)


def _span_findings(rows: Sequence[LogRow]) -> Iterator[LogFinding]:
    swapped = _swapped(rows)
    for row in rows:
        minutes = row.interval_s // 60
        if row.has_default_duration:
            text = f"{minutes} minutes with a Span of zero is a default duration; no labour time was taken."
            yield LogFinding(row.line, "T06", f"Row {row.line}: {text}")
        elif meant := _rolled_over(row):
            end = meant.strftime("%Y/%m/%d %H:%M")
            text = f"Span {row.span_text} is a day longer than start to end. Is the end {end}, the next day?"
            yield LogFinding(row.line, "T02", f"Row {row.line}: {text}")
        elif _differs(row) or row.interval_s == 0:
            other = swapped.get(row.line)
            hint = "" if other is None else f" Its end looks swapped with that of row {other}."
            yield LogFinding(row.line, "T05", f"Row {row.line}: {_no_sure_end(row)}{hint}")


def _no_sure_end(row: LogRow) -> str:
    breakdown = row.report_type is ReportType.BREAKDOWN
    if row.interval_s == 0:
        labour = f"labour time {row.span_text} was" if row.labour_s and not breakdown else "no labour time either"
        return f"it ends when it starts; no machine time was taken, {labour}."
    if breakdown:
        return f"Span “{row.span_text}” is not start to end; the stop was taken as start to end."
    if row.span_min is None:
        return f"Span “{row.span_text}” is not a duration; no labour time was taken, the rest of the row was."
    if row.span_min == 0:
        return f"Span is zero over {row.interval_s // 60} minutes; no labour time was taken."
    return f"Span {row.span_text} is not start to end ({row.interval_s // 60} minutes); both were taken as they are."


def paid_seconds(rows: Sequence[LogRow]) -> Mapping[int, int]:
    """Paid labour seconds by line: where a worker's rows overlap, each moment is shared equally among them.

    A worker's paid seconds sum exactly to the time in which that worker was busy at all. A Span of more than a day
    (T02) is paid as stated; breakdowns and duplicates are not paid.
    """
    stated = {row.line: row.labour_s for row in _working(rows) if row.labour_s > _DAY_S}
    return stated | {int(job.key): job.paid_s for times in labour_times(rows).values() for job in times.jobs}


def labour_times(rows: Iterable[LogRow]) -> Mapping[str, LabourTime]:
    """Labour time by worker: from a row's start for its Span; a Span of more than a day is left out."""
    work: dict[str, list[Work]] = defaultdict(list)
    for row in _working(rows):
        if 0 < row.labour_s <= _DAY_S:
            interval = _on_even_clock(row.start, row.start + timedelta(seconds=row.labour_s))
            work[row.worker].append(Work(key=str(row.line), interval=interval))
    return {worker: labour_time(own) for worker, own in work.items()}


def _double_min(times: LabourTime) -> int:
    return (sum(job.worked_s for job in times.jobs) - times.clock_s) // 60
