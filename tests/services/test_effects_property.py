"""Any forty things on the floor, in any order, by anybody, on two devices: the books hold (I2, I5, I7).

FLOORLEDGER_EXAMPLES runs more sequences than the test command does.
"""

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings

from tests.services.invariants import check_all, check_closed
from tests.services.random_floor import ORDERS, close_everything, floor_of, make, moves

EXAMPLES = int(os.environ.get("FLOORLEDGER_EXAMPLES", "8"))


@pytest.fixture(scope="module")
def template(rig_template: Path) -> Path:
    return rig_template


@pytest.mark.timeout(0 if "FLOORLEDGER_EXAMPLES" in os.environ else 120)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    derandomize="FLOORLEDGER_EXAMPLES" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(sequence=moves(25, 45))
def test_whatever_happens_the_books_hold(template, sequence):
    with floor_of(template) as floor:
        for move in sequence:
            make(floor, move)
        floor.settle()
        note(str(Counter(standing.value for _, standing in floor.rig.hub.store.standings())))
        check_all(floor.rig, *floor.devices[1:])
        close_everything(floor)
        check_closed(floor.rig, ORDERS)
        check_all(floor.rig, *floor.devices[1:])
