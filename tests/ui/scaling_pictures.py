"""Terminal and wizard on a scaled desktop: ``QT_SCALE_FACTOR=2 python -m tests.ui.scaling_pictures OUTDIR WxH``.

WxH is the panel in pixels. Prints as JSON what does not fit, so that a test can ask each scaling in its own process.
"""

import json
import math
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from floorledger.ui import theme as themes
from floorledger.ui.tasks import Tasks
from tests.ui import fit, pictures, setup_pictures
from tests.ui.setup_scenes import SCENES as SETUP
from tests.ui.terminal_scenes import SCENES

SHOWN = ("sign-in", "ready", "report", "stopped")


def wrong_in(window, density):
    """What does not fit; targets and gaps are pixels of the panel."""
    return [
        *fit.cut_off(window),
        *fit.outside(window),
        *fit.overlaps(window),
        *fit.too_small(window, math.floor(64 / density)),
        *fit.nameless(window),
    ]


def main(out, panel):
    app = QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    out.mkdir(parents=True, exist_ok=True)
    theme, tasks = themes.apply(app, "light", pictures.FONTS), Tasks()
    density = app.primaryScreen().devicePixelRatio()
    points = tuple(round(side / density) for side in panel)
    pixels, complaints = set(), {}
    for module, scenes, names in ((pictures, SCENES, SHOWN), (setup_pictures, SETUP, tuple(SETUP))):
        window = module.window_of(scenes[names[0]], theme, tasks, points)
        for name in names:
            module.show_scene(window, scenes[name], tasks)
            picture = window.grab()
            pixels.add((picture.width(), picture.height()))
            picture.save(str(out / f"{name}-{panel[0]}x{panel[1]}-{density:.2f}.png"))
            complaints[name] = wrong_in(window, density)
        window.close()
    tasks.close()
    print(
        json.dumps({"pixels": sorted(pixels), "complaints": {name: each for name, each in complaints.items() if each}})
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(int(side) for side in sys.argv[2].split("x")))
