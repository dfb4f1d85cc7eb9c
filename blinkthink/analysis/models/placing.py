"""The end of a download: both files into their places, checked as a pair, and then the record."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from blinkthink.analysis.models.catalogue import Offer
from blinkthink.analysis.models.downloaded import ModelFolders, Plan, Record
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.models.verified import Verified
from blinkthink.core.errors import BlinkThinkError, DownloadFailed, from_os_error
from blinkthink.core.files import sync_folder
from blinkthink.core.translation import tr


def put_in_place(plan: Plan, offer: Offer, folders: ModelFolders, at: datetime) -> Record:
    """Of files that are whole. Raises DownloadFailed where they are no pair, and are thrown away
    then; DiskFull, ReadOnly or Transient."""
    for file in plan.files:
        rename(folders.part(plan.name, file), folders.path(plan.name, file))
    sync_folder(folders.folder(plan.name))
    text, projector = (folders.path(plan.name, file) for file in plan.files)
    try:
        facts = check_pair(text, projector)
    except BlinkThinkError as error:
        folders.discard(plan.name)
        raise DownloadFailed(
            tr("Its files came whole, but they are no pair that can be used: {why}").format(
                why=error.detail
            ),
            subject=offer.title,
            advice=tr("Choose another model."),
        ) from error
    verified = Verified(folders.root / "verified.json")
    for file in plan.files:
        verified.note(folders.path(plan.name, file), file.sha256)
    record = Record(
        name=plan.name,
        title=offer.title,
        repo=plan.repo,
        commit=plan.commit,
        text=plan.text,
        projector=plan.projector,
        family=offer.family,
        license=offer.license or facts.license,
        link=offer.link,
        about=offer.about,
        detail=offer.detail,
        working_bytes=facts.working_bytes,
        downloaded_at=at.isoformat(timespec="seconds"),
    )
    folders.write_record(record)
    folders.end_plan(plan.name)
    return record


def rename(source: Path, target: Path) -> None:
    """Raises ReadOnly, DiskFull or Transient."""
    try:
        os.replace(source, target)
    except OSError as error:
        raise from_os_error(error, target) from error
