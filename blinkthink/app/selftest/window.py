"""Checks of what the window needs: Qt, its icons and languages, pictures, clips."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.app.selftest.check import CheckFailed
from blinkthink.core import translation
from blinkthink.core.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SIZE = (640, 360)
_CLIP_MILLISECONDS = 15_000


def qt() -> str:
    """A window is made and painted, with the app's icon and a sign of its icon font."""
    app = _application()
    from PySide6.QtCore import QSize, qVersion
    from PySide6.QtWidgets import QLabel

    from blinkthink.ui import app_icon, icons

    label = QLabel()
    label.setPixmap(app_icon.pixmap(64))
    if label.pixmap().isNull() or len(set(bytes(label.grab().toImage().constBits()))) < 16:
        raise CheckFailed(tr("The app’s icon cannot be drawn."))
    sign = icons.icon("play").pixmap(QSize(32, 32)).toImage()
    if not any(bytes(sign.constBits())):
        raise CheckFailed(tr("The signs of the buttons cannot be drawn."))
    return f"Qt {qVersion()}, {app.platformName()}"


def _application() -> QApplication:
    """Qt's application, which a process has once.

    Without a screen Qt would end the process; what it draws can be tried all the same.
    """
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["blinkthink"])


def languages() -> str:
    """Every language says something else than English, in words and in numbers."""
    spoken = translation.used()
    found = []
    try:
        for name, title in translation.LANGUAGES.items():
            translation.use(name)
            said = tr("%n picture(s)", "", 2)
            if name != "en" and said == "2 pictures":
                raise CheckFailed(f"{title}: “{said}”.")
            found.append(f"{title} ({said})")
    finally:
        translation.use(spoken)
    return ", ".join(found)


def pictures() -> str:
    """A JPEG is drawn, made into a thumbnail, and decoded as the grid and the viewer do it."""
    from blinkthink.demo.scenes import draw
    from blinkthink.gallery.thumbnails import ThumbnailCache
    from blinkthink.ui.decoding import decode, decode_jpeg_file

    data = draw(1, size=_SIZE).jpeg()
    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as name:
        picture = Path(name) / "picture.jpg"
        picture.write_bytes(data)
        small = ThumbnailCache(Path(name) / "thumbnails").get(picture, 160)
        by_qt = decode_jpeg_file(picture)
    if by_qt is None:
        raise CheckFailed(tr("Qt cannot read JPEG files."))
    whole, reduced = decode(data).image, decode(small).image
    if (whole.width(), by_qt.width(), reduced.width()) != (_SIZE[0], _SIZE[0], 160):
        raise CheckFailed(tr("A picture is decoded to a wrong size."))
    if abs(whole.pixelColor(300, 200).lightness() - by_qt.pixelColor(300, 200).lightness()) > 8:
        raise CheckFailed(tr("A picture is decoded to wrong colours."))
    return f"JPEG, {len(data) // 1024} kB → {len(small) // 1024} kB"


def clips() -> str:
    """A film is made, its first picture taken out of it, and it is played."""
    from blinkthink.blink.movies import first_frame
    from blinkthink.demo.scenes import draw
    from blinkthink.gallery.timelapse import make_timelapse

    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as name:
        pictures = []
        for number in range(3):
            pictures.append(Path(name) / f"{number}.jpg")
            pictures[-1].write_bytes(draw(number, size=_SIZE).jpeg())
        film = make_timelapse(pictures, Path(name) / "film.mp4").path
        if not first_frame(film).startswith(b"\xff\xd8"):
            raise CheckFailed(tr("No picture can be taken out of a clip."))
        return _play(film)


def _play(film: Path) -> str:
    app = _application()
    from PySide6.QtCore import QTimer, QUrl
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)
    seen: list[str] = []
    wrong = [tr("No clip can be played here.")]

    def take(frame: QVideoFrame) -> None:
        if frame.isValid() and not frame.toImage().isNull():
            seen.append(f"{frame.width()} × {frame.height()}")
            app.quit()

    def fail(_: object, words: str) -> None:
        wrong[0] = words
        app.quit()

    sink.videoFrameChanged.connect(take)
    player.errorOccurred.connect(fail)
    player.setSource(QUrl.fromLocalFile(str(film)))
    player.play()
    QTimer.singleShot(_CLIP_MILLISECONDS, app.quit)
    if not seen:
        app.exec()
    player.stop()
    player.setSource(QUrl())  # before the file goes: Windows would not let it
    if not seen:
        raise CheckFailed(wrong[0])
    return f"H.264, {seen[0]}"
