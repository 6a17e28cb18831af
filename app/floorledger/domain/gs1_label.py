"""GS1 element strings for the labels that a plant prints: lots, goods and pallets (domain.md B6.1).

Source: GS1 General Specifications 7.8 (element strings), 7.9 (check digits) and the GS1 Syntax Dictionary. Elements of
a predefined length come first, so that as few separators as possible are needed; each other element ends in FNC1,
which a scanner sends as GS, except at the end.
"""

import re
from dataclasses import dataclass
from datetime import date

from floorledger.domain.label import Fields
from floorledger.domain.number import MICRO

GS = "\x1d"

_SET_82 = re.compile(r"""[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+""")
_MEASURE = re.compile(r"3[1-6]\d[0-5]", re.ASCII)
_FORMATS: dict[str, re.Pattern[str]] = {
    ai: re.compile(pattern, re.ASCII)
    for ai, pattern in {
        "00": r"\d{18}",
        "01": r"\d{14}",
        "02": r"\d{14}",
        "10": r".{1,20}",
        "11": r"\d{6}",
        "17": r"\d{6}",
        "21": r".{1,20}",
        "30": r"\d{1,8}",
        "37": r"\d{1,8}",
        "91": r".{1,90}",
        "92": r".{1,90}",
    }.items()
}
_CHECKED = frozenset(("00", "01", "02"))
_PREDEFINED = frozenset(("00", "01", "02", "11", "17"))
_GTIN_DIGITS = (8, 12, 13, 14)


def check_digit(digits: str) -> str:
    """The GS1 check digit that follows ``digits``: weights 3, 1, 3 ... from the right, up to the next ten.

    Raises ValueError for anything but digits.
    """
    if not re.fullmatch(r"\d+", digits, re.ASCII):
        raise ValueError(f"{digits!r} is not a number of digits only")
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def gtin14(gtin: str) -> str:
    """A GTIN of 8, 12, 13 or 14 digits as the 14 digits of AI 01.

    Raises ValueError where the length or the check digit does not fit.
    """
    if len(gtin) not in _GTIN_DIGITS or check_digit(gtin[:-1]) != gtin[-1]:
        raise ValueError(f"{gtin!r} is no GTIN: it has 8, 12, 13 or 14 digits, the last of them a check digit")
    return gtin.zfill(14)


def sscc(company_prefix: str, serial: int, *, extension: int = 0) -> str:
    """The number of a pallet (AI 00): extension digit, company prefix, serial reference, check digit.

    Raises ValueError where the prefix has not 4 to 12 digits or the serial number has no room behind it.
    """
    room = 16 - len(company_prefix)
    if not re.fullmatch(r"\d{4,12}", company_prefix, re.ASCII):
        raise ValueError(f"{company_prefix!r} is no GS1 company prefix: it has 4 to 12 digits")
    if not (0 <= extension <= 9 and 0 <= serial < 10**room):
        raise ValueError(f"pallet number {serial} does not fit behind the company prefix {company_prefix}")
    body = f"{extension}{company_prefix}{serial:0{room}d}"
    return body + check_digit(body)


def element_string(elements: Fields) -> str:
    """The data of a GS1 code behind its leading FNC1, predefined lengths first, GS where one is needed.

    Raises ValueError for an element that cannot stand on a label.
    """
    ordered = in_order(elements)
    parts = [
        f"{ai}{value}{'' if _is_predefined(ai) or at == len(ordered) - 1 else GS}"
        for at, (ai, value) in enumerate(ordered)
    ]
    return "".join(parts)


def readable(elements: Fields) -> str:
    """The text under the code, with parentheses round the identifiers; they are not part of the data."""
    return "".join(f"({ai}){value}" for ai, value in in_order(elements))


def in_order(elements: Fields) -> Fields:
    """The elements as they stand in the code. Raises ValueError for none, one twice, or one that cannot be."""
    if not elements or len({ai for ai, _ in elements}) < len(elements):
        raise ValueError("a GS1 label holds at least one element, and each identifier once")
    for ai, value in elements:
        _check(ai, value)
    return tuple(sorted(elements, key=lambda element: not _is_predefined(element[0])))


def _is_predefined(ai: str) -> bool:
    return ai in _PREDEFINED or _MEASURE.fullmatch(ai) is not None


def _check(ai: str, value: str) -> None:
    """Refuse a value of the wrong length, characters, date or check digit. Raises ValueError."""
    form = re.compile(r"\d{6}", re.ASCII) if _MEASURE.fullmatch(ai) else _FORMATS.get(ai)
    if form is None:
        raise ValueError(f"AI {ai} is not one that is printed here")
    if not form.fullmatch(value) or not _SET_82.fullmatch(value):
        raise ValueError(f"{value!r} cannot stand behind AI {ai}: it has the wrong length or characters")
    if ai in _CHECKED and check_digit(value[:-1]) != value[-1]:
        raise ValueError(f"the check digit of {value} (AI {ai}) does not fit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """What a label says of the goods: an item's ``gtin`` and lot, with dates and how much there is.

    ``count`` is pieces; ``weight`` is the net weight in kilograms, scaled by 1e-6, shown with three decimals.
    """

    gtin: str
    lot: str
    made: date | None = None
    expires: date | None = None
    count: int | None = None
    weight: int | None = None
    serial: str | None = None


def lot_elements(goods: Goods) -> Fields:
    """The elements of a lot label: 01, 11, 17, 310n, 10, 21, 30. Raises ValueError for what cannot be printed."""
    return (
        ("01", gtin14(goods.gtin)),
        *_dates(goods),
        *_net_weight(goods.weight),
        ("10", goods.lot),
        *((("21", goods.serial),) if goods.serial else ()),
        *((("30", str(goods.count)),) if goods.count is not None else ()),
    )


def pallet_elements(number: str, goods: Goods) -> Fields:
    """The elements of a pallet label: its SSCC, and what and how many are on it (00 with 02 and 37; domain.md B6.1).

    Raises ValueError for what cannot be printed, also for a pallet without a count.
    """
    if goods.count is None:
        raise ValueError("a pallet label says how many units are on the pallet")
    return (
        ("00", number),
        ("02", gtin14(goods.gtin)),
        *_dates(goods),
        ("37", str(goods.count)),
        ("10", goods.lot),
    )


def _dates(goods: Goods) -> Fields:
    named = (("11", goods.made), ("17", goods.expires))
    return tuple((ai, f"{day:%y%m%d}") for ai, day in named if day is not None)


def _net_weight(weight: int | None) -> Fields:
    """310n with as many decimals as the value has, up to three; more would claim what no floor scale knows."""
    if weight is None:
        return ()
    for decimals in (0, 1, 2, 3):
        value, rest = divmod(weight * 10**decimals, MICRO)
        if rest == 0 and 0 <= value < 10**6:
            return ((f"310{decimals}", f"{value:06d}"),)
    raise ValueError("a net weight on a label has at most three decimals and six digits")
