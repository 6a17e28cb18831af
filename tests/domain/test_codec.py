"""The canonical form of what is signed: RFC 8785 with every number a string, exactly one way to write a record."""

import copy
import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorledger.domain.codec import CodecError, canonical, decode, from_bytes, from_json, loads, tag, to_bytes
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
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
from floorledger.domain.event import CaptureMethod, Event, EventType
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.policy import Policy
from floorledger.domain.routing import BomLine
from floorledger.domain.unit import Factor
from tests.domain.strategies import DETAILS, events
from tests.plants import kilos, line_plant, pieces, policy, reference_plant

CANONICAL = [
    ("null", None, b"null"),
    ("true", True, b"true"),
    ("false", False, b"false"),
    ("empty text", "", b'""'),
    ("empty list", [], b"[]"),
    ("empty record", {}, b"{}"),
    ("no blanks", {"a": ["x", "y"]}, b'{"a":["x","y"]}'),
    ("keys sorted", {"b": "1", "a": "2", "B": "3", "aa": "4", "_": "5"}, b'{"B":"3","_":"5","a":"2","aa":"4","b":"1"}'),
    ("keys sorted inside", {"k": {"b": "1", "a": "2"}}, b'{"k":{"a":"2","b":"1"}}'),
    ("order of a list kept", ["b", "a"], b'["b","a"]'),
    ("quote", '"', b'"\\""'),
    ("backslash", "\\", b'"\\\\"'),
    ("slash is not escaped", "/", b'"/"'),
    ("short escapes", "\b\t\n\f\r", b'"\\b\\t\\n\\f\\r"'),
    ("other control characters, hex in small letters", "\x00\x0b\x1d\x1f", b'"\\u0000\\u000b\\u001d\\u001f"'),
    ("delete is not escaped", "\x7f", b'"\x7f"'),
    ("two bytes", "é", b'"\xc3\xa9"'),
    ("line separator is not escaped", "\u2028", b'"\xe2\x80\xa8"'),
    ("beyond the basic plane", "\U0001f600", b'"\xf0\x9f\x98\x80"'),
    ("byte order mark inside a text", "\ufeff", b'"\xef\xbb\xbf"'),
    ("RFC 8785, 3.2.2", '\u20ac$\u000f\nA\'B"\\\\"/', b'"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
]


@pytest.mark.parametrize(("value", "expected"), [row[1:] for row in CANONICAL], ids=[row[0] for row in CANONICAL])
def test_canonical_form(value, expected):
    assert canonical(value) == expected
    assert loads(expected) == value


def nested(depth: int) -> list:
    value: list = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(1, id="int"),
        pytest.param(1.0, id="float"),
        pytest.param(float("nan"), id="not a number"),
        pytest.param(b"a", id="bytes"),
        pytest.param(("a",), id="tuple"),
        pytest.param({"a"}, id="set"),
        pytest.param({"a": [{"b": 1}]}, id="int deep inside"),
        pytest.param({1: "a"}, id="key that is no text"),
        pytest.param({"é": "a"}, id="key that is not ASCII"),
        pytest.param("\ud800", id="lone high surrogate"),
        pytest.param({"a": ["\udc00"]}, id="lone low surrogate inside"),
        pytest.param(nested(100_000), id="nested too deeply"),
    ],
)
def test_what_has_no_canonical_form(value):
    with pytest.raises(CodecError):
        canonical(value)


