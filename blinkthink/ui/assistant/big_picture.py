"""The picture of the first steps: large, with round corners and the boxes of what was found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from blinkthink.core.analysis import Subject
from blinkthink.ui import icons, theme
from blinkthink.ui.boxes import draw_boxes
from blinkthink.ui.tokens import EMPHASIS, PANEL_MS, RADIUS_CARD, XL

MOST_PIXELS = 2_000_000
_ICON = 48
_SHADOW = 4


def load(path: Path) -> QImage:
    """The picture, reduced where it is larger than any window shows it; blocks. Raises BadImage,
    OSError."""
    from blinkthink.ui.decoding import decode

    return decode(path.read_bytes(), MOST_PIXELS).image


class BigPicture(QWidget):
    """As large as there is room, 16 : 9 until a picture is there; without one a sign and words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pixmap: QPixmap | None = None
        self._subjects: tuple[Subject, ...] = ()
        self._words = ""
        self._shown = 1.0
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_fade)
        theme.hub().changed.connect(self.update)

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """A picture comes in softly; None takes it away."""
        self._pixmap = pixmap
        self._subjects = ()
        self._fade.stop()
        self._fade.setDuration(theme.motion(PANEL_MS))
        if pixmap is not None and self._fade.duration():
            self._fade.start()
        else:
            self._shown = 1.0
        self.updateGeometry()
        self.update()

    def show_subjects(self, subjects: tuple[Subject, ...]) -> None:
        """Draw their boxes."""
        self._subjects = subjects
        self.update()

    def say(self, words: str) -> None:
        """What stands where no picture is."""
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    @property
    def there(self) -> bool:
        """Whether a picture is shown."""
        return self._pixmap is not None

    @property
    def boxes(self) -> int:
        """How many boxes are drawn on it."""
        return sum(subject.box is not None for subject in self._subjects)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._ratio())

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(120))

    def _ratio(self) -> float:
        if self._pixmap is None or self._pixmap.isNull():
            return 9 / 16
        return min(1.4, self._pixmap.height() / self._pixmap.width())

    def _on_fade(self, shown: object) -> None:
        self._shown = float(shown)  # type: ignore[arg-type]
        self.update()

    def _area(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        width = max(1.0, min(room.width(), room.height() / self._ratio()))
        area = QRectF(0, 0, width, width * self._ratio())
        area.moveCenter(room.center())
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = self._area()
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((3, 8), (2, 10), (1, 14)):  # one soft shadow
            painter.setBrush(QColor(0, 0, 0, alpha))
            outer = area.adjusted(-grow, 2 - grow, grow, 2 + grow)
            painter.drawRoundedRect(outer, RADIUS_CARD + grow, RADIUS_CARD + grow)
        painter.setBrush(QColor(t.hover))
        painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        if self._pixmap is None or self._pixmap.isNull():
            self._paint_words(painter, area)
            return
        outline = QPainterPath()
        outline.addRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(outline)
        painter.setOpacity(self._shown)
        painter.drawPixmap(area, self._pixmap, QRectF(self._pixmap.rect()))
        draw_boxes(painter, area, self._subjects)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        small = area.height() < 3 * _ICON
        sign = QRect(0, 0, _ICON // 2 if small else _ICON, _ICON // 2 if small else _ICON)
        middle = area.center() - QPointF(0, sign.height() * 0.6)
        sign.moveCenter(middle.toPoint())
        icons.draw(painter, sign, "camera", "muted")
        painter.setPen(QColor(theme.current().muted))
        painter.setFont(theme.font(EMPHASIS))
        below = area.adjusted(XL, 0, -XL, 0)
        below.setTop(sign.bottom() + sign.height() * 0.3)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, int(flags | Qt.TextFlag.TextWordWrap), self._words)
