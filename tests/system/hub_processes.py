"""Hub processes that are killed and started again while devices push, and what must hold afterwards."""

import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

import httpx
from sqlalchemy import select

from floorledger.adapters import hub_tables
from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import verify
from floorledger.adapters.database import reading
from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.chain import verify_chain
from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.services.records import FeedKind, Outcome, Posted, Push, Standing
from floorledger.services.terminal_ports import HubFault
from tests.hub.plant import Device, HubRig, wait_until

LEASE = timedelta(seconds=3)
"""Of a posting lane, so that what a killed process held is soon taken over; a minute in a plant."""
TWO_MINUTES = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=120, paid_s=120)
LINES = 6
"""Labour, variable and fixed overhead of WO1001's first operation: a debit and a credit each (domain.md B2.2)."""


class HubProcess:
    """One ``hub serve`` on a port of its own; it may be killed and started again there."""

    def __init__(self, rig: HubRig) -> None:
        self._rig = rig
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.port: int = listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._web = httpx.Client(base_url=self.url, trust_env=False)
        self._process: subprocess.Popen[bytes] | None = None
        self._log = (rig.folder / f"hub-{self.port}.log").open("ab")
        self.start()

    def start(self) -> None:
        code = (
            "import sys; from datetime import timedelta; from pathlib import Path;"
            "import floorledger.adapters.lanes, floorledger.services.sightings;"
            f"lease = timedelta(seconds={LEASE.total_seconds()});"
            "floorledger.adapters.lanes.LEASE = floorledger.services.sightings.LEASE = lease;"
            "from floorledger.main.hub_server import serve;"
            f"folder = Path({str(self._rig.folder)!r});"
            f"sys.exit(serve({self._rig.url!r}, {self.port}, data_dir=folder, use_keyring=False))"
        )
        order = [sys.executable, "-c", code]
        self._process = subprocess.Popen(order, stdout=self._log, stderr=self._log)

    def wait_until_up(self) -> None:
        wait_until(self._is_up, 60)

    def _is_up(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self._rig.folder / f"hub-{self.port}.log").read_text()
        try:
            return self._web.get("/healthz").status_code == 200
        except httpx.TransportError:
            return False

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        self.kill()
        self._web.close()
        self._log.close()


class Pusher:
    """A terminal that records and sends without a pause, to one hub after the other, now and then again."""

    def __init__(self, device: Device, urls: list[str], seed: int) -> None:
        self.device = device
        self.device.clock = SystemClock()  # type: ignore[assignment]
        self.sent: list[str] = []
        self.outcomes: Counter[str] = Counter()
        self.faults = 0
        self._links = [HttpHubLink(url, device.token, timeout=30) for url in urls]
        self._chance = random.Random(seed)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._turn = seed

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """What was recorded is sent to the end."""
        self._stopping.set()
        self._thread.join(120)
        assert not self._thread.is_alive()
        for link in self._links:
            link.close()

    def _work(self) -> None:
        while not self._stopping.is_set():
            events = tuple(
                self.device.seal(TWO_MINUTES, order_no="WO1001", operation_no="10", work_center="100")
                for _ in range(self._chance.randint(1, 4))
            )
            batch = Push(self.device.device_id, events)
            for _ in range(1 + (self._chance.random() < 0.2)):
                self._send(batch)
            self.sent += [row.event_id for row in events]

    def _send(self, batch: Push) -> None:
        until = time.monotonic() + 90
        while True:
            self._turn += 1
            try:
                results = self._links[self._turn % len(self._links)].push(batch)
            except HubFault:
                if time.monotonic() > until:
                    raise
                self.faults += 1
                time.sleep(0.05)
                continue
            self.outcomes.update(result.outcome.value for result in results)
            return


def assert_everything_once(rig: HubRig, pushers: Iterable[Pusher]) -> None:
    """Each event is kept once, has its one effect in the ledger, and is told once (I1, I2, I4, I5)."""
    sent = [event_id for pusher in pushers for event_id in pusher.sent]
    _assert_chains_whole(rig, sent)
    wait_until(lambda: len(rig.side.ledger.lines_by_event()) >= len(sent), 60)
    assert rig.side.ledger.lines_by_event() == dict.fromkeys(sent, LINES)
    assert sum(rig.side.ledger.trial_balance().values()) == 0
    wait_until(lambda: len(_told(rig, FeedKind.POSTED)) >= len(sent), 60)
    for kind in (FeedKind.RECEIPT, FeedKind.POSTED):
        assert sorted(ref for ref, _body in _told(rig, kind)) == sorted(sent)
    assert all(from_bytes(Posted, body).verified for _ref, body in _told(rig, FeedKind.POSTED))
    assert {standing for _event, standing in rig.side.store.standings()} == {Standing.ACCEPTED}
    for pusher in pushers:
        assert set(pusher.outcomes) <= {Outcome.ACCEPTED, Outcome.ALREADY_THERE}


def _assert_chains_whole(rig: HubRig, sent: list[str]) -> None:
    rows = [row for row, _received, _anchor in rig.side.store.events()]
    assert sorted(row.event_id for row in rows) == sorted(sent)
    keys = {device_id: key for device_id, key, _name in rig.side.store.devices()}
    for device_id, log in groupby(rows, key=lambda row: row.device_id):
        key = keys[device_id]
        assert list(verify_chain(log, lambda message, signature, key=key: verify(key, message, signature))) == []


def _told(rig: HubRig, kind: FeedKind) -> list[tuple[str, bytes]]:
    query = select(hub_tables.feed).where(hub_tables.feed.c.kind == kind.value)
    with reading(rig.side.store.engine) as connection:
        return [(row.ref, row.body) for row in connection.execute(query)]