@pytest.mark.parametrize(
    "body",
    [
        b"1",
        b"-0",
        b"1.5",
        b"1e3",
        b"[1]",
        b'{"a":1}',
        b'{"a":[{"b":0.1}]}',
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"",
        b" ",
        b'"a',
        b"{'a':'b'}",
        b'{"a":"b",}',
        b'"a" "b"',
        b'"\xff"',
        b'"\n"',
        b'"\\x41"',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=lambda body: repr(body[:20]),
)
def test_what_is_not_json_without_numbers(body):
    with pytest.raises(CodecError):
        loads(body)


# --- one event, byte by byte ------------------------------------------------------------------------------------------
EVENT = Event(
    event_id="0193-a",
    device_id="T-01",
    device_seq=7,
    occurred_start=datetime(2026, 11, 20, 12, 0, tzinfo=ZoneInfo("Europe/Berlin")),
    captured_at=datetime(2026, 11, 20, 11, 0, 1, 5, tzinfo=UTC),
    business_date=date(2026, 11, 20),
    shift="Früh",
    plant="T1",
    order_no="WO1",
    operation_no="10",
    actor="P1",
    auth_method="badge",
    capture_method=CaptureMethod.SCAN,
    master_version="m",
    policy_version="p",
    monotonic_ns=123,
    scan_raw=b"]C1\x1d",
    findings=(Finding(code="T04", severity=Severity.INFO, text="Late.", value_minor=-5),),
    detail=Output(qty=pieces("12"), final=True),
    schema_version=1,
)
BODY = (
    b'{"actor":"P1","auth_method":"badge","business_date":"2026-11-20","capture_method":"scan",'
    b'"captured_at":"2026-11-20T11:00:01.000005+00:00",'
    b'"detail":{"final":true,"qty":{"base":"12","entered":"12","factor_den":"1","factor_num":"1",'
    b'"factor_source":"base unit","uom_base":"PCS","uom_entered":"PCS"},"rework":false,"type":"OUTPUT"},'
    b'"device_id":"T-01","device_seq":"7","event_id":"0193-a",'
    b'"findings":[{"code":"T04","severity":"info","text":"Late.","value_minor":"-5"}],'
    b'"master_version":"m","monotonic_ns":"123","occurred_start":"2026-11-20T12:00:00.000000+01:00",'
    b'"operation_no":"10","order_no":"WO1","plant":"T1","policy_version":"p","scan_raw":"5d43311d",'
    b'"schema_version":"1","shift":"Fr\xc3\xbch"}'
)
"""What was signed once must be written like this for ever: an event of the first schema version."""


def test_an_event_in_bytes():
    assert to_bytes(EVENT) == BODY
    assert from_bytes(Event, BODY) == EVENT


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        pytest.param(b'","auth', b'", "auth', id="a blank"),
        pytest.param(b'"actor":"P1","auth_method":"badge"', b'"auth_method":"badge","actor":"P1"', id="key order"),
        pytest.param(b'"actor":"P1"', b'"actor":"P\\u0031"', id="needless escape"),
        pytest.param(b"Fr\xc3\xbch", b"Fr\\u00fch", id="escape instead of UTF-8"),
        pytest.param(b'"actor":"P1"', b'"actor":"P2","actor":"P1"', id="key twice"),
        pytest.param(b'"order_no":"WO1"', b'"order_no":null', id="null instead of left out"),
        pytest.param(b'"rework":false,', b"", id="default left out"),
        pytest.param(b'"base":"12"', b'"base":"12.0"', id="needless zero behind"),
        pytest.param(b'"base":"12"', b'"base":"012"', id="needless zero in front"),
        pytest.param(b'"device_seq":"7"', b'"device_seq":"07"', id="integer with a zero in front"),
        pytest.param(b'"device_seq":"7"', b'"device_seq":"+7"', id="integer with a plus"),
        pytest.param(b'"device_seq":"7"', b'"device_seq":"\xef\xbc\x97"', id="wide digit"),
        pytest.param(b"12:00:00.000000+01:00", b"12:00:00+01:00", id="time without its microseconds"),
        pytest.param(b"11:00:01.000005+00:00", b"11:00:01.000005Z", id="Z for UTC"),
        pytest.param(b'"2026-11-20"', b'"20261120"', id="date without dashes"),
        pytest.param(b"5d43311d", b"5D43311D", id="hex in capitals"),
        pytest.param(b"5d43311d", b"5d 43 31 1d", id="hex with blanks"),
    ],
)
def test_readable_but_not_canonical(said, instead):
    assert BODY.count(said) == 1
    with pytest.raises(CodecError):
        from_bytes(Event, BODY.replace(said, instead))


