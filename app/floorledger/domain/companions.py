"""Which GS1 application identifiers go together on one label (GS1 Syntax Dictionary, req= and ex=)."""

import re
from collections.abc import Iterable

_TRADE_ITEM = "01 02 03 8006 8026"
_COMPANIONS: dict[str, str] = {
    "02": "37",
    "10 11 13 15 16 20 240 241": _TRADE_ITEM,
    "17": f"{_TRADE_ITEM} 255",
    "21 251": "01 03 8006",
    "250": "01+21 03+21 8006+21",
    "30 31.. 32.. 350. 351. 352. 356. 357. 360. 361. 364. 365. 366. 8005": "01 02",
    "330. 331. 332. 333. 334. 335. 336. 34.. 353. 354. 355. 362. 363. 367. 368. 369.": "00 01",
    "337.": "01",
    "392.": "01+30 01+31.. 01+32.. 01+35.. 01+36..",
    "393.": "30 31.. 32.. 35.. 36..",
    "7003 8008": "01 02 03",
    "8026": "37",
}
"""AI pattern (a dot is any digit) to its companions: blank = or, plus = and. The AIs of domain.md B6.1."""
_EXCLUDES: dict[str, str] = {
    "01": "255 37",
    "02": "01 03",
    "03": "01 37 235",
    "21": "235",
    "392.": "393.",
    "8006": "01 03 37",
    "8026": "02 03 8006",
}
_MEASURE = re.compile(r"3[1-69]\d\d")


def conflict(ais: list[str]) -> str | None:
    """Why the label contradicts itself, in a sentence. Two measures of one kind differ in their fourth digit only."""
    kinds = [f"{ai[:3]}n" if _MEASURE.fullmatch(ai) else ai for ai in ais]
    twice = next((kind for kind in kinds if kinds.count(kind) > 1), None)
    if twice:
        return f"The label gives two different values for AI {twice}."
    for pattern, excluded in _EXCLUDES.items():
        for ai, other in ((a, b) for a in ais for b in ais):
            if _fits(ai, pattern) and any(_fits(other, one) for one in excluded.split()):
                return f"The label holds AI {ai} and AI {other}, which exclude each other."
    if "37" in ais and not ("00" in ais and ("02" in ais or "8026" in ais)):
        return "The label counts contents (AI 37) but does not say of what (AI 00 with 02)."
    return None


def missing(ais: list[str]) -> Iterable[str]:
    """A sentence for each AI whose companions are missing."""
    for patterns, companions in _COMPANIONS.items():
        alone = [ai for ai in ais if any(_fits(ai, pattern) for pattern in patterns.split())]
        if not alone or any(_holds(ais, together) for together in companions.split()):
            continue
        wanted = " or ".join(companions.split()).replace(".", "n").replace("+", " and ")
        yield from (f"AI {ai} came without its companion: {wanted}." for ai in alone)


def _holds(ais: list[str], together: str) -> bool:
    return all(any(_fits(ai, one) for ai in ais) for one in together.split("+"))


def _fits(ai: str, pattern: str) -> bool:
    return len(ai) == len(pattern) and all(p in (a, ".") for a, p in zip(ai, pattern, strict=True))
