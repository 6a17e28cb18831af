"""P01 of pains.md: a backlog of failed postings nobody owns, which a closed period then blocks from being cleared.

SAP's COGI collects thousands of them. Here each has an owner and an age from its first minute, the queue is ranked by
value at risk and time, other orders are booked meanwhile, and mending the cause and asking to hand over again clears
it, also after the period was closed.
"""

from datetime import date, timedelta

import pytest

from floorledger.adapters.recorded import SqlRecorded
from floorledger.domain.exception import ExceptionState
from floorledger.services.escalation import Escalation
from tests.rig import SUPERVISOR, Rig
from tests.services.effects_bench import change_policy
from tests.services.floor import TANK, issue, labour, undo
from tests.services.memory_ledger import Fault, MemoryLedger
from tests.services.test_posting_worker import Plant
from tests.services.workstation_bench import PINS, workstation

BLOCKED = 4
"""So many entries of WO1001 that the ERP refuses while its stock account is locked."""


@pytest.fixture
def plant(rig: Rig) -> Plant:
    """A hub in front of an ERP that refuses WO1001."""
    return Plant(rig, MemoryLedger().temper)


def refused(plant: Plant) -> list[str]:
    """One to four tanks issued to WO1001 at 14.94 each, ten minutes between them, and all refused."""
    ids = []
    for count in range(1, BLOCKED + 1):
        ids.append(plant.event(issue(plant.rig, TANK, str(count)), order_no="WO1001"))
        plant.erp.plan(Fault.REFUSES, event_id=ids[-1])
        plant.poster.run()
        plant.rig.clock.forward(10)
    plant.rig.installation.settle()
    return ids


def hand_over_again(plant: Plant, event_id: str) -> str:
    """A supervisor asks for it at the workstation; the device tells the hub."""
    (case,) = plant.rig.open_cases(event_id)
    desk = workstation(plant.rig, SUPERVISOR)
    assert "try again" in desk.exception(case.exception_id).steps
    pin = PINS[SUPERVISOR.person_id]
    said = desk.take_step(case.exception_id, "try again", reason="the account is open again", pin=pin)
    at = plant.rig.installation
    at.store.answered(plant.rig.hub.hub.push(at.sync.claim().batch), plant.rig.clock.now())
    return said


def test_p01_a_backlog_of_failed_postings_is_owned_aged_and_ranked_and_blocks_nobody(plant):
    ids = refused(plant)
    other = plant.event(labour(30), order_no="WO1002")
    later = plant.event(issue(plant.rig, TANK, "1"), order_no="WO1001")
    assert plant.poster.run() == 2
    assert plant.posted() == {other: True, later: True}, "neither another order nor a later entry waits for them"
    plant.rig.installation.settle()
    rows = [row for row in workstation(plant.rig).exceptions() if row.code == "P01"]
    ranked = [ids[-1], *ids[:-1]]
    assert [row.event_id for row in rows] == ranked, "more than 50.00 matters to the order; below that the oldest first"
    assert [row.value for row in rows] == ["59.76", "14.94", "29.88", "44.82"]
    assert {row.owner for row in rows} == {"integration support"}
    assert [row.due_h for row in rows] == [3, 3, 3, 3]
    plant.rig.clock.forward(4 * 60)
    watch = Escalation(plant.rig.hub.store, SqlRecorded(plant.rig.hub.store.engine), plant.rig.clock)
    watch.run(plant.rig.clock.now())
    plant.rig.installation.settle()
    rows = [row for row in workstation(plant.rig).exceptions() if row.code == "P01"]
    assert {(row.owner, row.escalation) for row in rows} == {("IT lead and finance", 2)}
    assert {row.age_h for row in rows} == {4}
    assert max(row.due_h for row in rows) < 0


def test_p01_mending_the_cause_and_handing_over_again_clears_the_backlog(plant):
    ids = refused(plant)
    for event_id in ids:
        assert hand_over_again(plant, event_id).startswith("Handed over again: the journal goes to the ERP")
    assert plant.poster.run() == BLOCKED
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)
    plant.rig.installation.settle()
    shown = [row for row in workstation(plant.rig).exceptions() if row.code == "P01"]
    assert {row.state for row in shown} == {ExceptionState.CORRECTED.value}
    assert plant.poster.run() == 0


def test_p01_what_is_refused_again_stays_the_same_open_exception(plant):
    bad = refused(plant)[0]
    (case,) = plant.rig.open_cases(bad)
    hand_over_again(plant, bad)
    plant.erp.plan(Fault.REFUSES, event_id=bad)
    plant.poster.run()
    plant.rig.installation.settle()
    assert plant.rig.open_cases(bad) == [case]
    trail = [row.text for row in workstation(plant.rig).exception(case.exception_id).trail]
    assert any("refuses the journal" in text for text in trail), trail
    hand_over_again(plant, bad)
    plant.poster.run()
    assert (plant.rig.open_cases(bad), plant.erp.bookings()[bad]) == ([], 1)


def test_p01_a_period_closed_meanwhile_does_not_block_clearing(plant):
    """Captured on 20 November; November is closed on 2 December: it is posted on the date of handing over (D15)."""
    bad = refused(plant)[0]
    change_policy(plant.rig, closed_through=date(2026, 11, 30))
    plant.rig.clock.time += timedelta(days=12)
    hand_over_again(plant, bad)
    plant.poster.run()
    ((day, said),) = [(day, event_id) for event_id, day, _ in plant.erp.documents if event_id == bad]
    assert (day, said) == (date(2026, 12, 2), bad)
    assert plant.posted()[bad]


def test_p01_an_undo_set_aside_with_its_entry_follows_it(plant):
    """Both go to the ERP, the entry first."""
    bad = plant.event(issue(plant.rig, TANK, "1"))
    mirror = plant.event(undo(bad))
    plant.erp.plan(Fault.REFUSES, event_id=bad)
    while plant.poster.run():
        pass
    plant.rig.installation.settle()
    assert (plant.rig.codes(bad), plant.rig.codes(mirror), plant.erp.documents) == (["P01"], ["P01"], [])
    hand_over_again(plant, mirror)
    while plant.poster.run():
        pass
    assert [event_id for event_id, _, _ in plant.erp.documents] == [bad, mirror]
    assert (plant.rig.codes(bad), plant.rig.codes(mirror)) == ([], [])
