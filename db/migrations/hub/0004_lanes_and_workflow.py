"""Posting by lanes, a feed that can be scoped and compacted, exceptions as a workflow, master data by records."""

import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from floorledger.adapters.ddl import INTEGER, append_only, master_tables
from floorledger.adapters.hub_tables import feed as hub_feed
from floorledger.adapters.master_adopt import adopt
from floorledger.adapters.master_shelf import HUB

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _posting()
    _feed()
    _master()
    _exceptions()
    _devices()
    _no_samples()
    adopt(op.get_bind(), HUB, hub_feed)


def _no_samples() -> None:
    """PostgreSQL keeps samples of columns to plan by; what may have to be erased is in none of them."""
    if op.get_bind().dialect.name == "postgresql":
        for table, column in (("note", "text"), ("photo", "content"), ("document", "body"), ("feed", "body")):
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS 0")


def _posting() -> None:
    op.create_table(
        "lane",
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("held_until", sa.Text(), nullable=True),
        sa.Column("attempts", INTEGER, nullable=False),
        sa.Column("not_before", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("order_no"),
    )
    op.add_column("to_post", sa.Column("order_no", sa.Text(), nullable=True))
    op.execute(
        "UPDATE to_post SET order_no = (SELECT MIN(prediction_line.order_no) FROM prediction_line "
        "WHERE prediction_line.event_id = to_post.event_id)"
    )
    op.create_index("to_post_lane", "to_post", ["order_no", "post_no"], unique=False)


def _feed() -> None:
    op.add_column("feed", sa.Column("order_no", sa.Text(), nullable=True))
    op.add_column("feed", sa.Column("device_id", sa.Text(), nullable=True))
    op.create_index("feed_order", "feed", ["order_no"], unique=False)
    op.create_table(
        "feed_live",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("kind", "ref"),
    )
    op.create_table(
        "place",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("pos", INTEGER, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _master() -> None:
    master_tables()
    op.create_table(
        "order_line",
        sa.Column("order_no", sa.Text(), nullable=False),
        sa.Column("work_center", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("order_no", "work_center"),
    )


def _exceptions() -> None:
    op.create_table(
        "case_change",
        sa.Column("change_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("change_no"),
    )
    op.create_index("case_change_case", "case_change", ["exception_id"], unique=False)
    append_only("case_change")
    op.create_table(
        "case_now",
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("act_by", sa.Text(), nullable=True),
        sa.Column("due_at", sa.Text(), nullable=False),
        sa.Column("escalation", INTEGER, nullable=False),
        sa.Column("group_key", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("exception_id"),
    )
    op.create_index("case_now_due", "case_now", ["state", "due_at"], unique=False)
    _where_exceptions_stand()
    op.create_table(
        "notice",
        sa.Column("notice_no", INTEGER, autoincrement=True, nullable=False),
        sa.Column("exception_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=True),
        sa.Column("not_before", sa.Text(), nullable=False),
        sa.Column("attempts", INTEGER, nullable=False),
        sa.Column("sent_at", sa.Text(), nullable=True),
        sa.Column("said", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("notice_no"),
        sa.UniqueConstraint("exception_id", "channel", "recipient", "reason"),
    )
    op.create_index("notice_waiting", "notice", ["sent_at", "not_before"], unique=False)


def _where_exceptions_stand() -> None:
    """Exceptions from before stand as they were opened, or as they ended."""
    ended = {row[0]: json.loads(bytes(row[1])) for row in _rows("exception_end")}
    for exception_id, body in _rows("exception_case"):
        case = json.loads(bytes(body))
        first = case.get("first_action_at")
        values = {
            "exception_id": exception_id,
            "state": ended.get(exception_id, {}).get("state", "open"),
            "owner": case["owner"],
            "act_by": None if first is None else _utc(first),
            "due_at": _utc(case["due_at"]),
        }
        op.get_bind().execute(
            sa.text(
                "INSERT INTO case_now (exception_id, state, owner, act_by, due_at, escalation) "
                "VALUES (:exception_id, :state, :owner, :act_by, :due_at, 0)"
            ),
            values,
        )


def _rows(table: str) -> list[tuple[str, bytes]]:
    return [(row[0], row[1]) for row in op.get_bind().execute(sa.text(f"SELECT exception_id, body FROM {table}"))]  # noqa: S608


def _utc(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="microseconds")


def _devices() -> None:
    op.add_column("device", sa.Column("lines", sa.Text(), nullable=True))
    op.add_column("enrol_code", sa.Column("lines", sa.Text(), nullable=True))
    op.add_column("device", sa.Column("revoked_at", sa.Text(), nullable=True))
    op.add_column("token", sa.Column("used_at", sa.Text(), nullable=True))
    op.create_table(
        "device_seen",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("offset_ms", INTEGER, nullable=True),
        sa.Column("waiting", INTEGER, nullable=True),
        sa.Column("version", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("device_id"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
