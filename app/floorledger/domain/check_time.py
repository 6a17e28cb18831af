"""Checks of times: durations, overlaps, labour against its standard, late and ahead (domain.md B5.1; D14, D15)."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from floorledger.domain.check_basis import Basis, basis, worth
from floorledger.domain.check_slip import time_slip
from floorledger.domain.claim import Claim, Facts, delay, limits
from floorledger.domain.detail import Downtime, Output, Time, TimeCategory, TimeKind
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.interval import ZERO, elapsed
from floorledger.domain.measured import conversion_kinds
from floorledger.domain.number import Micro, micro_text, round_half_away, short_text, to_fraction, total_of
from floorledger.domain.standard import rate_of
from floorledger.domain.worth import worth_minor


def duration(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """An end after its start, and no more than a day."""
    detail = claim.detail
    assert isinstance(detail, Time | Downtime)
    seconds = detail.worked_s if isinstance(detail, Time) else detail.duration_s
    most_h = limits(claim, facts).time_block_h
    if seconds < 0 or elapsed(claim.occurred_start, claim.occurred_end or claim.occurred_start) < ZERO:
        yield Finding(code="T05", severity=Severity.BLOCK, text="The end lies before the start.")
    elif seconds > most_h * 3600:
        yield Finding(
            code="T02",
            severity=Severity.BLOCK,
            text=f"{seconds // 60} minutes is more than {most_h} hours. Does it end on another date?",
            actual=str(seconds // 60),
            unit="min",
            value_minor=worth_minor(claim, facts),
        )
    if isinstance(detail, Time):
        yield from _time(claim, facts, detail)


def _time(claim: Claim, facts: Facts, detail: Time) -> Iterator[Finding]:
    if not detail.measured:
        yield Finding(
            code="T06",
            severity=Severity.INFO,
            text=f"{detail.worked_s // 60} minutes is a default duration, not a measurement.",
        )
    if detail.kind is TimeKind.LABOUR:
        yield from _overlap(facts)
        known = basis(claim, facts)
        too_long = known is not None and detail.worked_s > known.limits.time_block_h * 3600
        if known is not None and not too_long and detail.category is not TimeCategory.INDIRECT:
            yield from _beyond_order(claim, facts, known, detail)


def _overlap(facts: Facts) -> Iterator[Finding]:
    """Tending several jobs at once is work; being paid for more than the clock is not (A2, B5.1)."""
    shared = facts.overlap
    if shared is None:
        return
    paid, clock = (round_half_away(Fraction(seconds, 60)) for seconds in (shared.paid_s, shared.clock_s))
    more = shared.paid_s > shared.clock_s
    rule = "Split the paid time between the jobs." if more else "Worked time is kept at each job, paid time is split."
    yield Finding(
        code="T01",
        severity=Severity.BLOCK if more else Severity.WARN,
        text=f"This overlaps other work of the same person: {paid} minutes are paid in {clock} by the clock. {rule}",
        expected=str(clock),
        actual=str(paid),
        unit="min",
    )


def _beyond_order(claim: Claim, facts: Facts, known: Basis, detail: Time) -> Iterator[Finding]:
    """More labour at an operation than the whole order should take there: no piece to come explains it any more."""
    standard = _standard_min(known, claim.operation_no, to_fraction(known.order.planned))
    before, now = _worked_min(known, claim.operation_no), Fraction(detail.worked_s, 60)
    # what many entries add up to is no slip of one of them
    slip = time_slip(facts, now, standard) if standard > 0 and before == 0 else None
    yield from _labour(claim, facts, known, before + now, standard, "the whole order", slip)


def at_final(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """At a final report: labour at the operation against what the reported pieces should have taken."""
    detail, known = claim.detail, basis(claim, facts)
    assert isinstance(detail, Output)
    if known is None or not detail.final:
        return
    made = Micro(known.tally.reported + detail.qty.base)
    standard = _standard_min(known, claim.operation_no, to_fraction(made))
    worked = _worked_min(known, claim.operation_no)
    yield from _labour(claim, facts, known, worked, standard, f"{micro_text(made)} {detail.qty.uom_base}")


def _standard_min(known: Basis, operation_no: str | None, pieces: Fraction) -> Fraction:
    for step in known.standard.operations:
        if step.operation_no == operation_no:
            return step.setup_labour_min + step.run_labour_min * pieces
    return Fraction(0)


def _worked_min(known: Basis, operation_no: str | None) -> Fraction:
    seconds = sum(
        tally.worked_s
        for tally in known.position.times
        if tally.operation_no == operation_no and tally.kind is TimeKind.LABOUR
    )
    return Fraction(seconds, 60)


def _labour(
    claim: Claim, facts: Facts, known: Basis, worked: Fraction, standard: Fraction, what: str, slip: str | None = None
) -> Iterator[Finding]:
    """Efficiency of labour beyond its tolerance, at what an hour carries; without a standard there is no ratio (C1)."""
    if standard <= 0 or worked <= standard * (1 + known.limits.labour_warn):
        return
    center = facts.master.work_center_by_no.get(claim.work_center or "")
    kinds = conversion_kinds(TimeKind.LABOUR, facts.policy)
    rate = Fraction(0) if center is None else total_of(rate_of(center, kind) for kind in kinds)
    yield Finding(
        code="F05",
        severity=Severity.WARN,
        text=f"{short_text(worked)} minutes of labour at operation {claim.operation_no}; {what} should take "
        f"{short_text(standard)}.{f' It fits {slip}.' if slip else ''}",
        expected=short_text(standard),
        actual=short_text(worked),
        unit="min",
        value_minor=worth(facts, (worked - standard) / 60, rate),
    )


def times(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Ahead of now, or entered late. Late is never refused: only posting into a closed period is (D15)."""
    allowed = limits(claim, facts)
    ahead = elapsed(facts.now, claim.occurred_end or claim.occurred_start)
    if ahead > timedelta(hours=allowed.future_block_h):
        text = f"This lies more than {allowed.future_block_h} hours in the future."
        yield Finding(code="T03", severity=Severity.BLOCK, text=text)
    elif ahead > timedelta(minutes=allowed.future_warn_min):
        yield Finding(code="T03", severity=Severity.WARN, text="This lies in the future. Is the clock right?")
    late = delay(claim)
    if late > timedelta(hours=allowed.late_warn_h):
        hours = late // timedelta(hours=1)
        yield Finding(
            code="T04",
            severity=Severity.WARN,
            text=f"Entered {hours} hours after it happened.",
            actual=str(hours),
            unit="h",
        )
