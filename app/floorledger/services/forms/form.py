"""What every form has: numbers, groups of choices, and the drafts that Record would make."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from floorledger.domain.calendar import local
from floorledger.domain.item import Item
from floorledger.domain.master import Reason
from floorledger.services.draft import Draft
from floorledger.services.forms.ground import Ground
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Choice, Field, Group, NumberField

LABELS = {
    Field.GOOD: "Good",
    Field.SCRAP: "Scrap",
    Field.QTY: "Quantity",
    Field.MINUTES: "Minutes",
    Field.START: "Counter before",
    Field.END: "Counter now",
    Field.WEIGHT: "Weight",
    Field.BAD: "Bad",
    Field.READING: "Reading",
}


class Form:
    """One kind of entry. A form keeps nothing: what was entered is in the panel's state, the facts are in the ground.

    ``reasons`` is the group of reason codes that its reason is chosen from, if any.
    """

    action: Action
    title: str
    fields: tuple[Field, ...] = (Field.QTY,)
    reasons: str | None = None

    def fresh(self, ground: Ground) -> PanelState:
        """An empty panel."""
        texts = tuple((field, "") for field in self.fields)
        return PanelState(action=self.action, active=self.fields[0] if self.fields else Field.QTY, texts=texts)

    def title_of(self, panel: PanelState, ground: Ground) -> str:
        """What the panel is about."""
        return self.title

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """The numbers to type."""
        unit = self.unit(panel, ground)
        return tuple(number_field(panel, field, unit) for field, _ in panel.texts)

    def unit(self, panel: PanelState, ground: Ground) -> str:
        """The unit beside the numbers: that of what the order makes, unless the form says otherwise."""
        order = None if ground.place is None else ground.master.order_by_no.get(ground.place.order_no)
        return "" if order is None else ground.master.item_by_no[order.item].base_uom

    def units(self, panel: PanelState, ground: Ground) -> tuple[Choice, ...]:
        """Units to choose from; none where there is only one."""
        return ()

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What is to be chosen, in order."""
        return ()

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """What Record would record now. Raises Incomplete with a plain sentence."""
        raise NotImplementedError

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """The panel after a choice."""
        return panel.with_pick(group, key)

    def lot(self, panel: PanelState, item: str, lot: str, ground: Ground) -> PanelState | None:
        """The panel after the scan of a lot; None where the form has no use for one."""
        return None

    def location(self, panel: PanelState, location: str, ground: Ground) -> PanelState | None:
        """The panel after the scan of a place; None where the form has no use for one."""
        return None

    def weighed_in(self, panel: PanelState, ground: Ground) -> tuple[Field, tuple[str, ...]] | None:
        """The number that a scale may fill in, and its possible units; None where nothing here is weighed."""
        return None

    def takes_photo(self, panel: PanelState) -> bool:
        """Whether a picture may go with the entry."""
        return False

    def then(self, panel: PanelState, ground: Ground) -> str:
        """What would be so after Record, in a sentence."""
        return ""


def number_field(panel: PanelState, field: Field, unit: str, label: str = "") -> NumberField:
    """A number of the panel."""
    active = field is panel.active and panel.group is None
    return NumberField(field=field, label=label or LABELS[field], text=panel.text(field), unit=unit, active=active)


def group_of(
    panel: PanelState,
    key: str,
    title: str,
    options: Mapping[str, str],
    *,
    folds: bool = True,
    default: str | None = None,
) -> Group:
    """A group of options by key."""
    chosen = panel.pick(key) or default
    choices = tuple(Choice(key=name, text=text, chosen=name == chosen) for name, text in options.items())
    return Group(key=key, title=title, choices=choices, folds=folds, active=panel.group == key)


def reason_groups(panel: PanelState, ground: Ground, group: str) -> Iterable[Group]:
    """The reasons of a group: the widest ones, and below what was chosen the narrower ones (the tree of reasons)."""
    known = {reason.code: reason for reason in ground.master.reasons if reason.group == group}
    path = _path(known.get(panel.pick("reasons") or ""), known)
    for depth, parent in enumerate((None, *path)):
        below = {code: reason.text for code, reason in known.items() if reason.parent == parent}
        if below:
            chosen = path[depth] if depth < len(path) else None
            key = "reasons" if depth == 0 else f"reasons {depth}"
            choices = tuple(Choice(key=code, text=text, chosen=code == chosen) for code, text in below.items())
            title = "Reason" if parent is None else known[parent].text
            yield Group(key=key, title=title, choices=choices, active=panel.group == key)


def _path(reason: Reason | None, known: Mapping[str, Reason]) -> tuple[str, ...]:
    """The codes from the widest reason to this one."""
    path: tuple[str, ...] = ()
    while reason is not None and reason.code not in path:
        path = (reason.code, *path)
        reason = known.get(reason.parent or "")
    return path


def reason_of(panel: PanelState, ground: Ground, group: str, missing: str) -> str:
    """The reason chosen. Raises Incomplete where none is, or where a narrower one must be chosen."""
    code = panel.pick("reasons")
    if code is None:
        raise Incomplete(missing)
    if any(reason.group == group and reason.parent == code for reason in ground.master.reasons):
        raise Incomplete("Choose the reason more exactly.")
    return code


def component_choices(panel: PanelState, ground: Ground, items: Iterable[str]) -> Group:
    """Components to choose from."""
    master = ground.master
    return group_of(panel, "components", "Component", {item: master.item_by_no[item].description for item in items})


def lot_choices(panel: PanelState, ground: Ground, only: Container[tuple[str, str]] | None = None) -> Group:
    """The lots of the chosen item, of ``only`` those where it is given, and one that was scanned.

    Which of them the checks would stop is said before one is taken.
    """
    item, master = panel.pick("components"), ground.master
    held, today = ground.availability.held_lots(), local(ground.now, master.time_zone).date()
    texts: dict[str, str] = {}
    for lot in master.lots:
        wanted = only is None or (lot.item, lot.lot) in only or lot.lot == panel.pick("lots")
        if lot.item != item or not wanted:
            continue
        texts[lot.lot] = lot.lot
        if (lot.item, lot.lot) in held:
            texts[lot.lot] = f"{lot.lot} · on hold"
        elif lot.expires is not None and lot.expires < today:
            texts[lot.lot] = f"{lot.lot} · expired"
    return group_of(panel, "lots", "Lot", texts)


def chosen_item(panel: PanelState, ground: Ground, missing: str = "Choose the component, or scan its lot.") -> Item:
    """The item chosen, with its lot where it needs one. Raises Incomplete."""
    item_no = panel.pick("components")
    if item_no is None:
        raise Incomplete(missing)
    item = ground.master.item_by_no[item_no]
    if item.lot_managed and panel.pick("lots") is None:
        raise Incomplete("Choose the lot, or scan it.")
    return item


def with_lot(panel: PanelState, item: str, lot: str | None, uom: str | None) -> PanelState:
    """The panel about an item, a lot of it, and the unit in which it is usually entered."""
    about = panel.with_pick("components", item).with_pick("lots", lot).with_pick("units", uom)
    return replace(about, group=None)
