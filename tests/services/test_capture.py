"""Capture: durable before answered, chained and signed; on a disk that fails nothing says "recorded" (I1, I4, I12)."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event as sqlalchemy_event

from floorledger.adapters.credentials import signer, verify
from floorledger.adapters.database import open_engine
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import GENESIS, SealedEvent, verify_chain
from floorledger.domain.codec import CodecError
from floorledger.domain.device_detail import SignIn
from floorledger.main.installation import Installation
from floorledger.services.capture import Capture, NotReady
from floorledger.services.ports import StoreFault
from floorledger.services.records import FeedKind
from tests.rig import OPERATOR, Rig
from tests.services.floor import SEALANT, TANK, good, issue, labour, scrap


def look(folder: Path, question: str) -> list[tuple[Any, ...]]:
    """Ask the device's database through a connection of its own.

    Never with the standard library's SQLite in this process: a second copy of SQLite drops the first one's locks.
    """
    engine = open_engine(f"sqlite:///{folder / 'terminal.db'}")
    try:
        with engine.connect() as other:
            return [tuple(row) for row in other.exec_driver_sql(question)]
    finally:
        engine.dispose()


def rows_on_disk(folder: Path) -> list[str]:
    """The log's ids as somebody else reads them from the file."""
    return [event_id for (event_id,) in look(folder, "SELECT event_id FROM log ORDER BY device_seq")]


def log_of(at: Installation) -> list[SealedEvent]:
    return at.store.waiting(1000)


def test_an_event_is_on_disk_before_it_is_answered(rig):
    """Asked by another program, which sees only what is committed."""
    recorded = rig.record(good(rig, "4"))
    question = (
        "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute('SELECT event_id FROM log').fetchone())"
    )
    command = [sys.executable, "-c", question, str(rig.folder / "terminal.db")]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == recorded.event_id


def test_a_preview_records_nothing(rig):
    rig.installation.capture.preview(rig.draft(good(rig, "4")), OPERATOR)
    assert rows_on_disk(rig.folder) == []


def test_the_chain_grows_without_a_gap_and_every_signature_is_the_devices(rig):
    for amount in ("1", "2", "3"):
        rig.record(good(rig, amount))
    rig.installation.capture.record_many([rig.draft(good(rig, "1")), rig.draft(scrap(rig, "1"))], OPERATOR)
    rig.reopen()
    rig.record(labour(5))
    rows = log_of(rig.installation)
    key = signer(rig.installation.secrets, "device-key").public_key
    assert [row.device_seq for row in rows] == [1, 2, 3, 4, 5, 6]
    assert rows[0].prev_hash == GENESIS
    assert list(verify_chain(rows, lambda message, signature: verify(key, message, signature))) == []
    assert list(verify_chain(rows, lambda message, signature: verify(bytes(32), message, signature))) != []


def test_what_the_checks_said_is_in_the_signed_body(rig):
    recorded = rig.record(issue(rig, SEALANT, "320", "PCS"))
    (row,) = log_of(rig.installation)
    assert [finding.code for finding in recorded.findings] == ["Q04"]
    assert row.event().findings == recorded.findings
    assert b"Was it 320 ML?" in row.body


def test_one_batch_sees_its_own_pieces(rig):
    """16 are planned: eight and eight are fine, and the one after them is one too many."""
    drafts = [rig.draft(good(rig, amount)) for amount in ("8", "8", "1")]
    recorded = rig.installation.capture.record_many(drafts, OPERATOR)
    assert [[finding.code for finding in each.findings] for each in recorded] == [[], [], ["Q01"]]


@pytest.mark.parametrize("spoilt", [0, 1, 2])
def test_record_many_is_all_or_nothing(rig, spoilt):
    rig.record(good(rig, "1"))
    drafts = [rig.draft(good(rig, "1")) for _ in range(3)]
    drafts[spoilt] = rig.draft(good(rig, "1"), occurred_start=datetime(2026, 11, 20, 6))  # noqa: DTZ001
    with pytest.raises((CodecError, TypeError)):
        rig.installation.capture.record_many(drafts, OPERATOR)
    assert len(rows_on_disk(rig.folder)) == 1
    assert rig.record(good(rig, "1")).event.device_seq == 2


