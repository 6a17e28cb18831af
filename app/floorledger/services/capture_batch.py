"""What one transaction of a device has made so far, before it is durable."""

from dataclasses import dataclass, field

from floorledger.domain.chain import SealedEvent
from floorledger.domain.decision import Reversal
from floorledger.domain.event import Event
from floorledger.domain.overlap import Labour, labour_event, person_of
from floorledger.domain.position import Position
from floorledger.services.records import Note, Photo


@dataclass(frozen=True, slots=True)
class Attached:
    """What lives beside the chain and belongs to one event (decisions.md D2)."""

    note: Note | None = None
    photo: Photo | None = None


@dataclass(slots=True)
class Batch:
    """On top of the log's last number and hash: what is to be stored, and what later drafts build on."""

    seq: int = 0
    prev_hash: bytes = b""
    rows: list[SealedEvent] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    positions: dict[str, Position] = field(default_factory=dict)
    labour: dict[str, list[Labour]] = field(default_factory=dict)
    undone: set[str] = field(default_factory=set)

    @property
    def by_id(self) -> dict[str, Event]:
        """The events so far."""
        return {event.event_id: event for event in self.events}

    def add(self, event: Event, row: SealedEvent, beside: Attached) -> None:
        """One more event."""
        self.seq, self.prev_hash = row.device_seq, row.hash
        self.rows.append(row)
        self.notes += [] if beside.note is None else [beside.note]
        self.photos += [] if beside.photo is None else [beside.photo]
        self.events.append(event)
        worked = labour_event(event)
        if worked is not None:
            self.labour.setdefault(person_of(event), []).append(worked)
        if isinstance(event.detail, Reversal):
            self.undone.add(event.detail.target_event_id)
