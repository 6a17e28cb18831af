"""What cannot be, whatever the tolerances: faster than the machine, more out than in (pains.md, ideas 7).

All of it is known on the device, so it is said while offline, in plain words.
"""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from floorledger.domain.check_basis import Basis, piece_value, worth
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import TimeKind
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.interval import elapsed, exact_s
from floorledger.domain.number import Micro, micro_text, round_half_away, short_text, to_fraction
from floorledger.domain.routing import Operation
from floorledger.domain.slip import explain
from floorledger.domain.unit import Quantity
from floorledger.domain.uom import Kind, Uom

_LEAST_SLIP = 10
"""A smaller factor than a slipped decimal point may as well be a double report or a large order (A2)."""


def pace(claim: Claim, facts: Facts, known: Basis, qty: Quantity) -> Iterator[Finding]:
    """More pieces than the operation can make in the time: time x rate.

    The time is that of the report, or since the operation last reported where it is one moment; or, where it is more,
    what was worked there and the pieces before did not take: many report hours first and all the pieces at the end.
    """
    step = next((step for step in known.standard.operations if step.operation_no == claim.operation_no), None)
    began = claim.occurred_start if claim.occurred_end else facts.working_since
    if step is None or began is None:
        return
    took = elapsed(began, claim.occurred_end or claim.occurred_start)
    minutes_each = step.run_machine_min or step.run_labour_min
    if took <= timedelta(0) or not minutes_each:
        return
    minutes = max(exact_s(took) / 60, _unused(known, step, minutes_each))
    faster = to_fraction(qty.base) * minutes_each / minutes - 1
    if faster <= known.limits.pace_warn:
        return
    possible = minutes / minutes_each
    stated = claim.occurred_end is not None  # the hub knows no report before this one, and would let it post
    yield Finding(
        code="Q04",
        severity=Severity.BLOCK if stated and faster > known.limits.pace_block else Severity.WARN,
        text=f"{micro_text(qty.base)} {qty.uom_base} in {short_text(minutes)} {_minutes(minutes)}: operation "
        f"{claim.operation_no} needs {short_text(minutes_each)} {_minutes(minutes_each)} for each, so "
        f"{_possible(round_half_away(possible))}. Is the number right, or is there time that nobody entered?",
        expected=str(round_half_away(possible)),
        actual=micro_text(qty.base),
        unit=qty.uom_base,
        value_minor=worth(facts, to_fraction(qty.base) - possible, piece_value(facts, known)),
    )


def _minutes(count: Fraction) -> str:
    return "minute" if count == 1 else "minutes"


def _possible(pieces: int) -> str:
    return {0: "not one is possible", 1: "about 1 is possible"}.get(pieces, f"about {pieces} are possible")


def _unused(known: Basis, step: Operation, minutes_each: Fraction) -> Fraction:
    """Minutes worked at an operation beyond what its pieces so far should have taken; below zero where it was less."""
    kind = TimeKind.MACHINE if step.run_machine_min else TimeKind.LABOUR
    worked_s = sum(
        tally.worked_s
        for tally in known.position.times
        if tally.operation_no == step.operation_no and tally.kind is kind
    )
    return Fraction(worked_s, 60) - to_fraction(known.tally.reported) * minutes_each


def slipped(facts: Facts, known: Basis, qty: Quantity) -> Finding | None:
    """Pieces that are ten, a hundred or a pack times what is left to make: a slip, not a large order (B4, C1)."""
    left = known.order.planned - known.tally.reported
    item = facts.master.item_by_no.get(known.order.item)
    if left <= 0 or item is None or qty.base <= left * (1 + known.limits.over_completion_block):
        return None
    fit = explain(Fraction(qty.base, left), (factor.value for factor in item.units))
    if fit is None or fit.slip.factor < _LEAST_SLIP:
        return None
    meant = to_fraction(qty.entered) / fit.slip.factor
    if item.decimals == 0 and meant.denominator != 1:
        return None
    return Finding(
        code="Q04",
        severity=Severity.BLOCK,
        text=f"{qty.entered_text} entered, {micro_text(Micro(left))} {qty.uom_base} are left to make. "
        f"It fits {fit.words}. Was it {short_text(meant)} {qty.uom_entered}?",
        expected=micro_text(Micro(left)),
        actual=micro_text(qty.base),
        unit=qty.uom_base,
        suggested=f"{short_text(meant)} {qty.uom_entered}",
        value_minor=worth(facts, to_fraction(Micro(qty.base - left)), piece_value(facts, known)),
    )


def balance(claim: Claim, facts: Facts, known: Basis, qty: Quantity, *, final: bool) -> Iterator[Finding]:
    """More out than in: more pieces than the components that were issued can make, or more mass than went in.

    A component of which nothing was issued yet says nothing: its issue may be recorded late (pains.md P18). At a final
    report each component is held against its allowance, which says the same more exactly.
    """
    yield from _mass(facts, known, qty)
    if not final:
        yield from _components(claim, facts, known, qty)


def _components(claim: Claim, facts: Facts, known: Basis, qty: Quantity) -> Iterator[Finding]:
    made = to_fraction(Micro(known.tally.reported + qty.base))
    for item_no in dict.fromkeys(line.item for line in known.standard.bom if line.operation_no == claim.operation_no):
        lines = [line for line in known.standard.bom if line.item == item_no]
        used = to_fraction(known.position.used(item_no))
        per_piece = sum((line.qty_per for line in lines if not line.fixed), start=Fraction(0))
        somewhere_else = len(lines) > 1 or any(tally.substitute_for == item_no for tally in known.position.components)
        if used <= 0 or per_piece <= 0 or somewhere_else:
            continue
        if made * per_piece * (1 - known.limits.consumption_block) > used:
            item = facts.master.item_by_no[item_no]
            yield Finding(
                code="Q06",
                severity=Severity.WARN,
                text=f"{short_text(made)} {qty.uom_base} need {short_text(made * per_piece)} {item.base_uom} of "
                f"{item.description}; {short_text(used)} was issued. More comes out than went in.",
                expected=short_text(used / per_piece),
                actual=short_text(made),
                unit=qty.uom_base,
                value_minor=worth(facts, made * per_piece - used, item.issue_price),
            )


def _mass(facts: Facts, known: Basis, qty: Quantity) -> Iterator[Finding]:
    """The order's outputs in kilograms against its inputs, where all that went in is weighed."""
    out = _kilograms(facts, known.order.item, Micro(known.tally.reported + qty.base))
    inputs = [_kilograms(facts, tally.item, tally.used) for tally in known.position.components]
    others = [_kilograms(facts, tally.item, tally.made) for tally in known.position.products]
    if out is None or not inputs or None in inputs:
        return
    out += sum((each for each in others if each is not None), start=Fraction(0))
    into = sum((each for each in inputs if each is not None), start=Fraction(0))
    if out > into > 0:
        yield Finding(
            code="Q06",
            severity=Severity.BLOCK,
            text=f"{short_text(out)} kg would have come out of {short_text(into)} kg that went in. "
            f"Weigh again, or report what else was used.",
            expected=short_text(into),
            actual=short_text(out),
            unit="kg",
        )


def _kilograms(facts: Facts, item_no: str, qty: Micro) -> Fraction | None:
    """A quantity in kilograms; None where the item is not measured by mass."""
    item = facts.master.item_by_no.get(item_no)
    what = None if item is None else facts.master.meaning(item.base_uom)
    if not isinstance(what, Uom) or what.kind is not Kind.MASS or what.factor is None:
        return None
    return to_fraction(qty) * what.factor
