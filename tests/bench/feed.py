"""The feed of a large plant: first sync with progress, a delta beside the full, and the time from commit to device.

The first sync runs in a process of its own over loopback HTTP, so that its memory is its own.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.hub_client import HttpHubLink, enrol
from floorledger.domain.codec import to_bytes
from floorledger.domain.detail import Output
from floorledger.domain.item import Item
from floorledger.domain.master_record import MasterRecord, record_of
from floorledger.domain.routing import BomLine, Operation, Standard
from floorledger.main.installation import DEVICE_KEY, open_installation
from floorledger.services.master_feed import tell_changes
from floorledger.services.records import Place, Push
from floorledger.services.scope import NEWEST
from floorledger.services.wire import PAGE_LIMIT, page, write
from tests.bench.figures import p50_p99, row
from tests.hub.plant import HubRig, serving
from tests.plants import pieces

ITEMS, LINES = 100_000, 10
CHANGES = 100
EVENTS = 300


def report(folder: Path) -> None:
    rig = HubRig(folder / "feed-hub")
    begun = time.perf_counter()
    _publish(rig, list(_plant()))
    row("publish the plant at the hub", f"{time.perf_counter() - begun:.1f} s", f"{ITEMS} items, {ITEMS * LINES} lines")
    with serving(rig) as server:
        _sync(folder, rig, server.url)
    rig.close()


def lag(folder: Path) -> None:
    """Events pushed by one device, polled for by another over HTTP, each page applied to its database."""
    rig = HubRig(folder / "lag-hub")
    with serving(rig) as server:
        told: dict[str, float] = {}
        applied: dict[str, float] = {}
        reader = threading.Thread(target=_follow, args=(folder, rig, server.url, applied))
        reader.start()
        device = rig.device("T-lag")
        with HttpHubLink(server.url, device.token) as link:
            for _ in range(EVENTS):
                sealed = device.seal(Output(qty=pieces("1")), order_no="WO1003", operation_no="10", work_center="130")
                link.push(Push(device.device_id, (sealed,)))
                told[sealed.event_id] = time.perf_counter()
        reader.join()
    spent = [max(0.0, applied[each] - told[each]) for each in told]
    row(
        "feed lag, commit to applied, p50 / p99",
        p50_p99(spent),
        f"{EVENTS} events, pushed as fast as the hub takes them",
    )
    rig.close()


def _follow(folder: Path, rig: HubRig, url: str, applied: dict[str, float]) -> None:
    key = signer(SecretStore(folder / "lag-device" / "keys", use_keyring=False), DEVICE_KEY)
    token = enrol(url, rig.enrolment.issue("reader").code, "T-read", key.public_key).token
    with HttpHubLink(url, token) as link:
        device = open_installation(folder / "lag-device", link=link, use_keyring=False, device_id="T-read")
        while len(applied) < EVENTS:
            found = link.pull(device.store.place(), 2000)
            device.store.apply_feed(found.rows, found.place)
            now = time.perf_counter()
            applied.update((each.ref, now) for each in found.rows if each.kind.value == "receipt")
        device.close()


def _plant() -> Iterator[MasterRecord]:
    """Bought items and made ones, each made of ten others; the texts are made from one of each."""
    item = Item(item="@", description="Item @", base_uom="PCS", decimals=0, standard_price=Fraction(5, 4))
    body = record_of("item", item).body or ""
    for number in range(ITEMS):
        yield MasterRecord(kind="item", key=_no(number), body=body.replace("@", _no(number)))
    lines = tuple(
        BomLine(item=f"#{at}#", qty_per=Fraction(at + 1), operation_no="10", uom="PCS") for at in range(LINES)
    )
    step = Operation(
        operation_no="10",
        description="Assemble",
        work_center="100",
        setup_labour_min=Fraction(5),
        run_labour_min=Fraction(1),
        setup_machine_min=Fraction(5),
        run_machine_min=Fraction(1),
    )
    made = Standard(item="@", costing_lot=Fraction(10), bom=lines, operations=(step,), label="@")
    pattern = to_bytes(made).decode()
    for number in range(ITEMS):
        text = pattern.replace("@", _no(number))
        for at in range(LINES):
            text = text.replace(f"#{at}#", _no((number + at + 1) % ITEMS))
        yield MasterRecord(kind="standard", key=json.dumps([_no(number), ""], separators=(",", ":")), body=text)


def _no(number: int) -> str:
    return f"I-{number:06d}"


def _publish(rig: HubRig, records: list[MasterRecord]) -> None:
    with rig.side.store.begin() as tx:
        tell_changes(tx, records)


def _sync(folder: Path, rig: HubRig, url: str) -> None:
    key = signer(SecretStore(folder / "feed-device" / "keys", use_keyring=False), DEVICE_KEY)
    token = enrol(url, rig.enrolment.issue("bench", lines=NEWEST).code, "T-feed", key.public_key).token
    full = _child(folder, url, token)
    sizes = _bytes(rig, Place())
    row("first sync over HTTP", f"{full['seconds']:.1f} s", f"{sizes / 2**20:.0f} MB on the wire")
    row("  peak memory of the terminal", f"{full['rss_mb']:.0f} MB", f"{full['rows']} rows of the feed")
    row("  progress shown", " ".join(f"{each}%" for each in full["progress"]))
    row("  one job's standard and items, read by key", f"{full['lookup_ms']:.2f} ms", "the first time, none kept")
    here = rig.side.store.page(Place(), 1, "T-feed")
    place = Place(here.place.scope, here.end)
    changed = [replace(each, body=(each.body or "").replace("5/4", "7/4")) for each in list(_plant())[:CHANGES]]
    begun = time.perf_counter()
    _publish(rig, changed)
    published_ms = (time.perf_counter() - begun) * 1000
    delta = _child(folder, url, token)
    row(f"delta of {CHANGES} changes, told at the hub", f"{published_ms:.0f} ms")
    share = _bytes(rig, place)
    row(
        "  read and switched at the terminal",
        f"{delta['seconds'] * 1000:.0f} ms",
        f"{share / 2**10:.0f} KB, 1/{sizes // share}",
    )


def _bytes(rig: HubRig, place: Place) -> int:
    """Bytes of all pages from a place on, as they go over the wire."""
    total = 0
    while (found := page(rig.side.store.page(place, PAGE_LIMIT, "T-feed"))).rows:
        total += len(write(found))
        place = found.place
    return total


def _child(folder: Path, url: str, token: str) -> dict[str, Any]:
    order = [sys.executable, "-m", "tests.bench.feed", str(folder / "feed-device"), url, token]
    return json.loads(subprocess.run(order, check=True, capture_output=True, text=True).stdout)


def _sync_here(folder: Path, url: str, token: str) -> dict[str, object]:
    with HttpHubLink(url, token, timeout=120) as link:
        device = open_installation(folder, link=link, use_keyring=False, device_id="T-feed")
        begun, rows, shown = time.perf_counter(), 0, [0]
        while True:
            found = link.pull(device.store.place(), 2000)
            if not found.rows:
                break
            rows += len(found.rows)
            device.store.apply_feed(found.rows, found.place)
            done = 100 * found.place.pos // found.end
            shown += [done] if done >= shown[-1] + 20 else []
        master = device.store.master()
        seconds = time.perf_counter() - begun
        assert master is not None
        looked = time.perf_counter()
        standard = master.standard_by_item[_no(7)] if _no(7) in master.item_by_no else None
        prices = [master.item_by_no[line.item].standard_price for line in standard.bom] if standard else []
        lookup_ms = (time.perf_counter() - looked) * 1000
        assert len(prices) == (LINES if standard else 0)
        device.close()
    return {"seconds": seconds, "rows": rows, "progress": shown, "rss_mb": _peak_mb(), "lookup_ms": lookup_ms}


def _peak_mb() -> float:
    """This process's own peak; ``ru_maxrss`` would begin with that of the process that started it."""
    status = Path("/proc/self/status").read_text().split()
    return int(status[status.index("VmHWM:") + 1]) / 1024


if __name__ == "__main__":
    print(json.dumps(_sync_here(Path(sys.argv[1]), sys.argv[2], sys.argv[3])))
