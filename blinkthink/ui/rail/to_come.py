"""The shape of the rail's cameras, for as long as nobody knows them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.rail.camera_face import THUMB_HEIGHT, THUMB_WIDTH
from blinkthink.ui.tokens import XS, S

_ROWS = (0.62, 0.5, 0.7)  # how much of the width the name of each takes
_LINE = 8  # pixels that a line of words is high
_NARROW_ROW = 40


class CamerasToCome(QWidget):
    """Rows without words: a picture, a name and a line below it; where it is narrow a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setAccessibleName(tr("Asking Blink for your cameras…"))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THUMB_WIDTH, len(_ROWS) * (self._row() + XS))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.pressed))
        left = (self.width() - THUMB_WIDTH) / 2 if self._narrow else S
        for number, part in enumerate(_ROWS):
            middle = number * (self._row() + XS) + self._row() / 2
            picture = QRectF(left, middle - THUMB_HEIGHT / 2, THUMB_WIDTH, THUMB_HEIGHT)
            painter.drawRoundedRect(picture, 4, 4)
            if self._narrow:
                continue
            words = picture.right() + 10
            room = self.width() - words - S
            for width, top in ((part, -_LINE - 2), (part * 0.7, 4)):
                line = QRectF(words, middle + top, room * width, _LINE)
                painter.drawRoundedRect(line, _LINE / 2, _LINE / 2)

    def _row(self) -> int:
        return _NARROW_ROW if self._narrow else theme.px(44)
