"""The first start of a terminal in three steps: plant and hub, work centre, devices. Pure but for its :class:`Place`.

Each step that is done is kept at once, so that a start that was killed goes on where it was and asks nothing twice.
What the faces see is a frozen :class:`SetupView`; every method returns the next one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from floorledger.domain.barcode import Gs1Reader
from floorledger.services.hub_label import read_hub_label
from floorledger.services.ports import StoreFault
from floorledger.services.scanner_test import cured, hear
from floorledger.services.settings import (
    DeviceKind,
    DeviceSettings,
    HubSettings,
    Language,
    Settings,
)
from floorledger.services.setup_views import KEYBOARD, DeviceRow, FoundPort, Known, Place, SetupView, Step
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Tone

T = TypeVar("T")
SPEEDS = (9600, 19200, 38400, 57600, 115200, 1200, 2400, 4800)
UNITS = ("", "kg", "g", "lb")


class Setup:
    """The wizard's service; one call at a time."""

    def __init__(self, place: Place, gs1: Gs1Reader, base: Settings | None = None) -> None:
        self._place, self._gs1 = place, gs1
        known = place.known()
        self._settings = known.draft or base or Settings()
        hub = self._settings.hub
        self._view = SetupView(
            step=_first_step(known),
            inside=known.is_hub or (known.draft is not None and hub.url is None),
            joined=known.joined,
            url=known.joined or hub.url or "",
            ca=known.ca or "",
            plant=known.plant,
            center=self._settings.terminal.work_center,
            language=self._settings.terminal.language,
        )
        self.look_for_devices()

    @property
    def settings(self) -> Settings:
        """What is chosen until now."""
        view, chosen = self._view, [row for row in self._view.devices if row.kind is not None]
        return replace(
            self._settings,
            hub=HubSettings() if view.inside else HubSettings(url=view.joined, ca=view.ca or None),
            terminal=replace(self._settings.terminal, work_center=view.center, language=view.language),
            devices=_named(chosen) if view.step is Step.DEVICES or chosen else self._settings.devices,
        )

    def view(self) -> SetupView:
        """What is shown now."""
        return self._view

    def speak(self, language: Language) -> SetupView:
        """The terminal is to speak this language."""
        return self._show(language=language)

    def choose_inside(self, *, inside: bool) -> SetupView:
        """Whether this computer is the hub. A hub that knows this terminal already stays its hub."""
        if self._view.joined is not None:
            return self._say(Tone.LOOK, f"This terminal is enrolled at {self._view.joined} already, and stays there.")
        return self._show(inside=inside, tone=None, note="")

    def next(self, url: str = "", code: str = "", ca: str = "") -> SetupView:
        """Do what the step asks, and go on; where that fails, say why and stay."""
        if self._view.step is Step.HUB:
            return self._hub_done(url.strip(), code.strip(), ca.strip())
        if self._view.step is Step.CENTER:
            return self._center_done()
        return self._finish()

    def back(self) -> SetupView:
        """One step back; nothing is undone."""
        return self._show(step=Step(max(0, self._view.step - 1)), tone=None, note="")

    def cancel(self) -> SetupView:
        """Drop what was chosen. Raises OSError."""
        self._place.forget()
        return self._show(done=False)

    def load_demo(self) -> SetupView:
        """Have the demo plant at the hub inside."""
        try:
            return self._show(plant=self._place.load_demo(), tone=None, note="")
        except (StoreFault, OSError) as fault:
            return self._say(Tone.REFUSED, str(fault))

    def choose_center(self, number: str) -> SetupView:
        """The terminal stands here."""
        return self._show(center=number, tone=None, note="")

    # --- step 1 -------------------------------------------------------------------------------------------------------
    def _hub_done(self, url: str, code: str, ca: str) -> SetupView:
        view = self._view
        if view.inside:
            return self._go(Step.CENTER)
        self._show(url=view.joined or url, code=code, ca=ca or view.ca)
        if view.joined is None and not (url and code):
            return self._say(Tone.LOOK, "Enter the hub's address and the one-time code, or scan the label with both.")
        try:
            plant = self._place.plant() if view.joined else self._place.join(url, code, ca)
        except (HubFault, StoreFault, OSError) as fault:
            joined = self._place.known().joined
            said = f"This terminal is enrolled, but the plant did not come yet. {fault}" if joined else str(fault)
            self._show(joined=joined)
            return self._say(Tone.REFUSED, said)
        known = self._place.known()
        self._show(joined=known.joined, url=known.joined or url, ca=known.ca or "", code="", plant=plant)
        return self._go(Step.CENTER)

    # --- step 2 -------------------------------------------------------------------------------------------------------
    def _center_done(self) -> SetupView:
        view = self._view
        if view.center not in dict(view.plant.centers) and view.plant.centers:
            return self._say(Tone.LOOK, "Choose the work centre at which this terminal stands.")
        return self._go(Step.DEVICES)

    def _go(self, step: Step) -> SetupView:
        """Keep what is chosen, then go on."""
        try:
            self._place.keep(self.settings)
        except (OSError, StoreFault) as fault:
            return self._say(Tone.REFUSED, f"This could not be kept: {fault}. Nothing is lost; try again.")
        return self._show(step=step, tone=None, note="")

    def _finish(self) -> SetupView:
        try:
            self._place.finish(self.settings)
        except (OSError, StoreFault) as fault:
            return self._say(Tone.REFUSED, f"The settings could not be written: {fault}. Nothing is lost; try again.")
        return self._show(done=True)

    # --- step 3 -------------------------------------------------------------------------------------------------------
    def look_for_devices(self) -> SetupView:
        """Find what is plugged in now; what was chosen or heard before stays."""
        old = {row.key: row for row in self._view.devices}
        kept = {device.port or KEYBOARD: device for device in self._settings.devices}
        ports = {port.address: port for port in self._place.ports()}
        keys = [*ports, *(key for key in kept if key not in ports and key != KEYBOARD), KEYBOARD]
        rows = tuple(old.get(key) or _row(key, ports.get(key), kept.get(key)) for key in keys)
        shown = self._view.shown_device
        return self._show(devices=rows, shown_device=shown if shown in keys else keys[0])

    def show_device(self, key: str) -> SetupView:
        """Look at a device."""
        return self._show(shown_device=key)

    def use(self, kind: DeviceKind | None) -> SetupView:
        """What the device that is looked at is; None is not used."""
        return self._change_device(lambda row: replace(row, kind=_kind_of(row, kind), open_now=True, heard=None))

    def next_speed(self) -> SetupView:
        """Read the device at another speed."""
        return self._change_device(
            lambda row: replace(
                row, settings=replace(row.settings, baudrate=_after(SPEEDS, row.settings.baudrate)), open_now=True
            )
        )

    def next_unit(self) -> SetupView:
        """The unit of a scale that sends none."""
        return self._change_device(
            lambda row: replace(row, settings=replace(row.settings, unit=_after(UNITS, row.settings.unit)))
        )

    def cure(self) -> SetupView:
        """Set the terminal to take what the scanner sends."""
        return self._change_device(
            lambda row: replace(row, settings=cured(row.settings, row.heard), heard=None) if row.heard else row
        )

    def heard(self, raw: bytes, key: str) -> SetupView:
        """Something came from a device: a hub label, a work centre, or a test."""
        label = read_hub_label(raw)
        if self._view.step is Step.HUB:
            return self._hub_scanned(label.url, label.code) if label else self._not_here(raw, key)
        if self._view.step is Step.CENTER:
            return self._center_scanned(raw, key)
        return self._tested(raw, key)

    def _hub_scanned(self, url: str, code: str) -> SetupView:
        if self._view.joined is not None:
            return self._say(Tone.LOOK, f"This terminal is enrolled at {self._view.joined} already, and stays there.")
        self._show(inside=False, url=url, code=code)
        return self._say(Tone.TAKEN, "Address and code were read from the label. Go on to connect.")

    def _not_here(self, raw: bytes, key: str) -> SetupView:
        self._tested(raw, key)
        return self._say(
            Tone.REFUSED, "This is not the label of a hub. Scan the label that came with the one-time code."
        )

    def _center_scanned(self, raw: bytes, key: str) -> SetupView:
        text = raw.decode("ascii", "replace")
        found = next((no for no, _ in self._view.plant.centers if no in (text, text[3:], *text.split("/")[1:2])), None)
        if found is not None:
            return self.choose_center(found)
        self._tested(raw, key)
        return self._say(Tone.REFUSED, "This label names no work centre of the plant.")

    def _tested(self, raw: bytes, key: str) -> SetupView:
        for row in self._view.devices:
            if row.key == key:
                heard = hear(raw, row.settings, self._gs1)
                kind = row.kind or (DeviceKind.SCALE if heard.weight else _kind_of(row, DeviceKind.SCANNER))
                self._put(replace(row, heard=heard, kind=kind))
        return self._show(shown_device=key)

    def _change_device(self, change: "_Change") -> SetupView:
        row = self._view.device
        return self._view if row is None else self._put(change(row))

    def _put(self, row: DeviceRow) -> SetupView:
        settings = row.settings if row.kind is None else replace(row.settings, kind=row.kind)
        rows = tuple(replace(row, settings=settings) if old.key == row.key else old for old in self._view.devices)
        return self._show(devices=rows)

    def _say(self, tone: Tone, text: str) -> SetupView:
        return self._show(tone=tone, note=text)

    def _show(self, **changes: object) -> SetupView:
        self._view = replace(self._view, **changes)  # type: ignore[arg-type]
        return self._view


