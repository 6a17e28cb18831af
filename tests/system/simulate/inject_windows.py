"""Texts of the plant in every label and tool tip of both windows: none may be taken for rich text.

The faces' own pictures are shown, with each of their texts turned into one that tries: Qt takes a label or a tool tip
that looks like HTML for HTML, loads what it names, and shows something else than was written.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as Rich
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget

from floorledger.ui import theme as themes
from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui import pictures
from tests.ui import workstation_pictures as desk
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.terminal_scenes import SCENES

HOSTILE = "<img src='file:///evil.example/x.png'><b>x</b>&lt;i&gt;"
"""Rich text by its beginning, by its tags and by its entities."""
PLANT_TEXTS = frozenset(
    (
        "account",
        "actual_text",
        "battery",
        "category",
        "cost_line",
        "damaged",
        "description",
        "detail",
        "done",
        "due_text",
        "entries",
        "expires",
        "facts",
        "goes_to",
        "handover",
        "item",
        "keep",
        "kept",
        "label",
        "lot",
        "mark_text",
        "meaning",
        "name",
        "next",
        "note",
        "operation",
        "owner",
        "path",
        "period",
        "person",
        "place",
        "plant",
        "record_blocked",
        "role",
        "shift",
        "shown",
        "suggestion",
        "tasks",
        "text",
        "then",
        "title",
        "trail_text",
        "unit",
        "where",
        "who",
        "why",
        "why_not",
        "work_center",
    )
)
"""Fields of the rows that faces get in which words of the plant stand, and no keys."""
_PLACES = (
    ("today",),
    ("exceptions",),
    *(("exception", number) for number in ("x01", "x02", "x04")),
    ("orders",),
    ("variances", "WO 48071\nusage"),
    ("variances", "WO 48064"),
    ("trace", "l7"),
)


@dataclass
class Shown:
    """What was looked at, and what Qt would take for more than letters."""

    pictures: int = 0
    labels: int = 0
    tips: int = 0
    violations: list[str] = field(default_factory=list)


def spoiled(row: Any) -> Any:
    """The same row with every text of the plant in it made hostile."""
    return spoiled_with(row, HOSTILE)


def spoiled_with(row: Any, text: str) -> Any:
    """The same row with a text before every text of the plant in it."""
    if isinstance(row, tuple | list):
        return type(row)(spoiled_with(each, text) for each in row)
    if not is_dataclass(row) or isinstance(row, type):
        return row
    found = {each.name: getattr(row, each.name) for each in fields(row) if each.init}
    return replace(
        row,
        **{
            name: _tried(value, text) if name in PLANT_TEXTS else spoiled_with(value, text)
            for name, value in found.items()
        },
    )


def _tried(value: Any, text: str) -> Any:
    """A text, or of texts that belong together the last, which is what is shown beside a word of our own."""
    if type(value) is str:
        return f"{text} {value}" if value else value
    if isinstance(value, tuple) and value and all(type(each) is str for each in value):
        return (*value[:-1], _tried(value[-1], text))
    if isinstance(value, tuple):
        return tuple(_tried(each, text) if isinstance(each, tuple) else spoiled_with(each, text) for each in value)
    return spoiled_with(value, text)


class _Spoiling:
    """A service whose every answer is hostile."""

    def __init__(self, service: object) -> None:
        self._service = service

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._service, name)
        return (lambda *words, **more: spoiled(found(*words, **more))) if callable(found) else spoiled(found)


def walk(shown: Shown) -> None:
    """Both windows in all their pictures."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme, tasks = themes.apply(app, "light", pictures.FONTS), Tasks()
    try:
        _terminal(theme, tasks, shown)
        _workstation(app, theme, tasks, shown)
    finally:
        tasks.close()


def _terminal(theme: themes.Theme, tasks: Tasks, shown: Shown) -> None:
    window = pictures.window_of(spoiled(SCENES["sign-in"]), theme, tasks, (1280, 800))
    for name, scene in SCENES.items():
        pictures.show_scene(window, spoiled(scene), tasks)
        look(window, f"terminal, {name}", shown)
    window.errors.report(OSError(28, HOSTILE))
    pictures.settle(tasks)
    look(window, "terminal, fault", shown)
    desk.discard(window)


def _workstation(app: QApplication, theme: themes.Theme, tasks: Tasks, shown: Shown) -> None:
    window = WorkstationWindow(_Spoiling(FakeWorkstationService()), tasks, theme)
    window.resize(1440, 900)
    window.show()
    desk.settle(app, tasks)
    for place in _PLACES:
        window.go(*place)
        desk.settle(app, tasks)
        look(window, f"workstation, {' '.join(place)!r}", shown)
    desk.discard(window)


def look(window: QWidget, where: str, shown: Shown) -> None:
    """Every label and every tool tip of a window, shown or not."""
    shown.pictures += 1
    for widget in (window, *window.findChildren(QWidget)):
        kind = f"{where}: {type(widget).__name__}"
        if isinstance(widget, QLabel) and HOSTILE in widget.text():
            shown.labels += 1
            if widget.textFormat() is not Qt.TextFormat.PlainText:
                shown.violations.append(f"{kind} takes a text of the plant for rich text: {widget.text()[:60]!r}")
        if isinstance(widget, QTextEdit) and not widget.toPlainText().count(HOSTILE) and "evil" in widget.toHtml():
            shown.violations.append(f"{kind} takes a text of the plant for rich text")
        for tip in (widget.toolTip(), widget.whatsThis(), *_cells(widget)):
            _tip(tip, kind, shown)


def _tip(tip: str, kind: str, shown: Shown) -> None:
    if "evil" not in tip:
        return
    shown.tips += 1
    if as_shown(tip).count("evil") != as_shown(tip).count(HOSTILE):
        shown.violations.append(f"a tool tip of {kind} takes a text of the plant for rich text: {tip[:60]!r}")


def letters(text: str) -> str:
    """What of a text can be seen."""
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def as_shown(tip: str) -> str:
    """What a tool tip shows: Qt decides by the text's looks whether it is rich."""
    if not Rich.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def _cells(widget: QWidget) -> Iterator[str]:
    """The tool tips of a table's cells and heads."""
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return
    model, root = widget.model(), QModelIndex()
    for row in range(min(model.rowCount(root), 20)):
        for column in range(model.columnCount(root)):
            tip = model.data(model.index(row, column, root), Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip
