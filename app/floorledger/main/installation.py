"""One installation: its data directory, its databases, its keys, and the services wired to them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from floorledger.adapters.audit_source import SqlAuditSource
from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import (
    PEPPER,
    Argon2Pins,
    Ed25519Signer,
    SecretStore,
    signer,
    verify,
)
from floorledger.adapters.database import migrate, open_engine
from floorledger.adapters.demo_plant import load
from floorledger.adapters.documents import DOCUMENTS, DocumentFolder
from floorledger.adapters.erp.embedded import EmbeddedLedger
from floorledger.adapters.hub_identity import claim
from floorledger.adapters.hub_life import begin_life
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import SealedEvent
from floorledger.main.assets import asset
from floorledger.main.terminal_opening import open_store
from floorledger.services.audit import export_bundle
from floorledger.services.capture import Capture
from floorledger.services.intake import Hub
from floorledger.services.pin_guard import with_pin
from floorledger.services.plant import HubNotReady
from floorledger.services.policy_file import read_policy
from floorledger.services.ports import Clock, StoreFault
from floorledger.services.posting import Poster
from floorledger.services.publish import IMPORTER, publish
from floorledger.services.records import Outcome, Page, Person, Photo, Place, Push, PushResult
from floorledger.services.repair import Repaired
from floorledger.services.sync import Sync
from floorledger.services.terminal_ports import HubFault, HubLink

DEVICE_KEY = "device-key"


def device_name(public_key: bytes) -> str:
    """The id of a device, which follows from its key."""
    return f"T-{public_key.hex()[:8]}"


@dataclass(frozen=True)
class HubSide:
    """The hub with its ledger, in this process."""

    store: SqlHubStore
    hub: Hub
    ledger: EmbeddedLedger
    poster: Poster
    public_key: bytes
    pin_secret: bytes
    folder: Path
    """Where this process keeps its files."""

    def push(self, batch: Push) -> list[PushResult]:
        """Hand a batch to the hub in this process; what its disk refuses is like a hub that cannot be reached."""
        try:
            return self.hub.push(batch)
        except (StoreFault, HubNotReady) as fault:
            raise HubFault(Outcome.UNREACHABLE, str(fault)) from fault

    def photo(self, photo: Photo) -> PushResult:
        """Hand a picture to the hub in this process."""
        try:
            return self.hub.photo(photo)
        except StoreFault as fault:
            raise HubFault(Outcome.UNREACHABLE, str(fault)) from fault

    def document(self, sha256: str) -> bytes | None:
        """A document's content, None where there is none of that hash."""
        try:
            return self.hub.document(sha256)
        except StoreFault as fault:
            raise HubFault(Outcome.UNREACHABLE, str(fault)) from fault

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Post what is pending, then read the feed."""
        try:
            self.poster.run()
            return self.hub.pull(place, limit, device_id)
        except StoreFault as fault:
            raise HubFault(Outcome.UNREACHABLE, str(fault)) from fault


@dataclass(frozen=True)
class Installation:
    """A device with its log and cache, and, unless it talks to a hub elsewhere, the hub itself."""

    folder: Path
    device_id: str
    public_key: bytes
    store: SqlTerminalStore
    capture: Capture
    sync: Sync
    clock: Clock
    pins: Argon2Pins
    secrets: SecretStore
    hub_side: HubSide | None
    repaired: Repaired | None = None

    def settle(self) -> None:
        """Push, post and pull until nothing moves, for commands without a screen."""
        self.sync.drain()

    def export(self, folder: Path, progress: Callable[[int, int], None] = lambda _done, _total: None) -> str:
        """Write the auditor's bundle. Raises HubFault where the hub is elsewhere."""
        if self.hub_side is None:
            raise HubFault(Outcome.REFUSED, "The hub is on another machine; export the bundle there.")
        source = SqlAuditSource(self.hub_side.store.engine)
        return str(export_bundle(folder, source, self.hub_side.hub.signer, self.clock.now(), progress))

    def signature_holds(self, row: SealedEvent) -> bool | None:
        """Whether an own event's signature is this device's; None for another device's, whose key is not here."""
        if row.device_id != self.device_id:
            return None
        return verify(self.public_key, row.hash, row.signature)

    def close(self) -> None:
        """Let go of the databases."""
        self.store.engine.dispose()
        if self.hub_side is not None:
            self.hub_side.store.engine.dispose()
            self.hub_side.ledger.engine.dispose()


