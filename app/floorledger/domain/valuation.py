"""What an accepted event is worth: the rows of domain.md B2.2 as exact pairs (decisions.md D8-D12).

Every amount goes from one account role to another under one cost line, so that both sides share their rounding. Amounts
are signed, debit positive. Reversals and closings mirror or settle what was posted (domain/posting.py).
"""

from collections.abc import Mapping
from fractions import Fraction

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Disposition,
    Fate,
    Output,
    PieceState,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import Event
from floorledger.domain.hold_value import disposed_stock, dissolved, downgraded, held_stock, reserve, stock_scrap
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, to_fraction, total_of
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.posting import AT_VENDOR, ExactLine, NotPostable, Related, pair
from floorledger.domain.prices import Prices
from floorledger.domain.routing import Standard
from floorledger.domain.standard import CostKind, rate_of
from floorledger.domain.unit import Quantity

ABSORBED = {
    CostKind.LABOUR: Role.LABOUR_ABS,
    CostKind.MACHINE: Role.MACH_ABS,
    CostKind.VOH: Role.VOH_ABS,
    CostKind.FOH: Role.FOH_ABS,
}


def exact_lines(
    event: Event, master: MasterData, policy: Policy, related: Related | None = None
) -> tuple[ExactLine, ...]:
    """The declared effect of one event at standard cost; empty for a confirmation or a non-financial type.

    Raises NotPostable where master data is missing, or where the event says what cannot be.
    """
    return _Valuation(event, master, policy, related or Related()).lines()


