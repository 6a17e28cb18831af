"""What stands on the labels of the plant: lots, pallets, orders, badges, the self-test, commands and reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from floorledger.domain.barcode import SELF_TEST
from floorledger.domain.gs1_label import Goods, lot_elements, pallet_elements
from floorledger.domain.item import Item
from floorledger.domain.label import DIGITS, Fields, ScanKind, label
from floorledger.domain.master import MasterData
from floorledger.domain.number import MICRO, Micro, micro_text
from floorledger.domain.uom import Uom
from floorledger.services.printing import Carrier, Label, Role, Symbol, Text
from floorledger.services.records import Person

_LINEAR_FIRST = (Carrier.CODE128, Carrier.DATAMATRIX)
_OWN = (Carrier.CODE128, Carrier.QR, Carrier.DATAMATRIX)

_VERBS = {
    "OK": "Record",
    "CANCEL": "Cancel",
    "KEEP": "Keep it and ask the supervisor",
    "NEXT": "Next number",
    "CHOOSE": "Choose by a digit",
    "SUGGEST": "Take the suggestion",
    "WEIGH": "Take the weight",
    "FINAL": "This was the last",
    "POINT": "Decimal point",
    "BACKSPACE": "Delete the last digit",
    "GOOD": "Good",
    "SCRAP": "Scrap",
    "CONSUME": "Consume",
    "HOLD": "Hold",
    "TIME": "Time",
    "UNDO": "Undo",
    "REWORK": "Rework",
    "BYPRODUCT": "By-product",
    "RETURN": "Return material",
    "LOSS": "Material lost",
    "DECIDE": "Decide on held pieces",
    "INSPECT": "Inspect",
    "SENDOUT": "Send to a vendor",
    "TAKEBACK": "Back from a vendor",
    "MOVE": "Transfer",
    "COUNT": "Count",
    "JOBS": "Job list",
    "DRAWING": "Drawing",
    "PHOTO": "Photo of a hold",
    "PRINT": "Print labels",
    "SIGNOUT": "Sign out",
}
COMMANDS = tuple(_VERBS)
"""Every command label, in the order of the sheet."""
_GROUPS = {
    "SCR": "Scrap",
    "HLD": "Hold",
    "DWN": "Downtime",
    "BRK": "Break",
    "UND": "Undo",
    "OVR": "Why it is right",
}
"""The groups of reasons that the terminal takes; others are chosen elsewhere and have no label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelWords:
    """The fixed words on labels, in plain English here; a face gives them in the terminal's language."""

    lot: str = "Lot"
    quantity: str = "Quantity"
    made: str = "Made"
    expires: str = "Expires"
    pallet: str = "Pallet"
    order: str = "Order"
    operation: str = "Operation"
    due: str = "Due"
    badge: str = "Badge"
    self_test: str = "Scanner self-test"
    self_test_note: str = "Scan at the start of the shift"
    sheet: str = "Command sheet"
    commands: str = "Commands"
    digits: str = "Digits"
    verbs: Mapping[str, str] = field(default_factory=lambda: _VERBS)
    groups: Mapping[str, str] = field(default_factory=lambda: _GROUPS)


ENGLISH = LabelWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFacts:
    """A lot as its label needs it; ``quantity`` in the item's base unit, 1e-6 scaled; ``count`` units on a pallet.

    A pallet may be of no ``lot``, which is empty then.
    """

    item: Item
    lot: str
    quantity: Micro | None = None
    made: date | None = None
    expires: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGroup:
    """Labels of the command sheet under one heading, side by side in ``columns``: a long code has a row alone."""

    title: str
    labels: tuple[Label, ...]
    columns: int = 2


def lot_label(lot: LotFacts, master: MasterData, words: LabelWords = ENGLISH) -> Label:
    """A lot's label: GS1 where the item has a GTIN, else ``LOT/``. Raises ValueError for what cannot be printed."""
    if lot.item.gtin is None:
        symbol = Symbol(text=label(ScanKind.LOT, lot.item.item, lot.lot))
    else:
        symbol = Symbol(elements=lot_elements(_goods(lot, master, lot.item.gtin)))
    return Label(
        name=f"{words.lot} {lot.lot}",
        texts=(Text(text=lot.item.item, role=Role.TITLE), *_lot_texts(lot, words)),
        symbol=symbol,
        carriers=_LINEAR_FIRST if symbol.elements else _OWN,
    )


def pallet_label(lot: LotFacts, number: str | None, words: LabelWords = ENGLISH) -> Label:
    """A pallet's label with its SSCC, or the lot's own code where it has no number.

    What is on the pallet stands in the code where GTIN, count and lot are known, else in words beside the SSCC alone.
    Raises ValueError for what cannot be printed.
    """
    texts = (Text(text=lot.item.item, role=Role.TITLE), *_lot_texts(lot, words))
    if number is None:
        symbol = Symbol(text=label(ScanKind.LOT, lot.item.item, lot.lot))
        return Label(name=f"{words.pallet} {lot.lot}", texts=texts, symbol=symbol, carriers=_OWN)
    return Label(
        name=f"{words.pallet} {number}",
        texts=(*texts[:2], Text(text=f"{words.pallet} {number}"), *texts[2:]),
        symbol=Symbol(elements=_pallet_elements(number, lot)),
        carriers=_LINEAR_FIRST,
    )


