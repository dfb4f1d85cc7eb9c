"""One line of the editor: a kind, how many, what they look like, where they are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.analysis import KINDS, Subject
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.tokens import XS, S
from blinkthink.ui.widgets import icon_button, padded

KIND_NAMES = {
    "person": tr("Person"),
    "vehicle": tr("Vehicle"),
    "animal": tr("Animal"),
    "package": tr("Package"),
    "object": tr("Object"),
}
_MOST = 99
_LONGEST = 400  # characters of a description
_REST_MS = 600


class SubjectRow(QWidget):
    """Tells each change; of typing, once it rests."""

    changed = Signal()
    removed = Signal()
    box_wanted = Signal()

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self.kind = QComboBox()
        self.kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        kinds = KINDS if subject.kind in KINDS else (*KINDS, subject.kind)
        for kind in kinds:
            self.kind.addItem(KIND_NAMES.get(kind, kind), kind)
        self.kind.setCurrentIndex(kinds.index(subject.kind))
        self.kind.currentIndexChanged.connect(lambda _: self._tell())
        self.count = QSpinBox()
        self.count.setRange(1, max(_MOST, subject.count))
        self.count.setValue(subject.count)
        self.count.setFixedWidth(theme.px(52))
        padded(self.count)
        self.count.valueChanged.connect(lambda _: self._tell())
        self.box = icon_button("boxes", tr("Draw its box"), on_click=self.box_wanted.emit)
        self.remove = icon_button("delete", tr("Take it away"), on_click=self.removed.emit)
        self.about = QLineEdit(subject.description)
        self.about.setMaxLength(max(_LONGEST, len(subject.description)))
        self.about.setPlaceholderText(tr("What it looks like, if you like"))
        self.about.setCursorPosition(0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.about.textEdited.connect(lambda _: self._rest.start())
        self.about.editingFinished.connect(self.settle)
        top = QHBoxLayout()
        top.setSpacing(S - 2)
        top.addWidget(self.kind, 1)
        for part in (self.count, self.box, self.remove):
            top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addLayout(top)
        column.addWidget(self.about)
        self._name()
        self._sign()
        theme.hub().changed.connect(self._sign)

    @property
    def subject(self) -> Subject:
        """What the line says now."""
        return replace(
            self._subject,
            kind=self.kind.currentData(),
            count=self.count.value(),
            description=self.about.text().strip(),
        )

    def set_box(self, subject: Subject) -> None:
        """Its box is another one."""
        self._subject = replace(self._subject, box=subject.box)
        self._name()

    def settle(self) -> None:
        """Tell at once what is being typed."""
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def _tell(self) -> None:
        self._name()
        self.changed.emit()

    def _sign(self) -> None:
        """Icons in the colours of the palette."""
        for place in range(self.kind.count()):
            kind = self.kind.itemData(place)
            self.kind.setItemIcon(place, icons.icon(kind if kind in KINDS else "object"))

    def _name(self) -> None:
        """Controls say which line they belong to."""
        name = self.kind.currentText()
        boxed = self._subject.box is not None
        self.kind.setAccessibleName(tr("Kind: {kind}").format(kind=name))
        self.count.setAccessibleName(tr("{kind}: how many").format(kind=name))
        self.about.setAccessibleName(tr("{kind}: what it looks like").format(kind=name))
        box = (
            tr("{kind}: draw its box anew").format(kind=name)
            if boxed
            else tr("{kind}: draw its box").format(kind=name)
        )
        for made, text in (
            (self.box, box),
            (self.remove, tr("{kind}: take it away").format(kind=name)),
        ):
            made.setAccessibleName(text)
            made.setToolTip(text)
        # Beside its colour: without a box a frame with corners to be filled, with one a whole one.
        icons.put(self.box, "boxes" if boxed else "fit", "accent" if boxed else "second")
