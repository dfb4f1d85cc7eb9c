"""Beside a picture whose sidecar cannot be read: that it is so, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.gallery.picture import sidecar_of
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.parts import cut
from blinkthink.ui.tokens import L


class DamagedSidecar(QWidget):
    """Follows the current picture; hidden where its sidecar is sound, or there is none."""

    def __init__(self, current: CurrentPicture) -> None:
        super().__init__()
        self._current = current
        self.message = InlineMessage(closable=False, stacked=True)
        self.message.acted.connect(current.look_again)
        self.message.acted_otherwise.connect(current.set_aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.addWidget(self.message)
        self.hide()

    def refresh(self) -> None:
        """Say what is known now."""
        path, trouble = self._current.path, self._current.trouble
        self.setVisible(trouble is not None)
        if path is None or trouble is None:
            return
        file = cut(sidecar_of(path).name)
        does = (
            tr("Mend the file and look again, or set it aside; a new analysis sets it aside, too.")
            if trouble.broken
            else tr("Allow reading the file, then look again.")
        )
        self.message.say(
            Words(
                tr("The text file of this picture cannot be read."),
                tr("“{file}” holds what is known of it. The picture itself is safe.").format(
                    file=file
                ),
                does,
                cut(trouble.why),
            ),
            action=tr("Look again"),
        )
        self.message.offer(tr("Set the damaged file aside") if trouble.broken else "")
