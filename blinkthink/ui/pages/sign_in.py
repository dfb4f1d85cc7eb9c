"""The first page: signing in to Blink, or looking around without an account."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.translation import tr
from blinkthink.ui import app_icon
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.mosaic import Mosaic
from blinkthink.ui.pages.sign_in_form import SignInForm
from blinkthink.ui.pages.sign_in_steps import PasswordStep, PinStep, Step
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import XXL, S
from blinkthink.ui.widgets import label, line

WITHOUT_PICTURES = 900
"""Below this width the pictures beside the form are left out."""
_FORM = 392
_SIDE = 64


class SignInPage(QWidget):
    """The form beside pictures of the demo's cameras."""

    demo_requested = Signal()
    library_requested = Signal()
    left = Signal()
    """Back to where one came from, if one came from anywhere."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sign in"))
        self.form = SignInForm(backend, bridge, clock or SystemClock())
        self.form.demo_requested.connect(self.demo_requested)
        self.form.library_requested.connect(self.library_requested)
        self._mosaic = Mosaic(bridge)
        self._build()

    @property
    def step(self) -> Step:
        """The form on show."""
        return self.form.step

    @property
    def password_step(self) -> PasswordStep:
        """The form for e-mail and password."""
        return self.form.password_step

    @property
    def pin_step(self) -> PinStep:
        """The form for the code."""
        return self.form.pin_step

    def _build(self) -> None:
        form = QWidget()
        form.setMaximumWidth(_FORM)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(brand())
        column.addSpacing(40)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addWidget(
            Hint(
                "private",
                tr(
                    "Pictures stay in a folder that you choose. Nothing is sent anywhere but Blink "
                    "unless you allow it."
                ),
            )
        )
        content = QWidget()
        self._around = QHBoxLayout(content)
        self._around.addStretch(1)
        self._around.addWidget(form, 100)
        self._around.addStretch(1)
        self._left = scrolled(content)
        self._right = QFrame()
        self._right.setProperty("surface", "surface")
        pictures = QHBoxLayout(self._right)
        pictures.setContentsMargins(56, 56, 56, 56)
        pictures.addWidget(self._mosaic)
        self._line = line("v")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 13)
        row.addWidget(self._line)
        row.addWidget(self._right, 19)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WITHOUT_PICTURES
        self._line.setVisible(wide)
        self._right.setVisible(wide)
        side = min(_SIDE, max(XXL, (self.width() - _FORM) // 2)) if not wide else XXL
        high = _SIDE if self.height() >= 700 else XXL
        self._around.setContentsMargins(side, high, side, high)


def brand() -> QWidget:
    """The app's mark and name."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    mark = QLabel()
    mark.setPixmap(app_icon.pixmap(22, mark.devicePixelRatioF()))
    row.addWidget(mark)
    row.addWidget(label("BlinkThink", "emphasis"))
    row.addStretch(1)
    made = QWidget()
    made.setLayout(row)
    return made
