"""The rail itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.state import Account, Camera, CameraList, Network, SignIn
from blinkthink.core.translation import tr
from blinkthink.ui import app_icon, theme
from blinkthink.ui.rail.camera_row import CameraRow
from blinkthink.ui.rail.nav import NavButton
from blinkthink.ui.rail.network_row import NetworkRow
from blinkthink.ui.rail.note import RailNote, rail_note
from blinkthink.ui.rail.snapping import CameraKey, SnapState
from blinkthink.ui.rail.to_come import CamerasToCome
from blinkthink.ui.scrolling import fade_edge, scrolled
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Spinner, button, icon_button, label

WIDTH, NARROW_WIDTH = 212, 60
_LOW = 620  # height of the rail below which its gaps give way to the cameras
_GROWTH = 0.6  # of the width, where the type grows: pictures and buttons stay as they are
PLACES = (
    ("library", tr("Library")),
    ("activity", tr("Activity")),
    ("alerts", tr("Alerts")),
    ("models", tr("Models")),
    ("settings", tr("Settings")),
)


def wide() -> int:
    """How wide the rail is with words, in pixels: more with larger type."""
    return WIDTH + round((theme.px(WIDTH) - WIDTH) * _GROWTH)


def by_network(listed: CameraList) -> list[tuple[Network | None, list[Camera]]]:
    """The cameras of each network, in the order of the networks; those of no network come last.

    Where no network is known, and for cameras of an unknown one, the network is None.
    """
    groups: list[tuple[Network | None, list[Camera]]] = [
        (one, [camera for camera in listed.cameras if camera.ref.network_id == one.id])
        for one in listed.networks
    ]
    known = {one.id for one in listed.networks}
    rest = [camera for camera in listed.cameras if camera.ref.network_id not in known]
    if rest:
        groups.append((Network("", tr("Others")) if known else None, rest))
    return [(network, cameras) for network, cameras in groups if cameras]


class Rail(QFrame):
    """Leads to the places, shows the cameras by network, asks for pictures."""

    place_chosen = Signal(str)
    asked = Signal(str, object)
    """A command of a camera's menu, and the camera's CameraRef."""
    snap_requested = Signal(object)
    """A list of CameraRef."""
    armed = Signal(str, bool)
    """A network's id, and whether it shall be armed."""
    refresh_requested = Signal()
    sign_in_requested = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setAccessibleName(tr("Places and cameras"))
        self.rows: dict[CameraKey, CameraRow] = {}
        self.networks: dict[str, NetworkRow] = {}
        self.places = {name: NavButton(name, text) for name, text in PLACES}
        for name, place in self.places.items():
            place.clicked.connect(lambda _=False, name=name: self.place_chosen.emit(name))
        self._brand_icon = QLabel()
        self._brand = label("BlinkThink", "emphasis")
        self.menu = icon_button("menu", tr("Menu"))
        self._heading = label(tr("Cameras"), "heading")
        self._spinner = Spinner()
        self.refresh = icon_button(
            "again", tr("List the cameras again"), on_click=self.refresh_requested.emit
        )
        self.to_come = CamerasToCome()
        self._note = RailNote()
        self.sign_in = button(tr("Sign in"), icon="sign-in", on_click=self.sign_in_requested.emit)
        self.snap_all = button(tr("Snap all"), icon="snap-all", on_click=self._snap_all)
        for wide in (self.sign_in, self.snap_all):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._narrow = False
        self._low = False
        self._listed = CameraList()
        self._account = Account(SignIn.SIGNED_OUT)
        self._asked: Callable[[str], bool | None] = lambda network_id: None
        self._lay_out()
        self.set_narrow(False)
        self.show_cameras(CameraList(), self._account)

    def _lay_out(self) -> None:
        brand = self._top = QHBoxLayout()
        brand.setSpacing(S)
        self._brand_icon.setPixmap(app_icon.pixmap(22, self.devicePixelRatioF()))
        brand.addWidget(self._brand_icon)
        brand.addWidget(self._brand, 1)
        brand.addWidget(self.menu)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self._spinner)
        self._head.addWidget(self.refresh)
        cameras = QWidget()
        self._cameras = QVBoxLayout(cameras)
        self._cameras.setContentsMargins(0, 0, 0, 0)
        self._cameras.setSpacing(XS)
        self._cameras.addStretch(1)
        self._area = scrolled(cameras)
        fade_edge(self._area)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(S + 2, L, S + 2, L)
        self.column.setSpacing(2)
        self.column.addLayout(brand)
        self._gaps = [QSpacerItem(0, high) for high in (M, L)]
        self.column.addSpacerItem(self._gaps[0])
        for place in self.places.values():
            self.column.addWidget(place)
        self.column.addSpacerItem(self._gaps[1])
        self.column.addLayout(self._head)
        self.column.addSpacing(XS)
        self.column.addWidget(self.to_come)
        self.column.addWidget(self._area, 1)
        self.column.addSpacing(XS)
        self.column.addWidget(self._note)
        self.column.addWidget(self.sign_in)
        self.column.addSpacing(S)
        self.column.addWidget(self.snap_all)

    # What others ask

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons with words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW_WIDTH if narrow else wide())
        shown = Qt.ScrollBarPolicy
        policy = shown.ScrollBarAlwaysOff if narrow else shown.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(policy)  # it would cover the pictures
        for head in (self._top, self._head):
            head.setContentsMargins(0 if narrow else S, 0, 0, 0)
        for words in (self._brand_icon, self._brand, self._heading):
            words.setVisible(not narrow)
        parts: list[NavButton | CameraRow | NetworkRow] = list(self.places.values())
        for part in (*parts, *self.rows.values(), *self.networks.values()):
            part.set_narrow(narrow)
        self._note.set_narrow(narrow)
        self.to_come.set_narrow(narrow)
        self.sign_in.setText("" if narrow else tr("Sign in"))
        self.sign_in.setToolTip(tr("Sign in") if narrow else "")
        self.snap_all.setText("" if narrow else tr("Snap all"))
        self.snap_all.setToolTip(tr("Snap all") if narrow else "")

    def show_place(self, name: str) -> None:
        """Mark where the user is."""
        self.places[name].setChecked(True)

    def show_cameras(self, listed: CameraList, account: Account) -> None:
        """Show a listing; rows of cameras that stay are kept.

        While Blink wants a new sign-in the cameras stay in sight, but nothing is asked of them.
        """
        self._listed, self._account = listed, account
        shown = account.signed_in or account.state is SignIn.SIGN_IN_AGAIN
        groups = by_network(listed) if shown else []
        self._forget_others(groups)
        column: list[CameraRow | NetworkRow] = []
        for network, cameras in groups:
            if network is not None:
                column.append(self._network_row(network))
            column += [self._camera_row(camera) for camera in cameras]
        for place, row in enumerate(column):
            if self._cameras.indexOf(row) != place:
                self._cameras.removeWidget(row)
                self._cameras.insertWidget(place, row)
        before: QWidget = self.refresh
        for row in column:  # the Tab key goes as the eye does
            for part in row.stops():
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.sign_in)
        QWidget.setTabOrder(self.sign_in, self.snap_all)
        self.snap_all.setVisible(bool(self.rows) and account.signed_in)
        self.refresh.setVisible(account.signed_in)
        known = account.state is not SignIn.UNKNOWN
        asked = account.signed_in and listed.as_of is None and listed.error is None
        self.to_come.setVisible(not self.rows and (asked or not known))
        self.sign_in.setVisible(known and not account.signed_in)
        self.show_time()

    def show_asked(self, asked: Callable[[str], bool | None]) -> None:
        """What is asked of a network and not answered yet: ``asked`` tells it for an id."""
        self._asked = asked
        for row in self.networks.values():
            row.show_network(row.network, asked(row.network.id), reachable=self._account.signed_in)

    def show_loading(self, loading: bool) -> None:
        """Whether a listing is under way."""
        self._spinner.setVisible(loading)
        self.refresh.setVisible(not loading and self._account.signed_in)

    def show_time(self) -> None:
        """Say how old the list is, and what the account waits for, as of now."""
        self._note.say(*rail_note(self._listed, self._account, self._clock.now()))

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
        return self._note.said()

    # Inside

    def _forget_others(self, groups: list[tuple[Network | None, list[Camera]]]) -> None:
        """Take away the rows of what is not listed any more."""
        keys = {camera.ref.key for _, cameras in groups for camera in cameras}
        ids = {network.id for network, _ in groups if network is not None}
        gone: list[QWidget] = [self.rows.pop(key) for key in set(self.rows) - keys]
        gone += [self.networks.pop(one) for one in set(self.networks) - ids]
        for row in gone:
            self._cameras.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _network_row(self, network: Network) -> NetworkRow:
        row = self.networks.get(network.id)
        if row is None:
            row = self.networks[network.id] = NetworkRow(network)
            row.asked.connect(lambda armed: self.armed.emit(network.id, armed))
            row.set_narrow(self._narrow)
        row.show_network(network, self._asked(network.id), reachable=self._account.signed_in)
        return row

    def _camera_row(self, camera: Camera) -> CameraRow:
        row = self.rows.get(camera.ref.key)
        if row is None:
            row = self.rows[camera.ref.key] = CameraRow(camera)
            made = row
            row.asked.connect(lambda command: self.asked.emit(command, made.camera.ref))
            row.set_narrow(self._narrow)
        row.show_camera(camera, reachable=self._account.signed_in)
        return row

    def _snap_all(self) -> None:
        self.snap_requested.emit([row.camera.ref for row in self.rows.values()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < (2 * _LOW + theme.px(_LOW)) // 3  # little of it grows with the text
        if low == self._low:
            return
        self._low = low
        edge = S if low else L
        self.column.setContentsMargins(S + 2, edge, S + 2, edge)
        for gap, high in zip(self._gaps, (XS, S) if low else (M, L), strict=True):
            gap.changeSize(0, high)
        for place in self.places.values():
            theme.mark(place, low=low)
        self.column.invalidate()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)
