"""The plant's data on their way here: before the first nobody can sign in, before the last figures lack something."""

from floorledger.services.sync import PAGE, Sync
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.views import Arrival


def arrival(store: TerminalStore, sync: Sync) -> Arrival | None:
    """How far the first of the plant's data have come; None once there are a plant, a policy and people."""
    if store.master() is not None and store.policy() is not None and store.people():
        return None
    told = sync.progress
    if told.done < told.end:
        return Arrival(percent=100 * told.done // told.end)
    return Arrival(empty=sync.last_contact is not None)


def behind(sync: Sync) -> int | None:
    """Whole percent of what the hub had to tell, while there is more than a page of it still to come; None else."""
    told = sync.progress
    return told.percent if told.end - told.done > PAGE else None
