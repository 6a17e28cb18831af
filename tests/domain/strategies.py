"""Hypothesis strategies: arbitrary events of every type, readable again or not depends on the codec alone."""

from datetime import date, timedelta, timezone

from hypothesis import strategies as st

from floorledger.domain.event import (
    CaptureMethod,
    Consumption,
    Decision,
    Downtime,
    Event,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Reversal,
    ScanRefused,
    ScrapOutput,
    SignIn,
    SignOut,
    Time,
    TimeCategory,
    TimeKind,
    Verdict,
)
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import LIMIT, MICRO
from floorledger.domain.unit import Quantity

texts = st.text(max_size=8)
maybe_text = st.none() | texts
numbers = st.integers(min_value=-(10**20), max_value=10**20)
positive = st.integers(min_value=1, max_value=10**9)
scaled = st.integers(min_value=1, max_value=LIMIT * MICRO - 1)
offsets = st.integers(min_value=-14 * 60, max_value=14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(timezones=offsets)
quantities = st.builds(
    Quantity,
    entered=scaled,
    uom_entered=texts,
    factor_num=positive,
    factor_den=positive,
    base=scaled,
    uom_base=texts,
    factor_source=texts,
)
findings = st.builds(
    Finding,
    code=texts,
    severity=st.sampled_from(Severity),
    text=texts,
    expected=maybe_text,
    actual=maybe_text,
    unit=maybe_text,
    suggested=maybe_text,
    value_minor=numbers,
)

DETAILS = {
    OrderStatus: st.builds(OrderStatus, state=st.sampled_from(OrderState)),
    Output: st.builds(Output, qty=quantities, final=st.booleans(), lot=maybe_text, rework=st.booleans()),
    Consumption: st.builds(Consumption, item=texts, qty=quantities, lot=maybe_text, planned=st.booleans()),
    ScrapOutput: st.builds(ScrapOutput, qty=quantities, reason_code=texts, cause_operation=maybe_text),
    Time: st.builds(
        Time,
        category=st.sampled_from(TimeCategory),
        kind=st.sampled_from(TimeKind),
        worked_s=numbers,
        paid_s=numbers,
        crew=numbers,
        measured=st.booleans(),
    ),
    Downtime: st.builds(Downtime, reason_code=texts, duration_s=numbers, planned=st.booleans()),
    Hold: st.builds(Hold, hold_code=texts, qty=st.none() | quantities, item=maybe_text, lot=maybe_text),
    Release: st.builds(Release, hold_event_id=texts, qty=st.none() | quantities),
    Reversal: st.builds(Reversal, target_event_id=texts, reason_code=texts),
    ScanRefused: st.builds(ScanRefused, fault_code=texts),
    Decision: st.builds(Decision, target_event_id=texts, verdict=st.sampled_from(Verdict), reason_code=texts),
    SignIn: st.builds(SignIn),
    SignOut: st.builds(SignOut),
}
"""A strategy for each of the thirteen types."""
ANY_DETAIL = st.one_of(*DETAILS.values())


def events(details: st.SearchStrategy = ANY_DETAIL) -> st.SearchStrategy[Event]:
    """Any event that a device could write, sensible or not."""
    return st.builds(
        Event,
        event_id=texts,
        device_id=texts,
        device_seq=numbers,
        occurred_start=moments,
        occurred_end=st.none() | moments,
        captured_at=moments,
        business_date=st.dates(min_value=date(1, 1, 1)),
        shift=texts,
        plant=texts,
        work_center=maybe_text,
        order_no=maybe_text,
        operation_no=maybe_text,
        actor=texts,
        auth_method=texts,
        capture_method=st.sampled_from(CaptureMethod),
        master_version=texts,
        policy_version=texts,
        detail=details,
        monotonic_ns=numbers,
        hub_offset_ms=st.none() | numbers,
        on_behalf_of=maybe_text,
        scan_raw=st.none() | st.binary(max_size=12),
        note_hash=st.none() | st.binary(max_size=32),
        corrects_group=maybe_text,
        findings=st.lists(findings, max_size=2).map(tuple),
        schema_version=numbers,
    )
