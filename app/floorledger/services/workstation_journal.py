"""Journals for the workstation: what is in the ledger, and what would be if somebody approved."""

from datetime import datetime

from floorledger.domain.calendar import posting_date
from floorledger.domain.event import Event, OrderState, OrderStatus, Reversal
from floorledger.domain.posting import JournalLine, NotPostable, exact_lines, journal, mirror, settlement
from floorledger.services.finance import Finance
from floorledger.services.views import JournalRow
from floorledger.services.workstation_facts import Plant
from floorledger.services.workstation_ports import CacheQueries, LineRow

DIFFERS = "differs"
"""What the Booked column says where the ERP holds other lines than were predicted; it names no amount then."""


def line_id(event_id: str, line_no: int) -> str:
    """The name of a ledger line."""
    return f"{event_id}:{line_no}"


def parse_line_id(text: str) -> tuple[str, int]:
    """The event id and number in a line's name. Raises KeyError for a text that names no line."""
    event_id, _, number = text.rpartition(":")
    if not event_id or not (number.isascii() and number.isdigit()):
        raise KeyError(text)
    return event_id, int(number)


def ledger_row(row: LineRow, plant: Plant) -> JournalRow:
    """A predicted line with what the ERP booked of it."""
    booked = "" if row.verified is None else plant.money(abs(row.amount_minor)) if row.verified else DIFFERS
    return _row(row.event_id, row.line_no, row.journal_line, plant, booked, row.posting_date)


def _row(event_id: str, number: int, line: JournalLine, plant: Plant, booked: str, day: object) -> JournalRow:
    amount = plant.money(abs(line.amount_minor))
    return JournalRow(
        line_id=line_id(event_id, number),
        role=line.role.value,
        account=plant.policy.account_of[line.role],
        debit=amount if line.amount_minor >= 0 else "",
        credit=amount if line.amount_minor < 0 else "",
        cost_line=line.cost_line,
        order_no=line.order_no,
        event_id=event_id,
        posting_date=day,
        booked=booked,
    )
