"""What this machine offers to a model, above the models: a line, and its memory as a bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.amounts import memory
from blinkthink.core.state import Machine, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import icons
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.memory_bar import MemoryBar, Share
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, icon_button


class MachinePanel(QWidget):
    """Hidden until the machine is looked at; then its room is kept until it is known."""

    look_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.known = False  # whether the machine was looked at
        self.setAccessibleName(tr("This computer"))
        picture = QLabel()
        icons.put(picture, "system", "second", icons.BIG)
        self.line = Paragraph(role="strong")
        self.again = icon_button("again", tr("Look at this computer again"))
        self.again.clicked.connect(self.look_again)
        self.memory = MemoryBar()
        self.unused = InlineMessage(closable=False)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.line, 1)
        head.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S, 0, M)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.memory)
        column.addWidget(self.unused)
        self.hide()

    def show_machine(self, machine: Machine, in_use: ModelEntry | None, loaded: bool) -> None:
        """``in_use``: the model in use; ``loaded``: it has its memory already."""
        self.known = True
        self.line.say(model_words.machine_line(machine))
        total, free = model_words.memory_of(machine)
        taken = max(0, total - free)
        shares = []
        if in_use is not None and not in_use.server and in_use.memory_needed:
            needed = in_use.memory_needed
            taken = max(0, taken - needed) if loaded else taken
            title = shortened(model_words.short_title(in_use))
            shares.append(
                Share(title if loaded else tr("{model} takes").format(model=title), needed, "fill")
            )
        if taken:
            shares.append(Share(tr("Other programs"), taken, "quiet"))
        left = max(0, total - sum(share.bytes for share in shares))
        self.memory.show_shares(
            total,
            shares,
            tr("{left} of {total} free").format(left=memory(left), total=memory(total)),
        )
        self._say_unused(machine)
        self.show()

    def set_busy(self, busy: bool) -> None:
        """While the machine is looked at; the first time the page keeps its place below."""
        self.again.setEnabled(not busy)
        if busy and not self.known:
            self.line.say(tr("Looking at this computer…"))
            self.memory.show_shares(1, [], tr("How much memory is free is not known yet"))
            self.show()
        elif not busy and not self.known:
            self.hide()

    def _say_unused(self, machine: Machine) -> None:
        if not machine.unused_gpus:
            self.unused.hide()
            return
        names = ", ".join(dict.fromkeys(one.name for one in machine.unused_gpus))
        advice = " ".join(dict.fromkeys(one.advice for one in machine.unused_gpus))
        words = Words(tr("{names} is not used.").format(names=shortened(names, 80)), "", advice)
        self.unused.say(words, tone="notice")
