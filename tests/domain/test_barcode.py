"""Which way a scan is read: GS1, supplier envelopes, bare text; and that nothing makes the parser raise."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import (
    SELF_TEST,
    Fault,
    FaultCode,
    Scan,
    ScanKind,
    ScannerSettings,
    gs1_date,
    is_self_test,
    parse,
)

FRESH = ScannerSettings(aim_required=False)
TESTED = ScannerSettings(aim_required=False, self_tested=True)
BARE = ScannerSettings(aim_required=False, mh10_bare=True)
STRICT = ScannerSettings()
GTIN = "0109506000134352"

UNKNOWN, AMBIGUOUS, CHECKSUM, LOST = FaultCode


def read(raw: str | bytes, settings: ScannerSettings = FRESH) -> Scan | Fault:
    return parse(raw.encode() if isinstance(raw, str) else raw, gs1=read_elements, settings=settings)


def code(raw: str | bytes, settings: ScannerSettings = FRESH) -> FaultCode | None:
    found = read(raw, settings)
    return found.code if isinstance(found, Fault) else None


# --- GS1


@pytest.mark.parametrize(
    ("raw", "fresh", "tested"),
    [
        (f"]C1{GTIN}10LOT121SN1", LOST, None),  # E05
        (f"]C1{GTIN}10LOT117271231", LOST, None),
        (f"]C1{GTIN}10LOT19XYZ", None, None),  # 19 is no AI
        (f"]C1{GTIN}10LOT115271331", LOST, None),  # month 13 is no expiry, but 713 is an AI too
        (f"]C1{GTIN}10L219", LOST, None),
        (f"]C1{GTIN}10219", None, None),  # all digits, one digit behind 21
        (f"]C1{GTIN}102199", None, None),
        (f"]C1{GTIN}1012199", LOST, None),
        (f"]C1{GTIN}10LOT1\x1d21SN110X", None, None),  # a separator was seen
        (f"]C1{GTIN}10LOT121SN1\x1d", None, None),
        ("]C191WO-471192OP0030", LOST, None),  # B11 without its separator
        (f"]C1{GTIN}7003261231120010A", LOST, LOST),  # 7003 must end in a separator: certain, not only possible
        (f"]C1{GTIN}10{'A' * 20}21SN1", LOST, LOST),
        (f"]C1{GTIN}30123456789", UNKNOWN, UNKNOWN),
    ],
)
def test_a_lost_separator(raw: str, fresh: FaultCode | None, tested: FaultCode | None):
    assert code(raw) is fresh
    assert code(raw, TESTED) is tested


@pytest.mark.parametrize(
    ("elements", "refused"),
    [
        (["3103001250", "3102001250"], "310n"),
        (["10A\x1d", "10B"], "10"),
        (["10A\x1d", "10A"], None),
        (["3103001250", "3302001250"], None),
        (["0209506000134352"], "02"),
        (["37", "12"], "37"),
        (["392299\x1d", "3932978100"], "392"),
    ],
)
def test_elements_that_exclude_each_other(elements: list[str], refused: str | None):
    found = read(f"]C1{GTIN}{''.join(elements)}", TESTED)
    if refused is None:
        assert isinstance(found, Scan)
    else:
        assert isinstance(found, Fault)
        assert found.code is AMBIGUOUS
        assert refused in found.text


@pytest.mark.parametrize(
    ("raw", "ok"),
    [
        ("]C1" + "00109506000123456783" + "0209506000134352" + "3712", True),
        ("]C1" + "0209506000134352" + "3712", False),
        ("]C1" + "00109506000123456783" + "3712", False),
        ("]C1" + GTIN + "3712", False),
    ],
)
def test_a_count_needs_what_it_counts(raw: str, ok: bool):
    assert code(raw) is (None if ok else AMBIGUOUS)


@pytest.mark.parametrize(
    ("raw", "notes"),
    [
        (f"]C1{GTIN}10A", ()),
        ("]C110A", ("AI 10 came without its companion: 01 or 02 or 03 or 8006 or 8026.",)),
        ("]C110A\x1d17271231", ("AI 10", "AI 17")),
        (f"]C1{GTIN}250X\x1d21S", ()),
        (f"]C1{GTIN}250X", ("AI 250",)),
        ("]C13302001250", ("AI 3302 came without its companion: 00 or 01.",)),
        (f"]C1{GTIN}3103001250392299", ()),
        (f"]C1{GTIN}392299", ("AI 3922",)),
        ("]C1400PO-77", ()),
        ("]C191WO-4711\x1d92OP0030", ()),
    ],
)
def test_a_missing_companion_is_a_note(raw: str, notes: tuple[str, ...]):
    scan = read(raw, TESTED)
    assert isinstance(scan, Scan)
    assert len(scan.notes) == len(notes)
    assert all(found.startswith(expected) for found, expected in zip(scan.notes, notes, strict=True))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("9506000134352", AMBIGUOUS),  # an EAN-13; as GS1 it would be AI 95
        ("95060004", AMBIGUOUS),
        ("]E4" + "95060004", AMBIGUOUS),
        ("]I1" + "09506000134352", AMBIGUOUS),
        ("]C0" + "9506000134352", UNKNOWN),
        ("]C0" + GTIN + "10A", UNKNOWN),  # Code 128 without FNC1 is no GS1
        (GTIN + "10A", None),
        ("0109506000134353" + "10A", CHECKSUM),
        ("10A", UNKNOWN),
        ("10A\x1d21B", None),  # a GS comes from nowhere else
        ("]d2", UNKNOWN),
        ("]d2\x1d", UNKNOWN),
    ],
)
def test_gs1_with_and_without_aim(raw: str, expected: FaultCode | None):
    assert code(raw) is expected


@pytest.mark.parametrize("raw", [GTIN + "10A", "10A\x1d21B", "10A\x1d"])
def test_gs1_without_aim_is_refused_by_default_and_says_how_to_mend_it(raw: str):
    fault = read(raw, STRICT)
    assert isinstance(fault, Fault)
    assert fault.code is AMBIGUOUS
    assert "send AIM identifiers" in fault.text
    assert "aim_required = false" in fault.text


@pytest.mark.parametrize(
    "raw",
    ["WO/1001/30/M", "BDG/1042/6", "CMD/OK/F", "[)>\x1e06\x1dPABC\x1dQ5\x1e\x04", f"[)>\x1e05\x1d{GTIN}\x1e\x04"],
)
def test_what_says_itself_what_it_is_needs_no_aim(raw: str):
    assert isinstance(read(raw, STRICT), Scan)


def test_caps_lock_is_noticed_by_the_check_character_on_labels_of_ours_alone():
    typed = ScannerSettings(keyboard=True)
    swapped = "wo/1001/30/m"
    scan = read(swapped, typed)
    assert isinstance(scan, Scan)
    assert (scan.kind, scan.get("order"), scan.raw) == (ScanKind.ORDER, "1001", swapped.encode())
    assert code(swapped) is UNKNOWN
    assert code("wo/1001/30/n", typed) is UNKNOWN
    assert isinstance(read(f"]C1{GTIN}10ab", typed), Scan)
    assert read(f"]C1{GTIN}10ab", typed).get("10") == "ab"


def test_caps_lock_makes_no_databar_of_an_article_number():
    """]E0 with caps lock is ]e0, and 13 digits that begin with 95 read as AI 95 (golden case E07)."""
    typed = ScannerSettings(keyboard=True, self_tested=True)
    assert code("]e09506000134352", typed) is AMBIGUOUS
    assert isinstance(read(f"]e0{GTIN}", typed), Scan)


def test_separator_substituted_by_the_scanner():
    raw = f"]C1{GTIN}10LOT1|21SN1"
    scan = read(raw, ScannerSettings(gs_substitute=b"|"))
    assert isinstance(scan, Scan)
    assert (scan.get("10"), scan.get("21"), scan.raw) == ("LOT1", "SN1", raw.encode())
    assert code(raw) is UNKNOWN
    assert read(b"]C110A\xff21B", ScannerSettings(gs_substitute=b"\xff")).get("21") == "B"


@pytest.mark.parametrize("substitute", [b"", b"A", b"21", b"/", b"-"])
def test_a_substitute_that_data_may_hold_is_refused(substitute: bytes):
    with pytest.raises(ValueError, match="substitute"):
        ScannerSettings(gs_substitute=substitute)


def test_the_self_test_label():
    first, second = (ai + value for ai, value in SELF_TEST)
    assert is_self_test(read(f"]d2{first}\x1d{second}"))
    assert is_self_test(read(f"{first}\x1d{second}"))
    assert code(f"]d2{first}{second}") is LOST
    assert code(f"]d2{first}{second}", TESTED) is LOST
    assert not is_self_test(read("BDG/1042/6"))


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        ("260100", date(2026, 8, 1), (2026, 1, None)),  # B08
        ("271231", date(2026, 8, 1), (2027, 12, 31)),
        ("760101", date(2026, 8, 1), (2076, 1, 1)),  # 50 ahead
        ("770101", date(2026, 8, 1), (1977, 1, 1)),  # 51 ahead
        ("000229", date(2026, 8, 1), (2000, 2, 29)),
        ("490101", date(2098, 8, 1), (2049, 1, 1)),  # 49 behind
        ("480101", date(2098, 8, 1), (2148, 1, 1)),  # 50 behind
        ("26011517", date(2026, 8, 1), (2026, 1, 15)),  # 8008 with its hour
    ],
)
def test_dates(text: str, today: date, expected: tuple[int, int, int | None]):
    assert gs1_date(text, today=today) == expected


@pytest.mark.parametrize(
    "text", ["271331", "270230", "2701", "AB0101", "\u0662\u0667\u0660\u0661\u0660\u0661", "270001"]
)
def test_no_dates(text: str):
    with pytest.raises(ValueError, match="is no date"):
        gs1_date(text, today=date(2026, 8, 1))


# --- Supplier labels


def envelope(*fields: str, form: str = "06") -> str:
    return f"[)>\x1e{form}\x1d" + "\x1d".join(fields) + "\x1e\x04"


@pytest.mark.parametrize(
    ("raw", "settings", "expected"),
    [
        (envelope("PABC-123", "Q500"), FRESH, {"P": "ABC-123", "Q": "500"}),
        ("]d1" + envelope("PABC-123"), STRICT, {"P": "ABC-123"}),
        (envelope("PSchloß 3/4"), FRESH, {"P": "Schloß 3/4"}),
        (envelope("P1", "K", "Q5"), FRESH, {"P": "1", "Q": "5"}),  # an empty field says nothing
        (envelope("P1", "P1"), FRESH, {"P": "1"}),
        (envelope("P1", "P2"), FRESH, AMBIGUOUS),
        (envelope("QUIT"), FRESH, UNKNOWN),
        (envelope("P1", "?"), FRESH, UNKNOWN),
        (envelope("K"), FRESH, UNKNOWN),
        (envelope(GTIN + "10A", "21B", form="05"), FRESH, {"01": "09506000134352", "10": "A", "21": "B"}),
        (envelope("01095060001343531", form="05"), FRESH, CHECKSUM),
        (envelope("10LOT121SN1", form="05"), FRESH, {"10": "LOT121SN1"}),  # the envelope's own GS has arrived
        (envelope("X", form="12"), FRESH, UNKNOWN),
        ("[)>\x1e06\x1dP1\x1e05\x1d10A\x1e\x04", FRESH, UNKNOWN),
        ("[)>\x1e06\x1dP1", FRESH, LOST),
        ("[)>06P1Q5", FRESH, LOST),
        ("[)>\x1e06P1Q5\x1e\x04", FRESH, LOST),
        ("[)>\x1e06|P1|Q5\x1e\x04", ScannerSettings(gs_substitute=b"|"), {"P": "1", "Q": "5"}),
        ("[)>\x1e\x04", FRESH, LOST),
        ("1TLOT77", FRESH, AMBIGUOUS),
        ("1TLOT77", BARE, {"1T": "LOT77"}),
        ("]C0Q12.5", BARE, {"Q": "12.5"}),
        ("Q1,5", BARE, UNKNOWN),
        ("5ZLOT77", BARE, UNKNOWN),  # not among the identifiers of B6.4
        ("1T", BARE, UNKNOWN),
        ("LA/12", BARE, AMBIGUOUS),  # may be LOC/12 misread
        ("LOT/A/1/J", BARE, CHECKSUM),  # a prefix of ours is never a location "OT/A..."
        ("1TLOT\x0777", BARE, UNKNOWN),
    ],
)
def test_supplier_labels(raw: str, settings: ScannerSettings, expected: dict[str, str] | FaultCode):
    found = read(raw, settings)
    assert found.raw == raw.encode()
    assert (found.code if isinstance(found, Fault) else dict(found.fields)) == expected


# --- Anything

HOSTILE = st.one_of(
    st.binary(max_size=200),
    st.text(st.sampled_from("]C1d20109506000134352107WO/BDGLTK-|[)>\x1d\x1e\x04PQ"), max_size=60).map(str.encode),
    st.lists(st.sampled_from([f"]C1{GTIN}", "10A", "21", "\x1d", "17271231", "3712", "WO/", "[)>\x1e06\x1d", "%AA%AA"]))
    .map("".join)
    .map(str.encode),
)


@given(
    HOSTILE,
    st.builds(
        ScannerSettings,
        aim_required=st.booleans(),
        self_tested=st.booleans(),
        gs_substitute=st.sampled_from([None, b"|", b"\xff"]),
        mh10_bare=st.booleans(),
    ),
)
@example("]C1²".encode(), FRESH)
@example("\u0660\u0661\u0660\u0669".encode(), FRESH)
@example(b"]C1" + b"\xff", FRESH)
def test_whatever_the_bytes_it_answers_and_keeps_them(raw: bytes, settings: ScannerSettings):
    found = read(raw, settings)
    assert found.raw == raw
    if isinstance(found, Scan):
        assert found.fields
        assert len({name for name, _ in found.fields}) == len(found.fields)
        assert found.kind in ScanKind
    else:
        assert found.text


def test_a_reader_that_finds_nothing_is_no_scan():
    assert isinstance(parse(b"]C1", gs1=lambda text: (), settings=FRESH), Fault)
