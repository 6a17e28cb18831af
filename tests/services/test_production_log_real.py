"""The real machining log: golden case G52 and the counts of domain.md A2. Skipped where the data is not at hand."""

import json
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from floorledger.main.commands import replay_log
from floorledger.services.log_quirks import duplicates, findings_of, quirks_of
from floorledger.services.log_replay_report import ReplayReport
from floorledger.services.production_log import LogFile, LogRefused, drafts_of, read_log
from tests.rig import Rig
from tests.services.test_production_log_import import Importing

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "prod4tu"
GOLDEN = json.loads((ROOT / "tests" / "golden" / "production_log.json").read_text())
CASES = json.loads((ROOT / "tests" / "golden" / "variances.json").read_text())["cases"]

pytestmark = pytest.mark.skipif(
    not (DATA / "Production_Data.csv").exists(), reason="the 4TU production log is not beside this checkout"
)


@pytest.fixture(scope="module")
def log() -> LogFile:
    return read_log(DATA / "Production_Data.csv")


def test_golden_case_g52(log):
    (case,) = (case for case in CASES if case["id"] == "G52")
    counted = {"rows": log.row_count} | quirks_of(log)
    assert {name: str(counted[ours]) for name, ours in GOLDEN["case_g52"].items()} == case["expected"]


def test_every_row_reads_and_every_quirk_counts(log):
    assert (log.row_count, log.refused) == (GOLDEN["rows"], ())
    assert quirks_of(log) == GOLDEN["quirks"]


def test_findings_by_row(log):
    lines: dict[str, set[int]] = defaultdict(set)
    for finding in findings_of(log):
        lines[finding.code].add(finding.line)
    assert {code: len(found) for code, found in lines.items()} == GOLDEN["file_findings_by_row"]
    assert sorted(duplicates(log.rows)) == GOLDEN["duplicate_lines"]
    assert sorted(lines["T02"]) == GOLDEN["rollover_lines"]
    assert [row.line for row in log.rows if row.span_min is None] == [GOLDEN["corrupted_line"]]
    assert sum(map(len, (lines["T02"], lines["T05"], lines["T06"]))) == GOLDEN["quirks"]["span_mismatches"]


def test_duplicates_carry_no_pieces(log):
    repeats = duplicates(log.rows)
    assert all(row.good == row.rejected == row.held == 0 for row in log.rows if row.line in repeats)


def test_the_mangled_twin_is_refused():
    with pytest.raises(LogRefused, match=r"4543 of 4543 rows have only minutes and seconds left") as refused:
        read_log(DATA / "excel_mangled_Production_Data.csv")
    assert "such as “24:00.0” in row 2 (rows 2-4544)" in str(refused.value)
    assert "Nothing was imported" in str(refused.value)


def test_ids_are_those_of_distinct_events(log):
    ids = Counter(draft.event_id for row in drafts_of(log, "Europe/Berlin") for draft in row.drafts)
    assert len(ids) == sum(GOLDEN["events_by_type"].values())


def test_the_whole_import_and_a_second_one(rig: Rig):
    importing = Importing(rig)
    path = DATA / "Production_Data.csv"
    report = importing(path)
    assert (report.rows, report.refused, report.already_there) == (GOLDEN["rows"], 0, 0)
    assert report.events == rig.installation.store.head()[0] == sum(GOLDEN["events_by_type"].values())
    assert report.events_by_type == GOLDEN["events_by_type"]
    assert {total.in_events for total in report.control_totals} == set(GOLDEN["pieces"].values())
    assert all(total.in_file == total.in_events for total in report.control_totals)
    in_file = GOLDEN["file_findings_by_row"]
    assert all(report.findings[code] == rows for code, rows in in_file.items() if code != "T01")
    # the file names the row that started later, the checks the entry that was recorded later
    assert report.findings["T01"] >= in_file["T01"]
    assert report.findings["T04"] == GOLDEN["rows"] - GOLDEN["quirks"]["exact_duplicates"]
    again = importing(path)
    assert (again.events, again.already_there) == (0, report.events)
    assert len(importing.published) == 1


@pytest.fixture(scope="module")
def replayed() -> ReplayReport:
    return replay_log(DATA / "Production_Data.csv", lambda done, of: None)


def test_the_replay_has_its_golden_figures(replayed):
    figures = replayed.as_json()
    exceptions = [[each["code"], each["value"], each["text"]] for each in figures["exceptions"]]
    completed = sum(order.variance.closed for order in replayed.replayed.orders)
    golden = {name: figure for name, figure in GOLDEN["replay"].items() if name != "about"}
    assert {name: figures[name] for name in golden if name not in ("exceptions", "completed")} | {
        "completed": completed,
        "exceptions": exceptions,
    } == golden


def test_every_order_of_the_second_half_sums_to_the_totals_with_nothing_unexplained(replayed):
    variances = [order.variance for order in replayed.replayed.orders]
    assert len(variances) == GOLDEN["replay"]["orders_by_half"]["second"]
    assert {each.residual_minor for each in variances} == {0}
    for each in variances:
        assert sum(each.parts_minor.values()) == each.total_minor == each.actual_minor - each.standard_minor
    for category, amount in replayed.parts_minor.items():
        assert amount == sum(each.parts_minor.get(category, 0) for each in variances)
    assert replayed.total_minor == sum(replayed.parts_minor.values()) == sum(each.total_minor for each in variances)


def test_the_hours_of_the_file_are_what_the_orders_were_charged(replayed):
    """5,320.45 posted hours of labour at 48.00 and 5,583.3833 of machine at 40.00 are 478,716.93.

    They are in the goods at standard, in variances and in WIP; what rounds each line to cents is said apart.
    """
    totals = {name: Decimal(text) for name, text in replayed.as_json()["totals"].items()}
    rounding = Decimal(replayed.as_json()["parts"]["rounding"])
    assert totals["standard"] + totals["total"] - rounding + totals["wip_open"] == Decimal("478716.93")
