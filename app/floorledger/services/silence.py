"""The hub's watch for devices that have gone silent: everybody is told of it, and of their coming back, over the feed.

What a silent terminal holds is not in the books yet (pains.md idea 8). One step, :meth:`SilenceWatch.run`, as often as
the hub likes and in any number of processes: what was told is read in the transaction that tells more.
"""

from datetime import datetime, timedelta

from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.ports import Clock
from floorledger.services.records import FeedKind, Silence
from floorledger.services.silence_ports import DeviceSeen
from floorledger.services.steady_clock import SteadyClock

SILENT_AFTER = timedelta(minutes=15)
"""A terminal in touch is seen every few seconds; what is shorter is a cable or a restart."""


class SilenceWatch:
    """Looks when each device was seen last.

    Nobody is silent before this hub itself has listened for as long: after its own standstill, or a jump of its clock,
    every device would be.
    """

    def __init__(self, store: HubStore, clock: Clock) -> None:
        self._store = store
        self._steady = SteadyClock(clock)

    def run(self, now: datetime) -> int:
        """Look once; how many rows it told. Raises StoreFault."""
        if self._steady.has_jumped(now):
            return 0
        listened = self._steady.steady_for
        with self._store.begin() as tx:
            told = tx.silences.told()
            return sum(_judge(tx, each, told.get(each.device_id), now, listened) for each in tx.silences.seen())


def _judge(tx: HubTx, device: DeviceSeen, told: Silence | None, now: datetime, listened: timedelta) -> int:
    """Tell what is new of a device. It came back where it was seen at another moment than the feed names."""
    count, stands = 0, told is not None and not told.over
    if stands and told is not None and (device.revoked or device.seen_at != told.seen_at):
        _tell(tx, device, over=True)
        count, stands = 1, False
    if not stands and not device.revoked and min(now - device.seen_at, listened) >= SILENT_AFTER:
        _tell(tx, device, over=False)
        count += 1
    return count


def _tell(tx: HubTx, device: DeviceSeen, *, over: bool) -> None:
    told = Silence(
        device_id=device.device_id, name=device.name, seen_at=device.seen_at, waiting=device.waiting, over=over
    )
    tx.tell(FeedKind.SILENCE, device.device_id, told)
