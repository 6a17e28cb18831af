"""The plant's own labels: making, reading, and that no single wrong character passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import Fault, FaultCode, Scan, ScanKind, ScannerSettings, label, parse
from floorledger.domain.label import DIGITS, VERBS, check_character

K = ScanKind
PART_COUNT = {K.ORDER: 2, K.BADGE: 1, K.REASON: 2, K.LOCATION: 1, K.LOT: 2}
EVERY_SETTING = [
    ScannerSettings(aim_required=aim, self_tested=tested, gs_substitute=substitute, mh10_bare=bare)
    for aim in (False, True)
    for tested in (False, True)
    for substitute in (None, b"|")
    for bare in (False, True)
]

parts = st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126, exclude_characters="/"), min_size=1)
labels = st.one_of(
    st.sampled_from(list(PART_COUNT)).flatmap(
        lambda kind: st.tuples(*[parts] * PART_COUNT[kind]).map(lambda values: label(kind, *values))
    ),
    st.sampled_from(sorted(VERBS | DIGITS)).map(lambda verb: label(K.COMMAND, verb)),
)


def read(raw: str | bytes, settings: ScannerSettings = EVERY_SETTING[0]) -> Scan | Fault:
    return parse(raw.encode() if isinstance(raw, str) else raw, gs1=read_elements, settings=settings)


def test_check_character_of_a_published_code():
    # The Global Release Identifier standard's own example is A1-2425G-ABC1234002-M, check by MOD 37,36.
    assert check_character("A12425GABC1234002") == "M"


@pytest.mark.parametrize(
    ("kind", "values", "text", "fields"),
    [
        (K.ORDER, ["1001", "30"], "WO/1001/30/M", {"order": "1001", "operation": "30"}),
        (K.BADGE, ["1042"], "BDG/1042/6", {"badge": "1042"}),
        (K.REASON, ["SCRAP", "S01"], "RSN/SCRAP/S01/H", {"group": "SCRAP", "code": "S01"}),
        (K.LOCATION, ["A12"], "LOC/A12/T", {"location": "A12"}),
        (K.LOT, ["SP-BOM2001", "R7112"], "LOT/SP--BOM2001/R7112/Y", {"item": "SP-BOM2001", "lot": "R7112"}),
        (K.LOT, ["a 1", "--"], "LOT/aa  1/----/E", {"item": "a 1", "lot": "--"}),
        (K.COMMAND, ["OK"], "CMD/OK/F", {"verb": "OK"}),
        (K.COMMAND, ["7"], "CMD/7/7", {"digit": "7"}),
    ],
)
def test_made_and_read_again(kind: ScanKind, values: list[str], text: str, fields: dict[str, str]):
    assert label(kind, *values) == text
    for aim in ("", "]C0", "]Q1", "]A0"):
        scan = read(aim + text)
        assert isinstance(scan, Scan)
        assert (scan.kind, dict(scan.fields), scan.symbology) == (kind, fields, aim or None)


def test_every_command_reads_back():
    for verb in VERBS:
        assert read(label(K.COMMAND, verb)).get("verb") == verb
    for digit in DIGITS:
        assert read(label(K.COMMAND, digit)).get("digit") == digit


@pytest.mark.parametrize(
    ("kind", "values", "why"),
    [
        (K.ORDER, ["1001"], "2 part"),
        (K.BADGE, ["1", "2"], "1 part"),
        (K.BADGE, [""], "cannot stand"),
        (K.LOCATION, ["A/1"], "cannot stand"),
        (K.LOCATION, ["Lager-Süd"], "cannot stand"),
        (K.LOT, ["A\t1", "B"], "cannot stand"),
        (K.COMMAND, ["DELETE"], "not a command"),
        (K.COMMAND, ["12"], "not a command"),
        (K.GS1, ["91"], "not a label"),
        (K.MH10, ["1T"], "not a label"),
    ],
)
def test_what_cannot_be_printed(kind: ScanKind, values: list[str], why: str):
    with pytest.raises(ValueError, match=why):
        label(kind, *values)


def with_check(text: str) -> str:
    return f"{text}/{check_character(text)}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("WO/1001/30/N", FaultCode.CHECKSUM),
        ("WO/1001/30", FaultCode.CHECKSUM),
        ("WO/1001/30/", FaultCode.CHECKSUM),
        ("WO/1001/M", FaultCode.CHECKSUM),
        ("WO//30/M", FaultCode.CHECKSUM),
        ("wo/1001/30/M", FaultCode.UNKNOWN),
        (with_check("WO/1001"), FaultCode.CHECKSUM),
        (with_check("WO/1/2/3"), FaultCode.CHECKSUM),
        (with_check("LOC/A-1"), FaultCode.CHECKSUM),
        (with_check("LOC/"), FaultCode.CHECKSUM),
        (with_check("CMD/DELETE"), FaultCode.UNKNOWN),
        (with_check("CMD/12"), FaultCode.UNKNOWN),
        (with_check("CMD/ookk"), FaultCode.UNKNOWN),
        (with_check("XYZ/1"), FaultCode.UNKNOWN),
        ("]C1WO/1001/30/M", FaultCode.UNKNOWN),
        ("BDG", FaultCode.UNKNOWN),
        ("", FaultCode.UNKNOWN),
    ],
)
def test_refused(text: str, code: FaultCode):
    fault = read(text)
    assert isinstance(fault, Fault)
    assert fault.code is code
    assert "Nothing was recorded." in fault.text


def test_a_label_of_ours_is_read_with_and_without_aim_by_its_check_character():
    strict = ScannerSettings(aim_required=True)
    assert isinstance(read("WO/1001/30/M", strict), Scan)
    assert read("WO/1001/30/N", strict).code is FaultCode.CHECKSUM
    assert isinstance(read("]Q1WO/1001/30/M", strict), Scan)


def test_a_substitute_for_gs_leaves_our_own_labels_alone():
    text = label(K.LOT, "A|B", "1")
    assert read(text, ScannerSettings(gs_substitute=b"|")).get("item") == "A|B"


@given(labels)
def test_reading_is_the_inverse_of_making(text: str):
    scan = read(text)
    assert isinstance(scan, Scan)
    assert label(scan.kind, *(value for _, value in scan.fields)) == text


@given(labels, st.data())
def test_one_wrong_character_is_always_caught(text: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(text) - 1))
    wrong = data.draw(st.characters(codec="latin-1", exclude_characters=text[at]))
    misread = text[:at] + wrong + text[at + 1 :]
    for settings in EVERY_SETTING:
        assert isinstance(read(misread, settings), Fault), misread


@pytest.mark.parametrize(
    "text", [label(K.ORDER, "WO-4711", "0030"), "BDG/1042/6", "LOT/SP--BOM2001/R7112/Y", "CMD/OK/F"]
)
def test_every_substitution_of_some_labels_is_caught(text: str):
    for settings in (EVERY_SETTING[0], ScannerSettings(mh10_bare=True)):
        for at, right in enumerate(text):
            for wrong in range(256):
                if wrong != ord(right):
                    misread = text[:at].encode() + bytes([wrong]) + text[at + 1 :].encode()
                    assert isinstance(read(misread, settings), Fault), misread


@given(labels, st.data())
def test_a_label_cut_short_is_always_caught(text: str, data: st.DataObject):
    cut = data.draw(st.integers(0, len(text) - 1))
    assert isinstance(read(text[:cut]), Fault)
