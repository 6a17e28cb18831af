"""P09 of pains.md: a bulk sync that deadlocks after 200 to 300 documents (erpnext#36825).

Here a thousand journals of fifty orders go to the ERP by two posters while the shop goes on sending: an order is a lane
with one poster at a time, what fails rests and comes again later, and what rests holds up its own order only.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date
from threading import Lock, Thread

import pytest

from floorledger.adapters.lanes import SqlLanes
from floorledger.domain.detail import Output
from floorledger.services.posting import Poster
from floorledger.services.records import LedgerLine, Outcome, Push
from tests.many_orders import busy_shop
from tests.plants import pieces
from tests.queued import queued
from tests.rig import OPERATOR, Rig
from tests.services.effects_bench import open_shop
from tests.services.memory_ledger import Fault, MemoryLedger, Temper

pytestmark = pytest.mark.both_databases
ORDERS, EACH = 50, 20
BATCH = 50
PATIENCE_S = 90
PAUSE_S, REQUEST_S = 0.03, 0.001
FAULTS = (Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.BREAKS, Fault.CHOKES)


@pytest.fixture(autouse=True)
def _lanes_go_by_the_hands_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on PostgreSQL, whose own clock they go by."""
    monkeypatch.setattr(SqlLanes, "now", lambda _lanes, here: here)


class Busy(MemoryLedger):
    """An ERP that books anything twice if asked to, and sees when two journals of an order come at the same time."""

    def __init__(self) -> None:
        super().__init__(Temper.BOOKS_AGAIN)
        self._turn = Lock()
        self._busy: set[str] = set()
        self.at_once: list[str] = []

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        order_no = lines[0].order_no
        with self._turn:
            self.at_once += [order_no] if order_no in self._busy else []
            self._busy.add(order_no)
        try:
            time.sleep(REQUEST_S)
            with self._turn:
                return super().post(event_id, posting_date, lines)
        finally:
            self._busy.discard(order_no)


def recorded(rig: Rig, each: int) -> list[Push]:
    """A piece at the last operation of each order in turn, so many times, in batches."""
    drafts = [
        rig.draft(Output(qty=pieces("1")), order_no=f"WO{number:05d}", operation_no="30", work_center="M1")
        for _ in range(each)
        for number in range(ORDERS)
    ]
    rig.installation.capture.record_many(drafts, OPERATOR)
    rows = rig.installation.store.waiting(len(drafts))
    return [Push(rig.installation.device_id, tuple(rows[at : at + BATCH])) for at in range(0, len(rows), BATCH)]


def together(*works: Callable[[], object]) -> None:
    """All at once; what goes wrong in one of them goes wrong here, and nothing waits for ever."""
    failed: list[BaseException] = []

    def kept(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told by the test's own thread
            failed.append(error)

    threads = [Thread(target=kept, args=(work,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert [thread.name for thread in threads if thread.is_alive()] == []
    assert failed == []


def test_p09_a_thousand_documents_by_two_posters_while_the_shop_goes_on(rig):
    open_shop(rig, busy_shop(ORDERS))
    batches, erp, sent = recorded(rig, EACH), Busy(), []
    ids = [row.event_id for batch in batches for row in batch.events]
    for number, event_id in enumerate(ids[17::40]):
        erp.plan(FAULTS[number % len(FAULTS)], event_id=event_id)
    planned = len(erp.faults)
    settled = {"one": 0, "another": 0}

    def send() -> None:
        sent.append({answer.outcome for batch in batches for answer in rig.hub.hub.push(batch)})

    def post(name: str) -> None:
        poster = Poster(rig.hub.store, erp, rig.clock, holder=name)
        while not sent or queued(rig.hub.store):
            done = poster.run(80)
            settled[name] += done
            if not done:  # the lanes in doubt rest for half a minute of the hub's clock
                rig.clock.forward(0.6)
            time.sleep(PAUSE_S)

    together(send, *[lambda name=name: post(name) for name in settled])
    assert sent == [{Outcome.ACCEPTED}]
    assert erp.bookings() == dict.fromkeys(ids, 1), "each once, with an ERP that would book it again"
    assert erp.at_once == [], "never two of an order at the same time"
    booked = [event_id for event_id, _, _ in erp.documents]
    for lane in range(ORDERS):
        mine = ids[lane::ORDERS]
        assert sorted(mine, key=booked.index) == mine, "an order's in the hub's order"
    assert sum(settled.values()) == len(ids) == ORDERS * EACH
    assert erp.posts <= len(ids) + planned, "a failure costs an attempt of its own journal, and nobody hammers"
    assert [event_id for event_id in ids[17::40] if rig.codes(event_id)] == [], "and it all came right by itself"


def test_p09_what_fails_again_and_again_comes_back_ever_later_and_holds_up_nobody(rig):
    """Ten minutes of an ERP that breaks over one order: five looks at it, and the other orders are through at once."""
    open_shop(rig, busy_shop(ORDERS))
    batches, erp = recorded(rig, 1), MemoryLedger(Temper.BOOKS_AGAIN)
    rig.hub.hub.push(batches[0])
    ids = [row.event_id for row in batches[0].events]
    erp.plan(*[Fault.REQUEST_LOST] * 100, event_id=ids[7])
    poster = Poster(rig.hub.store, erp, rig.clock)
    assert poster.run() == len(ids) - 1
    for _ in range(60):
        rig.clock.forward(10 / 60)

        poster.run()
    looks = 100 - len(erp.faults)
    assert queued(rig.hub.store) == [ids[7]]
    assert looks == 5, "after 30, 60, 120 and 192 seconds, and up to a quarter more"
    erp.faults.clear()
    rig.clock.forward(5)
    assert poster.run() == 1
    assert erp.bookings() == dict.fromkeys(ids, 1)
