"""``floorledger hub erase``: personal data goes, the chain stays."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from floorledger.main.parsers import Commands, add_command

if TYPE_CHECKING:
    from floorledger.main.hub_place import HubPlace


def add_hub_erase(actions: Commands) -> None:
    """Add the command."""
    example = "floorledger hub erase --db sqlite:///hub.db --person psn-6f1c --by psn-5a96 --reason 'left, case 17'"
    erase = add_command(
        actions, "erase", "Erase a note, a photo, or who a person is; events stay and still verify.", example
    )
    erase.add_argument("--db", required=True, metavar="URL")
    what = erase.add_mutually_exclusive_group(required=True)
    what.add_argument("--note", metavar="EVENT", help="the note of this event")
    what.add_argument("--photo", metavar="EVENT", help="the photo of this event")
    what.add_argument("--person", metavar="ID", help="name, badge and PIN of this person")
    erase.add_argument("--by", required=True, metavar="ID", help="who has it erased, by person id; it is kept")
    erase.add_argument("--reason", required=True, metavar="TEXT", help="for whom and why; it is kept")
    erase.set_defaults(command=_erase)


def _erase(chosen: argparse.Namespace) -> int:
    from floorledger.adapters.clock import SystemClock

    what = next(each for each in ("note", "photo", "person") if getattr(chosen, each))
    print(erase_at(chosen.db, what, getattr(chosen, what), chosen.by, chosen.reason, SystemClock().now()))
    return 0


def erase_at(db_url: str, what: str, ref: str, by: str, reason: str, now: datetime) -> str:
    """Erase at a hub's database, which may be served meanwhile; what was done. Raises LookupError, StoreFault."""
    from floorledger.adapters.erasing import sweep
    from floorledger.adapters.hub_store import SqlHubStore
    from floorledger.main.hub_place import HubPlace
    from floorledger.services.erasure import erase
    from floorledger.services.ports import StoreFault
    from floorledger.services.records import Erasable, Erased

    if not reason.strip():
        raise LookupError("give a reason; nothing was changed")
    place = HubPlace(db_url)
    with place.opened() as engine:
        done = erase(SqlHubStore(engine), Erased(what=Erasable(what), ref=ref, by=by, reason=reason, at=now))
        if not sweep(engine):
            raise StoreFault(
                "It is erased, but somebody was reading, so its traces are still in the file. Run it again."
            )
    said = (
        f"The {what} of {ref} is erased here" if what != "person" else f"{ref} has no name, badge and PIN here any more"
    )
    return (
        f"{said}{'' if done else ' since before'}; each device erases it when it next reaches the hub. {_left(place)}"
    )


def _left(place: "HubPlace") -> str:
    """Where it still is: copies that this program does not own."""
    copies = [str(copy) for file in place.files for copy in sorted(file.parent.glob(f"{file.name}.before-*.bak"))]
    beside = f" Remove too: {', '.join(copies)}." if copies else ""
    own = " So does the server's write-ahead log until it is used again." if place.is_server else ""
    return f"Backups made before hold it until they are gone.{own}{beside}"
