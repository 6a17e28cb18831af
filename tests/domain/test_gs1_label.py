"""GS1 element strings for our labels. Figures by hand or from the GS1 General Specifications, as named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import SELF_TEST, Fault
from floorledger.domain.gs1_label import (
    Goods,
    check_digit,
    element_string,
    gtin14,
    in_order,
    lot_elements,
    pallet_elements,
    readable,
    sscc,
)

GTIN = "4012345123456"
"""By hand: 4 + 3*0 + 1 + 3*2 + 3 + 3*4 + 5 + 3*1 + 2 + 3*3 + 4 + 3*5 = 64, and 6 is missing to 70."""
SET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"


def test_check_digits_of_gs1s_own_examples():
    # GS1's check digit calculator page: GTIN-13 629104150021 -> 3; SSCC 37610425002123456 -> 9
    assert check_digit("629104150021") == "3"
    assert check_digit("37610425002123456") == "9"
    assert check_digit(GTIN[:-1]) == GTIN[-1]


@pytest.mark.parametrize("text", ["", "12a", "\u0661\u0662"])
def test_only_digits_have_a_check_digit(text):
    with pytest.raises(ValueError, match="digits"):
        check_digit(text)


def test_a_gtin_fills_up_to_fourteen_digits():
    assert gtin14(GTIN) == "04012345123456"
    assert gtin14("04012345123456") == "04012345123456"
    for wrong in ("4012345123457", "401234512345", ""):
        with pytest.raises(ValueError, match="GTIN"):
            gtin14(wrong)


def test_a_pallet_number_is_prefix_and_serial():
    assert sscc("7610425", 2123456, extension=3) == "376104250021234569"
    for prefix, serial in (("76104250", 10**8), ("123", 1), ("7610425", -1), ("1234567890123", 0)):
        with pytest.raises(ValueError, match=r"prefix"):
            sscc(prefix, serial)


def test_a_lot_label_puts_fixed_lengths_first_and_one_separator_between():
    goods = Goods(
        gtin=GTIN, lot="R7-112", made=date(2026, 11, 20), expires=date(2028, 5, 31), count=25, weight=12_500_000
    )
    elements = lot_elements(goods)
    assert element_string(elements) == "010401234512345611261120172805313101000125" + "10R7-112\x1d3025"
    assert readable(elements) == "(01)04012345123456(11)261120(17)280531(3101)000125(10)R7-112(30)25"


def test_a_pallet_label_says_what_is_on_it():
    number = sscc("4012345", 1)
    elements = pallet_elements(number, Goods(gtin=GTIN, lot="R7-112", count=48))
    assert element_string(elements) == f"00{number}02040123451234563748\x1d10R7-112"
    with pytest.raises(ValueError, match="how many"):
        pallet_elements(number, Goods(gtin=GTIN, lot="R7-112"))


@pytest.mark.parametrize(
    ("weight", "element"),
    [(12_500_000, ("3101", "000125")), (1_250_000, ("3102", "000125")), (25_000_000, ("3100", "000025"))],
)
def test_a_weight_has_the_decimals_it_needs(weight, element):
    assert element in lot_elements(Goods(gtin=GTIN, lot="L", weight=weight))


@pytest.mark.parametrize("weight", [1_250_500, 10**13, -1])
def test_a_weight_that_fits_no_label_is_refused(weight):
    with pytest.raises(ValueError, match="weight"):
        lot_elements(Goods(gtin=GTIN, lot="L", weight=weight))


@pytest.mark.parametrize(
    "elements",
    [
        (),
        (("10", "A"), ("10", "A")),
        (("10", "A\x1d21X"),),
        (("10", "Ä"),),
        (("10", "x" * 21),),
        (("10", "two words"),),
        (("01", "04012345123457"),),
        (("99", "x"),),
        (("17", "2805"),),
        (("30", "\u0661"),),
    ],
)
def test_what_cannot_stand_on_a_label_is_refused(elements):
    with pytest.raises(ValueError, match=r".{10}"):
        element_string(elements)


def test_the_self_test_label_holds_the_separator():
    assert element_string(SELF_TEST) == "91FLOORLEDGER\x1d92SELFTEST"


@given(
    st.text(SET_82, min_size=1, max_size=20),
    st.none() | st.dates(date(2000, 1, 1), date(2049, 12, 31)),
    st.none() | st.integers(0, 99_999_999),
    st.none() | st.text(SET_82, min_size=1, max_size=20),
)
def test_what_is_printed_is_what_is_read(lot, expires, count, serial):
    elements = lot_elements(Goods(gtin=GTIN, lot=lot, expires=expires, count=count, serial=serial))
    read = read_elements(element_string(elements))
    assert not isinstance(read, Fault)
    assert read == in_order(elements)
