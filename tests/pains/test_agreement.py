"""P21 and P22 of pains.md: screen and posting disagree; stock and general ledger differ, or are made equal by a plug.

Any shift on two devices, drawn by hypothesis (tests/services/random_floor.py), and then much of it taken back.
"""

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.database import migrate, writing
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.detail import Hold, OrderState
from floorledger.domain.number import MICRO, micro, round_half_away
from floorledger.main.assets import asset
from floorledger.services.posting import Poster
from floorledger.services.records import Standing
from tests.rig import OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.floor import COMPLETE, SEALANT, TANK, good, hold, issue, reject, release, scrap, status, undo
from tests.services.invariants import check_devices, check_effects, predictions, shown_pieces
from tests.services.memory_ledger import Fault, MemoryLedger, Temper
from tests.services.random_floor import Floor, floor_of, make, moves, record
from tests.services.terminal_bench import Bench

QUIET = settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def taken_back(floor: Floor, most: int) -> None:
    """Every other one of the newest entries is undone, on one device or the other."""
    for number, event_id in enumerate(floor.ids[: -most - 1 : -2]):
        known = floor.known(event_id)
        where = "- - -" if known is None else f"{known.order_no or '-'} {known.operation_no or '-'} -"
        who = QUALITY if known is not None and isinstance(known.detail, Hold) else SUPERVISOR
        record(floor, floor.devices[number % 2], undo(event_id), who, where)
    floor.settle()


# --- P21: one function for what is available --------------------------------------------------------------------------


@QUIET
@given(sequence=moves(20, 35))
def test_p21_after_any_shift_and_its_undos_every_screen_says_what_the_hub_posts_by(rig_template: Path, sequence):
    """Positions, what is left of holds, lots on hold, the list's pieces, open exceptions: on both devices, twice."""
    with floor_of(rig_template) as floor:
        for move in sequence:
            make(floor, move)
        floor.settle()
        check_devices(floor.rig, floor.devices)
        taken_back(floor, 16)
        check_devices(floor.rig, floor.devices)


@pytest.fixture
def first_here_last_there(rig: Rig) -> Rig:
    """An order that was completed here first, while the network was gone, and has its completion last at the hub."""
    other, here = rig.second_device("T-2"), rig.installation
    other.settle()
    here.sync.go(online=False)
    rig.record(COMPLETE, SUPERVISOR)
    rig.clock.forward(1)
    other.capture.record(rig.draft(status(OrderState.STARTED)), OPERATOR)
    other.settle()
    here.store.apply_feed(rig.hub.hub.pull(here.store.place(), 500).rows)
    assert here.capture.availability.position("WO1001").state is OrderState.TECHNICALLY_COMPLETE
    here.sync.go(online=True)
    here.settle()
    yield rig
    other.close()


def test_p21_the_last_word_on_an_order_is_the_hubs_wherever_it_was_said_first(first_here_last_there):
    """Found by the simulation (seed 2241): a device took events in the order in which it had come to know them."""
    rig, store = first_here_last_there, first_here_last_there.installation.store
    with rig.hub.store.begin() as tx:
        assert tx.position("WO1001").state is OrderState.TECHNICALLY_COMPLETE
    assert rig.installation.capture.availability.position("WO1001").state is OrderState.TECHNICALLY_COMPLETE
    assert SqlCacheQueries(store.engine).order_states()["WO1001"] is OrderState.TECHNICALLY_COMPLETE
    assert SqlTerminalStore(store.engine).events_of_order("WO1001") == store.events_of_order("WO1001")


def test_p21_a_database_of_an_older_version_takes_the_hubs_order(first_here_last_there):
    engine = first_here_last_there.installation.store.engine
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE known SET known_no = -known_no")
        as_captured = "SELECT count(*) FROM known AS other WHERE other.captured_at <= known.captured_at"
        connection.exec_driver_sql(f"UPDATE known SET known_no = ({as_captured})")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0003'")
    assert SqlCacheQueries(engine).order_states()["WO1001"] is OrderState.STARTED
    migrate(engine, "terminal", asset("db", "migrations"))
    assert SqlCacheQueries(engine).order_states()["WO1001"] is OrderState.TECHNICALLY_COMPLETE


def counts(rig: Rig) -> dict[str, object]:
    """Good, scrapped and held pieces at operation 10 of WO1001, by everybody who shows or uses them."""
    with rig.hub.store.begin() as tx:
        posting = tx.position("WO1001").operation("10")
    here = rig.installation.capture.availability.position("WO1001").operation("10")
    listed = shown_pieces(rig.installation).get(("WO1001", "10"), (0, 0, 0))
    return {
        "hub": (posting.good, posting.scrap, posting.held),
        "terminal": (here.good, here.scrap, here.held),
        "list": tuple(listed),
    }


def here(rig: Rig, good_: str, scrap_: str, held: str) -> None:
    """On the device at once, before the hub has heard of it."""
    shown = counts(rig)
    assert (shown["terminal"], shown["list"]) == ((micro(good_), micro(scrap_), micro(held)),) * 2


def everywhere(rig: Rig, good_: str, scrap_: str, held: str) -> None:
    rig.installation.settle()
    expected = (micro(good_), micro(scrap_), micro(held))
    assert counts(rig) == dict.fromkeys(("hub", "terminal", "list"), expected)


