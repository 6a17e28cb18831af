"""The journal of an event, made with the hub's facts, or why there can be none (decisions.md D6, D14)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from floorledger.domain.calendar import local, open_date
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Disposition, Hold, OrderState, OrderStatus, Release, Time
from floorledger.domain.device_detail import Unknown
from floorledger.domain.event import Event
from floorledger.domain.hold import refusal, shape_refusal
from floorledger.domain.period import PeriodPart, split_at_periods
from floorledger.domain.position import apply, shortfall
from floorledger.domain.posting import JournalLine, NotPostable, Running, RunningKey, journal, mirror
from floorledger.domain.undo import Obstacle, blockers
from floorledger.domain.valuation import exact_lines
from floorledger.services.hub_facts import HubFacts
from floorledger.services.hub_ports import HubTx
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant

_MOST_MINOR = 10**18
"""Ledgers keep amounts in 64 bits; what is larger comes from a figure that cannot be right."""


def _refuse_beyond_ledger(lines: tuple[JournalLine, ...]) -> None:
    if any(abs(line.amount_minor) > _MOST_MINOR for line in lines):
        raise NotPostable("F05", "The amount is larger than any ledger holds, so a figure behind it cannot be right.")


def _refuse_unknown(event: Event) -> None:
    """Accepted now, it would stay without its effect after the update that can read it."""
    if isinstance(event.detail, Unknown):
        text = f"An entry of type {event.detail.written_type} waits for an update of this hub; then decide on it."
        raise NotPostable("P02", text)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of an event is posted on one date; None is the event's own."""

    event: Event
    posting_date: date | None = None


class EventJournal:
    """Asked once for each event, inside a transaction of the hub."""

    def __init__(self, tx: HubTx, plant: Plant, facts: HubFacts, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._facts = facts
        self._now = now
        self._books = OrderBooks(tx, plant)

    def lines(self, event: Event) -> tuple[JournalLine, ...]:
        """What the event books; the order's running sums follow it. Raises NotPostable."""
        match event.detail:
            case Reversal(target_event_id=target_id):
                target = self._undoable(event, target_id)
                lines, changed = mirror(
                    self._tx.journals.lines_of_event(target_id), self._tx.journals.running(target.order_no or "")
                )
                lines = tuple(self._in_open_period(line) for line in lines)
            case OrderStatus(state=OrderState.CLOSED):
                return self._books.settlement(event.order_no or "")
            case _:
                lines, changed = self._valued(event)
        _refuse_beyond_ledger(lines)
        self._tx.journals.save_running(changed)
        return lines

    def posting_date(self, event: Event) -> date:
        """The plant's date of when it was over, or the first one of an open period after it."""
        return self._open_date(self._day(event))

    def _valued(self, event: Event) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
        """The event's journal at standard. Raises NotPostable."""
        _refuse_unknown(event)
        self._refuse_hold(event)
        self._refuse_pieces_from_nowhere(event)
        related = self._facts.related(event)
        named = related.event
        order_no = named.order_no if named is not None and isinstance(named.detail, Hold) else event.order_no
        exact = tuple(
            replace(line, posting_date=part.posting_date)
            for part in self._parts(event)
            for line in exact_lines(part.event, self._plant.master, self._plant.policy, related)
        )
        return journal(
            order_no or "", exact, self._tx.journals.running(order_no or ""), self._plant.master.minor_digits
        )

    def _parts(self, event: Event) -> list[_Part]:
        """The event itself; hours across the end of a period as a part for each period (D14)."""
        time = event.detail
        if not isinstance(time, Time):
            return [_Part(event)]
        parts = self._periods(event, time)
        if len(parts) == 1:
            return [_Part(event)]
        return [
            _Part(replace(event, detail=replace(time, worked_s=seconds)), self._open_date(day))
            for day, seconds in parts
        ]

    def _periods(self, event: Event, time: Time) -> tuple[PeriodPart, ...]:
        return split_at_periods(event.occurred_start, event.occurred_end, time.worked_s, self._plant.master)

    def _day(self, event: Event) -> date:
        """The plant's date of when it was over; hours that end with their period belong to it (D14)."""
        if isinstance(event.detail, Time):
            return self._periods(event, event.detail)[-1].posting_date
        return local(event.occurred_at, self._plant.master.time_zone).date()

    def _in_open_period(self, line: JournalLine) -> JournalLine:
        """An undo mirrors a line on its own date, unless that period was closed since (B2.2)."""
        day = line.posting_date
        return line if day is None else replace(line, posting_date=self._open_date(day))

    def _open_date(self, day: date) -> date:
        return open_date(day, self._now, self._plant.master.time_zone, self._plant.policy.closed_through)

    def _refuse_hold(self, event: Event) -> None:
        """Only what can be held is held, and only what is on hold is decided on. Raises NotPostable."""
        match event.detail:
            case Hold() as hold:
                text = shape_refusal(hold)
                if text is not None:
                    raise NotPostable("M05", text)
            case Release(hold_event_id=hold_id) | Disposition(hold_event_id=hold_id):
                found = refusal(event, self._facts.hold(hold_id))
                if found is not None:
                    raise NotPostable(*found)

    def _refuse_pieces_from_nowhere(self, event: Event) -> None:
        """An approval overrides a tolerance; it does not take more pieces from a state than are in it (D9)."""
        if event.order_no is None:
            return
        before = self._tx.position(event.order_no)
        for place in sorted(shortfall(before, apply(before, event))):
            if len(place) == 2:  # an operation and a state; what was issued may be reported later (pains.md P18)
                text = f"More pieces would be taken from what is {place[1]} at operation {place[0]} than there are."
                raise NotPostable("Q05", text)

    def _undoable(self, event: Event, target_id: str) -> Event:
        """The event to undo; the reversal's own header may name another order or none. Raises NotPostable."""
        facts = self._facts.undo(target_id)
        for blocker in blockers(facts):
            # the checks have looked at the reversal's own order: who may approve there has approved
            own_order = blocker.obstacle is Obstacle.CLOSED and facts.target and facts.target.order_no == event.order_no
            if not blocker.approvable and not own_order:
                raise NotPostable(blocker.code, blocker.text)
        assert facts.target is not None, "an unknown target is a blocker"
        return facts.target
