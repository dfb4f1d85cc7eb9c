"""Everything that is known of the current picture, as words beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.analysis import Analysis, Provenance
from blinkthink.core.clock import Clock
from blinkthink.core.records import Sidecar
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say_code
from blinkthink.gallery.index.words import matches
from blinkthink.ui import icons, theme, wording
from blinkthink.ui.again_menu import AgainMenu
from blinkthink.ui.correcting.corrected import Corrected
from blinkthink.ui.correcting.editor_place import EditorPlace
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.damaged_sidecar import DamagedSidecar
from blinkthink.ui.described_by import DescribedBy
from blinkthink.ui.facts import capture_facts
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.cloud_words import service
from blinkthink.ui.pages.phrases import folder_title, shortened
from blinkthink.ui.parts import HINT, Foldable, Part, cut, flag_chips, history_title
from blinkthink.ui.said_panel import SaidPanel, StarButton
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import (
    Chip,
    ElidedLabel,
    Paragraph,
    Spinner,
    button,
    icon_button,
    label,
    line,
)

_EARLIER = 20  # analyses that the history shows
_KINDS = ("person", "vehicle", "animal", "package")


class AnalysisPanel(QWidget):
    """Camera, time, analysis, where it came from, and what can be done."""

    left = Signal()
    """Escape was pressed in the note or the editor: the focus belongs to the picture again."""

    def __init__(
        self, current: CurrentPicture, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._clock = clock
        self.name = ElidedLabel(role="emphasis")
        self.time = Paragraph(role="second")
        self.trouble = InlineMessage(closable=False, stacked=True)
        self.trouble.acted.connect(lambda: current.analyze())
        self._trouble_row = _below(self.trouble)
        self.damaged = DamagedSidecar(current)
        self.scene = Part(tr("Scene"))
        self.subjects = Part(tr("Subjects"))
        self.activity = Part(tr("Activity", "what goes on in a picture"))
        self.flags = Part(tr("Flags"))
        self.visibility = Part(tr("Visibility"))
        self.unclear = Part(tr("Cannot be told"), role="second")
        self._parts = (
            self.scene, self.subjects, self.activity, self.flags, self.visibility, self.unclear,
        )  # fmt: skip
        self.state = Paragraph(role="second")
        self.described = DescribedBy(current, clock)
        self._spinner = Spinner()
        self._state_row = QWidget()
        self.origin = Paragraph(role="second")
        self._origin_icon = QLabel()
        self._origin_row = self._make_origin()
        self.star = StarButton(current)
        self.said = SaidPanel(current)
        self.said.left.connect(self.left)
        self.corrected = Corrected(current)
        self.editing = EditorPlace(current)
        self.editing.left.connect(self.left)
        self.history = Foldable(tr("Earlier analyses"), self._fill_history)
        self.facts = Foldable(tr("Facts of the capture"), self._fill_facts)
        self.again = button(tr("Analyse again"), icon="again", on_click=current.analyze)
        self.otherwise = icon_button("down", tr("Analyse again with another model or detail"))
        self.otherwise.clicked.connect(self._choose_otherwise)
        self._asks_row = QWidget()
        self.send = button(tr("Send"), icon="send", on_click=lambda: current.answer_ask(True))
        self.send.setAccessibleName(tr("Send this picture"))
        self.refuse = button(tr("Not this one"), on_click=lambda: current.answer_ask(False))
        self.refuse.setAccessibleName(tr("Do not send this picture"))
        self.cancel = button(tr("Cancel"), "quiet", icon="close", on_click=current.cancel)
        self._lay_out()
        current.changed.connect(self.refresh)
        theme.hub().changed.connect(self.refresh)
        self.refresh()

    def _make_origin(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        icons.put(self._origin_icon, "models", "second")
        row.addWidget(self._origin_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.origin, 1)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.name, 1)
        head.addWidget(self.star)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(self.time)
        column.addSpacing(L)
        column.addWidget(self._trouble_row)
        column.addWidget(self.damaged)
        working = QHBoxLayout(self._state_row)
        working.setContentsMargins(0, 0, 0, L)
        working.setSpacing(S)
        working.addWidget(self._spinner)
        working.addWidget(self.state, 1)
        column.addWidget(self._state_row)
        asks = QHBoxLayout(self._asks_row)
        asks.setContentsMargins(0, 0, 0, L)
        asks.setSpacing(S)
        asks.addWidget(self.send)
        asks.addWidget(self.refuse)
        asks.addStretch(1)
        column.addWidget(self._asks_row)
        column.addWidget(self.described)
        column.addWidget(self.editing)
        column.addWidget(self.corrected)
        for part in self._parts:
            column.addWidget(part)
        self._line = line()
        column.addWidget(self.said)
        column.addWidget(self._line)
        column.addSpacing(M)
        column.addWidget(self._origin_row)
        column.addSpacing(M)
        actions = QHBoxLayout()
        actions.setSpacing(XS)
        actions.addWidget(self.again)
        actions.addWidget(self.otherwise)
        actions.addWidget(self.cancel)
        actions.addStretch(1)
        column.addLayout(actions)
        column.addSpacing(L)
        column.addWidget(self.history)
        column.addWidget(self.facts)
        column.addStretch(1)

    def refresh(self) -> None:
        """Say what is known now."""
        current = self._current
        path, sidecar = current.path, current.sidecar
        if path is None:
            return
        named = sidecar.camera.name if sidecar and sidecar.camera else ""
        self.name.say(shortened(named or folder_title(path), 200))
        self.time.say(self._when(sidecar))
        self._say_state()
        self.described.refresh()
        self.damaged.refresh()
        self._say_trouble(sidecar)
        self._say_analysis(sidecar.analysis if sidecar else None)
        made = sidecar.provenance if sidecar else None
        self._origin_row.setVisible(made is not None)
        self._line.setVisible(made is not None)
        if made is not None:
            title = current.model_title(made.model)
            self.origin.say(cut(wording.origin(made, title, self._clock.now()), 400))
            icons.put(self._origin_icon, _origin_icon(made), "second")
        past = sidecar.past if sidecar else ()
        self.history.setVisible(bool(past))
        if past:
            self.history.say(history_title(len(past)))
        self.facts.setVisible(current.loaded)
        self.facts.say(tr("Facts of the capture"))

    def _when(self, sidecar: Sidecar | None) -> str:
        if sidecar is None:
            return ""
        taken = wording.moment(sidecar.captured_at, self._clock.now())
        if self._current.trouble is not None:  # how it was taken is not known either
            return taken
        return f"{taken} · {wording.TRIGGER[sidecar.trigger]}"

    def _say_state(self) -> None:
        job, known = self._current.job, self._current.sidecar
        running = job is not None and job.state is JobState.RUNNING
        text = ""
        if job is not None:
            text = _job_words(job)
        elif self._current.loaded and (known is None or not (known.analysis or known.error)):
            told = known is not None and known.since is not None  # below, with that picture
            told = told or self._current.trouble is not None
            text = "" if told else tr("Nobody has looked at this picture yet.")
        self.state.say(text)
        self.state.setVisible(bool(text))
        self._state_row.setVisible(bool(text))
        self._spinner.setVisible(running)
        asking = job is not None and job.state is JobState.ASKING
        self._asks_row.setVisible(asking)
        self.cancel.setVisible(job is not None and not asking)
        self.again.setVisible(job is None and self._current.loaded)
        self.otherwise.setVisible(self.again.isVisibleTo(self))
        analyzed = known is not None and known.analysis is not None
        skipped = not analyzed and known is not None and known.since is not None
        first = tr("Analyse it anyway") if skipped else tr("Analyse now")
        self.again.setText(tr("Analyse again") if analyzed else first)
        self.again.setAccessibleName(self.again.text())

    def _say_trouble(self, sidecar: Sidecar | None) -> None:
        if sidecar is None or sidecar.error is None or self._current.job is not None:
            self.trouble.hide()
            self._trouble_row.hide()
            return
        words = say_code(sidecar.error.code)
        kept = (
            tr("What is below is from before.") if sidecar.analysis else tr("The picture is safe.")
        )
        self.trouble.say(
            Words(
                tr("The analysis failed."),
                cut(sidecar.error.message or words.title),
                kept,
                words.detail,
            ),
            action=tr("Try again"),
        )
        self._trouble_row.show()

    def _say_analysis(self, analysis: Analysis | None) -> None:
        for part in self._parts:
            part.setVisible(analysis is not None)
        if analysis is None:
            return
        words = self._current.words
        self.scene.say(analysis.scene, words)
        self.activity.say(analysis.activity, words)
        seen = wording.subjects_by_kind(analysis.subjects)
        self.subjects.chips(
            [
                Chip(
                    shortened(text),
                    _icon(kind),
                    icon=_icon(kind),
                    hint=cut(hint, HINT),
                    words=words,
                )
                for kind, text, hint in seen
            ],
            tr("Nobody and nothing in view."),
            cut("; ".join(hint for _, _, hint in seen if matches(words, hint)), HINT),
            words,
        )
        self.flags.chips(flag_chips(analysis.flags, words), "")
        clear = analysis.visibility == "clear"
        self.visibility.say("" if clear else wording.VISIBILITY[analysis.visibility])
        self.unclear.say(wording.listed_things(analysis.not_determinable))

    def _choose_otherwise(self) -> None:
        AgainMenu(self._current, self).pop_up(self.otherwise)

    def _fill_history(self, column: QVBoxLayout) -> None:
        sidecar = self._current.sidecar
        past = sidecar.past if sidecar is not None else ()
        for earlier in past[::-1][:_EARLIER]:
            made = earlier.provenance
            who = tr("An unknown model")
            if made is not None:
                who = self._current.model_title(made.model)
                when = wording.said_at(made.analyzed_at, self._clock.now())
                who = f"{who} · {when}" if when else who
            column.addWidget(Paragraph(cut(who, 120), "strong"))
            seen = " ".join(part for part in (earlier.analysis.scene, earlier.analysis.activity))
            column.addWidget(Paragraph(cut(seen, 400), "second"))
            column.addSpacing(S)
        if len(past) > _EARLIER:
            rest = len(past) - _EARLIER
            column.addWidget(Paragraph(tr("And %n before them, in the file.", "", rest), "muted"))

    def _fill_facts(self, column: QVBoxLayout) -> None:
        path = self._current.path
        if path is None:
            return
        current = self._current
        known = None if current.trouble is not None else current.sidecar
        for name, words in capture_facts(path, known, current.bytes):
            column.addWidget(label(name, "heading"))
            fact = Paragraph(words)
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(fact)


def _job_words(job: Job) -> str:
    """What becomes of a picture that is not analysed yet, and whether it leaves this machine."""
    who = service(job.goes_to)
    if job.state is JobState.ASKING:
        return tr("This computer has no usable answer. May the picture be sent to {who}?").format(
            who=who
        )
    if job.state is JobState.RUNNING:
        return (
            tr("Sending this picture to {who}…").format(who=who)
            if job.goes_to
            else tr("Analysing this picture…")
        )
    if job.goes_to:
        return tr("Waiting for its analysis: it will be sent to {who}.").format(who=who)
    return tr("Waiting for its analysis.")


def _origin_icon(made: Provenance) -> str:
    return "cloud" if made.backend == "gemini" else "server" if made.server else "models"


def _icon(kind: str) -> str:
    return kind if kind in _KINDS else "object"


def _below(widget: QWidget) -> QWidget:
    """The widget with the gap of a part below it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, L)
    column.addWidget(widget)
    return holder
