"""Terminals that fall silent are told over the feed, once each, and so is their coming back; what stands is exact."""

import threading
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.credentials import verify
from floorledger.adapters.enrolment_store import SqlEnrolmentStore
from floorledger.adapters.scratch_hub import scratch_hub
from floorledger.adapters.terminal_check import everything
from floorledger.domain.codec import decode
from floorledger.services.device_seen import Seen
from floorledger.services.recompute import replay
from floorledger.services.records import FeedKind, Silence
from floorledger.services.scope import NEWEST
from floorledger.services.silence import SilenceWatch
from floorledger.services.workstation_views import SilentDevice
from tests.adapters.test_feed_scope import device_at
from tests.rig import Rig
from tests.services.workstation_bench import workstation

pytestmark = pytest.mark.both_databases
KEYS = {name: bytes([number]) * 32 for number, name in enumerate(("T-a", "T-b", "T-c"), start=1)}


@pytest.fixture
def line_2(rig: Rig) -> str:
    """A terminal that was seen just now with twelve entries that wait."""
    enrol(rig, "T-a", "Line 2")
    see(rig, "T-a", waiting=12)
    return "T-a"


def enrol(rig: Rig, device_id: str, name: str) -> None:
    rig.hub.store.enrol(device_id, KEYS[device_id], name)


def see(rig: Rig, device_id: str, waiting: int | None = 0) -> datetime:
    SqlEnrolmentStore(rig.hub.store.engine).note_seen({device_id: Seen(rig.clock.now(), None, waiting, None)})
    return rig.clock.now()


def look(rig: Rig, watch: SilenceWatch) -> int:
    count = watch.run(rig.clock.now())
    rig.installation.settle()
    return count


def told(rig: Rig) -> list[Silence]:
    return [decode(Silence, row.body) for row in rig.hub.store.feed(0, 10_000) if row.kind is FeedKind.SILENCE]


def known(rig: Rig) -> list[Silence]:
    """What this device knows."""
    return SqlCacheQueries(rig.installation.store.engine).silences()


def test_a_terminal_not_heard_of_for_a_quarter_of_an_hour_is_told_once_and_so_is_its_return(rig, line_2):
    fell, watch = rig.clock.now(), SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(14)
    assert look(rig, watch) == 0
    rig.clock.forward(1)
    assert look(rig, watch) == 1
    silent = Silence(device_id="T-a", name="Line 2", seen_at=fell, waiting=12)
    assert known(rig) == told(rig) == [silent]
    rig.clock.forward(32)
    assert look(rig, watch) == 0, "nothing new: how long it lasts is for the screen to work out"
    back = see(rig, "T-a", waiting=0)
    assert look(rig, watch) == 1
    assert told(rig) == [silent, Silence(device_id="T-a", name="Line 2", seen_at=back, waiting=0, over=True)]
    assert known(rig) == []
    assert look(rig, watch) == 0


def test_a_workstation_shows_who_is_silent_and_where_something_waits_first(rig, line_2):
    enrol(rig, "T-b", "Packing")
    enrol(rig, "T-c", "Line 5")
    first = see(rig, "T-b", waiting=0)
    rig.clock.forward(2)
    second, third = see(rig, "T-a", waiting=12), see(rig, "T-c", waiting=None)
    watch = SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(47)
    assert look(rig, watch) == 3
    assert workstation(rig).view().silent == (
        SilentDevice(device_id="T-a", name="Line 2", since=second, waiting=12),
        SilentDevice(device_id="T-c", name="Line 5", since=third, waiting=None),
        SilentDevice(device_id="T-b", name="Packing", since=first, waiting=0),
    )


def test_a_hub_that_stood_still_itself_calls_nobody_silent_before_it_has_listened_as_long(rig, line_2):
    rig.clock.forward(60 * 8)
    watch = SilenceWatch(rig.hub.store, rig.clock)
    assert look(rig, watch) == 0
    rig.clock.forward(14)
    assert look(rig, watch) == 0
    rig.clock.forward(1)
    assert look(rig, watch) == 1


