"""A workstation service with a frozen plant behind it: the queue and the variance that the pictures and tests show."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from floorledger.domain.finding import Finding, Severity
from floorledger.services.views import (
    ExceptionDetail,
    ExceptionRow,
    Figure,
    JournalRow,
    OrderRow,
    Trace,
    TrailRow,
    VariancePart,
    VarianceRow,
    VarianceView,
    WorkstationView,
)

NOW = datetime(2026, 11, 18, 18, 31, tzinfo=UTC)

QUEUE = """
Q04 | block | 120 kg RESIN-7 looks like 12.0 kg       | WO 48213 |  1026.00 | open     |  -4 | Supervisor L4
R04 | warn  | Booked 98.75, predicted 89.75           | WO 48177 |     9.00 | open     |   6 | Cost accountant
Q01 | block | 548 of 500 EA completed                 | WO 48102 |  5712.00 | open     |   2 | Supervisor L2
P01 | block | ERP: lot H-0093 is blocked              | WO 48190 |  2240.40 | open     |   1 | Integration
M03 | warn  | 1 Set = 0.005 pieces (screws)           |          |   184.00 | assigned |  20 | Data steward
T02 | warn  | Run ended 24 h late: next day?          | WO 48166 |   960.00 | assigned |   5 | Shift lead L1
F02 | warn  | WIP 64 days old                         | WO 45230 |  3310.80 | assigned |  48 | Controller
S05 | block | Terminal L3-2: 2 events missing         |          |     0.00 | open     |  -1 | Compliance
C04 | warn  | Separator lost: lot R7-112SN88          | WO 48213 |    41.00 | open     |   7 | Shift lead L4
Q07 | warn  | Scrap 9.4 %, usually 1.7 %              | WO 48119 |   612.40 | open     |   9 | Supervisor L1
P03 | warn  | ERP: order is locked by another user    | WO 48131 |   884.00 | open     |   3 | Integration
Q03 | warn  | 61.2 kg RESIN-4 used, 48.0 kg allowed   | WO 48093 |   231.70 | open     |  11 | Supervisor L3
R01 | warn  | Sent at 11:02, not found in the ERP     | WO 48140 |   410.25 | open     |   8 | Cost accountant
Q06 | warn  | Op 30 reported before op 20             | WO 48151 |   377.60 | assigned |  14 | Supervisor L2
T01 | warn  | Two runs at once on Press 2             | WO 48166 |   148.00 | open     |  16 | Shift lead L1
M05 | block | Lot INS-6-2209 expired on 15 Nov        | WO 48177 |   512.00 | open     |   4 | Data steward
F05 | warn  | Usage variance above the limit          | WO 48071 |   640.00 | assigned |  30 | Controller
Q02 | warn  | 88 of 100 EA at final                   | WO 48126 |   301.05 | open     |  18 | Supervisor L3
C05 | info  | Same label scanned twice in 4 s         | WO 48213 |     0.00 | open     |  22 | Shift lead L4
T06 | info  | 60 min flat: a default, not measured    | WO 48088 |    95.00 | open     |  26 | Shift lead L2
R04 | warn  | Booked 1,204.10, predicted 1,240.10     | WO 48064 |    36.00 | assigned |  40 | Cost accountant
T04 | info  | Entered 26 h after it happened          | WO 48159 |   700.00 | open     |  12 | Shift lead L3
S02 | warn  | Override kept without a reason          | WO 48102 |     0.00 | open     | -52 | Compliance
"""

ORDERS = """
WO 48071 | 1000-12 | Valve block, 12 port       | closed   |   100 |    90 | 10 |     0.00
WO 48213 | 1000-31 | Pump housing 3"            | released |   500 |   412 |  7 |  4812.36
WO 48102 | 1000-07 | Impeller, bronze           | started  |   500 |   548 |  3 |  6310.00
WO 48177 | 1000-44 | Insert carrier M6          | started  |  1200 |   960 | 22 |  1877.45
WO 48190 | 1000-18 | Seal ring 80 mm            | started  |  4000 |  3150 | 41 |  2240.40
WO 48166 | 1000-31 | Pump housing 3"            | started  |   300 |   120 |  0 |  1391.20
WO 45230 | 1000-03 | Motor flange               | held     |    60 |    41 |  2 |  3310.80
WO 48119 | 1000-29 | Cover, glass filled        | started  |   800 |   610 | 63 |   988.15
WO 48131 | 1000-18 | Seal ring 80 mm            | started  |  2000 |  1400 |  9 |   884.00
WO 48093 | 1000-52 | Clip, RESIN-4              | started  |  5000 |  4100 | 35 |   702.60
WO 48140 | 1000-44 | Insert carrier M6          | finished |   600 |   596 |  4 |   410.25
WO 48151 | 1000-07 | Impeller, bronze           | started  |   250 |    90 |  1 |  1133.90
WO 48126 | 1000-12 | Valve block, 12 port       | finished |   100 |    88 | 12 |   301.05
WO 48064 | 1000-29 | Cover, glass filled        | closed   |   400 |   396 |  4 |     0.00
WO 48059 | 1000-31 | Pump housing 3"            | closed   |   500 |   500 |  0 |     0.00
WO 48220 | 1000-52 | Clip, RESIN-4              | planned  |  5000 |     0 |  0 |     0.00
"""

SCRAP_PARTS = (
    VariancePart(key="scrap", label="Scrap", amount="100.00"),
    VariancePart(key="lot_size", label="Lot size", amount="5.00"),
    VariancePart(key="usage", label="Usage", amount="15.00"),
    VariancePart(key="labour_efficiency", label="Labour efficiency", amount="15.00"),
    VariancePart(key="voh_efficiency", label="VOH efficiency", amount="5.00"),
)
MIXED_PARTS = (
    VariancePart(key="price", label="Price", amount="36.40"),
    VariancePart(key="substitution", label="Substitution", amount="-18.00"),
    VariancePart(key="scrap", label="Scrap", amount="42.00"),
    VariancePart(key="lot_size", label="Lot size", amount="-6.25"),
    VariancePart(key="usage", label="Usage", amount="-61.10"),
    VariancePart(key="labour_rate", label="Labour rate", amount="0.00"),
    VariancePart(key="labour_efficiency", label="Labour efficiency", amount="28.75"),
    VariancePart(key="machine_efficiency", label="Machine efficiency", amount="-4.80"),
    VariancePart(key="voh_efficiency", label="VOH efficiency", amount="9.60"),
    VariancePart(key="rounding", label="Rounding", amount="0.01"),
)


def _cells(table: str) -> list[list[str]]:
    """The rows of a table written as text."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _queue() -> tuple[ExceptionRow, ...]:
    return tuple(
        ExceptionRow(
            exception_id=f"x{number:02d}",
            code=code,
            severity=severity,
            text=text,
            order_no=order,
            value=value,
            state=state,
            due_h=int(due),
            owner=owner,
            event_id=f"0199-{number:04d}",
            opened_at=NOW - timedelta(hours=number + 4),
        )
        for number, (code, severity, text, order, value, state, due, owner) in enumerate(_cells(QUEUE), start=1)
    )


