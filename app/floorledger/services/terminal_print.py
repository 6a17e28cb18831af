"""What a terminal can print and what is chosen to be printed. It makes requests; rendering and printers are elsewhere.

A printed label is no event: the record stays as it was whether a printer works or not.
"""

from collections.abc import Callable
from dataclasses import replace

from floorledger.domain.detail import Output
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.services import labels
from floorledger.services.forms.panel_state import Place
from floorledger.services.job_views import lot_key
from floorledger.services.labels import ENGLISH, LabelWords, LotFacts
from floorledger.services.pallets import NoNumber, PalletNumbers, pallet_facts, pallets_of, reported
from floorledger.services.ports import StoreFault
from floorledger.services.print_request import MOST_COPIES, PrintRequest
from floorledger.services.print_views import PrintChoice, PrintView
from floorledger.services.printing import Label
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings, Purpose
from floorledger.services.terminal_ports import TerminalStore

FILES = (
    PrinterSettings(name="Labels as a file", kind=PrinterKind.FILE, language=PrinterLanguage.PDF),
    PrinterSettings(
        name="Pages as a file", kind=PrinterKind.FILE, language=PrinterLanguage.PDF, purpose=Purpose.DOCUMENTS
    ),
)
"""Where no printer is set up, labels and pages are saved as files."""

_SHEET, _SELF_TEST, _ORDER, _LOT, _PALLET, _NUMBERED = "sheet", "self-test", "order", "lot", "pallet", "numbered"

NOT_SET_UP = (
    "The label has no pallet number (SSCC): the plant's GS1 company prefix is not set. Plant IT sets company_prefix "
    "and range_by_host under [pallets] in floorledger.toml."
)
_ELSEWHERE = (
    "The label has no pallet number (SSCC): this terminal did not report the pallet. Print it where it was reported."
)


