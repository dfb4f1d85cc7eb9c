"""The stops of the picture tour at the page of a camera, and at what skipping missed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from blinkthink.app.window import DesktopApp
from blinkthink.core.analysis import OwnFlag
from blinkthink.core.camera_rules import SeverityRule
from blinkthink.core.records import CameraRef
from blinkthink.ui.pages.camera.page import CameraPage
from tests.tour.hand import Hand, pause

SIZES = (("", (1280, 800)), ("-middle", (900, 600)), ("-narrow", (640, 480)))


class CameraStops:
    """Opens the page of a camera from its menu, and changes what can be changed there."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._window = app.window
        self._services = app.services
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Leaves the rules as they were."""
        camera: CameraRef = self._services.cameras().cameras[1].ref
        self._window.show_camera(camera)
        page = self._window.places.camera
        self._hand.wait("picture", page.trying.run.isEnabled, 30)
        pause(500)
        self._shoot_all("camera")
        self._draw(page)
        self._say(page)
        self._try(page)
        page.editing.reset()
        self._hand.wait("saved", lambda: not page.editing.waiting, 30)
        self._window.show_camera(None)
        pause(300)
        self._shoot("cameras-all")
        self._window.show_rates()
        self._hand.wait("counts", self._window.page("skipping").isVisible, 30)
        pause(600)
        self._shoot_all("skipping")
        self._window.go("library")

    def _draw(self, page: CameraPage) -> None:
        canvas = page.areas.canvas
        canvas.setFocus()
        for key in (Qt.Key.Key_R, *[Qt.Key.Key_Up] * 5, *[Qt.Key.Key_Right] * 9):
            QTest.keyClick(canvas, key)
        page.areas.polygon.click()
        for x, y in ((0.1, 0.6), (0.35, 0.55), (0.4, 0.9), (0.12, 0.95)):
            QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.place((x, y)).toPoint())
        self._shoot("camera-drawing")
        canvas.close_polygon()
        self._shoot_all("camera-areas")

    def _say(self, page: CameraPage) -> None:
        page.editing.change(
            looks_at="The drive and the garage.",
            normal="A red car at night.",
            own_flags=(OwnFlag("gate_open", "The gate to the garden stands open"),),
            flags=("person", "vehicle", "package", "smoke_or_fire", "lens_blocked"),
            severities=(
                SeverityRule("person", "alert", ("22:00", "06:00")),
                SeverityRule("person", "info"),
                SeverityRule("gate_open", "notice"),
            ),
        )
        for name, group in (
            ("flags", page.flags),
            ("severity", page.severity),
            ("looking", page.looking),
        ):
            self._shoot_all(f"camera-{name}", page, group)
        page.flags.add_flag.click()
        page.flags.form.name.edit.setText("Person")
        page.flags.form.agree()
        self._shoot_all("camera-own-flag", page, page.flags.form)
        page.flags.form.given_up.emit()

    def _try(self, page: CameraPage) -> None:
        page.trying.start()
        self._hand.wait("answer", lambda: not page.trying.running, 60)
        self._shoot_all("camera-try", page, page.trying)

    def _shoot_all(
        self, name: str, page: CameraPage | None = None, part: QWidget | None = None
    ) -> None:
        """In each size, with a part of the page at the top."""
        for end, size in SIZES:
            self._window.resize(*size)
            pause(200)
            content = page.area.widget() if page is not None else None
            if page is not None and part is not None and content is not None:
                page.area.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y())
            self._shoot(f"{name}{end}", size)
