"""Where pictures are described: the control for all cameras, or for one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.translation import tr
from blinkthink.ui.pages.cloud_words import MODE_NAMES, MODE_NAMES_INSIDE, MODES

NAME = tr("Where pictures are described")


class CloudChoice(QComboBox):
    """Tells what was ``chosen``; whoever hears it keeps it, and shows what then holds."""

    chosen = Signal(object)
    """A CloudMode, or None: as for all cameras."""

    def __init__(
        self,
        value: CloudMode | None,
        *,
        as_all: CloudMode | None = None,
        name: str = NAME,
    ) -> None:
        """``as_all``: the mode of all cameras, for the choice of one; without it this is theirs."""
        super().__init__()
        self._values: list[CloudMode | None] = [*MODES]
        if as_all is not None:
            self._values.insert(0, None)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(max(len(MODE_NAMES[one]) for one in MODES))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in self._values:
            self.addItem(MODE_NAMES[one] if one is not None else "")
        self.show_value(value, as_all)
        self.activated.connect(self._on_activated)

    def show_value(self, value: CloudMode | None, as_all: CloudMode | None = None) -> None:
        """Show what holds, without telling."""
        if as_all is not None and None in self._values:
            said = tr("Same as all cameras ({mode})").format(mode=MODE_NAMES_INSIDE[as_all])
            self.setItemText(0, said)
        self._now = value
        self.setCurrentIndex(self._values.index(value))

    def value(self) -> CloudMode | None:
        """What holds, as it was shown last."""
        return self._now

    def _on_activated(self, index: int) -> None:
        if self._values[index] != self._now:
            self.chosen.emit(self._values[index])
