"""The sheet for a server on another machine: address, key, model, a test, the user’s consent."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import icons, theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.asking_sheet import AskingSheet
from blinkthink.ui.pages.frame import Field, turn
from blinkthink.ui.pages.phrases import seconds
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button, label

_WIDTH = 560
_PLACEHOLDER = "http://192.168.1.20:8080"


class ServerSheet(AskingSheet):
    """Nothing is sent but the test's drawn picture until the user agreed."""

    added = Signal(object)
    """The new ModelEntry."""

    def __init__(self, parent: QWidget, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, tr("Add a server"), bridge, width=_WIDTH)
        self._backend = backend
        self._listed_for: tuple[str, str] | None = None
        self.address = Field(tr("Address"), placeholder=_PLACEHOLDER, big=False)
        self.key = Field(tr("Key (if the server wants one)"), secret=True, big=False)
        self.offer = button(tr("Find models"), on_click=self.list_models)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.model = QComboBox()
        self.model.setMinimumContentsLength(8)
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.model.setEditable(True)
        typed = QLineEdit()
        self.model.setLineEdit(typed)
        for one in (self.model, typed):
            one.setAccessibleName(tr("Model on the server"))
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.test = button(tr("Test"), on_click=self.test_server)
        self.sentence = Paragraph(role="strong")
        self.warning = Paragraph(
            tr("The address has no https: others on the way can see the pictures."), "notice"
        )
        self.agree = QCheckBox(tr("I agree"))
        self.agree.setAccessibleDescription(tr("That pictures are sent to this server"))
        self.agree.toggled.connect(self._show_state)
        self.add = button(tr("Add the server"), "primary", on_click=self.submit)
        self.close_button = button(tr("Cancel"), on_click=self.dismiss)
        self._fill()
        self.address.edit.textChanged.connect(self._on_address)
        self.address.edit.editingFinished.connect(self._find_by_itself)
        self.model.currentTextChanged.connect(self._show_state)
        self._on_address()

    def _fill(self) -> None:
        explained = Paragraph(
            tr(
                "A llama.cpp server, or any other that speaks the OpenAI way and can see pictures, "
                "describes them instead of this computer."
            ),
            "second",
        )
        pick = QVBoxLayout()
        pick.setSpacing(6)
        caption = label(tr("Model"), "second")
        caption.setBuddy(self.model)
        pick.addWidget(caption)
        asks = QHBoxLayout()
        asks.setSpacing(S)
        asks.addWidget(self.offer)
        asks.addWidget(self.test)
        asks.addStretch(0)
        self._row.setSpacing(S)
        self._row.addWidget(self.model, 1)
        self._row.addLayout(asks)
        pick.addLayout(self._row)
        told = QHBoxLayout()
        told.setSpacing(S)
        told.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._told, 1)
        consent = QHBoxLayout()
        consent.setSpacing(S)
        picture = QLabel()
        icons.put(picture, "private", "second")
        consent.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(S - 2)
        said.addWidget(self.sentence)
        said.addWidget(self.warning)
        said.addWidget(self.agree)
        consent.addLayout(said, 1)
        self.body.addWidget(explained)
        self.body.addWidget(self.address)
        self.body.addWidget(self.key)
        self.body.addLayout(pick)
        self.body.addLayout(told)
        self.body.addWidget(self.message)
        self.body.addSpacing(M)
        self.body.addLayout(consent)
        self.buttons.addWidget(self.add)
        self.buttons.addWidget(self.close_button)
        self.buttons.addStretch(1)

    # What is asked of the server

    def list_models(self) -> None:
        """Ask which models it has."""
        address, key = self._where()
        if not self._checked():
            return
        self._listed_for = (address, key)

        def done(names: tuple[str, ...]) -> None:
            self._show_models(names)

        self._ask(tr("Asking the server…"), lambda: self._backend.server_models(address, key), done)

    def test_server(self) -> None:
        """Ask about a drawn picture, which shows whether it sees and how long it takes."""
        address, key = self._where()
        model = self.model.currentText().strip()
        if not self._checked() or not self._named(model):
            return

        def done(took: float) -> None:
            self._tell(
                tr("It described a drawn picture in {seconds}.").format(seconds=seconds(took)),
                "done",
                "ok",
            )

        self._ask(
            tr("The server looks at a drawn picture…"),
            lambda: self._backend.test_server(address, key, model),
            done,
        )

    def submit(self) -> None:
        """Add it, with the user's consent."""
        address, key = self._where()
        model = self.model.currentText().strip()
        if not self._checked() or not self._named(model) or not self.agree.isChecked():
            return

        def done(entry: ModelEntry) -> None:
            self.close_sheet()
            self.added.emit(entry)

        self._ask(tr("Adding…"), lambda: self._backend.add_server(address, key, model), done)

    def place(self) -> None:
        parent = self.parentWidget()
        turn(self._row, parent is not None and parent.width() < theme.px(_WIDTH))
        super().place()

    # Inside

    def _where(self) -> tuple[str, str]:
        return self.address.text().strip(), self.key.text().strip()

    def _refuse(self, told: str) -> None:
        self.address.fail(told)
        self.address.edit.setFocus()

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        for part in (self.offer, self.test):
            part.setEnabled(not busy)
        self._show_state()

    def _show_models(self, names: tuple[str, ...]) -> None:
        typed = self.model.currentText()
        self.model.clear()
        self.model.addItems(list(names))
        if typed:
            self.model.setCurrentText(typed)
        if names:
            self._tell(tr("It has %n model(s).", "", len(names)), "done", "ok")
        else:
            told = Words(
                tr("The server names no model."),
                "",
                tr("Type the model’s name as the server knows it."),
            )
            self.message.say(told, tone="notice")

    def _on_address(self) -> None:
        host = host_of(self.address.text())
        told = tr("Pictures are sent to {server}.").format(server=host)
        self.sentence.say(told if host else tr("Pictures are sent to the server."))
        self.warning.setVisible(in_clear(self.address.text()))
        self.agree.setChecked(False)  # it was given for another host
        self._show_state()

    def _find_by_itself(self) -> None:
        where = self._where()
        if host_of(where[0]) and where != self._listed_for and self._asking is None:
            self.list_models()

    def _checked(self) -> bool:
        if host_of(self.address.text()):
            return True
        self._refuse(tr("Type an address that begins with http:// or https://."))
        return False

    def _named(self, model: str) -> bool:
        if model:
            return True
        self.message.say(Words(tr("No model is chosen."), "", tr("Choose one, or type its name.")))
        self.model.setFocus()
        return False

    def _show_state(self) -> None:
        self.add.setEnabled(self.agree.isChecked() and not self._spinner.isVisibleTo(self))


def host_of(address: str) -> str:
    """“192.168.1.20:8080” of an address of http or https; empty for anything else."""
    try:
        parts = urlsplit(address.strip())
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return host + port


def in_clear(address: str) -> bool:
    """Whether pictures go unencrypted through other networks than the one at home."""
    address = address.strip()
    return bool(host_of(address)) and address.startswith("http://") and not _at_home(address)


def _at_home(address: str) -> bool:
    """Whether the host is this machine or one of the network at home."""
    try:
        host = urlsplit(address.strip()).hostname or ""
    except ValueError:
        return False
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".home.arpa"))
