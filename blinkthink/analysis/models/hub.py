"""The model hub: what it declares of a repository's files, and their bytes.

The protocol is that of the Hugging Face hub as ``huggingface_hub`` 2.4 speaks it (``hf_api.py``:
``model_info``, ``file_download.py``: ``get_hf_file_metadata``, ``utils/_http.py``): one GET of
``/api/models/REPO/revision/REVISION?blobs=true`` names the commit and each file's size and LFS
SHA-256; ``/REPO/resolve/COMMIT/PATH`` leads, mostly by a redirect to another host, to the bytes.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from blinkthink.analysis.models.catalogue import Offer, RemoteFile
from blinkthink.analysis.models.downloaded import StoredFile
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    DownloadFailed,
    HubBusy,
    HubUnavailable,
    RateLimited,
    Transient,
    Usage,
)
from blinkthink.core.retry import retry
from blinkthink.core.translation import tr
from blinkthink.runtime.http import HttpClient, Stream, purpose
from blinkthink.runtime.retry_after import retry_after

ENDPOINT = "https://huggingface.co"
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_AGAIN = (1.0, 3.0)  # seconds between tries to learn of a repository
_WHY = "download a model"
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_LIST = 32_000_000  # bytes of a repository's list of files


@dataclass(frozen=True)
class Facts:
    """What the hub declares of a model's files, and has to be as the catalogue says."""

    commit: str
    text: StoredFile
    projector: StoredFile


class Hub:
    """``HF_ENDPOINT`` names it, ``HF_TOKEN`` is sent to it alone; both are read at each use."""

    def __init__(
        self, http: HttpClient, clock: Clock, environment: Mapping[str, str] | None = None
    ) -> None:
        self._http = http
        self._clock = clock
        self._environment = os.environ if environment is None else environment

    @property
    def endpoint(self) -> str:
        """Without a slash at its end. Raises Usage for something that is no address."""
        told = self._environment.get("HF_ENDPOINT", "").strip() or ENDPOINT
        parts = urlsplit(told)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
            raise Usage("HF_ENDPOINT has to be an address such as https://huggingface.co")
        return told.rstrip("/")

    async def facts(self, offer: Offer) -> Facts:
        """Ask what the repository holds.

        Raises DownloadFailed where it cannot be had, lacks a file, or differs from the catalogue;
        HubUnavailable, HubBusy, Usage.
        """
        with as_hub(self.endpoint):
            told = await retry(
                lambda: self._ask(offer), on=(Transient,), delays=_AGAIN, clock=self._clock
            )
        commit = told.get("sha")
        if not isinstance(commit, str) or not _COMMIT.fullmatch(commit):
            raise HubUnavailable("the hub names no commit", subject=_host(self.endpoint))
        siblings = told.get("siblings")
        listed = {
            one["rfilename"]: one
            for one in (siblings if isinstance(siblings, list) else ())
            if isinstance(one, dict) and isinstance(one.get("rfilename"), str)
        }
        text, projector = (_stored(file, listed, offer) for file in offer.files)
        return Facts(commit, text, projector)

    @contextlib.asynccontextmanager
    async def opened(
        self, offer: Offer, commit: str, file: StoredFile, start: int, tag: str
    ) -> AsyncIterator[Stream]:
        """The file's bytes from ``start`` on, as far as the server does that: look at its status.

        The hub itself names the file's SHA-256 once more; where it does not, ``tag`` (an ETag, or
        "") keeps the rest from being that of another file. Raises as ``facts`` does; reading raises
        Transient.
        """
        endpoint = self.endpoint
        address = f"{endpoint}/{offer.repo}/resolve/{commit}/{quote(file.path)}"
        known = False
        for _ in range(_MOST_REDIRECTS + 1):
            headers = self._headers(address, endpoint)
            if start:
                headers["Range"] = f"bytes={start}-"
                if tag and not known:
                    headers["If-Range"] = tag
            with as_hub(address), purpose(_WHY):
                stream = self._http.stream(address, headers=headers, allow_redirects=False)
                answer = await stream.__aenter__()
            try:
                declared = answer.headers.get("X-Linked-Etag", "").strip('"')
                if _SHA256.fullmatch(declared):
                    known = declared == file.sha256
                    if not known:
                        raise _another(offer, file)
                if answer.status not in _REDIRECTS:
                    if answer.status not in (200, 206, 416):
                        raise self._refusal(answer.status, answer.headers, address, offer, file)
                    yield answer
                    return
                address = _next(address, answer.headers.get("Location", ""))
            finally:
                await stream.__aexit__(None, None, None)
        raise HubUnavailable("too many redirects", subject=_host(address))

    async def _ask(self, offer: Offer) -> dict[str, Any]:
        endpoint = self.endpoint
        revision = quote(offer.revision, safe="")
        address = f"{endpoint}/api/models/{offer.repo}/revision/{revision}?blobs=true"
        for _ in range(_MOST_REDIRECTS + 1):  # a repository may have another name now
            with purpose(_WHY):
                answer = await self._http.request(
                    "GET",
                    address,
                    headers=self._headers(address, endpoint),
                    max_bytes=_LONGEST_LIST,
                    allow_redirects=False,
                )
            if answer.status not in _REDIRECTS:
                break
            address = _next(address, answer.headers.get("Location", ""))
        else:
            raise HubUnavailable("too many redirects", subject=_host(address))
        if answer.status != 200:
            raise self._refusal(answer.status, answer.headers, address, offer, None)
        told = answer.parse()
        if not isinstance(told, dict):
            raise HubUnavailable(
                "its answer is no description of a repository", subject=_host(address)
            )
        return told

    def _headers(self, address: str, endpoint: str) -> dict[str, str]:
        token = self._environment.get("HF_TOKEN", "").strip()
        if not token or _origin(address) != _origin(endpoint) or not _is_private(address):
            return {}
        return {"Authorization": f"Bearer {token}"}

    def _refusal(
        self,
        status: int,
        headers: Mapping[str, str],
        address: str,
        offer: Offer,
        file: StoredFile | None,
    ) -> BlinkThinkError:
        """What an answer without the file means; ``X-Error-Code`` is the hub's own word for it."""
        code, host = headers.get("X-Error-Code", ""), _host(address)
        page = f"{self.endpoint}/{offer.repo}"
        at_hub = _origin(address) == _origin(self.endpoint)
        if status == 429:
            return HubBusy(
                f"{host}: status 429",
                retry_after=retry_after(headers, self._clock.now()),
                subject=host,
            )
        if status >= 500 or status == 408:
            return HubUnavailable(f"{host}: status {status}", subject=host)
        if not at_hub:  # an address that the hub gave for a short time: it gives a new one
            return HubUnavailable(f"{host}: status {status}", subject=host)
        if code == "GatedRepo" or (status == 403 and code != "RepoNotFound"):
            return DownloadFailed(
                tr("The hub wants you to agree to the terms of {repo} first.").format(
                    repo=offer.repo
                ),
                subject=offer.title,
                advice=tr(
                    "Agree at {page} with the account of the token in HF_TOKEN, and try again."
                ).format(page=page)
                if self._headers(address, self.endpoint)
                else tr(
                    "Agree at {page}, put a token of your account there into the environment "
                    "variable HF_TOKEN, and try again."
                ).format(page=page),
            )
        if status == 401:
            return DownloadFailed(
                tr("The hub knows no {repo} that is open to everybody.").format(repo=offer.repo),
                subject=offer.title,
                advice=tr(
                    "Look at {page}; if it needs an account there, put a token into the "
                    "environment variable HF_TOKEN, and try again."
                ).format(page=page),
            )
        if status in (404, 410):
            words = tr("The hub does not have revision {revision} ({repo}).")
            if code == "RepoNotFound":
                words = tr("The hub does not have this repository ({repo}).")
            elif file is not None:
                words = tr("The hub does not have the file {path} ({repo}).")
            path = file.path if file is not None else ""
            return DownloadFailed(
                words.format(path=path, revision=offer.revision, repo=offer.repo),
                subject=offer.title,
                advice=tr("Look at {page} for what there is, or choose another model.").format(
                    page=page
                ),
            )
        return HubUnavailable(f"{host}: status {status}", subject=host)


