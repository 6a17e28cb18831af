"""Documents as pictures of their pages: what is damaged is said, and no size is too large."""

import pytest
from PySide6.QtGui import QImage

from floorledger.main.assets import asset
from floorledger.services.sheet import SheetPage
from floorledger.ui.print.pages import LARGEST, open_document
from floorledger.ui.print.pdf import sheet_pdf

PDF, PNG = "application/pdf", "image/png"


def demo(name):
    return asset("db", "demo", "documents", name).read_bytes()


def blank(count):
    pages = [SheetPage(width=300, height=600, dpi=72, headings=(), labels=()) for _ in range(count)]
    return sheet_pdf("blank", pages)


@pytest.fixture
def opened(light):
    made = []

    def do(content, media_type):
        made.append(open_document(content, media_type))
        return made[-1]

    yield do
    for each in made:
        if not isinstance(each, str):
            each.close()


def test_a_drawing_fits_its_room_in_both_directions(opened):
    drawing = opened(demo("reservoir-assembly.pdf"), PDF)
    assert drawing.count == 1
    wide = drawing.render(0, 595, 100_000)
    assert (wide.width(), wide.height()) == (595, 842)
    whole = drawing.render(0, 595, 421)
    assert abs(whole.width() - 298) <= 1
    assert whole.height() == 421
    assert not wide.allGray(), "the drawing keeps its colours"


def test_a_picture_is_its_own_page(opened):
    picture = opened(demo("electrical-wiring.png"), PNG)
    assert (picture.count, picture.render(0, 640, 100_000).height()) == (1, 480)


def test_all_pages_are_there(opened):
    assert opened(blank(3), PDF).count == 3


@pytest.mark.parametrize("media_type", [PDF, PNG])
@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"<html>", bytes(1000), b"\x89PNG\r\n\x1a\n"])
def test_a_damaged_document_is_said_in_words(opened, media_type, content):
    assert "publish it again" in opened(content, media_type)


@pytest.mark.parametrize("name", ["reservoir-assembly.pdf", "electrical-wiring.png"])
def test_no_page_is_painted_larger_than_a_screen_could_want(opened, name):
    document = opened(demo(name), PDF if name.endswith("pdf") else PNG)
    picture = document.render(0, 10**6, 10**6)
    assert isinstance(picture, QImage)
    assert max(picture.width(), picture.height()) <= LARGEST + 1
