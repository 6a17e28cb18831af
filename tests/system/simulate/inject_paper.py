"""What a text can try on paper and as a file: receipt and labels as PDF, names of files, lists of files."""

import hashlib
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QApplication

from floorledger.adapters.documents import DocumentFolder
from floorledger.adapters.hub_backup import MANIFEST, checked
from floorledger.adapters.printer import FolderPrinter
from floorledger.services.audit_forms import KNOWN_NAME
from floorledger.services.audit_forms import MANIFEST as BUNDLE_MANIFEST
from floorledger.services.ports import StoreFault
from floorledger.services.printing import Carrier, PlacedLabel, PlacedSymbol, PlacedText, PrintJob, Sent, Symbol
from floorledger.services.settings import PrinterLanguage
from floorledger.ui.print.pdf import labels_pdf
from floorledger.ui.receipt_pdf import receipt_pdf, save_receipt
from tests.rig import Rig
from tests.system.simulate.inject_windows import letters, spoiled_with
from tests.ui.terminal_scenes import RECEIPT

_ACTIVE = re.compile(rb"/(JavaScript|JS|OpenAction|AA|Launch|URI|SubmitForm|EmbeddedFile|GoToR)\b")
"""What makes a PDF do something when it is opened or clicked."""
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that are devices on Windows."""


def _app() -> None:
    assert QApplication.instance() or QApplication([])


def _calm(content: bytes, title: str | None) -> None:
    """One page that does nothing, whatever stands on it, and a title that is the text and no more."""
    assert not _ACTIVE.search(_STREAM.sub(b"", content)), "the page does something"
    document = pypdfium2.PdfDocument(content)
    try:
        assert len(document) == 1
        found = document.get_metadata_dict()
        assert found["Creator"] == "Floorledger"
        assert title is None or letters(found["Title"]) in letters(title), found["Title"]
    finally:
        document.close()


def receipt(text: str) -> None:
    """Every text of a shift receipt."""
    _app()
    _calm(receipt_pdf(spoiled_with(RECEIPT, text)), None)


def labels(text: str) -> None:
    """A label's words and name."""
    _app()
    words = PlacedText(text=text, x=0, y=0, height=20, width=300)
    symbol = PlacedSymbol(
        carrier=Carrier.QR, symbol=Symbol(text=text), rows=((True, False),), x=0, y=40, module=4, bar=4
    )
    label = PlacedLabel(name=text, width=400, height=200, dpi=203, texts=(words,), symbol=symbol)
    _calm(labels_pdf([label]), text)


def printed_file(text: str) -> None:
    """A job that is kept as a file: one file, where it belongs, by a name that every system takes."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "prints"
        made = FolderPrinter(folder).print(
            PrintJob(title=f"Lot {text}", language=PrinterLanguage.PDF, content=b"%PDF-")
        )
        assert made.sent is Sent.SENT, made.text
        _only(Path(place), folder, re.compile(r"[a-z0-9-]{1,60}\.pdf"))


def receipt_file(text: str) -> None:
    """A receipt that is kept as a file."""
    _app()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "receipts"
        save_receipt(spoiled_with(RECEIPT, text), folder)
        _only(Path(place), folder, re.compile(r"shift-receipt-[0-9-]+\.pdf"))


def _only(place: Path, folder: Path, wanted: re.Pattern[str]) -> None:
    found = [path for path in place.rglob("*") if path.is_file()]
    assert [path.parent for path in found] == [folder], found
    assert wanted.fullmatch(found[0].name), found
    assert not _RESERVED.fullmatch(found[0].name), found


def document(text: str) -> None:
    """A document by its id: nothing but a hash is looked for."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "documents"
        folder.mkdir()
        (Path(place) / "secret").write_bytes(b"x")
        for name in (text, f"../{text}", "../secret", str(Path(place) / "secret")):
            assert DocumentFolder(folder).get(name) is None, name


def backup(text: str) -> None:
    """A backup's list that names another file than a backup holds, even one that is there."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "backup"
        folder.mkdir()
        (Path(place) / "secret.db").write_bytes(b"x")
        for name in (text, f"documents/{text}/x", f"documents/../../{text}", "../secret.db", f"{place}/secret.db"):
            digest = hashlib.sha256(b"x").hexdigest()
            told = {"made_at": "", "events": 0, "last_received_at": None, "hub_key": "", "files": {name: digest}}
            (folder / MANIFEST).write_text(json.dumps(told), encoding="utf-8")
            try:
                checked(folder)
            except StoreFault:
                continue
            raise AssertionError(f"a file named {name!r} would be put in place")


EXITS: dict[str, Callable[[str], None]] = {
    "receipt as PDF": receipt,
    "label as PDF": labels,
    "file of a print job": printed_file,
    "file of a receipt": receipt_file,
    "document by its id": document,
    "backup's list of files": backup,
}


def bundle(rig: Rig, texts: dict[str, str], folder: Path) -> list[str]:
    """The auditor's bundle of a plant whose devices are named so; what does not hold."""
    for number, text in enumerate(texts.values()):
        rig.hub.store.enrol(text, number.to_bytes(32), text)
    before = {path for path in folder.parent.rglob("*") if path.is_file()}
    rig.installation.export(folder)
    made = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    odd = [name for name in made if name != BUNDLE_MANIFEST and not KNOWN_NAME.fullmatch(name)]
    beside = {path for path in folder.parent.rglob("*") if path.is_file() and folder not in path.parents} - before
    found = [f"the bundle has a file {name!r}" for name in odd]
    return found + [f"the bundle's making left {path}" for path in beside if "-wal" not in path.name]
