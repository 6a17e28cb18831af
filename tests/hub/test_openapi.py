"""The published OpenAPI document against the code: every route with requests that it takes and that it does not.

What is answered is declared, in its form; what is declared is answered by some request here.
"""

import ast
import asyncio
import json
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

import floorledger.hub
from floorledger.hub import body as reading
from floorledger.hub.app import create_app
from floorledger.hub.limits import Limits, Rate
from floorledger.main.background import Background
from floorledger.main.hub_server import _Watching
from floorledger.services.enrolment import Holder, renewal_message
from floorledger.services.ports import StoreFault
from floorledger.services.wire import EnrolForm, PhotoForm, PushForm, write
from floorledger.services.wire_device import RenewForm
from tests.hub.plant import Device, HubRig

JSON = "application/json"
HASH = "0" * 64
PICTURE = bytes.fromhex("ffd8ffe000104a46494600")


ENDLESS, NONE = Rate(most=1e9, per_s=1e9), Rate(most=0, per_s=1)
USED_UP = ("device", "stranger", "all_enrolling")
NAMES = (*USED_UP, "address", "enrolling")


class Failing:
    """Whatever it is asked, it cannot."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault

    def faults(self) -> list[str]:
        if isinstance(self.fault, StoreFault):
            return [str(self.fault)]
        raise self.fault

    def __getattr__(self, _name: str) -> object:
        def fail(*_arguments: object) -> None:
            raise self.fault

        return fail


class Knows(Failing):
    """An enrolment that knows every token and can do nothing else."""

    def holder(self, _token: str) -> Holder:
        return Holder("T-web", is_due=False)


class Walk:
    """Requests to the hub's apps; keeps which statuses came from which operation."""

    def __init__(self, rig: HubRig) -> None:
        watched = _Watching(rig.side, Background("posting", rig.side.poster.run))
        roomy, busy = (Limits(**dict.fromkeys(names, rate)) for names, rate in ((NAMES, ENDLESS), (USED_UP, NONE)))
        self.apps = {"sound": create_app(rig.side.hub, rig.enrolment, watched, limit=100_000, limits=roomy)}
        self.apps["busy"] = create_app(rig.side.hub, rig.enrolment, watched, limits=busy)
        for name, fault in (("no database", StoreFault("The disk is full.")), ("a bug", RuntimeError("secret"))):
            broken = Failing(fault)
            self.apps[name] = create_app(broken, Knows(fault), broken)
        self.document = self.ask("GET", "/openapi.json").json()
        self.device = rig.device("T-web")
        self.bearer = {"authorization": f"Bearer {self.device.token}"}
        self.seen: dict[tuple[str, str], set[str]] = defaultdict(set)

    def ask(self, method: str, url: str, *, app: str = "sound", near: bool = True, **request: object) -> httpx.Response:
        async def work() -> httpx.Response:
            client = ("127.0.0.1" if near else "10.1.1.1", 1)
            transport = httpx.ASGITransport(self.apps[app], raise_app_exceptions=False, client=client)
            async with httpx.AsyncClient(transport=transport, base_url="http://hub") as web:
                return await web.request(method, url, **request)  # type: ignore[arg-type]

        return asyncio.run(work())

    def check(self, method: str, path: str, status: int, url: str = "", **request: object) -> None:
        """Ask, and hold the answer against the document."""
        reply = self.ask(method, url or path, **request)  # type: ignore[arg-type]
        assert reply.status_code == status, reply.text
        declared = self.document["paths"][path][method.lower()]["responses"]
        assert str(status) in declared, f"{method} {path} answers {status}, which is not declared"
        kind = reply.headers["content-type"].partition(";")[0]
        schema = declared[str(status)]["content"][kind]["schema"]
        assert list(wrong_in(schema, reply.json() if kind == JSON else reply.text)) == []
        self.seen[method, path].add(str(status))