def test_what_we_wrote_ourselves_is_read_without_holding_it_against_its_form():
    assert decode(Event, BODY) == EVENT
    assert decode(Event, BODY.replace(b'","auth', b'", "auth')) == EVENT


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        (b'"device_seq":"7"', b'"device_seq":7'),
        (b'"device_seq":"7"', b'"device_seq":"07"'),
        (b'"device_seq":"7"', b'"device_seq":"+7"'),
        (b'"device_seq":"7"', b'"device_seq":"1_0"'),
        (b'"final":true', b'"final":"true"'),
        (b'"final":true', b'"final":["true"]'),
        (b"12:00:00.000000+01:00", b"12:00:00.000000"),
        (b'"actor":"P1"', b'"actor":{"P1":"P1"}'),
    ],
    ids=lambda value: value.decode(),
)
def test_nor_are_types_let_through(said, instead):
    assert BODY.count(said) == 1
    with pytest.raises(CodecError):
        decode(Event, BODY.replace(said, instead))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(BODY + b"\n", id="line end"),
        pytest.param(b"\xef\xbb\xbf" + BODY, id="byte order mark"),
        pytest.param(BODY.decode().encode("utf-16"), id="UTF-16"),
        pytest.param(BODY.decode().encode("utf-32-le"), id="UTF-32"),
        pytest.param(BODY.decode().encode("latin-1"), id="Latin-1"),
        pytest.param(BODY[:-1], id="cut off"),
        pytest.param(b'{"detail":' + b"[" * 50_000, id="nested too deeply"),
        pytest.param(b'{"detail":' + b"[" * 500 + b"]" * 500 + b"}", id="nested, though readable"),
    ],
)
def test_other_bytes_are_not_the_event(body):
    with pytest.raises(CodecError):
        from_bytes(Event, body)


@pytest.mark.parametrize(
    ("said", "instead", "named"),
    [
        (b'"actor":"P1",', b"", "actor"),
        (b'"actor":"P1"', b'"actor":"P1","colour":"red"', "no field 'colour'"),
        (b'"rework":false', b'"colour":"red","rework":false', "Output has no field 'colour'"),
        (b'"uom_base":"PCS"', b'"sign":"-","uom_base":"PCS"', "Quantity has no field 'sign'"),
        (b'"code":"T04"', b'"class":"a","code":"T04"', "Finding has no field 'class'"),
        (b'"actor":"P1"', b'"actor":["P1"]', "Event.actor"),
        (b'"actor":"P1"', b'"actor":true', "Event.actor"),
        (b'"device_seq":"7"', b'"device_seq":"7.0"', "Event.device_seq"),
        (b'"device_seq":"7"', b'"device_seq":""', "Event.device_seq"),
        (b'"device_seq":"7"', b'"device_seq":7', "bare number 7"),
        (b'"final":true', b'"final":"true"', "Output.final"),
        (b'"base":"12"', b'"base":"1e3"', "Quantity.base"),
        (b'"base":"12"', b'"base":"12.0000001"', "Quantity.base"),
        (b'"base":"12"', b'"base":"1000000000000"', "Quantity.base"),
        (b'"base":"12"', b'"base":"-12"', "above zero"),
        (b'"base":"12"', b'"base":"0"', "above zero"),
        (b'"entered":"12"', b'"entered":"-12"', "above zero"),
        (b'"factor_den":"1"', b'"factor_den":"0"', "above zero"),
        (b'"factor_num":"1"', b'"factor_num":"-1"', "above zero"),
        (b'"capture_method":"scan"', b'"capture_method":"SCAN"', "Event.capture_method"),
        (b'"severity":"info"', b'"severity":"fatal"', "Finding.severity"),
        (b"12:00:00.000000+01:00", b"12:00:00.000000", "no offset"),
        (b'"2026-11-20"', b'"2026-11-31"', "Event.business_date"),
        (b"5d43311d", b"5d4", "Event.scan_raw"),
        (b'"findings":[{', b'"findings":{"a":{', "Expecting"),
        (b'"type":"OUTPUT"', b'"type":"Output"', "type is one of"),
        (b'"type":"OUTPUT"', b'"type":"QUANTITY"', "type is one of"),
        (b'"type":"OUTPUT"', b'"type":["OUTPUT"]', "type is one of"),
        (b'"type":"OUTPUT"', b'"type":{"a":"b"}', "type is one of"),
        (b'"type":"OUTPUT"', b'"type":true', "type is one of"),
        (b',"type":"OUTPUT"', b"", "type is one of"),
    ],
    ids=lambda value: value[:30].decode() if isinstance(value, bytes) else None,
)
def test_the_first_field_that_does_not_fit_is_named(said, instead, named):
    assert BODY.count(said) == 1
    with pytest.raises(CodecError, match=named):
        from_bytes(Event, BODY.replace(said, instead))


