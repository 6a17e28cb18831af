"""Who did both, found afterwards in the events (domain.md B5.3); each pattern on both sides of its border."""

from datetime import timedelta

import pytest

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Detail, Disposition, Fate, Hold, OrderState, OrderStatus, Output, ScrapOutput
from floorledger.domain.device_detail import ScanRefused, SignIn, SignOut
from floorledger.domain.event import Event
from floorledger.domain.finding import Severity
from floorledger.domain.segregation import breaches
from tests.plants import NOON, event, pieces

HASTY = timedelta(seconds=10)


def did(actor: str, seconds: int, detail: Detail, **changes: object) -> Event:
    """A person does something so many seconds after noon, on device D1."""
    return event(detail, actor=actor, captured_at=NOON + timedelta(seconds=seconds), **changes)


def said(*events: Event) -> list[str]:
    """The texts of what is found, in order of time; every one is a review of a warning."""
    found = breaches(events, HASTY)
    for each in found:
        assert (each.finding.code, each.finding.severity, each.finding.review) == ("S01", Severity.WARN, True)
        assert each.event in events
        assert each.others
    return [each.finding.text for each in found]


OUTPUT = did("P1", 0, Output(qty=pieces("1")))


def approval(
    actor: str, seconds: int, target: Event = OUTPUT, verdict: Verdict = Verdict.APPROVE, **changes: object
) -> Event:
    detail = Decision(target_event_id=target.event_id, verdict=verdict, reason_code="OK")
    return did(actor, seconds, detail, **changes)


def test_a_plain_day_has_nothing():
    assert said(OUTPUT, approval("P2", 60)) == []
    assert breaches((), HASTY) == ()


# --- recorded and approved --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.OVERRIDE])
def test_somebody_approved_an_entry_of_their_own(verdict):
    assert said(OUTPUT, approval("P1", 60, verdict=verdict)) == ["Somebody approved an entry of their own."]


def test_so_does_who_had_it_recorded():
    recorded = did("P1", 0, Output(qty=pieces("1")), on_behalf_of="P2")
    assert said(recorded, approval("P2", 60, recorded)) == ["Somebody approved an entry of their own."]


@pytest.mark.parametrize("verdict", [Verdict.REJECT, Verdict.COMMENT, Verdict.ASSIGN])
def test_other_words_approve_nothing(verdict):
    assert said(OUTPUT, approval("P1", 60, verdict=verdict)) == []


def test_a_decision_on_something_unknown_is_left_out():
    assert said(approval("P1", 60)) == []


# --- approved before anybody can have looked --------------------------------------------------------------------------
def test_an_approval_within_seconds_on_the_same_device():
    assert said(OUTPUT, approval("P2", 10)) == [
        "Approved 10 seconds after the entry, on the same device. Was it looked at?"
    ]
    assert said(OUTPUT, approval("P2", 11)) == []
    assert said(OUTPUT, approval("P2", 10, device_id="D2")) == []


def test_beside_the_operator_it_counts_how_long_the_approver_was_asked():
    """Entry and approval on the spot are captured together; the supervisor stood there since they were asked."""
    entry = did("P1", 60, Output(qty=pieces("1")))
    asked = {seconds: NOON + timedelta(seconds=60 - seconds) for seconds in (10, 11)}
    assert said(entry, approval("P2", 60, entry, occurred_start=asked[11])) == []
    assert said(entry, approval("P2", 60, entry, occurred_start=asked[10])) == [
        "Approved 10 seconds after the entry, on the same device. Was it looked at?"
    ]


# --- two badges -------------------------------------------------------------------------------------------------------
def turns(count: int, pause: int = 5) -> list[Event]:
    """P1 records and signs out, P2 signs in and approves, so many times, a minute apart."""
    events: list[Event] = []
    for number in range(count):
        start = 120 * number
        made = did("P1", start, Output(qty=pieces("1")))
        events += [
            did("P1", start - 1, SignIn()),
            made,
            did("P1", start + 30, SignOut()),
            did("P2", start + 30 + pause, SignIn()),
            approval("P2", start + 60, made),
            did("P2", start + 70, SignOut()),
        ]
    return events


def test_two_persons_who_take_turns_within_moments_may_be_one():
    assert said(*turns(2)) == []
    assert said(*turns(3)) == ["Two persons took turns at one device within moments 3 times; one approved the other."]
    assert len(said(*turns(4))) == 2, "from the third time on"
    assert said(*turns(4, pause=11)) == []


def test_the_same_person_coming_back_is_no_change():
    events = [each for each in turns(4) if each.actor == "P1"]
    assert said(*events) == []


# --- one badge at two places ------------------------------------------------------------------------------------------
def test_one_badge_at_two_devices_within_moments():
    here, there = did("P1", 0, Output(qty=pieces("1"))), did("P1", 10, Output(qty=pieces("1")), device_id="D2")
    assert said(here, there) == ["One badge was used at two devices within moments. Who was it?"]
    assert said(here, did("P1", 11, Output(qty=pieces("1")), device_id="D2")) == []
    assert said(here, did("P1", 10, Output(qty=pieces("1")))) == []
    assert said(here, did("P2", 10, Output(qty=pieces("1")), device_id="D2")) == []
    assert said(here, did("P1", 10, SignOut(), device_id="D2")) == [], "signing out is no use"
    assert said(here, did("P1", 10, ScanRefused(fault_code="C01"), device_id="D2")) == []


# --- counted and scrapped ---------------------------------------------------------------------------------------------
HELD = did("P1", 0, Hold(hold_code="LEAK", qty=pieces("5")))


def disposed(actor: str, fate: Fate = Fate.SCRAP) -> Event:
    detail = Disposition(hold_event_id=HELD.event_id, fate=fate, qty=pieces("5"), reason_code="X")
    return did(actor, 300, detail)


def test_who_counted_what_is_held_does_not_decide_that_it_is_scrapped():
    text = ["Who counted what is on hold decided that it is scrapped."]
    assert said(HELD, disposed("P1")) == text
    assert said(HELD, disposed("P2")) == []
    assert said(HELD, disposed("P1", Fate.REWORK)) == []
    decided = disposed("P2")
    assert said(HELD, decided, approval("P1", 600, decided)) == text, "nor approve it"
    assert said(HELD, decided, approval("P3", 600, decided)) == []


# --- reopened and posted ----------------------------------------------------------------------------------------------
def test_who_reopens_an_order_does_not_post_in_it():
    reopened = did("P1", 0, OrderStatus(state=OrderState.REOPENED))
    late = ScrapOutput(qty=pieces("1"), reason_code="X")
    assert said(reopened, did("P1", 60, late)) == ["Who reopened the order posted in it."]
    assert said(reopened, did("P2", 60, late)) == []
    assert said(reopened, did("P1", 60, late, order_no="WO2")) == []
    assert said(did("P1", 60, OrderStatus(state=OrderState.REOPENED)), did("P1", 0, late)) == [], "before it"
    assert said(reopened, did("P1", 60, OrderStatus(state=OrderState.CLOSED))) == []


def test_everything_is_found_in_the_order_of_time():
    events = [OUTPUT, approval("P1", 60), HELD, disposed("P1")]
    assert said(*events[::-1]) == [
        "Somebody approved an entry of their own.",
        "Who counted what is on hold decided that it is scrapped.",
    ]
