"""What a scale says, by the formats of its makers; the numbers are exact and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.number import MICRO
from floorledger.domain.scale import Shows, Weight, read_weight


@pytest.mark.parametrize(
    ("line", "micro", "text", "unit", "uom", "stable", "shows"),
    [
        # MT-SICS Reference Manual, command S: weight value with 10 characters, right-aligned, then the unit.
        (b"S S     12.345 kg", 12_345_000, "12.345", "kg", "KGM", True, Shows.UNSAID),
        (b"S D     129.07 g", 129_070_000, "129.07", "g", "GRM", False, Shows.UNSAID),
        (b"S S      -0.50 g", -500_000, "-0.50", "g", "GRM", True, Shows.UNSAID),
        (b"S S     100.00 g\r", 100_000_000, "100.00", "g", "GRM", True, Shows.UNSAID),
        # A&D and CAS: header1, header2, eight or nine characters of data, unit.
        (b"ST,GS,+  12.345kg", 12_345_000, "12.345", "kg", "KGM", True, Shows.GROSS),
        (b"US,NT,-   0.005kg", -5_000, "-0.005", "kg", "KGM", False, Shows.NET),
        (b"ST,NT,+00012.340 kg", 12_340_000, "12.340", "kg", "KGM", True, Shows.NET),
        (b"ST,TR,+   1.500kg", 1_500_000, "1.500", "kg", "KGM", True, Shows.TARE),
        (b"ST,+00123.45  g", 123_450_000, "123.45", "g", "GRM", True, Shows.UNSAID),
        (b"ST,GS,  0000.00 lb", 0, "0.00", "lb", "LBR", True, Shows.GROSS),
        (b"ST,GS,+       7 t", 7_000_000, "7", "t", "TNE", True, Shows.GROSS),
    ],
)
def test_the_formats(line: bytes, micro: int, text: str, unit: str, uom: str, stable: bool, shows: Shows):
    found = read_weight(line)
    assert found == Weight(value=micro, text=text, unit=unit, uom=uom, stable=stable, shows=shows, raw=line)


@pytest.mark.parametrize(
    ("line", "overload"),
    [(b"S +", True), (b"S -", False), (b"S I", False), (b"OL,GS,+9999999kg", True), (b"OL,", True)],
)
def test_a_scale_without_a_weight_says_so(line: bytes, overload: bool):
    found = read_weight(line)
    assert found is not None
    assert (found.value, found.overload, found.stable) == (None, overload, False)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"12.345",
        b"12.345 kg",
        b"ES",
        b"S S     12.345 xy",
        b"S S     12,345 kg",
        b"S S     12.345 kg S S",
        b"ST,GS,+  12.3.45kg",
        b"ST,GS,+  1E3kg",
        b"ST,GS,+  12.3456789kg",
        b"ST,GS,+1234567890kg",
        b"ST,XX,+  12.345kg",
        b"T,GS,+  12.345kg",
        b"GS,+  12.345kg",
        "ST,GS,+  \u0661\u0662kg".encode(),
    ],
)
def test_what_is_none_of_the_formats_is_no_weight(line: bytes):
    assert read_weight(line) is None


def test_a_scale_without_a_unit_needs_one_from_its_settings():
    assert read_weight(b"ST,GS,+  12.345") is None
    found = read_weight(b"ST,GS,+  12.345", "kg")
    assert found is not None
    assert (found.value, found.uom) == (12_345_000, "KGM")


def test_the_unit_that_the_scale_sends_counts_more_than_the_usual_one():
    found = read_weight(b"ST,GS,+  12.345 g", "kg")
    assert found is not None
    assert found.uom == "GRM"


@given(st.integers(-999_999_999, 999_999_999), st.integers(0, 6))
def test_every_number_is_read_exactly(scaled: int, decimals: int):
    whole, rest = divmod(abs(scaled), 10**decimals)
    digits = f"{whole}.{rest:0{decimals}d}" if decimals else str(whole)
    found = read_weight(f"ST,GS,{'-' if scaled < 0 else '+'}{digits:>8}kg".encode())
    assert found is not None
    assert found.value == scaled * MICRO // 10**decimals


@given(st.binary(max_size=60))
def test_nothing_makes_it_raise(line: bytes):
    read_weight(line)
