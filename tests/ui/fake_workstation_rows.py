"""The frozen plant: queue, orders, variances and ledger as text that reads as tables."""

from datetime import UTC, date, datetime, timedelta

from floorledger.domain.finding import Finding, Severity
from floorledger.services.workstation_views import (
    ExceptionRow,
    JournalRow,
    OrderRow,
    TrailRow,
    VariancePart,
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
    VariancePart(key="voh_efficiency", label="Variable overhead efficiency", amount="5.00"),
)
TASKS = (
    ("production supervision", "Check the dosing at Line 4 Press 2 and say what was really used."),
    ("plant finance", "Review 312.40 EUR of usage variance before the order closes."),
)
MIXED_PARTS = (
    VariancePart(key="price", label="Price", amount="36.40"),
    VariancePart(key="substitution", label="Substitution", amount="-18.00"),
    VariancePart(key="scrap", label="Scrap", amount="42.00"),
    VariancePart(key="lot_size", label="Lot size", amount="-6.25"),
    VariancePart(key="usage", label="Usage", amount="-61.10"),
    VariancePart(key="labour_rate", label="Rate", amount="0.00"),
    VariancePart(key="labour_efficiency", label="Labour efficiency", amount="28.75"),
    VariancePart(key="machine_efficiency", label="Machine efficiency", amount="-4.80"),
    VariancePart(key="voh_efficiency", label="Variable overhead efficiency", amount="9.60"),
    VariancePart(key="rounding", label="Rounding", amount="0.01"),
)


def cells(table: str) -> list[list[str]]:
    """The rows of a table written as text."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def queue() -> tuple[ExceptionRow, ...]:
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
        for number, (code, severity, text, order, value, state, due, owner) in enumerate(cells(QUEUE), start=1)
    )


def orders() -> tuple[OrderRow, ...]:
    names = ("order_no", "item", "description", "state", "planned", "good", "scrap", "wip")
    return tuple(OrderRow(**dict(zip(names, cells, strict=True)), unit="EA") for cells in cells(ORDERS))


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
Scrap                        | planned for the good pieces     |   0 |   10 | EA | 100.00
Lot size                     | 20 Moulding, machine            |  90 |  100 | EA |   5.00
Usage                        | RESIN-7 Resin, black            | 200 |  205 | kg |  15.00
Labour efficiency            | 20 Moulding, labour             |  10 | 10.5 | h  |  15.00
Variable overhead efficiency | 20 Moulding, variable overhead  |  10 | 10.5 | h  |   5.00
"""
