"""From the confirmed capture to the entry in the ledger, read back and told to the device."""

import time
from pathlib import Path

from floorledger.domain.detail import Time, TimeCategory, TimeKind
from tests.bench.figures import p50_p99, row
from tests.rig import Rig

_TIMES = 50


def report(folder: Path) -> None:
    rig = Rig(folder / "posting")
    spent: list[float] = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        recorded = rig.record(Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=60, paid_s=60))
        rig.installation.settle()
        spent.append(time.perf_counter() - begun)
        entry = rig.installation.store.tape(rig.clock.now(), 1)[0]
        assert (entry.event.event_id, entry.verified) == (recorded.event_id, True)
    rig.close()
    row("capture -> sent, posted, read back, on the tape (p50/p99)", p50_p99(spent), f"{_TIMES} events, one by one")
