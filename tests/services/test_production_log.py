"""A machining log of fourteen rows, with every quirk of domain.md A2 in it and every figure worked out by hand."""

from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from floorledger.domain.detail import (
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import CaptureMethod
from floorledger.domain.master_check import structure
from floorledger.domain.number import micro
from floorledger.services.log_mapping import slug
from floorledger.services.log_quirks import findings_of, paid_seconds, quirks_of
from floorledger.services.production_log import LogFile, LogRefused, drafts_of, master_of, read_log
from tests.plants import pieces, reference_plant

HEADER = (
    "Case ID,Activity,Resource,Start Timestamp,Complete Timestamp,Span,Work Order Qty,Part Desc.,Worker ID,Report Type,"
    "Qty Completed,Qty Rejected,Qty for MRB,Rework"
)
# Line 2 is the first; the day is 2012-01-30 and what follows it. Columns as in the header, blanks do not count.
ROWS = """
Case 1|Turning - Machine 4 |Machine 4 - Turning      |2012/01/30 23:00|2012/01/31 01:00|002:00|10|Bushing|ID1|S| 1|0|0|
Case 1|Turning - Machine 4 |Machine 4 - Turning      |2012/01/31 01:00|2012/01/31 03:00|002:00|10|Bushing|ID1|D| 9|1|0|
Case 1|Deburring - Manual  |Manual Deburring         |2012/01/31 02:00|2012/01/31 02:30|000:30|10|Bushing|ID1|D|20|0|0|
Case 1|Packing             |Packing                  |2012/02/01 00:00|2012/02/01 01:15|000:00|10|Bushing|ID2|D| 5|0|0|
Case 1|Packing             |Packing                  |2012/02/01 02:00|2012/02/01 03:00|000:00|10|Bushing|ID2|D| 0|0|0|
Case 1|Packing             |Packing                  |2012/02/01 02:00|2012/02/01 03:00|000:00|10|Bushing|ID2|D| 0|0|0|
Case 2|Lapping - Machine 1 |Machine 1 - Lapping      |2012/01/31 22:00|2012/02/01 02:00|004:00| 4|Shim   |ID3|D| 4|0|0|
Case 2|Grinding - Machine 2|Machine 2 - Grinding     |2012/02/02 10:00|2012/02/02 11:00|025:00| 4|Shim   |ID3|D| 2|0|0|
Case 2|Grinding - Machine 2|Machine 2 - Grinding     |2012/02/03 08:00|2012/02/03 09:00|BAD   | 4|Shim   |ID3|D| 0|0|1|
Case 2|Grinding - Machine 2|Machine 2 - Grinding     |2012/02/03 12:00|2012/02/03 12:00|000:30| 4|Shim   |ID3|D| 1|0|0|
Case 2|Final  Q.C.         |Quality Check 1          |2012/02/04 08:00|2012/02/04 10:00|000:30| 4|Shim   |ID4|D| 0|0|0|
Case 2|Laser Marking       |Machine 7- Laser Marking |2012/02/04 08:00|2012/02/04 08:30|002:00| 4|Shim   |ID5|D| 0|0|0|Y
Case 2|Grinding - Machine 2|Machine 2 - Grinding     |2012/02/05 08:00|2012/02/05 09:30|001:30| 4|Shim   |ID3|B| 0|0|0|
Case 2|Grinding - Machine 2|Machine 2 - Grinding     |2012/02/06 08:00|2012/02/06 08:40|000:40| 4|Shim   |ID3|D| 1|0|0|Y
"""


def cells_of(row: str) -> list[str]:
    cells = [cell.strip() for cell in row.split("|")]
    times = [f"{cell}:00.000" for cell in cells[3:5]]
    return [*cells[:3], *times, cells[5].replace("BAD", "1899/12/31 01:49:00"), *cells[6:]]


LINES = [",".join(cells_of(row)) for row in ROWS.strip().splitlines()]


def write(path: Path, lines: list[str] | None = None, header: str = HEADER) -> Path:
    path.write_text("\n".join([header, *(LINES if lines is None else lines)]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return read_log(write(tmp_path / "log.csv"))


def test_every_row_is_read_and_typed(log):
    assert (log.row_count, len(log.rows), log.refused) == (14, 14, ())
    first = log.rows[0]
    assert (first.line, first.case, first.worker, first.report_type.value) == (2, "Case 1", "ID1", "S")
    assert (first.interval_s, first.labour_s, first.planned, first.good) == (7200, 7200, 10, 1)
    assert [row.line for row in log.rows] == list(range(2, 16))


def test_a_corrupted_span_is_no_span_and_never_a_guess(log):
    (row,) = [row for row in log.rows if row.span_min is None]
    assert (row.line, row.span_text, row.labour_s, row.held) == (10, "1899/12/31 01:49:00", 0, 1)


def test_quirks_by_hand(log):
    assert quirks_of(log) == {
        "orders": 2,
        "order_operations": 7,
        "exact_duplicates": 1,
        "over_completed_pairs": 1,
        "exact_double_pairs": 1,
        "span_mismatches": 8,
        "span_zero": 3,
        "day_rollovers": 1,
        "corrupted_span": 1,
        "swapped_ends": 1,
        "zero_intervals": 1,
        "midnight_starts": 1,
        "crosses_midnight": 2,
        "crosses_month_end": 1,
        "worker_overlaps": 2,
        "machine_overlaps": 1,
        "worker_double_min": 30,
        "machine_double_min": 0,
        "scrap_pieces": 1,
        "hold_pieces": 1,
        "rework_rows": 2,
        "rework_without_output": 1,
    }


def test_findings_name_their_rows(log):
    found = sorted((finding.code, finding.line) for finding in findings_of(log))
    assert found == [
        ("C05", 7),
        ("T01", 4),
        ("T01", 7),
        ("T01", 7),
        ("T02", 9),
        ("T05", 10),
        ("T05", 11),
        ("T05", 12),
        ("T05", 13),
        ("T06", 5),
        ("T06", 6),
        ("T06", 7),
    ]
    text = {(finding.code, finding.line): finding.text for finding in findings_of(log)}
    assert "Is the end 2012/02/03 11:00, the next day?" in text["T02", 9]
    assert "“1899/12/31 01:49:00” is not a duration" in text["T05", 10]
    assert "looks swapped with that of row 13" in text["T05", 12]
    assert text["C05", 7].startswith("Row 7 repeats row 6")


def test_paid_time_is_shared_where_a_worker_overlaps_himself(log):
    """ID1 tends two machines from 02:00 to 02:30: a quarter of an hour for each; paid in all 4 h of presence."""
    paid = paid_seconds(log.rows)
    assert (paid[2], paid[3], paid[4]) == (7200, 6300, 900)
    assert paid[2] + paid[3] + paid[4] == 4 * 3600
    assert paid[9] == 25 * 3600
    assert set(paid) == {2, 3, 4, 8, 9, 11, 12, 13, 15}


def events_of(log: LogFile, line: int) -> list[object]:
    (found,) = [row.drafts for row in drafts_of(log, "Europe/Berlin") if row.row.line == line]
    return [draft.detail for draft in found]


def machine(minutes: int, category: TimeCategory = TimeCategory.RUN, *, measured: bool = True) -> Time:
    seconds = 60 * minutes
    return Time(category=category, kind=TimeKind.MACHINE, worked_s=seconds, paid_s=seconds, measured=measured)


def labour(minutes: int, paid: int | None = None, category: TimeCategory = TimeCategory.RUN) -> Time:
    paid_s = 60 * (minutes if paid is None else paid)
    return Time(category=category, kind=TimeKind.LABOUR, worked_s=60 * minutes, paid_s=paid_s)


def test_rows_become_events_by_the_table(log):
    setup = TimeCategory.SETUP
    expected = {
        2: [
            OrderStatus(state=OrderState.RELEASED),
            machine(120, setup),
            labour(120, category=setup),
            Output(qty=pieces("1")),
        ],
        3: [
            machine(120),
            labour(120, paid=105),
            Output(qty=pieces("9")),
            ScrapOutput(qty=pieces("1"), reason_code="UNSTATED"),
        ],
        4: [machine(30), labour(30, paid=15), Output(qty=pieces("20"))],
        5: [machine(75, measured=False), Output(qty=pieces("5"))],
        6: [machine(60, measured=False)],
        7: [machine(60, measured=False)],
        8: [OrderStatus(state=OrderState.RELEASED), machine(240), labour(240), Output(qty=pieces("4"))],
        9: [machine(60), labour(1500), Output(qty=pieces("2"))],
        10: [machine(60), Hold(qty=pieces("1"), hold_code="MRB")],
        11: [labour(30), Output(qty=pieces("1"))],
        12: [machine(120), labour(30)],
        13: [machine(30), labour(120)],
        14: [Downtime(reason_code="BREAKDOWN", duration_s=5400)],
        15: [machine(40), labour(40), Output(qty=pieces("1"), rework=True)],
    }
    assert {line: events_of(log, line) for line in expected} == expected


def test_a_draft_says_who_where_when_and_how(log):
    berlin = ZoneInfo("Europe/Berlin")
    drafts = [draft for row in drafts_of(log, "Europe/Berlin") for draft in row.drafts if row.row.line == 13]
    assert {draft.order_no for draft in drafts} == {"CASE-2"}
    assert {draft.operation_no for draft in drafts} == {"40"}
    assert {draft.work_center for draft in drafts} == {"MACHINE-7-LASER-MARKING"}
    assert {draft.on_behalf_of for draft in drafts} == {"ID5"}
    assert {draft.capture_method for draft in drafts} == {CaptureMethod.IMPORT}
    assert {draft.scan_raw for draft in drafts} == {None}
    assert {draft.occurred_start for draft in drafts} == {datetime(2012, 2, 4, 8, 0, tzinfo=berlin)}
    assert {draft.occurred_end for draft in drafts} == {datetime(2012, 2, 4, 8, 30, tzinfo=berlin)}


def test_an_order_is_released_once_at_its_first_start(log):
    berlin = ZoneInfo("Europe/Berlin")
    released = [
        (draft.order_no, draft.occurred_start, draft.operation_no)
        for row in drafts_of(log, "Europe/Berlin")
        for draft in row.drafts
        if isinstance(draft.detail, OrderStatus)
    ]
    assert released == [
        ("CASE-1", datetime(2012, 1, 30, 23, 0, tzinfo=berlin), None),
        ("CASE-2", datetime(2012, 1, 31, 22, 0, tzinfo=berlin), None),
    ]


def test_ids_come_from_the_content_not_from_the_place_in_the_file(log, tmp_path):
    turned = read_log(write(tmp_path / "turned.csv", LINES[::-1]))
    ids = [{draft.event_id for row in drafts_of(each, "UTC") for draft in row.drafts} for each in (log, turned)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 33


def test_a_duplicate_has_the_ids_of_what_it_repeats(log):
    by_line = {row.row.line: [draft.event_id for draft in row.drafts] for row in drafts_of(log, "UTC")}
    assert by_line[6] == by_line[7]


def test_a_night_with_a_clock_change_keeps_the_logs_own_duration(tmp_path):
    line = LINES[7].replace("2012/02/02 10:00", "2012/03/24 23:45").replace("2012/02/02 11:00", "2012/03/25 06:45")
    log = read_log(write(tmp_path / "log.csv", [line.replace("025:00", "007:00")]))
    assert events_of(log, 2)[1:3] == [machine(420), labour(420)]


def test_the_master_has_an_item_and_a_routing_for_each_order(log):
    master = master_of(log, None)
    assert [(item.item, item.description, item.base_uom, item.decimals) for item in master.items] == [
        ("LOG-CASE-1", "Bushing", "PCS", 0),
        ("LOG-CASE-2", "Shim", "PCS", 0),
    ]
    assert [(order.order_no, order.item, order.planned) for order in master.orders] == [
        ("CASE-1", "LOG-CASE-1", micro("10")),
        ("CASE-2", "LOG-CASE-2", micro("4")),
    ]
    shim = master.standard_by_item["LOG-CASE-2"]
    assert (shim.label, shim.costing_lot, shim.bom) == ("demo standard", 4, ())
    assert [(step.operation_no, step.description, step.work_center) for step in shim.operations] == [
        ("10", "Lapping - Machine 1", "MACHINE-1-LAPPING"),
        ("20", "Grinding - Machine 2", "MACHINE-2-GRINDING"),
        ("30", "Final Q.C.", "QUALITY-CHECK-1"),
        ("40", "Laser Marking", "MACHINE-7-LASER-MARKING"),
    ]
    center = master.work_center_by_no["PACKING"]
    assert (center.labour_rate, center.machine_rate, center.voh_rate, center.foh_rate) == (30, 40, 10, 8)
    assert structure(master) == ()


def test_standards_come_from_the_first_half_alone(log):
    """Case 2 begins on 01-31 at 22:00: of the rows before, turning took 120 minutes for 9, deburring 30 for 20."""
    master = master_of(log, None)
    times = {
        (standard.item, step.operation_no): (
            step.setup_labour_min,
            step.run_labour_min,
            step.setup_machine_min,
            step.run_machine_min,
        )
        for standard in master.standards
        for step in standard.operations
    }
    assert times == {
        ("LOG-CASE-1", "10"): (120, Fraction(40, 3), 120, Fraction(40, 3)),
        ("LOG-CASE-1", "20"): (0, Fraction(3, 2), 0, Fraction(3, 2)),
        ("LOG-CASE-1", "30"): (0, 0, 0, 0),
        ("LOG-CASE-2", "10"): (0, 0, 0, 0),
        ("LOG-CASE-2", "20"): (0, 0, 0, 0),
        ("LOG-CASE-2", "30"): (0, 0, 0, 0),
        ("LOG-CASE-2", "40"): (0, 0, 0, 0),
    }


def test_the_master_is_merged_and_the_plants_own_records_stay(log):
    base = reference_plant()
    merged = master_of(log, base)
    assert (merged.plant, merged.plant_name, merged.time_zone) == (base.plant, base.plant_name, base.time_zone)
    for field in ("items", "standards", "orders", "work_centers", "reasons", "lots"):
        own = getattr(base, field)
        assert getattr(merged, field)[: len(own)] == own
    assert [(reason.group, reason.code) for reason in merged.reasons] == [
        ("SCR", "FLASH"),
        ("SCR", "UNSTATED"),
        ("HLD", "MRB"),
        ("DWN", "BREAKDOWN"),
    ]


def test_merging_again_changes_nothing(log):
    merged = master_of(log, reference_plant())
    assert master_of(log, merged) == merged
    assert master_of(log, merged).version == merged.version


def test_a_longer_log_moves_its_own_records_and_no_others(log, tmp_path):
    short = read_log(write(tmp_path / "short.csv", LINES[:3]))
    base = master_of(short, reference_plant())
    merged = master_of(log, base)
    assert len(base.standard_by_item["LOG-CASE-1"].operations) == 2
    assert len(merged.standard_by_item["LOG-CASE-1"].operations) == 3
    assert merged.order_by_no["WO1"] == base.order_by_no["WO1"]


def test_an_order_of_the_plant_is_never_taken_over(tmp_path):
    log = read_log(write(tmp_path / "log.csv", [line.replace("Case 1", "WO1") for line in LINES]))
    with pytest.raises(LogRefused, match=r"Order WO1 of log\.csv is an order of this plant already, for PUMP"):
        master_of(log, reference_plant())


def test_two_names_with_one_number_are_refused(tmp_path):
    log = read_log(write(tmp_path / "log.csv", [LINES[0].replace("Machine 4 - T", "Machine-4 T"), *LINES[1:]]))
    with pytest.raises(LogRefused, match="both would get the number MACHINE-4-TURNING"):
        master_of(log, None)


def test_slugs_are_fit_for_labels():
    assert slug("Machine 7- Laser Marking") == "MACHINE-7-LASER-MARKING"
    assert slug("Turning & Milling") == "TURNING-MILLING"


def test_wall_clock_is_kept(log):
    assert log.rows[0].start.tzinfo is None
    assert log.rows[0].end - log.rows[0].start == timedelta(hours=2)
