"""Rows a second of the real machining log, through capture, hub and ledger."""

import time
from pathlib import Path

from floorledger.main.commands import import_log
from tests.bench.figures import row

_BESIDE = Path("..") / "shared" / "data" / "prod4tu" / "Production_Data.csv"


def report(folder: Path, log: Path | None) -> None:
    path = log or _BESIDE
    if not path.exists():
        row("import of the machining log", "not measured", "the log is not here; give it with --log")
        return
    begun = time.perf_counter()
    report_ = import_log(folder / "import", path, lambda done, total: None)
    spent = time.perf_counter() - begun
    row(
        "import, with chain, signatures, checks, ledger",
        f"{report_.rows / spent:.0f} rows/s",
        f"{report_.events} events",
    )
