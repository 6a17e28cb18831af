"""What an operator has put into the open panel so far."""

from dataclasses import dataclass, replace

from floorledger.services.views import Action, Field

MAX_DIGITS = 7
"""A quantity field takes seven digits: a bar code that strays into it does not fit (B6.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the terminal stands: order, operation, work centre."""

    order_no: str
    operation_no: str
    work_center: str


class Incomplete(Exception):
    """Something is missing or wrong with what was entered; the text says what, and blocks Record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelState:
    """Typed numbers and choices. ``picks`` are (group, key) pairs, ``group`` is where a digit chooses, if anywhere.

    ``target`` is the entry that the panel is about, ``weighed`` is the number that came from the scale.
    ``photo`` is the picture for the entry, ``photo_order`` the number under which one is being taken.
    """

    action: Action
    active: Field
    texts: tuple[tuple[Field, str], ...]
    picks: tuple[tuple[str, str], ...] = ()
    target: str | None = None
    scan_raw: bytes | None = None
    typed: bool = False
    weighed: Field | None = None
    group: str | None = None
    photo: bytes | None = None
    photo_order: int | None = None

    def text(self, field: Field) -> str:
        """What is typed in a field."""
        return dict(self.texts).get(field, "")

    def pick(self, group: str) -> str | None:
        """What is chosen in a group, None while nothing is."""
        return dict(self.picks).get(group)

    def with_text(self, field: Field, text: str) -> "PanelState":
        """The panel with another number; a field that it did not have comes last."""
        held = dict(self.texts) | {field: text}
        return replace(self, texts=tuple(held.items()))

    def with_pick(self, group: str, key: str | None) -> "PanelState":
        """The panel with another choice; None takes the choice back."""
        held = dict(self.picks)
        held.pop(group, None)
        if key is not None:
            held[group] = key
        return replace(self, picks=tuple(held.items()), group=None)

    def press(self, key: str) -> "PanelState":
        """A key of the number pad. A number from the scale is never typed over: it goes, and what is typed is typed."""
        if self.weighed is self.active:
            return replace(self.with_text(self.active, ""), weighed=None).press(key)
        held = self.text(self.active)
        match key:
            case "back":
                return self.with_text(self.active, held[:-1])
            case "clear":
                return self.with_text(self.active, "")
            case "." if "." not in held:
                return self.with_text(self.active, (held or "0") + ".")
            case digit if len(digit) == 1 and digit in "0123456789" and len(held.replace(".", "")) < MAX_DIGITS:
                return self.with_text(self.active, digit if held == "0" else held + digit)
            case _:
                return self
