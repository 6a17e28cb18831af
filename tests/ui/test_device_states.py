"""What the header says of the devices, and how scans and weights of devices reach the service."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from floorledger.domain.scale import read_weight
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.theme import Theme
from tests.ui import terminal_scenes as scenes
from tests.ui.driver import Terminal


@pytest.fixture
def one(qtbot, light: Theme, tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(qtbot, light, scenes.OFFLINE, tmp_path)
    yield made
    made.tasks.close()


@pytest.mark.parametrize(
    ("state", "named", "words"),
    [
        (Scanner.READY, ("Hand", "Scale"), "Scanner ready"),
        (Scanner.LOST, ("Hand",), "Hand lost"),
        (Scanner.LOST, ("Hand", "Scale"), "2 devices lost"),
        (Scanner.LOST, (), "Scanner lost"),
        (Scanner.GARBLED, ("Scale",), "Scale not understood"),
        (Scanner.NONE, (), "No scanner"),
    ],
)
def test_the_worst_state_is_said_by_name(one: Terminal, state: Scanner, named: tuple[str, ...], words: str):
    one.window.show_scanner(state, named)
    assert one.says(words)


def test_a_scanner_that_waits_for_its_self_test_is_said_until_it_passed(one: Terminal):
    one.window.show_scanner(Scanner.READY, ("Hand",))
    one.window.render_view(replace(scenes.OFFLINE, untested=("Hand",)))
    assert one.says("Scan the self-test label")
    one.window.show_scanner(Scanner.LOST, ("Hand",))
    assert one.says("Hand lost")
    one.window.show_scanner(Scanner.READY, ("Hand",))
    one.window.render_view(scenes.OFFLINE)
    assert one.says("Scanner ready")


def test_a_scan_goes_to_the_service_with_the_name_of_its_device(one: Terminal):
    one.window.scan(b"BADGE-1042", "Hand")
    one.wait()
    assert one.service.devices == ["Hand"]


def test_of_weights_that_come_while_one_is_shown_only_the_newest_counts(one: Terminal):
    weights = [read_weight(b"ST,GS,+  %2d.000kg" % load) for load in range(10, 20)]
    for weight in weights:
        one.window.weigh(weight)
    one.wait()
    one.wait()
    assert [asked[1] for asked in one.service.asked if asked[0] == "weigh"] == [weights[0], weights[-1]]
