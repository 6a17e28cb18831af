"""The events a device knows, read once and kept: what a scan asks for is the same again after the next one.

Statements are made once, because making one takes longer than running it. What is kept grows with each own entry, and
follows the feed where that says no more than that an own entry has arrived, or where it stands now.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, Text, and_, bindparam, cast, func, or_, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.tape import known_event
from floorledger.domain.codec import decode
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Disposition, Hold, Release
from floorledger.domain.event import Event, EventType
from floorledger.services.records import FeedKind, FeedRow, Receipt, Standing, StandingChange

_Known = tuple[Event, Standing]
_KEPT_ORDERS = 8
"""Orders whose events are kept: a terminal works on few of them at a time."""


class KnownEvents:
    """Reads the known events; told of each change by the one writer."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._orders: dict[str, dict[str, _Known]] = {}
        self._holds: dict[str, _Known] | None = None
        self._reversed: frozenset[str] | None = None

    def appended(self, events: Sequence[Event]) -> None:
        """Own events were stored, none of which was known before."""
        for event in events:
            new = {event.event_id: (event, Standing.CAPTURED)}
            if event.order_no in self._orders:
                self._orders[event.order_no].update(new)
            if self._holds is not None and isinstance(event.detail, _HOLDING):
                self._holds.update(new)
            if isinstance(event.detail, Reversal):
                self._undone(event.detail.target_event_id, event.order_no, new)

    def _undone(self, target_id: str, order_no: str | None, new: Mapping[str, _Known]) -> None:
        """An undo stands with the events of its own order, and with those of the order of what it undoes."""
        for number, held in self._orders.items():
            target = held.get(target_id)
            if number != order_no and target is not None and target[0].order_no == number:
                held.update(new)
        if self._reversed is not None:
            self._reversed |= {target_id}

    def fed(self, rows: Sequence[FeedRow]) -> None:
        """The feed told of these rows: standings change; what an event from elsewhere touches is read again."""
        for row in rows:
            if row.kind is FeedKind.RECEIPT:
                self._received(decode(Receipt, row.body).row.event())
            elif row.kind is FeedKind.STANDING:
                self._stand(decode(StandingChange, row.body))

    def _received(self, event: Event) -> None:
        """An own event is as it was; another one under the id of one that is kept here takes its place."""
        cached = (*self._orders.values(), self._holds or {})
        kept = next((held[event.event_id] for held in cached if event.event_id in held), None)
        if kept is None:
            self._arrived(event)
        elif kept[0] != event:
            self.forget()

    def forget(self) -> None:
        """Read everything again when it is asked for."""
        self._orders.clear()
        self._holds = self._reversed = None

    def _arrived(self, event: Event) -> None:
        """An event that is not kept here, perhaps because nobody has asked for its order."""
        self._orders.pop(event.order_no or "", None)
        if isinstance(event.detail, _HOLDING):
            self._holds = None
        if isinstance(event.detail, Reversal):
            self._reversed = None
            target_id = event.detail.target_event_id
            self._orders = {number: held for number, held in self._orders.items() if target_id not in held}

    def _stand(self, change: StandingChange) -> None:
        self._reversed = None  # the change may be that of a reversal
        for held in (*self._orders.values(), self._holds or {}):
            if change.event_id in held:
                _stand_last(held, (held[change.event_id][0], change.standing))

    def of_order(self, order_no: str) -> list[_Known]:
        """All known events of an order, as their effects follow at the hub; with what undoes one from elsewhere."""
        held = self._orders.get(order_no)
        if held is None:
            while len(self._orders) >= _KEPT_ORDERS:
                self._orders.pop(next(iter(self._orders)))
            held = self._orders[order_no] = _by_id(self._all(_of_order(), {"order": order_no}))
        return list(held.values())

    def event(self, event_id: str) -> _Known | None:
        """One known event."""
        for held in self._orders.values():
            if event_id in held:
                return held[event_id]
        found = self._all(_one(), {"id": event_id})
        return found[0] if found else None

    def holds(self) -> list[_Known]:
        """HOLD, RELEASE and DISPOSITION events."""
        if self._holds is None:
            self._holds = _by_id(self._all(_of_types(), {"types": _HOLDING_TYPES}))
        return list(self._holds.values())

    def consumers(self, item: str, lot: str) -> list[_Known]:
        """Entries that took from a lot or put back into it."""
        return self._all(_consumers(), {"types": _CONSUMING, "item": item, "lot": lot})

    def times_of(self, person: str, since: datetime) -> list[_Known]:
        """TIME entries by whose time it is, captured since then."""
        return self._all(_times(), {"person": person, "since": utc_text(since)})

    def reversed_ids(self) -> frozenset[str]:
        """Events that a counted reversal names."""
        if self._reversed is None:
            with reading(self._engine) as connection:
                self._reversed = frozenset(target for target in connection.scalars(_reversals()) if target)
        return self._reversed

    def _all(self, query: Select[Any], values: Mapping[str, object]) -> list[_Known]:
        with reading(self._engine) as connection:
            rows = connection.execute(query, values)
            return [(known_event(body), Standing(standing)) for body, standing in rows]