class PrintDesk:
    """The state of the print page of one terminal."""

    def __init__(
        self,
        store: TerminalStore,
        printers: tuple[PrinterSettings, ...] = (),
        words: Callable[[], LabelWords] = lambda: ENGLISH,
        pallets: PalletNumbers | None = None,
    ) -> None:
        self._store = store
        self._pallets = pallets
        self._printers = printers or FILES
        self._words = words
        self._thing = ""
        self._wanted: dict[Purpose, str] = {}
        self._copies = ""
        self._scanned: tuple[str, str] | None = None
        self._revision = 1
        self._number = 0
        self._order: PrintRequest | None = None

    @property
    def order(self) -> int:
        """The number of the job that is to be printed now; 0 where there is none."""
        return 0 if self._order is None else self._number

    def open(self) -> None:
        """Begin with one copy of whatever comes first."""
        self._thing, self._copies, self._scanned = "", "", None
        self._revision += 1

    def choose(self, group: str, key: str, place: Place | None) -> None:
        """Choose what (``thing``), where (``printer``), or one copy more or less (``copies``).

        A printer is remembered for labels and for pages, each for itself.
        """
        match group:
            case "thing":
                self._thing = key
            case "printer":
                self._wanted[_purpose(self._chosen(self._things(place)))] = key
            case "copies":
                wanted = self._count + (1 if key == "more" else -1)
                self._copies = str(min(MOST_COPIES, max(1, wanted)))
        self._revision += 1

    def press(self, key: str) -> str:
        """A digit of the number of copies; the copies as they are now."""
        if key == "clear":
            self._copies = ""
        elif key == "back":
            self._copies = self._copies[:-1]
        elif key.isdigit() and 0 < int(self._copies + key) <= MOST_COPIES:
            self._copies += key
        return str(self._count)

    def scan_lot(self, item: str, lot: str) -> None:
        """A scanned lot is what is to be printed."""
        self._scanned, self._thing = (item, lot), f"{_LOT} {lot_key(item, lot)}"
        self._revision += 1

    @property
    def _count(self) -> int:
        return int(self._copies or "1")

    def view(self, place: Place | None) -> PrintView:
        """What there is to choose."""
        things = self._things(place)
        chosen = self._chosen(things)
        request = self.request(place)
        return PrintView(
            things=tuple(PrintChoice(key=key, text=text, chosen=key == chosen) for key, text in things.items()),
            printers=tuple(
                PrintChoice(key=each.name, text=each.name, chosen=each is self._printer_for(chosen))
                for each in self._printers
            ),
            copies=str(self._count),
            revision=self._revision,
            blocked=request if isinstance(request, str) else self._busy(),
            note=self._unnumbered(chosen),
        )

    def request(self, place: Place | None) -> PrintRequest | str:
        """What would be printed now, or in words why nothing can be."""
        master = self._store.master()
        if master is None:
            return "This terminal has no master data yet. Connect it to the hub once."
        thing, words = self._chosen(self._things(place)), self._words()
        printer = self._printer_for(thing)
        if thing == _SHEET:
            groups = labels.command_sheet(master, words)
            return PrintRequest(title=words.sheet, printer=printer, sheet=groups, copies=self._count)
        try:
            label = self._label(thing, place, master, words)
        except (ValueError, LookupError):
            return "This label cannot be printed: it holds letters that no label takes. Ask planning to rename it."
        except (NoNumber, StoreFault) as fault:
            return str(fault)
        return PrintRequest(title=label.name, printer=printer, labels=(label,), copies=self._count)

    def send(self, place: Place | None) -> str | None:
        """Make the job that is to be printed now; in words why there is none."""
        request = self.request(place)
        if isinstance(request, str):
            return request
        if self._order is not None:
            return self._busy()
        try:
            self._book(self._chosen(self._things(place)))
        except (NoNumber, StoreFault) as fault:
            return str(fault)
        self._order, self._number = request, self._number + 1
        return None

    def ordered(self, number: int) -> PrintRequest | None:
        """The job of a number, None when it was answered."""
        return self._order if number == self.order else None

    def answered(self, number: int) -> bool:
        """A job has come to its end; False for one that had before."""
        if number != self.order or number == 0:
            return False
        self._order = None
        return True

    def _busy(self) -> str | None:
        return None if self._order is None else "The last job is still on its way to the printer."

    def _book(self, thing: str) -> None:
        """Keep the number of a pallet before its label goes out. Raises NoNumber, StoreFault."""
        kind, _, named = thing.partition(" ")
        found = self._store.event(named) if kind == _NUMBERED else None
        if found is not None and self._pallets is not None:
            self._pallets.book(found[0])

    def _unnumbered(self, thing: str) -> str | None:
        """Why the chosen label of a pallet has no number; None where it has one or needs none."""
        if not thing.startswith(f"{_PALLET} "):
            return None
        return NOT_SET_UP if self._pallets is None else _ELSEWHERE

    def _chosen(self, things: dict[str, str]) -> str:
        return self._thing if self._thing in things else next(iter(things))

    def _printer_for(self, thing: str) -> PrinterSettings:
        """The chosen printer, else the first that is there for this: pages for the sheet, labels for the rest."""
        wanted = _purpose(thing)
        named = [each for each in self._printers if each.name == self._wanted.get(wanted)]
        fitting = [each for each in self._printers if each.purpose is wanted]
        return (*named, *fitting, *self._printers)[0]

    def _things(self, place: Place | None) -> dict[str, str]:
        """What can be printed, by key, the likeliest first."""
        things: dict[str, str] = {}
        numbered = self._numbered(place)
        for item, lot in self._lots(place):
            things[f"{_LOT} {lot_key(item, lot)}"] = f"Lot {lot}"
            if all(lot != event.detail.lot for event in numbered if isinstance(event.detail, Output)):
                things[f"{_PALLET} {lot_key(item, lot)}"] = f"Pallet of lot {lot}"
        things |= {f"{_NUMBERED} {event.event_id}": _pallet_text(event) for event in numbered}
        if place is not None:
            things[_ORDER] = f"Order {place.order_no}, operation {place.operation_no}"
        return things | {_SHEET: "Command sheet", _SELF_TEST: "Scanner self-test"}

    def _numbered(self, place: Place | None) -> list[Event]:
        """The entries of this device that are pallets with a number, the newest first."""
        if place is None or self._pallets is None:
            return []
        return pallets_of(self._store, place.order_no, self._pallets.device_id)

    def _lots(self, place: Place | None) -> list[tuple[str, str]]:
        """The scanned lot, then the one that was reported last at the order."""
        found = [] if self._scanned is None else [self._scanned]
        produced = self._produced(place)
        return [*found, *(() if produced is None or produced in found else (produced,))]

    def _produced(self, place: Place | None) -> tuple[str, str] | None:
        master = self._store.master()
        order = None if master is None or place is None else master.order_by_no.get(place.order_no)
        if place is None or order is None:
            return None
        for event in reported(self._store, place.order_no):
            if isinstance(event.detail, Output) and event.detail.lot is not None:
                return order.item, event.detail.lot
        return None

    def _label(self, thing: str, place: Place | None, master: MasterData, words: LabelWords) -> Label:
        """Raises ValueError, LookupError."""
        if thing == _SELF_TEST:
            return labels.self_test_label(words)
        if thing == _ORDER and place is not None:
            return labels.order_label(place.order_no, place.operation_no, master, words)
        kind, _, named = thing.partition(" ")
        if kind == _NUMBERED:
            return self._numbered_label(named, place, master, words)
        lot = _facts(named, master)
        return labels.pallet_label(lot, None, words) if kind == _PALLET else labels.lot_label(lot, master, words)

    def _numbered_label(self, event_id: str, place: Place | None, master: MasterData, words: LabelWords) -> Label:
        """Raises NoNumber, StoreFault, ValueError, LookupError."""
        found = self._store.event(event_id)
        if found is None or place is None or self._pallets is None:
            raise LookupError(event_id)
        item = master.item_by_no[master.order_by_no[place.order_no].item]
        return labels.pallet_label(pallet_facts(found[0], item, master), self._pallets.of(found[0]), words)


def _pallet_text(event: Event) -> str:
    """What a pallet with a number is called in the list; several of one lot are told apart by their entries."""
    lot = event.detail.lot if isinstance(event.detail, Output) else None
    if lot is None:
        return f"Pallet of entry {event.device_seq}"
    return f"Pallet of lot {lot}, entry {event.device_seq}"


def _purpose(thing: str) -> Purpose:
    """What kind of printer a thing is for."""
    return Purpose.DOCUMENTS if thing == _SHEET else Purpose.LABELS


def _facts(named: str, master: MasterData) -> LotFacts:
    """What master data knows of a lot. Raises LookupError."""
    item, _, lot = named.partition("|")
    known = master.lot_by_key.get((item, lot))
    facts = LotFacts(item=master.item_by_no[item], lot=lot)
    return facts if known is None else replace(facts, expires=known.expires)
