"""The hub's intake: verify the chain, dedupe, keep, and hand on to the effects; one transaction per batch.

An event that the chain holds is always kept; whether it takes effect is another matter (services/effects.py).
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from floorledger.domain.chain import SealedEvent, fault_of
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding, Severity
from floorledger.services.cases import case_of
from floorledger.services.draft import note_hash, photo_hash
from floorledger.services.effects import Effects
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.photos import PhotoRefused, check_photo
from floorledger.services.plant import Plant
from floorledger.services.ports import Clock, DocumentStore, Signer, StoreFault, Verifier
from floorledger.services.records import FeedKind, Note, Outcome, Page, Photo, Place, Push, PushResult, Receipt, Segment

ID_LIMIT = 100
"""Characters of an event's id: devices make ids of 36, and no index holds anything long."""


def anchor_message(device_id: str, device_seq: int, digest: bytes) -> bytes:
    """What the hub signs to anchor a device's log at a number (decisions.md D1)."""
    return b"|".join((b"floorledger anchor", device_id.encode(), str(device_seq).encode(), digest.hex().encode()))


log = logging.getLogger(__name__)
_BROKEN = Finding(
    code="P02",
    severity=Severity.BLOCK,
    text="The hub could not work out what this event does; it is kept and has no effect yet. Call support.",
)


class _Broke(Exception):
    """An event's effect met a fault of our own."""

    def __init__(self, event_id: str, why: Exception) -> None:
        super().__init__(f"event {event_id}: {why}")
        self.event_id = event_id
        self.why = why


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub in process: the link that a terminal pushes to and pulls from."""

    store: HubStore
    signer: Signer
    verify: Verifier
    clock: Clock
    documents: DocumentStore | None = None

    def push(self, batch: Push) -> list[PushResult]:
        """Take a batch in the order of the device's log; later events after a refused one are refused too.

        An event whose effect breaks our own code is kept without effect, with an owner, so that it does not hold up
        what its device has recorded after it (I9).
        """
        broken: dict[str, Exception] = {}
        while True:
            try:
                return self._push(batch, broken)
            except _Broke as broke:
                log.exception("the effect of event %s broke; it is kept without it", broke.event_id)
                broken[broke.event_id] = broke.why

    def _push(self, batch: Push, broken: Mapping[str, Exception]) -> list[PushResult]:
        now = self.clock.now()
        with self.store.begin() as tx:
            key = tx.device_key(batch.device_id)
            if key is None:
                text = f"Device {batch.device_id} is not enrolled at this hub. Its events are safe on the device."
                return [PushResult(row.event_id, Outcome.REFUSED, text) for row in batch.events]
            tx.expect([row.event_id for row in batch.events])
            intake = _Intake(self, tx, batch.device_id, key, now, broken)
            intake.go_on_behind(batch.behind)
            results = [intake.take(row) for row in batch.events]
            answers = zip(batch.events, results, strict=True)
            taken = {row.event_id: row for row, result in answers if result.outcome is Outcome.ACCEPTED}
            tx.add_notes(_named_notes(batch.notes, taken))
        return results

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Feed rows after a place in commit order, in the device's scope."""
        return self.store.page(place, limit, device_id)

    def photo(self, photo: Photo) -> PushResult:
        """Take the picture beside an event, once; an erased one does not come back.

        Whose it is needs no further proof than the event's own salted hash (decisions.md D2).
        """
        try:
            check_photo(photo.content)
        except PhotoRefused as refused:
            return PushResult(photo.event_id, Outcome.REFUSED, str(refused))
        with self.store.begin() as tx:
            row = tx.find(photo.event_id)
            if row is None:
                return PushResult(photo.event_id, Outcome.REFUSED, "The hub does not hold the event of this picture.")
            if row.event().photo_hash != photo_hash(photo.salt, photo.content):
                return PushResult(photo.event_id, Outcome.REFUSED, "This is not the picture that the event names.")
            is_new = tx.add_photo(photo)
        return PushResult(photo.event_id, Outcome.ACCEPTED if is_new else Outcome.ALREADY_THERE)

    def document(self, sha256: str) -> bytes | None:
        """A document's content, None where there is none of that hash."""
        return None if self.documents is None else self.documents.get(sha256)


def _named_notes(notes: Iterable[Note], taken: Mapping[str, SealedEvent]) -> list[Note]:
    """Notes with the very text that their event names by its hash, each once (D2); any other is not the event's."""
    named = {
        note.event_id: note
        for note in notes
        if (row := taken.get(note.event_id)) and row.event().note_hash == note_hash(note.salt, note.text)
    }
    return list(named.values())


