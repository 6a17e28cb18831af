"""What the migrations in db/ say alike on both databases."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Integer

INTEGER = BigInteger().with_variant(Integer, "sqlite")
"""64 bits everywhere: SQLite's INTEGER has them, PostgreSQL's has 32. SQLite numbers rows under this name only."""

_REFUSE = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def append_only(table: str) -> None:
    """Refuse UPDATE, DELETE and, on PostgreSQL, TRUNCATE of a table by triggers."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_REFUSE)
        for action in ("UPDATE", "DELETE", "TRUNCATE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def master_tables() -> None:
    """States, versions and tags of master data, alike at a device and at the hub."""
    op.create_table(
        "master_record",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "key", "pos"),
    )
    op.create_index("master_record_pos", "master_record", ["pos"], unique=False)
    op.create_table(
        "master_version",
        sa.Column("pos", INTEGER, autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pos"),
    )
    op.create_index("master_version_name", "master_version", ["version"], unique=False)
    op.create_table(
        "master_tag",
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("tag", "kind", "key", "pos"),
    )
