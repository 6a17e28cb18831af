"""Capture: one transaction makes an event durable, chained and signed before anybody sees a tick (design.md)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from floorledger.domain.calendar import business_day_of
from floorledger.domain.chain import SealedEvent, next_hash
from floorledger.domain.check import check
from floorledger.domain.check_control import takes_two
from floorledger.domain.check_quality import hold_after
from floorledger.domain.claim import Facts, Overlap, lot_of
from floorledger.domain.codec import to_bytes
from floorledger.domain.decision import Decision, Reversal, lets
from floorledger.domain.detail import Detail, Disposition, Output, Release, Return
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.domain.finding import Finding, Severity, worst
from floorledger.domain.history import scrap_history
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, total_of
from floorledger.domain.overlap import labour_of, overlap_of
from floorledger.domain.policy import Role
from floorledger.domain.position import Position
from floorledger.domain.posting import Related
from floorledger.domain.valuation import exact_lines
from floorledger.domain.worth import worth_minor
from floorledger.services.availability import Availability
from floorledger.services.capture_batch import Attached, Batch
from floorledger.services.draft import Draft as Draft
from floorledger.services.draft import DraftClaim, approval_of, following, photo_hash
from floorledger.services.draft import Session as Session
from floorledger.services.draft import note_hash as note_hash
from floorledger.services.ids import uuid7
from floorledger.services.photos import check_photo
from floorledger.services.ports import Clock, Signer
from floorledger.services.records import Note, Photo, Standing
from floorledger.services.terminal_ports import TerminalStore


class NotReady(Exception):
    """The device has no master data or policy yet: nothing can be checked, so nothing is recorded."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The answer to a record: the event, or that the very same id is there already."""

    event_id: str
    event: Event | None
    already_there: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks said at capture."""
        return () if self.event is None else self.event.findings


class Capture:
    """The one way in, for screens and importers alike."""

    def __init__(self, store: TerminalStore, signer: Signer, clock: Clock, device_id: str) -> None:
        self._store = store
        self._signer = signer
        self._clock = clock
        self.device_id = device_id
        self.availability = Availability(store)
        self.hub_offset_ms: int | None = None

    def preview(self, draft: Draft, session: Session) -> tuple[Finding, ...]:
        """What the checks say to a draft; nothing is recorded. Raises NotReady."""
        claim = DraftClaim(draft, session.person_id, self._clock.now())
        return check(claim, self._facts(draft, session, Batch()))

    def estimate(self, draft: Draft, session: Session) -> Fraction:
        """What a draft would put into WIP (minus: take out) by this device's facts, in currency units (D6).

        An estimate: the hub predicts in its own order, and freezes that. Raises NotReady, or NotPostable.
        """
        facts = self._facts(draft, session, Batch())
        event, _ = self._event(draft, session, facts, 0)
        related = Related(event=facts.target, remaining=Micro(facts.remaining_held))
        lines = exact_lines(event, facts.master, facts.policy, related)
        return total_of(line.amount for line in lines if line.role is Role.WIP)

    def worth_minor(self, draft: Draft, session: Session) -> int:
        """What a draft is worth at standard, in minor units. Raises NotReady."""
        facts = self._facts(draft, session, Batch())
        return worth_minor(DraftClaim(draft, session.person_id, self._clock.now()), facts)

    def preview_approval(self, draft: Draft, session: Session, approver: Session) -> tuple[Finding, ...]:
        """What the checks say to somebody's approval of a draft, before either is recorded. Raises NotReady."""
        event, _ = self._event(draft, session, self._facts(draft, session, Batch()), 0)
        approval = approval_of(event, "approve", self._clock.now(), None)
        facts = self._facts(approval, approver, Batch(events=[event]))
        return check(DraftClaim(approval, approver.person_id, self._clock.now()), facts)

    def now(self) -> datetime:
        """The time that entries would be captured at."""
        return self._clock.now()

    def record(self, draft: Draft, session: Session) -> Recorded:
        """Record one draft. Raises NotReady, or StoreFault when it could not be made durable: then nothing was."""
        return self.record_many([draft], session)[0]

    def record_many(self, drafts: Sequence[Draft], session: Session) -> list[Recorded]:
        """Record drafts in order in one transaction; an id that is known already is left as it is.

        A failed inspection is followed at once by the hold that the plant's rule asks for, an event of its own. Raises
        NotReady, StoreFault or PhotoRefused; then none of them is recorded.
        """
        known = set(self._store.known_ids(draft.event_id for draft in drafts if draft.event_id))
        batch = Batch(*self._store.head())
        results: list[Recorded] = []
        for draft in drafts:
            if draft.event_id in known:
                results.append(Recorded(draft.event_id, None, already_there=True))
                continue
            event = self._add(draft, session, batch)
            known.add(event.event_id)
            results.append(Recorded(event.event_id, event))
        if batch.rows:
            self._store.append(batch.rows, batch.notes, batch.photos)
            self.availability.appended(batch.events)
        return results

    def record_approved(
        self, drafts: Sequence[Draft], session: Session, approver: Session, *, code: str, asked_at: datetime
    ) -> list[Recorded]:
        """Record drafts and, behind each that is blocked, its approval by somebody who stands beside the operator.

        One transaction: all of it is in the log or nothing is. ``code`` is the approval's reason code, ``asked_at`` is
        when the approver was asked. Raises NotReady or StoreFault.
        """
        batch = Batch(*self._store.head())
        events = []
        for draft in drafts:
            event = self._add(draft, session, batch)
            events.append(event)
            if worst(event.findings) is Severity.BLOCK:
                self._add(approval_of(event, code, asked_at, draft.note), approver, batch)
        self._store.append(batch.rows, batch.notes, batch.photos)
        self.availability.appended(batch.events)
        return [Recorded(event.event_id, event) for event in events]

    def _add(self, draft: Draft, session: Session, batch: Batch) -> Event:
        facts = self._facts(draft, session, batch)
        event, beside = self._event(draft, session, facts, batch.seq + 1)
        batch.add(event, self._seal(event, batch.prev_hash), beside)
        if event.order_no is not None and facts.position is not None:
            batch.positions[event.order_no] = self.availability.after(facts.position, event)
        held = hold_after(event, facts)
        if held is not None:
            self._add(following(draft, held), session, batch)
        return event

    def _event(self, draft: Draft, session: Session, facts: Facts, seq: int) -> tuple[Event, Attached]:
        now = self._clock.now()
        day, shift = business_day_of(draft.occurred_start, draft.occurred_end, facts.master)
        order = facts.master.order_by_no.get(draft.order_no or "")
        event_id = draft.event_id or uuid7(now)
        beside = _attached(draft, event_id)
        note, photo = beside.note, beside.photo
        event = Event(
            event_id=event_id,
            device_id=self.device_id,
            device_seq=seq,
            occurred_start=draft.occurred_start,
            occurred_end=draft.occurred_end,
            captured_at=now,
            business_date=day,
            shift=shift,
            plant=facts.master.plant,
            work_center=draft.work_center,
            order_no=draft.order_no,
            operation_no=draft.operation_no,
            actor=session.person_id,
            on_behalf_of=draft.on_behalf_of,
            auth_method=session.auth_method,
            capture_method=draft.capture_method,
            master_version=facts.master.version,
            policy_version=facts.policy.version,
            detail=draft.detail,
            monotonic_ns=self._clock.monotonic_ns(),
            hub_offset_ms=self.hub_offset_ms,
            scan_raw=draft.scan_raw,
            note_hash=None if note is None else note_hash(note.salt, note.text),
            photo_hash=None if photo is None else photo_hash(photo.salt, photo.content),
            corrects_group=draft.corrects_group,
            area=draft.area,
            work_unit=draft.work_unit,
            location=draft.location,
            serial=draft.serial,
            order_type=None if order is None else order.order_type.value,
            reason_suggested=draft.reason_suggested,
            reason_confidence=draft.reason_confidence,
            findings=check(DraftClaim(draft, session.person_id, now), facts),
        )
        return event, beside

    def _seal(self, event: Event, prev_hash: bytes) -> SealedEvent:
        body = to_bytes(event)
        digest = next_hash(prev_hash, body)
        return SealedEvent(
            event_id=event.event_id,
            device_id=event.device_id,
            device_seq=event.device_seq,
            body=body,
            prev_hash=prev_hash,
            hash=digest,
            signature=self._signer.sign(digest),
        )

    def _facts(self, draft: Draft, session: Session, batch: Batch) -> Facts:
        master, policy = self._store.master(), self._store.policy()
        if master is None or policy is None:
            raise NotReady("This terminal has not received the plant's master data yet; connect it to the hub once.")
        now = self._clock.now()

        def position(order_no: str) -> Position:
            return batch.positions.get(order_no) or self.availability.position(order_no)

        facts = Facts(
            master=master,
            policy=policy,
            now=now,
            roles=session.roles,
            position=None if draft.order_no is None else position(draft.order_no),
            held_lots=self.availability.held_lots(),
            lot_issued=self._lot_issued(draft.detail, master),
            working_since=self._working_since(draft),
            overlap=self._overlap(draft, session, batch),
            scrap_history=scrap_history(DraftClaim(draft, session.person_id, now), master, position),
        )
        return self._with_target(draft.detail, facts, batch)

    def _lot_issued(self, detail: Detail, master: MasterData) -> Micro:
        named = lot_of(detail)
        lot = None if named is None else master.lot_by_key.get(named)
        return NONE if lot is None else self.availability.lot_issued(lot)

    def _overlap(self, draft: Draft, session: Session, batch: Batch) -> Overlap | None:
        """What the person is paid for in this time, as far as it is known here and in the same transaction."""
        own = labour_of(draft.detail, draft.occurred_start, draft.occurred_end)
        if own is None:
            return None
        person = session.person_id if draft.on_behalf_of is None else draft.on_behalf_of
        others = (*self.availability.labour(person, own.interval), *batch.labour.get(person, ()))
        return overlap_of(own, (each for each in others if each.event_id not in batch.undone))

    def _working_since(self, draft: Draft) -> datetime | None:
        """The report before an output that is a moment, not a stretch of time."""
        if not isinstance(draft.detail, Output) or draft.occurred_end is not None or draft.order_no is None:
            return None
        return self.availability.reported_at(draft.order_no, draft.operation_no)

    def _with_target(self, detail: Detail, facts: Facts, batch: Batch) -> Facts:
        """Add what the event names: the entry to undo, the hold to release, the event to decide on."""
        match detail:
            case Decision(target_event_id=target_id) if target_id in (beside := batch.by_id):
                target = beside[target_id]
                waits = worst(target.findings) is Severity.BLOCK
                return replace(
                    facts, target=target, target_open=waits, hold=self._hold_behind((target, Standing.CAPTURED))
                )
            case Reversal(target_event_id=target_id) | Decision(target_event_id=target_id):
                found = self._store.event(target_id)
            case Return(issue_event_id=str(target_id)):
                found = self._store.event(target_id)
            case Release(hold_event_id=target_id) | Disposition(hold_event_id=target_id):
                found = self._store.event(target_id)
                facts = replace(facts, remaining_held=self.availability.remaining_held(target_id))
            case _:
                return facts
        return replace(
            facts,
            target=None if found is None else found[0],
            target_open=found is not None and self.availability.is_open(found[1]),
            target_review=isinstance(detail, Decision) and self._store.is_reviewed(target_id),
            case=self._case(detail),
            hold=self._hold_behind(found),
            approvers=self._approvers(detail, facts, None if found is None else found[0]),
            target_reversed=target_id in self._store.reversed_ids()
            or (found is not None and found[1] in (Standing.REVERSED, Standing.REJECTED)),
        )

    def _approvers(self, detail: Detail, facts: Facts, target: Event | None) -> frozenset[str]:
        """Who has approved an event that takes two, as far as it is known here."""
        if not isinstance(detail, Decision) or target is None or target.order_no is None:
            return frozenset()
        if not takes_two(target, facts):
            return frozenset()
        events = self._store.events_of_order(target.order_no)
        return frozenset(
            event.actor
            for event, standing in events
            if standing is Standing.ACCEPTED and lets(event.detail, target.event_id)
        )

    def _case(self, detail: Detail) -> ExceptionCase | None:
        named = detail.exception_id if isinstance(detail, Decision) else None
        return None if named is None else self._store.open_case(named)

    def _hold_behind(self, found: tuple[Event, Standing] | None) -> Event | None:
        named = None if found is None else found[0].detail
        hold = self._store.event(named.hold_event_id) if isinstance(named, Disposition) else None
        return None if hold is None else hold[0]


def _attached(draft: Draft, event_id: str) -> Attached:
    """What lives beside the event, each with a salt of its own. Raises PhotoRefused."""
    note, photo = draft.note, draft.photo
    if photo is not None:
        check_photo(photo)
    return Attached(
        note=None if note is None else Note(event_id=event_id, salt=secrets.token_bytes(16), text=note),
        photo=None if photo is None else Photo(event_id=event_id, salt=secrets.token_bytes(16), content=photo),
    )
