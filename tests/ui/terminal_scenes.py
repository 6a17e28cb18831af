"""Frozen situations of the terminal: the sketch's, and those that are hard on the screen."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from floorledger.domain.finding import Finding, Severity
from floorledger.services.people_views import (
    ApprovalView,
    CrewMember,
    HandOver,
    LockView,
    PeopleView,
    PinView,
    Purpose,
    ReasonChoice,
)
from floorledger.services.repair import warning
from floorledger.services.views import (
    Action,
    Arrival,
    Choice,
    ComponentRow,
    Field,
    Group,
    Job,
    LastScan,
    Link,
    NumberField,
    Page,
    Panel,
    ReceiptLine,
    ShiftReceipt,
    Step,
    TapeRow,
    TerminalView,
    Tone,
)
from tests.ui.fake_paper import paper_scenes
from tests.ui.page_scenes import page_scenes

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 19, 14, 32, 10, tzinfo=ZONE)


def at(hour, minute):
    return NOW.replace(hour=hour, minute=minute, second=0)


def entry(number, hour, minute, text, step=Step.CAPTURED, **more):
    event_id = f"01938f2a-7c1e-7{number:03d}-9b5d-0c61d2e8f{number:03d}"
    return TapeRow(event_id=event_id, at=at(hour, minute), text=text, step=step, **({"steps": 5} | more))


TAPE = (
    entry(64, 14, 31, "+12 EA good", can_undo=True),
    entry(63, 14, 29, "-1 EA scrap, flash", can_undo=True),
    entry(62, 14, 18, "25.0 kg RESIN-7", Step.VERIFIED, can_undo=True, lot="RESIN-7|R7-112"),
    entry(61, 14, 9, "Scan of an unknown lot", steps=2, mark="refused", mark_text="not taken"),
    entry(60, 14, 2, "+48 EA good", Step.ACCEPTED, mark="look", mark_text="waits for a decision", owner="supervisor"),
    entry(59, 13, 40, "Stop 11 min, tool jam", Step.VERIFIED),
    entry(58, 13, 31, "-6 EA scrap, short shot", Step.POSTED, can_undo=True),
    entry(57, 13, 22, "Hold 20 EA, crack", Step.ACCEPTED, owner="quality"),
    entry(56, 13, 10, "+60 EA good", Step.VERIFIED, mark="undone"),
    entry(55, 12, 58, "24 min setup (labour)", Step.SENT),
    *(entry(n, 6 + n // 9, n % 9 * 6, f"+{n % 7 + 6} EA good", Step.VERIFIED) for n in range(54, 0, -1)),
)

COMPONENTS = (
    ComponentRow(item="RESIN-7", description="Resin, black", lot="R7-112", used="92.1", expected="94.8", unit="kg"),
    ComponentRow(item="INSERT-M6", description="Insert M6", lot="I-4471", used="824", expected="824", unit="EA"),
    ComponentRow(
        item="SEAL-40", description="Seal 40 mm", lot=None, used="400", expected="412", unit="EA", lot_needed=True
    ),
    ComponentRow(item="CARTON-12", description="Carton of 12", lot=None, used="34", expected="34", unit="EA"),
)

JOB = Job(
    order_no="WO 48213",
    operation_no="20",
    operation="Moulding",
    item="PH-3000",
    description="Pump housing 3″",
    unit="EA",
    planned="500",
    good="412",
    scrap="7",
    held="20",
    pending="48",
    left="81",
    scrap_percent="1.7",
    minutes_left=55,
    due=at(17, 0),
    state="started",
    components=COMPONENTS,
)

TEN_TIMES = Finding(
    code="Q04",
    severity=Severity.BLOCK,
    text="120 kg of RESIN-7 is 10.4 times what the whole order needs (11.5 kg). Was it 12.0 kg?",
    expected="11.5",
    actual="120",
    unit="kg",
    suggested="12.0",
    value_minor=102600,
)
LOT_OLD = Finding(code="L02", severity=Severity.INFO, text="Lot R7-112 was seen 47 min ago; its balance may be older.")
CLOSED = Finding(
    code="O01",
    severity=Severity.BLOCK,
    text="Order WO 48213 is closed. What you entered is kept and waits for the controller.",
)


def number(field, label, text, unit, *, active=False):
    return NumberField(field=field, label=label, text=text, unit=unit, active=active)


def choices(*texts, chosen=None):
    return tuple(Choice(key=text.lower(), text=text, chosen=text == chosen) for text in texts)


def group(key, title, *texts, chosen=None, **more):
    return Group(key=key, title=title, choices=choices(*texts, chosen=chosen), **more)


def final(*, yes=False):
    return group(
        "final",
        "Is the operation done?",
        "More will come",
        "That was the last",
        chosen=("That was the last" if yes else "More will come"),
    )


REASONS = ("Flash", "Short shot", "Sink marks", "Tool jam", "Contaminated material", "Wrong colour", "Set-up piece")

CONSUME = Panel(
    action=Action.CONSUME,
    title="Consume RESIN-7, lot R7-112",
    numbers=(number(Field.QTY, "Quantity", "", "kg", active=True),),
    units=choices("kg", "g", "Bag 25 kg", chosen="kg"),
    groups=(
        group("components", "Component", "RESIN-7", "INSERT-M6", "SEAL-40", "CARTON-12", chosen="RESIN-7"),
        group("lots", "Lot", "R7-112", "R7-113", "R7-090", chosen="R7-112"),
    ),
    record_blocked="Enter the quantity.",
)
CONSUME_LOOK = replace(
    CONSUME,
    numbers=(number(Field.QTY, "Quantity", "120", "kg", active=True),),
    findings=(TEN_TIMES,),
    suggestion="12.0 kg",
    keep="Keep 120 kg, ask: supervisor",
    then="Into WIP about EUR 1026.00.",
    record_blocked="This needs another look.",
)
CONSUME_FIRST = replace(
    CONSUME,
    title="Consume",
    groups=(group("components", "Component", "RESIN-7", "INSERT-M6", "SEAL-40", "CARTON-12"),),
    units=(),
    record_blocked="Choose the component, or scan its lot.",
)
REPORT = Panel(
    action=Action.REPORT,
    title="Good and scrap",
    numbers=(number(Field.GOOD, "Good", "12", "EA", active=True), number(Field.SCRAP, "Scrap", "", "EA")),
    then="Then 424 of 500 EA good.",
    groups=(final(),),
)
REPORT_SCRAP = replace(
    REPORT,
    numbers=(number(Field.GOOD, "Good", "1240", "EA"), number(Field.SCRAP, "Scrap", "3", "EA", active=True)),
    groups=(group("reasons", "Reason", *REASONS), final()),
    findings=(
        Finding(
            code="Q01",
            severity=Severity.WARN,
            text="1652 of 500 EA would be reported: 1152 more than the order asks for.",
        ),
        replace(LOT_OLD, text="Entered 12 hours after it happened."),
    ),
    record_blocked="Choose why it is scrap, or scan the reason.",
)
STOPPED = replace(REPORT, findings=(CLOSED,), record_blocked="This needs another look.")
TIME = Panel(
    action=Action.TIME,
    title="Time",
    numbers=(number(Field.MINUTES, "Minutes", "24", "min", active=True),),
    groups=(group("categories", "Time for", "Set-up", "Run", chosen="Set-up", folds=False),),
    then="Since the last entry: 24 min",
)
HOLD = Panel(
    action=Action.HOLD,
    title="Hold",
    numbers=(number(Field.QTY, "Quantity", "20", "EA", active=True),),
    groups=(
        group("reasons", "Reason", "Crack?", "Dimension", "Wrong material", "Customer", chosen="Crack?"),
        group("holds", "Release what is on hold", "20 EA · op 20", "Lot R6-998 · Resin, black"),
    ),
)
HOLD_CAMERA = replace(HOLD, can_photo=True)
HOLD_PHOTO = replace(HOLD_CAMERA, photo=Path(__file__).with_name("held.jpg").read_bytes())
HOLD_TAKING = replace(HOLD_CAMERA, photo_order=1, record_blocked="The picture is being taken.")
UNDO = Panel(
    action=Action.UNDO,
    title="Undo: +12 EA good",
    numbers=(),
    groups=(group("reasons", "Reason", "Typed wrong", "Wrong order", "Counted twice", chosen="Typed wrong"),),
    then="Out of WIP about EUR 118.80.",
)

SCAN = LastScan(
    shown="(01)04012345678901(10)R7-112",
    meaning="RESIN-7, lot R7-112",
    next="Enter the quantity, then press Record or scan OK.",
    tone=Tone.TAKEN,
)
REFUSED = LastScan(
    shown="(10)R6-998",
    meaning="Lot R6-998 is on hold. Take another lot.",
    next="",
    tone=Tone.REFUSED,
)

OFFLINE = TerminalView(
    plant="Plant 01",
    place="Line 4 · Press 2",
    now=NOW,
    shift="Late shift",
    link=Link(online=False, since=NOW - timedelta(minutes=12), waiting=37),
    person="A. Novak",
    badge="1042",
    faces=("terminal",),
    job=JOB,
    tape=TAPE,
    tape_owed=37,
    last_scan=SCAN,
)
ONLINE = replace(OFFLINE, link=Link(online=True, since=at(6, 0), waiting=0), tape_owed=0)
NEW = replace(
    ONLINE, place="100", plant="", shift="", person=None, badge=None, job=None, tape=(), last_scan=None, faces=()
)
SIGNED_OUT = replace(ONLINE, person=None, badge=None, job=None, tape=(), last_scan=None, faces=())

RECEIPT = ShiftReceipt(
    plant="Plant 01",
    work_center="Line 4 · Press 2",
    person="A. Novak",
    shift="Late shift",
    business_date=date(2026, 11, 19),
    printed_at=at(22, 1),
    lines=(
        ReceiptLine(label="Good", count=31, detail="412 EA"),
        ReceiptLine(label="Scrap", count=5, detail="7 EA"),
        ReceiptLine(label="Components issued", count=18, detail="92.1 kg, 1258 EA"),
        ReceiptLine(label="Time", count=6, detail="7 h 12 min"),
        ReceiptLine(label="Holds", count=1, detail="20 EA"),
        ReceiptLine(label="Scans not taken", count=3, detail=""),
    ),
    steps=(
        ReceiptLine(label="captured", count=64),
        ReceiptLine(label="sent", count=27),
        ReceiptLine(label="accepted", count=27),
        ReceiptLine(label="posted", count=25),
        ReceiptLine(label="verified", count=25),
    ),
    owed=tuple(row for row in TAPE if row.step is not Step.VERIFIED),
)
CLEAR = replace(
    RECEIPT,
    owed=(),
    steps=tuple(replace(line, count=64) for line in RECEIPT.steps),
    business_date=NOW.date(),
)

LONG_JOB = replace(
    JOB,
    order_no="FA-2026-0048213-07",
    operation="Spritzgießen und Entgraten",
    description="Hydraulikpumpengehäuseoberteil, verstärkt",
    item="HYDRAULIKPUMPENGEHAEUSE-OBERTEIL-3000-VERSTAERKT",
    planned="1250000",
    good="1184302.125",
    scrap="12031.5",
    left="53666.375",
    scrap_percent="1.0",
    minutes_left=2875,
    components=tuple(
        replace(row, item=f"{row.item}-SONDERAUSFUEHRUNG-{place}", used="118430.2125", expected="120000.5")
        for place, row in enumerate(COMPONENTS * 3)
    ),
)
LONG = replace(
    OFFLINE,
    place="Montagelinie 12 · Hydraulikpresse 4",
    person="Maximiliane Oberhuber-Lindenthal",
    job=LONG_JOB,
    link=Link(online=False, since=NOW - timedelta(days=2, hours=7), waiting=1204),
    panel=replace(
        CONSUME_LOOK,
        numbers=(number(Field.QTY, "Entnahmemenge in Basiseinheit", "118430.2125", "Karton", active=True),),
        title="Verbrauch HYDRAULIKPUMPENGEHAEUSE-OBERTEIL-3000, Charge R7-112-2026-11-19-A",
        keep="118.430,2125 kg behalten und den Schichtleiter fragen",
    ),
    last_scan=replace(
        SCAN,
        shown="(01)04012345678901(10)R7-112-2026-11-19-A(21)000000000000000001(3103)011500",
        meaning="HYDRAULIKPUMPENGEHAEUSE-OBERTEIL-3000-VERSTAERKT, Charge R7-112-2026-11-19-A, 11,5 kg",
    ),
)

PIN = PinView(name="S. Adeyemi", purpose=Purpose.SIGN_IN, typed=2, length=4)
CREW = tuple(
    CrewMember(person_id=badge, name=name, badge=badge, active=badge == "1042")
    for badge, name in (("1042", "A. Novak"), ("1043", "T. Zielony"), ("1044", "L. Demir"))
)
LOCK = LockView(name="A. Novak", since=at(14, 16), kept="Good and scrap")
APPROVAL = ApprovalView(
    entries=("120 kg RESIN-7, lot R7-112",),
    findings=(TEN_TIMES,),
    value="1026.00 EUR",
    who="S. Adeyemi, M. Okafor or K. Mensah may approve this here.",
    goes_to="It goes to the supervisor. Until then it is safe here, and not in the ledger.",
    reasons=tuple(
        ReasonChoice(code=text.upper(), text=text, chosen=False)
        for text in (
            "Counted again, it is right",
            "The work took more than planned",
            "The plan is wrong",
            "I was told to",
        )
    ),
    needs_reason=True,
)
EXPLAINED = replace(
    APPROVAL,
    needs_reason=False,
    reasons=(replace(APPROVAL.reasons[0], chosen=True), *APPROVAL.reasons[1:]),
)
HANDOVER = HandOver(
    name="T. Zielony",
    at=at(14, 2),
    lines=(
        "Good and scrap was begun with 7 EA and not recorded.",
        "Order WO 48213, operation 20 is in progress: 412 of 500 EA good.",
        "20 EA are on hold at operation 20.",
        "+48 EA good waits for the supervisor.",
    ),
)

SCENES = {
    "sign-in": SIGNED_OUT,
    "arriving": replace(NEW, link=replace(NEW.link, arriving=Arrival(percent=34))),
    "arriving-away": replace(NEW, link=replace(OFFLINE.link, waiting=0, arriving=Arrival(percent=34))),
    "arriving-empty": replace(NEW, link=replace(NEW.link, arriving=Arrival(empty=True))),
    "sign-in-saved": replace(SIGNED_OUT, saved_unanswered=TAPE[:2]),
    "pin": replace(SIGNED_OUT, people=PeopleView(pin=PIN)),
    "pin-long": replace(SIGNED_OUT, people=PeopleView(pin=replace(PIN, typed=5, length=8))),
    "lock": replace(
        ONLINE, panel=REPORT, faces=(), last_scan=replace(SCAN, next=""), people=PeopleView(crew=CREW, lock=LOCK)
    ),
    "unlock": replace(ONLINE, people=PeopleView(crew=CREW, lock=LOCK, pin=replace(PIN, purpose=Purpose.UNLOCK))),
    "crew": replace(ONLINE, panel=REPORT, people=PeopleView(crew=CREW)),
    "approval": replace(OFFLINE, panel=CONSUME_LOOK, people=PeopleView(approval=APPROVAL)),
    "approval-reason": replace(OFFLINE, panel=CONSUME_LOOK, people=PeopleView(approval=EXPLAINED)),
    "approval-pin": replace(
        OFFLINE,
        panel=CONSUME_LOOK,
        people=PeopleView(approval=EXPLAINED, pin=replace(PIN, purpose=Purpose.APPROVE)),
    ),
    "hand-over": replace(ONLINE, people=PeopleView(crew=CREW[:1], handover=HANDOVER)),
    "kiosk-leave": replace(SIGNED_OUT, people=PeopleView(leaving=True)),
    "kiosk-open": replace(SIGNED_OUT, people=PeopleView(kiosk_open=True)),
    "no-order": replace(ONLINE, job=None, tape=TAPE[-1:], last_scan=None),
    "ready": replace(ONLINE, faces=("terminal", "workstation")),
    "consume-look": replace(OFFLINE, panel=CONSUME_LOOK),
    "consume-first": replace(OFFLINE, panel=CONSUME_FIRST),
    "consume-empty": replace(OFFLINE, panel=CONSUME),
    "consume-scale": replace(OFFLINE, panel=replace(CONSUME, weigh="12.345 kg")),
    "report": replace(ONLINE, panel=REPORT),
    "report-scrap": replace(ONLINE, panel=REPORT_SCRAP),
    "stopped": replace(ONLINE, panel=STOPPED, last_scan=REFUSED),
    "time": replace(ONLINE, panel=TIME),
    "hold": replace(ONLINE, panel=HOLD),
    "hold-camera": replace(ONLINE, panel=HOLD_CAMERA),
    "hold-photo": replace(ONLINE, panel=HOLD_PHOTO),
    "hold-taking": replace(ONLINE, panel=HOLD_TAKING),
    "undo": replace(ONLINE, panel=UNDO),
    "more": replace(ONLINE, page=Page.MORE),
    "saved": replace(OFFLINE, panel=REPORT, saved_unanswered=TAPE[:2]),
    "damaged": replace(
        ONLINE,
        link=Link(online=True, since=None, waiting=0, damaged=warning(["entry 7: its hash does not fit"])),
    ),
    "restored": replace(ONLINE, link=Link(online=True, since=None, waiting=3, restored=True)),
    "receipt-owed": replace(SIGNED_OUT, receipt=RECEIPT, link=OFFLINE.link),
    "receipt-hand-over": replace(SIGNED_OUT, receipt=replace(RECEIPT, handover=HANDOVER.lines), link=OFFLINE.link),
    "receipt-clear": replace(SIGNED_OUT, receipt=CLEAR),
    "long": LONG,
    **page_scenes(ONLINE, OFFLINE, Page),
    **paper_scenes(ONLINE, Page),
}
