"""P05 and P06 of pains.md, behind the screen: what arrives twice counts once, and nothing is sent again unlooked at.

What the window makes of a repeated scan or click is in test_scanning.py; here the repeat comes by the network: from an
impatient client, from several requests at once, or because an answer was lost on its way.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest

from floorledger.adapters.lanes import SqlLanes
from floorledger.domain.number import micro
from floorledger.services.posting import Poster
from floorledger.services.records import LedgerLine, Outcome, Push, Standing
from tests.queued import queued
from tests.rig import OPERATOR, Rig
from tests.services.floor import TANK, good, issue
from tests.services.memory_ledger import Fault, MemoryLedger, Temper
from tests.services.test_posting_worker import Plant
from tests.services.test_sync import Wire, arrived

pytestmark = pytest.mark.both_databases


@pytest.fixture(autouse=True)
def _lanes_go_by_the_hands_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on PostgreSQL, whose own clock they go by."""
    monkeypatch.setattr(SqlLanes, "now", lambda _lanes, here: here)


class Watched(MemoryLedger):
    """An ERP that writes down what it is asked, in order."""

    def __init__(self, temper: Temper) -> None:
        super().__init__(temper)
        self.calls: list[tuple[str, str]] = []

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        self.calls.append(("post", event_id))
        return super().post(event_id, posting_date, lines)

    def find(self, event_id: str) -> str | None:
        self.calls.append(("find", event_id))
        return super().find(event_id)

    def unlooked(self) -> list[str]:
        """Journals that were handed over without a look whether they are there, in the step right before."""
        steps = zip([("", ""), *self.calls], self.calls, strict=False)
        return [event_id for before, (what, event_id) in steps if what == "post" and before != ("find", event_id)]


@pytest.fixture(params=list(Temper))
def plant(request: pytest.FixtureRequest, rig: Rig) -> Iterator[Plant]:
    """A hub in front of an ERP of either temper, whose every question is written down."""
    made = Plant(rig, request.param)
    made.erp = Watched(request.param)
    made.poster = Poster(rig.hub.store, made.erp, rig.clock)
    return made


def good_at_hub(rig: Rig) -> int:
    with rig.hub.store.begin() as tx:
        return tx.position("WO1001").operation("10").good


# --- P05: one id per intent ------------------------------------------------------------------------------------------


def test_p05_an_intent_that_is_recorded_again_is_left_as_it_is(rig):
    """The id is the intent's, made before anything is sent: a second click finds it, also after a restart."""
    intent = rig.draft(good(rig, "4"), event_id="0192f0c0-0000-7000-8000-000000000005")
    clicks = [rig.installation.capture.record(intent, OPERATOR) for _ in range(2)]
    rig.reopen()
    clicks += rig.installation.capture.record_many([intent, intent], OPERATOR)
    rig.installation.settle()
    assert [click.already_there for click in clicks] == [False, True, True, True]
    assert arrived(rig) == [intent.event_id]
    assert good_at_hub(rig) == micro("4")


def test_p05_one_batch_in_four_requests_at_once_counts_once(rig):
    """A client that does not wait for its answer: whichever request comes first is the one, on either database."""
    ids = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(4)] + [rig.record(good(rig, "2")).event_id]
    batch = Push(rig.installation.device_id, tuple(rig.installation.store.waiting(100)))
    with ThreadPoolExecutor(4) as requests:
        answers = list(requests.map(rig.hub.hub.push, [batch] * 4))
    said = [sorted(answer[at].outcome for answer in answers) for at in range(len(ids))]
    assert said == [[Outcome.ACCEPTED, *[Outcome.ALREADY_THERE] * 3]] * len(ids)
    rig.hub.poster.run()
    rig.hub.poster.run()
    assert arrived(rig) == ids
    assert rig.hub.ledger.lines_by_event() == dict.fromkeys(ids[:4], 2)
    assert good_at_hub(rig) == micro("2")


# --- P06: a lost answer ----------------------------------------------------------------------------------------------


def test_p06_a_terminal_without_an_answer_sends_the_same_and_hears_what_the_hub_holds(rig):
    """Lost on the way back, lost on the way there, lost again: never a new id, never a second effect."""
    wire = Wire(rig.hub)
    rig.installation.sync._link = wire
    ids = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(3)]
    wire.faults = ["push answer lost", "push never sent", "push answer lost"]
    while wire.faults:
        rig.installation.sync.round()
        assert rig.installation.store.waiting_count() == 3, "nobody calls it sent before the hub says so"
    rig.installation.settle()
    assert len({batch.events for batch in wire.pushed}) == 1
    tape = rig.installation.store.tape(rig.clock.now() - timedelta(1), 10)
    assert {(entry.answer, entry.standing) for entry in tape} == {(Outcome.ALREADY_THERE, Standing.ACCEPTED)}
    assert arrived(rig) == ids
    assert rig.hub.ledger.lines_by_event() == dict.fromkeys(ids, 2)


def test_p06_the_hub_looks_into_the_erp_before_every_single_attempt(plant):
    """Three attempts each, lost in every way there is, with an ERP that has no idempotency field, too: there once."""
    faults = (Fault.ANSWER_LOST, Fault.REQUEST_LOST, Fault.BREAKS, Fault.CHOKES)
    ids = [plant.issue() for _ in faults] + [plant.issue()]
    for event_id, fault in zip(ids, faults, strict=False):
        plant.erp.plan(*[fault] * 3, event_id=event_id)
    for _ in range(12):
        plant.later()
    assert plant.erp.unlooked() == []
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)
    assert [event_id for event_id, _, _ in plant.erp.documents] == ids
    assert plant.posted() == dict.fromkeys(ids, True)


def test_p06_a_hub_that_died_with_the_answer_in_its_hands_looks_first(plant, monkeypatch):
    """Booked, and the power goes before our own row is written; another process goes on."""
    ids = [plant.issue(), plant.issue()]

    def die(*_: object) -> None:
        raise RuntimeError("the power went out")

    with monkeypatch.context() as patch:
        patch.setattr("floorledger.services.posting._keep", die)
        with pytest.raises(RuntimeError):
            plant.poster.run()
    plant.erp.calls.clear()
    assert Poster(plant.rig.hub.store, plant.erp, plant.rig.clock).run() == 2
    assert plant.erp.calls == [("find", event_id) for event_id in ids], "found there, and not sent again"
    assert plant.erp.bookings() == dict.fromkeys(ids, 1)
    assert plant.posted() == dict.fromkeys(ids, True)


def test_p06_with_both_answers_lost_it_is_in_the_books_once(plant):
    """From the scan to the ERP, and neither the terminal nor the hub hears of its success at first."""
    rig = plant.rig
    wire = Wire(replace(rig.hub, poster=plant.poster))
    rig.installation.sync._link = wire
    event_id = rig.record(issue(rig, TANK, "1")).event_id
    wire.faults = ["push answer lost"] * 2
    plant.erp.plan(Fault.ANSWER_LOST, Fault.ANSWER_LOST, event_id=event_id)
    for _ in range(4):
        rig.installation.settle()
        rig.clock.forward(5)
    (entry,) = rig.installation.store.tape(rig.clock.now() - timedelta(1), 10)
    assert (entry.answer, entry.verified) == (Outcome.ALREADY_THERE, True)
    assert plant.erp.bookings() == {event_id: 1}
    assert (plant.erp.unlooked(), queued(rig.hub.store)) == ([], [])
