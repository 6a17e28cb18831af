"""The look of both faces: tokens, fonts, sizes and the base style sheet.

A widget takes its look from dynamic properties that the sheet knows: ``look`` ("card", "pill", "primary", "flat",
"key", ...), ``typesize`` ("big", "mid", "small"), ``tone`` ("mute") and ``state`` (:class:`State`). :func:`dress` sets
them and repolishes; it writes ``size`` as ``typesize``, because a widget's own ``size`` is its width and height.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from floorledger.ui.sheet import base_sheet
from floorledger.ui.tokens import THEMES, State, Tokens

__all__ = ["FAMILY", "TERMINAL", "WORKSTATION", "Sizes", "State", "Theme", "Tokens"]
__all__ += ["apply", "dress", "load_fonts", "load_letters"]

FAMILY = "Inter"
FALLBACKS = ("Noto Sans", "DejaVu Sans", "Droid Sans Fallback", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes and measures of a face in pixels. The workstation has two type sizes: ``mid`` and ``small``."""

    big: int
    mid: int
    small: int
    target: int
    gap: int
    row: int

    def scaled(self, factor: float) -> "Sizes":
        """Give the same measures for a larger or smaller screen."""
        return Sizes(**{name: round(getattr(self, name) * factor) for name in self.__slots__})


TERMINAL = Sizes(big=28, mid=20, small=15, target=64, gap=12, row=64)
WORKSTATION = Sizes(big=22, mid=22, small=14, target=30, gap=12, row=28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme in use."""

    name: str
    tokens: Tokens
    family: str

    def colour(self, token: str) -> QColor:
        """Give a token as a colour for painting."""
        return QColor(getattr(self.tokens, token))

    def ink_of(self, state: State | str) -> QColor:
        """Give the colour of text and icon in a state."""
        return QColor(self.tokens.ink_of(state))

    def ground_of(self, state: State | str) -> QColor:
        """Give the colour behind text in a state."""
        return QColor(self.tokens.ground_of(state))

    def font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Give a font of this theme for painting, with tabular figures."""
        font = _tabular(self.family)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font


def load_fonts(fonts_dir: Path) -> str:
    """Load every font of the folder; returns the family to use (the system's where the folder holds none)."""
    if FAMILY in QFontDatabase.families():
        return FAMILY
    loaded = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(fonts_dir.glob("*.ttf"))]
    if any(font_id != -1 for font_id in loaded):
        return FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def load_letters(folder: Path) -> None:
    """Load the fonts of a script that the usual font does not hold; they are large, so only who needs them does."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply(app: QApplication, theme_name: str, fonts_dir: Path) -> Theme:
    """Dress the application: style, fonts, palette and the base sheet. Raises KeyError for an unknown theme."""
    theme = Theme(name=theme_name, tokens=THEMES[theme_name], family=load_fonts(fonts_dir))
    sheet = base_sheet(theme.tokens)
    if app.styleSheet() != sheet:
        app.setStyle("Fusion")
        app.setFont(theme.font(WORKSTATION.small))
        app.setPalette(_palette(theme.tokens))
        app.setStyleSheet(sheet)
    return theme


def dress(widget: QWidget, **looks: str) -> None:
    """Set dynamic properties that the sheet reads; a widget that was drawn already is polished again."""
    if "size" in looks:
        looks["typesize"] = looks.pop("size")
    changed = [name for name, value in looks.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, looks[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _tabular(family: str) -> QFont:
    font = QFont([family, *FALLBACKS])
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.panel),
        (role.AlternateBase, tokens.panel2),
        (role.Text, tokens.ink),
        (role.Button, tokens.panel),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.mute),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.accent_ink),
        (role.ToolTipBase, tokens.panel),
        (role.ToolTipText, tokens.ink),
        (role.Link, tokens.accent),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.mute))
    return palette