def _orders() -> tuple[OrderRow, ...]:
    names = ("order_no", "item", "description", "state", "planned", "good", "scrap", "wip")
    return tuple(OrderRow(**dict(zip(names, cells, strict=True))) for cells in _cells(ORDERS))


def line(number: int, role: str, account: str, debit: str, credit: str, cost_line: str, booked: str = "") -> JournalRow:
    """A ledger line of the scrap order."""
    return JournalRow(
        line_id=f"l{number}",
        role=role,
        account=account,
        debit=debit,
        credit=credit,
        cost_line=cost_line,
        order_no="WO 48071",
        event_id=f"0199-77{number:02d}",
        posting_date=date(2026, 11, 17),
        booked=booked,
    )


LEDGER: dict[str, tuple[JournalRow, ...]] = {
    "scrap": (
        line(1, "V_SCRAP", "4810", "100.00", "", "scrap", "100.00"),
        line(2, "WIP", "1330", "", "100.00", "", "100.00"),
    ),
    "lot_size": (line(3, "V_LOT", "4820", "5.00", "", "setup", "5.00"), line(4, "WIP", "1330", "", "5.00", "", "5.00")),
    "usage": (
        line(5, "WIP", "1330", "615.00", "", "material", "615.00"),
        line(6, "RM", "1300", "", "615.00", "material", "615.00"),
        line(7, "V_QTY", "4830", "15.00", "", "material", "18.00"),
    ),
    "labour_efficiency": (
        line(8, "WIP", "1330", "315.00", "", "labour", "315.00"),
        line(9, "LABOUR_ABS", "5210", "", "315.00", "labour", "315.00"),
        line(10, "V_EFF", "4840", "15.00", "", "labour"),
    ),
    "voh_efficiency": (line(11, "V_EFF", "4840", "5.00", "", "variable overhead"),),
}

DETAIL_FINDINGS = (
    Finding(
        code="Q04",
        severity=Severity.BLOCK,
        text="12 pieces need 11.5 kg (standard 0.96 kg each). 120 kg is 10.4 times that; the last 200 entries lie "
        "between 0.97 and 1.06. Factor 10 fits within 4 %.",
        expected="11.5",
        actual="120",
        unit="kg",
        suggested="12.0",
        value_minor=102600,
    ),
    Finding(code="Q03", severity=Severity.WARN, text="Used so far 92.1 kg, allowed 94.8 kg.", unit="kg"),
)

