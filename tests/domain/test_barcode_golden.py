"""Every case of tests/golden/barcodes.json: GS1 vectors of the example prefix 9506000, and MH10.8.2 labels."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import Fault, FaultCode, Scan, ScanKind, ScannerSettings, parse

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "barcodes.json").read_text(encoding="utf-8"))

# Case B12 comes without an AIM identifier and is for "a field that expects GS1": a scanner set to need none.
FRESH = ScannerSettings(aim_required=False)
SELF_TESTED = ScannerSettings(aim_required=False, self_tested=True)
DEFAULT = ScannerSettings()
BARE = ScannerSettings(mh10_bare=True)

# The golden file says "error" only; these are the codes of domain.md B5.2 that we answer with.
CODES = {
    "E01": FaultCode.CHECKSUM,
    "E02": FaultCode.UNKNOWN,
    "E03": FaultCode.UNKNOWN,
    "E04": FaultCode.UNKNOWN,
    "E05": FaultCode.SEPARATOR_LOST,
    "E06": FaultCode.AMBIGUOUS,
    "E07": FaultCode.AMBIGUOUS,
}
ACCEPTED = [case for case in GOLDEN["gs1"] if case["expect"] == "ok"]
REFUSED = [case for case in GOLDEN["gs1"] if case["expect"] == "error"]


def read(raw: str, settings: ScannerSettings = FRESH) -> Scan | Fault:
    return parse(raw.encode(), gs1=read_elements, settings=settings)


def test_the_file_holds_every_case_and_nothing_else():
    assert [len(ACCEPTED), len(REFUSED), len(GOLDEN["mh10"])] == [12, 7, 3]
    assert CODES.keys() == {case["id"] for case in REFUSED}


@pytest.mark.parametrize("settings", [FRESH, SELF_TESTED], ids=["fresh", "self-tested"])
@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case["id"])
def test_accepted(case: dict[str, Any], settings: ScannerSettings):
    scan = read(case["raw"], settings)
    assert isinstance(scan, Scan)
    assert scan.kind is ScanKind.GS1
    assert dict(scan.fields) == case["elements"]
    assert scan.raw == case["raw"].encode()
    assert scan.symbology == (case["raw"][:3] if case["raw"].startswith("]") else None)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["id"])
def test_refused(case: dict[str, Any]):
    fault = read(case["raw"])
    assert isinstance(fault, Fault)
    assert fault.code is CODES[case["id"]]
    assert fault.raw == case["raw"].encode()


def test_only_b07_lacks_a_companion_and_that_is_a_note():
    notes = {case["id"]: read(case["raw"]).notes for case in ACCEPTED}
    assert {name for name, sentences in notes.items() if sentences} == {"B07"}
    assert "3922" in notes["B07"][0]


def test_by_default_b12_alone_is_refused_for_want_of_its_aim_identifier():
    refused = {case["id"] for case in ACCEPTED if isinstance(read(case["raw"], DEFAULT), Fault)}
    assert refused == {"B12"}
    fault = read("010950600013435210NOAIM\x1d21S1", DEFAULT)
    assert isinstance(fault, Fault)
    assert fault.code is FaultCode.AMBIGUOUS


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["id"])
def test_refused_by_default_too(case: dict[str, Any]):
    fault = read(case["raw"], DEFAULT)
    assert isinstance(fault, Fault)
    assert fault.code is CODES[case["id"]]


def test_e05_reads_as_one_lot_once_the_scanner_is_known_to_send_separators():
    # What is left then is the lot lookup (decisions.md D17): the parser alone cannot see it.
    scan = read("]C1010950600013435210LOT121SN1", SELF_TESTED)
    assert isinstance(scan, Scan)
    assert scan.get("10") == "LOT121SN1"


@pytest.mark.parametrize("case", GOLDEN["mh10"], ids=lambda case: case["raw"][:7])
def test_mh10(case: dict[str, Any]):
    scan = read(case["raw"], BARE)
    assert isinstance(scan, Scan)
    assert scan.kind is ScanKind.MH10
    assert dict(scan.fields) == case["fields"]
    assert read(case["raw"], replace(BARE, aim_required=False)) == scan
    enveloped = case["raw"].startswith("[)>")
    without_setting = read(case["raw"], FRESH)
    assert without_setting == scan if enveloped else without_setting.code is FaultCode.AMBIGUOUS
