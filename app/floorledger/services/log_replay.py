"""The second half of a machining log, replayed at a plant of its own and valued order by order (domain.md A2).

The plant exists for one replay: a device, a hub, a clock; no installation is touched. Each day's rows are captured, as
the import captures them, at the end of the day on which they ended, so nothing is late or ahead. What the hub's checks
block waits, as at any plant, and is not in the figures. Two things are taken all the same, each by a decision of its
own, since the log is the only witness of them:

| code | why it is taken |
|---|---|
| Q06 more pieces than the step before | the order of the steps is ours, by first start; the log has no routing |
| Q07 much scrap | the pieces were scrapped; there is nothing to correct |

An order is completed at the end where nothing of it waits or is held and its last operation's good pieces, with all its
scrap, are the ordered ones: what is not reported is remaining, not lost (D9, pains.md P13). Any other stays open, since
the log does not say that it is over; its pieces stay in WIP at target cost, and its set-up is not settled as lot size.

The policy is the plant's, with three changes that :func:`replay_policy` makes: nobody is there to review or to approve
by amount, and pieces are held against time only beyond a hundredfold, since minutes per piece spread by a factor of
two in this log (C2: "gate it").
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

from floorledger.domain.codec import from_bytes
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Hold, OrderState, OrderStatus
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.domain.finding import Finding
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro
from floorledger.domain.policy import Policy
from floorledger.services.capture import Capture, Draft, Session
from floorledger.services.hub_ports import HubStore
from floorledger.services.log_file import LogFile, LogRefused
from floorledger.services.log_mapping import drafts_of, slug
from floorledger.services.log_row import LogRow
from floorledger.services.log_standard import Halves, halves_of
from floorledger.services.publish import IMPORTER
from floorledger.services.recompute import order_as_of
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    HubFindings,
    Outcome,
    Person,
    Place,
    Push,
    Standing,
    StandingChange,
)
from floorledger.services.terminal_ports import HubLink, TerminalStore
from floorledger.services.variance_text import OrderVariance

REPLAYER = Person(person_id="replay", name="Replay", badge="", roles=("supervisor",), pin_verifier="")
"""Takes what the table above says, and completes orders."""
TAKEN = frozenset({"Q06", "Q07"})
_PUSH = 1000
_IMPORT = Session(person_id=IMPORTER.person_id, auth_method="import", roles=frozenset(IMPORTER.roles))
_DECIDE = Session(person_id=REPLAYER.person_id, auth_method="import", roles=frozenset(REPLAYER.roles))


class LogClock:
    """A clock that stands where the replay is in the log."""

    def __init__(self) -> None:
        self.at = datetime.min.replace(tzinfo=UTC)
        self._ticks = 0

    def now(self) -> datetime:
        """The end of the day that is replayed."""
        return self.at

    def monotonic_ns(self) -> int:
        """A count of the questions: this clock has no hardware."""
        self._ticks += 1
        return self._ticks


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayPlant:
    """A device and a hub that nobody else uses, on one clock; the hub has the log's master and a policy already."""

    device_id: str
    clock: LogClock
    store: TerminalStore
    capture: Capture
    link: HubLink
    hub: HubStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event of the replay: the row it was made from, and where the hub let it go."""

    row: LogRow
    draft: Draft
    event_id: str
    standing: Standing
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What came of a replay that ended ``at``: its orders valued, as they began one after another; what is held."""

    log: LogFile
    halves: Halves
    master: MasterData
    policy: Policy
    entries: tuple[Entry, ...]
    orders: tuple[OrderVariance, ...]
    held: tuple[tuple[Event, Micro], ...]
    at: datetime


def replay_policy(policy: Policy) -> Policy:
    """A plant's policy as a replay uses it; see above."""
    return replace(policy, automation=(), ladder=(), pace_warn=Fraction(100), pace_block=Fraction(100))


def replay_log(log: LogFile, plant: ReplayPlant, progress: Callable[[int, int], None]) -> Replayed:
    """Replay the second half; ``progress`` gets days done and all days. Raises LogRefused where there is none."""
    halves = halves_of(log.rows)
    if not halves.second:
        raise LogRefused(f"{log.name} has one order, so it has no second half to replay. Nothing was replayed.")
    play = _Play(plant)
    days = _days(log, halves)
    for number, (day, rows) in enumerate(days, start=1):
        plant.clock.at = datetime.combine(day + timedelta(days=1), time(), tzinfo=UTC)
        play.take(rows)
        progress(number, len(days))
    play.complete([slug(case) for case in halves.second])
    return Replayed(
        log=log,
        halves=halves,
        master=play.master,
        policy=play.policy,
        entries=tuple(play.entries()),
        orders=tuple(order_as_of(plant.hub, slug(case), plant.clock.at) for case in halves.second),
        held=tuple(play.held()),
        at=plant.clock.at,
    )


