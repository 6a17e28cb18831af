"""Tells a scanner's keys from a person's by their timing; no Qt, and no clock but the one that is passed in."""

from dataclasses import dataclass
from enum import StrEnum

from floorledger.services.settings import Suffix

LEAST = 4
"""Keys in a burst before it can be a scanner's: two fingers may roll over three keys, no hand types four so fast."""

MOST = 4096
"""The longest scan; more is noise, of which only the beginning is kept."""


class Fate(StrEnum):
    """What becomes of a key."""

    LET = "let"
    """It is nobody's but the person's: let it through."""
    HOLD = "hold"
    """Not yet decided, or part of a scan: withhold it."""
    TYPED = "typed"
    """A person typed all that is withheld, this key included: hand it on now."""
    SCAN = "scan"
    """A whole scan: :meth:`Burst.take` has it, and none of its keys is handed on."""
    BROKEN = "broken"
    """A scanner's keys that made no whole scan: :meth:`Burst.take` has them, and none is handed on."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How the scanner is set up. ``gap_s`` is the longest time between two of its keys; people take longer."""

    suffix: Suffix = Suffix.LINE
    prefix: str = ""
    gap_s: float = 0.05

    @property
    def ends(self) -> str:
        """The characters that end a scan. Enter is what a keyboard has for CR and LF."""
        match self.suffix:
            case Suffix.GAP:
                return ""
            case Suffix.TAB:
                return "\t"
            case _:
                return "\r\n"


class Burst:
    """The keys that came faster than a person types."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._held = ""
        self._keys = 0
        self._last = self._ended = float("-inf")

    @property
    def keys(self) -> int:
        """How many keys are withheld."""
        return self._keys

    @property
    def is_scanner(self) -> bool:
        """Whether what is withheld can only be a scanner's."""
        least = len(self._rules.prefix) or LEAST
        return self._keys >= least and self._held.startswith(self._rules.prefix)

    def settle(self, now: float) -> Fate | None:
        """What the withheld keys are once a pause has ended them; None while there is none or nothing is withheld."""
        if not self._keys or now - self._last <= self._rules.gap_s:
            return None
        return self._decided(whole=not self._rules.ends)

    def key(self, character: str, now: float) -> Fate:
        """A key that writes ``character`` was pressed at ``now`` (seconds). Settle the pause before it first."""
        rules = self._rules
        if character in rules.ends:
            return self._end(now)
        if not self._keys and rules.prefix and character != rules.prefix[0]:
            return Fate.LET
        self._keys += 1
        self._last = now
        if len(self._held) <= MOST:
            self._held += character
        if not (self._held.startswith(rules.prefix) or rules.prefix.startswith(self._held)):
            return self._forget(Fate.TYPED)
        return Fate.HOLD

    def interrupted(self) -> Fate | None:
        """A key came that no scanner sends: what is withheld is decided now."""
        return self._decided(whole=False) if self._keys else None

    def take(self) -> bytes:
        """The bytes of the scan that was just decided, without prefix and suffix."""
        taken, self._held = self._held.removeprefix(self._rules.prefix)[:MOST], ""
        return taken.encode()

    def _end(self, now: float) -> Fate:
        if not self._keys:
            # The LF behind a CR is part of the scan before; any other Enter is a person's.
            return Fate.HOLD if now - self._ended <= self._rules.gap_s else Fate.LET
        fate = self._decided(whole=True)
        if fate is not Fate.TYPED:
            self._ended = now
        return fate

    def _decided(self, *, whole: bool) -> Fate:
        if not self.is_scanner:
            return self._forget(Fate.TYPED)
        self._keys = 0
        return Fate.SCAN if whole and len(self._held) <= MOST else Fate.BROKEN

    def _forget(self, fate: Fate) -> Fate:
        self._held, self._keys = "", 0
        return fate
