"""Whatever a log holds: pieces are neither made nor lost on the way to events, and nothing has a quantity of zero."""

from collections import Counter
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.detail import Downtime, Hold, OrderStatus, Output, ScrapOutput, Time
from floorledger.domain.master_check import structure
from floorledger.domain.number import MICRO
from floorledger.services.log_quirks import duplicates, findings_of, paid_seconds, quirks_of
from floorledger.services.production_log import LogFile, LogRow, ReportType, drafts_of, master_of

MONDAY = datetime.fromisoformat("2012-01-30")
MINUTES = st.sampled_from([0, 1, 30, 60, 75, 90, 600])
COUNTS = st.sampled_from([0, 0, 1, 7])


@st.composite
def rows(draw: st.DrawFn) -> LogRow:
    """A row of one of two orders, three activities, two workers; its line is set by the file."""
    case = draw(st.sampled_from(["Case 1", "Case 2"]))
    start = MONDAY + timedelta(minutes=30 * draw(st.integers(0, 20)))
    span = draw(st.one_of(st.none(), MINUTES, st.just(1530)))
    return LogRow(
        line=0,
        case=case,
        activity=draw(st.sampled_from(["Turning", "Grinding", "Packing"])),
        resource=draw(st.sampled_from(["Machine 1", "Machine 2"])),
        start=start,
        end=start + timedelta(minutes=draw(MINUTES)),
        span_text="BAD" if span is None else f"{span // 60:03d}:{span % 60:02d}",
        span_min=span,
        planned=10,
        part="Shim",
        worker=draw(st.sampled_from(["ID1", "ID2"])),
        report_type=draw(st.sampled_from(ReportType)),
        good=draw(COUNTS),
        rejected=draw(COUNTS),
        held=draw(COUNTS),
        rework=draw(st.booleans()),
    )


@st.composite
def logs(draw: st.DrawFn) -> LogFile:
    """A file of such rows, some of them twice."""
    drawn = draw(st.lists(rows(), min_size=1, max_size=12))
    again = draw(st.lists(st.sampled_from(drawn), max_size=3))
    values = [{name: getattr(row, name) for name in LogRow.__slots__} for row in drawn + again]
    return LogFile("log", tuple(LogRow(**(each | {"line": line})) for line, each in enumerate(values, start=2)))


@given(logs())
def test_the_sum_of_the_pieces_is_that_of_the_columns(log):
    repeats = duplicates(log.rows)
    single = [row for row in log.rows if row.line not in repeats]
    pieces: Counter[type] = Counter()
    seen: set[str | None] = set()
    for mapped in drafts_of(log, "Europe/Berlin"):
        for draft in mapped.drafts:
            if draft.event_id in seen:
                assert mapped.row.line in repeats
                continue
            seen.add(draft.event_id)
            match draft.detail:
                case Output(qty=qty) | ScrapOutput(qty=qty) | Hold(qty=qty):
                    assert qty is not None
                    assert qty.base > 0
                    pieces[type(draft.detail)] += qty.base
    assert pieces[Output] == MICRO * sum(row.good for row in single)
    assert pieces[ScrapOutput] == MICRO * sum(row.rejected for row in single)
    assert pieces[Hold] == MICRO * sum(row.held for row in single)


@given(logs())
def test_every_row_ends_as_events_or_as_a_finding(log):
    explained = {finding.line for finding in findings_of(log)}
    for mapped in drafts_of(log, "UTC"):
        own = [draft for draft in mapped.drafts if not isinstance(draft.detail, OrderStatus)]
        assert own or mapped.row.line in explained
        for draft in own:
            match draft.detail:
                case Time(worked_s=worked_s, paid_s=paid_s):
                    assert worked_s > 0
                    assert 0 <= paid_s <= worked_s
                case Downtime(duration_s=duration_s):
                    assert duration_s > 0


@given(logs())
def test_each_span_that_is_not_the_interval_is_explained_once(log):
    quirks = quirks_of(log)
    codes = [finding.code for finding in findings_of(log)]
    timeless = sum(row.interval_s == 0 and row.span_min == 0 for row in log.rows)
    assert quirks["span_mismatches"] + timeless == codes.count("T02") + codes.count("T05") + codes.count("T06")
    assert quirks["exact_duplicates"] == codes.count("C05")
    assert len(log.rows) == len({row.content for row in log.rows}) + quirks["exact_duplicates"]


@given(logs())
def test_paid_time_is_presence(log):
    """A worker's shared seconds are the minutes in which that worker has at least one row, counted one by one."""
    paid = paid_seconds(log.rows)
    by_line = {row.line: row for row in log.rows}
    shared = [by_line[line] for line in paid if by_line[line].labour_s <= 24 * 3600]
    for worker in ("ID1", "ID2"):
        own = [row for row in shared if row.worker == worker]
        busy = {row.start + timedelta(minutes=minute) for row in own for minute in range(row.labour_s // 60)}
        assert sum(paid[row.line] for row in own) == 60 * len(busy)


@given(logs())
def test_the_master_fits_its_own_events(log):
    master = master_of(log, None)
    assert structure(master) == ()
    assert master_of(log, master) == master
    for mapped in drafts_of(log, master.time_zone):
        for draft in mapped.drafts:
            standard = master.standard_of(draft.order_no)
            assert standard is not None
            if draft.operation_no is not None:
                assert draft.operation_no in [step.operation_no for step in standard.operations]
                assert draft.work_center in master.work_center_by_no
