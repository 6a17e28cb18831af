"""The base style sheet of both faces, made from tokens. Looks are chosen by dynamic properties."""

from string import Template

from floorledger.ui.tokens import Tokens

BASE = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[look="ground"] { background: $bg; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; padding: 4px; }
QLabel { background: transparent; }
QLabel[tone="mute"] { color: $mute; }
QLabel[weight="semi"] { font-weight: 600; }
QLabel[weight="bold"] { font-weight: 700; }
*[state="look"] { color: $amber; }
*[state="stop"] { color: $red; }
*[state="wait"] { color: $blue; }
*[state="verified"] { color: $green; }

QFrame[look="card"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[look="bar"] { background: $panel; border: none; }
QFrame[look="line"] { background: $line; border: none; }
QFrame[look="note"] { background: $panel2; border: 1px solid $line; border-radius: 8px; }
QFrame[look="note"][state="look"] { background: $amber_bg; border-color: $amber; }
QFrame[look="note"][state="stop"] { background: $red_bg; border-color: $red; }
QFrame[look="note"][state="wait"] { background: $blue_bg; border-color: $blue; }
QFrame[look="note"][state="verified"] { background: $green_bg; border-color: $green; }

QFrame[look="pill"] { background: $panel2; border: 1px solid $line; border-radius: 18px; }
QFrame[look="pill"][state="look"] { background: $amber_bg; border-color: $amber; }
QFrame[look="pill"][state="stop"] { background: $red_bg; border-color: $red; }
QFrame[look="pill"][state="wait"] { background: $blue_bg; border-color: $blue; }
QFrame[look="pill"][state="verified"] { background: $green_bg; border-color: $green; }
QLabel[look="chip"] { background: $panel2; border: 1px solid $line; border-radius: 6px; padding: 1px 8px; }
QLabel[look="chip"][state="look"] { background: $amber_bg; border-color: $amber; }
QLabel[look="chip"][state="stop"] { background: $red_bg; border-color: $red; }
QLabel[look="chip"][state="wait"] { background: $blue_bg; border-color: $blue; }
QLabel[look="chip"][state="verified"] { background: $green_bg; border-color: $green; }

QAbstractButton[look] { background: $panel; border: 1px solid $edge; border-radius: 8px; padding: 4px 12px; }
QAbstractButton[look]:hover { background: $panel2; }
QAbstractButton[look]:pressed { background: $bar2; }
QAbstractButton[look]:focus { border: 2px solid $accent; }
QAbstractButton[look]:disabled { background: $bar2; border-color: $bar2; color: $mute; }
QAbstractButton[look="primary"] { background: $accent; border-color: $accent; color: $accent_ink; font-weight: 600; }
QAbstractButton[look="primary"]:hover, QAbstractButton[look="primary"]:pressed
  { background: $accent_down; border-color: $accent_down; }
QAbstractButton[look="primary"]:focus { border: 2px solid $ink; }
QAbstractButton[look="primary"]:disabled { background: $bar2; border-color: $bar2; color: $mute; }
QAbstractButton[look="key"] { background: $panel2; }
QAbstractButton[look="key"]:pressed { background: $bar2; }
QAbstractButton[look="choice"]:checked, QAbstractButton[chosen="true"]
  { border: 2px solid $accent; background: $panel; font-weight: 600; }
QAbstractButton[look="flat"] { background: transparent; border: none; color: $accent; font-weight: 600; }
QAbstractButton[look="flat"]:hover { background: $panel2; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit
  { background: $panel; border: 1px solid $edge; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $accent_ink; placeholder-text-color: $mute; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus
  { border: 2px solid $accent; padding: 3px 7px; }

QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def base_sheet(tokens: Tokens) -> str:
    """Give the sheet that both faces share."""
    return fill(BASE, tokens)


def fill(template: Template, tokens: Tokens, **more: str) -> str:
    """Give a sheet template with the tokens and any ``more`` named values put in."""
    return template.substitute({name: getattr(tokens, name) for name in tokens.__slots__} | more)
