"""What the wizard shows in each of its states, as views of a stand-in for its service."""

from dataclasses import replace

from floorledger.adapters.gs1 import read_elements
from floorledger.services.scanner_test import hear
from floorledger.services.settings import DeviceKind, DeviceSettings
from floorledger.services.setup_views import KEYBOARD, DeviceRow, Plant, SetupView, Step
from floorledger.services.views import Tone

PLANT = Plant(
    name="Contoso Manufacturing",
    centers=(
        ("100", "Assembly line 1"),
        ("110", "Assembly line 2"),
        ("120", "Mixing"),
        ("130", "Injection moulding, large machines"),
        ("140", "Packing"),
        ("200", "Electrical wiring"),
        ("210", "Inspection"),
    ),
)
HUB = "https://hub.plant:8040"
SCANNER = DeviceSettings(name="DS3678 cordless", kind=DeviceKind.SCANNER, port="usb:05E0:1701")
SCALE = DeviceSettings(name="USB-serial adapter", kind=DeviceKind.SCALE, port="usb:0403:6001", unit="kg")
WEDGE = DeviceSettings(name="Keyboard scanner", kind=DeviceKind.WEDGE)
GOOD = b"]C191FLOORLEDGER\x1d92SELFTEST"


def row(settings, raw=None, *, key=None, used=True):
    heard = None if raw is None else hear(raw, settings, read_elements)
    kind = settings.kind if used or raw else None
    return DeviceRow(
        key=key or settings.port, title=settings.name, settings=settings, kind=kind, heard=heard, open_now=True
    )


def devices(shown, *rows):
    return SetupView(
        step=Step.DEVICES,
        url=HUB,
        joined=HUB,
        plant=PLANT,
        center="100",
        devices=rows,
        shown_device=shown,
    )


WEDGE_ROW = row(WEDGE, key=KEYBOARD, used=False)
START = SetupView()
JOINED = replace(START, url=HUB, joined=HUB, plant=PLANT, step=Step.CENTER)

SCENES = {
    "hub": START,
    "hub-scanned": replace(
        START,
        url=HUB,
        code="7KQ2M-9XB4T",
        tone=Tone.TAKEN,
        note="Address and code were read from the label. Go on to connect.",
    ),
    "hub-refused": replace(
        START,
        url=HUB,
        code="7KQ2M-9XB4T",
        ca="plant-ca.pem",
        tone=Tone.REFUSED,
        note=f"The certificate of {HUB} is not one that this device trusts. "
        "Give the device the plant's CA file, or have the hub's certificate renewed.",
    ),
    "hub-inside": replace(START, inside=True),
    "hub-joined": replace(
        START,
        url=HUB,
        joined=HUB,
        tone=Tone.REFUSED,
        note=f"This terminal is enrolled, but the plant did not come yet. The hub at {HUB} cannot be reached. "
        "Everything recorded here is safe and will be sent later.",
    ),
    "center": replace(JOINED, center="130"),
    "center-none": replace(JOINED, tone=Tone.LOOK, note="Choose the work centre at which this terminal stands."),
    "center-empty": SetupView(step=Step.CENTER, inside=True),
    "devices": devices(SCANNER.port, row(SCANNER, used=False), row(SCALE, used=False), WEDGE_ROW),
    "devices-passed": devices(SCANNER.port, row(SCANNER, GOOD), row(SCALE, b"S S     12.345 kg"), WEDGE_ROW),
    "devices-lost-gs": devices(SCANNER.port, row(SCANNER, GOOD.replace(b"\x1d", b"")), row(SCALE), WEDGE_ROW),
    "devices-substitute": devices(
        KEYBOARD, row(SCANNER, used=False), row(WEDGE, GOOD.replace(b"\x1d", b"^"), key=KEYBOARD)
    ),
    "devices-no-aim": devices(SCANNER.port, row(SCANNER, GOOD[3:]), WEDGE_ROW),
    "devices-garbled": devices(SCANNER.port, row(SCANNER, bytes(range(128, 166))), WEDGE_ROW),
    "devices-scale": devices(SCALE.port, row(SCANNER, GOOD), row(SCALE, b"S D     12.345 kg"), WEDGE_ROW),
    "devices-scale-unknown": devices(SCALE.port, row(SCALE, b"12,5 Stk"), WEDGE_ROW),
}
