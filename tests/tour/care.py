"""The stops of the picture tour at the care of the library: import, export, retention, trash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from blinkthink.app.window import DesktopApp
from blinkthink.core.settings import Retention
from blinkthink.demo.server.painter import paint_scene
from blinkthink.ui.care.export_sheet import ExportSheet
from blinkthink.ui.care.import_sheet import ImportSheet
from blinkthink.ui.care.move_sheet import MoveSheet
from blinkthink.ui.care.retention_sheet import RetentionSheet
from blinkthink.ui.care.work_sheet import Step
from blinkthink.ui.sheet import Sheet
from tests.tour.hand import Hand, pause

S = TypeVar("S", bound=Sheet)
SMALL = (640, 480)
_OLD_SEED = 1_000_200_000


class CareStops:
    """Opens each sheet as the menu does, and saves what it shows."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None], home: Path) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot
        self._home = home

    def walk(self) -> None:
        """Leaves the library as it was, but for the imported pictures."""
        self._window.go("library")
        self._import()
        self._export()
        self._move()
        self._retention()
        self._trash()

    def _import(self) -> None:
        folder = self._old_pictures(self._home / "Old pictures")
        self._window.care.import_pictures()
        sheet = self._sheet(ImportSheet)
        self._shoot("import")
        sheet.import_folder(folder)
        self._hand.wait("report", lambda: sheet.step is Step.REPORT, 60)
        self._shoot("import-report")
        self._shoot("import-report-narrow", SMALL)
        sheet.close_sheet()

    def _export(self) -> None:
        self._window.commands.shortcuts["export"].activated.emit()
        sheet = self._sheet(ExportSheet)
        sheet.folder.take(str(self._home / "Export"))
        sheet.table.setChecked(True)
        self._shoot("export")
        sheet.start()
        self._hand.wait("report", lambda: sheet.step is Step.REPORT, 60)
        self._shoot("export-report")
        sheet.close_sheet()

    def _move(self) -> None:
        self._window.care.move_library()
        sheet = self._sheet(MoveSheet)
        sheet.folder.take(str(self._home / "Pictures"))
        self._shoot("move")
        sheet.close_sheet()

    def _retention(self) -> None:
        self._window.care.preview_retention(Retention(days=90, gigabytes=20))
        sheet = self._sheet(RetentionSheet)
        pause(800)
        self._shoot("retention")
        self._shoot("retention-narrow", SMALL)
        sheet.close_sheet()

    def _trash(self) -> None:
        paths = [picture.path for picture in self._app.services.library.scan()]
        self._window.care.trash(paths * (1 + 51 // max(1, len(paths))))
        self._sheet(Sheet)
        self._shoot("trash-question")
        self._sheet(Sheet).close_sheet()
        self._window.care.trash(paths[-2:])
        self._hand.wait("toast", self._window.toast.isVisible, 30)
        self._shoot("trash")
        self._window.care.undo()
        self._hand.wait("undo", lambda: "back" in self._window.toast.said(), 30)
        self._window.toast.hide()

    def _sheet(self, kind: type[S]) -> S:
        """The open sheet of that kind, once it is there."""

        def shown() -> list[S]:
            return [one for one in self._window.findChildren(kind) if one.isVisible()]

        self._hand.wait(f"{kind.__name__}", shown, 30)
        return shown()[0]

    def _old_pictures(self, folder: Path) -> Path:
        """Pictures of last year, as another program left them, two of them broken."""
        folder.mkdir()
        server = self._app.services.demo_server
        assert server is not None
        at = self._app.services.clock.now() - timedelta(days=200)
        for number, camera in enumerate(server.home.cameras):
            taken = at + timedelta(hours=number)
            data, _ = paint_scene(_OLD_SEED + number, camera, taken)
            (folder / f"{taken:%Y%m%d_%H%M%S}.jpg").write_bytes(data)
        (folder / "IMG_0017.jpg").write_bytes(data[:4000])
        (folder / "holiday.jpg").write_bytes(b"")
        return folder
