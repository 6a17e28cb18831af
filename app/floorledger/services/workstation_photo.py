"""The photo of what was held, as the workstation shows it: the picture, or in words why there is none."""

from floorledger.domain.detail import Disposition, Release
from floorledger.domain.event import Event
from floorledger.services.draft import photo_hash
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_views import PhotoView


def photo_view(event: Event, store: TerminalStore) -> PhotoView | None:
    """The photo beside an event, or beside the hold that it is about; None where neither names one."""
    named = event if event.photo_hash is not None else _hold_behind(event, store)
    if named is None or named.photo_hash is None:
        return None
    photo = store.photo_of(named.event_id)
    if photo is None:
        return PhotoView(text="The photo is at the terminal that took it and at the hub, not on this machine.")
    if not photo.content:
        return PhotoView(text="The photo was erased.")
    if photo_hash(photo.salt, photo.content) != named.photo_hash:
        return PhotoView(text="What is kept here is not the photo that was recorded.")
    return PhotoView(content=photo.content)


def _hold_behind(event: Event, store: TerminalStore) -> Event | None:
    if not isinstance(event.detail, Release | Disposition):
        return None
    found = store.event(event.detail.hold_event_id)
    return None if found is None else found[0]
