"""A model hub on the loopback, as the Hugging Face hub answers: names, redirects, bytes from a
second host. Faults are switched on its ``faults``; what was asked is in ``requests``.

The protocol is in ``blinkthink/analysis/models/hub.py``; ``test_real_client.py`` proves that the
hub's own library understands this server.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

from aiohttp import web

_STEP = 16_384  # bytes that are written at once


@dataclass
class Repo:
    """A repository; its commit is made from what it holds."""

    files: dict[str, bytes]
    gated: bool = False
    hidden: bool = False  # the hub denies that there is such a thing
    declared: dict[str, str] = field(default_factory=dict)  # a SHA-256 that is not the true one
    sizes: dict[str, int] = field(default_factory=dict)  # a size that is not the true one

    @property
    def commit(self) -> str:
        told = repr(sorted((path, sha256(data)) for path, data in self.files.items()))
        return hashlib.sha1(told.encode()).hexdigest()

    def sha256(self, path: str) -> str:
        return self.declared.get(path) or sha256(self.files[path])

    def size(self, path: str) -> int:
        return self.sizes.get(path, len(self.files[path]))


@dataclass
class Faults:
    """What goes wrong. Numbers of times count down; answers are those of the second host."""

    cut_after: int | None = None  # bytes of each answer, then the connection drops
    cuts: int = 1 << 30  # how many times
    # Asked with the path of a file and how much of it was sent, until it is true: a connection that
    # drops takes along what the other side has not read yet.
    arrived: Callable[[str, int], bool] = lambda path, sent: True
    hold_after: int | None = None  # bytes of each answer, then it waits for ``release``
    ignore_range: bool = False
    no_range: bool = False  # 416 to whoever asks for a part
    silent_hub: bool = False  # the hub's redirect does not name the SHA-256 again
    new_tags: bool = False  # each answer has another ETag
    weak_tags: bool = False
    no_length: bool = False  # answers do not say how much comes
    damaged: int = 0  # answers that have a wrong byte at their end
    hub_statuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    statuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    web_page: int = 0  # answers that are a page of a hotel's network


@dataclass(frozen=True)
class Seen:
    """A request: ``host`` is "hub" or "bytes"."""

    host: str
    method: str
    path: str
    range: str
    authorization: str
    status: int


class HubServer:
    """``with HubServer() as hub``: runs on a thread of its own; ``hub.endpoint`` is its address."""

    def __init__(self) -> None:
        self.repos: dict[str, Repo] = {}
        self.faults = Faults()
        self.requests: list[Seen] = []
        self.endpoint = ""
        self.holding = threading.Event()
        self._bytes = ""  # the second host's address
        self._released: asyncio.Event | None = None
        self._tag = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> HubServer:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(60)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(60)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(60)
        self._loop.close()

    def release(self) -> None:
        """Let answers that are held go on, these and later ones."""
        self.faults.hold_after = None
        assert self._released is not None
        self._loop.call_soon_threadsafe(self._released.set)

    def asked(self, host: str = "bytes", method: str = "GET") -> list[Seen]:
        return [one for one in self.requests if (one.host, one.method) == (host, method)]

    async def _start(self) -> None:
        self._released = asyncio.Event()
        hub, files = web.Application(), web.Application()
        hub.router.add_get("/api/models/{owner}/{name}", self._info, allow_head=False)
        hub.router.add_get(
            "/api/models/{owner}/{name}/revision/{revision}", self._info, allow_head=False
        )
        hub.router.add_route("*", "/{owner}/{name}/resolve/{revision}/{path:.+}", self._resolve)
        files.router.add_route("*", "/blob/{repo:.+}/{sha256}", self._blob)
        self._runners = []
        for app in (hub, files):
            runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            self._runners.append(runner)
        self.endpoint, self._bytes = (
            f"http://127.0.0.1:{runner.addresses[0][1]}" for runner in self._runners
        )

    async def _stop(self) -> None:
        for runner in self._runners:
            await runner.cleanup()

    def _note(self, host: str, request: web.Request, status: int) -> None:
        self.requests.append(
            Seen(
                host,
                request.method,
                request.path,
                request.headers.get("Range", ""),
                request.headers.get("Authorization", ""),
                status,
            )
        )

    def _refused(self, request: web.Request) -> tuple[Repo | None, web.Response | None]:
        """The repository that is asked for, or why it is not given."""
        repo = self.repos.get(f"{request.match_info['owner']}/{request.match_info['name']}")
        revision = request.match_info.get("revision", "main")
        if self.faults.hub_statuses:
            status, headers = self.faults.hub_statuses.pop(0)
            return None, web.Response(status=status, headers=headers)
        if repo is None or repo.hidden:
            # Whoever is not signed in does not learn whether there is one.
            status = 404 if "Authorization" in request.headers else 401
            return None, _error(status, "RepoNotFound", "Repository not found")
        if revision not in ("main", repo.commit):
            return None, _error(404, "RevisionNotFound", "Invalid rev id")
        return repo, None

    async def _info(self, request: web.Request) -> web.Response:
        repo, refusal = self._refused(request)
        if refusal is not None or repo is None:
            answer = refusal or web.Response(status=404)
        else:
            siblings = [
                {
                    "rfilename": path,
                    "size": repo.size(path),
                    "blobId": hashlib.sha1(data).hexdigest(),
                    "lfs": {
                        "sha256": repo.sha256(path),
                        "size": repo.size(path),
                        "pointerSize": 135,
                    },
                }
                for path, data in repo.files.items()
            ]
            if "blobs" not in request.query:
                siblings = [{"rfilename": path} for path in repo.files]
            name = f"{request.match_info['owner']}/{request.match_info['name']}"
            answer = web.json_response(
                {
                    "_id": "0",
                    "id": name,
                    "modelId": name,
                    "sha": repo.commit,
                    "private": False,
                    "gated": "auto" if repo.gated else False,
                    "siblings": siblings,
                }
            )
        self._note("hub", request, answer.status)
        return answer

    async def _resolve(self, request: web.Request) -> web.Response:
        answer = self._resolved(request)
        self._note("hub", request, answer.status)
        return answer

    def _resolved(self, request: web.Request) -> web.Response:
        repo, refusal = self._refused(request)
        if refusal is not None or repo is None:
            return refusal or web.Response(status=404)
        if repo.gated and request.headers.get("Authorization") != "Bearer hf_right":
            status = 403 if "Authorization" in request.headers else 401
            return _error(status, "GatedRepo", "Access to this model is restricted")
        path = request.match_info["path"]
        if path not in repo.files:
            return _error(404, "EntryNotFound", "Entry not found")
        name = f"{request.match_info['owner']}/{request.match_info['name']}"
        headers = {
            "X-Repo-Commit": repo.commit,
            "Location": f"{self._bytes}/blob/{name}/{sha256(repo.files[path])}?signature=1",
        }
        if not self.faults.silent_hub:
            headers["X-Linked-Size"] = str(repo.size(path))
            headers["X-Linked-Etag"] = f'"{repo.sha256(path)}"'
            headers["ETag"] = headers["X-Linked-Etag"]
        return web.Response(status=302, headers=headers)

    async def _blob(self, request: web.Request) -> web.StreamResponse:
        faults = self.faults
        repo = self.repos[request.match_info["repo"]]
        path, data = next(
            (path, data)
            for path, data in repo.files.items()
            if sha256(data) == request.match_info["sha256"]
        )
        if faults.statuses:
            status, headers = faults.statuses.pop(0)
            self._note("bytes", request, status)
            return web.Response(status=status, headers=headers)
        if faults.web_page:
            faults.web_page -= 1
            self._note("bytes", request, 200)
            return web.Response(text="<html>Welcome to our hotel</html>", content_type="text/html")
        tag = self._next_tag(data)
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range", ""))
        start = int(asked[1]) if asked else 0
        if faults.ignore_range or request.headers.get("If-Range", tag) != tag:
            asked, start = None, 0
        if asked and (faults.no_range or start >= len(data)):
            self._note("bytes", request, 416)
            return web.Response(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
        answer = web.StreamResponse(status=206 if asked else 200, headers={"ETag": tag})
        answer.headers["Accept-Ranges"] = "bytes"
        if asked:
            answer.headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        body = data[start:]
        if faults.damaged and body:
            faults.damaged -= 1
            body = body[:-1] + bytes([body[-1] ^ 1])
        if not faults.no_length:
            answer.content_length = len(body)
        self._note("bytes", request, answer.status)
        await answer.prepare(request)
        if request.method == "GET":
            with contextlib.suppress(ConnectionError):  # nobody listens any more
                await self._send(request, answer, body, path, start)
        return answer

    async def _send(
        self,
        request: web.Request,
        answer: web.StreamResponse,
        body: bytes,
        path: str,
        start: int,
    ) -> None:
        faults, sent = self.faults, 0
        cut = faults.cut_after if faults.cuts > 0 else None
        if cut is not None and cut < len(body):
            faults.cuts -= 1
        hold = faults.hold_after
        while sent < len(body):
            if sent == cut:
                while not faults.arrived(path, start + sent):  # noqa: ASYNC110 another process
                    await asyncio.sleep(0.001)
                assert request.transport is not None
                request.transport.abort()
                return
            if sent == hold:
                assert self._released is not None
                self.holding.set()
                await self._released.wait()
            stops = [len(body), sent + _STEP]
            stops += [stop for stop in (cut, hold) if stop is not None and stop > sent]
            await answer.write(body[sent : min(stops)])
            sent = min(stops)

    def _next_tag(self, data: bytes) -> str:
        if self.faults.new_tags:
            self._tag += 1
        tag = f'"{hashlib.md5(data).hexdigest()}-{self._tag}"'
        return f"W/{tag}" if self.faults.weak_tags else tag


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _error(status: int, code: str, words: str) -> web.Response:
    return web.json_response(
        {"error": words}, status=status, headers={"X-Error-Code": code, "X-Error-Message": words}
    )
