"""``python -m tests.system.simulate kill --runs N --from S``: SIGKILL at every write, fsync and send.

A real process records entries and brings them into the ledger: device, hub and ledger on real files. strace ends it
when it is about to make its n-th system call that changes anything; n goes through all of them. Three settings:
everything in one process, the device with its hub in another process over HTTP, and that hub. After a restart nothing
that was acknowledged may be missing, what was saved and not acknowledged is one transaction at most and is shown (I1),
chains hold (I4), and after a settling each event has its effect in the ledger exactly once (I2, I5, I7).
"""

import argparse
import hashlib
import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.credentials import SecretStore, verify
from floorledger.adapters.database import reading
from floorledger.adapters.enrolment_store import SqlEnrolmentStore
from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.chain import verify_chain
from floorledger.main.hub_server import HubServer
from floorledger.main.installation import DOCUMENTS, HubSide, Installation, open_hub, open_installation
from floorledger.services.enrolment import Enrolment
from floorledger.services.records import Place, Standing
from floorledger.services.terminal_ports import HubFault, HubLink
from tests.rig import HandClock, Rig
from tests.services.floor import TANK, issue, labour, scrap
from tests.services.invariants import check_all
from tests.system.simulate import quick
from tests.system.simulate.quick import compiled_once
from tests.system.simulate.traced import MISSING, Ended, Said, Traced, is_here

IN_ONE, DEVICE, HUB = "one process", "device of a hub elsewhere", "hub"
SETTINGS = (IN_ONE, DEVICE, HUB)
TOKEN = "token-of-the-device"
WAIT_S = 10.0


@dataclass
class Sums:
    """What came of many runs."""

    runs: int = 0
    killed: Counter[str] = field(default_factory=Counter)
    settings: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    unanswered: int = 0
    effects: int = 0
    violations: list[str] = field(default_factory=list)


class Template:
    """The demo plant with an entry in it and a token for its device, to copy."""

    def __init__(self, folder: Path, rig_template: Path | None = None) -> None:
        self.plant = folder / "plant"
        rig = Rig(self.plant, rig_template)
        rig.record(labour(9))
        rig.installation.settle()
        with SqlEnrolmentStore(rig.hub.store.engine).begin() as tx:
            digest = hashlib.sha256(TOKEN.encode()).hexdigest()
            tx.add_token(digest, rig.installation.device_id, rig.clock.now())
        rig.close()
        _once(folder / "once", self.plant)


def _once(folder: Path, plant: Path) -> None:
    """Ask over HTTP here, so that what is imported on the way is there in every process that is forked."""
    shutil.copytree(plant, folder)
    side = _side(folder)
    server = _server(side, 0)
    serving = threading.Thread(target=server.run)
    serving.start()
    try:
        with HttpHubLink(server.url, TOKEN) as link:
            link.pull(Place(), 1)
    finally:
        server.stop()
        serving.join()
        side.store.engine.dispose()
        side.ledger.engine.dispose()


# --- the processes


def in_one(folder: Path, said: Said, variant: int) -> Callable[[], None]:
    """Device, hub and ledger in one process."""
    rig = opened(folder)
    return lambda: _work(rig, rig.installation, said, variant)


def as_device(folder: Path, said: Said, variant: int, url: str) -> Callable[[], None]:
    """The device alone."""
    rig = Rig.__new__(Rig)
    rig.folder, rig.database, rig.clock = folder, None, HandClock()
    link = _Telling(HttpHubLink(url, TOKEN, timeout=5), said)
    rig.installation = open_installation(folder, clock=rig.clock, link=link, use_keyring=False)
    return lambda: _work(rig, rig.installation, said, variant)


class _Telling:
    """The way to the hub; faults are told."""

    def __init__(self, link: HubLink, said: Said) -> None:
        self._link = link
        self._said = said

    def __getattr__(self, name: str) -> Callable[..., object]:
        ask = getattr(self._link, name)

        def asked(*arguments: object) -> object:
            try:
                return ask(*arguments)
            except HubFault as fault:
                self._said.tell("fault", str(fault))
                raise

        return asked


