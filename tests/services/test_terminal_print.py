"""The print page by scans alone: what, how many, where; what came of it is said, and nothing is ever printed twice."""

from dataclasses import replace

import pytest

from floorledger.domain.label import ScanKind, label
from floorledger.services.labels import ENGLISH
from floorledger.services.printing import PrintOutcome, Sent
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings, Purpose
from floorledger.services.terminal_print import PrintDesk
from floorledger.services.views import Page, Tone
from tests.services.floor import good

ZEBRA = PrinterSettings(name="Zebra", kind=PrinterKind.RAW, host="10.0.0.7")
OFFICE = PrinterSettings(
    name="Office", kind=PrinterKind.QUEUE, queue="office", language=PrinterLanguage.PDF, purpose=Purpose.DOCUMENTS
)
SENT = PrintOutcome(sent=Sent.SENT, text="Saved as lot-r2001a.pdf.")
AWAY = PrintOutcome(
    sent=Sent.UNREACHABLE,
    text="The printer at 10.0.0.7:9100 cannot be reached. Nothing was lost: everything recorded is safe. "
    "Check that it is on and connected, then print again.",
)


@pytest.fixture
def terminal(rig):
    made = rig.terminal(printing=PrintDesk(rig.installation.store, (OFFICE, ZEBRA)))
    made.scan(label(ScanKind.BADGE, "1042").encode())
    return made


def scan(terminal, *parts):
    kind, *rest = parts
    return terminal.scan(label(kind, *rest).encode())


def command(terminal, *verbs):
    for verb in verbs:
        view = scan(terminal, ScanKind.COMMAND, verb)
    return view


def chosen(view):
    return next(each.text for each in view.printing.things if each.chosen)


def printer(view):
    return next(each.text for each in view.printing.printers if each.chosen)


def test_a_scanned_lot_is_printed_by_scans_alone(terminal):
    view = command(terminal, "PRINT")
    assert view.page is Page.PRINT
    view = scan(terminal, ScanKind.LOT, "SP-BOM2001", "R2001A")
    assert view.page is Page.PRINT
    assert chosen(view) == "Lot R2001A"
    assert printer(view) == "Zebra"
    assert command(terminal, "1", "2").printing.copies == "12"
    view = command(terminal, "OK")
    assert view.last_scan.tone is Tone.TAKEN
    ordered = terminal.print_ordered(view.print_order)
    assert (ordered.copies, ordered.printer, ordered.title) == (12, ZEBRA, "Lot R2001A")


def test_nothing_else_is_printed_while_a_job_is_on_its_way(terminal):
    first = command(terminal, "PRINT", "OK").print_order
    view = command(terminal, "OK")
    assert view.last_scan.tone is Tone.LOOK
    assert view.print_order == first
    assert view.printing.blocked is not None
    assert terminal.printed(first, SENT).print_order == 0
    assert command(terminal, "OK").print_order == first + 1


def test_a_printer_that_is_away_is_said_and_asked_again(terminal):
    view = command(terminal, "PRINT", "OK")
    number = view.print_order
    view = terminal.printed(number, AWAY)
    assert (view.last_scan.tone, view.last_scan.meaning) == (Tone.REFUSED, AWAY.text)
    assert view.printing.blocked is None
    again = terminal.printed(number, SENT)
    assert again.last_scan == view.last_scan, "an old answer is not said over a newer one"
    assert terminal.print_ordered(number) is None


def test_the_sheet_goes_to_the_printer_of_pages_and_labels_to_that_of_labels(terminal):
    command(terminal, "PRINT")
    view = terminal.choose("print thing", "sheet")
    assert (chosen(view), printer(view)) == ("Command sheet", "Office")
    view = terminal.choose("print thing", "self-test")
    assert printer(view) == "Zebra"
    view = terminal.choose("print printer", "Office")
    assert printer(view) == "Office"
    assert terminal.print_request().printer is OFFICE
    terminal.choose("print thing", "sheet")
    assert printer(terminal.choose("print printer", "Zebra")) == "Zebra"
    assert printer(terminal.choose("print thing", "self-test")) == "Office", "each purpose remembers its own"


def test_the_lot_that_was_just_reported_comes_first(rig, terminal):
    scan(terminal, ScanKind.ORDER, "WO1001", "30")
    rig.record(replace(good(rig, "4"), lot="NEW-7"), operation_no="30")
    view = command(terminal, "PRINT")
    assert [each.text for each in view.printing.things] == [
        "Lot NEW-7",
        "Pallet of lot NEW-7",
        "Order WO1001, operation 30",
        "Command sheet",
        "Scanner self-test",
    ]
    assert terminal.print_request().labels[0].symbol.text == label(ScanKind.LOT, "SP-BOM2000", "NEW-7")


def test_copies_are_from_one_to_ninety_nine(terminal):
    command(terminal, "PRINT")
    assert terminal.choose("print copies", "less").printing.copies == "1"
    assert terminal.choose("print copies", "more").printing.copies == "2"
    assert command(terminal, "9").printing.copies == "29"
    assert command(terminal, "9").printing.copies == "29"
    assert terminal.choose("print copies", "more").printing.copies == "30"
    assert command(terminal, "BACKSPACE", "BACKSPACE").printing.copies == "1"
    assert command(terminal, "0").printing.copies == "1"
    assert terminal.press("7").printing.copies == "7"


def test_each_choice_is_another_preview(terminal):
    view = command(terminal, "PRINT")
    seen = {view.printing.revision}
    for group, key in (("thing", "self-test"), ("printer", "Office"), ("thing", "sheet")):
        seen.add(terminal.choose(f"print {group}", key).printing.revision)
    assert len(seen) == 4
    assert terminal.view().printing.revision in seen


def test_without_a_printer_labels_and_pages_are_files(rig):
    terminal = rig.terminal()
    terminal.scan(label(ScanKind.BADGE, "1042").encode())
    view = command(terminal, "PRINT")
    assert [each.text for each in view.printing.printers] == ["Labels as a file", "Pages as a file"]
    assert terminal.print_request().printer.kind is PrinterKind.FILE


def test_a_lot_that_cannot_stand_on_a_label_is_said(rig, terminal):
    scan(terminal, ScanKind.ORDER, "WO1001", "30")
    rig.record(replace(good(rig, "4"), lot="Lös/7"), operation_no="30")
    view = command(terminal, "PRINT")
    assert "cannot be printed" in view.printing.blocked
    view = command(terminal, "OK")
    assert view.last_scan.tone is Tone.LOOK
    assert view.print_order == 0


def test_cancel_goes_back_and_nothing_was_recorded(rig, terminal):
    before = rig.installation.store.head()[0]
    view = command(terminal, "PRINT", "CANCEL")
    assert view.page is Page.WORK
    assert view.printing is None
    assert rig.installation.store.head()[0] == before


def test_every_command_has_a_word():
    from floorledger.domain.label import VERBS

    assert set(ENGLISH.verbs) == VERBS
