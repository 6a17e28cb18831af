"""The hash chain: any change to a device's log is reported, named, and reported once."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.chain import GENESIS, ChainFault, SealedEvent, fault_of, next_hash, read_event, verify_chain
from floorledger.domain.codec import CodecError, canonical, loads, to_bytes
from floorledger.domain.detail import Output
from floorledger.domain.device_detail import ScanRefused, SignIn, Unknown
from floorledger.domain.event import Event, EventType
from tests.plants import event, pieces


def toy_sign(message: bytes, device: str = "D1") -> bytes:
    """A stand-in for a device's key."""
    return hashlib.sha256(device.encode() + message).digest()


def toy_verify(message: bytes, signature: bytes) -> bool:
    return signature == toy_sign(message)


def seal(happened: Event, prev_hash: bytes, body: bytes | None = None, device: str = "D1") -> SealedEvent:
    body = to_bytes(happened) if body is None else body
    digest = next_hash(prev_hash, body)
    return SealedEvent(
        event_id=happened.event_id,
        device_id=happened.device_id,
        device_seq=happened.device_seq,
        body=body,
        prev_hash=prev_hash,
        hash=digest,
        signature=toy_sign(digest, device),
    )


def log(length: int) -> list[SealedEvent]:
    details = (SignIn(), Output(qty=pieces("5")), ScanRefused(fault_code="C01"))
    rows: list[SealedEvent] = []
    for seq in range(1, length + 1):
        happened = event(details[seq % 3], device_seq=seq, event_id=f"e{seq}")
        rows.append(seal(happened, rows[-1].hash if rows else GENESIS))
    return rows


ROWS = log(6)


def faults(rows: list[SealedEvent]) -> list[tuple[int, str]]:
    """Number and text of every fault."""
    return [(fault.device_seq, fault.text) for fault in verify_chain(rows, toy_verify)]


def test_a_sound_log_has_no_fault():
    assert faults(ROWS) == []
    assert faults([]) == []
    assert [row.event().event_id for row in ROWS] == ["e1", "e2", "e3", "e4", "e5", "e6"]


def test_the_hash_is_that_of_the_hash_before_and_the_body():
    assert ROWS[0].prev_hash == bytes(32)
    assert ROWS[1].hash == hashlib.sha256(ROWS[0].hash + ROWS[1].body).digest()


def flipped(data: bytes, at: int, bit: int = 0) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1 :]


def with_row(number: int, **changes: object) -> list[SealedEvent]:
    """The log with one row changed."""
    return [replace(row, **changes) if row.device_seq == number else row for row in ROWS]


@pytest.mark.parametrize("number", [1, 3, 6])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("body", "the content does not match its hash"),
        ("hash", "the content does not match its hash"),
        ("prev_hash", "does not follow the row before it"),
        ("signature", "the signature is not this device's"),
    ],
)
@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_any_flipped_bit_is_reported_once_at_its_row(number, name, text, at, bit):
    held = getattr(ROWS[number - 1], name)
    assert faults(with_row(number, **{name: flipped(held, at, bit)})) == [(number, text)]


@pytest.mark.parametrize("number", [1, 3, 6])
@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"event_id": "e9"}, "names another event"),
        ({"device_id": "D2"}, "names another event, device"),
        ({"device_seq": 99}, "was expected here"),
        ({"device_seq": 0}, "was expected here"),
        ({"device_seq": 5}, "was expected here"),
        ({"body": b""}, "does not match its hash"),
        ({"prev_hash": b""}, "does not follow"),
        ({"hash": b""}, "does not match its hash"),
        ({"signature": b""}, "signature"),
        ({"signature": ROWS[1].signature}, "signature"),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, dict) else None,
)
def test_one_changed_field_is_reported_once(number, changes, text):
    found = faults(with_row(number, **changes))
    assert len(found) == 1
    assert found[0][0] == changes.get("device_seq", number)
    assert text in found[0][1]


def resealed(number: int, body: bytes, device: str = "D1") -> list[SealedEvent]:
    """The log with one row's content replaced, its hash and signature made anew, the rows after it left alone."""
    row = ROWS[number - 1]
    digest = next_hash(row.prev_hash, body)
    return with_row(number, body=body, hash=digest, signature=toy_sign(digest, device))


def test_a_forged_row_with_a_fitting_hash_does_not_carry_the_devices_signature():
    body = to_bytes(event(Output(qty=pieces("500")), device_seq=2, event_id="e2"))
    assert faults(resealed(2, body, device="forger"))[0] == (2, "the signature is not this device's")


def test_a_row_rewritten_with_the_devices_own_key_breaks_the_row_after_it():
    body = to_bytes(event(Output(qty=pieces("500")), device_seq=2, event_id="e2"))
    assert faults(resealed(2, body)) == [(3, "does not follow the row before it")]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"not json", "the content cannot be read"),
        (ROWS[1].body + b" ", "the content cannot be read"),
        (ROWS[1].body.replace(b'"type":"SCAN_REFUSED"', b'"type":["A"]'), "the content cannot be read"),
        (ROWS[2].body, "the content names another event, device or number"),
        (ROWS[1].body.replace(b'"event_id":"e2"', b'"event_id":"e7"'), "names another event"),
        (ROWS[1].body.replace(b'"device_id":"D1"', b'"device_id":"D2"'), "names another event"),
        (ROWS[1].body.replace(b'"device_seq":"2"', b'"device_seq":"3"'), "names another event"),
    ],
)
def test_signed_but_not_what_it_says_to_be(body, text):
    assert body != ROWS[1].body
    assert text in faults(resealed(2, body))[0][1]


