"""``python -m tests.system.simulate replies``: everything that a hub must never say, at every step.

A real device (its database, its sync, its HTTP client) speaks through a socket with a real hub behind a web server. In
between stands somebody who, at one step, answers in the hub's place: before the hub has heard of the request, or after
it did what was asked. The device must say in words what is wrong, change nothing by it, and once the way is free again
everything is at the hub once, in its order, and every table of the device says what the hub says.
"""

import argparse
import os
import socket
import ssl
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from floorledger.adapters.credentials import verify
from floorledger.adapters.hub_client import HttpHubLink, enrol
from floorledger.domain.chain import verify_chain
from floorledger.domain.device_detail import SignIn
from floorledger.main.installation import open_installation
from floorledger.services.capture import Draft
from floorledger.services.records import Outcome
from floorledger.services.terminal_ports import HubFault
from tests.hub.certificates import Certificates
from tests.hub.plant import HubRig, serving
from tests.rig import OPERATOR
from tests.system.simulate import quick
from tests.system.simulate.spoiled import REPLIES, Spoil, answer

STEPS = {
    "push": "/v1/events",
    "pull": "/v1/feed",
    "photo": "/v1/photos",
    "document": "/v1/documents",
    "enrol": "/v1/enrol",
}
BEFORE, AFTER = "before the hub hears of it", "after the hub has done it"
PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))


class Between:
    """A socket between device and hub; at one path it gives another answer than the hub's."""

    def __init__(self, hub_port: int) -> None:
        self._hub_port = hub_port
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._ends = False
        self.spoil: Spoil | None = None
        self.path, self.when, self.struck = "", BEFORE, 0
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def close(self) -> None:
        self._ends = True
        with suppress(OSError):
            socket.create_connection(self._listening.getsockname(), 1).close()
        self._thread.join()
        self._listening.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listening.accept()
            if self._ends:
                connection.close()
                return
            with connection, suppress(OSError):
                connection.settimeout(20)
                self._one(connection)

    def _one(self, connection: socket.socket) -> None:
        request = _message(connection)
        path = request.split(b" ", 2)[1].decode() if request else ""
        spoil = self.spoil if request and path.startswith(self.path) else None
        if spoil is None:
            connection.sendall(self._asked(request))
            return
        self.struck += 1
        body = b'{"protocol":"1"}'
        if self.when == AFTER:
            body = self._asked(request).partition(b"\r\n\r\n")[2]
        connection.sendall(spoil(body))

    def _asked(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self._hub_port), 20) as hub:
            head, _, body = request.partition(b"\r\n\r\n")
            lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
            hub.sendall(b"\r\n".join([*lines, b"connection: close"]) + b"\r\n\r\n" + body)
            return _message(hub)


