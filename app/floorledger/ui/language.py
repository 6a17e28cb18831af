"""The languages of the screen: texts, sentences of the services, numbers and dates, reading direction, letters.

languages = Languages(app, translations_dir, fonts_dir)
languages.changed.connect(window.speak)
languages.use("de")
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from floorledger.ui import figures
from floorledger.ui.sentences import Sentences, read_templates, translated
from floorledger.ui.theme import load_letters

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh_CN": "中文"}
"""What ships, each by its own name."""
LOCALES = {"en": "en_GB", "de": "de_DE", "es": "es_ES", "zh_CN": "zh_CN"}
LETTERS = {"zh_CN": "zh"}
"""Languages whose letters the usual font does not hold, with the folder of fonts that does."""

LETTERS_AFTER_MS = 300
"""When the first window has been painted."""

_spoken: dict[str, Callable[[], Sentences]] = {}


def said(text: str) -> str:
    """Say a service's text in the language of the screen; before any language was chosen it stays English."""
    sentences = _spoken.get("")
    return figures.true_minus(text) if sentences is None else sentences().say(text)


def spoken() -> str:
    """Give the language of LANGUAGES that is spoken now."""
    name = QLocale().name()
    return next((code for code, locale in LOCALES.items() if locale == name), "en")


class Languages(QObject):
    """Installs one language after the other, while the application runs."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path, fonts: Path) -> None:
        super().__init__()
        self._app, self._folder, self._fonts = app, folder, fonts
        self._installed: list[QTranslator] = []
        self._loaded: set[str] = set()
        self.language = ""
        for code in LETTERS:  # the names of the others stand on the sign-in screen
            QTimer.singleShot(LETTERS_AFTER_MS, self, lambda code=code: self._load_letters(code))

    def use(self, language: str) -> None:
        """Speak a language of LANGUAGES, also named with its country ("de_AT"); an unknown one is English."""
        plain = language.partition("_")[0]
        code = next((each for each in LANGUAGES if each == language or each.partition("_")[0] == plain), "en")
        if code == self.language:
            return
        self.language = code
        locale = QLocale(LOCALES[code])
        QLocale.setDefault(locale)
        self._load_letters(code)
        self._install(code)
        self._app.setLayoutDirection(locale.textDirection())
        templates = self._folder / "sentences.json"
        _spoken[""] = cache(lambda: Sentences(read_templates(templates), translated, locale))  # with the first sentence
        self.changed.emit()

    def close(self) -> None:
        """Take the language away again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        self.language = ""
        _spoken.clear()

    def _install(self, code: str) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", of_qt), (f"floorledger_{code}", str(self._folder))):
            translator = QTranslator(self)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)

    def _load_letters(self, code: str) -> None:
        """Load a large font only for who needs it: the first paint of the others does not wait for it."""
        folder = LETTERS.get(code)
        if folder is None or folder in self._loaded:
            return
        self._loaded.add(folder)
        load_letters(self._fonts / folder)
