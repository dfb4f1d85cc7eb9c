"""The analysis queue on the Activity page."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.events import QueueChanged
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import number, tr
from blinkthink.gallery.thumbnails import ThumbnailCache
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.job_row import JobRow
from blinkthink.ui.pages.queue_view import QueueView, RunningSince, view
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, Paragraph, button, label

_AT_ONCE_MS = 80
"""Changes of the queue within this time are shown together."""


class QueuePanel(Card):
    """Running, waiting, failed and done pictures, with what can be done about each."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self.setAccessibleName(tr("Analysis queue"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._since = RunningSince(clock)
        self._cache = ThumbnailCache(backend.paths.thumbnails)
        self._pictures: dict[tuple[Path, int], QPixmap] = {}  # by their width
        self._asked: set[tuple[Path, int]] = set()
        self.rows: dict[int, JobRow] = {}
        self.message = InlineMessage()
        self.summary = Paragraph(role="second")
        self.cancel_all = button(tr("Cancel all"), on_click=self._cancel_all)
        self.send_all = button(tr("Send all"), icon="send", on_click=lambda: self._answer_all(True))
        self.send_none = button(tr("Send none"), on_click=lambda: self._answer_all(False))
        self.retry_all = button(tr("Try all again"), icon="again", on_click=self._retry_all)
        self.groups = {
            "asking": Group(tr("Waiting for your word"), self.send_all, self.send_none),
            "running": Group(tr("Now")),
            "failed": Group(tr("Failed"), self.retry_all),
            "waiting": Group(tr("Waiting")),
            "ended": Group(tr("Done")),
        }
        self.empty = EmptyState(
            "activity",
            tr("Nothing to look at"),
            tr("New pictures appear here while the model looks at them."),
        )
        self._build()
        self._late = QTimer(self, singleShot=True, interval=_AT_ONCE_MS)
        self._late.timeout.connect(self.refresh)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        bridge.news.connect(self._on_event)
        self.refresh()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        words_of_head = QVBoxLayout()
        words_of_head.setSpacing(2)
        words_of_head.addWidget(label(tr("Analysis"), "emphasis"))
        words_of_head.addWidget(self.summary)
        head.addLayout(words_of_head, 1)
        head.addWidget(self.cancel_all, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self.body.addWidget(self.message)
        for group in self.groups.values():
            self.body.addWidget(group)
        self.empty.setMinimumHeight(200)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show the queue as it is now."""
        shown = view(self._backend.jobs())
        self._since.update(shown.running)
        self.summary.say(shown.summary)
        self.summary.setHidden(shown.empty)
        self.cancel_all.setVisible(shown.busy)
        self.empty.setVisible(shown.empty)
        self._show_rows(shown)
        self._count()
        if self.isVisible() and shown.running:
            self._tick.start()
        elif not shown.running:
            self._tick.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def _on_event(self, event: object) -> None:
        if isinstance(event, QueueChanged):
            self._since.update(event.jobs)
            if not self._late.isActive():
                self._late.start()

    def _show_rows(self, shown: QueueView) -> None:
        parts = (
            ("asking", shown.asking, shown.hidden_asking),
            ("running", shown.running, 0),
            ("failed", shown.failed, shown.hidden_failed),
            ("waiting", shown.waiting, shown.hidden_waiting),
            ("ended", shown.ended, shown.hidden_ended),
        )
        wanted = {job.id: job for _, jobs, _ in parts for job in jobs}
        for gone in [job_id for job_id in self.rows if job_id not in wanted]:
            self.rows.pop(gone).deleteLater()
        for name, jobs, hidden in parts:
            self.groups[name].put([self._row(job) for job in jobs], hidden)
        paths = {job.path for job in wanted.values()}
        self._asked = {key for key in self._asked if key[0] in paths}
        self._pictures = {key: one for key, one in self._pictures.items() if key[0] in paths}
        several = len(shown.asking) + shown.hidden_asking
        all_words = tr("Send all %n waiting picture(s)", "", several)
        none_words = tr("Send none of %n waiting picture(s)", "", several)
        for one, name in ((self.send_all, all_words), (self.send_none, none_words)):
            one.setAccessibleName(name)
            one.setVisible(several > 1)
        failed = len(shown.failed) + shown.hidden_failed
        self.retry_all.setAccessibleName(tr("Try all %n failed picture(s) again", "", failed))
        self.retry_all.setVisible(failed > 1)

    def _row(self, job: Job) -> JobRow:
        row = self.rows.get(job.id)
        if row is None:
            row = JobRow(job, self._clock.now())
            row.cancelled.connect(self._cancel)
            row.retried.connect(self._retry)
            row.answered.connect(self._answer)
            self.rows[job.id] = row
        elif row.job != job:
            row.show_job(job)
        if row.thumbnail.wanted:
            self._want_picture(row)
        return row

    def _want_picture(self, row: JobRow) -> None:
        path, width = row.job.path, row.thumbnail.wanted
        key = (path, width)
        if key in self._pictures:
            row.thumbnail.put(self._pictures[key], width)
        elif key not in self._asked:
            self._asked.add(key)
            self._bridge.call(
                lambda: asyncio.to_thread(self._cache.get, path, width),
                lambda data: self._put_picture(key, data),
                lambda error: None,  # deleted or damaged: the row keeps its calm area
                owner=self,
            )

    def _put_picture(self, key: tuple[Path, int], data: bytes) -> None:
        path, width = key
        picture = QPixmap()
        picture.loadFromData(data)
        self._pictures[key] = picture
        for row in self.rows.values():
            if row.job.path == path and row.thumbnail.wanted:
                row.thumbnail.put(picture, width)

    def _count(self) -> None:
        for job_id, row in self.rows.items():
            row.tick(self._since.elapsed(job_id))

    def _cancel(self, job_id: int) -> None:
        self._bridge.call(lambda: self._backend.cancel_job(job_id), None, self._failed, owner=self)

    def _retry(self, job_id: int) -> None:
        self._bridge.call(lambda: self._backend.retry_job(job_id), None, self._failed, owner=self)

    def _retry_all(self) -> None:
        for job in self._backend.jobs():
            if job.state is JobState.FAILED:
                self._retry(job.id)

    def _answer(self, job_id: int, send: bool) -> None:
        self._next_question(job_id)
        self._bridge.call(
            lambda: self._backend.answer_ask(job_id, send), None, self._failed, owner=self
        )

    def _answer_all(self, send: bool) -> None:
        first = next((job for job in self._backend.jobs() if job.state is JobState.ASKING), None)
        if first is not None:
            self._bridge.call(
                lambda: self._backend.answer_ask(first.id, send, all_waiting=True),
                None,
                self._failed,
                owner=self,
            )

    def _next_question(self, job_id: int) -> None:
        """The focus goes on to the next picture that is asked about."""
        asked = [job.id for job in self._backend.jobs() if job.state is JobState.ASKING]
        after = asked[asked.index(job_id) + 1 :] if job_id in asked else []
        row = self.rows.get(after[0]) if after else None
        if row is not None:
            row.send.setFocus()

    def _cancel_all(self) -> None:
        self._bridge.call(self._backend.cancel_all_jobs, None, self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self.message.say(words.say(error))


class Group(QWidget):
    """Rows under a heading; more than are shown are counted in a line."""

    def __init__(self, title: str, *ends: QWidget) -> None:
        """``ends``: what can be done with all of them, beside the heading."""
        super().__init__()
        self._title = title
        self._heading = label(title, "heading")
        self._more = label("", "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._rows: list[JobRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self._heading, 1)
        for end in ends:
            head.addWidget(end)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addWidget(self._more)

    def more(self) -> str:
        """The line that counts what is not shown."""
        return "" if self._more.isHidden() else self._more.text()

    def put(self, rows: list[JobRow], hidden: int) -> None:
        """Show these rows in this order; ``hidden`` more are not shown."""
        if rows != self._rows:
            for row in self._rows:
                self._column.removeWidget(row)
            for row in rows:
                self._column.addWidget(row)
                row.show()
            self._rows = rows
        self._heading.setText(f"{self._title} · {number(len(rows) + hidden)}")
        self._more.setText(tr("and %n more picture(s)", "", hidden))
        self._more.setVisible(bool(hidden))
        self.setVisible(bool(rows))
