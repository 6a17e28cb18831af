"""What a column shows of a row."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from floorledger.ui.theme import State


def _no_state(_row: Any) -> State:
    return State.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    ``text`` is what is shown, ``raw`` what is copied where that differs (exact decimal text). ``numeric`` aligns
    right. ``pill`` draws the text as a state pill; ``state`` gives its colour and mark, or that of a plain text.
    ``stretch`` takes the width that is left; ``width`` is its pixels else. A ``whole`` text is not elided, as numbers
    and states never are.
    """

    title: str
    text: Callable[[Any], str]
    raw: Callable[[Any], str] | None = None
    state: Callable[[Any], State] = _no_state
    numeric: bool = False
    pill: bool = False
    stretch: bool = False
    whole: bool = False
    width: int = 100

    def copied(self, row: Any) -> str:
        """Give what goes to the clipboard."""
        return (self.raw or self.text)(row)
