"""Which cameras a rule is for: all of them, or those that are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera
from blinkthink.core.translation import tr
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages import phrases
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import M

_HIGHEST = 128  # of the boxes, pixels; more are scrolled to


class CameraChoice(QWidget):
    """None ticked is no choice; all is for those that come later, too."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Cameras"))
        self._cameras: tuple[Camera, ...] = ()
        self._gone: tuple[CameraRef, ...] = ()
        self.all = QCheckBox(tr("All cameras"))
        self.all.setAccessibleDescription(tr("Those that come later, too"))
        self.all.setChecked(True)
        self.boxes: list[QCheckBox] = []
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=M)
        self._area = scrolled(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.all)
        column.addWidget(self._area)
        self.all.toggled.connect(self._on_toggled)
        self._arrange()

    def set_cameras(self, cameras: Sequence[Camera]) -> None:
        """Offer these; what was ticked stays ticked."""
        if [one.ref for one in cameras] == [one.ref for one in self._cameras]:
            return
        ticked = self.chosen() or ()
        self._cameras = tuple(cameras)
        self._flow.clear()
        self.boxes = []
        for camera in cameras:
            box = QCheckBox(phrases.shortened(camera.name or tr("A camera without a name")))
            box.setToolTip(camera.name)
            box.setAccessibleName(camera.name)
            self.boxes.append(box)
            self._flow.addWidget(box)
        self.choose(ticked)
        for box in self.boxes:
            box.toggled.connect(self._on_toggled)

    def choose(self, cameras: Sequence[CameraRef]) -> None:
        """Tick these alone; none stand for all. Those that are not listed stay chosen unseen."""
        keys = {ref.key for ref in cameras}
        listed = {camera.ref.key for camera in self._cameras}
        self._gone = tuple(ref for ref in cameras if ref.key not in listed)
        self.all.setChecked(not cameras)
        for camera, box in zip(self._cameras, self.boxes, strict=True):
            box.setChecked(camera.ref.key in keys)
        self._arrange()

    def chosen(self) -> tuple[CameraRef, ...] | None:
        """The ticked cameras, empty for all; None where nothing is ticked."""
        if self.all.isChecked():
            return ()
        ticked = tuple(
            camera.ref
            for camera, box in zip(self._cameras, self.boxes, strict=True)
            if box.isChecked()
        )
        return (*ticked, *self._gone) or None

    def concerned(self) -> tuple[Camera, ...]:
        """The listed cameras that are chosen."""
        chosen = self.chosen()
        if chosen is None:
            return ()
        keys = {ref.key for ref in chosen}
        return tuple(one for one in self._cameras if not chosen or one.ref.key in keys)

    def _on_toggled(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        self.all.setEnabled(bool(self._cameras) or not self.all.isChecked())
        self._area.setVisible(bool(self.boxes) and not self.all.isChecked())
        high = self._flow.heightForWidth(max(1, self.width()))
        self._area.setFixedHeight(min(_HIGHEST, high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
