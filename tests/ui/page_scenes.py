"""Frozen pages of the terminal: the job list, a lot's genealogy, an undo that takes more than one entry."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from floorledger.services.job_views import (
    Freshness,
    JobList,
    JobRow,
    JobSort,
    JobState,
    LotLine,
    LotLineKind,
    LotPage,
    Neighbour,
    Pace,
    UndoStep,
    UndoView,
)

NOW = datetime(2026, 11, 19, 14, 32, 10, tzinfo=timezone(timedelta(hours=1)))
STALE = Freshness(heard_at=NOW - timedelta(minutes=47), stale=True)
PACE = Pace(standard_min="0.68", standard_hour="88", actual_min="0.74", actual_hour="81")
BEFORE = Neighbour(operation_no="10", operation="Cutting", good="500", state=JobState.DONE)
AFTER = Neighbour(operation_no="30", operation="Assembly", good="0", state=JobState.WAITS)


def job(order_no, operation_no, state=JobState.READY, **more):
    values = {
        "operation": "Moulding",
        "item": "PH-3000",
        "description": "Pump housing 3″",
        "unit": "EA",
        "planned": "500",
        "good": "0",
        "held": "0",
        "due": NOW.replace(hour=17, minute=0),
    } | more
    return JobRow(order_no=order_no, operation_no=operation_no, state=state, **values)


ROWS = (
    job("WO 48213", "20", JobState.STARTED, good="412", held="20", here=True),
    job("WO 48190", "10", JobState.STARTED, good="36", planned="1200", due=NOW - timedelta(hours=3), item="CV-12"),
    job("WO 48214", "20", JobState.WAITS, waits_for="10", due=NOW + timedelta(days=1)),
    job("WO 48220", "20", due=NOW + timedelta(days=4), description="Cover, with seal and two screws"),
    job("WO 48231", "30", due=None, work_center="Assembly"),
    job("WO 48102", "20", JobState.DONE, good="80", planned="80", due=NOW - timedelta(days=1)),
    *(job(f"WO 483{number:02d}", "20", due=NOW + timedelta(days=7 + number)) for number in range(24)),
)
JOBS = JobList(rows=ROWS, total=5509, search="", sort=JobSort.DUE, everywhere=False)
SEARCHED = replace(JOBS, rows=ROWS[:2], total=2, search="482", everywhere=True)
NOTHING = replace(JOBS, rows=(), total=0, search="999999")
LONG = replace(
    JOBS,
    rows=(
        job(
            "FA-2026-0048213-07",
            "0020",
            JobState.STARTED,
            operation="Spritzgießen und Entgraten",
            item="HYDRAULIKPUMPENGEHAEUSE-OBERTEIL-3000-VERSTAERKT",
            description="Hydraulikpumpengehäuseoberteil, verstärkt",
            unit="Karton",
            planned="1250000",
            good="1184302.125",
            held="12031.5",
            due=NOW - timedelta(days=40),
            work_center="Montagelinie 12 Hydraulikpresse",
            here=True,
        ),
        *ROWS[:5],
    ),
)


def line(level, kind, text="", amount="12", unit="EA", **more):
    return LotLine(level=level, kind=kind, text=text, amount=amount, unit=unit, **more)


LOT = LotPage(
    item="PH-3000",
    description="Pump housing 3″",
    lot="PH-2026-118",
    facts=("88 EA in stock, counted 2026-11-19 06:00 less what was taken since.", "This lot is on hold."),
    came_from=(
        line(0, LotLineKind.MADE, "WO 48213 · Pump housing 3″", "412"),
        line(1, LotLineKind.LOT, "Resin, black, lot R7-112", "92.1", "kg", key="RESIN-7|R7-112"),
        line(1, LotLineKind.LOT, "Insert M6, lot I-4471", "824", key="INSERT-M6|I-4471"),
        line(2, LotLineKind.MADE, "WO 47990 · Insert M6", "5000"),
        line(3, LotLineKind.LOT, "Brass rod, lot B-77", "40.5", "kg", key="BRASS|B-77"),
        line(3, LotLineKind.LOT, "Resin, black, lot R7-112", "1", "kg", note="Shown above.", key="RESIN-7|R7-112"),
    ),
    went_to=(
        line(0, LotLineKind.USED, "WO 48230 · Pump 3″", "324"),
        line(1, LotLineKind.LOT, "Pump 3″, lot P-2026-051", "320", key="PUMP|P-2026-051"),
        line(0, LotLineKind.USED, "WO 48301 · Pump 3″, heated", "8", note="It finished 8 EA without naming a lot."),
        line(0, LotLineKind.SCRAPPED, amount="2"),
        line(0, LotLineKind.SHIPPED, amount="10"),
    ),
    unknown=("Order WO 48213 named no lot of SEAL-40, CARTON-12.",),
)
ALONE = replace(LOT, facts=("The plant's stock list does not name this lot.",), came_from=(), went_to=(), unknown=())

PLAN = UndoView(
    target_id="01938f2a-7c1e-7056-9b5d-0c61d2e8f056",
    title="Undo: +60 EA good",
    reasons=("Operation 30 has reported 55 pieces; only 30 would have come from operation 20.",),
    steps=(
        UndoStep(text="Undo +25 EA good", where="WO 48213", operation_no="30", money="Into WIP EUR 412.50."),
        UndoStep(text="Undo -2 EA scrap, burr", where="WO 48213", operation_no="30", money=""),
        UndoStep(text="Undo +60 EA good", where="WO 48213", operation_no="20", money="Out of WIP EUR 990.00."),
    ),
    confirm="Undo all 3 entries",
    note="The hub checks this again when it hears of it; what it cannot take waits for a decision.",
)
ASKED = replace(
    PLAN,
    reasons=("Order WO 48213 is closed; its entries are undone only after a controller reopens it.",),
    steps=(
        UndoStep(text="Reopen order WO 48213", where="WO 48213", money="", who="controller"),
        UndoStep(text="Undo +60 EA good", where="WO 48213", operation_no="20", money="Out of WIP EUR 990.00."),
        UndoStep(text="Complete order WO 48213 again", where="WO 48213", money="", who="supervisor"),
        UndoStep(text="Close order WO 48213 again", where="WO 48213", money="", who="controller"),
    ),
    confirm="Send it for approval",
    note="Nothing is undone yet: your undo is kept and waits for those who may do the steps above.",
)
SHIPPED = replace(
    PLAN,
    reasons=(
        "Of what this made 10 have left the plant, so it was made. Book the customer's return, or scrap what is "
        "still here.",
    ),
    steps=(),
    confirm="",
    instead="An undo cannot bring it back; ask your supervisor.",
    note="",
)


def page_scenes(online, offline, page):
    """The scenes of these pages, on a terminal that is at work."""
    at_work = replace(online, job=replace(online.job, pace=PACE, before=BEFORE, after=AFTER))
    planned = replace(
        at_work,
        job=replace(
            at_work.job, components=tuple(replace(row, planned=f"{row.expected}0") for row in at_work.job.components)
        ),
    )
    return {
        "job-paced": planned,
        "jobs": replace(at_work, page=page.JOBS, jobs=JOBS),
        "jobs-search": replace(at_work, page=page.JOBS, jobs=SEARCHED),
        "jobs-none": replace(at_work, page=page.JOBS, jobs=NOTHING),
        "jobs-long": replace(offline, page=page.JOBS, jobs=LONG, freshness=STALE),
        "lot": replace(at_work, page=page.LOT, lot=LOT),
        "lot-alone": replace(offline, page=page.LOT, lot=ALONE, freshness=STALE),
        "undo-plan": replace(at_work, page=page.UNDO, undo=PLAN),
        "undo-asked": replace(at_work, page=page.UNDO, undo=ASKED),
        "undo-shipped": replace(offline, page=page.UNDO, undo=SHIPPED),
        "stale": replace(offline, job=at_work.job, freshness=STALE),
    }
