"""A small ERP in memory, with the two tempers of decisions.md D22 and the faults of a network in front of it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from floorledger.services.records import LedgerLine, Outcome


class Temper(StrEnum):
    """What the ERP does with an id that it has booked already."""

    IDEMPOTENT = "idempotent"
    BOOKS_AGAIN = "books again"


class Fault(StrEnum):
    """What goes wrong with one call of ``post``."""

    UNREACHABLE = "never sent"
    REQUEST_LOST = "sent, never arrived, no answer"
    ANSWER_LOST = "booked, no answer"
    REFUSES = "refuses for a reason of its own"
    BOOKS_OTHER_LINES = "books one cent to another order"
    LIES = "says that it booked, and did not"
    BREAKS = "breaks down after booking"
    CHOKES = "breaks down before booking"


class MemoryLedger:
    """Books journals by event id; ``faults`` are used up one by one, oldest first, by the event they name or by any."""

    def __init__(self, temper: Temper = Temper.IDEMPOTENT) -> None:
        self.temper = temper
        self.documents: list[tuple[str, date, list[LedgerLine]]] = []
        self.faults: list[tuple[str | None, Fault]] = []
        self.posts = 0
        self.before_each: Callable[[str], object] = lambda _event_id: None
        self.after_each: Callable[[str], object] = lambda _event_id: None

    def plan(self, *faults: Fault, event_id: str | None = None) -> None:
        """Let the next calls fail."""
        self.faults += [(event_id, fault) for fault in faults]

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        self.before_each(event_id)
        try:
            return self._answer(event_id, posting_date, lines)
        finally:
            self.after_each(event_id)

    def _answer(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        self.posts += 1
        fault = self._next_fault(event_id)
        match fault:
            case Fault.UNREACHABLE:
                return Outcome.UNREACHABLE
            case Fault.REQUEST_LOST:
                return Outcome.IN_DOUBT
            case Fault.REFUSES:
                return Outcome.REFUSED
            case Fault.LIES:
                return Outcome.ACCEPTED
            case Fault.CHOKES:
                raise KeyError("a field that the connector expects")
        outcome = self._book(event_id, posting_date, list(lines), other=fault is Fault.BOOKS_OTHER_LINES)
        if fault is Fault.BREAKS:
            raise ConnectionError("the ERP broke down")
        return Outcome.IN_DOUBT if fault is Fault.ANSWER_LOST else outcome

    def _next_fault(self, event_id: str) -> Fault | None:
        for at, (named, fault) in enumerate(self.faults):
            if named in (None, event_id):
                del self.faults[at]
                return fault
        return None

    def _book(self, event_id: str, posting_date: date, lines: list[LedgerLine], *, other: bool) -> Outcome:
        if not lines or sum(line.amount_minor for line in lines) != 0:
            return Outcome.REFUSED
        held = [booked for number, _, booked in self.documents if number == event_id]
        if held and self.temper is Temper.IDEMPOTENT:
            return Outcome.ALREADY_THERE if held[0] == lines else Outcome.CONFLICT
        if other:
            lines = [LedgerLine(line.account, line.amount_minor, line.cost_line, "WO-OTHER") for line in lines]
        self.documents.append((event_id, posting_date, lines))
        return Outcome.ACCEPTED

    def find(self, event_id: str) -> str | None:
        numbers = [at for at, (number, _, _) in enumerate(self.documents) if number == event_id]
        return str(numbers[0] + 1) if numbers else None

    def read_back(self, document: str) -> list[LedgerLine]:
        return list(self.documents[int(document) - 1][2])

    def bookings(self) -> Counter[str]:
        """How often each event is booked: what double posting is measured by."""
        return Counter(event_id for event_id, _, _ in self.documents)
