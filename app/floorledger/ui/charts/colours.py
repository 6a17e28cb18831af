"""Colours of marks. A mark needs less contrast than text, so on a light ground it may be lighter than the token."""

from PySide6.QtGui import QColor

from floorledger.ui.theme import Theme
from floorledger.ui.tokens import contrast

ENOUGH = 3.0
"""Contrast of a mark on its ground by WCAG 2.2."""
_LIGHTER = 125


def mark_colour(theme: Theme, token: str) -> QColor:
    """Give a token's colour for a filled bar: lighter where it stays clear of a light panel."""
    colour = theme.colour(token)
    lighter = colour.lighter(_LIGHTER)
    on_light = theme.colour("panel").lightness() > theme.colour("ink").lightness()
    return lighter if on_light and contrast(lighter.name(), theme.tokens.panel) >= ENOUGH else colour
