"""The editor of a correction: who and what is there, the flags, what the picture allows to see.

Each change counts at once. Escape, or Done, leaves it; all of it works by keyboard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from blinkthink.core.analysis import KINDS, VISIBILITIES, Box, Subject
from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys
from blinkthink.ui.correcting.drafts import Draft
from blinkthink.ui.correcting.subject_row import KIND_NAMES, SubjectRow
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Paragraph, button, label
from blinkthink.ui.wording import VISIBILITY, flag_words


class Editor(QFrame):
    """Shows a draft and tells of each change."""

    changed = Signal(object)
    """The ``Draft`` as it is now."""
    emptied = Signal()
    """Nobody and nothing is there."""
    taken_back = Signal()
    """Nothing shall be said of the analysis."""
    left = Signal()
    box_wanted = Signal(int)
    """Draw the box of this subject."""

    def __init__(self, *, draws: bool = True) -> None:
        """``draws``: somebody listens to ``box_wanted``."""
        super().__init__()
        self._draws = draws
        self.setAccessibleName(tr("What is there"))
        self.setProperty("message", "info")
        self._draft = Draft()
        self._asked: tuple[str, ...] = ()
        self.rows: list[SubjectRow] = []
        self.flags: dict[str, QPushButton] = {}
        self.nobody = button(tr("Nobody is there"), icon="nobody", on_click=self.emptied.emit)
        keys.tip(self.nobody, self.nobody.text(), "correcting", "empty")
        self.done = button(tr("Done"), "primary", on_click=self.leave)
        self.add = {kind: self._adding(kind) for kind in KINDS}
        self.visibility = QComboBox()
        self.visibility.setAccessibleName(tr("Visibility"))
        for value in VISIBILITIES:
            self.visibility.addItem(VISIBILITY[value], value)
        self.visibility.currentIndexChanged.connect(lambda _: self._on_visibility())
        self.back = button(tr("Take back what I said"), "link", on_click=self.taken_back.emit)
        self.back.setToolTip(tr("Neither right nor wrong; what you corrected goes, too"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        head = QHBoxLayout()
        head.addWidget(label(tr("What is there?"), "strong"), 1)
        head.addWidget(self.done)
        column.addLayout(head)
        column.addWidget(
            Paragraph(tr("Change what is wrong. Each change is kept at once."), "second")
        )
        column.addWidget(self.nobody)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S + 2)
        column.addLayout(self._lines)
        adding = QWidget()
        flow = Flow(adding)
        for made in self.add.values():
            flow.addWidget(made)
        column.addWidget(label(tr("Add"), "heading"))
        column.addWidget(adding)
        column.addWidget(label(tr("Flags"), "heading"))
        holder = QWidget()
        self._flags = Flow(holder)
        column.addWidget(holder)
        column.addWidget(label(tr("Visibility"), "heading"))
        column.addWidget(self.visibility)
        column.addSpacing(XS)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _adding(self, kind: str) -> QPushButton:
        made = button(KIND_NAMES[kind], "filter", icon=kind, on_click=lambda: self._add(kind))
        made.setAccessibleName(tr("Add: {kind}").format(kind=KIND_NAMES[kind]))
        keys.tip(made, made.accessibleName(), "correcting", kind)
        return made

    # What others ask

    def show_draft(self, draft: Draft, asked: Sequence[str]) -> None:
        """Show this; what is being typed stays where it is the same."""
        names = tuple(dict.fromkeys((*asked, *draft.flags, *self._kept_flags(asked))))
        self._asked = tuple(asked)
        if [row.subject for row in self.rows] != list(draft.subjects):
            self._fill(draft.subjects)
        if names != tuple(self.flags):
            self._fill_flags(names)
        for name, made in self.flags.items():
            with QSignalBlocker(made):
                made.setChecked(name in draft.flags)
            self._sign(name)
        with QSignalBlocker(self.visibility):
            self.visibility.setCurrentIndex(VISIBILITIES.index(draft.visibility))
        self._draft = draft

    def forget(self) -> None:
        """Another picture is edited now."""
        self._draft = Draft()
        self._fill(())
        self._fill_flags(())

    def start(self) -> None:
        """Take the focus."""
        self.nobody.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """It is done."""
        self.left.emit()

    def settle(self) -> None:
        """Tell at once what is being typed."""
        for row in self.rows:
            row.settle()

    def set_box(self, place: int, box: Box | None) -> None:
        """A box was drawn for one of the subjects, or taken away."""
        if 0 <= place < len(self.rows):
            row = self.rows[place]
            row.set_box(replace(row.subject, box=box))
            self._tell()
            row.box.setFocus()

    # Inside

    def _kept_flags(self, asked: Sequence[str]) -> list[str]:
        """Those that were shown for this picture: one that is turned off can be turned on again."""
        return [name for name in self.flags if name not in asked]

    def _fill(self, subjects: Sequence[Subject]) -> None:
        for row in self.rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for subject in subjects:
            self._append(subject)
        self._order()

    def _append(self, subject: Subject) -> SubjectRow:
        row = SubjectRow(subject)
        row.box.setVisible(self._draws)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        row.box_wanted.connect(lambda: self.box_wanted.emit(self.rows.index(row)))
        self.rows.append(row)
        self._lines.addWidget(row)
        row.show()
        return row

    def _order(self) -> None:
        """The Tab key goes from line to line, then on to what adds one."""
        QWidget.setTabOrder(self.done, self.nobody)
        before: QWidget = self.nobody
        for row in self.rows:
            for stop in (row.kind, row.count, row.box, row.remove, row.about):
                QWidget.setTabOrder(before, stop)
                before = stop
        for part in (*self.add.values(), *self.flags.values(), self.visibility, self.back):
            QWidget.setTabOrder(before, part)
            before = part

    def _fill_flags(self, names: Sequence[str]) -> None:
        self._flags.clear()
        self.flags = {}
        for name in names:
            text = flag_words(name)
            made = button(shortened(text, 30), "filter")
            made.setCheckable(True)
            made.setAccessibleName(tr("Flag: {flag}").format(flag=text))
            made.toggled.connect(lambda on, name=name: self._on_flag(name, on))
            self.flags[name] = made
            self._flags.addWidget(made)
            self._sign(name)
            made.show()
        self._order()

    def _sign(self, name: str) -> None:
        """On has a tick, off the flag's own sign."""
        made = self.flags[name]
        own = name if name in icons.NAMES else "flag"
        icons.put(made, "check" if made.isChecked() else own, "second", active="accent")

    def _add(self, kind: str) -> None:
        self._append(Subject(kind, 1, ""))
        self._order()
        self._tell()

    def _remove(self, row: SubjectRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        left = self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self.nobody
        left.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order()
        self._tell()

    def _on_flag(self, name: str, on: bool) -> None:
        self._sign(name)
        self._say(self._draft.with_flag(name, on))

    def _on_visibility(self) -> None:
        self._say(replace(self._draft, visibility=self.visibility.currentData()))

    def _tell(self) -> None:
        subjects = tuple(row.subject for row in self.rows)
        self._say(self._draft.with_subjects(subjects, self._asked))

    def _say(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self.changed.emit(draft)

    # Qt

    def event(self, event: QEvent) -> bool:
        # Keys that mean something to the viewer or the library mean something else in here.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            if not event.modifiers() & commanding:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("correcting", event)
        if command == "done":
            self.leave()
        elif command == "empty":
            self.emptied.emit()
        elif command in self.add:
            self._add(command)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
