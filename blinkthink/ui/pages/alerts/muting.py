"""Muting: a button with a menu, and what is muted until when, with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.backend import Backend
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.phrases import shortened, when
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button

_HOUR = timedelta(hours=1)
_MORNING = 7  # o’clock
_TICK_MS = 15_000


class MuteButton(QPushButton):
    """Opens the menu."""

    muted = Signal(object, object)
    """Until when, and the key of one camera or None."""

    def __init__(self, backend: Backend, clock: Clock) -> None:
        super().__init__(tr("Mute"))
        self.setProperty("kind", "plain")
        self.setAccessibleName(tr("Mute alerts"))
        icons.put(self, "mute", "second")
        self._backend = backend
        self._clock = clock
        self.clicked.connect(self._pop_up)

    def menu_for(self, parent: QWidget) -> QMenu:
        """The menu; it deletes itself once it is closed."""
        now = self._clock.now()
        made = QMenu(parent)
        made.setAccessibleName(tr("Mute alerts"))
        hour, morning = now + _HOUR, tomorrow(now.astimezone(self._clock.zone()))
        for text, until in (
            (tr("For an hour (until {time})").format(time=f"{hour:%H:%M}"), hour),
            (tr("Until {time}").format(time=when(morning, now, inside=True)), morning),
        ):
            made.addAction(text).triggered.connect(
                lambda _=False, until=until: self.muted.emit(until, None)
            )
        listed = self._backend.cameras().cameras
        if listed:
            made.addSeparator()
            one = made.addMenu(tr("One camera for an hour"))
            for camera in listed:
                key = "/".join(camera.ref.key)
                name = shortened(camera.name or tr("A camera without a name"), 60)
                one.addAction(name.replace("&", "&&")).triggered.connect(
                    lambda _=False, key=key: self.muted.emit(hour, key)
                )
        made.aboutToHide.connect(made.deleteLater)
        return made

    def _pop_up(self) -> None:
        self.menu_for(self).popup(self.mapToGlobal(QPoint(0, self.height() + 2)))


class MutedLines(QWidget):
    """Says what is muted; hidden while nothing is."""

    unmuted = Signal(object)
    """The key of a camera, or None for all."""

    def __init__(self, backend: Backend, clock: Clock) -> None:
        super().__init__()
        self._backend = backend
        self._clock = clock
        self._shown: object = None
        self.buttons: dict[str | None, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show what is muted now."""
        try:
            lines = self._muted()
        except BlinkThinkError:  # their file cannot be read, which the rules say
            return
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._column)
        self.buttons = {}
        for key, text in lines:
            self._column.addWidget(self._line(key, text))
        self.setVisible(bool(lines))
        if lines:
            self._tick.start()
        else:
            self._tick.stop()

    def said(self) -> str:
        """All lines."""
        return " ".join(text for _, text in self._muted())

    def _muted(self) -> list[tuple[str | None, str]]:
        now = self._clock.now()
        keys: Sequence[tuple[str | None, str]] = (
            (None, ""),
            *(
                ("/".join(one.ref.key), one.name or tr("A camera without a name"))
                for one in self._backend.cameras().cameras
            ),
        )
        found = []
        for key, name in keys:
            until = self._backend.muted_until(key)
            if until is not None and until > now:
                found.append((key, page_words.muted_line(until, now, shortened(name, 60))))
        return found

    def _line(self, key: str | None, text: str) -> QWidget:
        made = QFrame()
        made.setProperty("message", "notice")
        sign = QLabel()
        icons.put(sign, "mute", "notice")
        act = button(tr("Unmute"), on_click=lambda: self.unmuted.emit(key))
        act.setAccessibleName(tr("Unmute: {what}").format(what=text))
        self.buttons[key] = act
        row = QHBoxLayout(made)
        row.setContentsMargins(M, S - 2, S, S - 2)
        row.setSpacing(S)
        row.addWidget(sign)
        row.addWidget(Paragraph(text, "strong"), 1)
        row.addWidget(act)
        return made


def tomorrow(now: datetime) -> datetime:
    """Tomorrow morning, in the zone of ``now``."""
    day = now + timedelta(days=1)
    return day.replace(hour=_MORNING, minute=0, second=0, microsecond=0)
