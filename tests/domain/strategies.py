"""Hypothesis strategies: arbitrary events of every type, readable again or not depends on the codec alone."""

from datetime import date, timedelta, timezone

from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Recovered,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    TimeKind,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import CaptureMethod, Event
from floorledger.domain.finding import Cause, Finding, Notice, Severity
from floorledger.domain.number import LIMIT, MICRO
from floorledger.domain.unit import Quantity

texts = st.text(max_size=8)
maybe_text = st.none() | texts
numbers = st.integers(min_value=-(10**20), max_value=10**20)
positive = st.integers(min_value=1, max_value=10**9)
scaled = st.integers(min_value=1, max_value=LIMIT * MICRO - 1)
signed = st.integers(min_value=1 - LIMIT * MICRO, max_value=LIMIT * MICRO - 1)
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
    review=st.none() | st.booleans(),
    cause=st.none() | st.sampled_from(Cause),
    notices=st.none() | st.lists(st.builds(Notice, recipient=texts, task=texts), max_size=2).map(tuple),
)

DETAILS = {
    OrderStatus: st.builds(OrderStatus, state=st.sampled_from(OrderState)),
    Output: st.builds(Output, qty=quantities, final=st.booleans(), lot=maybe_text, rework=st.booleans()),
    Coproduct: st.builds(Coproduct, item=texts, qty=quantities, lot=maybe_text),
    Byproduct: st.builds(Byproduct, item=texts, qty=quantities, lot=maybe_text),
    Consumption: st.builds(
        Consumption, item=texts, qty=quantities, lot=maybe_text, planned=st.booleans(), substitute_for=maybe_text
    ),
    Return: st.builds(
        Return, item=texts, qty=quantities, lot=maybe_text, issue_event_id=maybe_text, substitute_for=maybe_text
    ),
    ScrapOutput: st.builds(
        ScrapOutput,
        qty=quantities,
        reason_code=texts,
        cause_operation=maybe_text,
        taken_from=st.none() | st.sampled_from(PieceState),
        recovered=st.none() | st.builds(Recovered, item=texts, qty=quantities, abnormal=st.booleans()),
    ),
    ScrapComponent: st.builds(
        ScrapComponent, item=texts, qty=quantities, reason_code=texts, issued=st.booleans(), lot=maybe_text
    ),
    Rework: st.builds(
        Rework,
        step=st.sampled_from(ReworkStep),
        qty=quantities,
        cause_code=texts,
        to_operation=maybe_text,
        order_no=maybe_text,
    ),
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
    Disposition: st.builds(
        Disposition,
        hold_event_id=texts,
        fate=st.sampled_from(Fate),
        qty=quantities,
        reason_code=texts,
        to_item=maybe_text,
        concession=maybe_text,
    ),
    SubconSend: st.builds(SubconSend, purchase_order=texts, item=texts, qty=quantities, lot=maybe_text),
    SubconReceipt: st.builds(
        SubconReceipt, purchase_order=texts, good=st.none() | quantities, bad=st.none() | quantities
    ),
    Transfer: st.builds(Transfer, item=texts, qty=quantities, from_location=texts, to_location=texts, lot=maybe_text),
    Count: st.builds(
        Count,
        item=texts,
        book=st.integers(min_value=0, max_value=LIMIT * MICRO - 1),
        counted=st.none() | quantities,
        lot=maybe_text,
        location=maybe_text,
    ),
    Inspection: st.builds(
        Inspection,
        characteristic=texts,
        readings=st.lists(signed, max_size=3).map(tuple),
        uom=texts,
        lower=st.none() | signed,
        upper=st.none() | signed,
    ),
    Reversal: st.builds(Reversal, target_event_id=texts, reason_code=texts),
    ScanRefused: st.builds(ScanRefused, fault_code=texts),
    Decision: st.builds(
        Decision, target_event_id=texts, verdict=st.sampled_from(Verdict), reason_code=texts, assignee=maybe_text
    ),
    SignIn: st.builds(SignIn),
    SignOut: st.builds(SignOut),
    Clock: st.builds(Clock, jump_ms=numbers),
    Config: st.builds(Config, setting=texts, after=texts, before=maybe_text),
    Unknown: st.builds(Unknown, written_type=texts, written_version=numbers),
}
"""A strategy for each type."""
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
        photo_hash=st.none() | st.binary(max_size=32),
        corrects_group=maybe_text,
        area=maybe_text,
        work_unit=maybe_text,
        location=maybe_text,
        serial=maybe_text,
        order_type=maybe_text,
        reason_suggested=maybe_text,
        reason_confidence=st.none() | st.integers(min_value=0, max_value=MICRO),
        findings=st.lists(findings, max_size=2).map(tuple),
        schema_version=numbers,
    )