def _work(rig: Rig, at: Installation, said: Said, variant: int) -> None:
    """Record, answer, settle until it is in the ledger."""
    rig.clock.forward(1)
    detail = (labour(7), issue(rig, TANK, "1"), scrap(rig, "1"))[variant % 3]
    recorded = rig.record(detail, note=f"Note {variant}" if variant % 2 else None)
    said.tell("acknowledged", recorded.event_id)
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until and at.sync.offline_since is None:
        at.settle()
        entry = at.store.tape(rig.clock.now(), 1)[0]
        if entry.standing is Standing.ACCEPTED and (entry.verified or not entry.lines):  # scrap posts nothing here
            said.tell("done", recorded.event_id)
            return
        time.sleep(0.01)


def as_hub(folder: Path, port: int) -> Callable[[], None]:
    """The hub alone."""
    server = _server(_side(folder), port)

    def serve() -> None:
        with server.stopped_by_signals():
            server.run()

    return serve


def _side(folder: Path) -> HubSide:
    secrets, clock = SecretStore(folder / "keys", use_keyring=False), HandClock()
    hub, ledger = (f"sqlite:///{folder / name}.db" for name in ("hub", "ledger"))
    return open_hub(hub, ledger, secrets, clock, documents=folder / DOCUMENTS)


def _server(side: HubSide, port: int) -> HubServer:
    enrolment = Enrolment(SqlEnrolmentStore(side.store.engine), side.hub.clock, side.public_key, side.pin_secret)
    return HubServer(side, enrolment, port=port)


def opened(folder: Path) -> Rig:
    """The plant as it stands there, opened as after a start, hub and all."""
    rig = Rig.__new__(Rig)
    rig.folder, rig.database, rig.clock = folder, None, HandClock()
    rig._open()
    return rig


def forked(prepare: Callable[[], Callable[[], None]]) -> int:
    """A process of its own, by its id."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            prepare()()
            code = 0
        finally:
            os._exit(code)
    return pid


def ended(pid: int, timeout_s: float = 30) -> int:
    """Wait until it has ended; how it did."""
    until = time.monotonic() + timeout_s
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return status
        if time.monotonic() > until:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            raise TimeoutError("a process did not end")
        time.sleep(0.002)


def wait_for(port: int) -> None:
    """Wait until somebody listens. Raises TimeoutError."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    raise TimeoutError("the hub does not listen")


# --- one run


def processes(setting: str, variant: int, plant: Path, said: Said, step: tuple[str, int] | None) -> Ended:
    """Let the setting work with its victim under strace, killed at a step or not at all; how the victim ended."""
    inject = "" if step is None else f"{step[0]}:signal=KILL:when={step[1]}"
    log = plant.with_suffix(".strace")
    if setting == IN_ONE:
        return Traced(lambda: in_one(plant, said, variant), log, inject).wait()
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    if setting == DEVICE:
        hub = forked(lambda: as_hub(plant, port))
        wait_for(port)
        victim = Traced(lambda: as_device(plant, said, variant, url), log, inject).wait()
        os.kill(hub, signal.SIGTERM)
        ended(hub)
        return victim
    traced = Traced(lambda: as_hub(plant, port), log, inject)
    with suppress(TimeoutError):  # a hub that is killed before it listens never does
        wait_for(port)
    ended(forked(lambda: as_device(plant, said, variant, url)))
    return traced.stop()


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def steps_of(setting: str, variant: int, template: Template) -> list[tuple[str, int]]:
    """The calls that change anything, as the undisturbed victim makes them."""
    with quick.folder() as folder:
        plant, said = Path(folder) / "plant", Said()
        shutil.copytree(template.plant, plant)
        steps = processes(setting, variant, plant, said, None).steps
        if not said.heard("done"):
            raise RuntimeError(f"{setting}: the process fails even when nobody disturbs it")
        return steps