@pytest.mark.parametrize("days", [365, -365])
def test_a_hubs_clock_that_was_set_makes_nobody_silent(rig, line_2, days):
    watch = SilenceWatch(rig.hub.store, rig.clock)
    for _ in range(4):
        rig.clock.forward(10)
        see(rig, "T-a")
        look(rig, watch)
    rig.clock.time += timedelta(days=days)
    assert look(rig, watch) == 0
    rig.clock.forward(1)
    assert look(rig, watch) == 0, "it has had no time yet to be seen by the new clock"
    see(rig, "T-a")
    rig.clock.forward(14)
    assert (look(rig, watch), told(rig)) == (0, [])


def test_a_terminal_that_came_and_went_between_two_looks_is_told_twice(rig, line_2):
    fell, watch = rig.clock.now(), SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(20)
    look(rig, watch)
    again = see(rig, "T-a", waiting=3)
    rig.clock.forward(20)
    assert look(rig, watch) == 2
    assert [(each.seen_at, each.over) for each in told(rig)] == [(fell, False), (again, True), (again, False)]
    assert [(each.seen_at, each.waiting) for each in known(rig)] == [(again, 3)]


def test_a_revoked_terminal_is_looked_for_no_more(rig, line_2):
    watch = SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(20)
    look(rig, watch)
    with SqlEnrolmentStore(rig.hub.store.engine).begin() as tx:
        assert tx.revoke_key("T-a", rig.clock.now())
    assert look(rig, watch) == 1
    assert known(rig) == []
    rig.clock.forward(60)
    assert look(rig, watch) == 0


def test_a_device_that_was_never_seen_is_not_silent(rig):
    enrol(rig, "T-b", "in its box")
    watch = SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(60)
    assert look(rig, watch) == 0


def test_several_hub_processes_tell_it_once_and_a_restarted_one_does_not_tell_it_again(rig, line_2):
    watches = [SilenceWatch(rig.hub.store, rig.clock) for _ in range(4)]
    rig.clock.forward(20)
    now = rig.clock.now()
    threads = [threading.Thread(target=watch.run, args=(now,)) for watch in watches]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told(rig)) == 1
    later = SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(20)
    assert look(rig, later) == 0


def test_what_was_told_is_worked_out_again_alike_everywhere(rig, line_2, tmp_path):
    """A replay of the feed, the full check of a device, and a device that is told newest rows only."""
    watch = SilenceWatch(rig.hub.store, rig.clock)
    enrol(rig, "T-b", "Packing")
    for _ in range(3):
        see(rig, "T-b", waiting=1)
        rig.clock.forward(16)
        look(rig, watch)
    assert [(each.device_id, each.over) for each in told(rig)] == [
        ("T-a", False),
        ("T-b", False),
        ("T-b", True),
        ("T-b", False),
        ("T-b", True),
        ("T-b", False),
    ]
    assert [each.device_id for each in known(rig)] == ["T-a", "T-b"]
    assert replay(rig.hub.store.feed(0, 10_000), scratch_hub()).differences == ()
    at = rig.installation
    holds = lambda message, signature: verify(at.public_key, message, signature)  # noqa: E731
    assert everything(at.store.engine, holds, tmp_path / "again.db") == []
    for device_id, lines in (("T-newest", NEWEST), ("T-130", "130")):
        device = device_at(rig, device_id, lines)
        try:
            device.settle()
            assert SqlCacheQueries(device.store.engine).silences() == known(rig)
        finally:
            device.close()


def test_a_row_of_the_feed_that_comes_again_changes_nothing(rig, line_2):
    watch = SilenceWatch(rig.hub.store, rig.clock)
    rig.clock.forward(20)
    look(rig, watch)
    before, store = known(rig), rig.installation.store
    store.apply_feed(rig.hub.store.feed(0, 10_000), replace(store.place(), scope="another"))
    assert known(rig) == before
