"""What the terminal's devices are set up to, which scanners passed their self-test in this shift, and the weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from floorledger.domain.barcode import ScannerSettings
from floorledger.domain.calendar import business_day
from floorledger.domain.master import MasterData
from floorledger.domain.scale import Shows, Weight
from floorledger.domain.uom import Unclear, Uom
from floorledger.services.views import ScaleView, TerminalView

Shift = tuple[date, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A weight that can be taken: ``text`` in ``unit``, a unit of the panel."""

    text: str
    unit: str


class Instruments:
    """The devices as the service knows them: by name. A scan without a device (the demo's) has settings of its own."""

    def __init__(self, scanners: Mapping[str, ScannerSettings], unnamed: ScannerSettings | None = None) -> None:
        self._scanners = dict(scanners)
        self._unnamed = unnamed or ScannerSettings()
        self._passed: dict[str, Shift] = {}
        self._weight: Weight | None = None
        self._weighed_at: datetime | None = None

    def scanner(self, device: str, now: datetime, master: MasterData | None) -> ScannerSettings:
        """How a device's scans are understood now: a self-test counts for its shift."""
        settings = self._scanners.get(device, self._unnamed)
        return replace(settings, self_tested=True) if self._has_passed(device, _shift(now, master)) else settings

    def passed(self, device: str, now: datetime, master: MasterData | None) -> None:
        """A device read the self-test label whole."""
        self._passed[device] = _shift(now, master)

    def weigh(self, weight: Weight | None, now: datetime) -> None:
        """Remember the newest weight; None when there is none any more."""
        self._weight, self._weighed_at = weight, now

    def offer(self, units: Iterable[str], master: MasterData) -> Offer | str:
        """The weight as it can be put into a panel, or a sentence why it can't.

        ``units`` are the codes that the panel's number may be in. Only one that means what the scale shows is taken:
        nothing is converted in passing.
        """
        weight = self._weight
        if weight is None:
            return "The scale shows no weight."
        if weight.overload:
            return "The scale is overloaded. Take the load off."
        if not weight.stable or weight.value is None:
            return "The load still moves. Wait until the scale stands still."
        if weight.value <= 0:
            return "The scale shows nothing to book."
        unit = next((code for code in units if _is_unit(master.meaning(code), weight.uom)), None)
        if unit is None:
            return f"The scale weighs in {weight.unit}, which is no unit of this item."
        return Offer(text=weight.text, unit=unit)

    def onto(self, view: TerminalView, now: datetime, master: MasterData | None) -> TerminalView:
        """The view with what there is to say of the devices."""
        shift = _shift(now, master)
        untested = tuple(name for name in self._scanners if not self._has_passed(name, shift))
        return replace(view, untested=untested, scale=self._scale(now))

    def _has_passed(self, device: str, shift: Shift) -> bool:
        return device in self._passed and self._passed[device] == shift

    def _scale(self, now: datetime) -> ScaleView | None:
        weight, at = self._weight, self._weighed_at
        if weight is None or at is None:
            return None
        return ScaleView(
            text=weight.text,
            unit=weight.unit,
            stable=weight.stable,
            overload=weight.overload,
            net=weight.shows is Shows.NET,
            age=now - at,
        )


def _shift(now: datetime, master: MasterData | None) -> Shift:
    return None if master is None else business_day(now, master)


def _is_unit(meant: Uom | Unclear, common: str) -> bool:
    return isinstance(meant, Uom) and meant.code == common
