"""The line at the bottom: account and next picture, analyses, model, what leaves this machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.events import ClipsProgress
from blinkthink.core.schedules import Schedule
from blinkthink.core.state import Account, Engine, EngineState, Job, SignIn
from blinkthink.core.translation import number, tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages.cloud_words import HERE, Leaving
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.progress import Batch
from blinkthink.ui.toast import FOOT
from blinkthink.ui.tokens import XS, L, S
from blinkthink.ui.waiting_words import waits_line
from blinkthink.ui.widgets import ElidedLabel, LinkLabel, icon_button, label, progress_bar
from blinkthink.ui.wording import engine_line

HEIGHT = 32
_SOME = 96  # pixels in which what leaves can be guessed
_LEAST = 16  # pixels that what leaves keeps, so that the keyboard comes to it
_QUIET = (EngineState.IDLE, EngineState.READY, EngineState.BUSY)
"""States of the model process that say less than the model's name."""
_ACCOUNT = {
    SignIn.SIGNED_IN: (tr("Signed in to Blink"), "ok"),
    SignIn.UNKNOWN: (tr("Starting"), "muted"),
    SignIn.SIGNED_OUT: (tr("Not signed in"), "muted"),
    SignIn.PASSWORD_SENT: (tr("Signing in"), "notice"),
    SignIn.PIN_WANTED: (tr("Blink wants a code"), "notice"),
    SignIn.SIGN_IN_AGAIN: (tr("Sign in again"), "alert"),
}


