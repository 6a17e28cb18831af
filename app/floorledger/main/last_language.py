"""The language that was spoken last at a terminal, kept in its data directory: whoever comes next finds it again.

It stands before the language of the settings, which is what a terminal begins with.
"""

from pathlib import Path

_NAME = "language"


def last_language(folder: Path) -> str | None:
    """The language tapped last; None where nobody chose one, or the file cannot be read."""
    try:
        return (folder / _NAME).read_text("ascii").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def keep_language(folder: Path, language: str) -> None:
    """Keep a language for the next start, whole or not at all. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{_NAME}.new"
    fresh.write_text(f"{language}\n", "ascii")
    fresh.replace(folder / _NAME)
