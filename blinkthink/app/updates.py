"""Looks whether there is a newer version: at most once a week, once the user agreed to that.

GitHub's REST API, “Get the latest release” (GET /repos/{owner}/{repo}/releases/latest): the newest
that is neither a draft nor a pre-release. Nothing is downloaded but that answer, and nothing is
sent that tells one copy from another.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urljoin, urlsplit

import msgspec
from packaging.version import InvalidVersion, Version

from blinkthink import __version__
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, RateLimited, Transient, Usage
from blinkthink.core.files import read_file, write_atomic
from blinkthink.core.project import RELEASES, REPOSITORY
from blinkthink.core.translation import tr
from blinkthink.core.update_errors import UpdatesBusy, UpdatesUnavailable
from blinkthink.core.updates import Update, UpdateNews, plain_notes
from blinkthink.runtime.egress import purpose
from blinkthink.runtime.http import HttpClient, Response
from blinkthink.runtime.retry_after import LONGEST_WAIT, retry_after

log = logging.getLogger(__name__)

HOST = "api.github.com"
PURPOSE = "newer version"  # in the ledger
EVERY = timedelta(days=7)
AFTER_FAILURE = timedelta(days=1)
_ADDRESS = f"https://{HOST}/repos/{REPOSITORY}/releases/latest"
_HEADERS = {
    "Accept": "application/vnd.github+json",
    "User-Agent": "BlinkThink",  # GitHub refuses requests without one; the same for everybody
    "X-GitHub-Api-Version": "2022-11-28",
}
_MOST_BYTES = 1_000_000
_REDIRECTS = (301, 302, 307, 308)
_HOPS = 3


_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class _Known(msgspec.Struct, kw_only=True):
    """What is kept between starts."""

    looked_at: _Moment | None = None  # when the server answered last
    not_before: _Moment | None = None  # after a failure, or when it asked to wait
    etag: str = ""
    version: str = ""  # of the latest release
    notes: str = ""
    page: str = ""
    skipped: str = ""
    told: str = ""


class Updates:
    """``may`` says whether the user agreed. All of it runs on the asyncio thread."""

    def __init__(
        self,
        http: HttpClient,
        path: Path,
        clock: Clock,
        may: Callable[[], bool],
        current: str = __version__,
    ) -> None:
        self._http = http
        self._path = path
        self._clock = clock
        self._may = may
        self._current = current
        self._known: _Known | None = None
        self._lock = asyncio.Lock()

    async def news(self) -> UpdateNews:
        """What is known, without a request."""
        known = await self._read()
        update = None
        if _newer(known.version, self._current):
            update = Update(known.version, known.notes, known.page)
        return UpdateNews(
            update,
            known.looked_at,
            skipped=bool(known.version) and known.skipped == known.version,
            told=bool(known.version) and known.told == known.version,
        )

    async def look_if_due(self) -> UpdateNews:
        """Ask if the user agreed and the last answer is a week old; what fails is tried again the
        next day and said to nobody. Raises nothing of the network."""
        async with self._lock:
            known = await self._read()
            if self._may() and self._due(known):
                try:
                    await self._look(known)
                except BlinkThinkError as error:
                    log.info("no news of newer versions: %s", error.detail or error.code)
        return await self.news()

    async def look(self) -> UpdateNews:
        """Ask now, because somebody pressed the button. Raises UpdatesBusy, UpdatesUnavailable;
        Usage where nothing was published yet, or the network is set up wrongly."""
        async with self._lock:
            await self._look(await self._read())
        return await self.news()

    async def skip(self, version: str) -> None:
        """Say no more of this version."""
        known = await self._read()
        known.skipped = version
        await self._write(known)

    async def note_told(self, version: str) -> None:
        """It was said that this version is there."""
        known = await self._read()
        known.told = version
        await self._write(known)

    # Inside

    def _due(self, known: _Known) -> bool:
        now = self._clock.now()
        ahead = now + EVERY  # a time beyond was written by a wrong clock
        if known.not_before is not None and now < known.not_before <= ahead:
            return False
        looked = known.looked_at
        return looked is None or not (now - EVERY < looked <= now)

    async def _look(self, known: _Known) -> None:
        now = self._clock.now()
        try:
            with purpose(PURPOSE):
                answer = await self._ask(known.etag)
            if answer.status != 304:
                self._take(known, _checked(answer, now))
        except BlinkThinkError as caught:
            error: BlinkThinkError = caught
            if isinstance(caught, Transient):
                error = UpdatesUnavailable(caught.detail, subject=HOST)
            wait = error.retry_after if isinstance(error, RateLimited) else None
            rest = timedelta(seconds=wait) if wait else AFTER_FAILURE
            known.not_before = now + min(max(rest, timedelta(minutes=1)), EVERY)
            await self._write(known)
            raise error from caught
        known.looked_at, known.not_before = now, None
        known.etag = answer.headers.get("ETag", known.etag if answer.status == 304 else "")
        await self._write(known)

    async def _ask(self, etag: str) -> Response:
        """A repository that was renamed answers from another address of the same host."""
        address = _ADDRESS
        headers = {**_HEADERS, **({"If-None-Match": etag} if etag else {})}
        for _ in range(_HOPS):
            answer = await self._http.request(
                "GET", address, headers=headers, max_bytes=_MOST_BYTES, allow_redirects=False
            )
            if answer.status not in _REDIRECTS:
                return answer
            address = urljoin(address, answer.headers.get("Location", ""))
            parts = urlsplit(address)
            if (parts.scheme, parts.hostname) != ("https", HOST):
                raise Transient("the releases lie on another host")
        raise Transient("too many redirects")

    def _take(self, known: _Known, release: Mapping[str, Any]) -> None:
        """Remember what the answer says. Raises Transient where it is no release."""
        tag = release.get("tag_name")
        version = str(tag).strip().removeprefix("v") if isinstance(tag, str) else ""
        if not version or _parsed(version) is None:
            raise Transient("the answer names no version")
        if release.get("draft") or release.get("prerelease"):
            return
        notes, page = release.get("body"), release.get("html_url")
        ours = isinstance(page, str) and page.startswith(f"{RELEASES}/")
        known.version = version
        known.notes = plain_notes(notes) if isinstance(notes, str) else ""
        known.page = page if ours and isinstance(page, str) else RELEASES

    async def _read(self) -> _Known:
        if self._known is None:
            self._known = await asyncio.to_thread(_decoded, self._path)
        return self._known

    async def _write(self, known: _Known) -> None:
        data = msgspec.json.format(msgspec.json.encode(known))
        try:
            await asyncio.to_thread(_put, self._path, data)
        except BlinkThinkError as error:
            log.info("when newer versions were looked for is not kept: %s", error.detail)


def _decoded(path: Path) -> _Known:
    """A file that is gone or broken costs one more look, nothing else."""
    try:
        return msgspec.json.decode(read_file(path), type=_Known)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _Known()


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, data)


def _checked(answer: Response, now: datetime) -> Mapping[str, Any]:
    """The release. Raises UpdatesBusy, Usage (there is none) or Transient."""
    if answer.status in (403, 429):
        wait = _wait(answer.headers, now)
        raise UpdatesBusy(f"status {answer.status}", retry_after=wait, subject=HOST)
    if answer.status == 404:
        raise Usage(tr("No version has been published yet."))
    if answer.status != 200:
        raise Transient(f"status {answer.status}")
    release = answer.parse()
    if not isinstance(release, dict):
        raise Transient("the answer is no release")
    return release


def _wait(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds, as the server says them, a day at most: GitHub's primary limit names the time of its
    end."""
    asked = retry_after(headers, now)
    if asked is None and headers.get("X-RateLimit-Remaining") == "0":
        with suppress(ValueError):
            left = float(headers.get("X-RateLimit-Reset", "")) - now.timestamp()
            asked = min(max(0.0, left), LONGEST_WAIT)
    return asked


def _parsed(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None


def _newer(text: str, current: str) -> bool:
    """By PEP 440; what is no version is not newer."""
    there, here = _parsed(text), _parsed(current)
    return there is not None and here is not None and there > here
