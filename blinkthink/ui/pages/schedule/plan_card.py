"""The next 24 hours: the picture, what its signs mean, and the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.schedule.lanes import Lanes, summary
from blinkthink.ui.pages.schedule.plan_picture import PlanPicture
from blinkthink.ui.pages.schedule.plan_signs import Sign
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, label

_LIST_HIGH = 220
_LANES = 12  # that are drawn at first


class PlanCard(Card):
    """It says in words, too, what it draws."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The next 24 hours"))
        self.summary = Paragraph("", "second")
        self.picture = PlanPicture()
        self.more = button("", "link", on_click=self._show_all)
        self._plan: Lanes | None = None
        self._all = False
        self._legends: dict[str, QWidget] = {}
        legend = QWidget()
        self._flow = Flow(legend, gap=L)
        for kind, text in (
            ("taken", tr("A picture")),
            ("skipped", tr("No picture will be taken")),
            ("night", tr("Night")),
        ):
            self._legends[kind] = _legend(kind, text)
            self._flow.addWidget(self._legends[kind])
        self._legend = legend
        self._lines = QStringListModel(self)
        self.list: QListView | None = None
        self.as_list = Foldable(tr("As a list"), self._fill_list, below=0)
        self.body.setSpacing(M)
        self.body.addWidget(label(tr("The next 24 hours"), "emphasis"))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.picture)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(legend)
        self.body.addWidget(self.as_list)

    def show_plan(self, plan: Lanes, lines: Sequence[str]) -> None:
        """Draw the plan and say it."""
        self.summary.say(summary(plan))
        self._plan = plan
        self._draw(plan)
        marks = [mark for lane in plan.lanes for mark in lane.marks]
        shown = {
            "taken": any(not mark.skipped for mark in marks),
            "skipped": any(mark.skipped for mark in marks),
            "night": bool(plan.nights),
        }
        for kind, widget in self._legends.items():
            widget.setVisible(shown[kind])
        self._flow.invalidate()
        self._legend.updateGeometry()
        for part in (self.picture, self._legend, self.as_list):
            part.setVisible(bool(plan.lanes))
        title = tr("As a list (%n run(s))", "", len(lines))
        if self.as_list.head.text() != title:  # what is open would be made anew
            self.as_list.say(title)
        if self._lines.stringList() != list(lines):
            self._lines.setStringList(list(lines))

    def _draw(self, plan: Lanes) -> None:
        """All lanes, or of many the first ones."""
        count = len(plan.lanes)
        few = count <= _LANES + 1 or self._all
        self.picture.show_plan(plan if few else replace(plan, lanes=plan.lanes[:_LANES]))
        self.more.setText(tr("Show all %n cameras", "", count))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(not few)

    def _show_all(self) -> None:
        self._all = True
        self.picture.setFocus()
        if self._plan is not None:
            self._draw(self._plan)

    def lines(self) -> list[str]:
        """The list's lines."""
        return self._lines.stringList()

    def _fill_list(self, column: QVBoxLayout) -> None:
        self.list = QListView()
        self.list.setAccessibleName(tr("The runs of the next 24 hours"))
        self.list.setModel(self._lines)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSpacing(2)
        self.list.setFixedHeight(_LIST_HIGH)
        column.addWidget(self.list)


def _legend(kind: str, text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S - 2)
    row.addWidget(Sign(kind))
    row.addWidget(label(text, "caption"))
    return made
