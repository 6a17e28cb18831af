"""The wizard's window: three pages, an answer in place, and the way back at any time.

window = SetupWindow(open_setup, tasks, theme, self_test=picture)
window.listening.connect(...)      # the devices to open for tests; what they send goes to window.heard
window.left.connect(...)           # True once the settings are written, False when somebody quits
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from floorledger.services.settings import Language
from floorledger.services.setup import Setup
from floorledger.services.setup_views import SetupView, Step
from floorledger.ui.errors import ErrorPanel, Errors
from floorledger.ui.setup.body import Body
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.measures import kit_for, smallest
from floorledger.ui.terminal.sheet import terminal_sheet
from floorledger.ui.theme import Theme, dress

POLL_MS = 2000


class SetupWindow(QWidget):
    """Shows a :class:`SetupView`; what is tapped, typed or scanned goes to the service, on the worker."""

    listening = Signal(object)
    language_wanted = Signal(str)
    left = Signal(bool)

    def __init__(
        self,
        open_setup: Callable[[], Setup],
        tasks: Tasks,
        theme: Theme,
        *,
        errors: Errors | None = None,
        self_test: QImage | None = None,
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Floorledger: first start"))
        self.setMinimumSize(smallest(self.devicePixelRatioF()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self, look="terminal")
        self._tasks, self._theme, self._self_test = tasks, theme, self_test
        self._view, self._waiting = SetupView(), True
        self._setup: Setup | None = None
        self._heard_by: tuple[object, ...] | None = None
        self._kit = kit_for(theme, self.width(), self.height(), self.devicePixelRatioF())
        self._column = self._kit.column(self)
        self._body: Body | None = None
        self._error_panel = ErrorPanel(errors, self) if errors is not None else None
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self._look_for_devices)
        tasks.run(open_setup, self._opened)

    @property
    def view(self) -> SetupView:
        """What is shown."""
        return self._view

    @property
    def waiting(self) -> bool:
        """Whether something was asked that is not answered yet."""
        return self._waiting

    @Slot(bytes, str)
    def heard(self, raw: bytes, key: str) -> None:
        """Take what a device sent."""
        self._ask(lambda setup: setup.heard(raw, key))

    @Slot(int)
    def arrive(self, percent: int) -> None:
        """Show how much of the plant is here, while it is waited for."""
        if self._waiting and self._body is not None:
            self._body.hub.arrive(percent)

    def speak(self) -> None:
        """Make everything anew in the language that is spoken now."""
        self.setLocale(QLocale())
        self.setLayoutDirection(QLocale().textDirection())
        self.setWindowTitle(self.tr("Floorledger: first start"))
        self._rebuild()

    def next(self) -> None:
        """Do what the step asks and go on."""
        assert self._body is not None
        values = self._body.hub.values
        self._waiting = True
        self._show()
        self._ask(lambda setup: setup.next(*values))

    def back(self) -> None:
        """One step back."""
        if self._view.step is not Step.HUB:
            self._ask(lambda setup: setup.back())

    def quit(self) -> None:
        """Drop what was chosen, and leave."""
        if self._setup is None:
            self.close()
        else:
            self._ask(lambda setup: setup.cancel(), lambda: self.close())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the measures that fit."""
        super().resizeEvent(event)
        kit = kit_for(self._theme, self.width(), self.height(), self.devicePixelRatioF())
        if kit != self._kit or self._body is None:
            self._kit = kit
            self._rebuild()
        if self._error_panel is not None:
            self._error_panel.setGeometry(12, 76, self.width() - 24, self._error_panel.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Who closes the window leaves; what is kept goes on at the next start."""
        self._poll.stop()
        super().closeEvent(event)
        self.left.emit(self._view.done)

    def event(self, event: QEvent) -> bool:
        """Follow the window to a screen of another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.setMinimumSize(smallest(self.devicePixelRatioF()))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter presses the button in focus, else goes on."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus.click() if isinstance(focus, QAbstractButton) else self._next_if_free()
        else:
            super().keyPressEvent(event)

    def _next_if_free(self) -> None:
        if not self._waiting:
            self.next()

    def _opened(self, setup: Setup) -> None:
        self._setup = setup
        self._poll.start() if self._poll.interval() else None
        self._answered(setup.view())

    def _ask(self, ask: Callable[[Setup], SetupView], then: Callable[[], object] | None = None) -> None:
        setup = self._setup
        if setup is None or self._tasks.closed:
            return

        def answered(view: SetupView) -> None:
            self._answered(view)
            if then is not None:
                then()

        self._tasks.run(lambda: ask(setup), answered)

    def _answered(self, view: SetupView) -> None:
        changed = view.step is not self._view.step
        self._view, self._waiting = view, False
        self._show()
        if changed and self._body is not None:
            self.setFocus()
        if view.listening != self._heard_by:
            self._heard_by = view.listening
            self.listening.emit(view.listening)
        if view.done:
            self.close()

    def _look_for_devices(self) -> None:
        if not self._waiting and self._tasks.pending == 0:
            self._ask(lambda setup: setup.look_for_devices())

    def _speak(self, language: str) -> None:
        self.language_wanted.emit(language)
        self._ask(lambda setup: setup.speak(Language(language)))

    def _rebuild(self) -> None:
        typed = None if self._body is None else self._body.hub.values
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self.setStyleSheet(terminal_sheet(self._kit))
        self._body = Body(self._kit, self._self_test)
        self._connect(self._body)
        self._column.addWidget(self._body)
        self._show()
        if typed is not None:
            self._body.hub.enter(typed)

    def _connect(self, body: Body) -> None:
        body.languages.wanted.connect(self._speak)
        body.quit.clicked.connect(self.quit)
        body.back.clicked.connect(self.back)
        body.go.clicked.connect(self.next)
        body.hub.inside_chosen.connect(lambda inside: self._ask(lambda setup: setup.choose_inside(inside=inside)))
        body.hub.entered.connect(self._next_if_free)
        body.center.chosen.connect(lambda number: self._ask(lambda setup: setup.choose_center(number)))
        body.center.demo_wanted.connect(lambda: self._ask(lambda setup: setup.load_demo()))
        body.devices.shown.connect(lambda key: self._ask(lambda setup: setup.show_device(key)))
        card = body.devices.card
        card.used.connect(lambda kind: self._ask(lambda setup: setup.use(kind)))
        card.cure_wanted.connect(lambda: self._ask(lambda setup: setup.cure()))
        card.speed_wanted.connect(lambda: self._ask(lambda setup: setup.next_speed()))
        card.unit_wanted.connect(lambda: self._ask(lambda setup: setup.next_unit()))

    def _show(self) -> None:
        if self._body is not None:
            self._body.render_view(self._view, waiting=self._waiting)
