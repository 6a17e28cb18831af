"""``floorledger labels``: labels and the command sheet as a file, PDF or ZPL, from this installation's master data."""

import argparse
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from floorledger.main.parsers import Commands, add_command, add_group, folder_of

if TYPE_CHECKING:
    from floorledger.domain.master import MasterData
    from floorledger.services.labels import LabelWords, LotFacts
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.printing import Label
    from floorledger.services.records import Person
    from floorledger.services.settings import PrinterSettings

_DPI = (203, 300, 600)


def add_labels(commands: Commands) -> None:
    """Add the command with its kinds."""
    kinds = add_group(
        commands, "labels", "Write labels to a file, as PDF or ZPL.", "floorledger labels sheet --out commands.pdf"
    ).add_subparsers(dest="kind", required=True, metavar="KIND")
    for kind, about, arguments, example in (
        ("sheet", "Write the command sheet: all commands, digits and reasons.", (), "--out commands.pdf"),
        ("self-test", "Write the label that tests a scanner.", (), "--out self-test.pdf"),
        ("lot", "Write a lot's label.", ("ITEM", "LOT"), "SP-BOM2001 R2001A --out lot.zpl --zpl"),
        ("pallet", "Write a pallet's label.", ("ITEM", "LOT"), "SP-BOM2001 R2001A --count 48 --out pallet.pdf"),
        ("order", "Write an operation's label.", ("ORDER", "OPERATION"), "WO1001 10 --out order.pdf"),
        ("badge", "Write a person's badge.", ("BADGE",), "1042 --out badge.pdf"),
    ):
        parser = add_command(kinds, kind, about, f"floorledger labels {kind} {example}")
        for name in arguments:
            parser.add_argument(name.lower(), metavar=name)
        _add_options(parser, kind)
        parser.set_defaults(command=_write)


def _add_options(parser: argparse.ArgumentParser, kind: str) -> None:
    parser.add_argument("--out", metavar="FILE", type=Path, required=True)
    parser.add_argument("--zpl", action="store_true", help="for a label printer, instead of PDF")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1000, 500), help="of the label, mm (100x50)")
    parser.add_argument("--dpi", type=int, choices=_DPI, default=_DPI[0], help="of the label printer")
    parser.add_argument("--copies", type=int, default=1)
    if kind in ("lot", "pallet"):
        parser.add_argument("--quantity", metavar="NUMBER", help="in the item's base unit")
        parser.add_argument("--made", metavar="DATE", type=date.fromisoformat)
        parser.add_argument("--expires", metavar="DATE", type=date.fromisoformat)
    if kind == "pallet":
        parser.add_argument("--count", metavar="N", type=int, help="units on the pallet")
        parser.add_argument("--sscc", metavar="NUMBER", help="the pallet's number, 18 digits")


def _size(text: str) -> tuple[int, int]:
    """Tenths of a millimetre from ``100x50`` or ``57.5x32``."""
    from floorledger.domain.number import MICRO, micro

    wide, cross, high = text.lower().partition("x")
    try:
        found = micro(wide) * 10 // MICRO, micro(high) * 10 // MICRO
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no size such as 100x50") from error
    if not cross or not all(100 <= each <= 3000 for each in found):
        raise argparse.ArgumentTypeError(f"{text} is no size from 10x10 to 300x300 mm")
    return found


def _write(chosen: argparse.Namespace) -> int:
    """Write the file. Raises LookupError for what cannot be printed, OSError."""
    from PySide6.QtGui import QGuiApplication

    from floorledger.adapters.barcode_writer import encode
    from floorledger.main.assets import asset
    from floorledger.ui.language import LETTERS
    from floorledger.ui.print.render import render
    from floorledger.ui.theme import load_fonts, load_letters

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QGuiApplication.instance() or QGuiApplication(["floorledger"])
    assert qt is not None
    load_fonts(asset("resources", "fonts"))
    for script in LETTERS.values():
        load_letters(asset("resources", "fonts") / script)
    try:
        job = render(_request(chosen), encode)
    except ValueError as refused:
        raise LookupError(str(refused)) from refused
    chosen.out.write_bytes(job.content)
    print(f"{job.title}: {chosen.out}")
    return 0


def _request(chosen: argparse.Namespace) -> "PrintRequest":
    """What was asked for. Raises LookupError, ValueError."""
    from floorledger.services.labels import command_sheet, self_test_label
    from floorledger.services.print_request import PrintRequest
    from floorledger.ui.print.words import label_words

    words, printer = label_words(), _printer(chosen)
    if chosen.kind == "self-test":
        made = self_test_label(words)
        return PrintRequest(title=made.name, printer=printer, labels=(made,), copies=chosen.copies)
    master, people = _plant(chosen)
    if chosen.kind == "sheet":
        return PrintRequest(
            title=words.sheet, printer=printer, sheet=command_sheet(master, words), copies=chosen.copies
        )
    made = _label(chosen, master, people, words)
    return PrintRequest(title=made.name, printer=printer, labels=(made,), copies=chosen.copies)


def _printer(chosen: argparse.Namespace) -> "PrinterSettings":
    from floorledger.domain.number import MICRO, Micro
    from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings, Purpose

    wide, high = chosen.size
    return PrinterSettings(
        name="file",
        kind=PrinterKind.FILE,
        language=PrinterLanguage.ZPL if chosen.zpl else PrinterLanguage.PDF,
        dpi=chosen.dpi,
        width_mm=Micro(wide * MICRO // 10),
        height_mm=Micro(high * MICRO // 10),
        purpose=Purpose.DOCUMENTS if chosen.kind == "sheet" else Purpose.LABELS,
    )


def _plant(chosen: argparse.Namespace) -> "tuple[MasterData, tuple[Person, ...]]":
    """The installation's master data and people. Raises LookupError where it has none yet."""
    from floorledger.main.commands import opened

    with opened(folder_of(chosen)) as at:
        master, people = at.store.master(), at.store.people()
    if master is None:
        raise LookupError("this installation has no master data yet; connect it to the hub once")
    return master, people


def _label(
    chosen: argparse.Namespace, master: "MasterData", people: "tuple[Person, ...]", words: "LabelWords"
) -> "Label":
    from floorledger.services import labels

    match chosen.kind:
        case "order":
            return labels.order_label(chosen.order, chosen.operation, master, words)
        case "badge":
            person = next((each for each in people if each.badge == chosen.badge), None)
            if person is None:
                raise LookupError(f"badge {chosen.badge} is not known here")
            return labels.badge_label(person, words)
        case "pallet":
            return labels.pallet_label(_lot(chosen, master), chosen.sscc, words)
        case _:
            return labels.lot_label(_lot(chosen, master), master, words)


def _lot(chosen: argparse.Namespace, master: "MasterData") -> "LotFacts":
    """The lot as named; what master data knows of it need not be given. Raises LookupError, ValueError."""
    from floorledger.domain.number import micro
    from floorledger.services.labels import LotFacts

    item = master.item_by_no.get(chosen.item)
    if item is None:
        raise LookupError(f"item {chosen.item} is not known here")
    known = master.lot_by_key.get((chosen.item, chosen.lot))
    return LotFacts(
        item=item,
        lot=chosen.lot,
        quantity=None if chosen.quantity is None else micro(chosen.quantity),
        made=chosen.made,
        expires=chosen.expires or (None if known is None else known.expires),
        count=getattr(chosen, "count", None),
    )
