"""Rows of the services in the language of the screen: their words said, their keys, numbers and data left alone.

``told`` goes through a frozen row and says the fields that hold words. What a field holds is written down here for
every class of row; a test fails for a text field that is in neither table.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from floorledger.services.faces import WorkstationService
from floorledger.services.views import LastScan, TapeRow, TerminalView

if TYPE_CHECKING:
    from floorledger.services.workstation_views import (
        ExceptionDetail,
        ExceptionRow,
        Figure,
        JournalRow,
        OrderRow,
        Trace,
        VarianceView,
        WorkstationView,
    )

Row = TypeVar("Row")

WORDS = frozenset(
    {
        *("title", "label", "text", "meaning", "next", "mark_text", "owner", "detail", "keep", "then", "task"),
        *("record_blocked", "where", "facts", "path", "why_not", "tasks", "cost_line", "category", "period"),
        *("damaged", "hint", "note", "status", "answer", "blocked", "caption", "heading", "message", "recipient"),
        *("value", "undo_blocked", "why", "what", "age", "stale"),
        *("reasons", "confirm", "instead", "unknown", "money"),
        *("entries", "who", "goes_to", "kept", "handover", "lines"),
    }
)
"""Names of fields that hold words; the second of a pair of texts is words, and the first where it is no key."""
KEYS = frozenset(
    {
        *(("JournalRow", "cost_line"), ("ExceptionRow", "value"), ("Figure", "value")),
        *(("NumberField", "text"), ("ScaleView", "text")),
    }
)
"""Fields of such a name that hold something else."""
STATES = frozenset({("Job", "state")})
"""Fields whose word is shown as it comes; other states are keys that a face has its own words for."""
KEYED_PAIRS = frozenset({("Trace", "path")})


def told(row: Row, say: Callable[[str], str]) -> Row:
    """Give a row with its words said by ``say``; a row without words comes back as it is."""
    if not is_dataclass(row):
        return row
    changed = {}
    for each in fields(row):
        value = getattr(row, each.name)
        now = _field(type(row).__name__, each.name, value, say)
        if now is not value and now != value:
            changed[each.name] = now
    return replace(row, **changed) if changed else row  # type: ignore[type-var]


def is_words(row: str, name: str) -> bool:
    """Tell whether a field of a class of rows holds words."""
    return (name in WORDS and (row, name) not in KEYS) or (row, name) in STATES


def _field(row: str, name: str, value: object, say: Callable[[str], str]) -> object:
    if type(value) is str:  # a value of an enumeration is a key
        return say(value) if is_words(row, name) else value
    if isinstance(value, tuple):
        if not value:
            return value
        if is_words(row, name) and isinstance(value[0], tuple):
            keyed = (row, name) in KEYED_PAIRS
            return tuple((one if keyed else say(one), say(other)) for one, other in value)
        if type(value[0]) is str:
            return tuple(map(say, value)) if is_words(row, name) else value
        return tuple(told(each, say) for each in value)
    return told(value, say)


class Teller:
    """Tells views one after the other; rows that were told before are not told anew."""

    def __init__(self, say: Callable[[str], str]) -> None:
        self._say = say
        self._rows: dict[TapeRow, TapeRow] = {}
        self._last: tuple[LastScan | None, LastScan | None] = (None, None)

    def tell(self, view: TerminalView) -> TerminalView:
        """Give a view as it is shown."""
        if view.last_scan is not self._last[0]:
            self._last = (view.last_scan, told(view.last_scan, self._say))
        self._rows = {row: self._rows.get(row) or told(row, self._say) for row in view.tape}
        rest = told(replace(view, last_scan=None, tape=()), self._say)
        return replace(rest, last_scan=self._last[1], tape=tuple(self._rows[row] for row in view.tape))


class ToldWorkstation:
    """The workstation's service in the language of the screen; runs where the service runs. See WorkstationService."""

    def __init__(self, service: WorkstationService, say: Callable[[str], str]) -> None:
        self._service, self._say = service, say

    def view(self) -> "WorkstationView":
        """See WorkstationService."""
        return told(self._service.view(), self._say)

    def today(self) -> "tuple[Figure, ...]":
        """See WorkstationService."""
        return self._all(self._service.today())

    def exceptions(self) -> "tuple[ExceptionRow, ...]":
        """See WorkstationService."""
        return self._all(self._service.exceptions())

    def exception(self, exception_id: str) -> "ExceptionDetail":
        """See WorkstationService."""
        return told(self._service.exception(exception_id), self._say)

    def decide(self, exception_id: str, *, approve: bool, reason: str, pin: str) -> str:
        """See WorkstationService."""
        return self._say(self._service.decide(exception_id, approve=approve, reason=reason, pin=pin))

    def take_step(self, exception_id: str, verdict: str, *, reason: str, pin: str, assignee: str = "") -> str:
        """See WorkstationService."""
        made = self._service.take_step(exception_id, verdict, reason=reason, pin=pin, assignee=assignee)
        return self._say(made)

    def set_state(self, order_no: str, state: str, pin: str) -> str:
        """See WorkstationService."""
        return self._say(self._service.set_state(order_no, state, pin))

    def orders(self) -> "tuple[OrderRow, ...]":
        """See WorkstationService."""
        return self._all(self._service.orders())

    def variance(self, order_no: str) -> "VarianceView":
        """See WorkstationService."""
        return told(self._service.variance(order_no), self._say)

    def lines_of(self, order_no: str, key: str) -> "tuple[JournalRow, ...]":
        """See WorkstationService."""
        return self._all(self._service.lines_of(order_no, key))

    def trace(self, line_id: str) -> "Trace":
        """See WorkstationService."""
        return told(self._service.trace(line_id), self._say)

    def export(self, folder: Path) -> str:
        """See WorkstationService."""
        return self._say(self._service.export(folder))

    def _all(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(told(row, self._say) for row in rows)
