"""A whole plant in a folder: device, hub and ledger on real SQLite, with a clock that tests move."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from floorledger.main.installation import HubSide, Installation, open_installation, set_up_demo
from floorledger.services.capture import Draft, Recorded, Session

MORNING = datetime(2026, 11, 20, 6, 0, tzinfo=ZoneInfo("Europe/Berlin"))
OPERATOR = Session(person_id="psn-6f1c", roles=frozenset({"operator"}))
SUPERVISOR = Session(person_id="psn-e853", auth_method="badge+pin", roles=frozenset({"supervisor"}))
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
        self.time += timedelta(minutes=minutes)


class Rig:
    """The demo plant, ready for work."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.installation: Installation = open_installation(folder, clock=self.clock, use_keyring=False)
        assert self.installation.hub_side is not None
        self.hub: HubSide = self.installation.hub_side
        set_up_demo(self.hub, self.installation.pins, self.clock)
        self.installation.settle()

    def record(self, detail: object, session: Session = OPERATOR, **draft: object) -> Recorded:
        """Record one event of WO1001, operation 10, now."""
        values = {
            "detail": detail,
            "occurred_start": self.clock.now(),
            "order_no": "WO1001",
            "operation_no": "10",
            "work_center": "100",
        } | draft
        return self.installation.capture.record(Draft(**values), session)  # type: ignore[arg-type]

    def close(self) -> None:
        self.installation.close()
