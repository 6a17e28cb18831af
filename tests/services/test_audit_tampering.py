"""Whatever is changed in a bundle is seen, and put to the event that has it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.services.audit_forms import DeviceLine
from tests.services.audit_plant import EVENTS, Bundle, Made, files_of, make, new_signer

FIELDS = ("anchor", "body", "device_id", "device_seq", "event_id", "hash", "prev_hash", "received_at", "signature")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    plant = make(tmp_path_factory.mktemp("audit"))
    yield plant
    plant.rig.close()


@pytest.fixture
def bundle(made: Made, tmp_path: Path) -> Bundle:
    return made.copy(tmp_path / "bundle")


# --- any changed byte of the events --------------------------------------------------------------------------------
def classes(line: bytes) -> dict[str, int]:
    """One position for each kind of byte in a line of events: keys, both ends of each value, marks, the line's end."""
    places = {"open": 0, "close": len(line) - 2, "end": len(line) - 1}
    for name in FIELDS:
        start = line.index(f'"{name}":"'.encode())
        first = start + len(name) + 4
        last = line.index(b'","', first) if name != "signature" else len(line) - 3
        places |= {
            f"{name} key": start + 1,
            f"{name} colon": start + len(name) + 2,
            f"{name} quote": first - 1,
            f"{name} first": first,
            f"{name} middle": (first + last) // 2,
            f"{name} last": last - 1,
            f"{name} end": last,
        }
    body = line.index(b'"body":"')
    for mark in (b"\\", b"actor", b"psn-", b"sign_in", b"captured_at", b"master_version", b"detail"):
        at = line.find(mark, body)
        places |= {f"body {mark.decode()}": at} if at >= 0 else {}
    return places


@pytest.mark.parametrize("number", [0, 2, 5, 8], ids=["first", "posted", "end of T-1", "last"])
def test_any_changed_byte_of_an_event_is_named_with_that_event_only(bundle, number):
    lines = bundle.lines()
    known = [line.event_id for line in bundle.event_lines()]
    good = lines[number]
    for place, at in classes(good).items():
        for flip in (0x01, 0x80) if place.endswith("middle") else (0x01,):
            changed = bytearray(good)
            changed[at] ^= flip
            bundle.write([*lines[:number], bytes(changed), *lines[number + 1 :]])
            named = bundle.check().events_named()
            merged = place == "end" and number + 1 < len(lines)
            expected = {known[number], known[number + 1]} if merged else {known[number]}
            assert named == expected, (place, flip)


@pytest.mark.parametrize("number", [0, 4, 8])
def test_without_sums_the_chain_still_names_the_event(bundle, number):
    """An attacker spoils the sums too: what is signed is named by the chain alone."""
    (bundle.folder / "sums" / EVENTS).write_bytes(b"")
    lines = bundle.lines()
    known = [line.event_id for line in bundle.event_lines()]
    good = lines[number]
    for place, at in classes(good).items():
        if not place.endswith((" first", " middle", " last")) or "received_at" in place:
            continue
        changed = bytearray(good)
        changed[at] ^= 0x01
        bundle.write([*lines[:number], bytes(changed), *lines[number + 1 :]])
        report = bundle.check()
        assert not report.sound
        if not place.startswith("event_id"):
            assert report.events_named() == {known[number]}, place
        else:
            assert [fault.line for fault in report.faults if fault.file == EVENTS and fault.line] == [number + 1], place


def test_a_changed_time_of_receipt_is_named_although_nobody_signed_it(bundle):
    was = bundle.change(3, lambda line: replace(line, received_at=line.received_at.replace(year=2025)))
    (fault,) = [fault for fault in bundle.check().faults if fault.line]
    assert (fault.about.event_id, fault.line) == (was.event_id, 4)
    assert str(fault).startswith(f"event 4 of device T-1 ({was.event_id}), in events.jsonl, line 4")


# --- lines that come and go ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("number", [0, 3, 5, 6, 8])
def test_an_event_that_was_taken_out_is_named(bundle, number):
    lines = bundle.lines()
    gone = bundle.event_lines()[number]
    bundle.write(lines[:number] + lines[number + 1 :])
    assert bundle.check().events_named() == {gone.event_id}


