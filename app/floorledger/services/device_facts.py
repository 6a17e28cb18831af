"""What a device knows about an entry beside the entry itself: what its value depends on, what blocks its undo."""

from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import Disposition, Hold, Release, Return
from floorledger.domain.event import Event
from floorledger.domain.exception import SET_ASIDE, STANDING
from floorledger.domain.hold_value import reserve_line
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, total_of
from floorledger.domain.policy import Policy, Role
from floorledger.domain.posting import JournalLine, Related
from floorledger.domain.undo import UndoFacts, made_lot
from floorledger.domain.undo_plan import Plan, plan
from floorledger.services.availability import Availability
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_ports import CacheQueries

_POSTED = frozenset({Standing.ACCEPTED})


class DeviceFacts:
    """Facts from a device's log and its cache of the hub's feed."""

    def __init__(
        self,
        store: TerminalStore,
        queries: CacheQueries,
        counting: frozenset[Standing] = _POSTED,
        availability: Availability | None = None,
    ) -> None:
        """``counting`` are the standings in which an entry counts; a terminal counts what it has yet to send, too.

        ``availability`` is the one that the device's capture keeps, where there is one.
        """
        self._store = store
        self._queries = queries
        self._counting = counting
        self._availability = availability or Availability(store)

    def lines_of(self, event_id: str) -> tuple[JournalLine, ...]:
        """What an entry posted, as the hub predicted it."""
        return tuple(row.journal_line for row in self._queries.lines_of_event(event_id))

    def related(self, event: Event) -> Related:
        """What the event's value depends on beside itself, as far as it is known here."""
        named_id = _named(event)
        found = None if named_id is None else self._store.event(named_id)
        if named_id is None or found is None:
            return Related()
        named = found[0]
        if not isinstance(named.detail, Hold):
            return Related(event=named, lines=self.lines_of(named_id))
        rows = self._queries.lines_of_order(named.order_no or "", [reserve_line(named_id)])
        return Related(
            event=named,
            remaining=Micro(self._availability.remaining_held(named_id)),
            reserved=-total_of(row.exact for row in rows if row.role is Role.RESERVE) if rows else None,
        )

    def plan_undo(self, event_id: str, master: MasterData, policy: Policy, reason_code: str) -> Plan:
        """What blocks the undo of an entry, and what can be recorded instead, with the journals."""
        facts = self._undo_facts(event_id, master, policy)
        return plan(facts, self.lines_of, reason_code)

    def _undo_facts(self, event_id: str, master: MasterData, policy: Policy) -> UndoFacts:
        found = self._store.event(event_id)
        if found is None:
            return UndoFacts(target=None)
        target, standing = found
        standard = master.standard_of(target.order_no)
        made = made_lot(target, master)
        lot = None if made is None else master.lot_by_key.get(made)
        lines = self._queries.lines_of_event(event_id)
        return UndoFacts(
            target=target,
            accepted=standing in self._counting,
            undone=event_id in self._store.reversed_ids() or standing in (Standing.REVERSED, Standing.REJECTED),
            not_booked=any(
                row.case.code in SET_ASIDE and row.state in STANDING for row in self._queries.cases_of(event_id)
            ),
            position=None if target.order_no is None else self._availability.fold(target.order_no, self._counting),
            later=self._later(target, made),
            operations=() if standard is None else tuple(step.operation_no for step in standard.operations),
            hold_remaining=Micro(self._availability.remaining_held(event_id)),
            lot_open=event_id in {hold.event_id for hold in self._availability.open_lot_holds()},
            reserved=bool(self._queries.lines_of_order(target.order_no or "", [reserve_line(event_id)])),
            made=made,
            shipped=NONE if lot is None else lot.shipped,
            posted_on=lines[0].posting_date if lines else None,
            closed_through=policy.closed_through,
        )

    def _later(self, target: Event, made: tuple[str, str] | None) -> tuple[Event, ...]:
        """Entries that count after the target, of its order and of the lot it made, without those that were undone."""
        known = [] if target.order_no is None else self._store.events_of_order(target.order_no)
        if made is not None:
            known = [*known, *self._store.consumers(*made)]
        if isinstance(target.detail, Hold) and target.detail.item is not None:
            known = [*known, *self._store.holds()]
        undone = self._store.reversed_ids()
        counted = {
            event.event_id: event
            for event, standing in known
            if standing in self._counting and event.event_id not in undone and not isinstance(event.detail, Reversal)
        }
        counted.pop(target.event_id, None)
        return tuple(counted.values())


def _named(event: Event) -> str | None:
    match event.detail:
        case Release(hold_event_id=named) | Disposition(hold_event_id=named) | Decision(target_event_id=named):
            return named
        case Return(issue_event_id=named):
            return named
        case _:
            return None
