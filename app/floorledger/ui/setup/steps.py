"""Which of the three steps are done, and which one is asked now."""

from PySide6.QtWidgets import QFrame

from floorledger.services.setup_views import Step
from floorledger.ui.kit import Kit
from floorledger.ui.theme import dress


class Steps(QFrame):
    """One line: a tick before what is done, a dot before what is asked."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        row = kit.row(self, pad=0, gap=10)
        kit.edges(row, 20, 14, 20, 2)
        self._parts = []
        for number, word in enumerate((self.tr("Plant and hub"), self.tr("Work centre"), self.tr("Devices"))):
            icon, text = kit.icon("ring", side=kit.px(18)), kit.word(f"{number + 1}  {word}", size="mid")
            row.addWidget(icon)
            row.addWidget(text)
            row.addSpacing(kit.px(24))
            self._parts.append((icon, text))
        row.addStretch(1)

    def show_step(self, now: Step) -> None:
        """Show which step is asked."""
        for number, (icon, text) in enumerate(self._parts):
            name = "tick" if number < now else "dot" if number == now else "ring"
            icon.show_icon(name, self._kit.theme.colour("accent" if number == now else "mute"))
            dress(text, weight="bold" if number == now else "", tone="" if number == now else "mute")
        self.setAccessibleName(self.tr("Step {0} of 3: {1}").format(now + 1, self._parts[now][1].text()))
