"""P07 of pains.md: an ERP that answers 200 and keeps something else. Every booking is read back.

One tank issued to WO1001 is 14.94 at standard: 14.94 on 1400 (material) against 1310.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from floorledger.adapters.lanes import SqlLanes
from floorledger.services.posting import Poster
from floorledger.services.records import LedgerLine, Outcome, TapeEntry
from floorledger.services.tape import owed, tape_row
from floorledger.services.views import Step
from tests.rig import Rig
from tests.services.memory_ledger import Fault, MemoryLedger, Temper
from tests.services.test_posting_worker import Plant
from tests.services.workstation_bench import workstation

pytestmark = pytest.mark.both_databases
Keeps = Callable[[list[LedgerLine]], list[LedgerLine]]

DROPS: dict[str, Keeps] = {
    "a custom field": lambda lines: [replace(line, cost_line="") for line in lines],
    "the order": lambda lines: [replace(line, order_no="") for line in lines],
    "the cents": lambda lines: [replace(line, amount_minor=int(line.amount_minor / 100) * 100) for line in lines],
    "one side's account": lambda lines: [replace(lines[0], account="9999"), *lines[1:]],
    "a line": lambda lines: lines[:-1],
    "every line": lambda lines: [],
}


@pytest.fixture(autouse=True)
def _lanes_go_by_the_hands_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on PostgreSQL, whose own clock they go by."""
    monkeypatch.setattr(SqlLanes, "now", lambda _lanes, here: here)


class Careless(MemoryLedger):
    """Says that it booked, and keeps what it likes of it."""

    def __init__(self, keeps: Keeps) -> None:
        super().__init__(Temper.BOOKS_AGAIN)
        self._keeps = keeps

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        outcome = super().post(event_id, posting_date, lines)
        booked_as, day, kept = self.documents.pop()
        self.documents.append((booked_as, day, self._keeps(kept)))
        return outcome


@pytest.fixture
def plant(rig: Rig) -> Plant:
    """A hub, and an ERP that would book anything twice."""
    return Plant(rig, Temper.BOOKS_AGAIN)


def tape(rig: Rig) -> list[TapeEntry]:
    return rig.installation.store.tape(rig.clock.now() - timedelta(1), 10)


def served_by(plant: Plant, erp: MemoryLedger) -> None:
    plant.erp, plant.poster = erp, Poster(plant.rig.hub.store, erp, plant.rig.clock)


def test_p07_what_the_erp_silently_drops_is_somebodys_the_same_minute(plant):
    """Six ways to keep less than was sent, one after the other; each is seen in its own document."""
    rig, ids = plant.rig, []
    for keeps in DROPS.values():
        served_by(plant, Careless(keeps))
        ids.append(plant.issue())
        assert plant.poster.run() == 1
    assert plant.posted() == dict.fromkeys(ids, False)
    for event_id in ids:
        (case,) = rig.open_cases(event_id)
        assert (case.code, case.owner, case.value_minor, case.order_no) == ("R04", "cost accountant", 1494, "WO1001")
    rig.installation.settle()
    rows = [row for row in workstation(rig).exceptions() if row.code == "R04"]
    assert {(row.owner, row.event_id) for row in rows} == {("cost accountant", event_id) for event_id in ids}
    shown = [tape_row(entry, rig.installation.store.master()) for entry in tape(rig)]
    assert {(row.step, row.owner, owed(row)) for row in shown} == {(Step.POSTED, "cost accountant", True)}


def test_p07_what_was_read_back_otherwise_is_not_sent_again_to_mend_it(plant):
    """A second booking would be a second effect; the cost accountant looks at it in the ERP."""
    served_by(plant, Careless(DROPS["a custom field"]))
    event_id = plant.issue()
    for _ in range(3):
        plant.poster.run()
        plant.rig.clock.forward(5)
    assert plant.erp.bookings() == {event_id: 1}
    assert plant.rig.codes(event_id) == ["R04"]


def test_p07_what_reads_back_as_it_was_sent_is_verified_and_nobodys(plant):
    """Also where the ERP keeps the lines in another order."""
    rig = plant.rig
    served_by(plant, Careless(lambda lines: list(reversed(lines))))
    event_id = plant.issue()
    plant.poster.run()
    rig.installation.settle()
    assert (plant.posted(), rig.codes(event_id)) == ({event_id: True}, [])
    (entry,) = tape(rig)
    shown = tape_row(entry, rig.installation.store.master())
    assert (shown.step, owed(shown)) == (Step.VERIFIED, False)


def test_p07_a_yes_without_a_document_is_not_called_posted(plant):
    event_id, other = plant.issue(), plant.issue("WO1002")
    plant.erp.plan(Fault.LIES, event_id=event_id)
    plant.poster.run()
    (case,) = plant.rig.open_cases(event_id)
    assert (case.code, case.owner) == ("P06", "integration support")
    assert plant.posted() == {other: True}
