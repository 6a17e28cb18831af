"""Held material: set aside, released, decided on (domain.md B1.4)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from floorledger.domain.detail import Detail, Disposition, Fate, Hold, Release
from floorledger.domain.event import Event
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.domain.people import DECIDERS
from floorledger.domain.unit import Quantity
from floorledger.services.draft import Draft
from floorledger.services.forms.form import Form, group_of, number_field, reason_groups, reason_of, with_lot
from floorledger.services.forms.ground import Ground, quantity
from floorledger.services.forms.panel_state import Incomplete, PanelState, Place
from floorledger.services.views import Action, Field, Group, NumberField

FATES = {
    Fate.USE_AS_IS.value: "Use as it is",
    Fate.REWORK.value: "Rework",
    Fate.SCRAP.value: "Scrap",
    Fate.RETURN.value: "Return to vendor",
    Fate.DOWNGRADE.value: "Downgrade",
}


class HoldForm(Form):
    """Pieces of the operation, or a lot, set aside; who may decide can release them here too."""

    action = Action.HOLD
    title = "Hold"
    reasons = "HLD"

    def title_of(self, panel: PanelState, ground: Ground) -> str:
        """With the lot, where one is held."""
        title = "Release" if panel.pick("holds") else self.title
        item = ground.master.item_by_no.get(panel.pick("components") or "")
        return title if item is None else f"{title} {item.description}, lot {panel.pick('lots')}"

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """The pieces; of a lot all of it is held."""
        return () if panel.pick("lots") else super().numbers(panel, ground)

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Why, and what can be released."""
        if panel.pick("holds") is None:
            yield from reason_groups(panel, ground, "HLD")
        if ground.place is not None and DECIDERS & ground.roles:
            yield group_of(panel, "holds", "Release what is on hold", open_holds(ground))

    def lot(self, panel: PanelState, item: str, lot: str, ground: Ground) -> PanelState:
        """Hold this lot."""
        return with_lot(panel, item, lot, None).with_pick("holds", None)

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """All that is left of a hold, unless less is entered."""
        return about_hold(panel, key, ground) if group == "holds" else panel.with_pick(group, key)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """A hold or a release; a release stands where its hold stands."""
        hold = panel.pick("holds")
        if hold is None:
            _ = ground.here
            if panel.photo_order is not None:
                raise Incomplete("The picture is being taken.")
            return [replace(ground.draft(panel, self._hold(panel, ground)), photo=panel.photo)]
        whole = panel.pick("lots") is not None
        qty = None if whole else _pieces(panel, ground)
        return [ground.draft(panel, Release(hold_event_id=hold, qty=qty), at=place_of(ground.event(hold)))]

    def takes_photo(self, panel: PanelState) -> bool:
        """A hold may have one, a release has none."""
        return panel.pick("holds") is None

    def then(self, panel: PanelState, ground: Ground) -> str:
        """That a hold reports its pieces (decisions.md D9), before they are entered here and as good or scrap too."""
        if panel.pick("holds") or panel.pick("lots") or ground.place is None:
            return ""
        return "Held pieces count as reported: enter only pieces that you do not report as good or scrap."

    @staticmethod
    def _hold(panel: PanelState, ground: Ground) -> Detail:
        lacks = "Choose why, or scan the reason."
        if not (panel.pick("lots") or panel.text(Field.QTY)):
            lacks = "Choose why, or scan the reason. To hold a lot, scan its label."
        reason = reason_of(panel, ground, "HLD", lacks)
        if panel.pick("lots"):
            return Hold(hold_code=reason, item=panel.pick("components"), lot=panel.pick("lots"))
        return Hold(hold_code=reason, qty=_pieces(panel, ground))


