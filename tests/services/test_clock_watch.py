"""Evidence of the device's clock: jumps, a wrong offset, and what the checks make of them (I11; B5.5)."""

import pytest

from floorledger.domain.device_detail import Clock
from floorledger.services.clock_watch import ClockWatch
from floorledger.services.hub_contact import Contact
from floorledger.services.ports import StoreFault
from tests.rig import Rig
from tests.services.floor import labour


def told(rig: Rig) -> list[tuple[int, int | None]]:
    """The clock's entries in the device's log."""
    found = (row.event().detail for row in rig.installation.store.waiting(100))
    return [(each.jump_ms, each.offset_ms) for each in found if isinstance(each, Clock)]


def watch(rig: Rig, contact: Contact | None = None) -> ClockWatch:
    made = ClockWatch(rig.installation.store, rig.installation.capture, rig.clock, contact)
    made.look()
    return made


def move_wall(rig: Rig, minutes: float) -> None:
    """Somebody sets the clock; the monotonic one does not go along."""
    ticks = rig.clock.ticks
    rig.clock.forward(minutes)
    rig.clock.ticks = ticks


@pytest.mark.parametrize(
    ("minutes", "jump_ms"), [(1, 60_000), (-60, -3_600_000), (365 * 24 * 60, 31_536_000_000), (0.02, None), (0, None)]
)
def test_a_clock_that_was_set_is_told_once(rig, minutes, jump_ms):
    clocks = watch(rig)
    rig.clock.forward(5)
    clocks.look()
    assert told(rig) == [], "time passed, nobody set anything"
    move_wall(rig, minutes)
    clocks.look()
    clocks.look()
    assert told(rig) == ([] if jump_ms is None else [(jump_ms, None)])


def test_the_hub_has_it_looked_at_beyond_the_plants_tolerance(rig):
    """The policy's 60 seconds: an hour is looked at, half a minute is kept only; order stays the sequence."""
    clocks = watch(rig)
    for minutes in (0.5, -60):
        move_wall(rig, minutes)
        clocks.look()
    small, large = [row.event_id for row in rig.installation.store.waiting(10)]
    after = rig.record(labour(7)).event_id
    rig.installation.settle()
    assert (rig.codes(small), rig.codes(large), rig.codes(after)) == ([], ["S03"], [])


def answering(says_ms: int) -> Contact:
    class Fixed(Contact):
        """A hub whose answers always say the same of the device's clock."""

        value = says_ms

        @property
        def offset_ms(self) -> int | None:
            return self.value

    return Fixed()


def test_a_clock_that_goes_wrong_is_told_when_it_begins_and_again_after_it_was_right(rig):
    contact = answering(60_000)
    clocks = watch(rig, contact)
    assert told(rig) == [], "60 seconds are the plant's tolerance"
    for value in (61_000, 62_000, 500, -61_000):
        contact.value = value
        clocks.look()
    assert told(rig) == [(0, 61_000), (0, -61_000)]
    last = [row.event() for row in rig.installation.store.waiting(10)][-1]
    assert [finding.code for finding in last.findings] == ["S03"]
    assert last.findings[0].text == "The device's clock is 61 seconds behind the hub's. Have it set right."


def test_every_entry_carries_the_offset_and_the_hub_hears_how_many_wait(rig):
    contact = answering(-1234)
    clocks = watch(rig, contact)
    event = rig.event(rig.record(labour(7)).event_id)
    clocks.look()
    assert (event.hub_offset_ms, contact.waiting) == (-1234, 1)


def test_a_jump_that_could_not_be_recorded_is_recorded_the_next_time(rig, monkeypatch):
    def full(*_: object) -> None:
        raise StoreFault("The disk is full.")

    clocks = watch(rig)
    move_wall(rig, 10)
    with monkeypatch.context() as patch:
        patch.setattr(type(rig.installation.store), "append", full)
        with pytest.raises(StoreFault):
            clocks.look()
    clocks.look()
    assert told(rig) == [(600_000, None)]
