"""An exception is on its owner's screens with the next round after the hub's commit, and in nobody else's way."""

from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.terminal_bench import INES, MARA, PINS, Bench
from tests.services.test_escalation import look, small
from tests.services.workstation_bench import workstation


def rounds_until(rig: Rig, shown) -> int:
    """Rounds of claim, exchange and store until something is shown; at most five."""
    for number in range(6):
        if shown():
            return number
        rig.installation.sync.round()
    raise AssertionError("it was never shown")


def test_it_is_on_the_workstation_after_one_round(rig):
    mine, other = workstation(rig, SUPERVISOR), workstation(rig, CONTROLLER)
    before = mine.view().own_exceptions, other.view().own_exceptions
    known = {row.exception_id for row in mine.exceptions()}
    made = small(rig, 1)
    assert rounds_until(rig, lambda: mine.view().own_exceptions == before[0] + 1) == 1
    assert {row.exception_id for row in mine.exceptions()} - known == {made}
    assert other.view().own_exceptions == before[1]


def test_it_is_on_the_supervisors_terminal_after_one_round_and_on_no_operators(rig):
    bench = Bench(rig)
    bench.badge(INES)
    bench.keys(PINS[INES])
    assert (bench.view.person, bench.view.own_cases) == ("Ines Ferreira", 0)
    small(rig, 1), small(rig, 2)
    assert rounds_until(rig, lambda: bench.view.own_cases == 2) == 1
    bench.badge(MARA)
    assert bench.view.own_cases == 0


def test_what_adds_up_stands_before_its_parts_and_the_small_come_last(rig):
    """Three of 900.00 do not matter one by one and do together; 2,500.01 matters by itself; 10.00 never does."""
    parts = {small(rig, number) for number in (1, 2, 3)}
    large = small(rig, 4, value_minor=250_001, item="SP-BOM2001")
    tiny = small(rig, 5, value_minor=1_000, item="SP-BOM2002")
    look(rig)
    desk = workstation(rig, SUPERVISOR)
    rows = [row for row in desk.exceptions() if row.code == "Q03"]
    (whole,) = (row for row in rows if row.parts)
    assert [row.exception_id for row in rows][:2] == [whole.exception_id, large]
    assert {row.exception_id for row in rows[2:]} == {*parts, tiny}
    assert [row.minor for row in rows] == [False, False, True, True, True, True]
    assert {row.part_of for row in rows if row.exception_id in parts} == {whole.exception_id}
    assert (whole.parts, whole.value, whole.owner) == (3, "2700.00", "supervisor")
    assert desk.view().own_exceptions == 3, "the parts are with what adds them up"
