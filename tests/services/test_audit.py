"""The auditor's bundle: sound as written, and whatever is changed in it is seen and put to the event that has it."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from floorledger.adapters.credentials import verify
from floorledger.domain.chain import next_hash
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.services.audit import fingerprint, verify_bundle
from floorledger.services.audit_forms import EventLine, HubRecord, NoteLine, PhotoLine, SumLine
from floorledger.services.intake import anchor_message
from floorledger.services.records import Push
from tests.hub.plant import HubRig
from tests.services.audit_plant import EVENTS, PICTURE, Bundle, Made, consume, export, files_of, make, new_signer


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    plant = make(tmp_path_factory.mktemp("audit"))
    yield plant
    plant.rig.close()


@pytest.fixture
def bundle(made: Made, tmp_path: Path) -> Bundle:
    return made.copy(tmp_path / "bundle")


def test_a_bundle_as_written_is_sound(made):
    report = verify_bundle(made.folder, verify, made.key)
    assert report.faults == ()
    assert report.sound
    assert report.counts.as_json() == {
        "events": 9,
        "devices": 2,
        "notes": 2,
        "notes_erased": 1,
        "notes_not_held": 0,
        "photos": 2,
        "photos_erased": 1,
        "photos_not_held": 0,
        "documents": 2,
        "postings": 1,
        "exceptions": 5,
    }
    assert report.as_text().splitlines()[1].startswith("SOUND")
    assert "2 notes (1 erased), 2 photos (1 erased)" in report.as_text()


def test_the_summary_says_what_was_written_and_tells_the_key(made):
    assert (made.summary.events, made.summary.devices, made.summary.exceptions) == (9, 2, 5)
    assert made.key.hex() in str(made.summary)
    assert fingerprint(made.key) in str(made.summary)


def test_the_files_are_plain_and_hold_no_person_and_no_erased_text(made):
    held = {path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*") if path.is_file()}
    assert {name for name in held if not name.startswith(("documents/", "sums/"))} == {
        "devices.jsonl",
        "events.jsonl",
        "exceptions.jsonl",
        "hub.json",
        "manifest.json",
        "notes.jsonl",
        "photos.jsonl",
        "postings.jsonl",
    }
    everything = b"".join((made.folder / name).read_bytes() for name in held)
    assert b"had to go" not in everything
    assert b"verifier" not in everything
    assert b"Mara Lindt" not in everything
    for line in (made.folder / EVENTS).read_text().splitlines():
        assert json.loads(json.loads(line)["body"])["event_id"] == json.loads(line)["event_id"]


def test_without_a_pinned_key_the_report_says_so(made):
    report = verify_bundle(made.folder, verify)
    assert report.sound
    assert not report.key_pinned
    assert "taken from the bundle itself" in report.as_text()
    assert fingerprint(made.key) in report.as_text()
    assert "key that you gave" in verify_bundle(made.folder, verify, made.key).as_text()


def test_the_report_is_also_for_programs(made, bundle):
    (bundle.folder / "notes.jsonl").unlink()
    told = json.loads(json.dumps(bundle.check().as_json()))
    assert not told["sound"]
    assert told["hub_key"] == made.key.hex()
    assert told["faults"][0]["file"] == "notes.jsonl"


# --- who changes what ----------------------------------------------------------------------------------------------
def rewritten(line: EventLine) -> EventLine:
    """Another operator, with a hash that fits: all that can be done without the device's key."""
    body = line.body.replace("psn-6f1c", "psn-0000")
    assert body != line.body
    return replace(line, body=body, hash=next_hash(line.prev_hash, body.encode()))


def test_the_hub_itself_cannot_change_what_a_device_signed(made, bundle):
    hub = made.rig.side.hub.signer

    def change(line: EventLine) -> EventLine:
        other = rewritten(line)
        anchor = hub.sign(anchor_message(other.device_id, other.device_seq, other.hash))
        return replace(other, anchor=anchor)

    was = bundle.change(8, change)
    report = bundle.check()
    assert report.events_named() == {was.event_id}
    assert any("signature is not this device's" in fault.text for fault in report.faults)