class _Change(Protocol):
    def __call__(self, row: DeviceRow, /) -> DeviceRow:
        """The row as it is from now on."""


def _first_step(known: Known) -> Step:
    """The first step that is not done."""
    if known.draft is not None and known.draft.terminal.work_center is not None:
        return Step.DEVICES
    has_hub = known.joined is not None and known.plant.name != ""
    return Step.CENTER if has_hub or known.is_hub or known.draft is not None else Step.HUB


def _row(key: str, port: FoundPort | None, kept: DeviceSettings | None) -> DeviceRow:
    """A device as it is found: those of USB and the keyboard are listened to, others once they are chosen."""
    title = kept.name if kept else "Keyboard scanner" if key == KEYBOARD else port.title if port else key
    wedge = key == KEYBOARD
    usual = DeviceSettings(
        name=title, kind=DeviceKind.WEDGE if wedge else DeviceKind.SCANNER, port=None if wedge else key
    )
    listened = wedge or kept is not None or (port is not None and port.usb)
    return DeviceRow(key=key, title=title, settings=kept or usual, kind=kept.kind if kept else None, open_now=listened)


def _kind_of(row: DeviceRow, kind: DeviceKind | None) -> DeviceKind | None:
    return DeviceKind.WEDGE if kind is DeviceKind.SCANNER and row.key == KEYBOARD else kind


def _after(choices: tuple[T, ...], now: T) -> T:
    at = choices.index(now) if now in choices else -1
    return choices[(at + 1) % len(choices)]


def _named(rows: Sequence[DeviceRow]) -> tuple[DeviceSettings, ...]:
    """The settings of what is used, each by a name of its own."""
    named: list[DeviceSettings] = []
    for row in rows:
        taken, number, name = [each.name for each in named], 2, row.settings.name
        while name in taken:
            name, number = f"{row.settings.name} {number}", number + 1
        named.append(replace(row.settings, name=name, kind=row.kind or row.settings.kind))
    return tuple(named)
