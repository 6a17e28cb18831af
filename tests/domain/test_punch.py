"""Punches: pairing, what is missing, a day that rolled over (domain.md B5.2 T01, T02, T05; pains.md P19)."""

from dataclasses import FrozenInstanceError
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.finding import Severity
from floorledger.domain.interval import Interval, covered, whole_s
from floorledger.domain.punch import Clocked, Clocking, Punch, Way, clocking, labour_of, meant_end, rollover
from tests.domain.calendars import BERLIN, FIVE_DAYS, PlantTime, utc

LONGEST = timedelta(hours=16)
NOW = utc("2026-11-21 12:00")


def punches(text: str) -> list[Punch]:
    """``"06:00 in A"`` on 20 November (UTC), ``"+05:00 out"`` on the 21st, without a job; person psn-1."""
    found = []
    for line in text.strip().splitlines():
        clock, way, *job = line.split()
        day = "2026-11-21" if clock.startswith("+") else "2026-11-20"
        moment = utc(f"{day} {clock.removeprefix('+')}")
        found.append(Punch(person_id="psn-1", at=moment, way=Way(way), job=job[0] if job else None))
    return found


def said(text: str) -> tuple[list[str], list[str], list[str]]:
    """Finished jobs with their minutes, running jobs, findings."""
    result = clocking(punches(text), NOW, LONGEST, "UTC")
    return (
        [f"{time.job} {whole_s(time.interval.length) // 60}" for time in result.times],
        [f"{punch.job}" for punch in result.running],
        [f"{finding.code} {finding.text}" for finding in result.findings],
    )


def test_in_and_out_make_time():
    assert said("06:00 in A\n10:00 out A\n10:30 in A\n14:00 out A") == (["A 240", "A 210"], [], [])


def test_several_machines_at_once_are_several_clocks():
    assert said("06:00 in A\n07:00 in B\n08:00 out A\n09:00 out B") == (["A 120", "B 120"], [], [])


def test_order_is_by_time_not_by_arrival():
    assert said("10:00 out A\n06:00 in A") == (["A 240"], [], [])


def test_what_still_runs_is_no_finding_and_no_time():
    assert said("+06:00 in A") == ([], ["A"], [])


def test_a_forgotten_end_is_asked_for_never_guessed():
    assert said("06:00 in A") == (
        [],
        [],
        ["T05 Clocked in at A at 2026-11-20 06:00, but not out within 16 hours. When did it end?"],
    )
    assert said("06:00 in\n+06:00 in\n+11:00 out") == (
        ["None 300"],
        [],
        ["T05 Clocked in at 2026-11-20 06:00, but not out before clocking in again at 2026-11-21 06:00. "
         "When did it end?"],
    )  # fmt: skip


def test_an_end_without_a_start_is_asked_for():
    lone = "T05 Clocked out at A at 2026-11-20 10:00 without having clocked in."
    assert said("10:00 out A") == ([], [], [lone])
    assert said("10:00 out A\n+10:00 out A")[2] == [lone, lone.replace("20 10", "21 10")]


def test_an_end_on_the_day_before_is_seen_as_such():
    """In at 18:00, out at 05:00 of the same date: the end is the next day's. One at 22:00 may still be running."""
    _, running, (finding,) = said("22:00 in A\n05:00 out A")
    assert (running, finding) == (["A"], "T05 Clocked out at A at 2026-11-20 05:00 without having clocked in.")
    later = clocking(punches("18:00 in A\n05:00 out A"), NOW, LONGEST, "UTC")
    (finding,) = later.findings
    assert (finding.code, finding.suggested, finding.unit) == ("T02", "660", "min")
    assert "Is the end 2026-11-21 05:00, the next day?" in finding.text
    assert later.times == ()


def test_running_for_exactly_the_longest_is_not_too_long():
    assert clocking(punches("20:00 in A"), utc("2026-11-21 12:00"), LONGEST, "UTC").findings == ()
    assert clocking(punches("19:59 in A"), utc("2026-11-21 12:00"), LONGEST, "UTC").findings != ()
    ahead = clocking(punches("+13:00 in A"), NOW, LONGEST, "UTC")
    assert (len(ahead.running), ahead.findings) == (1, ())


def test_a_punch_names_its_person_and_its_offset_and_never_changes():
    with pytest.raises(ValueError, match="choose the operator first"):
        Punch(person_id=" ", at=NOW, way=Way.IN)
    with pytest.raises(TypeError):
        Punch(at=NOW, way=Way.IN)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="offset"):
        Punch(person_id="psn-1", at=NOW.replace(tzinfo=None), way=Way.IN)
    with pytest.raises(FrozenInstanceError):
        Punch(person_id="psn-1", at=NOW, way=Way.IN).at = NOW  # type: ignore[misc]


def test_punches_in_the_repeated_hour_keep_their_order():
    """In at 02:50, out at 02:10 by the plant's clock: 20 minutes, though the clock on the wall went back."""
    berlin = ZoneInfo(BERLIN)
    first = Punch(person_id="psn-1", at=datetime(2026, 10, 25, 2, 50, tzinfo=berlin), way=Way.IN, job="A")
    second = Punch(person_id="psn-1", at=datetime(2026, 10, 25, 2, 10, tzinfo=berlin, fold=1), way=Way.OUT, job="A")
    result = clocking([second, first], NOW, LONGEST, BERLIN)
    assert [time.interval.length for time in result.times] == [timedelta(minutes=20)]
    assert result.findings == ()


