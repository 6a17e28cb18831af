"""What the hub knows about an event: for its checks, its value, and what stands in the way of undoing it."""

from dataclasses import replace
from datetime import datetime

from floorledger.domain.check_control import takes_two
from floorledger.domain.claim import Facts, Overlap, lot_of
from floorledger.domain.decision import Decision, Reversal, lets
from floorledger.domain.detail import Consumption, Detail, Disposition, Hold, Output, Release, Return
from floorledger.domain.event import Event
from floorledger.domain.exception import SET_ASIDE, ExceptionCase
from floorledger.domain.history import scrap_history
from floorledger.domain.hold import HoldFacts
from floorledger.domain.hold_value import reserve_line
from floorledger.domain.number import NONE, Micro
from floorledger.domain.overlap import labour_event, overlap_of, person_of
from floorledger.domain.policy import Role
from floorledger.domain.posting import Related, Running
from floorledger.domain.undo import UndoFacts, made_lot
from floorledger.services.hub_ports import HubTx
from floorledger.services.plant import Plant
from floorledger.services.records import Standing

_UNDONE = (Standing.REVERSED, Standing.REJECTED)


class HubFacts:
    """Facts from inside one transaction."""

    def __init__(self, tx: HubTx, plant: Plant, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._now = now

    def for_checks(self, event: Event) -> Facts:
        """What the checks may know."""
        facts = Facts(
            master=self._plant.master,
            policy=self._plant.policy,
            now=self._now,
            roles=self._plant.roles_of(event.actor, event.captured_at),
            position=None if event.order_no is None else self._tx.position(event.order_no),
            held_lots=self._tx.accepted.held_lots(),
            lot_issued=self._lot_issued(event.detail),
            wip_minor=self._wip(event),
            overlap=self._overlap(event),
            scrap_history=scrap_history(event, self._plant.master, self._tx.position),
        )
        match event.detail:
            case Reversal(target_event_id=target_id) | Decision(target_event_id=target_id):
                pass
            case Return(issue_event_id=str(target_id)):
                pass
            case Release(hold_event_id=target_id) | Disposition(hold_event_id=target_id):
                facts = replace(facts, remaining_held=self._tx.accepted.remaining_held(target_id))
            case _:
                return facts
        return replace(
            facts,
            target=self.event(target_id),
            case=self._case(event.detail),
            target_open=self._tx.standing(target_id) is Standing.WAITING,
            target_review=self._is_reviewed(event.detail, target_id),
            target_reversed=self._is_undone(target_id),
            hold=self._hold_behind(target_id),
            approvers=frozenset(each.actor for each in self.approvals(event, target_id)),
        )

    def _lot_issued(self, detail: Detail) -> Micro:
        """What was taken from the lot that a detail names, since its stock was counted."""
        named = lot_of(detail)
        lot = None if named is None else self._plant.master.lot_by_key.get(named)
        return NONE if lot is None else self._tx.accepted.lot_issued(lot.item, lot.lot, lot.as_of)

    def _overlap(self, event: Event) -> Overlap | None:
        """What the person is paid for in this time, by entries that were accepted."""
        own = labour_event(event)
        if own is None:
            return None
        ids = (
            found
            for found in self._tx.accepted.labour_within(person_of(event), own.interval)
            if found != event.event_id
        )
        others = (labour_event(found) for found in map(self.event, ids) if found is not None)
        return overlap_of(own, (each for each in others if each is not None))

    def _wip(self, event: Event) -> int | None:
        """What the order holds in work in process; None where the plant does not ask, or the event takes none out."""
        if self._plant.policy.negative_wip or not isinstance(event.detail, Output) or event.order_no is None:
            return None
        sums = self._tx.journals.running(event.order_no).items()
        return sum(running.posted_minor for (_, role, _), running in sums if role is Role.WIP)

    def _is_reviewed(self, detail: Detail, target_id: str) -> bool:
        """Whether a decision is about something that has posted and that somebody is to look at."""
        if not isinstance(detail, Decision) or self._tx.standing(target_id) is not Standing.ACCEPTED:
            return False
        return any(case.review for case in self._tx.open_exceptions(event_id=target_id))

    def _case(self, detail: Detail) -> ExceptionCase | None:
        """The open exception that a decision names."""
        named = detail.exception_id if isinstance(detail, Decision) else None
        return None if named is None else self._tx.cases.find(named)

    def _hold_behind(self, target_id: str) -> Event | None:
        target = self.event(target_id)
        named = target.detail if target is not None else None
        return self.event(named.hold_event_id) if isinstance(named, Disposition) else None

    def approvals(self, event: Event, target_id: str) -> tuple[Event, ...]:
        """Others' approvals of the target, where one is not enough: they took effect and the target waits on (B5.3).

        Who approves twice, on two devices that did not know of each other, is one of two both times.
        """
        return tuple(each for each in self._halves(event, target_id) if each.actor != event.actor)

    def has_approved(self, event: Event, target_id: str) -> bool:
        """Whether this approval's actor has approved the target before, as one of two."""
        return any(each.actor == event.actor for each in self._halves(event, target_id))

    def _halves(self, event: Event, target_id: str) -> tuple[Event, ...]:
        target = self.event(target_id)
        if not isinstance(event.detail, Decision) or target is None or not takes_two(target, self.plain()):
            return ()
        earlier = (self.event(event_id) for event_id in self._tx.authority.approvals_of(target_id))
        return tuple(each for each in earlier if each is not None and self._counts(each, target))

    def plain(self) -> Facts:
        """Nothing but the plant's documents, for what an entry is worth."""
        return Facts(master=self._plant.master, policy=self._plant.policy, now=self._now)

    def _counts(self, decision: Event, target: Event) -> bool:
        """Whether a decision is half of an approval by two: it lets the target post, by somebody who may."""
        roles = self._plant.roles_of(decision.actor, decision.captured_at)
        may = roles & frozenset(self._plant.policy.ladder[-1].roles)
        other = decision.actor not in (target.actor, target.on_behalf_of)
        stands = self._tx.standing(decision.event_id) is Standing.ACCEPTED
        return bool(may) and other and stands and lets(decision.detail, target.event_id)

    def event(self, event_id: str) -> Event | None:
        """A known event."""
        row = self._tx.find(event_id)
        return None if row is None else row.event()

    def _is_undone(self, event_id: str) -> bool:
        return self._tx.standing(event_id) in _UNDONE or self._tx.accepted.reversal_of(event_id) is not None

    def hold(self, hold_id: str) -> HoldFacts:
        """What is known of a hold."""
        return HoldFacts(
            hold=self.event(hold_id),
            remaining=Micro(self._tx.accepted.remaining_held(hold_id)),
            lot_open=self._tx.accepted.is_lot_hold_open(hold_id),
        )

    def related(self, event: Event) -> Related:
        """What the event's value depends on beside itself."""
        match event.detail:
            case Release(hold_event_id=target_id) | Disposition(hold_event_id=target_id):
                pass
            case Decision(target_event_id=target_id):
                pass
            case Return(issue_event_id=str(target_id)):
                pass
            case _:
                return Related()
        named = self.event(target_id)
        if named is None or self._tx.standing(target_id) is not Standing.ACCEPTED:
            return Related()
        if not isinstance(named.detail, Hold):
            return Related(event=named, lines=self._tx.journals.lines_of_event(target_id))
        reserved = self._reserve(named)
        return Related(
            event=named,
            remaining=Micro(self._tx.accepted.remaining_held(target_id)),
            reserved=None if reserved is None else -reserved.exact,
        )

    def _reserve(self, named: Event) -> Running | None:
        """What was ever reserved for a hold; None for what is no hold, or has no reserve."""
        order_no = named.order_no or ""
        return self._tx.journals.running(order_no).get((order_no, Role.RESERVE, reserve_line(named.event_id)))

    def undo(self, target_id: str) -> UndoFacts:
        """What stands in the way of taking an entry back."""
        target, standing = self.event(target_id), self._tx.standing(target_id)
        if target is None or standing is None:
            return UndoFacts(target=None)
        standard = self._plant.master.standard_of(target.order_no)
        return UndoFacts(
            target=target,
            accepted=standing is Standing.ACCEPTED,
            undone=self._is_undone(target_id),
            not_booked=any(case.code in SET_ASIDE for case in self._tx.open_exceptions(event_id=target_id)),
            position=None if target.order_no is None else self._tx.position(target.order_no),
            later=self._consumers(target),
            operations=() if standard is None else tuple(step.operation_no for step in standard.operations),
            hold_remaining=Micro(self._tx.accepted.remaining_held(target_id)),
            lot_open=self._tx.accepted.is_lot_hold_open(target_id),
            reserved=self._reserve(target) is not None,
            made=made_lot(target, self._plant.master),
            shipped=self._shipped(target),
        )

    def _consumers(self, target: Event) -> tuple[Event, ...]:
        made = made_lot(target, self._plant.master)
        ids = () if made is None else self._tx.accepted.lot_consumers(*made)
        events = (self.event(event_id) for event_id in ids)
        return tuple(event for event in events if event is not None and isinstance(event.detail, Consumption))

    def _shipped(self, target: Event) -> Micro:
        made = made_lot(target, self._plant.master)
        lot = None if made is None else self._plant.master.lot_by_key.get(made)
        return NONE if lot is None else lot.shipped