def _pallet_elements(number: str, lot: LotFacts) -> Fields:
    if lot.item.gtin is None or lot.count is None or not lot.lot:
        return (("00", number),)
    goods = Goods(gtin=lot.item.gtin, lot=lot.lot, made=lot.made, expires=lot.expires, count=lot.count)
    return pallet_elements(number, goods)


def order_label(order_no: str, operation_no: str, master: MasterData, words: LabelWords = ENGLISH) -> Label:
    """An operation's label. Raises LookupError where order or operation are unknown, ValueError as ``label`` does."""
    order, standard = master.order_by_no.get(order_no), master.standard_of(order_no)
    steps = () if standard is None else standard.operations
    step = next((each for each in steps if each.operation_no == operation_no), None)
    if order is None or step is None:
        raise LookupError(f"Order {order_no}, operation {operation_no} is not known here. Ask planning to release it.")
    item = master.item_by_no[order.item]
    due = () if order.due is None else (Text(text=f"{words.due} {order.due:%Y-%m-%d}"),)
    return Label(
        name=f"{words.order} {order_no} {operation_no}",
        texts=(
            Text(text=f"{order_no} · {operation_no}", role=Role.TITLE),
            Text(text=step.description, role=Role.NOTE),
            Text(text=f"{item.item} · {micro_text(order.planned)} {item.base_uom}"),
            *due,
            Text(text=item.description, role=Role.NOTE),
        ),
        symbol=Symbol(text=label(ScanKind.ORDER, order_no, operation_no)),
        carriers=_OWN,
    )


def badge_label(person: Person, words: LabelWords = ENGLISH) -> Label:
    """A person's badge. Raises ValueError for a badge that cannot stand on a label."""
    return Label(
        name=f"{words.badge} {person.badge}",
        texts=(Text(text=person.name, role=Role.TITLE), Text(text=f"{words.badge} {person.badge}")),
        symbol=Symbol(text=label(ScanKind.BADGE, person.badge)),
        carriers=_OWN,
    )


def self_test_label(words: LabelWords = ENGLISH) -> Label:
    """The label that shows at the start of a shift whether a scanner passes separators on (domain.md B6.2)."""
    return Label(
        name=words.self_test,
        texts=(Text(text=words.self_test, role=Role.TITLE), Text(text=words.self_test_note, role=Role.NOTE)),
        symbol=Symbol(elements=SELF_TEST),
        carriers=_LINEAR_FIRST,
    )


def command_sheet(master: MasterData, words: LabelWords = ENGLISH) -> tuple[SheetGroup, ...]:
    """Everything a shift by scans alone needs besides badges, orders and lots, by group."""
    reasons: dict[str, list[Label]] = {}
    for reason in master.reasons:
        if reason.group not in _GROUPS:
            continue
        made = _plain(reason.text, f"{reason.group} {reason.code}", ScanKind.REASON, reason.group, reason.code)
        reasons.setdefault(reason.group, []).append(made)
    return (
        SheetGroup(title=words.self_test, labels=(self_test_label(words),), columns=1),
        SheetGroup(
            title=words.commands,
            labels=tuple(_plain(words.verbs[verb], verb, ScanKind.COMMAND, verb) for verb in COMMANDS),
        ),
        SheetGroup(
            title=words.digits,
            labels=tuple(_plain(digit, "", ScanKind.COMMAND, digit) for digit in sorted(DIGITS)),
        ),
        *(SheetGroup(title=words.groups.get(group, group), labels=tuple(made)) for group, made in reasons.items()),
    )


def _plain(title: str, note: str, kind: ScanKind, *parts: str) -> Label:
    return Label(
        name=title,
        texts=(Text(text=title, role=Role.TITLE), *((Text(text=note, role=Role.NOTE),) if note else ())),
        symbol=Symbol(text=label(kind, *parts)),
        carriers=_OWN,
    )


def _lot_texts(lot: LotFacts, words: LabelWords) -> tuple[Text, ...]:
    dates = ((words.made, lot.made), (words.expires, lot.expires))
    amount = () if lot.quantity is None else (f"{words.quantity} {micro_text(lot.quantity)} {lot.item.base_uom}",)
    named = (f"{words.lot} {lot.lot}",) if lot.lot else ()
    fields = (*named, *amount, *(f"{word} {day:%Y-%m-%d}" for word, day in dates if day is not None))
    described = Text(text=lot.item.description, role=Role.NOTE)
    return (described, *(Text(text=text) for text in fields))


def _goods(lot: LotFacts, master: MasterData, gtin: str) -> Goods:
    """Pieces as a count and kilograms as a net weight; another unit stands in words only."""
    what = master.meaning(lot.item.base_uom)
    kilograms = isinstance(what, Uom) and what.code == "KGM"
    counted = lot.item.decimals == 0 and lot.quantity is not None and lot.quantity % MICRO == 0
    return Goods(
        gtin=gtin,
        lot=lot.lot,
        made=lot.made,
        expires=lot.expires,
        count=lot.quantity // MICRO if counted and not kilograms and lot.quantity is not None else None,
        weight=lot.quantity if kilograms else None,
    )
