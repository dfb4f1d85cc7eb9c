"""How much each flag matters, by hour: sentences with controls in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.analysis.flags import severity_of
from blinkthink.core.amounts import listed
from blinkthink.core.analysis import FLAGS
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.flag_names import flag_inside
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_on
from blinkthink.ui.pages.camera import sentences
from blinkthink.ui.pages.camera.editing import Editing
from blinkthink.ui.pages.camera.sentences import NIGHT, SEVERITY_NAMES, Sentence
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.sentence_controls import choice, word
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.pages.times import show_time, time_edit, time_of
from blinkthink.ui.tokens import XS, S
from blinkthink.ui.widgets import Paragraph, button, icon_button, label
from blinkthink.ui.wording import flag_words

_MOST = 24


class SeverityGroup(SettingGroup):
    """The first sentence that fits decides."""

    opened = Signal(object)
    """A part that was added, to be brought into sight."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(tr("How much it matters"))
        self._editing = editing
        self._flags: list[str] = []
        self.rows: list[SentenceRow] = []
        self._says = Paragraph(
            tr(
                "Alerts stand out in red, notices in amber. The first sentence that fits decides; "
                "the model has no say in it."
            ),
            "second",
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(S)
        self._others = Paragraph("", "muted")
        self.add_rule = button(tr("Add a sentence"), icon="add", on_click=self._add)
        body = self.card.body
        body.addWidget(self._says)
        body.addLayout(self._list)
        body.addWidget(self.add_rule, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._others)

    def show_rules(self, rules: CameraRules, settings: Settings) -> None:
        """Show the sentences of this camera, and in grey what holds besides."""
        said = sentences.sentences(rules.severities)
        of_camera = self._editing.key is not None
        own = [flag.name for flag in (*rules.own_flags, *(settings.own_flags if of_camera else ()))]
        named = [one.flag for one in said]
        flags = list(dict.fromkeys((*FLAGS, *own, *named)))
        if [row.sentence() for row in self.rows] != said or flags != self._flags:
            self._flags = flags
            self._show(said)
        for row, never in zip(self.rows, sentences.hidden(said), strict=True):
            row.show_hidden(never)
        self.add_rule.setEnabled(len(said) < _MOST)
        self._others.say(_besides(settings if of_camera else None))

    def _show(self, said: Sequence[Sentence]) -> None:
        place = next((n for n, row in enumerate(self.rows) if row.isAncestorOf(_focus(row))), None)
        clear(self._list)
        self.rows = []
        for one in said:
            row = SentenceRow(one, self._flags)
            row.changed.connect(self._on_changed)
            row.removed.connect(lambda row=row: self._remove(row))
            self.rows.append(row)
            self._list.addWidget(row)
        tab_on(self.message, *self.rows)
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].flag.setFocus()

    def _on_changed(self) -> None:
        self._write([row.sentence() for row in self.rows])

    def _remove(self, row: SentenceRow) -> None:
        left = [one.sentence() for one in self.rows if one is not row]
        self.add_rule.setFocus(Qt.FocusReason.OtherFocusReason)
        self._write(left)

    def _add(self) -> None:
        said = [row.sentence() for row in self.rows]
        used = {one.flag for one in said}
        free = next((name for name in self._flags if name not in used), self._flags[0])
        self._write([*said, Sentence(free, "alert", NIGHT)])
        self.rows[-1].flag.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit(self.rows[-1])

    def _write(self, said: Sequence[Sentence]) -> None:
        self._editing.change(severities=sentences.rules_of(said))


