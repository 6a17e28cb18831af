"""Variance: orders worked out on paper, the golden reference order, and identities that hold for any order."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import Event
from floorledger.domain.number import to_minor, total_of
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.position import Position, apply
from floorledger.domain.posting import Running, journal
from floorledger.domain.valuation import exact_lines
from floorledger.domain.variance import ROLE_OF, Booked, Category, Variance, booked_of, decompose
from tests.plants import Books, event, hours, kilos, line_plant, pieces, policy, qty, reference_plant

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
    return decompose(position, booked_of(lines), master, rules), running


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


# --- three operations, on paper ---------------------------------------------------------------------------------------
LINE = line_plant()
A, B = policy(), policy(scrap_mode=ScrapMode.B)
COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)


def happened(operation_no: str, work_center: str, detail: Detail) -> Event:
    return event(detail, order_no="WO9", operation_no=operation_no, work_center=work_center)


def events_of(table: str) -> list[Event]:
    """Rows of: operation, work centre, what, how much."""
    return [_event_of(*line.split(maxsplit=3)) for line in table.strip().splitlines()]


def _event_of(operation_no: str, work_center: str, what: str, much: str) -> Event:
    details = {
        "good": lambda: Output(qty=pieces(much)),
        "scrap": lambda: ScrapOutput(qty=pieces(much), reason_code="F"),
        "hold": lambda: Hold(hold_code="Q", qty=pieces(much)),
        "release": lambda: Release(hold_event_id="h", qty=pieces(much)),
        "setup": lambda: hours(much, category=TimeCategory.SETUP),
        "labour": lambda: hours(much),
        "machine": lambda: hours(much, TimeKind.MACHINE),
    }
    issue = details.get(what) or (lambda: Consumption(item=what.upper(), qty=qty(much, LINE, what.upper())))
    return happened(operation_no, work_center, issue())


def books_of(table: str, rules: Policy = A, *, complete: bool = True) -> Books:
    books = Books("WO9", LINE, rules).take_all(events_of(table))
    if complete:
        books.take(happened("30", "M1", COMPLETE))
    return books


def figures(variance: Variance) -> dict[str, int]:
    """What is not zero, in minor units."""
    shown = {str(category): amount for category, amount in variance.parts_minor.items()}
    shown |= {"total": variance.total_minor, "open": variance.wip_open_minor, "residual": variance.residual_minor}
    return {name: amount for name, amount in shown.items() if amount}


AS_PLANNED = """
    10 M1 steel 25 KGM
    20 M2 oil 2 LTR
    30 M1 screw 200 PCS
    10 M1 setup 0.5
    10 M1 machine 0.5
    10 M1 labour 2.5
    10 M1 machine 5
    10 M1 good 50
    20 M2 labour 5
    20 M2 machine 10
    20 M2 good 50
    30 M1 labour 5/3
    30 M1 good 50
"""

FULL = """
    10 M1 steel 26 KGM
    20 M2 oil 2 LTR
    30 M1 screw 190 PCS
    10 M1 setup 0.5
    10 M1 machine 0.5
    10 M1 labour 2.6
    10 M1 machine 5
    10 M1 good 50
    10 M1 scrap 1
    20 M2 labour 4
    20 M3 labour 1
    20 M2 machine 9.5
    20 M2 good 48
    20 M2 scrap 1
    30 M1 labour 1.6
    30 M1 good 46
    30 M1 scrap 2
"""
"""51 cut, 50 handed on; 49 drilled, 48 handed on; 46 packed. One piece was lost between cutting and drilling.

