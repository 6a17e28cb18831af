"""ISO 22400 figures by hand (domain.md B1.5); the soda line's availability is that of the workbook behind A4."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.kpi import (
    Pieces,
    UnitFigures,
    UnitTimes,
    actual_to_planned_scrap,
    aggregate_oee,
    first_pass_yield,
    product,
    worker_efficiency,
)
from floorledger.domain.number import micro
from tests.domain.test_interval import sets_of, spans

SODA = UnitFigures(
    times=UnitTimes(planned_busy=Fraction(3858 * 60), production=Fraction(2470 * 60)),
    pieces=Pieces(good=micro("2470")),
    run_s=Fraction(60),
)
"""3,858 minutes planned, of which 1,388 were lost. Output is counted in minutes of run time: 100 % by construction."""


def test_the_soda_line():
    assert SODA.availability == Fraction(2470, 3858)
    assert f"{round(SODA.availability * 10000)}" == "6402"
    assert (SODA.effectiveness, SODA.pieces.quality_ratio, SODA.standard_in_doubt) == (1, 1, False)
    assert SODA.oee == Fraction(2470, 3858)


SHIFT = UnitTimes.of(
    planned=spans("06:00-10:00 10:30-14:00"),  # 7 h 30 without the break
    production=spans("06:30-09:00 08:30-10:45 11:00-13:00"),  # 3 h 30 and 2 h 15; the break is not planned time
    setup=spans("06:00-06:45 13:00-13:15"),  # half an hour before production, then a quarter
    delay=spans("10:45-11:00 13:10-13:30 14:00-15:00"),  # 15 min, then 15 beside setup; nothing after the shift
)


def test_times_are_unions_inside_the_planned_time_one_state_at_a_time():
    minutes = (SHIFT.planned_busy / 60, SHIFT.production / 60, SHIFT.setup / 60, SHIFT.delay / 60)
    assert minutes == (450, 345, 45, 30)
    assert (SHIFT.processing / 60, SHIFT.busy / 60) == (390, 420)


def test_every_figure_of_a_shift():
    """100 produced, 90 good, 6 scrap, 4 rework; planned 3 minutes a piece; the order took 500 minutes."""
    unit = UnitFigures(
        times=SHIFT,
        pieces=Pieces(good=micro("90"), scrap=micro("6"), rework=micro("4")),
        run_s=Fraction(180),
    )
    assert unit.pieces.produced == 100
    assert unit.availability == Fraction(345, 450)
    assert unit.effectiveness == Fraction(300, 345)
    assert unit.pieces.quality_ratio == Fraction(9, 10)
    assert unit.oee == Fraction(270, 450) == Fraction(3, 5)
    assert unit.nee == Fraction(390, 450) * Fraction(300, 345) * Fraction(9, 10)
    assert unit.allocation_efficiency == Fraction(420, 450)
    assert unit.utilisation == Fraction(345, 420)
    assert unit.setup_rate == Fraction(45, 390)
    assert unit.technical_efficiency == Fraction(345, 375)
    assert unit.pieces.scrap_ratio == Fraction(6, 100)
    assert unit.pieces.rework_ratio == Fraction(4, 100)
    assert unit.allocation_ratio(Fraction(30000)) == Fraction(420, 500)
    assert unit.throughput(Fraction(30000)) == Fraction(1, 300)
    assert worker_efficiency(Fraction(7 * 3600), Fraction(8 * 3600)) == Fraction(7, 8)
    assert actual_to_planned_scrap(micro("6"), micro("5")) == Fraction(6, 5)
    assert first_pass_yield(micro("45"), micro("50")) == Fraction(9, 10)


def test_effectiveness_is_not_clipped_and_puts_the_standard_in_doubt():
    fast = UnitFigures(
        times=UnitTimes(planned_busy=Fraction(100), production=Fraction(100)),
        pieces=Pieces(good=micro("12")),
        run_s=Fraction(10),
    )
    assert (fast.effectiveness, fast.oee, fast.standard_in_doubt) == (Fraction(6, 5), Fraction(6, 5), True)


def test_oee_of_several_is_weighted_by_planned_time_and_not_the_mean():
    """One hour at 100 % and three at 40 %: 2.2 of 4 h, which is 55 %; the mean would say 70 %."""
    one, other = (
        UnitFigures(
            times=UnitTimes(planned_busy=Fraction(hours * 3600), production=Fraction(hours * 3600)),
            pieces=Pieces(good=micro(good)),
            run_s=Fraction(3600),
        )
        for hours, good in ((1, "1"), (3, "1.2"))
    )
    assert (one.oee, other.oee) == (1, Fraction(2, 5))
    assert aggregate_oee([one, other]) == Fraction(55, 100)


def unit(planned_s: int, good: str) -> UnitFigures:
    times = UnitTimes(planned_busy=Fraction(planned_s), production=Fraction(0))
    return UnitFigures(times=times, pieces=Pieces(good=micro(good)), run_s=Fraction(1))


def test_what_has_no_base_is_unknown_and_what_made_nothing_is_nothing():
    idle = unit(planned_s=3600, good="0")
    assert (idle.availability, idle.effectiveness, idle.pieces.quality_ratio) == (0, None, None)
    assert (idle.oee, idle.utilisation, idle.setup_rate, idle.technical_efficiency) == (0, None, None, None)
    assert aggregate_oee([SODA, idle]) == Fraction(2470 * 60, 3858 * 60 + 3600)
    unplanned = unit(planned_s=0, good="1")
    assert (unplanned.availability, unplanned.oee, unplanned.nee, unplanned.allocation_efficiency) == (None,) * 4
    assert aggregate_oee([SODA, unplanned]) == SODA.oee
    assert aggregate_oee([unplanned]) is None
    assert product(None, Fraction(0)) == 0
    assert product(Fraction(1, 2), None) is None
    assert worker_efficiency(Fraction(1), Fraction(0)) is None


@given(planned=sets_of, production=sets_of, setup=sets_of, delay=sets_of)
def test_no_unit_is_busy_for_longer_than_planned(planned, production, setup, delay):
    times = UnitTimes.of(planned=planned, production=production, setup=setup, delay=delay)
    assert 0 <= times.production <= times.processing <= times.busy <= times.planned_busy


@given(
    st.lists(
        st.builds(
            UnitFigures,
            times=st.builds(
                UnitTimes,
                planned_busy=st.integers(1, 10**6).map(Fraction),
                production=st.integers(0, 10**6).map(Fraction),
            ),
            pieces=st.builds(Pieces, good=st.integers(0, 10**9), scrap=st.integers(0, 10**9)),
            run_s=st.fractions(min_value=0, max_value=100, max_denominator=60),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_aggregated_oee_lies_between_its_units(units):
    whole = aggregate_oee(units)
    assert whole is not None
    assert min(unit.oee for unit in units) <= whole <= max(unit.oee for unit in units)


@pytest.mark.parametrize("missing", ["scrap", "rework"])
def test_scrap_and_rework_are_in_what_was_produced(missing):
    assert Pieces(good=micro("9"), **{missing: micro("1")}).quality_ratio == Fraction(9, 10)
