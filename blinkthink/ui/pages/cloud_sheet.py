"""The sheet before the first picture goes to Google: what is sent, what it costs, key, consent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import consent_words
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import icons
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages import cloud_words
from blinkthink.ui.pages.asking_sheet import AskingSheet
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.phrases import seconds
from blinkthink.ui.pages.secret_field import SecretField
from blinkthink.ui.pages.vertex_fields import VertexFields
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button, label

_WIDTH = 620


class CloudSheet(AskingSheet):
    """Nothing but the test's drawn picture is sent until the user agreed.

    ``answered`` tells whether pictures may go now; once, however the sheet is left.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, consent_words.TITLE, bridge, width=_WIDTH)
        self._backend = backend
        self._told_answer = False
        self._cloud = backend.cloud()
        self._gemini = backend.settings().gemini
        self.key = SecretField(tr("Key"))
        self.vertex = VertexFields(self._gemini)
        self.advanced = Foldable(tr("Advanced"), self._fill_advanced)
        self.test = button(tr("Test with a drawn picture"), on_click=self.test_key)
        self.agree = QCheckBox(consent_words.AGREE)
        self.agree.toggled.connect(self.message.hide)
        self.agree_button = button(tr("Agree and switch on"), "primary", on_click=self.submit)
        self.close_button = button(tr("Cancel"), on_click=self.dismiss)
        self._fill()
        self.closed.connect(lambda: self._answer(False))
        if self._cloud.ready:
            self._only_read()

    def _fill(self) -> None:
        for heading, icon, told in (
            (tr("What is sent"), "send", consent_words.SENT),
            (tr("What Google may do with it"), "info", consent_words.TERMS),
            (tr("What stays yours"), "private", consent_words.YOURS),
        ):
            self.body.addWidget(_told_part(heading, icon, told))
        costs = (cloud_words.cost_sentence(self._gemini),)
        self.body.addWidget(_told_part(tr("What it costs"), "models", costs))
        self.body.addWidget(self._links())
        self.body.addSpacing(S)
        self.body.addWidget(self.key)
        self.kept = Hint("key", self._where_kept())
        self.body.addWidget(self.kept)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.test)
        row.addWidget(self._spinner)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._told)
        self.body.addWidget(self.advanced)
        self.body.addWidget(self.message)
        self.body.addSpacing(M)
        self.body.addWidget(self.agree)
        self.buttons.addWidget(self.agree_button)
        self.buttons.addWidget(self.close_button)
        self.buttons.addStretch(1)

    def _only_read(self) -> None:
        """The user has agreed already: key and consent have their rows in the settings."""
        asked = (self.key, self.kept, self.test, self.advanced, self.agree, self.agree_button)
        for part in asked:
            part.hide()
        self.close_button.setText(tr("Close"))
        self.close_button.setAccessibleName(tr("Close"))

    def _links(self) -> QWidget:
        made = QWidget()
        flow = Flow(made, gap=M)
        for link in consent_words.LINKS:
            to = partial(QDesktopServices.openUrl, QUrl(link.address))
            one = button(link.words, "link", icon="link", on_click=to)
            one.setToolTip(link.address)
            flow.addWidget(one)
        return made

    def _fill_advanced(self, column: QVBoxLayout) -> None:
        self.vertex = VertexFields(self.vertex.settings(self._gemini))
        column.addWidget(self.vertex)

    def _where_kept(self) -> str:
        if self._cloud.key == "environment":
            return cloud_words.KEY_PLACES["environment"]
        if self._cloud.key != "none":
            there = cloud_words.KEY_PLACES[self._cloud.key]
            return tr(
                "There is a key already. {there} Leave the field empty to go on with it."
            ).format(there=there)
        if self._cloud.warning:
            return self._cloud.warning
        return tr(
            "It is kept in this system’s keyring where there is one, else in an encrypted file."
        )

    # What is asked

    def test_key(self) -> None:
        """Have a drawn picture described, with what is typed here."""
        key = self.key.text()
        if not key and self._cloud.key == "none":
            self._refuse(tr("Type or paste a key first."))
            return

        def done(took: float) -> None:
            who = cloud_words.service(self._cloud.host)
            self._tell(
                tr("{who} described a drawn picture in {seconds}.").format(
                    who=who, seconds=seconds(took)
                ),
                "done",
                "ok",
            )

        async def test() -> float:
            await self._keep_settings()
            return await self._backend.test_cloud(key)

        self._ask(tr("A drawn picture is on its way…"), test, done)

    def submit(self) -> None:
        """Keep the key, and that the user agreed; or say what is missing for that."""
        key = self.key.text()
        if not key and self._cloud.key == "none":
            self._refuse(tr("Type or paste a key first."))
            return
        if not self.agree.isChecked():
            self.message.say(
                Words(tr("Tick that you agree, or cancel."), tr("Until then nothing is sent."), ""),
                tone="notice",
            )
            self.agree.setFocus()
            return

        async def agree() -> None:
            await self._keep_settings()
            if key:
                await self._backend.set_cloud_key(key)
            await self._backend.consent_to_cloud(True)

        def done(_: None) -> None:
            self.key.clear()
            self._answer(True)
            self.close_sheet()

        self._ask(tr("Keeping the key…"), agree, done)

    async def _keep_settings(self) -> None:
        now = self._backend.settings()
        changed = self.vertex.settings(now.gemini)
        if changed != now.gemini:
            made: Settings = msgspec.structs.replace(now, gemini=changed)
            await self._backend.change_settings(made)

    # Inside

    def _answer(self, may: bool) -> None:
        if not self._told_answer:
            self._told_answer = True
            self.answered.emit(may)

    def _refuse(self, told: str) -> None:
        self.key.field.fail(told)
        self.key.edit.setFocus()

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        if busy:
            self.key.hide_text()
        self.test.setEnabled(not busy)
        self.agree_button.setEnabled(not busy)


def ask_consent(
    parent: QWidget, backend: Backend, bridge: Bridge, then: Callable[[bool], object]
) -> CloudSheet | None:
    """Open the sheet where pictures may not go yet; ``then`` hears whether they may.

    Returns the sheet, or None where nothing had to be asked.
    """
    if backend.cloud().ready:
        then(True)
        return None
    sheet = CloudSheet(parent, backend, bridge)
    sheet.answered.connect(then)
    sheet.open(sheet.close_button)
    return sheet


def _told_part(heading: str, icon: str, told: tuple[str, ...]) -> QWidget:
    made = QWidget()
    picture = QLabel()
    icons.put(picture, icon, "second")
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    column = QVBoxLayout()
    column.setSpacing(S - 2)
    head = QHBoxLayout()
    head.setSpacing(S)
    head.addWidget(picture)
    head.addWidget(label(heading, "strong"), 1)
    column.addLayout(head)
    for one in told:
        column.addWidget(Paragraph(one, "second"))
    row.addLayout(column, 1)
    return made
