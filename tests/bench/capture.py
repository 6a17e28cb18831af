"""A durable capture against a bare append and fsync of the same bytes, in turn, in one run."""

import os
import time
from pathlib import Path

from floorledger.domain.detail import Output
from tests.bench.figures import p50_p99, percentile, row
from tests.plants import pieces
from tests.rig import Rig


def report(folder: Path, scans: int) -> None:
    rig = Rig(folder / "capture")
    commits: list[float] = []
    bare: list[float] = []
    with (folder / "bare.log").open("ab", buffering=0) as file:
        for _ in range(scans):
            begun = time.perf_counter()
            recorded = rig.record(Output(qty=pieces("1")), order_no="WO1003")
            commits.append(time.perf_counter() - begun)
            body = rig.installation.store.waiting(1)[0].body
            assert recorded.event is not None
            begun = time.perf_counter()
            file.write(body)
            os.fsync(file.fileno())
            bare.append(time.perf_counter() - begun)
            if rig.installation.store.waiting_count() >= 20:
                rig.installation.settle()
    rig.close()
    row("capture: checks, chain, signature, commit (p50/p99)", p50_p99(commits), f"{scans} scans")
    row("bare append + fsync of the same bytes (p50/p99)", p50_p99(bare))
    row("ratio at p50", f"{percentile(commits, 0.5) / percentile(bare, 0.5):.1f}")