class StatusBar(QFrame):
    """Always in sight."""

    cancel_requested = Signal()
    """All analyses shall be cancelled."""
    leaving_wanted = Signal()
    """More is to be said of what leaves this machine."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._batch = Batch()
        self._narrow = False
        self._account = Account(SignIn.SIGNED_OUT)
        self._next: datetime | None = None
        self.setFixedHeight(HEIGHT)
        self.setObjectName(FOOT)
        self.setAccessibleName(tr("Status"))
        self._dot = _Dot()
        self.account = ElidedLabel(role="second")
        self.account.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.working = label("", "second")
        self.bar = progress_bar(tr("Analyses"), 96)
        self.left = label("", "second")
        self.cancel = icon_button(
            "close", tr("Cancel all analyses"), on_click=self.cancel_requested.emit
        )
        self.clips = WorkStrip(tr("Stop fetching clips"))
        self.task = WorkStrip(tr("Cancel"))
        self.downloads = DownloadStrip()
        self._engine_icon = QLabel()
        icons.put(self._engine_icon, "models", "second")
        self.engine = ElidedLabel(role="second")
        self.engine.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._private_icon = QLabel()
        icons.put(self._private_icon, "private", "second")
        self.private = LinkLabel(role="second")
        self.private.setMinimumWidth(_LEAST)
        self.private.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.private.clicked.connect(self.leaving_wanted)
        self._away = False
        self._engine_words, self._engine_detail = ("", "", ""), ""
        self._lay_out()
        self.show_jobs(())
        self.show_leaving(HERE)
        self._say_account()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, L, 0)
        row.setSpacing(S)
        row.addWidget(self._dot)
        row.addWidget(self.account)
        row.addSpacing(S)
        for part in (self.working, self.bar, self.left, self.cancel):
            row.addWidget(part)
        for strip in (self.clips, self.task, self.downloads):
            row.addWidget(strip)
        row.addStretch(1)
        for icon, words in (
            (self._engine_icon, self.engine),
            (self._private_icon, self.private),
        ):
            row.addWidget(icon)
            row.addWidget(words)
            row.addSpacing(XS)

    # What others ask

    def show_account(self, account: Account) -> None:
        """How the account is."""
        self._account = account
        self._say_account()

    def show_schedules(self, schedules: Sequence[Schedule]) -> None:
        """When the next picture is taken by itself."""
        times = [
            one.next
            for one in schedules
            if one.next is not None and (one.paused_until is not None or not one.paused)
        ]
        self._next = min(times, default=None)
        self._say_account()

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """How far the analyses are."""
        progress = self._batch.count(jobs)
        if not progress.active:
            for part in (self.working, self.bar, self.left, self.cancel):
                part.hide()
            return
        told = tr("Analysing {number} of {total}")
        if any(job.elsewhere for job in jobs):
            told = tr("Analysing {number} of {total} in another BlinkThink")
        self.working.setText(told.format(number=progress.number, total=progress.total))
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.number - 1)
        held = waits_line(jobs)
        if held:
            self.working.setText(held)
        self.working.show()  # with its words: an empty one would get no room at first
        self.cancel.show()
        self.bar.setVisible(not held)
        known = progress.seconds_left is not None and not held
        self.left.setText(tr("{time} left").format(time=_about(progress.seconds_left or 0)))
        self.left.setVisible(known and not self._narrow)

    def show_clips(self, progress: ClipsProgress) -> None:
        """How far a download of clips is."""
        if not progress.running:
            self.clips.stop()
        elif progress.total is None:
            self.clips.show_work(tr("Looking for clips…"), 0, 0)
        else:
            words = tr("Fetching clip {place} of {count}").format(
                place=number(min(progress.done + 1, progress.total)), count=number(progress.total)
            )
            self.clips.show_work(words, progress.done, progress.total)

    def show_engine(self, engine: Engine) -> None:
        """Which model, and how it is."""
        whole = engine_line(engine)
        model, _, state = whole.rpartition(" · ")
        self._engine_words = (whole, model if engine.state in _QUIET else state, "")
        self._engine_detail = engine.detail
        bad = engine.state in (EngineState.FAILED, EngineState.NO_MODEL)
        theme.mark(self.engine, role="notice" if bad else "second")
        self._say_engine(whole)
        self._fit()

    def show_leaving(self, leaving: Leaving) -> None:
        """Whether pictures leave this machine for their analysis, and where they go."""
        self._away = leaving.away
        self.private.say(leaving.text)
        self.private.setAccessibleDescription(leaving.why)
        self._private_icon.setToolTip(leaving.why)
        theme.mark(self.private, role="notice" if leaving.away else "second")
        icons.put(self._private_icon, "cloud" if leaving.away else "private", "second")
        self._show_private()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what there is no room for."""
        self._narrow = narrow
        self._show_private()
        self.downloads.set_narrow(narrow)
        self.bar.setFixedWidth(48 if narrow else 96)
        for strip in (self.clips, self.task):
            strip.set_narrow(narrow)
        if narrow:
            self.left.hide()

    # Inside

    def _show_private(self) -> None:
        """What leaves this machine is said in any width."""
        for part in (self._private_icon, self.private):
            part.setVisible(self._away or not self._narrow)

    def _fit(self) -> None:
        """Where room is short what leaves is cut before the account, which a narrow bar tells by
        its dot alone; of the model it says what there is room for, and no half of a word."""
        row = self.layout()
        if row is None:
            return
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right() + row.spacing()
        for index in range(row.count()):
            item = row.itemAt(index)
            if item is None or (item.widget() is not None and item.isEmpty()):
                continue  # hidden
            room -= row.spacing()
            if item.widget() not in (self.account, self.private, self.engine):
                room -= item.sizeHint().width()
        room -= self._fit_engine(room if self._narrow else None)
        wanted = self.account.sizeHint().width()
        some = 0 if self.private.isHidden() else min(self.private.sizeHint().width(), _SOME)
        seen = not self._narrow or wanted + some <= room
        self.account.setVisible(seen)
        self.private.setMaximumWidth(max(_LEAST, room - (wanted if seen else 0)))

    def _fit_engine(self, room: int | None) -> int:
        """Say as much of the model as there is room for; how wide that is. None: say all."""
        metrics = self.engine.fontMetrics()
        wide = [metrics.horizontalAdvance(words) + 2 for words in self._engine_words]
        place = 0
        if room is not None:
            place = next((at for at, width in enumerate(wide) if width <= room), len(wide) - 1)
        words = self._engine_words[place]
        width = wide[place] if words else 0
        if words != self.engine.whole():
            self._say_engine(words)
        self.engine.setMinimumWidth(width)
        return width

    def _say_engine(self, words: str) -> None:
        whole, detail = self._engine_words[0], self._engine_detail
        self.engine.say(words, detail if words == whole else whole)
        self.engine.setAccessibleName(whole)
        self._engine_icon.setToolTip("" if words else whole)

    def _say_account(self) -> None:
        text, color = _ACCOUNT[self._account.state]
        now, why = self._clock.now(), ""
        until = self._account.cooldown_until
        if until is not None and until > now:
            text, color = (
                tr("Cooling down until {time}").format(
                    time=f"{until.astimezone(now.tzinfo):%H:%M}"
                ),
                "notice",
            )
            why = tr("Blink asked to slow down. Nothing is sent to it until then; nothing is lost.")
        elif self._account.signed_in and self._next is not None:
            moment = when(self._next, now, today=False)
            text = tr("{account} · next picture {time}").format(account=text, time=moment)
        self.account.say(text)
        self.account.setAccessibleDescription(why)
        self._dot.setToolTip(why)
        self._dot.show_color(color)

    def refresh(self) -> None:
        """Time went on."""
        self._say_account()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)


