"""The icons: Phosphor, from QtAwesome’s files, under the names that this app uses.

``icon`` makes one in a colour of the current palette; ``put`` keeps a button's or a label's icon in
the palette's colour also when the palette changes.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from blinkthink.ui import icon_font, theme

NAMES = {
    "library": "ph.image-square",
    "activity": "ph.activity",
    "alerts": "ph.bell",
    "mute": "ph.bell-slash",
    "models": "ph.cpu",
    "settings": "ph.gear",
    "camera": "ph.camera",
    "snap-all": "ph.lightning",
    "private": "ph.shield-check",
    "person": "ph.user",
    "vehicle": "ph.car",
    "animal": "ph.paw-print",
    "package": "ph.package",
    "object": "ph.cube",
    "door_open": "ph.door",
    "light_on": "ph.lightbulb",
    "smoke_or_fire": "ph.fire",
    "water": "ph.drop",
    "lens_blocked": "ph.eye-slash",
    "camera_moved": "ph.arrows-out-cardinal",
    "flag": "ph.flag",
    "broken": "ph.file-x",
    "warning": "ph.warning",
    "error": "ph.warning-circle",
    "info": "ph.info",
    "help": "ph.question",
    "check": "ph.check",
    "done": "ph.check-circle",
    "close": "ph.x",
    "again": "ph.arrow-clockwise",
    "undo": "ph.arrow-counter-clockwise",
    "up": "ph.caret-up",
    "down": "ph.caret-down",
    "left": "ph.caret-left",
    "right": "ph.caret-right",
    "back": "ph.arrow-left",
    "zoom-in": "ph.magnifying-glass-plus",
    "zoom-out": "ph.magnifying-glass-minus",
    "search": "ph.magnifying-glass",
    "fit": "ph.corners-out",
    "actual": "ph.frame-corners",
    "boxes": "ph.bounding-box",
    "details": "ph.layout",
    "tile-small": "ph.grid-four",
    "tile-large": "ph.squares-four",
    "clock": "ph.clock",
    "waiting": "ph.hourglass",
    "schedule": "ph.calendar-blank",
    "delete": "ph.trash",
    "pause": "ph.pause",
    "play": "ph.play",
    "add": "ph.plus",
    "minus": "ph.minus",
    "folder": "ph.folder-open",
    "file": "ph.file",
    "sign-in": "ph.sign-in",
    "sign-out": "ph.sign-out",
    "account": "ph.user-circle",
    "key": "ph.key",
    "show": "ph.eye",
    "hide": "ph.eye-closed",
    "cloud": "ph.cloud-arrow-up",
    "send": "ph.paper-plane-right",
    "list": "ph.list-bullets",
    "email": "ph.envelope-simple",
    "phone": "ph.phone",
    "offline": "ph.wifi-slash",
    "light": "ph.sun",
    "dark": "ph.moon",
    "system": "ph.desktop",
    "more": "ph.dots-three-bold",
    "link": "ph.arrow-square-out",
    "copy": "ph.copy",
    "demo": "ph.flask",
    "armed": "ph.shield",
    "disarmed": "ph.shield-slash",
    "clips": "ph.film-strip",
    "menu": "ph.list",
    "keyboard": "ph.keyboard",
    "import": "ph.folder-plus",
    "export": "ph.export",
    "download": "ph.download-simple",
    "server": "ph.hard-drives",
    "disk": "ph.hard-drive",
    "star": "ph.star",
    "starred": "ph.star-fill",
    "full-screen": "ph.arrows-out",
    "compare": "ph.columns",
    "slideshow": "ph.presentation",
    "time-lapse": "ph.fast-forward",
    "swap": "ph.arrows-left-right",
    "difference": "ph.intersect",
    "lay-over": "ph.stack",
    "sound": "ph.speaker-high",
    "muted": "ph.speaker-slash",
    "right-verdict": "ph.thumbs-up",
    "wrong-verdict": "ph.thumbs-down",
    "nobody": "ph.user-minus",
    "measure": "ph.chart-line-up",
    "note": "ph.note-pencil",
    "history": "ph.clock-counter-clockwise",
    "filter": "ph.sliders-horizontal",
    "video-play": "ph.play-fill",
    "polygon": "ph.polygon",
    "rules": "ph.chat-text",
    "edit": "ph.pencil-simple",
}

SIZE = 16
BIG = 20
GAP = 6

_pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}


def icon(name: str, color: str = "second", *, active: str | None = None) -> QIcon:
    """An icon in a colour of the palette (a token's name or ``#RRGGBB``).

    ``active`` is its colour while a checkable button is checked.
    """
    t = theme.current()
    shade = t.color(color)
    on = t.color(active) if active else shade
    return icon_font.icon(NAMES[name], shade, on, t.muted)


def pixmap(name: str, size: int = SIZE, color: str = "second", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels for a screen of this pixel ratio; cached."""
    shade = theme.current().color(color)
    key = (name, size, shade, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = icon(name, shade).pixmap(QSize(size, size), ratio)
        _pixmaps[key] = found
    return found


def forget() -> None:
    """Give the drawn ones back."""
    _pixmaps.clear()
    QPixmapCache.clear()


def draw(painter: QPainter, rect: QRect, name: str, color: str) -> None:
    """Paint the icon in the middle of ``rect``, as high as it."""
    ratio = painter.device().devicePixelRatioF()
    image = pixmap(name, rect.height(), color, ratio)
    left = rect.x() + (rect.width() - rect.height()) // 2
    painter.drawPixmap(left, rect.y(), image)


def put(
    widget: QAbstractButton | QLabel,
    name: str,
    color: str = "second",
    size: int = SIZE,
    *,
    active: str | None = None,
) -> None:
    """Give a button or a label its icon, and keep it in the palette's colours."""
    known = widget.findChild(_Kept, options=Qt.FindChildOption.FindDirectChildrenOnly)
    kept = known if isinstance(known, _Kept) else _Kept(widget)
    kept.set(name, color, size, active)


class _Kept(QObject):
    """The child of a widget that renews its icon when the palette changes."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._look: tuple[str, str, int, str | None] = ("info", "second", SIZE, None)
        theme.hub().changed.connect(self.renew)

    def set(self, name: str, color: str, size: int, active: str | None) -> None:
        self._look = (name, color, size, active)
        self.renew()

    def renew(self) -> None:
        name, color, size, active = self._look
        if isinstance(self._widget, QLabel):
            ratio = self._widget.devicePixelRatioF()
            self._widget.setPixmap(pixmap(name, size, color, ratio))
        elif isinstance(self._widget, QAbstractButton):
            self._widget.setIcon(icon(name, color, active=active))
            # Beside text the icon sits in a wider box: Qt's own gap of 4 px is too small.
            wide = GAP if isinstance(self._widget, QPushButton) and self._widget.text() else 0
            self._widget.setIconSize(QSize(size + wide, size))
            self._widget.setProperty("iconed", bool(wide))
