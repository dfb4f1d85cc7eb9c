"""The stops of the picture tour at the cloud: consent, settings, pictures that wait, the record.

Nothing is sent: no picture needs the cloud but those that wait for the user's word.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtWidgets import QAbstractButton

from blinkthink.app.window import DesktopApp
from blinkthink.core.analysis import Provenance
from blinkthink.core.settings import GeminiSettings
from blinkthink.core.state import JobState
from blinkthink.ui.pages.cloud_sheet import CloudSheet
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.pages.settings import SettingsPage
from tests.tour.hand import Hand, pause

WIDE, SMALL = (1280, 800), (640, 480)
_KEY = "a-key-that-opens-nothing-0123456789"
_NO_MODEL = "a-model-that-is-not-here"


class CloudStops:
    """Leaves the cloud switched off, and one picture that says that it was sent."""

    def __init__(
        self, app: DesktopApp, hand: Hand, shoot: Callable[..., None], pictures: list[Path]
    ) -> None:
        """``pictures``: some of the library, which are analysed."""
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot
        self._pictures = pictures

    def walk(self) -> None:
        services = self._app.services
        before = services.settings()
        page = self._settings()
        self._consent(page)
        self._do(services.set_cloud_key(_KEY))
        self._do(services.consent_to_cloud(True))
        self._change(cloud="ask", model=_NO_MODEL)
        self._see(page, page.cloud, "cloud")
        self._see(page, page.cloud, "cloud-narrow", SMALL)
        self._see(page, page.privacy, "cloud-privacy")
        self._see(page, page.privacy, "cloud-privacy-narrow", SMALL)
        self._asked()
        self._marked()
        self._record()
        self._change(gemini=GeminiSettings(budget_usd=0.0), cloud="gemini")
        self._window.go("settings")
        self._see(page, page.cloud, "cloud-limit")
        self._do(services.consent_to_cloud(False))
        self._do(services.remove_cloud_key())
        self._do(services.change_settings(before))

    def _consent(self, page: SettingsPage) -> None:
        self._see(page, page.cloud, "cloud-off")
        page.cloud.words_wanted.emit()
        self._hand.wait("consent", self._sheets)
        self._shoot("cloud-consent")
        self._shoot("cloud-consent-narrow", SMALL)
        self._sheets()[0].close_sheet()

    def _asked(self) -> None:
        """Pictures for which this machine has no answer wait for the user's word."""
        services, window = self._app.services, self._window
        self._do(services.analyze(self._pictures[:3], force=True))
        asking = JobState.ASKING

        def wait() -> bool:
            return sum(job.state is asking for job in services.jobs()) == 3

        window.go("library")
        self._hand.wait("questions", wait, 60)
        window.library.grid.select(self._pictures[0])
        pause(600)
        self._shoot("cloud-waiting")
        self._shoot("cloud-waiting-narrow", SMALL)
        self._hand.click("Look at them", QAbstractButton)
        pause(600)
        self._shoot("cloud-asks")
        self._shoot("cloud-asks-narrow", SMALL)
        self._hand.click("Send none of", QAbstractButton)
        self._hand.wait("answers", lambda: not any(job.state is asking for job in services.jobs()))

    def _marked(self) -> None:
        """A picture that was sent, as its tile and the inspector say it."""
        library, path = self._app.services.library, self._pictures[0]
        sidecar = library.read_sidecar(path)
        if sidecar is None or sidecar.analysis is None or sidecar.provenance is None:
            return
        made: Provenance = dataclasses.replace(
            sidecar.provenance,
            backend="gemini",
            model="gemini-3.5-flash-lite",
            cost_usd=0.0011,
            prompt_tokens=1500,
            output_tokens=260,
        )
        analysis = sidecar.analysis
        library.update_sidecar(path, lambda one: one.analyzed(analysis, made))
        self._window.model.reload()
        self._window.go("library")
        self._window.library.grid.select(self._pictures[1])
        pause(300)
        self._window.library.grid.select(path)
        pause(1500)
        self._shoot("cloud-marked")

    def _record(self) -> None:
        page = self._settings()
        page.privacy.record_wanted.emit()
        pause(800)
        self._shoot("record")
        self._shoot("record-middle", (900, 600))
        self._shoot("record-narrow", SMALL)

    def _see(
        self, page: SettingsPage, group: SettingGroup, name: str, size: tuple[int, int] = WIDE
    ) -> None:
        self._window.resize(*size)
        pause(300)  # what is above the group finds its height
        page.show_group(group)
        self._shoot(name, size)

    def _settings(self) -> SettingsPage:
        self._window.go("settings")
        page = self._window.page("settings")
        assert isinstance(page, SettingsPage)
        pause(200)
        return page

    def _sheets(self) -> list[CloudSheet]:
        return [one for one in self._window.findChildren(CloudSheet) if one.isVisible()]

    def _change(self, **changes: Any) -> None:
        services = self._app.services
        changed = msgspec.structs.replace(services.settings(), **changes)
        self._do(services.change_settings(changed))
        pause(300)

    def _do(self, asked: Coroutine[Any, Any, Any]) -> None:
        self._app.asyncio_thread.submit(asked).result(60)
