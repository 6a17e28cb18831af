"""What a scale says: one line of continuous ASCII output becomes a :class:`Weight`, exactly.

Read are the two formats that most indicators offer:

===========  ==============================  =======================================================================
format       example                         source
===========  ==============================  =======================================================================
MT-SICS      ``S S     12.345 kg``           Mettler-Toledo MT-SICS level 0 (S, SI, SIR): S stable, D dynamic, I not
                                             ready, + overload, - underload
header       ``ST,GS,+  12.345kg``           A&D, CAS, Ohaus and many indicators of the Toledo kind: ST stable, US
                                             unstable, OL overload; GS gross, NT net, TR tare; without it as A&D
===========  ==============================  =======================================================================

A weight is offered to the operator; it is never entered by itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from floorledger.domain.number import Micro, micro


class Shows(StrEnum):
    """Which weight the scale shows."""

    GROSS = "gross"
    NET = "net"
    TARE = "tare"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One reading. ``value`` and ``tare`` are in ``uom``, a common code of UN/ECE Rec 20 such as KGM.

    ``value`` is None while there is none to read: overloaded, or not ready. ``text`` is the number as the scale shows
    it, with its last zeros, and ``unit`` the unit as it writes it. ``raw`` is the line as received.
    """

    value: Micro | None
    text: str
    unit: str
    uom: str
    stable: bool
    shows: Shows = Shows.UNSAID
    tare: Micro | None = None
    overload: bool = False
    raw: bytes = b""


UNITS: Mapping[str, str] = {
    "kg": "KGM",
    "g": "GRM",
    "mg": "MGM",
    "t": "TNE",
    "lb": "LBR",
    "lbs": "LBR",
    "oz": "ONZ",
}
"""The units that a scale writes, and what they are by common code."""

_NUMBER = r"(?P<sign>[+-]?) *(?P<digits>\d{1,9}(?:\.\d{1,6})?)"
_UNIT = r" *(?P<unit>[A-Za-z]{0,3}) *"
_SICS = re.compile(rf"S (?P<state>[SD]) +{_NUMBER}{_UNIT}", re.ASCII)
_SICS_NONE = re.compile(r"S (?P<state>[I+-]) *", re.ASCII)
_HEADER = re.compile(rf"(?P<state>ST|US),(?:(?P<shows>GS|NT|TR),)? *{_NUMBER}{_UNIT}", re.ASCII)
_HEADER_NONE = re.compile(r"OL,.{0,24}", re.ASCII)
_SHOWS = {"GS": Shows.GROSS, "NT": Shows.NET, "TR": Shows.TARE}


def read_weight(line: bytes, usual_unit: str = "") -> Weight | None:
    """The weight that a line of the scale gives, or None where the line is none of the known formats.

    ``usual_unit`` is the unit of a scale that sends none. A unit that is not in :data:`UNITS` makes no weight: what
    cannot be told is not guessed. Never raises.
    """
    text = line.decode("ascii", "replace").strip()
    found = _SICS.fullmatch(text) or _HEADER.fullmatch(text)
    if found is not None:
        return _weight(found, line, usual_unit)
    if (none := _SICS_NONE.fullmatch(text)) is not None:
        return _nothing(line, overload=none["state"] == "+")
    return _nothing(line, overload=True) if _HEADER_NONE.fullmatch(text) else None


def _weight(found: re.Match[str], line: bytes, usual_unit: str) -> Weight | None:
    unit = found["unit"].lower() or usual_unit
    if unit not in UNITS:
        return None
    number = found["digits"].lstrip("0") or "0"
    number = f"0{number}" if number.startswith(".") else number
    text = f"-{number}" if found["sign"] == "-" else number
    return Weight(
        value=micro(text),
        text=text,
        unit=unit,
        uom=UNITS[unit],
        stable=found["state"] in ("S", "ST"),
        shows=_SHOWS.get(found.groupdict().get("shows") or "", Shows.UNSAID),
        raw=line,
    )


def _nothing(line: bytes, *, overload: bool) -> Weight:
    return Weight(value=None, text="", unit="", uom="", stable=False, overload=overload, raw=line)
