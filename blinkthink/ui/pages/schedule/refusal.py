"""Why the floors refuse a rule, in place, and what it costs to pass them knowingly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.schedule.camera_choice import CameraChoice
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph


class Refusal(QFrame):
    """Why the floors refuse the rule, and what it costs to pass them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("message", "notice")
        sign = QLabel()
        icons.put(sign, "warning", "notice")
        self.why = Paragraph("", "")
        self.passed = QCheckBox(tr("Do it all the same"))
        self.cost = Paragraph("", "second")
        told = QVBoxLayout()
        told.setSpacing(2)
        for part in (self.why, self.passed, self.cost):
            told.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S + 2, M, S + 2)
        row.setSpacing(S)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        self.hide()

    def say(self, why: str, cost: str) -> None:
        """Show the reason, or nothing where there is none."""
        self.why.say(why)
        self.cost.say(cost)
        self.passed.setAccessibleDescription(f"{why} {cost}".strip())
        self.setAccessibleName(why)
        self.setVisible(bool(why))
        theme.mark(self)

    @property
    def refuses(self) -> bool:
        """Whether the rule is refused and not passed."""
        return bool(self.why.plain()) and not self.passed.isChecked()

    @property
    def overrides(self) -> bool:
        """Whether the floors are passed knowingly."""
        return bool(self.why.plain()) and self.passed.isChecked()


def cost(choice: CameraChoice, refused: str) -> str:
    """What passing the floors costs these cameras: battery, and perhaps the account."""
    if not refused:
        return ""
    on_battery = [
        phrases.shortened(one.name) for one in choice.concerned() if one.battery is not None
    ]
    names = phrases.listed(on_battery)
    if len(on_battery) > 3:
        names = tr("%n cameras", "", len(on_battery))
    account = tr("Blink may lock an account that asks too often, for an hour or more.")
    if not on_battery:
        return tr("What it costs: {account}").format(account=account)
    told = tr("What it costs: the battery of {camera} will be empty sooner. {account}")
    if len(on_battery) > 1:
        told = tr("What it costs: the batteries of {cameras} will be empty sooner. {account}")
    return told.format(camera=names, cameras=names, account=account)
