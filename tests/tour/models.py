"""The stops of the picture tour at the models: downloads, what goes wrong, servers, removing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton

from blinkthink.app.window import DesktopApp
from blinkthink.core.errors import HubUnavailable, NoRoom
from blinkthink.core.events import DownloadsChanged
from blinkthink.core.paths import bundled
from blinkthink.core.state import Download, DownloadState, ModelEntry
from blinkthink.ui.pages.model_end import Action
from blinkthink.ui.pages.models import ModelsPage
from blinkthink.ui.pages.server_sheet import ServerSheet
from blinkthink.ui.sheet import Sheet
from tests.tour.hand import Hand, pause

S = TypeVar("S", bound=Sheet)
SMALL = (640, 480)
_NOWHERE = "http://127.0.0.1:9"  # the port “discard”, where nobody listens


class ModelStops:
    """The downloads are told as the hub's would be: gigabytes are not loaded for a picture."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Leaves one model more than there was."""
        self._window.go("models")
        page = self._window.page("models")
        assert isinstance(page, ModelsPage)
        self._hand.wait("machine", lambda: page.machine.known, 60)
        self._downloads(page)
        self._variants(page)
        self._own(page)
        self._server(page)

    def _downloads(self, page: ModelsPage) -> None:
        offered = [one for one in self._app.services.models() if one.status == "available"]
        if len(offered) < 3:
            return
        state = DownloadState
        first, second, third = offered[:3]
        room = "5.3 GB are needed, 3.1 GB are free."
        full = NoRoom(room, subject=str(self._app.services.paths.data))
        self._tell(
            _part(first, state.DOWNLOADING, 0.49, 34e6),
            _part(second, state.PAUSED, 0.2),
            _part(third, state.WAITING, 0.0),
        )
        self._shoot("models-downloading")
        self._shoot("models-downloading-narrow", SMALL)
        self._tell(
            _part(first, state.FAILED, 0.49, error=full),
            _part(second, state.CHECKING, 0.6),
            _part(third, state.WAITING, 0.1, error=HubUnavailable(subject="huggingface.co")),
        )
        self._shoot("models-troubled")
        self._tell(_part(first, state.DONE, 1.0))
        self._shoot("models-ready")
        self._window.toast.hide()
        self._tell()

    def _variants(self, page: ModelsPage) -> None:
        for card in page.cards:
            if card.variants is not None:
                card.variants.open(True)
        bar = page.area.verticalScrollBar()
        pause(100)
        bar.setValue(bar.maximum() // 2)
        self._shoot("models-variants")
        bar.setValue(bar.maximum())
        self._shoot("models-end")
        bar.setValue(0)

    def _own(self, page: ModelsPage) -> None:
        """A model of the user's own files; what is asked before it is removed."""
        folder = bundled("models", "demo")
        files = folder / "blinkthink-demo.gguf", folder / "blinkthink-demo-mmproj.gguf"
        services = self._app.services
        entry = self._app.asyncio_thread.submit(services.add_model(*files, "my-model")).result(60)
        page.refresh()
        row = page.row(entry.name)
        assert row is not None
        row.asked.emit(Action.REMOVE, entry.name)
        self._sheet(Sheet)
        self._shoot("models-remove")
        self._sheet(Sheet).close_sheet()
        page.open_panel()
        pause(100)
        bar = page.area.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._shoot("models-own-files")
        self._hand.click("Close", QAbstractButton)

    def _server(self, page: ModelsPage) -> None:
        page.open_server()
        sheet = self._sheet(ServerSheet)
        self._shoot("models-server")
        sheet.address.edit.setText(_NOWHERE)
        sheet.list_models()
        self._hand.wait("refusal", lambda: sheet.message.said(), 90)
        self._shoot("models-server-refused")
        self._shoot("models-server-refused-narrow", SMALL)
        sheet.close_sheet()

    def _tell(self, *downloads: Download) -> None:
        events = self._app.services.events

        async def publish() -> None:
            events.publish(DownloadsChanged(downloads))

        self._app.asyncio_thread.submit(publish()).result(10)
        pause(200)

    def _sheet(self, kind: type[S]) -> S:
        """The open sheet of that kind, once it is there."""

        def shown() -> list[S]:
            return [one for one in self._window.findChildren(kind) if one.isVisible()]

        self._hand.wait(f"{kind.__name__}", shown, 30)
        return shown()[0]


def _part(
    entry: ModelEntry,
    state: DownloadState,
    part: float,
    speed: float | None = None,
    error: NoRoom | HubUnavailable | None = None,
) -> Download:
    done = round(entry.bytes * part)
    left = (entry.bytes - done) / speed if speed else None
    return Download(entry.name, entry.title, state, done, entry.bytes, speed, left, error)
