"""One picture of the analysis queue: what it is, how far it is, and what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.errors import ModelFailed
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import number, tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.cloud_words import service
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.waiting_words import is_held
from blinkthink.ui.widgets import ElidedLabel, Paragraph, Spinner, button, icon_button, label

THUMBNAIL = (64, 36)
LARGE = (160, 90)  # of a picture that the user decides about
_RADIUS = 5
_LEAST_SECONDS = 0.05  # no model answers sooner


class Thumbnail(QWidget):
    """A small picture with round corners; a calm area until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(*THUMBNAIL)
        self._width = 0  # pixels of the picture
        self._picture: QPixmap | None = None
        theme.hub().changed.connect(self.update)

    def put(self, picture: QPixmap, width: int) -> None:
        """Show it; ``width``: for how many pixels it was made."""
        self._picture, self._width = picture, width
        self.update()

    @property
    def wanted(self) -> int:
        """How many pixels wide a picture is wanted; 0 where there is one that will do."""
        return 0 if self._width >= 2 * self.width() else 2 * self.width()

    def enlarge(self, large: bool) -> None:
        self.setFixedSize(*(LARGE if large else THUMBNAIL))

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
    answered = Signal(int, bool)
    """Whether the picture may be sent."""

    def __init__(self, job: Job, now: datetime) -> None:
        super().__init__()
        self.job = job
        self.thumbnail = Thumbnail()
        title = phrases.folder_title(job.path)
        when = phrases.picture_time(job.path, now)
        self._name = f"{title}, {when}"
        if job.elsewhere:
            when = tr("{time} · in another BlinkThink").format(time=when)
        self._away = QLabel()
        icons.put(self._away, "cloud", "notice")
        self._why = Paragraph(role="alert")
        self._why.hide()
        self._spinner = Spinner()
        self._mark = QLabel()
        self._state = label("", "second")
        self._cancel = icon_button(
            "close", tr("Cancel this one"), on_click=lambda: self.cancelled.emit(job.id)
        )
        self._retry = button(
            tr("Try again"), icon="again", on_click=lambda: self.retried.emit(job.id)
        )
        self.send = button(
            tr("Send"), icon="send", on_click=lambda: self.answered.emit(job.id, True)
        )
        self.refuse = button(tr("Not this one"), on_click=lambda: self.answered.emit(job.id, False))
        self.send.setAccessibleName(tr("Send: {picture}").format(picture=self._name))
        self.refuse.setAccessibleName(tr("Do not send: {picture}").format(picture=self._name))
        self._asks = QWidget()
        asks = QHBoxLayout(self._asks)
        asks.setContentsMargins(0, XS, 0, 0)
        asks.setSpacing(S)
        asks.addWidget(self.send)
        asks.addWidget(self.refuse)
        asks.addStretch(1)
        self._cancel.setAccessibleName(tr("Cancel {picture}").format(picture=self._name))
        about = QVBoxLayout()
        about.setSpacing(2)
        about.addWidget(ElidedLabel(title))
        about.addWidget(ElidedLabel(when, "caption"))
        about.addWidget(self._why)
        about.addWidget(self._asks)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, XS, 0, XS)
        row.setSpacing(M)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(about, 1)
        end = QHBoxLayout()
        end.setSpacing(S)
        for part in (
            self._spinner, self._away, self._mark, self._state, self._cancel, self._retry,
        ):  # fmt: skip
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
        held = is_held(job)
        self._retry.setVisible(job.state is JobState.FAILED or held)
        self._retry.setText(tr("Analyse now") if held else tr("Try again"))
        self._retry.setAccessibleName(f"{self._retry.text()}: {self._name}")
        asking = job.state is JobState.ASKING
        self.thumbnail.enlarge(asking)
        self._asks.setVisible(asking)
        silent = (JobState.FAILED, JobState.ASKING)
        self._away.setVisible(bool(job.goes_to) and job.state not in silent)
        self._away.setToolTip(tr("Leaves this computer: {host}").format(host=job.goes_to))
        why = _why(job)
        self._why.say(why)
        self._why.setVisible(bool(why))
        theme.mark(self._why, role="alert" if job.state is JobState.FAILED else "second")
        self._state.setVisible(job.state not in silent)
        self._say(_state(job))

    def tick(self, elapsed: float) -> None:
        """Show for how many seconds the job has been running."""
        if self.job.state is JobState.RUNNING:
            took = _whole_seconds(int(elapsed))
            if self.job.goes_to:
                who = service(self.job.goes_to)
                took = tr("Sending to {service} · {time}").format(service=who, time=took)
            self._say(took)

    def _say(self, state: str) -> None:
        self._state.setText(state)
        where = tr("in another BlinkThink") if self.job.elsewhere else ""
        said = " ".join(part for part in (state, self._why.plain(), where) if part)
        self.setAccessibleName(f"{self._name}: {said}")


def _state(job: Job) -> str:
    who = service(job.goes_to) if job.goes_to else ""
    if job.state is JobState.DONE:
        # Less is no answer: what was analysed meanwhile, or shows nothing new, was not looked at.
        looked = job.seconds is not None and job.seconds >= _LEAST_SECONDS
        took = phrases.seconds(job.seconds or 0.0) if looked else tr("Done")
        return tr("Sent to {service} · {time}").format(service=who, time=took) if who else took
    if job.state is JobState.QUEUED:
        if not who:
            return tr("Waiting")
        if job.error is not None:
            return tr("Waits for {service}").format(service=who)
        return tr("Will be sent to {service}").format(service=who)
    if job.state is JobState.RUNNING:
        return tr("Sending to {service}").format(service=who) if who else _whole_seconds(0)
    return tr("Cancelled") if job.state is JobState.CANCELLED else ""


def _whole_seconds(count: int) -> str:
    return tr("{seconds} s").format(seconds=number(count))


def _why(job: Job) -> str:
    if job.state is JobState.ASKING:
        reason = tr("The model here has no usable answer.")
        if job.error is not None and not isinstance(job.error, ModelFailed):
            reason = words.say(job.error).title
        may = tr("May this picture be sent to {service}?").format(service=service(job.goes_to))
        return f"{reason} {may}"
    if job.state is JobState.QUEUED and job.error is not None:
        said = words.say(job.error)
        return f"{said.title} {said.meaning}".strip()
    if job.state is not JobState.FAILED:
        return ""
    if job.error is None:
        return tr("It failed.")
    said = words.say(job.error)  # what to do is the button beside it
    return f"{said.title} {said.meaning}".strip()
