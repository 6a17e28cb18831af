"""A plant with a bit of everything, its bundle, and ways to tamper with it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from floorledger.adapters.audit_source import SqlAuditSource
from floorledger.adapters.credentials import Ed25519Signer, verify
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Consumption
from floorledger.domain.number import micro
from floorledger.domain.unit import to_base
from floorledger.services.audit import Summary, export_bundle, verify_bundle
from floorledger.services.audit_forms import EventLine, Manifest, manifest_message
from floorledger.services.audit_report import Report
from floorledger.services.records import Push
from tests.hub.plant import Device, HubRig

EVENTS = "events.jsonl"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
ORDER = {"order_no": "WO1001", "operation_no": "10", "work_center": "100"}


@dataclass(frozen=True)
class Made:
    """The plant, its bundle, and the events whose notes and photos were kept and erased."""

    rig: HubRig
    folder: Path
    summary: Summary
    noted: str
    erased: str
    photographed: str
    photo_erased: str

    @property
    def key(self) -> bytes:
        return self.rig.side.public_key

    def copy(self, folder: Path) -> "Bundle":
        shutil.copytree(self.folder, folder)
        return Bundle(folder, self.key)


@dataclass(frozen=True)
class Bundle:
    """A copy that may be tampered with."""

    folder: Path
    key: bytes

    def check(self, *, pinned: bool = True) -> Report:
        return verify_bundle(self.folder, verify, self.key if pinned else None)

    def lines(self, name: str = EVENTS) -> list[bytes]:
        return (self.folder / name).read_bytes().splitlines(keepends=True)

    def write(self, lines: list[bytes], name: str = EVENTS) -> None:
        (self.folder / name).write_bytes(b"".join(lines))

    def event_lines(self) -> list[EventLine]:
        return [from_bytes(EventLine, line.rstrip(b"\n")) for line in self.lines()]

    def change(self, number: int, change: Callable[[EventLine], EventLine]) -> EventLine:
        """Change one line of the events by its number from 0; returns it as it was."""
        lines = self.lines()
        was = from_bytes(EventLine, lines[number].rstrip(b"\n"))
        lines[number] = to_bytes(change(was)) + b"\n"
        self.write(lines)
        return was

    def sign_again(self, signer: Ed25519Signer, change: Callable[[Manifest], Manifest] = lambda same: same) -> None:
        """Write the manifest as ``signer`` would, after ``change``."""
        path = self.folder / "manifest.json"
        manifest = change(from_bytes(Manifest, path.read_bytes()))
        contents = replace(manifest.contents, hub_key=signer.public_key)
        path.write_bytes(to_bytes(Manifest(contents=contents, signature=signer.sign(manifest_message(contents)))))


def new_signer() -> Ed25519Signer:
    return Ed25519Signer(Ed25519PrivateKey.generate())


def consume(rig: HubRig, device: Device, amount: str, uom: str) -> str:
    """Send a consumption of adhesive; in millilitres it posts, in pieces it waits."""
    with rig.side.store.begin() as tx:
        master = tx.master()
    item = master.item_by_no["SP-BOM2005"]
    qty = to_base(micro(amount), item.factor(uom), item.base_uom, item.decimals)
    row = device.seal(Consumption(item=item.item, qty=qty, lot="SIL-2605"), **ORDER)
    rig.side.hub.push(Push(device.device_id, (row,)))
    return row.event_id


def make(folder: Path) -> Made:
    """Two devices, a posting, an exception; a note and a photo, and erased ones."""
    rig = HubRig(folder / "plant")
    first, second = rig.device("T-1"), rig.device("T-2")
    rig.side.hub.push(first.batch(2))
    consume(rig, first, "320", "ML")
    consume(rig, first, "320", "PCS")
    noted, erased = first.batch_with_note("Düse 3 getauscht \N{WRENCH}"), second.batch_with_note("had to go")
    (shot, picture), (wiped, gone) = first.batch_with_photo(PICTURE), second.batch_with_photo(PICTURE[:-1])
    for batch in (noted, shot, erased, wiped, second.batch(1)):
        rig.side.hub.push(batch)
    for photo in (picture, gone):
        rig.side.hub.photo(photo)
    with rig.side.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE note SET text = NULL WHERE event_id = ?", (erased.notes[0].event_id,))
        connection.exec_driver_sql("UPDATE photo SET content = NULL WHERE event_id = ?", (gone.event_id,))
    while rig.side.poster.run():
        pass
    summary = export(rig, folder / "bundle")
    notes = (noted.notes[0].event_id, erased.notes[0].event_id)
    return Made(rig, folder / "bundle", summary, *notes, picture.event_id, gone.event_id)


def export(rig: HubRig, folder: Path, **options: object) -> Summary:
    source = SqlAuditSource(rig.side.store.engine)
    return export_bundle(folder, source, rig.side.hub.signer, rig.clock.now(), **options)  # type: ignore[arg-type]


def files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
