"""Where an installation keeps its data."""

import os
from pathlib import Path

from platformdirs import user_data_path


def data_dir(chosen: str | None) -> Path:
    """The data directory: ``--data-dir``, else FLOORLEDGER_HOME, else the user's own place for data."""
    named = chosen or os.environ.get("FLOORLEDGER_HOME")
    return Path(named) if named else user_data_path("floorledger", appauthor=False)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it stands there whole or as it was before, whatever happens. Raises OSError."""
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