Debits: material 133.00, labour 329.20, machine 786.00, VOH 90.40, FOH 180.80 = 1519.40. Credits 46 x 30.32 = 1394.72.
Allowed for 46 + 2 = 48 packed, 49 drilled, 50 cut.
rate      1 h on M3 instead of M2: 10 + 4 + 8                                    22.00
scrap     1 x 11.60 + 1 x 26.00 + 2 x 28.80                                      95.20
lot size  76.00 - 46 x 1.52                                                       6.08
usage     steel 26 - 25 at 4.00 = 4.00; screws 190 - 192 at 0.10 = -0.20          3.80
labour    op 10: 3.1 - 3.0 at 36 = 3.60; op 20: 5.0 - 4.9 at 30 = 3.00            6.60
machine   op 10: 5.5 - 5.5 at 60 = 0; op 20: 9.5 - 9.8 at 48                    -14.40
VOH       0.1 x 12 + 0.1 x 6                                                      1.80
FOH       0.1 x 24 + 0.1 x 12                                                     3.60
"""

CLOSED = [
    ("as planned", AS_PLANNED, A, {}),
    (
        "everything at once",
        FULL,
        A,
        {
            "rate": 2200,
            "scrap": 9520,
            "lot_size": 608,
            "usage": 380,
            "labour_efficiency": 660,
            "machine_efficiency": -1440,
            "voh_efficiency": 180,
            "foh_efficiency": 360,
            "total": 12468,
        },
    ),
    (
        "everything at once, scrap expensed at once",
        FULL,
        B,
        {
            "rate": 2200,
            "lot_size": 608,
            "usage": 380,
            "labour_efficiency": 660,
            "machine_efficiency": -1440,
            "voh_efficiency": 180,
            "foh_efficiency": 360,
            "total": 2948,
        },
    ),
    (
        "everything at once, without fixed overhead",  # scrap 10.40 + 23.60 + 51.20, lot 64.00 - 46 x 1.28
        FULL,
        policy(absorb_foh=False),
        {
            "rate": 1400,
            "scrap": 8520,
            "lot_size": 512,
            "usage": 380,
            "labour_efficiency": 660,
            "machine_efficiency": -1440,
            "voh_efficiency": 180,
            "total": 10212,
        },
    ),
    (
        "half of the lot",  # 76.00 - 25 x 1.52; everything else for 25 pieces
        """
        10 M1 steel 12.5 KGM
        20 M2 oil 2 LTR
        30 M1 screw 100 PCS
        10 M1 setup 0.5
        10 M1 machine 3
        10 M1 labour 1.25
        20 M2 labour 2.5
        20 M2 machine 5
        30 M1 labour 5/6
        30 M1 good 25
        """,
        A,
        {"lot_size": 3800, "total": 3800},
    ),
    ("too much of the fixed component", AS_PLANNED + "20 M2 oil 0.5 LTR", A, {"usage": 250, "total": 250}),
    ("an unplanned component", AS_PLANNED + "10 M1 glue 10 ML", A, {"usage": 45, "total": 45}),
    (
        "setup beyond its standard is efficiency",
        AS_PLANNED + "10 M1 setup 0.1",
        A,
        {"labour_efficiency": 360, "voh_efficiency": 120, "foh_efficiency": 240, "total": 720},
    ),
    ("machine time", AS_PLANNED + "10 M1 machine 0.25", A, {"machine_efficiency": 1500, "total": 1500}),
    (
        "machine time at another work centre",  # 1 h at 48.00 is efficiency, 72.00 - 48.00 is rate
        AS_PLANNED + "20 M3 machine 1",
        A,
        {"rate": 2400, "machine_efficiency": 4800, "total": 7200},
    ),
    (
        "hours at an operation that is not in the routing are allowed nothing",
        AS_PLANNED + "40 M3 labour 1",
        A,
        {"labour_efficiency": 4000, "voh_efficiency": 1000, "foh_efficiency": 2000, "total": 7000},
    ),
    (
        "machine hours at an operation that is not in the routing",
        AS_PLANNED + "40 M3 machine 1",
        A,
        {"machine_efficiency": 7200, "total": 7200},
    ),
    (
        "five pieces lost after cutting, and nobody said so",  # 5 x 11.60, and 76.00 - 45 x 1.52
        """
        10 M1 steel 25 KGM
        20 M2 oil 2 LTR
        30 M1 screw 180 PCS
        10 M1 setup 0.5
        10 M1 machine 5.5
        10 M1 labour 2.5
        10 M1 good 50
        20 M2 labour 4.5
        20 M2 machine 9
        20 M2 good 45
        30 M1 labour 1.5
        30 M1 good 45
        """,
        A,
        {
            "lot_size": 760,
            "usage": 1000,
            "labour_efficiency": 900,
            "machine_efficiency": 3000,
            "voh_efficiency": 300,
            "foh_efficiency": 600,
            "total": 6560,
        },
    ),
    (
        "the same five pieces reported as scrap",
        """
        10 M1 steel 25 KGM
        20 M2 oil 2 LTR
        30 M1 screw 180 PCS
        10 M1 setup 0.5
        10 M1 machine 5.5
        10 M1 labour 2.5
        10 M1 good 45
        10 M1 scrap 5
        20 M2 labour 4.5
        20 M2 machine 9
        20 M2 good 45
        30 M1 labour 1.5
        30 M1 good 45
        """,
        A,
        {"scrap": 5800, "lot_size": 760, "total": 6560},
    ),
    (
        "only the last operation reported its pieces",
        AS_PLANNED.replace("10 M1 good 50", "10 M1 good 10").replace("20 M2 good 50", "20 M2 good 20"),
        A,
        {},
    ),
    (
        "nothing but scrap",  # 2 x 28.80 scrap and all of the setup
        """
        10 M1 steel 1 KGM
        20 M2 oil 2 LTR
        30 M1 screw 8 PCS
        10 M1 setup 0.5
        10 M1 machine 0.7
        10 M1 labour 0.1
        20 M2 labour 0.2
        20 M2 machine 0.4
        30 M1 labour 1/15
        30 M1 scrap 2
        """,
        A,
        {"scrap": 5760, "lot_size": 7600, "total": 13360},
    ),
]


@pytest.mark.parametrize(("table", "rules", "expected"), [row[1:] for row in CLOSED], ids=[row[0] for row in CLOSED])
def test_closed_orders(table, rules, expected):
    books = books_of(table, rules)
    variance = books.variance()
    assert figures(variance) == expected
    assert variance.closed
    assert books.balance(Role.WIP) == variance.total_minor
    books.take(happened("30", "M1", OrderStatus(state=OrderState.CLOSED)))
    assert books.balance(Role.WIP) == 0
    assert figures(books.variance()) == expected, "closing changes no figure"


HALF_WAY = """
    10 M1 steel 15 KGM
    20 M2 oil 2 LTR
    30 M1 screw 48 PCS
    10 M1 setup 0.5
    10 M1 machine 3.5
    10 M1 labour 1.5
    10 M1 good 30
    20 M2 labour 2
    20 M2 machine 4
    20 M2 good 20
    30 M1 labour 0.4
    30 M1 good 12
