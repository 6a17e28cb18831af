"""Variance: the golden reference order, and identities that hold for any order."""

import json
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.event import (
    Consumption,
    OrderState,
    OrderStatus,
    Output,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.number import to_minor, total_of
from floorledger.domain.policy import Role, ScrapMode
from floorledger.domain.position import Position, apply
from floorledger.domain.posting import Running, exact_lines, journal
from floorledger.domain.variance import Booked, Category, Variance, decompose
from tests.plants import event, kilos, pieces, policy, reference_plant

GOLDEN = {case["id"]: case for case in json.loads(Path("tests/golden/variances.json").read_text())["cases"]}


def labour(hours: str, category: TimeCategory = TimeCategory.RUN) -> Time:
    seconds = int(Fraction(hours) * 3600)
    return Time(category=category, kind=TimeKind.LABOUR, worked_s=seconds, paid_s=seconds)


def run(details: list, rules=None, state: OrderState | None = OrderState.TECHNICALLY_COMPLETE) -> tuple[Variance, dict]:
    """Post the events through the product's own functions and decompose what they leave in WIP."""
    rules = rules or policy()
    master = reference_plant()
    position = Position(order_no="WO1")
    running: dict = {}
    lines = []
    for detail in details:
        happened = event(detail)
        position = apply(position, happened)
        made, changed = journal("WO1", exact_lines(happened, master, rules), running, 2)
        running |= changed
        lines += made
    if state is not None:
        position = apply(position, event(OrderStatus(state=state)))
    wip = [line for line in lines if line.role is Role.WIP]
    booked = Booked(
        wip_minor=sum(line.amount_minor for line in wip),
        lines=len(wip),
        scrap_minor=sum(line.amount_minor for line in lines if line.role is Role.SCRAP_EXP),
    )
    return decompose(position, booked, master, rules), running


REFERENCE = [
    labour("1.25", TimeCategory.SETUP),
    Consumption(item="RESIN", qty=kilos("205"), lot="R7"),
    labour("10.5"),
    Output(qty=pieces("90"), final=True),
    ScrapOutput(qty=pieces("10"), reason_code="FLASH"),
]


def test_reference_order_g54():
    expected = GOLDEN["G54"]["expected"]
    variance, _ = run(REFERENCE)
    parts = variance.parts_minor
    shown = {
        "total": variance.total_minor,
        "wip_credits": variance.standard_minor,
        "wip_debits": variance.actual_minor,
        "scrap": parts[Category.SCRAP],
        "lot_size": parts[Category.LOT_SIZE],
        "usage": parts[Category.USAGE],
        "labour_efficiency": parts[Category.LABOUR_EFFICIENCY],
        "voh_efficiency": parts[Category.VOH_EFFICIENCY],
        "rounding": parts.get(Category.ROUNDING, 0),
    }
    assert shown == {name: to_minor(Fraction(expected[name]), 2) for name in shown}
    assert variance.residual_minor == 0
    assert variance.by_role == {Role.V_SCRAP: 10000, Role.V_LOT: 500, Role.V_QTY: 1500, Role.V_EFF: 2000}


def test_mode_b_expenses_scrap_at_once_and_leaves_the_same_total_cost():
    a, _ = run(REFERENCE)
    b, _ = run(REFERENCE, policy(scrap_mode=ScrapMode.B))
    assert b.parts_minor[Category.SCRAP] == 0
    assert a.total_minor - b.total_minor == 10000
    assert b.residual_minor == 0


def test_open_order_keeps_what_waits_in_wip():
    """40 of 100 done, nothing wasted: no variance yet, the rest of the setup stays in WIP."""
    variance, _ = run(
        [
            labour("1.25", TimeCategory.SETUP),
            Consumption(item="RESIN", qty=kilos("80"), lot="R7"),
            labour("4"),
            Output(qty=pieces("40")),
        ],
        state=None,
    )
    assert variance.total_minor == 0
    assert variance.wip_open_minor == 5000 - 40 * 50
    assert not variance.closed


def test_a_posting_that_is_missing_shows_as_residual():
    master, rules = reference_plant(), policy()
    position = apply(Position(order_no="WO1"), event(Consumption(item="RESIN", qty=kilos("2"), lot="R7")))
    position = apply(position, event(OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)))
    variance = decompose(position, Booked(wip_minor=0, lines=0), master, rules)
    assert variance.residual_minor == -600


amounts = st.integers(min_value=1, max_value=10**7)


@given(
    used=st.lists(amounts, min_size=1, max_size=6),
    worked_s=st.lists(st.integers(1, 200_000), min_size=1, max_size=6),
    good=st.integers(0, 500),
    scrap=st.integers(0, 500),
)
def test_parts_sum_to_what_the_ledger_holds(used, worked_s, good, scrap):
    details: list = [
        Consumption(item="RESIN", qty=kilos(f"{grams // 100000}.{grams % 100000:05d}"), lot="R7") for grams in used
    ]
    details += [Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=s, paid_s=s) for s in worked_s]
    details += [Output(qty=pieces(str(good)))] if good else []
    details += [ScrapOutput(qty=pieces(str(scrap)), reason_code="FLASH")] if scrap else []
    variance, running = run(details)
    wip = sum(value.posted_minor for key, value in running.items() if key[1] is Role.WIP)
    assert sum(variance.parts_minor.values()) == variance.total_minor == wip
    assert variance.residual_minor == 0
    assert sum(value.posted_minor for value in running.values()) == 0


@given(st.lists(st.fractions(min_value=-1000, max_value=1000, max_denominator=999), min_size=1, max_size=30))
def test_cumulative_rounding_never_drifts(amounts_exact):
    """B2.5.4: what is posted is the rounded sum, whatever the pieces were."""
    from floorledger.domain.posting import ExactLine

    running: dict = {}
    posted = 0
    for value in amounts_exact:
        line = ExactLine(role=Role.WIP, cost_line="x", amount=value)
        lines, changed = journal("WO1", (line,), running, 2)
        running |= changed
        posted += lines[0].amount_minor
    assert posted == to_minor(total_of(amounts_exact), 2)
    assert running[("WO1", Role.WIP, "x")] == Running(exact=total_of(amounts_exact), posted_minor=posted)


def test_ten_over_three_posts_as_the_rule_says():
    """B2.5.4: 10.00 in three parts gives 3.33, 3.34, 3.33."""
    from floorledger.domain.posting import ExactLine

    running: dict = {}
    posted = []
    for _ in range(3):
        line = ExactLine(role=Role.WIP, cost_line="x", amount=Fraction(10, 3))
        lines, changed = journal("WO1", (line,), running, 2)
        running |= changed
        posted.append(lines[0].amount_minor)
    assert posted == [333, 334, 333]