def test_a_device_cannot_change_what_the_hub_anchored(bundle):
    was = bundle.change(8, lambda line: replace(line, anchor=line.signature))
    (fault,) = [fault for fault in bundle.check().faults if fault.line]
    assert fault.about.event_id == was.event_id
    assert "anchor" in fault.text


def test_a_bundle_signed_by_another_hub_is_only_seen_with_the_key(bundle):
    """Somebody owns everything but the hub's key: he cuts the log, and signs and anchors it all himself."""
    other = new_signer()
    lines = [
        replace(line, anchor=other.sign(anchor_message(line.device_id, line.device_seq, line.hash)))
        for line in bundle.event_lines()
    ]
    bundle.write([to_bytes(line) + b"\n" for line in lines])
    (bundle.folder / "hub.json").write_bytes(to_bytes(HubRecord(public_key=other.public_key)))
    forge_manifest(bundle, other)
    unpinned = bundle.check(pinned=False)
    assert unpinned.sound
    assert fingerprint(other.public_key) in unpinned.as_text()
    pinned = bundle.check()
    assert not pinned.sound
    assert any("the hub key that you gave" in fault.text for fault in pinned.faults)


def forge_manifest(bundle: Bundle, signer) -> None:
    """Sums and manifest that fit the files as they are now."""
    about = [from_bytes(SumLine, line.rstrip(b"\n")).about for line in bundle.lines(f"sums/{EVENTS}")]
    sums = [
        SumLine(sha256=hashlib.sha256(line).digest(), about=subject)
        for line, subject in zip(bundle.lines(), about, strict=True)
    ]
    bundle.write([to_bytes(line) + b"\n" for line in sums], f"sums/{EVENTS}")

    def refresh(manifest):
        files = [
            replace(entry, sha256=hashlib.sha256(body).digest(), size_bytes=len(body))
            for entry in manifest.contents.files
            for body in [(bundle.folder / entry.name).read_bytes()]
        ]
        return replace(manifest, contents=replace(manifest.contents, files=tuple(files)))

    bundle.sign_again(signer, refresh)


def test_another_key_than_the_hubs_is_refused(made, bundle):
    report = verify_bundle(bundle.folder, verify, new_signer().public_key)
    assert not report.sound
    assert report.faults[0].file == "manifest.json"
    assert not verify_bundle(bundle.folder, verify, b"short").sound


# --- notes ---------------------------------------------------------------------------------------------------------
def note_of(bundle: Bundle, event_id: str) -> tuple[int, list[bytes], NoteLine]:
    lines = bundle.lines("notes.jsonl")
    notes = [from_bytes(NoteLine, line.rstrip(b"\n")) for line in lines]
    number = next(at for at, note in enumerate(notes) if note.event_id == event_id)
    return number, lines, notes[number]


def test_another_text_is_seen_by_the_hash_in_the_event(made, bundle):
    number, lines, note = note_of(bundle, made.noted)
    lines[number] = to_bytes(replace(note, text="Düse 4 getauscht")) + b"\n"
    bundle.write(lines, "notes.jsonl")
    (fault,) = [fault for fault in bundle.check().faults if fault.line]
    assert fault.about.event_id == made.noted
    assert "not the one that the event names" in fault.text


def test_an_erased_note_has_neither_text_nor_salt(made, bundle):
    _number, _lines, note = note_of(bundle, made.erased)
    assert note == NoteLine(event_id=made.erased, erased=True)


def test_a_note_that_the_hub_never_held_is_a_remark(tmp_path):
    rig = HubRig(tmp_path / "plant")
    batch = rig.device("T-1").batch_with_note("lost on the way")
    rig.side.hub.push(replace(batch, notes=()))
    export(rig, tmp_path / "bundle")
    report = verify_bundle(tmp_path / "bundle", verify, rig.side.public_key)
    assert report.sound
    assert "no text for 1 events" in report.as_text()
    rig.close()


