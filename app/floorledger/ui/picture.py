"""A window as a picture, for the tests, the documentation and support."""

from pathlib import Path

from PySide6.QtWidgets import QWidget


def grab(window: QWidget, path: Path) -> None:
    """Render the window to a PNG. Raises OSError when the file cannot be written."""
    if not window.grab().save(str(path), "PNG"):
        raise OSError(f"cannot write {path}")
