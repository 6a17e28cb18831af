"""What is to be printed where: made on the terminal's worker, rendered and sent on a thread of its own."""

from dataclasses import dataclass

from floorledger.domain.number import MICRO
from floorledger.services.labels import SheetGroup
from floorledger.services.printing import Label, Stock
from floorledger.services.settings import PrinterSettings

MOST_COPIES = 99
_TENTHS = MICRO // 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRequest:
    """Labels for a printer, ``copies`` of each. ``sheet`` is the command sheet where a page of it is wanted instead."""

    title: str
    printer: PrinterSettings
    labels: tuple[Label, ...] = ()
    sheet: tuple[SheetGroup, ...] = ()
    copies: int = 1

    @property
    def all_labels(self) -> tuple[Label, ...]:
        """Every label, those of the sheet one by one."""
        return (*self.labels, *(label for group in self.sheet for label in group.labels))


def stock_of(printer: PrinterSettings) -> Stock:
    """The label in a printer."""
    return Stock(width=printer.width_mm // _TENTHS, height=printer.height_mm // _TENTHS, dpi=printer.dpi)
