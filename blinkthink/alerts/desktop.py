"""Alerts as notifications of the desktop, with the picture and with actions.

desktop-notifier speaks to the system: by D-Bus on Linux, to the notification centres of macOS and
Windows. It is imported with the first notification. It never says what went wrong; that a
notification arrived is known by its callback alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from blinkthink.core.alert_errors import NoNotifications
from blinkthink.core.translation import tr

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

log = logging.getLogger(__name__)

Action = Literal["open", "star", "mute"]
Clicked = Callable[[Path, Action], None]

_APP = "BlinkThink"
_SECONDS = 10.0  # for the notification service to answer
_MOST_DONE = 500
_MOST_OPEN = 50  # notes; some desktops never say that one was closed
_NOBODY = tr("No notification service answers.")
_NOT_ALLOWED = tr("The system’s settings do not allow it.")
_BUTTONS: tuple[tuple[Action, str], ...] = (
    ("open", tr("Open", "verb: open a picture")),
    ("star", tr("Star", "verb: give a picture a star")),
    ("mute", tr("Mute for an hour")),
)  # fmt: skip


@dataclass(frozen=True)
class Note:
    """One notification; another one with the same ``key`` takes its place."""

    key: str
    title: str
    words: str
    picture: Path | None = None
    urgent: bool = False


class DesktopTeller:
    """Shows notifications. All methods run on the event loop's thread."""

    def __init__(
        self, thumbnail: Callable[[Path], Path | None], clicked: Clicked, icon: Path | None = None
    ) -> None:
        """``thumbnail`` gives a small file of a picture and may block; ``clicked`` hears what
        people do with a notification."""
        self._thumbnail = thumbnail
        self._clicked = clicked
        self._icon = icon
        self._notifier: DesktopNotifier | None = None
        self._done: dict[str, None] = {}  # the notes that people have dealt with

    async def show(self, note: Note, *, update: bool = False) -> None:
        """Show a note in the place of the one with its key. As an ``update`` it is not shown where
        people have closed or clicked that one. Raises NoNotifications."""
        if update and note.key in self._done:
            return
        thumbnail = None
        if note.picture is not None:
            thumbnail = await asyncio.to_thread(self._thumbnail, note.picture)
        try:
            async with asyncio.timeout(_SECONDS):
                shown = await self._show(note, thumbnail)
        except TimeoutError as error:
            await self.close()
            raise NoNotifications(_NOBODY) from error
        except NoNotifications:
            await self.close()
            raise
        except Exception as error:  # of D-Bus and of three systems
            log.info("no notification: %s: %s", type(error).__name__, error)
            await self.close()
            raise NoNotifications(_NOBODY) from error
        if not shown:
            await self.close()
            raise NoNotifications(_NOBODY)

    async def test(self) -> None:
        """Show one that is no alert. Raises NoNotifications."""
        await self.show(
            Note("test", tr("A test of BlinkThink’s alerts"), tr("This is how alerts arrive."))
        )

    async def close(self) -> None:
        """Let go of the notification service; the next note finds it anew."""
        notifier, self._notifier = self._notifier, None
        # The library leaves its connection to the bus open.
        bus: Any = getattr(getattr(notifier, "_backend", None), "bus", None)
        if bus is not None:
            with contextlib.suppress(Exception):
                bus.disconnect()

    async def _show(self, note: Note, thumbnail: Path | None) -> bool:
        """Whether the service took it."""
        import desktop_notifier as desktop

        if self._notifier is None:
            # Where there is no service, as on a server, each alert would fill the log.
            logging.getLogger(desktop.__name__).setLevel(logging.ERROR)
            icon = desktop.Icon(path=self._icon) if self._icon is not None else None
            self._notifier = desktop.DesktopNotifier(_APP, icon)
            if not await self._notifier.request_authorisation():
                raise NoNotifications(_NOT_ALLOWED)
        notifier = self._notifier
        current = await notifier.get_current_notifications()
        old = current[: max(0, len(current) - _MOST_OPEN)]
        for key in (*old, *(key for key in current if key == note.key and key not in old)):
            with contextlib.suppress(KeyError):  # its number went to another, of a new service
                await notifier.clear(key)
        self._done.pop(note.key, None)
        words = escape(note.words, quote=False) if await _reads_markup(notifier) else note.words
        taken: list[None] = []
        picture = note.picture
        click = functools.partial(self._click, note.key, picture)
        await notifier.send_notification(
            desktop.Notification(
                title=note.title,
                message=words,
                urgency=desktop.Urgency.Critical if note.urgent else desktop.Urgency.Normal,
                buttons=tuple(
                    desktop.Button(title, functools.partial(click, action), action)
                    for action, title in (_BUTTONS if picture is not None else ())
                ),
                attachment=desktop.Attachment(path=thumbnail) if thumbnail is not None else None,
                on_dispatched=lambda: taken.append(None),
                on_clicked=functools.partial(click, "open"),
                on_dismissed=functools.partial(self._deal_with, note.key),
                identifier=note.key,
            )
        )
        # Where the app is no app bundle on macOS, a stand-in takes notes and shows none.
        return bool(taken) and bool(await notifier.get_capabilities())

    def _click(self, key: str, picture: Path | None, action: Action) -> None:
        self._deal_with(key)
        if picture is not None:
            self._clicked(picture, action)

    def _deal_with(self, key: str) -> None:
        self._done[key] = None
        while len(self._done) > _MOST_DONE:
            del self._done[next(iter(self._done))]


async def _reads_markup(notifier: DesktopNotifier) -> bool:
    """Whether the service takes the words for markup, as a service on Linux says of itself
    (Desktop Notifications Specification 1.2, “body-markup”)."""
    await notifier.get_capabilities()  # connects to it
    interface: Any = getattr(getattr(notifier, "_backend", None), "interface", None)
    return interface is not None and "body-markup" in await interface.call_get_capabilities()
