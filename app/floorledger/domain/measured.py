"""An order as it stands, with every quantity its variance is measured by (domain.md B3.2; decisions.md D7, D11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from floorledger.domain.detail import TimeKind
from floorledger.domain.difference import Booked
from floorledger.domain.flow import Flow
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, to_fraction, total_of
from floorledger.domain.policy import Policy
from floorledger.domain.position import Position
from floorledger.domain.prices import Prices
from floorledger.domain.routing import Standard
from floorledger.domain.standard import CostElement, CostKind, elements, output_value, rate_of
from floorledger.domain.valuation import vendor_components


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What the steps of a decomposition share. ``later`` is other master data under which some of it was booked."""

    position: Position
    booked: Booked
    master: MasterData
    later: tuple[MasterData, ...]
    policy: Policy
    standard: Standard
    costs: tuple[CostElement, ...]
    flow: Flow
    closed: bool

    # --- components ---------------------------------------------------------------------------------------------------
    @cached_property
    def planned_items(self) -> frozenset[str]:
        """Components that the bill of materials names."""
        return frozenset(element.name for element in self.costs if element.kind is CostKind.MATERIAL)

    @cached_property
    def at_vendors(self) -> Mapping[str, Fraction]:
        """What vendors have used up of our components: by the bill of materials, for every piece that came back."""
        used: dict[str, Fraction] = {}
        for tally in self.position.operations:
            back = to_fraction(Micro(tally.vendor_good + tally.vendor_bad))
            for item, qty_per in vendor_components(self.standard, tally.operation_no).items() if back else ():
                used[item] = used.get(item, Fraction(0)) + back * qty_per
        return used

    def own_use(self, item: str) -> Fraction:
        """What was used of a component for itself; what stood in for a planned one is not in it."""
        issued = total_of(
            to_fraction(tally.used)
            for tally in self.position.components
            if tally.item == item and tally.substitute_for not in self.planned_items
        )
        return issued + self.at_vendors.get(item, Fraction(0))

    def whole_use(self, item: str) -> Fraction:
        """What was used of a component in any part."""
        return to_fraction(self.position.used(item)) + self.at_vendors.get(item, Fraction(0))

    @cached_property
    def replaced(self) -> Mapping[tuple[str, str], Fraction]:
        """What of a planned component each substitute replaced: by (substitute, planned), in the planned one's unit.

        In the same unit one for one. Otherwise what the planned one falls short of its allowance, shared by value.
        """
        pairs = {
            (tally.item, tally.substitute_for): to_fraction(tally.used)
            for tally in self.position.components
            if tally.substitute_for is not None and tally.substitute_for in self.planned_items
        }
        found: dict[tuple[str, str], Fraction] = {}
        for planned in sorted({pair[1] for pair in pairs}):
            found |= self._replaced(planned, {item: qty for (item, of), qty in pairs.items() if of == planned})
        return found

    def _replaced(self, planned: str, substitutes: Mapping[str, Fraction]) -> dict[tuple[str, str], Fraction]:
        uom = self.master.item_by_no[planned].base_uom
        alike = {item: qty for item, qty in substitutes.items() if self.master.item_by_no[item].base_uom == uom}
        worth = {
            item: qty * self.master.item_by_no[item].standard_price
            for item, qty in substitutes.items()
            if item not in alike
        }
        short = self.allowed[f"{CostKind.MATERIAL}:{planned}"] - self.own_use(planned) - total_of(alike.values())
        whole, short = total_of(worth.values()), max(short, Fraction(0))
        shares = {item: short * value / whole if whole else short / len(worth) for item, value in worth.items()}
        return {(item, planned): qty for item, qty in (alike | shares).items()}

    # --- quantities allowed and used ----------------------------------------------------------------------------------
    @cached_property
    def allowed(self) -> Mapping[str, Fraction]:
        """What output plus scrap, and the setup begun, were allowed of each cost line."""
        allowed: dict[str, Fraction] = {}
        for element in self.costs:
            quantity = self.flow.base(element.operation_no) * element.per_piece + self.setup(element)
            allowed[element.cost_line] = allowed.get(element.cost_line, Fraction(0)) + quantity
        return allowed

    def setup(self, element: CostElement) -> Fraction:
        """The lot-independent quantity that the order was allowed so far: all of it when closed, else where begun."""
        if self.closed:
            begun = True
        elif element.kind is CostKind.MATERIAL:
            begun = self.position.used(element.name) > 0
        else:
            begun = self.hours(element.operation_no, element.kind) > 0
        return element.per_order if begun else Fraction(0)

    def used(self, element: CostElement) -> Fraction:
        """Actual quantity of an element, with what others replaced of it."""
        match element.kind:
            case CostKind.MATERIAL:
                stood_in = total_of(qty for (_, planned), qty in self.replaced.items() if planned == element.name)
                return self.own_use(element.name) + stood_in
            case CostKind.SERVICE:
                return to_fraction(self.position.operation(element.operation_no).vendor_good)
            case _:
                return self.hours(element.operation_no, element.kind)

    def hours(self, operation_no: str, kind: CostKind) -> Fraction:
        """Worked hours at an operation that carry a kind of conversion cost."""
        wanted = TimeKind.MACHINE if kind is CostKind.MACHINE else TimeKind.LABOUR
        seconds = sum(
            tally.worked_s
            for tally in self.position.times
            if tally.operation_no == operation_no and tally.kind is wanted
        )
        return Fraction(seconds, 3600)

    def unit(self, element: CostElement) -> str:
        """The unit of an element's quantities."""
        match element.kind:
            case CostKind.MATERIAL:
                return self.master.item_by_no[element.name].base_uom
            case CostKind.SERVICE:
                return "pieces"
            case _:
                return "h"

    # --- what the ledger should hold ----------------------------------------------------------------------------------
    @cached_property
    def at_own(self) -> Mapping[str, Fraction]:
        """What the order's lines come to at its own standard."""
        lines: dict[str, Fraction] = {}
        for line, quantity, price in self._rows(self.master):
            lines[line] = lines.get(line, Fraction(0)) + quantity * price
        return lines

    def off_standard(self, cost_line: str) -> Fraction:
        """What the ledger holds of a line beyond its quantity at the order's own standard, where a price explains it.

        It does where the standard has another price in later master data, and the difference is not more than that
        could make of all that went through the line. Anything else is no price, and stays unexplained (D7).
        """
        if not self.booked.by_line:
            return Fraction(0)
        off = self.booked.by_line.get(cost_line, Fraction(0)) - self.at_own.get(cost_line, Fraction(0))
        low, high = self._price_bounds.get(cost_line, (Fraction(1), Fraction(1)))
        most = self.booked.moved.get(cost_line, Fraction(0)) * (high - low)
        return off if abs(off) * low <= most else Fraction(0)

    @cached_property
    def _price_bounds(self) -> Mapping[str, tuple[Fraction, Fraction]]:
        """The lowest and the highest price of a line, own and later, where they are furthest apart."""
        versions = {each.version: each for each in (self.master, *self.later)}
        if len(versions) == 1:
            return {}
        bounds: dict[str, tuple[Fraction, Fraction]] = {}
        for rows in zip(*(self._rows(each) for each in versions.values()), strict=True):
            line, prices = rows[0][0], [price for _, _, price in rows]
            low, high = bounds.get(line, (Fraction(1), Fraction(1)))
            less, more = min(prices), max(prices)
            if more * low > high * less:
                bounds[line] = (less, more)
        return bounds

    def _rows(self, master: MasterData) -> list[tuple[str, Fraction, Fraction]]:
        """Cost line, quantity and price of all that was booked; the same rows for any master data."""
        prices = Prices(master, self.policy)
        rows = [
            (f"{CostKind.MATERIAL}:{item}", self.whole_use(item), prices.stock(item))
            for item in sorted({tally.item for tally in self.position.components} | self.at_vendors.keys())
        ]
        for tally in self.position.times:
            for kind in conversion_kinds(tally.kind, self.policy):
                rate = rate_of(prices.work_center(tally.work_center), kind)
                rows.append((f"{kind}:{tally.operation_no}", Fraction(tally.worked_s, 3600), rate))
        services = {
            step.operation_no: step.service_price for step in prices.standard(self.position.order_no).operations
        }
        for element in self.costs:
            if element.kind is CostKind.SERVICE:
                price = services.get(element.operation_no)
                rows.append((element.cost_line, self.used(element), element.price if price is None else price))
        rows.append(("output", -self.flow.good, self.posted_value(master)))
        for output in self.standard.outputs:
            made = to_fraction(self.position.made(output.item))
            rows.append((f"{output.kind}:{output.item}", -made, self.other_value(output.item, master)))
        return rows

    def posted_value(self, master: MasterData) -> Fraction:
        """What a finished piece is received at: its item's plain standard, also where it is made another way."""
        return Prices(master, self.policy).output(self.position.order_no, self.standard.item)

    def other_value(self, item: str, master: MasterData) -> Fraction:
        """What one base unit of a co- or by-product is received at."""
        return Prices(master, self.policy).output(self.position.order_no, item)

    def target_value(self) -> Fraction:
        """What a finished piece costs by the order's own standard."""
        return output_value(self.costs, self.standard, self.master.item_by_no, self.standard.item)


def conversion_kinds(kind: TimeKind, policy: Policy) -> list[CostKind]:
    """The kinds of cost that an hour carries."""
    if kind is TimeKind.MACHINE:
        return [CostKind.MACHINE]
    return [CostKind.LABOUR, CostKind.VOH] + [CostKind.FOH] * policy.absorb_foh


def costs_of(standard: Standard, master: MasterData, policy: Policy) -> tuple[CostElement, ...]:
    """The cost elements of a standard under a policy. Raises KeyError as :func:`elements` does."""
    return elements(standard, master.item_by_no, master.work_center_by_no, absorb_foh=policy.absorb_foh)
