"""Opening a device's database: looked at first, repaired where it cannot be trusted, then brought to its schema."""

import logging
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine

from floorledger.adapters.cipher import key_of
from floorledger.adapters.credentials import Ed25519Signer, SecretStore, verify
from floorledger.adapters.database import migrate, open_engine
from floorledger.adapters.head_mark import HeadMark
from floorledger.adapters.salvage import salvage
from floorledger.adapters.swap import distrust, distrusted, finish
from floorledger.adapters.terminal_check import at_start, everything
from floorledger.adapters.terminal_rebuild import Site, rebuild
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import Verify
from floorledger.main.assets import asset
from floorledger.services.ports import Clock, DamageFault, StoreFault
from floorledger.services.records import Place
from floorledger.services.repair import ANOTHER_LIFE, Repaired, Salvage
from floorledger.services.terminal_ports import HubFault, HubLink

log = logging.getLogger(__name__)
DATABASE = "terminal.db"


@dataclass(frozen=True, slots=True)
class Opened:
    """The device's store, and the repair that it needed, if it did."""

    store: SqlTerminalStore
    repaired: Repaired | None = None


def open_store(
    folder: Path,
    device_id: str,
    key: Ed25519Signer | None,
    link: HubLink,
    clock: Clock,
    secrets: SecretStore,
    told: Callable[[int], object] = lambda _percent: None,
) -> Opened:
    """The device's store. A device without a key has no log that could be looked at.

    ``told`` hears how far a repair is that takes the plant's data anew, in whole percent. Raises StoreFault where the
    database cannot be used, nor be repaired without the hub; then nothing was changed.
    """
    path = folder / DATABASE
    finish(path)
    log_key = key_of(path, secrets)
    why = _reasons(path, key, log_key)
    site = None
    if key is not None:
        site = replace(_site(path, device_id, key, link, clock), log_key=log_key, told=told)
    repaired = _repaired(site, why) if site is not None and why and not _can_wait(why, link) else None
    try:
        return Opened(_stored(path, log_key), repaired)
    except DamageFault as fault:  # in a page that only work needs
        if site is None or repaired is not None:
            raise
        repaired = _repaired(site, [f"opening: {fault}"])
        return Opened(_stored(path, log_key), repaired)


def _stored(path: Path, log_key: bytes | None) -> SqlTerminalStore:
    engine = open_engine(f"sqlite:///{path}", key=log_key)
    try:
        migrate(engine, "terminal", asset("db", "migrations"))
        store = SqlTerminalStore(engine, mark=HeadMark(path))
        HeadMark(path).set(*store.head())
    except BaseException:
        engine.dispose()
        raise
    return store


def _repaired(site: Site, why: list[str]) -> Repaired | None:
    """Mend it; None where that has to wait for the hub, and what is here can be worked with meanwhile."""
    is_sound = why == [ANOTHER_LIFE]
    try:
        done = rebuild(replace(site, is_sound=is_sound), _salvaged(site), why)
    except StoreFault as fault:
        if not is_sound:
            raise
        log.warning("the device goes on as it was, and is brought forward later: %s", fault)
        return None
    log.warning("%s", done.text())
    return done


def check(engine: Engine, public_key: bytes, folder: Path) -> list[str]:
    """Look at everything; what is found is repaired at the next start. Takes a while, so not on the way of a scan."""
    with tempfile.TemporaryDirectory(prefix="floorledger-check-") as beside:
        found = everything(engine, _verify(public_key), Path(beside) / "again.db")
    said = [f"{damage.check}: {damage.text}" for damage in found]
    if said:
        distrust(folder / DATABASE, "\n".join(said))
    return said


def _reasons(path: Path, key: Ed25519Signer | None, log_key: bytes | None) -> list[str]:
    """Why the database cannot be trusted; empty where it can."""
    if key is None:
        return []
    if not path.exists():
        return ["the file is gone"] if HeadMark(path).last() else []
    if distrusted(path).exists():
        return distrusted(path).read_text(encoding="utf-8").splitlines() or ["somebody found it damaged"]
    engine = open_engine(f"sqlite:///{path}", key=log_key)
    try:
        found = at_start(engine, _verify(key.public_key), HeadMark(path).last())
    finally:
        engine.dispose()
    return [] if found is None else [f"{found.check}: {found.text}"]


def _can_wait(why: list[str], link: HubLink) -> bool:
    """Whether the database may serve as it is until the hub can be asked."""
    if why != [ANOTHER_LIFE]:
        return False
    try:
        link.pull(Place(), 1)
    except HubFault:
        return True
    return False


def _salvaged(site: Site) -> Salvage:
    return salvage(site.path, site.device_id, site.verify, site.log_key) if site.path.exists() else Salvage()


def _verify(public_key: bytes) -> Verify:
    return lambda message, signature: verify(public_key, message, signature)


def _site(path: Path, device_id: str, key: Ed25519Signer, link: HubLink, clock: Clock) -> Site:
    return Site(
        path=path,
        scripts=asset("db", "migrations"),
        device_id=device_id,
        signer=key,
        verify=_verify(key.public_key),
        link=link,
        now=clock.now(),
    )
