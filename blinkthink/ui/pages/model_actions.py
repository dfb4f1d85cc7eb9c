"""What a person does with a model on the Models page: asked first where something is lost."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from blinkthink.core import words
from blinkthink.core.errors import Cancelled, ModelFailed
from blinkthink.core.state import Download, JobState, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.model_end import Action
from blinkthink.ui.pages.phrases import shortened, size
from blinkthink.ui.sheet import sheet_parent

if TYPE_CHECKING:
    from blinkthink.ui.pages.models import ModelsPage


class ModelActions(QObject):
    """Asks the backend, and tells in the model's own card what comes of it."""

    def __init__(self, page: ModelsPage, backend: Backend, bridge: Bridge) -> None:
        super().__init__(page)
        self._page = page
        self._backend = backend
        self._bridge = bridge
        self.told: dict[str, Words] = {}
        """What went wrong, by model."""

    def ask(self, action: Action, entry: ModelEntry, download: Download | None) -> None:
        """Do it, or ask first whether to. ``download``: that of this model, if one is under way."""
        backend, name = self._backend, entry.name
        if action is Action.REMOVE:
            self._ask_remove(entry)
        elif action is Action.CANCEL:
            self._ask_cancel(entry, download)
        elif action is Action.VERIFY:
            self._do(name, lambda: backend.verify_model(name), lambda _: self._on_verified(entry))
        else:
            made = {
                Action.USE: backend.use_model,
                Action.DOWNLOAD: backend.download_model,
                Action.PAUSE: backend.pause_download,
            }[action]
            self._do(name, lambda: made(name))

    def failed_jobs(self) -> list[int]:
        """The analyses that ended because the model stopped working."""
        return [
            job.id
            for job in self._backend.jobs()
            if job.state is JobState.FAILED and isinstance(job.error, ModelFailed)
        ]

    def try_again(self) -> None:
        """Start the model once more, for the pictures that it did not describe."""
        for job_id in self.failed_jobs():
            self._bridge.call(partial(self._backend.retry_job, job_id), owner=self)

    def _do(
        self,
        name: str,
        make: Callable[[], Coroutine[Any, Any, Any]],
        then: Callable[[Any], object] | None = None,
    ) -> None:
        """Ask for it; what goes wrong is told in the model's own card."""
        self._page.message.hide()
        self.told.pop(name, None)
        row = self._page.row(name)
        if row is not None:
            row.message.hide()
            row.set_busy(True)

        def ended() -> None:
            row = self._page.row(name)
            if row is not None:
                row.set_busy(False)
            self._page.refresh()

        def done(result: object) -> None:
            ended()
            if then is not None:
                then(result)

        def failed(error: BaseException) -> None:
            ended()
            if isinstance(error, Cancelled):
                return
            row = self._page.row(name)
            if isinstance(error, ModelFailed) and row is not None and row.entry.problem:
                return  # the card says so already
            self.told[name] = words.say(error)
            if row is not None:
                row.say(self.told[name])

        self._bridge.call(make, done, failed, owner=self)

    def _on_verified(self, entry: ModelEntry) -> None:
        row = self._page.row(entry.name)
        if row is not None:
            told = Words(tr("The files are whole."), tr("Every byte is as it was published."), "")
            row.say(told, tone="info")

    def _ask_remove(self, entry: ModelEntry) -> None:
        from blinkthink.ui.care.question_sheet import QuestionSheet

        title, text, agree = model_words.removing(entry)
        remove = self._backend.remove_model
        QuestionSheet(
            sheet_parent(self._page),
            title,
            text,
            agree,
            tr("Keep it"),
            lambda: self._do(
                entry.name, lambda: remove(entry.name), lambda freed: self._removed(entry, freed)
            ),
        ).open()

    def _removed(self, entry: ModelEntry, freed: int) -> None:
        meaning = tr("{size} are free again.").format(size=size(freed)) if freed else ""
        told = Words(
            tr("{model} was removed.").format(model=shortened(entry.title, 80)), meaning, ""
        )
        self._page.say_above(told)

    def _ask_cancel(self, entry: ModelEntry, download: Download | None) -> None:
        """What is loaded is lost; a question first where that is much."""
        name = entry.name
        loaded = max(entry.loaded, download.done if download is not None else 0)
        cancel = self._backend.cancel_download
        if not loaded or entry.status == "ready":  # of a model that is here only the check ends
            self._do(name, lambda: cancel(name))
            return
        from blinkthink.ui.care.question_sheet import QuestionSheet

        QuestionSheet(
            sheet_parent(self._page),
            tr("Give up this download?"),
            tr("{size} of {model} are here already and are deleted. Pause keeps them.").format(
                size=size(loaded), model=shortened(entry.title, 80)
            ),
            tr("Give it up"),
            tr("Keep it"),
            lambda: self._do(name, lambda: cancel(name)),
        ).open()
