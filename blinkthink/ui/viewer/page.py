"""The viewer: one picture fills the window, its analysis beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BadImage
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.ui import keys
from blinkthink.ui.analysis_panel import AnalysisPanel
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.correcting.box_drawing import BoxDrawing
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.picture_menu import PictureActions
from blinkthink.ui.speaking import tell
from blinkthink.ui.stack import Stack
from blinkthink.ui.tokens import M
from blinkthink.ui.viewer.bar import ViewerBar
from blinkthink.ui.viewer.canvas import Canvas
from blinkthink.ui.viewer.full import FullPictures
from blinkthink.ui.viewer.side import Side
from blinkthink.ui.viewer.video import VideoPlayer
from blinkthink.ui.widgets import Spinner, button, line

_WIDE = 760
_PATIENCE_MS = 300  # before a spinner says that a picture is being read
_EDGE = 40  # pixels at the top of a full screen that bring the bar back


class ViewerPage(QWidget):
    """Follows the current picture while it is open; its signals ask for another one."""

    closed = Signal()
    moved = Signal(int)
    """The user wants the picture so many places on (older), or back where negative."""
    end_wanted = Signal(int)
    """The newest (-1) or the oldest (1) of all."""
    flagged_wanted = Signal(int)
    """The next older (1) or newer (-1) picture with a flag."""
    unjudged_wanted = Signal()
    """The next older picture whose analysis was called neither right nor wrong."""
    full_screen_wanted = Signal(bool)
    trash_requested = Signal(list)

    def __init__(
        self,
        current: CurrentPicture,
        pictures: FullPictures,
        neighbor: Callable[[int], Path | None],
        bridge: Bridge,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._pictures = pictures
        self._neighbor = neighbor
        self._way = 1  # the last step: pictures on that side are decoded first
        self._full_screen = False
        self._side_before = True
        self._turned: Path | None = None
        self.setProperty("surface", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Viewer"))
        self.canvas = Canvas()
        self.canvas.setMouseTracking(True)
        self.canvas.installEventFilter(self)
        self.broken = EmptyState("broken", tr("This picture cannot be shown"), "")
        self.broken.acted.connect(self.play_video)
        self.video = VideoPlayer()
        self.video.closed.connect(self.stop_video)
        self.panel = AnalysisPanel(current, clock)
        self.panel.star.hide()  # the bar has one, whether or not the panel is shown
        self.panel.left.connect(self.canvas.setFocus)
        self._drawing = BoxDrawing(
            current, self.panel, self.canvas, self.canvas.picture_area, lambda: self.canvas.turns
        )
        self.picture_actions = PictureActions(current, bridge, self)
        self.picture_actions.trash_requested.connect(self.trash_requested)
        self.video.outside_requested.connect(self.picture_actions.open_file)
        commands = self._commands()
        self.bar = ViewerBar(current, commands, self.picture_actions)
        self._side = Side(self.panel)
        self.play = button(tr("Play the video"), icon="video-play", on_click=self.play_video)
        self.play.setParent(self.canvas)
        self._spinner = Spinner(24, self.canvas)
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.setInterval(_PATIENCE_MS)
        self._waits.timeout.connect(self._spinner.show)
        self._lay_out()
        keys.shortcuts("viewer", self, commands)
        self.bar.boxes.toggled.connect(lambda _: self._show_boxes())
        self.bar.details.setChecked(True)
        self.bar.details.toggled.connect(self._side.setVisible)
        self.canvas.zoomed.connect(self._show_zoom)
        self.canvas.lacking.connect(self._on_lacking)
        current.changed.connect(self._refresh)
        pictures.arrived.connect(self._on_arrived)

    # What others ask

    def open(self) -> None:
        """Show the current picture, the whole of it."""
        self.bar.details.setChecked(self.width() >= _WIDE)
        self.canvas.fit()
        self._refresh()
        self.canvas.setFocus()

    def describe(self, words: str) -> None:
        """The picture in words, for those who do not see it."""
        tell(self.canvas, words)

    def leave(self) -> None:
        """Be still: another page is shown."""
        self.stop_video()
        self._current.marking.save()

    def set_full_screen(self, full: bool) -> None:
        """Nothing but the picture, or bar and panel again."""
        if full == self._full_screen:
            return
        self._full_screen = full
        if full:
            self._side_before = self.bar.details.isChecked()
        self._head.setVisible(not full)
        self.bar.details.setChecked(not full and self._side_before)

    def play_video(self) -> None:
        """Play the video of the picture, or pause it."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused not in (self.play, self.video.play):
            focused.click()  # Space is what presses a button
            return
        if self._stack.currentWidget() is self.video:
            self.video.toggle()
            return
        clip = self._clip()
        if clip is not None:
            self._stack.setCurrentWidget(self.video)
            self.video.open(clip)

    def stop_video(self) -> None:
        """Back to the picture."""
        if self._stack.currentWidget() is self.video:
            self.video.stop()
            self._show_picture()
            self.canvas.setFocus()

    # Building

    def _commands(self) -> dict[str, Callable[[], object]]:
        canvas, actions = self.canvas, self.picture_actions
        return {
            "newer": lambda: self._move(-1),
            "older": lambda: self._move(1),
            "first": lambda: self.end_wanted.emit(-1),
            "last": lambda: self.end_wanted.emit(1),
            "newer_flagged": lambda: self.flagged_wanted.emit(-1),
            "older_flagged": lambda: self.flagged_wanted.emit(1),
            "zoom_in": canvas.zoom_in,
            "zoom_out": canvas.zoom_out,
            "fit": canvas.fit,
            "actual": canvas.actual,
            "turn_right": lambda: canvas.turn(1),
            "turn_left": lambda: canvas.turn(-1),
            "full_screen": lambda: self.full_screen_wanted.emit(not self._full_screen),
            "boxes": lambda: self.bar.boxes.click(),  # nothing where there are none
            "details": lambda: self.bar.details.toggle(),
            "star": self._current.star,
            "note": self._write_note,
            "analyze": self._current.analyze,
            "right": self._current.call_right,
            "wrong": self._correct,
            "empty": self._current.call_empty,
            "unjudged": self.unjudged_wanted.emit,
            "compare": actions.compare_requested.emit,
            "slideshow": actions.slideshow_requested.emit,
            "play": self.play_video,
            "copy": actions.copy,
            "copy_path": actions.copy_path,
            "outside": actions.open_outside,
            "reveal": actions.reveal,
            "trash": actions.trash,
            "more": lambda: self.bar.pop_up(self),
            "close": self._step_back,
        }

    def _lay_out(self) -> None:
        self._stack = Stack()
        for part in (self.canvas, self.broken, self.video):
            self._stack.addWidget(part)
        self._stack.currentChanged.connect(lambda _: self._on_shown())
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.bar)
        head.addWidget(line())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)

    # Acting

    def _move(self, step: int) -> None:
        self._way = step
        self.moved.emit(step)

    def _step_back(self) -> None:
        """What Escape does: out of the video, out of the full screen, out of the viewer."""
        if self._stack.currentWidget() is self.video:
            self.stop_video()
        elif self._full_screen:
            self.full_screen_wanted.emit(False)
        else:
            self.closed.emit()

    def _write_note(self) -> None:
        if not self.bar.details.isChecked():
            self.bar.details.setChecked(True)
        self.panel.said.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _correct(self) -> None:
        if self._current.can_be_judged:
            self.bar.details.setChecked(True)
            self._current.call_wrong()

    def _clip(self) -> Path | None:
        path, sidecar = self._current.path, self._current.sidecar
        if path is None or sidecar is None or not sidecar.clip:
            return None
        # A name, not a way: a sidecar from elsewhere must not open any file of this computer.
        return path.parent / Path(sidecar.clip).name

    # Showing

    def _refresh(self) -> None:
        path = self._current.path
        if path is None or not self.isVisible():
            return
        if path != self._turned:
            self._turned = path
            self.canvas.set_turns(0)
            if self.video.open_path is not None:
                self.video.stop()
        way = self._way
        wanted = [path, *map(self._neighbor, (way, 2 * way, -way, 3 * way))]
        self._pictures.want([one for one in wanted if one is not None])
        self.bar.older.setEnabled(self._neighbor(1) is not None)
        self.bar.newer.setEnabled(self._neighbor(-1) is not None)
        time = self.panel.time.plain().partition(" · ")[0]
        self.bar.title.say(" · ".join(part for part in (self.panel.name.whole(), time) if part))
        self.play.setVisible(self._clip() is not None)
        self._show_boxes()
        playing = self._stack.currentWidget() is self.video and self.video.open_path is not None
        if not playing:
            self._show_picture()

    def _on_arrived(self, path: Path) -> None:
        if path == self._current.path and self.isVisible() and self.video.open_path is None:
            self._show_picture()

    def _on_lacking(self) -> None:
        if self._current.path is not None:
            self._pictures.want_whole(self._current.path)

    def _show_picture(self) -> None:
        path = self._current.path
        found = self._pictures.get(path) if path is not None else None
        if isinstance(found, Exception):
            words = say(found)
            self._waits.stop()
            why = found.detail if isinstance(found, BadImage) else words.meaning
            stays = tr("The file stays as it is; you can go on to the next one.")
            self.broken.say(
                "broken",
                words.title,
                f"{why} {stays}",
                tr("Play the video") if self._clip() is not None else "",
            )
            self._stack.setCurrentWidget(self.broken)
            return
        self._stack.setCurrentWidget(self.canvas)
        if found is None:
            self._waits.start()
        else:
            self._waits.stop()
            self._spinner.hide()
        self.canvas.show_picture(found)
        self._show_zoom(self.canvas.scale)

    def _on_shown(self) -> None:
        """Only a picture can be zoomed: a video fills its place."""
        self.bar.let_zoom(self._stack.currentWidget() is self.canvas)

    def _show_boxes(self) -> None:
        subjects, editing = self._current.subjects, self._current.editing
        self.bar.boxes.setEnabled(any(subject.box for subject in subjects))
        self.canvas.show_boxes(self.bar.boxes.isChecked() or editing, subjects)

    def _show_zoom(self, scale: float) -> None:
        self.bar.zoom.setText(f"{round(scale * 100)} %")

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_width(event.size().width())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.bar.pop_up(self, event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            size = self.play.sizeHint()
            place = QPoint((self.canvas.width() - size.width()) // 2, self.canvas.height())
            self.play.move(place - QPoint(0, size.height() + 2 * M))
            self._spinner.move(self.canvas.rect().center() - self._spinner.rect().center())
        elif self._full_screen and isinstance(event, QMouseEvent):
            self._head.setVisible(event.position().y() < _EDGE + self._head.height())
        return super().eventFilter(watched, event)
