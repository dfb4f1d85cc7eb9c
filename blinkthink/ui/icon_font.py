"""The Phosphor font that the package QtAwesome carries, drawn without importing that package.

QtAwesome itself imports every Qt module that it can find (a quarter of a second at a start); its
font and the table of its signs are plain files.
"""

from __future__ import annotations

import importlib.util
import json
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)


class SignEngine(QIconEngine):
    """Draws one sign in a colour; in others while it is disabled or checked."""

    def __init__(self, sign: str, color: str, on: str, disabled: str) -> None:
        super().__init__()
        self._sign, self._color, self._on, self._disabled = sign, color, on, disabled

    def clone(self) -> QIconEngine:
        return SignEngine(self._sign, self._color, self._on, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        shade = self._on if state == QIcon.State.On else self._color
        if mode == QIcon.Mode.Disabled:
            shade = self._disabled
        font = QFont(_family())
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(shade))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made


def icon(name: str, color: str, on: str, disabled: str) -> QIcon:
    """The icon ``ph.name``; raises KeyError for one that the font lacks."""
    return QIcon(SignEngine(_signs()[name.removeprefix("ph.")], color, on, disabled))


@lru_cache(maxsize=1)
def _folder() -> Path:
    found = importlib.util.find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the package QtAwesome, which has the icons, is not installed")
    return Path(found.submodule_search_locations[0]) / "fonts"


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    file = next(_folder().glob("phosphor-charmap*.json"))
    return {name: chr(int(code, 16)) for name, code in json.loads(file.read_bytes()).items()}


@lru_cache(maxsize=1)
def _family() -> str:
    file = next(_folder().glob("phosphor*.ttf"))
    number = QFontDatabase.addApplicationFont(str(file))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""
