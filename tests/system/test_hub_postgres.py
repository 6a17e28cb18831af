"""Hub processes killed in mid-batch, and the database server crashed under them: every event exactly once.

``FLOORLEDGER_KILLS=200`` makes a longer run of it.
"""

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.hub.plant import HubRig
from tests.postgres import Server
from tests.system.hub_processes import HubProcess, Pusher, assert_everything_once

KILLS = int(os.environ.get("FLOORLEDGER_KILLS", "4"))
pytestmark = pytest.mark.timeout(300 + 10 * KILLS)


@pytest.fixture
def server() -> Iterator[Server]:
    """With fsync: what was acknowledged must survive a crash."""
    made = Server()
    yield made
    made.remove()


@contextmanager
def working(rig: HubRig, hubs: list[HubProcess]) -> Iterator[list[Pusher]]:
    """Three terminals at work; afterwards they have sent everything."""
    urls = [hub.url for hub in hubs]
    pushers = [Pusher(rig.device(f"T-{number}"), urls, number) for number in range(3)]
    for hub in hubs:
        hub.wait_until_up()
    for pusher in pushers:
        pusher.start()
    try:
        yield pushers
    finally:
        for pusher in pushers:
            pusher.stop()


def kill_now_and_then(hubs: list[HubProcess], chance: random.Random) -> None:
    for _ in range(KILLS):
        time.sleep(chance.uniform(0.1, 0.6))
        hub = chance.choice(hubs)
        hub.kill()
        hub.start()
        hub.wait_until_up()


def started(rig: HubRig, stack: ExitStack, count: int) -> list[HubProcess]:
    hubs = [HubProcess(rig) for _ in range(count)]
    for hub in hubs:
        stack.callback(hub.close)
    return hubs


def test_two_processes_one_killed_again_and_again_and_the_server_crashed(tmp_path: Path, server: Server):
    with ExitStack() as stack:
        rig = HubRig(tmp_path / "plant", server.new_hub())
        stack.callback(rig.close)
        hubs = started(rig, stack, 2)
        with working(rig, hubs) as pushers:
            kill_now_and_then(hubs, random.Random(5))
            server.end(signal.SIGQUIT)
            server.start()
            time.sleep(1)
        assert_everything_once(rig, pushers)
        assert all(pusher.faults for pusher in pushers), "nobody noticed anything, so nothing was tried"


def test_one_process_on_a_file_killed_and_started_again(tmp_path: Path):
    with ExitStack() as stack:
        rig = HubRig(tmp_path / "plant")
        stack.callback(rig.close)
        hubs = started(rig, stack, 1)
        with working(rig, hubs) as pushers:
            kill_now_and_then(hubs, random.Random(7))
        assert_everything_once(rig, pushers)
        assert any(pusher.faults for pusher in pushers)
