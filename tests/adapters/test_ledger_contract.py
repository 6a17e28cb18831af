"""One suite for every ledger behind the connector's contract (erp.md): ours, and the fakes that tests use."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from floorledger.adapters.database import migrate, open_engine
from floorledger.adapters.erp.embedded import EmbeddedLedger
from floorledger.main.assets import asset
from floorledger.services.posting_ports import Ledger
from floorledger.services.records import LedgerLine, Outcome
from tests.postgres import Server
from tests.services.memory_ledger import MemoryLedger, Temper

EMBEDDED = ("embedded", "on_postgres")
DAY = date(2026, 11, 20)
LINES = [
    LedgerLine("1400", 2746, "material:SP-BOM2005", "WO1001"),
    LedgerLine("1310", -2746, "material:SP-BOM2005", "WO1001"),
]
OTHERS = [LedgerLine(line.account, 2 * line.amount_minor, line.cost_line, line.order_no) for line in LINES]


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedLedger]:
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'ledger.db'}")
    migrate(engine, "ledger", asset("db", "migrations"))
    yield EmbeddedLedger(engine)
    engine.dispose()


@pytest.fixture(scope="module")
def on_postgres(postgres: Server) -> Iterator[EmbeddedLedger]:
    engine = open_engine(postgres.new_hub(), "ledger")
    yield EmbeddedLedger(engine)
    engine.dispose()


def made(request: pytest.FixtureRequest) -> Ledger:
    return request.getfixturevalue(request.param) if request.param in EMBEDDED else MemoryLedger(Temper(request.param))


@pytest.fixture(params=[*EMBEDDED, *Temper])
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return made(request)


@pytest.fixture(params=[*EMBEDDED, Temper.IDEMPOTENT])
def idempotent(request: pytest.FixtureRequest) -> Ledger:
    return made(request)


@pytest.fixture(params=EMBEDDED)
def booked(request: pytest.FixtureRequest) -> EmbeddedLedger:
    return request.getfixturevalue(request.param)


@pytest.fixture
def event_id(request: pytest.FixtureRequest) -> str:
    """An id of its own for each test, since the embedded ledger is shared."""
    return request.node.nodeid


def read(ledger: Ledger, event_id: str) -> list[LedgerLine]:
    document = ledger.find(event_id)
    assert document is not None
    return ledger.read_back(document)


def test_what_is_accepted_is_found_and_reads_back_as_it_was_sent(ledger, event_id):
    assert ledger.find(event_id) is None
    assert ledger.post(event_id, DAY, LINES) is Outcome.ACCEPTED
    assert read(ledger, event_id) == LINES


def test_documents_are_told_apart(ledger, event_id):
    ledger.post(f"{event_id}/1", DAY, LINES)
    ledger.post(f"{event_id}/2", DAY, OTHERS)
    assert read(ledger, f"{event_id}/1") == LINES
    assert read(ledger, f"{event_id}/2") == OTHERS
    assert ledger.find(event_id) is None


@pytest.mark.parametrize(
    "lines",
    [[], LINES[:1], [*LINES, LedgerLine("1310", 1, "x", "WO1001")]],
    ids=["nothing", "one-sided", "a cent off"],
)
def test_what_does_not_balance_is_refused_and_not_there(ledger, event_id, lines):
    assert ledger.post(event_id, DAY, lines) is Outcome.REFUSED
    assert ledger.find(event_id) is None


def test_a_refused_id_can_be_booked_once_it_is_right(ledger, event_id):
    ledger.post(event_id, DAY, LINES[:1])
    assert ledger.post(event_id, DAY, LINES) is Outcome.ACCEPTED
    assert read(ledger, event_id) == LINES


def test_a_repeat_is_already_there(idempotent, event_id):
    idempotent.post(event_id, DAY, LINES)
    assert idempotent.post(event_id, DAY, LINES) is Outcome.ALREADY_THERE
    assert read(idempotent, event_id) == LINES


def test_other_lines_under_the_same_id_conflict_and_the_first_stand(idempotent, event_id):
    idempotent.post(event_id, DAY, LINES)
    assert idempotent.post(event_id, DAY, OTHERS) is Outcome.CONFLICT
    assert read(idempotent, event_id) == LINES


def test_the_second_temper_books_again_and_still_finds_the_first():
    """As Odoo 18 does: who repeats blindly doubles the cost, and the trial balance stays at zero."""
    ledger = MemoryLedger(Temper.BOOKS_AGAIN)
    for _ in range(2):
        assert ledger.post("E", DAY, LINES) is Outcome.ACCEPTED
    assert ledger.bookings() == {"E": 2}
    assert ledger.find("E") == "1"


def balances(ledger: EmbeddedLedger, event_id: str, change: Callable[[], object]) -> dict[str, int]:
    before = ledger.trial_balance()
    change()
    after = ledger.trial_balance()
    return {
        account: after[account] - before.get(account, 0) for account in after if after[account] != before.get(account)
    }


def test_the_embedded_ledger_counts_what_each_event_made(booked, event_id):
    moved = balances(booked, event_id, lambda: [booked.post(event_id, DAY, LINES) for _ in range(3)])
    assert moved == {"1400": 2746, "1310": -2746}
    assert booked.lines_by_event()[event_id] == 2


def test_the_embedded_ledger_knows_an_orders_balance(booked, event_id):
    lines = [LedgerLine("1400", 5, "x", event_id), LedgerLine("1310", -5, "x", event_id)]
    booked.post(event_id, DAY, lines)
    assert booked.order_balance(event_id, "1400") == 5
    assert booked.order_balance(event_id, "1330") == 0


def test_the_embedded_ledger_survives_a_restart(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'ledger.db'}"
    for outcome in (Outcome.ACCEPTED, Outcome.ALREADY_THERE):
        engine = open_engine(url)
        migrate(engine, "ledger", asset("db", "migrations"))
        assert EmbeddedLedger(engine).post("E", DAY, LINES) is outcome
        engine.dispose()
