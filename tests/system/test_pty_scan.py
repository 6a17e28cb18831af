"""From the bytes on a serial port to the tick in the window: a real pty, the real window, the real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind
from floorledger.services.views import Tone
from tests.floor import Floor, floor


@pytest.fixture
def mara(qapp: QApplication, tmp_path: Path, rig_template: Path) -> Iterator[Floor]:
    with floor(qapp, tmp_path, template=rig_template) as made:
        yield made


def test_badge_order_and_good_by_scanner_alone(mara: Floor) -> None:
    mara.at_work()
    assert mara.scan(ScanKind.COMMAND, "GOOD") is Tone.TAKEN
    assert mara.scan(ScanKind.COMMAND, "4") is Tone.TAKEN
    assert mara.scan(ScanKind.COMMAND, "OK") is Tone.TAKEN
    assert mara.view.job is not None
    assert mara.view.job.good == "4"
    assert mara.view.tape[0].text == "+4 PCS good"


def test_a_label_nobody_knows_is_refused_and_kept(mara: Floor) -> None:
    mara.scan(ScanKind.BADGE, "1042")
    last = mara.send(b"HELLO\r\n").last_scan
    assert last is not None
    assert last.tone is Tone.REFUSED
    assert mara.view.tape[0].mark == "refused"


def test_a_scanner_unplugged_in_mid_frame_is_said_and_found_again(mara: Floor) -> None:
    mara.at_work()
    before = len(mara.answers)
    mara.device.send(b"CMD/GO")
    mara.settle(0.3)
    mara.device.unplug()
    mara.until(lambda: len(mara.answers) > before, "the refusal of half a label")
    last = mara.answers[-1].last_scan
    assert last is not None
    assert (last.tone, mara.view.panel) == (Tone.REFUSED, None)
    mara.device.plug_in()
    mara.settle(0.5)
    assert mara.scan(ScanKind.COMMAND, "GOOD") is Tone.TAKEN


def test_a_megabyte_of_noise_is_one_refusal_and_the_next_scan_is_taken(mara: Floor) -> None:
    mara.at_work()
    mara.settle()
    before = len(mara.log())
    mara.device.send(b"\x00\xff\xfe~" * 262_144)
    mara.settle(0.5)
    mara.device.send(b"\r\n")
    assert mara.scan(ScanKind.COMMAND, "GOOD") is Tone.TAKEN
    mara.settle()
    refused = mara.log()[before:]
    assert [entry.event.event_type for entry in refused] == ["SCAN_REFUSED"]
    assert len(refused[0].event.scan_raw or b"") <= 256
