"""Events a second into the hub, in process and over HTTP on loopback; the same events into a hub of its own each."""

import time
from pathlib import Path

from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.hub_client import HttpHubLink, enrol
from floorledger.domain.detail import Output
from floorledger.main.installation import DEVICE_KEY, Installation, open_installation
from floorledger.services.capture import Draft
from floorledger.services.records import Push
from floorledger.services.sync import BATCH
from floorledger.services.terminal_ports import HubLink
from tests.bench.figures import row
from tests.hub.plant import HubRig, serving
from tests.plants import pieces
from tests.rig import OPERATOR, Rig


def report(folder: Path, events: int) -> None:
    rig = Rig(folder / "push-direct")
    in_process = _rate(rig.installation, rig.hub.hub, events)
    rig.close()
    over_http = _rate_over_http(folder, events)
    row("push into the hub, in process", f"{in_process:.0f} events/s", f"{events} events in batches of {BATCH}")
    row("push into the hub, over loopback HTTP", f"{over_http:.0f} events/s", f"ratio {over_http / in_process:.2f}")


def _rate_over_http(folder: Path, events: int) -> float:
    rig = HubRig(folder / "push-hub")
    key = signer(SecretStore(folder / "push-device" / "keys", use_keyring=False), DEVICE_KEY)
    with serving(rig) as server:
        token = enrol(server.url, rig.enrolment.issue("bench").code, "T-bench", key.public_key).token
        with HttpHubLink(server.url, token) as link:
            device = open_installation(folder / "push-device", link=link, use_keyring=False, device_id="T-bench")
            device.settle()
            rate = _rate(device, link, events)
            device.close()
    rig.close()
    return rate


def _rate(at: Installation, link: HubLink, events: int) -> float:
    draft = Draft(
        detail=Output(qty=pieces("1")),
        occurred_start=at.clock.now(),
        order_no="WO1003",
        operation_no="10",
        work_center="130",
    )
    at.capture.record_many([draft] * events, OPERATOR)
    spent = 0.0
    while batch := at.store.waiting(BATCH):
        begun = time.perf_counter()
        results = link.push(Push(at.device_id, tuple(batch)))
        spent += time.perf_counter() - begun
        at.store.answered(results, at.clock.now())
    return events / spent
