"""How a log is cut in two and what standards its first half gives; every figure worked out by hand."""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given

from floorledger.services.log_standard import Basis, DemoStandards, Minutes, halves_of, lacking
from floorledger.services.production_log import LogFile, master_of, read_log
from tests.services.test_production_log import cells_of, write
from tests.services.test_production_log_property import logs

CUT = datetime.fromisoformat("2012-03-05 06:00")

# Orders begin at 03-01 06:00 (A), 03-02 06:00 (B), 03-05 06:00 (C) and 03-06 06:00 (D): the cut lies at C's beginning.
# A goes on after it (line 7). Line 6 repeats line 5.
ROWS = """
A|Turning|M1|2012/03/01 06:00|2012/03/01 07:00|001:00| 10|Shaft|ID1|S| 1|0|0|
A|Turning|M1|2012/03/01 07:00|2012/03/01 10:20|003:20| 10|Shaft|ID1|D|10|0|0|
A|Packing|PK|2012/03/01 12:00|2012/03/01 13:00|000:00| 10|Shaft|ID2|D| 4|0|0|
A|Packing|PK|2012/03/01 14:00|2012/03/01 14:30|000:30| 10|Shaft|ID2|D| 2|0|0|
A|Packing|PK|2012/03/01 14:00|2012/03/01 14:30|000:30| 10|Shaft|ID2|D| 2|0|0|
A|Packing|PK|2012/03/05 08:00|2012/03/05 18:00|010:00| 10|Shaft|ID2|D| 4|0|0|
B|Turning|M1|2012/03/02 06:00|2012/03/02 06:30|000:30|  8|Shaft|ID1|S| 0|0|0|
B|Turning|M1|2012/03/02 06:30|2012/03/02 07:00|000:30|  8|Shaft|ID1|S| 0|0|0|
B|Turning|M1|2012/03/02 07:00|2012/03/02 10:00|004:00|  8|Shaft|ID1|D| 6|0|0|
B|Turning|M1|2012/03/02 10:00|2012/03/02 10:25|000:00|  8|Shaft|ID1|D| 1|0|0|
B|Turning|M1|2012/03/02 10:30|2012/03/02 12:30|002:00|  8|Shaft|ID1|B| 0|0|0|
B|Repair |M9|2012/03/02 11:00|2012/03/02 12:00|001:00|  8|Shaft|ID1|D| 2|0|0|
B|Packing|PK|2012/03/02 13:00|2012/03/02 14:00|000:00|  8|Shaft|ID2|D| 0|0|0|
D|Turning|M2|2012/03/06 06:00|2012/03/06 07:00|001:00|  6|Shaft|ID1|D| 3|0|0|
D|Milling|M3|2012/03/06 08:00|2012/03/06 09:00|001:00|  6|Shaft|ID1|D| 3|0|0|
D|Packing|PK|2012/03/06 10:00|2012/03/06 11:00|000:00|  6|Shaft|ID2|D| 6|0|0|
C|Turning|M1|2012/03/05 06:00|2012/03/05 07:00|001:00|  4|Wheel|ID1|D| 8|0|0|
C|Repair |M9|2012/03/05 08:00|2012/03/05 09:00|001:00|  4|Wheel|ID1|D| 1|0|0|
C|Drying |OV|2012/03/05 09:00|2012/03/05 10:00|001:00|  4|Wheel|ID1|D| 0|0|0|
C|Packing|PK|2012/03/05 10:00|2012/03/05 11:00|000:00|  4|Wheel|ID2|D| 3|1|0|
"""


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return read_log(write(tmp_path / "log.csv", [",".join(cells_of(row)) for row in ROWS.strip().splitlines()]))


@pytest.fixture
def standards(log: LogFile) -> DemoStandards:
    return DemoStandards(halves_of(log.rows))


def test_orders_are_cut_by_their_first_start(log):
    halves = halves_of(log.rows)
    assert halves.cut == CUT
    assert (halves.first, halves.second, halves.crossing) == (("A", "B"), ("C", "D"), ("A",))
    assert [row.line for row in halves.before] == [2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14]


def test_of_an_odd_number_the_middle_order_is_in_the_first_half(log):
    halves = halves_of([row for row in log.rows if row.case != "D"])
    assert (halves.first, halves.second) == (("A", "B"), ("C",))
    alone = halves_of([row for row in log.rows if row.case == "A"])
    assert (alone.first, alone.second, alone.cut, alone.crossing) == (("A",), (), None, ())
    assert len(alone.before) == 6, "a log of one order has no second half; its standards are its own"


def test_orders_that_begin_at_one_moment_keep_the_files_order(log):
    """D stands before C in the file: with the same first start it begins the second half, and C ends it."""
    together = [replace(row, start=CUT) if row.line == 15 else row for row in log.rows]
    assert halves_of(together).second == ("D", "C")
    assert halves_of(log.rows).second == ("C", "D")


