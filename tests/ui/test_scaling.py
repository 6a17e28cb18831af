"""100 to 200 % scaling: whatever fits on a panel at 100 % fits at any scaling, and no target gets below 64 pixels."""

import json
import os
import subprocess
import sys

import pytest

from floorledger.ui.terminal.measures import SMALLEST_SCREEN, factor_for, smallest
from tests.ui.conftest import ROOT

PANELS = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080))
SCALINGS = (100, 125, 150, 175, 200)


@pytest.mark.parametrize("panel", PANELS, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("percent", SCALINGS)
def test_targets_are_64_pixels_of_the_panel_and_the_terminal_fits(panel, percent):
    density = percent / 100
    width, height = (side / density for side in panel)
    factor = factor_for(int(width), int(height), density)
    assert factor * 64 * density >= 63.99
    assert factor * SMALLEST_SCREEN.width() <= width + 1
    assert factor * SMALLEST_SCREEN.height() <= height + 1
    least = smallest(density)
    assert least.width() <= width
    assert least.height() <= height


# Worked out by hand: 1920x1080 at 200 % are 960x540 points, and 540 / 768 = 0.703; at 150 % they are 1280x720, and
# 720 / 768 = 0.9375; at 125 % 1536x864, and 864 / 800 = 1.08, in steps of 0.05; 1366x768 at 125 % are 1092x614 points,
# 614 / 768 = 0.799, but 64 pixels of the panel are 0.8 of 64 points there.
BY_HAND = {
    (1920, 1080, 1.0): 1.35,
    (1536, 864, 1.25): 1.05,
    (1280, 720, 1.5): 0.93,
    (960, 540, 2.0): 0.7,
    (1092, 614, 1.25): 0.8,
    (512, 384, 2.0): 0.5,
    (1024, 768, 1.0): 1.0,
    (3840, 2160, 2.0): 1.5,
}


@pytest.mark.parametrize("screen", BY_HAND, ids="{0[0]}x{0[1]} at {0[2]}".format)
def test_the_factor_is_as_worked_out_by_hand(screen):
    assert factor_for(*screen) == BY_HAND[screen]


@pytest.mark.parametrize("percent", [125, 150, 200])
def test_a_scaled_terminal_is_drawn_whole(percent, tmp_path):
    """Qt reads the scaling once, so each is a process of its own."""
    environment = os.environ | {"QT_SCALE_FACTOR": str(percent / 100), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.scaling_pictures", str(tmp_path), "1920x1080"]
    drawn = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    report = json.loads(drawn.stdout)
    assert report["pixels"] == [[1920, 1080]]
    assert report["complaints"] == {}
