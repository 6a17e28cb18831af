"""Master data by records in all their states, the place in a scoped feed, silent devices, and purged segments."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only, master_tables
from floorledger.adapters.master_adopt import adopt
from floorledger.adapters.master_shelf import DEVICE
from floorledger.adapters.terminal_tables import feed_row

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    master_tables()
    _exceptions()
    op.create_table(
        "place",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("scope"),
    )
    op.create_table(
        "silence",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("device_id"),
    )
    op.create_table(
        "feed_sum",
        sa.Column("only", INTEGER, nullable=False),
        sa.Column("total", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("only"),
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
    adopt(op.get_bind(), DEVICE, feed_row)


def _exceptions() -> None:
    """Whose an exception is now, how far it was escalated, and which other one adds it up."""
    op.add_column("exception_case", sa.Column("owner", sa.Text(), nullable=False, server_default=""))
    op.add_column("exception_case", sa.Column("escalation", INTEGER, nullable=False, server_default="0"))
    op.add_column("exception_case", sa.Column("part_of", sa.Text(), nullable=True))
    op.execute("UPDATE exception_case SET owner = json_extract(CAST(body AS TEXT), '$.owner')")
