"""The hub as a service of its own: database, web server and the thread that posts, started and stopped together."""

import logging
import os
import shlex
import signal
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from types import FrameType
from uuid import uuid4

import uvicorn
from fastapi import FastAPI

from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import Argon2Pins, SecretStore, verify
from floorledger.adapters.enrolment_store import SqlEnrolmentStore
from floorledger.adapters.hub_health import faults, figures
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.instance_lock import InstanceLock
from floorledger.hub.app import create_app
from floorledger.hub.watching import tell_outcome
from floorledger.main.background import Background
from floorledger.main.exception_watch import watched
from floorledger.main.hub_place import CannotServe, HubPlace
from floorledger.main.installation import HubSide, open_hub, set_up_demo
from floorledger.main.json_log import log_as_json
from floorledger.main.streaming import StreamTo, streaming
from floorledger.services.enrolment import VALID, Enrolment, IssuedCode
from floorledger.services.hub_figures import HubFigures
from floorledger.services.ports import Clock
from floorledger.services.records import Page, Photo, Place, Push, PushResult
from floorledger.services.scope import known_lines
from floorledger.services.terminal_ports import HubLink

LOOPBACK = "127.0.0.1"
_KEEP_ALIVE_S = 30
"""Longer than a device keeps an idle connection, so that it is the device that ends it."""
_GRACE_S = 10
METRICS_OPENED_BY = "FLOORLEDGER_METRICS_TOKEN"
"""The variable that holds the token for reading metrics from another machine."""

log = logging.getLogger(__name__)


def serve(
    db_url: str,
    port: int,
    *,
    data_dir: Path,
    host: str = LOOPBACK,
    certificate: Path | None = None,
    private_key: Path | None = None,
    demo: bool = False,
    stream: StreamTo | None = None,
    use_keyring: bool = True,
    clock: Clock | None = None,
) -> int:
    """Serve a hub until SIGTERM or Ctrl+C; returns 0. Raises StoreFault when it cannot start.

    The ledger lies beside the hub's database, the hub's key is kept in ``data_dir``. On PostgreSQL any number of
    processes may serve the same database. Beyond this machine the hub speaks TLS only.
    """
    if certificate is None and not _is_loopback(host):
        raise CannotServe("Beyond this machine the hub speaks TLS only: give it a certificate and its private key.")
    broker = None if stream is None else stream.address()
    log_as_json()
    place = HubPlace(db_url)
    with _opened(place, data_dir, clock or SystemClock(), use_keyring=use_keyring) as (side, enrolment):
        if demo:
            set_up_demo(side, Argon2Pins(side.pin_secret), side.hub.clock)
        server = HubServer(side, enrolment, host, port, certificate, private_key)
        print(f"The hub listens at {server.url}; stop it with Ctrl+C.", flush=True)
        print(f"To enrol a device: floorledger hub code --db {shlex.quote(place.shown)} --device NAME", flush=True)
        secrets = SecretStore(data_dir / "keys", use_keyring=use_keyring)
        told = nullcontext() if broker is None else streaming(side, broker)
        with server.stopped_by_signals(), told, watched(side, secrets):
            server.run()
    return 0


def issue_code(
    db_url: str, name: str, *, valid: timedelta = VALID, lines: str | None = None, clock: Clock | None = None
) -> IssuedCode:
    """A one-time code for a device called ``name`` that follows ``lines``; the hub may be running meanwhile.

    Raises StoreFault, also for lines that are no work centres of the plant.
    """
    with HubPlace(db_url).opened() as engine:
        try:
            checked = None if lines is None else known_lines(lines, SqlHubStore(engine))
            return Enrolment(SqlEnrolmentStore(engine), clock or SystemClock(), b"").issue(name, valid, checked)
        except ValueError as error:
            raise CannotServe(str(error)) from error


