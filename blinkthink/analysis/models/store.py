"""The models that can be used: those that ship with the app and those that the user added.

An added model stays where it is (files of gigabytes are not copied): ``models.json`` names both
files and their sizes, so that one that was moved or cut short is noticed. All calls are short and
synchronous; several processes may use one folder.
"""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec

from blinkthink.analysis.models.catalogue import DEMO, BuiltIn, built_in
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import check_pair
from blinkthink.core.clock import Clock
from blinkthink.core.errors import ModelMissing, NotFound, Usage, from_os_error
from blinkthink.core.files import keep_aside, write_atomic
from blinkthink.core.state import ModelEntry
from blinkthink.runtime.locks import exclusive

_LOCK_SECONDS = 10.0
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
_ABOUT_ADDED = "Added from this computer; its files stay where they are."
_DETAIL = 280  # what Gemma 4 uses by default
_DEMO_BYTES = 100_000_000  # working memory of the models that ship with the app, roughly


class _Added(msgspec.Struct, frozen=True, kw_only=True):
    """A model that the user added."""

    name: str
    title: str
    text: str
    projector: str
    text_bytes: int
    projector_bytes: int
    working_bytes: int = 0
    license: str = ""
    detail: int = _DETAIL
    added_at: str = ""


class _File(msgspec.Struct, frozen=True, kw_only=True):
    version: int = 1
    models: tuple[_Added, ...] = ()


class ModelStore:
    """Knows every model by name."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / "models.json"
        self._clock = clock
        self._threads = threading.Lock()
        self.kept_aside: Path | None = None  # where a broken file went, once

    def entries(self) -> tuple[ModelEntry, ...]:
        """The user's models in the order in which they were added, then those of the app."""
        added = tuple(_entry_of_added(model) for model in self._read().models)
        return added + tuple(_entry_of_built_in(model) for model in built_in())

    def add(self, model: Path, projector: Path, name: str | None = None) -> ModelEntry:
        """Register a text model and its projector where they lie.

        Raises ModelFailed when the files are no Gemma 4 pair, NotFound when one is missing, Usage
        for a name that cannot be used, DiskFull or ReadOnly.
        """
        text, projector = (path.expanduser().absolute() for path in (model, projector))
        facts = check_pair(text, projector)
        chosen = _slug(facts.title) if name is None else _checked(name)
        new = _Added(
            name=chosen,
            title=name or facts.title,
            text=str(text),
            projector=str(projector),
            text_bytes=text.stat().st_size,
            projector_bytes=projector.stat().st_size,
            working_bytes=facts.working_bytes,
            license=facts.license,
            added_at=self._clock.now().isoformat(timespec="seconds"),
        )
        with self._locked():
            models = self._read().models
            same = [item for item in models if item.name == chosen]
            if any((item.text, item.projector) != (new.text, new.projector) for item in same):
                raise Usage(f"A model named “{chosen}” exists; give this one another name.")
            others = [item for item in models if item.name != chosen]
            self._write(_File(models=(*others, new)))
        return _entry_of_added(new)

    def get(self, name: str) -> InstalledModel:
        """The model of that name. Raises NotFound, or ModelMissing when its files are gone."""
        for item in self._read().models:
            if item.name == name:
                if problem := _problem(item):
                    raise ModelMissing(problem)
                return InstalledModel(
                    item.name, item.title, Path(item.text), Path(item.projector), item.detail
                )
        for model in built_in():
            if model.name == name:
                if problem := _missing(model):
                    raise ModelMissing(problem)
                return InstalledModel(
                    model.name, model.title, model.text, model.projector, model.detail
                )
        raise NotFound("no model has this name", subject=name)

    def choose(self, wanted: str | None, demo: bool) -> InstalledModel:
        """The model to use: the one that the settings name, else the demo's own in the demo, else
        the first that the user added and that is whole. The demo's model is never chosen by itself
        for real pictures. Raises ModelMissing.
        """
        if wanted is not None:
            try:
                return self.get(wanted)
            except NotFound as error:
                raise ModelMissing(f"There is no model named “{wanted}” any more.") from error
        if demo:
            return self.get(DEMO)
        for item in self._read().models:
            if not _problem(item):
                return self.get(item.name)
        raise ModelMissing("Pictures are saved, but nobody looks at them yet.")

    def _read(self) -> _File:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return _File()
        except OSError as error:
            raise from_os_error(error, self._path) from error
        try:
            return msgspec.json.decode(data, type=_File)
        except (msgspec.DecodeError, UnicodeDecodeError):
            with contextlib.suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return _File()

    def _write(self, file: _File) -> None:
        write_atomic(self._path, msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n")

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Against other threads and other processes."""
        with self._threads, exclusive(Path(f"{self._path}.lock"), _LOCK_SECONDS):
            yield


def _checked(name: str) -> str:
    if name == DEMO or not _NAME.fullmatch(name):
        raise Usage(
            f"“{name}” cannot be a model's name: use letters, digits, dots, dashes and underscores"
            f" (and not “{DEMO}”)."
        )
    return name


def _slug(title: str) -> str:
    """A usable name from what the file calls itself."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", title).strip("-._").lower()[:60]
    return f"{slug}-model" if slug == DEMO else slug or "model"


def _problem(item: _Added) -> str:
    """Why an added model cannot be used, or nothing."""
    for path, size in ((item.text, item.text_bytes), (item.projector, item.projector_bytes)):
        try:
            found = Path(path).stat().st_size
        except OSError:
            return f"A file of “{item.title}” is gone: {path}."
        if found != size:
            return f"A file of “{item.title}” has changed: {path}. Add the model again."
    return ""


def _missing(model: BuiltIn) -> str:
    if model.text.is_file() and model.projector.is_file():
        return ""
    return f"“{model.title}” is not part of this copy of the app."


def _entry_of_added(item: _Added) -> ModelEntry:
    problem, size = _problem(item), item.text_bytes + item.projector_bytes
    return ModelEntry(
        name=item.name,
        title=item.title,
        status="broken" if problem else "ready",
        bytes=size,
        memory_needed=size + item.working_bytes,
        license=item.license,
        about=_ABOUT_ADDED,
        detail=item.detail,
        problem=problem,
    )


def _entry_of_built_in(model: BuiltIn) -> ModelEntry:
    problem = _missing(model)
    size = 0 if problem else sum(p.stat().st_size for p in (model.text, model.projector))
    return ModelEntry(
        name=model.name,
        title=model.title,
        status="broken" if problem else "ready",
        bytes=size,
        memory_needed=size + _DEMO_BYTES,
        license=model.license,
        about=model.about,
        detail=model.detail,
        built_in=True,
        problem=problem,
    )
