"""The three databases: durable settings, append-only tables, and a schema that only moves forward."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Table, inspect
from sqlalchemy.exc import DBAPIError, IntegrityError

from floorledger.adapters import database, hub_tables, ledger_tables, terminal_tables
from floorledger.adapters.database import HEADS, SchemaTooNew, migrate, open_engine, plain_faults, reading, writing
from floorledger.main.assets import asset
from floorledger.main.installation import open_installation
from floorledger.services.ports import StoreFault

TABLES = {"terminal": terminal_tables, "hub": hub_tables, "ledger": ledger_tables}
NAMES = tuple(TABLES)
METADATA = {name: each.METADATA for name, each in TABLES.items()}
APPEND_ONLY = {name: each.APPEND_ONLY for name, each in TABLES.items()}
SCRIPTS = asset("db", "migrations")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three databases as the migrations make them."""
    folder = tmp_path_factory.mktemp("fresh")
    for name in NAMES:
        engine = open_engine(f"sqlite:///{folder / name}.db")
        migrate(engine, name, SCRIPTS)
        engine.dispose()
    return folder


@pytest.fixture
def engines(fresh: Path, tmp_path: Path) -> Iterator[dict[str, Engine]]:
    """Copies of them, open."""
    shutil.copytree(fresh, tmp_path / "databases")
    opened = {name: open_engine(f"sqlite:///{tmp_path / 'databases' / name}.db") for name in NAMES}
    yield opened
    for engine in opened.values():
        engine.dispose()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def insert(engine: Engine, table: Table, verb: str = "INSERT", **values: object) -> None:
    """One row of made-up values."""
    made = {str: "x", int: 1, bytes: b"x"}
    row = {column.name: made[column.type.python_type] for column in table.columns} | values
    names = ", ".join(f'"{name}"' for name in row)
    with writing(engine) as connection:
        marks = ", ".join("?" * len(row))
        connection.exec_driver_sql(f'{verb} INTO "{table.name}" ({names}) VALUES ({marks})', tuple(row.values()))


# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL: NORMAL loses what was acknowledged in a quarter of power cuts
        ("foreign_keys", 1),
        ("recursive_triggers", 1),  # else INSERT OR REPLACE slips past the triggers
        ("busy_timeout", 10000),
    ],
)
def test_every_connection_is_durable_and_strict(engines, pragma, value):
    for engine in engines.values():
        for _ in range(2):
            with engine.connect() as connection:
                assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
            engine.dispose()


def test_reading_takes_no_write_lock(engines):
    with reading(engines["hub"]) as connection:
        connection.exec_driver_sql("SELECT count(*) FROM event").scalar()
        insert(engines["hub"], METADATA["hub"].tables["held_lot"])


def test_a_writer_that_fails_leaves_nothing(engines):
    def fail() -> None:
        with writing(engines["hub"]) as connection:
            connection.exec_driver_sql("INSERT INTO held_lot VALUES ('E', 'A', 'L')")
            raise RuntimeError("the power of a bug")

    with pytest.raises(RuntimeError):
        fail()
    with reading(engines["hub"]) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM held_lot").scalar() == 0


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("database or disk is full", "disk is full"),
        ("attempt to write a readonly database", "read-only"),
        ("disk I/O error", "does not answer"),
        ("database is locked", "Another program"),
        ("database disk image is malformed", "damaged"),
        ("file is not a database", "damaged"),
        ("unable to open database file", "cannot be opened"),
    ],
)
def test_what_the_environment_does_is_said_in_plain_words(message, words):
    with pytest.raises(StoreFault, match=words), plain_faults():
        raise DBAPIError("INSERT", (), Exception(message))


def test_a_bug_stays_a_bug(engines):
    table = METADATA["hub"].tables["held_lot"]
    insert(engines["hub"], table)
    with pytest.raises(IntegrityError):
        insert(engines["hub"], table)


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path):
    (tmp_path / "hub.db").write_bytes(b"this is a letter, not a database. " * 200)
    engine = open_engine(f"sqlite:///{tmp_path / 'hub.db'}")
    with pytest.raises(StoreFault, match="damaged"):
        migrate(engine, "hub", SCRIPTS)
    engine.dispose()