class _Valuation:
    """One event with everything its value depends on."""

    def __init__(self, event: Event, master: MasterData, policy: Policy, related: Related) -> None:
        self._event = event
        self._prices = Prices(master, policy)
        self._policy = policy
        self._related = related

    def lines(self) -> tuple[ExactLine, ...]:
        detail = self._event.detail
        match detail:
            case Output(qty=qty):
                return self._receipt(qty)
            case Coproduct(item=item, qty=qty) | Byproduct(item=item, qty=qty):
                kind = "coproduct" if isinstance(detail, Coproduct) else "byproduct"
                amount = to_fraction(qty.base) * self._prices.output(self._event.order_no, item)
                return pair(self._prices.stock_role(item), Role.WIP, f"{kind}:{item}", amount)
            case Consumption(item=item, qty=qty, lot=lot):
                return pair(
                    Role.WIP,
                    self._prices.stock_role(item),
                    _material(item),
                    self._at_stock_price(item, qty, lot),
                )
            case Return(item=item, qty=qty):
                return pair(
                    self._prices.stock_role(item),
                    Role.WIP,
                    _material(item),
                    to_fraction(qty.base) * self._return_price(detail),
                )
            case ScrapComponent():
                return self._lost_component(detail)
            case Time():
                return self._hours(detail)
            case Count():
                return self._counted(detail)
            case _:
                return self._pieces(detail)

    def _pieces(self, detail: object) -> tuple[ExactLine, ...]:
        match detail:
            case ScrapOutput():
                return self._scrap(detail)
            case Rework(step=step, qty=qty, order_no=None):
                return self._receipt(qty, sign=1 if step is ReworkStep.DONE else -1)
            case Release(qty=qty):
                in_stock = held_stock(self._related) is not None
                received = () if qty is None or in_stock else self._receipt(qty)
                return (*received, *dissolved(self._related, None if qty is None else qty.base))
            case Disposition(qty=qty):
                return (*self._disposed(detail), *dissolved(self._related, qty.base))
            case Decision(verdict=Verdict.UNDER_REVIEW):
                return reserve(self._related, self._prices, self._policy)
            case SubconSend(item=item, qty=qty, lot=lot) if self._policy.vendor_stock:
                return pair(
                    Role.RM_VENDOR,
                    self._prices.stock_role(item),
                    f"vendor:{item}",
                    self._at_stock_price(item, qty, lot),
                )
            case SubconReceipt():
                return self._from_vendor(detail)
            case _:
                return ()

    def _at_stock_price(self, item: str, qty: Quantity, lot: str | None = None) -> Fraction:
        return to_fraction(qty.base) * self._prices.stock(item, lot)

    def _counted(self, count: Count) -> tuple[ExactLine, ...]:
        """Only a difference is an adjustment (B1.2: no silent adjust)."""
        counted = NONE if count.counted is None else count.counted.base
        if counted == count.book:
            return ()
        found = to_fraction(Micro(counted - count.book)) * self._prices.stock(count.item, count.lot)
        return pair(self._prices.stock_role(count.item), Role.INV_ADJ, f"count:{count.item}", found)

    def _return_price(self, back: Return) -> Fraction:
        """The price of the issue it returns; the current one where that is not named, or its journal not known here."""
        if back.issue_event_id is None:
            return self._prices.stock(back.item, back.lot)
        issue = None if self._related.event is None else self._related.event.detail
        if not isinstance(issue, Consumption) or issue.item != back.item:
            raise NotPostable("R02", f"The issue of {back.item} that this returns is not known here.")
        if not self._related.lines:
            return self._prices.stock(back.item, back.lot)
        issued = total_of(line.exact for line in self._related.lines if line.role is Role.WIP)
        return issued / to_fraction(issue.qty.base)

    # --- pieces -------------------------------------------------------------------------------------------------------

    def _receipt(self, qty: Quantity, sign: int = 1) -> tuple[ExactLine, ...]:
        """Only the output of the last operation moves value (D8); ``sign`` -1 takes pieces back into the order."""
        standard = self._prices.standard(self._event.order_no)
        if self._event.operation_no != standard.last_operation.operation_no:
            return ()
        return pair(
            Role.FG,
            Role.WIP,
            "output",
            sign * to_fraction(qty.base) * self._prices.output(self._event.order_no, standard.item),
        )

    def _piece_value(self) -> Fraction:
        return self._prices.piece(self._event.order_no, self._event.operation_no)

    def _scrap(self, scrap: ScrapOutput) -> tuple[ExactLine, ...]:
        if scrap.taken_from in (PieceState.HELD, PieceState.SCRAP):
            raise NotPostable("Q05", "Held pieces are scrapped by a disposition, and scrap is scrap already.")
        returned = self._receipt(scrap.qty, sign=-1) if scrap.taken_from is PieceState.GOOD else ()
        return (*returned, *self._expensed(scrap.qty), *self._recovered(scrap))

    def _disposed(self, disposition: Disposition) -> tuple[ExactLine, ...]:
        """Pieces used as they are or scrapped have the value of an output or of scrap reported here (D9)."""
        if self._related.event is None:
            raise NotPostable("R02", "The hold to decide on is not known here.")
        stock = held_stock(self._related)
        match disposition.fate:
            case _ if stock is not None:
                return disposed_stock(disposition, *stock, self._prices)
            case Fate.USE_AS_IS:
                return self._receipt(disposition.qty)
            case Fate.SCRAP:
                return self._expensed(disposition.qty)
            case Fate.DOWNGRADE:
                place = self._event.operation_no or ""
                return downgraded(disposition, Role.WIP, self._piece_value(), ("downgrade", place), self._prices)
            case Fate.RETURN:
                raise NotPostable("M04", "Pieces of an order cannot be returned to a supplier; scrap or rework them.")
            case Fate.REWORK:
                return ()

    def _expensed(self, qty: Quantity) -> tuple[ExactLine, ...]:
        if self._policy.scrap_mode is ScrapMode.A:
            return ()
        line = f"scrap:{self._event.operation_no}"
        return pair(Role.SCRAP_EXP, Role.WIP, line, to_fraction(qty.base) * self._piece_value())

    def _recovered(self, scrap: ScrapOutput) -> tuple[ExactLine, ...]:
        won = scrap.recovered
        if won is None:
            return ()
        value = to_fraction(won.qty.base) * self._prices.recovered(won.item)
        if won.abnormal:
            return pair(Role.SCRAP_INV, Role.SCRAP_EXP, f"recovered abnormal:{self._event.operation_no}", value)
        return pair(Role.SCRAP_INV, Role.WIP, f"recovered:{self._event.operation_no}", value)

    def _lost_component(self, lost: ScrapComponent) -> tuple[ExactLine, ...]:
        """Stock is relieved once: what was issued before leaves WIP, and only in mode B (D9)."""
        value = self._at_stock_price(lost.item, lost.qty, lost.lot)
        if not lost.issued:
            return stock_scrap(lost.item, value, self._prices)
        if self._policy.scrap_mode is ScrapMode.A:
            return ()
        return pair(Role.SCRAP_EXP, Role.WIP, f"component scrap:{lost.item}", value)

    # --- hours --------------------------------------------------------------------------------------------------------

    def _hours(self, time: Time) -> tuple[ExactLine, ...]:
        if time.category is TimeCategory.INDIRECT:
            return ()
        center = self._prices.work_center(self._event.work_center)
        kinds = [CostKind.MACHINE]
        if time.kind is TimeKind.LABOUR:
            kinds = [CostKind.LABOUR, CostKind.VOH] + [CostKind.FOH] * self._policy.absorb_foh
        hours, step = Fraction(time.worked_s, 3600), self._event.operation_no
        return tuple(
            line
            for kind in kinds
            for line in pair(Role.WIP, ABSORBED[kind], f"{kind}:{step}", hours * rate_of(center, kind))
        )

    # --- work outside -------------------------------------------------------------------------------------------------

    def _from_vendor(self, receipt: SubconReceipt) -> tuple[ExactLine, ...]:
        """The service at standard for good pieces, what the vendor used of our components, and the pieces (B2.2)."""
        standard, at = self._prices.standard(self._event.order_no), self._event.operation_no
        step = next((step for step in standard.operations if step.operation_no == at), None)
        if step is None or step.service_price is None:
            raise NotPostable("F04", f"Operation {at} has no service price, so what came from the vendor has no value.")
        if receipt.good is None and receipt.bad is None:
            raise NotPostable("Q05", "Nothing came back from the vendor. Enter good or bad pieces.")
        lines: list[ExactLine] = []
        if receipt.good is not None:
            lines += pair(
                Role.WIP, Role.GRIR, f"{CostKind.SERVICE}:{at}", to_fraction(receipt.good.base) * step.service_price
            )
        back = total_of(to_fraction(qty.base) for qty in (receipt.good, receipt.bad) if qty is not None)
        for item, qty_per in vendor_components(standard, at).items():
            there = self._policy.vendor_stock
            stock = Role.RM_VENDOR if there else self._prices.stock_role(item)
            line = f"{AT_VENDOR}{_material(item)}" if there else _material(item)
            lines += pair(Role.WIP, stock, line, back * qty_per * self._prices.stock(item))
        lines += () if receipt.good is None else self._receipt(receipt.good)
        lines += () if receipt.bad is None else self._expensed(receipt.bad)
        return tuple(lines)


def vendor_components(standard: Standard, operation_no: str | None) -> Mapping[str, Fraction]:
    """Components that a piece uses up at an external operation, in base units; a fixed one is issued by hand."""
    used: dict[str, Fraction] = {}
    for line in standard.bom:
        if line.operation_no == operation_no and not line.fixed:
            used[line.item] = used.get(line.item, Fraction(0)) + line.qty_per
    return used


def cost_change(item: Item, new_price: Fraction, on_hand: Micro, stock: Role) -> tuple[ExactLine, ...]:
    """Stock revalued to a new standard: on-hand x the difference, never a production variance (B2.2)."""
    difference = to_fraction(on_hand) * (new_price - item.standard_price)
    return pair(stock, Role.COST_CHANGE, f"revaluation:{item.item}", difference)


def _material(item: str) -> str:
    return f"{CostKind.MATERIAL}:{item}"
