"""The tables of the embedded ledger's database."""

from sqlalchemy import Column, ForeignKey, Index, MetaData, PrimaryKeyConstraint, Table

from floorledger.adapters.columns import INTEGER, integer, text

METADATA = MetaData()

entry = Table(
    "entry",
    METADATA,
    Column("entry_no", INTEGER, primary_key=True, autoincrement=True),
    text("event_id", unique=True),
    text("posting_date"),
)
entry_line = Table(
    "entry_line",
    METADATA,
    Column("entry_no", ForeignKey("entry.entry_no"), nullable=False),
    integer("line_no"),
    text("account"),
    text("cost_line"),
    text("order_no"),
    integer("amount_minor"),
    PrimaryKeyConstraint("entry_no", "line_no"),
    Index("entry_line_account", "account"),
    Index("entry_line_order", "order_no"),
)

APPEND_ONLY = ("entry", "entry_line")
"""Triggers refuse UPDATE and DELETE of these (created by the migrations in db/)."""
