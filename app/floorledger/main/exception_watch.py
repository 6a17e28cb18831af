"""The hub's watch over exceptions and silent devices and the telling of people, in threads or beside a hub inside."""

from collections.abc import Iterator
from contextlib import contextmanager

from floorledger.adapters.credentials import SecretStore
from floorledger.adapters.post import PeoplePost
from floorledger.adapters.recorded import SqlRecorded
from floorledger.main.background import Background
from floorledger.main.installation import HubSide
from floorledger.services.escalation import Escalation
from floorledger.services.notify import Notifier
from floorledger.services.ports import StoreFault
from floorledger.services.silence import SilenceWatch

_LOOK_S = 15.0
"""So often times are looked at; they are told in hours."""
_TELL_S = 5.0
_ALONE_NS = 60 * 10**9


class ExceptionWatch:
    """Both kinds of work over one hub."""

    def __init__(self, side: HubSide, secrets: SecretStore) -> None:
        self._clock = side.hub.clock
        self._escalation = Escalation(side.store, SqlRecorded(side.store.engine), self._clock)
        self._silence = SilenceWatch(side.store, self._clock)
        self._notifier = Notifier(side.store, PeoplePost(secrets, self._clock), self._clock)
        self._next_ns = self._clock.monotonic_ns() + _ALONE_NS

    def look(self) -> bool:
        """Escalate and add up, and see who is silent; False, for the next look is due in a while and not at once."""
        self._escalation.run(self._clock.now())
        self._silence.run(self._clock.now())
        return False

    def tell(self) -> bool:
        """Send what is due; whether anything went out."""
        return self._notifier.run(self._clock.now()) > 0

    def now_and_then(self) -> None:
        """For a hub inside a device, which has no threads of its own: once a minute, whatever else is done."""
        now = self._clock.monotonic_ns()
        if now < self._next_ns:
            return
        self._next_ns = now + _ALONE_NS
        try:
            self.look()
            self.tell()
        except StoreFault:
            return  # the device itself says so, and it is tried again in a minute


@contextmanager
def watched(side: HubSide, secrets: SecretStore) -> Iterator[None]:
    """Watch and tell in the background, each with a thread of its own: a slow mail server holds up no escalation."""
    watch = ExceptionWatch(side, secrets)
    looking = Background("exceptions", watch.look, idle_s=_LOOK_S)
    with looking.running(), Background("notifications", watch.tell, idle_s=_TELL_S).running():
        yield
