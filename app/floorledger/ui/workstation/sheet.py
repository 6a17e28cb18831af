"""What the workstation adds to the base style sheet: two type sizes, rail, tables, fields."""

from string import Template

from floorledger.ui.sheet import fill
from floorledger.ui.theme import WORKSTATION
from floorledger.ui.tokens import Tokens

SHEET = Template("""
*[typesize="mid"] { font-size: ${mid}px; }
*[typesize="small"] { font-size: ${small}px; }
*[ink="ink"] { color: $ink; }
QFrame[look="rail"] { background: $panel; border: none; }
QFrame[look="railedge"] { background: $line; border: none; }
QAbstractButton[look="figure"], QAbstractButton[look="figure"]:hover, QAbstractButton[look="figure"]:pressed
  { background: $panel; border: 1px solid $line; border-radius: 8px; padding: 0; text-align: left; }
QAbstractButton[look="figure"]:hover { background: $panel2; border-color: $edge; }
QAbstractButton[look="figure"]:focus { border: 2px solid $accent; }
QAbstractButton[look="button"], QAbstractButton[look="primary"] { border-radius: 6px; padding: 4px 12px; }
QAbstractButton[look="crumb"] { background: transparent; border: 1px solid transparent; padding: 4px 8px; }
QAbstractButton[look="crumb"]:hover { background: $panel2; }
QAbstractButton[look="crumb"]:focus { border: 2px solid $accent; border-radius: 6px; }

QTableView { background: transparent; border: none; outline: 0; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $panel; color: $mute; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; font-weight: 600; }
QTableView QTableCornerButton::section { background: $panel; border: none; }

QLineEdit, QComboBox { min-height: 20px; }
QLineEdit[look="quiet"] { background: $panel2; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView, QListView[look="popup"] { background: $panel; color: $ink; border: 1px solid $edge;
  selection-background-color: $blue_bg; selection-color: $ink; outline: 0; }
QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; }
QSplitter::handle { background: transparent; }
""")


def workstation_sheet(tokens: Tokens) -> str:
    """Give the sheet that the workstation's window sets on top of the base."""
    return fill(SHEET, tokens, mid=str(WORKSTATION.mid), small=str(WORKSTATION.small))
