"""The colours of the themes and the arithmetic of contrast. Nothing here needs Qt."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class State(StrEnum):
    """What a colour may mean; the empty state is neutral. An icon and a word always go with it."""

    NONE = ""
    LOOK = "look"
    STOP = "stop"
    WAIT = "wait"
    VERIFIED = "verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The named colours of a theme; the names are those of the style guide's tokens.

    ``edge`` outlines what can be pressed, ``line`` separates, ``bar`` fills a progress bar of ground ``bar2``.
    """

    bg: str
    panel: str
    panel2: str
    line: str
    edge: str
    ink: str
    mute: str
    accent: str
    accent_ink: str
    accent_down: str
    amber: str
    amber_bg: str
    red: str
    red_bg: str
    blue: str
    blue_bg: str
    green: str
    green_bg: str
    bar: str
    bar2: str

    def ink_of(self, state: State | str) -> str:
        """Give the colour of text and icon in a state."""
        return {
            State.LOOK: self.amber,
            State.STOP: self.red,
            State.WAIT: self.blue,
            State.VERIFIED: self.green,
        }.get(State(state), self.mute)

    def ground_of(self, state: State | str) -> str:
        """Give the colour behind text in a state."""
        return {
            State.LOOK: self.amber_bg,
            State.STOP: self.red_bg,
            State.WAIT: self.blue_bg,
            State.VERIFIED: self.green_bg,
        }.get(State(state), self.panel2)


LIGHT = Tokens(
    bg="#eceff1",
    panel="#ffffff",
    panel2="#f5f7f8",
    line="#cfd6da",
    edge="#b7c1c7",
    ink="#1c2529",
    mute="#53626a",
    accent="#1f5f8b",
    accent_ink="#ffffff",
    accent_down="#184c70",
    amber="#8f5400",
    amber_bg="#fff3dc",
    red="#b3261e",
    red_bg="#fde7e5",
    blue="#2a68a6",
    blue_bg="#e4f0fa",
    green="#27763a",
    green_bg="#e2f3e6",
    bar="#6a7f89",
    bar2="#d7dee2",
)

DARK = Tokens(
    bg="#14191c",
    panel="#1d2428",
    panel2="#232b30",
    line="#38444b",
    edge="#4b5960",
    ink="#e8edef",
    mute="#9fb0b8",
    accent="#5aa7dc",
    accent_ink="#0b1418",
    accent_down="#7cbbe6",
    amber="#f0b34a",
    amber_bg="#3a2d12",
    red="#ff8a80",
    red_bg="#43201d",
    blue="#7db9ee",
    blue_bg="#1b2f40",
    green="#7fd08f",
    green_bg="#1b3322",
    bar="#7f949e",
    bar2="#2d383e",
)

CONTRAST = Tokens(
    bg="#000000",
    panel="#000000",
    panel2="#0d0d0d",
    line="#8c8c8c",
    edge="#ffffff",
    ink="#ffffff",
    mute="#d6d6d6",
    accent="#ffe14d",
    accent_ink="#000000",
    accent_down="#fff0a3",
    amber="#ffc04d",
    amber_bg="#2b1d00",
    red="#ffa8a1",
    red_bg="#330705",
    blue="#9fd0ff",
    blue_bg="#001c38",
    green="#8df0a4",
    green_bg="#00240a",
    bar="#bdbdbd",
    bar2="#333333",
)

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

TEXT_PAIRS = (
    *((ink, ground) for ink in ("ink", "mute") for ground in ("bg", "panel", "panel2", "bar2")),
    *(("ink", f"{state}_bg") for state in ("amber", "red", "blue", "green")),
    *((state, ground) for state in ("amber", "red", "blue", "green") for ground in ("bg", "panel", f"{state}_bg")),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_down"),
    ("accent", "panel"),
    ("accent", "panel2"),
)
"""Which token is ever text on which; a test holds each to the theme's contrast."""

MARK_PAIRS = (("bar", "bar2"), ("bar", "panel"), ("amber", "bar2"), ("mute", "panel"), ("accent", "bg"))
"""Which token is ever a mark (a bar, a dot, an outline that means something) on which: 3:1 at least."""


def contrast(one: str, other: str) -> float:
    """Compute the contrast ratio of two ``#rrggbb`` colours by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
