"""``floorledger labels``: files that scan, and one clear line on bad input."""

import pytest

from floorledger.adapters.gs1 import read_elements
from floorledger.cli import main
from floorledger.domain.barcode import Scan, ScannerSettings, is_self_test, parse
from tests.labels import zpl_labels

KINDS = ["labels", "labels sheet", "labels self-test", "labels lot", "labels pallet", "labels order", "labels badge"]

WRITTEN = {
    "lot SP-BOM2001 NEW-7": ("lot", "NEW-7"),
    "pallet SP-BOM2001 NEW-7 --quantity 12": ("lot", "NEW-7"),
    "order WO1001 10": ("order", "WO1001"),
    "badge 1042": ("badge", "1042"),
}

BAD = {
    "lot NOPE L1": "item NOPE is not known here",
    "lot SP-BOM2001 a/b": "cannot stand on a label",
    "order WO1001 99": "is not known here",
    "badge 9999": "badge 9999 is not known here",
    "lot SP-BOM2001 L1 --size 12x10": "does not fit",
    "self-test --copies 0": "copies",
}


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)


@pytest.fixture
def light(qapp):
    """An application for the fonts."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("labels") / "plant"


def understood(raw):
    scan = parse(raw, gs1=read_elements, settings=ScannerSettings(aim_required=True))
    assert isinstance(scan, Scan), scan
    return scan


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_explains_itself_with_an_example(kind, capsys):
    with pytest.raises(SystemExit) as left:
        main([*kind.split(), "--help"])
    assert left.value.code == 0
    assert "example:\n  floorledger labels " in capsys.readouterr().out


@pytest.mark.parametrize(("kind", "wanted"), WRITTEN.items(), ids=WRITTEN)
def test_a_label_for_a_label_printer_says_what_was_asked(light, folder, tmp_path, kind, wanted):
    out = tmp_path / "one.zpl"
    assert main(["labels", *kind.split(), "--zpl", "--out", str(out), "--data-dir", str(folder)]) == 0
    (fields,) = zpl_labels(out.read_bytes())
    (code,) = [field for field in fields if field.kind in ("BC", "BX", "BQ")]
    assert understood(code.data.encode()).get(wanted[0]) == wanted[1]


def test_the_sheet_is_pages_of_a4_and_a_label_each_for_a_label_printer(light, folder, tmp_path):
    pdf, zpl = tmp_path / "sheet.pdf", tmp_path / "sheet.zpl"
    assert main(["labels", "sheet", "--out", str(pdf), "--data-dir", str(folder)]) == 0
    assert main(["labels", "sheet", "--zpl", "--out", str(zpl), "--data-dir", str(folder)]) == 0
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(pdf.read_bytes())
    assert [round(length / 72 * 25.4) for length in document[0].get_size()] == [210, 297]
    document.close()
    found = [
        understood(field.data.encode())
        for label in zpl_labels(zpl.read_bytes())
        for field in label
        if field.kind in ("BC", "BX", "BQ")
    ]
    assert any(is_self_test(scan) for scan in found)
    assert len(found) > 30


@pytest.mark.parametrize(("kind", "words"), BAD.items(), ids=BAD)
def test_bad_input_ends_with_one_clear_line(light, folder, tmp_path, capsys, kind, words):
    out = tmp_path / "none.zpl"
    assert main(["labels", *kind.split(), "--zpl", "--out", str(out), "--data-dir", str(folder)]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("size", ["x", "100", "5x5", "1000x50", "axb"])
def test_an_odd_size_is_refused(size, capsys):
    with pytest.raises(SystemExit):
        main(["labels", "self-test", "--out", "x.pdf", "--size", size])
    assert "no size" in capsys.readouterr().err
