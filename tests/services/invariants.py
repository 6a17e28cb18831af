"""What must hold on a plant whatever has happened there: effects, ledger, devices, closings (I2, I5, I7; D4, D16)."""

from collections import Counter
from collections.abc import Callable, Iterable

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.scratch_hub import scratch_hub
from floorledger.domain.close import closing_roles
from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import Hold, OrderState, OrderStatus
from floorledger.domain.event import Event
from floorledger.domain.exception import NOT_BOOKED
from floorledger.domain.policy import Role
from floorledger.main.installation import Installation
from floorledger.services.control import expected_lines
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant
from floorledger.services.recompute import replay
from floorledger.services.records import FeedKind, FeedRow, Prediction, Standing
from tests.rig import Rig
from tests.services.floor import tally


def feed(rig: Rig) -> list[FeedRow]:
    return rig.hub.store.feed(0, 1_000_000)


def predictions(rig: Rig) -> dict[str, Prediction]:
    told = [from_bytes(Prediction, row.body) for row in feed(rig) if row.kind is FeedKind.PREDICTION]
    assert len({each.event_id for each in told}) == len(told), "a journal was predicted twice"
    return {each.event_id: each for each in told}


def check_effects(rig: Rig) -> None:
    """Each event has its effect, or somebody has it on the desk; never both, never neither.

    What has its effect may be looked at afterwards, or be refused by the ERP since; both are said as such.
    """
    made = predictions(rig)
    for event, standing in rig.hub.store.standings():
        cases = rig.open_cases(event.event_id)
        holding = [case.code for case in cases if not case.review]
        if standing is Standing.ACCEPTED:
            holding = [code for code in holding if code not in NOT_BOOKED]
        assert (standing is Standing.ACCEPTED) == (event.event_id in made), (event, standing)
        assert (standing is Standing.WAITING) == bool(holding), (event, standing, holding)
        assert standing is not Standing.CAPTURED


def check_ledger(rig: Rig) -> None:
    """Counted in the ledger, against the table that was written by hand; and equal to what was predicted."""
    master, policy = rig.installation.store.master(), rig.installation.store.policy()
    assert master is not None
    assert policy is not None
    expected = expected_lines(rig.hub.store.standings(), master, policy, settled_roles(rig))
    assert rig.hub.ledger.lines_by_event() == {event_id: count for event_id, count in expected.items() if count}
    assert sum(rig.hub.ledger.trial_balance().values()) == 0
    by_account: Counter[str] = Counter()
    for prediction in predictions(rig).values():
        by_date: Counter[object] = Counter()
        for line in prediction.lines:
            by_account[policy.account_of[line.role]] += line.amount_minor
            by_date[line.posting_date] += line.amount_minor
        assert not any(by_date.values()), "every date's lines balance"
    assert by_account == rig.hub.ledger.trial_balance()


def settled_roles(rig: Rig) -> Callable[[Event], int]:
    """How many accounts each closing had to settle: by the order as it is worked out anew just before it.

    A later closing of the same order settles what has changed since the one before.
    """
    closings = {
        event.event_id: event.order_no or ""
        for event, _ in rig.hub.store.standings()
        if event.detail == OrderStatus(state=OrderState.CLOSED)
    }
    rows, taken, counts = feed(rig), 0, {}
    before: dict[str, dict[Role, int]] = {}
    for number, row in enumerate(rows):
        if row.kind is FeedKind.RECEIPT:
            taken = number
        elif row.kind is FeedKind.PREDICTION and row.ref in closings:
            order_no = closings[row.ref]
            had, owed = before.get(order_no, {}), _owed(rows[:taken], order_no)
            counts[row.ref] = sum(owed.get(role, 0) != had.get(role, 0) for role in owed.keys() | had.keys())
            before[order_no] = owed
    return lambda closing: counts[closing.event_id]


def _owed(rows: list[FeedRow], order_no: str) -> dict[Role, int]:
    scratch = scratch_hub()
    replay(rows, scratch)
    with scratch.begin() as tx:
        plant = Plant.load(tx)
        variance = OrderBooks(tx, plant).variance(order_no)
        return closing_roles(variance.by_role, plant.master.order_by_no[order_no], plant.policy)


def check_devices(rig: Rig, devices: Iterable[Installation]) -> None:
    """Every device says what the hub says: standings, positions, holds, open exceptions."""
    standings = {event.event_id: standing for event, standing in rig.hub.store.standings()}
    holds = [event.event_id for event, _ in rig.hub.store.standings() if isinstance(event.detail, Hold)]
    with rig.hub.store.begin() as tx:
        orders = Plant.load(tx).master.order_by_no
        positions = {order_no: tx.position(order_no) for order_no in orders}
        lots = tx.accepted.held_lots()
        remaining = {event_id: tx.accepted.remaining_held(event_id) for event_id in holds}
        cases = {case.exception_id for case in tx.open_exceptions()}
    for order_no, position in positions.items():
        for row in position.operations:
            assert min(row.good, row.scrap, row.held, row.rework) >= 0, (order_no, row)
    for at in devices:
        assert at.store.waiting_count() == 0
        assert {each: at.store.event(each)[1] for each in standings} == standings
        for order_no, position in positions.items():
            assert tally(at.capture.availability.position(order_no)) == tally(position), order_no
        assert shown_pieces(at) == {
            (order_no, row.operation_no): (row.good, row.scrap, row.held)
            for order_no, position in positions.items()
            for row in position.operations
            if row.good or row.scrap or row.held
        }
        assert at.capture.availability.held_lots() == lots
        assert {each: at.capture.availability.remaining_held(each) for each in holds} == remaining
        with at.store.engine.connect() as connection:
            known = connection.exec_driver_sql('SELECT exception_id FROM exception_case WHERE "end" IS NULL')
            assert set(known.scalars()) == cases


def shown_pieces(at: Installation) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Good, scrapped and held pieces as the workstation's list of orders shows them (pains.md P21)."""
    rows = SqlCacheQueries(at.store.engine).pieces()
    found = {(row.order_no, row.operation_no): (row.good, row.scrap, row.held) for row in rows}
    return {place: counts for place, counts in found.items() if any(counts)}


def check_all(rig: Rig, *others: Installation) -> None:
    """All of it, once everything is settled."""
    check_effects(rig)
    check_ledger(rig)
    check_devices(rig, (rig.installation, *others))


def check_closed(rig: Rig, orders: Iterable[str]) -> None:
    """WIP is zero in every order, and each account of a variance holds what was worked out."""
    account_of = rig.installation.store.policy().account_of
    with rig.hub.store.begin() as tx:
        plant = Plant.load(tx)
        books = OrderBooks(tx, plant)
        for order_no in orders:
            assert tx.position(order_no).state is OrderState.CLOSED
            assert rig.hub.ledger.order_balance(order_no, account_of[Role.WIP]) == 0
            owed = closing_roles(books.variance(order_no).by_role, plant.master.order_by_no[order_no], plant.policy)
            for role, amount in owed.items():
                assert rig.hub.ledger.order_balance(order_no, account_of[role]) == amount, (order_no, role)
