"""Master data by records with a place to stage the next version, the place in a scoped feed, and purged segments."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for table, may_be_gone in (("master_record", False), ("master_staged", True)):
        op.create_table(
            table,
            sa.Column("kind", sa.Text(), nullable=False),
            sa.Column("key", sa.Text(), nullable=False),
            sa.Column("body", sa.LargeBinary(), nullable=may_be_gone),
            sa.PrimaryKeyConstraint("kind", "key"),
        )
    op.create_table(
        "place",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "segment",
        sa.Column("last_seq", INTEGER, nullable=False),
        sa.Column("first_seq", INTEGER, nullable=False),
        sa.Column("last_hash", sa.LargeBinary(), nullable=False),
        sa.Column("anchor", sa.LargeBinary(), nullable=False),
        sa.Column("purged_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("last_seq"),
    )
    append_only("segment")
