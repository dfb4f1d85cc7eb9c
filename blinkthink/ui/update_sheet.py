"""What is new in a newer version: its makers' notes as plain text, and the way to its page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from blinkthink import __version__
from blinkthink.core.translation import tr
from blinkthink.core.updates import Update
from blinkthink.ui import desktop
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.widgets import Paragraph, button


class UpdateSheet(Sheet):
    """Nothing is downloaded here: a button opens the page in the browser."""

    def __init__(
        self,
        parent: QWidget,
        update: Update,
        skip: Callable[[], object],
        open_address: Callable[[str], object] = desktop.open_address,
    ) -> None:
        title = tr("What is new in BlinkThink {version}").format(version=update.version)
        super().__init__(parent, title, width=620)
        here = tr("You have {version}. Download and installation are yours to start.")
        self.body.addWidget(Paragraph(here.format(version=__version__), "second"))
        self.notes = Paragraph(update.notes or tr("Its makers say nothing about it."))
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.notes)
        self.body.addStretch(1)

        def open_it() -> None:
            open_address(update.page)
            self.close_sheet()

        def skip_it() -> None:
            skip()
            self.close_sheet()

        self.page = button(tr("Open its page"), "primary", icon="link", on_click=open_it)
        self.skip = button(tr("Skip this version"), on_click=skip_it)
        self.later = button(tr("Later"), on_click=self.close_sheet)
        for part in (self.page, self.skip, self.later):
            self.buttons.addWidget(part)
        self.buttons.addStretch(1)
