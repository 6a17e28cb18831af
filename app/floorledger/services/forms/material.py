"""Components: issued, put back, lost."""

from collections import Counter
from collections.abc import Iterable

from floorledger.domain.catch_weight import measured
from floorledger.domain.claim import taken_from_lot
from floorledger.domain.detail import Consumption, Return, ScrapComponent
from floorledger.domain.item import Item
from floorledger.domain.unit import Quantity, UnitRefusal
from floorledger.services.availability import COUNTED
from floorledger.services.draft import Draft
from floorledger.services.forms.form import (
    Form,
    chosen_item,
    component_choices,
    group_of,
    lot_choices,
    number_field,
    reason_groups,
    reason_of,
    with_lot,
)
from floorledger.services.forms.ground import Ground, quantity
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Choice, Field, Group, NumberField

MASSES = ("KGM", "GRM", "TNE", "LBR")
"""What scales show, by common code (Rec 20)."""
NOTHING = "-"
"""The choice of a component that stands for no other."""


class MaterialForm(Form):
    """A component with its lot, in one of its units."""

    def title_of(self, panel: PanelState, ground: Ground) -> str:
        """With the component and its lot, once they are known."""
        item = ground.master.item_by_no.get(panel.pick("components") or "")
        if item is None:
            return self.title
        lot = panel.pick("lots")
        return f"{self.title} {item.description}, lot {lot}" if lot else f"{self.title} {item.description}"

    def unit(self, panel: PanelState, ground: Ground) -> str:
        """The unit chosen, the component's base unit without a choice."""
        item = panel.pick("components")
        return panel.pick("units") or ("" if item is None else ground.master.item_by_no[item].base_uom)

    def units(self, panel: PanelState, ground: Ground) -> tuple[Choice, ...]:
        """The component's own units."""
        item = ground.master.item_by_no.get(panel.pick("components") or "")
        if item is None:
            return ()
        chosen = self.unit(panel, ground)
        names = [item.base_uom, *(factor.uom for factor in item.units)]
        several = tuple(Choice(key=name, text=name, chosen=name == chosen) for name in dict.fromkeys(names))
        return several if len(several) > 1 else ()

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """The quantity, and what was weighed where the component is measured in two units."""
        item = ground.master.item_by_no.get(panel.pick("components") or "")
        own = number_field(panel, Field.QTY, self.unit(panel, ground))
        if item is None or item.catch_weight is None:
            return (own,)
        return own, number_field(panel, Field.WEIGHT, item.catch_weight.uom)

    def weighed_in(self, panel: PanelState, ground: Ground) -> tuple[Field, tuple[str, ...]] | None:
        """The quantity, in any unit of mass that it may be entered in; the second measure where there is one."""
        item = ground.master.item_by_no.get(panel.pick("components") or "")
        if item is None:
            return None
        if item.catch_weight is not None:
            return Field.WEIGHT, (item.catch_weight.uom,)
        known = [self.unit(panel, ground), item.base_uom, *(factor.uom for factor in item.units), *MASSES]
        lot, day = panel.pick("lots"), ground.day
        units = (uom for uom in dict.fromkeys(known) if ground.master.factor(item, uom, lot, day) is not None)
        return Field.QTY, tuple(units)

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """Another component has other lots and its own unit."""
        if group == "components":
            return with_lot(panel, key, None, usual_unit(key, ground))
        return panel.with_pick(group, key)

    def lot(self, panel: PanelState, item: str, lot: str, ground: Ground) -> PanelState:
        """A lot fills in component, lot and unit."""
        return with_lot(panel, item, lot, usual_unit(item, ground))

    def quantity(self, panel: PanelState, ground: Ground, item: Item) -> Quantity:
        """What is typed, with its second measure where there is one. Raises Incomplete."""
        uom = self.unit(panel, ground)
        factor = ground.master.factor(item, uom, panel.pick("lots"), ground.day)
        if factor is None:
            raise Incomplete(f"{uom} is not a unit of {item.description}.")
        qty = quantity(panel.text(Field.QTY), item, factor)
        if item.catch_weight is None or not panel.text(Field.WEIGHT):
            return qty
        both = measured(qty, item.catch_weight, panel.text(Field.WEIGHT).rstrip("."))
        if isinstance(both, UnitRefusal):
            raise Incomplete(both.text)
        return both


