"""Prices that postings need: of stock, of a piece in process, of an output (domain.md B2.2; decisions.md D10)."""

from fractions import Fraction

from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Costing, Policy, Role
from floorledger.domain.posting import NotPostable
from floorledger.domain.routing import OtherOutputKind, Standard, WorkCenter
from floorledger.domain.standard import CostElement, accumulated_cost, elements, lack, output_value


class Prices:
    """Prices of one plant at one version of its master data, in currency per base unit, piece or hour.

    Everything here raises NotPostable with a sentence for the data steward where the master data lacks something.
    """

    def __init__(self, master: MasterData, policy: Policy) -> None:
        self._master = master
        self._policy = policy

    def item(self, item_no: str) -> Item:
        """The item."""
        item = self._master.item_by_no.get(item_no)
        if item is None:
            raise NotPostable("M01", f"Item {item_no} is unknown, so it has no value.")
        return item

    def work_center(self, number: str | None) -> WorkCenter:
        """The work centre with its rates."""
        center = self._master.work_center_by_no.get(number or "")
        if center is None:
            raise NotPostable("M01", f"Work centre {number} is unknown, so its hours have no rate.")
        return center

    def stock_role(self, item_no: str) -> Role:
        """The one stock account of an item: made items and co-products are finished goods, bought ones material."""
        maker = self._maker(item_no)
        if maker is None:
            return Role.RM
        kinds = {output.kind for output in maker.outputs if output.item == item_no}
        return Role.BYPROD if OtherOutputKind.BYPRODUCT in kinds else Role.FG

    def stock(self, item_no: str, lot: str | None = None) -> Fraction:
        """Of an item in stock: the price it is issued at; without one, what it was received at.

        Where the plant costs at actual, a lot has what it was bought for (B2.3).
        """
        known = self._master.lot_by_key.get((item_no, lot or ""))
        if self._policy.costing is Costing.ACTUAL and known is not None and known.unit_cost is not None:
            return known.unit_cost
        item, maker = self.item(item_no), self._maker(item_no)
        if maker is not None and not item.issue_price:
            return self._value_of(maker, item_no)
        return item.issue_price

    def _maker(self, item_no: str) -> Standard | None:
        """The standard that an item is made to: its own, or else the first that yields it beside something else."""
        return self._master.standard_by_item.get(item_no) or self._master.standard_by_output.get(item_no)

    def recovered(self, item_no: str) -> Fraction:
        """Of what is won back from scrap: its net realisable value."""
        item = self.item(item_no)
        return item.issue_price if item.nrv is None else item.nrv

    def standard(self, order_no: str | None) -> Standard:
        """The standard an order is made to, complete."""
        standard = self._master.standard_of(order_no)
        if standard is None:
            raise NotPostable("F04", f"Order {order_no} has no standard, so the event has no value.")
        self._refuse_lack(standard)
        return standard

    def piece(self, order_no: str | None, operation_no: str | None) -> Fraction:
        """What a piece has cost up to an operation, without lot-fixed cost (D10)."""
        standard = self.standard(order_no)
        if operation_no is None or operation_no not in [step.operation_no for step in standard.operations]:
            raise NotPostable("M01", f"Operation {operation_no} is not in the routing, so its scrap has no value.")
        return accumulated_cost(self._elements(standard), standard, operation_no)

    def output(self, order_no: str | None, item_no: str) -> Fraction:
        """Of an order's output: a finished piece has its item's plain standard, also where it is made another way."""
        standard = self.standard(order_no)
        plain = self._master.standard_by_item.get(standard.item) if item_no == standard.item else None
        return self._value_of(plain or standard, item_no)

    def _value_of(self, standard: Standard, item_no: str) -> Fraction:
        self._refuse_lack(standard)
        try:
            return output_value(self._elements(standard), standard, self._master.item_by_no, item_no)
        except KeyError as missing:
            text = f"The master data has no {missing.args[0]}, so the event has no value."
            raise NotPostable("F04", text) from missing

    def _elements(self, standard: Standard) -> tuple[CostElement, ...]:
        return elements(
            standard, self._master.item_by_no, self._master.work_center_by_no, absorb_foh=self._policy.absorb_foh
        )

    def _refuse_lack(self, standard: Standard) -> None:
        lacking = lack(standard, self._master.item_by_no, self._master.work_center_by_no)
        if lacking is not None:
            raise NotPostable("F04", f"The master data has no {lacking}, so the event has no value.")