def wrong_in(schema: dict[str, object], value: object, at: str = "") -> Iterator[str]:
    """What of a value is not as the schema says; as much of JSON Schema as the hub's document uses."""
    unknown = schema.keys() - {
        "type",
        "title",
        "description",
        "properties",
        "required",
        "additionalProperties",
        "items",
    }
    assert unknown <= {"pattern", "enum"}, unknown
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool}
    if not isinstance(value, kinds[schema["type"]]):
        yield f"{at}: not {schema['type']}"
        return
    if isinstance(value, dict):
        fields = schema["properties"]
        yield from (f"{at}.{name}: missing" for name in schema["required"] if name not in value)
        yield from (f"{at}.{name}: unknown" for name in value if name not in fields)
        for name in value.keys() & fields.keys():
            yield from wrong_in(fields[name], value[name], f"{at}.{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from wrong_in(schema["items"], item, f"{at}[{number}]")
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{at}: none of {schema['enum']}"
    elif "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: not like {schema['pattern']}"


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    rig = HubRig(tmp_path_factory.mktemp("openapi") / "plant")
    made = Walk(rig)
    made.rig = rig
    yield made
    rig.close()


def bodies(walk: Walk) -> dict[str, bytes]:
    """A good body for each operation that takes one."""
    batch, photo = walk.device.batch_with_photo(PICTURE)
    noted = walk.device.batch_with_note("a note")
    new = Device("T-new", walk.rig.clock)
    code = walk.rig.enrolment.issue("Line 4").code
    nonce = walk.rig.enrolment.nonce("T-web")
    message = renewal_message("T-web", nonce, walk.device.token)
    both = type(batch)("T-web", batch.events + noted.events, noted.notes)
    return {
        "/v1/enrol": write(EnrolForm(code=code, device_id="T-new", public_key=new.signer.public_key)),
        "/v1/events": write(PushForm(batch=both)),
        "/v1/photos": write(PhotoForm(photo=photo)),
        "/v1/token": write(RenewForm(nonce=nonce, signature=walk.device.signer.sign(message))),
    }


def spoilt(value: object) -> Iterator[object]:
    """The same with one thing wrong: a field too few, one too many, one of another kind."""
    if isinstance(value, dict):
        yield {**value, "admin": "yes"}
        for name in value:
            if name != "protocol":
                yield {key: each for key, each in value.items() if key != name}
            for other in (7, *spoilt(value[name])):
                yield {**value, name: other}
    elif isinstance(value, list) and value:
        for other in (7, *spoilt(value[0])):
            yield [other, *value[1:]]


async def dripping() -> AsyncIterator[bytes]:
    while True:
        yield b" "
        await asyncio.sleep(0.05)


def test_what_is_answered_is_declared_and_what_is_declared_is_answered(walk, monkeypatch):
    good = bodies(walk)
    for path, content in good.items():
        headers = walk.bearer | {"content-type": JSON}
        schema = walk.document["paths"][path]["post"]["requestBody"]["content"][JSON]["schema"]
        assert list(wrong_in(schema, json.loads(content))) == []
        for wrong in spoilt(json.loads(content)):
            if list(wrong_in(schema, wrong)):
                walk.check("POST", path, 400, content=json.dumps(wrong), headers=headers)
        walk.check("POST", path, 200, content=content, headers=headers)
        walk.check("POST", path, 413, content=b" " * 100_001, headers=headers)
        walk.check("POST", path, 415, content=content, headers=walk.bearer | {"content-type": "text/plain"})
        walk.check("POST", path, 500, content=content, headers=headers, app="a bug")
        walk.check("POST", path, 503, content=content, headers=headers, app="no database")
        walk.check("POST", path, 429, content=content, headers=headers, app="busy")
        if path != "/v1/enrol":
            walk.check("POST", path, 401, content=content, headers={"content-type": JSON})
        with monkeypatch.context() as at:
            at.setattr(reading, "BODY_TIMEOUT_S", 0.02)
            walk.check("POST", path, 408, content=dripping(), headers=headers)
    json_headers = walk.bearer | {"content-type": JSON}
    walk.check("POST", "/v1/enrol", 403, content=good["/v1/enrol"], headers={"content-type": JSON})
    other = write(PushForm(batch=Device("T-else", walk.rig.clock).batch(1)))
    walk.check("POST", "/v1/events", 403, content=other, headers=json_headers)
    for path, sound, odd in (
        ("/v1/feed", "/v1/feed", "/v1/feed?limit=0"),
        ("/v1/documents/{sha256}", f"/v1/documents/{HASH}", "/v1/documents/x"),
    ):
        walk.check("GET", path, 200, sound, headers=walk.bearer)
        walk.check("GET", path, 400, odd, headers=walk.bearer)
        walk.check("GET", path, 401, sound)
        walk.check("GET", path, 500, sound, headers=walk.bearer, app="a bug")
        walk.check("GET", path, 503, sound, headers=walk.bearer, app="no database")
        walk.check("GET", path, 429, sound, headers=walk.bearer, app="busy")
    forged = write(RenewForm(nonce="0.x.y", signature=bytes(64)))
    walk.check("POST", "/v1/token", 403, content=forged, headers=json_headers)
    nonces = ("POST", "/v1/token/nonce")
    walk.check(*nonces, 200, headers=walk.bearer)
    walk.check(*nonces, 401)
    walk.check(*nonces, 429, headers=walk.bearer, app="busy")
    walk.check(*nonces, 500, headers=walk.bearer, app="a bug")
    walk.check(*nonces, 503, headers=walk.bearer, app="no database")
    for path in ("/healthz", "/readyz", "/metrics"):
        walk.check("GET", path, 200)
    walk.check("GET", "/metrics", 403, near=False)
    walk.check("GET", "/metrics", 503, app="no database")
    walk.check("GET", "/metrics", 500, app="a bug")
    walk.check("GET", "/readyz", 503, app="no database")
    walk.check("GET", "/readyz", 500, app="a bug")
    declared = {
        (method.upper(), path): set(operation["responses"])
        for path, operations in walk.document["paths"].items()
        for method, operation in operations.items()
    }
    assert walk.seen == declared


def test_every_status_in_the_code_is_declared_somewhere(walk):
    given: set[str] = set()
    for path in Path(floorledger.hub.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal":
                given |= {str(each.value) for each in node.args[:1] if isinstance(each, ast.Constant)}
    operations = [each for item in walk.document["paths"].values() for each in item.values()]
    assert given <= {status for operation in operations for status in operation["responses"]}
    assert len(given) >= 7


def test_the_check_itself_sees_what_is_wrong(walk):
    schema = walk.document["paths"]["/v1/events"]["post"]["requestBody"]["content"][JSON]["schema"]
    sound = {"batch": {"device_id": "T", "events": [], "notes": []}, "protocol": "1"}
    assert list(wrong_in(schema, sound)) == []
    wrongs = [
        wrong for wrong in spoilt(sound) if wrong.get("batch") != {"device_id": "T", "events": []}
    ]  # notes may lack
    assert len(wrongs) > 5
    for wrong in wrongs:
        assert list(wrong_in(schema, wrong)) != [], wrong
