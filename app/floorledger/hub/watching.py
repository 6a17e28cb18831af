"""What watches over the hub: liveness, readiness, Prometheus metrics, and one log line for each request.

Metrics name devices and tell a plant's volumes. So they are for a scraper on this machine, which needs no secret to
keep, or, from anywhere else and through any proxy, for who holds the token that the hub was started with.
"""

import hmac
import logging
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from ipaddress import ip_address
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client import Counter as Meter
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from floorledger.domain.codec import canonical
from floorledger.hub.refusal import Refusal, answer
from floorledger.hub.schema import tells
from floorledger.services.hub_figures import Watched
from floorledger.services.ports import StoreFault

log = logging.getLogger(__name__)
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_FORWARDED = ("forwarded", "x-forwarded-for")
_PREFIX = "floorledger_hub"


@dataclass(slots=True)
class Story:
    """What a request came to, for its line in the log."""

    request_id: str
    device_id: str | None = None
    outcomes: Counter[str] = field(default_factory=Counter)


_story: ContextVar[Story | None] = ContextVar("story", default=None)


def tell_device(device_id: str) -> None:
    """The request under way is this device's."""
    story = _story.get()
    if story is not None:
        story.device_id = device_id


def tell_outcome(outcome: str) -> None:
    """An event of the request under way was answered so."""
    story = _story.get()
    if story is not None:
        story.outcomes[outcome] += 1


class Meters:
    """The metrics of one process, in a registry of their own."""

    def __init__(self, watched: Watched) -> None:
        self.registry = CollectorRegistry()
        self._events = Meter(f"{_PREFIX}_events", "Events answered, by outcome.", ["outcome"], registry=self.registry)
        self._seconds = Histogram(
            f"{_PREFIX}_request_seconds",
            "Time from a request's first byte to its answer's last.",
            ["route", "method", "status"],
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self.registry.register(_Figures(watched))

    def note(self, story: Story, route: str, method: str, status: int, seconds: float) -> None:
        """A request is done."""
        self._seconds.labels(route, method, str(status)).observe(seconds)
        for outcome, count in story.outcomes.items():
            self._events.labels(outcome).inc(count)


class _Figures(Collector):
    """What is read from the database when somebody asks."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched

    def describe(self) -> list[Metric]:
        """Nothing, so that registering asks no database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """The figures of now."""
        told = self._watched.figures()
        for name, text, value in (
            ("feed_position", "The feed's newest position.", told.feed_end),
            ("to_post", "Journals that wait for the ERP.", told.to_post),
            ("to_post_oldest_seconds", "How long the oldest of them has waited.", told.oldest_to_post_s),
            ("database_bytes", "Size of the hub's database.", told.database_bytes),
            ("posting_faults", "How often posting broke down since this process started.", self._posting_faults()),
        ):
            yield GaugeMetricFamily(f"{_PREFIX}_{name}", text, value=value)
        yield _labelled("open_exceptions", "Open exceptions by group.", "group", told.open_exceptions.items())
        yield _labelled("device_silent_seconds", "Since a device was seen.", "device", told.silent_s.items())

    def _posting_faults(self) -> int:
        return self._watched.posting_faults()


def _labelled(name: str, text: str, label: str, values: Iterable[tuple[str, int]]) -> Metric:
    family = GaugeMetricFamily(f"{_PREFIX}_{name}", text, labels=[label])
    for key, value in values:
        family.add_metric([key], value)
    return family


def watch(app: FastAPI, watched: Watched, token: str = "") -> None:
    """Add the routes for whoever watches, and the line in the log; ``token`` opens the metrics from elsewhere."""
    meters = Meters(watched)
    routes = _Routes(watched, meters, token)
    for path, handler, answers in (
        ("/healthz", routes.healthz, tells("The process is alive", {"status": "ok"})),
        ("/readyz", routes.readyz, tells("It can work", {"status": "ready"}, 500, 503)),
        ("/metrics", routes.metrics, tells("Prometheus text", None, 403, 500, 503)),
    ):
        app.add_api_route(path, handler, methods=["GET"], responses=answers)
    app.add_middleware(_Lines, meters=meters)


class _Routes:
    """The handlers."""

    def __init__(self, watched: Watched, meters: Meters, token: str) -> None:
        self._watched = watched
        self._meters = meters
        self._token = token.encode()

    async def healthz(self) -> Response:
        """Whether the process is alive; asks nothing else, so that a database's fault restarts no hub."""
        return answer(canonical({"status": "ok"}))

    async def readyz(self) -> Response:
        """Whether the hub can take events and post them; no token needed, nothing of the plant is told."""
        faults = await run_in_threadpool(self._watched.faults)
        if faults:
            raise Refusal(503, " ".join(faults), {"retry-after": "10"})
        return answer(canonical({"status": "ready"}))

    async def metrics(self, request: Request) -> Response:
        """Prometheus metrics, from this machine or with the token."""
        if not (_is_near(request) or self._holds_token(request)):
            raise Refusal(403, "Metrics are for a scraper on the hub's machine, or with the hub's metrics token.")
        try:
            body = await run_in_threadpool(generate_latest, self._meters.registry)
        except StoreFault as fault:
            raise Refusal(503, str(fault), {"retry-after": "10"}) from fault
        return Response(body, 200, {"cache-control": "no-store"}, CONTENT_TYPE_LATEST)

    def _holds_token(self, request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        return bool(self._token) and scheme.lower() == "bearer" and hmac.compare_digest(given.encode(), self._token)


def _is_near(request: Request) -> bool:
    """Whether the request comes from this machine and from nobody behind a proxy on it."""
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False


class _Lines:
    """One log line for each request: what it was and came to; never a body, a token or a person's name."""

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self._app = app
        self._meters = meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through and tell of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        story, status, begun = Story(uuid4().hex), 500, time.perf_counter()
        _story.set(story)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", story.request_id.encode())]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            self._tell(scope, story, status, time.perf_counter() - begun)

    def _tell(self, scope: Scope, story: Story, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        self._meters.note(story, route, scope["method"], status, seconds)
        told = {
            "request_id": story.request_id,
            "device": story.device_id,
            "method": scope["method"],
            "route": route,
            "status": status,
            "ms": round(1000 * seconds, 1),
            "outcomes": dict(story.outcomes),
        }
        log.info("request", extra={"told": told})
