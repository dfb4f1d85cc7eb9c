"""Memory as a picture: a thin bar with the parts that are taken, and the words for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from blinkthink.core.amounts import memory
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.flow import Flow
from blinkthink.ui.tokens import L, S, mixed
from blinkthink.ui.widgets import label

_DOT = 8
_HAIR = 1.5  # between parts that lie side by side


@dataclass(frozen=True)
class Share:
    """A part of the memory: what takes it, in bytes, and the colour of the palette for it."""

    name: str
    bytes: int
    color: str


def shade(name: str) -> QColor:
    """A colour of the palette; “quiet” is one that says nothing."""
    t = theme.current()
    return QColor(mixed(t.muted, t.trough, 0.5) if name == "quiet" else t.color(name))


class Bar(QWidget):
    """A thin bar filled from the left; what it shows is said in words beside it."""

    def __init__(self, height: int = 4) -> None:
        super().__init__()
        self._total = 1
        self._shares: tuple[Share, ...] = ()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(80, self.height())

    def show_shares(self, total: int, shares: Sequence[Share]) -> None:
        """Fill it with these parts of ``total`` bytes; more than that fills it wholly."""
        self._total = max(1, total)
        self._shares = tuple(shares)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(area, QColor(t.trough))
        left = 0.0
        for share in self._shares:
            width = min(area.width() - left, area.width() * share.bytes / self._total)
            if width <= 0:
                continue
            if left > 0:
                painter.fillRect(QRectF(left, 0, _HAIR, area.height()), QColor(t.bg))
                left += _HAIR
            part = QRectF(left, 0, max(_HAIR, width - _HAIR), area.height())
            painter.fillRect(part, shade(share.color))
            left = part.right()


class MemoryBar(QWidget):
    """The bar with its legend below: “Gemma 4 E4B 7.5 GB   Other programs 5 GB   11 GB free”."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Memory"))
        self.bar = Bar(8)
        legend = QWidget()
        self._legend = Flow(legend, gap=L)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.bar)
        column.addWidget(legend)

    def show_shares(self, total: int, shares: Sequence[Share], free: str) -> None:
        """Show these parts of ``total`` bytes; ``free`` says what is left."""
        self.bar.show_shares(total, shares)
        self._legend.clear()
        said = [f"{share.name} {memory(share.bytes)}" for share in shares]
        for share, text in zip(shares, said, strict=True):
            self._legend.addWidget(_Entry(text, share.color))
        self._legend.addWidget(_Entry(free, "trough"))
        self.setAccessibleDescription(", ".join((*said, free)))
        self.updateGeometry()

    def said(self) -> str:
        """The legend as one line."""
        return self.accessibleDescription()


class _Entry(QWidget):
    """A dot in the colour of a part, and its words."""

    def __init__(self, text: str, color: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S - 2)
        row.addWidget(_Dot(color), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, "caption"))


class _Dot(QWidget):
    def __init__(self, color: str) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(_DOT, _DOT)
        theme.hub().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade(self._color))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
