"""Good and scrap together, counted or read from the machine's counter (pains.md P28)."""

from collections.abc import Iterable
from dataclasses import replace

from floorledger.domain.detail import Output, ScrapOutput
from floorledger.domain.number import MICRO, NONE, Micro, micro_text
from floorledger.domain.unit import Quantity, UnitRefusal, to_base
from floorledger.services.draft import Draft
from floorledger.services.forms.form import Form, group_of, number_field, reason_groups, reason_of
from floorledger.services.forms.ground import Ground, number, quantity
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Field, Group, NumberField

COUNTER = "counter"


class ReportForm(Form):
    """Pieces of the operation: good ones, scrap with its reason, and whether that was the last."""

    action = Action.REPORT
    title = "Good and scrap"
    fields = (Field.GOOD, Field.SCRAP)
    reasons = "SCR"

    def numbers(self, panel: PanelState, ground: Ground) -> tuple[NumberField, ...]:
        """Good and scrap, or both readings of the counter and scrap."""
        unit = self.unit(panel, ground)
        by_counter = panel.pick("entry") == COUNTER
        shown = (Field.START, Field.END, Field.SCRAP) if by_counter else (Field.GOOD, Field.SCRAP)
        return tuple(number_field(panel, field, "" if field in (Field.START, Field.END) else unit) for field in shown)

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """The reason only where scrap is meant: good pieces need none."""
        if panel.active is Field.SCRAP or panel.text(Field.SCRAP) or panel.pick("reasons"):
            yield from reason_groups(panel, ground, "SCR")
        final = {"no": "More will come", "yes": "That was the last"}
        yield group_of(panel, "final", "Is the operation done?", final, default="no")
        entry = {"count": "Count pieces", COUNTER: "Read the counter"}
        yield group_of(panel, "entry", "How are the pieces known?", entry, default="count")

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """The counter begins where the last report from it ended."""
        chosen = panel.with_pick(group, key)
        if group != "entry":
            return chosen
        if key != COUNTER:
            return replace(chosen, active=Field.GOOD)
        before = _last_reading(ground)
        begun = chosen.with_text(Field.START, "" if before is None else micro_text(before)).with_text(Field.END, "")
        return replace(begun, active=Field.START if before is None else Field.END)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """Scrap is an entry of its own; both are recorded at once."""
        item = ground.made
        scrap = panel.text(Field.SCRAP)
        lost = None
        if scrap.strip("0."):
            reason = reason_of(panel, ground, "SCR", "Choose why it is scrap, or scan the reason.")
            lost = ScrapOutput(qty=quantity(scrap, item, item.base), reason_code=reason)
        elif panel.pick("reasons") and not scrap:
            raise Incomplete("Enter how many are scrap; 0 where none is.")
        good = self._good(panel, ground, NONE if lost is None else lost.qty.base)
        made = [each for each in (good, lost) if each is not None]
        if not made:
            raise Incomplete("Enter good or scrap pieces.")
        return [ground.draft(panel, detail) for detail in made]

    def _good(self, panel: PanelState, ground: Ground, scrap: Micro) -> Output | None:
        item, final = ground.made, panel.pick("final") == "yes"
        if panel.pick("entry") == COUNTER:
            start = number(panel.text(Field.START), "Enter what the counter showed before.")
            end = number(panel.text(Field.END), "Enter what the counter shows now.")
            made = _counted(ground, scrap, start, end)
            return None if made is None else Output(qty=made, final=final, counter_end=end)
        text = panel.text(Field.GOOD)
        if not text.strip("0."):
            return None
        return Output(qty=quantity(text, item, item.base), final=final)

    def then(self, panel: PanelState, ground: Ground) -> str:
        """What counts as reported already, and how far the order would be."""
        return " ".join(filter(None, (self._on_hold(ground), self._good_then(panel, ground))))

    @staticmethod
    def _on_hold(ground: Ground) -> str:
        """Held pieces are reported by their hold (decisions.md D9): said before they are reported once more."""
        place, position = ground.place, ground.position
        held = NONE if place is None or position is None else position.operation(place.operation_no).held
        if not held or ground.step is None:
            return ""
        return f"{micro_text(held)} {ground.made.base_uom} on hold count as reported; do not enter them again."

    def _good_then(self, panel: PanelState, ground: Ground) -> str:
        place, position = ground.place, ground.position
        if place is None or position is None or place.order_no not in ground.master.order_by_no:
            return ""
        try:
            made = self._good(panel, ground, _typed(panel.text(Field.SCRAP)))
        except Incomplete:
            return ""
        if made is None:
            return ""
        good = micro_text(Micro(position.operation(place.operation_no).good + made.qty.base))
        return f"Then {good} of {micro_text(ground.order.planned)} {ground.made.base_uom} good."


def _typed(text: str) -> Micro:
    return Micro(int(text) * MICRO) if text.isdigit() else NONE


def _counted(ground: Ground, scrap: Micro, start: Micro, end: Micro) -> Quantity | None:
    """What the counter moved on by, without the scrap among it. Raises Incomplete."""
    if end < start:
        raise Incomplete(f"The counter went back from {micro_text(start)} to {micro_text(end)}. Check both readings.")
    if end - start < scrap:
        raise Incomplete("More scrap than the counter has counted. Check the readings.")
    if end - start == scrap:
        return None
    item = ground.made
    made = to_base(Micro(end - start - scrap), item.base, item.base_uom, item.decimals)
    if isinstance(made, UnitRefusal):
        raise Incomplete(made.text)
    return made


def _last_reading(ground: Ground) -> Micro | None:
    """The reading with which the last report of this operation ended, as far as it is known here."""
    place = ground.here
    readings = [
        event.detail.counter_end
        for event, _ in ground.store.events_of_order(place.order_no)
        if event.operation_no == place.operation_no and isinstance(event.detail, Output)
        if event.detail.counter_end is not None
    ]
    return readings[-1] if readings else None
