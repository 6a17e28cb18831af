"""Time: P19 (clocks before the operator, overlaps, breaks) and P20 (time zones and backdating)."""

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from floorledger.domain.calendar import business_day, posting_date
from floorledger.domain.detail import Time, TimeKind
from floorledger.domain.interval import Interval
from floorledger.domain.period import split_at_periods
from floorledger.domain.punch import Punch, Way, clocking, labour_of
from floorledger.services.log_quirks import labour_times, machine_times, quirks_of
from floorledger.services.log_row import LogRow, ReportType
from floorledger.services.production_log import LogFile, drafts_of, read_log
from floorledger.services.views import Tone
from tests.domain.calendars import BERLIN, FIVE_DAYS, NEW_YORK, PlantTime, utc
from tests.services.effects_bench import change_policy, posting_dates
from tests.services.floor import labour
from tests.services.terminal_bench import Bench

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "prod4tu" / "Production_Data.csv"
LONGEST = timedelta(hours=16)

# --- P19: labour clock starts before the operator is chosen; overlaps; breaks ignored ---------------------------------


def test_p19_no_clock_runs_before_the_operator_is_chosen(rig):
    """With nobody signed in the terminal takes no time; a punch without a person is no punch."""
    bench = Bench(rig)
    bench.order()
    tone, _ = bench.command("TIME", "2", "5", "OK")
    assert tone is not Tone.TAKEN
    assert not [entry for entry in bench.log() if isinstance(entry.event.detail, Time)]
    with pytest.raises(ValueError, match="choose the operator first"):
        Punch(person_id="", at=rig.clock.now(), way=Way.IN, job="WO1001 10")


def test_p19_a_punch_is_never_changed():
    punch = Punch(person_id="psn-1", at=utc("2026-11-20 06:00"), way=Way.IN)
    with pytest.raises(FrozenInstanceError):
        punch.at = utc("2026-11-20 05:00")  # type: ignore[misc]


def punches(*clocks: tuple[str, Way, str]) -> list[Punch]:
    return [Punch(person_id="psn-1", at=utc(f"2026-11-20 {at}"), way=way, job=job) for at, way, job in clocks]


