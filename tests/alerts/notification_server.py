"""A desktop's notification service on a session bus: what it was asked to show, and clicks.

The names are those of the Desktop Notifications Specification 1.2.
"""

# ruff: noqa: F722, F821 - D-Bus signatures as annotations

from dataclasses import dataclass
from typing import Any

from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_method, dbus_signal

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@dataclass(frozen=True)
class Shown:
    """A notification as it was asked for."""

    number: int
    app: str
    title: str
    words: str
    actions: dict[str, str]
    hints: dict[str, Any]


class NotificationServer(ServiceInterface):
    """``shown``: all that came, in their order; ``open``: the numbers of those on the screen."""

    def __init__(self, *more: str) -> None:
        """``more``: what else it can do."""
        super().__init__(NAME)
        self._can = ["body", "actions", *more]
        self.shown: list[Shown] = []
        self.open: list[int] = []
        self._bus: MessageBus | None = None

    async def come(self, address: str) -> None:
        self._bus = await MessageBus(address).connect()
        self._bus.export(PATH, self)
        await self._bus.request_name(NAME)

    async def leave(self) -> None:
        assert self._bus is not None
        await self._bus.release_name(NAME)
        self._bus.disconnect()

    def click(self, number: int, action: str) -> None:
        """Somebody clicks an action; the notification closes, as most desktops do."""
        self.ActionInvoked(number, action)
        self.close(number, 2)

    def close(self, number: int, reason: int) -> None:
        """1: its time is over, 2: somebody closed it."""
        self.open.remove(number)
        self.NotificationClosed(number, reason)

    @dbus_method()
    def Notify(  # type: ignore
        self, app: "s", replaces: "u", icon: "s", title: "s", words: "s", actions: "as",
        hints: "a{sv}", timeout: "i",
    ) -> "u":  # fmt: skip
        number = replaces or len(self.shown) + 1
        pairs = dict(zip(actions[::2], actions[1::2], strict=True))
        plain = {name: hint.value for name, hint in hints.items()}
        self.shown.append(Shown(number, app, title, words, pairs, plain))
        self.open.append(number)
        return number

    @dbus_method()
    def CloseNotification(self, number: "u") -> None:  # type: ignore
        if number in self.open:
            self.close(number, 3)

    @dbus_method()
    def GetCapabilities(self) -> "as":  # type: ignore
        return self._can

    @dbus_method()
    def GetServerInformation(self) -> "ssss":  # type: ignore
        return ["test", "test", "1", "1.2"]

    @dbus_signal()
    def ActionInvoked(self, number, action) -> "us":  # type: ignore
        return [number, action]

    @dbus_signal()
    def NotificationClosed(self, number, reason) -> "uu":  # type: ignore
        return [number, reason]
