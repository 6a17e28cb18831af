"""Events a second into the hub, in process and over HTTP on loopback; each into a hub of its own."""

import time
from pathlib import Path

from floorledger.domain.event import Output
from floorledger.services.ports import HubLink
from floorledger.services.sync import Sync
from tests.bench.figures import row
from tests.hub.served import served
from tests.plants import pieces
from tests.rig import Rig


def report(folder: Path, events: int) -> None:
    in_process = _rate(Rig(folder / "push-direct"), events, None)
    rig = Rig(folder / "push-http")
    with served(rig) as link:
        over_http = _rate(rig, events, link)
    row("push into the hub, in process", f"{in_process:.0f} events/s", f"{events} events in batches of 200")
    row("push into the hub, over loopback HTTP", f"{over_http:.0f} events/s", f"ratio {over_http / in_process:.2f}")


def _rate(rig: Rig, events: int, link: HubLink | None) -> float:
    at = rig.installation
    for _ in range(events):
        rig.record(Output(qty=pieces("1")), order_no="WO1003")
    sync = Sync(at.store, link or rig.hub.hub, rig.clock, at.device_id)
    begun = time.perf_counter()
    while at.store.waiting_count():
        claim = sync.claim()
        assert claim is not None
        at.store.answered((link or rig.hub.hub).push(claim.batch), rig.clock.now())
    spent = time.perf_counter() - begun
    rig.close()
    return events / spent
