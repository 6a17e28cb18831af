"""What a scan says: bytes from the reader become a :class:`Scan` or a :class:`Fault`, never an exception.

Sources: domain.md B6 and decisions.md D17; behind them the GS1 General Specifications and the GS1 Syntax Dictionary
(application identifiers and their companions), ISO/IEC 15424 (AIM identifiers), ISO/IEC 15434 and ANSI MH10.8.2
(supplier labels).
A scan selects; it never confirms and never enters a quantity, except the digits of the command sheet.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from floorledger.domain.companions import conflict, missing
from floorledger.domain.label import Fields, LabelFault, ScanKind, is_label, label, read_label

__all__ = ["Fault", "FaultCode", "Gs1Reader", "GsDate", "Scan", "ScanKind", "ScannerSettings", "gs1_date", "label"]
__all__ += ["SELF_TEST", "is_self_test", "parse"]

GS = "\x1d"
_RS, _EOT = "\x1e", "\x04"

SELF_TEST = (("91", "FLOORLEDGER"), ("92", "SELFTEST"))
"""Content of the shift-start self-test label, printed as GS1 with a separator between the two (domain.md B6.2)."""
_SELF_TEST_JOINED = "".join(ai + value for ai, value in SELF_TEST)


class FaultCode(StrEnum):
    """The capture codes of domain.md B5.2 that a scan alone can show."""

    UNKNOWN = "C01"
    AMBIGUOUS = "C02"
    CHECKSUM = "C03"
    SEPARATOR_LOST = "C04"


@dataclass(frozen=True, slots=True)
class Scan:
    """An understood scan. ``raw`` is what the reader sent, with AIM identifier and separators.

    ``symbology`` is the AIM identifier such as ``]C1``, or None. ``fields`` are names of our labels, GS1 application
    identifiers or MH10 data identifiers. ``notes`` are plain sentences that make a finding, not a refusal (D17).
    """

    raw: bytes
    symbology: str | None
    kind: ScanKind
    fields: Fields
    notes: tuple[str, ...] = ()

    def get(self, name: str) -> str | None:
        """The value of a field, or None; a name stands at most once."""
        return next((value for key, value in self.fields if key == name), None)


@dataclass(frozen=True, slots=True)
class Fault:
    """A refused scan: ``text`` says what happened, what is safe and what to do."""

    raw: bytes
    code: FaultCode
    text: str


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """How one scanner is set up (domain.md B6.2).

    ``aim_required``: it is set to send AIM identifiers, so data that could be GS1 or of a shop is refused without one;
    what says itself what it is (our labels by their check character, an ISO/IEC 15434 envelope) is read all the same.
    ``self_tested``: it passed this shift's self-test, so separators are known to arrive.
    ``gs_substitute``: what it sends in place of GS, if configured so; must hold a character GS1 data cannot.
    ``mh10_bare``: labels with a single data identifier and no envelope are used here (D17).
    ``keyboard``: it types what it reads, so caps lock may have swapped the case of one of our labels.
    """

    aim_required: bool = True
    self_tested: bool = False
    gs_substitute: bytes | None = None
    mh10_bare: bool = False
    keyboard: bool = False

    def __post_init__(self) -> None:
        if self.gs_substitute is not None and not re.search(rb"""[^!"%-?A-Z_a-z]""", self.gs_substitute):
            raise ValueError("the substitute for GS must hold a character that GS1 data cannot (such as | ^ # {)")


class Gs1Reader(Protocol):
    """Splits a GS1 element string: formats, dates and check digits, but not which AIs go together."""

    def __call__(self, text: str, /) -> Fields | Fault:
        """The (AI, value) pairs in the order given, at least one, or why there are none."""


class GsDate(NamedTuple):
    """A date of a GS1 label. ``day`` is None where the label says 00: which day then counts is the item type's rule."""

    year: int
    month: int
    day: int | None


def gs1_date(text: str, *, today: date) -> GsDate:
    """Read the first six digits of ``text`` as YYMMDD, as seen from ``today``.

    GS1 General Specifications 7.12: a year 51-99 ahead of this year's last two digits belongs to the previous century,
    one 50-99 behind to the next. Raises ValueError when ``text`` does not begin with a date.
    """
    if not re.match(r"\d{6}", text, re.ASCII):
        raise ValueError(f"{text!r} is no date YYMMDD")
    century, this_year = divmod(today.year, 100)
    two_digits, month, day = int(text[:2]), int(text[2:4]), int(text[4:6])
    ahead = two_digits - this_year
    century += (ahead <= -50) - (ahead >= 51)
    year = century * 100 + two_digits
    try:
        date(year, month, day or 1)
    except ValueError as impossible:
        raise ValueError(f"{text!r} is no date YYMMDD") from impossible
    return GsDate(year, month, day or None)


def is_self_test(scan: Scan) -> bool:
    """Whether this is the self-test label with its separator intact: the scanner then counts as self-tested."""
    return scan.kind is ScanKind.GS1 and scan.fields == SELF_TEST