class _Intake:
    """One batch of one device inside one transaction."""

    def __init__(
        self, hub: Hub, tx: HubTx, device_id: str, key: bytes, now: datetime, broken: Mapping[str, Exception]
    ) -> None:
        self._broken = broken
        self._hub = hub
        self._tx = tx
        self._device_id = device_id
        self._key = key
        self._now = now
        self._seq, self._hash = tx.head(device_id)
        self._plant = Plant.load(tx)
        self._effects = Effects(tx, self._plant, now)
        self._revoked = tx.authority.is_revoked(device_id)

    def go_on_behind(self, segment: Segment | None) -> None:
        """A hub that holds less than a device can prove that this hub once held goes on there.

        So it is when the hub's database was lost and the device had removed what the hub had confirmed. What is missing
        is somebody's business.
        """
        if segment is None or segment.last_seq <= self._seq:
            return
        message = anchor_message(self._device_id, segment.last_seq, segment.last_hash)
        if not self._hub.verify(self._hub.signer.public_key, message, segment.anchor):
            return
        first = self._seq + 1
        self._seq, self._hash = segment.last_seq, segment.last_hash
        finding = Finding(
            code="S05",
            severity=Severity.BLOCK,
            text=f"Entries {first} to {segment.last_seq} of {self._device_id} are in no database: the device removed "
            "them after this hub had signed for them. Restore the hub's backup, or look for them in the ERP.",
        )
        subject = f"missing {self._device_id} {segment.last_seq}"
        self._tx.open_exception(case_of(finding, self._now, subject=subject, plant=self._plant.master))

    def take(self, row: SealedEvent) -> PushResult:
        if len(row.event_id) > ID_LIMIT:
            return PushResult(row.event_id, Outcome.REFUSED, f"An event's id has at most {ID_LIMIT} characters.")
        held = self._tx.find(row.event_id)
        if held is not None:
            return self._known(row, held)
        fault = fault_of(row, self._seq + 1, self._hash, self._verified)
        if fault is None and row.device_id != self._device_id:
            return PushResult(row.event_id, Outcome.REFUSED, "The event names another device.")
        if fault is not None:
            code = "S05" if row.device_seq != self._seq + 1 else "S04"
            self._raise(row, code, f"Event {row.device_seq} of {self._device_id}: {fault.text}.")
            return PushResult(row.event_id, Outcome.REFUSED, fault.text)
        self._keep(row)
        if row.event_id in self._broken:
            self._effects.set_aside(row.event(), _BROKEN)
        else:
            self._affect(row.event())
        return PushResult(row.event_id, Outcome.ACCEPTED)

    def _affect(self, event: Event) -> None:
        """Apply the event. Raises _Broke for a fault that is ours and not the environment's."""
        try:
            self._effects.take(event, revoked=self._revoked)
        except StoreFault:
            raise
        except Exception as error:
            raise _Broke(event.event_id, error) from error

    def _verified(self, message: bytes, signature: bytes) -> bool:
        return self._hub.verify(self._key, message, signature)

    def _known(self, row: SealedEvent, held: SealedEvent) -> PushResult:
        """Same id: the same content is a repeat, other content is a conflict and never an overwrite (I3).

        Where it is the next link of the device's chain it is kept beside, so that what follows is not held up (I9).
        """
        if held == row:
            return PushResult(row.event_id, Outcome.ALREADY_THERE)
        if row.device_id == self._device_id and fault_of(row, self._seq + 1, self._hash, self._verified) is None:
            self._tx.insert_conflict(row, self._now, self._anchor(row))
        self._raise(row, "C05", f"Event {row.event_id} arrived again with other content; the first one stands.")
        return PushResult(row.event_id, Outcome.CONFLICT, "This id is held with other content.")

    def _keep(self, row: SealedEvent) -> None:
        anchor = self._anchor(row)
        self._tx.insert(row, row.event(), self._now, anchor)
        receipt = Receipt(received_at=self._now, hub_signature=anchor, row=row)
        self._tx.tell(FeedKind.RECEIPT, row.event_id, receipt)

    def _anchor(self, row: SealedEvent) -> bytes:
        """Go on in the chain to this row and sign it."""
        self._seq, self._hash = row.device_seq, row.hash
        return self._hub.signer.sign(anchor_message(row.device_id, row.device_seq, row.hash))

    def _raise(self, row: SealedEvent, code: str, text: str) -> None:
        finding = Finding(code=code, severity=Severity.BLOCK, text=text)
        self._tx.open_exception(case_of(finding, self._now, event_id=row.event_id, plant=self._plant.master))
