"""Pieces on other ways: into and out of rework, co- and by-products, inspection."""

from collections.abc import Iterable

from floorledger.domain.detail import Byproduct, Coproduct, Inspection, Rework, ReworkStep
from floorledger.domain.routing import OtherOutputKind
from floorledger.domain.workplace import Characteristic
from floorledger.services.draft import Draft
from floorledger.services.forms.form import Form, group_of, number_field, reason_groups, reason_of
from floorledger.services.forms.ground import Ground, number, quantity
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Field, Group, NumberField

READINGS = (Field.READING, Field.READING_2, Field.READING_3, Field.READING_4, Field.READING_5)


class ReworkForm(Form):
    """Good pieces of the operation go into rework, or come back good."""

    action = Action.REWORK
    title = "Rework"
    reasons = "SCR"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Begun or done, and why."""
        steps = {ReworkStep.START.value: "Pieces go into rework", ReworkStep.DONE.value: "Pieces are good again"}
        yield group_of(panel, "steps", "What happens?", steps, folds=False)
        yield from reason_groups(panel, ground, "SCR")

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One step."""
        step = panel.pick("steps")
        if step is None:
            raise Incomplete("Choose whether pieces go into rework or are good again.")
        made = ground.made
        qty = quantity(panel.text(Field.QTY), made, made.base)
        cause = reason_of(panel, ground, "SCR", "Choose what was wrong, or scan the reason.")
        return [ground.draft(panel, Rework(step=ReworkStep(step), qty=qty, cause_code=cause))]


class OutputsForm(Form):
    """Co- and by-products of the order."""

    action = Action.OUTPUTS
    title = "By-product"

    def unit(self, panel: PanelState, ground: Ground) -> str:
        """The product's unit."""
        item = ground.master.item_by_no.get(panel.pick("outputs") or "")
        return "" if item is None else item.base_uom

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What the standard says the order yields beside its main product."""
        outputs = () if ground.standard is None else ground.standard.outputs
        texts = {output.item: ground.master.item_by_no[output.item].description for output in outputs}
        yield group_of(panel, "outputs", "What came out?", texts)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One product."""
        _ = ground.here
        outputs = {} if ground.standard is None else {each.item: each for each in ground.standard.outputs}
        if not outputs:
            raise Incomplete("This order yields nothing beside its product.")
        output = outputs.get(panel.pick("outputs") or "")
        if output is None:
            raise Incomplete("Choose what came out.")
        item = ground.master.item_by_no[output.item]
        qty = quantity(panel.text(Field.QTY), item, item.base)
        kind = Coproduct if output.kind is OtherOutputKind.COPRODUCT else Byproduct
        return [ground.draft(panel, kind(item=item.item, qty=qty))]


class InspectForm(Form):
    """The readings of one characteristic."""

    action = Action.INSPECT
    title = "Inspection"
    fields = READINGS

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """As many readings as the sample has."""
        wanted = _characteristic(panel, ground)
        if wanted is None:
            return ()
        fields = READINGS[: wanted.sample]
        return tuple(number_field(panel, field, wanted.uom, f"No. {at}") for at, field in enumerate(fields, 1))

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What is inspected at this operation."""
        names = {each.name: each.name for each in _characteristics(ground)}
        yield group_of(panel, "characteristics", "What is measured?", names)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One sample."""
        _ = ground.here
        if not _characteristics(ground):
            raise Incomplete("Nothing is to be inspected at this operation.")
        wanted = _characteristic(panel, ground)
        if wanted is None:
            raise Incomplete("Choose what was measured.")
        missing = f"Enter all readings; the sample has {wanted.sample}."
        readings = tuple(number(panel.text(field), missing) for field in READINGS[: wanted.sample])
        detail = Inspection(
            characteristic=wanted.name, readings=readings, uom=wanted.uom, lower=wanted.lower, upper=wanted.upper
        )
        return [ground.draft(panel, detail)]


def _characteristics(ground: Ground) -> tuple[Characteristic, ...]:
    return () if ground.step is None else ground.step.characteristics


def _characteristic(panel: PanelState, ground: Ground) -> Characteristic | None:
    known = _characteristics(ground)
    if len(known) == 1:
        return known[0]
    return next((each for each in known if each.name == panel.pick("characteristics")), None)
