"""What the checks are told beside the order itself: the same at the hub and on every device (pains.md P21)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import Hold, Inspection, ScrapOutput, Time, TimeCategory, TimeKind
from floorledger.domain.event import CaptureMethod
from floorledger.domain.finding import Severity
from floorledger.domain.number import micro
from floorledger.domain.order import Order
from floorledger.main.installation import Installation
from floorledger.services.capture import Draft, Recorded, Session
from floorledger.services.publish import publish_master
from floorledger.services.records import FeedKind, HubFindings, Standing
from tests.rig import MORNING, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_OPERATOR, change_policy, operation
from tests.services.floor import COMPLETE, approve, good, release, scrap, undo


@pytest.fixture
def other(rig: Rig) -> Iterator[Installation]:
    """A second device of the plant."""
    device = rig.second_device("T-2")
    device.settle()
    yield device
    device.close()


def at_hub(rig: Rig, event_id: str, code: str) -> list[str]:
    """What the hub's own checks said to an event: severity and text; what is drawn at random only the hub knows."""
    rows = [row for row in rig.hub.store.feed(0, 10_000) if row.kind is FeedKind.FINDINGS and row.ref == event_id]
    return [
        f"{each.severity} {each.text}"
        for row in rows
        for each in from_bytes(HubFindings, row.body).findings
        if each.code == code and each.severity is not Severity.INFO
    ]


def on_device(recorded: Recorded, code: str) -> list[str]:
    return [f"{each.severity} {each.text}" for each in recorded.findings if each.code == code]


# --- overlapping labour -----------------------------------------------------------------------------------------------


def hours(paid_min: int, kind: TimeKind = TimeKind.LABOUR, *, measured: bool = True) -> Time:
    return Time(category=TimeCategory.RUN, kind=kind, worked_s=3600, paid_s=60 * paid_min, measured=measured)


def worked(rig: Rig, detail: Time, start: datetime = MORNING, minutes: int = 60, **draft: object) -> Draft:
    """An hour from the shift's begin at WO1001, unless said otherwise."""
    return rig.draft(detail, occurred_start=start, occurred_end=start + timedelta(minutes=minutes), **draft)


def both(rig: Rig, device: Installation, draft: Draft, session: Session = OPERATOR) -> list[str]:
    """What the device and the hub say of an overlap; they say the same."""
    rig.clock.time = MORNING + timedelta(hours=4)
    device.settle()
    recorded = device.capture.record(draft, session)
    device.settle()
    said = on_device(recorded, "T01")
    assert at_hub(rig, recorded.event_id, "T01") == said
    return [text.split(".")[0] for text in said]


BLOCK = "block This overlaps other work of the same person: {} minutes are paid in {} by the clock"
WARN = "warn This overlaps other work of the same person: {} minutes are paid in {} by the clock"


def test_an_hour_paid_twice_is_blocked_on_the_other_device_too(rig, other):
    assert both(rig, rig.installation, worked(rig, hours(60))) == []
    assert both(rig, other, worked(rig, hours(60), order_no="WO1002")) == [BLOCK.format(120, 60)]


def test_an_hour_split_between_two_jobs_is_only_told(rig, other):
    assert both(rig, rig.installation, worked(rig, hours(30))) == []
    assert both(rig, other, worked(rig, hours(30), order_no="WO1002")) == [WARN.format(60, 60)]


def test_what_waits_for_a_decision_is_not_counted_at_either_until_it_is_taken(rig, other):
    both(rig, rig.installation, worked(rig, hours(60)))
    assert both(rig, rig.installation, worked(rig, hours(60))) == [BLOCK.format(120, 60)]
    rig.installation.settle()
    (waiting,) = [event for event, at in rig.installation.store.events_of_order("WO1001") if at is Standing.WAITING]
    assert both(rig, other, worked(rig, hours(0))) == [WARN.format(60, 60)]
    rig.record(approve(waiting.event_id), SUPERVISOR)
    rig.installation.settle()
    assert rig.standing(waiting.event_id) is Standing.ACCEPTED
    assert both(rig, other, worked(rig, hours(0))) == [BLOCK.format(120, 60)]


