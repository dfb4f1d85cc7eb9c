"""What is told of each kind of model, and what is wrong with it, as far as a look at it tells."""

from __future__ import annotations

from pathlib import Path

import msgspec

from blinkthink.analysis.models.catalogue import DETAIL, BuiltIn, Offer
from blinkthink.analysis.models.downloaded import ModelFolders, Plan, Record
from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr

_ABOUT_ADDED = tr("Added from this computer; its files stay where they are.")
_WORKING_BYTES = 1_500_000_000  # beside the weights, where nobody wrote down what is needed
_DEMO_BYTES = 100_000_000  # working memory of the models that ship with the app, roughly


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """A model that the user added."""

    name: str
    title: str
    text: str
    projector: str
    text_bytes: int
    projector_bytes: int
    working_bytes: int = 0
    license: str = ""
    detail: int = DETAIL
    added_at: str = ""


def problem_of_added(item: Added) -> str:
    """Why an added model cannot be used, or nothing."""
    for path, size in ((item.text, item.text_bytes), (item.projector, item.projector_bytes)):
        try:
            found = Path(path).stat().st_size
        except OSError:
            return tr("A file of “{title}” is gone: {path}.").format(title=item.title, path=path)
        if found != size:
            return tr("A file of “{title}” has changed: {path}. Add the model again.").format(
                title=item.title, path=path
            )
    return ""


def problem_of_record(record: Record, folders: ModelFolders, *, sizes: bool = False) -> str:
    """Why a downloaded model cannot be used, or nothing; ``sizes``: whatever was found earlier."""
    if record.problem and not sizes:
        return record.problem
    for file in record.files:
        try:
            found = folders.path(record.name, file).stat().st_size
        except OSError:
            return tr("A file of “{title}” is gone: {name}. Download the model again.").format(
                title=record.title, name=file.name
            )
        if found != file.bytes:
            return tr("A file of “{title}” has changed: {name}. Download the model again.").format(
                title=record.title, name=file.name
            )
    return ""


def problem_of_built_in(model: BuiltIn) -> str:
    if model.text.is_file() and model.projector.is_file():
        return ""
    return tr("“{title}” is not part of this copy of the app.").format(title=model.title)


def entry_of_added(item: Added) -> ModelEntry:
    problem, size = problem_of_added(item), item.text_bytes + item.projector_bytes
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
        own=True,
    )


def entry_of_record(record: Record, offer: Offer | None, folders: ModelFolders) -> ModelEntry:
    """``offer``: what the catalogue says of it now, in the language in use."""
    problem = problem_of_record(record, folders)
    return ModelEntry(
        name=record.name,
        title=record.title,
        status="broken" if problem else "ready",
        bytes=record.bytes,
        memory_needed=record.bytes + record.working_bytes,
        license=record.license,
        about=offer.about if offer is not None and offer.about else record.about,
        detail=record.detail,
        problem=problem,
        family=record.family,
        link=record.link,
    )


def entry_of_offer(offer: Offer, plan: Plan | None, folders: ModelFolders) -> ModelEntry:
    size = plan.bytes if plan is not None else offer.bytes
    return ModelEntry(
        name=offer.name,
        title=offer.title,
        status="partial" if plan is not None else "available",
        bytes=size,
        memory_needed=offer.memory or (size and size + _WORKING_BYTES),
        license=offer.license,
        about=offer.about,
        detail=offer.detail,
        family=offer.family,
        link=offer.link,
        loaded=folders.loaded(plan) if plan is not None else 0,
    )


def entry_of_built_in(model: BuiltIn) -> ModelEntry:
    problem = problem_of_built_in(model)
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