def test_p19_overlaps_are_paid_once_and_breaks_not_at_all():
    """Two machines from 06:00 to 11:00 UTC, which is 07:00 to 12:00 at the plant: 5 h of clock, 10 h at the machines.

    Less the unpaid half hour 4 h 30 are paid, each machine half of it; the paid quarter is worked at neither.
    """
    done = clocking(
        punches(("06:00", Way.IN, "A"), ("06:00", Way.IN, "B"), ("11:00", Way.OUT, "A"), ("11:00", Way.OUT, "B")),
        utc("2026-11-20 12:00"),
        LONGEST,
        BERLIN,
    )
    labour_time = labour_of(done.times, FIVE_DAYS)["psn-1"]
    assert [(job.worked_s // 60, job.paid_s // 60) for job in labour_time.jobs] == [(255, 135), (255, 135)]
    assert labour_time.clock_s == 270 * 60
    assert [finding.code for finding in labour_time.findings] == ["T01"]


def test_p19_a_forgotten_end_and_a_day_that_rolled_over_are_asked_for():
    now = utc("2026-11-21 12:00")
    forgotten = clocking(punches(("06:00", Way.IN, "A")), now, LONGEST, BERLIN)
    assert (forgotten.times, [finding.code for finding in forgotten.findings]) == ((), ["T05"])
    rolled = clocking(punches(("18:00", Way.IN, "A"), ("05:00", Way.OUT, "A")), now, LONGEST, BERLIN)
    assert (rolled.times, [finding.code for finding in rolled.findings]) == ((), ["T02"])
    assert "the next day?" in rolled.findings[0].text


def row(line: int, start: str, end: str, span_min: int, **fields: object) -> LogRow:
    """A run of a made-up machine."""
    values = {
        "line": line, "case": "Case 1", "activity": "Turning", "resource": f"Machine {line}", "worker": "ID1",
        "start": datetime.fromisoformat(start), "end": datetime.fromisoformat(end), "span_min": span_min,
        "span_text": f"{span_min // 60:03d}:{span_min % 60:02d}", "planned": 10, "part": "Shim", "good": 1,
        "report_type": ReportType.PRODUCTION, "rejected": 0, "held": 0, "rework": False,
    }  # fmt: skip
    return LogRow(**(values | fields))  # type: ignore[arg-type]


MADE_UP = LogFile(
    "log",
    (
        row(2, "2026-11-30 22:00", "2026-12-01 04:00", 360),
        row(3, "2026-12-01 00:00", "2026-12-01 02:00", 120),
        row(4, "2026-12-01 00:30", "2026-12-01 01:00", 30, resource="Machine 2", worker="ID2"),
        row(5, "2026-12-02 08:00", "2026-12-02 09:00", 60 + 1440, worker="ID3"),
        row(6, "2026-12-02 08:00", "2026-12-02 09:15", 0, worker="ID4"),
    ),
)
"""ID1 tends Machine 3 beside Machine 2 for two hours; ID2 is on Machine 2 too; a day too long; a default duration."""


def test_p19_screen_and_cost_read_the_same_figures():
    """What the import report shows as worked beside other work is what its events are not paid for: 2 hours."""
    quirks = quirks_of(MADE_UP)
    assert (quirks["worker_overlaps"], quirks["machine_overlaps"], quirks["day_rollovers"]) == (1, 1, 1)
    assert (quirks["worker_double_min"], quirks["machine_double_min"]) == (120, 30)
    booked = [
        draft.detail
        for mapped in drafts_of(MADE_UP, BERLIN)
        for draft in mapped.drafts
        if isinstance(draft.detail, Time) and draft.detail.kind is TimeKind.LABOUR
    ]
    assert [(time.worked_s // 60, time.paid_s // 60) for time in booked] == [
        (360, 300),
        (120, 60),
        (30, 30),
        (1500, 1500),
    ]
    assert sum(time.worked_s - time.paid_s for time in booked) == 60 * quirks["worker_double_min"]


def test_p19_a_default_duration_is_no_capacity():
    assert machine_times(MADE_UP.rows)["Machine 6"].booked_s == 0
    assert machine_times(MADE_UP.rows)["Machine 2"].busy_s == 6 * 3600


@pytest.fixture(scope="module")
def real_log() -> LogFile:
    if not DATA.exists():
        pytest.skip("the 4TU production log is not beside this checkout")
    return read_log(DATA)


def test_p19_real_machines_are_never_busier_than_the_clock(real_log):
    """Counted minute by minute in a separate script: 779,543 minutes booked, 673,119 by the clock."""
    times = machine_times(real_log.rows)
    assert sum(time.booked_s for time in times.values()) == 60 * 779_543
    assert sum(time.busy_s for time in times.values()) == 60 * 673_119
    for resource, time in times.items():
        own = [each for each in real_log.rows if each.resource == resource]
        clock = max(each.end for each in own) - min(each.start for each in own)
        assert timedelta(seconds=time.busy_s) <= clock


def test_p19_real_workers_are_paid_for_their_presence(real_log):
    """Counted in the same way: 652,896 minutes of presence."""
    times = labour_times(real_log.rows)
    assert sum(job.paid_s for time in times.values() for job in time.jobs) == 60 * 652_896
    assert all(sum(job.paid_s for job in time.jobs) == time.clock_s for time in times.values())


# --- P20: time zone and backdating errors -----------------------------------------------------------------------------


def test_p20_occurred_captured_received_and_posting_are_four_times(rig):
    """Two hours of the last evening in November, entered after midnight with no network, at the hub in the morning."""
    place = ZoneInfo(BERLIN)
    rig.clock.time = datetime(2026, 12, 1, 0, 40, tzinfo=place)
    start, end = datetime(2026, 11, 30, 20, tzinfo=place), datetime(2026, 11, 30, 22, tzinfo=place)
    event_id = rig.record(labour(120), occurred_start=start, occurred_end=end).event_id
    rig.clock.time = datetime(2026, 12, 1, 6, 5, tzinfo=place)
    rig.installation.settle()
    event = rig.event(event_id)
    ((_, received, _),) = rig.hub.store.events()
    assert (event.occurred_start, event.occurred_end) == (start, end)
    assert event.captured_at == datetime(2026, 12, 1, 0, 40, tzinfo=place)
    assert received == datetime(2026, 12, 1, 6, 5, tzinfo=place)
    assert (event.business_date, event.shift) == (date(2026, 11, 30), "Late")
    assert posting_dates(rig) == {event_id: date(2026, 11, 30)}


def test_p20_backdating_into_a_closed_period_is_taken_but_posts_in_the_open_one(rig):
    """Nobody is turned away for lateness, and nobody moves a closed month."""
    change_policy(rig, closed_through=date(2026, 10, 31))
    long_ago = rig.clock.now() - timedelta(days=30)
    recorded = rig.record(labour(5), occurred_start=long_ago)
    rig.installation.settle()
    event = rig.event(recorded.event_id)
    assert [finding.code for finding in recorded.findings] == ["T04"]
    assert (event.occurred_start, event.business_date) == (long_ago, date(2026, 10, 21))
    assert posting_dates(rig) == {recorded.event_id: date(2026, 11, 20)}


@pytest.mark.parametrize("away", [UTC, ZoneInfo(NEW_YORK), ZoneInfo("Asia/Tokyo"), ZoneInfo(BERLIN)])
def test_p20_a_devices_zone_changes_no_date(away):
    """23:30 on 30 November at the plant is another date in Tokyo; the plant's counts, for every date there is."""
    moment = datetime(2026, 11, 30, 23, 30, tzinfo=ZoneInfo(BERLIN)).astimezone(away)
    assert business_day(moment, PlantTime()) == (date(2026, 11, 30), "Night")
    assert posting_date(moment, moment, BERLIN, None) == date(2026, 11, 30)
    night = split_at_periods(moment, moment + timedelta(hours=1), 3600, PlantTime())
    assert night == ((date(2026, 11, 30), 1800), (date(2026, 12, 1), 1800))


def test_p20_the_two_nights_of_the_clock_change_last_what_they_last():
    """22:00 to 06:00 on the plant's clock: seven hours in March, nine in October, in every figure made of it."""
    for begin, elapsed in ((date(2026, 3, 28), 7), (date(2026, 10, 24), 9)):
        start = datetime(begin.year, begin.month, begin.day, 22, tzinfo=ZoneInfo(BERLIN))
        end = (start + timedelta(days=1)).replace(hour=6)
        ways = ((start, Way.IN), (end, Way.OUT))
        done = clocking([Punch(person_id="psn-1", at=at, way=way, job="A") for at, way in ways], end, LONGEST, BERLIN)
        assert Interval(start, end).length == timedelta(hours=elapsed)
        assert labour_of(done.times, PlantTime())["psn-1"].clock_s == elapsed * 3600


def test_p20_time_over_a_month_end_is_split_to_the_second(real_log):
    """417 real rows cross midnight, 11 of them a month end; what is split sums to what was worked."""
    plant = PlantTime(time_zone="UTC")
    crossing, split = 0, []
    for each in real_log.rows:
        start, end = each.start.replace(tzinfo=UTC), each.end.replace(tzinfo=UTC)
        parts = split_at_periods(start, end, each.interval_s, plant)
        assert sum(part.seconds for part in parts) == each.interval_s
        crossing += start.date() != end.date()
        split += [parts] if len(parts) > 1 else []
    assert (crossing, len(split)) == (417, 11)
    assert all(first.posting_date.month != second.posting_date.month for first, second in split)


def test_p20_a_made_up_night_over_the_month_end():
    """The same on rows of our own: 22:00 to 04:00 is two hours of November and four of December."""
    night = MADE_UP.rows[0]
    start, end = night.start.replace(tzinfo=UTC), night.end.replace(tzinfo=UTC)
    assert split_at_periods(start, end, night.interval_s, PlantTime(time_zone="UTC")) == (
        (date(2026, 11, 30), 7200),
        (date(2026, 12, 1), 14400),
    )
