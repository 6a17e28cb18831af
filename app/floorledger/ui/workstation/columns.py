"""The columns of the workstation's tables."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from floorledger.services.workstation_views import (
    ExceptionRow,
    JournalRow,
    OrderRow,
    VarianceRow,
)
from floorledger.ui import figures
from floorledger.ui.charts.bars import Bar, Kind
from floorledger.ui.tables.column import Column
from floorledger.ui.tables.exact import decimals_of, is_decimal, scaled
from floorledger.ui.tables.number import DASH, number, signed
from floorledger.ui.theme import State
from floorledger.ui.workstation import words

translate = QCoreApplication.translate


def exception_columns(locale: QLocale, currency: str, *, short: bool = False) -> Sequence[Column]:
    """Code, what, order, value, state, SLA, owner; ``short`` leaves order and owner out."""

    def order(row: ExceptionRow) -> str:
        return row.order_no or DASH

    columns = [
        Column(title=translate("Columns", "Code"), text=lambda row: row.code, width=54),
        Column(title=translate("Columns", "What"), text=lambda row: row.text, stretch=True),
        *([] if short else [Column(title=translate("Columns", "Order"), text=order, width=90)]),
        amount_column(currency or translate("Columns", "Value"), lambda row: row.value, locale, width=92),
        Column(
            title=translate("Columns", "State"),
            text=words.exception_word,
            state=words.exception_state,
            pill=True,
            width=112,
        ),
        Column(
            title=translate("Columns", "SLA"),
            text=lambda row: words.due(row.due_h, locale) if words.is_open(row) else "",
            raw=lambda row: str(row.due_h),
            numeric=True,
            width=54,
        ),
    ]
    if not short:
        columns.append(Column(title=translate("Columns", "Owner"), text=lambda row: row.owner, width=128))
    return columns


def amount_column(
    title: str, amount: Callable[[object], str] | Callable[..., str], locale: QLocale, width: int = 110
) -> Column:
    """Make a column of amounts or quantities: exact text, the locale's separators, right-aligned."""
    return Column(
        title=title,
        text=lambda row: number(amount(row), locale),
        raw=lambda row: amount(row),
        numeric=True,
        width=width,
    )


def order_columns(locale: QLocale, currency: str) -> Sequence[Column]:
    """Order, item, description, state, quantities, WIP."""
    return [
        Column(title=translate("Columns", "Order"), text=lambda row: row.order_no, width=104),
        Column(title=translate("Columns", "Item"), text=lambda row: row.item, width=110),
        Column(title=translate("Columns", "Description"), text=lambda row: row.description, stretch=True),
        Column(
            title=translate("Columns", "State"),
            text=lambda row: words.state_word(row.state),
            state=lambda row: words.state_of(row.state),
            pill=True,
            width=116,
        ),
        _quantity(translate("Columns", "Planned"), lambda row: row.planned, locale, width=104),
        _quantity(translate("Columns", "Good"), lambda row: row.good, locale, width=104),
        _quantity(translate("Columns", "Scrap"), lambda row: row.scrap, locale, width=104),
        amount_column(translate("Columns", "WIP {0}").format(currency), lambda row: row.wip, locale, width=124),
    ]


def order_key(row: OrderRow) -> str:
    """Name an order over refreshes."""
    return row.order_no


def variance_columns(locale: QLocale, currency: str) -> Sequence[Column]:
    """Category, cost line, quantities, amount."""
    return [
        Column(title=translate("Columns", "Category"), text=lambda row: row.category, whole=True, width=150),
        Column(title=translate("Columns", "Cost line"), text=lambda row: row.cost_line, stretch=True),
        _quantity(translate("Columns", "Standard"), lambda row: row.standard_qty, locale),
        _quantity(translate("Columns", "Actual"), lambda row: row.actual_qty, locale),
        Column(
            title=currency or translate("Columns", "Amount"),
            text=lambda row: signed(row.amount, locale),
            raw=lambda row: row.amount,
            numeric=True,
            width=88,
        ),
    ]


