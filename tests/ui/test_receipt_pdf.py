"""The shift receipt as a page."""

from dataclasses import replace

import pytest

from floorledger.ui.receipt_pdf import write_receipt
from tests.ui import terminal_scenes as scenes


@pytest.mark.parametrize(
    "receipt",
    [
        scenes.RECEIPT,
        scenes.CLEAR,
        replace(scenes.RECEIPT, owed=scenes.TAPE * 3),
        replace(scenes.RECEIPT, handover=scenes.HANDOVER.lines),
        replace(scenes.RECEIPT, person="Maximiliane Oberhuber-Lindenthal " * 6),
    ],
    ids=["owed", "clear", "more than a page", "hand-over", "long"],
)
def test_a_receipt_is_one_page_with_its_font(light, tmp_path, receipt):
    path = tmp_path / "receipts" / "one.pdf"
    write_receipt(receipt, path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert b"Inter" in data


def test_a_page_that_cannot_be_written_is_an_error(light, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        write_receipt(scenes.RECEIPT, tmp_path / "file" / "one.pdf")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(OSError, match=r"folder\.pdf"):
        write_receipt(scenes.RECEIPT, tmp_path / "folder.pdf")
