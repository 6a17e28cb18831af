"""Codes of units: UN/ECE Rec 20 and Rec 21, what each is exactly, and what a plant's own codes mean (domain.md B4).

The factors follow from the definitions (1 lb = 0.45359237 kg, 1 in = 25.4 mm, 1 US gallon = 231 cubic inches, 1 UK
gallon = 4.54609 l), never from the decimals that Rec 20 or an ERP prints: those are rounded, and for some units wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """The quantity a unit measures; its value is the SI unit that the factors lead to, where there is one."""

    MASS = "kg"
    LENGTH = "m"
    LINEAR = "m of a uniform width"
    AREA = "m2"
    VOLUME = "m3"
    TIME = "s"
    COUNT = "one"
    PACKAGE = "package"
    AGREED = "as agreed"


@dataclass(frozen=True, slots=True)
class Uom:
    """A unit by its common code; ``factor`` is what one of it is in the SI unit of its kind, exactly.

    None where only the item can say: what is in a box, or what was agreed. ``whole`` units come only in whole numbers.
    """

    code: str
    name: str
    kind: Kind
    factor: Fraction | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class UnitCode:
    """What a code of the ERP means at this plant, and who says so: ST is a piece here and a short ton elsewhere."""

    code: str
    common_code: str
    source: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A code without one meaning; ``why`` completes "it is not clear what X is: ..."."""

    why: str


_INCH = Fraction(127, 5000)
_FOOT = 12 * _INCH
_YARD = 3 * _FOOT
_MILE = 1760 * _YARD
_POUND = Fraction(45359237, 10**8)
_GRAIN = _POUND / 7000
_LITRE = Fraction(1, 1000)
_US_GALLON = 231 * _INCH**3
_UK_GALLON = Fraction(454609, 100_000) * _LITRE

_DIMENSIONAL: dict[Kind, dict[str, tuple[str, Fraction | int]]] = {
    Kind.MASS: {
        "KGM": ("kilogram", 1),
        "GRM": ("gram", Fraction(1, 10**3)),
        "MGM": ("milligram", Fraction(1, 10**6)),
        "MC": ("microgram", Fraction(1, 10**9)),
        "DTN": ("decitonne or quintal", 100),
        "TNE": ("tonne (metric ton)", 1000),
        "LBR": ("pound", _POUND),
        "ONZ": ("ounce (avoirdupois)", _POUND / 16),
        "APZ": ("troy ounce", 480 * _GRAIN),
        "GRN": ("grain", _GRAIN),
        "STI": ("stone (UK)", 14 * _POUND),
        "CWA": ("hundredweight (US)", 100 * _POUND),
        "CWI": ("hundredweight (UK)", 112 * _POUND),
        "STN": ("short ton (US)", 2000 * _POUND),
        "LTN": ("long ton (UK)", 2240 * _POUND),
    },
    Kind.LENGTH: {
        "MTR": ("metre", 1),
        "DMT": ("decimetre", Fraction(1, 10)),
        "CMT": ("centimetre", Fraction(1, 100)),
        "MMT": ("millimetre", Fraction(1, 10**3)),
        "4H": ("micrometre", Fraction(1, 10**6)),
        "KMT": ("kilometre", 1000),
        "INH": ("inch", _INCH),
        "FOT": ("foot", _FOOT),
        "YRD": ("yard", _YARD),
        "SMI": ("mile", _MILE),
    },
    Kind.LINEAR: {
        "LM": ("linear metre", 1),
        "LF": ("linear foot", _FOOT),
        "LY": ("linear yard", _YARD),
    },
    Kind.AREA: {
        "MTK": ("square metre", 1),
        "DMK": ("square decimetre", Fraction(1, 10**2)),
        "CMK": ("square centimetre", Fraction(1, 10**4)),
        "MMK": ("square millimetre", Fraction(1, 10**6)),
        "KMK": ("square kilometre", 10**6),
        "H18": ("hectare", 10**4),
        "INK": ("square inch", _INCH**2),
        "FTK": ("square foot", _FOOT**2),
        "YDK": ("square yard", _YARD**2),
        "MIK": ("square mile", _MILE**2),
    },
    Kind.VOLUME: {
        "MTQ": ("cubic metre", 1),
        "DMQ": ("cubic decimetre", _LITRE),
        "CMQ": ("cubic centimetre", Fraction(1, 10**6)),
        "MMQ": ("cubic millimetre", Fraction(1, 10**9)),
        "LTR": ("litre", _LITRE),
        "HLT": ("hectolitre", 100 * _LITRE),
        "DLT": ("decilitre", _LITRE / 10),
        "CLT": ("centilitre", _LITRE / 100),
        "MLT": ("millilitre", _LITRE / 10**3),
        "4G": ("microlitre", _LITRE / 10**6),
        "INQ": ("cubic inch", _INCH**3),
        "FTQ": ("cubic foot", _FOOT**3),
        "YDQ": ("cubic yard", _YARD**3),
        "GLL": ("gallon (US)", _US_GALLON),
        "QTL": ("liquid quart (US)", _US_GALLON / 4),
        "PTL": ("liquid pint (US)", _US_GALLON / 8),
        "OZA": ("fluid ounce (US)", _US_GALLON / 128),
        "BLL": ("barrel (US)", 42 * _US_GALLON),
        "GLI": ("gallon (UK)", _UK_GALLON),
        "QTI": ("quart (UK)", _UK_GALLON / 4),
        "PTI": ("pint (UK)", _UK_GALLON / 8),
        "OZI": ("fluid ounce (UK)", _UK_GALLON / 160),
    },
    Kind.TIME: {
        "SEC": ("second", 1),
        "MIN": ("minute", 60),
        "HUR": ("hour", 3600),
        "DAY": ("day", 86_400),
        "WEE": ("week", 604_800),
    },
    Kind.COUNT: {
        "C62": ("one", 1),
        "H87": ("piece", 1),
        "EA": ("each", 1),
        "PR": ("pair", 2),
        "DZN": ("dozen", 12),
        "CEN": ("hundred", 100),
        "GRO": ("gross", 144),
        "MIL": ("thousand", 1000),
        "GGR": ("great gross", 1728),
    },
}
_WHOLE = frozenset({"C62", "H87", "EA"})

