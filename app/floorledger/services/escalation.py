"""The hub's watch over exceptions (domain.md B5.1-B5.3).

It sees what nobody began or ended in time, what small ones add up to, and what the events show only afterwards.

One step, :meth:`Escalation.run`, as often as the hub likes and in any number of processes: what it writes is one
transaction, so only one of them writes at a time, and every id follows from its subject, so that the next one finds it
done. A clock that was set back makes nothing happen twice, for an escalation is marked and never taken back.
"""

import logging
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from floorledger.domain.calendar import local
from floorledger.domain.check_quality import aged
from floorledger.domain.deadline import first_action_by, resolve_by
from floorledger.domain.decision import Decision
from floorledger.domain.detail import Disposition
from floorledger.domain.event import Event
from floorledger.domain.exception import CODES, CaseChange, ExceptionCase, ownership
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.materiality import Aggregate, Dimension, direction, gathered, is_material
from floorledger.domain.notify import Reason
from floorledger.domain.number import Micro
from floorledger.domain.order_cost import order_costs
from floorledger.domain.period import period_of
from floorledger.domain.segregation import Breach, breaches
from floorledger.services.case_flow import gone
from floorledger.services.case_ports import OpenCase, Recorded
from floorledger.services.cases import MOST_MINOR, case_of
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.ids import import_id
from floorledger.services.notices import announce
from floorledger.services.plant import HubNotReady, Plant
from floorledger.services.ports import Clock
from floorledger.services.steady_clock import SteadyClock

LOOKED_BACK = 10_000
"""So many of the last events are held together to find who did both."""
_SOME = 2_000
_REST = 20
"""Everything that is open is looked through for at most a twentieth of the time, however much it is."""
_WARNINGS_COUNT = timedelta(days=100)
"""Longer than any period is."""
_FIRST, _LIMIT = 1, 2
_MISSED = {
    _FIRST: (Reason.FIRST_MISSED, "Nobody began in time."),
    _LIMIT: (Reason.LIMIT_MISSED, "It was not resolved in time."),
}
_OF = {Dimension.ITEM: "item", Dimension.SHIFT: "shift"}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read before the transaction."""

    breaches: tuple[Breach, ...]
    holds: tuple[tuple[Event, Micro], ...]


class Escalation:
    """Looks at the hub's exceptions again and again. It keeps the last events, so that only new ones are read."""

    def __init__(self, store: HubStore, recorded: Recorded, clock: Clock) -> None:
        self._store = store
        self._recorded = recorded
        self._clock = clock
        self._events: deque[Event] = deque(maxlen=LOOKED_BACK)
        self._last = -1
        self._steady = SteadyClock(clock)
        self._rests_until_ns = 0

    def run(self, now: datetime) -> int:
        """Look once; how many exceptions it opened, moved or ended.

        After a jump of the wall clock against the monotonic one it judges nothing for one round: a clock that was set
        wrong for a moment must not escalate a whole plant's exceptions.
        """
        if self._steady.has_jumped(now):
            log.warning("the hub's clock was moved; exceptions are judged again in the next round")
            return 0
        is_new = self._read_on()
        with self._store.begin() as tx:
            try:
                plant = Plant.load(tx)
            except HubNotReady:
                return 0
        hasty = timedelta(seconds=plant.policy.hasty_approval_s)
        found = breaches(self._with_targets(), hasty) if is_new else ()
        seen = _Seen(found, tuple((hold, Micro(left)) for hold, left in self._recorded.holds()))
        begun = self._clock.monotonic_ns()
        is_due = begun >= self._rests_until_ns
        with self._store.begin() as tx:
            count = _Round(tx, Plant.load(tx), tx.lanes.now(now)).work(seen, is_due=is_due)
        if is_due:
            ended = self._clock.monotonic_ns()
            self._rests_until_ns = ended + _REST * (ended - begun)
        return count

    def _read_on(self) -> bool:
        """Read what came since the last look; whether there was anything."""
        rows = self._recorded.newest(LOOKED_BACK) if self._last < 0 else self._recorded.after(self._last, _SOME)
        is_new = bool(rows)
        while rows:
            self._events.extend(event for _, event in rows)
            self._last = rows[-1][0]
            rows = self._recorded.after(self._last, _SOME)
        self._last = max(self._last, 0)
        return is_new

    def _with_targets(self) -> list[Event]:
        """The last events, and what they decided on where that is older."""
        known = {event.event_id for event in self._events}
        older = self._recorded.events(sorted(_named(self._events) - known))
        holds = self._recorded.events(sorted(_named(older) - known))
        return [*{event.event_id: event for event in (*holds, *older, *self._events)}.values()]


