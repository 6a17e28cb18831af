"""The test scan of the first start: each fault of a scanner's set-up is named, with what to do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import Scan, is_self_test, parse
from floorledger.services.hub_label import hub_label, read_hub_label
from floorledger.services.scanner_test import Remedy, cured, hear, written
from floorledger.services.settings import DeviceKind, DeviceSettings, Keyboard
from floorledger.services.views import Tone

SCANNER = DeviceSettings(name="S", kind=DeviceKind.SCANNER, port="/dev/ttyACM0")
WEDGE = DeviceSettings(name="W", kind=DeviceKind.WEDGE)
SCALE = DeviceSettings(name="W", kind=DeviceKind.SCALE, port="/dev/ttyS0")
GOOD = b"]C191FLOORLEDGER\x1d92SELFTEST"

FAULTS = {
    "passed": (SCANNER, GOOD, Tone.TAKEN, "The self-test passed", None),
    "data matrix": (SCANNER, b"]d2" + GOOD[3:], Tone.TAKEN, "The self-test passed", None),
    "GS lost": (SCANNER, GOOD.replace(b"\x1d", b""), Tone.REFUSED, "separator between the two fields was lost", None),
    "GS sent as ^": (SCANNER, GOOD.replace(b"\x1d", b"^"), Tone.LOOK, "sends “^” in place", Remedy.SUBSTITUTE),
    "GS sent as text": (SCANNER, GOOD.replace(b"\x1d", b"{GS}"), Tone.LOOK, "sends “{GS}”", Remedy.SUBSTITUTE),
    "GS sent as a letter": (SCANNER, GOOD.replace(b"\x1d", b"X"), Tone.REFUSED, "sends “X” in place", None),
    "no AIM": (SCANNER, GOOD[3:], Tone.LOOK, "No AIM identifier", Remedy.NO_AIM),
    "QR without GS1": (SCANNER, b"]Q1" + GOOD[3:], Tone.REFUSED, "says ]Q1, which is no GS1", None),
    "caps lock": (WEDGE, GOOD.swapcase(), Tone.LOOK, "case swapped", None),
    "German layout": (WEDGE, b"+C1" + GOOD[3:], Tone.LOOK, "arrived as “+C1”", Remedy.BY_PLACE),
    "another label": (SCANNER, b"]C0WO/1001/30/M", Tone.TAKEN, "arrived whole", None),
    "another without AIM": (SCANNER, b"WO/1001/30/M", Tone.LOOK, "without an AIM identifier", None),
    "wrong speed": (SCANNER, b"\xe6\x98\x1e\x80\xf8\x00\x06\xe6", Tone.REFUSED, "no text", None),
    "weight": (SCANNER, b"S S     12.345 kg", Tone.TAKEN, "The scale shows 12.345 kg, at rest.", None),
    "weight moving": (SCALE, b"US,GS,+   3.20kg", Tone.TAKEN, "The scale shows 3.20 kg, moving.", None),
    "overload": (SCALE, b"S +", Tone.LOOK, "shows no weight", None),
    "scale, no weight": (SCALE, b"12,5 Stk", Tone.REFUSED, "no weight in a known form", None),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_named(name):
    device, raw, tone, text, remedy = FAULTS[name]
    heard = hear(raw, device, read_elements)
    assert (heard.tone, heard.remedy) == (tone, remedy)
    assert text in heard.text
    assert bool(heard.advice) == (tone is not Tone.TAKEN and name != "overload")


@pytest.mark.parametrize("name", ["GS sent as ^", "GS sent as text", "no AIM"])
def test_what_the_remedy_sets_makes_the_same_label_pass(name):
    device, raw, *_ = FAULTS[name]
    device = cured(device, hear(raw, device, read_elements))
    assert hear(raw, device, read_elements).text.startswith("The self-test passed")
    scan = parse(raw, gs1=read_elements, settings=device.scanner())
    assert isinstance(scan, Scan)
    assert is_self_test(scan)


def test_keys_are_read_by_place_once_that_is_chosen():
    assert cured(WEDGE, hear(b"+C1" + GOOD[3:], WEDGE, read_elements)).keyboard is Keyboard.US
    told = hear(b"+C1" + GOOD[3:], replace(WEDGE, keyboard=Keyboard.US), read_elements)
    assert told.remedy is Remedy.NO_AIM


def test_every_byte_can_be_seen():
    assert written(b"]C1a b\x1d\x02\r\x00\xff") == "]C1a b<GS><STX><CR><00><FF>"


@given(st.binary(max_size=80))
def test_whatever_comes_is_answered(raw):
    for device in (SCANNER, WEDGE, SCALE):
        assert hear(raw, device, read_elements).shown == written(raw)


@given(st.binary(max_size=80))
def test_what_is_no_hub_label_is_none(raw):
    assert read_hub_label(raw) is None or raw.find(b"HUB/") in (0, 3)


@pytest.mark.parametrize("aim", [b"", b"]Q1", b"]Q3"])
def test_a_hub_label_is_read_as_it_was_written(aim):
    read = read_hub_label(aim + hub_label("7KQ2M-9XB4T", "https://hub.plant:8040").encode())
    assert read is not None
    assert (read.code, read.url) == ("7KQ2M-9XB4T", "https://hub.plant:8040")
    with pytest.raises(ValueError, match="cannot stand on a hub label"):
        hub_label("7KQ2M/9XB4T", "https://hub.plant:8040")
