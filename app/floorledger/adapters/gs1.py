"""GS1 element strings by the tables and check digits of ``biip`` (implements ``domain.barcode.Gs1Reader``).

Only biip's table of application identifiers and its check digit are used, not its message parser, which

* takes data after a full variable-length value for the next element although no separator came,
* strips separators and blanks from both ends before it looks,
* reads a two-digit year by the machine's clock, and a range of harvest dates (7007) as a date with a time,
* takes over a minute on a crafted 120-character address (AIs 43nn): its patterns allow ``%AA%AA`` in two ways.

Formats, dates and check digits follow the GS1 Syntax Dictionary (Apache-2.0, gs1/gs1-syntax-dictionary).
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from biip import ParseError
from biip.checksums import gs1_standard_check_digit
from biip.gs1_application_identifiers import GS1ApplicationIdentifier

from floorledger.domain.barcode import GS, Fault, FaultCode
from floorledger.domain.label import Fields

_SAFE = "Nothing was recorded. Scan again; if it repeats, set the label aside and select the lot by hand."

_LONGEST_VALUE = 90
_PERCENT_PAIRS = "|%[0-9A-Fa-f][0-9A-Fa-f]%[0-9A-Fa-f][0-9A-Fa-f]"
"""The alternative in biip's patterns that only makes them slow: each of these characters is allowed alone anyway."""
_MONTH_AND_DAY = r"(?:0\d|1[0-2])(?:[0-2]\d|3[01])"
"""Taken out of the format, so that a wrong date is named as one."""

_CHECKED_DIGITS = {
    **dict.fromkeys(("00", "8017", "8018"), slice(18)),
    **dict.fromkeys(("01", "02", "03", "8006", "8026"), slice(14)),
    **dict.fromkeys(("253", "255", *(str(ai) for ai in range(410, 418))), slice(13)),
    "402": slice(17),
    "8003": slice(1, 14),
}
"""Where in the value the digits with a check digit stand (``csum`` in the dictionary)."""

_DAY_MAY_BE_00 = frozenset(("11", "12", "13", "15", "16", "17", "4324", "4325"))
_DAY_NEEDED = frozenset(("4326", "7003", "7006", "7007", "7011", "8008"))
_WITH_TIME = frozenset(("4324", "4325", "7003", "7011"))
_NO_TIME = "9999"


@dataclass(frozen=True, slots=True)
class _Identifier:
    """An AI: what its value looks like, and whether a separator must follow it."""

    ai: str
    value: re.Pattern[str]
    separator_required: bool


@dataclass(frozen=True, slots=True)
class _Problem:
    """What is wrong, and where the value that is wrong begins; ``at`` is None unless its format does not fit."""

    code: FaultCode
    what: str
    at: int | None = None


def read_elements(text: str, /) -> Fields | Fault:
    """Split an element string, without AIM identifier, into (AI, value) pairs in the order given.

    Checks formats, dates (day 00 is kept as given where the dictionary allows it) and check digits. A value that must
    end in a separator and is followed by more data is refused, with C04 when the rest reads as elements.
    """
    found = _walk(text)
    if not isinstance(found, _Problem):
        return found
    code, what = found.code, found.what
    if found.at is not None and _runs_on(text, found.at):
        code, what = FaultCode.SEPARATOR_LOST, "A separator is missing between two values"
    return Fault(text.encode(errors="replace"), code, f"{what}. {_SAFE}")


def _walk(text: str) -> Fields | _Problem:
    elements = []
    at = _skip(text, 0)
    while at < len(text):
        identifier = _identifier(text[at : at + 4])
        if identifier is None:
            return _Problem(
                FaultCode.UNKNOWN, f"The label holds {text[at : at + 8]!r}, which no GS1 identifier explains"
            )
        begin = at + len(identifier.ai)
        value = _value(text, begin, identifier)
        if not value:
            what = f"The value of AI {identifier.ai} has the wrong length or characters"
            return _Problem(FaultCode.UNKNOWN, what, at if identifier.separator_required else None)
        problem = _wrong(identifier.ai, value)
        if problem:
            return problem
        elements.append((identifier.ai, value))
        at = _skip(text, begin + len(value))
    return tuple(elements) or _Problem(FaultCode.UNKNOWN, "The label holds no data")


def _value(text: str, begin: int, identifier: _Identifier) -> str:
    """The value that begins at ``begin``; empty when it does not fit. A separator ends it, required or not."""
    end = text.find(GS, begin)
    end = len(text) if end < 0 else end
    if identifier.separator_required:
        match = identifier.value.fullmatch(text, begin, end)
    else:
        match = identifier.value.match(text, begin, end)
    return match.group() if match else ""


def _skip(text: str, at: int) -> int:
    """Past any separators: they may stand after every value (GS1 General Specifications 7.8.6)."""
    while text.startswith(GS, at):
        at += 1
    return at


def _runs_on(text: str, at: int) -> bool:
    """Whether the value of the element at ``at`` fits when cut short, with further elements right behind it."""
    stretch = text[at:].partition(GS)[0]
    cuts = range(3, min(len(stretch), 4 + _LONGEST_VALUE) + 1)
    return any(_is_sound(stretch[:cut]) and _is_sound(stretch[cut:]) for cut in cuts)


def _is_sound(text: str) -> bool:
    return not isinstance(_walk(text), _Problem)


@lru_cache(maxsize=1024)
def _identifier(head: str) -> _Identifier | None:
    try:
        found = GS1ApplicationIdentifier.extract(head)
    except ParseError:
        return None
    pattern = found.pattern.removeprefix(f"^{found.ai}").removesuffix("$").replace(_PERCENT_PAIRS, "")
    pattern = pattern.replace(_MONTH_AND_DAY, r"\d{4}") if found.ai in _DAY_MAY_BE_00 | _DAY_NEEDED else pattern
    return _Identifier(found.ai, re.compile(pattern, re.ASCII), found.separator_required)


def _wrong(ai: str, value: str) -> _Problem | None:
    """A check digit or a date that cannot be."""
    if ai in _CHECKED_DIGITS:
        digits = value[_CHECKED_DIGITS[ai]]
        if gs1_standard_check_digit(digits[:-1]) != int(digits[-1]):
            return _Problem(FaultCode.CHECKSUM, f"The check digit of AI {ai} does not fit: misread or wrongly printed")
    day_may_be_00 = ai in _DAY_MAY_BE_00
    if day_may_be_00 or ai in _DAY_NEEDED:
        dates = [value[:6], value[6:]] if ai == "7007" and len(value) > 6 else [value[:6]]
        time = value[6:] if ai in _WITH_TIME else ""
        if not all(_is_date(one, day_may_be_00=day_may_be_00) for one in dates) or not _is_time(time):
            return _Problem(FaultCode.UNKNOWN, f"The date of AI {ai} does not exist")
    return None


def _is_date(yymmdd: str, *, day_may_be_00: bool) -> bool:
    day = int(yymmdd[4:])
    if day == 0 and not day_may_be_00:
        return False
    try:
        # Any century will do but for 29 February of a year 00, which is 2000 as long as this code is likely to live.
        date(2000 + int(yymmdd[:2]), int(yymmdd[2:4]), day or 1)
    except ValueError:
        return False
    return True


def _is_time(hhmm: str) -> bool:
    """Hour and minute; empty where the label gives none, 9999 where the dictionary's field must be filled."""
    return hhmm in ("", _NO_TIME) or (int(hhmm[:2]) < 24 and int(hhmm[2:]) < 60)
