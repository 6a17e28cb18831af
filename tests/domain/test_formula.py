"""Formulas of one material, labour, overhead, mix and scrap: published or worked by hand, and identities."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from floorledger.domain.formula import (
    Baselines,
    Hours,
    IdleSplit,
    backflush,
    capacity_by_time,
    capacity_by_unit,
    idle_time,
    labour_time,
    lot_size,
    output_price,
    price,
    price_and_usage,
    rate_per_worked_hour,
    substitution,
    usage,
)
from floorledger.domain.mix_yield import MixInput, MixUndefined, ladder, mix_and_yield, yield_on_output
from floorledger.domain.overhead import Overhead, fixed_overhead, overhead_rate, variable_overhead
from floorledger.domain.scrap import NO_LOSS, Loss, LossBase, scrap_variance

F = Fraction
amounts = st.fractions(min_value=0, max_value=10**6, max_denominator=999)
above_zero = st.fractions(min_value=F(1, 999), max_value=10**6, max_denominator=999)
shares = st.fractions(min_value=0, max_value=F(9, 10), max_denominator=99)


# --- price and usage --------------------------------------------------------------------------------------------------
def test_the_joint_part_goes_to_price():
    """12 kg at 5 instead of 10 kg at 4: price 12 x 1, usage 2 x 4; 2 x 1 of it belongs to both and is price."""
    made = price_and_usage(actual_cost=F(60), actual_qty=F(12), standard_qty=F(10), standard_price=F(4))
    assert (made.price, made.usage, made.total) == (12, 8, 20)


def test_price_at_receipt_is_on_the_purchased_quantity():
    """100 kg bought at 5 instead of 4, 12 used: the receipt has the whole 100."""
    assert price(F(500), F(100), F(4)) == 100


@given(amounts, amounts, amounts, amounts)
def test_price_and_usage_are_the_whole_difference(cost, actual, standard, at):
    made = price_and_usage(actual_cost=cost, actual_qty=actual, standard_qty=standard, standard_price=at)
    assert made.total == cost - standard * at


# --- labour -----------------------------------------------------------------------------------------------------------
PUBLISHED = Hours(paid=F(1000), worked=F(930), standard=F(1080))
"""Emile Woolf, F5 study text, p. 270: 3,600 units at 18 minutes; 1,000 h paid, 70 of them idle; budget 10 %, $15."""


@pytest.mark.parametrize(
    ("split", "idle", "efficiency"),
    [
        (IdleSplit.ON_OUTPUT, -750, -2250),
        (IdleSplit.ON_HOURS_PAID, -450, -2550),
        (IdleSplit.GROSSED_UP, -500, -2500),
        (IdleSplit.IN_EFFICIENCY, 0, -3000),
    ],
)
def test_idle_splits_name_their_method_and_agree_on_the_total(split, idle, efficiency):
    """The first two are the source's methods 1 and 2; grossed up, an hour worked is 15 / 0.9 = 16.67."""
    made = labour_time(PUBLISHED, F(15), budgeted_idle=F(1, 10), split=split)
    assert (made.split, made.idle, made.efficiency, made.total) == (split, idle, efficiency, -3000)


@given(paid=amounts, worked=amounts, standard=amounts, rate=amounts, budgeted=shares)
def test_every_idle_split_has_the_same_total(paid, worked, standard, rate, budgeted):
    hours = Hours(paid=paid, worked=worked, standard=standard)
    made = [labour_time(hours, rate, budgeted_idle=budgeted, split=split) for split in IdleSplit]
    assert {each.total for each in made} == {paid * rate - standard * rate / (1 - budgeted)}


@given(paid=amounts, worked=amounts, standard=amounts, rate=amounts)
def test_without_budgeted_idle_time_there_is_one_split(paid, worked, standard, rate):
    hours = Hours(paid=paid, worked=worked, standard=standard)
    apart = [labour_time(hours, rate, split=split) for split in IdleSplit if split is not IdleSplit.IN_EFFICIENCY]
    assert {(each.idle, each.efficiency) for each in apart} == {
        (idle_time(paid, worked, rate), usage(worked, standard, rate))
    }


@pytest.mark.parametrize("idle", [F(-1, 100), F(1), F(2)])
def test_no_budget_pays_for_nothing_but_idle_time(idle):
    with pytest.raises(ValueError, match="budgeted idle time"):
        rate_per_worked_hour(F(18), idle)


