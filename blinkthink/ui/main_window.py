"""The window: rail, pages, viewer, status bar, demo banner, and the sign-in page over all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.records import CameraRef
from blinkthink.core.translation import number, tr
from blinkthink.ui.alert_news import AlertNews
from blinkthink.ui.ask_banner import AskBanner
from blinkthink.ui.assistant.afterwards import Afterwards
from blinkthink.ui.backend import Backend
from blinkthink.ui.banner import DemoBanner, ReplacedBanner
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.caring import Caring
from blinkthink.ui.care.space_banner import SpaceBanner
from blinkthink.ui.cloud_news import CloudNews
from blinkthink.ui.commands import Commands
from blinkthink.ui.covers import Covers
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.first_screen import FirstScreen
from blinkthink.ui.focus import FocusRing
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.going import Going
from blinkthink.ui.helping import Helping
from blinkthink.ui.inspector import Inspector
from blinkthink.ui.library_page import LibraryPage
from blinkthink.ui.loader import make_pool
from blinkthink.ui.model_news import ModelNews
from blinkthink.ui.news import News
from blinkthink.ui.places import Places
from blinkthink.ui.rail.control import RailControl
from blinkthink.ui.rail.pictures import RailPictures
from blinkthink.ui.rail.rail import Rail
from blinkthink.ui.schedule_news import ScheduleNews
from blinkthink.ui.seeing import Seeing
from blinkthink.ui.shell import Shell
from blinkthink.ui.skipping_news import SkippingNews
from blinkthink.ui.stack import Stack
from blinkthink.ui.status_bar import StatusBar
from blinkthink.ui.toast import Toast
from blinkthink.ui.troubles import Troubles
from blinkthink.ui.undo_steps import UndoSteps
from blinkthink.ui.update_news import UpdateWatch
from blinkthink.ui.watching import StatusWatch
from blinkthink.ui.wiring import actions, wire

if TYPE_CHECKING:
    from blinkthink.ui.assistant.page import AssistantPage
    from blinkthink.ui.pages.sign_in import SignInPage
    from blinkthink.ui.viewer.page import ViewerPage

_MINUTE_MS = 30_000


class MainWindow(QMainWindow):
    """The whole window. The bridge must live longer than it."""

    demo_requested = Signal()
    leave_demo_requested = Signal()
    restart_requested = Signal()
    """The app is to start again, to take over what was set."""
    closed = Signal()

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock | None = None,
        *,
        first_steps: bool = False,
        first_answer: Afterwards | None = None,
    ) -> None:
        """``first_steps``: it begins with these, where they were left. ``first_answer`` goes on
        without the window; without it, the window has its own."""
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._clock = clock or SystemClock()
        self.put_away: Callable[[], bool] | None = None
        """Hides or minimises the window that a person closes; whether it did."""
        self.setWindowTitle(tr("BlinkThink demo") if backend.demo else "BlinkThink")
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)
        self._pool = make_pool(self)
        self.first_answer = first_answer or Afterwards(backend, bridge, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._focus_ring = FocusRing(self)
        self._status_watch = StatusWatch(backend, bridge, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_MINUTE_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self.first_screen = FirstScreen(self.model, self.library.grid, self)
        self.go("library")
        if first_steps:
            self.show_assistant(self.first_answer.steps.step)
        self.news.start()
        self.model_news.start()
        self.cloud_news.start()
        self.model.load()

    def _make_parts(self) -> None:
        backend, bridge, clock = self._backend, self._bridge, self._clock
        folder = backend.paths.thumbnails
        self.model = PictureModel(backend, bridge, self._pool, self)
        self.current = CurrentPicture(backend, bridge, self)
        self._grid_thumbs = Thumbs(folder, self._pool, self, bridge=bridge)
        self._rail_thumbs = Thumbs(folder, self._pool, self, bridge=bridge)
        self._inspector_thumbs = Thumbs(folder, self._pool, self, urgent=True, bridge=bridge)
        self.inspector = Inspector(self.current, self._inspector_thumbs, clock)
        self.library = LibraryPage(
            backend, bridge, self.model, self.current, self._grid_thumbs, self.inspector, clock
        )
        self.rail = Rail(clock)
        self.control = RailControl(backend, bridge, clock, self.rail, self.model)
        self.rail_pictures = RailPictures(self.rail, self.model, self._rail_thumbs)
        self.status = StatusBar(clock)
        self.banner = DemoBanner()
        self.replaced = ReplacedBanner()
        self.space = SpaceBanner()
        self.ask = AskBanner()
        self.news = News(backend, bridge, self.rail, self.rail_pictures, self.status, self)

    def _lay_out(self) -> None:
        # From the outside in: a subtree that moves is styled anew, so each is put in place once.
        self._whole = QWidget()
        self.setCentralWidget(self._whole)
        outer = QVBoxLayout(self._whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        self.banner.setVisible(self._backend.demo)
        outer.addWidget(self.replaced)
        outer.addWidget(self.space)
        outer.addWidget(self.ask)
        self._layers = Stack()
        outer.addWidget(self._layers, 1)
        self._shell = Shell(self.rail, self.status)
        self._layers.addWidget(self._shell)
        self.toast = Toast(self._whole)
        self.care = Caring(
            self._backend,
            self._bridge,
            self._clock,
            self._whole,
            self.toast,
            self.status.task,
            lambda parent: Thumbs(self._backend.paths.thumbnails, self._pool, parent),
        )
        self.covers = Covers(
            self._backend,
            self._bridge,
            self._clock,
            self._layers,
            self._shell,
            self.news,
            self.toast,
            self.first_answer,
            lambda parent: Thumbs(
                self._backend.paths.thumbnails, self._pool, parent, bridge=self._bridge
            ),
        )
        self.model_news = ModelNews(
            self._backend,
            self._bridge,
            self.status,
            self.toast,
            self.go,
            self._seen,
            self,
        )
        self.cloud_news = CloudNews(
            self._backend,
            self._bridge,
            self.status,
            self.ask,
            lambda place: self.places.seen(place),
            self,
        )
        self.alert_news = AlertNews(
            self._backend, self._bridge, self._clock, self.rail.places["alerts"], self
        )
        self.schedule_news = ScheduleNews(
            self._bridge, self._clock, self.toast.say, self._is_looked_at, self.show_schedule, self
        )
        self.skipping_news = SkippingNews(
            self._backend, self._bridge, self.library.say_words, self.show_rates, self
        )
        self.places = Places(
            self._backend,
            self._bridge,
            self._clock,
            self._shell,
            self.library,
            self.care,
            self._pool,
        )
        self.seeing = Seeing(
            self._backend,
            self._bridge,
            self._clock,
            self._pool,
            self.current,
            self.model,
            self.library,
            self._layers,
            self._shell,
            self.care.open_work,
        )
        self.undo_steps = UndoSteps(self)
        self.commands = Commands(self, actions(self))

    def _connect(self) -> None:
        self.update_watch = UpdateWatch(
            self._backend, self._bridge, self.toast.say, self._whole, self
        )
        self.going = Going(self)
        self.mender = Helping(self)
        self.troubles = Troubles(self, self._backend, self._bridge)
        wire(self, self._backend, self._bridge)
        self.model.reset.connect(self._on_pictures)
        self.model.facts_changed.connect(self._on_pictures)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.stop)

    # Places that are made when they are first gone to

    @property
    def viewer(self) -> ViewerPage:
        """One picture in the whole window."""
        return self.seeing.viewer

    @property
    def sign_in(self) -> SignInPage:
        """The page that covers the window while nobody is signed in."""
        return self.covers.sign_in

    @property
    def assistant(self) -> AssistantPage:
        """The first steps, which cover the window."""
        return self.covers.assistant

    def page(self, place: str) -> QWidget:
        """The page of a place."""
        return self.places.page(place)

    # What others ask

    def go(self, place: str) -> None:
        """Show one of the places; “assistant” are the first steps, once more."""
        if place == "assistant":
            self.show_assistant()
            return
        if place in ("help", "licences", "privacy"):
            self.mender.go(place)
            return
        self.places.show(place)
        self.rail.show_place(place)
        self.cloud_news.count()
        self.uncover()

    def uncover(self) -> None:
        """Bring the pages to the front, if a picture covers them."""
        if not self.shows_pages and not self.covers.covering:
            self.close_viewer()

    @property
    def shows_pages(self) -> bool:
        """Whether nothing lies over rail and pages."""
        return self._layers.currentWidget() is self._shell

    def show_assistant(self, step: str = "") -> None:
        """Show the first steps, from this one on."""
        self.covers.show_assistant(step)

    def show_evaluation(self) -> None:
        """Show the page that measures models."""
        self.going.to_evaluation()

    def _is_looked_at(self) -> bool:
        return self.isVisible() and not self.isMinimized()

    def show_schedule(self) -> None:
        """Show what is taken by itself, and when."""
        self.going.to_schedule()

    def show_rates(self) -> None:
        """Show how many changes were missed by skipping pictures."""
        self.going.to_rates()

    def show_camera(self, camera: CameraRef | None) -> None:
        """Show the page of a camera, or of what holds for all of them."""
        self.going.to_camera(camera)

    def show_picture(self, path: Path) -> None:
        """Show this picture in the whole window, whatever the library shows."""
        self.going.to_picture(path)

    def open_viewer(self) -> None:
        """Show the current picture in the whole window."""
        self.seeing.open()

    def close_viewer(self) -> None:
        """Back to the library, with the picture that was seen last in sight."""
        self.seeing.close()

    def show_keys(self) -> None:
        """Show the sheet of the keys."""
        from blinkthink.ui.keys_sheet import KeysSheet

        KeysSheet(self._whole).open()

    def say_error(self, error: BaseException) -> None:
        """Say what went wrong: above the pictures, or over what covers them."""
        self.troubles.tell(error)

    def close_asking(self) -> None:
        """Close the window as its frame's button does: the app may go on without it."""
        if not self._stays_without():
            self.quit_asking()

    def quit_asking(self) -> None:
        """Quit; while long work is under way only after a question."""
        if not self.care.ask_before_quitting(self.close):
            self.close()

    def stop(self) -> None:
        """Load and decode no more; what the pool has begun ends."""
        self._tick.stop()
        for part in (self.model, self._grid_thumbs, self._rail_thumbs, self._inspector_thumbs):
            part.stop()
        self.seeing.stop()
        self.places.stop()
        self.covers.stop()
        self._pool.clear()
        self._pool.waitForDone(500)

    def show_sign_in(self, wanted: bool) -> None:
        """Whether the sign-in page covers the window; the first steps have it as one of theirs."""
        self.covers.show_sign_in(wanted)

    def ask_sign_in(self) -> None:
        """Show the page to sign in."""
        self.covers.ask_sign_in()

    # Inside

    def _stays_without(self) -> bool:
        return self.put_away is not None and self.put_away()

    def _seen(self, place: str) -> bool:
        """Whether a place is in sight, or its part of the first steps."""
        return self.covers.shows(place) if self.covers.assisting else self.places.seen(place)

    def _on_pictures(self) -> None:
        total = self.model.total
        self.rail.places["library"].count(
            number(total) if total else "", tr("%n picture(s)", "", total)
        )
        chosen = self.model.query.cameras
        self.rail.show_chosen(next(iter(chosen)) if len(chosen) == 1 else None)

    def _on_tick(self) -> None:
        self.status.refresh()
        self.alert_news.refresh()
        self.rail.show_time()
        self.library.grid.viewport().update()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self._shell.set_window_width(width)
        self.library.set_window_width(width)
        self.toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        # A person is asked; a session that ends, or a signal, closes the window at once.
        if event.spontaneous() and (
            self._stays_without() or self.care.ask_before_quitting(self.close)
        ):
            event.ignore()
            return
        self.stop()
        event.accept()
        self.closed.emit()
