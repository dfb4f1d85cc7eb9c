"""Where a host is, which proxy leads to it, and which certificates are trusted."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import aiohttp
import truststore
from aiohttp.abc import AbstractResolver, ResolveResult

from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr


class Routes:
    """Host names that lie on this machine: "name" or "*.suffix" to (address, port)."""

    def __init__(self, routes: Mapping[str, tuple[str, int]]) -> None:
        self._exact = {host.lower(): to for host, to in routes.items() if host[:2] != "*."}
        self._suffix = {host[1:].lower(): to for host, to in routes.items() if host[:2] == "*."}

    def find(self, host: str) -> tuple[str, int] | None:
        host = host.lower()
        if host in self._exact:
            return self._exact[host]
        for suffix, to in self._suffix.items():
            if host.endswith(suffix):
                return to
        return None


class RoutingResolver(AbstractResolver):
    """Answers routed names itself, address and port; asks the system for the others."""

    def __init__(self, routes: Routes) -> None:
        self._routes = routes
        self._system = aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        route = self._routes.find(host)
        if route is None:
            return await self._system.resolve(host, port, family)
        address, port = route
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
        ]

    async def close(self) -> None:
        await self._system.close()


@dataclass(frozen=True)
class Proxy:
    """A proxy's address without its credentials, and those apart."""

    url: str
    auth: aiohttp.BasicAuth | None


async def find_proxy(url: str) -> Proxy | None:
    """The proxy that HTTPS_PROXY, NO_PROXY or the system's settings name for ``url``.

    Raises Usage for a proxy that is no HTTP proxy.
    """
    if not urllib.request.getproxies():
        return None
    # On Windows and macOS the list of exceptions may need a name look-up.
    return await asyncio.to_thread(_find_proxy, url)


def _find_proxy(url: str) -> Proxy | None:
    parts = urlsplit(url)
    named = urllib.request.getproxies().get(parts.scheme)
    if not named or not parts.hostname or urllib.request.proxy_bypass(parts.hostname):
        return None
    try:
        proxy = urlsplit(named if "://" in named else f"http://{named}")
        port = f":{proxy.port}" if proxy.port else ""
    except ValueError as error:
        raise Usage(tr("the proxy’s address in HTTPS_PROXY cannot be read")) from error
    if proxy.scheme not in ("http", "https") or not proxy.hostname:
        raise Usage(
            tr("HTTPS_PROXY names a {kind} proxy; only HTTP proxies are supported").format(
                kind=proxy.scheme
            )
        )
    host = f"[{proxy.hostname}]" if ":" in proxy.hostname else proxy.hostname
    auth = None
    if proxy.username is not None:
        auth = aiohttp.BasicAuth(unquote(proxy.username), unquote(proxy.password or ""))
    return Proxy(f"{proxy.scheme}://{host}{port}", auth)


def make_trust(extra: Path | None) -> ssl.SSLContext:
    """What to trust: the certificates of SSL_CERT_FILE where set, else the system's; and ``extra``.

    Raises Usage for a file that cannot be read or holds no certificate.
    """
    named = os.environ.get("SSL_CERT_FILE")
    context: ssl.SSLContext
    if named:
        try:
            context = ssl.create_default_context(cafile=named)
        except OSError as error:
            raise Usage(
                tr("SSL_CERT_FILE ({file}) cannot be used: {reason}").format(
                    file=named, reason=error.strerror
                )
            ) from error
    else:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if extra is not None:
        try:
            context.load_verify_locations(cafile=extra)
        except OSError as error:
            raise Usage(
                tr("the certificate {file} cannot be used: {reason}").format(
                    file=extra.name, reason=error
                )
            ) from error
    return context
