"""Evidence of a device's clock: it was moved, or it goes wrong against the hub's (reliability.md I11; B5.5).

Order is the sequence and never the time, so a clock that jumps reorders nothing. But every time in the log is this
device's word; a CLOCK event beside them says what that word was worth.
"""

from datetime import datetime, timedelta

from floorledger.domain.device_detail import Clock as ClockDetail
from floorledger.services.capture import Capture, Draft, NotReady, Session
from floorledger.services.hub_contact import Contact
from floorledger.services.ports import Clock
from floorledger.services.terminal_ports import TerminalStore

LEAST_MS = 2000
"""A network's time service moves clocks by less, and slowly."""
_NOBODY = Session(person_id="nobody", auth_method="none")


class ClockWatch:
    """Looks at the device's clocks now and then; ``contact`` is the one with a hub elsewhere, None without."""

    def __init__(self, store: TerminalStore, capture: Capture, clock: Clock, contact: Contact | None = None) -> None:
        self._store = store
        self._capture = capture
        self._clock = clock
        self._contact = contact
        self._at: tuple[datetime, int] | None = None
        self._is_told = False

    def look(self) -> None:
        """Record what is wrong, each thing once; tell the hub how many entries wait. Raises StoreFault.

        What could not be recorded is found again the next time.
        """
        wall, mono_ns = self._clock.now(), self._clock.monotonic_ns()
        if self._at is not None:
            self._look_for_jump(wall - self._at[0], mono_ns - self._at[1])
        self._at = (wall, mono_ns)
        if self._contact is None:
            return
        self._capture.hub_offset_ms = self._contact.offset_ms
        self._contact.waiting = self._store.waiting_count()
        self._look_at_offset(self._contact.offset_ms)

    def _look_for_jump(self, passed: timedelta, passed_ns: int) -> None:
        jump_ms = passed // timedelta(milliseconds=1) - passed_ns // 10**6
        if abs(jump_ms) < LEAST_MS:
            return
        if self._contact is not None:
            self._contact.forget()
        self._record(ClockDetail(jump_ms=jump_ms))

    def _look_at_offset(self, offset_ms: int | None) -> None:
        policy = self._store.policy()
        if offset_ms is None or policy is None:
            return
        is_wrong = abs(offset_ms) > policy.clock_jump_warn_s * 1000
        if is_wrong and not self._is_told:
            self._record(ClockDetail(jump_ms=0, offset_ms=offset_ms))
        self._is_told = is_wrong

    def _record(self, detail: ClockDetail) -> None:
        draft = Draft(detail=detail, occurred_start=self._clock.now())
        try:
            self._capture.record(draft, _NOBODY)
        except NotReady:
            return  # nothing is recorded here yet, so there is no time to be evidence of