# --- overhead ---------------------------------------------------------------------------------------------------------
def test_fixed_volume_splits_into_capacity_and_efficiency():
    """Budget 18,000 for 4,500 h; 4,200 worked, 4,000 allowed: capacity 300 x 4, efficiency 200 x 4 (inputs of G14)."""
    made = fixed_overhead(actual=F(15850), budget=F(18000), standard_hours=F(4000), rate=F(4), hours=F(4200))
    assert (made.spending, made.volume, made.capacity, made.efficiency) == (-2150, 2000, 1200, 800)
    assert (made.applied, made.total) == (16000, -150)


def test_without_hours_worked_the_volume_is_not_split():
    made = fixed_overhead(actual=F(1), budget=F(2), standard_hours=F(3), rate=F(4))
    assert (made.capacity, made.efficiency) == (None, None)


def test_the_same_overhead_in_four_three_and_two_variances():
    """G14: 3150 + 1000 - 2150 + 2000 = 4000."""
    both = Overhead(
        variable=variable_overhead(actual=F(24150), hours=F(4200), standard_hours=F(4000), rate=F(5)),
        fixed=fixed_overhead(actual=F(15850), budget=F(18000), standard_hours=F(4000), rate=F(4)),
    )
    assert (both.spending, both.variable.efficiency, both.fixed.volume) == (1000, 1000, 2000)
    assert (both.controllable, both.fixed.volume, both.total) == (2000, 2000, 4000)


@given(actual=amounts, budget=amounts, standard=amounts, rate=above_zero, hours=amounts)
def test_capacity_and_efficiency_are_the_volume(actual, budget, standard, rate, hours):
    made = fixed_overhead(actual=actual, budget=budget, standard_hours=standard, rate=rate, hours=hours)
    assert made.capacity is not None
    assert made.efficiency is not None
    assert made.capacity + made.efficiency == made.volume
    assert made.capacity == (overhead_rate(budget, budget / rate) * (budget / rate) if budget else 0) - hours * rate
    assert made.total == actual - standard * rate


def test_a_rate_needs_a_base():
    with pytest.raises(ValueError, match="base hours"):
        overhead_rate(F(100), F(0))


# --- of an order ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("actual", "variance"), [(50, 250), (100, 0), (120, -100), (0, 500)])
def test_lot_size(actual, variance):
    """500 of setup planned for 100 pieces."""
    assert lot_size(F(500), F(100), F(actual)) == variance


def test_a_lot_of_nothing_has_no_lot_size():
    with pytest.raises(ValueError, match="planned quantity"):
        lot_size(F(500), F(0), F(1))


def test_substitution_at_standard_prices():
    """11 kg of a better resin at 3.50 for 10 kg at 3.00: 38.50 - 30.00, of which 0.50 x 10 price, 1 x 3.50 usage."""
    assert substitution(F(11), F("3.50"), F(10), F(3)) == F("8.50")


def test_output_price_is_what_stock_got_too_much():
    assert output_price(F(90), F("10.60"), F("10.50")) == 9


def test_three_baselines_are_never_mixed():
    made = Baselines(standard=F("107.50"), expected=F(90), actual=F(95))
    assert (made.to_standard, made.to_expected) == (F("-12.50"), 5)
    assert made.percent_of_standard == F(-1250, F("107.50"))
    assert Baselines(standard=F(0), expected=F(0), actual=F(5)).percent_of_standard is None


def test_a_stop_is_no_capacity_and_scrap_is():
    stopped = capacity_by_time(setup=F(5), run=F(29), rate=F(3), overhead_share=F(1, 10), stop=F(25))
    assert (stopped.quantity, stopped.direct, stopped.overhead) == (34, 102, F("10.2"))
    assert capacity_by_unit(good=F(4), scrap=F(3), rate=F(2), overhead_share=F(1, 2)).overhead == 7


def test_a_time_below_zero_is_refused():
    with pytest.raises(ValueError, match="reversal"):
        capacity_by_time(setup=F(0), run=F(-1), rate=F(3))


def test_backflush_is_proportional_and_exact():
    assert backflush(F(8), F(800), F(1)) == F(1, 100)
    with pytest.raises(ValueError, match="above zero"):
        backflush(F(8), F(0), F(1))


# --- scrap ------------------------------------------------------------------------------------------------------------
TEN = F(1, 10)


def test_the_base_of_a_percentage_is_half_of_it():
    """Ten per cent on 180 good is 18 lost; on the input that gives 180 it is 20 of 200."""
    assert Loss(share=TEN, base=LossBase.GOOD).of_good(F(180)) == 18
    assert Loss(share=TEN, base=LossBase.INPUT).of_good(F(180)) == 20
    assert Loss(share=TEN, base=LossBase.GOOD).of_input(F(220)) == 20
    assert Loss(share=TEN, base=LossBase.INPUT).of_input(F(220)) == 22


