"""Import of a machining log through the same capture service as the screens (domain.md A2; golden case G52).

``read_log`` -> ``master_of`` -> ``drafts_of`` -> ``Capture.record_many`` in batches, each one transaction. Every row
ends as events or as an explained finding. Ids come from the content (decisions.md D3), so a second import changes
nothing, and one that was interrupted goes on where it stopped: run it again.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from floorledger.domain.codec import tag
from floorledger.domain.detail import Hold, Output, ScrapOutput
from floorledger.domain.finding import Severity, worst
from floorledger.domain.master import MasterData
from floorledger.domain.number import MICRO
from floorledger.services.capture import Capture, Draft, Recorded, Session
from floorledger.services.log_file import LogFile, LogRefused, read_log
from floorledger.services.log_mapping import RowDrafts, drafts_of, master_of
from floorledger.services.log_quirks import findings_of, quirks_of
from floorledger.services.log_report import ControlTotal, ImportReport
from floorledger.services.log_row import LogFinding, LogRow, ReportType
from floorledger.services.log_standard import lacking

__all__ = [
    "ControlTotal",
    "ImportReport",
    "LogFile",
    "LogFinding",
    "LogRefused",
    "LogRow",
    "ReportType",
    "RowDrafts",
    "drafts_of",
    "import_log",
    "master_of",
    "read_log",
]


def import_log(
    path: Path,
    *,
    capture: Capture,
    session: Session,
    publish: Callable[[MasterData], None],
    base: MasterData | None,
    progress: Callable[[int, int], None],
    batch: int = 500,
    after_batch: Callable[[], None] | None = None,
) -> ImportReport:
    """Import a log; ``batch`` is the least number of events in a transaction, ``progress`` gets rows done and all rows.

    ``publish`` is called with the merged master where it differs from ``base``, and must have brought it to this device
    when it returns. ``after_batch`` may push to the hub. Raises LogRefused (nothing is imported), and what ``capture``
    and the callables raise, which is how to cancel: whole batches are recorded then, and the rest is not.
    """
    started = time.monotonic()
    log = read_log(path)
    master = master_of(log, base)
    if base is None or master.version != base.version:
        publish(master)
    tally = _Tally()
    for rows in _batches(drafts_of(log, master.time_zone), batch):
        tally.add(rows, capture.record_many([draft for row in rows for draft in row.drafts], session))
        if after_batch is not None:
            after_batch()
        progress(tally.rows + len(log.refused), log.row_count)
    return _report(log, master, tally, time.monotonic() - started)


def _batches(rows: Iterable[RowDrafts], least: int) -> Iterator[list[RowDrafts]]:
    """Whole rows, until they make at least so many events."""
    collected: list[RowDrafts] = []
    count = 0
    for row in rows:
        collected.append(row)
        count += len(row.drafts)
        if count >= least:
            yield collected
            collected, count = [], 0
    if collected:
        yield collected


@dataclass(slots=True)
class _Tally:
    """What the batches so far have come to. ``findings`` holds the lines by code."""

    rows: int = 0
    waiting: int = 0
    new: set[str] = field(default_factory=set)
    there: set[str] = field(default_factory=set)
    by_type: Counter[str] = field(default_factory=Counter)
    pieces: Counter[str] = field(default_factory=Counter)
    findings: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, rows: Sequence[RowDrafts], results: Sequence[Recorded]) -> None:
        self.rows += len(rows)
        drafted = [(row.row.line, draft) for row in rows for draft in row.drafts]
        for (line, draft), result in zip(drafted, results, strict=True):
            if result.event_id in self.new or result.event_id in self.there:
                continue
            self._count(draft)
            (self.there if result.already_there else self.new).add(result.event_id)
            self.waiting += worst(result.findings) is Severity.BLOCK
            for finding in result.findings:
                self.findings[finding.code].add(line)

    def _count(self, draft: Draft) -> None:
        self.by_type[tag(type(draft.detail))] += 1
        match draft.detail:
            case Output(qty=qty) | ScrapOutput(qty=qty) | Hold(qty=qty) if qty is not None:
                self.pieces[tag(type(draft.detail))] += qty.base // MICRO


def _report(log: LogFile, master: MasterData, tally: _Tally, seconds: float) -> ImportReport:
    shown = (*findings_of(log), *lacking(log.rows))
    for finding in shown:
        tally.findings[finding.code].add(finding.line)
    return ImportReport(
        name=log.name,
        time_zone=master.time_zone,
        rows=log.row_count,
        events=len(tally.new),
        already_there=len(tally.there),
        refusals=log.refused,
        waiting=tally.waiting,
        findings={code: len(lines) for code, lines in sorted(tally.findings.items())},
        quirks=quirks_of(log),
        events_by_type=dict(sorted(tally.by_type.items())),
        control_totals=(
            ControlTotal("good pieces", sum(row.good for row in log.rows), tally.pieces["OUTPUT"]),
            ControlTotal("scrapped pieces", sum(row.rejected for row in log.rows), tally.pieces["SCRAP_OUTPUT"]),
            ControlTotal("held pieces", sum(row.held for row in log.rows), tally.pieces["HOLD"]),
        ),
        details=shown,
        seconds=seconds,
    )
