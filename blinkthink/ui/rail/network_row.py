"""A network in the rail: its name, whether it is armed, and the switch for that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from blinkthink.core.state import Network
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import ElidedLabel, icon_button, label


class NetworkRow(QWidget):
    """Stands above its cameras. A network whose state nobody knows has no switch."""

    asked = Signal(bool)
    """Whether it shall be armed."""

    def __init__(self, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self._narrow = False
        self._pending: bool | None = None
        self._reachable = True
        self.name = ElidedLabel(role="heading")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.state = label("", "caption")
        self.switch = Switch("")
        self.switch.clicked.connect(lambda: self.asked.emit(self.switch.isChecked()))
        self.sign = icon_button("armed", tr("Armed"), on_click=self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(S, 0, 0, 0)
        row.setSpacing(S - 2)
        row.addWidget(self.name, 1)
        row.addWidget(self.state)
        row.addWidget(self.switch)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignCenter)
        self._row = row
        self._refresh()

    def show_network(self, network: Network, pending: bool | None, *, reachable: bool) -> None:
        """Another listing; ``pending`` is what is asked for and not answered yet."""
        self.network, self._pending, self._reachable = network, pending, reachable
        self._refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Only a sign that is its own switch."""
        self._narrow = narrow
        self._row.setContentsMargins(0 if narrow else S, 0, 0, 0)
        self._refresh()

    def stops(self) -> tuple[QWidget, ...]:
        """Its controls in the order of the Tab key."""
        return (self.switch, self.sign)

    def said(self) -> str:
        """“Armed”, “Disarmed”, “Arming…”, or nothing where it is not known."""
        if self._pending is not None:
            return tr("Arming…") if self._pending else tr("Disarming…")
        return {True: tr("Armed"), False: tr("Disarmed"), None: ""}[self.network.armed]

    def _hint(self) -> str:
        if self._pending is not None:
            return tr("{network}: arming…") if self._pending else tr("{network}: disarming…")
        return {
            True: tr("{network}: armed"),
            False: tr("{network}: disarmed"),
            None: tr("{network}: its state is not known"),
        }[self.network.armed]

    def _turn(self) -> None:
        self.asked.emit(not self.network.armed)

    def _refresh(self) -> None:
        known = self.network.armed is not None
        on = bool(self.network.armed if self._pending is None else self._pending)
        free = self._reachable and self._pending is None
        name = self.network.name or tr("Network")
        hint = self._hint().format(network=name)
        self.name.say(name)
        self.state.setText(self.said())
        self.switch.setChecked(on)
        self.switch.setAccessibleName(tr("Arm {network}").format(network=name))
        self.switch.setToolTip(tr("Disarm") if on else tr("Arm"))
        icons.put(self.sign, "armed" if on else "disarmed", "accent" if on else "muted")
        self.sign.setToolTip(hint)
        self.sign.setAccessibleName(hint)
        for part in (self.switch, self.sign):
            part.setEnabled(free and known)
        self.name.setVisible(not self._narrow)
        self.state.setVisible(not self._narrow)
        self.switch.setVisible(known and not self._narrow)
        self.sign.setVisible(known and self._narrow)