def _stored(file: RemoteFile, listed: Mapping[str, Any], offer: Offer) -> StoredFile:
    """What the hub declares of a file, where the catalogue agrees."""
    found = listed.get(file.path)
    if found is None:
        raise DownloadFailed(
            tr("The repository {repo} does not have the file {path} (revision {revision}).").format(
                repo=offer.repo, path=file.path, revision=offer.revision
            ),
            subject=offer.title,
            advice=tr("Choose another model."),
        )
    large = found.get("lfs")
    sha256 = large.get("sha256") if isinstance(large, dict) else None
    size = large.get("size") if isinstance(large, dict) else None
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise DownloadFailed(
            tr(
                "The hub declares no SHA-256 for {path}, so nobody could tell whether it "
                "came whole."
            ).format(path=file.path),
            subject=offer.title,
        )
    if not isinstance(size, int) or size <= 0:
        raise DownloadFailed(
            tr("The hub declares no size for {path}.").format(path=file.path), subject=offer.title
        )
    if file.sha256 not in ("", sha256) or file.bytes not in (0, size):
        raise _another(offer, file)
    return StoredFile(path=file.path, bytes=size, sha256=sha256)


def _another(offer: Offer, file: RemoteFile | StoredFile) -> DownloadFailed:
    return DownloadFailed(
        tr("The hub has another file {path} than the one that was checked for this list.").format(
            path=file.path
        ),
        subject=offer.title,
        advice=tr("Choose another model, or look for a newer version of BlinkThink."),
    )


def _next(address: str, location: str) -> str:
    """Where a redirect leads; never from https to http."""
    target = urljoin(address, location)
    scheme = urlsplit(target).scheme
    safe = scheme == "https" or (scheme == "http" and urlsplit(address).scheme == "http")
    if not location or not safe:
        raise HubUnavailable("a redirect leads nowhere", subject=_host(address))
    return target


def _is_private(address: str) -> bool:
    """Whether nobody on the way can read what is sent there."""
    parts = urlsplit(address)
    if parts.scheme == "https" or parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _origin(address: str) -> tuple[str, str, int]:
    parts = urlsplit(address)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme, parts.hostname or "", port


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


@contextlib.contextmanager
def as_hub(address: str) -> Iterator[None]:
    """Failures of the network as the hub's."""
    try:
        yield
    except (HubUnavailable, HubBusy):
        raise
    except RateLimited as error:
        raise HubBusy(
            error.detail, retry_after=error.retry_after, subject=_host(address)
        ) from error
    except Transient as error:
        raise HubUnavailable(error.detail, subject=_host(address)) from error
