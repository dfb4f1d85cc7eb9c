"""What the whole window hears of models: downloads in the status bar, a toast when one is ready."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from blinkthink.core.events import DownloadsChanged
from blinkthink.core.state import Download, DownloadState
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.status_bar import StatusBar
from blinkthink.ui.toast import Toast


class ModelNews(QObject):
    """Follows downloads wherever the user is."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        status: StatusBar,
        toast: Toast,
        go: Callable[[str], object],
        seen: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        """``go`` shows a place of the window; ``seen`` tells whether one is in sight."""
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._status = status
        self._toast = toast
        self._go = go
        self._seen = seen
        self._states: dict[str, DownloadState] = {}  # by model, as last heard
        status.downloads.clicked.connect(lambda: go("models"))
        bridge.news.connect(self._on_event)

    def start(self) -> None:
        """Show how everything is now."""
        self._show(self._backend.downloads())

    def _on_event(self, event: object) -> None:
        if isinstance(event, DownloadsChanged):
            self._show(event.downloads)

    def _show(self, downloads: tuple[Download, ...]) -> None:
        words, done, total = model_words.summary(downloads)
        self._status.downloads.show_work(words, done, total)
        for one in downloads:
            before = self._states.get(one.name)
            ready = one.state is DownloadState.DONE and before is not DownloadState.DONE
            if ready and not self._seen("assistant"):  # which uses it by itself
                self._say_ready(one)
            stopped = one.state is DownloadState.FAILED and before in model_words.ACTIVE
            if stopped and not self._seen("models"):  # where its card says it
                self._say_failed(one)
        self._states = {one.name: one.state for one in downloads}

    def _say_ready(self, download: Download) -> None:
        name = download.name

        def use() -> None:
            self._bridge.call(
                lambda: self._backend.use_model(name), None, self._on_failed, owner=self
            )

        told = Words(
            tr("{model} is ready.").format(model=_title(download)), tr("Its files are whole."), ""
        )
        self._toast.say(told, action=tr("Use it"), tone="info", on_act=use)

    def _say_failed(self, download: Download) -> None:
        error = download.error
        why = say(error).title if error is not None else ""
        told = Words(
            tr("The download of {model} stopped.").format(model=_title(download)),
            why,
            tr("What is here stays."),
        )
        self._toast.say(told, action=tr("Show"), on_act=lambda: self._go("models"))

    def _on_failed(self, error: BaseException) -> None:
        self._toast.say(say(error))


def _title(download: Download) -> str:
    return shortened(model_words.parted(download.title)[0], 60)
