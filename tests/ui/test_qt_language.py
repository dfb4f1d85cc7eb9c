"""Qt's own words in another language, in a process of their own: a language holds for all of it."""

from __future__ import annotations

import json
import subprocess
import sys

_ASK = """
import json, sys
from PySide6.QtCore import QDate, QLibraryInfo, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialogButtonBox, QDoubleSpinBox
from PySide6.QtWidgets import QLineEdit, QWidget
from blinkthink.core import translation
translation.use(sys.argv[1])
from blinkthink.ui import keys, qt_language
app = QApplication([])
if sys.argv[2] == "missing":
    qt_language.QLibraryInfo.path = lambda _: "/nowhere"
spoken = qt_language.speak(app)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
spin = QDoubleSpinBox(value=1.5)
field, window, pressed = QLineEdit("x"), QWidget(), []
keys.shortcuts("window", window, {"undo": lambda: pressed.append("undo")}, inside=False)
window.show()
QTest.qWaitForWindowActive(window)
QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
print(json.dumps({
    "spoken": spoken,
    "cancel": box.buttons()[0].text().replace("&", ""),
    "menu": [one.text().replace("&", "") for one in field.createStandardContextMenu().actions()],
    "number": spin.text(),
    "month": QLocale().monthName(3),
    "hint": keys.hint("window", "undo"),
    "delete": keys.shown("Del"),
    "pressed": pressed,
}))
"""


def ask(language: str, files: str = "there") -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", _ASK, language, files], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    made: dict[str, object] = json.loads(done.stdout)
    return made


def test_qt_speaks_german_with_the_window() -> None:
    said = ask("de")
    assert (said["spoken"], said["cancel"], said["number"]) == (True, "Abbrechen", "1,50")
    assert any(str(one).startswith("Einfügen\tStrg+V") for one in said["menu"])  # type: ignore[attr-defined]
    assert (said["month"], said["hint"], said["delete"]) == ("März", "Strg+Z", "Entf")
    assert said["pressed"] == ["undo"]


def test_qt_speaks_english() -> None:
    said = ask("en")
    assert (said["cancel"], said["number"], said["hint"]) == ("Cancel", "1.50", "Ctrl+Z")
    assert said["pressed"] == ["undo"]


def test_without_qts_translation_its_words_stay_english() -> None:
    said = ask("de", "missing")
    assert (said["spoken"], said["cancel"], said["hint"]) == (False, "Cancel", "Ctrl+Z")
    assert (said["number"], said["month"]) == ("1,50", "März")
    assert said["pressed"] == ["undo"]
