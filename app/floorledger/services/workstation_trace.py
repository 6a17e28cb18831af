"""Euro to scan: from a ledger line to the event, the person, the device, the checks and the ERP document."""

from floorledger.domain.codec import decode
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding
from floorledger.domain.number import to_minor, total_of
from floorledger.domain.policy import Policy, Role
from floorledger.domain.posting import NotPostable
from floorledger.domain.valuation import exact_lines
from floorledger.services.records import FeedKind, Posted
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.words import words
from floorledger.services.workstation_facts import Plant, entered, joined, raw_text, title
from floorledger.services.workstation_history import chain_words, trail
from floorledger.services.workstation_journal import ledger_row
from floorledger.services.workstation_photo import photo_view
from floorledger.services.workstation_ports import CacheQueries, LineRow, SignatureCheck
from floorledger.services.workstation_views import Trace


def trace_of(
    line: LineRow,
    event: Event,
    plant: Plant,
    store: TerminalStore,
    queries: CacheQueries,
    signature: SignatureCheck | None,
) -> Trace:
    """Everything that stands behind a ledger line."""
    anchored = queries.receipt(event.event_id) is not None
    chain, chain_short = chain_words(queries.sealed(event.event_id), anchored=anchored, signature=signature)
    posted, found = queries.posted(event.event_id), _found(event, queries)
    erp, erp_short = _erp(posted)
    return Trace(
        title=title(event, plant),
        amount=plant.money(abs(line.amount_minor)),
        facts=(
            ("Line", joined(f"{line.role} {plant.policy.account_of[line.role]}", line.cost_line)),
            *_event_facts(event, plant),
            ("Chain", chain),
            ("Checks", _checks(found)),
            *_estimate_fact(event, plant, queries),
            ("Predicted and booked", _compared(posted)),
            ("ERP", erp),
            ("Posting date", line.posting_date.isoformat()),
        ),
        journal=tuple(ledger_row(row, plant) for row in queries.lines_of_event(event.event_id)),
        findings=found,
        trail=trail(event, plant, store, queries),
        path=(*_who_and_what(event, plant), ("chain", chain_short), ("erp", erp_short)),
        photo=photo_view(event, store),
    )


def _estimate_fact(event: Event, plant: Plant, queries: CacheQueries) -> tuple[tuple[str, str], ...]:
    """The device's own estimate, where the hub predicted something else (D6).

    Both come from the same rules, so they differ where the device knew other master data or another policy.
    """
    master = queries.master(event.master_version)
    policy = queries.document(FeedKind.POLICY, event.policy_version)
    if master is None or policy is None:
        return (("Estimate", "not known here: the device's versions were never told"),)
    try:
        lines = exact_lines(event, master, decode(Policy, policy))
    except NotPostable as problem:
        return (("Estimate", f"none: {problem.text}"),)
    estimate = {(line.role, line.cost_line): line.amount for line in lines}
    predicted = {(row.role, row.cost_line): row.exact for row in queries.lines_of_event(event.event_id)}
    if not lines or estimate == predicted:
        return ()
    into_wip = total_of(amount for (role, _), amount in estimate.items() if role is Role.WIP)
    amount = plant.money(to_minor(into_wip, plant.master.minor_digits))
    return (("Estimate", f"{amount} into WIP by the device's own versions; the hub predicted otherwise"),)


def _found(event: Event, queries: CacheQueries) -> tuple[Finding, ...]:
    """What hub and device found, each once."""
    found = {(each.code, each.text): each for each in (*queries.hub_findings(event.event_id), *event.findings)}
    return tuple(found.values())


def _who_and_what(event: Event, plant: Plant) -> tuple[tuple[str, str], ...]:
    return ("event", words(event.detail, plant.master)), ("operator", plant.name(event.actor))


def _shift(event: Event) -> str:
    day = event.business_date
    return f"{event.shift} shift of {day}" if event.shift else f"outside every shift, {day}"


def _event_facts(event: Event, plant: Plant) -> tuple[tuple[str, str], ...]:
    place = joined(plant.operation(event.order_no, event.operation_no), plant.work_center(event.work_center))
    offset = "" if event.hub_offset_ms is None else f"clock {event.hub_offset_ms:+d} ms to the hub"
    behalf = "" if event.on_behalf_of is None else f"on behalf of {plant.name(event.on_behalf_of)}"
    scan = () if event.scan_raw is None else (("Scan", raw_text(event.scan_raw)),)
    return (
        ("Order", joined(event.order_no or "none", place)),
        ("Event", joined(event.event_id, event.event_type.value.replace("_", " ").lower())),
        ("Occurred", joined(plant.moment(event.occurred_at), _shift(event))),
        ("Operator", joined(plant.who(event.actor), behalf)),
        *entered(event.detail, plant),
        ("Captured by", joined(event.capture_method.value, f"signed in by {event.auth_method}")),
        *scan,
        ("Device", joined(f"{event.device_id} #{event.device_seq}", offset)),
        ("Versions", joined(f"master data {event.master_version}", f"policy {event.policy_version}")),
    )


def _checks(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "all passed"
    return ", ".join(f"{finding.code} ({finding.severity})" for finding in findings)


def _compared(posted: Posted | None) -> str:
    if posted is None:
        return "predicted, not in the ERP yet"
    return "verified: booked as predicted" if posted.verified else "mismatch: the ERP holds other lines"


def _erp(posted: Posted | None) -> tuple[str, str]:
    if posted is None:
        return "not booked yet", ""
    state = "read back, verified" if posted.verified else "read back, differs"
    return joined(f"document {posted.erp_document}", state), f"document {posted.erp_document}"