def test_a_batch_that_does_not_fit_on_the_disk_leaves_nothing(rig):
    rig.record(good(rig, "1"))
    with full_disk(rig) as capture:
        with pytest.raises(StoreFault):
            capture.record_many([rig.draft(labour(1)) for _ in range(200)], OPERATOR)
        assert len(rows_on_disk(rig.folder)) == 1
        assert capture.record(rig.draft(labour(1)), OPERATOR).event.device_seq == 2


def test_an_imported_id_is_recorded_once(rig):
    imported = rig.draft(good(rig, "4"), event_id="11111111-1111-5111-8111-111111111111")
    first = rig.installation.capture.record(imported, OPERATOR)
    again = rig.installation.capture.record(imported, OPERATOR)
    rig.installation.settle()
    after_sync = rig.installation.capture.record(imported, OPERATOR)
    assert [each.already_there for each in (first, again, after_sync)] == [False, True, True]
    assert again.event_id == first.event_id
    assert again.findings == ()
    assert len(rows_on_disk(rig.folder)) == 1


def test_an_imported_id_twice_in_one_batch_is_recorded_once(rig):
    imported = rig.draft(good(rig, "4"), event_id="11111111-1111-5111-8111-111111111111")
    other = rig.draft(good(rig, "1"))
    results = rig.installation.capture.record_many([imported, imported, other], OPERATOR)
    assert [each.already_there for each in results] == [False, True, False]
    assert rows_on_disk(rig.folder) == [imported.event_id, results[2].event_id]


def test_without_master_data_nothing_is_recorded(rig):
    device = rig.second_device("T-2")
    try:
        with pytest.raises(NotReady, match="connect it to the hub once"):
            device.capture.record(rig.draft(SignIn(), order_no=None), OPERATOR)
        with pytest.raises(NotReady):
            device.capture.preview(rig.draft(SignIn(), order_no=None), OPERATOR)
        assert rows_on_disk(device.folder) == []
        device.settle()
        assert device.capture.record(rig.draft(SignIn(), order_no=None), OPERATOR).event.device_seq == 1
    finally:
        device.close()


def test_a_note_is_named_by_a_salted_hash_and_kept_beside_the_chain(rig):
    text = "Seal leaks at the lower rim, called Ines"
    one, two = (rig.record(scrap(rig, "1"), note=text) for _ in range(2))
    rows = log_of(rig.installation)
    notes = rig.installation.store.notes_of([one.event_id, two.event_id])
    assert all(text.encode() not in row.body for row in rows)
    assert {note.event_id: hashlib.sha256(note.salt + text.encode()).digest() for note in notes} == {
        each.event_id: each.event.note_hash for each in (one, two)
    }
    assert one.event.note_hash != two.event.note_hash, "the same words twice must not show"
    assert all(len(note.salt) >= 16 for note in notes)
    rig.installation.settle()
    with rig.hub.store.begin() as tx:
        assert tx.find(one.event_id).event().note_hash == one.event.note_hash


def test_a_record_without_words_has_no_note(rig):
    recorded = rig.record(good(rig, "1"))
    assert recorded.event.note_hash is None
    assert rig.installation.store.notes_of([recorded.event_id]) == []


def test_four_times_are_kept_apart_and_with_their_offset(rig):
    """Worked from 05:10 to 05:50 UTC, entered at 08:00 in Berlin, received an hour later; Berlin is at +01:00."""
    start = datetime(2026, 11, 20, 5, 10, tzinfo=UTC)
    end = start + timedelta(minutes=40)
    rig.clock.forward(120)
    recorded = rig.record(labour(40), occurred_start=start, occurred_end=end)
    captured = rig.clock.now()
    rig.clock.forward(60)
    rig.installation.settle()
    (row, received, _anchor) = next(iter(rig.hub.store.events()))
    kept = row.event()
    assert (kept.occurred_start, kept.occurred_end, kept.captured_at) == (start, end, captured)
    assert kept.occurred_start.utcoffset() == timedelta(0)
    assert kept.captured_at.utcoffset() == timedelta(hours=1)
    assert received == captured + timedelta(hours=1)
    with rig.hub.store.begin() as tx:
        assert {line.order_no for line in tx.journals.lines_of_event(recorded.event_id)} == {"WO1001"}
    posting = [row for row in rig.hub.store.feed(0, 1000) if row.kind is FeedKind.PREDICTION]
    assert b'"posting_date":"2026-11-20"' in posting[0].body


