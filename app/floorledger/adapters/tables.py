"""The tables of the three databases: a device's, the hub's, and the embedded ledger's.

Hashes and bodies are BLOBs, exact numbers TEXT or INTEGER, times ISO text with offset; no float column exists.
Append-only tables carry triggers that refuse UPDATE and DELETE (created by the migrations in db/).
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy import UniqueConstraint as Unique

from floorledger.adapters.plain_text import PlainText

_INTEGER = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both databases; SQLite numbers rows by a column of this name only."""

terminal = MetaData()
hub = MetaData()
ledger = MetaData()


def _text(
    name: str, *, key: bool = False, null: bool = False, unique: bool | None = None, free: bool = False
) -> Column[str]:
    """``free`` text is for people and in no index."""
    kind = Text().with_variant(PlainText(is_name=not free), "postgresql")
    return Column(name, kind, primary_key=key, nullable=null, unique=unique)


def _int(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    return Column(name, _INTEGER, primary_key=key, nullable=null)


def _blob(name: str, *, null: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=null)


def _master(database: MetaData) -> tuple[Table, Table, Table]:
    """Every state of every record by its position in the feed, the versions, and by what else a state is looked up.

    A record that was taken out has a state without a body.
    """
    states = Table(
        "master_record",
        database,
        _text("kind"),
        _text("key"),
        _int("pos"),
        _blob("body", null=True),
        PrimaryKeyConstraint("kind", "key", "pos"),
        Index("master_record_pos", "pos"),
    )
    versions = Table(
        "master_version",
        database,
        _int("pos", key=True),
        _text("version"),
        _blob("digest"),
        Index("master_version_name", "version"),
    )
    tags = Table(
        "master_tag",
        database,
        _text("tag"),
        _text("kind"),
        _text("key"),
        _int("pos"),
        PrimaryKeyConstraint("tag", "kind", "key", "pos"),
    )
    return states, versions, tags


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
    Column("known_no", _INTEGER, primary_key=True, autoincrement=True),
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
    _text("owner"),
    _int("escalation"),
    _text("part_of", null=True),
    Index("case_event", "event_id"),
    Index("case_state", "state"),
)

master_record, master_version, master_tag = _master(terminal)
place = Table("place", terminal, _text("scope", key=True), _int("pos"))
"""Up to where the feed is known, and from which scope it was read."""
feed_sum = Table("feed_sum", terminal, _int("only", key=True), _blob("total"))
"""The sum over all rows of the feed that are here (adapters/feed_sum.py)."""
segment = Table(
    "segment",
    terminal,
    _int("last_seq", key=True),
    _int("first_seq"),
    _blob("last_hash"),
    _blob("anchor"),
    _text("purged_at"),
)
"""Stretches of the log that the hub holds and that are no longer here (decisions.md D2)."""

