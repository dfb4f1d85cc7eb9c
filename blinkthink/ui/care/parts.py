"""The parts of the care sheets: a headline, a list of failures, the choice of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.folder_dialog import ask_folder
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label, line
from blinkthink.ui.wording import file_failure

_LISTED = 50  # reasons that are told, and files that are named in full
_NAMED = 4  # files of one reason that are named in its line


class Headline(QWidget):
    """An icon and one line in strong type."""

    def __init__(self, text: str, icon: str, color: str) -> None:
        super().__init__()
        sign = label()
        icons.put(sign, icon, color, 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(text, "strong"), 1)


class Failures(QWidget):
    """What could not be done: the files of each reason; of many the first ones by name."""

    def __init__(self, failed: Sequence[tuple[Path, BlinkThinkError]]) -> None:
        super().__init__()
        self.setAccessibleName(tr("What could not be done"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(line())
        reasons: dict[str, list[Path]] = {}
        for path, error in failed:
            why = file_failure(error, path.name)
            reasons.setdefault(why, []).append(path)
        for why, paths in list(reasons.items())[:_LISTED]:
            name = ElidedLabel(", ".join(path.name for path in paths[:_NAMED]), "strong")
            tip = "\n".join(map(str, paths[:_LISTED]))
            name.setToolTip(tip if len(paths) <= _LISTED else f"{tip}\n…")
            column.addWidget(name)
            if len(paths) > 1:
                why = tr("%n file(s): {reason}", "", len(paths)).format(reason=why)
            column.addWidget(Paragraph(why, "second"))
        if len(reasons) > _LISTED:
            column.addWidget(label(tr("and %n more", "", len(reasons) - _LISTED), "caption"))


class FolderChoice(QWidget):
    """A folder and the button that chooses another; opens the system's dialog without waiting."""

    chosen = Signal(object)

    def __init__(self, title: str, *, start: Path | None = None) -> None:
        super().__init__()
        self._title = title
        self._start = start
        self.path: Path | None = None
        self.said = ElidedLabel(tr("No folder is chosen yet."), "muted")
        self.choose = button(tr("Choose a folder"), icon="folder", on_click=self._ask)
        self.choose.setAccessibleName(tr("{title}: choose").format(title=title))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.choose)
        row.addWidget(self.said, 1)

    def take(self, folder: str) -> None:
        """Use this folder, as the dialog does."""
        self.path = Path(folder).absolute()
        self.said.say(str(self.path))
        theme.mark(self.said, role="second")
        self.chosen.emit(self.path)

    def _ask(self) -> None:
        start = self.path or self._start or Path.home()
        ask_folder(self, self._title, start, self.take)
