"""What is wrong with a file that people edit: every problem with its line, all of them at once."""

from collections.abc import Iterable
from difflib import get_close_matches


class Wrong(Exception):
    """What one place of a file says cannot be; the message is a plain sentence without its full stop."""


class FileFault(ValueError):
    """A file that cannot be used; ``problems`` are (line, sentence), from top to bottom."""

    def __init__(self, name: str, problems: tuple[tuple[int, str], ...]) -> None:
        super().__init__("\n".join(f"{name}, line {line}: {text}." for line, text in problems))
        self.problems = problems


class ByLine:
    """Problems by line. A reader goes on after each."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, str], None] = {}

    def at(self, line: int, text: str) -> None:
        """Remember a problem at a line."""
        self._found[(line, text)] = None

    def lines(self) -> tuple[tuple[int, str], ...]:
        """Line and sentence of each, from top to bottom."""
        return tuple(sorted(self._found))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant, as the end of a sentence; empty where none is near."""
    close = get_close_matches(name, tuple(known), 1)
    return f"; did you mean “{close[0]}”?" if close else ""