@pytest.mark.parametrize("body", [b'"text"', b"[]", b"null", b"true", b"{}", b'{"findings":[]}'])
def test_not_even_a_record(body):
    with pytest.raises(CodecError):
        from_bytes(Event, body)


# --- every type -------------------------------------------------------------------------------------------------------
SAMPLES = (
    OrderStatus(state=OrderState.STARTED),
    Output(qty=pieces("12"), final=True, lot="L1"),
    Consumption(item="RESIN", qty=kilos("1.5"), lot="R7", substitute_for="WAX"),
    ScrapOutput(
        qty=pieces("1"),
        reason_code="FLASH",
        cause_operation="10",
        taken_from=PieceState.GOOD,
        recovered=Recovered(item="SLAG", qty=kilos("0.1")),
    ),
    Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=60, paid_s=60),
    Downtime(reason_code="JAM", duration_s=300),
    Hold(hold_code="QA", qty=pieces("1")),
    Release(hold_event_id="e1", qty=pieces("1")),
    Reversal(target_event_id="e1", reason_code="MIS"),
    ScanRefused(fault_code="C01"),
    Decision(target_event_id="e1", verdict=Verdict.ASSIGN, reason_code="OK", assignee="quality"),
    SignIn(),
    SignOut(),
    Coproduct(item="SLAG", qty=kilos("1"), lot="L1"),
    Byproduct(item="SLAG", qty=kilos("1"), lot="L1"),
    Return(item="RESIN", qty=kilos("1"), lot="R7", issue_event_id="e1", substitute_for="WAX"),
    ScrapComponent(item="RESIN", qty=kilos("1"), reason_code="DUST", issued=True, lot="R7"),
    Rework(step=ReworkStep.START, qty=pieces("1"), cause_code="FLASH", to_operation="10", order_no="WO2"),
    Disposition(
        hold_event_id="e1", fate=Fate.DOWNGRADE, qty=pieces("1"), reason_code="Q", to_item="PUMP2", concession="C1"
    ),
    SubconSend(purchase_order="PO1", item="RESIN", qty=kilos("1"), lot="R7"),
    SubconReceipt(purchase_order="PO1", good=pieces("1"), bad=pieces("1")),
    Transfer(item="RESIN", qty=kilos("1"), from_location="A", to_location="B", lot="R7"),
    Count(item="RESIN", book=micro("2"), counted=kilos("1"), lot="R7", location="A"),
    Inspection(characteristic="length", readings=(micro("9.9"),), uom="MMT", lower=micro("9"), upper=micro("10")),
    Clock(jump_ms=-3600000),
    Config(setting="scanner", after="COM4", before="COM3"),
    Unknown(written_type="PAINTED", written_version=9),
)


