"""Alerts as JSON to an address of the user's own. Nothing is sent unless one was set up.

The body of the POST is a ``Message``. Each alert has an ``id``: should the same one come twice
(this app was killed between sending it and noting that), it is the same alert; with ``event``
``update`` the words of the picture follow. Redirects are not followed: they might lead the secret
elsewhere. Every request is in the record of requests.
"""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from blinkthink.alerts.webhook_address import check_way
from blinkthink.core.alert_errors import WebhookBusy, WebhookRefused, WebhookUnavailable
from blinkthink.core.alert_words import host_of
from blinkthink.core.alerts import Fired, Webhook
from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.runtime.http import HttpClient, Response, purpose
from blinkthink.runtime.http_answers import Failure, NetworkFailure
from blinkthink.runtime.retry_after import retry_after

log = logging.getLogger(__name__)

TIMEOUT = 20.0  # seconds for one request
_LARGEST_PICTURE = 8_000_000  # bytes
_LARGEST_ANSWER = 1_000_000
_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}
_FAILURES = {
    Failure.REFUSED: tr("Nothing answers at this address."),
    Failure.NAME: tr("There is no computer of this name."),
    Failure.ROUTE: tr("There is no way to it."),
    Failure.TRUST: tr("Its certificate is not trusted, or it speaks no TLS."),
    Failure.PROXY: tr("The proxy does not let it through."),
    Failure.TIMEOUT: tr("It gave no answer in time."),
    Failure.DROPPED: tr("It closed the connection before it answered."),
    Failure.TOO_LARGE: tr("Its answer is too large."),
}


class Named(msgspec.Struct, frozen=True):
    """The rule, or the camera (its id is ``network/kind/id``)."""

    id: str
    name: str


class Picture(msgspec.Struct, frozen=True):
    """The picture as it lies in the library; ``data`` is base64, None unless it was asked for."""

    name: str
    type: str
    data: str | None = None


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """What is posted. ``words`` is empty while the picture has not been analysed, ``late``: it was
    taken long before, while nobody could look."""

    version: int = 1
    event: Literal["alert", "update", "test"] = "alert"
    id: str
    rule: Named
    camera: Named
    title: str
    words: str
    captured_at: datetime | None
    at: datetime
    flags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    severity: str | None = None
    late: bool = False
    picture: Picture | None = None


class WebhookTeller:
    """Posts alerts to the address of the settings."""

    def __init__(
        self,
        settings: Callable[[], Webhook],
        secret: Callable[[], str],
        http: Callable[[], HttpClient],
        clock: Clock,
    ) -> None:
        """``secret`` may block; it is called off the event loop."""
        self._settings = settings
        self._secret = secret
        self._http = http
        self._clock = clock

    @property
    def ready(self) -> bool:
        """Whether an address was set up."""
        return bool(self._settings().url)

    async def tell(self, fired: Fired, *, update: bool) -> None:
        """Post an alert once. Raises WebhookUnavailable, WebhookBusy, WebhookRefused, or what keeps
        the secret from being read."""
        webhook = self._settings()
        picture = await asyncio.to_thread(_picture, fired.picture, webhook.picture)
        message = _message(fired, "update" if update else "alert", picture)
        await self._post(webhook, message, fired.picture.name if picture and picture.data else None)

    async def test(self, webhook: Webhook | None = None, secret: str | None = None) -> None:
        """Post a message that is no alert, as set up or as given. Raises as ``tell``."""
        now = self._clock.now()
        message = Message(
            event="test",
            id="test",
            rule=Named("test", tr("Test", "a name")),
            camera=Named("", tr("Test", "a name")),
            title=tr("A test of BlinkThink’s alerts"),
            words=tr("This is how alerts arrive."),
            captured_at=now,
            at=now,
        )
        await self._post(webhook or self._settings(), message, None, secret)

    async def _post(
        self, webhook: Webhook, message: Message, sent: str | None, secret: str | None = None
    ) -> None:
        """``secret``: the value of the header, where it is not the kept one."""
        host = host_of(webhook.url)
        headers = {"Content-Type": "application/json"}
        if webhook.header:
            if secret is None:
                secret = await asyncio.to_thread(self._secret)
            if secret:
                headers[webhook.header] = secret
        await check_way(webhook.url)
        why = "test of the webhook" if message.event == "test" else "alert"
        try:
            with purpose(why, picture=sent):
                response = await self._http().request(
                    "POST",
                    webhook.url,
                    headers=headers,
                    data=msgspec.json.encode(message),
                    timeout=TIMEOUT,
                    max_bytes=_LARGEST_ANSWER,
                    allow_redirects=False,
                    direct=urlsplit(webhook.url).scheme == "http",
                )
        except NetworkFailure as error:
            log.info("the webhook did not answer: %s", error.detail)
            raise WebhookUnavailable(_FAILURES[error.failure], subject=host) from error
        self._check(response, host)

    def _check(self, response: Response, host: str) -> None:
        status = response.status
        if 200 <= status < 300:
            return
        wait = retry_after(response.headers, self._clock.now())
        if status == 429:
            raise WebhookBusy("status 429", retry_after=wait, subject=host)
        if status >= 500 or status == 408:
            said = tr("It answers with status {status}.").format(status=status)
            raise WebhookUnavailable(said, retry_after=wait, subject=host)
        if 300 <= status < 400:
            to = host_of(response.headers.get("Location", ""))
            if to and to != host:
                said = tr(
                    "It forwards to {host}, which is not followed: give the address that it leads "
                    "to."
                ).format(host=to)
            else:
                said = tr("It forwards, which is not followed: give the address that it leads to.")
            raise WebhookRefused(said, subject=host)
        secret = tr("It does not accept the secret.")
        words = {
            401: secret,
            403: secret,
            404: tr("There is no such address."),
            410: tr("There is no such address any more."),
            413: tr("The picture is too large for it."),
        }
        said = words.get(status, tr("It answers with status {status}.").format(status=status))
        raise WebhookRefused(said, subject=host)


def _message(fired: Fired, event: Literal["alert", "update"], picture: Picture | None) -> Message:
    return Message(
        event=event,
        id=fired.id,
        rule=Named(fired.rule_id, fired.rule),
        camera=Named(fired.camera, fired.camera_name),
        title=fired.title,
        words=fired.words,
        captured_at=fired.captured_at,
        at=fired.at,
        flags=fired.flags,
        kinds=fired.kinds,
        severity=fired.severity,
        late=fired.late,
        picture=picture,
    )


def _picture(path: Path, whole: bool) -> Picture:
    """Blocks. Without its bytes where they are not wanted, too many, or gone."""
    kind = _TYPES.get(path.suffix.lower(), "application/octet-stream")
    data = None
    if whole:
        try:
            if path.stat().st_size <= _LARGEST_PICTURE:
                data = base64.b64encode(path.read_bytes()).decode()
        except OSError as error:
            log.info("the picture of an alert cannot be read: %s", error)
    return Picture(path.name, kind, data)
