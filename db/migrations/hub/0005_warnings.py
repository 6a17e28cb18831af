"""Warnings about money are kept: small ones that point the same way become an exception together (B5.1)."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "warning",
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("warned_at", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("exception_id"),
    )
    op.create_index("warning_event", "warning", ["event_id"], unique=False)
    op.create_index("warning_time", "warning", ["warned_at"], unique=False)
