"""Whether there is a tray, which on Linux comes and goes with the panel that has it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

_WATCHER = "org.kde.StatusNotifierWatcher"


def tray_is_there() -> bool:
    """Whether an icon put into the tray now would be seen."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class TrayFinder(QObject):
    """Asks the system, and hears of changes where it tells them."""

    changed = Signal()
    """A tray may have come or gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.told = False
        """Whether a tray that comes later is heard of."""
        if sys.platform != "linux":
            return
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            self.told = True
            watch = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
            self._watcher = QDBusServiceWatcher(_WATCHER, bus, watch, self)
            self._watcher.serviceOwnerChanged.connect(self.changed)

    def there(self) -> bool:
        """Whether an icon put there now would be seen."""
        return tray_is_there()