_HOLDING = (Hold, Release, Disposition)
_HOLDING_TYPES = [EventType.HOLD.value, EventType.RELEASE.value, EventType.DISPOSITION.value]
_CONSUMING = [
    EventType.CONSUMPTION.value,
    EventType.RETURN.value,
    EventType.SCRAP_COMPONENT.value,
    EventType.SUBCON_SEND.value,
]


def utc_text(moment: datetime) -> str:
    """A time as it stands in columns that are compared as text."""
    return moment.astimezone(UTC).isoformat()


def _stand_last(held: dict[str, _Known], known: _Known) -> None:
    """Behind everything that the hub has told of, before what waits here to be sent: as it would be read anew."""
    del held[known[0].event_id]
    unsent = {each: found for each, found in held.items() if found[1] is Standing.CAPTURED}
    for each in unsent:
        del held[each]
    held.update({known[0].event_id: known} | unsent)


def _by_id(found: list[_Known]) -> dict[str, _Known]:
    return {event.event_id: (event, standing) for event, standing in found}


def _select(where: ColumnElement[bool]) -> Select[Any]:
    return select(t.known.c.body, t.known.c.standing).where(where).order_by(t.known.c.known_no)


@cache
def _of_order() -> Select[Any]:
    own = select(t.known.c.event_id).where(t.known.c.order_no == bindparam("order"))
    undo = and_(t.known.c.event_type == EventType.REVERSAL.value, t.known.c.target_id.in_(own))
    return _select(or_(t.known.c.order_no == bindparam("order"), undo))


@cache
def _one() -> Select[Any]:
    return _select(t.known.c.event_id == bindparam("id"))


def _typed() -> ColumnElement[bool]:
    return t.known.c.event_type.in_(bindparam("types", expanding=True))


@cache
def _of_types() -> Select[Any]:
    return _select(_typed())


@cache
def _consumers() -> Select[Any]:
    body = cast(t.known.c.body, Text)
    named = (func.json_extract(body, f"$.detail.{name}") == bindparam(name) for name in ("item", "lot"))
    return _select(and_(_typed(), *named))


@cache
def _times() -> Select[Any]:
    body = cast(t.known.c.body, Text)
    worked = func.coalesce(*(func.json_extract(body, f"$.{name}") for name in ("on_behalf_of", "actor")))
    late = t.known.c.captured_at >= bindparam("since")
    return _select(and_(t.known.c.event_type == EventType.TIME.value, late, worked == bindparam("person")))


@cache
def _reversals() -> Select[Any]:
    return select(t.known.c.target_id).where(
        t.known.c.event_type == EventType.REVERSAL.value,
        t.known.c.standing.in_((Standing.CAPTURED.value, Standing.ACCEPTED.value)),
    )
