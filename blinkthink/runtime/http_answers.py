"""Answers of servers: whole or in parts, and what went wrong on the way to them."""

from __future__ import annotations

import enum
import errno
import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from blinkthink.core.errors import BlinkThinkError, Transient

_CHUNK = 65_536


class Failure(enum.Enum):
    """What kept a request from its answer, for those who have words for it."""

    REFUSED = "refused"  # nothing listens there
    NAME = "name"  # no such host
    ROUTE = "route"  # no way to the host
    TRUST = "trust"  # the certificate, or no TLS at all
    PROXY = "proxy"
    TIMEOUT = "timeout"
    DROPPED = "dropped"  # the connection ended too soon
    TOO_LARGE = "too_large"


class NetworkFailure(Transient):
    """A failure of the network; ``failure`` says which."""

    def __init__(self, detail: str, failure: Failure) -> None:
        super().__init__(detail)
        self.failure = failure


@dataclass(frozen=True)
class Response:
    """A whole answer. ``text`` and ``json`` are coroutines because blinkpy awaits them."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str = ""

    def __repr__(self) -> str:
        return f"<Response {self.status}, {len(self.body)} bytes>"  # a body may hold tokens

    @property
    def content_type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def parse(self) -> Any:
        """The JSON value. Raises Transient when the body is something else, such as a web page."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            kind = self.content_type or "no content type"
            raise Transient(f"status {self.status} with {kind} instead of JSON") from error

    async def read(self) -> bytes:
        return self.body

    async def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")

    async def json(self) -> Any:
        return self.parse()


class Stream:
    """An answer whose body is still to come, in parts."""

    def __init__(self, answer: aiohttp.ClientResponse, what: str, idle: float) -> None:
        self._answer = answer
        self._what = what
        self._idle = idle
        self.status = answer.status
        self.headers: Mapping[str, str] = answer.headers

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body. Raises Transient when it breaks off, or nothing comes for ``idle`` seconds."""
        parts = self._answer.content.iter_chunked(_CHUNK)
        while True:
            # Around the reading alone: what fails where a part is used is not the network's.
            with network_errors(self._what, self._idle):
                part = await anext(parts, b"")
            if not part:
                return
            yield part


async def read_whole(answer: aiohttp.ClientResponse, max_bytes: int) -> bytes:
    """The body. Raises Transient where it has more than ``max_bytes``."""
    parts: list[bytes] = []
    size = 0
    async for part in answer.content.iter_chunked(_CHUNK):
        size += len(part)
        if size > max_bytes:
            answer.close()
            detail = f"{answer.url.host}: the answer is larger than {max_bytes} bytes"
            raise NetworkFailure(detail, Failure.TOO_LARGE)
        parts.append(part)
    return b"".join(parts)


def bounded_answers(max_bytes: int) -> type[aiohttp.ClientResponse]:
    """aiohttp's answers, for an SDK that reads them by itself; one with more than ``max_bytes``
    raises NetworkFailure."""

    class Bounded(aiohttp.ClientResponse):
        async def read(self) -> bytes:
            if self._body is None:
                try:
                    self._body = await read_whole(self, max_bytes)
                except BaseException:
                    self.close()
                    raise
            return self._body

    return Bounded


@contextmanager
def network_errors(what: str, seconds: float) -> Iterator[None]:
    """Failures of the network as NetworkFailure; those that are typed already as they are."""
    try:
        yield
    except BlinkThinkError:
        raise
    except TimeoutError as error:
        detail = f"{what}: no answer within {seconds:g} s"
        raise NetworkFailure(detail, Failure.TIMEOUT) from error
    except (aiohttp.ClientError, OSError) as error:
        raise NetworkFailure(f"{what}: {_reason(error)}", _failure(error)) from error


def _failure(error: Exception) -> Failure:
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError():
            return Failure.TRUST
        case aiohttp.ClientHttpProxyError() | aiohttp.ClientProxyConnectionError():
            return Failure.PROXY
        case aiohttp.ClientConnectorDNSError():
            return Failure.NAME
        case OSError(errno=errno.ECONNREFUSED):
            return Failure.REFUSED
        case aiohttp.ClientConnectorError():
            return Failure.ROUTE
        case _:
            return Failure.DROPPED


def _reason(error: Exception) -> str:
    """What went wrong, without the address, whose query may hold a secret."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientConnectorSSLError):
        return "the server’s certificate is not trusted"
    if isinstance(error, aiohttp.ClientHttpProxyError):
        return f"the proxy answered {error.status}"
    if isinstance(error, OSError) and error.strerror:
        return f"{type(error).__name__}: {error.strerror}"
    return type(error).__name__