_PACKAGES = {
    "SET": "set",
    "KT": "kit",
    "NMP": "pack",
    "X43": "super bulk bag",
    "XAJ": "cone",
    "XAM": "ampoule",
    "XAV": "capsule",
    "XBB": "bobbin",
    "XBD": "board",
    "XBE": "bundle",
    "XBG": "bag",
    "XBI": "bin",
    "XBJ": "bucket",
    "XBK": "basket",
    "XBL": "compressed bale",
    "XBN": "bale, not compressed",
    "XBO": "bottle",
    "XBR": "bar",
    "XBT": "bolt",
    "XBX": "box",
    "XCA": "rectangular can",
    "XCH": "chest",
    "XCK": "cask",
    "XCL": "coil",
    "XCN": "container",
    "XCO": "carboy",
    "XCQ": "cartridge",
    "XCR": "crate",
    "XCS": "case",
    "XCT": "carton",
    "XCU": "cup",
    "XCV": "cover",
    "XCX": "cylindrical can",
    "XCY": "cylinder",
    "XDR": "drum",
    "XEN": "envelope",
    "XHG": "hogshead",
    "XJC": "rectangular jerrican",
    "XJG": "jug",
    "XJR": "jar",
    "XJY": "cylindrical jerrican",
    "XKG": "keg",
    "XMT": "mat",
    "XPA": "packet",
    "XPG": "plate",
    "XPK": "package",
    "XPL": "pail",
    "XPU": "tray",
    "XPX": "pallet",
    "XRD": "rod",
    "XRG": "ring",
    "XRL": "reel",
    "XRO": "roll",
    "XSA": "sack",
    "XSI": "skid",
    "XSL": "slipsheet",
    "XSO": "spool",
    "XST": "sheet",
    "XTB": "tub",
    "XTK": "rectangular tank",
    "XTN": "tin",
    "XTU": "tube",
    "XTY": "cylindrical tank",
    "XVI": "vial",
    "XWA": "intermediate bulk container",
}

TABLE: Mapping[str, Uom] = {
    **{
        code: Uom(code, name, kind, Fraction(factor), whole=code in _WHOLE)
        for kind, units in _DIMENSIONAL.items()
        for code, (name, factor) in units.items()
    },
    **{code: Uom(code, name, Kind.PACKAGE) for code, name in _PACKAGES.items()},
    "ZZ": Uom("ZZ", "mutually defined", Kind.AGREED),
}
"""The units in use here, by Rec 20 common code, or by Rec 21 code with the prefix X that Rec 20 gives it."""