def test_what_was_undone_takes_no_time(rig, other):
    first = rig.installation.capture.record(worked(rig, hours(60)), OPERATOR).event_id
    rig.installation.settle()
    rig.record(undo(first))
    rig.installation.settle()
    assert both(rig, other, worked(rig, hours(60))) == []
    assert both(rig, rig.installation, worked(rig, hours(0))) == [WARN.format(60, 60)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"start": MORNING + timedelta(minutes=60)}, []),
        ({"start": MORNING - timedelta(minutes=60)}, []),
        ({"start": (MORNING + timedelta(minutes=59)).astimezone(UTC)}, [BLOCK.format(120, 119)]),
        ({"start": (MORNING - timedelta(minutes=59)).astimezone(UTC)}, [BLOCK.format(120, 119)]),
        ({"start": MORNING + timedelta(minutes=59, seconds=59, microseconds=1)}, [WARN.format(120, 120)]),
        ({"detail": hours(60, TimeKind.MACHINE)}, []),
        ({"detail": hours(60, measured=False)}, []),
        ({"on_behalf_of": "psn-b27e"}, []),
        ({"session": OTHER_OPERATOR}, []),
        ({"session": OTHER_OPERATOR, "on_behalf_of": OPERATOR.person_id}, [BLOCK.format(120, 60)]),
    ],
)
def test_only_time_that_one_person_shares_counts(rig, other, change, expected):
    both(rig, rig.installation, worked(rig, hours(60)))
    session = change.pop("session", OPERATOR)
    draft = worked(rig, **({"detail": hours(60)} | change))
    assert both(rig, other, draft, session) == expected


def test_entries_of_one_transaction_know_of_each_other(rig):
    rig.clock.forward(240)
    drafts = [worked(rig, hours(60)), worked(rig, hours(60), order_no="WO1002")]
    one, two = rig.installation.capture.record_many(drafts, OPERATOR)
    assert (on_device(one, "T01"), len(on_device(two, "T01"))) == ([], 1)
    (three,) = rig.installation.capture.record_many(drafts[:1], OPERATOR)
    rig.installation.settle()
    assert [text.split(".")[0] for text in on_device(three, "T01")] == [BLOCK.format(180, 60)]
    assert [at_hub(rig, each.event_id, "T01") for each in (one, two)] == [[], on_device(two, "T01")]


def test_an_entry_for_weeks_ago_is_held_against_those_weeks(rig):
    """What was looked up for today reaches not that far back."""
    long_ago = MORNING - timedelta(days=60)
    rig.clock.time = long_ago + timedelta(hours=2)
    rig.record(hours(60), occurred_start=long_ago, occurred_end=long_ago + timedelta(hours=1))
    rig.clock.time = MORNING + timedelta(hours=4)
    rig.installation.settle()
    assert on_device(rig.installation.capture.record(worked(rig, hours(60)), OPERATOR), "T01") == []
    late = rig.installation.capture.record(worked(rig, hours(60), long_ago), OPERATOR)
    rig.installation.settle()
    assert len(on_device(late, "T01")) == 1
    assert at_hub(rig, late.event_id, "T01") == on_device(late, "T01")


# --- scrap of earlier orders ------------------------------------------------------------------------------------------


def test_scrap_is_held_against_earlier_orders_that_are_complete(rig, other):
    """Fifteen orders of ten lost one piece each at operation 10: 10 %, and three standard deviations of 1 % more.

    A sixteenth that lost half of its pieces is not complete, and does not count.
    """
    master = rig.installation.store.master()
    (own,) = [order for order in master.orders if order.order_no == "WO1001"]
    earlier = tuple(Order(order_no=f"WO9{number:03}", item=own.item, planned=micro("10")) for number in range(16))
    publish_master(rig.hub.store, rig.clock.now(), replace(master, orders=(*master.orders, *earlier)))
    rig.installation.settle()
    for order in earlier[:15]:
        rig.record(good(rig, "9"), order_no=order.order_no)
        rig.record(scrap(rig, "1"), order_no=order.order_no)
        rig.record(COMPLETE, SUPERVISOR, order_no=order.order_no, operation_no=None)
    rig.record(good(rig, "5"), order_no="WO9015")
    rig.record(scrap(rig, "5"), order_no="WO9015")
    rig.installation.settle()
    other.settle()
    for amount, expected in (("2", []), ("1", ["18.75 % scrapped here; 15 earlier orders of SP-BOM2000 lost 10 %"])):
        recorded = other.capture.record(rig.draft(scrap(rig, amount)), OPERATOR)
        other.settle()
        said = on_device(recorded, "Q07")
        assert at_hub(rig, recorded.event_id, "Q07") == said
        assert [text.removeprefix("warn ").split(",")[0] for text in said] == expected


