"""Each screen looks as it looked when somebody last looked at it (``python -m tests.ui.gallery OUTDIR --keep``)."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.gallery import KEPT, SETTINGS, SHARE, difference, pictures, small


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_screen_looks_as_it_did(qtbot, qapp, tmp_path, setting):
    wrong, seen = {}, set()
    for name, picture in pictures(qapp, setting):
        seen.add(name)
        kept = KEPT / setting.name / f"{name}.webp"
        apart = difference(small(picture), kept.read_bytes()) if kept.exists() else 1.0
        if apart > SHARE:
            picture.save(str(tmp_path / f"{name}.png"))
            wrong[name] = f"{100 * apart:.1f} % differ" if kept.exists() else "never looked at"
    assert wrong == {}, f"the new pictures are in {tmp_path}"
    gone = {path.stem for path in (KEPT / setting.name).glob("*.webp")} - seen
    assert gone == set(), "kept pictures of screens that are no more"


@pytest.fixture
def plain():
    picture = QImage(1280, 800, QImage.Format.Format_RGB32)
    picture.fill(QColor("#eceff1"))
    return picture


def with_spot(picture, width, height, colour):
    changed = picture.copy()
    painter = QPainter(changed)
    painter.fillRect(400, 300, width, height, QColor(colour))
    painter.end()
    return changed


@pytest.mark.parametrize(
    ("width", "height", "colour", "seen"),
    [
        (136, 64, "#1f5f8b", True),  # a button appears
        (120, 18, "#53626a", True),  # a line of text moves
        (2, 30, "#1c2529", False),  # a caret blinks
        (136, 64, "#e8ebee", False),  # a shade nobody sees
    ],
)
def test_the_measure_sees_what_a_person_would_see(plain, width, height, colour, seen):
    assert (difference(small(plain), small(with_spot(plain, width, height, colour))) > SHARE) is seen


def test_another_size_differs_altogether(plain):
    assert difference(small(plain), small(plain.copy(0, 0, 1024, 768))) == 1.0
