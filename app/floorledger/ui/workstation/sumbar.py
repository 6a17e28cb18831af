"""The sum of a variance on one line: standard and total make actual; the parts make the total; the rest is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout

from floorledger.services.workstation_views import VarianceView
from floorledger.ui.tables.exact import sign, total
from floorledger.ui.tables.mark import PILL_HEIGHT, Pill
from floorledger.ui.tables.number import money
from floorledger.ui.theme import State, dress
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.steps import sum_of_parts


class SumBar(QFrame):
    """Five amounts and two words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        dress(self, look="card")
        self.setAccessibleName(self.tr("Sums"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 9, 16, 10)
        self._row.setSpacing(18)
        self.standard = self._amount(self.tr("Standard"))
        self._sign("+")
        self.direction = Pill(desk.theme, self)
        self.total = self._amount(self.tr("Total variance"), self.direction)
        self._sign("=")
        self.actual = self._amount(self.tr("Actual"))
        self._row.addStretch(1)
        self.parts = self._amount(self.tr("Sum of parts"))
        self.ties = Pill(desk.theme, self)
        self.residual = self._amount(self.tr("Residual"), self.ties)

    def _amount(self, name: str, pill: Pill | None = None) -> QLabel:
        """Add an amount below its name, with a pill beside the name."""
        kit = self._desk.kit
        value = kit.word("")
        dress(value, size="mid", weight="bold")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(kit.word(name, weight="semi", tone="mute"))
        if pill is not None:
            top.addWidget(pill)
        top.addStretch(1)
        top.addSpacerItem(QSpacerItem(0, PILL_HEIGHT + 2, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(value)
        value.setProperty("name", name)
        self._row.addLayout(column)
        return value

    def _sign(self, text: str) -> None:
        label = self._desk.kit.word(text, tone="mute")
        dress(label, size="mid", weight="bold")
        self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)

    def show_sums(self, view: VarianceView | None) -> None:
        """Show the sums of a variance, or nothing."""
        self.setVisible(view is not None)
        if view is None:
            return
        sums = sum_of_parts(view)
        for label, amount in (
            (self.standard, view.standard),
            (self.total, view.total),
            (self.actual, view.actual),
            (self.parts, sums),
            (self.residual, view.residual),
        ):
            label.setText(money(amount, view.currency, self.locale()))
            label.setAccessibleName(f"{label.property('name')} {label.text()}")
        way = sign(view.total)
        words = {1: self.tr("unfavourable"), -1: self.tr("favourable"), 0: self.tr("none")}
        self.direction.say(words[way], State.LOOK if way > 0 else State.NONE)
        tied = sign(view.residual) == 0 and self._ties(view, sums)
        self.ties.say(self.tr("ties") if tied else self.tr("does not tie"), State.NONE if tied else State.STOP)
        dress(self.residual, state="" if tied else State.STOP)

    @staticmethod
    def _ties(view: VarianceView, sums: str) -> bool:
        """Tell whether standard and parts make the actual, exactly."""
        return sign(total([view.standard, sums, _minus(view.actual)])) == 0


def _minus(amount: str) -> str:
    return amount[1:] if amount.startswith("-") else f"-{amount}"
