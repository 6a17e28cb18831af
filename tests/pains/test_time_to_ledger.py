"""P20 of pains.md from the entry to the ledger: the two odd nights of the year, and the end of a month.

The dates and spans by themselves are in test_time.py; here they become money, on real databases.
"""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Role
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.domain.calendars import BERLIN
from tests.rig import Rig
from tests.services.effects_bench import SHOP_LOTS, at_shop, open_shop
from tests.workshop import workshop

pytestmark = pytest.mark.both_databases


def in_berlin() -> MasterData:
    """The workshop, its clock in Berlin: an hour of labour at M1 is 30.00, and 6.00 and 12.00 of overhead."""
    return replace(workshop(), time_zone=BERLIN, lots=SHOP_LOTS)


def hours_of(rig: Rig, at: datetime, until: datetime) -> str:
    """Labour over a span, as long as it really was, captured at its end."""
    span_s = int((until.astimezone(UTC) - at.astimezone(UTC)).total_seconds())
    rig.clock.time = until
    detail = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=span_s, paid_s=span_s)
    return at_shop(rig, detail, occurred_start=at, occurred_end=until)


def labour_by_date(rig: Rig) -> dict[date, int]:
    """Labour in WIP as the ledger holds it, by posting date, in minor units."""
    policy = rig.installation.store.policy()
    query = "SELECT posting_date, cost_line, amount_minor, account FROM entry JOIN entry_line USING (entry_no)"
    found: Counter[date] = Counter()
    with rig.hub.ledger.engine.connect() as connection:
        for day, line, cents, account in connection.exec_driver_sql(query):
            if line.startswith("labour") and account == policy.account_of[Role.WIP]:
                found[date.fromisoformat(day)] += cents
    return dict(found)


@pytest.mark.parametrize(("begin", "hours"), [(date(2026, 3, 28), 7), (date(2026, 10, 24), 9)])
def test_p20_a_night_of_the_clock_change_is_worth_what_it_lasted_from_entry_to_ledger(rig, begin, hours):
    """22:00 to 06:00: 7 h are 210.00 and 9 h are 270.00; two jobs at the same time by the wall clock do not overlap."""
    berlin = ZoneInfo(BERLIN)
    rig.clock.time = datetime(begin.year, begin.month, begin.day, 12, tzinfo=berlin)
    open_shop(rig, in_berlin())
    start = datetime(begin.year, begin.month, begin.day, 22, tzinfo=berlin)
    two = (start + timedelta(days=1)).replace(hour=2)  # there twice, or not at all; by the wall clock the last overlaps
    cuts = sorted(at.astimezone(UTC) for at in (start, two.replace(minute=45), two.replace(minute=15, fold=1)))
    cuts.append(two.replace(hour=6).astimezone(UTC))
    ids = [hours_of(rig, one.astimezone(berlin), end.astimezone(berlin)) for one, end in pairwise(cuts)]
    events = [rig.event(event_id) for event_id in ids]
    assert [finding for event in events for finding in event.findings if finding.code in ("T01", "T02", "T05")] == []
    assert {rig.standing(event_id) for event_id in ids} == {Standing.ACCEPTED}
    assert sum(event.detail.worked_s for event in events) == hours * 3600
    assert {(event.business_date, event.shift) for event in events} == {(begin, "Night")}
    assert sum(labour_by_date(rig).values()) == hours * 3000


@pytest.mark.parametrize("is_closed", [False, True])
def test_p20_hours_over_the_month_end_go_to_their_periods_however_late_they_arrive(rig, is_closed):
    """22:00 to 04:00, arriving on the second: 60.00 and 120.00; the first in December where November is closed."""
    berlin = ZoneInfo(BERLIN)
    rig.clock.time = datetime(2026, 11, 30, 12, tzinfo=berlin)
    open_shop(rig, in_berlin())
    rig.installation.sync.go(online=False)
    start = datetime(2026, 11, 30, 22, tzinfo=berlin)
    late = hours_of(rig, start, start + timedelta(hours=6))
    rig.clock.time = datetime(2026, 12, 2, 7, tzinfo=berlin)
    if is_closed:
        policy = replace(rig.installation.store.policy(), closed_through=date(2026, 11, 30))
        people = rig.installation.store.people()
        publish(rig.hub.store, rig.clock.now(), master=in_berlin(), policy=policy, people=people)
    rig.installation.sync.go(online=True)
    rig.installation.settle()
    event = rig.event(late)
    assert (event.occurred_start, event.business_date) == (start, date(2026, 11, 30))
    assert labour_by_date(rig) == {
        date(2026, 12, 2) if is_closed else date(2026, 11, 30): 6000,
        date(2026, 12, 1): 12000,
    }
