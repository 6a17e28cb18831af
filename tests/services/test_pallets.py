"""Pallet numbers: GS1's own example, the same on each label of an entry, and never one number for two entries."""

from dataclasses import replace

import pytest

from floorledger.adapters.pallet_book import FILE_NAME, PalletFile
from floorledger.domain.label import ScanKind, label
from floorledger.services.pallets import BookedPallet, NoNumber, PalletNumbers
from floorledger.services.ports import StoreFault
from floorledger.services.settings import PalletSettings
from floorledger.services.terminal_print import PrintDesk
from floorledger.services.views import Page, Tone
from tests.services.floor import good, undo

GS1 = PalletSettings(company_prefix="7610425", extension=3)
"""The SSCC of GS1's check digit calculator page is 37610425002123456 and the check digit 9."""


def numbers(rig, span="00", settings=GS1, device_id=None, folder=None):
    at = rig.installation
    return PalletNumbers(settings, span, device_id or at.device_id, PalletFile(folder or at.folder))


def at_print(rig, pallets):
    terminal = rig.terminal(printing=PrintDesk(rig.installation.store, pallets=pallets))
    for parts in ((ScanKind.BADGE, "1042"), (ScanKind.ORDER, "WO1001", "30")):
        terminal.scan(label(*parts).encode())
    terminal.show(Page.PRINT, "")
    return terminal


def report(rig, amount="48", lot="R7-112", **options):
    return rig.event(rig.record(replace(good(rig, amount), lot=lot), operation_no="30", **options).event_id)


def pallet(terminal, event):
    return terminal.choose("print thing", f"numbered {event.event_id}")


def numbered(view):
    return [each.key for each in view.printing.things if each.key.startswith("numbered")]


def elements(terminal):
    return dict(terminal.print_request().labels[0].symbol.elements)


def test_a_number_is_range_and_entry_with_gs1s_check_digit(rig):
    event = replace(report(rig), device_seq=2123456)
    assert numbers(rig, "00").of(event) == "376104250021234569"


def test_a_pallet_of_an_item_without_gtin_has_its_number_alone(rig):
    event = report(rig)
    terminal = at_print(rig, numbers(rig, "07"))
    view = pallet(terminal, event)
    assert view.printing.blocked is None
    assert view.printing.note is None
    assert event.device_seq == 1
    # by hand: 3 7610425 07 0000001: 3*(3+6+0+2+0+0+0+0+1) + (7+1+4+5+7+0+0+0) = 36 + 24 = 60, no digit is missing
    assert elements(terminal) == {"00": "376104250700000010"}


def test_a_label_printed_again_has_the_same_number_also_after_a_restart_and_a_repair(rig):
    event = report(rig)
    terminal = at_print(rig, numbers(rig))
    pallet(terminal, event)
    first = elements(terminal)
    view = terminal.record()
    assert view.print_order == 1
    assert numbers(rig).of(event) == first["00"]
    assert numbers(rig).of(replace(event, device_seq=9)) == first["00"], "sealed again under another number"
    assert numbers(rig, "88").of(event) == first["00"], "the plant has another range by now"


def test_no_number_stands_for_two_entries(rig):
    first, second = report(rig), report(rig)
    pallets = numbers(rig)
    assert pallets.of(first) != pallets.of(second)
    pallets.book(first)
    taken = replace(second, device_seq=first.device_seq)
    with pytest.raises(NoNumber, match=r"printed for another entry.*range_by_host"):
        pallets.of(taken)


def test_a_range_of_another_device_is_refused(rig):
    event = report(rig)
    numbers(rig, "07", device_id="T-old").book(replace(event, event_id="old", device_seq=500))
    terminal = at_print(rig, numbers(rig, "07"))
    view = pallet(terminal, event)
    assert "Pallet range 07 was used by another device" in view.printing.blocked
    view = terminal.record()
    assert view.last_scan.tone is Tone.LOOK
    assert view.print_order == 0
    assert pallet(at_print(rig, numbers(rig, "08")), event).printing.blocked is None


def test_a_computer_without_a_range_is_told_where_to_set_it(rig):
    event = report(rig)
    assert "[pallets.range_by_host]" in pallet(at_print(rig, numbers(rig, None)), event).printing.blocked


def test_without_a_company_prefix_the_page_says_what_is_missing(rig):
    report(rig)
    terminal = at_print(rig, None)
    view = terminal.choose("print thing", "pallet SP-BOM2000|R7-112")
    assert view.printing.blocked is None
    assert "company_prefix" in view.printing.note
    assert "floorledger.toml" in view.printing.note
    assert terminal.print_request().labels[0].symbol.elements == ()


def test_an_entry_that_no_longer_fits_is_said(rig):
    event = report(rig)
    tight = PalletSettings(company_prefix="761042500000")
    assert len(numbers(rig, "7", tight).of(replace(event, device_seq=999))) == 18
    with pytest.raises(NoNumber, match="Entry 1000 no longer fits into pallet range 7"):
        numbers(rig, "7", tight).of(replace(event, device_seq=1000))


def test_undone_entries_and_others_pallets_are_left_out(rig):
    kept, undone = report(rig, lot="A"), report(rig, lot="B")
    rig.record(undo(undone.event_id), operation_no="30")
    view = at_print(rig, numbers(rig)).view()
    assert [each.key for each in view.printing.things if each.key.startswith("numbered")] == [
        f"numbered {kept.event_id}"
    ]
    other = at_print(rig, numbers(rig, device_id="T-other")).view()
    assert [each.key for each in other.printing.things if each.key.startswith("numbered")] == []
    assert [each.text for each in other.printing.things][:2] == ["Lot A", "Pallet of lot A"]


def test_nothing_is_printed_where_the_book_cannot_be_written(rig, tmp_path):
    event = report(rig)
    terminal = at_print(rig, numbers(rig, folder=tmp_path / "gone"))
    pallet(terminal, event)
    view = terminal.record()
    assert view.print_order == 0
    assert "cannot be written" in view.last_scan.meaning


def test_a_torn_line_of_the_book_counts_for_nothing(tmp_path):
    rows = [BookedPallet(number=str(each), event_id=f"e{each}", device_id="T", begin="3") for each in range(3)]
    PalletFile(tmp_path).add(rows[0])
    with (tmp_path / FILE_NAME).open("ab") as file:
        file.write(b'{"number": "1", "event')
    PalletFile(tmp_path).add(rows[2])
    assert PalletFile(tmp_path).rows() == [rows[0], rows[2]]


def test_a_book_that_cannot_be_read_is_no_empty_book(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreFault, match="cannot be read"):
        PalletFile(tmp_path).rows()
