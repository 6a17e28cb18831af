"""What the commands of the CLI do: open an installation, do one thing, close it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from floorledger.adapters.instance_lock import InstanceLock
from floorledger.domain.master import MasterData
from floorledger.main.installation import Installation, open_installation, set_up_demo
from floorledger.services import production_log
from floorledger.services.capture import Session
from floorledger.services.production_log import ImportReport
from floorledger.services.publish import IMPORTER, publish_master

Progress = Callable[[int, int], None]


@contextmanager
def opened(folder: Path) -> Iterator[Installation]:
    """An installation with its hub in process, on the demo plant while it has no other; closed at the end."""
    lock = InstanceLock(folder)
    try:
        installation = open_installation(folder)
        try:
            if installation.hub_side is not None:
                set_up_demo(installation.hub_side, installation.pins, installation.clock)
            installation.settle()
            yield installation
        finally:
            installation.close()
    finally:
        lock.release()


def import_log(folder: Path, file: Path, progress: Progress) -> ImportReport:
    """Import a production log into this installation and let the hub post it."""
    with opened(folder) as at:

        def publish(master: MasterData) -> None:
            assert at.hub_side is not None
            publish_master(at.hub_side.store, at.clock.now(), master)
            at.settle()

        return production_log.import_log(
            file,
            capture=at.capture,
            session=Session(person_id=IMPORTER.person_id, auth_method="import", roles=frozenset(IMPORTER.roles)),
            publish=publish,
            base=at.store.master(),
            progress=progress,
            after_batch=at.settle,
        )
