"""Whether a device's database can be trusted: a cheap look at every start, everything in the background or on demand.

Nothing alone finds all damage. ``integrity_check`` knows the structure and no content; the chain knows the log and
nothing else; the feed's sum knows what came from the hub; texts and pictures have their salted hashes; and what follows
from log and feed is worked out again beside and compared. Answers and what was shown need no check: without them an
entry is sent again, or shown again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, Table, inspect, select, text
from sqlalchemy.exc import DBAPIError

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.cipher import passing_key
from floorledger.adapters.database import open_engine, plain_faults
from floorledger.adapters.feed_sum import check_value, kept_sum, sum_of
from floorledger.adapters.feed_taking import kept_rows, place_of, take_rows
from floorledger.adapters.projection import known_values, sealed
from floorledger.adapters.segments import last_segment
from floorledger.domain.chain import GENESIS, SealedEvent, Verify, fault_of, read_event, verify_chain
from floorledger.domain.codec import CodecError, decode
from floorledger.services.draft import note_hash, photo_hash
from floorledger.services.records import FeedKind, Place, Receipt, Standing

TAIL = 50
"""Entries at the end of the log whose hashes and signatures are checked at every start."""
_DERIVED = (
    t.known,
    t.line,
    t.predicted,
    t.posted,
    t.case,
    t.document,
    t.silence,
    t.master_record,
    t.master_version,
    t.master_tag,
)
_NUMBERED = {"known": "known_no"}
"""Columns that say in which order rows came, which need not be the same when they are worked out again."""
_SIGNS = (
    "malformed",
    "not a database",
    "corrupt",
    "unsupported file format",
    "no such table",
    "no such column",
    "constraint failed",
)
_TEXT = "text in it is no text"


@dataclass(frozen=True, slots=True)
class Damage:
    """What was found, and by which check."""

    check: str
    text: str


def at_start(engine: Engine, verify: Verify, last: int) -> Damage | None:
    """The cheap look: that the log can be read, holds at its end, and ends where it once did (``last``) or later.

    Raises what is not damage but the environment's fault.
    """
    try:
        with engine.connect().execution_options(reading=True) as connection:
            rows, ends = _tail(connection)
        rows.reverse()
        fault = _follows(rows, verify)
    except Exception as error:  # noqa: BLE001 - what is not damage is raised again
        return _damage("opening", error)
    if fault is not None:
        return Damage("chain", fault)
    if ends < last:
        return Damage("head mark", f"entries were recorded here up to number {last}, and the log ends at {ends}")
    return None


def _tail(connection: Connection) -> tuple[list[SealedEvent], int]:
    """The last rows, newest first, and where the log ends; a file with no tables yet is empty."""
    tables = inspect(connection)
    if not tables.has_table(t.log.name):
        if tables.get_table_names():
            raise ValueError("there are tables, and the log is none of them")
        return [], 0
    numbers = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    if [type(number) for number in numbers] != [str]:
        raise ValueError("the number of the schema is gone")
    query = select(t.log).order_by(t.log.c.device_seq.desc()).limit(TAIL)
    rows = [sealed(row) for row in connection.execute(query)]
    if rows:
        return rows, rows[0].device_seq
    gone = last_segment(connection) if tables.has_table(t.segment.name) else None
    return [], 0 if gone is None else gone.last_seq


def _follows(rows: list[SealedEvent], verify: Verify) -> str | None:
    seq, digest = (rows[0].device_seq, rows[0].prev_hash) if rows else (0, GENESIS)
    for row in rows:
        fault = fault_of(row, seq, digest, verify)
        if fault is not None:
            return f"entry {row.device_seq}: {fault.text}"
        seq, digest = row.device_seq + 1, row.hash
    return None


def everything(engine: Engine, verify: Verify, scratch: Path) -> list[Damage]:
    """Every check, on one consistent view; ``scratch`` is a file that is made and may be removed afterwards."""
    found: list[Damage] = []
    checks: tuple[tuple[str, Callable[[Connection], Iterator[str]]], ...] = (
        ("integrity_check", _structure),
        ("chain", lambda connection: _chain(connection, verify)),
        ("salted hashes", _beside),
        ("feed sum", _feed),
        ("anchors", _anchors),
        ("worked out again", lambda connection: _derived(connection, scratch)),
    )
    with engine.connect().execution_options(reading=True) as connection:
        for name, check in checks:
            try:
                found += [Damage(name, each) for each in check(connection)]
            except Exception as error:  # noqa: BLE001 - what is not damage is raised again
                found.append(_damage(name, error))
    return found


def _damage(check: str, error: Exception) -> Damage:
    """Damage, where the error is a sign of that. Raises StoreFault for what the environment did, else the error."""
    if isinstance(error, DBAPIError):
        said = str(error.orig)
        if any(sign in said for sign in _SIGNS):
            return Damage(check, said)
        if "decode" in said.lower():
            return Damage(check, _TEXT)
    if isinstance(error, UnicodeDecodeError):
        return Damage(check, _TEXT)
    if isinstance(error, CodecError | ValueError | TypeError | KeyError | OverflowError):
        return Damage(check, "content cannot be read")
    with plain_faults():
        raise error


def _structure(connection: Connection) -> Iterator[str]:
    for said in connection.execute(text("PRAGMA integrity_check(5)")).scalars():
        if said != "ok":
            yield str(said)


def _chain(connection: Connection, verify: Verify) -> Iterator[str]:
    rows = (sealed(row) for row in connection.execute(select(t.log).order_by(t.log.c.device_seq)))
    for fault in verify_chain(rows, verify, _begins(connection)):
        yield f"entry {fault.device_seq}: {fault.text}"


def _begins(connection: Connection) -> tuple[int, bytes]:
    """Where the log begins: behind what was removed once the hub had signed for it, else behind nothing."""
    gone = last_segment(connection)
    return (0, GENESIS) if gone is None else (gone.last_seq, gone.last_hash)


def _beside(connection: Connection) -> Iterator[str]:
    """Own texts and pictures; erased ones have no content to check."""
    own = t.log.c.body.label("event_body")
    for row in connection.execute(select(t.note, own).join(t.log, t.log.c.event_id == t.note.c.event_id)):
        if row.text is not None and read_event(row.event_body).note_hash != note_hash(row.salt, row.text):
            yield f"the text beside {row.event_id} is not its text"
    for row in connection.execute(select(t.photo, own).join(t.log, t.log.c.event_id == t.photo.c.event_id)):
        if row.content is not None and read_event(row.event_body).photo_hash != photo_hash(row.salt, row.content):
            yield f"the picture beside {row.event_id} is not its picture"
    for table in (t.note, t.photo):
        lost = select(table.c.event_id).where(table.c.event_id.not_in(select(t.log.c.event_id)))
        if connection.scalar(lost.limit(1)) is not None:
            yield "a text or a picture belongs to no entry"


def _feed(connection: Connection) -> Iterator[str]:
    kept, place = kept_sum(connection), place_of(connection)
    if kept is None:
        if place != Place():
            yield "the sum over the hub's data is not there"
        return
    if check_value(sum_of(kept_rows(connection)), place) != kept:
        yield "the hub's data is not as it came"


def _anchors(connection: Connection) -> Iterator[str]:
    """What the hub has signed for is in the log, just so."""
    device_id = connection.scalar(select(t.log.c.device_id).limit(1))
    held = {row.device_seq: row.hash for row in connection.execute(select(t.log.c.device_seq, t.log.c.hash))}
    gone = _begins(connection)[0]
    for body in connection.scalars(select(t.feed_row.c.body).where(t.feed_row.c.kind == FeedKind.RECEIPT.value)):
        row = decode(Receipt, body).row
        if row.device_id == device_id and row.device_seq > gone and held.get(row.device_seq) != row.hash:
            yield f"entry {row.device_seq} is at the hub and not here, or not so"


def _derived(connection: Connection, scratch: Path) -> Iterator[str]:
    """Work out from log and feed what follows from them, in another file, and compare."""
    again = open_engine(f"sqlite:///{scratch}", key=passing_key(connection.engine))
    try:
        t.METADATA.create_all(again)
        with again.begin() as beside:
            take_rows(beside, list(kept_rows(connection)), Place())
            for row in connection.execute(select(t.log).order_by(t.log.c.device_seq)):
                own = sealed(row)
                if beside.scalar(select(t.known.c.event_id).where(t.known.c.event_id == own.event_id)) is None:
                    beside.execute(t.known.insert(), known_values(own, own.event(), Standing.CAPTURED))
            for table in _DERIVED:
                if _content(connection, table) != _content(beside, table):
                    yield f"the table {table.name} is not what follows from log and feed"
    finally:
        again.dispose()


def _content(connection: Connection, table: Table) -> list[tuple[object, ...]]:
    columns = [column for column in table.c if column.name != _NUMBERED.get(table.name)]
    rows = [tuple(cast(tuple[object, ...], row)) for row in connection.execute(select(*columns))]
    return sorted(rows, key=repr)