def _about(seconds: float) -> str:
    """A rest of time, roughly: “9 s”, “4 min”."""
    whole = max(1, round(seconds))
    return f"{whole} s" if whole < 90 else f"{round(whole / 60)} min"


class WorkStrip(QWidget):
    """One long work: what it is, how far, and a cross that ends it. Hidden while there is none."""

    cancelled = Signal()

    def __init__(self, cancel: str) -> None:
        super().__init__()
        self.words = ElidedLabel(role="second")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.bar = progress_bar(tr("Progress"), 72)
        self.cancel = icon_button("close", cancel, on_click=self.cancelled.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 0, 0, 0)
        row.setSpacing(S)
        for part in (self.words, self.bar, self.cancel):
            row.addWidget(part)
        self.hide()

    def show_work(self, words: str, done: int, total: int) -> None:
        """Show how far it is; a ``total`` of 0 is not known yet."""
        self.words.say(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()

    def stop(self) -> None:
        """It is over."""
        self.hide()

    def set_narrow(self, narrow: bool) -> None:
        self.bar.setFixedWidth(40 if narrow else 72)


class DownloadStrip(QPushButton):
    """Models on their way onto this machine; a click leads to them. Hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self._narrow = False
        self.setProperty("kind", "strip")
        self.setToolTip(tr("Go to the models"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ElidedLabel(role="second")
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bar = progress_bar(tr("Downloads"), 72)
        icon = QLabel()
        icons.put(icon, "download", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 0, S, 0)
        row.setSpacing(S)
        for part in (icon, self._words, self._bar):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        self.hide()

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return inside.minimumSize() if inside is not None else super().minimumSizeHint()

    def show_work(self, words: str, done: int, total: int) -> None:
        """Show how far they are, in bytes; no ``words``: there is nothing under way."""
        self._whole = words
        self._say()
        self.setAccessibleName(words)
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(done * 1000 // total if total else 0)
        self.updateGeometry()
        self.setVisible(bool(words))

    def said(self) -> str:
        """What it says at the moment, empty while hidden."""
        return "" if self.isHidden() else self._words.whole()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._bar.setFixedWidth(40 if narrow else 72)
        self._say()
        self.updateGeometry()

    def _say(self) -> None:
        """Where room is short the bar alone tells the share."""
        self._words.say(self._whole.partition(" · ")[0] if self._narrow else self._whole)


class _Dot(QWidget):
    """A round sign whose colour says how the account is; the words beside it say it too."""

    def __init__(self) -> None:
        super().__init__()
        self._color = "muted"
        self.setFixedSize(8, 8)

    def show_color(self, color: str) -> None:
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().color(self._color)))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
