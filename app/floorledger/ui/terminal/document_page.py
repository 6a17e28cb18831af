"""A drawing or work instruction of the job: page by page, as large as wanted, by buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QScroller

from floorledger.services.views import DocumentLink, Page, TerminalView
from floorledger.ui.icons import ICONS
from floorledger.ui.kit import Kit
from floorledger.ui.language import said
from floorledger.ui.print.pages import Opened
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.theme import dress

ZOOMS = (0, 100, 140, 200, 280, 400)
"""Per cent of the width of the page's place; 0 is the whole page."""
WIDTH, WHOLE, ANY_HEIGHT = 1, 0, 100_000


class DocumentPage(MiddlePage):
    """Shows the document that the page's key names (``sha256|page``), else the first one of the job."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit, self._intents = kit, intents
        self._links: tuple[DocumentLink, ...] = ()
        self._link: DocumentLink | None = None
        self._document: Opened | None = None
        self._page, self._zoom, self._asked = 0, WIDTH, 0
        self._title = kit.text(size="mid", weight="bold", lines=2)
        self._where = kit.word(tone="mute")
        self._leaf = QLabel()
        self._leaf.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = kit.text(size="mid")
        self._area = self._scroller()
        self._previous = self._button("up", self.tr("Previous page"), lambda: self._turn(-1))
        self._next = self._button("down", self.tr("Next page"), lambda: self._turn(1))
        self._out = self._button("\N{MINUS SIGN}", self.tr("Smaller"), lambda: self._zoom_by(-1))
        self._in = self._button("+", self.tr("Larger"), lambda: self._zoom_by(1))
        self._fit = kit.button(self.tr("Whole page"), size="small")
        self._fit.clicked.connect(lambda: self._zoom_to(WHOLE))
        self._other = kit.button(self.tr("Other"), size="small", name=self.tr("Other document"))
        self._other.clicked.connect(self._next_document)
        self._lay_out()

    def render_view(self, view: TerminalView) -> None:
        """Show what the key names; a document that is shown already is not opened again."""
        self._links = () if view.job is None else view.job.documents
        name, _, page = view.page_key.partition("|")
        link = next((each for each in self._links if each.sha256 == name), self._links[0] if self._links else None)
        self._other.setVisible(len(self._links) > 1)
        if link is None:
            self._forget()
            self._title.setText(self.tr("Drawing"))
            self._say(self.tr("This job has no drawing and no work instruction."))
            return
        wanted = int(page) if page.isdigit() else 0
        if self._document is None or link != self._link:
            self._open(link, wanted)
        elif self._within(wanted) != self._page:
            self._page = self._within(wanted)
            self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the page for its new room."""
        super().resizeEvent(event)
        self._paint()

    def _open(self, link: DocumentLink, page: int) -> None:
        if link != self._link:
            self._forget()
            self._link, self._zoom = link, WIDTH
            self._title.setText(link.title)
        paper = self._intents.paper
        if paper is None or self._asked:
            return
        self._asked += 1

        def done(found: Opened | str | None) -> None:
            self._asked -= 1
            if link == self._link:
                self._show(found, page)

        paper.document(link.sha256, link.media_type, done)

    def _show(self, found: Opened | str | None, page: int) -> None:
        if found is None:
            self._say(self.tr("This is not on this terminal yet; it comes with the next contact to the hub."))
        elif isinstance(found, str):
            self._say(said(found))
        else:
            self._document = found
            self._page = self._within(page)
            self._paint()

    def _within(self, page: int) -> int:
        return page % self._document.count if self._document is not None else 0

    def _paint(self) -> None:
        """Have the page painted; the last one stays until it is there."""
        document, link, page, paper = self._document, self._link, self._page, self._intents.paper
        if document is None or paper is None:
            return
        several = document.count > 1
        self._where.setText(self.tr("Page {0} of {1}").format(page + 1, document.count) if several else "")
        for button in (self._previous, self._next):
            button.setVisible(several)
        self._out.setEnabled(self._zoom > 0)
        self._in.setEnabled(self._zoom < len(ZOOMS) - 1)
        ratio, zoom = self.devicePixelRatioF(), self._zoom

        def done(picture: QImage) -> None:
            if (link, page, zoom) == (self._link, self._page, self._zoom):
                self._show_leaf(picture, ratio)

        paper.render(document, page, self._box(ratio), done)

    def _box(self, ratio: float) -> tuple[int, int]:
        """Give the room for a page in pixels: the bar at the side has its own."""
        width = max(self._kit.px(200), self._area.width() - self._kit.px(20))
        height = max(self._kit.px(120), self._area.height() - self._kit.px(4))
        if self._zoom == WHOLE:
            return round(width * ratio), round(height * ratio)
        return round(width * ZOOMS[self._zoom] * ratio) // 100, ANY_HEIGHT

    def _show_leaf(self, picture: QImage, ratio: float) -> None:
        picture.setDevicePixelRatio(ratio)
        self._leaf.setPixmap(QPixmap.fromImage(picture))
        self._leaf.setAccessibleName(self._title.text())
        self._words.hide()
        self._area.show()
        self._offer_zoom(offered=True)

    def _say(self, words: str) -> None:
        self._area.hide()
        self._words.setText(words)
        self._words.show()
        self._offer_zoom(offered=False)

    def _offer_zoom(self, *, offered: bool) -> None:
        for button in (self._out, self._in, self._fit):
            button.setVisible(offered)

    def _forget(self) -> None:
        self._document, self._link, self._page = None, None, 0
        self._leaf.clear()
        self._title.setText("")
        self._where.setText("")

    def _turn(self, by: int) -> None:
        if self._link is not None:
            self._intents.show(Page.DOCUMENT, f"{self._link.sha256}|{self._within(self._page + by)}")

    def _zoom_by(self, step: int) -> None:
        self._zoom_to(min(len(ZOOMS) - 1, max(0, self._zoom + step)))

    def _zoom_to(self, zoom: int) -> None:
        self._zoom = zoom
        self._paint()

    def _next_document(self) -> None:
        if self._link in self._links:
            other = self._links[(self._links.index(self._link) + 1) % len(self._links)]
            self._intents.show(Page.DOCUMENT, other.sha256)

    def _button(self, icon: str, name: str, act: Callable[[], object]) -> QPushButton:
        """Make a button with an icon, or with a sign that is one."""
        button = self._kit.button("" if icon in ICONS else icon, size="mid", name=name)
        button.setFixedWidth(self._kit.sizes.target)
        if icon in ICONS:
            self._kit.put_icon(button, icon)
        button.clicked.connect(lambda: act())
        return button

    def _scroller(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._leaf)
        dress(self._leaf, look="scrolled")
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        return area

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, gap=8)
        kit.edges(column, 14, 12, 14, 12)
        head = kit.row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._where)
        close = self._button("close", self.tr("Close the document"), self._intents.cancel)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._area, 1)
        column.addStretch(0)
        foot = kit.row(gap=12)
        for button in (self._previous, self._next):
            button.hide()
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._other)
        for button in (self._out, self._in, self._fit):
            foot.addWidget(button)
        column.addLayout(foot)
