"""Checks of pieces: against the order, against the operation before, against what was lost before (domain.md B5.1)."""

from collections.abc import Iterator
from fractions import Fraction

from floorledger.domain import check_time
from floorledger.domain.check_basis import Basis, basis, money, piece_value, worth
from floorledger.domain.check_consumption import at_final
from floorledger.domain.check_slip import second, stray_pieces
from floorledger.domain.claim import Claim, Facts, History
from floorledger.domain.detail import Output, PieceState, Release, ScrapOutput
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.item import Item
from floorledger.domain.number import NONE, Micro, micro_text, short_text, to_fraction
from floorledger.domain.plausibility import balance, pace, slipped
from floorledger.domain.unit import Quantity

_NORMAL = Fraction(14826, 10000)
"""The standard deviation is 1.4826 times the MAD where values are normal: what makes it a robust one (C1)."""
_LEAST_SPREAD = Fraction(1, 100)
"""A history without any spread still lets a percentage point pass."""
_COLD_START = 15
"""Below so many reference values nothing is held against a history (C1)."""


def pieces(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Over- and under-completion, downstream above upstream, unusual scrap, more than can be."""
    known = basis(claim, facts)
    detail = claim.detail
    assert isinstance(detail, Output | ScrapOutput)
    if known is None:
        return
    yield from second(facts, known.order.item, detail.qty)
    if isinstance(detail, Output):
        yield from _output(claim, facts, known, detail)
    else:
        yield from _scrap(facts, known, detail)
    if not isinstance(detail, ScrapOutput) or detail.taken_from is None:
        reported = Micro(known.tally.reported + detail.qty.base)
        yield from sequence(claim, known, reported, detail.qty.uom_base)
        yield from balance(claim, facts, known, detail.qty, final=isinstance(detail, Output) and detail.final)


def _output(claim: Claim, facts: Facts, known: Basis, detail: Output) -> Iterator[Finding]:
    good = Micro(known.tally.good + detail.qty.base)
    yield from over(claim, facts, known, good, detail.qty.uom_base)
    yield from filter(None, [stray_pieces(known.order, detail.qty) or slipped(facts, known, detail.qty)])
    yield from pace(claim, facts, known, detail.qty)
    yield from _wip(claim, facts, known, detail)
    if detail.final:
        reported = Micro(known.tally.reported + detail.qty.base)
        yield from check_time.at_final(claim, facts)
        yield from _under(claim, facts, known, good, detail.qty.uom_base)
        yield from _below_nothing(facts, known, good, reported, detail.qty)
        yield from at_final(claim, facts, known, reported)


def _wip(claim: Claim, facts: Facts, known: Basis, detail: Output) -> Iterator[Finding]:
    """Finished pieces never take more out of the order than it holds, unless the plant allows it (B5.1)."""
    at_receipt = claim.operation_no == known.standard.last_operation.operation_no
    if facts.wip_minor is None or facts.policy.negative_wip or not at_receipt:
        return
    value = worth(facts, to_fraction(detail.qty.base), piece_value(facts, known))
    if value > facts.wip_minor:
        yield Finding(
            code="F03",
            severity=Severity.BLOCK,
            text=f"These pieces are worth {money(facts, value)}; the order holds {money(facts, facts.wip_minor)}. "
            f"Report the material and the time first.",
            expected=money(facts, facts.wip_minor),
            actual=money(facts, value),
            value_minor=value - facts.wip_minor,
        )


def released(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Pieces that were held become good: over-completion, as if they were reported now."""
    detail, known = claim.detail, basis(claim, facts)
    assert isinstance(detail, Release)
    if known is not None and detail.qty is not None:
        yield from over(claim, facts, known, Micro(known.tally.good + detail.qty.base), detail.qty.uom_base)


def over(claim: Claim, facts: Facts, known: Basis, good: Micro, unit: str) -> Iterator[Finding]:
    """More good pieces than the order asks for: shown, then with a reason, then approved, then not at all (P14)."""
    planned, limits = known.order.planned, known.limits
    ratio = Fraction(good - planned, planned)
    if ratio <= limits.over_completion_warn:
        return
    severity, ask = Severity.WARN, ""
    pack = _pack(facts, facts.master.item_by_no.get(known.order.item))
    if ratio > limits.over_completion_block or (pack is not None and to_fraction(Micro(good - planned)) > pack):
        severity = Severity.BLOCK
    elif limits.over_completion_reason is not None and ratio > limits.over_completion_reason and not claim.note_hash:
        severity, ask = Severity.BLOCK, " Say why, or leave it to the supervisor."
    if limits.over_completion_most is not None and ratio > limits.over_completion_most:
        severity, ask = Severity.BLOCK, " No approval lets that post; have planning raise the order first."
    yield Finding(
        code="Q01",
        severity=severity,
        text=f"{micro_text(good)} of {micro_text(planned)} {unit} would be reported: "
        f"{micro_text(Micro(good - planned))} more than the order asks for.{_twice(good, planned)}{ask}",
        expected=micro_text(planned),
        actual=micro_text(good),
        unit=unit,
        value_minor=worth(facts, to_fraction(Micro(good - planned)), piece_value(facts, known)),
    )


def _twice(good: Micro, planned: Micro) -> str:
    """What twice the order's pieces betray, within a tenth of the order (A2: 31 of 66 in a real log)."""
    near = abs(good - 2 * planned) * 10 <= planned
    return " About twice as many: were they reported twice, or is it their second side?" if near else ""


def _pack(facts: Facts, item: Item | None) -> Fraction | None:
    """The smallest pack of an item that holds more than one piece, in pieces."""
    units = () if item is None else item.units
    packs = [factor.value for factor in units if factor.uom in facts.policy.package_units and factor.value > 1]
    return min(packs, default=None)


def _under(claim: Claim, facts: Facts, known: Basis, good: Micro, unit: str) -> Iterator[Finding]:
    planned = known.order.planned
    short = Fraction(planned - good, planned)
    if short <= known.limits.under_completion_warn:
        return
    block = short > known.limits.under_completion_block and not claim.note_hash
    yield Finding(
        code="Q02",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=f"Final at {micro_text(good)} of {micro_text(planned)} {unit}."
        f"{' Say why, or leave it to the supervisor.' if block else ''}",
        expected=micro_text(planned),
        actual=micro_text(good),
        unit=unit,
        value_minor=worth(facts, to_fraction(Micro(planned - good)), piece_value(facts, known)),
    )


def _below_nothing(facts: Facts, known: Basis, good: Micro, reported: Micro, qty: Quantity) -> Iterator[Finding]:
    """A finish that leaves less than nothing (pains.md P16); what good pieces alone exceed is over-completion."""
    planned = known.order.planned
    most = planned * (1 + known.standard.planned_scrap + known.limits.over_completion_block)
    if reported > most and good <= planned:
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{micro_text(reported)} {qty.uom_base} would be reported here in all, good or not, of "
            f"{micro_text(planned)}: {micro_text(Micro(reported - planned))} less than nothing would be left. "
            f"Count again before this is final.",
            expected=micro_text(planned),
            actual=micro_text(reported),
            unit=qty.uom_base,
            value_minor=worth(facts, to_fraction(Micro(reported - planned)), piece_value(facts, known)),
        )


