"""How much one may ask of a hub, and bodies that are packed."""

import asyncio
import gzip
import json
import time
import zlib

import httpx
import pytest

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.codec import canonical
from floorledger.hub import limits
from floorledger.hub.app import create_app
from floorledger.hub.limits import AT_ONCE, Buckets, Limits, Rate
from floorledger.services.packing import Plain, TooLarge, Unpackable, Unpacker, pack
from floorledger.services.records import Outcome, Place
from floorledger.services.terminal_ports import HubFault
from floorledger.services.wire import EnrolForm, PushForm, write
from tests.hub.plant import HubRig, serving
from tests.hub.test_app import Unwatched

JSON = {"content-type": "application/json"}


@pytest.fixture
def rig(tmp_path):
    made = HubRig(tmp_path / "plant")
    yield made
    made.close()


class Watch:
    """A clock in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Web:
    """Requests to a hub's app, from one address."""

    def __init__(self, rig: HubRig, **given: object) -> None:
        self._app = create_app(rig.side.hub, rig.enrolment, Unwatched(), limits=Limits(**given))

    def ask(self, method: str, url: str, **request: object) -> httpx.Response:
        async def work() -> httpx.Response:
            transport = httpx.ASGITransport(self._app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://hub") as web:
                return await web.request(method, url, **request)

        return asyncio.run(work())

    def get(self, url: str, **request: object) -> httpx.Response:
        return self.ask("GET", url, **request)

    def post(self, url: str, **request: object) -> httpx.Response:
        return self.ask("POST", url, **request)


# --- buckets ----------------------------------------------------------------------------------------------------------


def test_a_bucket_gives_what_it_holds_and_fills_with_time():
    """Three at once and one more every 10 seconds; whoever is refused is told when to come back."""
    watch = Watch()
    buckets = Buckets(Rate(most=3, per_s=0.1), watch)
    assert [buckets.take("a") for _ in range(5)] == [0, 0, 0, 10, 10]
    assert buckets.take("b") == 0, "another one's is its own"
    watch.now = 4
    assert buckets.take("a") == 6
    watch.now = 10
    assert [buckets.take("a"), buckets.take("a")] == [0, 10]
    watch.now = 10_000
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 10], "never more than it holds"


def test_many_keys_do_not_fill_the_memory():
    watch = Watch()
    buckets = Buckets(Rate(most=1, per_s=1), watch)
    for number in range(25_000):
        watch.now += 0.001
        buckets.take(str(number))
    assert len(buckets._left) <= 10_000


def test_a_device_that_asks_too_often_is_told_when_to_come_back(rig):
    watch = Watch()
    web, token = Web(rig, clock=watch, device=Rate(most=2, per_s=0.2)), rig.device("T-1").token
    other = rig.device("T-2").token
    said = [web.get("/v1/feed", headers={"authorization": f"Bearer {token}"}) for _ in range(3)]
    assert [each.status_code for each in said] == [200, 200, 429]
    assert said[2].headers["retry-after"] == "5"
    assert web.get("/v1/feed", headers={"authorization": f"Bearer {other}"}).status_code == 200
    watch.now = 5
    assert web.get("/v1/feed", headers={"authorization": f"Bearer {token}"}).status_code == 200


def test_guessing_codes_is_slow_and_a_good_code_survives_it(rig):
    """Ten from an address, then one a minute: a code is one of 2**50 and lives for 30 minutes."""
    watch, issued = Watch(), rig.enrolment.issue("Line 4")
    web = Web(rig, clock=watch)

    def attempt(code: str) -> int:
        body = write(EnrolForm(code=code, device_id="T-1", public_key=bytes(range(32))))
        return web.post("/v1/enrol", content=body, headers=JSON).status_code

    assert [attempt(f"WRONG{number:05}") for number in range(12)] == [403] * 10 + [429] * 2
    tried = 0
    for _ in range(30):
        watch.now += 60
        tried += [attempt("WRONGWRONG") for _ in range(5)].count(403)
    assert tried == 30
    watch.now += 60
    assert attempt(issued.code) == 200


def test_strangers_and_addresses_are_held_back_too(rig):
    web = Web(rig, clock=Watch())
    bad = {"authorization": "Bearer nonsense"}
    assert [web.get("/v1/feed", headers=bad).status_code for _ in range(32)] == [401] * 30 + [429] * 2
    web = Web(rig, clock=Watch(), address=Rate(most=3, per_s=1))
    assert [web.get("/healthz").status_code for _ in range(4)] == [200] * 3 + [429]


