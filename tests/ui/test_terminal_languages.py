"""The terminal in a wordier language and in one that reads from the right."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator

from floorledger.ui.tasks import Tasks
from tests.ui import fit
from tests.ui.conftest import ROOT
from tests.ui.pictures import SIZES, show_scene, window_of
from tests.ui.terminal_scenes import SCENES

PLACEHOLDER = re.compile(r"\{\d\}|%Ln|%n")


class Wordy(QTranslator):
    """Makes each text a third longer, as German and Spanish do; whoever is not asked stays short."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def translate(self, context, text, disambiguation=None, n=-1):
        self.asked.add(text)
        letters = sum(map(str.isalpha, PLACEHOLDER.sub("", text)))
        more = letters // 3
        return text + ("en" * more)[:more]

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def wordy(qapp):
    translator = Wordy()
    assert QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


@pytest.mark.parametrize("size", SIZES[:2], ids="{0[0]}x{0[1]}".format)
def test_longer_words_fit(qtbot, light, tasks, wordy, size):
    window = window_of(SCENES["sign-in"], light, tasks, size)
    qtbot.addWidget(window)
    found = {}
    for name in SCENES:
        show_scene(window, SCENES[name], tasks)
        found[name] = [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert {"Good / scrap", "Record", "{0} min", "Offline", "Scan your badge"} <= wordy.asked


@pytest.fixture
def from_the_right(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_right_to_left_language_renders_mirrored(qtbot, light, tasks, from_the_right):
    window = window_of(SCENES["sign-in"], light, tasks, SIZES[1])
    qtbot.addWidget(window)
    found = {}
    for name in SCENES:
        show_scene(window, SCENES[name], tasks)
        found[name] = [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    show_scene(window, SCENES["ready"], tasks)
    place = next(label for label in fit.shown(window, fit.QLabel) if label.text() == "Line 4 · Press 2")
    assert fit.place_in(place, window).center().x() > window.width() / 2


def test_every_text_can_be_found_by_the_translators_tool(tmp_path):
    """pyside6-lupdate overlooks a variable, and a count that is not a plain name."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("the tool is not installed here")
    sources = [*(ROOT / "app/floorledger/ui").glob("*.py"), *(ROOT / "app/floorledger/ui/terminal").glob("*.py")]
    found = tmp_path / "found.ts"
    subprocess.run([tool, *map(str, sources), "-ts", str(found)], check=True, capture_output=True, timeout=120)
    messages = ElementTree.parse(found).iter("message")
    texts = {message.findtext("source"): message.get("numerus") == "yes" for message in messages}
    counted = {text for path in sources for text in re.findall(r'"([^"\n]*%Ln[^"\n]*)"', path.read_text("utf-8"))}
    assert counted == {text for text, numerus in texts.items() if numerus}
    calls = re.compile(r'(?:self\.tr|\btranslate)\(\s*(?:"\w+",\s*)?"((?:[^"\\]|\\.)*)"')
    written = {text for path in sources for text in calls.findall(path.read_text("utf-8"))}
    assert written - texts.keys() == set()
    others = re.compile(r'(?:self\.tr|(?<![.\w])translate)\((?!\s*")[^)]')
    assert [path.name for path in sources if others.search(path.read_text("utf-8"))] == []
