"""The terminal's part of the style sheet: its three type sizes and its large controls."""

from string import Template

from floorledger.ui.kit import Kit
from floorledger.ui.sheet import fill

SHEET = Template("""
QWidget[look="terminal"] { background: $bg; }
*[typesize="big"] { font-size: ${big}px; }
*[typesize="mid"] { font-size: ${mid}px; }
*[typesize="small"] { font-size: ${small}px; }
QFrame[look="header"] { background: $panel; border: none; border-bottom: 1px solid $line; }
QFrame[look="footer"] { background: $panel; border: none; border-top: 1px solid $line; }
QFrame[look="footer"][lit="taken"] { background: $bar2; }
QFrame[look="footer"][lit="look"] { background: $amber_bg; }
QFrame[look="footer"][lit="refused"] { background: $red_bg; }
QFrame[look="pill"] { border-radius: ${pill}px; }
QAbstractButton[look] { border-radius: ${radius}px; padding: 2px ${pad}px; }
QFrame[look="card"], QFrame[look="note"] { border-radius: ${radius}px; }
QAbstractButton[look="action"]:checked { border: 3px solid $accent; background: $panel; }
QAbstractButton[look="number"] { background: $panel2; border: 1px solid $edge; text-align: left; }
QAbstractButton[look="number"]:checked { background: $panel2; border: 2px solid $accent; }
QAbstractButton[look="choice"]:checked { border: 2px solid $accent; }
QAbstractButton[look="entry"], QAbstractButton[look="entry"]:hover, QAbstractButton[look="entry"]:pressed
  { background: transparent; border: none; }
QLabel[ink="accent_ink"] { color: $accent_ink; }
QLabel[ink="mute"] { color: $mute; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar::handle:vertical { background: $bar2; border-radius: ${half}px; margin: 0 ${inset}px; }
""")


def terminal_sheet(kit: Kit) -> str:
    """Give the sheet for a theme at a screen's size."""
    return fill(
        SHEET,
        kit.theme.tokens,
        big=str(kit.sizes.big),
        mid=str(kit.sizes.mid),
        small=str(kit.sizes.small),
        pill=str(kit.px(17) - 1),
        radius=str(kit.px(8)),
        pad=str(kit.px(10)),
        bar=str(kit.px(14)),
        half=str(kit.px(6) // 2),
        inset=str((kit.px(14) - kit.px(6)) // 2),
    )
