"""Frozen rows that the workstation shows; see services/views.py for what holds of all of them."""

from dataclasses import dataclass
from datetime import date, datetime

from floorledger.domain.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure on Today; ``page`` and ``filter`` open the rows behind it."""

    key: str
    label: str
    value: str
    detail: str
    state: str = ""
    page: str = ""
    filter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """A row of the exceptions queue. ``value`` is decimal text in the plant's currency; ``due_h`` hours to the SLA.

    ``escalation`` is 1 after a missed first action, 2 after a missed time limit. ``parts`` is how many exceptions it
    adds up, ``part_of`` the one that adds it up; ``minor`` says that it is too small to matter by itself.
    """

    exception_id: str
    code: str
    severity: str
    text: str
    order_no: str
    value: str
    state: str
    due_h: int
    owner: str
    event_id: str | None
    opened_at: datetime
    age_h: int = 0
    escalation: int = 0
    parts: int = 0
    part_of: str | None = None
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """A ledger line as shown: ``debit`` or ``credit`` is decimal text, the other empty."""

    line_id: str
    role: str
    account: str
    debit: str
    credit: str
    cost_line: str
    order_no: str
    event_id: str
    posting_date: date | None = None
    booked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailRow:
    """A step in an event's history, in words."""

    at: datetime | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoView:
    """A photo that an event names: the picture (JPEG or PNG), or in words why it is not shown."""

    content: bytes | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionDetail:
    """An exception opened: the event, its checks, who is to do what, the predicted journal, its history.

    ``tasks`` are pairs of a role and its task, where more than the owner has something to do. ``steps`` are what the
    person may say of the exception beside approving and rejecting: values of Verdict.
    """

    row: ExceptionRow
    title: str
    where: str
    findings: tuple[Finding, ...]
    journal: tuple[JournalRow, ...]
    trail: tuple[TrailRow, ...]
    can_decide: bool
    why_not: str = ""
    tasks: tuple[tuple[str, str], ...] = ()
    photo: PhotoView | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VariancePart:
    """One category of a variance: positive is unfavourable. ``key`` opens its lines."""

    key: str
    label: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VarianceView:
    """An order's variance: standard + parts = actual, with the residual shown.

    ``expected`` is the order's own estimate for its planned quantity, a baseline of its own (B3.3). ``rows``
    is a table of category, cost line, standard, actual and amount (decimal text).
    """

    order_no: str
    item: str
    state: str
    currency: str
    standard: str
    expected: str
    actual: str
    total: str
    residual: str
    parts: tuple[VariancePart, ...]
    rows: tuple["VarianceRow", ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VarianceRow:
    """A line of the variance table: where the difference comes from."""

    category: str
    cost_line: str
    standard_qty: str
    actual_qty: str
    unit: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRow:
    """An order in a list; ``unit`` is that of its pieces."""

    order_no: str
    item: str
    description: str
    state: str
    planned: str
    good: str
    scrap: str
    wip: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """From an amount to its event: ledger line, event, operator, checks, chain, ERP.

    ``path`` is what the breadcrumb says at each of these steps, in a few words: pairs of ``amount``, ``line``,
    ``event``, ``operator``, ``checks``, ``chain`` or ``erp`` and the words; a step may be left out.
    """

    title: str
    amount: str
    facts: tuple[tuple[str, str], ...]
    journal: tuple[JournalRow, ...]
    findings: tuple[Finding, ...]
    trail: tuple[TrailRow, ...]
    path: tuple[tuple[str, str], ...] = ()
    photo: PhotoView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentDevice:
    """A terminal that the hub has not heard of ``since``; ``waiting`` entries were on it then, None where unknown."""

    device_id: str
    name: str
    since: datetime
    waiting: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkstationView:
    """The workstation's frame: who, where, how fresh, and what waits.

    ``arriving`` is how much is here, in whole percent, while the hub has a lot more to tell; None else. ``silent`` are
    the terminals that the hub has not heard of, those first on which entries wait.
    """

    plant: str
    person: str
    badge: str
    now: datetime
    period: str
    feed_age_s: int
    online: bool
    waiting: int
    open_exceptions: int
    currency: str
    own_exceptions: int = 0
    arriving: int | None = None
    silent: tuple[SilentDevice, ...] = ()
