"""The wire between terminal and hub with no socket in it: the product's own client at one end, its own routes at the
other, and between them the bytes as HTTP would carry them, packed or not.

Left out are TLS, the framework's parsing of addresses and the tokens' table: a device's token is its name here.
"""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest import mock
from urllib.parse import parse_qs, urlsplit

import httpx
from starlette.requests import Request
from starlette.responses import Response

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.hub import app, auth
from floorledger.hub.limits import Limits
from floorledger.hub.refusal import Refusal
from floorledger.services.enrolment import Holder
from floorledger.services.hub_contact import Contact
from floorledger.services.wire import REQUEST_LIMIT
from tests.system.simulate.machine import SimClock

if TYPE_CHECKING:
    from tests.system.simulate.hub import HubMachine

_PATIENCE_S = 3600.0
"""Real seconds; the client's own patience is the network's matter here."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it leaves a device."""

    method: str
    target: str
    headers: httpx.Headers
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def asked(self) -> dict[str, str]:
        """What follows the question mark."""
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.target).query).items()}


class Reply:
    """A response as the client reads it, in two pieces."""

    def __init__(self, response: Response) -> None:
        self.status_code = response.status_code
        self.headers = httpx.Headers(response.headers.items())
        self._body = bytes(response.body)

    def iter_raw(self) -> Iterator[bytes]:
        middle = len(self._body) // 2
        yield from (self._body[:middle], self._body[middle:])


class _Client:
    """Stands for httpx's client in the real :class:`HttpHubLink`."""

    def __init__(self, headers: httpx.Headers, carry: Callable[[Sent], Reply]) -> None:
        self.headers = headers
        self._carry = carry

    def stream(
        self, method: str, path: str, *, content: bytes | None, headers: dict[str, str]
    ) -> AbstractContextManager[Reply]:
        sent = httpx.Headers({**self.headers, **headers})
        return self._replied(Sent(method, path, sent, content or b""))

    @contextmanager
    def _replied(self, sent: Sent) -> Iterator[Reply]:
        yield self._carry(sent)


def device_end(name: str, clock: SimClock, carry: Callable[[Sent], Reply]) -> HttpHubLink:
    """A device's real client; ``carry`` brings a request to the hub, or raises what httpx raises where it cannot."""
    link = HttpHubLink("http://127.0.0.1", name, timeout=_PATIENCE_S)
    headers = link._wire.client.headers
    link.close()
    link._wire.client = _Client(headers, carry)  # type: ignore[assignment]
    link._wire.contact = link.contact = Contact(clock.now, lambda: clock.monotonic_ns() / 1e9)
    return link


class HubEnd:
    """The hub's own routes over one process, asked one request at a time."""

    def __init__(self, machine: "HubMachine") -> None:
        self._run = machine.world.loop.run_until_complete
        self._limits = Limits(lambda: machine.clock.monotonic_ns() / 1e9)
        enrolment = SimpleNamespace(
            holder=lambda token: Holder(token, is_due=False), clock=machine.clock, note_seen=lambda _seen: None
        )
        self._routes = app._Routes(machine, enrolment, REQUEST_LIMIT, self._limits)  # type: ignore[arg-type]

    def answer(self, sent: Sent) -> Reply:
        """What the hub says. Raises what is neither a refusal nor a database that cannot be used."""
        headers = [(name.lower().encode(), value.encode()) for name, value in sent.headers.items()]
        headers += [(b"content-length", str(len(sent.body)).encode())]
        scope = {"type": "http", "method": sent.method, "path": sent.path, "headers": headers, "client": ("T", 1)}
        try:
            return Reply(self._run(self._routed(Request(scope, _arriving(sent.body)), sent)))
        except Refusal as refusal:
            return Reply(refusal.response())
        finally:
            self._limits.leave(scope)

    async def _routed(self, request: Request, sent: Sent) -> Response:
        asked = sent.asked
        match sent.method, sent.path:
            case "POST", "/v1/events":
                return await self._routes.events(request)
            case "POST", "/v1/photos":
                return await self._routes.photos(request)
            case "GET", "/v1/feed":
                return await self._routes.feed(
                    request, int(asked["cursor"]), int(asked["limit"]), asked.get("scope", "")
                )
        raise LookupError(f"no such route: {sent.method} {sent.path}")


def _arriving(body: bytes) -> Callable[[], Awaitable[dict[str, object]]]:
    """The body in two pieces, as a server receives it."""
    middle = len(body) // 2
    messages = [
        {"type": "http.request", "body": body[:middle], "more_body": True},
        {"type": "http.request", "body": body[middle:], "more_body": False},
    ]

    async def receive() -> dict[str, object]:
        return messages.pop(0)

    return receive


@contextmanager
def in_one_thread() -> Iterator[None]:
    """What routes would hand to a thread pool is done at once while inside: a simulated process has its own turns."""

    async def at_once(work: Callable[..., object], *arguments: object) -> object:
        return work(*arguments)

    with (
        mock.patch.object(app, "run_in_threadpool", at_once),
        mock.patch.object(auth, "run_in_threadpool", at_once),
    ):
        yield
