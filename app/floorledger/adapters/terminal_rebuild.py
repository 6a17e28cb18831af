"""A device's database built again beside the damaged one, and put in its place at one stroke.

The old file and its write-ahead log are kept under another name before anything takes their place (adapters/swap.py).
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import migrate, open_engine, reading, writing
from floorledger.adapters.erasing import erased_ids
from floorledger.adapters.projection import give_way, known_values, note_values, photo_values, sealed_values
from floorledger.adapters.swap import finish, prepare, synced
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import SealedEvent, Verify, read_event
from floorledger.domain.codec import decode
from floorledger.services.ports import Signer, StoreFault
from floorledger.services.records import FeedKind, Outcome, Place, Receipt, Standing
from floorledger.services.repair import Repaired, Restored, Salvage, restored, without
from floorledger.services.terminal_ports import HubFault, HubLink

_PAGE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a repair works on and with: the database's file, the migrations, the device, and the way to its hub."""

    path: Path
    scripts: Path
    device_id: str
    signer: Signer
    verify: Verify
    link: HubLink
    now: datetime
    log_key: bytes | None = None
    """The key of an encrypted database; the new one gets the same."""
    is_sound: bool = False
    """What is here is no damage, only older than the hub: it is better than a new database without the plant's data."""
    told: Callable[[int], object] = lambda _percent: None
    """Hears how much of the feed is here, in whole percent; that of a large plant takes minutes."""

    @property
    def new(self) -> Path:
        """The file that is being built."""
        return self.path.with_name(self.path.name + ".new")


def rebuild(site: Site, found: Salvage, why: Sequence[str]) -> Repaired:
    """Build the database again from the hub and from what was salvaged, and swap it in.

    Raises StoreFault where the hub is needed and cannot be asked; then nothing was changed.
    """
    _remove(site.new)
    engine = open_engine(f"sqlite:///{site.new}", key=site.log_key)
    try:
        migrate(engine, "terminal", site.scripts)
        store = SqlTerminalStore(engine)
        is_fed = _fed(store, site, found)
        with reading(engine) as connection:
            held = _receipts(connection, site.device_id) if is_fed else ()
        log = restored(held, found, site.signer, site.verify)
        answers = _answers(log, found, is_fed=is_fed)
        with writing(engine) as connection:
            _write_log(connection, log, found)
            _write_segment(connection, log, site.now)
            _insert(connection, t.answer.insert(), (_answer(each, answers[each], site.now) for each in answers))
            give_way(connection, [each for each, outcome in answers.items() if outcome is Outcome.CONFLICT])
        with engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.exec_driver_sql("BEGIN")
    finally:
        engine.dispose()
    kept = _swapped(site)
    done = Repaired(why=tuple(why), restored=log, kept=kept.name, is_fed=is_fed, bare=without(log.rows, found))
    kept.with_name(kept.name + ".txt").write_text(done.text() + "\n", encoding="utf-8")
    return done


def _fed(store: SqlTerminalStore, site: Site, found: Salvage) -> bool:
    """Take the whole feed from the hub; without the hub a log that is whole in itself is enough."""
    place = Place()
    try:
        while True:
            page = site.link.pull(place, _PAGE)
            if page.rows or page.place != place:
                store.apply_feed(page.rows, page.place)
            if page.place.pos >= page.end or page.place == place:
                return True
            place = page.place
            site.told(100 * place.pos // page.end)
    except HubFault as fault:
        if found.is_whole and place == Place() and not site.is_sound:
            return False
        raise StoreFault(
            "This device's database is damaged, and the hub is needed to mend it but cannot be reached. "
            "Nothing was changed and what can be saved is safe; connect the network and start again. "
            f"({fault})"
        ) from fault


def _receipts(connection: Connection, device_id: str) -> tuple[SealedEvent, ...]:
    """The device's own entries as the hub tells them."""
    query = select(t.feed_row.c.body).where(t.feed_row.c.kind == FeedKind.RECEIPT.value)
    rows = (decode(Receipt, body).row for body in connection.scalars(query))
    return tuple(row for row in rows if row.device_id == device_id)


def _answers(log: Restored, found: Salvage, *, is_fed: bool) -> dict[str, Outcome]:
    """The hub's answers: what it tells of it holds, whatever was answered once; the rest is sent again."""
    held = {row.event_id for row in log.rows[: log.held]}
    if not is_fed:
        return {row.event_id: found.answers[row.event_id] for row in log.rows if row.event_id in found.answers}
    answers = {each: found.answers.get(each, Outcome.ACCEPTED) for each in held}
    return {each: outcome if outcome in _SETTLED else Outcome.ACCEPTED for each, outcome in answers.items()}


def _write_log(connection: Connection, log: Restored, found: Salvage) -> None:
    _insert(connection, t.log.insert(), (sealed_values(row) for row in log.rows))
    known = insert(t.known).on_conflict_do_nothing()
    _insert(connection, known, (known_values(row, read_event(row.body), Standing.CAPTURED) for row in log.rows))
    ids, erased = {row.event_id for row in log.rows}, erased_ids(connection)
    texts = (note for note in (*found.notes, *found.erased) if note.event_id in ids)
    empty = erased | {note.event_id for note in found.erased}
    _insert(
        connection,
        t.note.insert(),
        (note_values(note) | ({"text": None} if note.event_id in empty else {}) for note in texts),
    )
    pictures = (photo for photo in found.photos if photo.event_id in ids)
    kept = ((photo, None if photo.event_id in erased else photo.content) for photo in pictures)
    _insert(
        connection,
        t.photo.insert(),
        (photo_values(photo) | {"content": content, "outcome": None} for photo, content in kept),
    )
    connection.execute(t.shown.insert().values(device_seq=min(found.shown, log.rows[-1].device_seq if log.rows else 0)))


def _write_segment(connection: Connection, log: Restored, now: datetime) -> None:
    if log.behind is not None:
        at = log.behind
        values = {"first_seq": 1, "last_seq": at.last_seq, "last_hash": at.last_hash, "anchor": at.anchor}
        connection.execute(t.segment.insert().values(values | {"purged_at": now.isoformat()}))


_SETTLED = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT)


def _answer(event_id: str, outcome: Outcome, now: datetime) -> dict[str, object]:
    return {"event_id": event_id, "outcome": outcome.value, "text": "", "answered_at": now.isoformat()}


def _insert(connection: Connection, query: object, values: Iterable[dict[str, object]]) -> None:
    rows = list(values)
    if rows:
        connection.execute(query, rows)  # type: ignore[call-overload]


def _swapped(site: Site) -> Path:
    """Keep the old file, then put the new one in its place; returns where the old one is."""
    kept = site.path.with_name(f"{site.path.name}.damaged-{site.now.astimezone():%Y%m%d-%H%M%S}")
    number = 1
    while kept.exists():
        kept, number = kept.with_name(f"{kept.name.partition('_')[0]}_{number}"), number + 1
    for end in ("", "-wal"):
        old = site.path.with_name(site.path.name + end)
        if old.exists():
            shutil.copy2(old, kept.with_name(kept.name + end))
            synced(kept.with_name(kept.name + end))
    synced(site.new)
    prepare(site.path, kept.name)
    finish(site.path)
    return kept


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
