"""What the first steps share: headline, sentence, message, and what the foot's buttons say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.translation import tr
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.tokens import XL, L, M
from blinkthink.ui.widgets import Paragraph, label


class Step(QWidget):
    """One of the first steps. ``column`` is filled by the subclass."""

    changed = Signal()
    """What the foot says of this step is another now."""
    forward = Signal()
    """This step is done."""

    name = ""
    """As the file on the disk calls it."""

    def __init__(self, headline: str, sentence: str) -> None:
        super().__init__()
        self.headline = label(headline, "hero")
        self.headline.setWordWrap(True)
        self.sentence = Paragraph(sentence, "lead")
        self.message = InlineMessage(closable=False, stacked=True)
        self.setAccessibleName(headline)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.head = QWidget()
        top = QVBoxLayout(self.head)
        top.setContentsMargins(0, 0, 0, XL)
        top.setSpacing(M)
        top.addWidget(self.headline)
        top.addWidget(self.sentence)
        outer.addWidget(self.head)
        self.column = QVBoxLayout()
        self.column.setSpacing(L)
        self.column.addWidget(self.message)
        outer.addLayout(self.column)
        outer.addStretch(1)

    # What the foot says

    @property
    def title(self) -> str:
        """A word or two for the line of dots."""
        raise NotImplementedError

    @property
    def main(self) -> str:
        """The words of the main button; empty where this step has its own."""
        return tr("Continue")

    @property
    def ready(self) -> bool:
        """Whether the main button can be pressed."""
        return True

    @property
    def skip(self) -> str:
        """The words of the button that leaves this step out; empty where nothing is left out."""
        return ""

    @property
    def lost(self) -> str:
        """What was left out and where it is found, for the last page; empty if nothing was."""
        return ""

    def act(self) -> None:
        """The main button was pressed."""
        self.forward.emit()

    # What the page tells it

    def entered(self) -> None:
        """It comes into view."""

    def set_narrow(self, narrow: bool, height: int) -> None:
        """``narrow``: nothing stands beside it; ``height``: what a picture in it may have."""

    def focus_first(self) -> QWidget | None:
        """What shall have the focus; None: the main button."""
        return None

    def say(self, headline: str, sentence: str) -> None:
        """Another headline and sentence."""
        self.headline.setText(headline)
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))
        self.setAccessibleName(headline)

    def say_error(self, error: BaseException, *, action: str = "", tone: str = "alert") -> None:
        """Say above the content what went wrong."""
        self.message.say(words.say(error), action=action, tone=tone)
