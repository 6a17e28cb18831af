"""Planted bugs of storage: durability, transactions, triggers, the writer's turn."""

from tests.mutants.mutant import SyncMutant

_DATABASE = "app/floorledger/adapters/database.py"
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
        "    with _turn(engine), plain_faults(), engine.begin() as connection:\n        yield connection\n",
        '    with plain_faults(), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:\n'
        "        yield connection\n",
        "every statement is a transaction of its own",
        f"{_TESTS}::test_a_writer_that_fails_leaves_nothing {_SIMULATION}",
    ),
    SyncMutant(
        "app/floorledger/adapters/journals.py",
        "for key, sums in self._changed.items()]",
        "for key, sums in list(self._changed.items())[:1]]",
        "a partial flush: running sums are not written",
        "adapters/test_hub_store.py::test_exact_amounts_come_back_exact",
    ),
    SyncMutant(
        "app/floorledger/adapters/postgres.py",
        "_TAKE_TURN = \"SELECT pg_advisory_xact_lock(hashtext('floorledger'), hashtext(current_schema()))\"",
        '_TAKE_TURN = "SELECT 1"',
        "PostgreSQL: no writer's turn, so the feed's positions are not in the order of commits",
        "adapters/test_feed_order.py::test_a_reader_that_polls_while_several_write_misses_nothing",
    ),
    SyncMutant(
        _DATABASE,
        '"synchronous=FULL"',
        '"synchronous=NORMAL"',
        "synchronous=NORMAL, noticed by cutting the power and not by reading the pragma",
        "system/test_faults_of_storage.py::test_a_power_cut_loses_nothing_that_was_acknowledged",
    ),
    SyncMutant(
        "app/floorledger/adapters/own_log.py",
        "        connection.execute(t.log.insert().values(sealed_values(row)))",
        "        pass",
        "an old copy of the log is not brought forward: its next entry takes a number that the hub holds",
        "system/test_device_repair.py::test_an_old_folder_is_brought_forward_before_anything_is_recorded",
    ),
    SyncMutant(
        "app/floorledger/adapters/terminal_check.py",
        "    if ends < last:",
        "    if ends > last:",
        "an emptied database is taken for a new device",
        "system/test_device_repair.py::test_an_empty_file_in_its_place_is_not_a_new_device",
    ),
    SyncMutant(
        "app/floorledger/services/repair.py",
        "if row.event_id not in ids and is_own(row, verify)}",
        "if row.event_id not in ids}",
        "what a damaged file holds is believed without its signature",
        "services/test_repair.py::test_a_row_that_proves_nothing_is_not_taken",
    ),
    SyncMutant(
        "app/floorledger/adapters/feed_taking.py",
        "    add_to_sum(connection, new, retold, before, place, lambda: kept_rows(connection))",
        "    add_to_sum(connection, [], retold, before, place, lambda: kept_rows(connection))",
        "the sum over the hub's rows does not follow them",
        "system/test_device_repair.py::test_the_command_says_that_all_is_well_and_repairs_what_is_not",
    ),
)
