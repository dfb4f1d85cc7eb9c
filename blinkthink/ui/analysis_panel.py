"""Everything that is known of the current picture, as words beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.analysis import Analysis
from blinkthink.core.clock import Clock
from blinkthink.core.records import Sidecar
from blinkthink.core.state import JobState
from blinkthink.core.words import Words, say_code
from blinkthink.ui import icons, wording
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.flow import Flow
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.phrases import folder_title
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Chip, ElidedLabel, Paragraph, Spinner, button, label, line

_KINDS = ("person", "vehicle", "animal", "package")


class AnalysisPanel(QWidget):
    """Camera, time, analysis, where it came from, and what can be done."""

    def __init__(
        self, current: CurrentPicture, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._clock = clock
        self.name = ElidedLabel(role="emphasis")
        self.time = Paragraph(role="second")
        self.trouble = InlineMessage(closable=False, stacked=True)
        self.trouble.acted.connect(current.analyze)
        self._trouble_row = _below(self.trouble)
        self.scene = _Part("Scene")
        self.subjects = _Part("Subjects")
        self.activity = _Part("Activity")
        self.flags = _Part("Flags")
        self.visibility = _Part("Visibility")
        self.unclear = _Part("Cannot be told", role="second")
        self._parts = (
            self.scene, self.subjects, self.activity, self.flags, self.visibility, self.unclear,
        )  # fmt: skip
        self.state = Paragraph(role="second")
        self._spinner = Spinner()
        self.origin = Paragraph(role="second")
        self._origin_row = self._make_origin()
        self.again = button("Analyse again", icon="again", on_click=current.analyze)
        self.cancel = button("Cancel", "quiet", icon="close", on_click=current.cancel)
        self._lay_out()
        current.changed.connect(self.refresh)
        self.refresh()

    def _make_origin(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        picture = QLabel()
        icons.put(picture, "models", "second")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.origin, 1)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addSpacing(2)
        column.addWidget(self.time)
        column.addSpacing(L)
        column.addWidget(self._trouble_row)
        working = QHBoxLayout()
        working.setSpacing(S)
        working.addWidget(self._spinner)
        working.addWidget(self.state, 1)
        column.addLayout(working)
        for part in self._parts:
            column.addWidget(part)
        self._line = line()
        column.addWidget(self._line)
        column.addSpacing(M)
        column.addWidget(self._origin_row)
        column.addSpacing(L)
        actions = QHBoxLayout()
        actions.setSpacing(S)
        actions.addWidget(self.again)
        actions.addWidget(self.cancel)
        actions.addStretch(1)
        column.addLayout(actions)
        column.addStretch(1)

    def refresh(self) -> None:
        """Say what is known now."""
        current = self._current
        path, sidecar = current.path, current.sidecar
        if path is None:
            return
        self.name.say(sidecar.camera.name if sidecar and sidecar.camera else folder_title(path))
        self.time.say(self._when(sidecar))
        self._say_state()
        self._say_trouble(sidecar)
        self._say_analysis(sidecar.analysis if sidecar else None)
        made = sidecar.provenance if sidecar else None
        self._origin_row.setVisible(made is not None)
        self._line.setVisible(made is not None)
        if made is not None:
            title = current.model_title(made.model)
            self.origin.say(wording.origin(made, title))

    def _when(self, sidecar: Sidecar | None) -> str:
        if sidecar is None:
            return ""
        taken = wording.moment(sidecar.captured_at, self._clock.now())
        return f"{taken} · {wording.TRIGGER[sidecar.trigger]}"

    def _say_state(self) -> None:
        job, known = self._current.job, self._current.sidecar
        running = job is not None and job.state is JobState.RUNNING
        text = ""
        if job is not None:
            text = "Analysing this picture…" if running else "Waiting for its analysis."
        elif self._current.loaded and (known is None or not (known.analysis or known.error)):
            text = "Nobody has looked at this picture yet."
        self.state.say(text)
        self.state.setVisible(bool(text))
        self._spinner.setVisible(running)
        self.cancel.setVisible(job is not None)
        self.again.setVisible(job is None and self._current.loaded)
        analyzed = known is not None and known.analysis is not None
        self.again.setText("Analyse again" if analyzed else "Analyse now")
        self.again.setAccessibleName(self.again.text())

    def _say_trouble(self, sidecar: Sidecar | None) -> None:
        if sidecar is None or sidecar.error is None or self._current.job is not None:
            self.trouble.hide()
            self._trouble_row.hide()
            return
        words = say_code(sidecar.error.code)
        kept = "What is below is from before." if sidecar.analysis else "The picture is safe."
        self.trouble.say(
            Words("The analysis failed.", sidecar.error.message or words.title, kept, words.detail),
            action="Try again",
        )
        self._trouble_row.show()

    def _say_analysis(self, analysis: Analysis | None) -> None:
        for part in self._parts:
            part.setVisible(analysis is not None)
        if analysis is None:
            return
        self.scene.say(analysis.scene)
        self.activity.say(analysis.activity)
        self.subjects.chips(
            [
                Chip(text, _icon(kind), icon=_icon(kind), hint=hint)
                for kind, text, hint in wording.subjects_by_kind(analysis.subjects)
            ],
            "Nobody and nothing in view.",
        )
        shades = {"alert": "alert", "notice": "notice"}
        self.flags.chips(
            [
                Chip(
                    wording.flag_name(flag),
                    shades.get(flag.severity, "second"),
                    icon="warning" if flag.severity == "alert" else None,
                    filled=True,
                    hint=flag.reason,
                )
                for flag in analysis.flags
            ],
            "",
        )
        clear = analysis.visibility == "clear"
        self.visibility.say("" if clear else wording.VISIBILITY[analysis.visibility])
        self.unclear.say(wording.listed_things(analysis.not_determinable))


def _icon(kind: str) -> str:
    return kind if kind in _KINDS else "object"


def _below(widget: QWidget) -> QWidget:
    """The widget with the gap of a part below it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, L)
    column.addWidget(widget)
    return holder


class _Part(QWidget):
    """A heading with a paragraph or chips below it; hidden where there is nothing to say."""

    def __init__(self, heading: str, role: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(XS + 1)
        column.addWidget(label(heading, "heading"))
        self._text = Paragraph(role=role)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._chips.hide()
        column.addWidget(self._text)
        column.addWidget(self._chips)

    def say(self, text: str) -> None:
        """Show a paragraph."""
        self._text.say(text)
        self._text.setVisible(bool(text))
        self.setVisible(bool(text))

    def chips(self, chips: list[Chip], otherwise: str) -> None:
        """Show chips, or a sentence where there are none."""
        self._flow.clear()
        for chip in chips:
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(chips))
        self._text.say("" if chips else otherwise)
        self._text.setVisible(not chips and bool(otherwise))
        self.setVisible(bool(chips or otherwise))
        self.updateGeometry()

    def text(self) -> str:
        """What it says, for tests and screen readers."""
        chips = self._chips.findChildren(Chip)
        return ", ".join(chip.text() for chip in chips) or self._text.plain()
