"""The network between a terminal and the hub's processes: loses, doubles, delays, reorders, clogs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn, TypeVar

import httpx

from floorledger.hub.refusal import Refusal
from floorledger.services.records import Outcome, Page, Photo, Place, Push, PushResult
from floorledger.services.terminal_ports import HubFault
from tests.system.simulate.kernel import Killed
from tests.system.simulate.wire import Reply, Sent, device_end

if TYPE_CHECKING:
    from tests.system.simulate.hub import HubMachine
    from tests.system.simulate.terminal import TerminalMachine

T = TypeVar("T")
TIMEOUT_S = 10.0
_BROKEN = Refusal(500, "The hub met a fault.")
_BUSY = Refusal(429, "This device asks too often.", {"retry-after": "10"})


class SimLink:
    """One terminal's way to the hub: its real client over a network that fails.

    Implements services.terminal_ports.HubLink.
    """

    def __init__(self, machine: "TerminalMachine") -> None:
        self._machine = machine
        self._world = machine.world
        self._clogged_until_ns = 0
        self._client = device_end(machine.name, machine.clock, self._carry)
        self.push_failed = Outcome.UNREACHABLE
        """What the last push that brought no answer came to."""

    def push(self, batch: Push) -> list[PushResult]:
        try:
            results = self._counted(lambda: self._client.push(batch))
        except HubFault as fault:
            self.push_failed = fault.outcome
            raise
        for result in results:
            self._world.seen.outcomes[result.outcome] += 1
        return results

    def pull(self, place: Place, limit: int) -> Page:
        return self._counted(lambda: self._client.pull(place, limit))

    def photo(self, photo: Photo) -> PushResult:
        return self._counted(lambda: self._client.photo(photo))

    def document(self, sha256: str) -> bytes | None:
        raise HubFault(Outcome.UNREACHABLE, f"No documents in this plant, so {sha256} is none.")

    def _counted(self, ask: Callable[[], T]) -> T:
        try:
            return ask()
        except HubFault as fault:
            self._world.seen.outcomes[fault.outcome] += 1
            raise

    # --- one request and its answer

    def _carry(self, sent: Sent) -> Reply:
        """There and back. Raises what httpx raises where a network fails."""
        chance = self._world.chance
        self._machine.outside()
        self._pass(chance.seconds("latency", 0.005, 0.3))
        self._clog()
        if chance.strikes("request lost"):
            self._give_up()
        if chance.strikes("duplicated"):
            self._later(sent, chance.seconds("duplicated", 0.1, 90))
        if chance.strikes("reordered"):  # it arrives after requests that were sent after it
            self._later(sent, TIMEOUT_S + chance.seconds("reordered", 1, 60))
            self._give_up()
        reply = self._reach(sent)
        if chance.strikes("reply lost"):
            self._give_up()
        if chance.strikes("slow"):
            self._pass(chance.seconds("slow", 0.5, TIMEOUT_S - 1))
        self._pass(chance.seconds("latency", 0.005, 0.3))
        return reply

    def _clog(self) -> None:
        chance, kernel = self._world.chance, self._world.kernel
        if chance.strikes("clogged link"):
            self._clogged_until_ns = kernel.now_ns + int(chance.seconds("clogged link", 20, 200) * 10**9)
        clogged = kernel.now_ns < self._clogged_until_ns and not chance.is_quiet
        if clogged or chance.strikes("never sent"):
            raise httpx.ConnectError("The hub cannot be reached.")

    def _reach(self, sent: Sent) -> Reply:
        hub = self._world.some_hub()
        if hub is None:
            raise httpx.ConnectError("Nobody listens.")
        if self._world.chance.strikes("hub busy"):
            return Reply(_BUSY.response())
        try:
            return self._answer(hub, sent)
        except Killed:
            if not hub.is_up:  # it was the hub that died, with the request in its hands
                self._give_up()
            raise

    def _answer(self, hub: "HubMachine", sent: Sent) -> Reply:
        try:
            return hub.end.answer(sent)
        except Exception as error:  # noqa: BLE001 - as a web server answers 500
            self._world.broke(f"the hub breaks over a {sent.method} of {sent.path}", error)
            return Reply(_BROKEN.response())

    def _later(self, sent: Sent, seconds: float) -> None:
        """The request arrives, and nobody hears the answer."""

        def arrive() -> None:
            hub = self._world.some_hub()
            if hub is None:
                return
            self._world.tell(self._machine.name, f"an old {sent.method} of {sent.path} arrives")
            try:
                self._answer(hub, sent)
            except Killed:
                return

        self._world.kernel.after(seconds, arrive)

    def _give_up(self) -> NoReturn:
        self._pass(TIMEOUT_S)
        raise httpx.ReadTimeout("No answer.")

    def _pass(self, seconds: float) -> None:
        life = self._machine.life
        self._world.kernel.sleep(seconds)
        self._machine.check(life)
        self._machine.amid()
