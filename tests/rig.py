"""A whole plant in a folder: device, hub and ledger on real SQLite, with a clock that tests move."""

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.documents import DOCUMENTS
from floorledger.adapters.gs1 import read_elements
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.main.installation import HubSide, Installation, open_hub, open_installation, set_up_demo
from floorledger.services.capture import Draft, Recorded, Session
from floorledger.services.records import Standing
from floorledger.services.terminal import Terminal
from floorledger.services.terminal_ports import HubLink

MORNING = datetime(2026, 11, 20, 6, 0, tzinfo=ZoneInfo("Europe/Berlin"))
OPERATOR = Session(person_id="psn-6f1c", roles=frozenset({"operator"}))
SUPERVISOR = Session(person_id="psn-e853", auth_method="badge+pin", roles=frozenset({"supervisor"}))
QUALITY = Session(person_id="psn-c7f0", auth_method="badge+pin", roles=frozenset({"quality"}))
CONTROLLER = Session(person_id="psn-5a96", auth_method="badge+pin", roles=frozenset({"controller"}))


class HandClock:
    """A clock that stands still until somebody moves it."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.time = start
        self.ticks = 0

    def now(self) -> datetime:
        return self.time

    def monotonic_ns(self) -> int:
        self.ticks += 1
        return self.ticks

    def forward(self, minutes: float) -> None:
        """Let time pass; the monotonic clock goes along, but never back."""
        self.time += timedelta(minutes=minutes)
        self.ticks += max(int(minutes * 60 * 10**9), 0)


class Rig:
    """The demo plant, ready for work.

    With a ``template`` (a closed rig's folder) the databases and keys are copied: migrations and PIN verifiers cost a
    second, a copy costs nothing. With ``database`` the hub stands in that PostgreSQL database, which has its tables, or
    with a template a copy of the closed rig's.
    """

    def __init__(self, folder: Path, template: Path | None = None, database: str | None = None) -> None:
        if template is not None:
            shutil.copytree(template, folder)
        self.folder = folder
        self.database = database
        self.clock = HandClock()
        self._open()
        if template is None:
            set_up_demo(self.hub, self.installation.pins, self.clock)
            self.installation.settle()

    def _open(self) -> None:
        self.installation: Installation = self._open_installation()
        assert self.installation.hub_side is not None
        self.hub: HubSide = self.installation.hub_side

    def _open_installation(self) -> Installation:
        if self.database is None:
            return open_installation(self.folder, clock=self.clock, use_keyring=False)
        secrets = SecretStore(self.folder / "keys", use_keyring=False)
        hub = open_hub(self.database, self.database, secrets, self.clock, documents=self.folder / DOCUMENTS)
        made = open_installation(self.folder, clock=self.clock, link=hub, use_keyring=False)
        hub.store.enrol(made.device_id, made.public_key, "this installation")
        return replace(made, hub_side=hub)

    def reopen(self) -> None:
        """Close and open again, as after a restart."""
        self.close()
        self._open()

    def record(self, detail: object, session: Session = OPERATOR, **draft: object) -> Recorded:
        """Record one event of WO1001, operation 10, now."""
        return self.installation.capture.record(self.draft(detail, **draft), session)

    def draft(self, detail: object, **draft: object) -> Draft:
        """A draft for WO1001, operation 10, now."""
        values = {
            "detail": detail,
            "occurred_start": self.clock.now(),
            "order_no": "WO1001",
            "operation_no": "10",
            "work_center": "100",
        } | draft
        return Draft(**values)  # type: ignore[arg-type]

    def terminal(self, **options: object) -> Terminal:
        """The terminal's service at work centre 100."""
        at = self.installation
        queries = SqlCacheQueries(at.store.engine)
        values = {"pins": at.pins, "gs1": read_elements, "work_center": "100", "queries": queries} | options
        return Terminal(at.store, at.capture, at.sync, clock=at.clock, **values)  # type: ignore[arg-type]

    def second_device(self, name: str, *, enrolled: bool = True, link: HubLink | None = None) -> Installation:
        """Another device of the same plant, talking to this rig's hub; the caller closes it."""
        device = open_installation(
            self.folder.parent / name, clock=self.clock, link=link or self.hub, use_keyring=False, device_id=name
        )
        if enrolled:
            self.enrol(device)
        return device

    def enrol(self, device: Installation) -> None:
        """Let the hub know a device's key."""
        key = signer(device.secrets, "device-key").public_key
        self.hub.store.enrol(device.device_id, key, "test device")

    def event(self, event_id: str) -> Event:
        """An event as the device knows it."""
        found = self.installation.store.event(event_id)
        assert found is not None
        return found[0]

    def standing(self, event_id: str) -> Standing | None:
        """Where an event stands at the hub."""
        with self.hub.store.begin() as tx:
            return tx.standing(event_id)

    def open_cases(self, event_id: str) -> list[ExceptionCase]:
        """Open exceptions of an event at the hub."""
        with self.hub.store.begin() as tx:
            return tx.open_exceptions(event_id=event_id)

    def codes(self, event_id: str) -> list[str]:
        """Codes of an event's open exceptions at the hub."""
        return sorted(case.code for case in self.open_cases(event_id))

    def close(self) -> None:
        self.installation.close()
