"""The open panel: numbers, what the checks say, choices, and the pad with Record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from floorledger.services.views import Action, Field, Group, NumberField, Panel
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.choices import ChoiceGroup
from floorledger.ui.terminal.findings_note import FindingsNote
from floorledger.ui.terminal.number_box import EDGE, NumberBox
from floorledger.ui.terminal.number_pad import NumberPad
from floorledger.ui.terminal.photo_box import PhotoBox
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress

BOXES_IN_A_ROW = 2
SHARED, SHARED_NARROW = 137, 97
"""What half a row is wide, with a bar beside it that scrolls."""


class ActionPanel(QFrame):
    """Shows a :class:`Panel` and tells what was tapped; it decides nothing."""

    key_pressed = Signal(str)
    field_wanted = Signal(object)
    choice_made = Signal(str, str)
    suggestion_taken = Signal()
    weight_taken = Signal()
    record_wanted = Signal(bool)
    cancel_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._panel: Panel | None = None
        self._units_open = False
        self._title = kit.text(weight="semi", tone="mute", lines=2)
        self._boxes: dict[Field, NumberBox] = {}
        self._unit = kit.button("", look="key")
        self._unit.clicked.connect(self._toggle_units)
        self._unit.setMinimumHeight(kit.px(66))
        kit.put_icon(self._unit, "down", side=18)
        self._unit.setLayoutDirection(_mirrored(self.layoutDirection()))
        self._weigh = kit.button("", look="button", size="small")
        self._weigh.clicked.connect(self.weight_taken)
        self.photo = PhotoBox(kit)
        self._findings = FindingsNote(kit)
        self._findings.suggestion_taken.connect(self.suggestion_taken)
        self._findings.kept.connect(lambda: self.record_wanted.emit(True))  # noqa: FBT003 - the signal's value
        self._unit_choices = self._group("units")
        self._groups: dict[str, ChoiceGroup] = {}
        self._then = kit.text(tone="mute")
        self._pad = NumberPad(kit)
        self._pad.pressed_key.connect(self.key_pressed)
        self._record = kit.button(self.tr("Record"), look="primary")
        self._record.clicked.connect(lambda: self.record_wanted.emit(False))  # noqa: FBT003 - the signal's value
        self._cancel = kit.button(self.tr("Cancel"), size="small")
        self._cancel.clicked.connect(self.cancel_wanted)
        self._blocked = kit.text(tone="mute", lines=3)
        self._lay_out()

    def render_panel(self, panel: Panel) -> None:
        """Show a panel; what is as before is not touched."""
        if panel == self._panel:
            return
        if self._panel is None or panel.action is not self._panel.action:
            self._units_open = False
            for group in self._groups.values():
                group.fold()
        self._panel = panel
        self._title.setText(panel.title)
        self._show_numbers(panel)
        self._show_weight(panel.weigh)
        self.photo.show_panel(panel)
        self._findings.render_panel(panel)
        self._show_units(panel)
        self._show_groups(panel.groups)
        self._then.setText(figures.true_minus(panel.then))
        self._then.setVisible(bool(panel.then))
        self._record.setText(self.tr("Undo") if panel.action is Action.UNDO else self.tr("Record"))
        self._record.setAccessibleName(self._record.text())
        self._record.setEnabled(panel.record_blocked is None)
        self._record.setAccessibleDescription(panel.record_blocked or self.tr("Enter"))
        self._blocked.setText(panel.record_blocked or "")

    def _show_numbers(self, panel: Panel) -> None:
        shown = {number.field: number for number in panel.numbers}
        for number in panel.numbers:
            if number.field not in self._boxes:
                self._boxes[number.field] = self._box(number.field)
        side_by_side = all(map(self._has_room, panel.numbers))
        columns = BOXES_IN_A_ROW if side_by_side else 1
        for place, field in enumerate(shown):
            self._numbers.removeWidget(self._boxes[field])
            self._numbers.addWidget(self._boxes[field], place // columns, place % columns)
        for field, box in self._boxes.items():
            box.setVisible(field in shown)
            if field in shown:
                box.show_field(shown[field])
        self._pad.setVisible(bool(shown))

    def _has_room(self, number: NumberField) -> bool:
        """Tell whether a number's label has room where it shares its row; two readings must be told apart."""
        kit = self._kit
        room = kit.px(SHARED_NARROW if kit.narrow else SHARED) - kit.px(2 * EDGE)
        return kit.advance(number.label, kit.sizes.small) <= room

    def _show_weight(self, weight: str | None) -> None:
        """Offer what the scale shows; it is taken by a tap, never entered by itself."""
        amount, _, unit = (weight or "").partition(" ")
        self._weigh.setVisible(weight is not None)
        self._weigh.setText(self.tr("Scale: use {0}").format(figures.quantity(amount, unit)))
        self._weigh.setAccessibleName(self._weigh.text())

    def _show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show the groups in their order, what is still to be chosen above the outlook and what was chosen below it."""
        for group in groups:
            if group.key not in self._groups:
                self._groups[group.key] = self._group(group.key)
            self._groups[group.key].show_group(group)
        shown = [self._groups[group.key] for group in groups]
        for box in self._groups.values():
            if box not in shown:
                box.show_group(None)
        wanted = [box for box in shown if not box.folded]
        for widget in (*wanted, self._then, *(box for box in shown if box.folded)):
            self._column.removeWidget(widget)
            self._column.insertWidget(self._column.count() - 1, widget)

    def _show_units(self, panel: Panel) -> None:
        """Show the unit as a button beside the number; its choices open below and close when one is taken."""
        unit = next((choice for choice in panel.units if choice.chosen), None)
        self._unit.setVisible(len(panel.units) > 1)
        self._unit.setText(unit.text if unit else self.tr("Unit"))
        self._unit.setAccessibleName(self.tr("Unit {0}, change").format(unit.text if unit else ""))
        for box in self._boxes.values():
            box.show_unit(shown=len(panel.units) < 2)
        units = Group(key="units", title=self.tr("Unit"), choices=panel.units, folds=False)
        self._unit_choices.show_group(units if self._units_open else None)

    def _toggle_units(self) -> None:
        self._units_open = not self._units_open
        if self._panel is not None:
            self._show_units(self._panel)

    def _choose(self, name: str, key: str) -> None:
        if name == "units":
            self._units_open = False
        self.choice_made.emit(name, key)

    def _box(self, field: Field) -> NumberBox:
        box = NumberBox(self._kit)
        box.clicked.connect(lambda: self.field_wanted.emit(field))
        box.hide()
        return box

    def _group(self, name: str) -> ChoiceGroup:
        group = ChoiceGroup(self._kit)
        group.chosen.connect(lambda key: self._choose(name, key))
        return group

    def _lay_out(self) -> None:
        kit = self._kit
        row = kit.row(self, gap=14)
        row.setContentsMargins(kit.px(14), kit.px(12), kit.px(14), kit.px(12))
        left = QVBoxLayout()
        left.setSpacing(kit.px(8))
        left.addWidget(self._title)
        left.addWidget(scrolled(kit, self._body()), 1)
        row.addLayout(left, 1)
        row.addLayout(self._side())

    def _body(self) -> QWidget:
        body = QWidget()
        self._column = column = self._kit.column(body, gap=12)
        column.setContentsMargins(0, 0, self._kit.px(2), 0)
        self._numbers = QGridLayout()
        self._numbers.setSpacing(self._kit.px(12))
        top = self._kit.row(gap=12)
        top.addLayout(self._numbers, 1)
        top.addWidget(self._unit)
        column.addLayout(top)
        column.addWidget(self._unit_choices)
        column.addWidget(self._weigh)
        column.addWidget(self.photo)
        column.addWidget(self._findings)
        column.addWidget(self._then)
        column.addStretch(1)
        return body

    def _side(self) -> QVBoxLayout:
        kit = self._kit
        side = QVBoxLayout()
        side.setSpacing(0)
        policy = self._pad.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._pad.setSizePolicy(policy)
        self._pad.setFixedWidth(kit.px(216 if kit.narrow else 240))
        side.addWidget(self._pad)
        side.addSpacing(kit.px(12))
        buttons = kit.row(gap=12)
        self._cancel.setFixedWidth(kit.px(88))
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._record, 1)
        side.addLayout(buttons)
        side.addSpacing(kit.px(4 if kit.narrow else 8))
        self._blocked.setMaximumWidth(self._pad.maximumWidth())
        side.addWidget(self._blocked)
        side.addStretch(1)
        return side


def _mirrored(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Give the other direction: a button's icon then stands after its text."""
    left_to_right, right_to_left = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    return right_to_left if direction == left_to_right else left_to_right
