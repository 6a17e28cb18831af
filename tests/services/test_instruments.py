"""Devices as the service knows them: each scanner with its own settings and self-test, and the weight on offer."""

from datetime import timedelta

import pytest

from floorledger.domain.barcode import ScannerSettings
from floorledger.domain.scale import Weight, read_weight
from floorledger.services.instruments import Instruments, Offer
from floorledger.services.views import Tone
from tests.plants import line_plant
from tests.rig import MORNING, Rig
from tests.services.terminal_bench import Bench

SELF_TEST = b"]C191FLOORLEDGER\x1d92SELFTEST"
LOST_GS = b"]C1010950600013435210LOT121SN1"
HAND, FIXED = "Hand scanner", "Fixed scanner"


@pytest.fixture
def bench(rig: Rig) -> Bench:
    bench = Bench(rig)
    bench.terminal = rig.terminal(scanners={HAND: ScannerSettings(), FIXED: ScannerSettings(aim_required=False)})
    bench.sign_in()
    return bench


def fault(bench: Bench, raw: bytes, device: str) -> str:
    """The code under which a scan was refused."""
    view = bench.terminal.scan(raw, device)
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.REFUSED
    return str(bench.log()[-1].event.detail.fault_code)


def test_each_scanner_has_its_own_self_test(bench: Bench):
    assert bench.view.untested == (HAND, FIXED)
    view = bench.terminal.scan(SELF_TEST, HAND)
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.TAKEN
    assert view.untested == (FIXED,)
    assert fault(bench, LOST_GS, FIXED) == "C04"
    # The hand scanner sends separators, so what it read is one lot: unknown here, and that is what is said.
    assert fault(bench, LOST_GS, HAND) == "C01"


def test_a_self_test_counts_for_its_shift(bench: Bench):
    bench.terminal.scan(SELF_TEST, HAND)
    assert bench.view.untested == (FIXED,)
    bench.rig.clock.forward(9 * 60)
    assert bench.view.untested == (HAND, FIXED)
    assert fault(bench, LOST_GS, HAND) == "C04"


def test_a_scanner_that_drops_separators_does_not_pass(bench: Bench):
    assert fault(bench, SELF_TEST.replace(b"\x1d", b""), HAND) == "C04"
    assert "drops separators" in (bench.view.last_scan.meaning if bench.view.last_scan else "")
    assert bench.view.untested == (HAND, FIXED)


def test_each_scanner_is_read_by_its_own_settings(bench: Bench):
    without_aim = b"0109506000134352" + b"10A\x1d21B"
    assert fault(bench, without_aim, HAND) == "C02"
    assert fault(bench, without_aim, FIXED) == "C01"


def test_the_demos_scan_box_is_no_device_that_waits_for_a_self_test(rig: Rig):
    bench = Bench(rig)
    assert bench.view.untested == ()
    assert bench.terminal.scan(SELF_TEST).untested == ()


# --- the scale


def weight(line: bytes) -> Weight:
    found = read_weight(line)
    assert found is not None
    return found


KILOS = line_plant()


def test_the_weight_is_shown_with_its_state_and_age(bench: Bench):
    assert bench.view.scale is None
    bench.terminal.weigh(weight(b"US,NT,+  12.300kg"))
    bench.rig.clock.forward(2 / 60)
    scale = bench.view.scale
    assert scale is not None
    assert (scale.text, scale.unit, scale.stable, scale.net, scale.overload) == ("12.300", "kg", False, True, False)
    assert scale.age == timedelta(seconds=2)
    assert bench.terminal.weigh(None).scale is None


def test_a_weight_enters_nothing_by_itself(bench: Bench):
    bench.order()
    bench.command("GOOD", "4")
    before = bench.panel
    bench.terminal.weigh(weight(b"ST,GS,+  12.345kg"))
    assert bench.panel == before
    assert bench.rig.installation.store.waiting_count() == len(bench.log())


def offered(line: bytes | None, *units: str) -> Offer | str:
    instruments = Instruments({})
    instruments.weigh(None if line is None else weight(line), MORNING)
    return instruments.offer(units, KILOS)


@pytest.mark.parametrize(
    ("line", "units", "expected"),
    [
        (b"ST,GS,+  12.345kg", ("PCS", "KGM"), Offer(text="12.345", unit="KGM")),
        (b"S S     12.340 kg", ("KG",), Offer(text="12.340", unit="KG")),
        (b"ST,GS,+  12.345 g", ("KGM", "GRM"), Offer(text="12.345", unit="GRM")),
        (b"ST,GS,+  12.345 g", ("KGM",), "The scale weighs in g, which is no unit of this item."),
        (b"ST,GS,+  12.345kg", ("PCS",), "The scale weighs in kg, which is no unit of this item."),
        (b"US,GS,+  12.345kg", ("KGM",), "The load still moves. Wait until the scale stands still."),
        (b"ST,GS,+   0.000kg", ("KGM",), "The scale shows nothing to book."),
        (b"ST,GS,-   1.000kg", ("KGM",), "The scale shows nothing to book."),
        (b"OL,GS,+  99.999kg", ("KGM",), "The scale is overloaded. Take the load off."),
        (b"S I", ("KGM",), "The load still moves. Wait until the scale stands still."),
        (None, ("KGM",), "The scale shows no weight."),
    ],
)
def test_what_can_be_taken(line: bytes | None, units: tuple[str, ...], expected: Offer | str):
    assert offered(line, *units) == expected


def test_a_short_ton_is_no_kilogram_whatever_its_letters():
    assert offered(b"ST,GS,+  12.345kg", "ST") == "The scale weighs in kg, which is no unit of this item."