class DisposeForm(Form):
    """What becomes of held material; a part of it may be decided alone (pains.md P26)."""

    action = Action.DISPOSE
    title = "Decide on a hold"
    fields = (Field.QTY,)
    reasons = "HLD"

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """How much, and the number of the paper that allows a use as it is."""
        numbers = (number_field(panel, Field.QTY, self.unit(panel, ground)),)
        if panel.pick("fates") == Fate.USE_AS_IS.value:
            return (*numbers, number_field(panel, Field.READING, "", "Concession no."))
        return numbers

    def unit(self, panel: PanelState, ground: Ground) -> str:
        """The unit of what is held."""
        item = _held_item(ground.event(panel.pick("holds")), ground.master)
        return super().unit(panel, ground) if item is None else item.base_uom

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Which hold, what becomes of it, why; a downgrade needs the lower item."""
        yield group_of(panel, "holds", "What is on hold", open_holds(ground))
        yield group_of(panel, "fates", "What becomes of it", FATES)
        if panel.pick("fates") == Fate.DOWNGRADE.value:
            yield group_of(panel, "to", "Becomes", _lower_items(panel, ground))
        yield from reason_groups(panel, ground, "HLD")

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """All that is left of a hold, unless less is entered."""
        return about_hold(panel, key, ground) if group == "holds" else panel.with_pick(group, key)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One decision. A lot is in stock: a decision about it stands at no operation."""
        hold = ground.event(panel.pick("holds"))
        if hold is None:
            raise Incomplete("Choose what is decided on.")
        fate = panel.pick("fates")
        if fate is None:
            raise Incomplete("Choose what becomes of it.")
        item = _held_item(hold, ground.master)
        if item is None:
            raise Incomplete("What is on hold is not known here.")
        detail = Disposition(
            hold_event_id=hold.event_id,
            fate=Fate(fate),
            qty=quantity(panel.text(Field.QTY), item, item.base),
            reason_code=reason_of(panel, ground, "HLD", "Choose why, or scan the reason."),
            to_item=panel.pick("to") if fate == Fate.DOWNGRADE.value else None,
            concession=panel.text(Field.READING) or None,
        )
        place = place_of(hold)
        if place is not None and isinstance(hold.detail, Hold) and hold.detail.lot is not None:
            place = Place(order_no=place.order_no, operation_no="", work_center=place.work_center)
        return [ground.draft(panel, detail, at=place)]


def about_hold(panel: PanelState, hold_id: str, ground: Ground) -> PanelState:
    """The panel about a hold: all of its pieces, or its lot."""
    hold, chosen = ground.event(hold_id), panel.with_pick("holds", hold_id)
    left = Micro(ground.availability.remaining_held(hold_id))
    match None if hold is None else hold.detail:
        case Hold(item=str(item), lot=str(lot), qty=None):
            return with_lot(chosen, item, lot, None).with_text(Field.QTY, "")
        case _:
            about = chosen.with_pick("components", None).with_pick("lots", None)
            return about.with_text(Field.QTY, micro_text(left) if left > NONE else "")


def place_of(event: Event | None) -> Place | None:
    """Where an entry stands."""
    if event is None or event.order_no is None:
        return None
    return Place(order_no=event.order_no, operation_no=event.operation_no or "", work_center=event.work_center or "")


def open_holds(ground: Ground) -> Mapping[str, str]:
    """What is on hold here: pieces of this order, and lots."""
    texts: dict[str, str] = {}
    if ground.place is not None and ground.place.order_no in ground.master.order_by_no:
        unit = ground.made.base_uom
        for event, left in ground.availability.open_holds(ground.place.order_no):
            texts[event.event_id] = f"{micro_text(Micro(left))} {unit} · op {event.operation_no}"
    for event in ground.availability.open_lot_holds():
        item = _held_item(event, ground.master)
        lot = event.detail.lot if isinstance(event.detail, Hold) else ""
        texts[event.event_id] = f"Lot {lot} · {'' if item is None else item.description}"
    return texts


def _held_item(hold: Event | None, master: MasterData) -> Item | None:
    if hold is None or not isinstance(hold.detail, Hold):
        return None
    if hold.detail.item is not None:
        return master.item_by_no.get(hold.detail.item)
    order = master.order_by_no.get(hold.order_no or "")
    return None if order is None else master.item_by_no.get(order.item)


def _lower_items(panel: PanelState, ground: Ground) -> Mapping[str, str]:
    """Items that a piece can be downgraded to: those with a standard of their own."""
    held = _held_item(ground.event(panel.pick("holds")), ground.master)
    return {
        item: ground.master.item_by_no[item].description
        for item in ground.master.standard_by_item
        if item in ground.master.item_by_no and (held is None or item != held.item)
    }


def _pieces(panel: PanelState, ground: Ground) -> Quantity:
    return quantity(panel.text(Field.QTY), ground.made, ground.made.base)
