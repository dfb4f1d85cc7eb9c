"""One picture of the analysis queue: what it is, how far it is, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.state import Job, JobState
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import phrases
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, Spinner, button, icon_button, label

THUMBNAIL = (64, 36)
_RADIUS = 5


class Thumbnail(QWidget):
    """A small picture with round corners; a calm area until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(*THUMBNAIL)
        self._picture: QPixmap | None = None
        theme.hub().changed.connect(self.update)

    def put(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    @property
    def filled(self) -> bool:
        return self._picture is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.fillPath(outline, QColor(theme.current().hover))
        if self._picture is None or self._picture.isNull():
            icons.draw(painter, self.rect().adjusted(0, 10, 0, -10), "library", "muted")
            return
        painter.setClipPath(outline)
        size = self._picture.size().scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(area.center())
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))


class JobRow(QWidget):
    """Shows a job; ``show_job`` brings it up to date, ``tick`` the seconds of a running one."""

    cancelled = Signal(int)
    retried = Signal(int)

    def __init__(self, job: Job, now: datetime) -> None:
        super().__init__()
        self.job = job
        self.thumbnail = Thumbnail()
        title = phrases.folder_title(job.path)
        self._name = f"{title}, {phrases.picture_time(job.path, now)}"
        self._why = Paragraph(role="alert")
        self._why.hide()
        self._spinner = Spinner()
        self._mark = QLabel()
        self._state = label("", "second")
        self._cancel = icon_button(
            "close", "Cancel this one", on_click=lambda: self.cancelled.emit(job.id)
        )
        self._retry = button("Try again", icon="again", on_click=lambda: self.retried.emit(job.id))
        self._cancel.setAccessibleName(f"Cancel {self._name}")
        self._retry.setAccessibleName(f"Try again: {self._name}")
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(ElidedLabel(title))
        about.addWidget(ElidedLabel(phrases.picture_time(job.path, now), "caption"))
        about.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, XS, 0, XS)
        row.setSpacing(M)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(about, 1)
        end = QHBoxLayout()
        end.setSpacing(S)
        for part in (self._spinner, self._mark, self._state, self._cancel, self._retry):
            end.addWidget(part)
        row.addLayout(end)
        self.show_job(job)

    def show_job(self, job: Job) -> None:
        """Bring the row up to date."""
        self.job = job
        self._spinner.setVisible(job.state is JobState.RUNNING)
        done = job.state is JobState.DONE
        self._mark.setVisible(done)
        if done:
            icons.put(self._mark, "check", "ok")
        self._cancel.setVisible(job.state in (JobState.RUNNING, JobState.QUEUED))
        self._retry.setVisible(job.state is JobState.FAILED)
        self._why.say(_why(job))
        self._why.setVisible(job.state is JobState.FAILED)
        self._state.setVisible(job.state is not JobState.FAILED)
        self._say(_state(job))

    def tick(self, elapsed: float) -> None:
        """Show for how many seconds the job has been running."""
        if self.job.state is JobState.RUNNING:
            self._say(phrases.seconds(int(elapsed)).replace(".0", ""))

    def _say(self, state: str) -> None:
        self._state.setText(state)
        self.setAccessibleName(f"{self._name}: {state or self._why.plain()}")


def _state(job: Job) -> str:
    if job.state is JobState.DONE:
        return phrases.seconds(job.seconds) if job.seconds is not None else "Done"
    named = {JobState.QUEUED: "Waiting", JobState.CANCELLED: "Cancelled", JobState.RUNNING: "0 s"}
    return named.get(job.state, "")


def _why(job: Job) -> str:
    if job.state is not JobState.FAILED:
        return ""
    if job.error is None:
        return "It failed."
    said = words.say(job.error)  # what to do is the button beside it
    return f"{said.title} {said.meaning}".strip()
