"""What became of an event, step by step and in words."""

from collections.abc import Iterator
from datetime import UTC, datetime

from floorledger.domain.chain import SealedEvent, next_hash
from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_facts import Plant, joined
from floorledger.services.workstation_ports import CacheQueries, CaseRow, SignatureCheck
from floorledger.services.workstation_views import TrailRow

_LAST = datetime.max.replace(tzinfo=UTC)


def trail(event: Event, plant: Plant, store: TerminalStore, queries: CacheQueries) -> tuple[TrailRow, ...]:
    """Captured, received, found, opened, decided, ended, booked: in order of time."""
    rows = [*_captured(event, plant), *_received(event, queries)]
    cases = queries.cases_of(event.event_id)
    rows += [_opened(case) for case in cases]
    rows += [row for case in cases for row in _moved(case, plant, queries, told_of_event=True)]
    rows += [
        TrailRow(at=answer.captured_at, text=_answer(answer, standing, plant, store, queries))
        for answer, standing in queries.aimed_at(event.event_id)
    ]
    rows += [row for case in cases for row in _ended(case)]
    posted = queries.posted(event.event_id)
    if posted is not None:
        booked = "read back and verified" if posted.verified else "read back: it differs from the prediction"
        rows.append(TrailRow(at=None, text=f"booked as document {posted.erp_document}, {booked}"))
    return tuple(sorted(rows, key=lambda row: row.at or _LAST))


def case_trail(case: CaseRow, plant: Plant, queries: CacheQueries) -> tuple[TrailRow, ...]:
    """The trail of an exception that no known event stands behind."""
    return (_opened(case), *_moved(case, plant, queries, told_of_event=False), *_ended(case))


def _moved(row: CaseRow, plant: Plant, queries: CacheQueries, *, told_of_event: bool) -> Iterator[TrailRow]:
    """The steps of an exception; decisions on a known event are told beside it already."""
    for change in queries.changes(row.case.exception_id):
        if change.by_event_id is None:
            text = f"exception {row.case.code} is {change.state}, with the {change.owner}. {change.why}"
            yield TrailRow(at=change.at, text=text)
        elif not told_of_event:
            name = plant.name(change.actor or "")
            text = f"exception {row.case.code} is {change.state}, with the {change.owner}: {name} ({change.why})"
            yield TrailRow(at=change.at, text=text)


def _captured(event: Event, plant: Plant) -> Iterator[TrailRow]:
    device = f"{event.device_id} #{event.device_seq}"
    yield TrailRow(
        at=event.captured_at, text=f"captured by {plant.name(event.actor)} on {device} ({event.capture_method}), signed"
    )
    for finding in event.findings:
        yield TrailRow(at=event.captured_at, text=f"the device found {_short(finding)}")


def _received(event: Event, queries: CacheQueries) -> Iterator[TrailRow]:
    receipt = queries.receipt(event.event_id)
    if receipt is None:
        yield TrailRow(at=None, text="not at the hub yet")
        return
    yield TrailRow(at=receipt.received_at, text="received by the hub, chain anchored")
    for finding in queries.hub_findings(event.event_id):
        yield TrailRow(at=receipt.received_at, text=f"the hub found {_short(finding)}")


def _short(finding: Finding) -> str:
    return f"{finding.code} ({finding.severity})"


def _opened(row: CaseRow) -> TrailRow:
    case = row.case
    return TrailRow(at=case.opened_at, text=f"exception {case.code} opened for the {case.owner}")


def _ended(row: CaseRow) -> Iterator[TrailRow]:
    if row.end is not None:
        text = f"exception {row.case.code} {row.end.state}"
        if row.end.why is not None:
            text = f"exception {row.case.code} {row.end.state}. {row.end.why}"
        yield TrailRow(at=row.end.ended_at, text=text)


def _answer(answer: Event, standing: Standing, plant: Plant, store: TerminalStore, queries: CacheQueries) -> str:
    """A decision or a reversal: who, what, why, and whether the hub took it."""
    notes = (
        f"\N{LEFT DOUBLE QUOTATION MARK}{note.text}\N{RIGHT DOUBLE QUOTATION MARK}"
        for note in store.notes_of([answer.event_id])
    )
    match answer.detail:
        case Decision(verdict=verdict, reason_code=code):
            text = f"{plant.name(answer.actor)} decided to {verdict} ({code})"
        case Reversal(reason_code=code):
            text = f"undone by {plant.name(answer.actor)} ({code})"
        case _:
            text = f"released by {plant.name(answer.actor)}"
    return joined(text, *notes, _came_of(answer, standing, queries))


def _came_of(answer: Event, standing: Standing, queries: CacheQueries) -> str:
    match standing:
        case Standing.CAPTURED:
            return "on its way to the hub"
        case Standing.WAITING | Standing.REJECTED:
            why = " ".join(finding.text for finding in queries.hub_findings(answer.event_id))
            return f"without effect: {why or standing.value}"
        case _:
            return ""


def chain_words(row: SealedEvent | None, *, anchored: bool, signature: SignatureCheck | None) -> tuple[str, str]:
    """What the chain says of an event: one text for the facts, a short one for the breadcrumb."""
    if row is None:
        return "its row of the chain is not here", "not here"
    if next_hash(row.prev_hash, row.body) != row.hash:
        return f"#{row.device_seq}: the content does not match its hash", "broken"
    holds = None if signature is None else signature(row)
    words = {True: "signature verified", False: "the signature is NOT this device's", None: "signed, not verified here"}
    anchor = "anchored by the hub" if anchored else "not at the hub yet"
    text = joined(f"#{row.device_seq}", f"hash {row.hash.hex()[:12]}", words[holds], anchor)
    short = {True: "signature verified", False: "signature wrong", None: "signed"}[holds]
    return text, joined(short, "anchored" if anchored else "")
