"""The embedded ledger: a small double-entry ledger of its own, behind the same contract as any ERP (erp.md)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Engine, bindparam, func, select

from floorledger.adapters import ledger_tables as t
from floorledger.adapters.database import reading, writing
from floorledger.services.records import LedgerLine, Outcome

_FIND = select(t.entry.c.entry_no).where(t.entry.c.event_id == bindparam("event_id"))
_BOOK = t.entry.insert().returning(t.entry.c.entry_no)
_LINES = select(t.entry_line).where(t.entry_line.c.entry_no == bindparam("entry_no")).order_by(t.entry_line.c.line_no)


class EmbeddedLedger:
    """Books a journal once per event id; the id has a UNIQUE constraint beside the lines, in one transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        """Book one event's journal. REFUSED when it does not balance, CONFLICT when the id holds other lines."""
        if sum(line.amount_minor for line in lines) != 0 or not lines:
            return Outcome.REFUSED
        with writing(self.engine) as connection:
            held = connection.scalar(_FIND, {"event_id": event_id})
            if held is None:
                values = {"event_id": event_id, "posting_date": posting_date.isoformat()}
                number = connection.execute(_BOOK, values).scalar_one()
                connection.execute(t.entry_line.insert(), [_values(number, at, line) for at, line in enumerate(lines)])
                return Outcome.ACCEPTED
        return Outcome.ALREADY_THERE if self.read_back(str(held)) == list(lines) else Outcome.CONFLICT

    def find(self, event_id: str) -> str | None:
        """The entry that holds an event."""
        with reading(self.engine) as connection:
            number = connection.scalar(_FIND, {"event_id": event_id})
        return None if number is None else str(number)

    def read_back(self, document: str) -> list[LedgerLine]:
        """The lines of an entry as booked."""
        with reading(self.engine) as connection:
            return [
                LedgerLine(row.account, row.amount_minor, row.cost_line, row.order_no)
                for row in connection.execute(_LINES, {"entry_no": int(document)})
            ]

    def trial_balance(self) -> dict[str, int]:
        """Balance by account in minor units, debit positive; the sum is zero or something is very wrong."""
        query = select(t.entry_line.c.account, func.sum(t.entry_line.c.amount_minor)).group_by(t.entry_line.c.account)
        with reading(self.engine) as connection:
            return dict(list(connection.execute(query)))

    def lines_by_event(self) -> dict[str, int]:
        """How many lines each event has made, measured here and nowhere else (reliability.md I2, I5).

        What an event posts in a second period is a document of its own, ``<event id>#2`` (D14).
        """
        query = (
            select(t.entry.c.event_id, func.count())
            .join(t.entry_line, t.entry_line.c.entry_no == t.entry.c.entry_no)
            .group_by(t.entry.c.event_id)
        )
        counts: dict[str, int] = {}
        with reading(self.engine) as connection:
            for key, lines in connection.execute(query):
                event_id = key.partition("#")[0]
                counts[event_id] = counts.get(event_id, 0) + lines
        return counts

    def order_balance(self, order_no: str, account: str) -> int:
        """Balance of an order on an account, in minor units."""
        query = select(func.coalesce(func.sum(t.entry_line.c.amount_minor), 0)).where(
            t.entry_line.c.order_no == order_no, t.entry_line.c.account == account
        )
        with reading(self.engine) as connection:
            return connection.scalar(query) or 0


def _values(number: int, at: int, line: LedgerLine) -> dict[str, object]:
    return {
        "entry_no": number,
        "line_no": at + 1,
        "account": line.account,
        "cost_line": line.cost_line,
        "order_no": line.order_no,
        "amount_minor": line.amount_minor,
    }
