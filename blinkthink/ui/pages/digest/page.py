"""The page of a day: what happened at each camera, with pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from blinkthink.core import digest_words, words
from blinkthink.core.digests import CameraDay, Digest
from blinkthink.core.events import LibraryChanged, PictureAdded, SidecarChanged
from blinkthink.core.translation import number, tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_through
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.digest.camera_card import CameraCard
from blinkthink.ui.pages.digest.writing_card import WritingCard
from blinkthink.ui.pages.frame import ScrollPage, clear
from blinkthink.ui.rail.rail import by_network
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Spinner, button, icon_button, label

_REST_MS = 1500  # after a change, before the day is read again
_RESTS = 4  # times as long as reading took, where that is more: a day may have many pictures


class DigestPage(ScrollPage):
    """One day at a time; today's is made anew as pictures come while it is in sight."""

    left = Signal()
    picture_wanted = Signal(object)
    """The path of a picture."""
    _read = Signal(int, int, int)
    """Which reading, and how many pictures of how many it has looked at: from another thread."""

    def __init__(
        self, backend: Backend, bridge: Bridge, thumbs: Callable[[QObject], Thumbs]
    ) -> None:
        super().__init__(tr("The day"), tr("Reading the day…"))
        self.setAccessibleName(tr("The day"))
        self._backend = backend
        self._bridge = bridge
        self._thumbs = thumbs
        self._call: Call | None = None
        self._given_up = False  # the user wants it read no further
        self._unread = False  # the message says why the day could not be read
        self._saving = False
        self.day = backend.today()
        self.digest: Digest | None = None
        self.cards: list[CameraCard] = []
        self.back = icon_button("back", tr("Back"), on_click=self.left.emit)
        self.before = icon_button("left", tr("Day before"), on_click=lambda: self.step(-1))
        self.after = icon_button("right", tr("Day after"), on_click=lambda: self.step(1))
        self.today = button(tr("Today"), on_click=lambda: self.show_day(self._backend.today()))
        self.save = button(tr("Save as a file"), icon="export", on_click=self._ask_where)
        self.save.setAccessibleName(tr("Save this day as an HTML file"))
        self.spinner = Spinner()
        self.doing = label(tr("Reading the day…"), "second")
        self.cancel = button(tr("Cancel"), on_click=self._cancel)
        self.cancel.setAccessibleName(tr("Read this day no further"))
        self._readings = 0
        self._read.connect(self._on_read)
        self.message = InlineMessage()
        self.message.acted.connect(self.refresh)
        self.empty = EmptyState("schedule", "", "")
        self.writing = WritingCard(backend, bridge)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(M)
        self._fill()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._reading = QElapsedTimer()
        self.narrow_changed.connect(self.writing.set_narrow)
        bridge.news.connect(self._on_news)

    def _fill(self) -> None:
        self.put_beside_title(self.back)
        bar = QWidget()
        row = Flow(bar, gap=S)
        for part in (
            *(self.before, self.today, self.after, self.save),
            *(self.spinner, self.doing, self.cancel),
        ):
            row.addWidget(part)
        self.column.addWidget(bar)
        self.column.addSpacing(S)
        self.column.addWidget(self.message)
        self.column.addLayout(self._cards)
        self.column.addWidget(self.empty)
        self.column.addSpacing(M)
        self.column.addWidget(self.writing)
        self.empty.hide()

    def show_day(self, day: date) -> None:
        """Read and show this day."""
        self.day = day
        self.digest = None
        self.message.hide()
        self._show_cards()
        self.refresh()

    def step(self, days: int) -> None:
        """So many days on or back, not beyond today."""
        self.show_day(min(self._backend.today(), self.day + timedelta(days=days)))

    def refresh(self) -> None:
        """Read the day again."""
        self._rest.stop()
        self._given_up = False
        if self._call is not None:
            self._call.cancel()
        if self._unread:  # what else is said there stays: pictures come at any moment
            self.message.hide()
        self.title.say(digest_words.day_title(self.day))
        self.after.setEnabled(self.day < self._backend.today())
        self.today.setEnabled(self.day != self._backend.today())
        if self.digest is None:
            self.sentence.say("")
            self.empty.hide()
            self.save.setEnabled(False)  # there is nothing to save yet
        self._say_busy(self.digest is None)
        day = self.day
        self._reading.start()
        self._readings += 1
        reading, told = self._readings, self._read

        def progress(done: int, total: int) -> None:
            with suppress(RuntimeError):  # the page is gone
                told.emit(reading, done, total)

        self._call = self._bridge.call(
            lambda: self._backend.digest(day, progress),
            self._on_digest,
            self._on_failed,
            owner=self,
        )

    def _on_read(self, reading: int, done: int, total: int) -> None:
        if reading == self._readings and self._call is not None:
            words = tr("Reading the day: {done} of {total}")
            self.doing.setText(words.format(done=number(done), total=number(total)))

    def _cancel(self) -> None:
        if self._call is None:
            return
        self._call.cancel()
        self._call = None
        self._unread = self._given_up = True
        self._say_busy(False)
        self.message.say(
            Words(tr("The day was not read to its end."), "", ""),
            action=tr("Read it again"),
            tone="info",
        )
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Decode no more."""
        for card in self.cards:
            card.tiles.stop()

    def _on_digest(self, digest: Digest) -> None:
        self._call = None
        self._rest.setInterval(max(_REST_MS, _RESTS * self._reading.elapsed()))
        self._unread = False
        self._say_busy(False)
        if digest != self.digest:
            self.digest = digest
            self._show_cards()
        self.sentence.say(digest_words.summary(digest) if digest.pictures else "")
        self.sentence.setVisible(bool(digest.pictures))
        self.save.setEnabled(bool(digest.pictures))
        self.empty.setVisible(not digest.pictures)
        self.empty.say(
            "schedule",
            tr("No pictures on this day") if digest.over else tr("No pictures yet today"),
            tr("Another day has some, perhaps.")
            if digest.over
            else tr("They will stand here as they come."),
        )

    def _on_failed(self, error: BaseException) -> None:
        self._call = None
        self._unread = True
        self._say_busy(False)
        self.message.say(words.say(error), action=tr("Try again"))

    def _show_cards(self) -> None:
        self.stop()
        clear(self._cards)
        self.cards = []
        cameras = self.digest.cameras if self.digest is not None else ()
        for day in self._as_in_the_rail(cameras):
            card = CameraCard(day, self._thumbs, legend=not self.cards)
            card.opened.connect(self.picture_wanted)
            self.cards.append(card)
            self._cards.addWidget(card)
        tab_through(self)

    def _as_in_the_rail(self, days: Sequence[CameraDay]) -> list[CameraDay]:
        """In the order of the rail; those that are in it no more come last, by name."""
        listed = by_network(self._backend.cameras())
        keys = [camera.ref.key for _, cameras in listed for camera in cameras]
        place = {key: number for number, key in enumerate(keys)}
        last = len(place)
        return sorted(days, key=lambda day: place.get(day.camera.key, last) if day.camera else last)

    def _say_busy(self, busy: bool) -> None:
        self.doing.setText(tr("Reading the day…"))
        for part in (self.spinner, self.doing, self.cancel):
            part.setVisible(busy)

    def _on_news(self, event: object) -> None:
        changed = isinstance(event, PictureAdded | SidecarChanged | LibraryChanged)
        wanted = self.isVisible() and not self._given_up
        if changed and wanted and not self._rest.isActive():
            self._rest.start()

    def _on_rested(self) -> None:
        if self._call is None:
            self.refresh()
        else:
            self._rest.start()  # what is being read is shown before it is read anew

    def _ask_where(self) -> None:
        name = f"{self.day.isoformat()}.html"
        dialog = QFileDialog(self, tr("Save the day"), str(Path.home() / name), "HTML (*.html)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(lambda chosen: self.save_as(Path(chosen)))
        dialog.open()

    def save_as(self, file: Path) -> None:
        """Write the day that is shown."""
        digest = self.digest
        if digest is None or self._saving:
            return
        self._saving = True  # the button stays as it is: it would pass the focus on

        def say(told: Words, tone: str) -> None:
            self._saving = False
            self.message.say(told, tone=tone)
            self.area.verticalScrollBar().setValue(0)

        def done(_: None) -> None:
            say(Words(tr("The day is saved."), str(file), ""), "info")

        def failed(error: BaseException) -> None:
            say(words.say(error), "alert")

        self._bridge.call(
            lambda: self._backend.write_digest(digest, file), done, failed, owner=self
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.digest is None or not self.digest.over:
            self.refresh()
        self.writing.refresh()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest.stop()
        if self._call is not None:  # it is read once the page is shown again
            self._call.cancel()
            self._call = None
            self.digest = None
