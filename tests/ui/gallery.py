"""Every screen of the first start and of both faces in each theme, at two sizes, in two languages.

``python -m tests.ui.gallery OUTDIR [screen ...]`` renders them all, or those named, with a page to look at
(``index.html``); with ``--keep`` it also writes the small pictures that the picture tests compare with. Look at what
changed before you keep it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from floorledger.ui import theme as themes
from floorledger.ui.errors import ErrorPanel
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.tokens import THEMES
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui import setup_pictures, setup_scenes
from tests.ui import workstation_pictures as desk
from tests.ui.conftest import FONTS
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.languages import speaking
from tests.ui.pictures import OPENED, settle, show_scene, window_of
from tests.ui.terminal_scenes import SCENES

KEPT = Path(__file__).parent / "kept"
LANGUAGES = ("en", "de")
TERMINAL_SIZES = ((1024, 768), (1280, 800))
WORKSTATION_SIZES = ((1440, 900), (1920, 1080))
SCALE = 4
"""Kept pictures are this many times smaller: layout, colour and the weight of text are there, no letters."""
QUALITY = 70
BLOCK = 4
APART = 14
"""Blocks of 4 by 4 small pixels whose mean colour is further off than this (of 255) differ."""
SHARE = 0.002
"""So much of a picture may differ: the blink of a caret, another rounding of a curve."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a face is shown."""

    face: str
    theme: str
    size: tuple[int, int]
    language: str

    @property
    def name(self) -> str:
        """The folder of its pictures."""
        return f"{self.face}-{self.theme}-{self.size[0]}x{self.size[1]}-{self.language}"


SETTINGS = tuple(
    Setting(face, theme, size, language)
    for face, sizes in (("terminal", TERMINAL_SIZES), ("setup", TERMINAL_SIZES), ("workstation", WORKSTATION_SIZES))
    for theme in THEMES
    for size in sizes
    for language in LANGUAGES
)


def pictures(app: QApplication, setting: Setting) -> Iterator[tuple[str, QImage]]:
    """Render each screen of a face in one setting."""
    theme = themes.apply(app, setting.theme, FONTS)
    tasks = Tasks()
    with speaking(setting.language):
        yield from FACES[setting.face](app, theme, tasks, setting.size)
    tasks.close()


def _terminal(
    _app: QApplication, theme: themes.Theme, tasks: Tasks, size: tuple[int, int]
) -> Iterator[tuple[str, QImage]]:
    window = window_of(SCENES["sign-in"], theme, tasks, size)
    for name in (*SCENES, *OPENED):
        show_scene(window, SCENES[OPENED[name][0] if name in OPENED else name], tasks)
        window.findChild(ScanLine).unlight()
        if name in OPENED:
            OPENED[name][1](window)
            settle(tasks)
        yield name, window.grab().toImage()
        window.open_scan_box(is_open=False)
        window.findChild(ErrorPanel).hide()
    window.close()
    window.deleteLater()
    settle(tasks)


def _workstation(
    app: QApplication, theme: themes.Theme, tasks: Tasks, size: tuple[int, int]
) -> Iterator[tuple[str, QImage]]:
    window = WorkstationWindow(FakeWorkstationService(), tasks, theme)
    window.resize(*size)
    window.show()
    desk.settle(app, tasks)
    for pose, steps in desk.POSES.items():
        for step in steps:
            step(window)
            desk.settle(app, tasks)
        yield pose, window.grab().toImage()
        window.variances.views.setCurrentWidget(window.variances.chart)
    desk.discard(window)


def _setup(
    _app: QApplication, theme: themes.Theme, tasks: Tasks, size: tuple[int, int]
) -> Iterator[tuple[str, QImage]]:
    window = setup_pictures.window_of(setup_scenes.SCENES["hub"], theme, tasks, size)
    for name, view in setup_scenes.SCENES.items():
        setup_pictures.show_scene(window, view, tasks)
        yield name, window.grab().toImage()
    window.close()
    window.deleteLater()
    settle(tasks)


FACES: dict[str, Callable[[QApplication, themes.Theme, Tasks, tuple[int, int]], Iterator[tuple[str, QImage]]]] = {
    "terminal": _terminal,
    "setup": _setup,
    "workstation": _workstation,
}


def small(picture: QImage) -> bytes:
    """The picture as it is kept."""
    width, height = picture.width() // SCALE, picture.height() // SCALE
    smooth = Qt.TransformationMode.SmoothTransformation
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth).save(buffer, "WEBP", QUALITY)
    return bytes(buffer.data().data())


def difference(one: bytes, other: bytes) -> float:
    """The share of blocks in which two small pictures differ; 1 where they are not of one size."""
    first, second = QImage.fromData(one), QImage.fromData(other)
    if first.size() != second.size():
        return 1.0
    apart = np.abs(_blocks(first) - _blocks(second)).max(axis=2) > APART
    return float(apart.mean())


def _blocks(picture: QImage) -> "np.ndarray[tuple[int, int, int], np.dtype[np.float64]]":
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows, columns = plain.height() // BLOCK, plain.width() // BLOCK
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    pixels = lines[: rows * BLOCK, : columns * BLOCK * 3].reshape(rows, BLOCK, columns, BLOCK, 3)
    means: np.ndarray[tuple[int, int, int], np.dtype[np.float64]] = pixels.astype(np.float64).mean(axis=(1, 3))
    return means


def main(out: Path, names: list[str], *, keep: bool) -> None:
    """Render everything, or the screens named, and write the page that shows it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    parts = []
    for setting in SETTINGS:
        (out / setting.name).mkdir(parents=True, exist_ok=True)
        figures = []
        for name, picture in pictures(app, setting):
            if names and name not in names:
                continue
            path = f"{setting.name}/{name}.png"
            picture.save(str(out / path))
            figures.append(f'<figure><img src="{path}" loading="lazy"><figcaption>{name}</figcaption></figure>')
            if keep:
                (KEPT / setting.name).mkdir(parents=True, exist_ok=True)
                (KEPT / setting.name / f"{name}.webp").write_bytes(small(picture))
        parts.append(f'<h2 id="{setting.name}">{setting.name}</h2>' + "\n".join(figures))
    links = " · ".join(f'<a href="#{setting.name}">{setting.name}</a>' for setting in SETTINGS)
    style = "body{font-family:sans-serif;background:#777}figure{margin:12px}img{max-width:100%}"
    page = f"<!doctype html><title>Floorledger's screens</title><style>{style}</style><p>{links}</p>"
    (out / "index.html").write_text(page + "\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    given = [word for word in sys.argv[2:] if word != "--keep"]
    main(Path(sys.argv[1]), given, keep=len(given) < len(sys.argv) - 2)
