"""The models: those that ship with the app, that the user added, that were downloaded or could be.

An added model stays where it is (files of gigabytes are not copied): ``own.py`` names both
files and their sizes, so that one that was moved or cut short is noticed. A downloaded one has a
folder of its own (``downloaded.py``). All calls but ``verify`` are short, all block; several
processes may use one folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import msgspec

from blinkthink.analysis.models.catalogue import (
    DEMO,
    Catalogue,
    Offer,
    is_name,
    read_catalogue,
)
from blinkthink.analysis.models.downloaded import ModelFolders, Plan, Record
from blinkthink.analysis.models.entries import (
    Added,
    entry_of_added,
    entry_of_built_in,
    entry_of_offer,
    entry_of_record,
    problem_of_added,
    problem_of_built_in,
    problem_of_record,
)
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.own import OwnModels, taken
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.models.servers import Address, KeptServer, ServerModel, checked_model
from blinkthink.analysis.models.verified import Verified
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelFailed,
    ModelMissing,
    NotFound,
    Usage,
)
from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr
from blinkthink.runtime.locks import exclusive, try_hold

_LOCK_SECONDS = 10.0


class ModelStore:
    """Knows every model by name."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._clock = clock
        self._told: set[str] = set()  # problems of the catalogue
        self.folders = ModelFolders(folder)
        self.own = OwnModels(folder / "models.json")

    def entries(self) -> tuple[ModelEntry, ...]:
        """The user's models and servers in the order in which they were added, what was downloaded,
        those of the app, then those that could be downloaded, in the order of the catalogue."""
        catalogue, folders = self._catalogue(), self.folders
        file = self.own.read()
        entries = [entry_of_added(model) for model in file.models]
        entries += [server.entry() for server in file.servers]
        entries += [
            entry_of_record(record, catalogue.offer(record.name), folders)
            for record in folders.records()
        ]
        entries += [entry_of_built_in(model) for model in catalogue.built_in]
        known = {entry.name.casefold() for entry in entries}
        entries += [
            entry_of_offer(offer, folders.plan(offer.name), folders)
            for offer in catalogue.offers
            if offer.name.casefold() not in known
        ]
        return tuple(entries)

    def entry(self, name: str) -> ModelEntry:
        """The model of that name. Raises NotFound."""
        for entry in self.entries():
            if entry.name == name:
                return entry
        raise NotFound(subject=name)

    def problems(self) -> tuple[BlinkThinkError, ...]:
        """What of the catalogue could not be understood, each told once."""
        new = tuple(one for one in self._catalogue().problems if str(one) not in self._told)
        self._told.update(str(one) for one in new)
        return new

    def offer(self, name: str) -> Offer | None:
        """What is to be downloaded for that name; None for a downloaded model that is whole.

        Raises NotFound, or Usage for the user's own models and those of the app.
        """
        if self.is_ready(name):
            return None
        others = {
            entry.name for entry in self.entries() if entry.own or entry.built_in or entry.server
        }
        if name in others:
            raise Usage(tr("“{name}” is on this computer; it is not downloaded.").format(name=name))
        offer = self._catalogue().offer(name)
        if offer is None:
            raise NotFound(subject=name)
        return offer

    def is_ready(self, name: str) -> bool:
        """Whether it was downloaded and is whole, as far as sizes tell."""
        record = self.folders.record(name)
        return record is not None and not problem_of_record(record, self.folders)

    def undone(self) -> tuple[Plan, ...]:
        """The downloads that are not done.

        What was killed with all in place, before its plan went, is put right on the way; not where
        another process is at it. Raises ReadOnly or Transient.
        """
        plans = []
        for plan in self.folders.plans():
            if not self.is_ready(plan.name):
                plans.append(plan)
            elif (held := try_hold(self.folders.lock(plan.name))) is not None:
                try:
                    if self.is_ready(plan.name):
                        self.folders.end_plan(plan.name)
                finally:
                    held.release()
        return tuple(plans)

    def verify(
        self, name: str, on_progress: Callable[[int], None], stopped: Callable[[], bool]
    ) -> ModelEntry:
        """Read a downloaded model's files and compare their SHA-256; of others look at the headers.

        ``on_progress`` gets the bytes of each step. Raises ModelFailed where something is wrong (a
        downloaded model is broken from then on), Cancelled once ``stopped``, NotFound, ReadOnly or
        Transient.
        """
        record = self.folders.record(name)
        if record is None:
            model = self.get(name)
            if isinstance(model, ServerModel):
                raise Usage(
                    tr("“{title}” has no files here; test it instead.").format(title=model.title)
                )
            check_pair(model.text, model.projector)
            return self.entry(name)
        words, problem = "", None
        if missing := problem_of_record(record, self.folders, sizes=True):
            words, problem = missing, ModelFailed(missing, subject=record.title)
        else:
            verified = Verified(self.folders.root / "verified.json")
            for file in record.files:
                try:
                    path = self.folders.path(name, file)
                    verified.check(path, file.sha256, on_progress, stopped)
                except ModelFailed as error:
                    problem = error
                    words = tr(
                        "A file of “{title}” is damaged: {name}. Download the model again."
                    ).format(title=record.title, name=file.name)
                    break
        if words != record.problem:
            self.folders.write_record(msgspec.structs.replace(record, problem=words))
        if problem is not None:
            raise problem
        return self.entry(name)

    def remove(self, name: str) -> int:
        """Delete a downloaded model or what came of one, or forget the user's own; bytes freed.

        Raises NotFound, ModelMissing where there is nothing of it here, Usage for a model of the
        app, Transient while another process changes it.
        """
        entry = self.entry(name)
        if entry.built_in:
            raise Usage(
                tr("“{title}” is part of BlinkThink and cannot be removed.").format(
                    title=entry.title
                )
            )
        if entry.own:
            self.own.forget(name)
            return 0
        if entry.status == "available":
            raise ModelMissing(tr("“{title}” is not on this computer.").format(title=entry.title))
        with exclusive(self.folders.lock(name), _LOCK_SECONDS):
            return self.folders.discard(name)

    def add(self, model: Path, projector: Path, name: str | None = None) -> ModelEntry:
        """Register a text model and its projector where they lie.

        Raises ModelFailed when the files are no Gemma 4 pair, NotFound when one is missing, Usage
        for a name that cannot be used, DiskFull or ReadOnly.
        """
        text, projector = (path.expanduser().absolute() for path in (model, projector))
        facts = check_pair(text, projector)
        chosen = _slug(facts.title) if name is None else _checked(name)
        if any(one.name == chosen and not one.own for one in self.entries()):
            raise taken(chosen)
        new = Added(
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
        self.own.keep(new)
        return entry_of_added(new)

    def add_server(
        self, address: str, model: str, name: str | None = None, *, agreed_by: str
    ) -> ModelEntry:
        """Register a model on a server; one of that name, address and model is registered anew.

        The caller has somebody's consent that pictures are sent there, and ``agreed_by`` says where
        it was given. Raises Usage for what is no address or no usable name, DiskFull or ReadOnly.
        """
        where, model = Address.parse(address), checked_model(model)
        chosen = _slug(model) if name is None else _checked(name)
        new = KeptServer.made(chosen, name, where, model, self._clock.now(), agreed_by)
        if any(one.name == chosen and not one.server for one in self.entries()):
            raise taken(chosen)
        self.own.keep_server(new)
        return new.entry()

    def get(self, name: str) -> InstalledModel | ServerModel:
        """The model of that name. Raises NotFound, or ModelMissing when its files are gone or
        nobody agreed that its server gets pictures."""
        file = self.own.read()
        for server in file.servers:
            if server.name == name:
                return server.usable()
        for item in file.models:
            if item.name == name:
                if problem := problem_of_added(item):
                    raise ModelMissing(problem)
                return InstalledModel(
                    item.name, item.title, Path(item.text), Path(item.projector), item.detail
                )
        if (record := self.folders.record(name)) is not None:
            if problem := problem_of_record(record, self.folders):
                raise ModelMissing(problem)
            return self._installed(record)
        catalogue = self._catalogue()
        for model in catalogue.built_in:
            if model.name == name:
                if problem := problem_of_built_in(model):
                    raise ModelMissing(problem)
                return InstalledModel(
                    model.name, model.title, model.text, model.projector, model.detail
                )
        if (offer := catalogue.offer(name)) is not None:
            raise ModelMissing(tr("“{title}” is not downloaded yet.").format(title=offer.title))
        raise NotFound(subject=name)

    def choose(self, wanted: str | None, demo: bool) -> InstalledModel | ServerModel:
        """The model to use: the one that the settings name, else the demo's own in the demo, else
        the first whole one that the user added, then that was downloaded. The demo's model is never
        chosen by itself for real pictures, a server never at all. Raises ModelMissing.
        """
        if wanted is not None:
            try:
                return self.get(wanted)
            except NotFound as error:
                raise ModelMissing(
                    tr("There is no model named “{wanted}” any more.").format(wanted=wanted)
                ) from error
        if demo:
            return self.get(DEMO)
        for item in self.own.read().models:
            if not problem_of_added(item):
                return self.get(item.name)
        for record in self.folders.records():
            if not problem_of_record(record, self.folders):
                return self._installed(record)
        raise ModelMissing(tr("Pictures are saved, but nobody looks at them yet."))

    def _installed(self, record: Record) -> InstalledModel:
        text, projector = record.files
        return InstalledModel(
            record.name,
            record.title,
            self.folders.path(record.name, text),
            self.folders.path(record.name, projector),
            record.detail,
            (text.sha256, projector.sha256),
        )

    def _catalogue(self) -> Catalogue:
        return read_catalogue(self.folders.root)


def _checked(name: str) -> str:
    if name == DEMO or not is_name(name):
        raise Usage(
            tr(
                "“{name}” cannot be a model’s name: use letters, digits, dots, dashes and "
                "underscores (and not “{demo}”)."
            ).format(name=name, demo=DEMO)
        )
    return name


def _slug(title: str) -> str:
    """A usable name from what the file calls itself."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", title).strip("-._").lower()[:60]
    return f"{slug}-model" if slug == DEMO else slug or "model"