"""

ON_HOLD = AS_PLANNED.replace("30 M1 good 50", "30 M1 good 40\n30 M1 hold 10")

OPEN = [
    ("nothing yet", "10 M1 good 1", {"open": 1160, "total": -1160, "usage": -200, "labour_efficiency": -180}),
    ("setup of labour only", "10 M1 setup 0.5", {"open": 3600}),  # 18 + 6 + 12; the machine was not set up yet
    ("the fixed component only", "20 M2 oil 2 LTR", {"open": 1000}),
    # 3.575 posts as 3.58, the variance of -6.425 is shown as -6.43; 10.01 is what is left, and nothing is unexplained
    ("less of it than its standard", "20 M2 oil 0.715 LTR", {"open": 1001, "usage": -643, "total": -643}),
    ("more of it than its standard", "20 M2 oil 3 LTR", {"open": 1000, "usage": 500, "total": 500}),
    # 10 wait after cutting, 8 after drilling: 116.00 + 208.00, and 76.00 - 12 x 1.52 of setup
    ("half way", HALF_WAY, {"open": 38176}),
    (
        "half way, and half an hour too long",
        HALF_WAY + "20 M2 labour 0.5",
        {"open": 38176, "labour_efficiency": 1500, "voh_efficiency": 300, "foh_efficiency": 600, "total": 2400},
    ),
    ("done but not complete", AS_PLANNED, {}),
    # 10 x 28.80, and 76.00 - 40 x 1.52
    ("ten on hold at the last operation", ON_HOLD, {"open": 30320}),
    ("four of them released", ON_HOLD + "30 M1 release 4", {"open": 18192}),
    ("all of them released", ON_HOLD + "30 M1 release 10", {}),
    # after drilling: 8 held or waiting, either way 208.00
    ("held in the middle", HALF_WAY.replace("20 M2 good 20", "20 M2 good 15\n20 M2 hold 5"), {"open": 38176}),
    (
        "scrap half way",
        HALF_WAY.replace("20 M2 good 20", "20 M2 good 19\n20 M2 scrap 1"),
        {"open": 35576, "scrap": 2600, "total": 2600},
    ),
    (
        "more packed than setup can be spread over",
        AS_PLANNED.replace("30 M1 good 50", "30 M1 good 51"),
        {"open": -152, "total": -2880, "usage": -240},
    ),
]


@pytest.mark.parametrize(("table", "expected"), [row[1:] for row in OPEN], ids=[row[0] for row in OPEN])
def test_open_orders(table, expected):
    books = books_of(table, complete=False)
    variance = books.variance()
    assert not variance.closed
    assert variance.residual_minor == 0
    shown = figures(variance)
    assert {name: shown.get(name, 0) for name in expected} == expected
    assert {"open", "total"} & set(shown) <= set(expected)
    assert books.balance(Role.WIP) == variance.total_minor + variance.wip_open_minor


def test_the_lines_behind_the_parts():
    """Every line states what was allowed and what was used, in the unit of its element."""
    table = [
        (str(part.category), part.cost_line, f"{part.standard_qty}", f"{part.actual_qty}", part.unit, f"{part.amount}")
        for part in books_of(FULL + "10 M1 glue 10 ML\n40 M3 machine 1").variance().parts
        if part.amount or part.category is Category.RATE
    ]
    assert table == [
        ("rate", "labour:20", "1", "1", "h", "10"),
        ("rate", "voh:20", "1", "1", "h", "4"),
        ("rate", "foh:20", "1", "1", "h", "8"),
        ("machine_efficiency", "machine:40", "0", "1", "h", "72"),
        ("scrap", "scrap:30", "0", "2", "pieces", "288/5"),
        ("scrap", "scrap:20", "0", "1", "pieces", "26"),
        ("scrap", "scrap:10", "0", "1", "pieces", "58/5"),
        ("lot_size", "material:OIL", "46/25", "2", "LTR", "4/5"),
        ("lot_size", "labour:10", "23/50", "1/2", "h", "36/25"),
        ("lot_size", "machine:10", "23/50", "1/2", "h", "12/5"),
        ("lot_size", "voh:10", "23/50", "1/2", "h", "12/25"),
        ("lot_size", "foh:10", "23/50", "1/2", "h", "24/25"),
        ("usage", "material:STEEL", "25", "26", "KGM", "4"),
        ("usage", "material:SCREW", "192", "190", "PCS", "-1/5"),
        ("labour_efficiency", "labour:10", "3", "31/10", "h", "18/5"),
        ("voh_efficiency", "voh:10", "3", "31/10", "h", "6/5"),
        ("foh_efficiency", "foh:10", "3", "31/10", "h", "12/5"),
        ("labour_efficiency", "labour:20", "49/10", "5", "h", "3"),
        ("machine_efficiency", "machine:20", "49/5", "19/2", "h", "-72/5"),
        ("voh_efficiency", "voh:20", "49/10", "5", "h", "3/5"),
        ("foh_efficiency", "foh:20", "49/10", "5", "h", "6/5"),
        ("usage", "material:GLUE", "0", "1/20", "PCS", "9/20"),
    ]


def test_what_mode_b_has_expensed_is_a_line_of_its_own():
    parts = [part for part in books_of(FULL, B).variance().parts if part.category is Category.SCRAP]
    assert [(part.cost_line, part.actual_qty, part.amount) for part in parts] == [
        ("scrap:30", 2, Fraction("57.60")),
        ("scrap:20", 1, Fraction("26.00")),
        ("scrap:10", 1, Fraction("11.60")),
        ("scrap:expensed", 0, Fraction("-95.20")),
    ]
    assert {part.standard_qty for part in parts} == {0}


def test_standard_and_total_make_what_was_charged():
    variance = books_of(FULL).variance()
    assert (variance.standard_minor, variance.total_minor, variance.actual_minor) == (139472, 12468, 151940)
    assert variance.by_role == {
        Role.V_RATE: 2200,
        Role.V_SCRAP: 9520,
        Role.V_LOT: 608,
        Role.V_QTY: 380,
        Role.V_EFF: -240,
    }


def test_a_component_on_two_lines_has_one_usage():
    """Steel at two operations, 0.5 kg and 1 kg: allowed are both, used is all of it, once."""
    steel = LINE.standards[0].bom[0]
    bom = (steel, replace(steel, operation_no="20", qty_per=Fraction(1)))
    master = replace(LINE, standards=(replace(LINE.standards[0], bom=bom),))
    books = Books("WO9", master, A).take_all(events_of("10 M1 steel 16 KGM\n30 M1 good 10"))
    books.take(happened("30", "M1", COMPLETE))
    parts = [part for part in books.variance().parts if part.category is Category.USAGE]
    assert [(part.cost_line, part.standard_qty, part.actual_qty) for part in parts] == [("material:STEEL", 15, 16)]
    assert books.balance(Role.WIP) == books.variance().total_minor


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"orders": ()}, "WO9"),
        ({"standards": ()}, "GEAR"),
        ({"work_centers": ()}, "work centre M1"),
        ({"items": LINE.items[:1]}, "item STEEL"),
        ({"standards": (replace(LINE.standards[0], costing_lot=Fraction(0)),)}, "costing lot"),
        ({"standards": (replace(LINE.standards[0], operations=()),)}, "operations"),
    ],
)
def test_what_cannot_be_valued_is_named(changes, named):
    with pytest.raises(KeyError, match=named):
        decompose(Position(order_no="WO9"), Booked(wip_minor=0, lines=0), replace(LINE, **changes), A)


def test_every_category_settles_to_a_variance_account():
    assert set(ROLE_OF) == set(Category)


# --- what nothing explains --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("wip_minor", "lines", "rounding", "residual"),
    [
        (0, 0, 0, 0),
        (1, 0, 0, 1),
        (1, 1, 0, 1),
        (1, 2, 1, 0),
        (-1, 2, -1, 0),
        (2, 3, 0, 2),
        (2, 4, 2, 0),
        (-3, 5, 0, -3),
        (-3, 6, -3, 0),
        (100, 199, 0, 100),
        (100, 200, 100, 0),
    ],
)
def test_rounding_is_half_a_minor_unit_for_each_line_and_no_more(wip_minor, lines, rounding, residual):
    """B2.5.7, on a completed order that has consumed exactly its setup and made nothing: 76.00 of lot size."""
    books = books_of("20 M2 oil 2 LTR\n10 M1 setup 0.5\n10 M1 machine 0.5")
    booked = Booked(wip_minor=7600 + wip_minor, lines=lines)
    variance = decompose(books.position, booked, LINE, A)
    assert variance.parts_minor.get(Category.ROUNDING, 0) == rounding
    assert variance.residual_minor == residual
    assert variance.total_minor == 7600 + rounding


# --- any order --------------------------------------------------------------------------------------------------------
steps = st.sampled_from([("10", "M1"), ("20", "M2"), ("20", "M3"), ("30", "M1"), ("40", "M3")])
counts = st.integers(1, 60).map(lambda number: pieces(str(number)))
things = st.one_of(
    st.builds(Output, qty=counts),
    st.builds(ScrapOutput, qty=counts, reason_code=st.just("F")),
    st.builds(Hold, hold_code=st.just("Q"), qty=counts),
    st.builds(Release, hold_event_id=st.just("h"), qty=counts),
    st.integers(1, 10**7).map(
        lambda n: Consumption(item="STEEL", qty=qty(f"{n // 10**5}.{n % 10**5:05d}", LINE, "STEEL"))
    ),
    st.integers(1, 10**4).map(lambda n: Consumption(item="OIL", qty=qty(f"{n // 1000}.{n % 1000:03d}", LINE, "OIL"))),
    st.integers(1, 10**4).map(lambda n: Consumption(item="GLUE", qty=qty(f"{n} ML", LINE, "GLUE"))),
    st.builds(
        lambda seconds, kind, category: replace(hours("1", kind, category), worked_s=seconds),
        st.integers(0, 40_000),
        st.sampled_from(TimeKind),
        st.sampled_from(TimeCategory),
    ),
)
in_routing = st.lists(
    st.tuples(steps, things)
    .filter(lambda pair: pair[0][0] != "40" or not isinstance(pair[1], ScrapOutput))
    .map(lambda pair: happened(*pair[0], pair[1])),
    max_size=14,
)


def currency(digits: int):
    return replace(LINE, minor_digits=digits)


@given(
    story=in_routing,
    mode=st.sampled_from(ScrapMode),
    foh=st.booleans(),
    complete=st.booleans(),
    digits=st.sampled_from([0, 2, 3]),
    data=st.data(),
)
def test_parts_rounding_and_residual_are_the_wip_of_any_order(story, mode, foh, complete, digits, data):
    books = Books("WO9", currency(digits), policy(scrap_mode=mode, absorb_foh=foh)).take_all(story)
    if story:
        for undone in data.draw(st.lists(st.sampled_from(story), unique_by=lambda each: each.event_id, max_size=4)):
            books.take(event(Reversal(target_event_id=undone.event_id, reason_code="M")))
    if complete:
        books.take(happened("30", "M1", COMPLETE))
    variance = books.variance()
    assert variance.residual_minor == 0
    assert sum(variance.parts_minor.values()) == variance.total_minor
    assert sum(variance.by_role.values()) == variance.total_minor
    assert variance.standard_minor + variance.total_minor == variance.actual_minor
    assert books.balance(Role.WIP) == variance.total_minor + variance.wip_open_minor
    assert complete <= (variance.wip_open_minor == 0)
    exact = {category: total_of(p.amount for p in variance.parts if p.category is category) for category in Category}
    for category, amount in variance.parts_minor.items():
        assert category is Category.ROUNDING or abs(amount - exact[category] * 10**digits) < 1


@given(story=in_routing, foh=st.booleans())
def test_both_scrap_modes_come_to_the_same_cost_at_close(story, foh):
    """D10: the split differs, the total does not."""
    costs = []
    for mode in ScrapMode:
        books = Books("WO9", LINE, policy(scrap_mode=mode, absorb_foh=foh)).take_all(story)
        books.take(happened("30", "M1", COMPLETE))
        books.take(happened("30", "M1", OrderStatus(state=OrderState.CLOSED)))
        assert books.balance(Role.WIP) == 0
        variances = sum(books.balance(role) for role in Role if role.startswith("V_"))
        costs.append((variances + books.balance(Role.SCRAP_EXP), books.balance(Role.FG)))
    assert costs[0] == costs[1]


@given(story=in_routing, data=st.data())
def test_the_variance_does_not_depend_on_the_order_of_events(story, data):
    first = Books("WO9", LINE, A).take_all([*story, happened("30", "M1", COMPLETE)])
    again = Books("WO9", LINE, A).take_all([*data.draw(st.permutations(story)), happened("30", "M1", COMPLETE)])
    assert figures(first.variance()) == figures(again.variance())
