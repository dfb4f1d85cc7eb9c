"""The desktop app: Qt, asyncio thread, services and window, begun and ended in order."""

from __future__ import annotations

import contextlib
import logging
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication

from blinkthink.app.application import make_application, restart, start_process
from blinkthink.app.cli.output import message
from blinkthink.app.closed_window import ClosedWindow
from blinkthink.app.first_start import wants_first_steps
from blinkthink.app.services import Services
from blinkthink.app.session_end import leave_with_session, quit_on_signals
from blinkthink.app.single_instance import SingleInstance
from blinkthink.app.unanswered import take_over
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import Event, ProgramChanged, Trouble
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, in_one, say
from blinkthink.runtime.logs import log_uncaught, set_up_logging
from blinkthink.ui import theme
from blinkthink.ui.assistant.afterwards import Afterwards
from blinkthink.ui.bridge import Bridge

if TYPE_CHECKING:
    from blinkthink.runtime.loop import AsyncThread
    from blinkthink.ui.main_window import MainWindow
    from blinkthink.ui.tray.background import Background

log = logging.getLogger(__name__)

START_SECONDS = 60.0  # the demo makes its certificates on the first start, on a busy machine slowly
STOP_SECONDS = 2.0
REST_SECONDS = 20.0  # that a closed window is kept, for who wants it back at once

_NOT_NOW = Words(
    tr("Not now: pictures are being moved, imported or exported."),
    "",
    tr("Start again when that is done."),
)
_OPEN_ALREADY = tr("BlinkThink is open already; its window was brought to the front.")
_RUNS_ALREADY = tr("BlinkThink runs already.")


