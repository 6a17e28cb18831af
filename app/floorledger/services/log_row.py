"""A row of a machining log: typed, or refused with its code. Nothing is coerced (domain.md A2).

A row whose labour Span alone does not read is kept without a Span. The file names no time zone: times are kept as the
wall clock they were written from.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_MOMENT = re.compile(r"([0-9]{4})/([0-9]{2})/([0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.0{1,6})?")
_SPAN = re.compile(r"([0-9]{1,4}):([0-5][0-9])")
_COUNT = re.compile(r"[0-9]{1,9}")


class ReportType(StrEnum):
    """What a row reports (A2)."""

    PRODUCTION = "D"
    SETUP = "S"
    BREAKDOWN = "B"


@dataclass(frozen=True, slots=True)
class LogFinding:
    """What was found in a row: its line, a code of B5.2 and a plain sentence."""

    line: int
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One row, typed. ``span_min`` is the labour time, None where the cell is not a duration."""

    line: int
    case: str
    activity: str
    resource: str
    start: datetime
    end: datetime
    span_text: str
    span_min: int | None
    planned: int
    part: str
    worker: str
    report_type: ReportType
    good: int
    rejected: int
    held: int
    rework: bool

    @property
    def interval_s(self) -> int:
        """Machine time: end - start by the wall clock, as the log's own Span is."""
        return int((self.end - self.start).total_seconds())

    @property
    def labour_s(self) -> int:
        """Labour time, 0 where the log states none."""
        return (self.span_min or 0) * 60

    @property
    def has_default_duration(self) -> bool:
        """A flat 75 or 60 minutes with a Span of zero: entered by a rule, not measured (A2)."""
        return self.span_min == 0 and self.interval_s in (75 * 60, 60 * 60)

    @property
    def content(self) -> str:
        """The row in canonical form, without its place in the file: equal content is the same row (D3)."""
        return json.dumps(
            [
                self.case,
                self.activity,
                self.resource,
                self.start.isoformat(),
                self.end.isoformat(),
                self.span_text,
                str(self.planned),
                self.part,
                self.worker,
                self.report_type.value,
                str(self.good),
                str(self.rejected),
                str(self.held),
                "Y" if self.rework else "",
            ],
            ensure_ascii=False,
        )


class RowFault(Exception):
    """The row cannot be taken: a code of B5.2 and why."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def typed_row(line: int, cells: dict[str, str]) -> LogRow:
    """A row from its cells by column. Raises RowFault naming the first cell that does not read."""
    start, end = _moment(cells, "Start Timestamp"), _moment(cells, "Complete Timestamp")
    if end < start:
        raise RowFault("T05", f"it ends ({end}) before it starts ({start}). Does it end on another date?")
    span = _SPAN.fullmatch(cells["Span"])
    return LogRow(
        line=line,
        case=_name(cells, "Case ID"),
        activity=_name(cells, "Activity"),
        resource=_name(cells, "Resource"),
        start=start,
        end=end,
        span_text=cells["Span"],
        span_min=None if span is None else int(span[1]) * 60 + int(span[2]),
        planned=_planned(cells),
        part=_name(cells, "Part Desc."),
        worker=_name(cells, "Worker ID"),
        report_type=_report_type(cells["Report Type"]),
        good=_count(cells, "Qty Completed"),
        rejected=_count(cells, "Qty Rejected"),
        held=_count(cells, "Qty for MRB"),
        rework=_rework(cells["Rework"]),
    )


def same_order(row: LogRow, first: LogRow) -> None:
    """Raise RowFault where a row states another quantity or part than the first row of its order."""
    here, before = f"{row.planned} {row.part}", f"{first.planned} {first.part}"
    if here != before:
        raise RowFault("C02", f"{row.case} is for {here} here, but for {before} in row {first.line}.")


def _name(cells: dict[str, str], column: str) -> str:
    if not any(sign.isalnum() for sign in cells[column]):
        raise RowFault("M01", f"“{column}” names nothing.")
    return cells[column]


def _moment(cells: dict[str, str], column: str) -> datetime:
    parts = _MOMENT.fullmatch(cells[column])
    if parts is not None:
        try:
            return datetime.fromisoformat(f"{parts[1]}-{parts[2]}-{parts[3]} {parts[4]}")
        except ValueError:
            pass
    raise RowFault("T05", f"“{column}” is “{cells[column]}”, not a time such as 2012/01/29 23:24:00.000.")


def _count(cells: dict[str, str], column: str) -> int:
    if not _COUNT.fullmatch(cells[column]):
        raise RowFault("Q05", f"“{column}” is “{cells[column]}”, not a whole number of pieces from zero up.")
    return int(cells[column])


def _planned(cells: dict[str, str]) -> int:
    planned = _count(cells, "Work Order Qty")
    if planned == 0:
        raise RowFault("Q05", "“Work Order Qty” is 0; an order asks for at least one piece.")
    return planned


def _report_type(text: str) -> ReportType:
    try:
        return ReportType(text)
    except ValueError:
        raise RowFault("C02", f"the report type “{text}” is not one of D, S, B.") from None


def _rework(text: str) -> bool:
    if text not in ("", "Y"):
        raise RowFault("C02", f"“Rework” is “{text}”, neither Y nor empty.")
    return text == "Y"


def by_order(rows: Iterable[LogRow]) -> Iterator[tuple[str, list[LogRow]]]:
    """Orders in the file's order, each with its rows in the file's order."""
    orders: dict[str, list[LogRow]] = {}
    for row in rows:
        orders.setdefault(row.case, []).append(row)
    yield from orders.items()
