"""The terminal by keyboard: digits, Enter records, Esc cancels, F-keys open panels."""

from PySide6.QtCore import Qt

from floorledger.services.views import Action, NumberField, Page, TerminalView
from floorledger.ui.terminal.intents import Intents

Key = Qt.Key

ACTIONS = {
    Key.Key_F1: Action.REPORT,
    Key.Key_F2: Action.CONSUME,
    Key.Key_F3: Action.TIME,
    Key.Key_F4: Action.HOLD,
    Key.Key_F5: Action.UNDO,
}
PAGES = {Key.Key_F8: Page.JOBS, Key.Key_F9: Page.MORE}
PAD = {
    **{Key(Key.Key_0 + digit): str(digit) for digit in range(10)},
    Key.Key_Period: ".",
    Key.Key_Comma: ".",
    Key.Key_Backspace: "back",
    Key.Key_Delete: "clear",
}


def answer_key(key: int, view: TerminalView, intents: Intents) -> bool:
    """Do what a key means for what is shown; False when it means nothing."""
    at_work = view.person is not None and (view.panel is not None or intents.opening)
    asked, locked = view.people.pin is not None, view.people.lock is not None
    if asked or locked or view.people.leaving or view.people.approval is not None:
        return _over_the_work(key, intents, asked=asked)
    entering = at_work
    if entering and _in_panel(key, view, intents):
        return True
    if view.person is not None and view.page is not Page.WORK and _on_page(key, view.page, intents):
        return True
    return view.person is not None and _anywhere(key, intents)


def _over_the_work(key: int, intents: Intents, *, asked: bool) -> bool:
    """What lies over the work takes all keys: digits go to the PIN, Escape steps back."""
    if asked and key in PAD:
        intents.press(PAD[Key(key)])
    elif key == Key.Key_Escape:
        intents.cancel()
    return True


def _in_panel(key: int, view: TerminalView, intents: Intents) -> bool:
    if key in PAD:
        intents.press(PAD[Key(key)])
    elif key in (Key.Key_Return, Key.Key_Enter):
        intents.record()
    elif key == Key.Key_Escape:
        intents.cancel()
    elif view.panel is not None:
        return _on_panel(key, view.panel.numbers, intents)
    else:
        return False
    return True


def _on_page(key: int, page: Page, intents: Intents) -> bool:
    """Letters and digits search the job list; Enter opens its first job, or does what an undo takes."""
    if page is Page.JOBS and key in PAD:
        intents.press(PAD[Key(key)])
    elif page is Page.JOBS and (Key.Key_A <= key <= Key.Key_Z or key in (Key.Key_Space, Key.Key_Minus, Key.Key_Slash)):
        intents.press(chr(key).lower())
    elif page in (Page.JOBS, Page.UNDO) and key in (Key.Key_Return, Key.Key_Enter):
        intents.record()
    elif key == Key.Key_Escape:
        intents.cancel()
    else:
        return False
    return True


def _on_panel(key: int, numbers: tuple[NumberField, ...], intents: Intents) -> bool:
    if key in (Key.Key_Up, Key.Key_Down) and numbers:
        at = next((place for place, number in enumerate(numbers) if number.active), 0)
        intents.focus(numbers[(at + (1 if key == Key.Key_Down else -1)) % len(numbers)].field)
    elif key == Key.Key_F6:
        intents.take_suggestion()
    elif key == Key.Key_F7:
        intents.ask_supervisor()
    elif Key.Key_A <= key <= Key.Key_Z:
        intents.press(chr(key).lower())
    else:
        return False
    return True


def _anywhere(key: int, intents: Intents) -> bool:
    if key in ACTIONS:
        intents.open(ACTIONS[Key(key)])
    elif key in PAGES:
        intents.show(PAGES[Key(key)])
    elif key == Key.Key_F12:
        intents.sign_out()
    else:
        return False
    return True
