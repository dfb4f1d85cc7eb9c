"""One download of a model: both files into their parts, checked, then both into their places.

Whatever ends it, the next run goes on with what came: after a cut connection, a pause, a kill. The
bytes are trusted only once the SHA-256 of the whole file is the one that the hub declares.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from blinkthink.analysis.models.catalogue import Offer
from blinkthink.analysis.models.downloaded import PART, ModelFolders, Plan, Record, StoredFile
from blinkthink.analysis.models.hub import Facts, Hub, as_hub
from blinkthink.analysis.models.part import Part
from blinkthink.analysis.models.placing import put_in_place, rename
from blinkthink.analysis.models.room import check_floor, check_space
from blinkthink.analysis.models.threads import in_thread
from blinkthink.analysis.models.waiting import Patience
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    DownloadFailed,
    HubBusy,
    HubUnavailable,
    from_os_error,
)
from blinkthink.core.state import DownloadState
from blinkthink.core.translation import tr
from blinkthink.runtime.http import Stream

log = logging.getLogger(__name__)

_LOOK = 64_000_000  # bytes between looks at the disk
_WRITE = 1 << 20  # bytes that are gathered before they are written
_MISFITS = 2  # new beginnings until it is clear that the hub declares another size
_WRITE_AFTER = 0.5  # seconds: a slow connection's bytes are written, too


@dataclass(frozen=True)
class Progress:
    """Bytes of both files; ``error`` is what a download waits for to pass."""

    state: DownloadState
    done: int = 0
    total: int = 0
    error: BlinkThinkError | None = None


class Fetch:
    """A run of one download; whoever runs it holds the model's lock."""

    def __init__(
        self,
        offer: Offer,
        folders: ModelFolders,
        hub: Hub,
        clock: Clock,
        on_progress: Callable[[Progress], None],
        patience: float,
    ) -> None:
        """``on_progress`` is called on the event loop's thread or on a thread for files.

        ``patience``: seconds of waiting for the hub without a byte, after which it gives up.
        """
        self._offer = offer
        self._folders = folders
        self._hub = hub
        self._clock = clock
        self._on_progress = on_progress
        self._patience = patience
        self._plan: Plan | None = None
        self._before = 0  # bytes of the files that are done
        self._misfits = 0  # times that something had come and could not be gone on with

    async def run(self) -> Record:
        """Return once the model is there, whole and checked.

        Raises DownloadFailed, HubUnavailable, HubBusy, DiskFull, ReadOnly, Transient or Usage; may
        be cancelled at any time. What came is kept, but for a file with the wrong SHA-256.
        """
        facts = await self._facts()
        plan = await in_thread(lambda stop: self._begin(facts.commit, facts.text, facts.projector))
        self._plan = plan
        for file in (plan.projector, plan.text):  # the small one first: trouble shows early
            await self._file(file)
            self._before += file.bytes
        at = self._clock.now()
        return await in_thread(lambda stop: put_in_place(plan, self._offer, self._folders, at))

    async def _facts(self) -> Facts:
        """A download that was begun waits for a hub that is gone; a new one fails at once."""
        plan = await in_thread(lambda stop: self._folders.plan(self._offer.name))
        patience = Patience(self._clock, self._patience if plan is not None else 0.0)
        loaded = await in_thread(lambda stop: self._folders.loaded(plan) if plan else 0)
        self._plan = plan
        while True:
            try:
                return await self._hub.facts(self._offer)
            except (HubUnavailable, HubBusy) as error:
                await patience.wait(error, lambda why: self._tell_waiting(loaded, why))

    def _begin(self, commit: str, text: StoredFile, projector: StoredFile) -> Plan:
        """Write down what is loaded; what an earlier run loaded of other files goes away."""
        offer, folders = self._offer, self._folders
        plan = Plan(
            name=offer.name,
            title=offer.title,
            repo=offer.repo,
            commit=commit,
            text=text,
            projector=projector,
        )
        earlier = folders.plan(offer.name)
        record = folders.record(offer.name)
        if earlier is not None:
            plan = msgspec.structs.replace(plan, tags=earlier.tags)
        wanted = {(file.name, file.sha256) for file in plan.files}
        for known in (earlier, record):
            for file in known.files if known is not None else ():
                if (file.name, file.sha256) not in wanted:
                    _remove(folders.part(offer.name, file))
                    _remove(folders.path(offer.name, file))
        need = plan.bytes - folders.loaded(plan)
        check_space(folders.root, need)
        folders.write_plan(plan)
        folders.forget_record(offer.name)
        for file in plan.files:  # killed between name and record, or found to be damaged
            path = folders.path(offer.name, file)
            if path.is_file():
                rename(path, folders.part(offer.name, file))
        return plan

    async def _file(self, file: StoredFile) -> None:
        part = Part(self._folders.part(self._offer.name, file), file.bytes)

        def told(size: int) -> None:
            self._tell(DownloadState.CHECKING, size)

        try:
            await in_thread(lambda stop: part.read_again(told, stop.is_set))
            resumed = part.size > 0
            if part.whole and part.sha256 != file.sha256:
                await in_thread(lambda stop: part.restart())
            await self._load(part, file)
            if part.sha256 != file.sha256 and resumed:
                log.warning("%s: what an earlier run had loaded was damaged; again", file.name)
                await in_thread(lambda stop: part.restart())
                await self._load(part, file)
            if part.sha256 != file.sha256:
                await in_thread(lambda stop: part.restart())
                raise DownloadFailed(
                    tr(
                        "What came as {name} is not the file that was published: its checksum "
                        "(SHA-256) is another. It was thrown away."
                    ).format(name=file.name),
                    subject=self._offer.title,
                    advice=tr(
                        "Try again; if it happens again, something on the way to the hub "
                        "changes files."
                    ),
                )
            await in_thread(lambda stop: part.flush())
        finally:
            part.close()

    async def _load(self, part: Part, file: StoredFile) -> None:
        """All that is missing, in several tries if need be."""
        patience = Patience(self._clock, self._patience)
        most = part.size
        while not part.whole:
            try:
                await self._load_more(part, file)
            except (HubUnavailable, HubBusy) as error:
                if part.size > most:  # not what came once more after a new beginning
                    most = part.size
                    patience.renew()
                await patience.wait(error, lambda why: self._tell_waiting(part.size, why))

    async def _load_more(self, part: Part, file: StoredFile) -> None:
        """One try; what came before it broke off is in the part."""
        assert self._plan is not None
        tag = self._plan.tags.get(file.sha256, "")
        opened = self._hub.opened(self._offer, self._plan.commit, file, part.size, tag)
        async with opened as answer:
            await self._place(answer, part)
            await self._keep_tag(answer, file)
            await self._receive(answer, part)
        if not part.whole:
            raise HubUnavailable(f"{part.size} of {part.wanted} bytes came")

    async def _place(self, answer: Stream, part: Part) -> None:
        """Let the part be where the answer's bytes begin."""
        if answer.status == 206:
            told = re.fullmatch(
                r"bytes (\d+)-\d+/(\d+)", answer.headers.get("Content-Range", "").strip()
            )
            if told and (int(told[1]), int(told[2])) == (part.size, part.wanted):
                return
        elif answer.status == 200:
            length = answer.headers.get("Content-Length", "")
            if not length or length == str(part.wanted):
                if part.size:  # the server ignores what was asked for
                    await in_thread(lambda stop: part.restart())
                return
        if part.size:
            await in_thread(lambda stop: part.restart())
            no_ranges = answer.headers.get("Content-Range", "") == f"bytes */{part.wanted}"
            self._misfits += not no_ranges
        if self._misfits > _MISFITS:
            raise self._other_size(part)
        raise HubUnavailable(f"status {answer.status} does not fit the file")

    async def _keep_tag(self, answer: Stream, file: StoredFile) -> None:
        """Remember a strong ETag: RFC 9110 allows no other for ``If-Range``."""
        assert self._plan is not None
        tag = answer.headers.get("ETag", "")
        if tag.startswith('"') and self._plan.tags.get(file.sha256) != tag:
            tags = {**self._plan.tags, file.sha256: tag}
            self._plan = plan = msgspec.structs.replace(self._plan, tags=tags)
            await in_thread(lambda stop: self._folders.write_plan(plan))

    async def _receive(self, answer: Stream, part: Part) -> None:
        waiting = bytearray()
        chunks = answer.chunks()
        written_at, looked_at = self._clock.monotonic(), part.size
        self._tell(DownloadState.DOWNLOADING, part.size)
        while True:
            try:
                with as_hub(self._hub.endpoint):
                    chunk = await anext(chunks, b"")
            except HubUnavailable:
                await self._write(part, waiting)
                raise
            waiting += chunk
            if part.size + len(waiting) > part.wanted:
                await in_thread(lambda stop: part.restart())
                raise self._other_size(part)
            now = self._clock.monotonic()
            if not chunk or len(waiting) >= _WRITE or now - written_at >= _WRITE_AFTER:
                await self._write(part, waiting)
                written_at = now
                if part.size - looked_at >= _LOOK:
                    looked_at = part.size
                    await in_thread(lambda stop: check_floor(self._folders.root))
                self._tell(DownloadState.DOWNLOADING, part.size)
            if not chunk:
                return

    def _other_size(self, part: Part) -> DownloadFailed:
        return DownloadFailed(
            tr(
                "What comes as {name} does not have the {wanted} bytes that the hub "
                "declares. It was thrown away."
            ).format(name=part.path.name.removesuffix(PART), wanted=part.wanted),
            subject=self._offer.title,
            advice=tr("Try again later; if it happens again, choose another model."),
        )

    async def _write(self, part: Part, waiting: bytearray) -> None:
        data = bytes(waiting)
        waiting.clear()
        await in_thread(lambda stop: part.append(data))

    def _tell_waiting(self, size: int, error: BlinkThinkError) -> None:
        self._tell(DownloadState.WAITING, size, error)

    def _tell(self, state: DownloadState, size: int, error: BlinkThinkError | None = None) -> None:
        assert self._plan is not None
        self._on_progress(Progress(state, self._before + size, self._plan.bytes, error))


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise from_os_error(error, path) from error