@contextmanager
def _opened(place: HubPlace, data_dir: Path, clock: Clock, *, use_keyring: bool) -> Iterator[tuple[HubSide, Enrolment]]:
    """The hub on its databases; those in files are owned by this process."""
    lock = None if place.owned_folder is None else InstanceLock(place.owned_folder)
    try:
        secrets = SecretStore(data_dir / "keys", use_keyring=use_keyring)
        side = open_hub(
            place.url,
            place.ledger_url,
            secrets,
            clock,
            documents=place.documents(data_dir),
            holder=f"{socket.gethostname()} {uuid4()}" if place.is_server else "hub",
        )
        try:
            yield side, Enrolment(SqlEnrolmentStore(side.store.engine), clock, side.public_key, side.pin_secret, verify)
        finally:
            side.store.engine.dispose()
            side.ledger.engine.dispose()
    finally:
        if lock is not None:
            lock.release()


class HubServer:
    """The web server on its socket and the posting thread beside it. ``port`` 0 takes any that is free."""

    def __init__(
        self,
        side: HubSide,
        enrolment: Enrolment,
        host: str = LOOPBACK,
        port: int = 0,
        certificate: Path | None = None,
        private_key: Path | None = None,
    ) -> None:
        self._posting = Background("posting", lambda: side.poster.run() > 0)
        look = _Watching(side, self._posting)
        waking, token = _Waking(side.hub, self._posting.wake), os.environ.get(METRICS_OPENED_BY, "")
        app = create_app(waking, enrolment, look, metrics_token=token)
        self._server = uvicorn.Server(_config(app, certificate, private_key))
        self._socket = _listen(host, port)
        scheme = "http" if certificate is None else "https"
        shown = f"[{host}]" if ":" in host else host
        self.url = f"{scheme}://{shown}:{self._socket.getsockname()[1]}"

    def run(self) -> None:
        """Serve until told to stop; requests under way are answered first."""
        with closing(self._socket), self._posting.running():
            self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Make :meth:`run` return; callable from any thread."""
        self._server.should_exit = True

    @contextmanager
    def stopped_by_signals(self) -> Iterator[None]:
        """Stop on SIGTERM and Ctrl+C, before, while and after the web server listens to them itself."""

        def stop(_number: int, _frame: FrameType | None) -> None:
            self.stop()

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


class _Watching:
    """The hub as seen by whoever watches over it. Implements services.hub_figures.Watched."""

    def __init__(self, side: HubSide, posting: Background) -> None:
        self._side = side
        self._posting = posting

    def faults(self) -> list[str]:
        """The database, the disk, and posting."""
        said = faults(self._side.store.engine, self._side.folder)
        return [*said, "Posting to the ledger breaks down; the hub's log says why."] if self._posting.failing else said

    def figures(self) -> HubFigures:
        """Figures of now."""
        return figures(self._side.store.engine, self._side.hub.clock.now())

    def posting_faults(self) -> int:
        """How often posting broke down."""
        return self._posting.faults


class _Waking:
    """The hub as devices reach it: after each batch the poster is told that there may be something."""

    def __init__(self, hub: HubLink, wake: Callable[[], None]) -> None:
        self._hub = hub
        self._wake = wake

    def push(self, batch: Push) -> list[PushResult]:
        """Hand on, then wake the poster."""
        results = self._hub.push(batch)
        self._wake()
        for result in results:
            tell_outcome(result.outcome.value)
        return results

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Hand on."""
        return self._hub.pull(place, limit, device_id)

    def photo(self, photo: Photo) -> PushResult:
        """Hand on."""
        return self._hub.photo(photo)

    def document(self, sha256: str) -> bytes | None:
        """Hand on."""
        return self._hub.document(sha256)


def _config(app: FastAPI, certificate: Path | None, private_key: Path | None) -> uvicorn.Config:
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=_GRACE_S,
        ssl_certfile=None if certificate is None else str(certificate),
        ssl_keyfile=None if private_key is None else str(private_key),
    )
    try:
        config.load()
    except OSError as error:
        raise CannotServe(f"The certificate or its private key cannot be used: {error}.") from error
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        raise CannotServe(
            f"The hub cannot listen at {host}, port {port} ({error.strerror}). Perhaps it runs already; "
            "else choose another --port."
        ) from error


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
