"""The form for a new schedule: which cameras, and how often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera
from blinkthink.schedule.floors import BATTERY_FLOOR, WIRED_FLOOR
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Hint, clear
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button, label, padded

_LONGEST = 7 * 24 * 60
_USUAL = 60
_HIGHEST = 176  # of the list of cameras, pixels; more are scrolled to


class ScheduleForm(QWidget):
    """All cameras or some of them, every so many minutes."""

    submitted = Signal(object, int)
    """A list of cameras (empty: all) and the minutes."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("New schedule")
        self._cameras: tuple[Camera, ...] = ()
        self.all = QCheckBox("All cameras")
        self.all.setChecked(True)
        self.boxes: list[QCheckBox] = []
        listing = QWidget()
        self._choice = QVBoxLayout(listing)
        self._choice.setContentsMargins(0, 0, 0, 0)
        self._choice.setSpacing(0)
        self._listing = scrolled(listing)
        self._wrong = Paragraph(role="alert")
        self._wrong.hide()
        self.minutes = QSpinBox()
        self.minutes.setRange(WIRED_FLOOR, _LONGEST)
        self.minutes.setValue(_USUAL)
        self.minutes.setSingleStep(5)
        padded(self.minutes)
        self.minutes.setAccessibleName("Minutes between two pictures")
        self._floor = Hint("info", "")
        self.message = InlineMessage(closable=False)
        self.add = button("Add the schedule", "primary", on_click=self._submit)
        self._close = button("Cancel", on_click=self.closed.emit)
        self._build()
        self.all.toggled.connect(self._choose)
        self._choose()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(label("New schedule", "strong"))
        column.addWidget(self.all)
        column.addWidget(self._listing)
        column.addWidget(self._wrong)
        how_often = QHBoxLayout()
        how_often.setSpacing(S)
        caption = label("A picture every")
        caption.setBuddy(self.minutes)
        how_often.addWidget(caption)
        how_often.addWidget(self.minutes)
        how_often.addWidget(label("minutes"))
        how_often.addStretch(1)
        column.addLayout(how_often)
        column.addWidget(self._floor)
        column.addWidget(self.message)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.add)
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        column.addSpacing(M - S)
        column.addLayout(buttons)

    def set_cameras(self, cameras: tuple[Camera, ...]) -> None:
        """Offer these cameras; what was ticked stays ticked."""
        if [camera.ref for camera in cameras] == [camera.ref for camera in self._cameras]:
            return
        ticked = {ref.key for ref in self.chosen() or ()}
        self._cameras = cameras
        clear(self._choice)
        self.boxes = []
        for camera in cameras:
            box = QCheckBox(phrases.shortened(camera.name or "A camera without a name"))
            box.setToolTip(camera.name)
            box.setAccessibleName(camera.name)
            box.setChecked(camera.ref.key in ticked)
            box.toggled.connect(self._choose)
            self.boxes.append(box)
            self._choice.addWidget(box)
        self._choose()

    def chosen(self) -> Sequence[CameraRef] | None:
        """The ticked cameras, empty for all, None when nothing is ticked."""
        if self.all.isChecked():
            return ()
        ticked = [
            camera.ref
            for camera, box in zip(self._cameras, self.boxes, strict=True)
            if box.isChecked()
        ]
        return ticked or None

    def choose(self, cameras: Sequence[CameraRef]) -> None:
        """Tick these cameras alone; nothing changes where none is named."""
        if not cameras:
            return
        keys = {ref.key for ref in cameras}
        self.all.setChecked(False)
        for camera, box in zip(self._cameras, self.boxes, strict=True):
            box.setChecked(camera.ref.key in keys)

    def wrong(self) -> str:
        """What is said to be wrong with the choice."""
        return "" if self._wrong.isHidden() else self._wrong.plain()

    def floor(self) -> tuple[int, str]:
        """The least minutes for what is ticked, and why."""
        chosen = self.chosen()
        concerned = [c for c in self._cameras if not chosen or c.ref in chosen]
        on_battery = [phrases.shortened(c.name) for c in concerned if c.battery is not None]
        if concerned and not on_battery:
            return (
                WIRED_FLOOR,
                f"{WIRED_FLOOR} minutes at least, so that Blink is not asked too often.",
            )
        some = phrases.listed(on_battery[:3]) if len(on_battery) <= 3 else "most cameras"
        verb = "runs on a battery" if len(on_battery) == 1 else "run on batteries"
        why = f"{some} {verb}" if on_battery else "each picture costs a camera some of its battery"
        return BATTERY_FLOOR, f"{BATTERY_FLOOR} minutes at least: {why}."

    def set_busy(self, busy: bool) -> None:
        self.add.setEnabled(not busy)

    def fail(self, error: BaseException) -> None:
        self.set_busy(False)
        self.message.say(words.say(error))

    def reset(self) -> None:
        """Offer the usual choice again."""
        self.set_busy(False)
        self.message.hide()
        self.all.setChecked(True)
        for box in self.boxes:
            box.setChecked(False)
        self.minutes.setValue(_USUAL)
        self._wrong.hide()

    def _choose(self) -> None:
        self._listing.setVisible(bool(self.boxes) and not self.all.isChecked())
        self._listing.setFixedHeight(min(_HIGHEST, sum(b.sizeHint().height() for b in self.boxes)))
        self.all.setEnabled(bool(self._cameras) or not self.all.isChecked())
        self._wrong.hide()
        least, why = self.floor()
        self.minutes.setMinimum(least)
        self._floor.say(why)

    def _submit(self) -> None:
        self.message.hide()
        chosen = self.chosen()
        if chosen is None:
            self._wrong.say("Choose at least one camera.")
            self._wrong.show()
        else:
            self.set_busy(True)
            self.submitted.emit(list(chosen), self.minutes.value())
