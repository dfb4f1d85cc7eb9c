"""Writing each request of a session into the ledger of what left this machine."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

import aiohttp
from yarl import URL

from blinkthink.runtime.egress import EgressLedger, Purpose, current_purpose
from blinkthink.runtime.network import Routes


def egress_tracing(ledger: EgressLedger, routes: Routes) -> aiohttp.TraceConfig:
    """Notes each request with its size: one with a body as soon as that is written, so that a
    process that is killed while it waits for the answer leaves its line; others at their end."""
    trace = aiohttp.TraceConfig()

    async def start(
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestStartParams,
    ) -> None:
        context.purpose = current_purpose()
        context.sent = 0
        context.left = None  # of a body whose length is told

    def note(context: SimpleNamespace, url: URL) -> None:
        if not context.sent:
            return
        why: Purpose = context.purpose
        host = url.host or ""
        # What was led to this machine did not leave it: the ledger names where it went.
        went_to = routes.find(host)
        if went_to is not None:
            host = went_to[0]
        ledger.record(host, why.why, context.sent, why.picture)
        why.sent.bytes += context.sent
        context.sent = 0

    async def head(
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestHeadersSentParams,
    ) -> None:
        context.sent += _head_size(params.method, params.url.raw_path_qs, params.headers)
        length = params.headers.get("Content-Length", "")
        context.left = int(length) if length.isdecimal() else None

    async def chunk(
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestChunkSentParams,
    ) -> None:
        context.sent += len(params.chunk)
        if context.left is not None:
            context.left -= len(params.chunk)
            if context.left <= 0:
                note(context, params.url)

    async def end(
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams
        | aiohttp.TraceRequestExceptionParams
        | aiohttp.TraceRequestRedirectParams,
    ) -> None:
        note(context, params.url)
        context.left = None  # it is one line, whatever is still being written

    trace.on_request_start.append(start)
    trace.on_request_headers_sent.append(head)
    trace.on_request_chunk_sent.append(chunk)
    trace.on_request_redirect.append(end)
    trace.on_request_end.append(end)
    trace.on_request_exception.append(end)
    return trace


def _head_size(method: str, target: str, headers: Mapping[str, str]) -> int:
    lines = sum(len(name) + len(value) + 4 for name, value in headers.items())
    return len(method) + len(target) + len(" HTTP/1.1\r\n\r\n") + 1 + lines
