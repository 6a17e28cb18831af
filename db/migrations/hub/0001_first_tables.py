"""First tables."""

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only

APPEND_ONLY = ("event", "conflict", "prediction", "prediction_line", "exception_case", "exception_end", "feed")

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "conflict",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("device_seq", INTEGER, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("anchor", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", "device_seq"),
    )
    op.create_table(
        "device",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device_id"),
    )
    op.create_table(
        "document",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind"),
    )
    op.create_table(
        "enrol_code",
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("used_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("code_hash"),
    )
    op.create_table(
        "event",
        sa.Column("hub_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("device_seq", INTEGER, nullable=False),
        sa.Column("event_type", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=True),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("anchor", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hub_no"),
        sa.UniqueConstraint("device_id", "device_seq"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_index("event_order", "event", ["order_no"], unique=False)
    op.create_table(
        "exception_case",
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=True),
        sa.Column("order_no", sa.Text(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("exception_id"),
    )
    op.create_index("hub_case_event", "exception_case", ["event_id"], unique=False)
    op.create_index("hub_case_order", "exception_case", ["order_no"], unique=False)
    op.create_table(
        "exception_end",
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("exception_id"),
    )
    op.create_table(
        "feed",
        sa.Column("pos", INTEGER, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pos"),
    )
    op.create_table(
        "held_lot",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("lot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "hold",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("remaining_micro", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "note",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "position",
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("order_no"),
    )
    op.create_table(
        "posted",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("erp_document", sa.Text(), nullable=False),
        sa.Column("verified", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "prediction",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("posting_date", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "prediction_line",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("line_no", INTEGER, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("cost_line", sa.Text(), nullable=False),
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("amount_minor", INTEGER, nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "line_no"),
    )
    op.create_index("prediction_line_order", "prediction_line", ["order_no"], unique=False)
    op.create_table(
        "reversal",
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("target_id"),
    )
    op.create_table(
        "running",
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("cost_line", sa.Text(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("posted_minor", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("order_no", "role", "cost_line"),
    )
    op.create_table(
        "standing",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_table(
        "to_post",
        sa.Column("post_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("post_no"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_table(
        "token",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    op.create_index("token_device", "token", ["device_id"], unique=False)
    for table in APPEND_ONLY:
        append_only(table)
