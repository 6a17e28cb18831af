"""An exception is on its owner's screens with the next round after the hub's commit, and in nobody else's way."""

from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.terminal_bench import INES, MARA, PINS, Bench
from tests.services.test_escalation import small
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
