"""The terminal's devices on the GUI's side: scans, weights and states cross from the readers' threads in a queue."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal, Slot

from floorledger.adapters.framing import Dropped, Framing, Why
from floorledger.adapters.port_discovery import PortLister, serial_ports
from floorledger.adapters.serial_port import Line, PortState, SerialPort
from floorledger.adapters.serial_scale import SerialScale
from floorledger.adapters.serial_scanner import RepeatFilter, SerialScanner
from floorledger.domain.scale import Weight
from floorledger.services.settings import DeviceKind, DeviceSettings
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.terminal.wedge import Wedge

_SHOWN = {
    PortState.READY: Scanner.READY,
    PortState.GARBLED: Scanner.GARBLED,
    PortState.LOST: Scanner.LOST,
    PortState.STOPPED: Scanner.LOST,
}
_WORST_FIRST = (Scanner.LOST, Scanner.GARBLED, Scanner.READY)


class Devices(QObject):
    """Starts every configured device and tells what they say.

    ``scanned`` carries the bytes as received and the device's name, ``broken`` bytes that were no whole frame,
    ``weighed`` a Weight or None, ``state`` the worst state of all devices and the names of those that are in it.
    """

    scanned = Signal(bytes, str)
    broken = Signal(bytes)
    weighed = Signal(object)
    state = Signal(object, object)
    _woken = Signal()

    def __init__(
        self, devices: Sequence[DeviceSettings], *, lister: PortLister = serial_ports, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._news: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._woken.connect(self._take_news, Qt.ConnectionType.QueuedConnection)
        self._closed = False
        self._states: dict[str, Scanner] = {}
        self._ports: list[SerialPort] = []
        self._wedges: list[Wedge] = []
        self._counting = False
        for device in devices:
            self._add(device, lister)

    def start(self) -> None:
        """Begin to read; a port that is not there yet is waited for."""
        for port in self._ports:
            port.start()
        for wedge in self._wedges:
            wedge.start()
        self._show()

    def close(self) -> None:
        """Stop every reader; one that hangs keeps none of the others."""
        self._closed = True
        hanging = []
        for wedge in self._wedges:
            wedge.close()
        for port in self._ports:
            try:
                port.close()
            except TimeoutError as error:
                hanging.append(str(error))
        if hanging:
            raise TimeoutError("; ".join(hanging))

    def count_mode(self, *, on: bool) -> None:
        """While something is counted every read counts, repeats too (domain.md B6.2)."""
        self._counting = on
        for port in self._ports:
            if isinstance(port, SerialScanner):
                port.count_mode = on

    def _typed(self, name: str, repeats: RepeatFilter, raw: bytes) -> None:
        """What a keyboard scanner typed; a label read twice by one pull of the trigger is one scan here too."""
        if not repeats.is_repeat(raw, time.monotonic()) or self._counting:
            self.scanned.emit(raw, name)

    def _add(self, device: DeviceSettings, lister: PortLister) -> None:
        name = device.name
        if device.kind is DeviceKind.WEDGE:
            wedge = Wedge(device, self)
            wedge.scanned.connect(partial(self._typed, name, RepeatFilter()))
            wedge.broken.connect(self.broken)
            self._wedges.append(wedge)
            self._states[name] = Scanner.READY
            return
        self._states[name] = Scanner.LOST
        self._ports.append(self._port(device, lister))

    def _port(self, device: DeviceSettings, lister: PortLister) -> SerialPort:
        name, address = device.name, device.port or ""
        on_state = partial(self._later, self._state_came, name)
        if device.kind is DeviceKind.SCALE:
            return SerialScale(
                address,
                on_weight=partial(self._later, self.weighed.emit),
                on_state=on_state,
                unit=device.unit,
                line=_line(device),
                lister=lister,
            )
        return SerialScanner(
            address,
            on_frame=lambda raw: self._later(self.scanned.emit, raw, name),
            on_state=on_state,
            on_dropped=partial(self._later, self._dropped),
            line=_line(device),
            lister=lister,
        )

    def _later(self, act: Callable[..., object], *told: bytes | str | Dropped | PortState | Weight | None) -> None:
        """On a reader's thread: have the GUI's thread do it."""
        self._news.put(lambda: (act(*told), None)[1])
        self._woken.emit()

    @Slot()
    def _take_news(self) -> None:
        while not self._closed:
            try:
                act = self._news.get_nowait()
            except Empty:
                return
            act()

    def _dropped(self, dropped: Dropped) -> None:
        """The same label read twice is one scan; what was cut off or too long is refused in words."""
        if dropped.why is not Why.REPEAT:
            self.broken.emit(dropped.data)

    def _state_came(self, name: str, state: PortState) -> None:
        self._states[name] = _SHOWN[state]
        self._show()

    def _show(self) -> None:
        worst = next((state for state in _WORST_FIRST if state in self._states.values()), Scanner.NONE)
        self.state.emit(worst, tuple(name for name, state in self._states.items() if state is worst))


def _line(device: DeviceSettings) -> Line:
    framing = Framing(suffix=device.suffix, prefix=device.prefix.encode(), gap_s=device.gap_ms / 1000)
    return Line(
        baudrate=device.baudrate,
        bytesize=device.bytesize,
        parity=device.parity,
        stopbits=device.stopbits,
        framing=framing,
    )
