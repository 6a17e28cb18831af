"""Columns as every table has them, and the tables of master data, which a device and the hub have alike.

Hashes and bodies are BLOBs, exact numbers TEXT or INTEGER, times ISO text with offset; no float column exists.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text

from floorledger.adapters.plain_text import PlainText

INTEGER = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both databases; SQLite numbers rows by a column of this name only."""


def text(
    name: str, *, key: bool = False, null: bool = False, unique: bool | None = None, free: bool = False
) -> Column[str]:
    """A text; ``free`` text is for people and in no index."""
    kind = Text().with_variant(PlainText(is_name=not free), "postgresql")
    return Column(name, kind, primary_key=key, nullable=null, unique=unique)


def integer(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, INTEGER, primary_key=key, nullable=null)


def blob(name: str, *, null: bool = False) -> Column[bytes]:
    """Bytes."""
    return Column(name, LargeBinary, nullable=null)


def master_tables(database: MetaData) -> tuple[Table, Table, Table]:
    """Every state of every record by its position in the feed, the versions, and by what else a state is looked up.

    A record that was taken out has a state without a body.
    """
    states = Table(
        "master_record",
        database,
        text("kind"),
        text("key"),
        integer("pos"),
        blob("body", null=True),
        PrimaryKeyConstraint("kind", "key", "pos"),
        Index("master_record_pos", "pos"),
    )
    versions = Table(
        "master_version",
        database,
        integer("pos", key=True),
        text("version"),
        blob("digest"),
        Index("master_version_name", "version"),
    )
    tags = Table(
        "master_tag",
        database,
        text("tag"),
        text("kind"),
        text("key"),
        integer("pos"),
        PrimaryKeyConstraint("tag", "kind", "key", "pos"),
    )
    return states, versions, tags
