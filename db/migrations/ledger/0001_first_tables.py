"""First tables."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only

APPEND_ONLY = ("entry", "entry_line")

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("entry_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("posting_date", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entry_no"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_table(
        "entry_line",
        sa.Column("entry_no", INTEGER, nullable=False),
        sa.Column("line_no", INTEGER, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("cost_line", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("amount_minor", INTEGER, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_no"],
            ["entry.entry_no"],
        ),
        sa.PrimaryKeyConstraint("entry_no", "line_no"),
    )
    op.create_index("entry_line_account", "entry_line", ["account"], unique=False)
    op.create_index("entry_line_order", "entry_line", ["order_no"], unique=False)
    for table in APPEND_ONLY:
        append_only(table)
