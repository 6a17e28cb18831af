"""Frozen rows of the job list, of a lot's genealogy and of an undo that takes more than one entry."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobState(StrEnum):
    """How far an operation of an order is."""

    STARTED = "started"
    READY = "not begun"
    WAITS = "waits"
    DONE = "done"


class JobSort(StrEnum):
    """What the job list is sorted by; by due date what is started comes first."""

    DUE = "due"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """An operation of a released order. ``waits_for`` is the operation before it that has not passed anything on.

    ``work_center`` is the name of its work centre where that is not the terminal's own, else "".
    """

    order_no: str
    operation_no: str
    operation: str
    item: str
    description: str
    unit: str
    planned: str
    good: str
    held: str
    due: datetime | None
    state: JobState
    waits_for: str = ""
    work_center: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JobList:
    """A page of the list from its beginning, and how many operations there are in all."""

    rows: tuple[JobRow, ...]
    total: int
    search: str
    sort: JobSort
    everywhere: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """The operation before or after a job's: what it has made, and how far it is."""

    operation_no: str
    operation: str
    good: str
    state: JobState


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast the job runs: minutes for each piece and pieces in an hour, by the standard and as booked.

    ``actual_min`` and ``actual_hour`` are None until both pieces and run time were booked at the operation.
    """

    standard_min: str
    standard_hour: str
    actual_min: str | None = None
    actual_hour: str | None = None


class LotLineKind(StrEnum):
    """What a line of a genealogy tells of: a lot that an order took or made, or what became of the lot before it."""

    LOT = "lot"
    MADE = "made"
    USED = "used"
    SCRAPPED = "scrapped"
    SHIPPED = "shipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LotLine:
    """A line of a lot's genealogy, ``level`` steps away from it, with how much it is about.

    ``note`` says what a reader must know: that it was shown above already, that more is behind it, that no lot was
    named. ``key`` opens the lot named, "" where there is none.
    """

    level: int
    kind: LotLineKind
    text: str
    amount: str
    unit: str
    note: str = ""
    key: str = ""


def lot_key(item: str, lot: str) -> str:
    """How a page names a lot."""
    return f"{item}|{lot}"


_MADE_BY = "@"


def made_by(order_no: str) -> str:
    """What stands for the item that an order makes, where only the order is known."""
    return f"{_MADE_BY}{order_no}"


def order_in(item: str) -> str | None:
    """The order behind :func:`made_by`, None where an item is named."""
    return item.removeprefix(_MADE_BY) if item.startswith(_MADE_BY) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LotPage:
    """Where a lot came from and where it went, as far as this terminal knows."""

    item: str
    description: str
    lot: str
    facts: tuple[str, ...]
    came_from: tuple[LotLine, ...]
    went_to: tuple[LotLine, ...]
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoStep:
    """One entry of the way back: what is recorded, at which order ``where`` and operation, what it moves.

    ``who`` may do it, "" where the person may.
    """

    text: str
    where: str
    money: str
    operation_no: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoView:
    """What an undo takes that is not simple: why, the steps in order, and what the one button does.

    ``confirm`` is "" where nothing can be recorded here; ``instead`` then says what to do.
    """

    target_id: str
    title: str
    reasons: tuple[str, ...]
    steps: tuple[UndoStep, ...]
    confirm: str
    instead: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """When the hub was last heard; ``stale`` once that is so long ago that others may have changed what is shown."""

    heard_at: datetime | None
    stale: bool