# --- append-only ------------------------------------------------------------------------------------------------------

PROTECTED = [(name, table) for name, tables in APPEND_ONLY.items() for table in tables]


@pytest.mark.parametrize(("name", "table"), PROTECTED)
def test_facts_cannot_be_changed_or_deleted(engines, name, table):
    engine, definition = engines[name], METADATA[name].tables[table]
    if table == "entry_line":
        insert(engine, METADATA[name].tables["entry"])
    insert(engine, definition)
    before = rows(engine, table)
    key = next(iter(definition.primary_key.columns)).name
    attempts = [f'UPDATE "{table}" SET "{column.name}" = "{column.name}"' for column in definition.columns]
    attempts += [
        f'DELETE FROM "{table}"',
        f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}"',
        f'REPLACE INTO "{table}" SELECT * FROM "{table}"',
        f'INSERT INTO "{table}" SELECT * FROM "{table}" WHERE true ON CONFLICT DO UPDATE SET "{key}" = "{key}"',
    ]
    for attempt in attempts:
        with pytest.raises(IntegrityError, match="append-only"), writing(engine) as connection:
            connection.exec_driver_sql(attempt)
    assert rows(engine, table) == before


@pytest.mark.parametrize(
    ("name", "table", "unique"),
    [
        (name, table, column.name)
        for name, table in PROTECTED
        for column in METADATA[name].tables[table].columns
        if column.unique
    ],
)
def test_replacing_by_another_unique_value_is_refused_too(engines, name, table, unique):
    """INSERT OR REPLACE deletes whatever row holds the value, whichever key it stands under."""
    engine, definition = engines[name], METADATA[name].tables[table]
    insert(engine, definition)
    key = next(iter(definition.primary_key.columns)).name
    with pytest.raises(IntegrityError, match="append-only"):
        insert(engine, definition, "INSERT OR REPLACE", **{key: 2})
    assert len(rows(engine, table)) == 1


def rows(engine: Engine, table: str) -> list[tuple[object, ...]]:
    with reading(engine) as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')]


@pytest.mark.parametrize("name", NAMES)
def test_each_append_only_table_has_its_two_triggers_and_no_other_has(engines, name):
    with reading(engines[name]) as connection:
        found = connection.exec_driver_sql("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'").all()
    wanted = {(table, f"{table}_no_{action}") for table in APPEND_ONLY[name] for action in ("update", "delete")}
    assert {tuple(row) for row in found} == wanted


# --- schema -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_fresh_database_is_at_the_head_that_the_code_names(engines, name):
    with reading(engines[name]) as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").all() == [(HEADS[name],)]
    assert ScriptDirectory(str(SCRIPTS), version_locations=[str(SCRIPTS / name)]).get_heads() == [HEADS[name]]


@pytest.mark.parametrize("name", NAMES)
def test_the_migrations_make_what_the_tables_say(engines, name):
    with engines[name].connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA[name]) == []
        assert shape(connection) == shape_of_metadata(name)


def shape(connection: object) -> dict[str, object]:
    """Tables with what Alembic's comparison leaves out: order of columns, keys, nullability."""
    looked = inspect(connection)
    return {
        table: (
            [(column["name"], column["nullable"]) for column in looked.get_columns(table)],
            looked.get_pk_constraint(table)["constrained_columns"],
        )
        for table in looked.get_table_names()
        if table != "alembic_version"
    }


def shape_of_metadata(name: str) -> dict[str, object]:
    return {
        table.name: (
            [(column.name, column.nullable) for column in table.columns],
            [column.name for column in table.primary_key.columns],
        )
        for table in METADATA[name].sorted_tables
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_column_can_hold_a_float(name):
    kinds = {column.type.python_type for table in METADATA[name].sorted_tables for column in table.columns}
    assert kinds <= {str, int, bytes}


def test_a_second_start_changes_nothing(engines, monkeypatch):
    monkeypatch.setattr(database, "_upgrade", lambda *_: pytest.fail("there was nothing to do"))
    for name in NAMES:
        migrate(engines[name], name, SCRIPTS)


def set_revision(path: Path, revision: str) -> None:
    engine = open_engine(f"sqlite:///{path}")
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (revision,))
    engine.dispose()


