"""The video of a picture, played where the picture is."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys, theme
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.stack import Stack
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import icon_button, label

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

log = logging.getLogger(__name__)

_JUMP_MS = 5000
_ROOM_FOR_VOLUME = 460


class Screen(QWidget):
    """Paints the frames, as large as there is room; a click plays or pauses."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setAccessibleName(tr("Video"))

    @property
    def frame(self) -> QImage:
        """What is seen now; null before the first frame."""
        return self._image

    def show_frame(self, image: QImage) -> None:
        """Show another frame."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().bg))
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QSizeF(self.size())
        size = QSizeF(self._image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2, 0, 0)
        area.setSize(size)
        painter.drawImage(area, self._image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class VideoPlayer(QWidget):
    """Plays one file. QtMultimedia is loaded by the first one; where that fails, words say so."""

    closed = Signal()
    outside_requested = Signal(object)
    """The path that the system's player shall open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._player: QMediaPlayer | None = None
        self.setAccessibleName(tr("Video player"))
        self.picture = Screen()
        self.picture.clicked.connect(self.toggle)
        self.trouble = EmptyState("clips", "", "")
        self.trouble.acted.connect(self._ask_outside)
        self._stack = Stack()
        self._stack.addWidget(self.picture)
        self._stack.addWidget(self.trouble)
        self.play = icon_button("play", "", on_click=self.toggle)
        self.place = QSlider(Qt.Orientation.Horizontal)
        self.place.setAccessibleName(tr("Place in the video"))
        self.place.sliderMoved.connect(self._seek)
        self.place.actionTriggered.connect(lambda _: self._seek(self.place.sliderPosition()))
        self.time = label("0:00 / 0:00", "second")
        self.time.setAccessibleName(tr("Time in the video"))
        self.mute = icon_button("sound", "", checkable=True)
        self.mute.toggled.connect(lambda _: self._show_sound())
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(100)
        self.volume.setFixedWidth(72)
        self.volume.setAccessibleName(tr("Volume"))
        self.volume.valueChanged.connect(lambda _: self._show_sound())
        back = tr("Back to the picture")
        name = f"{back} ({keys.hint('viewer', 'close')})"
        self.leave = icon_button("close", name, on_click=self.closed.emit)
        self._lay_out()
        keys.shortcuts(
            "video",
            self,
            {
                "back": lambda: self._jump(-_JUMP_MS),
                "on": lambda: self._jump(_JUMP_MS),
                "mute": self.mute.toggle,
            },
        )
        self._show_playing(False)
        self._show_sound()

    def _lay_out(self) -> None:
        self.bar = QWidget()
        self.bar.setProperty("surface", "surface")
        self.bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        for part in (self.play, self.place, self.time, self.mute, self.volume, self.leave):
            row.addWidget(part, 1 if part is self.place else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    # What others ask

    @property
    def playing(self) -> bool:
        """Whether it runs now."""
        return self._player is not None and self._player.isPlaying()

    @property
    def position(self) -> int:
        """Where it is, in milliseconds."""
        return 0 if self._player is None else self._player.position()

    @property
    def open_path(self) -> Path | None:
        """The file that is open, played or not."""
        return self._path

    def open(self, path: Path) -> None:
        """Play a file from its beginning."""
        self._path = path
        self.picture.show_frame(QImage())
        self._stack.setCurrentWidget(self.picture)
        self.bar.setEnabled(True)
        self._show_time()
        self.picture.setFocus()
        if not path.is_file():
            self._fail(
                tr("The video is not there"),
                tr("“{file}” was deleted or moved.").format(file=path.name),
                "",
            )
            return
        if self._player is None and not self._make_player():
            return
        player = self._player
        assert player is not None
        player.setSource(QUrl.fromLocalFile(str(path)))
        player.play()

    def stop(self) -> None:
        """End it and let go of the file."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        self._path = None
        self.picture.show_frame(QImage())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.volume.setVisible(event.size().width() >= _ROOM_FOR_VOLUME)

    def toggle(self) -> None:
        """Play, or pause; from the beginning once it has ended."""
        if self._player is None or not self.bar.isEnabled():
            return
        if self._player.isPlaying():
            self._player.pause()
        else:
            self._player.play()

    # Inside

    def _make_player(self) -> bool:
        try:
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink
        except ImportError as error:
            self._fail(
                tr("Videos cannot be played here"),
                tr("A part is missing: {part}.").format(part=error),
            )
            return False
        player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._sound = QAudioOutput(self)
        player.setVideoSink(self._sink)
        player.setAudioOutput(self._sound)
        self._sink.videoFrameChanged.connect(self._on_frame)
        player.playingChanged.connect(self._show_playing)
        player.positionChanged.connect(lambda _: self._show_time())
        player.durationChanged.connect(lambda length: self.place.setRange(0, length))
        player.errorOccurred.connect(lambda _, words: self._on_error(words))
        player.hasAudioChanged.connect(lambda _: self._show_sound())
        self._player = player
        self._show_sound()
        return True

    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._path is not None and frame.isValid():
            self.picture.show_frame(frame.toImage())

    def _on_error(self, words: str) -> None:
        if self._path is not None:
            log.info("%s cannot be played: %s", self._path.name, words)
            self._fail(tr("This video cannot be played"), tr("The file may be damaged."))

    def _fail(self, title: str, text: str, action: str = tr("Open in the system’s player")) -> None:
        self.trouble.say("clips", title, text, action)
        self._stack.setCurrentWidget(self.trouble)
        self.bar.setEnabled(False)
        self._show_playing(False)

    def _ask_outside(self) -> None:
        if self._path is not None:
            self.outside_requested.emit(self._path)

    def _seek(self, place: int) -> None:
        if self._player is not None:
            self._player.setPosition(place)

    def _jump(self, by: int) -> None:
        if self._player is not None:
            self._seek(max(0, min(self._player.duration(), self._player.position() + by)))

    def _show_playing(self, playing: bool) -> None:
        icons.put(self.play, "pause" if playing else "play", "text")
        name = tr("Pause") if playing else tr("Play")
        self.play.setAccessibleName(name)
        keys.tip(self.play, name, "viewer", "play")

    def _show_time(self) -> None:
        at, length = (0, 0)
        if self._player is not None:
            at, length = self._player.position(), self._player.duration()
        if not self.place.isSliderDown():
            self.place.setValue(at)
        self.time.setText(f"{clock_time(at)} / {clock_time(length)}")

    def _show_sound(self) -> None:
        muted = self.mute.isChecked()
        icons.put(self.mute, "muted" if muted else "sound", "second")
        silent = self._player is not None and not self._player.hasAudio()
        self.mute.setEnabled(not silent)
        self.volume.setEnabled(not silent and not muted)
        name = (
            tr("This video has no sound")
            if silent
            else tr("Sound on")
            if muted
            else tr("Sound off")
        )
        self.mute.setAccessibleName(name)
        keys.tip(self.mute, name, "video", "mute")
        if self._player is not None:
            self._sound.setMuted(muted)
            self._sound.setVolume((self.volume.value() / 100) ** 2)


def clock_time(milliseconds: int) -> str:
    """“0:07”, “12:30”."""
    seconds = max(0, milliseconds) // 1000
    return f"{seconds // 60}:{seconds % 60:02}"
