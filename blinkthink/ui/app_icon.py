"""The app's own icon."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from blinkthink.core.paths import bundled


def icon() -> QIcon:
    """The icon in every size; raises NotFound where this copy of the app lacks it."""
    return QIcon(str(bundled("assets", "blinkthink.svg")))


def pixmap(size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels."""
    return icon().pixmap(QSize(size, size), ratio)
