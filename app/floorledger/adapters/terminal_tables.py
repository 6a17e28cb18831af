"""The tables of a device's database: its own log (facts) and its cache of the feed (derived)."""

from sqlalchemy import Column, Index, MetaData, PrimaryKeyConstraint, Table, Text

from floorledger.adapters.columns import INTEGER, blob, integer, master_tables, text

METADATA = MetaData()

log = Table(
    "log",
    METADATA,
    integer("device_seq", key=True),
    Column("event_id", Text, nullable=False, unique=True),
    text("device_id"),
    blob("body"),
    blob("prev_hash"),
    blob("hash"),
    blob("signature"),
)
note = Table("note", METADATA, text("event_id", key=True), blob("salt"), text("text", null=True))
photo = Table(
    "photo",
    METADATA,
    text("event_id", key=True),
    blob("salt"),
    blob("content", null=True),
    text("outcome", null=True),
)
answer = Table("answer", METADATA, text("event_id", key=True), text("outcome"), text("text"), text("answered_at"))
shown = Table("shown", METADATA, integer("device_seq", key=True))
feed_row = Table(
    "feed_row",
    METADATA,
    integer("pos", key=True),
    text("kind"),
    text("ref"),
    blob("body"),
    Index("feed_row_ref", "ref"),
)
document = Table("document", METADATA, text("kind", key=True), blob("body"))
silence = Table("silence", METADATA, text("device_id", key=True), blob("body"))
known = Table(
    "known",
    METADATA,
    Column("known_no", INTEGER, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
    text("event_type"),
    text("order_no", null=True),
    text("target_id", null=True),
    text("standing"),
    text("captured_at"),
    text("device_id"),
    integer("device_seq"),
    blob("body"),
    Index("known_order", "order_no", "known_no"),
    Index("known_type", "event_type", "known_no"),
    Index("known_target", "target_id"),
    Index("known_standing", "standing"),
)
"""Events in the order of ``known_no``: where the feed told of their standing, or from NOT_TOLD on (projection.py)."""
line = Table(
    "line",
    METADATA,
    text("event_id"),
    integer("line_no"),
    text("posting_date"),
    text("role"),
    text("cost_line"),
    text("order_no"),
    integer("amount_minor"),
    text("exact"),
    PrimaryKeyConstraint("event_id", "line_no"),
    Index("line_order", "order_no"),
)
predicted = Table("predicted", METADATA, text("event_id", key=True), integer("lines"))
posted = Table("posted", METADATA, text("event_id", key=True), text("erp_document"), integer("verified"))
case = Table(
    "exception_case",
    METADATA,
    text("exception_id", key=True),
    text("event_id", null=True),
    text("order_no", null=True),
    text("code"),
    text("state"),
    integer("value_minor"),
    text("due_at"),
    blob("body"),
    blob("end", null=True),
    text("owner"),
    integer("escalation"),
    text("part_of", null=True),
    Index("case_event", "event_id"),
    Index("case_state", "state"),
)

master_record, master_version, master_tag = master_tables(METADATA)
place = Table("place", METADATA, text("scope", key=True), integer("pos"))
"""Up to where the feed is known, and from which scope it was read."""
feed_sum = Table("feed_sum", METADATA, integer("only", key=True), blob("total"))
"""The sum over all rows of the feed that are here (adapters/feed_sum.py)."""
segment = Table(
    "segment",
    METADATA,
    integer("last_seq", key=True),
    integer("first_seq"),
    blob("last_hash"),
    blob("anchor"),
    text("purged_at"),
)
"""Stretches of the log that the hub holds and that are no longer here (decisions.md D2)."""

APPEND_ONLY = ("log", "feed_row", "segment")
"""Triggers refuse UPDATE and DELETE of these (created by the migrations in db/)."""
