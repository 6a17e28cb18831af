"""One entry of the tape: time, what happened, its steps as dots; opened, the whole event and Undo."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from floorledger.services.views import Step, TapeRow
from floorledger.ui import figures
from floorledger.ui.icons import paint_icon
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress

STEPS = tuple(Step)
MARKS = {"look": (State.LOOK, "look"), "refused": (State.STOP, "refused"), "undone": (State.NONE, "undo")}


class StepDots(QWidget):
    """The steps of an event as dots: filled where reached; green when verified."""

    def __init__(self, kit: Kit, row: TapeRow) -> None:
        super().__init__()
        self._kit = kit
        self._pitch = kit.px(11.5 if kit.narrow else 13)
        self._reached, self._count = STEPS.index(row.step) + 1, row.steps
        self._verified = row.step is Step.VERIFIED
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the width of all dots."""
        return QSize(self._pitch * self._count + self._kit.px(2), self._kit.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots in reading direction."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._kit.theme.colour("green" if self._verified else "mute")
        radius, pitch = self._kit.px(8) / 2, self._pitch
        painter.setPen(QPen(colour, max(1.4, self._kit.px(2) * 0.8)))
        for number in range(self._count):
            x = pitch * number + radius + 1.5
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = self.width() - x
            painter.setBrush(colour if number < self._reached else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)
        painter.end()


class TapeEntry(QPushButton):
    """An entry that opens in place when tapped."""

    undo_wanted = Signal(str)
    lot_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, kit: Kit, row: TapeRow) -> None:
        super().__init__()
        dress(self, look="entry")
        self._kit, self.row = kit, row
        self._more: QWidget | None = None
        self.setMinimumSize(kit.sizes.target, kit.sizes.target)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = self._lay_out()
        self.clicked.connect(lambda: self.opened.emit("" if self.is_open else self.row.event_id))
        self.setAccessibleName(f"{figures.clock(row.at)} {row.text}. {self._state_words()}")

    @property
    def is_open(self) -> bool:
        """True while the whole event is shown."""
        return self._more is not None

    def set_open(self, *, is_open: bool) -> None:
        """Show or hide the whole event."""
        if is_open == self.is_open:
            return
        if self._more is not None:
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        else:
            self._more = self._details()
            self._column.addWidget(self._more)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all that is shown."""
        return max(self.minimumHeight(), self._column.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """Give the size of all that is shown."""
        return self._column.sizeHint().expandedTo(self.minimumSize())

    def minimumSizeHint(self) -> QSize:
        """Give the least size, a target."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line below; the parts draw themselves."""
        painter = QPainter(self)
        if self.isDown() or self.hasFocus():
            painter.fillRect(self.rect(), self._kit.theme.colour("panel2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._kit.theme.colour("line"))
        paint_icon(painter, "up" if self.is_open else "down", self._corner(), self._kit.theme.colour("mute"))
        painter.end()

    def _corner(self) -> QRectF:
        """Give the place of the arrow that says it opens: the upper trailing corner, in the margin beside the text."""
        side = self._kit.px(14)
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(0 if at_left else self.width() - side, self._kit.px(10), side, side)

    def _lay_out(self) -> QVBoxLayout:
        kit = self._kit
        column = kit.column(self)
        kit.edges(column, 0, 9, 12, 9)
        head = kit.row(gap=8)
        time = kit.word(figures.clock(self.row.at), tone="mute")
        text = kit.text(figures.true_minus(self.row.text), weight="semi", lines=3)
        if self.row.mark == "undone":
            font = QFont(text.font())
            font.setStrikeOut(True)
            text.setFont(font)
            dress(text, tone="mute")
        words = QVBoxLayout()
        words.setSpacing(kit.px(3))
        words.addWidget(text)
        words.addWidget(self._state_line())
        if self.row.owner:
            words.addWidget(kit.text(self.tr("{0} has it").format(self.row.owner), tone="mute", lines=2))
        head.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column.addLayout(head)
        for part in (time, text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return column

    def _state_line(self) -> QWidget:
        """Make the line below: dots and the step's name, or icon and words of a mark."""
        kit, line = self._kit, QWidget()
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = kit.row(line, gap=6)
        state = State.VERIFIED if self.row.step is Step.VERIFIED else State.NONE
        if self.row.mark in MARKS:
            state, icon = MARKS[self.row.mark]
            mark = kit.icon(icon, colour=kit.theme.ink_of(state), side=kit.px(15))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(StepDots(kit, self.row), 0, Qt.AlignmentFlag.AlignVCenter)
        words = kit.text(self._reached(), tone="mute", lines=3)
        dress(words, state=state)
        row.addWidget(words, 1)
        return line

    def _state_words(self) -> str:
        owner = self.tr("{0} has it").format(self.row.owner) if self.row.owner else ""
        return " · ".join(part for part in (self._reached(), owner) if part)

    def _reached(self) -> str:
        names = {
            Step.CAPTURED: self.tr("captured"),
            Step.SENT: self.tr("sent"),
            Step.ACCEPTED: self.tr("accepted"),
            Step.POSTED: self.tr("posted"),
            Step.VERIFIED: self.tr("verified"),
        }
        return self.row.mark_text or (self.tr("undone") if self.row.mark == "undone" else names[self.row.step])

    def _details(self) -> QWidget:
        """Make the opened part: when, how far, whose, and Undo."""
        kit, box = self._kit, QWidget()
        column = kit.column(box, gap=6)
        column.setContentsMargins(0, kit.px(8), 0, kit.px(2))
        at = self.row.at
        column.addWidget(kit.text(self.tr("Recorded {0}, {1}").format(figures.day(at), figures.clock(at))))
        column.addWidget(kit.text(self._steps_in_words(), tone="mute"))
        column.addWidget(kit.text(self.tr("Event {0}").format(self.row.event_id), tone="mute", lines=3))
        if self.row.lot:
            lot = kit.button(self.tr("Where from, where to"), size="small")
            kit.put_icon(lot, "lot")
            lot.clicked.connect(lambda: self.lot_wanted.emit(self.row.lot))
            column.addWidget(lot)
            column.addSpacing(kit.px(6))
        if self.row.can_undo:
            undo = kit.button(self.tr("Undo this"), size="mid")
            kit.put_icon(undo, "undo")
            undo.setAccessibleName(self.tr("Undo {0}").format(self.row.text))
            undo.clicked.connect(lambda: self.undo_wanted.emit(self.row.event_id))
            column.addWidget(undo)
        else:
            column.addWidget(kit.text(self.tr("This entry cannot be undone here."), tone="mute"))
        return box

    def _steps_in_words(self) -> str:
        done, all_steps = STEPS.index(self.row.step) + 1, self.row.steps
        return self.tr("Step {0} of {1}: {2}").format(min(done, all_steps), all_steps, self._state_words())
