"""Where the files are that ship with the product, in a checkout and in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def asset(*parts: str) -> Path:
    """A file or folder below ``db`` or ``resources``. Raises FileNotFoundError when the installation is incomplete."""
    for root in (_PACKAGE / "_assets", _PACKAGE.parent.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is missing from this installation; install Floorledger again")
