"""The tables of the three databases: a device's, the hub's, and the embedded ledger's.

Hashes and bodies are BLOBs, exact numbers TEXT or INTEGER, times ISO text with offset; no float column exists.
Append-only tables carry triggers that refuse UPDATE and DELETE (created by the migrations in db/).
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text
from sqlalchemy import UniqueConstraint as Unique

terminal = MetaData()
hub = MetaData()
ledger = MetaData()


def _text(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=null)


def _int(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=null)


def _blob(name: str, *, null: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=null)


# --- a device: its own log (facts) and its cache of the feed (derived) ------------------------------------------------
log = Table(
    "log",
    terminal,
    _int("device_seq", key=True),
    Column("event_id", Text, nullable=False, unique=True),
    _text("device_id"),
    _blob("body"),
    _blob("prev_hash"),
    _blob("hash"),
    _blob("signature"),
)
note = Table("note", terminal, _text("event_id", key=True), _blob("salt"), _text("text", null=True))
photo = Table(
    "photo",
    terminal,
    _text("event_id", key=True),
    _blob("salt"),
    _blob("content", null=True),
    _text("outcome", null=True),
)
answer = Table("answer", terminal, _text("event_id", key=True), _text("outcome"), _text("text"), _text("answered_at"))
shown = Table("shown", terminal, _int("device_seq", key=True))
feed_row = Table(
    "feed_row",
    terminal,
    _int("pos", key=True),
    _text("kind"),
    _text("ref"),
    _blob("body"),
    Index("feed_row_ref", "ref"),
)
document = Table("document", terminal, _text("kind", key=True), _blob("body"))
known = Table(
    "known",
    terminal,
    Column("known_no", Integer, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
    _text("event_type"),
    _text("order_no", null=True),
    _text("target_id", null=True),
    _text("standing"),
    _text("captured_at"),
    _text("device_id"),
    _int("device_seq"),
    _blob("body"),
    Index("known_order", "order_no", "known_no"),
    Index("known_type", "event_type", "known_no"),
    Index("known_target", "target_id"),
    Index("known_standing", "standing"),
)
line = Table(
    "line",
    terminal,
    _text("event_id"),
    _int("line_no"),
    _text("posting_date"),
    _text("role"),
    _text("cost_line"),
    _text("order_no"),
    _int("amount_minor"),
    _text("exact"),
    PrimaryKeyConstraint("event_id", "line_no"),
    Index("line_order", "order_no"),
)
predicted = Table("predicted", terminal, _text("event_id", key=True), _int("lines"))
posted = Table("posted", terminal, _text("event_id", key=True), _text("erp_document"), _int("verified"))
case = Table(
    "exception_case",
    terminal,
    _text("exception_id", key=True),
    _text("event_id", null=True),
    _text("order_no", null=True),
    _text("code"),
    _text("state"),
    _int("value_minor"),
    _text("due_at"),
    _blob("body"),
    _blob("end", null=True),
    Index("case_event", "event_id"),
    Index("case_state", "state"),
)

# --- the hub ----------------------------------------------------------------------------------------------------------
device = Table("device", hub, _text("device_id", key=True), _blob("public_key"), _text("name"))
enrol_code = Table(
    "enrol_code", hub, _text("code_hash", key=True), _text("name"), _text("expires_at"), _text("used_at", null=True)
)
token = Table(
    "token",
    hub,
    _text("token_hash", key=True),
    _text("device_id"),
    _text("made_at"),
    _text("revoked_at", null=True),
    Index("token_device", "device_id"),
)
event = Table(
    "event",
    hub,
    Column("hub_no", Integer, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
    _text("device_id"),
    _int("device_seq"),
    _text("event_type"),
    _text("order_no", null=True),
    _text("received_at"),
    _blob("body"),
    _blob("prev_hash"),
    _blob("hash"),
    _blob("signature"),
    _blob("anchor"),
    Unique("device_id", "device_seq"),
    Index("event_order", "order_no"),
)
conflict = Table(
    "conflict",
    hub,
    _text("device_id"),
    _int("device_seq"),
    _text("event_id"),
    _text("received_at"),
    _blob("body"),
    _blob("prev_hash"),
    _blob("hash"),
    _blob("signature"),
    _blob("anchor"),
    PrimaryKeyConstraint("device_id", "device_seq"),
)
hub_note = Table("note", hub, _text("event_id", key=True), _blob("salt"), _text("text", null=True))
hub_photo = Table("photo", hub, _text("event_id", key=True), _blob("salt"), _blob("content", null=True))
standing = Table("standing", hub, _text("event_id", key=True), _text("standing"))
reversal = Table("reversal", hub, _text("target_id", key=True), _text("event_id"))
held_lot = Table("held_lot", hub, _text("event_id", key=True), _text("item"), _text("lot"))
hold = Table("hold", hub, _text("event_id", key=True), _int("remaining_micro"))
lot_use = Table(
    "lot_use",
    hub,
    _text("event_id", key=True),
    _text("item"),
    _text("lot"),
    _int("taken_micro"),
    _text("occurred_at"),
    Index("lot_use_lot", "item", "lot"),
)
"""Accepted entries that took from a lot or put back into it and were not undone; ``taken_micro`` is below zero for what
came back, ``occurred_at`` in UTC."""
labour = Table(
    "labour",
    hub,
    _text("event_id", key=True),
    _text("person"),
    _text("started_at"),
    _text("ended_at"),
    Index("labour_person", "person", "ended_at"),
)
"""Accepted labour entries with start and end that were not undone, by the person who worked; times in UTC."""
order_standard = Table("order_standard", hub, _text("order_no", key=True), _text("master_version"))
"""The master data that was valid when an order's first entry took effect: its own standard."""
position = Table("position", hub, _text("order_no", key=True), _blob("body"))
running = Table(
    "running",
    hub,
    _text("order_no"),
    _text("role"),
    _text("cost_line"),
    _text("exact"),
    _int("posted_minor"),
    PrimaryKeyConstraint("order_no", "role", "cost_line"),
)
prediction = Table(
    "prediction",
    hub,
    _text("event_id", key=True),
    _text("posting_date"),
    _text("master_version", null=True),
    _text("policy_version", null=True),
)
prediction_line = Table(
    "prediction_line",
    hub,
    _text("event_id"),
    _int("line_no"),
    _text("role"),
    _text("cost_line"),
    _text("order_no"),
    _int("amount_minor"),
    _text("exact"),
    _text("posting_date", null=True),
    PrimaryKeyConstraint("event_id", "line_no"),
    Index("prediction_line_order", "order_no"),
)
to_post = Table(
    "to_post",
    hub,
    Column("post_no", Integer, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
)
hub_posted = Table("posted", hub, _text("event_id", key=True), _text("erp_document"), _int("verified"))
hub_case = Table(
    "exception_case",
    hub,
    _text("exception_id", key=True),
    _text("event_id", null=True),
    _text("order_no", null=True),
    _blob("body"),
    Index("hub_case_event", "event_id"),
    Index("hub_case_order", "order_no"),
)
case_end = Table("exception_end", hub, _text("exception_id", key=True), _blob("body"))
hub_document = Table("document", hub, _text("kind", key=True), _blob("body"))
feed = Table(
    "feed",
    hub,
    Column("pos", Integer, primary_key=True, autoincrement=True),
    _text("kind"),
    _text("ref"),
    _blob("body"),
)

# --- the embedded ledger ----------------------------------------------------------------------------------------------
entry = Table(
    "entry",
    ledger,
    Column("entry_no", Integer, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
    _text("posting_date"),
)
entry_line = Table(
    "entry_line",
    ledger,
    Column("entry_no", ForeignKey("entry.entry_no"), nullable=False),
    _int("line_no"),
    _text("account"),
    _text("cost_line"),
    _text("order_no"),
    _int("amount_minor"),
    PrimaryKeyConstraint("entry_no", "line_no"),
    Index("entry_line_account", "account"),
    Index("entry_line_order", "order_no"),
)

APPEND_ONLY = {
    "terminal": ("log", "feed_row"),
    "hub": ("event", "conflict", "prediction", "prediction_line", "exception_case", "exception_end", "feed"),
    "ledger": ("entry", "entry_line"),
}
METADATA = {"terminal": terminal, "hub": hub, "ledger": ledger}
HEADS = {"terminal": "0002", "hub": "0003", "ledger": "0001"}
"""The newest revision of each database; a test holds it against db/migrations."""
