"""Qt's own words, in the language in use: its buttons, dialogs, menus of text fields, and keys."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from blinkthink.core import translation

_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
}


def speak(app: QApplication) -> bool:
    """Have Qt speak the language in use, and write dates and numbers so; once, before a window.

    False where Qt's translation is not installed: its own words stay English then.
    """
    language = translation.used()
    locale = QLocale.system()
    if language != "en" or locale.language() not in (QLocale.Language.C, QLocale.Language.English):
        locale = _LOCALES[language]
    QLocale.setDefault(locale)
    if language == "en":
        return True
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load(f"qtbase_{language}", folder) and app.installTranslator(translator)
