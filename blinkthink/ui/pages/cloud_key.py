"""The key of the cloud service: where it lies, another one, none, and a test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.errors import Usage
from blinkthink.core.state import Cloud
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages import cloud_words
from blinkthink.ui.pages.frame import Confirm, Hint
from blinkthink.ui.pages.phrases import seconds
from blinkthink.ui.pages.secret_field import SecretField
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Spinner, button


class CloudKey(QWidget):
    """A row; a field for another key opens below it."""

    failed = Signal(object)
    begun = Signal()
    """Something is asked: what failed before is over."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._spinner = Spinner()
        self.test = button(tr("Test"), on_click=self.ask_test)
        self.test.setAccessibleName(tr("Test with a drawn picture"))
        self.test.setToolTip(tr("Google describes a drawn picture; it costs as much as any other"))
        self.change = button(tr("Change"), on_click=self.open_form)
        self.remove = button(tr("Remove"), on_click=self.ask_remove)
        self.remove.setAccessibleName(tr("Remove the key"))
        self.row = SettingRow(tr("Key"), "", self._spinner, self.test, self.change, self.remove)
        self.sure = Confirm(
            tr("Remove the key from this computer? Nothing is sent then."), tr("Remove")
        )
        self.sure.agreed.connect(self.remove_now)
        self.sure.kept.connect(lambda: self._close(self.sure))
        self.told = Hint("done", "", "ok")
        self.told.set_icon("done", "ok")
        self.field = SecretField(tr("New key"))
        self.field.edit.returnPressed.connect(self.keep)
        self._keep = button(tr("Keep it"), "primary", on_click=self.keep)
        self._keep.setAccessibleName(tr("Keep the new key"))
        self._drop = button(tr("Cancel"), on_click=self.close_form)
        self.form = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(S)
        form.addWidget(self.field)
        ends = QHBoxLayout()
        ends.setSpacing(S)
        ends.addWidget(self._keep)
        ends.addWidget(self._drop)
        ends.addStretch(1)
        form.addLayout(ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self.row, self.sure, self.told, self.form):
            column.addWidget(part)
        for part in (self.sure, self.told, self.form):
            part.hide()

    def show_cloud(self, cloud: Cloud) -> None:
        """Show where the key lies."""
        there = cloud.key != "none"
        place = cloud_words.KEY_PLACES.get(cloud.key, "")
        self.row.sentence.say(" ".join(part for part in (place, cloud.warning) if part))
        self.change.setText(tr("Change") if there else tr("Add a key"))
        self.change.setAccessibleName(tr("Change the key") if there else tr("Add a key"))
        self.change.setVisible(cloud.key != "environment")
        self.remove.setVisible(cloud.key in ("keyring", "file"))
        self.test.setVisible(there)

    def open_form(self) -> None:
        """Show the field for another key."""
        self.told.hide()
        self.form.show()
        self.field.edit.setFocus()

    def close_form(self) -> None:
        """Forget what was typed, and keep the key as it is."""
        self.field.clear()
        self.field.field.clear_error()
        if not self.form.isHidden():
            self.form.hide()
            self.change.setFocus()

    def keep(self) -> None:
        """Keep the key that was typed."""
        key = self.field.text()
        if not key:
            self._refuse(tr("Type or paste a key first."))
            return

        def done(_: None) -> None:
            self.close_form()
            self._say(tr("The new key is kept. Test it with a drawn picture."))

        self._ask(lambda: self._backend.set_cloud_key(key), done)

    def ask_test(self) -> None:
        """Have a drawn picture described with the kept key."""

        def done(took: float) -> None:
            who = cloud_words.service(self._backend.cloud().host)
            self._say(
                tr("{who} described a drawn picture in {seconds}.").format(
                    who=who, seconds=seconds(took)
                )
            )

        self._ask(lambda: self._backend.test_cloud(), done)

    def ask_remove(self) -> None:
        """Ask before the key goes."""
        self.sure.ask()

    def remove_now(self) -> None:
        """Forget the key."""
        self._close(self.sure)
        self._ask(self._backend.remove_cloud_key, lambda _: self._say(tr("The key is removed.")))

    # Inside

    def _ask(self, make: Callable[[], Any], done: Callable[[Any], object]) -> None:
        self.begun.emit()
        self.told.hide()
        self.field.hide_text()
        self._set_busy(True)

        def well(result: Any) -> None:
            self._set_busy(False)
            done(result)

        def failed(error: BaseException) -> None:
            self._set_busy(False)
            if isinstance(error, Usage) and not self.form.isHidden():
                self._refuse(words.say(error).title)
            else:
                self.failed.emit(error)

        self._bridge.call(make, well, failed, owner=self)

    def _refuse(self, told: str) -> None:
        self.field.field.fail(told)
        self.field.edit.setFocus()

    def _say(self, text: str) -> None:
        self.told.say(text)
        self.told.show()

    def _set_busy(self, busy: bool) -> None:
        self._spinner.setVisible(busy)
        for part in (self.test, self.change, self.remove, self._keep):
            part.setEnabled(not busy)

    def _close(self, question: Confirm) -> None:
        question.hide()
        self.remove.setFocus()
