"""The window: rail, pages, viewer, status bar, demo banner, and the sign-in page over all of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.state import SnapOutcome
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.banner import DemoBanner
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.focus import FocusRing
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.inspector import Inspector
from blinkthink.ui.library_page import LibraryPage
from blinkthink.ui.loader import make_pool
from blinkthink.ui.news import News
from blinkthink.ui.pages.activity import ActivityPage
from blinkthink.ui.pages.models import ModelsPage
from blinkthink.ui.pages.phrases import when, within
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.pages.sign_in import SignInPage
from blinkthink.ui.rail.pictures import RailPictures
from blinkthink.ui.rail.rail import Rail
from blinkthink.ui.rail.snapping import Snapping
from blinkthink.ui.status_bar import StatusBar
from blinkthink.ui.toast import Toast
from blinkthink.ui.viewer.full import FullPictures
from blinkthink.ui.viewer.page import ViewerPage
from blinkthink.ui.widgets import line

NARROW = 760
_MINUTE_MS = 30_000
_PAGES: dict[str, Callable[[Backend, Bridge, Clock], QWidget]] = {
    "activity": lambda backend, bridge, clock: ActivityPage(backend, bridge, clock=clock),
    "models": lambda backend, bridge, clock: ModelsPage(backend, bridge),
    "settings": lambda backend, bridge, clock: SettingsPage(backend, bridge, clock=clock),
}


class MainWindow(QMainWindow):
    """The whole window. The bridge must live longer than it."""

    demo_requested = Signal()
    leave_demo_requested = Signal()
    closed = Signal()

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock | None = None) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._clock = clock or SystemClock()
        self.setWindowTitle("BlinkThink demo" if backend.demo else "BlinkThink")
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)
        self._pool = make_pool(self)
        self._pages: dict[str, QWidget] = {}
        self._make_parts()
        self._lay_out()
        self._connect()
        self.news = News(backend, bridge, self)
        self._focus_ring = FocusRing(self)
        self._tick = QTimer(self)
        self._tick.setInterval(_MINUTE_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()
        self._pages["library"] = self.library
        self.go("library")
        self.news.start()
        self.model.load()

    def _make_parts(self) -> None:
        backend, bridge, clock = self._backend, self._bridge, self._clock
        folder = backend.paths.thumbnails
        self.model = PictureModel(backend, bridge, self._pool, self)
        self.current = CurrentPicture(backend, bridge, self)
        self.snapping = Snapping(backend, bridge, self)
        self._grid_thumbs = Thumbs(folder, self._pool, self)
        self._rail_thumbs = Thumbs(folder, self._pool, self)
        self._inspector_thumbs = Thumbs(folder, self._pool, self, urgent=True)
        self._full = FullPictures(self._pool, self)
        self.inspector = Inspector(self.current, self._inspector_thumbs, clock)
        self.library = LibraryPage(
            backend, bridge, self.model, self.current, self._grid_thumbs, self.inspector, clock
        )
        self.rail = Rail(clock)
        self.rail_pictures = RailPictures(self.rail, self.model, self._rail_thumbs)
        self.status = StatusBar(clock)
        self.banner = DemoBanner()

    def _lay_out(self) -> None:
        # From the outside in: a subtree that moves is styled anew, so each is put in place once.
        whole = QWidget()
        self.setCentralWidget(whole)
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        self.banner.setVisible(self._backend.demo)
        self._layers = QStackedWidget()
        outer.addWidget(self._layers, 1)
        self._shell = QWidget()
        self._layers.addWidget(self._shell)
        column = QVBoxLayout(self._shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(line())
        column.addWidget(self.status)
        row.addWidget(self.rail)
        row.addWidget(line("v"))
        self._page_stack = QStackedWidget()
        row.addWidget(self._page_stack, 1)
        self._page_stack.addWidget(self.library)
        self.toast = Toast(whole)

    def _connect(self) -> None:
        self.banner.left.connect(self.leave_demo_requested)
        self.rail.place_chosen.connect(self.go)
        self.rail.camera_chosen.connect(self._choose_camera)
        self.rail.snap_requested.connect(self.snapping.snap)
        self.rail.refresh_requested.connect(lambda: self.news.list_cameras())
        self.rail.sign_in_requested.connect(self._ask_sign_in)
        self.snapping.changed.connect(self._on_snap_state)
        self.snapping.failed.connect(self._on_snap_failed)
        self.status.cancel_requested.connect(
            lambda: self._bridge.call(self._backend.cancel_all_jobs)
        )
        self.library.opened.connect(self.open_viewer)
        self.library.snap_all_requested.connect(self.rail.snap_all.click)
        self.model.reset.connect(self._on_pictures)
        self.model.inserted.connect(lambda _: self._on_pictures())
        self._bridge.trouble.connect(self.say_error)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.stop)

    # Places that are made when they are first gone to

    @cached_property
    def viewer(self) -> ViewerPage:
        """One picture in the whole window."""
        made = ViewerPage(self.current, self._full, self.library.grid.neighbor, self._clock)
        made.closed.connect(self.close_viewer)
        made.moved.connect(self._move)
        self._layers.addWidget(made)
        return made

    @cached_property
    def sign_in(self) -> SignInPage:
        """The page that covers the window while nobody is signed in."""
        made = SignInPage(self._backend, self._bridge, clock=self._clock)
        made.demo_requested.connect(self.demo_requested)
        made.library_requested.connect(self._look_only)
        self._layers.addWidget(made)
        return made

    def page(self, place: str) -> QWidget:
        """The page of a place."""
        if place not in self._pages:
            page = _PAGES[place](self._backend, self._bridge, self._clock)
            if isinstance(page, SettingsPage):
                page.sign_in_requested.connect(self._ask_sign_in)
                page.library_changed.connect(lambda _: self.model.load())
            self._pages[place] = page
            self._page_stack.addWidget(page)
        return self._pages[place]

    # What others ask

    def go(self, place: str) -> None:
        """Show one of the places."""
        self._page_stack.setCurrentWidget(self.page(place))
        self.rail.show_place(place)

    def open_viewer(self) -> None:
        """Show the current picture in the whole window."""
        if self.current.path is not None:
            self._layers.setCurrentWidget(self.viewer)
            self.viewer.open()

    def close_viewer(self) -> None:
        """Back to the library, with the picture that was seen last in sight."""
        self._layers.setCurrentWidget(self._shell)
        self._full.forget()
        self.library.grid.setFocus()

    def say_error(self, error: BaseException) -> None:
        """Say what went wrong: above the pictures, or over what covers them."""
        if self.library.isVisible():
            self.library.say_error(error)
        else:
            self.toast.say(say(error))

    def stop(self) -> None:
        """Load and decode no more; what the pool has begun ends."""
        self._tick.stop()
        for part in (self.model, self._grid_thumbs, self._rail_thumbs, self._inspector_thumbs):
            part.stop()
        self._full.stop()
        self._pool.clear()
        self._pool.waitForDone(500)

    def show_sign_in(self, wanted: bool) -> None:
        """Whether the sign-in page covers the window."""
        if wanted:
            self._layers.setCurrentWidget(self.sign_in)
        elif isinstance(self._layers.currentWidget(), SignInPage):
            self._layers.setCurrentWidget(self._shell)
            self.library.grid.setFocus()

    # Inside

    def _look_only(self) -> None:
        self.news.looking_only = True
        self.show_sign_in(False)

    def _ask_sign_in(self) -> None:
        self.news.looking_only = False
        self.show_sign_in(True)

    def _move(self, step: int) -> None:
        path = self.library.grid.neighbor(step)
        if path is not None:
            self.library.grid.select(path)

    def _choose_camera(self, key: object) -> None:
        self._pages["library"] = self.library
        self.go("library")
        chosen = None if self.model.camera == key else key
        self.library.bar.choose_camera(chosen)  # type: ignore[arg-type]

    def _on_snap_state(self, key: object) -> None:
        for its, row in self.rail.rows.items():
            if its == key:
                self.rail.show_state(its, self.snapping.state(row.camera.ref))

    def _on_snap_failed(self, failure: object) -> None:
        if not isinstance(failure, SnapOutcome) or failure.error is None:
            if isinstance(failure, BaseException):
                self.say_error(failure)
            return
        words = say(failure.error)
        last = self.model.newest(failure.camera)
        meaning = words.meaning
        if last is not None:
            seen = within(when(last.captured_at, self._clock.now()))
            meaning = f"{meaning} Its last picture is from {seen}.".strip()
        camera = failure.camera
        self.library.say_words(
            Words(words.title, meaning, words.action, words.detail),
            "Try again",
            lambda: self.snapping.snap([camera]),
        )

    def _on_pictures(self) -> None:
        total = self.model.total
        self.rail.places["library"].count(f"{total:,}" if total else "", f"{total:,} pictures")
        self.rail.show_chosen(self.model.camera)

    def _on_tick(self) -> None:
        self.status.refresh()
        self.library.grid.viewport().update()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self.rail.set_narrow(width < NARROW)
        self.status.set_narrow(width < 900)
        self.library.set_window_width(width)
        self.toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        event.accept()
        self.closed.emit()