def _scrap(facts: Facts, known: Basis, detail: ScrapOutput) -> Iterator[Finding]:
    scrap = Micro(known.tally.scrap + detail.qty.base)
    unit, value = detail.qty.uom_base, worth(facts, to_fraction(scrap), piece_value(facts, known))
    if Fraction(scrap, known.order.planned) > known.limits.scrap_block:
        yield Finding(
            code="Q07",
            severity=Severity.BLOCK,
            text=f"{micro_text(scrap)} of {micro_text(known.order.planned)} {unit} scrapped: more than "
            f"{short_text(known.limits.scrap_block * 100)} % of the order.",
            expected=micro_text(known.order.planned),
            actual=micro_text(scrap),
            unit=unit,
            value_minor=value,
        )
    elif facts.scrap_history is not None and facts.scrap_history.count >= _COLD_START:
        yield from _unlike_before(known, facts.scrap_history, detail, scrap, value)
    available = {PieceState.GOOD: known.tally.good, PieceState.REWORK: known.tally.rework}
    source = detail.taken_from
    if source is not None and detail.qty.base > available.get(source, NONE):
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{micro_text(detail.qty.base)} {unit} would be taken from what is {source} here; "
            f"there are {micro_text(available.get(source, NONE))}.",
            expected=micro_text(available.get(source, NONE)),
            actual=micro_text(detail.qty.base),
            unit=unit,
            value_minor=worth(facts, to_fraction(detail.qty.base), piece_value(facts, known)),
        )


def _unlike_before(
    known: Basis, history: History, detail: ScrapOutput, scrap: Micro, value_minor: int
) -> Iterator[Finding]:
    """Scrap of this operation against what earlier orders of the item lost, by median and MAD (B5.1, C1)."""
    reported = known.tally.reported + (0 if detail.taken_from else detail.qty.base)
    rate = Fraction(scrap, max(reported, known.order.planned))
    usual = history.median + known.limits.scrap_sd * max(_NORMAL * history.mad, _LEAST_SPREAD)
    if rate > usual:
        yield Finding(
            code="Q07",
            severity=Severity.WARN,
            text=f"{short_text(rate * 100)} % scrapped here; {history.count} earlier orders of {known.order.item} lost "
            f"{short_text(history.median * 100)} %, and hardly ever more than {short_text(usual * 100)} %.",
            expected=short_text(history.median * 100),
            actual=short_text(rate * 100),
            unit="%",
            value_minor=value_minor,
        )


def sequence(claim: Claim, known: Basis, reported: Micro, unit: str) -> Iterator[Finding]:
    """More pieces at an operation than the one before let through."""
    numbers = [step.operation_no for step in known.standard.operations]
    if claim.operation_no not in numbers[1:]:
        return
    before = numbers[numbers.index(claim.operation_no) - 1]
    upstream = known.position.operation(before).good
    if reported <= upstream:
        return
    block = upstream > 0 and Fraction(reported - upstream, upstream) > known.limits.sequence_block
    yield Finding(
        code="Q06",
        severity=Severity.WARN if not block else Severity.BLOCK,
        text=f"{micro_text(reported)} {unit} here, but operation {before} has reported {micro_text(upstream)} good.",
        expected=micro_text(upstream),
        actual=micro_text(reported),
        unit=unit,
    )
