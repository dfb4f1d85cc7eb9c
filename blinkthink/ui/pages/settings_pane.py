"""One page of the settings: its name, a sentence, its groups, and the way back to how it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QPoint, Qt, Signal

from blinkthink.core.translation import tr
from blinkthink.ui.focus import tab_through
from blinkthink.ui.pages.frame import ScrollPage
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import button

_WIDEST = 820
_SIDE_BY_SIDE = 560  # from this width on a row has its control at the right
_ROOM = 24  # pixels above a row that is led to


class SettingsPane(ScrollPage):
    """Its groups show their headings only where there are several. They are made and put into it
    when it is first shown: what is put into a window is styled, which takes its time."""

    reset_wanted = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        make_groups: Callable[[], Sequence[SettingGroup]],
        *,
        resets: bool,
    ) -> None:
        super().__init__(title, sentence, widest=_WIDEST, narrow_below=_SIDE_BY_SIDE)
        self.name = title
        self._make_groups = make_groups
        self.reset = button(
            tr("Reset this page…"), "quiet", icon="undo", on_click=self.reset_wanted.emit
        )
        self.reset.setAccessibleName(tr("Reset the page “{page}”").format(page=title))
        self.reset.setParent(self)
        self.reset.hide()
        self._resets = resets
        self.filled = False
        self.narrow_changed.connect(self._set_narrow)

    @cached_property
    def groups(self) -> Sequence[SettingGroup]:
        """From above; made when first asked for."""
        made = tuple(self._make_groups())
        for group in made:
            group.heading.setVisible(len(made) > 1 and group.title != self.name)
            # One that was never put in has nobody else who takes it down.
            self.destroyed.connect(group.deleteLater)
        return made

    def fill(self) -> None:
        """Put the groups in, if they are not yet."""
        if self.filled:
            return
        self.filled = True
        for group in self.groups:
            self.column.addWidget(group)
        self.column.addSpacing(M)
        self.column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        tab_through(self)
        self.reset.setVisible(self._resets)
        self._set_narrow(self.narrow)

    def rows(self) -> list[SettingRow]:
        """The rows that are there now, from above."""
        found = [row for group in self.groups for row in group.findChildren(SettingRow)]
        return [row for row in found if row.isVisibleTo(self) and row.name.plain()]

    def show_group(self, group: SettingGroup) -> None:
        """Scroll so that the group begins at the top."""
        content = self.area.widget()
        if content is not None:
            content.updateGeometry()
            self.area.verticalScrollBar().setValue(group.mapTo(content, QPoint(0, 0)).y())

    def show_row(self, row: SettingRow) -> None:
        """Bring a row into sight, mark it for a moment, and give its control the focus."""
        row.mark_found()
        content = self.area.widget()
        if content is None:
            return
        top = row.mapTo(content, QPoint(0, 0)).y() - _ROOM
        bar = self.area.verticalScrollBar()
        bottom = top + row.height() + 2 * _ROOM
        if top < bar.value() or bottom > bar.value() + self.area.viewport().height():
            bar.setValue(top)

    def _set_narrow(self, narrow: bool) -> None:
        for group in self.groups if self.filled else ():
            group.set_narrow(narrow)