@pytest.mark.parametrize("name", NAMES)
def test_a_newer_schema_is_refused_and_not_a_byte_touched(fresh, tmp_path, name):
    path = tmp_path / f"{name}.db"
    shutil.copy(fresh / path.name, path)
    set_revision(path, "7777")
    before = digest(path)
    engine = open_engine(f"sqlite:///{path}")
    with pytest.raises(SchemaTooNew, match=r"schema 7777.*Nothing was changed"):
        migrate(engine, name, SCRIPTS)
    engine.dispose()
    assert digest(path) == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name], "not even a backup"


@pytest.mark.parametrize("name", NAMES)
def test_an_installation_with_a_newer_database_does_not_start(rig, name):
    rig.close()
    path = rig.folder / f"{name}.db"
    set_revision(path, "7777")
    before = {each.name: digest(each) for each in rig.folder.glob("*.db")}
    with pytest.raises(SchemaTooNew):
        open_installation(rig.folder, clock=rig.clock, use_keyring=False)
    assert {each.name: digest(each) for each in rig.folder.glob("*.db")} == before


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migrations, with room for one more."""
    folder = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def add_revision(scripts: Path, name: str, step: str) -> None:
    text = f"""import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
{step}
"""
    (scripts / name / "0006_one_more.py").write_text(text)


ONE_COLUMN = """    op.add_column("document", sa.Column("seen", sa.Text(), nullable=True))"""


def test_an_older_schema_is_backed_up_and_migrated(rig, scripts, monkeypatch):
    rig.close()
    add_revision(scripts, "hub", ONE_COLUMN)
    monkeypatch.setitem(HEADS, "hub", "0006")
    path = rig.folder / "hub.db"
    engine = open_engine(f"sqlite:///{path}")
    feed = rows(engine, "feed")
    migrate(engine, "hub", scripts)
    columns = {column["name"] for column in inspect(engine).get_columns("document")}
    assert (rows(engine, "feed"), rows(engine, "alembic_version")) == (feed, [("0006",)])
    assert "seen" in columns
    engine.dispose()

    backup = open_engine(f"sqlite:///{path}.before-0005.bak")
    assert (rows(backup, "feed"), rows(backup, "alembic_version")) == (feed, [("0005",)])
    assert "seen" not in {column["name"] for column in inspect(backup).get_columns("document")}
    backup.dispose()


def test_the_backup_holds_what_was_only_in_the_log_beside_the_file(rig, scripts, monkeypatch):
    """In WAL mode the newest rows are not in the file itself."""
    keeper = open_engine(f"sqlite:///{rig.folder / 'hub.db'}")
    insert(keeper, METADATA["hub"].tables["held_lot"], item="NEWEST")
    assert (rig.folder / "hub.db-wal").stat().st_size > 0
    add_revision(scripts, "hub", ONE_COLUMN)
    monkeypatch.setitem(HEADS, "hub", "0006")
    migrate(keeper, "hub", scripts)
    keeper.dispose()
    backup = open_engine(f"sqlite:///{rig.folder / 'hub.db'}.before-0005.bak")
    assert ("x", "NEWEST", "x") in rows(backup, "held_lot")
    backup.dispose()


def test_a_migration_that_fails_leaves_the_old_schema_whole(rig, scripts, monkeypatch):
    rig.close()
    add_revision(scripts, "hub", f'{ONE_COLUMN}\n    op.execute("SELECT no_such_function()")')
    monkeypatch.setitem(HEADS, "hub", "0006")
    engine = open_engine(f"sqlite:///{rig.folder / 'hub.db'}")
    feed = rows(engine, "feed")
    with pytest.raises(DBAPIError, match="no_such_function"):
        migrate(engine, "hub", scripts)
    assert (rows(engine, "feed"), rows(engine, "alembic_version")) == (feed, [("0005",)])
    assert "seen" not in {column["name"] for column in inspect(engine).get_columns("document")}
    engine.dispose()
    monkeypatch.setitem(HEADS, "hub", "0005")
    rig.reopen()
