"""The hub's routes over a real socket: what they refuse, in which words, and that they always speak JSON."""

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from fastapi import FastAPI

from floorledger.adapters.hub_client import HttpHubLink, enrol
from floorledger.domain.codec import canonical
from floorledger.hub.app import create_app
from floorledger.main.hub_server import HubServer
from floorledger.services.plant import HubNotReady
from floorledger.services.ports import StoreFault
from floorledger.services.records import FeedKind, FeedRow, Page, Place, Push, PushResult
from floorledger.services.terminal_ports import HubLink
from floorledger.services.wire import BATCH_LIMIT, PushForm, page, portions, read, write
from tests.hub.plant import Device, HubRig, serving


class Unwatched:
    """Nobody watches over the hub."""


JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubRig]:
    made = HubRig(tmp_path_factory.mktemp("hub") / "plant")
    yield made
    made.close()


@pytest.fixture(scope="module")
def server(rig: HubRig) -> Iterator[HubServer]:
    with serving(rig) as running:
        yield running


@pytest.fixture(scope="module")
def web(server: HubServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        yield client


@pytest.fixture(scope="module")
def device(rig: HubRig) -> Device:
    return rig.device("T-web")


@pytest.fixture(scope="module")
def bearer(device: Device) -> dict[str, str]:
    return {"authorization": f"Bearer {device.token}"}


def posted(app: FastAPI, asks: Sequence[tuple[str, object, str]]) -> list[httpx.Response]:
    """Post bodies to an app with no socket between, all at once; each is (path, body, token)."""

    async def work() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://hub") as client:
            calls = (
                client.post(path, content=body, headers={"authorization": f"Bearer {token}"} | JSON)
                for path, body, token in asks
            )
            return await asyncio.gather(*calls)

    return asyncio.run(work())


def problem(reply: httpx.Response, status: int) -> str:
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/json"
    return reply.json()["text"]


def test_a_device_enrols_and_works_with_its_token(rig, server):
    device = Device("T-new", rig.clock)
    issued = rig.enrolment.issue("Line 4")
    enrolled = enrol(server.url, issued.code, device.device_id, device.signer.public_key)
    assert enrolled.hub_public_key == rig.side.public_key
    assert enrolled.pin_secret == rig.side.pin_secret
    with HttpHubLink(server.url, enrolled.token) as link:
        (result,) = link.push(device.batch(1))
    assert result.outcome == "accepted"


def test_enrolling_with_a_bad_code_is_refused_in_a_sentence(web):
    body = canonical({"code": "AAAAA-AAAAA", "device_id": "T-9", "public_key": "00" * 32})
    assert "does not know this code" in problem(web.post("/v1/enrol", content=body, headers=JSON), 403)


@pytest.mark.parametrize("value", ["", "Bearer", "Bearer wrong", "Basic dXNlcjpwYXNz", "wrong"])
def test_without_a_good_token_nothing_is_told(web, value):
    for reply in (
        web.get("/v1/feed", headers={"authorization": value}),
        web.post("/v1/events", content=b"{}", headers={"authorization": value, **JSON}),
        web.get(f"/v1/documents/{64 * '0'}", headers={"authorization": value}),
        web.post("/v1/photos", content=b"{}", headers={"authorization": value, **JSON}),
    ):
        assert "nrol" in problem(reply, 401)
        assert reply.headers["www-authenticate"] == "Bearer"


def test_a_revoked_token_is_refused(rig, web):
    device = rig.device("T-lost")
    headers = {"authorization": f"Bearer {device.token}"}
    assert web.get("/v1/feed", headers=headers).status_code == 200
    rig.enrolment.revoke("T-lost")
    assert "revoked" in problem(web.get("/v1/feed", headers=headers), 401)


def test_a_batch_of_another_device_is_refused(rig, web, bearer):
    other = rig.device("T-other")
    body = write(PushForm(batch=other.batch(1)))
    assert "another device" in problem(web.post("/v1/events", content=body, headers=bearer | JSON), 403)


MALFORMED = {
    "nothing": b"",
    "no JSON": b"hello",
    "cut short": b'{"batch":{"device_id":"T-web"',
    "a list": b"[]",
    "bare numbers": b'{"protocol":1}',
    "NaN": b'{"protocol":NaN}',
    "not UTF-8": b'{"batch":"\xff"}',
    "deep": b'{"batch":' * 50_000,
    "another field": canonical({"batch": {"device_id": "T-web", "events": []}, "admin": True}),
    "a field missing": canonical({"batch": {"events": []}}),
    "no list": canonical({"batch": {"device_id": "T-web", "events": "x"}}),
    "no hex": canonical(
        {
            "batch": {
                "device_id": "T-web",
                "events": [
                    {
                        "event_id": "x",
                        "device_id": "T-web",
                        "device_seq": "1",
                        "body": "zz",
                        "prev_hash": "",
                        "hash": "",
                        "signature": "",
                    }
                ],
            }
        }
    ),
    "a lone surrogate": b'{"batch":{"device_id":"\\ud800","events":[]}}',
    "another protocol": canonical({"protocol": "2", "batch": {"device_id": "T-web", "events": []}, "new": "x"}),
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_batch_is_refused_in_a_sentence_and_changes_nothing(rig, web, bearer, body):
    end = rig.end_of_feed()
    text = problem(web.post("/v1/events", content=body, headers=bearer | JSON), 400)
    assert text.endswith(".")
    assert rig.end_of_feed() == end


def test_another_protocol_says_which(web, bearer):
    body = MALFORMED["another protocol"]
    text = problem(web.post("/v1/events", content=body, headers=bearer | JSON), 400)
    assert "version 2" in text
    assert "Install the same version" in text


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_only_json_is_read(web, bearer, kind):
    reply = web.post("/v1/events", content=b"{}", headers=bearer | {"content-type": kind})
    assert "application/json" in problem(reply, 415)


@pytest.mark.parametrize("coding", ["br", "deflate", "gzip, gzip", "x"])
def test_a_body_packed_in_another_way_is_not_read(web, bearer, coding):
    problem(web.post("/v1/events", content=b"{}", headers=bearer | JSON | {"content-encoding": coding}), 415)


def test_a_body_beyond_the_limit_is_not_read(rig):
    app = create_app(rig.side.hub, rig.enrolment, Unwatched(), limit=1000)
    token = rig.device("T-large").token

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 100

    whole, streamed, small = posted(app, [("/v1/events", body, token) for body in (b" " * 1001, chunks(), b" " * 1000)])
    assert "1000 bytes" in problem(whole, 413)
    assert "1000 bytes" in problem(streamed, 413)
    problem(small, 400)


def test_too_many_events_at_once_are_refused(web, rig, bearer):
    row = Device("T-web", rig.clock).seal()
    body = write(PushForm(batch=Push("T-web", (row,) * (BATCH_LIMIT + 1))))
    assert str(BATCH_LIMIT) in problem(web.post("/v1/events", content=body, headers=bearer | JSON), 413)


@pytest.mark.parametrize("query", ["cursor=-1", "cursor=x", f"cursor={2**63}", "limit=0", "limit=5001", "cursor=1e3"])
def test_an_odd_cursor_or_limit_is_refused(web, bearer, query):
    assert "query" in problem(web.get(f"/v1/feed?{query}", headers=bearer), 400)


@pytest.mark.parametrize("name", ["x", "0" * 63, "0" * 65, "G" * 64, "..%2f..%2fhub.db"])
def test_a_document_has_a_hash_for_a_name_and_nothing_else(web, bearer, name):
    reply = web.get(f"/v1/documents/{name}", headers=bearer)
    assert reply.status_code in (400, 404)
    assert problem(reply, reply.status_code)


def test_the_feed_begins_at_zero_and_ends_with_nothing(web, bearer):
    assert web.get("/v1/feed?limit=1", headers=bearer).json()["rows"][0]["pos"] == "1"
    assert web.get(f"/v1/feed?cursor={2**63 - 1}", headers=bearer).json()["rows"] == []


def test_nothing_else_is_there(web):
    assert "nothing at this address" in problem(web.get("/"), 404)
    problem(web.get("/docs"), 404)
    problem(web.get("/v1/events"), 405)


def test_nothing_is_kept_by_caches(web, bearer):
    assert web.get("/v1/feed?limit=1", headers=bearer).headers["cache-control"] == "no-store"
    assert "server" not in web.get("/healthz").headers


def test_the_openapi_document_describes_the_wire(web):
    told = web.get("/openapi.json").json()
    photos, documents = "/v1/photos", "/v1/documents/{sha256}"
    assert set(told["paths"]) == {
        "/v1/enrol",
        "/v1/events",
        photos,
        "/v1/feed",
        documents,
        "/v1/token",
        "/v1/token/nonce",
        "/healthz",
        "/readyz",
        "/metrics",
    }
    push = told["paths"]["/v1/events"]["post"]
    schema = push["requestBody"]["content"]["application/json"]["schema"]
    event = schema["properties"]["batch"]["properties"]["events"]["items"]
    assert event["properties"]["device_seq"]["type"] == "string"
    assert {"200", "400", "401", "403", "413", "415", "503"} <= set(push["responses"])
    assert "422" not in push["responses"]


class Broken:
    """A hub whose database or plant is not there."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def push(self, _batch: object) -> list[object]:
        raise self.fault

    pull = push


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        (StoreFault("The disk is full."), 503, "safe on the device"),
        (HubNotReady("The hub has no master data yet."), 503, "no master data"),
        (RuntimeError("secret detail"), 500, "its log has the details"),
    ],
)
def test_a_hub_that_cannot_is_a_refusal_in_plain_words(rig, fault, status, words):
    app = create_app(Broken(fault), rig.enrolment, Unwatched())
    device = rig.device(f"T-broken-{status}-{words[0]}")
    (reply,) = posted(app, [("/v1/events", write(PushForm(batch=device.batch(1))), device.token)])
    text = problem(reply, status)
    assert words in text
    assert "secret" not in text
    assert ("retry-after" in reply.headers) == (status == 503)


class Watching:
    """A slow hub that notices when two writers are inside."""

    def __init__(self, hub: HubLink) -> None:
        self.hub = hub
        self.gate = threading.Lock()
        self.met = False

    def push(self, batch: Push) -> list[PushResult]:
        self.met |= not self.gate.acquire(blocking=False)
        time.sleep(0.01)
        self.gate.release()
        return self.hub.push(batch)

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        return self.hub.pull(place, limit, device_id)


def test_batches_come_in_one_at_a_time(rig):
    watching = Watching(rig.side.hub)
    devices = [rig.device(f"T-par-{number}") for number in range(8)]
    app = create_app(watching, rig.enrolment, Unwatched())
    asks = [("/v1/events", write(PushForm(batch=device.batch(1))), device.token) for device in devices]
    replies = posted(app, asks)
    assert [reply.json()["results"][0]["outcome"] for reply in replies] == ["accepted"] * 8
    assert not watching.met


def test_many_devices_over_sockets_at_once_lose_nothing(rig, server):
    devices = [rig.device(f"T-many-{number}") for number in range(6)]

    def work(device: Device) -> list[str]:
        with HttpHubLink(server.url, device.token) as link:
            return [result.outcome for _ in range(3) for result in link.push(device.batch(2))]

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(work, devices))
    assert results == [["accepted"] * 6] * 6
    for device in devices:
        with rig.side.store.begin() as tx:
            assert tx.head(device.device_id)[0] == 6


def test_a_page_ends_before_it_grows_too_large():
    rows = [FeedRow(number, FeedKind.RECEIPT, "r", bytes(1000)) for number in range(1, 6)]
    found = Page(tuple(rows), Place("100 0", 9), 9)
    two = page(found, most_bytes=5000)
    assert ([row.pos for row in two.rows], two.place, two.end) == ([1, 2], Place("100 0", 2), 9)
    assert len(page(found, most_bytes=10).rows) == 1
    assert page(Page((), Place("100 0", 9), 9), most_bytes=10).place == Place("100 0", 9)
    assert (len(page(found).rows), page(found).place) == (5, Place("100 0", 9))


def test_a_large_batch_travels_in_portions_with_their_notes(rig):
    device = Device("T-portions", rig.clock)
    noted = [device.batch_with_note(f"note {number}") for number in range(7)]
    batch = Push(
        device.device_id,
        tuple(part.events[0] for part in noted),
        tuple(part.notes[0] for part in noted),
    )
    parts = portions(batch, most=3)
    assert [len(part.events) for part in parts] == [3, 3, 1]
    assert all([note.event_id for note in part.notes] == [row.event_id for row in part.events] for part in parts)
    assert tuple(row for part in parts for row in part.events) == batch.events
    assert len(portions(batch, most_bytes=1)) == 7
    assert read(PushForm, write(PushForm(batch=batch))).batch == batch
    assert json.loads(write(PushForm(batch=batch)))["protocol"] == "1"
