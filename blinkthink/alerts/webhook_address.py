"""Where a webhook is: what people may type, and what is to be known of it."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from urllib.parse import urlsplit

from blinkthink.core.alert_errors import WebhookRefused, WebhookUnavailable
from blinkthink.core.alert_words import host_of, is_this_machine
from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr

_NO_ADDRESS = tr(
    "This is no webhook’s address; one looks like https://example.org/hook or "
    "http://192.168.1.20:8123/api/webhook/name."
)
_NO_PASSWORD = tr("A password does not belong into the address; use the secret header.")
_NO_HEADER = tr("This is no name of a header; one looks like X-Secret or Authorization.")
_OURS = tr("The header “{name}” is set by BlinkThink itself; choose another one.")
_NO_SECRET = tr("A secret header’s value is one line of plain characters.")
_PLAIN = tr(
    "The address begins with http://: alerts cross your network unencrypted, and anyone in it can "
    "read them, pictures and the secret header too. Use https:// where you can."
)
_INTERNET = tr(
    "It is on the Internet, and its address begins with http://: alerts and the secret would "
    "travel unencrypted. Give an address that begins with https://."
)
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_RESERVED = {
    "host", "content-length", "content-type", "transfer-encoding", "connection", "expect",
    "upgrade", "te", "trailer",
}  # fmt: skip
_LONGEST = 2000


def checked(url: str) -> str:
    """The address that somebody typed; empty for none. Raises Usage for what is none."""
    url = url.strip()
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Usage(_NO_ADDRESS) from error
    if "@" in parts.netloc:
        raise Usage(_NO_PASSWORD)
    plain = all(32 < ord(character) < 127 for character in url) and len(url) <= _LONGEST
    if parts.scheme not in ("http", "https") or not host or parts.fragment or not plain:
        raise Usage(_NO_ADDRESS)
    return url


def checked_header(name: str) -> str:
    """The name of a secret header; empty for none. Raises Usage."""
    name = name.strip()
    if name and not _TOKEN.fullmatch(name):
        raise Usage(_NO_HEADER)
    if name.lower() in _RESERVED:
        raise Usage(_OURS.format(name=name))
    return name


def checked_secret(secret: str) -> str:
    """The value of a secret header. Raises Usage, which never holds it."""
    secret = secret.strip()
    if any(not 32 <= ord(character) < 127 for character in secret) or len(secret) > _LONGEST:
        raise Usage(_NO_SECRET)
    return secret


def warning(url: str) -> str:
    """What people should know of an address before it is used; nothing for one that is safe."""
    plain = url.strip().lower().startswith("http://")
    return _PLAIN if plain and not is_this_machine(host_of(url)) else ""


async def check_way(url: str) -> None:
    """Whether alerts may go there now. Raises WebhookRefused where a plain address leads out of the
    local network, WebhookUnavailable where its name is not known."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "https":
        return
    try:
        found = await asyncio.get_running_loop().getaddrinfo(
            host, parts.port or 80, type=socket.SOCK_STREAM
        )
    except (OSError, UnicodeError) as error:
        raise WebhookUnavailable(
            tr("There is no computer named “{host}”.").format(host=host), subject=host
        ) from error
    for *_, to in found:
        if ipaddress.ip_address(str(to[0]).partition("%")[0]).is_global:
            raise WebhookRefused(_INTERNET, subject=host)
