"""Many terminals for a minute: each records an event every 5 to 10 s, sends it, and follows its line's feed.

All of them are in one process, which with the hubs and the database shares the machine's cores.
"""

import asyncio
import random
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
from sqlalchemy import update

from floorledger.adapters import hub_tables
from floorledger.adapters.clock import SystemClock
from floorledger.adapters.database import writing
from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.services.plant import Plant
from floorledger.services.publish import publish_master
from floorledger.services.records import Push
from floorledger.services.wire import PushForm, write
from tests.bench.figures import p50_p99, row
from tests.bench.ingest import Hubs, hubs
from tests.hub.plant import Device
from tests.postgres import Server

TERMINALS, LINES, SECONDS = 500, 50, 60.0
_WORK = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=3, paid_s=3)


@dataclass
class Heard:
    """What came of all requests."""

    pushes: list[float] = field(default_factory=list)
    pulls: list[float] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    rows: int = 0


class Terminal:
    """A device at one work centre, on one connection of its hub."""

    def __init__(self, device: Device, work: dict[str, str], web: httpx.AsyncClient, seed: int) -> None:
        self._device = device
        self._work = work
        self._web = web
        self._chance = random.Random(seed)
        self._headers = {"authorization": f"Bearer {device.token}", "content-type": "application/json"}
        self._place = {"scope": "", "cursor": "0"}

    async def catch_up(self) -> None:
        """First sync, not timed."""
        while await self._pull(Heard()):
            pass

    async def run(self, heard: Heard, until: float) -> None:
        """Work until then."""
        await asyncio.sleep(self._chance.uniform(0, 7.5))
        while time.monotonic() < until:
            rows = (self._device.seal(_WORK, **self._work),)
            body = write(PushForm(batch=Push(self._device.device_id, rows)))
            reply = await self._ask(heard, heard.pushes, "POST", "/v1/events", content=body)
            if reply is not None:
                heard.outcomes.update(each["outcome"] for each in reply["results"])
            await self._pull(heard)
            await asyncio.sleep(self._chance.uniform(5, 10))

    async def _pull(self, heard: Heard) -> int:
        reply = await self._ask(heard, heard.pulls, "GET", "/v1/feed", params=self._place | {"limit": "1000"})
        if reply is None:
            return 0
        heard.rows += len(reply["rows"])
        self._place = {"scope": reply["place"].get("scope", ""), "cursor": reply["place"].get("pos", "0")}
        return len(reply["rows"])

    async def _ask(self, heard: Heard, spent: list[float], method: str, path: str, **content: object):
        begun = time.perf_counter()
        try:
            reply = await self._web.request(method, path, headers=self._headers, **content)
        except httpx.TransportError as error:
            heard.outcomes[f"error {type(error).__name__}"] += 1
            return None
        spent.append(time.perf_counter() - begun)
        if reply.status_code != 200:
            heard.outcomes[f"error {reply.status_code}"] += 1
            return None
        return reply.json()


def report(folder: Path) -> None:
    server = Server()
    try:
        with hubs(folder / "many", 2, server) as made:
            heard = asyncio.run(_everybody(made))
            _tell(heard, made)
    finally:
        server.remove()


async def _everybody(made: Hubs) -> Heard:
    heard = Heard()
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with AsyncExitStack() as stack:
        webs = [httpx.AsyncClient(base_url=url, trust_env=False, timeout=60, limits=limits) for url in made.urls]
        for web in webs:
            await stack.enter_async_context(web)
        terminals = _terminals(made, webs)
        for terminal in terminals:
            await terminal.catch_up()
        until = time.monotonic() + SECONDS
        await asyncio.gather(*(terminal.run(heard, until) for terminal in terminals))
    return heard


def _lines(made: Hubs) -> list[dict[str, str]]:
    """Publish a plant of lines like the demo plant's first, each with an order of its own: what is reported on them."""
    side = made.rig.side
    with side.store.begin() as tx:
        plant = Plant.load(tx).master
    order = plant.orders[0]
    item, standard = plant.item_by_no[order.item], plant.standard_by_item[order.item]
    first = standard.operations[0]
    center = next(each for each in plant.work_centers if each.work_center == first.work_center)
    names = [f"L{number}" for number in range(LINES)]
    more = replace(
        plant,
        items=(*plant.items, *(replace(item, item=f"{item.item}-{name}") for name in names)),
        work_centers=(*plant.work_centers, *(replace(center, work_center=name) for name in names)),
        orders=(*plant.orders, *(replace(order, order_no=f"WO-{name}", item=f"{item.item}-{name}") for name in names)),
        standards=(
            *plant.standards,
            *(
                replace(standard, item=f"{item.item}-{name}", operations=(replace(first, work_center=name),))
                for name in names
            ),
        ),
    )
    publish_master(side.store, side.hub.clock.now(), more)
    return [{"order_no": f"WO-{name}", "operation_no": first.operation_no, "work_center": name} for name in names]


def _terminals(made: Hubs, webs: list[httpx.AsyncClient]) -> list[Terminal]:
    """Spread over the plant's lines; each follows its own."""
    works = _lines(made)
    terminals = []
    for number in range(TERMINALS):
        device, work = made.rig.device(f"T-{number}"), works[number % len(works)]
        device.clock = SystemClock()
        terminals.append(Terminal(device, work, webs[number % len(webs)], number))
    with writing(made.rig.side.store.engine) as connection:
        for number in range(TERMINALS):
            follows = update(hub_tables.device).where(hub_tables.device.c.device_id == f"T-{number}")
            connection.execute(follows.values(lines=works[number % len(works)]["work_center"]))
    return terminals


def _tell(heard: Heard, made: Hubs) -> None:
    told = ", ".join(f"{name} {count}" for name, count in sorted(heard.outcomes.items()))
    row(f"{TERMINALS} terminals on {LINES} lines for {SECONDS:.0f} s: pushes (p50/p99)", p50_p99(heard.pushes), told)
    row("their pulls of the feed (p50/p99)", p50_p99(heard.pulls), f"{len(heard.pulls)} pulls, {heard.rows} rows")
    row("memory of the two hub processes", f"{made.memory_mb():.0f} MB")
