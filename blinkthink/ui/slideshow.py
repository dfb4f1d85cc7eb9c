"""A slideshow: one picture after the other, and nothing else until a hand moves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import number, tr
from blinkthink.ui import icons, keys
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.pages.phrases import folder_title, picture_time
from blinkthink.ui.toast import FOOT
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.viewer.canvas import Canvas
from blinkthink.ui.viewer.full import FullPictures
from blinkthink.ui.widgets import ElidedLabel, icon_button, label

SECONDS = (1, 2, 3, 5, 8, 12, 20, 30)
_USUAL = 5
_REST_MS = 2500  # without a movement, then the controls go


class Slideshow(QWidget):
    """``open`` begins it, with the first of the pictures; after the last the first comes again."""

    closed = Signal(object)
    """The path of the picture that was seen last, or None."""
    full_screen_wanted = Signal(bool)
    shown = Signal(object)
    """A picture is on the screen: its path."""

    def __init__(self, pool: QThreadPool, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._paths: Sequence[Path] = ()
        self._place = 0
        self._step = 1
        self._failures = 0
        self._due = False
        self._playing = True
        self._full_screen = False
        self.setProperty("surface", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Slideshow"))
        self.pictures = FullPictures(pool, self)
        self.pictures.arrived.connect(self._on_arrived)
        self.canvas = Canvas()
        self.canvas.setMouseTracking(True)
        self.canvas.installEventFilter(self)
        self.nothing = EmptyState("broken", tr("None of these pictures can be shown"), "")
        self.nothing.hide()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_USUAL * 1000)
        self.timer.timeout.connect(self._on_due)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_REST_MS)
        self._quiet.timeout.connect(self._rest)
        self._make_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.nothing, 1)
        keys.shortcuts(
            "slideshow",
            self,
            {
                "play": self._press_or_pause,
                "on": lambda: self.go(1),
                "back": lambda: self.go(-1),
                "slower": lambda: self._change_pace(1),
                "faster": lambda: self._change_pace(-1),
                "full_screen": lambda: self.full_screen_wanted.emit(not self._full_screen),
                "close": self._step_back,
            },
        )
        self._show_pace()
        self._show_playing()

    def _make_bar(self) -> None:
        def hint(command: str, name: str) -> str:
            return f"{name} ({keys.hint('slideshow', command)})"

        self.bar = QFrame(self)
        self.bar.setProperty("floating", True)
        self.bar.setObjectName(FOOT)
        self.title = ElidedLabel(role="second")
        self.back = icon_button("left", hint("back", tr("Picture before")),
                                on_click=lambda: self.go(-1))  # fmt: skip
        self.play = icon_button("pause", "", on_click=self.toggle)
        self.on = icon_button("right", hint("on", tr("Next picture")), on_click=lambda: self.go(1))
        self.pace = label("", "second")
        self.pace.setMinimumWidth(40)
        self.pace.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.faster = icon_button("zoom-out", hint("faster", tr("Less time for each")),
                                  on_click=lambda: self._change_pace(-1))  # fmt: skip
        self.slower = icon_button("zoom-in", hint("slower", tr("More time for each")),
                                  on_click=lambda: self._change_pace(1))  # fmt: skip
        icons.put(self.faster, "minus", "second")
        icons.put(self.slower, "add", "second")
        self.leave = icon_button("close", hint("close", tr("End the slideshow")),
                                 on_click=self._close)  # fmt: skip
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(M, S, S, S)
        row.setSpacing(2)
        row.addWidget(self.title, 1)
        for part in (self.back, self.play, self.on, self.faster, self.pace, self.slower,
                     self.leave):  # fmt: skip
            row.addWidget(part)

    # What others ask

    @property
    def playing(self) -> bool:
        """Whether the next picture comes by itself."""
        return self._playing

    @property
    def path(self) -> Path | None:
        """The picture that is shown, or about to be."""
        return self._paths[self._place] if len(self._paths) else None

    def open(self, paths: Sequence[Path], start: int = 0) -> None:
        """Show these in their order, beginning with the one at the place ``start``."""
        self._paths = paths
        self._place = start
        self._failures = 0
        self._step = 1
        self._playing = True
        self.nothing.hide()
        self.canvas.show()
        self._show_playing()
        self._turn()
        self.wake()
        self.canvas.setFocus()

    def stop(self) -> None:
        """Show and load no more."""
        self.timer.stop()
        self._quiet.stop()
        self._paths = ()
        self.pictures.forget()
        self.canvas.show_picture(None)
        self.canvas.unsetCursor()

    def set_full_screen(self, full: bool) -> None:
        """Whether the window is the whole screen now."""
        self._full_screen = full

    def go(self, step: int) -> None:
        """One picture on, or back."""
        if len(self._paths):
            self._step = 1 if step > 0 else -1
            self._place = (self._place + step) % len(self._paths)
            self._turn()

    def toggle(self) -> None:
        """Pause, or go on."""
        self._playing = not self._playing
        self._show_playing()
        if self._playing:
            self.timer.start()
        else:
            self.timer.stop()

    def wake(self) -> None:
        """Show the controls for a while."""
        self.bar.show()
        self.bar.raise_()
        self.canvas.unsetCursor()
        self._quiet.start()

    # Inside

    def _turn(self) -> None:
        """Bring the picture of this place onto the screen, now or when it is decoded."""
        self._due = True
        self.timer.stop()
        count = len(self._paths)
        near = (self._place, self._place + 1, self._place - 1, self._place + 2)
        self.pictures.want(list(dict.fromkeys(self._paths[place % count] for place in near)))
        self._show()

    def _on_arrived(self, path: Path) -> None:
        if path == self.path and self._due:
            self._show()

    def _show(self) -> None:
        path = self.path
        found = self.pictures.get(path) if path is not None else None
        if path is None or found is None:
            return
        self._due = False
        if isinstance(found, Exception):
            self._failures += 1
            if self._failures >= len(self._paths):
                self._give_up()
            else:
                self.go(self._step)
            return
        self._failures = 0
        self.canvas.fit()
        self.canvas.show_picture(found)
        when = picture_time(path, self._clock.now())
        self.title.say(
            tr("{camera} · {time} · {place} of {count}").format(
                camera=folder_title(path),
                time=when,
                place=number(self._place + 1),
                count=number(len(self._paths)),
            )
        )
        if self._playing:
            self.timer.start()
        self.shown.emit(path)

    def _give_up(self) -> None:
        self.timer.stop()
        self.canvas.hide()
        self.nothing.show()
        self.bar.raise_()

    def _on_due(self) -> None:
        self.go(1)

    def _press_or_pause(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self.play:
            focused.click()  # Space is what presses a button
        else:
            self.toggle()
            self.wake()

    def _change_pace(self, step: int) -> None:
        seconds = self.timer.interval() // 1000
        near = min(range(len(SECONDS)), key=lambda place: abs(SECONDS[place] - seconds))
        chosen = SECONDS[max(0, min(len(SECONDS) - 1, near + step))]
        running = self.timer.isActive()
        self.timer.setInterval(chosen * 1000)
        if not running:
            self.timer.stop()
        self._show_pace()
        self.wake()

    def _show_pace(self) -> None:
        self.pace.setText(f"{self.timer.interval() // 1000} s")
        self.pace.setAccessibleName(tr("%n seconds for each", "", self.timer.interval() // 1000))

    def _show_playing(self) -> None:
        icons.put(self.play, "pause" if self._playing else "play", "text")
        name = tr("Pause") if self._playing else tr("Go on")
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} ({keys.hint('slideshow', 'play')})")

    def _step_back(self) -> None:
        if self._full_screen:
            self.full_screen_wanted.emit(False)
        else:
            self._close()

    def _close(self) -> None:
        path = self.path
        self.stop()
        self.closed.emit(path)

    def _rest(self) -> None:
        focused = self.focusWidget()
        if self.bar.underMouse() or (focused is not None and self.bar.isAncestorOf(focused)):
            self._quiet.start()
            return
        self.bar.hide()
        if self._full_screen:
            self.canvas.setCursor(Qt.CursorShape.BlankCursor)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(620, self.width() - 2 * L)
        height = self.bar.sizeHint().height()
        self.bar.setGeometry((self.width() - width) // 2, self.height() - height - L, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self.isVisible():
            self.wake()
        return super().eventFilter(watched, event)
