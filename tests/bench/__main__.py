"""Timings, side by side in one run: ``python -m tests.bench [--log Production_Data.csv]``. Never asserted anywhere.

Quote the ratios; absolute times vary with the machine by a third between runs.
"""

import argparse
import tempfile
from pathlib import Path

from tests.bench import (
    capture,
    cipher,
    feed,
    importing,
    ingest,
    jobs,
    many_terminals,
    paint,
    pins,
    posting,
    pushing,
    scan,
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--log", type=Path, help="the machining log, for import rows/s")
    parser.add_argument("--scans", type=int, default=500, help="how many commits are timed")
    parser.add_argument("--only", choices=("scan", "feed", "ingest", "cipher"), help="one part alone")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="floorledger-bench-") as name:
        folder = Path(name)
        if chosen.only in (None, "scan"):
            scan.report(folder, chosen.scans)
            scan.memory(folder)
        if chosen.only in (None, "feed"):
            feed.lag(folder)
            feed.report(folder)
        if chosen.only in (None, "ingest"):
            ingest.report(folder)
            many_terminals.report(folder)
        if chosen.only in (None, "cipher"):
            cipher.report(folder, chosen.scans)
        if chosen.only:
            return
        capture.report(folder, chosen.scans)
        pushing.report(folder, chosen.scans)
        posting.report(folder)
        importing.report(folder, chosen.log)
        jobs.report(folder)
        pins.report()
        paint.report(folder)


if __name__ == "__main__":
    main()
