"""How far long work is, on the app's own icon, where the desktop has a place for that.

On Linux the launchers of Unity, KDE and GNOME's docks listen to the signal ``Update`` of
``com.canonical.Unity.LauncherEntry`` on the session bus, as libunity sends it. The dock of macOS
and the taskbar of Windows show a number: Qt's badge.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

_PATH = "/com/canonical/unity/launcherentry/blinkthink"
_INTERFACE = "com.canonical.Unity.LauncherEntry"


class IconProgress:
    """Says each per cent once."""

    def __init__(self) -> None:
        self._percent: int | None = None
        self._number = 0

    def show(self, fraction: float | None, number: int) -> None:
        """``fraction`` of the work, None where there is none; ``number`` of what still waits."""
        percent = None if fraction is None else round(100 * min(1.0, max(0.0, fraction)))
        if sys.platform == "linux":
            if percent != self._percent:
                _tell_launchers(percent)
        elif number != self._number:
            QGuiApplication.setBadgeNumber(number)
        self._percent, self._number = percent, number

    def stop(self) -> None:
        """There is none any more."""
        self.show(None, 0)


def _tell_launchers(percent: int | None) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    app = QGuiApplication.desktopFileName()
    update = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
    values = {"progress": (percent or 0) / 100, "progress-visible": percent is not None}
    update.setArguments([f"application://{app}.desktop", values])
    bus.send(update)
