"""What an evaluation is begun with, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from blinkthink.core.state import Cloud, Evaluation, ModelEntry
from blinkthink.core.translation import number, tr
from blinkthink.ui import theme
from blinkthink.ui.again_menu import DETAILS
from blinkthink.ui.pages.cloud_words import service
from blinkthink.ui.pages.evaluation import evaluation_words as words
from blinkthink.ui.pages.evaluation.labels import Labels
from blinkthink.ui.pages.frame import Hint, turn
from blinkthink.ui.pages.phrases import listed, shortened
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, label, progress_bar

_CAMERAS = 8  # that are named
_COLUMNS = ((860, 4), (420, 2), (0, 1))
"""From which width on so many choices stand side by side."""
_GEMINI = "gemini"  # the name under which the cloud's model is evaluated
_KEY = 3  # parts of a camera's identity; that of a folder has one


class StartPanel(Card):
    """The judged pictures, the choice of models, and the button; while it runs, how far it is."""

    asked = Signal(object, object, object)
    """The names of one model or two, the detail or None, and the keys of cameras, none for all."""
    cancelled = Signal()
    labelling_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Measure a model"))
        self._entries: tuple[ModelEntry, ...] = ()
        self.count = Paragraph(role="emphasis")
        self.cameras = Paragraph(role="second")
        self.few = Hint("info", "", "second")
        self.more = button(tr("Judge more pictures"), "link", on_click=self.labelling_wanted.emit)
        self.model = _choice(tr("Model"))
        self.other = _choice(tr("Compare with"))
        self.only = _choice(tr("Pictures of"))
        self.detail = _choice(tr("Detail"))
        self.detail.addItem(tr("As the model is set"), None)
        for tokens, text in DETAILS.items():
            self.detail.addItem(f"{number(tokens)} · {text}", tokens)
        self.sent = Hint("server", "", "second")
        self.begin = button(tr("Measure"), "primary", icon="measure", on_click=self._begin)
        self.doing = Paragraph(role="strong")
        self.far = Paragraph(role="second")
        self.bar = progress_bar(tr("How far it is"), 200)
        self.cancel = button(tr("Stop"), icon="close", on_click=self.cancelled.emit)
        self.cancel.setToolTip(tr("What was measured until then is kept"))
        self._lay_out()
        self.model.currentIndexChanged.connect(lambda _: self._on_model())
        self.other.currentIndexChanged.connect(lambda _: self._say_sent())
        self.show_progress(None)

    def _lay_out(self) -> None:
        self.body.setSpacing(M)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.count)
        head.addWidget(self.cameras)
        self.body.addLayout(head)
        self.body.addWidget(self.few)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._form = QWidget()
        self._grid = QGridLayout(self._form)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(M)
        choices = (
            (tr("Model"), self.model), (tr("Compare with"), self.other),
            (tr("Pictures of"), self.only), (tr("Detail"), self.detail),
        )  # fmt: skip
        self._fields = [_field(name, choice) for name, choice in choices]
        self._arrange(len(choices))
        self.body.addWidget(self._form)
        self.body.addWidget(self.sent)
        self._running = QWidget()
        self._way = QHBoxLayout(self._running)
        self._way.setContentsMargins(0, 0, 0, 0)
        self._way.setSpacing(L)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.doing)
        told.addWidget(self.far)
        self._way.addLayout(told, 1)
        self._way.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self._way.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self._running)

    # What others ask

    def show_labels(self, labels: Labels) -> None:
        """How many pictures there are to measure on."""
        self.count.say(tr("%n picture(s) that you judged", "", labels.total))
        self._fill_cameras(labels)
        named = [
            f"{shortened(name, 40)} {number(count)}"
            for _, name, count in labels.by_camera[:_CAMERAS]
        ]
        rest = len(labels.by_camera) - _CAMERAS
        if rest > 0:
            named.append(tr("%n more camera(s)", "", rest))
        self.cameras.say(" · ".join(named))
        self.cameras.setVisible(bool(named))
        few = words.few(labels.total)
        self.few.say(few)
        self.few.setVisible(bool(few))
        self.more.setVisible(labels.unjudged > 0)
        self.more.setText(tr("Judge more pictures (%n are left)", "", labels.unjudged))
        self.more.setAccessibleName(self.more.text())

    def show_models(self, entries: Sequence[ModelEntry], cloud: Cloud) -> None:
        """The models that are ready, and the cloud’s where the user agreed to it; the one in use is
        taken first."""
        ready = tuple(one for one in entries if one.status == "ready")
        if cloud.ready:
            ready = (*ready, _gemini(cloud))
        if ready == self._entries:
            return
        chosen, other = self.model.currentData(), self.other.currentData()
        self._entries = ready
        with QSignalBlocker(self.model):
            self.model.clear()
            for one in ready:
                self.model.addItem(shortened(one.title, 60), one.name)
            in_use = next((one.name for one in ready if one.in_use), None)
            self.model.setCurrentIndex(max(0, self.model.findData(chosen or in_use)))
        self._fill_others(other)
        self.begin.setEnabled(bool(ready))

    def show_progress(self, evaluation: Evaluation | None) -> None:
        """How far the evaluation is that is under way; None for none."""
        running = evaluation is not None and evaluation.under_way
        self._form.setVisible(not running)
        self._running.setVisible(running)
        self._say_sent()
        if evaluation is None or not running:
            return
        self.doing.say(words.measuring(evaluation))
        self.far.say(words.how_far(evaluation))
        self.bar.setRange(0, max(1, evaluation.total) if evaluation.total else 0)
        self.bar.setValue(evaluation.done)

    def set_narrow(self, narrow: bool) -> None:
        """One below the other where there is no room."""
        turn(self._way, narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        columns = next(many for least, many in _COLUMNS if width >= theme.px(least))
        if columns != self._columns:
            self._arrange(columns)

    # Inside

    def _arrange(self, columns: int) -> None:
        """So many choices side by side; the button beside them where all are."""
        self._columns = columns
        for place, part in enumerate(self._fields):
            self._grid.addWidget(part, place // columns, place % columns)
        last = len(self._fields) // columns
        beside = last == 1
        row, column = (0, columns) if beside else (last, 0)
        side = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self.begin, row, column, side)
        for place in range(len(self._fields) + 1):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _begin(self) -> None:
        names = [self.model.currentData(), self.other.currentData()]
        only = self.only.currentData()
        cameras = [tuple(only)] if only else []
        self.asked.emit([name for name in names if name], self.detail.currentData(), cameras)

    def _fill_cameras(self, labels: Labels) -> None:
        """Each camera that has judged pictures; a folder that no camera owns is no choice."""
        owned = [(key, name) for key, name, _ in labels.by_camera if len(key) == _KEY]
        chosen = self.only.currentData()
        with QSignalBlocker(self.only):
            self.only.clear()
            self.only.addItem(tr("All cameras"), None)
            for key, name in owned:
                self.only.addItem(shortened(name, 40), list(key))
            self.only.setCurrentIndex(max(0, self.only.findData(chosen)) if chosen else 0)
        self.only.setEnabled(len(labels.by_camera) > 1 and bool(owned))

    def _on_model(self) -> None:
        self._fill_others(self.other.currentData())

    def _fill_others(self, chosen: object) -> None:
        """Every other model can be the second one."""
        with QSignalBlocker(self.other):
            self.other.clear()
            self.other.addItem(tr("No other model"), None)
            for one in self._entries:
                if one.name != self.model.currentData():
                    self.other.addItem(shortened(one.title, 60), one.name)
            self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self.other.setEnabled(self.other.count() > 1)
        self._say_sent()

    def _say_sent(self) -> None:
        """A model that runs elsewhere gets the pictures: that is said before."""
        chosen = (self.model.currentData(), self.other.currentData())
        servers = [one.server for one in self._entries if one.name in chosen and one.server]
        told = tr("These pictures are sent to {services}.").format(services=listed(servers))
        if _GEMINI in chosen:
            budget = tr("They count towards its limit.")
            told = f"{told} {budget}"
        self.sent.say(told)
        self.sent.setVisible(bool(servers) and not self._form.isHidden())


def _gemini(cloud: Cloud) -> ModelEntry:
    """The cloud’s model as one that can be measured; ``server`` is who gets the pictures."""
    return ModelEntry(
        _GEMINI, cloud.model or "Gemini", "ready", 0, 0, "", server=service(cloud.host)
    )


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(110)
    return made


def _field(name: str, choice: QComboBox) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S - 2)
    caption = label(name, "second")
    caption.setBuddy(choice)
    column.addWidget(caption)
    column.addWidget(choice)
    return made