def test_the_wall_clock_going_back_reorders_nothing(rig):
    first = rig.record(good(rig, "1"))
    rig.clock.forward(-60 * 24 * 365)
    second = rig.record(good(rig, "1"))
    assert second.event.captured_at < first.event.captured_at
    assert (first.event.device_seq, second.event.device_seq) == (1, 2)
    assert second.event.monotonic_ns > first.event.monotonic_ns


class full_disk:  # noqa: N801 reads as a statement
    """A capture whose database file may not grow any more: SQLite then answers as on a full disk."""

    def __init__(self, rig: Rig, pages: int = 8) -> None:
        self._rig = rig
        self._pages = pages

    def __enter__(self) -> Capture:
        self.engine = open_engine(f"sqlite:///{self._rig.folder / 'terminal.db'}")
        ((pages,),) = look(self._rig.folder, "PRAGMA page_count")
        limit = pages + self._pages
        sqlalchemy_event.listen(
            self.engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={limit}")
        )
        at = self._rig.installation
        return Capture(SqlTerminalStore(self.engine), signer(at.secrets, "device-key"), at.clock, at.device_id)

    def __exit__(self, *_exception: object) -> None:
        self.engine.dispose()


def fill(capture: Capture, rig: Rig) -> tuple[list[str], StoreFault]:
    """Record until the disk refuses; the ids that were answered, and the refusal."""
    answered = []
    for _ in range(500):
        try:
            answered.append(capture.record(rig.draft(labour(1)), OPERATOR).event_id)
        except StoreFault as fault:
            return answered, fault
    raise AssertionError("the disk never was full")


def test_a_full_disk_refuses_loudly_and_what_was_answered_is_there(rig):
    with full_disk(rig) as capture:
        answered, fault = fill(capture, rig)
    assert "disk is full" in str(fault)
    assert "Nothing was recorded" in str(fault)
    assert answered
    assert rows_on_disk(rig.folder) == answered


def test_after_a_full_disk_the_chain_goes_on_without_a_gap(rig):
    with full_disk(rig) as capture:
        answered, _ = fill(capture, rig)
    rig.record(labour(1))
    rows = log_of(rig.installation)
    key = signer(rig.installation.secrets, "device-key").public_key
    assert [row.device_seq for row in rows] == list(range(1, len(answered) + 2))
    assert list(verify_chain(rows, lambda message, signature: verify(key, message, signature))) == []


def test_a_read_only_database_refuses_loudly(rig):
    rig.record(labour(1))
    engine = open_engine(f"sqlite:///file:{rig.folder / 'terminal.db'}?mode=ro&uri=true")
    at = rig.installation
    capture = Capture(SqlTerminalStore(engine), signer(at.secrets, "device-key"), at.clock, at.device_id)
    with pytest.raises(StoreFault, match=r"read-only\. Nothing was recorded"):
        capture.record(rig.draft(labour(1)), OPERATOR)
    engine.dispose()
    assert len(rows_on_disk(rig.folder)) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    mounted = os.name == "posix" and os.geteuid() == 0 and subprocess.run(command, check=False).returncode == 0
    if not mounted:
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_up(ballast: Path) -> None:
    """Write until there is no room left."""
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_a_disk_that_really_is_full_and_then_has_room_again(small_disk, rig_template):
    rig = Rig(small_disk / "plant", rig_template)
    try:
        ballast = small_disk / "ballast"
        fill_up(ballast)
        answered, fault = fill(rig.installation.capture, rig)
        assert "Nothing was recorded" in str(fault)
        ballast.unlink()
        answered.append(rig.record(labour(1)).event_id)
        assert [row.event_id for row in log_of(rig.installation)] == answered
    finally:
        rig.close()


def test_a_disk_that_really_is_read_only_is_said_at_the_start(small_disk, rig_template):
    rig = Rig(small_disk / "plant", rig_template)
    rig.record(issue(rig, TANK, "16"))
    rig.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StoreFault, match=r"cannot be opened|read-only"):
        rig.reopen()
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    rig.reopen()
    assert rig.record(labour(1)).event.device_seq == 2
    rig.close()