def _quantity(
    title: str, amount: Callable[[VarianceRow], str] | Callable[[OrderRow], str], locale: QLocale, width: int = 76
) -> Column:
    """Make a column of quantities that carry their unit; copied as the number alone."""
    return Column(
        title=title,
        text=lambda row: figures.quantity(amount(row), row.unit, locale) if amount(row) else "",
        raw=lambda row: amount(row),
        numeric=True,
        width=width,
    )


def variance_key(row: VarianceRow) -> str:
    """Name a line of the variance table over refreshes."""
    return f"{row.category}\n{row.cost_line}"


def bar_columns(locale: QLocale, currency: str) -> Sequence[Column]:
    """The waterfall's figures as a table: part, amount, and which way it goes in a word."""
    kinds = {
        Kind.UNFAVOURABLE: translate("Columns", "unfavourable"),
        Kind.FAVOURABLE: translate("Columns", "favourable"),
        Kind.RESIDUAL: translate("Columns", "unexplained"),
    }

    def state(bar: Bar) -> State:
        return State.STOP if bar.kind is Kind.RESIDUAL else State.NONE

    def amount(bar: Bar) -> str:
        return number(bar.amount, locale) if bar.kind is Kind.END else signed(bar.amount, locale)

    return [
        Column(title=translate("Columns", "Part"), text=lambda bar: bar.label, stretch=True),
        Column(title=translate("Columns", "Direction"), text=lambda bar: kinds.get(bar.kind, ""), width=150),
        Column(
            title=currency or translate("Columns", "Amount"),
            text=amount,
            raw=lambda bar: bar.amount,
            state=state,
            numeric=True,
            width=150,
        ),
    ]


def bar_key(bar: Bar) -> str:
    """Name a bar over refreshes; the ends have no key of their own."""
    return f"{bar.key}\n{bar.label}"


def journal_columns(locale: QLocale) -> Sequence[Column]:
    """Date, role, account, cost line, debit and credit, and what the ERP booked."""
    return [
        Column(
            title=translate("Columns", "Date"),
            text=lambda row: figures.day(row.posting_date, locale) if row.posting_date else DASH,
            raw=lambda row: row.posting_date.isoformat() if row.posting_date else "",
            width=116,
        ),
        Column(title=translate("Columns", "Role"), text=lambda row: row.role, whole=True, width=120),
        Column(title=translate("Columns", "Account"), text=lambda row: row.account, width=74),
        Column(title=translate("Columns", "Cost line"), text=lambda row: row.cost_line, stretch=True),
        amount_column(translate("Columns", "Debit"), lambda row: row.debit, locale, width=88),
        amount_column(translate("Columns", "Credit"), lambda row: row.credit, locale, width=88),
        Column(
            title=translate("Columns", "Booked"),
            text=lambda row: booked(row, locale),
            raw=lambda row: row.booked,
            state=booked_state,
            numeric=True,
            width=110,
        ),
    ]


def journal_key(row: JournalRow) -> str:
    """Name a ledger line over refreshes."""
    return row.line_id


def booked(row: JournalRow, locale: QLocale) -> str:
    """Write what the ERP booked of a line."""
    if row.booked == "differs":
        return translate("Columns", "differs")
    return number(row.booked, locale) if row.booked else translate("Columns", "not yet")


def booked_state(row: JournalRow) -> State:
    """Tell a line that the ERP booked as predicted from one it booked differently or not yet."""
    if not row.booked:
        return State.WAIT
    predicted = row.debit or row.credit
    if not (is_decimal(row.booked) and is_decimal(predicted)):
        return State.LOOK
    decimals = decimals_of([row.booked, predicted])
    same = scaled(row.booked, decimals) == scaled(predicted, decimals)
    return State.VERIFIED if same else State.LOOK