RETIRED: Mapping[str, tuple[str, ...]] = {
    **{
        code: (f"X{code}",)
        for code in (
            *("43", "AM", "AV", "BD", "BE", "BG", "BJ", "BK", "BO", "BR", "BT", "BX", "CL", "CO", "CQ", "CR", "CS"),
            *("CT", "CU", "CV", "CY", "DR", "JG", "JR", "KG", "MT", "PA", "PG", "PK", "PL", "PU", "RD", "RG", "RL"),
            *("RO", "SA", "SL", "SO", "ST", "TK", "TN", "TU", "TY", "VI"),
        )
    },
    # Rec 21 gives these words another code; the old letters mean something else there (PF a pen, CJ a coffin).
    "2W": ("XBI",),
    "4A": ("XBB",),
    "BL": ("XBL", "XBN"),
    "CA": ("XCA", "XCX"),
    "CH": ("XCN",),
    "CJ": ("XAJ",),
    "D97": ("XPX",),
    "EV": ("XEN",),
    "HAR": ("H18",),
    "NPR": ("PR",),
    "NRL": ("XRO",),
    "PF": ("XPX",),
    "SV": ("XSI",),
    "Z2": ("XCH",),
    "Z3": ("XCK",),
    "Z4": ("XHG",),
}
"""Codes that Rec 20 has withdrawn (status X or D), and what to use instead."""

_AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "CL": ("CLT", "XCL"),
    "GAL": ("GLL", "GLI"),
    "M": ("MTR", "MIL"),
    "MT": ("TNE", "MTR", "XMT"),
    "OZ": ("ONZ", "OZA", "APZ"),
    "PT": ("PTL", "PTI"),
    "QT": ("QTL", "QTI"),
    "ST": ("H87", "STN", "XST"),
    "T": ("TNE", "STN", "MIL"),
    "TN": ("TNE", "XTN"),
    "TO": ("TNE", "STN"),
    "TON": ("TNE", "STN", "LTN"),
}
"""ERP codes that mean different things at different plants; a wrong guess costs a factor (B4.1)."""

_USUAL: Mapping[str, str] = (
    {"KG": "KGM", "G": "GRM", "GR": "GRM", "MG": "MGM", "LB": "LBR", "LBS": "LBR"}
    | {"MM": "MMT", "CM": "CMT", "KM": "KMT", "IN": "INH", "FT": "FOT", "YD": "YRD"}
    | {"M2": "MTK", "CM2": "CMK", "MM2": "MMK", "FT2": "FTK"}
    | {"L": "LTR", "ML": "MLT", "HL": "HLT", "M3": "MTQ", "CM3": "CMQ", "DM3": "DMQ"}
    | {"S": "SEC", "H": "HUR", "HR": "HUR", "HOUR": "HUR"}
    | {"PC": "H87", "PCE": "H87", "PCS": "H87", "DZ": "DZN", "PAIR": "PR", "PAA": "PR"}
    | {"BAG": "XBG", "BOX": "XBX", "CASE": "XCS", "KAR": "XCT", "PAL": "XPX", "ROL": "XRO"}
    # Business Central's own demo data has CAN as Rec 20's CA, whose letters live on in Rec 21.
    | {"CAN": "XCA"}
)
"""ERP codes that mean the same wherever they are used, in upper case."""


def meaning(code: str, plant: Mapping[str, str]) -> Uom | Unclear:
    """What a code stands for: as the plant states it, else a common code, else what it means everywhere (B4.1).

    ``plant`` leads from the plant's codes to common codes. Never a guess: several meanings or none are Unclear.
    """
    stated = plant.get(code)
    if stated is not None:
        return TABLE.get(stated) or Unclear(f"the plant says {stated}, {_not_a_code(stated)}")
    plain = code.upper()
    if plain in TABLE:
        return TABLE[plain]
    if plain in _USUAL:
        return TABLE[_USUAL[plain]]
    if plain in _AMBIGUOUS:
        return Unclear(f"it can be {_named(_AMBIGUOUS[plain])}")
    return Unclear(f"it is {_not_a_code(plain)}")


def _not_a_code(code: str) -> str:
    if code in RETIRED:
        return f"a code withdrawn from Rec 20; the code to use is {_named(RETIRED[code])}"
    return "no code of Rec 20 or Rec 21 that is in use here"


def _named(codes: tuple[str, ...]) -> str:
    return " or ".join(f"{code} ({TABLE[code].name})" for code in codes)


def ratio(of: Uom, to: Uom) -> Fraction | None:
    """How many ``to`` are in one ``of``, exactly (B4.2); None where the two measure different things, or no thing."""
    if of.kind is not to.kind or of.factor is None or to.factor is None:
        return None
    return of.factor / to.factor
