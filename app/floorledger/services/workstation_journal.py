"""Journals for the workstation: what is in the ledger, and what would be if somebody approved."""

from datetime import date, datetime

from floorledger.domain.calendar import posting_date
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import OrderState, OrderStatus
from floorledger.domain.event import Event
from floorledger.domain.posting import JournalLine, NotPostable, journal, mirror
from floorledger.domain.valuation import exact_lines
from floorledger.services.finance import Finance
from floorledger.services.workstation_facts import Plant
from floorledger.services.workstation_ports import CacheQueries, LineRow
from floorledger.services.workstation_views import JournalRow

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


def predicted(event: Event, plant: Plant, finance: Finance, queries: CacheQueries) -> tuple[JournalLine, ...]:
    """What the hub would post if somebody approved now (D6 has the last word). Raises NotPostable."""
    running = finance.running_of(event.order_no or "")
    match event.detail:
        case Reversal(target_event_id=target_id):
            lines = tuple(row.journal_line for row in queries.lines_of_event(target_id))
            return mirror(lines, running)[0]
        case OrderStatus(state=OrderState.CLOSED):
            return _settlement(event.order_no or "", finance)
        case _:
            exact = exact_lines(event, plant.master, plant.policy, finance.related(event))
            return journal(event.order_no or "", exact, running, plant.master.minor_digits)[0]


def _settlement(order_no: str, finance: Finance) -> tuple[JournalLine, ...]:
    try:
        return finance.settlement_of(order_no)
    except KeyError as missing:
        raise NotPostable("F04", f"Order {order_no} has no standard, so it has no variance.") from missing


def predicted_rows(
    event: Event, plant: Plant, finance: Finance, queries: CacheQueries, now: datetime
) -> tuple[JournalRow, ...]:
    """The predicted journal as rows. Raises NotPostable."""
    day = posting_date(event.occurred_at, now, plant.master.time_zone, plant.policy.closed_through)
    lines = predicted(event, plant, finance, queries)
    return tuple(_row(event.event_id, number, line, plant, "", day) for number, line in enumerate(lines, start=1))


def _row(event_id: str, number: int, line: JournalLine, plant: Plant, booked: str, day: date) -> JournalRow:
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
