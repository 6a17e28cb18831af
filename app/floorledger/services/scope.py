"""Whom a row of the feed is for: everybody, or those who follow an order, or the device that it came from.

A device that follows some lines gets what is for everybody, every row of the orders whose routing names one of its
work centres, and every row of its own events. What lines share goes to everybody, whatever its order: what was taken
from a lot or put back, holds, undos, and the time of people. So a terminal's checks of lots and of paid time see what
other lines have done, and local stock is the ERP's stock and unsent events (reliability.md I7); only the pieces,
findings, journals and exceptions of other lines' orders stay away.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from floorledger.domain.claim import lot_of
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Disposition, Hold, Release
from floorledger.domain.event import Event
from floorledger.domain.overlap import labour_event
from floorledger.services.hub_ports import HubStore
from floorledger.services.records import FeedKind

WHOLE = ""
"""The scope of who follows the whole plant with its history: every row."""
NEWEST = "*"
"""In place of lines: the whole plant, without the rows that newer ones have replaced."""

REPLACING = frozenset({FeedKind.MASTER, FeedKind.POLICY, FeedKind.PEOPLE, FeedKind.STANDING, FeedKind.SILENCE})
"""Kinds whose newest row of a ref says it all; parts of master data go record by record."""
_SHARED_TOO = frozenset({FeedKind.RECEIPT, FeedKind.STANDING})


@dataclass(frozen=True, slots=True)
class Concern:
    """Whom a row is for; for everybody where it names neither an order nor a device."""

    order_no: str | None = None
    device_id: str | None = None


EVERYBODY = Concern()


def concern_of(event: Event, kind: FeedKind) -> Concern:
    """Whom a row about an event is for."""
    if kind in _SHARED_TOO and _is_shared(event):
        return EVERYBODY
    return Concern(event.order_no, event.device_id)


def _is_shared(event: Event) -> bool:
    shared = isinstance(event.detail, Hold | Release | Disposition | Reversal)
    return shared or lot_of(event.detail) is not None or labour_event(event) is not None


def known_lines(lines: str, store: HubStore) -> str:
    """Lines as typed, checked: work centres of the plant, or ``*``. Raises ValueError naming what is none."""
    wanted = lines.replace(",", " ").split()
    if wanted == [NEWEST]:
        return NEWEST
    with store.begin() as tx:
        master = tx.master()
    known = () if master is None else master.work_center_by_no
    odd = [line for line in wanted if line not in known]
    if odd or not wanted:
        raise ValueError(f"The plant has no work centre {' or '.join(odd) or 'without a number'}. Nothing was issued.")
    return " ".join(wanted)


def scope_of(lines: Iterable[str], turns: Collection[int]) -> str:
    """The text of a scope: its work centres, and how often one of them came to an order that had rows already.

    With each such turn older rows come into the scope, so that it is another one and is read from its beginning.
    """
    return f"{' '.join(sorted(set(lines)))} {sum(turns)}"


def in_life(life: str, scope: str) -> str:
    """A scope as devices are told it: after the name of the hub's life, which changes when a hub is restored."""
    return f"{life} {scope}"


def life_of(scope: str) -> str:
    """The hub's life that a scope names; empty for a device that has read nothing yet."""
    return scope.partition(" ")[0]