def open_hub(
    url: str, ledger_url: str, secrets: SecretStore, clock: Clock, *, documents: Path, holder: str = "hub"
) -> HubSide:
    """The hub on its databases, migrated, with its folder of documents. Raises StoreFault.

    ``holder`` names this process in the leases of posting. With an ERP elsewhere, or beside other hub processes, it is
    another name at each start: what the last life sent may still be under way.
    """
    engine, ledger_engine = open_engine(url, "hub"), open_engine(ledger_url, "ledger")
    migrate(engine, "hub", asset("db", "migrations"))
    migrate(ledger_engine, "ledger", asset("db", "migrations"))
    begin_life(engine)
    store, ledger = SqlHubStore(engine), EmbeddedLedger(ledger_engine)
    key, pepper = claim(engine, secrets)
    hub = Hub(store, key, verify, clock, DocumentFolder(documents))
    poster = Poster(store, ledger, clock, holder)
    return HubSide(store, hub, ledger, poster, key.public_key, pepper, documents.parent)


def open_installation(
    folder: Path,
    *,
    clock: Clock | None = None,
    link: HubLink | None = None,
    use_keyring: bool = True,
    device_id: str | None = None,
    told: Callable[[int], object] = lambda _percent: None,
) -> Installation:
    """Open or make an installation. With ``link`` the hub is elsewhere; without, it runs in this process.

    ``told`` hears how far a repair is that takes the plant's data anew, in whole percent.

    Raises StoreFault when the data directory cannot be used or holds a newer schema.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ticking = clock or SystemClock()
    secrets = SecretStore(folder / "keys", use_keyring=use_keyring)
    hub_side = None
    if link is None:
        hub, ledger = (f"sqlite:///{folder / name}.db" for name in ("hub", "ledger"))
        link = hub_side = open_hub(hub, ledger, secrets, ticking, documents=folder / DOCUMENTS)
    held = None if secrets.get(DEVICE_KEY) is None else signer(secrets, DEVICE_KEY)
    known = device_id or ("" if held is None else device_name(held.public_key))
    opened = open_store(folder, known, held, link, ticking, secrets, told)
    store = opened.store
    key = held or _device_key(secrets, store)
    identity = device_id or device_name(key.public_key)
    if hub_side is not None:
        hub_side.store.enrol(identity, key.public_key, "this installation")
    return Installation(
        folder=folder,
        device_id=identity,
        public_key=key.public_key,
        store=store,
        capture=Capture(store, key, ticking, identity),
        sync=Sync(store, link, ticking, identity, DocumentFolder(folder / DOCUMENTS)),
        clock=ticking,
        pins=Argon2Pins(secrets.get(PEPPER)),
        secrets=secrets,
        hub_side=hub_side,
        repaired=opened.repaired,
    )


def _device_key(secrets: SecretStore, store: SqlTerminalStore) -> Ed25519Signer:
    """A new key, for a device that has no log yet. Raises StoreFault."""
    if store.head()[0] > 0:
        raise StoreFault(
            f"This device has a log, but its key is not in {secrets.place}. With a new key it would be another device. "
            "Nothing was changed; unlock the keyring or bring the key back, then start again."
        )
    return signer(secrets, DEVICE_KEY)


def set_up_demo(hub_side: HubSide, pins: Argon2Pins, clock: Clock) -> None:
    """Publish the demo plant at a hub that has none; an existing plant is left alone."""
    if hub_side.store.feed(0, 1):
        return
    plant = load(asset("db", "demo"))
    people = tuple(
        with_pin(
            Person(
                person_id=person.person_id,
                name=person.name,
                badge=person.badge,
                roles=person.roles,
                pin_verifier="",
            ),
            person.pin,
            pins,
        )
        for person in plant.persons
    )
    for path in plant.documents:
        if hub_side.hub.documents is not None:
            hub_side.hub.documents.put(path.read_bytes())
    text = asset("resources", "policy", "demo.yaml").read_bytes()
    publish(
        hub_side.store,
        clock.now(),
        master=plant.master,
        policy=read_policy(text, plant.master, "demo.yaml"),
        people=(*people, IMPORTER),
        found=plant.findings,
    )