class SentenceRow(QWidget):
    """“[Person] is [an alert] [between] [22:00] and [06:00], otherwise [as usual]”."""

    changed = Signal()
    removed = Signal()

    def __init__(self, said: Sentence, flags: Sequence[str]) -> None:
        super().__init__()
        words = SEVERITY_NAMES.items()
        self.flag = choice(tr("Flag"), [(name, flag_words(name)) for name in flags])
        self.severity = choice(tr("Severity"), list(words))
        self.when = choice(tr("When"), [(False, tr("always")), (True, tr("between"))])
        self.begin, self.end = time_edit(tr("From")), time_edit(tr("Until"))
        self.otherwise = choice(tr("Otherwise"), [(None, ""), *words])
        self._never = label(tr("never reached: what stands above decides"), "caption")
        self._hours: list[QWidget] = []
        holder = QWidget()
        flow = Flow(holder, gap=S - 2)
        for part, timed in (
            (self.flag, False),
            (word(tr("is", "“[Person] is [an alert]”")), False),
            (self.severity, False),
            (self.when, False),
            (self.begin, True),
            (word(tr("and", "“between [22:00] and [06:00]”")), True),
            (self.end, True),
            (word(tr("otherwise")), True),
            (self.otherwise, True),
        ):
            flow.addWidget(part)
            if timed:
                self._hours.append(part)
        self.remove = icon_button("delete", "", on_click=self.removed.emit)
        about = QVBoxLayout()
        about.setSpacing(XS - 2)
        about.addWidget(holder)
        about.addWidget(self._never)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addLayout(about, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, XS - 2, 0, 0)  # its middle on that of the taller choices
        beside.addWidget(self.remove)
        beside.addStretch(1)
        row.addLayout(beside)
        self._show(said)
        for one in (self.flag, self.severity, self.when, self.otherwise):
            one.activated.connect(self._on_chosen)
        for time in (self.begin, self.end):
            time.editingFinished.connect(self._on_chosen)

    def sentence(self) -> Sentence:
        """What it says now."""
        flag, severity = self.flag.currentData(), self.severity.currentData()
        if not self.when.currentData():
            return Sentence(flag, severity)
        between = time_of(self.begin), time_of(self.end)
        return Sentence(flag, severity, between, self.otherwise.currentData())

    def show_hidden(self, never: bool) -> None:
        """Say whether a sentence above it decides all."""
        self._never.setVisible(never)

    def _show(self, said: Sentence) -> None:
        self.flag.setCurrentIndex(self.flag.findData(said.flag))
        self.severity.setCurrentIndex(self.severity.findData(said.severity))
        self.when.setCurrentIndex(1 if said.between is not None else 0)
        begin, end = said.between or NIGHT
        show_time(self.begin, begin)
        show_time(self.end, end)
        self.otherwise.setCurrentIndex(max(0, self.otherwise.findData(said.otherwise)))
        self._on_shown()

    def _on_chosen(self) -> None:
        self._on_shown()
        self.changed.emit()

    def _on_shown(self) -> None:
        timed = self.when.currentData()
        for part in self._hours:
            part.setVisible(timed)
        name = flag_words(self.flag.currentData())
        usual = SEVERITY_NAMES[_usual(self.flag.currentData())]
        self.otherwise.setItemText(0, tr("as usual ({usual})").format(usual=usual))
        told = sentences.text(self.sentence(), name)
        self.setAccessibleName(told)
        self.remove.setAccessibleName(tr("Take away: {sentence}").format(sentence=told))
        self.remove.setToolTip(tr("Take this sentence away"))
        self.updateGeometry()


def _besides(settings: Settings | None) -> str:
    """What holds where no sentence of the camera fits: those of all cameras, and what is usual."""
    said = sentences.sentences(settings.severities) if settings is not None else []
    ours = " ".join(sentences.text(one, flag_words(one.flag)) for one in said)
    usual = {
        severity: [flag_inside(name) for name in FLAGS if _usual(name) == severity]
        for severity in ("alert", "notice")
    }
    rest = tr(
        "Otherwise {alerts} are alerts, {notices} are notices, and all else is for information."
    ).format(
        alerts=listed(usual["alert"]), notices=listed([*usual["notice"], tr("your own flags")])
    )
    return tr("For all cameras: {sentences}").format(sentences=f"{ours} {rest}") if ours else rest


def _usual(name: str) -> str:
    """The severity of a flag that no rule names, at whatever time."""
    return severity_of(name, (), datetime(2000, 1, 1).astimezone())


def _focus(row: QWidget) -> QWidget:
    return row.window().focusWidget() or row.window()