# --- photos --------------------------------------------------------------------------------------------------------
def photo_lines(bundle: Bundle) -> dict[str, PhotoLine]:
    read = [from_bytes(PhotoLine, line.rstrip(b"\n")) for line in bundle.lines("photos.jsonl")]
    return {photo.event_id: photo for photo in read}


def test_photos_are_in_the_bundle_and_erased_ones_have_neither_picture_nor_salt(made, bundle):
    photos = photo_lines(bundle)
    assert photos[made.photographed].content == PICTURE
    assert photos[made.photo_erased] == PhotoLine(event_id=made.photo_erased, erased=True)
    assert len(photos) == 2


def test_another_picture_is_seen_by_the_hash_in_the_event(made, bundle):
    photos = photo_lines(bundle)
    photos[made.photographed] = replace(photos[made.photographed], content=PICTURE + b"!")
    bundle.write([to_bytes(photo) + b"\n" for photo in photos.values()], "photos.jsonl")
    (fault,) = [fault for fault in bundle.check().faults if fault.line]
    assert fault.about.event_id == made.photographed
    assert "the picture is not the one that the event names" in fault.text


def test_a_photo_that_says_erased_and_still_holds_something_is_named(made, bundle):
    photos = photo_lines(bundle)
    photos[made.photographed] = replace(photos[made.photographed], erased=True)
    bundle.write([to_bytes(photo) + b"\n" for photo in photos.values()], "photos.jsonl")
    (fault,) = [fault for fault in bundle.check().faults if fault.line]
    assert fault.about.event_id == made.photographed
    assert "says that it was erased, and was not" in fault.text


def test_a_photo_that_the_hub_never_held_is_a_remark(tmp_path):
    rig = HubRig(tmp_path / "plant")
    batch, _not_sent = rig.device("T-1").batch_with_photo(PICTURE)
    rig.side.hub.push(batch)
    export(rig, tmp_path / "bundle")
    report = verify_bundle(tmp_path / "bundle", verify, rig.side.public_key)
    assert report.sound
    assert "no picture for 1 events that name a photo" in report.as_text()
    rig.close()


# --- odd bundles ---------------------------------------------------------------------------------------------------
def test_a_version_that_is_missing_is_named_with_an_event(bundle):
    (path,) = (bundle.folder / "documents").glob("master-*.json")
    path.unlink()
    texts = [str(fault) for fault in bundle.check().faults]
    assert any(text.startswith("event 1 of device T-1") and "missing" in text for text in texts)


def test_a_file_too_many_is_named(bundle):
    (bundle.folder / "readme.txt").write_text("all is well")
    (fault,) = bundle.check().faults
    assert (fault.file, fault.text) == ("readme.txt", "is not in the manifest")


def test_what_is_no_plain_file_is_not_opened(bundle):
    path = bundle.folder / "notes.jsonl"
    path.unlink()
    path.symlink_to("/dev/zero")
    assert any("not a plain file" in fault.text for fault in bundle.check().faults)


def test_a_manifest_that_names_files_elsewhere_opens_none_of_them(made, bundle):
    def change(manifest):
        entry = replace(manifest.contents.files[0], name="../../../etc/passwd")
        return replace(manifest, contents=replace(manifest.contents, files=(*manifest.contents.files, entry)))

    bundle.sign_again(made.rig.side.hub.signer, change)
    texts = [str(fault) for fault in bundle.check().faults]
    assert any("no bundle has" in text for text in texts)


def test_another_format_is_said(made, bundle):
    bundle.sign_again(made.rig.side.hub.signer, lambda held: replace(held, contents=replace(held.contents, format=2)))
    assert any("format 2" in fault.text for fault in bundle.check().faults)


