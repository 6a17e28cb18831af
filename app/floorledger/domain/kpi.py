"""ISO 22400 figures, exactly, on sums of intervals (domain.md B1.5). A figure without a base is None, never zero.

Acronyms are the standard's: PBT planned busy, APT production, ASUT setup, AUPT processing, ADET delay, AUBT busy, AOET
order execution, APWT personnel work, APAT attendance, PRU planned run time per unit; PQ produced, GQ good, SQ scrap,
RQ rework, PSQ planned scrap, GP and IP good and inspected parts. Times are seconds.

They are figures about time. Their loss in money is inside efficiency, idle or absorption already and is never added to
variances.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from floorledger.domain.interval import Interval, exact_s, intersection, summed, union, without
from floorledger.domain.number import NONE, Micro, to_fraction, total_of


def ratio(part: Fraction, base: Fraction) -> Fraction | None:
    """``part`` of ``base``; None where there is no base."""
    return part / base if base else None


def product(*ratios: Fraction | None) -> Fraction | None:
    """The product; what is nothing in one factor is nothing in all, else one that is unknown leaves it unknown."""
    result = Fraction(1)
    for each in sorted(ratios, key=lambda each: each is None):
        if each == 0:
            return Fraction(0)
        if each is None:
            return None
        result *= each
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTimes:
    """Seconds of one work unit: PBT, APT, ASUT and ADET."""

    planned_busy: Fraction
    production: Fraction
    setup: Fraction = Fraction(0)
    delay: Fraction = Fraction(0)

    @classmethod
    def of(
        cls,
        *,
        planned: Iterable[Interval],
        production: Iterable[Interval],
        setup: Iterable[Interval] = (),
        delay: Iterable[Interval] = (),
    ) -> Self:
        """Sums over unions, inside the planned time: a unit is in one state at a time, production before setup."""
        busy = union(planned)
        made = intersection(production, busy)
        prepared = without(intersection(setup, busy), made)
        waited = without(intersection(delay, busy), (*made, *prepared))
        sums = [exact_s(summed(each)) for each in (busy, made, prepared, waited)]
        return cls(planned_busy=sums[0], production=sums[1], setup=sums[2], delay=sums[3])

    @property
    def processing(self) -> Fraction:
        """AUPT = APT + ASUT."""
        return self.production + self.setup

    @property
    def busy(self) -> Fraction:
        """AUBT = AUPT + ADET."""
        return self.processing + self.delay


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Pieces at first pass: good, scrap and rework; a reworked piece counts once."""

    good: Micro
    scrap: Micro = NONE
    rework: Micro = NONE

    @property
    def produced(self) -> Fraction:
        """PQ = GQ + SQ + RQ."""
        return to_fraction(self.good) + to_fraction(self.scrap) + to_fraction(self.rework)

    @property
    def quality_ratio(self) -> Fraction | None:
        """GQ / PQ."""
        return ratio(to_fraction(self.good), self.produced)

    @property
    def scrap_ratio(self) -> Fraction | None:
        """SQ / PQ; at the first operation of a sequence it is the fall-off ratio."""
        return ratio(to_fraction(self.scrap), self.produced)

    @property
    def rework_ratio(self) -> Fraction | None:
        """RQ / PQ."""
        return ratio(to_fraction(self.rework), self.produced)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFigures:
    """The figures of one work unit over one time; ``run_s`` is PRU, planned seconds of run time per piece."""

    times: UnitTimes
    pieces: Pieces
    run_s: Fraction

    @property
    def availability(self) -> Fraction | None:
        """APT / PBT."""
        return ratio(self.times.production, self.times.planned_busy)

    @property
    def effectiveness(self) -> Fraction | None:
        """PRU x PQ / APT. Not clipped: more than 1 says that the standard is wrong, see :attr:`standard_in_doubt`."""
        return ratio(self.run_s * self.pieces.produced, self.times.production)

    @property
    def standard_in_doubt(self) -> bool:
        """Whether more was made than the standard run time allows."""
        return (self.effectiveness or 0) > 1

    @property
    def oee(self) -> Fraction | None:
        """Availability x effectiveness x quality ratio."""
        return product(self.availability, self.effectiveness, self.pieces.quality_ratio)

    @property
    def nee(self) -> Fraction | None:
        """AUPT / PBT x effectiveness x quality ratio."""
        processing = ratio(self.times.processing, self.times.planned_busy)
        return product(processing, self.effectiveness, self.pieces.quality_ratio)

    @property
    def allocation_efficiency(self) -> Fraction | None:
        """AUBT / PBT."""
        return ratio(self.times.busy, self.times.planned_busy)

    @property
    def utilisation(self) -> Fraction | None:
        """APT / AUBT."""
        return ratio(self.times.production, self.times.busy)

    @property
    def setup_rate(self) -> Fraction | None:
        """ASUT / AUPT."""
        return ratio(self.times.setup, self.times.processing)

    @property
    def technical_efficiency(self) -> Fraction | None:
        """APT / (APT + ADET)."""
        return ratio(self.times.production, self.times.production + self.times.delay)

    def allocation_ratio(self, order_execution_s: Fraction) -> Fraction | None:
        """AUBT / AOET."""
        return ratio(self.times.busy, order_execution_s)

    def throughput(self, order_execution_s: Fraction) -> Fraction | None:
        """PQ / AOET, in pieces per second."""
        return ratio(self.pieces.produced, order_execution_s)


def aggregate_oee(units: Iterable[UnitFigures]) -> Fraction | None:
    """OEE of several units, or of one over several times: weighted by PBT, never averaged."""
    known = [(unit.times.planned_busy, unit.oee) for unit in units]
    weighted = total_of(weight * oee for weight, oee in known if oee is not None)
    return ratio(weighted, total_of(weight for weight, _ in known))


def worker_efficiency(work_s: Fraction, attendance_s: Fraction) -> Fraction | None:
    """APWT / APAT."""
    return ratio(work_s, attendance_s)


def actual_to_planned_scrap(scrap: Micro, planned_scrap: Micro) -> Fraction | None:
    """SQ / PSQ."""
    return ratio(to_fraction(scrap), to_fraction(planned_scrap))


def first_pass_yield(good_parts: Micro, inspected_parts: Micro) -> Fraction | None:
    """GP / IP."""
    return ratio(to_fraction(good_parts), to_fraction(inspected_parts))