def test_minutes_are_medians_of_the_rows_before_the_cut(standards):
    """Turning a shaft: 200/10, 180/6 and 25/1 machine minutes give 25; labour 200/10 and 240/6 give 30, the Span of
    zero is left out, and so is the piece of the set-up. Set-up: 60 minutes in order A, twice 30 in B."""
    assert standards.minutes("Turning", "Shaft") == Minutes(
        basis=Basis.PART, reports=3, setup_machine=60, setup_labour=60, run_machine=25, run_labour=30
    )


def test_a_default_duration_counts_for_the_machine_and_a_repeated_row_once(standards):
    """Packing: 60/4 and 30/2 machine minutes; labour 30/2 alone. What A packed after the cut (600/4) is not in it."""
    assert standards.minutes("Packing", "Shaft") == Minutes(basis=Basis.PART, reports=2, run_machine=15, run_labour=15)


def test_a_part_without_a_first_half_falls_back_to_the_activity(standards):
    fallback = standards.minutes("Turning", "Wheel")
    assert fallback.basis is Basis.ACTIVITY
    assert (fallback.run_machine, fallback.run_labour, fallback.reports) == (25, 30, 3)


def test_where_nothing_is_known_there_is_no_standard(standards):
    assert standards.minutes("Milling", "Shaft") == Minutes(basis=Basis.NONE)
    assert standards.minutes("Drying", "Wheel") == Minutes(basis=Basis.NONE)


def test_a_finished_piece_is_allowed_the_share_of_the_pieces_that_an_activity_reports(log, standards):
    """C turns 8 of 4 ordered, which are 4; one of the 4 is repaired, and 3 are packed."""
    wheel = {step.first.activity: step for step in standards.operations([row for row in log.rows if row.case == "C"])}
    assert {activity: step.share for activity, step in wheel.items()} == {
        "Turning": 1,
        "Repair": Fraction(1, 3),
        "Drying": 0,
        "Packing": 1,
    }
    assert (wheel["Repair"].run_machine, wheel["Packing"].run_machine) == (10, 15)  # 60 / 2 / 3; 60 / 4 for all parts
    shared = {step.first.activity: step.share for step in standards.operations([r for r in log.rows if r.case == "D"])}
    assert shared == {"Turning": Fraction(1, 2), "Milling": Fraction(1, 2), "Packing": 1}


def test_pieces_reported_twice_take_nothing_from_the_steps_before(log, standards):
    """Four turned, eight packed of four ordered: all four passed both."""
    pieces = {"Turning": 4, "Repair": 0, "Drying": 0, "Packing": 8}
    own = [replace(row, good=pieces[row.activity]) for row in log.rows if row.case == "C"]
    shares = {step.first.activity: step.share for step in standards.operations(own)}
    assert shares == {"Turning": 1, "Repair": 0, "Drying": 0, "Packing": 1}


def test_the_master_has_those_minutes(log):
    steps = {step.description: step for step in master_of(log, None).standard_by_item["LOG-D"].operations}
    assert (steps["Turning"].run_machine_min, steps["Turning"].run_labour_min) == (Fraction(25, 2), 15)
    assert (steps["Turning"].setup_machine_min, steps["Turning"].setup_labour_min) == (60, 60)
    assert (steps["Milling"].run_machine_min, steps["Milling"].setup_machine_min) == (0, 0)


def test_each_operation_without_a_standard_is_named(log):
    found = list(lacking(log.rows))
    assert [(finding.line, finding.code) for finding in found] == [(16, "F04"), (20, "F04")]
    assert found[0].text == (
        "Row 16: no report of good pieces by “Milling” lies in the first half of the log, so it has no standard; "
        "all its time in D is variance."
    )


def test_what_happens_after_the_cut_changes_no_standard(log):
    """Every row that starts after the cut twice as long: the same minutes."""
    before = DemoStandards(halves_of(log.rows))
    longer = [row if row.start < CUT else replace(row, end=2 * (row.end - row.start) + row.start) for row in log.rows]
    after = DemoStandards(halves_of(longer))
    for row in log.rows:
        assert before.minutes(row.activity, row.part) == after.minutes(row.activity, row.part)


@given(logs())
def test_every_order_is_in_one_half_and_no_row_of_the_second_makes_a_standard(log):
    halves = halves_of(log.rows)
    assert sorted((*halves.first, *halves.second)) == sorted({row.case for row in log.rows})
    assert 0 <= len(halves.first) - len(halves.second) <= 1
    assert not {row.case for row in halves.before} & set(halves.second)
    assert set(halves.crossing) <= set(halves.first)


@given(logs())
def test_no_order_earns_minutes_for_pieces_it_did_not_report(log):
    """Whatever is reported where: a share lies between nothing and one, and only what reports a piece earns minutes."""
    demo = DemoStandards(halves_of(log.rows))
    for case in {row.case for row in log.rows}:
        own = [row for row in log.rows if row.case == case]
        for step in demo.operations(own):
            reported = sum(row.good for row in own if row.activity == step.first.activity)
            assert 0 <= step.share <= 1
            assert (step.share > 0) == (reported > 0)
