"""A field for a key: hidden as it is typed, to be pasted, and shown for a moment."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button, icon_button

_SHOWN_MS = 20_000


class SecretField(QWidget):
    """``edit`` is its line; what stands there is told to nobody but who asks for ``text``.

    While it is hidden, a screen reader hears dots, too. It hides again by itself.
    """

    def __init__(self, name: str, placeholder: str = "", *, spaces: bool = False) -> None:
        """``spaces``: it may have some inside, as a password; a key has none."""
        super().__init__()
        self._spaces = spaces
        ends = QWidget()
        row = QHBoxLayout(ends)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        self.eye = icon_button("show", tr("Show: {name}").format(name=name), checkable=True)
        self.eye.toggled.connect(self._show)
        self.paste = button(tr("Paste"), on_click=self._paste)
        self.paste.setAccessibleName(tr("Paste: {name}").format(name=name))
        row.addWidget(self.eye)
        row.addWidget(self.paste)
        self.field = Field(name, secret=True, placeholder=placeholder, big=False, beside=ends)
        self.edit = self.field.edit
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.field)
        self._hide_again = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hide_again.timeout.connect(self.hide_text)

    def text(self) -> str:
        return self._cleaned(self.edit.text())

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()
        self.hide_text()

    def hide_text(self) -> None:
        """Show dots again."""
        self.eye.setChecked(False)

    def _show(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode
        self.edit.setEchoMode(echo.Normal if shown else echo.Password)
        icons.put(self.eye, "hide" if shown else "show", "second", active="text")
        if shown:
            self._hide_again.start()
        else:
            self._hide_again.stop()

    def _paste(self) -> None:
        self.edit.setText(self._cleaned(QGuiApplication.clipboard().text())[:4096])
        self.field.clear_error()
        self.edit.setFocus()

    def _cleaned(self, text: str) -> str:
        return text.strip() if self._spaces else "".join(text.split())  # pasted ones may have some