ROLLOVERS = [
    # what, start, end (plant's clock), stated minutes, meant end
    ("a night on one date", "2026-11-20 22:00", "2026-11-20 06:00", None, "2026-11-21 06:00"),
    ("a labour time one day longer", "2026-11-20 08:00", "2026-11-20 09:00", 1500, "2026-11-21 09:00"),
    ("longer by less than a day", "2026-11-20 08:00", "2026-11-20 09:00", 1499, None),
    ("longer by more", "2026-11-20 08:00", "2026-11-20 09:00", 1501, None),
    ("no longer at all", "2026-11-20 08:00", "2026-11-20 09:00", 60, None),
    ("an end days before the start", "2026-11-20 22:00", "2026-11-18 06:00", None, None),
    ("an end exactly a day before the start", "2026-11-20 22:00", "2026-11-19 22:00", None, None),
    ("no time, and a whole day stated", "2026-11-20 08:00", "2026-11-20 08:00", 1440, "2026-11-21 08:00"),
    ("the day of 23 hours", "2026-03-28 12:00", "2026-03-28 13:00", 1440, "2026-03-29 13:00"),
    ("the day of 25 hours", "2026-10-24 12:00", "2026-10-24 13:00", 1560, "2026-10-25 13:00"),
]


@pytest.mark.parametrize(
    ("start", "end", "stated", "meant"), [row[1:] for row in ROLLOVERS], ids=[row[0] for row in ROLLOVERS]
)
def test_a_day_that_rolled_over(start, end, stated, meant):
    begin, finish = (datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(BERLIN)) for text in (start, end))
    duration = None if stated is None else timedelta(minutes=stated)
    found = meant_end(begin, finish, duration, BERLIN)
    assert (None if found is None else f"{found.astimezone(ZoneInfo(BERLIN)):%Y-%m-%d %H:%M}") == meant
    findings = rollover(begin, finish, duration, BERLIN)
    assert [finding.code for finding in findings] == ([] if meant is None else ["T02"])
    assert all(finding.severity is Severity.BLOCK and f"Is the end {meant}" in finding.text for finding in findings)


def test_clocked_time_becomes_worked_and_paid_time():
    """Friday, two machines from 08:30 to 11:30 (plant's clock), with the paid quarter at 9 and the half hour at 11."""
    done = clocking(
        punches("07:30 in A\n08:30 in B\n10:30 out A\n10:30 out B\n04:45 in\n12:45 out"), NOW, LONGEST, BERLIN
    )
    labour = labour_of(done.times, FIVE_DAYS)["psn-1"]
    figures = {job.key.split()[0]: (job.worked_s // 60, job.paid_s // 60) for job in labour.jobs}
    assert figures == {"A": (135, 105), "B": (90, 45)}
    assert labour.clock_s == 150 * 60
    assert [finding.code for finding in labour.findings] == ["T01"]


def test_persons_have_clocks_of_their_own_and_come_back_to_a_job():
    interval = Interval(utc("2026-11-20 06:00"), utc("2026-11-20 07:00"))
    again = Interval(utc("2026-11-20 08:00"), utc("2026-11-20 09:00"))
    times = [
        Clocked(person_id=person, job="A", interval=each) for person in ("psn-1", "psn-2") for each in (interval, again)
    ]
    labour = labour_of(times, PlantTime())
    assert {person: each.clock_s for person, each in labour.items()} == {"psn-1": 7200, "psn-2": 7200}
    assert all(each.findings == () for each in labour.values())


def test_in_and_out_at_one_moment_is_no_work_and_hides_none():
    done = clocking(punches("06:00 in A\n06:00 out A\n06:00 in A\n06:01 out A"), NOW, LONGEST, BERLIN)
    assert [whole_s(time.interval.length) for time in done.times] == [0, 60]
    (job,) = labour_of(done.times, PlantTime())["psn-1"].jobs
    assert (job.worked_s, job.paid_s) == (60, 60)


drawn = st.lists(
    st.builds(
        Punch,
        person_id=st.sampled_from(["psn-1", "psn-2"]),
        at=st.integers(0, 2880).map(lambda minute: utc("2026-11-20 00:00") + timedelta(minutes=minute)),
        way=st.sampled_from(Way),
        job=st.sampled_from([None, "A", "B"]),
    ),
    max_size=14,
)


@given(drawn)
def test_every_punch_is_in_a_time_running_or_in_a_finding(given_punches):
    result: Clocking = clocking(given_punches, utc("2026-11-22 00:00"), LONGEST, BERLIN)
    doubled = sum(finding.code == "T02" for finding in result.findings)
    assert len(given_punches) == 2 * len(result.times) + len(result.running) + len(result.findings) + doubled


@given(drawn)
def test_nobody_is_paid_for_more_than_the_clock(given_punches):
    result = clocking(given_punches, utc("2026-11-22 00:00"), LONGEST, BERLIN)
    for person, labour in labour_of(result.times, PlantTime()).items():
        own = [time.interval for time in result.times if time.person_id == person and time.job is not None]
        assert sum(job.paid_s for job in labour.jobs) == labour.clock_s == whole_s(covered(own))
