"""A model from the hub in the real window: downloaded, used, and it describes a picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.clock import ManualClock
from blinkthink.core.paths import bundled
from blinkthink.core.records import CameraRef
from blinkthink.demo.scenes import draw
from blinkthink.gallery.library import Library
from blinkthink.ui import theme
from blinkthink.ui.pages.models import ModelsPage
from tests.hub_server.offering import PROJECTOR, offer, write_catalogue
from tests.hub_server.server import HubServer
from tests.tour.hand import Hand

pytestmark = [
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "does not support propagateSizeHints"
    ),
]
NOW = datetime.fromisoformat("2026-11-20T12:32:00").astimezone()


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """Offers the demo's model, under the name “tiny”."""
    folder = bundled("models", "demo")
    with HubServer() as server:
        offer(server, folder / "blinkthink-demo.gguf", folder / "blinkthink-demo-mmproj.gguf")
        write_catalogue(home / "models")
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    scene = draw(1, place="porch", view=1, at=NOW, size=(640, 360), burned_in=False)
    return Library(tmp_path / "pictures", ManualClock(NOW)).store(
        scene.jpeg(80),
        camera=CameraRef("1", "77", "doorbell", "Front Door"),
        captured_at=NOW,
        trigger="schedule",
        sha256="0" * 64,
        width=640,
        height=360,
    )


@pytest.fixture
def app(qapp: QApplication, picture: Path) -> Iterator[DesktopApp]:
    made = DesktopApp(qapp, Services(library=picture.parent.parent))
    try:
        made.start()
        made.wait()
        yield made
    finally:
        made.stop()
        theme.apply(qapp, "light")


def test_a_model_is_downloaded_used_and_looks_at_a_picture(
    qtbot: QtBot, hub: HubServer, app: DesktopApp, picture: Path
) -> None:
    window = app.window
    assert window is not None
    hand = Hand(window)
    button = QAbstractButton
    hand.click("Models", button)
    page = window.page("models")
    assert isinstance(page, ModelsPage)
    size = len(hub.repos[next(iter(hub.repos))].files[PROJECTOR])
    hub.faults.hold_after = size // 2
    hand.click("Download Tiny", button)
    hand.wait("progress", lambda: window.status.downloads.said())
    hand.click("Pause the download of Tiny", button)
    hand.see("Go on with the download: Tiny", button)
    hub.release()
    hand.click("Go on with the download: Tiny", button)
    hand.click("Library", button)  # leaving the page stops nothing
    hand.wait("toast", lambda: "Tiny is ready." in window.toast.said())
    assert window.status.downloads.said() == ""
    hand.click("Use it", button)
    hand.wait("use", lambda: app.services.settings().model == "tiny")
    hand.click("Models", button)
    hand.wait("the card", lambda: page.cards and page.cards[0].entry.name == "tiny")
    assert page.cards[0].entry.in_use
    app.asyncio_thread.submit(app.services.analyze([picture])).result(60)

    def described() -> bool:
        sidecar = app.services.library.read_sidecar(picture)
        return sidecar is not None and sidecar.provenance is not None

    hand.wait("analysis", described)
    sidecar = app.services.library.read_sidecar(picture)
    assert sidecar is not None
    assert sidecar.provenance is not None
    assert (sidecar.provenance.model, sidecar.provenance.server) == ("tiny", "")
