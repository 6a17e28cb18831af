"""Liveness, readiness, metrics and the log of a hub, and who may read what."""

import asyncio
import json
import logging
import re
from collections.abc import Iterator
from types import SimpleNamespace

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from floorledger.adapters import database, hub_health, hub_tables
from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.detail import Consumption
from floorledger.hub.app import create_app
from floorledger.main.hub_server import HubServer
from floorledger.main.json_log import JsonLines
from floorledger.services.hub_figures import HubFigures
from floorledger.services.ports import StoreFault
from tests.hub.plant import HubRig, serving, wait_until
from tests.plants import pieces

pytestmark = pytest.mark.both_databases


@pytest.fixture
def rig(request, tmp_path, database) -> Iterator[HubRig]:
    on_server = request.getfixturevalue("postgres").new_hub() if database == "postgresql" else None
    made = HubRig(tmp_path / "plant", on_server)
    yield made
    made.close()


@pytest.fixture
def server(rig: HubRig) -> Iterator[HubServer]:
    with serving(rig) as running:
        yield running


@pytest.fixture
def web(server: HubServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        yield client


def metrics(web: httpx.Client, **headers: str) -> dict[tuple[str, ...], float]:
    """Samples by name and labels."""
    reply = web.get("/metrics", headers=headers)
    assert reply.status_code == 200, reply.text
    families = text_string_to_metric_families(reply.text)
    return {(each.name, *each.labels.values()): each.value for family in families for each in family.samples}


def test_a_hub_at_work_is_alive_and_ready(web):
    assert web.get("/healthz").json() == {"status": "ok"}
    assert web.get("/readyz").json() == {"status": "ready"}


def not_ready(web: httpx.Client) -> str:
    reply = web.get("/readyz")
    assert (reply.status_code, reply.headers["retry-after"]) == (503, "10")
    assert web.get("/healthz").status_code == 200, "alive all the same: no supervisor restarts it for that"
    return reply.json()["text"]


def test_a_hub_that_cannot_work_says_why(server, web, monkeypatch):
    with monkeypatch.context() as at:
        at.setitem(database.HEADS, "hub", "9999")
        assert "works with 9999" in not_ready(web)
    with monkeypatch.context() as at:
        at.setattr(hub_health.shutil, "disk_usage", lambda _path: SimpleNamespace(free=2**20))
        assert "has 1 MB left" in not_ready(web)
    with monkeypatch.context() as at:
        at.setattr(hub_health, "reading", broken)
        assert "The plant's database does not answer." in not_ready(web)
    with monkeypatch.context() as at:
        at.setattr(server._posting, "failing", True)
        assert "Posting to the ledger breaks down" in not_ready(web)
    assert web.get("/readyz").status_code == 200


def broken(*_whatever: object) -> None:
    raise StoreFault("The plant's database does not answer.")


def test_metrics_tell_events_feed_queue_exceptions_and_size(rig, server, web):
    device = rig.device("T-metrics")
    wrong = Consumption(item="NOBODY", lot="NONE", qty=pieces("1"))
    batch = device.batch(2)
    with HttpHubLink(server.url, device.token) as link:
        link.push(batch)
        link.push(batch)
        link.push(type(batch)(device.device_id, (device.seal(wrong, order_no="WO1001", operation_no="10"),)))
    told = metrics(web)
    assert told["floorledger_hub_events_total", "accepted"] == 3
    assert told["floorledger_hub_events_total", "already there"] == 2
    assert told["floorledger_hub_request_seconds_count", "POST", "/v1/events", "200"] == 3
    assert told["floorledger_hub_feed_position",] == rig.end_of_feed()
    assert told["floorledger_hub_to_post",] == 0
    assert told["floorledger_hub_posting_faults",] == 0
    assert told["floorledger_hub_open_exceptions", "M"] >= 1
    assert told["floorledger_hub_database_bytes",] > 100_000


def test_the_queue_has_a_depth_and_an_age(rig):
    device = rig.device("T-queue")
    row = device.seal()
    rig.side.hub.push(type(device.batch(0))(device.device_id, (row,)))
    with rig.side.store.begin() as tx:
        tx.connection.execute(hub_tables.to_post.insert(), {"event_id": row.event_id, "order_no": "WO1"})
        seen = {"device_id": device.device_id, "seen_at": rig.clock.now().isoformat()}
        tx.connection.execute(hub_tables.device_seen.delete())
        tx.connection.execute(hub_tables.device_seen.insert(), seen)
    rig.clock.forward(2)
    told = hub_health.figures(rig.side.store.engine, rig.clock.now())
    assert (told.to_post, told.oldest_to_post_s, told.silent_s) == (1, 120, {"T-queue": 120})


class Far:
    """Figures that cost nothing."""

    def figures(self) -> HubFigures:
        return HubFigures(feed_end=1, to_post=0, oldest_to_post_s=0, open_exceptions={}, silent_s={}, database_bytes=1)

    def posting_faults(self) -> int:
        return 3


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("10.0.0.7", {}, 403),
        ("127.0.0.1", {"x-forwarded-for": "10.0.0.7"}, 403),
        ("10.0.0.7", {"authorization": "Bearer scrape"}, 200),
        ("10.0.0.7", {"authorization": "Bearer other"}, 403),
        ("10.0.0.7", {"authorization": "Basic scrape"}, 403),
    ],
)
def test_metrics_are_for_this_machine_or_with_the_token(client, headers, status):
    assert asked("scrape", client, headers).status_code == status
    if "authorization" in headers:
        assert asked("", client, headers | {"authorization": "Bearer "}).status_code == 403, "no token opens nothing"


def asked(token: str, client: str, headers: dict[str, str]) -> httpx.Response:
    app = create_app(None, None, Far(), metrics_token=token)

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, client=(client, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://hub") as web:
            return await web.get("/metrics", headers=headers)

    return asyncio.run(ask())


def lines_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    told = [record for record in caplog.records if record.name == "floorledger.hub.watching"]
    return [JsonLines().format(record) for record in told]


def test_a_request_is_one_line_of_json_without_body_token_or_name(rig, server, caplog):
    device = rig.device("T-log")
    batch = device.batch_with_note("Erika Mustermann dropped it")
    with caplog.at_level(logging.INFO, "floorledger"), HttpHubLink(server.url, device.token) as link:
        link.push(batch)
        request_id = httpx.get(f"{server.url}/v1/feed", trust_env=False).headers["x-request-id"]
        wait_until(lambda: len(lines_of(caplog)) == 2)
    lines = lines_of(caplog)
    pushed, refused = map(json.loads, lines)
    assert re.fullmatch("[0-9a-f]{32}", pushed["request_id"])
    wanted = {"device": "T-log", "method": "POST", "route": "/v1/events", "status": 200, "outcomes": {"accepted": 1}}
    assert wanted.items() <= pushed.items()
    assert (refused["request_id"], refused["status"], "device" in refused) == (request_id, 401, False)
    for line in lines:
        assert "\n" not in line
        assert device.token not in line
        assert "Mustermann" not in line
        assert batch.events[0].event_id not in line