def _message(connection: socket.socket) -> bytes:
    """A whole request or answer by its content-length."""
    held = b""
    while b"\r\n\r\n" not in held:
        more = connection.recv(65536)
        if not more:
            return held
        held += more
    head = held.partition(b"\r\n\r\n")[0].lower()
    size = next((int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(held) < len(head) + 4 + size:
        more = connection.recv(65536)
        if not more:
            return held
        held += more
    return held


@dataclass
class Sums:
    """What came of all replies."""

    runs: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    harmless: Counter[str] = field(default_factory=Counter)
    events: int = 0
    violations: list[str] = field(default_factory=list)


class Bench:
    """A plant with its hub behind a web server, somebody in between, and a device."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.rig = HubRig(folder / "hub")
        stack.callback(self.rig.close)
        server = stack.enter_context(serving(self.rig))
        self.between = Between(int(urlsplit(server.url).port or 0))
        stack.callback(self.between.close)
        code = self.rig.enrolment.issue("device").code
        self.device = open_installation(folder / "device", clock=self.rig.clock, link=self.rig.side, use_keyring=False)
        self.device.close()
        token = enrol(self.between.url, code, self.device.device_id, self.device.public_key).token
        self.link = HttpHubLink(self.between.url, token, timeout=3)
        stack.callback(self.link.close)
        self.device = open_installation(folder / "device", clock=self.rig.clock, link=self.link, use_keyring=False)
        stack.callback(self.device.close)
        self.device.settle()
        self.document = self.rig.side.hub.documents.put(b"%PDF a drawing")  # type: ignore[union-attr]

    @contextmanager
    def spoiled(self, step: str, reply: str, when: str) -> Iterator[None]:
        """The next answers at a step are these."""
        self.between.path, self.between.when, self.between.struck = STEPS[step], when, 0
        self.between.spoil = REPLIES[reply]
        try:
            yield
        finally:
            self.between.spoil = None

    def record(self, *, photo: bool = False) -> None:
        """One more entry."""
        self.rig.clock.forward(1)
        draft = Draft(detail=SignIn(), occurred_start=self.rig.clock.now(), photo=PICTURE if photo else None)
        assert self.device.capture.record(draft, OPERATOR).event is not None


def try_one(bench: Bench, step: str, reply: str, when: str, sums: Sums) -> None:
    """One reply at one step, then the way is free again."""
    sums.runs += 1
    sums.steps[step] += 1
    try:
        said = _met(bench, step, reply, when)
        assert bench.between.struck, "nobody came by"
        if said is None:
            sums.harmless[reply] += 1
        else:
            sums.said[said.partition("127.0.0.1")[0][:40]] += 1
            assert said.isprintable(), "control characters are shown"
        _heals(bench)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        sums.violations.append(f"{step}, {reply}, {when}: {type(error).__name__}: {str(error)[:300]}")
        with suppress(Exception):
            _heals(bench)


def _met(bench: Bench, step: str, reply: str, when: str) -> str | None:
    """What is said of it; None where the device could do without this answer, or it was a good one."""
    if step == "enrol":
        code = bench.rig.enrolment.issue("another").code
        with bench.spoiled(step, reply, when):
            try:
                enrol(bench.between.url, code, "T-other", bytes(32), timeout=3)
            except HubFault as fault:
                return str(fault)
        return None
    if step == "document":
        with bench.spoiled(step, reply, when):
            try:
                found = bench.link.document(bench.document)
            except HubFault as fault:
                return str(fault)
        assert found in (None, b"%PDF a drawing"), found
        return None
    bench.record(photo=step == "photo")
    if step == "photo":
        claim = bench.device.sync.claim()
        assert claim is not None
        bench.device.sync.store(bench.device.sync.exchange(claim))
    head, waiting = bench.device.store.head(), bench.device.store.waiting_count()
    with bench.spoiled(step, reply, when):
        claim = bench.device.sync.claim()
        assert claim is not None
        exchange = bench.device.sync.exchange(claim)
        bench.device.sync.store(exchange)
    assert bench.device.store.head() == head
    if step == "push" and exchange.fault:
        assert bench.device.store.waiting_count() == waiting, "what was not answered waits"
    if step == "photo":
        return exchange.photo_fault
    return exchange.fault or (None if bench.device.sync.offline_since is None else "What the hub tells makes no sense.")


def _heals(bench: Bench) -> None:
    bench.rig.clock.forward(24 * 60)
    bench.device.settle()
    assert bench.device.store.waiting_count() == 0, "everything is at the hub"
    assert bench.device.store.waiting_photo() is None, "the pictures too"


def judge(bench: Bench, sums: Sums) -> None:
    """At the end: the hub has every entry once and in order, and the device has the hub's whole feed."""
    rows = [row for row, _, _ in bench.rig.side.store.events() if row.device_id == bench.device.device_id]
    public = bench.device.public_key
    sums.events = len(rows)
    with bench.device.store.engine.connect() as connection:
        own = list(connection.exec_driver_sql("SELECT event_id FROM log ORDER BY device_seq").scalars())
        kept = list(connection.exec_driver_sql("SELECT pos, kind, ref FROM feed_row ORDER BY pos"))
        bad = connection.exec_driver_sql(
            "SELECT count(*) FROM answer WHERE outcome NOT IN ('accepted', 'already there')"
        )
        not_taken = bad.scalar()
    if list(verify_chain(rows, lambda message, signature: verify(public, message, signature))):
        sums.violations.append("the chain at the hub does not hold")
    if [row.event_id for row in rows] != own:
        sums.violations.append("hub and device do not have the same entries in the same order")
    if [(row.pos, row.kind.value, row.ref) for row in bench.rig.side.store.feed(0, 1_000_000)] != [
        tuple(row) for row in kept
    ]:
        sums.violations.append("the device does not have the hub's feed")
    odd = [case.code for case in bench.rig.side.store.exceptions() if case.event_id is not None]
    if not_taken or odd:
        sums.violations.append(f"{not_taken} entries not taken, exceptions {odd}")


def tls(folder: Path, sums: Sums) -> None:
    """Certificates and ends of TLS that must not be accepted; nothing is sent into them."""
    folder.mkdir()
    (folder / "other").mkdir()
    ours, other = Certificates(folder), Certificates(folder / "other")
    wrong = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    wrong.load_cert_chain(other.certificate, other.key)
    for name, speak in (
        ("another CA", lambda at: wrong.wrap_socket(at, server_side=True).recv(1)),
        ("no TLS at all", lambda at: at.sendall(answer(b"<html></html>", kind="text/html"))),
        ("garbage", lambda at: at.sendall(os.urandom(4096))),
        ("hangs up", lambda at: at.close()),
    ):
        heard: list[bytes] = []
        with (
            _speaking(speak, heard) as port,
            HttpHubLink(f"https://127.0.0.1:{port}", "t", timeout=3, verify=ours.ca) as link,
        ):
            sums.runs += 1
            sums.steps["TLS"] += 1
            try:
                link.document("0" * 64)
                sums.violations.append(f"TLS, {name}: accepted")
            except HubFault as fault:
                sums.said[str(fault).partition("127.0.0.1")[0][:40]] += 1
                if fault.outcome is not Outcome.UNREACHABLE:
                    sums.violations.append(f"TLS, {name}: {fault.outcome}")
            if heard:
                sums.violations.append(f"TLS, {name}: something was sent")


@contextmanager
def _speaking(speak: Callable[[socket.socket], object], heard: list[bytes]) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                got = speak(connection)
                if got:
                    heard.append(got)  # type: ignore[arg-type]

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        with suppress(OSError):
            socket.create_connection(listening.getsockname(), 1).close()
        thread.join(5)


def sweep(folder: Path, steps: tuple[str, ...] = tuple(STEPS), replies: tuple[str, ...] = tuple(REPLIES)) -> Sums:
    """Every reply at every step, after the hub's own work; to entries that it has not heard of, too."""
    sums = Sums()
    with quick.compiled_once(), ExitStack() as stack:
        bench = Bench(folder, stack)
        for step in steps:
            for reply in replies:
                for when in (BEFORE, AFTER) if step == "push" else (AFTER,):
                    try_one(bench, step, reply, when, sums)
        judge(bench, sums)
        tls(folder / "tls", sums)
    return sums


def main(arguments: list[str]) -> int:
    """Give every reply at every step; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate replies", description=__doc__)
    parser.add_argument("--step", choices=tuple(STEPS))
    parser.add_argument("--reply", choices=tuple(REPLIES))
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    with quick.folder() as folder:
        steps = (asked.step,) if asked.step else tuple(STEPS)
        sums = sweep(Path(folder), steps, (asked.reply,) if asked.reply else tuple(REPLIES))
    print(f"runs {sums.runs}, entries {sums.events}, {time.monotonic() - began:.0f} s")
    for title, counts in (("steps", sums.steps), ("said", sums.said), ("taken as good or done without", sums.harmless)):
        print(f"{title}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    for violation in sums.violations:
        step, reply = ([*violation.split(", "), ""])[:2]
        print(f"  {violation}")
        print(f'    to repeat it: python -m tests.system.simulate replies --step {step} --reply "{reply}"')
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
