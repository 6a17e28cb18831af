"""A workstation service with a frozen plant behind it: what the pictures and tests show."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from floorledger.domain.finding import Finding, Severity
from floorledger.services.workstation_views import (
    ExceptionDetail,
    ExceptionRow,
    Figure,
    JournalRow,
    OrderRow,
    PhotoView,
    Trace,
    TrailRow,
    VarianceRow,
    VarianceView,
    WorkstationView,
)
from tests.ui import fake_workstation_rows as frozen

PHOTOS = {
    "x04": PhotoView(content=Path(__file__).with_name("held.jpg").read_bytes()),
    "x05": PhotoView(text="The photo was erased."),
}
"""Photos of what is held, by the exception about it."""


def _why_not(row: ExceptionRow) -> str:
    """Why nobody may decide on an exception; nothing where somebody may."""
    if row.state in {"approved", "rejected"}:
        return f"This exception is {row.state} already."
    return "You captured this event. Somebody else has to decide on it." if row.code == "R04" else ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What :meth:`FakeWorkstationService.decide` was asked."""

    exception_id: str
    approve: bool
    reason: str
    pin: str


@dataclass(slots=True)
class FakeWorkstationService:
    """The workstation's service over frozen rows. ``asked`` keeps the decisions, ``exported`` the folders."""

    asked: list[Decided] = field(default_factory=list)
    own: int = 0
    steps: list[tuple[str, str, str, str, str]] = field(default_factory=list)
    exported: list[Path] = field(default_factory=list)
    states: list[tuple[str, str, str]] = field(default_factory=list)
    queue: tuple[ExceptionRow, ...] = field(default_factory=frozen.queue)
    rows: tuple[OrderRow, ...] = field(default_factory=frozen.orders)

    def view(self) -> WorkstationView:
        return WorkstationView(
            plant="Plant 01",
            person="Ada Moreau",
            badge="0071",
            now=frozen.NOW,
            period="November 2026",
            feed_age_s=3,
            online=True,
            waiting=2,
            open_exceptions=len(self.queue),
            currency="EUR",
            own_exceptions=self.own,
        )

    def today(self) -> tuple[Figure, ...]:
        return (
            Figure(
                key="past_sla",
                label="Past SLA",
                value="3",
                detail="oldest is 2 d 4 h past its limit",
                state="past SLA",
                page="exceptions",
                filter="past SLA",
            ),
            Figure(
                key="at_risk",
                label="Value at risk",
                value="18431.20 EUR",
                detail="23 open exceptions",
                state="look",
                page="exceptions",
            ),
            Figure(
                key="unposted",
                label="Not yet posted",
                value="2906.35 EUR",
                detail="14 events · oldest 41 min",
                state="waiting",
                page="orders",
            ),
            Figure(
                key="wip",
                label="Work in process",
                value="24362.16 EUR",
                detail="in 13 orders",
                page="orders",
            ),
            Figure(
                key="first_pass",
                label="First-pass posting",
                value="98.6 %",
                detail="4561 of 4626 posted events never had an exception",
                page="exceptions",
                filter="P0",
            ),
            Figure(
                key="variance",
                label="Variance of WO 48071",
                value="140.00 EUR",
                detail="1000-12 · 14.8 % of standard",
                page="variances",
                filter="WO 48071",
            ),
        )

    def exceptions(self) -> tuple[ExceptionRow, ...]:
        return self.queue

    def exception(self, exception_id: str) -> ExceptionDetail:
        row = next(row for row in self.queue if row.exception_id == exception_id)
        first = exception_id == "x01"
        plain = Finding(code=row.code, severity=Severity(row.severity), text=f"{row.text}.")
        return ExceptionDetail(
            row=row,
            title=row.text,
            where=f"{row.order_no or 'Plant'} · op 20 · 14:31 · badge 1042 · Line 4 Press 2",
            findings=frozen.DETAIL_FINDINGS if first else (plain,),
            journal=frozen.DETAIL_JOURNAL if first else (),
            trail=frozen.TRAIL if first else frozen.TRAIL[:1],
            can_decide=not _why_not(row),
            why_not=_why_not(row),
            tasks=frozen.TASKS if first else (),
            photo=PHOTOS.get(row.exception_id),
            steps=("under review", "assign", "comment", "dismiss") if not _why_not(row) else ("comment",),
        )

    def decide(self, exception_id: str, *, approve: bool, reason: str, pin: str) -> str:
        self.asked.append(Decided(exception_id, approve, reason, pin))
        if pin != "2468":
            return "That PIN is not right. Nothing was decided."
        state = "approved" if approve else "rejected"
        self.queue = tuple(replace(row, state=state) if row.exception_id == exception_id else row for row in self.queue)
        return "Approved. The event posts with the next batch." if approve else "Rejected. The event will not post."

    def take_step(self, exception_id: str, verdict: str, *, reason: str, pin: str, assignee: str = "") -> str:
        self.steps.append((exception_id, verdict, reason, pin, assignee))
        if pin != "2468":
            return "That PIN is not right. Nothing was decided."
        state = {"assign": "assigned", "dismiss": "dismissed as false alarm"}.get(verdict, verdict)
        self.queue = tuple(replace(row, state=state) if row.exception_id == exception_id else row for row in self.queue)
        return "Kept: the comment stands in the trail as soon as the hub has taken it."

    def set_state(self, order_no: str, state: str, pin: str) -> str:
        self.states.append((order_no, state, pin))
        if pin != "2468":
            return "That PIN is not right. Nothing was recorded."
        self.rows = tuple(replace(row, state=state) if row.order_no == order_no else row for row in self.rows)
        return f"Order {order_no} is {state} as soon as the hub has taken it."

    def orders(self) -> tuple[OrderRow, ...]:
        return self.rows

    def variance(self, order_no: str) -> VarianceView:
        row = next((row for row in self.rows if row.order_no == order_no), None)
        if row is None:
            raise KeyError(order_no)
        mixed = order_no == "WO 48064"
        return VarianceView(
            order_no=order_no,
            item=f"{row.item} {row.description}",
            state=row.state,
            currency="EUR",
            standard="2214.00" if mixed else "945.00",
            expected="2460.00" if mixed else "1050.00",
            actual="2240.61" if mixed else "1085.00",
            total="26.61" if mixed else "140.00",
            residual="0.00",
            parts=frozen.MIXED_PARTS if mixed else frozen.SCRAP_PARTS,
            rows=self._variance_rows(mixed=mixed),
            label="demo standard",
        )

    @staticmethod
    def _variance_rows(*, mixed: bool) -> tuple[VarianceRow, ...]:
        if mixed:
            return tuple(
                VarianceRow(
                    category=part.label, cost_line="", standard_qty="", actual_qty="", unit="", amount=part.amount
                )
                for part in frozen.MIXED_PARTS
            )
        names = ("category", "cost_line", "standard_qty", "actual_qty", "unit", "amount")
        return tuple(
            VarianceRow(**dict(zip(names, cells, strict=True))) for cells in frozen.cells(frozen.VARIANCE_ROWS)
        )

    def lines_of(self, order_no: str, key: str) -> tuple[JournalRow, ...]:
        if order_no != "WO 48071":
            return ()
        return frozen.LEDGER.get(key, ()) if key else tuple(row for rows in frozen.LEDGER.values() for row in rows)

    def trace(self, line_id: str) -> Trace:
        rows = next((rows for rows in frozen.LEDGER.values() if any(row.line_id == line_id for row in rows)), ())
        row = next(row for row in rows if row.line_id == line_id)
        return Trace(
            title="205 kg RESIN-7 issued to WO 48071",
            amount=row.debit or row.credit,
            facts=(
                ("Order", "WO 48071 · op 20 Moulding · Line 4 Press 2"),
                ("Event", "01993c7e-55aa-7c41-9d0f-2f1b6a8e77a1 · consumption"),
                ("Occurred", "2026-11-17 13:58 · late shift"),
                ("Operator", "Mara Lindqvist · badge 1042"),
                ("Entered", "205 kg of RESIN-7, lot R7-112"),
                ("In the base unit", "205.000000 kg · factor 1/1"),
                ("Device", "L4-2 #17,931 · clock +0.2 s"),
                ("Chain", "verified: 17,931 links, anchored by the hub"),
                ("ERP", "Account move JNL/2026/1187, line 5, read back 14:02"),
            ),
            journal=rows,
            findings=(
                Finding(
                    code="Q03",
                    severity=Severity.WARN,
                    text="205 kg used where 100 pieces allow 200 kg: 2.5 % above, inside the limit of 5 %.",
                ),
            ),
            trail=(
                TrailRow(at=datetime(2026, 11, 17, 13, 58, 4, tzinfo=UTC), text="captured on L4-2, signed ✓"),
                TrailRow(at=datetime(2026, 11, 17, 13, 58, 9, tzinfo=UTC), text="accepted by the hub"),
                TrailRow(at=datetime(2026, 11, 17, 14, 1, 40, tzinfo=UTC), text="posted: JNL/2026/1187"),
                TrailRow(at=datetime(2026, 11, 17, 14, 2, 2, tzinfo=UTC), text="read back and verified"),
            ),
            path=(
                ("event", "205 kg consumed"),
                ("operator", "Mara Lindqvist"),
                ("chain", "17,931 links verified"),
                ("erp", "JNL/2026/1187"),
            ),
            photo=PHOTOS["x04"] if line_id == "l8" else None,
        )

    def export(self, folder: Path) -> str:
        self.exported.append(folder)
        return f"Wrote 3 files to {folder.name}."