@given(good=amounts, share=shares, base=st.sampled_from(LossBase))
def test_what_is_lost_of_the_input_is_what_the_good_needed(good, share, base):
    loss = Loss(share=share, base=base)
    assert loss.of_input(good + loss.of_good(good)) == loss.of_good(good)


@pytest.mark.parametrize(("share", "base"), [(F(-1, 10), LossBase.GOOD), (F(1), LossBase.INPUT)])
def test_a_loss_that_cannot_be_is_refused(share, base):
    with pytest.raises(ValueError, match="cannot be"):
        Loss(share=share, base=base)


def test_a_loss_on_good_may_be_more_than_all():
    assert Loss(share=F(3, 2), base=LossBase.GOOD).of_good(F(10)) == 15
    assert NO_LOSS.of_input(F(10)) == 0


def test_scrap_below_plan_is_favourable():
    assert scrap_variance(F(15), F(10), F(8)) == 40
    assert scrap_variance(F(5), F(10), F(8)) == -40


# --- mix and yield ----------------------------------------------------------------------------------------------------
KETCHUP = (
    MixInput(name="tomatoes", uom="LBR", standard_qty=F(1300), actual_qty=F(1400), standard_price=F("0.50")),
    MixInput(name="vinegar", uom="GLL", standard_qty=F(70), actual_qty=F(67), standard_price=F("3.10")),
)


def test_inputs_of_different_units_have_no_mix():
    """G17: pounds and gallons in one batch."""
    with pytest.raises(MixUndefined, match="inputs in GLL, LBR have no mix; report the usage of each"):
        mix_and_yield(KETCHUP)


def test_a_mix_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above zero"):
        mix_and_yield([replace(KETCHUP[0], standard_qty=F(0))])


def test_mix_by_input_on_paper():
    """Standard 60 A at 8 and 40 B at 5; used 50 and 60. Standard mix of 110: 66 and 44. A -16 x 8, B +16 x 5."""
    made = mix_and_yield(
        [
            MixInput(name="A", uom="KGM", standard_qty=F(60), actual_qty=F(50), standard_price=F(8)),
            MixInput(name="B", uom="KGM", standard_qty=F(40), actual_qty=F(60), standard_price=F(5), actual_price=F(6)),
        ]
    )
    assert [(line.name, line.price, line.mix, line.yield_, line.usage) for line in made.lines] == [
        ("A", 0, -128, 48, -80),
        ("B", 60, 80, 20, 100),
    ]
    assert (made.price, made.mix, made.yield_, made.usage, made.total) == (60, -48, 68, 20, 80)


mix_inputs = st.lists(
    st.builds(
        MixInput,
        name=st.text(max_size=3),
        uom=st.just("KGM"),
        standard_qty=above_zero,
        actual_qty=amounts,
        standard_price=amounts,
        actual_price=st.none() | amounts,
    ),
    min_size=1,
    max_size=5,
)


@given(mix_inputs)
def test_mix_and_yield_are_the_usage_line_by_line(inputs):
    made = mix_and_yield(inputs)
    assert [line.usage for line in made.lines] == [
        usage(each.actual_qty, each.standard_qty, each.standard_price) for each in inputs
    ]
    assert made.mix + made.yield_ == made.usage == sum(line.usage for line in made.lines)


@given(mix_inputs, above_zero)
def test_both_forms_of_the_yield_agree_where_the_loss_is_the_same(inputs, output):
    standard = sum(each.standard_qty for each in inputs)
    cost = sum(each.standard_qty * each.standard_price for each in inputs) / output
    from_input = sum(each.actual_qty for each in inputs) * output / standard
    assert yield_on_output(from_input, output, cost) == mix_and_yield(inputs).yield_


def test_the_forms_of_the_yield_differ_where_the_loss_does():
    """100 kg in at 2.00 should give 90 out; 80 came. A standard output of 85, with another loss, is another figure."""
    inputs = [MixInput(name="A", uom="KGM", standard_qty=F(800, 9), actual_qty=F(100), standard_price=F(2))]
    assert mix_and_yield(inputs).yield_ == yield_on_output(F(90), F(80), F(20, 9)) == F(200, 9)
    assert yield_on_output(F(85), F(80), F(20, 9)) == F(100, 9)


@given(amounts, amounts, amounts, amounts)
def test_the_ladder_has_no_gap(actual, at_price, at_mix, standard):
    assume(actual != standard)
    made = ladder(actual_cost=actual, at_standard_price=at_price, at_standard_mix=at_mix, standard_cost=standard)
    assert made.total == actual - standard
