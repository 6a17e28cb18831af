"""What an import has come to: figures for machines, plain words for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from floorledger.services.log_file import line_ranges
from floorledger.services.log_row import LogFinding

MEANING = {
    "C02": "the row cannot be read in one way only",
    "C05": "the row repeats an earlier one and counts once",
    "F04": "no standard: nothing in the first half of the log reports pieces there",
    "F05": "more labour than the standard allows for the order",
    "M01": "the row names something unknown",
    "M04": "the order is closed",
    "Q01": "more good pieces than the order asks for",
    "Q04": "more pieces than the time makes, or a number that fits a slip",
    "Q05": "not a number of pieces",
    "Q06": "more pieces than the operation before has let through",
    "Q07": "more than half of the order scrapped",
    "T01": "the worker or the resource was still busy with another row; both are kept, paid time is split",
    "T02": "more than a day long, or a Span one day longer than start to end",
    "T04": "entered long after it happened, as every row of an old log is",
    "T05": "no end that can be trusted: what cannot be read was not taken",
    "T06": "a default duration, not a measurement; no labour time is stated",
}
_QUIRKS = (
    ("exact_duplicates", "rows repeat an earlier row in every column"),
    ("span_mismatches", "rows have a Span (labour) that is not start to end (machine); of these:"),
    ("span_zero", "  a Span of zero"),
    ("day_rollovers", "  a Span longer by exactly one day"),
    ("corrupted_span", "  a Span that is not a duration"),
    ("swapped_ends", "  pairs of neighbouring rows whose ends look swapped"),
    ("zero_intervals", "rows end when they start"),
    ("midnight_starts", "rows start at exactly 00:00: a date was entered, hardly a time"),
    ("crosses_midnight", "rows cross midnight"),
    ("crosses_month_end", "rows cross the end of a month"),
    ("over_completed_pairs", "order operations report more good pieces than ordered"),
    ("exact_double_pairs", "  of these exactly twice as many: reported twice, or two sides of a piece"),
    ("scrap_pieces", "pieces scrapped"),
    ("hold_pieces", "pieces on hold, with no disposition in the log"),
    ("rework_rows", "rows are rework"),
    ("rework_without_output", "  of these without good pieces, so nothing carries the mark"),
    ("worker_overlaps", "rows start while their worker is busy with another row"),
    ("machine_overlaps", "rows start while their resource is busy with another row"),
    ("worker_double_min", "minutes of labour time are worked beside other work of the same person, and paid once"),
    ("machine_double_min", "minutes of machine time lie beside other runs of the same resource; capacity counts once"),
)
_LISTED = ("T02", "T05")
_MOST_REFUSALS = 20


@dataclass(frozen=True, slots=True)
class ControlTotal:
    """A sum over the file's rows beside the same sum over the events made from them."""

    name: str
    in_file: int
    in_events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Figures of one import.

    ``events`` were recorded now, ``already_there`` before this import began; both count distinct events. ``waiting``
    counts events recorded now that a check blocks until somebody decides. ``details`` is what the rows themselves show,
    ``refusals`` the part of it for rows that nothing was taken from.
    ``findings`` counts the rows that have a finding of a code, from the file or from the checks at capture; events that
    were there already are not checked again. ``events_by_type`` and ``control_totals`` cover new and old events.
    """

    name: str
    time_zone: str
    rows: int
    events: int
    already_there: int
    refusals: tuple[LogFinding, ...]
    waiting: int
    findings: dict[str, int]
    quirks: dict[str, int]
    events_by_type: dict[str, int]
    control_totals: tuple[ControlTotal, ...]
    details: tuple[LogFinding, ...]
    seconds: float

    @property
    def refused(self) -> int:
        """Rows that nothing was taken from."""
        return len(self.refusals)

    def as_json(self) -> dict[str, object]:
        """The figures, ready for ``json.dumps``."""
        return {
            "rows": self.rows,
            "events": self.events,
            "already_there": self.already_there,
            "refused": self.refused,
            "waiting": self.waiting,
            "findings": self.findings,
            "quirks": self.quirks,
            "events_by_type": self.events_by_type,
            "control_totals": {
                total.name: {"file": total.in_file, "events": total.in_events} for total in self.control_totals
            },
            "seconds": round(self.seconds, 3),
        }

    def as_text(self) -> str:
        """What was found, what is safe, what to look at."""
        return "\n".join(
            [
                *self._outcome(),
                "",
                "Control totals, file and events:",
                *(f"  {total.name}: {total.in_file:,} and {total.in_events:,}" for total in self.control_totals),
                "",
                "Found in the file:",
                *(f"  {self.quirks[name]:>6,}  {text}" for name, text in _QUIRKS if self.quirks[name]),
                "",
                "Rows with findings:",
                *(f"  {count:>6,}  {code}  {MEANING.get(code, '')}" for code, count in self.findings.items()),
                "",
                *self._to_look_at(),
            ]
        )

    def _outcome(self) -> Iterator[str]:
        yield f"{self.name}: {self.rows:,} rows of {self.quirks['orders']:,} orders, {self.seconds:.1f} s."
        if self.events == 0:
            yield f"Nothing changed: all {self.already_there:,} events of this file were there already."
        elif self.already_there:
            yield f"{self.events:,} events were recorded; {self.already_there:,} were there already and stay."
        else:
            yield f"{self.events:,} events were recorded."
        yield "  " + ", ".join(f"{name} {count:,}" for name, count in self.events_by_type.items())
        yield f"{self.refused:,} rows were refused; every other row is in these events or explained below."

    def _to_look_at(self) -> Iterator[str]:
        if self.waiting:
            yield f"Next: a check blocks {self.waiting:,} of the new events; they post nothing until somebody decides."
            yield "The hub checks all of them again, without those, and may add some."
        for code in _LISTED:
            lines = sorted({finding.line for finding in self.details if finding.code == code})
            if lines:
                yield f"Look at {code}, rows {line_ranges(lines)}."
        yield from (finding.text for finding in self.refusals[:_MOST_REFUSALS])
        if len(self.refusals) > _MOST_REFUSALS:
            yield f"... and {len(self.refusals) - _MOST_REFUSALS:,} more rows."
        yield f"The log names no time zone; its times were taken as {self.time_zone}."
        yield "Costs of these orders are a demo standard: medians of the first half of this log at demo rates."