class DesktopApp(QObject):
    """One run of the app. ``start``, then the Qt loop, then ``stop``.

    The window comes first, from the library alone. Network, cameras, schedule and analysis are
    imported and started once its first screen is there; until then what is asked of them waits.
    ``hidden`` starts them at once and makes no window. The window is made when it is first wanted;
    one that was closed is taken down after a while, and with it what it alone needs.
    """

    started = Signal()
    """The services run now, or could not be started."""
    _over = Signal(object)
    _freed = Signal()
    _program_changed = Signal(bool)

    def __init__(
        self,
        qt: QApplication,
        services: Services,
        *,
        hidden: bool = False,
        rest_seconds: float = REST_SECONDS,
    ) -> None:
        super().__init__()
        self.qt = qt
        self.services = services
        self._hidden = hidden
        self._thread: AsyncThread | None = None
        self.bridge: Bridge | None = None
        self.window: MainWindow | None = None
        self._background: Background | None = None
        self._first_answer: Afterwards | None = None
        self.ready = False
        self.again = False
        """Whether the app is to start again once it has ended."""
        self.again_hidden = False  # and then without a window
        self._early: list[BlinkThinkError] = []  # what goes wrong while the services start
        self._untold: BaseException | None = None  # for the next window
        self._closed = ClosedWindow(self, rest_seconds)
        self._closed.taken_down.connect(self._give_back)
        services.events.subscribe(self._on_event)
        self._over.connect(self._on_started, Qt.ConnectionType.QueuedConnection)
        self._freed.connect(self._on_freed, Qt.ConnectionType.QueuedConnection)
        self._program_changed.connect(self._on_program, Qt.ConnectionType.QueuedConnection)

    @property
    def asyncio_thread(self) -> AsyncThread:
        """The asyncio thread, which begins after the first screen; RuntimeError before."""
        if self._thread is None:
            raise RuntimeError("the services are not started yet")
        return self._thread

    @property
    def background(self) -> Background:
        """Tray, messages and progress; made when first wanted, after ``start``."""
        if self._background is None:
            from blinkthink.ui.tray.background import Background

            assert self.bridge is not None
            made = Background(self.services, self.bridge, self.services.clock, self)
            made.open_wanted.connect(self.show)
            made.quit_wanted.connect(self.quit)
            made.picture_wanted.connect(self.show_picture)
            self._background = made
            made.start()
        return self._background

    def start(self) -> None:
        """Make and show the window, and the services follow; ``hidden``: the services alone."""
        settings = self.services.settings()
        theme.hub().text_size = settings.text_size
        theme.move(settings.motion)
        theme.apply(self.qt, settings.theme)
        self.bridge = Bridge(self.services)
        self._first_answer = Afterwards(self.services, self.bridge, self)
        self._first_answer.answered.connect(self._on_first_answer)
        self._first_answer.start()
        if self._hidden:
            self.background.window_seen(False)
            self._start_services()
        else:
            self._open().show()

    def wait(self, seconds: float = START_SECONDS) -> None:
        """Let Qt work until the services run. Raises TimeoutError."""
        loop = QEventLoop()
        self.started.connect(loop.quit)
        if not self.ready:
            QTimer.singleShot(round(seconds * 1000), loop.quit)
            loop.exec()
        if not self.ready:
            raise TimeoutError("the services did not start")

    def _start_services(self) -> None:
        from blinkthink.runtime.loop import AsyncThread

        if self.bridge is None or self._thread is not None:
            return
        self._thread = AsyncThread()
        self._thread.start()
        gallery = self.window is not None
        starting = self._thread.submit(self.services.start(background=True, gallery=gallery))
        starting.add_done_callback(
            lambda done: None if done.cancelled() else self._over.emit(done.exception())
        )
        self.background.following.look()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Trouble) and not self.ready:
            self._early.append(event.error)
        elif isinstance(event, ProgramChanged):
            self._program_changed.emit(event.removed)

    def _on_started(self, error: BaseException | None) -> None:
        if self.bridge is None:
            return
        self.bridge.attach(self.asyncio_thread)
        troubles = [*self.services.notices(), *self._early]
        if error is not None:
            log.error("the services did not start", exc_info=error)
            self._say_error(error)
        elif troubles:  # in one message: a second one would take the place of the first
            self._say_error(in_one(troubles))
        if not self.services.demo:
            self.bridge.call_in_thread(self._repair_login_start, owner=self)
        self.ready = True
        self.started.emit()

    def _repair_login_start(self) -> None:
        """A copy that was moved or updated still starts at login."""
        try:
            if self.services.login_start.repair():
                log.info("the entry that starts the app at login was renewed")
        except BlinkThinkError as error:
            log.warning("the entry that starts the app at login: %s", error)

    def _say_error(self, error: BaseException) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.say_error(error)
        else:
            self.background.say(say(error))
            self._untold = error

    def _on_first_answer(self, _path: Path, sidecar: Sidecar) -> None:
        """It came while no window was there to say it."""
        seen = self.window is not None and self.window.isVisible()
        if not seen and sidecar.analysis is not None:
            self.background.say(Words(tr("The first answer is here."), sidecar.analysis.scene, ""))

    # The window comes and goes

    def show(self) -> None:
        """Bring the window to the front; it is made if need be. Where another version was installed
        over this one, that starts instead, unless long work of the window is under way."""
        if self.bridge is None:
            return  # it is ending
        working = self.window is not None and self.window.care.working
        if self.services.program.replaced and not working:
            log.info("another version was installed; it takes over")
            self.start_again()
            return
        self._closed.keep()
        window = self.window or self._open()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self.background.window_seen(True)
        if self._untold is not None:
            window.say_error(self._untold)
            self._untold = None

    def show_picture(self, path: Path) -> None:
        """Bring the window to the front with this picture in it."""
        self.show()
        window = self.window
        if window is None:
            return
        if window.model.loaded:
            window.show_picture(path)
        else:
            once = Qt.ConnectionType.SingleShotConnection
            window.model.reset.connect(lambda: window.show_picture(path), once)

    def quit(self) -> None:
        """End the app; while long work of the window is under way only after a question."""
        if self.window is not None and self.window.care.working:
            self.show()
            self.window.quit_asking()
        else:
            self.qt.quit()

    def start_again(self) -> None:
        """End the app and start it anew; not while long work of the window is under way."""
        if self.window is not None and self.window.care.working:
            self.window.toast.say(_NOT_NOW, tone="info")
            return
        self.again = True
        self.qt.quit()

    def _on_program(self, removed: bool) -> None:
        """Another version is there, or none: where nobody sees a window, this one ends once nothing
        is under way, and the other follows in the tray. A window is not taken away."""
        bridge, window = self.bridge, self.window
        if bridge is None:
            return
        if window is not None:  # a closed one is taken down soon
            window.replaced.setVisible(not removed)
            return
        if bridge.busy:
            return

        def answered(at_rest: bool) -> None:
            if at_rest and self.window is None:
                self._follow(removed)

        bridge.call(self.services.make_room, answered, owner=self)

    def _follow(self, removed: bool) -> None:
        if removed:
            log.info("the program was removed; it ends")
        else:
            log.info("another version was installed; it takes over, in the tray")
            self.again = self.again_hidden = True
        self.qt.quit()

    def _open(self) -> MainWindow:
        from blinkthink.ui.main_window import MainWindow

        assert self.bridge is not None
        self.services.index.keep(True)  # the services bring it up to date, no question waits
        if self._thread is not None:
            self._thread.submit(self.services.keep_index(True))
        window = MainWindow(
            self.services,
            self.bridge,
            self.services.clock,
            first_steps=wants_first_steps(self.services),
            first_answer=self._first_answer,
        )
        window.demo_requested.connect(lambda: restart(demo=True))
        window.leave_demo_requested.connect(lambda: restart(demo=False))
        window.restart_requested.connect(self.start_again)
        window.closed.connect(self.qt.quit)
        window.first_screen.seen.connect(self._start_services)
        window.care.worked.connect(self._show_work)
        self._closed.watch(window)
        self.window = window
        return window

    def _show_work(self, part: float | None) -> None:
        if self._background is not None:  # it is gone while the app ends
            self._background.following.show_work(part)

    def _give_back(self) -> None:
        from blinkthink.runtime.giving_back import give_memory_back
        from blinkthink.ui import icons

        if self.window is not None or self._thread is None:
            return
        icons.forget()
        give_memory_back()  # on this thread, before another one finds what was the window's
        freeing = self._thread.submit(self.services.keep_index(False))
        freeing.add_done_callback(lambda _: self._freed.emit())

    def _on_freed(self) -> None:
        from blinkthink.runtime.giving_back import give_memory_back

        if self.window is None:
            give_memory_back()

    def stop(self) -> None:
        """End in order, within STOP_SECONDS: no more news, the services, the thread, the window.

        A snapshot under way is given up before anything of it is written, or finishes writing; an
        analysis under way stays in the queue's journal. Safe to call again.
        """
        end = time.monotonic() + STOP_SECONDS
        self._closed.stop()
        if self._background is not None:
            self._background.stop()
            self._background = None
        if self.window is not None:
            self.window.hide()
            self.window.stop()
        if self.bridge is not None:
            self.bridge.stop()
            self.bridge = None
        thread, self._thread = self._thread, None
        if thread is not None:
            ending = thread.submit(self.services.stop())
            with contextlib.suppress(TimeoutError):
                ending.result(max(0.1, end - time.monotonic() - 0.5))
            if not thread.stop(max(0.3, end - time.monotonic())):
                log.warning("the asyncio thread did not end in time")
        self.services.index.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None


def run_window(services: Services, *, hidden: bool) -> int:
    """Open the window and return the exit status when it is closed."""
    qt = make_application()
    app = DesktopApp(qt, services, hidden=hidden)
    single = SingleInstance(services.paths.data, app.show)
    if not single.take():
        if single.ask(show=not hidden):
            message(_OPEN_ALREADY if not hidden else _RUNS_ALREADY)
            return 0
        if not take_over(single, hidden=hidden):
            return 1
    set_up_logging(services.paths.logs)
    log_uncaught()
    leave_with_session(qt)
    qt.aboutToQuit.connect(app.stop)  # a session that ends may not let the loop return
    try:
        with quit_on_signals(qt):
            app.start()
            return qt.exec()
    finally:
        app.stop()
        single.release()
        if app.again:  # not before: the new one is to find the place free
            arguments = [one for one in sys.argv[1:] if one != "--hidden"]
            start_process([*arguments, "--hidden"] if app.again_hidden else arguments)
