"""How large everything is drawn on a screen: the measures of 1280x800, scaled to what there is.

A screen's *density* is its physical pixels for each point (the scaling of the desktop, 1.0 to 2.0 and more). From
1280x800 points on the measures grow with the screen. A screen that the desktop's scaling has left with fewer than
1024x768 points, such as 1920x1080 at 200 %, gets smaller measures, but never smaller ones than 64 *physical* pixels
for a target: as large as on the same panel at 100 %. So whatever fits at 100 % fits at any scaling.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from floorledger.ui.kit import Kit
from floorledger.ui.theme import TERMINAL, Theme

SMALLEST = QSize(1024, 740)
"""The least window in points at 100 %: the smallest screen without its title bar."""

SMALLEST_SCREEN = QSize(1024, 768)
"""The smallest screen at usual measures (ui.md)."""

NARROW_BELOW = 1180
LARGEST_FACTOR = 1.5


def factor_for(width: int, height: int, density: float = 1.0) -> float:
    """Give what the usual measures are multiplied by; ``width`` and ``height`` in points."""
    wished = min(LARGEST_FACTOR, max(1.0, min(width / 1280, height / 800)))
    fitting = min(width / SMALLEST_SCREEN.width(), height / SMALLEST_SCREEN.height())
    if fitting >= 1.0:
        return int(wished * 20) / 20
    return max(min(1.0, 1.0 / density), int(fitting * 100) / 100)


def kit_for(theme: Theme, width: int, height: int, density: float = 1.0) -> Kit:
    """Choose the measures for a screen of so many points."""
    factor = factor_for(width, height, density)
    narrow = width / factor < NARROW_BELOW
    return Kit(theme=theme, sizes=TERMINAL.scaled(factor), factor=factor, narrow=narrow)


def smallest(density: float) -> QSize:
    """Give the least size of a window in points: the usual one, in physical pixels."""
    scale = max(1.0, density)
    return QSize(int(SMALLEST.width() / scale), int(SMALLEST.height() / scale))


def show_sized(window: QWidget, width: int, height: int) -> None:
    """Show a window at a size in points; on a screen that has less, as large as the screen."""
    room = window.screen().availableSize()
    if room.width() < width or room.height() < height:
        window.showMaximized()
    else:
        window.resize(width, height)
        window.show()