def test_nobody_looks_up_earlier_orders_for_anything_but_scrap(rig, monkeypatch):
    asked: list[str] = []
    position = rig.installation.capture.availability.position

    def listen(order_no: str):
        asked.append(order_no)
        return position(order_no)

    monkeypatch.setattr(rig.installation.capture.availability, "position", listen)
    rig.record(good(rig, "1"))
    assert set(asked) == {"WO1001"}
    rig.record(ScrapOutput(qty=scrap(rig, "1").qty, reason_code="SEAL"))
    same = [order.order_no for order in rig.installation.store.master().orders if order.item == "SP-BOM2000"]
    assert set(asked) == set(same)


# --- a failed inspection leads to a hold ------------------------------------------------------------------------------

OUTSIDE = Inspection(
    characteristic="bore",
    readings=tuple(map(micro, ("5.01", "5.2", "5.3"))),
    uom="MMT",
    lower=micro("4.95"),
    upper=micro("5.05"),
)


def newest_hold(rig: Rig):
    (found,) = [event for event, _ in rig.installation.store.holds() if isinstance(event.detail, Hold)]
    return found


def test_a_failed_inspection_is_followed_by_the_hold_that_the_rule_asks_for(rig):
    change_policy(rig, inspection_hold_code="LEAK")
    inspected = rig.record(OUTSIDE, note="second fixture", scan_raw=b"raw")
    held = newest_hold(rig)
    assert held.detail == Hold(hold_code="LEAK", qty=good(rig, "2").qty)
    assert held.device_seq == inspected.event.device_seq + 1
    assert (held.order_no, held.operation_no, held.work_center, held.actor) == ("WO1001", "10", "100", "psn-6f1c")
    assert (held.capture_method, held.note_hash, held.scan_raw) == (CaptureMethod.MACHINE, None, None)
    rig.installation.settle()
    assert [rig.standing(each) for each in (inspected.event_id, held.event_id)] == [Standing.ACCEPTED] * 2
    assert rig.codes(inspected.event_id) == ["Q08"]
    assert operation(rig) == (0, 0, 2)


def test_that_hold_is_released_or_undone_like_any_other(rig):
    change_policy(rig, inspection_hold_code="LEAK")
    rig.record(OUTSIDE)
    held = newest_hold(rig).event_id
    rig.record(release(rig, held, "1"), QUALITY)
    rig.installation.settle()
    assert operation(rig) == (1, 0, 1)
    (freed,) = [event for event, _ in rig.installation.store.holds() if event.event_type == "RELEASE"]
    for target in (freed.event_id, held):
        rig.record(undo(target), SUPERVISOR)
        rig.installation.settle()
    assert (rig.codes(held), operation(rig)) == ([], (0, 0, 0))


def test_an_inspection_that_is_there_already_holds_nothing_again(rig):
    change_policy(rig, inspection_hold_code="LEAK")
    for _ in range(2):
        rig.record(OUTSIDE, event_id="0192f0c1-0000-7000-8000-000000000001")
    rig.installation.settle()
    assert operation(rig) == (0, 0, 2)


@pytest.mark.parametrize(("reading", "code"), [("5.01", "LEAK"), ("5.2", None)])
def test_without_a_failure_or_a_rule_nothing_is_held(rig, reading, code):
    change_policy(rig, inspection_hold_code=code)
    rig.record(replace(OUTSIDE, readings=(micro(reading),)))
    assert rig.installation.store.holds() == []
