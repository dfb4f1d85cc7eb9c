"""Checks of what the app knows about the world: certificates, time zones, the sun."""

from __future__ import annotations

import asyncio
import os
import ssl
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from blinkthink.app.selftest.check import CheckFailed
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.demo.server.certificates import OAUTH_HOST, Certificates
from blinkthink.runtime.network import make_trust

# Where Linux distributions keep the authorities that they trust, all in one file.
_AUTHORITIES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
    "/etc/pki/tls/cert.pem",
)


def certificates() -> str:
    """A stranger's certificate is refused and a trusted one taken; the system trusts somebody."""
    try:
        asyncio.run(_handshakes())
    except BlinkThinkError as error:
        raise CheckFailed(say(error).sentence) from error
    if sys.platform != "linux":
        return tr("the system’s own")
    named = os.environ.get("SSL_CERT_FILE")
    count = _authorities((named,) if named else _AUTHORITIES)
    if not count:
        raise CheckFailed(tr("This system trusts no certificate authority."))
    return tr("%n trusted certificate(s)", "", count)


async def _handshakes() -> None:
    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as folder:
        made = Certificates(Path(folder))
        server = await asyncio.start_server(
            lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=made.ensure(datetime.now(UTC))
        )
        async with server:
            port = server.sockets[0].getsockname()[1]
            try:
                await _shake(port, make_trust(None))
            except ssl.SSLCertVerificationError:
                pass
            else:
                raise CheckFailed(tr("A certificate that nobody vouches for is taken for good."))
            await _shake(port, make_trust(made.authority))


async def _shake(port: int, trust: ssl.SSLContext) -> None:
    _, writer = await asyncio.open_connection(
        "127.0.0.1", port, ssl=trust, server_hostname=OAUTH_HOST
    )
    writer.close()


def _authorities(files: tuple[str, ...]) -> int:
    """How many authorities the first of these files that is there holds."""
    for file in files:
        if Path(file).is_file():
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_verify_locations(cafile=file)
            return len(context.get_ca_certs())
    return 0


def time_zones() -> str:
    """Summer and winter of a zone are known, and when the sun rises somewhere."""
    zone = ZoneInfo("America/Los_Angeles")
    hours = [
        datetime(2026, month, 1, tzinfo=zone).utcoffset() / timedelta(hours=1)  # type: ignore[operator]
        for month in (1, 7)
    ]
    if hours != [-8, -7]:
        raise CheckFailed(tr("The time zones are wrong."))
    from astral import LocationInfo
    from astral.geocoder import database, lookup
    from astral.sun import sun

    place = lookup("Berlin", database())
    if not isinstance(place, LocationInfo):
        raise CheckFailed(tr("The list of cities is not there."))
    rise = sun(place.observer, date=date(2026, 6, 21))["sunrise"]
    if (rise.hour, rise.minute // 10) != (2, 4):  # 02:43 UTC
        raise CheckFailed(tr("The times of the sun are wrong."))
    return datetime.now(UTC).astimezone().strftime("%Z %z")
