"""Planted bugs of storage: durability, transactions, triggers, the writer's turn."""

from tests.mutants.mutant import SyncMutant

_DATABASE = "app/floorledger/adapters/database.py"
_HUB_TX = "app/floorledger/adapters/hub_tx.py"
_STORE = "app/floorledger/adapters/terminal_store.py"
_TESTS = "adapters/test_database.py"
_SIMULATION = "simulation"

STORAGE = (
    SyncMutant(
        _DATABASE,
        '"synchronous=FULL"',
        '"synchronous=NORMAL"',
        "synchronous=NORMAL: an acknowledged event is gone after a power cut",
        f"{_TESTS}::test_every_connection_is_durable_and_strict",
    ),
    SyncMutant(
        _DATABASE,
        '    "recursive_triggers=ON",',
        '    "recursive_triggers=OFF",',
        "INSERT OR REPLACE slips past the triggers of append-only tables",
        f"{_TESTS}::test_replacing_by_another_unique_value_is_refused_too",
    ),
    SyncMutant(
        "app/floorledger/adapters/ddl.py",
        '    for action in ("UPDATE", "DELETE"):\n',
        '    for action in ("UPDATE",):\n',
        "a missing trigger: facts can be deleted",
        f"{_TESTS}::test_facts_cannot_be_changed_or_deleted",
    ),
    SyncMutant(
        _DATABASE,
        "    with plain_faults(), engine.begin() as connection:\n        yield connection\n",
        '    with plain_faults(), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:\n'
        "        yield connection\n",
        "every statement is a transaction of its own",
        f"{_TESTS}::test_a_writer_that_fails_leaves_nothing {_SIMULATION}",
    ),
    SyncMutant(
        _HUB_TX,
        "for key, sums in self._changed.items()]",
        "for key, sums in list(self._changed.items())[:1]]",
        "a partial flush: running sums are not written",
        _SIMULATION,
    ),
    SyncMutant(
        "app/floorledger/adapters/postgres.py",
        "_TAKE_TURN = \"SELECT pg_advisory_xact_lock(hashtext('floorledger'), hashtext(current_schema()))\"",
        '_TAKE_TURN = "SELECT 1"',
        "PostgreSQL: no writer's turn, so the feed's positions are not in the order of commits",
        "adapters/test_feed_order.py::test_a_reader_that_polls_while_several_write_misses_nothing",
    ),
)