def test_a_log_that_was_cut_short_is_seen_by_the_manifest_even_without_sums(bundle):
    (bundle.folder / "sums" / EVENTS).unlink()
    lines = bundle.lines()
    bundle.write(lines[:-2])
    texts = [str(fault) for fault in bundle.check().faults]
    assert any(text.startswith("event 3 of device T-2, in events.jsonl: the device's log went") for text in texts)


def test_all_events_gone_is_seen(bundle):
    known = {line.event_id for line in bundle.event_lines()}
    bundle.write([])
    assert bundle.check().events_named() >= known
    (bundle.folder / EVENTS).unlink()
    assert not bundle.check().sound


def test_an_event_that_stands_there_twice_is_seen(bundle):
    lines = bundle.lines()
    bundle.write([*lines[:3], lines[2], *lines[3:]])
    report = bundle.check()
    assert bundle.event_lines()[2].event_id in report.events_named()


def test_events_in_another_order_are_seen(bundle):
    lines = bundle.lines()
    known = [line.event_id for line in bundle.event_lines()]
    bundle.write([lines[1], lines[0], *lines[2:]])
    assert bundle.check().events_named() >= {known[0], known[1]}


def test_a_made_up_event_is_seen(bundle):
    last = bundle.event_lines()[5]
    forged = replace(last, device_seq=7, event_id="00000000-0000-7000-8000-00000000feed", prev_hash=last.hash)
    lines = bundle.lines()
    bundle.write([*lines[:6], to_bytes(forged) + b"\n", *lines[6:]])
    assert forged.event_id in bundle.check().events_named()


# --- every file, every kind of harm --------------------------------------------------------------------------------
def test_a_changed_byte_in_any_file_is_seen_and_the_file_is_named(bundle):
    names = files_of(bundle.folder)
    assert len(names) == 16
    for name in names:
        path = bundle.folder / name
        good = path.read_bytes()
        spread = range(0, len(good), max(1, len(good) // 7))
        for at in sorted({*spread, len(good) - 1}):
            changed = bytearray(good)
            changed[at] ^= 0x01
            path.write_bytes(changed)
            for pinned in (True, False) if name in ("hub.json", "manifest.json") else (True,):
                report = bundle.check(pinned=pinned)
                assert name in {fault.file for fault in report.faults}, (name, at)
        path.write_bytes(good)
    assert bundle.check().sound


def test_any_file_that_is_missing_or_emptied_is_named(bundle):
    for name in files_of(bundle.folder):
        path = bundle.folder / name
        good = path.read_bytes()
        path.write_bytes(b"")
        assert name in {fault.file for fault in bundle.check().faults}
        path.unlink()
        assert name in {fault.file for fault in bundle.check().faults}
        path.write_bytes(good)


@pytest.mark.parametrize("name", ["notes.jsonl", "photos.jsonl", "postings.jsonl", "exceptions.jsonl"])
def test_a_changed_byte_beside_the_events_is_named_with_its_event(bundle, name):
    lines = bundle.lines(name)
    for number, line in enumerate(lines):
        held = json.loads(line)
        event_id = held.get("event_id") or held["case"].get("event_id")
        for at in range(0, len(line) - 1, 47):
            changed = bytearray(line)
            changed[at] ^= 0x01
            bundle.write([*lines[:number], bytes(changed), *lines[number + 1 :]], name)
            report = bundle.check()
            assert not report.sound
            assert report.events_named() == ({event_id} if event_id else set()), at
            assert number + 1 in {fault.line for fault in report.faults if fault.file == name}


def test_a_changed_device_key_is_named_with_its_device(bundle):
    lines = bundle.lines("devices.jsonl")
    device = from_bytes(DeviceLine, lines[0].rstrip(b"\n"))
    lines[0] = to_bytes(replace(device, public_key=new_signer().public_key)) + b"\n"
    bundle.write(lines, "devices.jsonl")
    faults = bundle.check().faults
    assert any(fault.file == "devices.jsonl" and fault.about.device_id == "T-1" for fault in faults)


def test_a_device_that_was_taken_out_leaves_its_events_unproven(bundle):
    bundle.write(bundle.lines("devices.jsonl")[1:], "devices.jsonl")
    report = bundle.check()
    assert len(report.events_named()) == 6
    assert any("not in the list of devices" in fault.text for fault in report.faults)
