"""The waterfall from standard to actual. Exact text is the label; the keyboard walks over the bars."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from floorledger.ui.charts.bars import Bar, Kind
from floorledger.ui.charts.colours import mark_colour
from floorledger.ui.charts.layout import Box, Label, Layout, lay_out
from floorledger.ui.tasks import Tasks
from floorledger.ui.text import typeset
from floorledger.ui.theme import WORKSTATION, Theme
from floorledger.ui.tips import tip

_MARGIN = 6


class Waterfall(QWidget):
    """Draws bars once pyqtgraph is there. ``chosen`` is told for another bar, ``opened`` for Enter or double click."""

    chosen = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._pg: Any = None
        self._plot: Any = None
        self._asked = False
        self._bars: tuple[Bar, ...] = ()
        self._amounts: tuple[str, ...] = ()
        self._at = -1
        self.placed: Layout | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars shown."""
        return self._bars

    def set_bars(self, row: Sequence[Bar], amounts: Sequence[str]) -> None:
        """Show other bars with the texts above them; the chosen bar stays where its key is still there."""
        if (tuple(row), tuple(amounts)) == (self._bars, self._amounts):
            return
        key = self.key()
        self._bars, self._amounts = tuple(row), tuple(amounts)
        self._at = next((n for n, bar in enumerate(self._bars) if key and bar.key == key), -1)
        said = (f"{bar.label} {amount}" for bar, amount in zip(self._bars, self._amounts, strict=True))
        self.setAccessibleDescription("; ".join(said))
        if self._plot is not None:
            self._draw()
        elif not self._asked:
            self._asked = True
            self._tasks.run(lambda: importlib.import_module("pyqtgraph"), self._build)

    def key(self) -> str:
        """Give the key of the chosen bar, or nothing."""
        return self._bars[self._at].key if 0 <= self._at < len(self._bars) else ""

    def choose(self, key: str) -> None:
        """Choose the bar with this key without telling; nothing for an unknown one, an end bar stays chosen."""
        if key == self.key():
            return
        self._at = next((n for n, bar in enumerate(self._bars) if key and bar.key == key), -1)
        self._draw()

    def sizeHint(self) -> QSize:
        """Give a size at which a handful of parts can be read."""
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        """Give the smallest size that still shows bars."""
        return QSize(320, 160)

    def _build(self, pg: Any) -> None:
        """Make the plot, a canvas of pixels with y downwards; it takes no mouse and no focus of its own."""
        self._pg = pg
        plot = pg.PlotWidget(self, background=self._theme.colour("panel"))
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFrameShape(plot.Shape.NoFrame)
        item = plot.getPlotItem()
        item.hideAxis("left")
        item.hideAxis("bottom")
        item.hideButtons()
        item.setMenuEnabled(False)
        item.layout.setContentsMargins(0, 0, 0, 0)
        view = item.getViewBox()
        view.setMouseEnabled(x=False, y=False)
        view.setDefaultPadding(0)
        view.setBorder(None)
        view.invertY(True)  # noqa: FBT003 - pyqtgraph's signature
        self._column.addWidget(plot)
        self._plot = plot
        plot.show()
        self._draw()

    def _canvas(self) -> QSize:
        return QSize(max(1, self.width() - 2 * _MARGIN), max(1, self.height() - 2 * _MARGIN))

    def _draw(self) -> None:
        """Lay out and draw everything anew; there are a dozen things at most."""
        if self._plot is None:
            return
        self._plot.clear()
        if not self._bars:
            return
        size, metrics = self._canvas(), QFontMetricsF(self._font())
        placed = lay_out(
            self._bars, self._amounts, size.width(), size.height(), metrics.horizontalAdvance, metrics.lineSpacing()
        )
        self.placed = placed
        self._plot.setRange(QRectF(0, 0, size.width(), size.height()), padding=0, disableAutoRange=True)
        self._draw_choice(placed)
        self._draw_lines(placed)
        for number, box in enumerate(placed.bars):
            self._draw_bar(self._bars[number], box)
        if placed.broken:
            self._draw_breaks(placed)
        for label in placed.amounts:
            self._draw_label(label, "ink", QFont.Weight.DemiBold)
        for label in placed.names:
            self._draw_label(label, "mute", QFont.Weight.Normal)

    def _font(self, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
        return self._theme.font(WORKSTATION.small, weight)

    def _draw_choice(self, placed: Layout) -> None:
        if 0 <= self._at < len(placed.slots):
            pen = QPen(self._theme.colour("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1)
            self._rect(placed.slots[self._at], self._theme.colour("blue_bg"), pen)

    def _draw_lines(self, placed: Layout) -> None:
        """Draw the base line and the levels from bar to bar."""
        pen = self._pg.mkPen(self._theme.colour("edge"), width=1)
        self._line([0, placed.slots[-1].right], [placed.base, placed.base], pen)
        dots = self._pg.mkPen(self._theme.colour("mute"), width=1, style=Qt.PenStyle.DotLine)
        for left, right, level in placed.links:
            self._line([left, right], [level, level], dots)

    def _draw_bar(self, bar: Bar, box: Box) -> None:
        fill, edge = _LOOKS[bar.kind]
        self._rect(box, mark_colour(self._theme, fill), QPen(mark_colour(self._theme, edge), 1))

    def _draw_breaks(self, placed: Layout) -> None:
        """Cut the end bars by a slanted gap: their feet are not drawn to scale."""
        gap = self._pg.mkPen(self._theme.colour("panel"), width=4)
        for bar, box in zip(self._bars, placed.bars, strict=True):
            if bar.kind is Kind.END:
                level = box.bottom - min(14.0, (box.bottom - box.top) / 2)
                self._line([box.left - 3, box.right + 3], [level + 4, level - 4], gap)

    def _draw_label(self, label: Label, token: str, weight: QFont.Weight) -> None:
        """Write each line centred in the label's box."""
        lines = label.text.split("\n")
        height = (label.box.bottom - label.box.top) / max(1, len(lines))
        for number, text in enumerate(lines):
            item = self._pg.TextItem(typeset(text), color=self._theme.colour(token), anchor=(0.5, 0.5))
            item.setFont(self._font(weight))
            item.setPos((label.box.left + label.box.right) / 2, label.box.top + height * (number + 0.5))
            self._plot.addItem(item, ignoreBounds=True)

    def _rect(self, box: Box, fill: object, pen: QPen) -> None:
        item = self._pg.BarGraphItem(
            x0=[box.left], x1=[box.right], y0=[box.top], y1=[box.bottom], brush=fill, pen=pen, name=None
        )
        self._plot.addItem(item, ignoreBounds=True)

    def _line(self, x: list[float], y: list[float], pen: object) -> None:
        self._plot.addItem(self._pg.PlotCurveItem(x=x, y=y, pen=pen, antialias=True), ignoreBounds=True)

    def _step(self, to: int) -> None:
        """Choose a bar by number and tell."""
        if self._bars and 0 <= to < len(self._bars) and to != self._at:
            self._at = to
            self._draw()
            self.chosen.emit()

    def _bar_at(self, x: float) -> int:
        return int((x - _MARGIN) * len(self._bars) / self._canvas().width()) if self._bars else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrow keys, Home and End; Enter opens."""
        last = len(self._bars) - 1
        steps = {
            Qt.Key.Key_Left: max(0, self._at - 1),
            Qt.Key.Key_Right: min(last, self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by a click."""
        self._step(self._bar_at(event.position().x()))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Open by a double click."""
        self.opened.emit()

    def event(self, event: QEvent) -> bool:
        """Show the whole name and amount of the bar under the pointer; redraw the choice with the focus."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._bar_at(event.pos().x())
            known = 0 <= at < len(self._bars)
            said = f"{self._bars[at].label} {self._amounts[at]}" if known else ""
            QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._draw()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._draw()


_LOOKS = {
    Kind.END: ("bar", "bar"),
    Kind.UNFAVOURABLE: ("amber", "amber"),
    Kind.FAVOURABLE: ("bar2", "mute"),
    Kind.NOTHING: ("bar2", "mute"),
    Kind.RESIDUAL: ("red", "red"),
}
