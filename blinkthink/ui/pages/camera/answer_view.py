"""What a model said of a picture, short, and how two answers differ."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.analysis import Analysis
from blinkthink.core.translation import tr
from blinkthink.ui import wording
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.parts import HINT, Part, cut, flag_chips
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Chip, Paragraph, label

_KINDS = ("person", "vehicle", "animal", "package")


class AnswerView(QWidget):
    """One answer under a heading; without one it says why."""

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.setAccessibleName(title)
        self.none = Paragraph(nothing, "muted")
        self.scene = Part(tr("Scene"))
        self.subjects = Part(tr("Subjects"))
        self.activity = Part(tr("Activity", "what goes on in a picture"))
        self.flags = Part(tr("Flags"))
        self._parts = (self.scene, self.subjects, self.activity, self.flags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(title, "strong"))
        column.addSpacing(S)
        column.addWidget(self.none)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self.show_analysis(None)

    def show_analysis(self, analysis: Analysis | None, nothing: str = "") -> None:
        """``nothing`` is said where there is none."""
        self.none.say(nothing or self._nothing)
        self.none.setVisible(analysis is None)
        for part in self._parts:
            part.setVisible(analysis is not None)
        if analysis is None:
            return
        self.scene.say(analysis.scene)
        self.activity.say(analysis.activity)
        self.subjects.chips(
            [
                Chip(shortened(text), _kind(kind), icon=_kind(kind), hint=cut(hint, HINT))
                for kind, text, hint in wording.subjects_by_kind(analysis.subjects)
            ],
            tr("Nobody and nothing in view."),
        )
        self.flags.chips(flag_chips(analysis.flags), tr("No flag."))

    def text(self) -> str:
        """What it says, for tests and screen readers."""
        if not self.none.isHidden():
            return self.none.plain()
        return " · ".join(part.text() for part in self._parts)


def difference(before: Analysis | None, now: Analysis | None) -> str:
    """In a sentence or two, how the answer now differs from the one before."""
    if before is None or now is None:
        return ""
    first, second = _said(before), _said(now)
    said = []
    for told, names in (
        (tr("New: {things}."), second - first),
        (tr("Gone: {things}."), first - second),
    ):
        if names:
            said.append(told.format(things=", ".join(sorted(names))))
    severities = {flag.name: flag.severity for flag in before.flags}
    for flag in now.flags:
        if severities.get(flag.name, flag.severity) != flag.severity:
            said.append(_GRAVE[flag.severity].format(flag=wording.flag_name(flag)))
    return " ".join(said) or tr("What it names is the same.")


_GRAVE = {
    "alert": tr("{flag} is an alert now."),
    "notice": tr("{flag} is a notice now."),
    "info": tr("{flag} is for information now."),
}


def _said(analysis: Analysis) -> set[str]:
    subjects = {text for _, text, _ in wording.subjects_by_kind(analysis.subjects)}
    return subjects | {
        tr("the flag “{flag}”").format(flag=wording.flag_name(flag)) for flag in analysis.flags
    }


def _kind(kind: str) -> str:
    return kind if kind in _KINDS else "object"