class ConsumeForm(MaterialForm):
    """Components issued to the order."""

    action = Action.CONSUME
    title = "Consume"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What the bill of materials names; anything else comes by its label, and may stand for one of them."""
        planned = [line.item for line in ground.bom]
        yield component_choices(panel, ground, dict.fromkeys(planned))
        yield lot_choices(panel, ground)
        item = panel.pick("components")
        if item is not None and item not in planned:
            texts = {line.item: ground.master.item_by_no[line.item].description for line in ground.bom}
            yield group_of(panel, "stands for", "In place of", texts | {NOTHING: "Nothing: it is extra"})

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One issue."""
        _ = ground.here
        item = chosen_item(panel, ground)
        other = panel.pick("stands for")
        detail = Consumption(
            item=item.item,
            qty=self.quantity(panel, ground, item),
            lot=panel.pick("lots"),
            planned=any(line.item == item.item for line in ground.bom),
            substitute_for=None if other in (None, NOTHING) else other,
        )
        return [ground.draft(panel, detail)]


class ReturnForm(MaterialForm):
    """Components put back into stock."""

    action = Action.RETURN
    title = "Put back"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What the order was given, by lot; a lot issued where this terminal has not heard of it is scanned."""
        yield component_choices(panel, ground, issued(ground))
        yield lot_choices(panel, ground, _given(ground) if panel.pick("components") else ())

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One return."""
        _ = ground.here
        item = chosen_item(panel, ground)
        given = () if ground.position is None else ground.position.components
        stood_for = next((tally.substitute_for for tally in given if tally.item == item.item and tally.used > 0), None)
        qty = self.quantity(panel, ground, item)
        detail = Return(item=item.item, qty=qty, lot=panel.pick("lots"), substitute_for=stood_for)
        return [ground.draft(panel, detail)]


class ComponentScrapForm(MaterialForm):
    """Components lost."""

    action = Action.COMPONENT_SCRAP
    title = "Component scrap"
    reasons = "SCR"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Whether the order had it already decides where it is taken from (D9)."""
        yield component_choices(panel, ground, dict.fromkeys(line.item for line in ground.bom))
        yield lot_choices(panel, ground)
        yield group_of(panel, "issued", "Where was it?", {"yes": "Issued to this order", "no": "Still in stock"})
        yield from reason_groups(panel, ground, "SCR")

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One loss."""
        _ = ground.here
        item = chosen_item(panel, ground)
        where = panel.pick("issued")
        if where is None:
            raise Incomplete("Choose whether the order had it already.")
        detail = ScrapComponent(
            item=item.item,
            qty=self.quantity(panel, ground, item),
            reason_code=reason_of(panel, ground, "SCR", "Choose why it is scrap, or scan the reason."),
            issued=where == "yes",
            lot=panel.pick("lots"),
        )
        return [ground.draft(panel, detail)]


def issued(ground: Ground) -> list[str]:
    """The components of which the order holds something."""
    position = ground.position
    tallies = () if position is None else position.components
    return list(dict.fromkeys(tally.item for tally in tallies if tally.used > 0))


def _given(ground: Ground) -> frozenset[tuple[str, str]]:
    """(item, lot) that were issued to the order and not put back as a whole, as far as it is known here."""
    known = [] if ground.place is None else ground.store.events_of_order(ground.place.order_no)
    undone, left = ground.store.reversed_ids(), Counter[tuple[str, str]]()
    for event, standing in known:
        if standing in COUNTED and event.event_id not in undone and isinstance(event.detail, Consumption | Return):
            left[event.detail.item, event.detail.lot or ""] += taken_from_lot(event.detail)
    return frozenset(key for key, qty in left.items() if qty > 0)


def usual_unit(item: str, ground: Ground) -> str | None:
    """The unit in which the bill of materials of this order asks for a component."""
    return next((line.uom for line in ground.bom if line.item == item), None)