@pytest.mark.both_databases
def test_p21_what_was_cancelled_counts_nowhere(rig):
    """Eight good, four undone, nine rejected, three held of which one is released, and the release undone."""
    rig.record(good(rig, "8"))
    undone = rig.record(good(rig, "4")).event_id
    everywhere(rig, "12", "0", "0")
    rig.record(undo(undone))
    here(rig, "8", "0", "0")
    everywhere(rig, "8", "0", "0")
    lost = rig.record(scrap(rig, "9")).event_id
    everywhere(rig, "8", "0", "0")
    rig.record(reject(lost), SUPERVISOR)
    held = rig.record(hold(rig, "3")).event_id
    freed = rig.record(release(rig, held, "1"), QUALITY).event_id
    everywhere(rig, "9", "0", "2")
    rig.record(undo(freed), QUALITY)
    here(rig, "8", "0", "3")
    everywhere(rig, "8", "0", "3")


@pytest.mark.both_databases
@pytest.mark.parametrize(("number", "fits"), [("8", True), ("9", False)])
def test_p21_after_an_undo_the_terminal_lets_through_what_the_hub_posts(rig, number, fits):
    """Sixteen are planned and eight good; twelve more were undone, and would leave no room if they still counted."""
    bench = Bench(rig).at_work()
    rig.record(good(rig, "8"))
    gone = rig.record(good(rig, "12")).event_id
    rig.installation.settle()
    if rig.standing(gone) is Standing.WAITING:
        rig.record(reject(gone), SUPERVISOR)
    else:
        rig.record(undo(gone))
    rig.installation.settle()
    bench.settle()
    job = bench.view.job
    assert job is not None
    assert job.good == "8"
    recorded = rig.record(good(rig, number))
    rig.installation.settle()
    said = {finding.code for finding in recorded.findings if finding.code == "Q01"}
    assert (said == set(), rig.standing(recorded.event_id) is Standing.ACCEPTED) == (fits, fits)
    assert (rig.codes(recorded.event_id) == []) is fits


# --- P22: stock and ledger tie out, event by event --------------------------------------------------------------------


def entries(rig: Rig) -> list[tuple[str, str, int]]:
    """The ledger as it stands: event, account, minor units; read from its own tables."""
    with rig.hub.ledger.engine.connect() as connection:
        query = "SELECT event_id, account, amount_minor FROM entry JOIN entry_line USING (entry_no)"
        return [(key.partition("#")[0], account, cents) for key, account, cents in connection.exec_driver_sql(query)]


def tied_out(rig: Rig) -> None:
    """Each line has its event, each event its own journal and no more, and the events sum to the accounts."""
    policy = rig.installation.store.policy()
    booked: dict[str, Counter[str]] = {}
    by_account: Counter[str] = Counter()
    for event_id, account, cents in entries(rig):
        booked.setdefault(event_id, Counter())[account] += cents
        by_account[account] += cents
    took_effect = {event.event_id for event, standing in rig.hub.store.standings() if standing is Standing.ACCEPTED}
    assert booked.keys() <= took_effect, "no entry is anybody's but an event's that somebody recorded: nothing plugged"
    told = predictions(rig)
    for event_id, accounts in booked.items():
        owed: Counter[str] = Counter()
        for line in told[event_id].lines:
            owed[policy.account_of[line.role]] += line.amount_minor
        assert (accounts, accounts.total()) == (owed, 0), event_id
    assert by_account == rig.hub.ledger.trial_balance()
    assert by_account.total() == 0


@QUIET
@given(sequence=moves(20, 35))
def test_p22_after_any_shift_the_sum_by_event_is_the_sum_by_account(rig_template: Path, sequence):
    with floor_of(rig_template) as floor:
        for move in sequence:
            make(floor, move)
        floor.settle()
        taken_back(floor, 10)
        check_effects(floor.rig)
        tied_out(floor.rig)


@pytest.mark.both_databases
def test_p22_the_stock_account_is_the_quantities_that_moved_at_their_price(rig):
    """Tanks at 14.94, sealant by the millilitre from a unit of another size: what is in stock is what the ledger says.

    Three and two tanks less one that was put back by an undo, and 17 x 7 ml of sealant one by one.
    """
    for amount in ("3", "2"):
        rig.record(issue(rig, TANK, amount))
    rig.record(undo(rig.record(issue(rig, TANK, "1")).event_id))
    for _ in range(17):
        rig.record(issue(rig, SEALANT, "7", "ML"))
    rig.installation.settle()
    items = rig.installation.store.master().item_by_no
    assert items[TANK[0]].issue_price == Fraction("14.94")
    used = micro("0")
    for event, standing in rig.hub.store.standings():
        if standing is Standing.ACCEPTED and getattr(event.detail, "item", "") == SEALANT[0]:
            used += event.detail.qty.base
    sealant = round_half_away(Fraction(used, MICRO) * items[SEALANT[0]].issue_price * 100)
    stock = Counter()
    for _, account, cents in entries(rig):
        stock[account] += cents
    assert stock["1310"] == -(5 * 1494 + sealant)
    tied_out(rig)


def test_p22_an_erp_that_differs_is_somebodys_and_is_never_made_equal(rig):
    """It booked one event to another order: that event has its exception, and nothing is posted to mend it."""
    erp = MemoryLedger(Temper.BOOKS_AGAIN)
    poster = Poster(rig.hub.store, erp, rig.clock)
    ids = [rig.record(issue(rig, TANK, "1")).event_id for _ in range(2)]
    rig.hub.hub.push(rig.installation.sync.claim().batch)
    erp.plan(Fault.BOOKS_OTHER_LINES, event_id=ids[0])
    for _ in range(3):
        poster.run()
        rig.clock.forward(5)
    assert [event_id for event_id, _, _ in erp.documents] == ids
    assert [rig.codes(event_id) for event_id in ids] == [["R04"], []]
