"""The picture tour: runs the demo by hand and saves a screenshot of each view, light and dark.

    python -m tests.tour DIR

Works in a home of its own under a temporary folder; what it shows is the real app with the real
demo server and the demo model.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from blinkthink.app.application import make_application
from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.clock import MovedClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import CameraRef
from blinkthink.core.state import JobState, SignIn
from blinkthink.demo.server import PASSWORD, PIN
from blinkthink.demo.server.faults import Kind, Status
from blinkthink.demo.server.painter import paint_scene
from blinkthink.runtime.logs import set_up_logging
from blinkthink.ui import theme
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.settings import SettingsPage
from tests.tour.alerts import AlertStops
from tests.tour.assistant import AssistantStops
from tests.tour.cameras import CameraStops
from tests.tour.care import CareStops
from tests.tour.cloud import CloudStops
from tests.tour.evaluation import EvaluationStops
from tests.tour.hand import Hand, pause
from tests.tour.library import LibraryStops
from tests.tour.models import ModelStops
from tests.tour.schedule import ScheduleStops
from tests.tour.seeing import SeeingStops

WIDE, MIDDLE, NARROW = (1280, 800), (900, 600), (640, 480)
HOURS = 30  # the demo's library begins so long ago
FIRST_SEED = 1_000_100_000  # never trained on


class Tour:
    """Walks through the app; each stop is saved in both palettes."""

    def __init__(self, app: DesktopApp, folder: Path, home: Path) -> None:
        """Pictures go into ``folder``; ``home`` is where the demo lives."""
        assert app.window is not None
        self._app = app
        self._window: MainWindow = app.window
        self._folder = folder
        self._home = home
        self.hand = Hand(app.window)

    def walk(self) -> None:
        """Raises TimeoutError where the app does not come to what a stop shows."""
        self._sign_in()
        self._fill_library()
        self._library()
        self._cameras()
        CameraStops(self._app, self.hand, self.shoot).walk()
        self._keys()
        AssistantStops(self._app, self.hand, self.shoot).walk()
        self._pages()
        CareStops(self._app, self.hand, self.shoot, self._home).walk()
        self._bad_day()
        self._log()

    def shoot(self, name: str, size: tuple[int, int] = WIDE) -> None:
        """Save what is seen, with what is open above it, as NAME-light.png and NAME-dark.png."""
        self._window.resize(*size)
        pause(300)  # what is beside and above takes its new place
        for scheme in ("light", "dark"):
            theme.apply(self._app.qt, "light" if scheme == "light" else "dark")
            pause(400)  # panels slide and pictures fade in
            picture = self._window.grab()
            for popup in self.hand.popups():
                painter = QPainter(picture)
                painter.drawPixmap(self._window.mapFromGlobal(popup.pos()), popup.grab())
                painter.end()
            picture.save(str(self._folder / f"{name}-{scheme}.png"))
        print(f"{name} {size[0]} x {size[1]}", flush=True)

    def shoot_all(self, name: str) -> None:
        """The same view in three sizes of the window."""
        for size, ending in ((WIDE, ""), (MIDDLE, "-middle"), (NARROW, "-narrow")):
            self.shoot(f"{name}{ending}", size)
        self._window.resize(*WIDE)

    def _sign_in(self) -> None:
        hand = self.hand
        hand.see("Sign in", QAbstractButton)
        pause(2500)  # the scenes beside the form are drawn
        self.shoot_all("sign-in")
        hand.type("Password", PASSWORD)
        hand.click("Sign in", QAbstractButton)
        hand.wait("code", lambda: self._app.services.account().state is SignIn.PIN_WANTED)
        pause(300)
        self.shoot("sign-in-code")
        hand.type("Code", PIN)
        hand.click("Continue", QAbstractButton)
        hand.wait("cameras", lambda: self._app.services.cameras().cameras)
        pause(500)
        self.shoot("library-empty")

    def _fill_library(self) -> None:
        """A day and a half of pictures, as a schedule would have left them."""
        services = self._app.services
        paths = self._app.asyncio_thread.submit(
            asyncio.to_thread(_earlier_pictures, services)
        ).result(300)
        self._window.model.load()
        self._app.asyncio_thread.submit(services.analyze(paths)).result(30)
        self.hand.click("Activity", QAbstractButton)
        pause(1500)
        self.shoot("activity-running")
        self.hand.wait("end of the queue", lambda: not _unfinished(services), 900)
        self.hand.click("Library", QAbstractButton)

    def _library(self) -> None:
        hand, services = self.hand, self._app.services
        hand.click("Snap all", QAbstractButton)
        pause(900)
        self.shoot("library-snapping")
        hand.wait("new pictures", lambda: not self._app.bridge or self._app.bridge.busy == 0, 60)
        hand.wait("end of the queue", lambda: not _unfinished(services), 60)
        grid = self._window.library.grid
        grid.setFocus()
        hand.press(Qt.Key.Key_Home)
        grid.select(_lively(services))
        pause(800)
        self.shoot_all("library")
        self.shoot("library-large", (1920, 1080))
        self._window.resize(*WIDE)
        LibraryStops(self._app, hand, self.shoot).walk()
        grid.select(_lively(services))
        SeeingStops(self._app, hand, self.shoot).walk()

    def _cameras(self) -> None:
        """What a camera offers, and a network that is armed."""
        window = self._window
        row = next(iter(window.rail.rows.values()))
        menu = row.menu()
        menu.popup(row.face.mapToGlobal(row.face.rect().bottomLeft()))
        self.shoot("camera-menu")
        menu.close()
        menu = window.commands.menu(window.rail.menu)
        menu.popup(window.rail.menu.mapToGlobal(window.rail.menu.rect().bottomLeft()))
        self.shoot("menu")
        menu.close()
        network = next(iter(window.rail.networks.values()))
        self.hand.click(f"Arm {network.network.name}", QAbstractButton)
        pause(100)
        self.shoot("arming")
        self.hand.wait("armed", lambda: network.said() in ("Armed", "Disarmed"), 60)
        self.shoot("armed")

    def _keys(self) -> None:
        self.hand.press(Qt.Key.Key_F1)
        pause(300)
        self.shoot_all("keys")
        self.hand.press(Qt.Key.Key_Escape)

    def _pages(self) -> None:
        services = self._app.services
        ScheduleStops(self._app, self.hand, self.shoot).walk()
        for place in ("Activity", "Models", "Settings"):
            self.hand.click(place, QAbstractButton)
            pause(600)
            self.shoot_all(place.lower())
        AlertStops(self._app, self.hand, self.shoot).walk()
        ModelStops(self._app, self.hand, self.shoot).walk()
        EvaluationStops(self._app, self.hand, self.shoot).walk()
        pictures = [one.path for one in services.library.scan()][:3]
        CloudStops(self._app, self.hand, self.shoot, pictures).walk()
        self.hand.click("Settings", QAbstractButton)
        pause(300)
        page = self._window.page("settings")
        if isinstance(page, SettingsPage):
            for name in page.pages:
                page.show_page(name)
                self.shoot_all(f"settings-{name}")
            page.search.setText("memory")
            pause(300)
            self.shoot_all("settings-search")
            page.search.clear_search()

    def _log(self) -> None:
        self.hand.click("Settings", QAbstractButton)
        page = self._window.page("settings")
        if isinstance(page, SettingsPage):
            page.log_wanted.emit()
            pause(600)
            self.shoot_all("log")

    def _bad_day(self) -> None:
        """A camera that does not answer, and a picture that is cut short."""
        services = self._app.services
        server = services.demo_server
        assert server is not None
        server.home.find("Back Yard").online = False
        newest = self._window.model.newest(services.cameras().cameras[0].ref)
        if newest is not None:
            newest.path.write_bytes(newest.path.read_bytes()[:9000])
            self._app.asyncio_thread.submit(services.analyze([newest.path], force=True)).result(30)
            self.hand.wait("end of the queue", lambda: not _unfinished(services), 60)
        self.hand.click("Library", QAbstractButton)
        self.hand.click("Take a picture with Back Yard", QWidget)
        self.hand.wait(
            "its failure", lambda: not self._app.bridge or self._app.bridge.busy == 0, 90
        )
        pause(600)
        self.shoot("library-trouble")
        self.hand.click("Activity", QAbstractButton)
        pause(600)
        self.shoot("activity-failed")
        self._cool_down()

    def _cool_down(self) -> None:
        """Blink asks to slow down, and the account is told to wait."""
        server = self._app.services.demo_server
        assert server is not None
        server.faults.add(Kind.HOMESCREEN, Status(429, retry_after=3600))
        with contextlib.suppress(BlinkThinkError):
            self._app.asyncio_thread.submit(self._app.services.refresh_cameras()).result(60)
        self.hand.click("Library", QAbstractButton)
        self.hand.wait("cool-down", lambda: "Cooling down" in self._window.rail.note(), 30)
        self.shoot_all("cooling-down")
        self.hand.click("Settings", QAbstractButton)
        self.shoot("cooling-down-settings")


def _earlier_pictures(services: Services) -> list[Path]:
    server = services.demo_server
    assert server is not None
    refs = {camera.ref.id: camera.ref for camera in services.cameras().cameras}
    now = services.clock.now()
    paths = []
    seed = FIRST_SEED
    for camera in server.home.cameras:
        ref: CameraRef = refs[str(camera.id)]
        for hours in range(HOURS, 0, -2):
            at = now - timedelta(hours=hours, minutes=camera.id % 7)
            data, _ = paint_scene(seed, camera, at)
            seed += 1
            paths.append(
                services.library.store(
                    data,
                    camera=ref,
                    captured_at=at,
                    trigger="schedule",
                    sha256=hashlib.sha256(data).hexdigest(),
                    width=1280,
                    height=720,
                )
            )
    return paths


def _lively(services: Services) -> Path:
    """The newest picture by day with two subjects or more, else the newest."""
    pictures = services.library.scan()
    for picture in pictures:
        sidecar = services.library.read_sidecar(picture.path)
        analysis = sidecar.analysis if sidecar else None
        if analysis and analysis.visibility == "clear" and len(analysis.subjects) > 1:
            return picture.path
    return pictures[0].path


def _unfinished(services: Services) -> bool:
    return any(job.state in (JobState.QUEUED, JobState.RUNNING) for job in services.jobs())


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the screenshots go")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["BLINKTHINK_HOME"] = home
        os.environ["BLINKTHINK_SECRETS"] = "file"
        os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"  # nothing is loaded from the real hub
        services = Services(demo=True, clock=MovedClock(hour=15))
        set_up_logging(services.paths.logs)
        app = DesktopApp(make_application(), services)
        try:
            app.start()
            app.wait()
            Tour(app, folder, Path(home)).walk()
        finally:
            app.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