def run(setting: str, step: tuple[str, int], variant: int, template: Template, sums: Sums) -> None:
    """Kill at one step, start again, judge."""
    sums.runs += 1
    sums.settings[setting] += 1
    with quick.folder() as folder:
        plant, said = Path(folder) / "plant", Said()
        shutil.copytree(template.plant, plant)
        try:
            victim = processes(setting, variant, plant, said, step)
            sums.killed[step[0] if victim.killed else "not reached"] += 1
            acknowledged = said.heard("acknowledged")
            sums.acknowledged += len(acknowledged)
            judge(plant, acknowledged, sums)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            where = f"{setting}, {step[0]} {step[1]}, variant {variant}"
            sums.violations.append(f"{where}: {type(error).__name__}: {str(error)[:400]}")


def judge(plant: Path, acknowledged: list[str], sums: Sums) -> None:
    """Start again, and hold what is there against what was acknowledged."""
    rig = opened(plant)
    try:
        assert rig.installation.repaired is None, "a killed process damages nothing"
        stored = _stored(rig)[1:]
        lost = set(acknowledged) - set(stored)
        assert not lost, f"acknowledged and lost: {lost}"
        extra = set(stored) - set(acknowledged)
        sums.unanswered += len(extra)
        assert len(extra) <= 1, f"more than one saved and not acknowledged: {extra}"
        shown = {entry.event.event_id for entry in rig.installation.store.unshown()}
        assert extra <= shown, "what was saved and not answered is shown"
        for _ in range(2):
            rig.clock.forward(10)
            rig.installation.settle()
        check_all(rig)
        rows = [row for row, _, _ in rig.hub.store.events()]
        public = rig.installation.public_key
        assert not list(verify_chain(rows, lambda message, signature: verify(public, message, signature)))
        assert [row.event_id for row in rows][1:] == stored, "everything is at the hub, once, in its order"
        sums.effects += len(rig.hub.ledger.lines_by_event())
    finally:
        rig.close()


def _stored(rig: Rig) -> list[str]:
    with reading(rig.installation.store.engine) as connection:
        return list(connection.scalars(select(t.log.c.event_id).order_by(t.log.c.device_seq)))


# --- the command


def plan(
    runs: int | None, start: int, template: Template, settings: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, int], int]]:
    """Setting, step and variant: every step of each setting once, then of the next variant, until there are enough."""
    given, number, variant = 0, 0, 0
    while True:
        for setting in settings:
            for step in steps_of(setting, variant, template):
                number += 1
                if number <= start:
                    continue
                yield setting, step, variant
                given += 1
                if runs is not None and given >= runs:
                    return
        variant += 1
        if runs is None:
            return


def main(arguments: list[str]) -> int:
    """Kill and judge; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate kill", description=__doc__)
    parser.add_argument("--runs", type=int, help="without it every step once")
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--setting", choices=SETTINGS)
    asked = parser.parse_args(arguments)
    if not is_here():
        print(MISSING)
        return 2
    began, sums = time.monotonic(), Sums()
    settings = (asked.setting,) if asked.setting else SETTINGS
    with compiled_once(), quick.folder() as folder:
        template = Template(Path(folder))
        for number, (setting, step, variant) in enumerate(
            plan(asked.runs, asked.start, template, settings), asked.start
        ):
            before = len(sums.violations)
            run(setting, step, variant, template, sums)
            for violation in sums.violations[before:]:
                print(f"  {violation}\n    to repeat it: python -m tests.system.simulate kill --runs 1 --from {number}")
    print(f"runs {sums.runs}, entries acknowledged {sums.acknowledged}, effects {sums.effects}, ", end="")
    print(f"{time.monotonic() - began:.0f} s")
    for title, counts in (("settings", sums.settings), ("killed at", sums.killed)):
        print(f"{title}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    print(f"saved, not acknowledged, shown at restart: {sums.unanswered}")
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
