"""The network between a terminal and the hub's processes: loses, doubles, delays, reorders, clogs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from floorledger.services.plant import HubNotReady
from floorledger.services.ports import StoreFault
from floorledger.services.records import Outcome, Page, Photo, Place, Push, PushResult
from floorledger.services.terminal_ports import HubFault
from tests.system.simulate.kernel import Killed

if TYPE_CHECKING:
    from tests.system.simulate.hub import HubMachine
    from tests.system.simulate.terminal import TerminalMachine

T = TypeVar("T")
TIMEOUT_S = 10.0


class SimLink:
    """One terminal's way to the hub. Implements services.terminal_ports.HubLink."""

    def __init__(self, machine: "TerminalMachine") -> None:
        self._machine = machine
        self._world = machine.world
        self._clogged_until_ns = 0

    def push(self, batch: Push) -> list[PushResult]:
        results = self._ask("push", lambda hub: hub.push(batch), Outcome.IN_DOUBT)
        for result in results:
            self._world.seen.outcomes[result.outcome] += 1
        return results

    def pull(self, place: Place, limit: int) -> Page:
        return self._ask("pull", lambda hub: hub.pull(place, limit, self._machine.name), Outcome.UNREACHABLE)

    def photo(self, photo: Photo) -> PushResult:
        return self._ask("photo", lambda hub: hub.photo(photo), Outcome.IN_DOUBT)

    def document(self, sha256: str) -> bytes | None:
        raise HubFault(Outcome.UNREACHABLE, f"No documents in this plant, so {sha256} is none.")

    def _ask(self, what: str, request: "Callable[[HubMachine], T]", doubt: Outcome) -> T:
        """There and back; ``doubt`` is the outcome once something was sent."""
        chance = self._world.chance
        self._machine.outside()
        self._pass(chance.seconds("latency", 0.005, 0.3))
        self._clog()
        if chance.strikes("request lost"):
            self._give_up(what, doubt)
        if chance.strikes("duplicated"):
            self._later(what, request, chance.seconds("duplicated", 0.1, 90))
        if chance.strikes("reordered"):  # it arrives after requests that were sent after it
            self._later(what, request, TIMEOUT_S + chance.seconds("reordered", 1, 60))
            self._give_up(what, doubt)
        reply = self._reach(what, request, doubt)
        if chance.strikes("reply lost"):
            self._give_up(what, doubt)
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
            self._fail(Outcome.UNREACHABLE, "The hub cannot be reached.")

    def _reach(self, what: str, request: "Callable[[HubMachine], T]", doubt: Outcome) -> T:
        hub = self._world.some_hub()
        if hub is None:
            self._fail(Outcome.UNREACHABLE, "Nobody listens.")
        if self._world.chance.strikes("hub busy"):
            self._fail(Outcome.UNREACHABLE, "The hub is busy.", retry_after_s=10)
        try:
            return request(hub)
        except Killed:
            if not hub.is_up:  # it was the hub that died, with the request in its hands
                self._give_up(what, doubt)
            raise
        except (StoreFault, HubNotReady) as fault:
            self._fail(Outcome.UNREACHABLE, str(fault))
        except Exception as error:  # noqa: BLE001 - as a web server answers 500
            self._world.broke(f"the hub breaks over a {what}", error)
            self._fail(doubt, "The hub met a fault.")

    def _later(self, what: str, request: "Callable[[HubMachine], object]", seconds: float) -> None:
        """The request arrives, and nobody hears the answer."""

        def arrive() -> None:
            hub = self._world.some_hub()
            if hub is None:
                return
            self._world.tell(self._machine.name, f"an old {what} arrives")
            try:
                request(hub)
            except (Killed, StoreFault, HubNotReady):
                return
            except Exception as error:  # noqa: BLE001 - as a web server answers 500
                self._world.broke(f"the hub breaks over an old {what}", error)

        self._world.kernel.after(seconds, arrive)

    def _give_up(self, what: str, doubt: Outcome) -> None:
        self._pass(TIMEOUT_S)
        self._fail(doubt, f"No answer to a {what}.")

    def _fail(self, outcome: Outcome, text: str, retry_after_s: int | None = None) -> None:
        self._world.seen.outcomes[outcome] += 1
        raise HubFault(outcome, text, retry_after_s=retry_after_s)

    def _pass(self, seconds: float) -> None:
        life = self._machine.life
        self._world.kernel.sleep(seconds)
        self._machine.check(life)
        self._machine.amid()
