"""Which drawings and work instructions a terminal lacks, one at a time, and which ones a job has."""

from floorledger.domain.document import DocumentRef
from floorledger.domain.master import MasterData
from floorledger.services.ports import Clock, DocumentStore, StoreFault

_AGAIN_NS = 60 * 10**9
"""A document that did not come is asked for again after a minute, so that others get their turn."""


class WantedDocuments:
    """Fetches what master data names and the terminal has not; what is here already is never asked for again."""

    def __init__(self, documents: DocumentStore, clock: Clock) -> None:
        self._documents = documents
        self._clock = clock
        self._asked: dict[str, int] = {}
        self._complete: str | None = None

    def next(self, master: MasterData | None) -> str | None:
        """The document to ask for now; None where there is none."""
        if master is None or master.version == self._complete:
            return None
        now = self._clock.monotonic_ns()
        missing = [ref.sha256 for ref in _named(master) if not self._documents.has(ref.sha256)]
        if not missing:
            self._complete = master.version
        for sha256 in missing:
            if sha256 not in self._asked or now - self._asked[sha256] >= _AGAIN_NS:
                self._asked[sha256] = now
                return sha256
        return None

    def keep(self, content: bytes) -> bool:
        """Keep what came under the hash of what it is; a disk that takes nothing is tried again later."""
        try:
            self._documents.put(content)
        except StoreFault:
            return False
        return True


def _named(master: MasterData) -> tuple[DocumentRef, ...]:
    return tuple(
        ref for standard in master.documented for operation in standard.operations for ref in operation.documents
    )


def documents_of(order_no: str, operation_no: str, master: MasterData) -> tuple[DocumentRef, ...]:
    """The documents of an order's operation, none where either is unknown."""
    standard = master.standard_of(order_no)
    steps = () if standard is None else standard.operations
    return next((step.documents for step in steps if step.operation_no == operation_no), ())
