"""Master data by records in all their states, the place in a scoped feed, and purged segments."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only, master_tables

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    master_tables()
    op.create_table(
        "place",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.Column("end", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("scope"),
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
