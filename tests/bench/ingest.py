"""Events a second into hub processes over HTTP, beside the bare inserts of as many rows into the same store.

Each way begins with a hub of its own. The load comes from one process with a thread for each terminal, which has its
batches sealed beforehand; so on a machine with two cores load, hubs and database share them.
"""

import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
from sqlalchemy import Engine, MetaData

from floorledger.adapters import hub_tables
from floorledger.adapters.clock import SystemClock
from floorledger.adapters.database import writing
from floorledger.adapters.projection import sealed_values
from floorledger.domain.chain import SealedEvent
from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.services.records import Push
from floorledger.services.wire import PushForm, write
from tests.bench.figures import p50_p99, row
from tests.hub.plant import Device, HubRig
from tests.postgres import Server

TERMINALS = 6
BATCHES, BATCH = 10, 25
_WORK = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=3, paid_s=3)


class Hubs:
    """One or two hub processes on a database of their own."""

    def __init__(self, folder: Path, processes: int, server: Server | None) -> None:
        self.rig = HubRig(folder, None if server is None else server.new_hub())
        self.rig.clock = SystemClock()
        self.processes = [_process(self.rig) for _ in range(processes)]
        self.urls = [_address(each) for each in self.processes]

    def memory_mb(self) -> float:
        """Resident memory of all hub processes."""
        pages = sum(int(Path(f"/proc/{each.pid}/statm").read_text().split()[1]) for each in self.processes)
        return pages * 4096 / 2**20

    def close(self) -> None:
        for each in self.processes:
            each.terminate()
            each.wait()
            assert each.stdout is not None
            each.stdout.close()
        self.rig.close()


def _process(rig: HubRig) -> "subprocess.Popen[str]":
    code = (
        "import sys; from pathlib import Path; from floorledger.main.hub_server import serve;"
        f"sys.exit(serve({rig.url!r}, 0, data_dir=Path({str(rig.folder)!r}), use_keyring=False))"
    )
    order = [sys.executable, "-c", code]
    return subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().split(" at ")[1].split(";")[0]


@contextmanager
def hubs(folder: Path, processes: int, server: Server | None) -> Iterator[Hubs]:
    made = Hubs(folder, processes, server)
    try:
        yield made
    finally:
        made.close()


def report(folder: Path) -> None:
    with ExitStack() as stack:
        server = Server()
        stack.callback(server.remove)
        for name, processes, where in (
            ("SQLite, one process", 1, None),
            ("PostgreSQL, one process", 1, server),
            ("PostgreSQL, two processes", 2, server),
        ):
            with hubs(folder / name.replace(" ", "-"), processes, where) as made:
                _rates(name, made)
        with hubs(folder / "growth", 1, None) as made:
            _growth("SQLite", made)
        with hubs(folder / "growth-server", 1, server) as made:
            _growth("PostgreSQL", made)


def _rates(name: str, made: Hubs) -> None:
    bare = bare_rate(made.rig.side.store.engine, made.rig)
    devices = [made.rig.device(f"T-{number}") for number in range(TERMINALS)]
    spent, rate = load(made.urls, devices, BATCHES)
    told = f"{rate / bare:.2f} of {bare:.0f} bare rows/s; a push of {BATCH} {p50_p99(spent)} (p50/p99)"
    row(f"ingest: {name}, {TERMINALS} terminals", f"{rate:.0f} events/s", told)


def bare_rate(engine: Engine, rig: HubRig) -> float:
    """Rows of the event table a second, in transactions of a batch, and nothing else done with them."""
    device = rig.device("T-bare")
    device.clock = rig.clock
    batches = [[_row(device.seal(_WORK)) for _ in range(BATCH)] for _ in range(TERMINALS * BATCHES)]
    copy = hub_tables.event.to_metadata(MetaData(), name="bare_event")
    for index in copy.indexes:
        index.name = f"bare_{index.name}"
    with writing(engine) as connection:
        copy.create(connection)
    begun = time.perf_counter()
    for batch in batches:
        with writing(engine) as connection:
            connection.execute(copy.insert(), batch)
    spent = time.perf_counter() - begun
    with writing(engine) as connection:
        copy.drop(connection)
    return len(batches) * BATCH / spent


def _row(row: SealedEvent) -> dict[str, object]:
    at = {"event_type": "TIME", "order_no": "WO1001", "received_at": "2026-11-20T06:00:00+00:00", "anchor": bytes(64)}
    return sealed_values(row) | at


def load(urls: list[str], devices: list[Device], batches: int) -> tuple[list[float], float]:
    """Push from every device at once; seconds of each push, and events a second over all."""
    bodies = [[_body(device) for _ in range(batches)] for device in devices]
    ready = threading.Barrier(len(devices) + 1)

    def work(number: int) -> list[float]:
        spent = []
        headers = {"authorization": f"Bearer {devices[number].token}", "content-type": "application/json"}
        with httpx.Client(base_url=urls[number % len(urls)], headers=headers, trust_env=False, timeout=120) as web:
            ready.wait()
            for body in bodies[number]:
                begun = time.perf_counter()
                reply = web.post("/v1/events", content=body)
                spent.append(time.perf_counter() - begun)
                assert reply.status_code == 200, reply.text
                assert {each["outcome"] for each in reply.json()["results"]} == {"accepted"}
        return spent

    with ThreadPoolExecutor(len(devices)) as pool:
        at_work = [pool.submit(work, number) for number in range(len(devices))]
        ready.wait()
        begun = time.perf_counter()
        spent = [each for one in at_work for each in one.result()]
        return spent, len(devices) * batches * BATCH / (time.perf_counter() - begun)


def _body(device: Device) -> bytes:
    device.clock = SystemClock()
    rows = tuple(device.seal(_WORK, order_no="WO1001", operation_no="10", work_center="100") for _ in range(BATCH))
    return write(PushForm(batch=Push(device.device_id, rows)))


def _growth(name: str, made: Hubs) -> None:
    """The cost of an event while the hub grows to ten times what it held at first."""
    device = made.rig.device("T-growth")
    first, _rate = load(made.urls, [device], BATCHES)
    load(made.urls, [device], 8 * BATCHES)
    last, _rate = load(made.urls, [device], BATCHES)
    ratio = statistics.median(last) / statistics.median(first)
    held = BATCHES * BATCH
    row(
        f"ingest: cost of an event at 10x, {name}",
        f"{ratio:.2f} x",
        f"medians of pushes up to {held} and {10 * held} events",
    )
