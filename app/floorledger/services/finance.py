"""Money from the cache: an order's variance with the lines behind it, WIP, trial balance (domain.md B2, B3).

Only what the hub has accepted is counted here: what is captured and not yet answered has no ledger line, so counting it
would show as a residual that is none.
"""

from collections.abc import Iterable, Mapping

from floorledger.domain.close import closing_roles
from floorledger.domain.event import Event
from floorledger.domain.margin import OrderResult
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.position import Position
from floorledger.domain.posting import AT_VENDOR, CLOSING, JournalLine, Related, Running, RunningKey, settlement
from floorledger.domain.variance import (
    ROLE_OF,
    Category,
    Variance,
    booked_of,
    decompose,
    hash_of_events,
)
from floorledger.services.availability import Availability
from floorledger.services.capture import NotReady
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.plant import frozen_master
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.variance_text import OrderVariance, cost_line_words, state_text
from floorledger.services.workstation_ports import CacheQueries, LineRow

_POSTED = frozenset({Standing.ACCEPTED})
_OUTPUT = "output"


class Finance:
    """Figures computed from the device's log and the hub's feed, each time anew."""

    def __init__(self, store: TerminalStore, queries: CacheQueries) -> None:
        self._store = store
        self._queries = queries
        self._availability = Availability(store)
        self._facts = DeviceFacts(store, queries)

    def documents(self) -> tuple[MasterData, Policy]:
        """Master data and policy. Raises NotReady before the first pull."""
        master, policy = self._store.master(), self._store.policy()
        if master is None or policy is None:
            raise NotReady("The plant's master data has not arrived here yet; connect to the hub once.")
        return master, policy

    def position_of(self, order_no: str) -> Position:
        """The order's position from what the hub has accepted."""
        return self._availability.fold(order_no, _POSTED)

    def variance_of(self, order_no: str) -> Variance:
        """An order's variance. Raises KeyError for an order that is unknown or has no standard."""
        return self.of(order_no).variance

    def of(self, order_no: str) -> OrderVariance:
        """An order's variance with what is needed to show it. Raises KeyError as :meth:`variance_of` does.

        It is against the standard under which the order was begun, as the hub has it.
        """
        newest, policy = self.documents()
        order = newest.order_by_no[order_no]
        versions = self._queries.standard_versions(order_no)
        known = (self._queries.master(version) for version in versions)
        master, *later = [frozen_master(each, newest) for each in known if each is not None] or [newest]
        position = self.position_of(order_no)
        accepted = self._queries.accepted_of_order(order_no)
        booked = booked_of(row.journal_line for row in self._queries.lines_of_order(order_no))
        return OrderVariance(
            order=order,
            state=state_text(position.state, begun=position != Position(order_no=order_no)),
            variance=decompose(
                position,
                booked,
                master,
                policy,
                later=[*later, newest],
                events_sha256=hash_of_events(accepted),
            ),
            master=master,
        )

    def results(self) -> tuple[list[OrderResult], list[str]]:
        """Every order on which something was posted: delivered pieces and variance; and those that have no standard."""
        results: list[OrderResult] = []
        unvalued: list[str] = []
        for order_no in sorted(self._queries.wip_by_order()):
            try:
                found = self.of(order_no)
            except KeyError:
                unvalued.append(order_no)
                continue
            standard = found.master.standard_of(order_no)
            last = None if standard is None else standard.last_operation.operation_no
            delivered = self.position_of(order_no).operation(last).good
            results.append(OrderResult(order=found.order, delivered=delivered, variance=found.variance))
        return results, unvalued

    def related(self, event: Event) -> Related:
        """What the event's value depends on beside itself, as far as it is known here."""
        return self._facts.related(event)

    def running_of(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums, which decide how the next line rounds (B2.5.4); the hub has the same ones."""
        sums: dict[RunningKey, Running] = {}
        for row in self._queries.lines_of_order(order_no):
            key = (row.order_no, row.role, row.cost_line)
            before = sums.get(key, Running())
            sums[key] = Running(exact=before.exact + row.exact, posted_minor=before.posted_minor + row.amount_minor)
        return sums

    def settlement_of(self, order_no: str) -> tuple[JournalLine, ...]:
        """What closing the order now would post; empty for a closed order with nothing left. Raises KeyError."""
        found = self.of(order_no)
        lines = [row.journal_line for row in self._queries.lines_of_order(order_no)]
        owed = closing_roles(found.variance.by_role, found.order, self.documents()[1])
        return settlement(order_no, owed, lines, found.master.minor_digits)

    def closing_role_count(self, closing: Event) -> int:
        """How many accounts a closing had to settle: those in which other closings of its order left something (D4)."""
        found = self.of(closing.order_no or "")
        left = closing_roles(found.variance.by_role, found.order, self.documents()[1])
        for row in self._queries.lines_of_order(closing.order_no or ""):
            if row.cost_line.startswith(CLOSING) and row.role is not Role.WIP and row.event_id != closing.event_id:
                left[row.role] = left.get(row.role, 0) - row.amount_minor
        return sum(amount != 0 for amount in left.values())

    def wip_by_order(self) -> Mapping[str, int]:
        """WIP of every order that has lines, in minor units."""
        return self._queries.wip_by_order()

    def trial_balance(self) -> Mapping[Role, int]:
        """Balance by role in minor units, debit positive; the sum is zero."""
        return self._queries.balances()

    def event_counts(self) -> Mapping[str, int]:
        """Known events by type."""
        return self._queries.event_counts()

    def lines_behind(self, order_no: str, key: str) -> list[LineRow]:
        """The ledger lines behind a category or a cost line of an order's variance; "" gives all lines of the order.

        Scrap that is not expensed has no lines of its own: it is what the output lines did not take out of WIP.
        """
        if key in ("", Category.ROUNDING):
            return self._queries.lines_of_order(order_no)
        found = self.of(order_no)
        if key not in frozenset(Category):
            named = [part.cost_line for part in found.variance.parts if cost_line_words(part, found) == key]
            return self._queries.lines_of_order(order_no, [key, *_in_ledger(named)])
        category = Category(key)
        wanted = [part.cost_line for part in found.variance.parts if part.category is category]
        if category is Category.SCRAP and self.documents()[1].scrap_mode is ScrapMode.A:
            wanted.append(_OUTPUT)
        rows = self._queries.lines_of_order(order_no, [*_in_ledger(wanted), f"{CLOSING}{ROLE_OF[category]}"])
        return [row for row in rows if category is not Category.RATE or self._away(row, found)]

    def _away(self, row: LineRow, found: OrderVariance) -> bool:
        """Whether the line's event happened at another work centre than the routing plans; settlements are kept."""
        known = self._store.event(row.event_id)
        standard = found.master.standard_of(found.order.order_no)
        if known is None or standard is None or row.cost_line.startswith(CLOSING):
            return True
        planned = {step.operation_no: step.work_center for step in standard.operations}
        return known[0].work_center != planned.get(known[0].operation_no or "")


def _in_ledger(cost_lines: Iterable[str]) -> list[str]:
    """The names under which the ledger has the cost lines of a variance; vendors use up components too."""
    return [name for line in cost_lines for name in (line, f"{AT_VENDOR}{line}")]