def test_a_body_that_cannot_be_read_is_an_error_when_read():
    with pytest.raises(CodecError):
        replace(ROWS[0], body=b"{}").event()


ORDERS = [
    # what, the rows by number as they stand, the numbers at which a fault is reported
    ("a row is missing", [1, 2, 4, 5, 6], [4]),
    ("two rows are missing", [1, 4, 5, 6], [4]),
    ("the first row is missing", [2, 3, 4, 5, 6], [2]),
    ("a row is there twice", [1, 2, 2, 3, 4, 5, 6], [2]),
    ("a row comes again later", [1, 2, 3, 4, 2, 5, 6], [2]),
    ("two rows have changed places", [1, 3, 2, 4, 5, 6], [3, 4]),
    ("the last two have changed places", [1, 2, 3, 4, 6, 5], [6]),
    ("turned round", [6, 5, 4, 3, 2, 1], [6, 5, 4, 3, 2, 1]),
    ("started anew", [1, 2, 3, 1, 2, 3], [1]),
]


@pytest.mark.parametrize(("numbers", "reported"), [row[1:] for row in ORDERS], ids=[row[0] for row in ORDERS])
def test_missing_repeated_and_moved_rows_are_named(numbers, reported):
    assert [number for number, _ in faults([ROWS[number - 1] for number in numbers])] == reported


@given(order=st.permutations(range(6)))
def test_any_other_order_is_reported(order):
    assert bool(faults([ROWS[at] for at in order])) == (order != list(range(6)))


def test_two_changes_are_both_reported():
    rows = with_row(2, body=flipped(ROWS[1].body, 5))
    rows[4] = replace(rows[4], signature=flipped(rows[4].signature, 5))
    assert [number for number, _ in faults(rows)] == [2, 5]


def test_changes_in_neighbouring_rows_are_both_reported():
    rows = with_row(2, body=flipped(ROWS[1].body, 5))
    rows[2] = replace(rows[2], body=flipped(rows[2].body, 5))
    assert [number for number, _ in faults(rows)] == [2, 3]


@pytest.mark.parametrize("kept", range(6))
def test_truncation_shows_by_the_anchor_alone(kept):
    """A log that was cut at its end is a sound log; only who remembers its head sees that rows are missing (I4)."""
    cut = ROWS[:kept]
    assert faults(cut) == []
    anchor = (ROWS[-1].device_seq, ROWS[-1].hash)
    assert anchor not in {(row.device_seq, row.hash) for row in cut}


def test_a_fault_names_device_number_and_event():
    row = replace(ROWS[0], device_id="D2")
    assert fault_of(row, 1, GENESIS, toy_verify) == ChainFault(
        "D2", 1, "e1", "the content names another event, device or number"
    )
    assert fault_of(ROWS[0], 1, GENESIS, toy_verify) is None
    assert fault_of(ROWS[0], 2, GENESIS, toy_verify) == ChainFault("D1", 1, "e1", "number 2 was expected here")


# --- versions of the schema -------------------------------------------------------------------------------------------
def newer(body: bytes) -> bytes:
    """What a version 9 might write: a type, a field of the header and a field of a finding that we do not know."""
    data = loads(body)
    data |= {"schema_version": "9", "mood": "good", "detail": {"type": "PAINTED", "coats": "2"}}
    return canonical(data | {"findings": [{"code": "Z99", "colour": "red"}]})


def test_what_a_newer_version_wrote_is_kept_and_shown():
    happened = event(SignIn(), device_seq=1, actor="P7", order_no="WO1")
    row = seal(happened, GENESIS, newer(to_bytes(happened)))
    assert fault_of(row, 1, GENESIS, toy_verify) is None
    read = row.event()
    assert read.detail == Unknown(written_type="PAINTED", written_version=9)
    assert read.event_type is EventType.UNKNOWN
    assert (read.schema_version, read.event_id, read.actor, read.order_no) == (9, happened.event_id, "P7", "WO1")


def test_a_changed_field_of_a_known_type_in_a_newer_version_is_not_guessed_at():
    data = loads(to_bytes(event(Output(qty=pieces("5")))))
    data |= {"schema_version": "3"}
    assert read_event(canonical(data)).detail == Unknown(written_type="OUTPUT", written_version=3)


def test_our_own_version_knows_its_types():
    body = to_bytes(event(SignIn()))
    foreign = body.replace(b'"type":"SIGN_IN"', b'"type":"PAINTED"')
    with pytest.raises(CodecError, match="one of"):
        read_event(foreign)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        pytest.param(b',"type":"PAINTED"', b', "type":"PAINTED"', id="a blank"),
        pytest.param(b'"9"', b"9", id="a bare number"),
        pytest.param(b'"device_seq":"1"', b'"device_seq":"one"', id="a header that cannot be read"),
        pytest.param(b'"type":"PAINTED"', b'"kind":"PAINTED"', id="no type"),
    ],
)
def test_a_newer_event_is_still_held_against_its_form(said, instead):
    body = newer(to_bytes(event(SignIn(), device_seq=1)))
    spoiled = body.replace(said, instead)
    with pytest.raises(CodecError):
        read_event(spoiled)
