"""The themes: contrast of every pair in use, fonts with tabular figures, sizes that reach the widgets."""

import re

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QLineEdit

from floorledger.ui import sheet, theme
from floorledger.ui.terminal import sheet as terminal_sheet
from floorledger.ui.tokens import MARK_PAIRS, TEXT_PAIRS, THEMES, State, Tokens, contrast
from tests.ui.conftest import FONTS
from tests.ui.test_accessibility import furthest, ground_of

AA, AAA, MARK = 4.5, 7.0, 3.0


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read(name):
    needed = AAA if name == "contrast" else AA
    tokens = THEMES[name]
    pairs = {pair: contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) for pair in TEXT_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < needed} == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_mark_can_be_seen(name):
    tokens = THEMES[name]
    pairs = {pair: contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) for pair in MARK_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < MARK} == {}


def test_every_state_has_its_own_colours():
    for tokens in THEMES.values():
        assert len({tokens.ink_of(state) for state in State}) == len(State)
        assert len({tokens.ground_of(state) for state in State}) == len(State)


def test_the_sheets_name_colours_only_by_token():
    tokens = set(Tokens.__slots__)
    for template in (sheet.BASE, terminal_sheet.SHEET):
        assert re.findall(r"#[0-9a-fA-F]{3,6}\b", template.template) == []
        assert {name for name in template.get_identifiers() if name in tokens}


def test_a_theme_is_applied_with_its_font_and_tabular_figures(qapp, each_theme):
    assert qapp.font().family() == theme.FAMILY
    for pixels in (15, 20, 28):
        metrics = QFontMetricsF(each_theme.font(pixels))
        assert metrics.horizontalAdvance("111.11") == metrics.horizontalAdvance("888.88")


def test_an_unknown_theme_is_refused(qapp):
    with pytest.raises(KeyError):
        theme.apply(qapp, "pink", FONTS)


def test_without_font_files_the_system_font_serves(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(theme, "FAMILY", "No Such Family")
    assert theme.load_fonts(tmp_path)


def test_dress_sets_what_the_sheet_reads(qtbot, light):
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.dress(label, size="big", state="look")
    assert label.property("typesize") == "big"
    assert label.property("state") == "look"
    assert label.size() == QLabel("x").size()


def test_sizes_scale():
    assert theme.TERMINAL.scaled(1.5) == theme.Sizes(big=42, mid=30, small=22, target=96, gap=18, row=96)


@pytest.mark.parametrize("name", THEMES)
def test_an_example_in_an_empty_field_can_be_read(qtbot, qapp, name):
    theme.apply(qapp, name, FONTS)
    field = QLineEdit(placeholderText="https://hub.plant:8040")
    theme.dress(field, size="mid")
    qtbot.addWidget(field)
    field.resize(320, 64)
    field.show()
    image = field.grab().toImage()
    words = field.rect().adjusted(6, 6, -6, -6)
    ground = ground_of(image, words)
    assert contrast(furthest(image, words, ground), ground) >= (AAA if name == "contrast" else AA)
