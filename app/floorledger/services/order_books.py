"""An order's books at the hub: its variance so far, and the entry that closes it (domain.md B2.4, B3)."""

from floorledger.domain.close import closing_roles, unmet
from floorledger.domain.detail import OrderState
from floorledger.domain.finding import Severity
from floorledger.domain.master import MasterData
from floorledger.domain.posting import JournalLine, NotPostable, settlement
from floorledger.domain.variance import Variance, booked_of, decompose, hash_of_events
from floorledger.services.hub_ports import HubTx
from floorledger.services.plant import Plant, frozen_master


class OrderBooks:
    """Asked inside a transaction of the hub."""

    def __init__(self, tx: HubTx, plant: Plant) -> None:
        self._tx = tx
        self._plant = plant

    def settlement(self, order_no: str) -> tuple[JournalLine, ...]:
        """The closing entry: each variance role against WIP, which becomes exactly zero (B2.2, B2.4).

        Raises NotPostable.
        """
        if any(case.severity is Severity.BLOCK for case in self._tx.open_exceptions(order_no=order_no)):
            raise NotPostable("F01", f"Order {order_no} has open exceptions; decide on them, then close it again.")
        for code, text in unmet(self._tx.position(order_no)):
            raise NotPostable(code, text)
        variance = self._known_variance(order_no)
        if variance.residual_minor:
            raise NotPostable("F01", f"Order {order_no} has a residual that nothing explains; it stays open.")
        master = self._plant.master
        owed = closing_roles(variance.by_role, master.order_by_no[order_no], self._plant.policy)
        lines = settlement(order_no, owed, self._tx.journals.lines_of_order(order_no), master.minor_digits)
        if not lines and self._tx.position(order_no).state is OrderState.CLOSED:
            raise NotPostable("M04", f"Order {order_no} is closed already, and nothing is left to settle.")
        return lines

    def _known_variance(self, order_no: str) -> Variance:
        try:
            return self.variance(order_no)
        except KeyError as missing:
            text = f"Order {order_no} cannot be valued: the master data has no {missing.args[0]}."
            raise NotPostable("F04", text) from missing

    def variance(self, order_no: str) -> Variance:
        """The order's variance from its accepted events and its predicted lines."""
        own, *later = self._masters(order_no)
        return decompose(
            self._tx.position(order_no),
            booked_of(self._tx.journals.lines_of_order(order_no)),
            own,
            self._plant.policy,
            later=[*later, self._plant.master],
            events_sha256=hash_of_events(self._tx.accepted_of_order(order_no)),
        )

    def own_master(self, order_no: str) -> MasterData:
        """The master data that the order was begun under: its variance is against its own standard."""
        return self._masters(order_no)[0]

    def _masters(self, order_no: str) -> list[MasterData]:
        newest = self._plant.master
        return [frozen_master(each, newest) for each in self._tx.standards_of(order_no)] or [newest]