_SAFE = "Nothing was recorded."
_UNKNOWN = f"This code is not known here. {_SAFE} Scan an order, badge, reason, place, lot or command label."
_NO_TEXT = f"The code holds characters that no label here uses. {_SAFE} Check that the right label was scanned."
_NO_AIM = (
    f"The scanner did not say which kind of code it read. {_SAFE} "
    "Have the scanner set to send AIM identifiers, or, if it cannot, set aim_required = false for it in the settings."
)
_DAMAGED = f"The label's check character does not fit: misread or damaged. {_SAFE} Scan again, or reprint the label."
_VERB = f"This command label asks for something unknown. {_SAFE} Use a current command sheet."
_RETAIL = f"This looks like an article number for shops, not a production label. {_SAFE} Scan the lot or order label."
_ENVELOPE = f"The supplier label arrived without its separators. {_SAFE} Run the scanner's self-test, then scan again."
_FORMAT = f"This supplier label is of a format not used here. {_SAFE} Scan another label, or select the lot by hand."
_FIELD = f"A field of the supplier label makes no sense. {_SAFE} Scan another label, or select the lot by hand."
_BARE = (
    f"This may be a supplier's label or one of ours, and must not be guessed. {_SAFE} "
    "Scan another label, or have the scanner set up for supplier labels."
)
_DROPPED = (
    f"The scanner drops separators. {_SAFE} "
    "Have it set to send GS (ASCII 29) as it is, then scan the self-test label again."
)
_HIDDEN = (
    f"A separator may have been lost, so two values would be read as one. {_SAFE} "
    "Scan the self-test label, then scan this one again."
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A scan on its way: the bytes, the AIM identifier and the text behind it."""

    raw: bytes
    aim: str | None
    text: str

    def fault(self, code: FaultCode, text: str) -> Fault:
        return Fault(self.raw, code, text)

    def scan(self, kind: ScanKind, fields: Fields, notes: Iterable[str] = ()) -> Scan:
        return Scan(self.raw, self.aim, kind, fields, tuple(notes))


_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")
_GS1_AIM = frozenset(("]C1", "]e0", "]d2", "]Q3", "]J1"))
_BARE_GS1 = re.compile(r"(00|01|02)\d{14}", re.ASCII)
_RETAIL_LENGTHS = frozenset((8, 12, 13, 14))


def parse(raw: bytes, *, gs1: Gs1Reader, settings: ScannerSettings) -> Scan | Fault:
    """Understand one frame from a scanner. Never raises, whatever the bytes; ``raw`` is kept in either answer."""
    found = _AIM.match(raw)
    aim = found.group().decode() if found else None
    body = raw[3 if aim else 0 :]
    own = body.decode(errors="replace")
    if settings.keyboard and isinstance(read_label(own.swapcase()), tuple):
        own = own.swapcase()
    if aim not in _GS1_AIM and is_label(own):
        return _own_label(_Frame(raw, aim, own))
    if settings.gs_substitute is not None:
        body = body.replace(settings.gs_substitute, GS.encode())
    try:
        frame = _Frame(raw, aim, body.decode())
    except UnicodeDecodeError:
        return Fault(raw, FaultCode.UNKNOWN, _NO_TEXT)
    return _by_carrier(frame, gs1, settings)


def _by_carrier(frame: _Frame, gs1: Gs1Reader, settings: ScannerSettings) -> Scan | Fault:
    """GS1 by its AIM identifier or envelope; without either only what cannot be anything else (golden case B12)."""
    if settings.keyboard and frame.aim == "]e0" and _is_retail(frame.text):
        # Caps lock makes ]e0 of the ]E0 of a shop's article number; no DataBar label holds these digits alone.
        return frame.fault(FaultCode.AMBIGUOUS, _RETAIL)
    if frame.aim in _GS1_AIM:
        return _gs1(frame, frame.text, gs1, settings)
    if frame.text.startswith("[)>"):
        return _envelope(frame, gs1, settings)
    if frame.aim is None and (GS in frame.text or _BARE_GS1.match(frame.text)):
        if settings.aim_required:
            return frame.fault(FaultCode.AMBIGUOUS, _NO_AIM)
        return _gs1(frame, frame.text, gs1, settings)
    return _bare(frame, settings)


def _own_label(frame: _Frame) -> Scan | Fault:
    match read_label(frame.text):
        case LabelFault.VERB:
            return frame.fault(FaultCode.UNKNOWN, _VERB)
        case LabelFault():
            return frame.fault(FaultCode.CHECKSUM, _DAMAGED)
        case kind, fields:
            return frame.scan(kind, fields)


# --- GS1


def _gs1(frame: _Frame, text: str, gs1: Gs1Reader, settings: ScannerSettings) -> Scan | Fault:
    elements = gs1(text)
    if text == _SELF_TEST_JOINED:
        return frame.fault(FaultCode.SEPARATOR_LOST, _DROPPED)
    if isinstance(elements, Fault):
        return replace(elements, raw=frame.raw)
    if not elements:
        return frame.fault(FaultCode.UNKNOWN, _UNKNOWN)
    elements = tuple(dict.fromkeys(elements))
    contradiction = conflict([ai for ai, _ in elements])
    if contradiction:
        return frame.fault(
            FaultCode.AMBIGUOUS, f"{contradiction} {_SAFE} Scan another label, or select the lot by hand."
        )
    if not settings.self_tested and GS not in text and _hides_data(*elements[-1], gs1):
        return frame.fault(FaultCode.SEPARATOR_LOST, _HIDDEN)
    return frame.scan(ScanKind.GS1, elements, missing([ai for ai, _ in elements]))


def _hides_data(ai: str, value: str, gs1: Gs1Reader) -> bool:
    """Whether ``value`` could be a shorter value and further data whose separator was lost (D17, golden case E05).

    Without a separator in the label only its last value can be of variable length, so only that one is looked at.
    In a value of digits alone one trailing digit is not taken for data, else any price ending in 999 were refused.
    """
    shortest = 2 if value.isdigit() else 1
    for cut in range(1, len(value) - 2):
        rest = gs1(value[cut:])
        plausible = not isinstance(rest, Fault) and all(len(data) >= shortest for _, data in rest)
        if plausible and not isinstance(gs1(ai + value[:cut]), Fault):
            return True
    return False


# --- Supplier labels: ISO/IEC 15434 envelopes, MH10.8.2 data identifiers, and what looks like them

_FIELD_06 = re.compile(r"(\d{0,3}[A-Z])([^\x00-\x1f\x7f]*)", re.ASCII)
_BARE_IDENTIFIER = re.compile(r"[DKLPQSTVW]|[12]P|1T|[1237]Q|(9|14|16)D|1H|[1-6]J|4L|[123]W")
"""The data identifiers of domain.md B6.4: without an envelope only these are known."""
_QUANTITY = re.compile(r"\d+(\.\d+)?", re.ASCII)


def _envelope(frame: _Frame, gs1: Gs1Reader, settings: ScannerSettings) -> Scan | Fault:
    """``[)>`` RS format GS ... RS EOT: format 06 carries data identifiers, 05 carries GS1."""
    opening, closing = f"[)>{_RS}", f"{_RS}{_EOT}"
    body = frame.text[len(opening) : -len(closing)]
    if not frame.text.startswith(opening) or not frame.text.endswith(closing) or body[2:3] != GS:
        return frame.fault(FaultCode.SEPARATOR_LOST, _ENVELOPE)
    form, content = body[:2], body[3:]
    if _RS in body or form not in ("05", "06"):
        return frame.fault(FaultCode.UNKNOWN, _FORMAT)
    if form == "05":
        # The envelope's own GS has arrived, so separators do.
        return _gs1(frame, content, gs1, replace(settings, self_tested=True))
    return _identifiers(frame, content.split(GS))


def _identifiers(frame: _Frame, written: list[str]) -> Scan | Fault:
    """Data identifiers and their values. A field left empty by the supplier says nothing and is left out."""
    found = [_FIELD_06.fullmatch(one) for one in written if one]
    fields = tuple(dict.fromkeys((one[1], one[2]) for one in found if one and one[2]))
    if not fields or not all(found):
        return frame.fault(FaultCode.UNKNOWN, _FIELD)
    names = [name for name, _ in fields]
    if len(set(names)) < len(names):
        return frame.fault(FaultCode.AMBIGUOUS, f"The label gives two different values for one field. {_SAFE}")
    if any(name == "Q" and not _QUANTITY.fullmatch(value) for name, value in fields):
        return frame.fault(FaultCode.UNKNOWN, _FIELD)
    return frame.scan(ScanKind.MH10, fields)


def _bare(frame: _Frame, settings: ScannerSettings) -> Scan | Fault:
    """Text with neither a prefix of ours nor an envelope: a retail number, one data identifier, or nothing we know."""
    of_a_shop = frame.aim is not None and frame.aim.startswith(("]E", "]I"))
    if (of_a_shop and _is_digits(frame.text)) or (frame.aim is None and _is_retail(frame.text)):
        return frame.fault(FaultCode.AMBIGUOUS, _RETAIL)
    identifier = _FIELD_06.fullmatch(frame.text)
    if not identifier or not _BARE_IDENTIFIER.fullmatch(identifier[1]) or not identifier[2]:
        return frame.fault(FaultCode.UNKNOWN, _UNKNOWN)
    # A slash might be one of our labels with its prefix misread (domain.md B6.4: not by guess).
    if not settings.mh10_bare or "/" in frame.text:
        return frame.fault(FaultCode.AMBIGUOUS, _BARE)
    return _identifiers(frame, [frame.text])


def _is_retail(text: str) -> bool:
    return len(text) in _RETAIL_LENGTHS and _is_digits(text)


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
