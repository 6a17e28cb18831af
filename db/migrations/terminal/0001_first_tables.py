"""First tables."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only

APPEND_ONLY = ("log", "feed_row")

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "answer",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "document",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind"),
    )
    op.create_table(
        "exception_case",
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=True),
        sa.Column("order_no", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("value_minor", INTEGER, nullable=False),
        sa.Column("due_at", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("end", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("exception_id"),
    )
    op.create_index("case_event", "exception_case", ["event_id"], unique=False)
    op.create_index("case_state", "exception_case", ["state"], unique=False)
    op.create_table(
        "feed_row",
        sa.Column("pos", INTEGER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pos"),
    )
    op.create_index("feed_row_ref", "feed_row", ["ref"], unique=False)
    op.create_table(
        "known",
        sa.Column("known_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("event_type", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=True),
        sa.Column("target_id", sa.Text(), nullable=True),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("captured_at", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("device_seq", INTEGER, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("known_no"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_index("known_order", "known", ["order_no", "known_no"], unique=False)
    op.create_index("known_standing", "known", ["standing"], unique=False)
    op.create_index("known_target", "known", ["target_id"], unique=False)
    op.create_index("known_type", "known", ["event_type", "known_no"], unique=False)
    op.create_table(
        "line",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("line_no", INTEGER, nullable=False),
        sa.Column("posting_date", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("cost_line", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("amount_minor", INTEGER, nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "line_no"),
    )
    op.create_index("line_order", "line", ["order_no"], unique=False)
    op.create_table(
        "log",
        sa.Column("device_seq", INTEGER, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("device_seq"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_table(
        "note",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "posted",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("erp_document", sa.Text(), nullable=False),
        sa.Column("verified", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "predicted",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("lines", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table("shown", sa.Column("device_seq", INTEGER, nullable=False), sa.PrimaryKeyConstraint("device_seq"))
    for table in APPEND_ONLY:
        append_only(table)
