"""Faults in plain words: what happened, what is safe, what to do; the technical part is there for support.

``Errors.report`` is where every unexpected exception of a face ends. A face shows the current fault in an
:class:`ErrorPanel` of its own, in place; nothing pops up and nothing is swallowed.
"""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from floorledger.ui.theme import dress

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault as a person needs it; ``details`` is for support."""

    what: str
    safe: str
    do: str
    details: str


def describe(error: BaseException) -> Fault:
    """Put an exception in plain words. The machine's trouble (disk, network) is told from a bug."""
    details = "".join(traceback.format_exception(error))
    safe = translate(
        "Errors", "Everything recorded before is stored on this machine. Look at the newest entry to see it."
    )
    from floorledger.services.ports import StoreFault

    if isinstance(error, StoreFault):
        again = translate("Errors", "Try again. If it comes back, tell support and show the details.")
        return Fault(what=str(error), safe=safe, do=again, details=details)
    if isinstance(error, OSError):
        return Fault(
            what=translate("Errors", "This machine refused something: disk, file or connection."),
            safe=safe,
            do=translate("Errors", "Try again. If it comes back, tell support and show the details."),
            details=details,
        )
    return Fault(
        what=translate("Errors", "Something went wrong in the program. The last step may not have been recorded."),
        safe=safe,
        do=translate("Errors", "Check the newest entry before you repeat the step. Tell support and show the details."),
        details=details,
    )


class Errors(QObject):
    """Collects faults and tells whoever shows them."""

    raised = Signal()

    def __init__(self, log: Callable[[Fault], object] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.faults: list[Fault] = []
        self._log = log

    def report(self, error: BaseException) -> None:
        """Keep the fault, write it to the log if there is one and else to stderr, and show it."""
        fault = describe(error)
        self.faults.append(fault)
        if self._log is not None:
            self._log(fault)
        else:
            sys.stderr.write(fault.details)
        self.raised.emit()

    def install(self) -> None:
        """Let exceptions of Qt slots end here too."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if isinstance(error, Exception):
                self.report(error)
            else:
                sys.__excepthook__(kind, error, trace)

        sys.excepthook = hook


class ErrorPanel(QFrame):
    """Shows the latest fault in place until it is closed; hidden while there is none."""

    def __init__(self, errors: Errors, parent: QWidget | None = None, *, target: int = 64) -> None:
        super().__init__(parent)
        self._errors = errors
        self._target = target
        self.setAccessibleName(self.tr("Error"))
        dress(self, look="note", state="stop")
        self._what = self._line(semi=True)
        self._safe = self._line(semi=False)
        self._do = self._line(semi=False)
        self._details = QPlainTextEdit(self, readOnly=True)
        self._details.setAccessibleName(self.tr("Details for support"))
        self._details.setMaximumHeight(220)
        self._lay_out()
        self.hide()
        errors.raised.connect(self.show_latest)

    def show_latest(self) -> None:
        """Show the newest fault."""
        fault = self._errors.faults[-1]
        self._what.setText(fault.what)
        self._safe.setText(fault.safe)
        self._do.setText(fault.do)
        self._details.setPlainText(fault.details)
        self._details.hide()
        self.show()
        self.raise_()

    def _line(self, *, semi: bool) -> QLabel:
        label = QLabel(self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        dress(label, size="mid" if semi else "small", weight="semi" if semi else "")
        return label

    def _lay_out(self) -> None:
        more = QPushButton(self.tr("Details for support"), self)
        close = QPushButton(self.tr("Close"), self)
        for button in (more, close):
            dress(button, look="button")
            button.setAccessibleName(button.text())
            button.setMinimumSize(self._target, self._target)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.clicked.connect(lambda: self._details.setVisible(not self._details.isVisible()))
        close.clicked.connect(self.hide)
        words = QVBoxLayout()
        for label in (self._what, self._safe, self._do):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(more)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(row)
        column.addWidget(self._details)