def test_one_device_has_only_so_many_requests_under_way(rig):
    own, request = Limits(), httpx.Request("GET", "http://hub/")
    request.state = type("State", (), {})()
    for _ in range(AT_ONCE):
        own.admit_device(request, "T-1")
    with pytest.raises(Exception, match="under way"):
        own.admit_device(request, "T-1")
    own.admit_device(request, "T-2")
    own.leave({"state": {"at_work": "T-1"}})
    own.admit_device(request, "T-1")
    for _ in range(AT_ONCE):
        own.leave({"state": {"at_work": "T-1"}})
    own.leave({"state": {"at_work": "T-2"}})
    own.leave({"state": {}})
    assert own._at_work == {}


def test_requests_that_are_over_are_not_counted(rig):
    web, token = Web(rig), rig.device("T-1").token
    said = {web.get("/v1/feed", headers={"authorization": f"Bearer {token}"}).status_code for _ in range(3 * AT_ONCE)}
    assert said == {200}


def test_a_device_honours_the_wish_to_wait(rig, monkeypatch):
    """It was not taken, so it is simply sent again, and not before the time that the hub said."""
    monkeypatch.setattr(limits, "DEVICE", Rate(most=1, per_s=0.1))
    device = rig.device("T-1")
    with serving(rig) as server, HttpHubLink(server.url, device.token) as link:
        link.pull(Place(), 1)
        with pytest.raises(HubFault, match="asks too often") as caught:
            link.push(device.batch(1))
    assert (caught.value.outcome, caught.value.retry_after_s) == (Outcome.UNREACHABLE, 10)


# --- packed bodies ----------------------------------------------------------------------------------------------------


def test_a_packed_batch_is_taken_and_a_packed_page_is_given(rig):
    device = rig.device("T-1")
    web, body = Web(rig), write(PushForm(batch=device.batch(20)))
    headers = {"authorization": f"Bearer {device.token}", **JSON}
    said = web.post("/v1/events", content=pack(body), headers=headers | {"content-encoding": "gzip"})
    assert [each["outcome"] for each in said.json()["results"]] == ["accepted"] * 20
    plain = web.get("/v1/feed", headers=headers | {"accept-encoding": "identity"})
    small = web.get("/v1/feed", headers=headers | {"accept-encoding": "gzip"})
    assert ("content-encoding" in plain.headers, small.headers["content-encoding"]) == (False, "gzip")
    assert plain.json() == small.json()


def bomb(size: int) -> bytes:
    stream = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return b"".join([*(stream.compress(bytes(2**20)) for _ in range(size)), stream.flush()])


def test_a_bomb_is_refused_before_it_goes_off(rig):
    """A gigabyte of zeros travels as one megabyte; no more than the limit of it is ever made."""
    token, packed = rig.device("T-1").token, bomb(256)
    web = Web(rig)
    headers = {"authorization": f"Bearer {token}", "content-encoding": "gzip", **JSON}
    begun = time.monotonic()
    assert web.post("/v1/events", content=packed, headers=headers).status_code == 413
    assert time.monotonic() - begun < 5


WHOLE = gzip.compress(b"{}" * 1000)


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", WHOLE[:-1], WHOLE[:5], WHOLE + b"x", WHOLE + WHOLE, WHOLE[:-8] + bytes(8), zlib.compress(b"{}")],
    ids=["empty", "plain", "cut", "cut early", "more behind", "two", "wrong sum", "zlib"],
)
def test_what_cannot_be_unpacked_is_refused(rig, body):
    token = rig.device("T-1").token
    headers = {"authorization": f"Bearer {token}", "content-encoding": "gzip", **JSON}
    said = Web(rig).post("/v1/events", content=body, headers=headers)
    assert (said.status_code, "text" in json.loads(said.content)) == (400, True)


@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_any_cut_of_a_stream_unpacks_to_the_same(step):
    body = canonical({"rows": [str(number) for number in range(5000)]})
    packed = pack(body)
    unpacker = Unpacker(len(body))
    for at in range(0, len(packed), step):
        unpacker.feed(packed[at : at + step])
    assert unpacker.end() == body
    for kind in (Plain, Unpacker):
        with pytest.raises(TooLarge):
            kind(len(body) - 1).feed(packed if kind is Unpacker else body)
    with pytest.raises(Unpackable):
        Unpacker(10).end()


def test_packing_a_page_saves_most_of_it(rig, capsys):
    """The figures of a page of the demo plant's feed are printed with -s."""
    device = rig.device("T-1")
    rig.side.hub.push(device.batch(500))
    web, headers = Web(rig), {"authorization": f"Bearer {device.token}"}
    sizes, spent = {}, {}
    for coding in ("identity", "gzip"):
        begun = time.perf_counter()
        said = web.get("/v1/feed?limit=2000", headers=headers | {"accept-encoding": coding})
        sizes[coding] = said.num_bytes_downloaded
        spent[coding] = 1000 * (time.perf_counter() - begun)
    print({coding: f"{size} bytes, {spent[coding]:.0f} ms" for coding, size in sizes.items()})
    assert 4 * sizes["gzip"] < sizes["identity"]