def test_every_type_of_the_closed_list_is_meant():
    assert {tag(kind) for kind in get_args(Detail)} == set(EventType)
    assert set(get_args(Detail)) == set(DETAILS) == {type(sample) for sample in SAMPLES}


EVENTS = {kind: events(details) for kind, details in DETAILS.items()}


@pytest.mark.parametrize("kind", [pytest.param(kind, id=tag(kind)) for kind in DETAILS])
@settings(max_examples=12)
@given(data=st.data())
def test_every_event_comes_back_as_it_was(kind, data):
    event = data.draw(EVENTS[kind])
    body = to_bytes(event)
    read = from_bytes(Event, body)
    assert read == event
    assert read.event_type == tag(kind)
    assert to_bytes(read) == body


@settings(max_examples=15)
@given(first=events(), second=events())
def test_different_events_have_different_bytes(first, second):
    assert (to_bytes(first) == to_bytes(second)) == (first == second)


@settings(max_examples=20)
@given(event=events())
def test_what_is_absent_is_left_out(event):
    header = loads(to_bytes(event))
    present = {field.name for field in dataclasses.fields(event) if getattr(event, field.name) is not None}
    assert set(header) == present


@given(event=events(), at=st.integers(min_value=0), new=st.integers(0, 255))
def test_one_changed_byte_is_another_event_or_none(event, at, new):
    body = bytearray(to_bytes(event))
    at %= len(body)
    was, body[at] = body[at], new
    try:
        read = from_bytes(Event, bytes(body))
    except CodecError:
        return
    assert (read == event) == (was == new)


def test_times_keep_their_offset_on_both_sides_of_the_clock_change():
    berlin = ZoneInfo("Europe/Berlin")
    summer = dataclasses.replace(EVENT, occurred_start=datetime(2026, 10, 25, 2, 30, tzinfo=berlin))
    winter = dataclasses.replace(EVENT, occurred_start=datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=berlin))
    assert b"02:30:00.000000+02:00" in to_bytes(summer)
    assert b"02:30:00.000000+01:00" in to_bytes(winter)


@pytest.mark.parametrize("record", [reference_plant(), line_plant(), policy()], ids=["G54", "line", "policy"])
def test_master_data_and_policy_come_back_as_they_were(record):
    read = from_bytes(type(record), to_bytes(record))
    assert read == record
    assert read.version == record.version


# --- only declared types pass -----------------------------------------------------------------------------------------
def changed(record: object, name: str, value: object) -> object:
    """A copy with one field set behind the back of the type's own checks."""
    twin = copy.copy(record)
    object.__setattr__(twin, name, value)
    return twin


def spoiled(record: object, value: object) -> Iterator[tuple[str, object]]:
    """Every copy of a record in which one field, at any depth, holds ``value``; with the field's path."""
    for field in dataclasses.fields(record):
        held = getattr(record, field.name)
        yield field.name, changed(record, field.name, value)
        if isinstance(held, tuple):
            yield f"{field.name}[]", changed(record, field.name, (value,))
            first = held[0] if held and dataclasses.is_dataclass(held[0]) else None
            inner = [] if first is None else [(path, (twin, *held[1:])) for path, twin in spoiled(first, value)]
        else:
            inner = list(spoiled(held, value)) if dataclasses.is_dataclass(held) else []
        for path, twin in inner:
            yield f"{field.name}.{path}", changed(record, field.name, twin)


def refused(record: object) -> bool:
    try:
        to_bytes(record)
    except CodecError:
        return True
    return False


FULL = dataclasses.replace(
    EVENT,
    occurred_end=EVENT.occurred_start,
    work_center="M1",
    hub_offset_ms=3,
    on_behalf_of="P2",
    note_hash=b"n",
    photo_hash=b"p",
    corrects_group="g",
    area="A",
    work_unit="U",
    location="L",
    serial="S",
    order_type="O",
    reason_suggested="R",
    reason_confidence=1,
    findings=(dataclasses.replace(EVENT.findings[0], expected="1", actual="2", unit="PCS", suggested="1 PCS"),),
)
EVERY_FIELD = [dataclasses.replace(FULL, detail=sample) for sample in SAMPLES]


