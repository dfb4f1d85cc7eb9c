"""A rule tried on the last month as it is edited: how often it would have fired, with pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from blinkthink.core import words
from blinkthink.core.alerts import AlertRule, Trial
from blinkthink.core.clock import Clock
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.phrases import folder_title, picture_time
from blinkthink.ui.pages.picture_tiles import PictureTiles, Shown
from blinkthink.ui.task import Task, TaskState
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Card, Paragraph, button, label, progress_bar

DAYS = 30
_REST_MS = 500  # after a change, before it is tried
_SLOW_MS = 300
_TILE = 168
_TILES = 8


class TrialPanel(Card):
    """Tries what it is given, once it rests; a newer rule ends the trial of the one before."""

    opened = Signal(object)
    """The path of a picture."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, thumbs: Callable[[QObject], Thumbs]
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("Try it on the last month"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._rule: AlertRule | None = None
        self._task: Task | None = None
        self.trial: Trial | None = None
        self.result = Paragraph("", "strong")
        self.rest = Paragraph("", "second")
        self.state = Paragraph("", "second")
        self.bar = progress_bar(tr("Pictures looked at"))
        self.cancel = button(tr("Stop"), "quiet", icon="close", on_click=self.stop)
        self.cancel.setAccessibleName(tr("Stop trying the rule"))
        self.again = button(tr("Try it"), icon="play", on_click=self._start)
        self.again.setAccessibleName(tr("Try the rule on the last month"))
        self.message = InlineMessage(closable=False, stacked=True)
        self.message.acted.connect(self._start)
        self.pictures = PictureTiles(thumbs, wide=_TILE, step=_TILES)
        self.pictures.opened.connect(self.opened)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.state, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        row.addWidget(self.again)
        self.body.addWidget(label(tr("On the last month"), "emphasis"))
        for part in (self.result, self.rest):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.message)
        self.body.addWidget(self.pictures)
        self.body.addStretch(1)
        self._wait = QTimer(self, singleShot=True, interval=_REST_MS)
        self._wait.timeout.connect(self._start)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._show)
        self._show()

    @property
    def running(self) -> bool:
        """Whether pictures are looked at, or soon will be."""
        return self._wait.isActive() or (self._task is not None and self._task.running)

    def try_rule(self, rule: AlertRule, *, now: bool = False) -> None:
        """Try this rule unless it asks the same as the one before; ``now``: without a rest."""
        asked = _meaning(rule)
        if asked == self._rule:
            return
        fresh = self._rule is None or self._rule.id != rule.id
        self._end()
        self._rule = asked
        self.message.hide()
        if fresh:
            self._show_trial(None)
        if now:
            self._start()
        else:
            self._wait.start()
        self._show()

    def stop(self) -> None:
        """Try no more; what was found before stays."""
        self._end()
        self._show()

    def forget(self) -> None:
        """No rule is edited any more."""
        self._end()
        self._rule = None
        self._show_trial(None)
        self.message.hide()
        self._show()

    def stop_decoding(self) -> None:
        self._end()
        self.pictures.stop()

    # Inside

    def _start(self) -> None:
        rule = self._rule
        self._end()
        if rule is None:
            return
        self.message.hide()
        task = self._task = Task(tr("Trying the rule"), self)
        task.changed.connect(self._show)
        task.ended.connect(self._on_ended)
        task.start(self._bridge, lambda progress: self._backend.try_alert(rule, DAYS, progress))
        self._slow.start()
        self._show()

    def _end(self) -> None:
        self._wait.stop()
        self._slow.stop()
        task, self._task = self._task, None
        if task is not None:
            task.blockSignals(True)
            task.cancel()
            task.deleteLater()

    def _on_ended(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        self._slow.stop()
        if task.state is TaskState.DONE and isinstance(task.result, Trial):
            self._show_trial(task.result)
        elif task.error is not None:
            self._show_trial(None)
            self.message.say(words.say(task.error), action=tr("Try again"))
        task.deleteLater()
        self._show()

    def _show(self) -> None:
        task = self._task
        running = task is not None and task.running
        slow = running and not self._slow.isActive()
        self.bar.setVisible(slow)
        self.cancel.setVisible(slow)
        stopped = not self.running and self.message.isHidden() and self.trial is None
        self.again.setVisible(stopped and self._rule is not None)
        if task is not None and slow:
            self.bar.setRange(0, task.total)
            self.bar.setValue(task.done)
            told = tr("Looking at your pictures…")
            if task.total:
                told = tr("Looking at {done} of {total} pictures…").format(
                    done=number(task.done), total=number(task.total)
                )
            self.state.say(told)
        else:
            self.state.say(tr("Not tried.") if self.again.isVisibleTo(self) else "")
        self.state.setVisible(bool(self.state.plain()))

    def _show_trial(self, trial: Trial | None) -> None:
        self.trial = trial
        self.result.say(page_words.trial_title(trial) if trial is not None else "")
        self.rest.say(page_words.trial_rest(trial) if trial is not None else "")
        for part in (self.result, self.rest):
            part.setVisible(bool(part.plain()))
        now = self._clock.now()
        paths = trial.pictures if trial is not None else ()
        self.pictures.show_pictures([_shown(path, picture_time(path, now)) for path in paths])
        self.pictures.setVisible(bool(paths))


def _shown(path: Path, taken: str) -> Shown:
    camera = folder_title(path)
    name = tr("Open the picture of {camera}, {time}").format(camera=camera, time=taken)
    return Shown(path, camera, taken, name)


def _meaning(rule: AlertRule) -> AlertRule:
    """The rule without what changes nothing about when it fires."""
    return msgspec.structs.replace(rule, name="", channels=("desktop",), enabled=True)
