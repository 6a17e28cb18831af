"""The numbers of pallets (SSCC, domain.md B6.1): a terminal's own range, and in it the number of the device's entry.

The entry's number is durable with the entry and given once, so a pallet has its number before anything is printed, a
label printed again has the same, and no power cut makes two of one. The book of what was printed guards what numbers
alone do not show: a range that another device used, and an entry that a repair gave another number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from floorledger.domain.detail import Output
from floorledger.domain.event import Event
from floorledger.domain.gs1_label import sscc
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import MICRO
from floorledger.services.labels import LotFacts
from floorledger.services.records import Standing
from floorledger.services.settings import PalletSettings
from floorledger.services.terminal_ports import TerminalStore

MOST_OFFERED = 3
"""So many of the newest pallets of an order can be printed."""
_SERIAL_AND_PREFIX = 16
_UNDONE = (Standing.REVERSED, Standing.REJECTED)


class NoNumber(Exception):
    """A pallet cannot be numbered; the text says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedPallet:
    """A number that was printed: for which entry, by which device, and with what it begins, its range included."""

    number: str
    event_id: str
    device_id: str
    begin: str


class PalletBook(Protocol):
    """What was printed here, as long as this data directory lives."""

    def rows(self) -> Sequence[BookedPallet]:
        """All of it, oldest first. Raises StoreFault."""

    def add(self, row: BookedPallet) -> None:
        """Make a row durable before its label is printed. Raises StoreFault."""


class PalletNumbers:
    """The numbers that one device gives. ``span`` is its range, None where the settings name none for this computer."""

    def __init__(self, settings: PalletSettings, span: str | None, device_id: str, book: PalletBook) -> None:
        assert settings.company_prefix is not None
        self._prefix, self._extension = settings.company_prefix, settings.extension
        self._span, self.device_id, self._book = span, device_id, book

    def of(self, event: Event) -> str:
        """The number of the pallet that an entry reported. Raises NoNumber, StoreFault."""
        return self._row(event).number

    def book(self, event: Event) -> None:
        """Keep that the number is going to be printed. Raises NoNumber, StoreFault."""
        row = self._row(event)
        if row not in self._book.rows():
            self._book.add(row)

    def _row(self, event: Event) -> BookedPallet:
        """What was booked for an entry counts on, whatever settings and repairs changed since."""
        rows = self._book.rows()
        booked = next((row for row in rows if row.event_id == event.event_id), None)
        if booked is not None:
            return booked
        if self._span is None:
            raise NoNumber(
                "This computer has no range of pallet numbers. Plant IT sets one under [pallets.range_by_host] in "
                "floorledger.toml."
            )
        begin = f"{self._extension}{self._prefix}{self._span}"
        if any(row.begin == begin and row.device_id != self.device_id for row in rows):
            raise NoNumber(
                f"Pallet range {self._span} was used by another device already. Plant IT sets a range that was never "
                "used, under [pallets.range_by_host] in floorledger.toml."
            )
        number = self._number(event.device_seq, self._span)
        if any(row.number == number for row in rows):
            raise NoNumber(
                f"Pallet number {number} was printed for another entry already. Plant IT sets a range that was never "
                "used, under [pallets.range_by_host] in floorledger.toml."
            )
        return BookedPallet(number=number, event_id=event.event_id, device_id=self.device_id, begin=begin)

    def _number(self, device_seq: int, span: str) -> str:
        """Extension digit, company prefix, range, and the entry's number up to 17 digits; then the check digit."""
        room = _SERIAL_AND_PREFIX - len(self._prefix) - len(span)
        if len(str(device_seq)) > room:
            raise NoNumber(
                f"Entry {device_seq} no longer fits into pallet range {span}. Plant IT sets a range that was never "
                "used, under [pallets.range_by_host] in floorledger.toml."
            )
        return sscc(self._prefix, int(span + f"{device_seq:0{room}d}"), extension=self._extension)


def pallets_of(store: TerminalStore, order_no: str, device_id: str) -> list[Event]:
    """What this device reported good at an order and did not undo, newest first, as many as are offered."""
    found = []
    for event in reported(store, order_no):
        if event.device_id == device_id:
            found.append(event)
        if len(found) == MOST_OFFERED:
            break
    return found


def reported(store: TerminalStore, order_no: str) -> list[Event]:
    """The good pieces reported at an order that were not undone, newest first."""
    undone = store.reversed_ids()
    return [
        event
        for event, standing in reversed(store.events_of_order(order_no))
        if isinstance(event.detail, Output) and standing not in _UNDONE and event.event_id not in undone
    ]


def pallet_facts(event: Event, item: Item, master: MasterData) -> LotFacts:
    """What a pallet's label says of an entry: the count is of whole pieces only."""
    assert isinstance(event.detail, Output)
    lot, base = event.detail.lot or "", event.detail.qty.base
    known = master.lot_by_key.get((item.item, lot))
    counted = item.decimals == 0 and base % MICRO == 0
    return LotFacts(
        item=item,
        lot=lot,
        quantity=base,
        expires=None if known is None else known.expires,
        count=base // MICRO if counted else None,
    )
