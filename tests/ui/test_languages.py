"""Languages change while the application runs: words, numbers, dates, letters, line breaks, reading direction."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from floorledger.services.views import LastScan, Tone
from floorledger.ui import figures
from floorledger.ui.language import LANGUAGES, LOCALES, said, spoken
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.language_row import LanguageRow
from floorledger.ui.text import TextBlock
from installer.translations import entries, ts_file
from tests.ui import fit
from tests.ui.conftest import FONTS
from tests.ui.languages import TRANSLATIONS, mirrored, speaking
from tests.ui.pictures import SIZES, settle, show_scene, window_of
from tests.ui.terminal_scenes import SCENES


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


def texts(window):
    return {label.text() for label in fit.shown(window, QLabel)}


def test_a_tap_on_the_sign_in_screen_changes_the_language_at_once(qtbot, light, tasks):
    with speaking("en") as languages:
        window = window_of(SCENES["sign-in"], light, tasks, SIZES[1])
        qtbot.addWidget(window)
        languages.changed.connect(window.speak)
        window.language_wanted.connect(languages.use)
        for name, heading in (
            ("Deutsch", "Ausweis scannen"),
            ("Español", "Escanee su credencial"),
            ("中文", "请扫描工牌"),
            ("English", "Scan your badge"),
        ):
            button = next(
                one for one in window.findChild(LanguageRow).children() if getattr(one, "text", str)() == name
            )
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            settle(tasks)
            assert heading in texts(window)
            assert spoken() == languages.language


def test_what_a_service_says_follows_the_language(qtbot, light, tasks):
    scan = LastScan(
        shown="", meaning="Lot R7-112 is on hold. Take another lot.", next="Scan its label.", tone=Tone.LOOK
    )
    view = replace(SCENES["ready"], last_scan=scan)
    with speaking("de") as languages:
        window = window_of(view, light, tasks, SIZES[1])
        qtbot.addWidget(window)
        languages.changed.connect(window.speak)
        assert {"Charge R7-112 ist gesperrt. Nehmen Sie eine andere Charge.", "Scannen Sie ihr Etikett."} <= texts(
            window
        )
        assert "+12\N{NO-BREAK SPACE}EA gut" in texts(window)
        languages.use("zh_CN")
        settle(tasks)
        assert "批次 R7-112 已冻结。请换一个批次。" in texts(window)
        assert "+12\N{NO-BREAK SPACE}EA 合格" in texts(window)


@pytest.mark.parametrize(
    ("language", "number", "quantity", "day", "clock"),
    [
        ("en", "1,234,567.50", "12.5\N{NO-BREAK SPACE}kg", "9 Nov 2026", "14:05"),
        ("de", "1.234.567,50", "12,5\N{NO-BREAK SPACE}kg", "9. Nov. 2026", "14:05"),
        ("es", "1.234.567,50", "12,5\N{NO-BREAK SPACE}kg", "9 nov 2026", "14:05"),
        ("zh_CN", "1,234,567.50", "12.5\N{NO-BREAK SPACE}kg", "2026年11月9日", "14:05"),
    ],
)
def test_numbers_and_dates_follow_the_language(qapp, language, number, quantity, day, clock):
    at = datetime(2026, 11, 9, 14, 5)  # noqa: DTZ001 - shown as it is
    with speaking(language):
        assert figures.figure("1234567.50") == number
        assert figures.quantity("12.5", "kg") == quantity
        assert figures.day(at.date()) == day
        assert figures.clock(at) == clock
        assert said("12.5") == figures.figure("12.5")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_typed_comma_or_point_is_the_decimal_point_in_every_language(qtbot, light, tasks, language):
    with speaking(language):
        window = window_of(SCENES["consume-first"], light, tasks, SIZES[1])
        qtbot.addWidget(window)
        service = window._intents._service
        for key in (Qt.Key.Key_1, Qt.Key.Key_Comma, Qt.Key.Key_5, Qt.Key.Key_Period):
            QTest.keyClick(window, key)
        settle(tasks)
        assert [value for name, value in service.asked if name == "press"] == ["1", ".", "5", "."]


def test_a_number_pad_shows_the_point_of_the_language(qtbot, light, tasks):
    with speaking("de"):
        window = window_of(SCENES["consume-first"], light, tasks, SIZES[1])
        qtbot.addWidget(window)
        assert "," in {button.text() for button in fit.shown(window, fit.QAbstractButton)}


def test_an_unknown_language_is_english_and_a_country_is_left_aside(qapp):
    for wanted, used in (("fr_FR", "en"), ("de_AT", "de"), ("zh_TW", "zh_CN"), ("C", "en"), ("es_MX", "es")):
        with speaking(wanted) as languages:
            assert languages.language == used
            assert QLocale().name() == LOCALES[used]


def test_every_chinese_letter_that_is_shown_ships():
    fonts = [QRawFont(str(path), 15) for path in (*FONTS.glob("*.ttf"), *(FONTS / "zh").glob("*.ttf"))]
    shown = {letter for entry in entries(ts_file("zh_CN")) for form in entry.forms for letter in form}
    shown |= set("".join(LANGUAGES.values()))
    lacking = {letter for letter in shown if not any(font.supportsCharacter(ord(letter)) for font in fonts)}
    assert {letter for letter in lacking if not letter.isspace()} == set()


def test_the_letters_wait_until_the_first_window_is_painted(qtbot, qapp):
    with speaking("en") as languages:
        assert languages._loaded == set()
        qtbot.waitUntil(lambda: languages._loaded == {"zh"}, timeout=3000)


def test_chinese_breaks_between_letters_and_never_before_a_full_stop(qtbot):
    with speaking("zh_CN"):
        block = TextBlock("这里不认识订单。您的输入已保存。请计划部门下达。" * 3)
        qtbot.addWidget(block)
        metrics = block.fontMetrics()
        lines = block.lines(metrics.horizontalAdvance("这里不认识订单这里"))
        assert len(lines) > 5
        assert "".join(lines) == block.text()
        assert not [line for line in lines if line[:1] == "。"]
        assert all(metrics.horizontalAdvance(line) <= metrics.horizontalAdvance("这里不认识订单这里") for line in lines)


def test_buttons_of_qt_are_translated_too(qapp):
    with speaking("de"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.fixture
def arabic(qapp):
    with mirrored():
        yield


@pytest.mark.parametrize("size", SIZES[:2], ids="{0[0]}x{0[1]}".format)
def test_arabic_renders_mirrored_and_fits(qtbot, light, tasks, arabic, size):
    """No Arabic ships; what would come with it is held ready: mirrored pages, Arabic letters, nothing cut off."""
    window = window_of(SCENES["sign-in"], light, tasks, size)
    qtbot.addWidget(window)
    found, left = {}, {}
    for name in SCENES:
        show_scene(window, SCENES[name], tasks)
        found[name] = [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window)]
        clock = next(label for label in fit.shown(window, QLabel) if label.accessibleDescription())
        place = next(label for label in fit.shown(window, QLabel) if label.text() == SCENES[name].place)
        left[name] = fit.place_in(clock, window).left() < fit.place_in(place, window).left()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert all(left.values())


def test_the_folder_of_translations_is_the_one_that_ships():
    assert {path.stem for path in TRANSLATIONS.glob("*.qm")} == {f"floorledger_{language}" for language in LANGUAGES}
