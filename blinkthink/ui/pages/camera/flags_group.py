"""The flags that count for a camera: the built-in ones by switches, the user's own in a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.analysis import FLAGS, OwnFlag
from blinkthink.core.camera_rules import MOST_OWN_FLAGS, CameraRules
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_on
from blinkthink.ui.pages.camera.editing import Editing, Fields
from blinkthink.ui.pages.camera.flag_form import FlagForm
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Paragraph, button, icon_button, label, line
from blinkthink.ui.wording import flag_words

_OWN_OF_CAMERA = tr("Name what else to look for. The model is asked for it in each picture.")
_OWN_OF_ALL = tr("What every camera is to look for, besides what each has of its own.")


class FlagsGroup(SettingGroup):
    """Of all cameras (``editing.key`` None) only the user's own flags are shown."""

    opened = Signal(object)
    """A part that was opened, to be brought into sight."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(tr("Flags that count"))
        self._editing = editing
        self._settings = Settings()
        self.switches: dict[str, Switch] = {}
        self.as_all = button(tr("Same as all cameras"), "link", on_click=self._as_all)
        self.as_all.setToolTip(tr("Let every built-in flag count again"))
        self._built_in = self._make_switches()
        self._says = Paragraph("", "second")
        self.add_flag = button(tr("Add a flag"), icon="add", on_click=lambda: self._open(None))
        self.form = FlagForm()
        self.form.agreed.connect(self._save)
        self.form.given_up.connect(self._close)
        self.rows: list[OwnFlagRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(S)
        self._inherited = Paragraph("", "muted")
        self._edited: str | None = None
        body = self.card.body
        body.addWidget(self._built_in)
        body.addWidget(label(tr("Your own flags"), "strong"))
        body.addWidget(self._says)
        body.addLayout(self._list)
        body.addWidget(self._inherited)
        body.addWidget(self.form)
        body.addWidget(self.add_flag, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.hide()

    def show_rules(self, rules: CameraRules, settings: Settings) -> None:
        """Show the flags of this camera."""
        self._settings = settings
        of_camera = self._editing.key is not None
        self._built_in.setVisible(of_camera)
        counted = FLAGS if rules.flags is None else rules.flags
        for name, switch in self.switches.items():
            switch.setChecked(name in counted)
        self.as_all.setVisible(rules.flags is not None)
        self._says.say(_OWN_OF_CAMERA if of_camera else _OWN_OF_ALL)
        if [row.flag for row in self.rows] != list(rules.own_flags):
            self._show_own(rules.own_flags)
        others = settings.own_flags if of_camera else ()
        named = {flag.name for flag in rules.own_flags}
        shown = [flag_words(flag.name) for flag in others if flag.name not in named]
        self._inherited.say(
            tr("For all cameras also: {flags}.").format(flags=", ".join(shown)) if shown else ""
        )
        self._inherited.setVisible(bool(shown))
        full = len(rules.own_flags) >= MOST_OWN_FLAGS
        self.add_flag.setEnabled(not full)
        self.add_flag.setToolTip(
            tr("There is room for %n flags", "", MOST_OWN_FLAGS) if full else ""
        )
        self.add_flag.setVisible(self.form.isHidden())

    def _make_switches(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, S)
        column.setSpacing(S)
        head = QHBoxLayout()
        head.addWidget(
            Paragraph(tr("A flag that is off never marks a picture here."), "second"),
            1,
        )
        head.addWidget(self.as_all)
        column.addLayout(head)
        flags = QWidget()
        flow = Flow(flags, gap=S)
        for name in FLAGS:
            flow.addWidget(self._make_switch(name))
        column.addWidget(flags)
        column.addWidget(line())
        return holder

    def _make_switch(self, name: str) -> QWidget:
        made = Switch(tr("{flag} counts").format(flag=flag_words(name)))
        made.clicked.connect(lambda: self._toggle())
        self.switches[name] = made
        sign = QLabel()
        icons.put(sign, name, "second")
        holder = QWidget()
        holder.setFixedWidth(184)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(made)
        row.addWidget(sign)
        row.addWidget(label(flag_words(name)), 1)
        return holder

    def _toggle(self) -> None:
        chosen = tuple(name for name, switch in self.switches.items() if switch.isChecked())
        self._editing.change(flags=None if chosen == FLAGS else chosen)

    def _as_all(self) -> None:
        self._editing.change(flags=None)
        self.switches[FLAGS[0]].setFocus()

    # The user's own

    def _show_own(self, flags: tuple[OwnFlag, ...]) -> None:
        clear(self._list)
        self.rows = []
        for flag in flags:
            row = OwnFlagRow(flag, partial(self._open, flag), partial(self._remove, flag))
            self.rows.append(row)
            self._list.addWidget(row)
        tab_on(self._built_in, *self.rows)

    def _open(self, flag: OwnFlag | None) -> None:
        self._edited = flag.name if flag is not None else None
        taken = [one.name for one in self._editing.rules.own_flags if one.name != self._edited]
        self.form.open(flag, taken)
        self.add_flag.hide()
        self.opened.emit(self.form)

    def _save(self, flag: OwnFlag) -> None:
        flags = list(self._editing.rules.own_flags)
        names = [one.name for one in flags]
        if self._edited in names:
            flags[names.index(self._edited)] = flag
        else:
            flags.append(flag)
        changes: Fields = {"own_flags": tuple(flags[:MOST_OWN_FLAGS])}
        if self._edited is not None and self._edited != flag.name:
            changes["severities"] = tuple(
                rule
                if rule.flag != self._edited
                else type(rule)(flag.name, rule.severity, rule.between)
                for rule in self._editing.rules.severities
            )
        self._close()
        self._editing.change(**changes)

    def _remove(self, flag: OwnFlag) -> None:
        rules = self._editing.rules
        self._editing.change(
            own_flags=tuple(one for one in rules.own_flags if one.name != flag.name),
            severities=tuple(one for one in rules.severities if one.flag != flag.name),
        )
        self.add_flag.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.form.hide()
        self.add_flag.show()
        self.add_flag.setFocus(Qt.FocusReason.OtherFocusReason)


class OwnFlagRow(QWidget):
    """A flag of the user's own, with what it means."""

    def __init__(
        self, flag: OwnFlag, edit: Callable[[], object], remove: Callable[[], object]
    ) -> None:
        super().__init__()
        self.flag = flag
        name = flag_words(flag.name)
        sign = QLabel()
        icons.put(sign, "flag", "second")
        self.edit = icon_button(
            "edit", tr("Change the flag {flag}").format(flag=name), on_click=edit
        )
        self.remove = icon_button(
            "delete", tr("Take the flag {flag} away").format(flag=name), on_click=remove
        )
        about = QVBoxLayout()
        about.setSpacing(XS - 2)
        about.addWidget(Paragraph(name, "strong"))
        about.addWidget(Paragraph(flag.description, "second"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(about, 1)
        row.addWidget(self.edit)
        row.addWidget(self.remove)
