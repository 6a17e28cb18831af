"""Labels are painted, read back and understood; every figure on them is inside the label."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from floorledger.adapters.barcode_writer import encode
from floorledger.adapters.demo_plant import load
from floorledger.adapters.gs1 import read_elements
from floorledger.domain.barcode import Scan, ScanKind, ScannerSettings, is_self_test, parse
from floorledger.domain.gs1_label import sscc
from floorledger.domain.label import DIGITS, VERBS
from floorledger.domain.number import Micro
from floorledger.main.assets import asset
from floorledger.services import zpl
from floorledger.services.labels import (
    LotFacts,
    badge_label,
    command_sheet,
    lot_label,
    order_label,
    pallet_label,
    self_test_label,
)
from floorledger.services.placing import place
from floorledger.services.printing import Carrier, DoesNotFit, Label, Role, Stock, Symbol, Text
from floorledger.services.records import Person
from floorledger.services.sheet import sheet_pages
from floorledger.ui.print import paint
from floorledger.ui.print.pdf import labels_pdf, sheet_pdf
from tests.labels import scanned, zpl_labels

pdfium = pytest.importorskip("pypdfium2")

MASTER = load(asset("db", "demo")).master
ITEM = MASTER.item_by_no["SP-BOM2001"]
LOT = LotFacts(item=ITEM, lot="R2001A", quantity=Micro(25_000_000), expires=date(2028, 5, 31))
TRADED = replace(LOT, item=replace(ITEM, gtin="4012345123456"))
PALLET = replace(TRADED, count=48)
LARGE, SMALL = Stock(width=1000, height=500), Stock(width=500, height=250)
STOCKS = {
    "100x50 203": LARGE,
    "100x50 300": replace(LARGE, dpi=300),
    "50x25 203": SMALL,
    "50x25 300": replace(SMALL, dpi=300),
}
LABELS = {
    "lot": lot_label(LOT, MASTER),
    "gs1 lot": lot_label(TRADED, MASTER),
    "pallet": pallet_label(PALLET, sscc("4012345", 1)),
    "pallet with its number alone": pallet_label(replace(LOT, count=48), sscc("7610425", 2123456, extension=3)),
    "pallet without numbers": pallet_label(LOT, None),
    "order": order_label("WO1001", "10", MASTER),
    "badge": badge_label(
        Person(person_id="p", name="Maximiliane Oberhuber", badge="1042", roles=("operator",), pin_verifier="")
    ),
    "self-test": self_test_label(),
}
AIM = ScannerSettings(aim_required=True)


def understood(raw):
    scan = parse(raw, gs1=read_elements, settings=AIM)
    assert isinstance(scan, Scan), scan
    return scan


def meant(label):
    """The scan that a label stands for, whatever carried it."""
    aim = b"]C1" if label.symbol.elements else b"]C0"
    return understood(aim + label.symbol.data.encode())


def same(scan, label):
    wanted = meant(label)
    return (scan.kind, scan.fields) == (wanted.kind, wanted.fields)


def pages_of(content, dpi):
    """A PDF's pages as grey pictures in the printer's dots."""
    document = pdfium.PdfDocument(content)
    for number in range(len(document)):
        bitmap = document[number].render(scale=dpi / 72, grayscale=True)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
        )
        yield picture.copy()
    document.close()


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_what_is_painted_on_a_page_is_what_was_meant(light, label, stock):
    placed = place(label, stock, encode, paint.measure)
    (page,) = pages_of(labels_pdf([placed]), stock.dpi)
    assert abs(page.width() - placed.width) <= 1
    (raw,) = scanned(page)
    assert same(understood(raw), label)


@pytest.mark.parametrize("carrier", Carrier)
@pytest.mark.parametrize("name", ["lot", "gs1 lot"])
def test_each_carrier_round_trips(light, name, carrier):
    label = replace(LABELS[name], carriers=(carrier,))
    placed = place(label, replace(LARGE, dpi=300), encode, paint.measure)
    (raw,) = scanned(paint.label_picture(placed))
    aim = {Carrier.CODE128: b"]C", Carrier.DATAMATRIX: b"]d", Carrier.QR: b"]Q"}[carrier]
    assert raw.startswith(aim)
    assert same(understood(raw), label)


def test_the_self_test_label_passes_the_self_test(light):
    for carrier in (Carrier.CODE128, Carrier.DATAMATRIX):
        label = replace(self_test_label(), carriers=(carrier,))
        (raw,) = scanned(paint.label_picture(place(label, LARGE, encode, paint.measure)))
        assert b"\x1d" in raw
        assert is_self_test(understood(raw))


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_modules_are_as_wide_as_hand_scanners_need(light, label, stock):
    placed = place(label, stock, encode, paint.measure).symbol
    least = {Carrier.CODE128: 0.24, Carrier.DATAMATRIX: 0.32, Carrier.QR: 0.32}[placed.carrier]
    assert placed.module * 25.4 / stock.dpi >= least


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_the_printers_text_says_the_same(light, label, stock):
    placed = place(label, stock, encode, zpl.measure)
    (fields,) = zpl_labels(zpl.zpl([placed], picture=paint.text_dots))
    (code,) = [field for field in fields if field.kind in ("BC", "BX", "BQ")]
    assert same(understood(code.data.encode()), label)
    if code.kind == "BC":
        assert code.module == placed.symbol.module
    texts = [field.data for field in fields if field.kind == "A0"]
    assert label.texts[0].text in " ".join(texts)


NASTY = ["^XA^FX", "~JA", "^FD^FS^XZ^XA", "a\\5Eb", "_1_d029", "^", "a^b~c\\d_e>8f>;g", "R7 112", "x\"%&'()*+,-."]


@pytest.mark.parametrize("lot", NASTY)
@pytest.mark.parametrize("stock", [LARGE, SMALL, Stock(width=1000, height=1500)], ids=["large", "small", "pallet"])
@pytest.mark.parametrize("carrier", Carrier)
def test_no_lot_number_becomes_a_command(light, lot, stock, carrier):
    facts = replace(LOT, lot=lot, item=replace(ITEM, description="^XZ~DG000.GRF ^FD\\5EXA"))
    label = replace(lot_label(facts, MASTER), carriers=(carrier,))
    try:
        placed = place(label, stock, encode, zpl.measure)
    except DoesNotFit:
        pytest.skip("too long for this code on this label")
    (fields,) = zpl_labels(zpl.zpl([placed], picture=paint.text_dots))
    (code,) = [field for field in fields if field.kind in ("BC", "BX", "BQ")]
    assert understood(code.data.encode()).get("lot") == lot
    shown = "".join(field.data for field in fields if field.kind == "A0").replace(" ", "")
    assert lot.replace(" ", "") in shown


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=24))
def test_code_128_by_the_printer_holds_any_text(text):
    from tests.labels import code128

    assert code128(zpl.code128_field(text, gs1=False), ("N",)) == f"]C0{text}"


@pytest.mark.parametrize("digits", ["1", "12", "123", "1234", "a12345b", "12a", "00340123450000000018"])
def test_code_128_by_the_printer_is_no_longer_than_the_painted_one(digits):
    """So the place that was kept for the painted one is enough: 11 modules for each character, 13 for stop."""
    field = zpl.code128_field(digits, gs1=False)
    painted = len(encode(Carrier.CODE128, Symbol(text=digits))[0])
    assert 11 * (symbols(field) + 1) + 13 <= painted


def symbols(field):
    count, at, code_set = 1, 2, "C" if field.startswith(">;") else "B"
    while at < len(field):
        if field[at] == ">":
            code_set = {">5": "C", ">6": "B"}.get(field[at : at + 2], code_set)
            at += 2
        else:
            at += 2 if code_set == "C" else 1
        count += 1
    return count


LONG = "Wärmetauscherbaugruppe für Kaffeevollautomaten aus Edelstahl 1.4404 mit Dichtungssatz und Befestigungsmaterial"


@pytest.mark.parametrize("description", [LONG, LONG.replace(" ", ""), "热交换器总成" * 8, "مبادل حراري " * 6, "x"])
@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
def test_long_and_foreign_names_stay_inside_and_nothing_that_counts_is_cut(light, stock, description):
    facts = replace(LOT, item=replace(ITEM, description=description))
    for measured in (paint.measure, zpl.measure):
        placed = place(lot_label(facts, MASTER), stock, encode, measured)
        whole = " ".join(text.text for text in placed.texts)
        assert "SP-BOM2001" in whole
        assert "Lot R2001A" in whole
        for text in placed.texts:
            assert measured(text.text, text.height, bold=text.bold) <= text.width
            assert text.x + text.width <= placed.width
            assert text.y + text.height * 5 // 4 <= placed.height
    printed = zpl.zpl([placed], picture=paint.text_dots)
    assert zpl_labels(printed)


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_nothing_is_painted_in_the_margin_or_over_another_thing(light, label, stock):
    placed = place(label, stock, encode, paint.measure)
    picture = paint.label_picture(placed)
    margin = stock.dots(15)
    ink = [
        (x, y)
        for x in range(picture.width())
        for y in (*range(margin), *range(picture.height() - margin, picture.height()))
        if picture.pixelColor(x, y).value() < 128
    ]
    assert not ink
    boxes = [(t.x, t.y, t.x + t.width, t.y + t.height) for t in placed.texts]
    code = placed.symbol
    taken = (code.x, code.y, code.x + code.width, code.y + code.height)
    assert not [box for box in boxes if overlap(box, taken)]
    assert not [1 for at, one in enumerate(boxes) for other in boxes[at + 1 :] if overlap(one, other)]


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_what_does_not_fit_is_said_before_anything_is_printed(light):
    with pytest.raises(DoesNotFit, match=r"20 x 10\.5 mm.*larger labels"):
        place(LABELS["gs1 lot"], Stock(width=200, height=105), encode, paint.measure)
    endless = Label(
        name="x",
        texts=(Text(text="y" * 500, role=Role.TITLE),),
        symbol=Symbol(text="z"),
        carriers=(Carrier.CODE128, Carrier.QR),
    )
    with pytest.raises(DoesNotFit):
        place(endless, LARGE, encode, paint.measure)


def test_the_command_sheet_holds_every_command_digit_and_reason_and_each_scans(light):
    groups = command_sheet(MASTER)
    pages = sheet_pages("Command sheet", groups, encode, paint.measure)
    found = [
        understood(raw) for page in pages_of(sheet_pdf("Command sheet", pages), pages[0].dpi) for raw in scanned(page)
    ]
    commands = {scan.get("verb") or scan.get("digit") for scan in found if scan.kind is ScanKind.COMMAND}
    assert commands == VERBS | DIGITS
    reasons = {(scan.get("group"), scan.get("code")) for scan in found if scan.kind is ScanKind.REASON}
    assert reasons == {(reason.group, reason.code) for reason in MASTER.reasons if reason.group != "DEC"}
    assert any(is_self_test(scan) for scan in found)
    for page in pages:
        for _, y, label in page.labels:
            assert y + label.height <= page.height
            assert label.symbol.module * 25.4 / page.dpi >= 0.33


def test_the_command_sheet_goes_to_a_label_printer_one_label_each(light):
    labels = [label for group in command_sheet(MASTER) for label in group.labels]
    placed = [place(label, SMALL, encode, zpl.measure) for label in labels]
    assert len(zpl_labels(zpl.zpl(placed, picture=paint.text_dots))) == len(labels)


@pytest.mark.parametrize("copies", [0, 1000, -1])
def test_an_odd_number_of_copies_is_refused(light, copies):
    placed = place(LABELS["lot"], LARGE, encode, zpl.measure)
    with pytest.raises(ValueError, match="copies"):
        zpl.zpl([placed], copies=copies, picture=paint.text_dots)


def test_copies_are_pages_and_a_printers_own_count(light):
    placed = place(LABELS["lot"], LARGE, encode, paint.measure)
    assert len(list(pages_of(labels_pdf([placed, placed], copies=3), 72))) == 6
    assert b"^PQ3" in zpl.zpl([placed], copies=3, picture=paint.text_dots)
