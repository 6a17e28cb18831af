"""Printing and documents through the real windows: a printer on a real socket, one that is away, one that hangs."""

import socket
import threading
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import Scan, ScanKind, ScannerSettings, parse
from floorledger.main.stage import Stage
from floorledger.services.printing import PrintOutcome, Sent
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings, Purpose
from floorledger.services.views import Page, Tone
from floorledger.ui.terminal.print_page import Preview
from tests.labels import zpl_labels

MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=ZoneInfo("Europe/Berlin"))


class LabelPrinter:
    """A label printer on loopback; it takes one job after the other."""

    def __init__(self) -> None:
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.jobs: list[bytes] = []
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        while True:
            try:
                line, _ = self.server.accept()
            except OSError:
                return
            with line:
                job = bytearray()
                while piece := line.recv(4096):
                    job += piece
                self.jobs.append(bytes(job))

    def close(self) -> None:
        self.server.close()


@pytest.fixture(scope="module")
def zebra():
    printer = LabelPrinter()
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def room(tmp_path_factory, zebra, qapp):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = taken.getsockname()[1]
    printers = (
        PrinterSettings(name="Zebra", kind=PrinterKind.RAW, host="127.0.0.1", port=zebra.port),
        PrinterSettings(name="Gone", kind=PrinterKind.RAW, host="127.0.0.1", port=nowhere),
        PrinterSettings(
            name="Office",
            kind=PrinterKind.RAW,
            host="127.0.0.1",
            port=zebra.port,
            language=PrinterLanguage.PDF,
            purpose=Purpose.DOCUMENTS,
        ),
    )
    made = Stage(tmp_path_factory.mktemp("paper") / "stage", MORNING, "light", printers)
    yield made
    made.close()


@pytest.fixture
def stage(room, zebra):
    """The room with nobody's choices left from the test before."""
    zebra.jobs.clear()
    room.scan(ScanKind.BADGE, "1042")
    room.scan(ScanKind.ORDER, "WO1001", "10")
    return room


def view(stage):
    stage.settle()
    stage.settle()
    return stage.app.terminal.view


def said(stage):
    return view(stage).last_scan


def test_a_lot_label_is_printed_by_three_scans(stage, zebra):
    stage.scan(ScanKind.COMMAND, "PRINT")
    stage.scan(ScanKind.LOT, "SP-BOM2001", "R2001A")
    stage.scan(ScanKind.COMMAND, "2")
    stage.scan(ScanKind.COMMAND, "OK")
    assert said(stage).tone is Tone.TAKEN
    assert "was sent" in said(stage).meaning
    (job,) = zebra.jobs
    assert b"^PQ2" in job
    (fields,) = zpl_labels(job)
    (code,) = [field for field in fields if field.kind in ("BC", "BX", "BQ")]
    scan = parse(code.data.encode(), gs1=read_elements, settings=ScannerSettings(aim_required=True))
    assert isinstance(scan, Scan)
    assert scan.get("lot") == "R2001A"


def test_a_printer_that_is_away_says_what_to_do_and_the_next_one_prints(stage, zebra):
    stage.scan(ScanKind.COMMAND, "PRINT")
    stage.tap("Gone")
    stage.tap("Print")
    assert said(stage).tone is Tone.REFUSED
    assert "Nothing was lost" in said(stage).meaning
    assert not zebra.jobs
    stage.tap("Zebra")
    stage.tap("Print")
    assert said(stage).tone is Tone.TAKEN
    assert len(zebra.jobs) == 1


def test_a_printer_that_hangs_holds_up_no_scan(stage, monkeypatch):
    let_go = threading.Event()

    class Hanging:
        def print(self, _job):
            let_go.wait(20)
            return PrintOutcome(sent=Sent.SENT, text="It came out at last.")

    monkeypatch.setattr("floorledger.main.paper.printer_of", lambda *_: Hanging())
    terminal = stage.app.terminal
    stage.scan(ScanKind.COMMAND, "PRINT")
    terminal.scan(b"CMD/OK/F")
    try:
        while stage.app.tasks.pending or not stage.app.paper.pending:
            stage.qt.processEvents()
        terminal.scan(b"CMD/JOBS/" + _check("CMD/JOBS"))
        while stage.app.tasks.pending:
            stage.qt.processEvents()
        assert terminal.view.page is Page.JOBS
    finally:
        let_go.set()
    assert said(stage).meaning == "It came out at last."


def _check(text):
    from floorledger.domain.label import check_character

    return check_character(text).encode()


def test_the_preview_is_the_label_that_is_printed(stage):
    stage.scan(ScanKind.COMMAND, "PRINT")
    stage.settle()
    preview = next(each for each in stage.app.terminal.findChildren(Preview) if each.isVisible())
    from tests.labels import scanned

    grey = preview._picture.convertToFormat(preview._picture.Format.Format_Grayscale8)
    assert scanned(grey) == [b"]C0WO/WO1001/10/K"]


def test_every_button_of_the_pages_is_a_target(stage):
    for verb in ("PRINT", "DRAWING"):
        stage.scan(ScanKind.COMMAND, verb)
        stage.settle()
        seen = [each for each in stage.app.terminal.findChildren(QPushButton) if each.isVisible()]
        small = [each.accessibleName() for each in seen if min(each.width(), each.height()) < 64]
        assert [name for name in small if name != "Demo scanner"] == []
        assert all(each.accessibleName() for each in seen)


def leaf(stage):
    stage.settle()
    pictures = [each.pixmap() for each in stage.app.terminal.findChildren(QLabel) if each.isVisible()]
    shown = [each for each in pictures if not each.isNull() and each.width() > 150]
    assert len(shown) == 1
    return shown[0]


def test_a_drawing_is_shown_turned_and_made_larger(stage):
    stage.tap("Reservoir assembly, drawing")
    assert view(stage).page is Page.DOCUMENT
    first = leaf(stage)
    stage.tap("Larger")
    assert leaf(stage).width() > first.width()
    stage.tap("Whole page")
    assert leaf(stage).height() < first.height()
    stage.scan(ScanKind.COMMAND, "NEXT")
    assert view(stage).page_key.endswith("|1")
    stage.tap("Close the document")
    assert view(stage).page is Page.WORK


def test_a_work_instruction_that_is_a_picture_is_shown(stage):
    stage.scan(ScanKind.ORDER, "WO1003", "20")
    stage.scan(ScanKind.COMMAND, "DRAWING")
    assert leaf(stage).width() > 300


def test_a_document_that_is_not_here_yet_says_so_in_words_and_comes_later(stage):
    folder = stage.app.desk.folder / "documents"
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    stage.scan(ScanKind.COMMAND, "DRAWING")
    view(stage)
    assert any("not on this terminal yet" in each.text() for each in stage.app.terminal.findChildren(QLabel))
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    stage.app.terminal.refresh()
    view(stage)
    assert leaf(stage).width() > 300


def test_a_job_without_documents_says_so(stage):
    stage.scan(ScanKind.ORDER, "WO1001", "20")
    stage.scan(ScanKind.COMMAND, "DRAWING")
    assert said(stage).tone is Tone.LOOK
    assert "no drawing" in said(stage).meaning


def test_the_receipt_goes_to_the_printer_of_pages(stage, zebra):
    stage.tap("Sign out")
    stage.tap("Print the receipt")
    stage.settle()
    (job,) = zebra.jobs
    assert job.startswith(b"%PDF-")
    assert any("was sent" in each.text() for each in stage.app.terminal.findChildren(QLabel) if each.isVisible())