def _named(events: Iterable[Event]) -> set[str]:
    found = set()
    for event in events:
        match event.detail:
            case Decision(target_event_id=named) | Disposition(hold_event_id=named) if named:
                found.add(named)
    return found


class _Round:
    """One look inside one transaction."""

    def __init__(self, tx: HubTx, plant: Plant, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._now = now
        self._count = 0

    def work(self, seen: _Seen, *, is_due: bool) -> int:
        """``is_due`` says that everything open is looked through, too."""
        self._afterwards(seen)
        if is_due:
            standing = self._tx.cases.standing()
            self._end_aged(seen, standing)
            self._gather(standing)
        self._escalate()
        return self._count

    def _afterwards(self, seen: _Seen) -> None:
        """What no check could see when it happened, each once."""
        for breach in seen.breaches:
            self._open(self._case(breach.finding, breach.event))
        for hold, finding in aged(seen.holds, self._now, self._plant.policy):
            self._open(self._case(finding, hold))

    def _end_aged(self, seen: _Seen, standing: list[OpenCase]) -> None:
        """A hold that is decided is no aged hold any more."""
        held = {hold.event_id for hold, _ in seen.holds}
        for each in standing:
            if each.case.afterwards and each.case.code == "M05" and each.case.event_id not in held:
                self._end(each.case, "What was on hold has been decided.")

    def _case(self, finding: Finding, event: Event) -> ExceptionCase:
        found = case_of(finding, self._now, event=event, again="afterwards", plant=self._plant.master)
        return replace(found, afterwards=True)

    def _open(self, case: ExceptionCase) -> bool:
        is_new = self._tx.open_exception(case)
        self._count += is_new
        return is_new

    def _end(self, case: ExceptionCase, why: str) -> None:
        self._tx.end_exception(gone(case.exception_id, self._now, why))
        self._count += 1

    # --- what small ones add up to ------------------------------------------------------------------------------------

    def _gather(self, standing: list[OpenCase]) -> None:
        raised = [each for each in standing if each.case.parts is not None]
        loose = [each.case for each in standing if each.now.group is None and each.case.parts is None]
        costs = self._costs(loose)
        loose += self._warned(standing)
        joined = self._join(self._end_without_parts(raised, standing), standing, loose, costs)
        loose = [case for case in loose if case.exception_id not in joined]
        for period, cases in self._by_period(loose).items():
            for group in gathered(cases, costs, self._plant.policy):
                self._raise(group, period, {case.exception_id: case for case in cases})

    def _costs(self, cases: Iterable[ExceptionCase]) -> dict[str, int]:
        """The standard cost of each one's order, by the exception's id."""
        orders = {case.exception_id: case.order_no for case in cases if case.order_no is not None}
        costs = order_costs(orders.values(), self._plant.master, self._plant.policy)
        return {exception_id: costs.get(order_no, 0) for exception_id, order_no in orders.items()}

    def _warned(self, standing: list[OpenCase]) -> list[ExceptionCase]:
        """What posted with a warning and may become an exception with others of its period.

        Against its order it was judged by the tolerance that it kept, so it is held against the plant's figure alone. A
        warning says what its order has come to, so only the last of a kind counts, and none beside an exception.
        """
        warned = self._tx.cases.warned(self._now - _WARNINGS_COUNT)
        last = {_kind(case): replace(case, review=True, afterwards=True) for case in warned}
        known = {_kind(each.case) for each in standing}
        return [case for kind, case in last.items() if kind not in known]

    def _take_up(self, parts: Iterable[ExceptionCase]) -> None:
        """Make exceptions of the warnings among them, with time limits from now; their owner is told of the whole."""
        for case in parts:
            owner = ownership(case.code)
            due_at = resolve_by(owner, self._now, self._plant.master)
            first = first_action_by(owner, self._now, self._plant.master)
            self._tx.cases.open(replace(case, due_at=due_at, first_action_at=first))

    def _by_period(self, cases: Iterable[ExceptionCase]) -> dict[str, list[ExceptionCase]]:
        """Cases by the period in which they were opened."""
        found: dict[str, list[ExceptionCase]] = {}
        for case in cases:
            found.setdefault(self._period(case), []).append(case)
        return found

    def _period(self, case: ExceptionCase) -> str:
        master = self._plant.master
        return period_of(local(case.opened_at, master.time_zone).date(), master).name

    def _raise(self, group: Aggregate, period: str, known: dict[str, ExceptionCase]) -> None:
        subject = "\n".join(["together", *_subject(group), period, min(group.exception_ids)])
        owner = ownership(group.code)
        parts = [known[part] for part in group.exception_ids]
        case = ExceptionCase(
            exception_id=import_id("exception", subject),
            code=group.code,
            severity=Severity.WARN,
            text=_text(group, period),
            owner=owner.owner,
            opened_at=self._now,
            due_at=resolve_by(owner, self._now, self._plant.master),
            value_minor=min(group.value_minor, MOST_MINOR),
            first_action_at=first_action_by(owner, self._now, self._plant.master),
            escalate_to=owner.escalate_to,
            item=_common(part.item for part in parts),
            actor=_common(part.actor for part in parts),
            shift=_common(part.shift for part in parts),
            parts=group.exception_ids,
        )
        self._take_up(parts)
        if self._open(case):
            self._tx.cases.gather(case.exception_id, group.exception_ids)

    def _join(
        self, raised: list[OpenCase], standing: list[OpenCase], loose: list[ExceptionCase], costs: dict[str, int]
    ) -> set[str]:
        """Small ones of a kind that was raised in this period already belong to it; their ids."""
        small = [case for case in loose if self._is_small(case, costs)]
        joined: set[str] = set()
        for whole in raised:
            parts = [each.case for each in standing if each.now.group == whole.case.exception_id]
            alike = [case for case in small if self._is_alike(case, whole.case, parts[0])]
            own = [case for case in alike if case.exception_id not in joined]
            if own:
                self._add(whole, own, sum(case.value_minor for case in (*parts, *own)))
                joined.update(case.exception_id for case in own)
        return joined

    def _is_small(self, case: ExceptionCase, costs: dict[str, int]) -> bool:
        cost = costs.get(case.exception_id, 0)
        return bool(case.value_minor) and not is_material(case.code, case.value_minor, cost, self._plant.policy)

    def _is_alike(self, case: ExceptionCase, whole: ExceptionCase, part: ExceptionCase) -> bool:
        kinds = [(each.code, self._period(each), direction(each)) for each in (case, part)]
        keys = ((whole.item, case.item), (whole.actor, case.actor), (whole.shift, case.shift))
        return kinds[0] == kinds[1] and all(of_whole in (None, own) for of_whole, own in keys)

    def _add(self, whole: OpenCase, own: list[ExceptionCase], value_minor: int) -> None:
        self._take_up(own)
        added = tuple(case.exception_id for case in own)
        self._tx.cases.gather(whole.case.exception_id, added)
        self._tx.cases.change(
            CaseChange(
                exception_id=whole.case.exception_id,
                at=self._now,
                state=whole.now.state,
                owner=whole.now.owner,
                why="More of the same kind came to it.",
                escalation=whole.now.escalation,
                value_minor=min(value_minor, MOST_MINOR),
                added=added,
            )
        )
        self._count += 1

    def _end_without_parts(self, raised: list[OpenCase], standing: list[OpenCase]) -> list[OpenCase]:
        """End those of which no part is left; the others."""
        left = {each.now.group for each in standing}
        for each in raised:
            if each.case.exception_id not in left:
                self._end(each.case, "All that it added up has been decided.")
        return [each for each in raised if each.case.exception_id in left]

    # --- what nobody began or ended in time ---------------------------------------------------------------------------

    def _escalate(self) -> None:
        for each in self._tx.cases.missed(self._now):
            level = _LIMIT if each.case.due_at <= self._now else _FIRST
            reason, why = _MISSED[level]
            change = CaseChange(
                exception_id=each.case.exception_id,
                at=self._now,
                state=each.now.state,
                owner=each.case.escalate_to or each.now.owner,
                why=why,
                escalation=level,
            )
            self._tx.cases.change(change)
            self._count += 1
            if each.now.group is None:
                announce(self._tx, each.case, change.owner, reason, self._now)


def _kind(case: ExceptionCase) -> tuple[str, ...]:
    return (case.code, case.order_no, case.item or "") if case.order_no else (case.exception_id,)


def _subject(group: Aggregate) -> list[str]:
    return [group.code, group.dimension.value, group.key, str(group.sign)]


def _common(values: Iterable[str | None]) -> str | None:
    """What all of them have; None where they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def _text(group: Aggregate, period: str) -> str:
    """A whole sentence; a person is not named in it, for the queue is seen by many."""
    of = "one person" if group.dimension is Dimension.WORKER else f"{_OF[group.dimension]} {group.key}"
    return f"{len(group.exception_ids)} small ones of {of} in {period} point the same way: {CODES[group.code].meaning}."
