"""The simulated ERP: two tempers (decisions.md D22), requests that get lost, answers that get lost, restarts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from floorledger.services.posting_ports import LedgerAway
from floorledger.services.records import LedgerLine, Outcome
from tests.services.memory_ledger import Temper
from tests.system.simulate.machine import Machine

if TYPE_CHECKING:
    from tests.system.simulate.world import World

TIMEOUT_S = 15.0
"""How long the connector waits for an answer."""
UNDER_WAY_S = 25.0
"""How long a request may go on in the ERP after its sender has given up or died."""

STILL_S = 95.0
"""How long a hub process may stand still with an answer in its hand: longer than its leases."""


class SimErp:
    """What is booked; it survives every restart."""

    def __init__(self, world: "World", temper: Temper) -> None:
        self.world = world
        self.temper = temper
        self.documents: list[tuple[str, date, list[LedgerLine]]] = []
        self.altered: set[str] = set()
        self.refused: set[str] = set()
        self.is_up = True
        self._by_key: dict[str, list[int]] = {}

    def book(self, key: str, day: date, lines: list[LedgerLine]) -> Outcome:
        """Book a journal; what a repeat does is a matter of temper."""
        if not lines or sum(line.amount_minor for line in lines) != 0:
            return Outcome.REFUSED
        held = self._by_key.get(key)
        if held and self.temper is Temper.IDEMPOTENT:
            same = self.documents[held[0]][2] == lines or key in self.altered
            return Outcome.ALREADY_THERE if same else Outcome.CONFLICT
        if self.world.chance.strikes("ERP books other lines"):
            self.altered.add(key)
            lines = [LedgerLine(line.account, line.amount_minor, line.cost_line, "WO-OTHER") for line in lines]
        self._by_key.setdefault(key, []).append(len(self.documents))
        self.documents.append((key, day, lines))
        if key in self.refused:
            self.world.seen.retries["refused by the ERP, handed over again, booked"] += 1
        self.world.tell("erp", f"books {key}")
        return Outcome.ACCEPTED

    def find(self, key: str) -> str | None:
        held = self._by_key.get(key)
        return str(held[0] + 1) if held else None

    def bookings(self) -> Counter[str]:
        """How often each key is booked: what double posting is measured by."""
        return Counter({key: len(held) for key, held in self._by_key.items()})

    def restart(self) -> None:
        """Nobody answers for a while."""
        self.is_up = False
        self.world.tell("erp", "goes down")
        self.world.kernel.after(self.world.chance.seconds("ERP restart", 5, 60), self.come_back)

    def come_back(self) -> None:
        self.is_up = True


class SimLedger:
    """One hub process's connector to the ERP. Implements services.posting_ports.Ledger."""

    def __init__(self, machine: Machine, erp: SimErp) -> None:
        self._machine = machine
        self._erp = erp
        self._world = machine.world

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        """Book, with everything that can go wrong on the way; each answer is counted."""
        self._machine.outside()
        with self._machine.step("ERP post"):
            outcome = self._send(event_id, posting_date, list(lines))
        self._world.seen.erp_outcomes[outcome] += 1
        return outcome

    def _send(self, key: str, day: date, lines: list[LedgerLine]) -> Outcome:
        chance = self._world.chance
        if chance.strikes("ERP restart"):
            self._erp.restart()
        if not self._erp.is_up or chance.strikes("ERP unreachable"):
            return Outcome.UNREACHABLE
        if chance.strikes("ERP refuses"):
            self._erp.refused.add(key)
            return Outcome.REFUSED
        if chance.strikes("ERP request lost"):
            self._wait(TIMEOUT_S)
            return Outcome.IN_DOUBT
        if chance.strikes("ERP lies"):
            return Outcome.ACCEPTED
        return self._under_way(key, day, lines)

    def _under_way(self, key: str, day: date, lines: list[LedgerLine]) -> Outcome:
        """The request has left: it is booked whatever becomes of its sender."""
        chance, answers = self._world.chance, []
        slow = chance.strikes("ERP slow")
        takes_s = TIMEOUT_S + chance.seconds("ERP slow", 0, UNDER_WAY_S) if slow else chance.seconds("ERP", 0.02, 1)
        self._world.kernel.after(takes_s, lambda: answers.append(self._erp.book(key, day, lines)))
        self._machine.amid()
        self._wait(min(takes_s + 0.01, TIMEOUT_S))
        if chance.strikes("ERP breaks"):
            raise ConnectionError("the ERP's connector broke down")
        if slow or chance.strikes("ERP reply lost"):
            self._wait(0.0 if slow else TIMEOUT_S)
            return Outcome.IN_DOUBT
        return answers[0]

    def find(self, event_id: str) -> str | None:
        """Ask; nothing changes."""
        self._machine.outside()
        with self._machine.step("ERP find"):
            self._ask()
            found = self._erp.find(event_id)
            if self._world.chance.strikes("hub stands still"):
                self._wait(self._world.chance.seconds("hub stands still", 60, STILL_S))
        if found is not None:
            self._world.seen.retries["found in the ERP, not booked again"] += 1
        return found

    def read_back(self, document: str) -> list[LedgerLine]:
        """The lines of a document."""
        self._machine.outside()
        with self._machine.step("ERP read back"):
            self._ask()
            return list(self._erp.documents[int(document) - 1][2])

    def _ask(self) -> None:
        self._wait(0.01)
        if not self._erp.is_up or self._world.chance.strikes("ERP unreachable"):
            raise LedgerAway("The ERP does not answer.")

    def _wait(self, seconds: float) -> None:
        life = self._machine.life
        self._world.kernel.sleep(seconds)
        self._machine.check(life)
