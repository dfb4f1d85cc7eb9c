"""A desktop's tray and notifications, for programs that run on its session bus.

``python -m tests.app.tray_host``: it owns ``org.kde.StatusNotifierWatcher`` and
``org.freedesktop.Notifications``, says each thing that happens (new tips of the icon, too) as a
line of JSON on standard output, and does what it reads, a line each, from standard input:

    click LABEL     choose that line of the icon's menu, wherever in it
    activate        click the icon itself
    press N ACTION  choose that action of the Nth notification, which closes by that
    look            say the icon's tooltip, the sizes of its picture, and its menu
    leave           take the tray away, as a panel that crashes
    come            and bring it back

The names are those of the StatusNotifierItem and com.canonical.dbusmenu specifications.
"""

# ruff: noqa: F722, F821, BLE001 - D-Bus signatures as annotations; whatever fails is said

import asyncio
import contextlib
import json
import sys

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
ITEM = "org.kde.StatusNotifierItem"
LAUNCHER = "com.canonical.Unity.LauncherEntry"


def say(what, **more):
    print(json.dumps({"what": what, **more}), flush=True)


class Watcher(ServiceInterface):
    def __init__(self):
        super().__init__(WATCHER)
        self.items = []

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: "s"):
        self.items.append(service)
        say("registered")

    @dbus_method()
    def RegisterStatusNotifierHost(self, service: "s"):
        pass

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> "b":
        return True

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> "as":
        return self.items

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> "i":
        return 0

    @dbus_signal()
    def StatusNotifierHostRegistered(self) -> None:
        pass


class Notifications(ServiceInterface):
    def __init__(self):
        super().__init__(NOTIFICATIONS)
        self.count = 0

    @dbus_method()
    def GetCapabilities(self) -> "as":
        return ["body", "actions"]

    @dbus_method()
    def GetServerInformation(self) -> "ssss":
        return ["tests", "tests", "1", "1.2"]

    @dbus_method()
    def CloseNotification(self, number: "u"):
        pass

    @dbus_method()
    def Notify(
        self,
        app: "s",
        replaces: "u",
        icon: "s",
        title: "s",
        body: "s",
        actions: "as",
        hints: "a{sv}",
        expires: "i",
    ) -> "u":
        self.count += 1
        hint = hints.get("image-path")
        picture = hint.value if hint is not None else ""
        say(
            "notified", title=title, body=body, number=self.count, actions=actions[::2],
            picture=picture,
        )  # fmt: skip
        return self.count

    @dbus_signal()
    def ActionInvoked(self, number, action) -> "us":
        return [number, action]

    @dbus_signal()
    def NotificationClosed(self, number, reason) -> "uu":
        return [number, reason]


class Desktop:
    """The bus, and what is asked of the icon on it."""

    def __init__(self, bus):
        self.bus = bus
        self.watcher = Watcher()
        self.notifications = Notifications()
        self.asking = set()

    async def open(self):
        self.bus.export("/StatusNotifierWatcher", self.watcher)
        self.bus.export("/org/freedesktop/Notifications", self.notifications)
        self.bus.add_message_handler(self.on_message)
        await self.call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch",
            "s", [f"type='signal',interface='{LAUNCHER}'"],
        )  # fmt: skip
        await self.call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch",
            "s", [f"type='signal',interface='{ITEM}'"],
        )  # fmt: skip
        await self.bus.request_name(NOTIFICATIONS)
        await self.bus.request_name(WATCHER)
        say("ready")

    def on_message(self, message):
        if message.message_type is MessageType.SIGNAL and message.interface == LAUNCHER:
            app, values = message.body
            plain = {name: value.value for name, value in values.items()}
            say("progress", app=app, **plain)
        elif message.interface == ITEM and message.member == "NewToolTip":
            task = asyncio.create_task(self.tell_tip())
            self.asking.add(task)
            task.add_done_callback(self.asking.discard)

    async def tell_tip(self):
        with contextlib.suppress(RuntimeError):  # the icon went meanwhile
            say("tip", words=(await self.get("ToolTip"))[2])

    async def call(self, service, path, interface, member, signature="", body=()):
        reply = await self.bus.call(
            Message(
                destination=service,
                path=path,
                interface=interface,
                member=member,
                signature=signature,
                body=list(body),
            )
        )
        if reply.message_type is MessageType.ERROR:
            raise RuntimeError(f"{member}: {reply.body}")
        return reply.body

    async def get(self, name):
        item = self.watcher.items[-1]
        body = await self.call(
            item, "/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", "ss",
            (ITEM, name),
        )  # fmt: skip
        return body[0].value

    async def menu(self, parent=0):
        """(id, label, enabled) of each line, submenus after their own."""
        item, path = self.watcher.items[-1], await self.get("Menu")
        await self.call(item, path, "com.canonical.dbusmenu", "AboutToShow", "i", (parent,))
        _, layout = await self.call(
            item, path, "com.canonical.dbusmenu", "GetLayout", "iias", (parent, 1, [])
        )
        found = []
        for child in layout[2]:
            number, values, _ = child.value
            plain = {name: value.value for name, value in values.items()}
            if plain.get("type") == "separator" or plain.get("visible") is False:
                continue
            found.append((number, plain.get("label", ""), plain.get("enabled", True)))
            if plain.get("children-display") == "submenu":
                found += await self.menu(number)
        return found

    async def do(self, line):
        command, _, rest = line.strip().partition(" ")
        if command == "look":
            tip = await self.get("ToolTip")
            pictures = await self.get("IconPixmap")
            lines = [(label, enabled) for _, label, enabled in await self.menu()]
            say("looked", tip=[tip[2], tip[3]], sizes=[one[0] for one in pictures], menu=lines)
        elif command == "click":
            number = next(one for one, label, _ in await self.menu() if label == rest)
            item, path = self.watcher.items[-1], await self.get("Menu")
            await self.call(
                item, path, "com.canonical.dbusmenu", "Event", "isvu",
                (number, "clicked", Variant("s", ""), 0),
            )  # fmt: skip
            say("clicked")
        elif command == "activate":
            item = self.watcher.items[-1]
            await self.call(item, "/StatusNotifierItem", ITEM, "Activate", "ii", (0, 0))
            say("activated")
        elif command == "press":
            number, action = rest.split()
            self.notifications.ActionInvoked(int(number), action)
            self.notifications.NotificationClosed(int(number), 2)
            say("pressed")
        elif command == "leave":
            await self.bus.release_name(WATCHER)
            say("left")
        elif command == "come":
            await self.bus.request_name(WATCHER)
            say("came")


async def main():
    desktop = Desktop(await MessageBus().connect())
    await desktop.open()
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        try:
            await desktop.do(line.decode())
        except Exception as error:
            say("failed", error=f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    asyncio.run(main())