DETAIL_JOURNAL = (
    JournalRow(
        line_id="p1",
        role="WIP",
        account="1330",
        debit="1140.00",
        credit="",
        cost_line="material",
        order_no="WO 48213",
        event_id="0199-0001",
    ),
    JournalRow(
        line_id="p2",
        role="Raw material",
        account="1300",
        debit="",
        credit="1140.00",
        cost_line="material",
        order_no="WO 48213",
        event_id="0199-0001",
    ),
)

TRAIL = (
    TrailRow(at=datetime(2026, 11, 18, 14, 31, tzinfo=UTC), text="captured, device L4-2 #18,204, signed ✓"),
    TrailRow(at=datetime(2026, 11, 18, 14, 31, tzinfo=UTC), text="operator kept 120 kg: “supervisor asked”"),
    TrailRow(at=datetime(2026, 11, 18, 14, 44, tzinfo=UTC), text="accepted by hub, not posted: review first"),
)

VARIANCE_ROWS = """
Scrap             | Moulding                     |   0 |   10 | EA | 100.00
Lot size          | setup                        |  90 |  100 | EA |   5.00
Usage             | RESIN-7                      | 200 |  205 | kg |  15.00
Labour efficiency | moulding                     |  10 | 10.5 | h  |  15.00
VOH efficiency    | moulding                     |  10 | 10.5 | h  |   5.00
"""


def _why_not(row: ExceptionRow) -> str:
    """Why nobody may decide on an exception; nothing where somebody may."""
    if row.state in {"approved", "rejected"}:
        return f"This exception is {row.state} already."
    return "You captured this event. Someone else must approve it." if row.code == "R04" else ""


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
    exported: list[Path] = field(default_factory=list)
    states: list[tuple[str, str, str]] = field(default_factory=list)
    queue: tuple[ExceptionRow, ...] = field(default_factory=_queue)
    rows: tuple[OrderRow, ...] = field(default_factory=_orders)

    def view(self) -> WorkstationView:
        return WorkstationView(
            plant="Plant 01",
            person="Ada Moreau",
            badge="0071",
            now=NOW,
            period="November 2026",
            feed_age_s=3,
            online=True,
            waiting=2,
            open_exceptions=len(self.queue),
            currency="EUR",
        )

    def today(self) -> tuple[Figure, ...]:
        return (
            Figure(
                key="past_sla",
                label="Past SLA",
                value="3",
                detail="oldest 2 d 4 h · control",
                state="past SLA",
                page="exceptions",
                filter="past SLA",
            ),
            Figure(
                key="at_risk",
                label="Value at risk",
                value="18431.20 EUR",
                detail="0.8 % of November output",
                page="exceptions",
            ),
            Figure(
                key="unposted",
                label="Not yet posted",
                value="2906.35 EUR",
                detail="14 events, oldest 41 min",
                state="waiting",
                page="orders",
            ),
            Figure(
                key="wip_age",
                label="WIP older than 30 days",
                value="3310.80 EUR",
                detail="1 order, 64 days",
                state="look",
                page="orders",
                filter="WO 45230",
            ),
            Figure(
                key="first_pass",
                label="First-pass posting",
                value="98.6 %",
                detail="+0.4 points on October",
                page="exceptions",
                filter="P0",
            ),
            Figure(
                key="verified",
                label="Verified in the ERP",
                value="4612",
                detail="of 4,626 events this month",
                state="verified",
                page="orders",
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
            findings=DETAIL_FINDINGS if first else (plain,),
            journal=DETAIL_JOURNAL if first else (),
            trail=TRAIL if first else TRAIL[:1],
            can_decide=not _why_not(row),
            why_not=_why_not(row),
        )

    def decide(self, exception_id: str, *, approve: bool, reason: str, pin: str) -> str:
        self.asked.append(Decided(exception_id, approve, reason, pin))
        if pin != "2468":
            return "That PIN is not right. Nothing was decided."
        state = "approved" if approve else "rejected"
        self.queue = tuple(replace(row, state=state) if row.exception_id == exception_id else row for row in self.queue)
        return "Approved. The event posts with the next batch." if approve else "Rejected. The event will not post."

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
            actual="2240.61" if mixed else "1085.00",
            total="26.61" if mixed else "140.00",
            residual="0.00",
            parts=MIXED_PARTS if mixed else SCRAP_PARTS,
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
                for part in MIXED_PARTS
            )
        names = ("category", "cost_line", "standard_qty", "actual_qty", "unit", "amount")
        return tuple(VarianceRow(**dict(zip(names, cells, strict=True))) for cells in _cells(VARIANCE_ROWS))

    def lines_of(self, order_no: str, key: str) -> tuple[JournalRow, ...]:
        if order_no != "WO 48071":
            return ()
        return LEDGER.get(key, ()) if key else tuple(row for rows in LEDGER.values() for row in rows)

    def trace(self, line_id: str) -> Trace:
        rows = next((rows for rows in LEDGER.values() if any(row.line_id == line_id for row in rows)), ())
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
        )

    def export(self, folder: Path) -> str:
        self.exported.append(folder)
        return f"Wrote 3 files to {folder.name}."
