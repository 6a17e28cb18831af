"""A hub on real databases with the demo plant, made once and copied; devices that seal what a test wants."""

import atexit
import functools
import hashlib
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from floorledger.adapters.credentials import Ed25519Signer, SecretStore, verify
from floorledger.adapters.enrolment_store import SqlEnrolmentStore
from floorledger.domain.chain import GENESIS, SealedEvent, next_hash
from floorledger.domain.codec import to_bytes
from floorledger.domain.device_detail import SignIn
from floorledger.main.hub_server import HubServer
from floorledger.main.installation import HubSide, open_hub, set_up_demo
from floorledger.services.draft import note_hash, photo_hash
from floorledger.services.enrolment import Enrolment
from floorledger.services.ids import uuid7
from floorledger.services.records import FeedKind, Note, Photo, Push
from tests import plants
from tests.rig import HandClock


class NoPins:
    """Argon2 is slow on purpose; these tests need no PIN."""

    def make(self, pin: str) -> str:
        return f"verifier of {len(pin)} digits"


def _open(folder: Path, clock: HandClock, database: str | None = None) -> HubSide:
    """The hub in its folder, or with its tables in a PostgreSQL database."""
    secrets = SecretStore(folder / "keys", use_keyring=False)
    hub, ledger = (database or f"sqlite:///{folder / name}.db" for name in ("hub", "ledger"))
    return open_hub(hub, ledger, secrets, clock, documents=folder / "documents")


def _close(side: HubSide) -> None:
    side.store.engine.dispose()
    side.ledger.engine.dispose()


@functools.cache
def _template() -> TemporaryDirectory[str]:
    made = tempfile.TemporaryDirectory(prefix="floorledger-hub-")
    atexit.register(made.cleanup)
    clock = HandClock()
    side = _open(Path(made.name), clock)
    set_up_demo(side, NoPins(), clock)
    _close(side)
    return made


class HubRig:
    """A hub with the demo plant in a folder of its own, or on PostgreSQL in a ``database`` that has its tables."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        shutil.copytree(_template().name, folder)
        self.folder = folder
        self.url = database or f"sqlite:///{folder / 'hub.db'}"
        self.clock = HandClock()
        self.side = _open(folder, self.clock, database)
        if database is not None:
            set_up_demo(self.side, NoPins(), self.clock)
        self.tokens = SqlEnrolmentStore(self.side.store.engine)
        self.enrolment = Enrolment(self.tokens, self.clock, self.side.public_key, self.side.pin_secret, verify)

    def device(self, device_id: str) -> "Device":
        """A new device, enrolled, that knows the plant as published."""
        device = Device(device_id, self.clock)
        with self.side.store.begin() as tx:
            device.versions = {
                "master_version": tx.master().version,
                "policy_version": hashlib.sha256(tx.document(FeedKind.POLICY)).hexdigest()[:16],
            }
        issued = self.enrolment.issue(f"device {device_id}")
        device.token = self.enrolment.enrol(issued.code, device_id, device.signer.public_key).token
        return device

    def stranger(self, device_id: str) -> "Device":
        """A device with a token and no key at the hub, as after a restored backup."""
        device = Device(device_id, self.clock)
        device.token = f"token of {device_id}".replace(" ", "-")
        with self.tokens.begin() as tx:
            tx.add_token(hashlib.sha256(device.token.encode()).hexdigest(), device_id, self.clock.now())
        return device

    def end_of_feed(self) -> int:
        rows = self.side.store.feed(0, 1_000_000)
        return rows[-1].pos

    def codes_of_exceptions(self, event_id: str) -> list[str]:
        with self.side.store.begin() as tx:
            return [case.code for case in tx.open_exceptions(event_id=event_id)]

    def close(self) -> None:
        _close(self.side)


class Device:
    """A device's log without a store: it seals events and gives them away as batches."""

    def __init__(self, device_id: str, clock: HandClock) -> None:
        self.device_id = device_id
        self.signer = Ed25519Signer(Ed25519PrivateKey.generate())
        self.token = ""
        self.versions: dict[str, object] = {}
        self.clock = clock
        self._seq, self._hash = 0, GENESIS

    def seal(self, detail: object = None, **changes: object) -> SealedEvent:
        """The next event of the log; a sign-in unless told otherwise."""
        values = {
            "event_id": uuid7(self.clock.now()),
            "device_id": self.device_id,
            "device_seq": self._seq + 1,
            "occurred_start": self.clock.now(),
            "captured_at": self.clock.now(),
            "order_no": None,
            "operation_no": None,
            "work_center": None,
            "actor": "psn-6f1c",
        }
        row = self.seal_event(plants.event(detail or SignIn(), **(values | self.versions | changes)))
        self._seq, self._hash = row.device_seq, row.hash
        return row

    def seal_event(self, event) -> SealedEvent:
        body = to_bytes(event)
        digest = next_hash(self._hash, body)
        return SealedEvent(
            event.event_id, event.device_id, event.device_seq, body, self._hash, digest, self.signer.sign(digest)
        )

    def batch(self, count: int) -> Push:
        """The next events as a batch."""
        return Push(self.device_id, tuple(self.seal() for _ in range(count)))

    def batch_with_note(self, text: str) -> Push:
        """One event and its free text."""
        salt = bytes(range(16))
        row = self.seal(note_hash=note_hash(salt, text))
        return Push(self.device_id, (row,), (Note(event_id=row.event_id, salt=salt, text=text),))

    def batch_with_photo(self, content: bytes) -> tuple[Push, Photo]:
        """One event, and the picture that is sent after it."""
        salt = bytes(range(16, 32))
        row = self.seal(photo_hash=photo_hash(salt, content))
        return Push(self.device_id, (row,)), Photo(event_id=row.event_id, salt=salt, content=content)


def forged(row: SealedEvent) -> SealedEvent:
    """The same row, signed by nobody."""
    return replace(row, signature=bytes(64))


@contextmanager
def serving(rig: HubRig, **tls: Path) -> Iterator[HubServer]:
    """The hub behind a real web server on a loopback socket."""
    server = HubServer(rig.side, rig.enrolment, **tls)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join()


def wait_until(done: Callable[[], object], seconds: float = 10) -> None:
    """Ask again until it is so."""
    pause = threading.Event()
    for _ in range(int(seconds / 0.02)):
        if done():
            return
        pause.wait(0.02)
    raise AssertionError("it did not become so")
