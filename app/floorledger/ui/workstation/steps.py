"""From a variance to the bars of its waterfall, and the sums that are shown beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from floorledger.services.workstation_views import VarianceView
from floorledger.ui.charts.bars import Bar, Kind, Names, Part, bars
from floorledger.ui.tables.exact import total
from floorledger.ui.tables.number import number, signed


def bars_of(view: VarianceView) -> tuple[Bar, ...]:
    """Lay out a variance from standard to actual."""
    translate = QCoreApplication.translate
    names = Names(
        standard=translate("Variances", "Standard"),
        actual=translate("Variances", "Actual"),
        residual=translate("Variances", "Unexplained"),
    )
    parts = [Part(key=part.key, label=part.label, amount=part.amount) for part in view.parts]
    return bars(view.standard, view.actual, parts, names)


def amounts_of(row: Sequence[Bar], locale: QLocale) -> tuple[str, ...]:
    """Write the texts above the bars: the ends plain, the parts with their sign."""
    return tuple(number(bar.amount, locale) if bar.kind is Kind.END else signed(bar.amount, locale) for bar in row)


def sum_of_parts(view: VarianceView) -> str:
    """Sum the parts exactly, on this machine, from what is on screen."""
    return total(part.amount for part in view.parts)
