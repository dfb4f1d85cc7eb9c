"""Several settings changed at once, by a reset or from a file: asked first, and to be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.settings import Settings
from blinkthink.core.settings_changes import changed_fields
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.settings_changes_sheet import SettingsChangesSheet
from blinkthink.ui.pages.settings_fields import changes, reset_of

_OF_ALL = "advanced"  # the page where all settings are reset, and files are read


class SettingsAtOnce(QObject):
    """Only the fields that were shown are written, onto the latest settings."""

    stepped = Signal(object, object)
    """It is done: the Words about it, and what undoes it."""
    settled = Signal(object)
    """The settings are others than these Settings now."""
    refused = Signal(str, object)
    """The page on which it is to be said, and the error."""
    unchanged = Signal(str, object)
    """There is nothing to change: the page on which it is to be said, and the Words."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        names: Mapping[str, str],
        over: Callable[[], QWidget],
        parent: QObject,
    ) -> None:
        """``names``: what the pages are called; ``over``: what a sheet covers."""
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._names = names
        self._over = over

    def ask_reset(self, page: str) -> None:
        """Show what a reset of this page (of all for “”) would change; it is done once agreed."""
        after = reset_of(page, self._backend.settings())
        if page:
            name = self._names[page]
            title = tr("Reset “{page}”?").format(page=name)
            done = tr("“{page}” is as it was at first.").format(page=name)
        else:
            title = tr("Reset all settings?")
            done = tr("All settings are as they were at first.")
        self._ask(after, title, tr("Reset"), Words(done, "", ""), page or _OF_ALL)

    def ask_import(self, after: Settings) -> None:
        """Show what these settings of a file would change; they hold once agreed."""
        done = Words(tr("The settings of the file hold now."), "", "")
        self._ask(after, tr("Take over these settings?"), tr("Take over"), done, _OF_ALL)

    def _ask(self, after: Settings, title: str, agree: str, done: Words, page: str) -> None:
        now = self._backend.settings()
        told = changes(now, after)
        if not told:
            self.unchanged.emit(page, Words(tr("Everything is as it was at first."), "", ""))
            return
        SettingsChangesSheet(
            self._over(),
            title,
            tr("This would change, and nothing else:"),
            told,
            agree,
            lambda: self._change(changed_fields(now, after), after, done, page),
        ).open()

    def _change(self, fields: tuple[str, ...], after: Settings, done: Words, page: str) -> None:
        before = self._backend.settings()

        def undo() -> None:
            self._write(fields, before, lambda: None, page)

        self._write(fields, after, lambda: self.stepped.emit(done, undo), page)

    def _write(
        self,
        fields: tuple[str, ...],
        source: Settings,
        then: Callable[[], object],
        page: str,
    ) -> None:
        before = self._backend.settings()

        def make() -> Settings:
            values: dict[str, Any] = {name: getattr(source, name) for name in fields}
            return msgspec.structs.replace(self._backend.settings(), **values)

        def well(_: None) -> None:
            self.settled.emit(before)
            then()

        self._bridge.call(
            lambda: self._backend.change_settings(make()),
            well,
            lambda error: self.refused.emit(page, error),
            owner=self,
        )