def _days(log: LogFile, halves: Halves) -> list[tuple[date, list[tuple[LogRow, Draft]]]]:
    """The drafts of the second half by the day on which their row ended; an order's release by its first start."""
    timed: list[tuple[datetime, int, LogRow, Draft]] = []
    for mapped in drafts_of(log, "UTC", frozenset(halves.second)):
        for draft in mapped.drafts:
            released = isinstance(draft.detail, OrderStatus)
            moment = draft.occurred_start if released else mapped.row.end.replace(tzinfo=UTC)
            timed.append((moment, -1 if released else mapped.row.line, mapped.row, draft))
    by_day: dict[date, list[tuple[LogRow, Draft]]] = defaultdict(list)
    for moment, _, row, draft in sorted(timed, key=lambda each: each[:2]):
        by_day[moment.date()].append((row, draft))
    return list(by_day.items())


class _Play:
    """Captures, pushes and decides; keeps what the hub says about each event."""

    def __init__(self, plant: ReplayPlant) -> None:
        self._plant = plant
        self._cursor = 0
        self._rows: dict[str, tuple[LogRow, Draft]] = {}
        self._standings: dict[str, Standing] = {}
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._opened: dict[str, set[str]] = {}
        master, policy = plant.store.master(), plant.store.policy()
        assert master is not None, "the plant of a replay is published before it"
        assert policy is not None, "the plant of a replay is published before it"
        self.master, self.policy = master, policy

    def take(self, rows: Sequence[tuple[LogRow, Draft]]) -> None:
        """Capture a day's drafts, and let through what is taken all the same."""
        for row, draft in rows:
            self._rows.setdefault(draft.event_id or "", (row, draft))
        self._record([draft for _, draft in rows], _IMPORT)
        self._record(list(self._decisions()), _DECIDE)

    def _record(self, drafts: Sequence[Draft], session: Session) -> None:
        """Capture, push, and read what the hub tells; the device's own cache is not fed, since nobody looks at it."""
        if not drafts:
            return
        self._opened.clear()
        at, link = self._plant, self._plant.link
        at.capture.record_many(drafts, session)
        while batch := at.store.waiting(_PUSH):
            answers = link.push(Push(at.device_id, tuple(batch), ()))
            assert all(answer.outcome is Outcome.ACCEPTED for answer in answers), "the hub of a replay takes its device"
            at.store.answered(answers, at.clock.now())
        while (told := link.pull(Place(pos=self._cursor), 10 * _PUSH)).rows:
            self._hear(told.rows)
            self._cursor = told.place.pos

    def _hear(self, told: Iterable[FeedRow]) -> None:
        for row in told:
            match row.kind:
                case FeedKind.STANDING:
                    self._standings[row.ref] = from_bytes(StandingChange, row.body).standing
                case FeedKind.FINDINGS:
                    self._findings[row.ref] = from_bytes(HubFindings, row.body).findings
                case FeedKind.EXCEPTION:
                    case = from_bytes(ExceptionCase, row.body)
                    self._opened.setdefault(case.event_id or "", set()).add(case.code)

    def _decisions(self) -> Iterator[Draft]:
        for event_id, codes in self._opened.items():
            waits = self._standings.get(event_id) is Standing.WAITING
            if waits and codes <= TAKEN and event_id in self._rows:
                taken = Decision(target_event_id=event_id, verdict=Verdict.APPROVE, reason_code="HISTORY")
                yield Draft(
                    detail=taken, occurred_start=self._plant.clock.now(), order_no=self._rows[event_id][1].order_no
                )

    def complete(self, order_nos: Sequence[str]) -> None:
        """Complete the orders of which nothing waits, is held or remains."""
        waiting = {each.draft.order_no for each in self.entries() if each.standing is Standing.WAITING}
        over = [order_no for order_no in order_nos if order_no not in waiting and self._is_over(order_no)]
        status = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)
        now = self._plant.clock.now()
        self._record([Draft(detail=status, occurred_start=now, order_no=order_no) for order_no in over], _DECIDE)

    def _is_over(self, order_no: str) -> bool:
        with self._plant.hub.begin() as tx:
            position = tx.position(order_no)
        standard = self.master.standard_of(order_no)
        assert standard is not None, "the log's master has a standard for each of its orders"
        done = position.operation(standard.last_operation.operation_no).good
        scrapped = sum(tally.scrap for tally in position.operations)
        return position.held == 0 and done + scrapped >= self.master.order_by_no[order_no].planned

    def entries(self) -> Iterator[Entry]:
        """Every event made from a row, in the order of capture."""
        for event_id, (row, draft) in self._rows.items():
            yield Entry(
                row=row,
                draft=draft,
                event_id=event_id,
                standing=self._standings[event_id],
                findings=self._findings.get(event_id, ()),
            )

    def held(self) -> Iterator[tuple[Event, Micro]]:
        """Holds that took effect, with the pieces left of each; the log decides on none."""
        with self._plant.hub.begin() as tx:
            for entry in self.entries():
                left = tx.accepted.remaining_held(entry.event_id) if isinstance(entry.draft.detail, Hold) else 0
                kept = tx.find(entry.event_id) if left > 0 else None
                if kept is not None:
                    yield kept.event(), Micro(left)
