"""The model that suits this machine, with its reason and the one button that gets it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout

from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.pages.model_end import Action
from blinkthink.ui.pages.phrases import shortened, size
from blinkthink.ui.tokens import L, M
from blinkthink.ui.widgets import Paragraph, button


class RecommendationPanel(QFrame):
    """Hidden while there is nothing to recommend, or what is recommended is in use."""

    asked = Signal(object, str)
    """An Action and the model's name."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("message", "notice")
        self._entry: ModelEntry | None = None
        self._icon = QLabel()
        self.title = Paragraph(role="emphasis")
        self.reason = Paragraph(role="second")
        self.act = button(tr("Download"), "primary", on_click=self._act)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.reason)
        top = Qt.AlignmentFlag.AlignTop
        words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words.setSpacing(M)
        words.addWidget(self._icon, 0, top)
        words.addLayout(said, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(L, M, L, M)
        self._row.setSpacing(M)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)

    def show_model(self, entry: ModelEntry | None, reason: str, *, quiet: bool = False) -> None:
        """Recommend it; without an entry only the reason why none is.

        ``quiet`` where the user chose another one.
        """
        self._entry = entry
        theme.mark(self, message="info" if quiet else "notice")
        theme.mark(self.act, kind="plain" if quiet else "primary")
        shade = "text" if quiet else "on_fill"
        icons.put(self._icon, "info" if entry is None else "star", "accent", icons.BIG)
        if entry is None:
            self.title.say(tr("No model runs well on this computer"))
            self.setAccessibleName(self.title.plain())
        else:
            self.title.say(
                tr("{model} suits this computer").format(
                    model=shortened(model_words.short_title(entry), 80)
                )
            )
            ready = entry.status == "ready"
            self.act.setText(
                tr("Use") if ready else tr("Download · {size}").format(size=size(entry.bytes))
            )
            icons.put(self.act, "check" if ready else "download", shade)
            use = tr("Use the recommended model, {model}")
            download = tr("Download the recommended model, {model}")
            self.act.setAccessibleName((use if ready else download).format(model=entry.title))
            self.setAccessibleName(tr("Recommended: {model}").format(model=entry.title))
        self.reason.say(reason)
        self.act.setVisible(entry is not None)
        self.show()

    def _act(self) -> None:
        if self._entry is not None:
            ready = self._entry.status == "ready"
            self.asked.emit(Action.USE if ready else Action.DOWNLOAD, self._entry.name)
