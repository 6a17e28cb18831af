"""Labour against its standard, and work that overlaps: each rule on both sides of its border.

Operation 10 of order WO1 takes 75 minutes of setup and 6 for each of 100 pumps: 675 in all.
"""

from datetime import timedelta

import pytest

from floorledger.domain.claim import Facts, Overlap
from floorledger.domain.detail import Output, Time, TimeCategory, TimeKind
from floorledger.domain.finding import Severity
from floorledger.domain.interval import Interval
from floorledger.domain.number import micro
from floorledger.domain.position import ComponentTally, OperationTally, Position, TimeTally
from floorledger.domain.tending import Work, labour_time
from tests.domain.sayings import findings, said
from tests.plants import NOON, facts, pieces, policy


def minutes(number: int, **changes: object) -> Time:
    values = {"category": TimeCategory.RUN, "kind": TimeKind.LABOUR, "worked_s": 60 * number, "paid_s": 60 * number}
    return Time(**(values | changes))  # type: ignore[arg-type]


def worked(before: int = 0, good: str = "0", kind: TimeKind = TimeKind.LABOUR, operation_no: str = "10") -> Facts:
    position = Position(
        order_no="WO1",
        operations=(OperationTally(operation_no="10", good=micro(good)),),
        components=(ComponentTally(item="RESIN", used=micro("200")),),
        times=(TimeTally(operation_no=operation_no, work_center="M1", kind=kind, worked_s=60 * before),),
    )
    return facts(position=position)


# --- labour against its standard --------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (0, 675, []),
        (0, 877, []),
        (0, 878, ["F05 warn"]),  # 675 x 1.3 = 877.5
        (800, 77, []),
        (800, 78, ["F05 warn"]),
    ],
)
def test_labour_beyond_the_whole_orders_standard(before, now, expected):
    assert said(minutes(now), worked(before)) == expected


def test_exactly_the_tolerance_is_within_it():
    """675 minutes and 30 per cent more are 877.5."""
    assert said(minutes(0, worked_s=52_650), worked()) == []
    assert said(minutes(0, worked_s=52_651), worked()) == ["F05 warn"]


@pytest.mark.parametrize(
    "detail",
    [
        minutes(1000, kind=TimeKind.MACHINE),
        minutes(1000, category=TimeCategory.INDIRECT),
    ],
)
def test_machine_and_indirect_time_are_no_labour_at_the_operation(detail):
    assert said(detail, worked()) == []


def test_labour_elsewhere_and_machine_time_do_not_count():
    assert said(minutes(800), worked(500, operation_no="20")) == []
    assert said(minutes(800), worked(500, kind=TimeKind.MACHINE)) == []


def test_figures_of_labour_beyond_its_standard():
    """325 minutes at 30.00 an hour and 10.00 of overhead."""
    (finding,) = findings(minutes(1000), worked())
    assert (finding.severity, finding.expected, finding.actual, finding.unit) == (Severity.WARN, "675", "1000", "min")
    assert finding.value_minor == 21667
    assert finding.text.startswith("1000 minutes of labour at operation 10; the whole order should take 675.")


def test_what_many_entries_add_up_to_is_no_slip_of_one_of_them():
    """1350 minutes are twice 675: one entry may be a double report, an hour after 21 and a half others is none."""
    (alone,) = findings(minutes(1350), worked())
    (added,) = findings(minutes(60), worked(1290))
    assert alone.text.endswith("should take 675. It fits a double report.")
    assert added.text == "1350 minutes of labour at operation 10; the whole order should take 675."


def test_a_time_that_cannot_be_is_worth_what_it_would_post():
    """25 hours at 30.00 and 10.00 of overhead."""
    (finding,) = findings(minutes(1500), worked())
    assert (finding.code, finding.value_minor) == ("T02", 100_000)


@pytest.mark.parametrize(
    ("before", "expected"),
    [(675, []), (877, []), (878, ["F05 warn"])],
)
def test_at_a_final_report_labour_is_held_against_the_pieces(before, expected):
    assert said(Output(qty=pieces("100"), final=True), worked(before)) == expected


def test_at_a_final_report_of_a_part_the_standard_is_that_of_the_part():
    """75 + 6 x 50 = 375, and a third more is 487.5."""
    known = worked(600, good="40")
    assert "F05 warn" in said(Output(qty=pieces("10"), final=True), known)
    assert "F05 warn" not in said(Output(qty=pieces("10")), known), "more pieces may come"


def test_a_tolerance_of_its_own():
    strict = worked(0)
    strict = facts(position=strict.position, policy=policy(labour_warn=policy().labour_warn / 3))
    assert said(minutes(742), strict) == []
    assert said(minutes(743), strict) == ["F05 warn"]


# --- overlaps ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("overlap", "expected"),
    [
        (None, []),
        (Overlap(paid_s=3600, clock_s=3600), ["T01 warn"]),
        (Overlap(paid_s=3601, clock_s=3600), ["T01 block"]),
        (Overlap(paid_s=1800, clock_s=3600), ["T01 warn"]),
    ],
)
def test_nobody_is_paid_for_more_than_the_clock(overlap, expected):
    assert said(minutes(60), facts(overlap=overlap)) == expected
    assert said(minutes(60, kind=TimeKind.MACHINE), facts(overlap=overlap)) == []


def test_what_the_interval_engine_shares_is_not_more_than_the_clock():
    """Two machines tended for an hour each, at the same time: an hour paid, half at each."""
    hour = Interval(NOON, NOON + timedelta(hours=1))
    shared = labour_time([Work(key="a", interval=hour), Work(key="b", interval=hour)])
    paid = sum(job.paid_s for job in shared.jobs)
    assert said(minutes(30), facts(overlap=Overlap(paid_s=paid, clock_s=shared.clock_s))) == ["T01 warn"]
    both_paid_in_full = Overlap(paid_s=7200, clock_s=shared.clock_s)
    (finding,) = findings(minutes(60), facts(overlap=both_paid_in_full))
    assert finding.text == (
        "This overlaps other work of the same person: 120 minutes are paid in 60 by the clock. "
        "Split the paid time between the jobs."
    )
    assert (finding.expected, finding.actual, finding.unit) == ("60", "120", "min")
