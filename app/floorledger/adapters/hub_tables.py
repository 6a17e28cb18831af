"""The tables of the hub's database."""

from sqlalchemy import Column, Index, MetaData, PrimaryKeyConstraint, Table
from sqlalchemy import UniqueConstraint as Unique

from floorledger.adapters.columns import INTEGER, blob, integer, master_tables, text

METADATA = MetaData()

device = Table(
    "device",
    METADATA,
    text("device_id", key=True),
    blob("public_key"),
    text("name"),
    text("lines", null=True),
    text("revoked_at", null=True),
)
"""``lines`` are the work centres whose orders a device follows, separated by blanks; None for the whole plant."""
device_seen = Table(
    "device_seen",
    METADATA,
    text("device_id", key=True),
    text("seen_at"),
    integer("offset_ms", null=True),
    integer("waiting", null=True),
    text("version", null=True),
)
setting = Table("setting", METADATA, text("name", key=True), blob("value"))
enrol_code = Table(
    "enrol_code",
    METADATA,
    text("code_hash", key=True),
    text("name"),
    text("expires_at"),
    text("used_at", null=True),
    text("lines", null=True),
)
token = Table(
    "token",
    METADATA,
    text("token_hash", key=True),
    text("device_id"),
    text("made_at"),
    text("revoked_at", null=True),
    text("used_at", null=True),
    Index("token_device", "device_id"),
)
event = Table(
    "event",
    METADATA,
    Column("hub_no", INTEGER, primary_key=True, autoincrement=True),
    text("event_id", unique=True),
    text("device_id"),
    integer("device_seq"),
    text("event_type"),
    text("order_no", null=True),
    text("received_at"),
    blob("body"),
    blob("prev_hash"),
    blob("hash"),
    blob("signature"),
    blob("anchor"),
    Unique("device_id", "device_seq"),
    Index("event_order", "order_no"),
)
conflict = Table(
    "conflict",
    METADATA,
    text("device_id"),
    integer("device_seq"),
    text("event_id"),
    text("received_at"),
    blob("body"),
    blob("prev_hash"),
    blob("hash"),
    blob("signature"),
    blob("anchor"),
    PrimaryKeyConstraint("device_id", "device_seq"),
)
note = Table("note", METADATA, text("event_id", key=True), blob("salt"), text("text", null=True, free=True))
photo = Table("photo", METADATA, text("event_id", key=True), blob("salt"), blob("content", null=True))
standing = Table("standing", METADATA, text("event_id", key=True), text("standing"))
reversal = Table("reversal", METADATA, text("target_id", key=True), text("event_id"))
held_lot = Table("held_lot", METADATA, text("event_id", key=True), text("item"), text("lot"))
hold = Table("hold", METADATA, text("event_id", key=True), integer("remaining_micro"))
lot_use = Table(
    "lot_use",
    METADATA,
    text("event_id", key=True),
    text("item"),
    text("lot"),
    integer("taken_micro"),
    text("occurred_at"),
    Index("lot_use_lot", "item", "lot"),
)
"""Accepted entries that took from a lot or put back into it and were not undone; ``taken_micro`` is below zero for what
came back, ``occurred_at`` in UTC."""
labour = Table(
    "labour",
    METADATA,
    text("event_id", key=True),
    text("person"),
    text("started_at"),
    text("ended_at"),
    Index("labour_person", "person", "ended_at"),
)
"""Accepted labour entries with start and end that were not undone, by the person who worked; times in UTC."""
order_standard = Table("order_standard", METADATA, text("order_no", key=True), text("master_version"))
"""The master data that was valid when an order's first entry took effect: its own standard."""
position = Table("position", METADATA, text("order_no", key=True), blob("body"))
running = Table(
    "running",
    METADATA,
    text("order_no"),
    text("role"),
    text("cost_line"),
    text("exact"),
    integer("posted_minor"),
    PrimaryKeyConstraint("order_no", "role", "cost_line"),
)
prediction = Table(
    "prediction",
    METADATA,
    text("event_id", key=True),
    text("posting_date"),
    text("master_version", null=True),
    text("policy_version", null=True),
)
prediction_line = Table(
    "prediction_line",
    METADATA,
    text("event_id"),
    integer("line_no"),
    text("role"),
    text("cost_line"),
    text("order_no"),
    integer("amount_minor"),
    text("exact"),
    text("posting_date", null=True),
    PrimaryKeyConstraint("event_id", "line_no"),
    Index("prediction_line_order", "order_no"),
)
to_post = Table(
    "to_post",
    METADATA,
    Column("post_no", INTEGER, primary_key=True, autoincrement=True),
    text("event_id", unique=True),
    text("order_no", null=True),
    Index("to_post_lane", "order_no", "post_no"),
)
lane = Table(
    "lane",
    METADATA,
    text("order_no", key=True),
    text("holder", null=True),
    text("held_until", null=True),
    integer("attempts"),
    text("not_before", null=True),
    text("said", null=True, free=True),
)
"""One order's way into the ERP: who works on it and until when, and when it is tried again after a fault."""
posted = Table("posted", METADATA, text("event_id", key=True), text("erp_document"), integer("verified"))
case = Table(
    "exception_case",
    METADATA,
    text("exception_id", key=True),
    text("event_id", null=True),
    text("order_no", null=True),
    blob("body"),
    Index("hub_case_event", "event_id"),
    Index("hub_case_order", "order_no"),
)
case_end = Table("exception_end", METADATA, text("exception_id", key=True), blob("body"))
case_change = Table(
    "case_change",
    METADATA,
    Column("change_no", INTEGER, primary_key=True, autoincrement=True),
    text("exception_id"),
    blob("body"),
    Index("case_change_case", "exception_id"),
)
case_now = Table(
    "case_now",
    METADATA,
    text("exception_id", key=True),
    text("state"),
    text("owner"),
    text("act_by", null=True),
    text("due_at"),
    integer("escalation"),
    text("group_key", null=True),
    Index("case_now_due", "state", "due_at"),
)
"""Where each exception stands after all of its changes; times in UTC. ``act_by`` is None once somebody has begun,
``group_key`` the exception that adds it up."""
warning = Table(
    "warning",
    METADATA,
    text("exception_id", key=True),
    text("event_id"),
    text("warned_at"),
    blob("body"),
    Index("warning_event", "event_id"),
    Index("warning_time", "warned_at"),
)
"""What posted with a warning about money, as the exception that each is not by itself and may become with others."""
notice = Table(
    "notice",
    METADATA,
    Column("notice_no", INTEGER, primary_key=True, autoincrement=True),
    text("exception_id"),
    text("channel"),
    text("recipient"),
    text("reason"),
    text("made_at"),
    text("digest", null=True),
    text("not_before"),
    integer("attempts"),
    text("sent_at", null=True),
    text("said", null=True, free=True),
    Unique("exception_id", "channel", "recipient", "reason"),
    Index("notice_waiting", "sent_at", "not_before"),
)
"""Who is told of an exception, on which way, and whether it has gone out; times in UTC. What has the same ``digest``
goes out in one message."""
document = Table("document", METADATA, text("kind", key=True), blob("body"))
feed = Table(
    "feed",
    METADATA,
    Column("pos", INTEGER, primary_key=True, autoincrement=True),
    text("kind"),
    text("ref"),
    blob("body"),
    text("order_no", null=True),
    text("device_id", null=True),
    Index("feed_order", "order_no"),
)
"""``order_no`` and ``device_id`` say whom a row concerns, where not everybody."""
feed_live = Table("feed_live", METADATA, text("kind"), text("ref"), integer("pos"), PrimaryKeyConstraint("kind", "ref"))
"""The position of what replaced the rows of a kind and ref; the others of them need not be read by a new device."""
place = Table("place", METADATA, text("name", key=True), integer("pos"))
master_record, master_version, master_tag = master_tables(METADATA)
order_line = Table(
    "order_line", METADATA, text("order_no"), text("work_center"), PrimaryKeyConstraint("order_no", "work_center")
)
"""The work centres that an order's routing names or once named: whose devices its rows are for."""

APPEND_ONLY = (
    "event",
    "conflict",
    "prediction",
    "prediction_line",
    "exception_case",
    "exception_end",
    "case_change",
    "feed",
)
"""Triggers refuse UPDATE and DELETE of these (created by the migrations in db/)."""
