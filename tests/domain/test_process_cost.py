"""Process costing on paper: loss accounts, equivalent units of several elements, and what must balance."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.process_cost import CostFlow, ProcessElement, UnitFlow, process_account, process_report
from floorledger.domain.scrap import Loss, LossBase

F = Fraction
TENTH_OF_INPUT = Loss(share=F(1, 10), base=LossBase.INPUT)


def account(output, scrap="1.80", loss=TENTH_OF_INPUT):
    """1,000 kg at 18 with 2,700 of conversion: the process of G39 and G40."""
    return process_account(input_qty=F(1000), cost=F(20700), normal_loss=loss, scrap_price=F(scrap), output=F(output))


def test_abnormal_loss_is_valued_as_good_units_are():
    """900 expected at 22.80, 850 came: 50 lost are 1,140, of which the scrap brings back 90."""
    made = account(850)
    assert (made.unit_cost, made.output_value) == (F("22.80"), 19380)
    assert (made.abnormal_loss_qty, made.abnormal_loss_value, made.abnormal_loss_expense) == (50, 1140, 1050)


def test_abnormal_gain_is_valued_as_good_units_are():
    """920 came: 20 more than expected; their scrap is not sold, so the gain is 456 - 36."""
    made = account(920)
    assert (made.abnormal_loss_qty, made.abnormal_loss_value, made.abnormal_loss_expense) == (-20, -456, -420)
    assert made.output_value == 920 * F("22.80")


def test_scrap_value_of_the_normal_loss_lowers_the_cost_of_good_units():
    assert account(900, scrap="0").unit_cost == 23
    assert account(900).unit_cost == F("22.80")
    assert account(900).normal_loss_value == 180


def test_the_base_of_the_loss_decides_the_expected_output():
    """G42: 13,200 in; a tenth of the output leaves 12,000, a tenth of the input 11,880."""
    on_good = process_account(
        input_qty=F(13200), cost=F(184800), normal_loss=Loss(share=F(1, 10), base=LossBase.GOOD), scrap_price=F(4)
    )
    on_input = process_account(input_qty=F(13200), cost=F(184800), normal_loss=TENTH_OF_INPUT, scrap_price=F(4))
    assert (on_good.expected_output, on_input.expected_output) == (12000, 11880)
    assert on_good.abnormal_loss_qty == 0


def test_a_process_without_expected_output_has_no_unit_cost():
    with pytest.raises(ValueError, match="put nothing out"):
        process_account(input_qty=F(0), cost=F(1), normal_loss=TENTH_OF_INPUT, scrap_price=F(0))


amounts = st.fractions(min_value=0, max_value=10**5, max_denominator=99)
above_zero = st.fractions(min_value=F(1, 99), max_value=10**5, max_denominator=99)
shares = st.fractions(min_value=0, max_value=1, max_denominator=99)


@given(put_in=above_zero, cost=amounts, share=st.fractions(0, F(9, 10)), base=st.sampled_from(LossBase), data=st.data())
def test_what_goes_into_a_process_comes_out(put_in, cost, share, base, data):
    output, scrap = data.draw(amounts), data.draw(amounts)
    made = process_account(
        input_qty=put_in, cost=cost, normal_loss=Loss(share=share, base=base), scrap_price=scrap, output=output
    )
    assert made.normal_loss_qty + made.expected_output == put_in
    assert made.output_value + made.abnormal_loss_value + made.normal_loss_value == cost


# --- equivalent units -------------------------------------------------------------------------------------------------
UNITS = UnitFlow(opening=F(100), started=F(900), completed=F(800), closing=F(200))
MATERIAL = ProcessElement(name="material", opening_cost=F(500), current_cost=F(5500))
CONVERSION = ProcessElement(
    name="conversion", opening_done=F(40, 100), closing_done=F(25, 100), opening_cost=F(220), current_cost=F(4080)
)
"""Material at the start of the process; opening WIP was 40 % converted, closing WIP is 25 %."""


def test_weighted_average_of_two_elements():
    """Material 6,000 / (800 + 200) = 6.00; conversion 4,300 / (800 + 50)."""
    made = process_report(UNITS, [MATERIAL, CONVERSION], CostFlow.WEIGHTED_AVERAGE)
    material, conversion = made.elements
    assert (material.equivalent_units, material.unit_cost, material.closing_value) == (1000, 6, 1200)
    assert (conversion.equivalent_units, conversion.unit_cost) == (850, F(4300, 850))
    assert conversion.closing_value == 50 * F(4300, 850)
    assert made.unit_cost == 6 + F(86, 17)
    assert made.completed_value + made.closing_value == 10300
    assert made.completed_value == 800 * made.unit_cost


def test_fifo_keeps_the_opening_wip_apart():
    """Material 0 + 700 + 200; conversion 60 + 700 + 50 = 810 units for this period's 4,080 only."""
    made = process_report(UNITS, [MATERIAL, CONVERSION], CostFlow.FIFO)
    material, conversion = made.elements
    assert (material.to_finish_opening, material.equivalent_units, material.unit_cost) == (0, 900, F(5500, 900))
    assert (conversion.to_finish_opening, conversion.started_and_completed, conversion.in_closing) == (60, 700, 50)
    assert conversion.unit_cost == F(4080, 810)
    assert made.completed_value == 720 + 700 * F(5500, 900) + 760 * F(4080, 810)
    assert made.completed_value + made.closing_value == 10300
    assert made.method is CostFlow.FIFO


@given(
    opening=amounts,
    completed_more=above_zero,
    closing=amounts,
    done=st.tuples(shares, shares),
    costs=st.tuples(amounts, amounts),
    method=st.sampled_from(CostFlow),
)
def test_no_cost_is_lost_between_completed_and_closing(opening, completed_more, closing, done, costs, method):
    units = UnitFlow(
        opening=opening, started=completed_more + closing, completed=opening + completed_more, closing=closing
    )
    element = ProcessElement(
        name="x", opening_done=done[0], closing_done=done[1], opening_cost=costs[0], current_cost=costs[1]
    )
    made = process_report(units, [element], method)
    assert made.completed_value + made.closing_value == sum(costs)
    assert made.closing_value == closing * done[1] * made.unit_cost


@given(started=above_zero, done=shares, cost=amounts)
def test_without_opening_wip_both_methods_are_one(started, done, cost):
    units = UnitFlow(opening=F(0), started=started, completed=started / 2, closing=started / 2)
    element = ProcessElement(name="x", closing_done=done, current_cost=cost)
    made = [process_report(units, [element], method) for method in CostFlow]
    assert made[0].elements == made[1].elements


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ((100, 900, 800, 100), "are not the completed"),
        ((100, 100, 50, 150), "completed first"),
        ((-100, 200, 50, 50), "below zero"),
    ],
)
def test_units_do_not_vanish(units, said):
    with pytest.raises(ValueError, match=said):
        UnitFlow(opening=F(units[0]), started=F(units[1]), completed=F(units[2]), closing=F(units[3]))


def test_more_than_done_is_refused():
    with pytest.raises(ValueError, match="share from 0 to 1"):
        ProcessElement(name="x", closing_done=F(11, 10))


def test_cost_without_units_is_refused():
    nothing = UnitFlow(opening=F(0), started=F(10), completed=F(0), closing=F(10))
    with pytest.raises(ValueError, match="no equivalent units"):
        process_report(nothing, [ProcessElement(name="x", closing_done=F(0))], CostFlow.FIFO)
