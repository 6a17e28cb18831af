"""A serial scanner on the GUI's side: frames and states cross from the reader's thread by signal."""

from PySide6.QtCore import QObject, Signal

from floorledger.adapters.serial_scanner import Dropped, PortState, SerialScanner, Why
from floorledger.ui.terminal.header import Scanner


class ScannerBridge(QObject):
    """Reads one port; ``frame`` carries the bytes as received, ``broken`` what was no whole frame."""

    frame = Signal(bytes)
    broken = Signal(bytes)
    state = Signal(object)

    def __init__(self, port: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = SerialScanner(
            port, on_frame=self.frame.emit, on_state=self._state_changed, on_dropped=self._dropped
        )

    def start(self) -> None:
        """Begin to read; a port that is not there yet is waited for."""
        self._reader.start()

    def close(self) -> None:
        """Stop the reader's thread."""
        self._reader.close()

    def _state_changed(self, state: PortState) -> None:
        self.state.emit(Scanner.READY if state is PortState.READY else Scanner.LOST)

    def _dropped(self, dropped: Dropped) -> None:
        """The same label read twice is one scan; what was cut off or too long is refused in words."""
        if dropped.why is not Why.REPEAT:
            self.broken.emit(dropped.data)