def test_words_of_a_bundle_cannot_move_the_cursor(bundle):
    bundle.change(0, lambda line: replace(line, device_id="\x1b[2Jx\n"))
    (bundle.folder / "sums" / EVENTS).write_bytes(b"")
    text = bundle.check().as_text()
    assert "\x1b" not in text
    assert "[2Jx" in text


def test_rubbish_is_a_report_and_no_crash(bundle):
    for name in files_of(bundle.folder):
        path = bundle.folder / name
        good = path.read_bytes()
        for rubbish in (b"\x00\xff" * 50, b"[" * 100_000, b"null\n", b'{"a":1e999}\n', b"\n\n\n"):
            path.write_bytes(rubbish)
            report = bundle.check()
            assert not report.sound
            assert report.as_text()
        path.write_bytes(good)


def test_no_folder_is_said(tmp_path):
    with pytest.raises(FileNotFoundError, match="is not a folder"):
        verify_bundle(tmp_path / "none", verify)
    (tmp_path / "empty").mkdir()
    report = verify_bundle(tmp_path / "empty", verify)
    assert not report.sound
    assert "not finished" in report.as_text()


# --- writing -------------------------------------------------------------------------------------------------------
def test_a_bundle_of_an_empty_hub_is_sound(tmp_path):
    rig = HubRig(tmp_path / "plant")
    export(rig, tmp_path / "bundle")
    report = verify_bundle(tmp_path / "bundle", verify, rig.side.public_key)
    assert report.sound
    assert report.counts.events == 0
    rig.close()


def test_a_folder_with_something_in_it_is_left_alone(made):
    before = files_of(made.folder)
    with pytest.raises(FileExistsError, match="not empty"):
        export(made.rig, made.folder)
    assert files_of(made.folder) == before


def test_a_bundle_shows_one_moment_while_the_hub_goes_on(tmp_path):
    rig = HubRig(tmp_path / "plant")
    device = rig.device("T-1")
    rig.side.hub.push(device.batch(2))

    def busy(_done: int, _total: int) -> None:
        rig.side.hub.push(device.batch_with_note("while it was written"))
        consume(rig, device, "320", "ML")
        rig.side.poster.run()

    summary = export(rig, tmp_path / "bundle", progress=busy)
    assert (summary.events, summary.notes, summary.postings) == (2, 0, 0)
    assert verify_bundle(tmp_path / "bundle", verify, rig.side.public_key).sound
    rig.close()


def test_progress_is_told_and_may_end_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr("floorledger.services.audit.PROGRESS_STEP", 20)
    monkeypatch.setattr("floorledger.services.audit_check.PROGRESS_STEP", 20)
    rig = HubRig(tmp_path / "plant")
    device = rig.device("T-1")
    rig.side.hub.push(device.batch(45))
    told: list[tuple[int, int]] = []
    export(rig, tmp_path / "bundle", progress=lambda done, total: told.append((done, total)))
    assert told == [(20, 45), (40, 45), (45, 45)]
    told.clear()
    verify_bundle(tmp_path / "bundle", verify, None, lambda done, total: told.append((done, total)))
    assert told == [(20, 45), (40, 45), (45, 45)]

    def enough(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(rig, tmp_path / "half", progress=enough)
    assert "not finished" in verify_bundle(tmp_path / "half", verify).as_text()
    rig.close()


def test_two_exports_differ_in_nothing_but_their_manifest(made, tmp_path):
    export(made.rig, tmp_path / "again")
    for name in files_of(made.folder):
        assert (tmp_path / "again" / name).read_bytes() == (made.folder / name).read_bytes() or name == "manifest.json"


def test_a_refused_event_with_an_exception_is_no_fault(tmp_path):
    rig = HubRig(tmp_path / "plant")
    device = rig.device("T-1")
    row = device.seal()
    rig.side.hub.push(Push("T-1", (replace(row, signature=bytes(64)),)))
    export(rig, tmp_path / "bundle")
    assert verify_bundle(tmp_path / "bundle", verify, rig.side.public_key).sound
    rig.close()