def test_the_full_event_leaves_no_field_empty():
    assert all(getattr(FULL, field.name) is not None for field in dataclasses.fields(FULL))


@pytest.mark.parametrize("event", EVERY_FIELD, ids=lambda event: event.event_type.value)
@pytest.mark.parametrize(
    "value", [1.0, 0.1, float("nan"), b"", 1 + 0j, [], {}, object()], ids=lambda value: type(value).__name__
)
def test_a_float_or_another_foreign_value_cannot_enter_an_event(event, value):
    allowed = {"scan_raw", "note_hash", "photo_hash"} if isinstance(value, bytes) else set()
    tried = 0
    for path, twin in spoiled(event, value):
        tried += 1
        if path in allowed:
            continue
        assert refused(twin), f"{path} took {value!r}"
    assert tried >= len(dataclasses.fields(Event))


def test_the_field_that_holds_a_float_is_named():
    with pytest.raises(CodecError, match=r"Event\.detail: Output\.qty: Quantity\.base: expected int, found float"):
        to_bytes(dataclasses.replace(EVENT, detail=Output(qty=changed(pieces("1"), "base", 1.0))))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("device_seq", True),
        ("device_seq", "7"),
        ("device_seq", None),
        ("actor", 7),
        ("actor", None),
        ("findings", None),
        ("findings", "T04"),
        ("findings", list(EVENT.findings)),
        ("business_date", EVENT.captured_at),
        ("occurred_start", date(2026, 11, 20)),
        ("occurred_start", datetime(2026, 11, 20)),  # noqa: DTZ001  no offset is what is refused
        ("capture_method", "scan"),
        ("capture_method", Severity.INFO),
        ("detail", None),
        ("detail", "OUTPUT"),
        ("detail", pieces("1")),
        ("detail", EVENT),
        ("shift", "\ud800"),
    ],
)
def test_a_field_takes_its_declared_type_only(name, value):
    with pytest.raises(CodecError):
        to_bytes(changed(EVENT, name, value))


@pytest.mark.parametrize("value", [1.5, 1 + 0j, object(), ["a"], {"a": "b"}], ids=lambda value: type(value).__name__)
def test_a_bare_value_without_a_form_is_refused(value):
    with pytest.raises(CodecError):
        to_bytes(value)


@pytest.mark.parametrize("body", [b'{"actor":"\\ud800"}', b'{"actor":"\xed\xa0\x80"}'], ids=["escaped", "raw"])
def test_a_lone_surrogate_is_no_text(body):
    with pytest.raises(CodecError, match=r"Event\.actor: .*surrogate"):
        from_json(Event, loads(body))


# --- fractions and documents ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("text", ["1e999999999", "1E9", "nan", "inf", "1/0", "1/-2", "", "one"])
def test_what_is_not_a_fraction(text):
    line = {"item": "A", "qty_per": text, "operation_no": "10", "uom": "PCS", "fixed": False}
    with pytest.raises(CodecError):
        from_json(BomLine, line)


@pytest.mark.parametrize("data", [["a"], "a", None, True, {"uom": "A"}])
def test_a_factor_is_a_record_of_four_fields(data):
    with pytest.raises(CodecError):
        from_json(Factor, data)


def test_a_list_is_a_list():
    with pytest.raises(CodecError, match="expected a list"):
        from_json(MasterData, {"items": {}})


def test_a_policy_without_an_account_does_not_load():
    whole = loads(to_bytes(policy()))
    whole["accounts"] = whole["accounts"][1:]
    with pytest.raises(CodecError, match="the policy has no account for RM"):
        from_json(Policy, whole)
