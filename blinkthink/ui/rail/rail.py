"""The rail itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.state import CameraList
from blinkthink.core.words import say
from blinkthink.ui import app_icon
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.rail.camera_row import CameraRow
from blinkthink.ui.rail.nav import NavButton
from blinkthink.ui.rail.snapping import CameraKey, SnapState
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Paragraph, Spinner, button, icon_button, label

WIDTH, NARROW_WIDTH = 212, 60
PLACES = (
    ("library", "Library"),
    ("activity", "Activity"),
    ("models", "Models"),
    ("settings", "Settings"),
)


class Rail(QFrame):
    """Leads to the places, shows the cameras, asks for pictures."""

    place_chosen = Signal(str)
    camera_chosen = Signal(object)
    """The key of a camera whose pictures shall be shown alone, or all again."""
    snap_requested = Signal(object)
    """A list of CameraRef."""
    refresh_requested = Signal()
    sign_in_requested = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setAccessibleName("Places and cameras")
        self.rows: dict[CameraKey, CameraRow] = {}
        self.places = {name: NavButton(name, text) for name, text in PLACES}
        for name, place in self.places.items():
            place.clicked.connect(lambda _=False, name=name: self.place_chosen.emit(name))
        self._brand_icon = QLabel()
        self._brand = label("BlinkThink", "emphasis")
        self._heading = label("Cameras", "heading")
        self._spinner = Spinner()
        self.refresh = icon_button(
            "again", "List the cameras again", on_click=self.refresh_requested.emit
        )
        self._note = Paragraph(role="caption")
        self.sign_in = button("Sign in", icon="sign-in", on_click=self.sign_in_requested.emit)
        self.snap_all = button("Snap all", icon="snap-all", on_click=self._snap_all)
        for wide in (self.sign_in, self.snap_all):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._narrow = False
        self._listed = CameraList()
        self._signed_in = False
        self._lay_out()
        self.set_narrow(False)
        self.show_cameras(CameraList(), signed_in=False)

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(S, 0, 0, 0)
        brand.setSpacing(S)
        self._brand_icon.setPixmap(app_icon.pixmap(22, self.devicePixelRatioF()))
        brand.addWidget(self._brand_icon)
        brand.addWidget(self._brand, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(S, 0, 0, 0)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self._spinner)
        self._head.addWidget(self.refresh)
        cameras = QWidget()
        cameras.setProperty("scrolled", True)
        self._cameras = QVBoxLayout(cameras)
        self._cameras.setContentsMargins(0, 0, 0, 0)
        self._cameras.setSpacing(XS)
        self._cameras.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(cameras)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(S + 2, L, S + 2, L)
        self.column.setSpacing(2)
        self.column.addLayout(brand)
        self.column.addSpacing(M)
        for place in self.places.values():
            self.column.addWidget(place)
        self.column.addSpacing(L)
        self.column.addLayout(self._head)
        self.column.addSpacing(XS)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._note)
        self.column.addWidget(self.sign_in)
        self.column.addSpacing(S)
        self.column.addWidget(self.snap_all)

    # What others ask

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons with words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        shown = Qt.ScrollBarPolicy
        policy = shown.ScrollBarAlwaysOff if narrow else shown.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)  # it would cover the pictures
        for part in (self._brand, self._heading):
            part.setVisible(not narrow)
        for place in self.places.values():
            place.set_narrow(narrow)
        for row in self.rows.values():
            row.set_narrow(narrow)
        self.sign_in.setText("" if narrow else "Sign in")
        self.sign_in.setToolTip("Sign in" if narrow else "")
        self.snap_all.setText("" if narrow else "Snap all")
        self.snap_all.setToolTip("Snap all" if narrow else "")
        self._show_note()

    def show_place(self, name: str) -> None:
        """Mark where the user is."""
        self.places[name].setChecked(True)

    def show_cameras(self, listed: CameraList, *, signed_in: bool) -> None:
        """Show a listing; rows of cameras that stay are kept."""
        self._listed, self._signed_in = listed, signed_in
        cameras = listed.cameras if signed_in else ()
        keys = [camera.ref.key for camera in cameras]
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            self._cameras.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, camera in enumerate(cameras):
            row = self.rows.get(camera.ref.key)
            if row is None:
                row = self._add_row(CameraRow(camera))
            else:
                row.show_camera(camera)
            if self._cameras.indexOf(row) != place:
                self._cameras.removeWidget(row)
                self._cameras.insertWidget(place, row)
        before: QWidget = self.refresh
        for row in (self.rows[key] for key in keys):  # the Tab key goes as the eye does
            for part in (row.face, row.snap):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.sign_in)
        QWidget.setTabOrder(self.sign_in, self.snap_all)
        self.snap_all.setVisible(bool(self.rows))
        self.refresh.setVisible(signed_in)
        self._show_note()

    def show_loading(self, loading: bool) -> None:
        """Whether a listing is under way."""
        self._spinner.setVisible(loading)
        self.refresh.setVisible(not loading and self._signed_in)

    def show_state(self, key: CameraKey, state: SnapState) -> None:
        """How a camera's snapshot stands."""
        if key in self.rows:
            self.rows[key].show_state(state)
        self.snap_all.setEnabled(any(row.snap.isEnabled() for row in self.rows.values()))

    def show_picture(self, key: CameraKey, pixmap: QPixmap | None) -> None:
        """A camera's last picture."""
        if key in self.rows:
            self.rows[key].show_picture(pixmap)

    def show_chosen(self, key: object) -> None:
        """Mark the camera whose pictures are shown alone."""
        for its, row in self.rows.items():
            row.set_chosen(its == key)

    def note(self) -> str:
        """What is said below the cameras."""
        return "" if self._note.isHidden() else self._note.plain()

    # Inside

    def _add_row(self, row: CameraRow) -> CameraRow:
        key = row.camera.ref.key
        row.chosen.connect(lambda: self.camera_chosen.emit(key))
        row.snapped.connect(lambda: self.snap_requested.emit([row.camera.ref]))
        row.set_narrow(self._narrow)
        self.rows[key] = row
        return row

    def _snap_all(self) -> None:
        self.snap_requested.emit([row.camera.ref for row in self.rows.values()])

    def _show_note(self) -> None:
        listed = self._listed
        text = ""
        if not self._signed_in:
            text = "Sign in to see your cameras."
        elif listed.error is not None:
            text = say(listed.error).title
            if listed.as_of is not None:
                text += f" This is as of {when(listed.as_of, self._clock.now())}."
        elif listed.as_of is not None and not listed.cameras:
            text = "This account has no cameras."
        self._note.say(text)
        self._note.setVisible(bool(text) and not self._narrow)
        self.sign_in.setVisible(not self._signed_in)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)
