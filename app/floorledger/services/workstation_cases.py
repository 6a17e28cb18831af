"""The exceptions queue and one exception opened."""

from datetime import datetime, timedelta

from floorledger.domain.event import Event
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.materiality import to_investigate
from floorledger.domain.order_cost import order_costs
from floorledger.domain.posting import NotPostable
from floorledger.services.finance import Finance
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_facts import Plant, joined, title, where
from floorledger.services.workstation_history import case_trail, trail
from floorledger.services.workstation_journal import ledger_row, predicted_rows
from floorledger.services.workstation_photo import photo_view
from floorledger.services.workstation_ports import CacheQueries, CaseRow
from floorledger.services.workstation_views import (
    ExceptionDetail,
    ExceptionRow,
    JournalRow,
)

ENDED_SHOWN = 200
_ON_THE_WAY = "waiting"


class Cases:
    """Reads exceptions for one plant's documents."""

    def __init__(self, store: TerminalStore, queries: CacheQueries, finance: Finance, plant: Plant) -> None:
        self._store = store
        self._queries = queries
        self._finance = finance
        self._plant = plant

    def rows(self, now: datetime) -> tuple[ExceptionRow, ...]:
        """Open ones by money x time to SLA, then what ended last."""
        decided = self._queries.on_the_way()
        found = self._queries.open_cases(now, self._plant.policy.consumption_floor_minor)
        minor = self._minor(found)
        shown = [self._row(row, now, decided, is_minor=row.case.exception_id in minor) for row in found]
        ended = (self._row(row, now, decided) for row in self._queries.ended_cases(ENDED_SHOWN))
        return (*sorted(shown, key=lambda row: row.minor), *ended)

    def _minor(self, found: list[CaseRow]) -> set[str]:
        """What has a value that does not matter by itself, or is part of what was added up: ranked last (B5.1).

        What nothing says the value of stands where its time limit puts it.
        """
        master, policy = self._plant.master, self._plant.policy
        alone = [row.case for row in found if row.now.group is None and row.case.value_minor]
        costs = order_costs((case.order_no or "" for case in alone), master, policy)
        matter = {case.exception_id for case in to_investigate(alone, costs, policy)}
        small = {case.exception_id for case in alone if case.parts is None} - matter
        return small | {row.case.exception_id for row in found if row.now.group is not None}

    def detail(self, row: CaseRow, now: datetime, why_not: str, steps: tuple[str, ...] = ()) -> ExceptionDetail:
        """An exception with its evidence."""
        shown = self._row(row, now, self._queries.on_the_way())
        found = None if row.case.event_id is None else self._store.event(row.case.event_id)
        if found is None:
            return ExceptionDetail(
                row=shown,
                title=row.case.text,
                where=joined(
                    "no event behind it" if row.case.event_id is None else "the event is not known here",
                    row.case.order_no or "",
                ),
                findings=(_finding(row),),
                journal=(),
                trail=case_trail(row, self._plant, self._queries),
                can_decide=False,
                why_not=why_not,
                steps=steps,
            )
        event, standing = found
        journal, problem = self._journal(event, standing, now)
        return ExceptionDetail(
            row=shown,
            title=title(event, self._plant),
            where=where(event, self._plant),
            findings=(*self._findings(row, event), *problem),
            journal=journal,
            trail=trail(event, self._plant, self._store, self._queries),
            can_decide=not why_not,
            why_not=why_not,
            tasks=tuple((notice.recipient, notice.task) for notice in row.case.notices or ()),
            photo=photo_view(event, self._store),
            steps=steps,
        )

    def _row(self, row: CaseRow, now: datetime, decided: frozenset[str], *, is_minor: bool = False) -> ExceptionRow:
        case = row.case
        return ExceptionRow(
            exception_id=case.exception_id,
            code=case.code,
            severity=case.severity.value,
            text=case.text,
            order_no=case.order_no or "",
            value=self._plant.money(row.value_minor),
            state=_ON_THE_WAY if row.end is None and case.event_id in decided else row.state.value,
            due_h=(case.due_at - now) // timedelta(hours=1),
            owner=row.now.owner,
            event_id=case.event_id,
            opened_at=case.opened_at,
            age_h=max(0, (now - case.opened_at) // timedelta(hours=1)),
            escalation=row.now.escalation,
            parts=len(case.parts or ()) and len(self._queries.parts(case.exception_id)),
            part_of=row.now.group,
            minor=is_minor,
        )

    def _findings(self, row: CaseRow, event: Event) -> tuple[Finding, ...]:
        """What opened the exception, then what else the hub and the device found; each once."""
        found = {
            _key(each): each for each in (_finding(row), *self._queries.hub_findings(event.event_id), *event.findings)
        }
        return tuple(found.values())

    def _journal(
        self, event: Event, standing: Standing, now: datetime
    ) -> tuple[tuple[JournalRow, ...], tuple[Finding, ...]]:
        """The ledger lines of an accepted event; of one that waits, what an approval would post, or why it cannot."""
        if standing is not Standing.WAITING:
            rows = self._queries.lines_of_event(event.event_id)
            return tuple(ledger_row(line, self._plant) for line in rows), ()
        try:
            return predicted_rows(event, self._plant, self._finance, self._queries, now), ()
        except NotPostable as problem:
            text = f"An approval would post nothing: {problem.text}"
            return (), (Finding(code=problem.code, severity=Severity.BLOCK, text=text),)


def _finding(row: CaseRow) -> Finding:
    case = row.case
    return Finding(
        code=case.code,
        severity=case.severity,
        text=case.text,
        expected=case.expected,
        actual=case.actual,
        unit=case.unit,
        suggested=case.suggested,
        value_minor=case.value_minor,
    )


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.text
