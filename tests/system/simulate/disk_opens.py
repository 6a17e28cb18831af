"""A disk that does not let files be opened: every database, WAL, journal and side file, when the app starts and works.

EMFILE is what a process meets that has too many files open; ENOSPC and EROFS are the disk's. A start that fails is
refused in words, and a start after it, or once the disk is mended, works on as if nothing had been.
"""

import signal
from collections.abc import Callable
from pathlib import Path

from floorledger.domain.detail import Detail
from floorledger.services.ports import StoreFault
from tests.rig import Rig
from tests.services.floor import labour, scrap
from tests.system.simulate import kill
from tests.system.simulate.traced import Said

ERRORS = ("EMFILE", "ENOSPC", "EROFS")
STARTING = "one process that starts"
_FILES = tuple(f"{name}.db{end}" for name in ("terminal", "hub", "ledger") for end in ("", "-wal", "-shm", "-journal"))


def watched(plant: Path) -> tuple[str, ...]:
    """strace's words for looking at these files only: a library that cannot be loaded is another matter."""
    return tuple(word for name in _FILES for word in ("-P", str(plant / name)))


def starting(
    plant: Path, said: Said, enter: Callable[[Rig, Said, Detail], None], *, mended: bool
) -> Callable[[], None]:
    """Start, be refused, start again, work; ``mended`` waits for SIGUSR1 in between, which says that the disk is."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

    def work() -> None:
        rig = _started(plant, said)
        if rig is not None:
            enter(rig, said, scrap(rig, "1"))
        if mended:
            said.tell("asks", "mend the disk")
            signal.sigwait({signal.SIGUSR1})
        rig = rig or kill.opened(plant)
        refused = len(said.told.get("refused", []))
        enter(rig, said, labour(3))
        if mended:
            assert len(said.told.get("refused", [])) == refused, "the disk is mended, and it still refuses"
        rig.close()
        said.tell("done", "")

    return work


def _started(plant: Path, said: Said) -> Rig | None:
    try:
        return kill.opened(plant)
    except StoreFault as refusal:
        said.tell("refused", str(refusal))
        return None
