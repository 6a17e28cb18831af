"""Frozen rows that a face shows. The UI receives these and nothing else: no sessions, no live objects.

Numbers come as exact decimal text with their unit or currency beside them; the face formats them for the locale.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from floorledger.domain.finding import Finding
from floorledger.services.job_views import Freshness, JobList, LotPage, Neighbour, Pace, UndoView
from floorledger.services.people_views import PeopleView
from floorledger.services.print_views import PrintView


class Tone(StrEnum):
    """How a scan or a tap was answered; each has its own sound and word (ui.md)."""

    TAKEN = "taken"
    LOOK = "look"
    REFUSED = "refused"


class Page(StrEnum):
    """What stands in the middle of the terminal while no panel is open; ``key`` of a page says of what."""

    WORK = "work"
    MORE = "more"
    JOBS = "jobs"
    DOCUMENT = "document"
    LOT = "lot"
    PRINT = "print"
    UNDO = "undo"


OPEN_PAGES = (Page.WORK, Page.JOBS, Page.MORE, Page.PRINT)
"""Pages that stand by themselves, and so can be asked for at the start."""


class Action(StrEnum):
    """The panels of the terminal."""

    REPORT = "report"
    CONSUME = "consume"
    HOLD = "hold"
    TIME = "time"
    UNDO = "undo"
    REWORK = "rework"
    OUTPUTS = "outputs"
    RETURN = "return"
    COMPONENT_SCRAP = "component scrap"
    DISPOSE = "dispose"
    INSPECT = "inspect"
    SEND_OUT = "send out"
    TAKE_BACK = "take back"
    TRANSFER = "transfer"
    COUNT = "count"


class Step(StrEnum):
    """The five steps of an event on the tape, in order."""

    CAPTURED = "captured"
    SENT = "sent"
    ACCEPTED = "accepted"
    POSTED = "posted"
    VERIFIED = "verified"


class Field(StrEnum):
    """The number of a panel that digits go to."""

    GOOD = "good"
    SCRAP = "scrap"
    QTY = "qty"
    MINUTES = "minutes"
    START = "start"
    END = "end"
    WEIGHT = "weight"
    BAD = "bad"
    READING = "reading"
    READING_2 = "reading 2"
    READING_3 = "reading 3"
    READING_4 = "reading 4"
    READING_5 = "reading 5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One option of a panel (a unit, a reason, a lot, a time category); ``key`` goes back to the service."""

    key: str
    text: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberField:
    """A number being typed: ``text`` as typed so far, ``unit`` beside it, ``active`` where digits go now."""

    field: Field
    label: str
    text: str
    unit: str
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Options of which one is chosen, or several where ``many``; a digit chooses here while it is ``active``.

    One that ``folds`` shows only what was chosen, once something is.
    """

    key: str
    title: str
    choices: tuple[Choice, ...]
    folds: bool = True
    many: bool = False
    active: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The open panel. ``record_blocked`` says in words why Record is off; None when it is on.

    ``suggestion`` is one tap that replaces the number ("800 ML"); ``keep`` is the label of recording it all the same
    and asking the supervisor, present only where a finding blocks. ``weigh`` is what the scale offers ("12.345 kg").

    ``can_photo`` offers a picture, ``photo`` is the one taken (JPEG or PNG); under ``photo_order``, a number, one is to
    be taken now.
    """

    action: Action
    title: str
    numbers: tuple[NumberField, ...]
    units: tuple[Choice, ...] = ()
    groups: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    suggestion: str | None = None
    keep: str | None = None
    then: str = ""
    record_blocked: str | None = None
    weigh: str | None = None
    can_photo: bool = False
    photo: bytes | None = None
    photo_order: int | None = None

    def choices(self, key: str) -> tuple[Choice, ...]:
        """The options of a group, none where the panel does not have it."""
        return next((group.choices for group in self.groups if group.key == key), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentRow:
    """A component of the job: used, expected for what was reported so far, planned for the whole order.

    ``lot`` is the one that was used last.
    """

    item: str
    description: str
    lot: str | None
    used: str
    expected: str
    unit: str
    lot_needed: bool = False
    planned: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLink:
    """A drawing or work instruction of the job; ``sha256`` opens it."""

    title: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The order and operation at the terminal. ``pending`` pieces wait for a decision and are not in ``good``.

    ``pace`` is None at an operation without standard minutes; ``before`` and ``after`` are the operations beside it.
    """

    order_no: str
    operation_no: str
    operation: str
    item: str
    description: str
    unit: str
    planned: str
    good: str
    scrap: str
    held: str
    pending: str
    left: str
    scrap_percent: str
    minutes_left: int | None
    due: datetime | None
    state: str
    components: tuple[ComponentRow, ...]
    pace: Pace | None = None
    before: Neighbour | None = None
    after: Neighbour | None = None
    documents: tuple[DocumentLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TapeRow:
    """One entry of the shift's record. ``step`` is the last step reached, ``steps`` how many this type has.

    ``mark`` is ``""`` or "look", "refused", "undone": the state that needs more than dots; ``owner`` is who has it.
    ``lot`` opens the page of the lot that it names, "" where it names none.
    """

    event_id: str
    at: datetime
    text: str
    step: Step
    steps: int
    mark: str = ""
    mark_text: str = ""
    owner: str = ""
    can_undo: bool = False
    lot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastScan:
    """The last scan: what was read (printable), what it means and what to do next."""

    shown: str
    meaning: str
    next: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The plant's data on their way to a terminal that nobody can work at without them.

    ``percent`` is how much is here, None before the hub said how much there is. ``empty``: the hub has no plant yet.
    """

    percent: int | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The connection to the hub as an operator needs it.

    ``damaged`` says what a check of the database found. ``restored`` tells that the hub was, so this device goes on
    with it once nobody is at work. ``arriving`` is None where the terminal has what it needs.
    """

    online: bool
    since: datetime | None
    waiting: int
    damaged: str | None = None
    restored: bool = False
    arriving: Arrival | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """A line of the shift receipt."""

    label: str
    count: int
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftReceipt:
    """What was captured, what has reached the ledger, what is still owed (pains.md idea 3); and the hand-over."""

    plant: str
    work_center: str
    person: str
    shift: str
    business_date: date
    printed_at: datetime
    lines: tuple[ReceiptLine, ...]
    steps: tuple[ReceiptLine, ...]
    owed: tuple[TapeRow, ...]
    handover: tuple[str, ...] = ()

    @property
    def nothing_owed(self) -> bool:
        """True when every event of the shift has come to its last step."""
        return not self.owed


_NOBODY = PeopleView()
_JUST_HEARD = Freshness(heard_at=None, stale=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """What the scale shows: ``text`` and ``unit`` as it writes them, empty while it shows none; ``age`` of the news."""

    text: str
    unit: str
    stable: bool
    overload: bool
    net: bool
    age: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalView:
    """Everything the terminal shows. ``person`` is None while nobody is signed in; ``people`` is all of them.

    ``untested`` are the scanners that have not read the self-test label in this shift. ``print_order`` is the number of
    the job that is to be printed now, 0 where there is none.
    """

    plant: str
    place: str
    now: datetime
    shift: str
    link: Link
    person: str | None = None
    badge: str | None = None
    faces: tuple[str, ...] = ()
    own_cases: int = 0
    job: Job | None = None
    panel: Panel | None = None
    tape: tuple[TapeRow, ...] = ()
    tape_owed: int = 0
    last_scan: LastScan | None = None
    receipt: ShiftReceipt | None = None
    saved_unanswered: tuple[TapeRow, ...] = ()
    page: Page = Page.WORK
    page_key: str = ""
    jobs: JobList | None = None
    lot: LotPage | None = None
    undo: UndoView | None = None
    freshness: Freshness = _JUST_HEARD
    people: PeopleView = _NOBODY
    untested: tuple[str, ...] = ()
    scale: ScaleView | None = None
    printing: PrintView | None = None
    print_order: int = 0