# --- the hub ----------------------------------------------------------------------------------------------------------
device = Table(
    "device",
    hub,
    _text("device_id", key=True),
    _blob("public_key"),
    _text("name"),
    _text("lines", null=True),
    _text("revoked_at", null=True),
)
"""``lines`` are the work centres whose orders a device follows, separated by blanks; None for the whole plant."""
device_seen = Table(
    "device_seen",
    hub,
    _text("device_id", key=True),
    _text("seen_at"),
    _int("offset_ms", null=True),
    _int("waiting", null=True),
    _text("version", null=True),
)
setting = Table("setting", hub, _text("name", key=True), _blob("value"))
enrol_code = Table(
    "enrol_code",
    hub,
    _text("code_hash", key=True),
    _text("name"),
    _text("expires_at"),
    _text("used_at", null=True),
    _text("lines", null=True),
)
token = Table(
    "token",
    hub,
    _text("token_hash", key=True),
    _text("device_id"),
    _text("made_at"),
    _text("revoked_at", null=True),
    _text("used_at", null=True),
    Index("token_device", "device_id"),
)
event = Table(
    "event",
    hub,
    Column("hub_no", _INTEGER, primary_key=True, autoincrement=True),
    _text("event_id", unique=True),
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
hub_note = Table("note", hub, _text("event_id", key=True), _blob("salt"), _text("text", null=True, free=True))
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
    Column("post_no", _INTEGER, primary_key=True, autoincrement=True),
    _text("event_id", unique=True),
    _text("order_no", null=True),
    Index("to_post_lane", "order_no", "post_no"),
)
lane = Table(
    "lane",
    hub,
    _text("order_no", key=True),
    _text("holder", null=True),
    _text("held_until", null=True),
    _int("attempts"),
    _text("not_before", null=True),
    _text("said", null=True, free=True),
)
"""One order's way into the ERP: who works on it and until when, and when it is tried again after a fault."""
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
case_change = Table(
    "case_change",
    hub,
    Column("change_no", _INTEGER, primary_key=True, autoincrement=True),
    _text("exception_id"),
    _blob("body"),
    Index("case_change_case", "exception_id"),
)
case_now = Table(
    "case_now",
    hub,
    _text("exception_id", key=True),
    _text("state"),
    _text("owner"),
    _text("act_by", null=True),
    _text("due_at"),
    _int("escalation"),
    _text("group_key", null=True),
    Index("case_now_due", "state", "due_at"),
)
"""Where each exception stands after all of its changes; times in UTC. ``act_by`` is None once somebody has begun,
``group_key`` the exception that adds it up."""
notice = Table(
    "notice",
    hub,
    Column("notice_no", _INTEGER, primary_key=True, autoincrement=True),
    _text("exception_id"),
    _text("channel"),
    _text("recipient"),
    _text("reason"),
    _text("made_at"),
    _text("digest", null=True),
    _text("not_before"),
    _int("attempts"),
    _text("sent_at", null=True),
    _text("said", null=True, free=True),
    Unique("exception_id", "channel", "recipient", "reason"),
    Index("notice_waiting", "sent_at", "not_before"),
)
"""Who is told of an exception, on which way, and whether it has gone out; times in UTC. What has the same ``digest``
goes out in one message."""
hub_document = Table("document", hub, _text("kind", key=True), _blob("body"))
feed = Table(
    "feed",
    hub,
    Column("pos", _INTEGER, primary_key=True, autoincrement=True),
    _text("kind"),
    _text("ref"),
    _blob("body"),
    _text("order_no", null=True),
    _text("device_id", null=True),
    Index("feed_order", "order_no"),
)
"""``order_no`` and ``device_id`` say whom a row concerns, where not everybody."""
feed_live = Table("feed_live", hub, _text("kind"), _text("ref"), _int("pos"), PrimaryKeyConstraint("kind", "ref"))
"""The position of what replaced the rows of a kind and ref; the others of them need not be read by a new device."""
hub_place = Table("place", hub, _text("name", key=True), _int("pos"))
hub_master_record, hub_master_version, hub_master_tag = _master(hub)
order_line = Table(
    "order_line", hub, _text("order_no"), _text("work_center"), PrimaryKeyConstraint("order_no", "work_center")
)
"""The work centres that an order's routing names or once named: whose devices its rows are for."""

# --- the embedded ledger ----------------------------------------------------------------------------------------------
entry = Table(
    "entry",
    ledger,
    Column("entry_no", _INTEGER, primary_key=True, autoincrement=True),
    _text("event_id", unique=True),
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
    "terminal": ("log", "feed_row", "segment"),
    "hub": (
        "event",
        "conflict",
        "prediction",
        "prediction_line",
        "exception_case",
        "exception_end",
        "case_change",
        "feed",
    ),
    "ledger": ("entry", "entry_line"),
}
METADATA = {"terminal": terminal, "hub": hub, "ledger": ledger}
HEADS = {"terminal": "0003", "hub": "0004", "ledger": "0001"}
"""The newest revision of each database; a test holds it against db/migrations."""
