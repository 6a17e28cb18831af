"""Stock: moved between places, counted, sent to a vendor and back (domain.md B1.2)."""

from collections.abc import Iterable, Mapping

from floorledger.domain.detail import Count, SubconReceipt, SubconSend, Transfer
from floorledger.domain.item import Item
from floorledger.domain.number import NONE, Micro
from floorledger.domain.valuation import vendor_components
from floorledger.services.draft import Draft
from floorledger.services.forms.form import (
    Form,
    chosen_item,
    component_choices,
    group_of,
    lot_choices,
    number_field,
)
from floorledger.services.forms.ground import Ground, quantity
from floorledger.services.forms.material import MaterialForm
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Field, Group, NumberField

WHICH = "Scan the lot, or choose the item."


def _stocked(ground: Ground) -> dict[str, None]:
    """Items to choose from: those of this order, else those with lots."""
    planned = dict.fromkeys(line.item for line in ground.bom)
    return planned or dict.fromkeys(lot.item for lot in ground.master.lots)


def _places(ground: Ground) -> Mapping[str, str]:
    return {place.location: place.name for place in ground.master.locations}


class TransferForm(MaterialForm):
    """Stock from one place to another."""

    action = Action.TRANSFER
    title = "Move"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What, from where, to where."""
        yield component_choices(panel, ground, _stocked(ground))
        yield lot_choices(panel, ground)
        yield group_of(panel, "from", "From", _places(ground))
        yield group_of(panel, "to", "To", _places(ground))

    def location(self, panel: PanelState, location: str, ground: Ground) -> PanelState:
        """The first place scanned is where it stands, the second where it goes."""
        return panel.with_pick("to" if panel.pick("from") else "from", location)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One transfer; stock in a store belongs to no order."""
        item = chosen_item(panel, ground, WHICH)
        source, target = panel.pick("from"), panel.pick("to")
        if source is None:
            raise Incomplete("Scan or choose the place it comes from.")
        if target is None:
            raise Incomplete("Scan or choose the place it goes to.")
        qty, lot = self.quantity(panel, ground, item), panel.pick("lots")
        detail = Transfer(item=item.item, qty=qty, from_location=source, to_location=target, lot=lot)
        return [ground.draft(panel, detail, placed=False)]


class CountForm(MaterialForm):
    """What is there, against what the books say at this moment; zero is an answer."""

    action = Action.COUNT
    title = "Count"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What, and where."""
        yield component_choices(panel, ground, _stocked(ground))
        yield lot_choices(panel, ground)
        yield group_of(panel, "places", "Where", _places(ground))

    def lot(self, panel: PanelState, item: str, lot: str, ground: Ground) -> PanelState:
        """The lot that is counted. Scanned again its label is a second piece, then a third: scans can count."""
        again = (panel.pick("components"), panel.pick("lots")) == (item, lot)
        counted = panel.text(Field.QTY)
        if not again:
            return super().lot(panel, item, lot, ground).with_text(Field.QTY, "")
        if ground.master.item_by_no[item].decimals or not (counted or "1").isdigit():
            return panel
        return panel.with_text(Field.QTY, str(int(counted or "1") + 1))

    def location(self, panel: PanelState, location: str, ground: Ground) -> PanelState:
        """Where it is counted."""
        return panel.with_pick("places", location)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One count."""
        item = chosen_item(panel, ground, WHICH)
        lot = ground.master.lot_by_key.get((item.item, panel.pick("lots") or ""))
        if lot is None:
            raise Incomplete("The books say nothing of this item by lot. Count what has a lot.")
        text = panel.text(Field.QTY)
        nothing = text != "" and not text.strip("0.")
        detail = Count(
            item=item.item,
            book=Micro(max(lot.on_hand - ground.availability.lot_issued(lot), NONE)),
            counted=None if nothing else self.quantity(panel, ground, item),
            lot=lot.lot,
            location=panel.pick("places"),
        )
        return [ground.draft(panel, detail, placed=False)]


class SendOutForm(MaterialForm):
    """A component to the vendor of a purchase order."""

    action = Action.SEND_OUT
    title = "Send to vendor"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Which purchase order, and what goes there."""
        yield group_of(panel, "purchase", "Purchase order", _purchases(ground))
        needs = {} if ground.standard is None else vendor_components(ground.standard, _operation(panel, ground))
        yield component_choices(panel, ground, needs)
        yield lot_choices(panel, ground)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One sending."""
        _ = ground.here
        purchase = _purchase(panel, ground)
        item: Item = chosen_item(panel, ground)
        qty, lot = self.quantity(panel, ground, item), panel.pick("lots")
        return [ground.draft(panel, SubconSend(purchase_order=purchase, item=item.item, qty=qty, lot=lot))]


class TakeBackForm(Form):
    """Pieces back from the vendor, good and bad together."""

    action = Action.TAKE_BACK
    title = "Back from vendor"
    fields = (Field.GOOD, Field.BAD)

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """Good and bad pieces."""
        unit = self.unit(panel, ground)
        return tuple(number_field(panel, field, unit) for field in self.fields)

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Which purchase order."""
        yield group_of(panel, "purchase", "Purchase order", _purchases(ground))

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One receipt, at the operation that is done outside."""
        item = ground.made
        purchase = _purchase(panel, ground)
        good, bad = (
            quantity(panel.text(field), item, item.base) if panel.text(field).strip("0.") else None
            for field in self.fields
        )
        if good is None and bad is None:
            raise Incomplete("Enter good or bad pieces.")
        return [ground.draft(panel, SubconReceipt(purchase_order=purchase, good=good, bad=bad))]


def _purchases(ground: Ground) -> Mapping[str, str]:
    """The purchase orders of this order."""
    order_no = None if ground.place is None else ground.place.order_no
    known = (each for each in ground.master.purchase_orders if each.order_no == order_no)
    return {each.purchase_order: f"{each.purchase_order} · {each.vendor}" for each in known}


def _purchase(panel: PanelState, ground: Ground) -> str:
    known = _purchases(ground)
    if not known:
        raise Incomplete("Nothing of this order is bought outside.")
    chosen = panel.pick("purchase") or (next(iter(known)) if len(known) == 1 else None)
    if chosen is None:
        raise Incomplete("Choose the purchase order.")
    return chosen


def _operation(panel: PanelState, ground: Ground) -> str | None:
    """The operation that the purchase order is for, else the one at the terminal."""
    chosen = panel.pick("purchase")
    known = {each.purchase_order: each.operation_no for each in ground.master.purchase_orders}
    return known.get(chosen or "", None if ground.place is None else ground.place.operation_no)
