"""Pictures in full: viewer, compare, slideshow and time-lapse, in the layers of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.events import LibraryChanged
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.picture import PicturePaths
from blinkthink.ui import desktop
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.library_page import LibraryPage
from blinkthink.ui.stack import Stack

if TYPE_CHECKING:
    from blinkthink.ui.care.work_sheet import WorkSheet
    from blinkthink.ui.compare.page import ComparePage, Pair
    from blinkthink.ui.slideshow import Slideshow
    from blinkthink.ui.viewer.full import FullPictures
    from blinkthink.ui.viewer.page import ViewerPage


class Seeing(QObject):
    """Each place is made when it is first gone to; Escape leads back to the one before."""

    trash_requested = Signal(list)
    failed = Signal(object)
    said = Signal(object)
    """Words for the toast."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        pool: QThreadPool,
        current: CurrentPicture,
        model: PictureModel,
        library: LibraryPage,
        layers: Stack,
        shell: QWidget,
        open_sheet: Callable[[Callable[[], WorkSheet]], object],
    ) -> None:
        """``shell`` is the layer that is shown while no picture fills the window."""
        super().__init__(layers)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._pool = pool
        self._current = current
        self._model = model
        self._library = library
        self._layers = layers
        self._shell = shell
        self._open_sheet = open_sheet
        self._before: QWidget = shell
        self._made: list[ComparePage | Slideshow] = []
        self._maximized = False
        library.unjudged_wanted.connect(self.go_unjudged)
        layers.currentChanged.connect(lambda _: self._on_layer())
        bridge.news.connect(self._on_news)

    # The places

    @cached_property
    def full(self) -> FullPictures:
        """Decodes whole pictures."""
        from blinkthink.ui.viewer.full import FullPictures

        return FullPictures(self._pool, self)

    @cached_property
    def viewer(self) -> ViewerPage:
        """One picture in the whole window."""
        from blinkthink.ui.viewer.page import ViewerPage

        made = ViewerPage(
            self._current, self.full, self._library.grid.neighbor, self._bridge, self._clock
        )
        made.closed.connect(self.close)
        made.moved.connect(self._move)
        made.end_wanted.connect(self._go_to_end)
        made.flagged_wanted.connect(self._step_flagged)
        made.unjudged_wanted.connect(self.go_unjudged)
        made.full_screen_wanted.connect(self._set_full_screen)
        made.trash_requested.connect(self.trash_requested)
        made.picture_actions.failed.connect(self.failed)
        made.picture_actions.said.connect(lambda words: self.said.emit(Words(words, "", "")))
        made.picture_actions.compare_requested.connect(self.compare_with_before)
        made.picture_actions.slideshow_requested.connect(lambda: self.slideshow(()))
        self._library.grid.described.connect(made.describe)
        self._layers.addWidget(made)
        return made

    @cached_property
    def comparing(self) -> ComparePage:
        """Two pictures."""
        from blinkthink.ui.compare.page import ComparePage

        made = ComparePage(self._pool, self._clock)
        made.closed.connect(self._step_back)
        made.older_wanted.connect(partial(self._compare_next, 1))
        made.newer_wanted.connect(partial(self._compare_next, -1))
        self._layers.addWidget(made)
        self._made.append(made)
        return made

    @cached_property
    def showing(self) -> Slideshow:
        """The slideshow."""
        from blinkthink.ui.slideshow import Slideshow

        made = Slideshow(self._pool, self._clock)
        made.closed.connect(self._on_slideshow_closed)
        made.full_screen_wanted.connect(self._set_full_screen)
        self._layers.addWidget(made)
        self._made.append(made)
        return made

    # What others ask

    def open(self) -> None:
        """Show the current picture in the whole window."""
        if self._current.path is not None:
            self.viewer.describe(self._library.grid.accessibleDescription())
            self._layers.setCurrentWidget(self.viewer)
            self.viewer.open()

    def close(self) -> None:
        """Back to the page before; in the library the picture that was seen last is in sight."""
        self._set_full_screen(False)
        self._layers.setCurrentWidget(self._shell)
        self.full.forget()
        if self._library.isVisible():  # on another page the focus goes back to what had it
            self._library.grid.setFocus()

    def compare(self, paths: Sequence[Path]) -> None:
        """Show two pictures side by side; ``paths``: the newer one first."""
        if len(paths) != 2:
            self.said.emit(Words(tr("Choose two pictures to compare."), "", ""))
            return
        self._remember()
        self._layers.setCurrentWidget(self.comparing)
        self.comparing.open(paths[1], paths[0])

    def compare_with_before(self) -> None:
        """Compare the current picture with the one before it of its camera."""
        path = self._current.path
        if path is not None:
            self._find_beside(path, 1, lambda older: self.compare([path, older]))

    def slideshow(self, paths: Sequence[Path]) -> None:
        """Show these one after the other; without any, all that the library shows."""
        chosen = paths or PicturePaths(self._model.pictures)
        if not len(chosen):
            self.said.emit(Words(tr("There is no picture to show."), "", ""))
            return
        self._remember()
        self._layers.setCurrentWidget(self.showing)
        self._set_full_screen(True)
        start = 0 if paths else self._library.grid.beside()[0] + 1
        self.showing.open(chosen, min(start, len(chosen) - 1))

    def timelapse(self, paths: Sequence[Path]) -> None:
        """Ask for the format and make a film of these; ``paths``: newest first, as shown."""
        if not paths:
            self.said.emit(Words(tr("There is no picture for a time-lapse."), "", ""))
            return
        from blinkthink.ui.timelapse_sheet import TimelapseSheet

        window = self._layers.window().centralWidget()  # type: ignore[attr-defined]
        self._open_sheet(
            lambda: TimelapseSheet(
                window, self._bridge, self._clock, window, list(paths)[::-1], desktop.reveal
            )
        )

    def stop(self) -> None:
        """Decode no more, and keep what the user said."""
        self._current.edit(False)
        self._current.marking.save_before_quitting()
        self._current.correcting.save_before_quitting()
        full: FullPictures | None = self.__dict__.get("full")
        if full is not None:
            full.stop()
        for page in self._made:
            page.stop()

    # Inside

    def _on_news(self, event: object) -> None:
        full: FullPictures | None = self.__dict__.get("full")
        if full is not None and isinstance(event, LibraryChanged):
            full.try_again(None if event.rebuilt else event.added | event.changed)

    def _remember(self) -> None:
        now = self._layers.currentWidget()
        viewer: QWidget | None = self.__dict__.get("viewer")
        self._before = viewer if viewer is not None and now is viewer else self._shell

    def _step_back(self) -> None:
        """Where Escape leads from compare and slideshow."""
        self._set_full_screen(False)
        self.comparing.forget()
        if self._before is self._shell:
            self.close()
        else:
            self.open()

    def _on_slideshow_closed(self, path: Path | None) -> None:
        self._set_full_screen(False)
        if path is not None:
            self._library.grid.select(path)
        if self._before is self._shell:
            self.close()
        else:
            self.open()

    def _on_layer(self) -> None:
        viewer = self.__dict__.get("viewer")
        if viewer is not None and self._layers.currentWidget() is not viewer:
            viewer.leave()

    def _move(self, step: int) -> None:
        path = self._library.grid.neighbor(step)
        if path is not None:
            self._library.grid.select(path)

    def _go_to_end(self, direction: int) -> None:
        pictures = self._model.pictures
        if len(pictures):
            self._library.grid.select(pictures[0 if direction < 0 else -1].path)

    def _step_flagged(self, direction: int) -> None:
        path = self._current.path
        if path is None:
            return
        index, query = self._backend.index, self._model.query

        def found(flagged: Path | None) -> None:
            if flagged is not None:
                self._library.grid.select(flagged)
            else:
                older, newer = (
                    tr("No older picture has a flag."),
                    tr("No newer picture has a flag."),
                )
                self.said.emit(Words(older if direction > 0 else newer, "", ""))

        self._bridge.call_in_thread(
            lambda: index.step_flagged(query, path, direction), found, owner=self
        )

    def go_unjudged(self) -> None:
        """Make the next older picture the current one whose analysis is not judged yet."""
        path = self._current.path
        index, query = self._backend.index, replace(self._model.query, unjudged=True)

        def look() -> Path | None:
            left = index.select(query)
            at = left.nearest(path) if path is not None else (0 if len(left) else None)
            if at is None or not len(left):
                return None
            if left.path(at) == path:
                at += 1
            return left.path(at % len(left)) if left.path(at % len(left)) != path else None

        def found(next_one: Path | None) -> None:
            if next_one is not None:
                self._library.grid.select(next_one)
            else:
                self.said.emit(Words(tr("All analyses that are shown are judged."), "", ""))

        self._bridge.call_in_thread(look, found, owner=self)

    def _compare_next(self, step: int, pair: Pair | None) -> None:
        """Another picture takes the left place, beside the same one at the right."""
        if pair is None:
            return
        first, second = pair

        def found(path: Path) -> None:
            if path != second:
                self.comparing.open(path, second)

        self._find_beside(first, step, found)

    def _find_beside(self, path: Path, step: int, use: Callable[[Path], object]) -> None:
        """Look for the older (1) or newer (-1) picture of the same camera."""
        index, library = self._backend.index, self._backend.library

        def look() -> Path | None:
            sidecar = library.read_sidecar(path)
            camera = sidecar.camera.key if sidecar is not None and sidecar.camera else None
            folder = path.parent.relative_to(library.root).as_posix()
            for identity in (camera, (folder,)):
                if identity is None:
                    continue
                of_camera = index.select(Query(cameras=frozenset({identity})))
                place = of_camera.place(path)
                if place is not None:
                    beside = place + step
                    return of_camera[beside].path if 0 <= beside < len(of_camera) else None
            return None

        def found(beside: Path | None) -> None:
            if beside is not None:
                use(beside)
            else:
                older = tr("This camera has no older picture.")
                newer = tr("This camera has no newer picture.")
                self.said.emit(Words(older if step > 0 else newer, "", ""))

        self._bridge.call_in_thread(look, found, owner=self)

    def _set_full_screen(self, full: bool) -> None:
        window = self._layers.window()
        if full and not window.isFullScreen():
            self._maximized = window.isMaximized()
            window.showFullScreen()
        elif not full and window.isFullScreen():
            window.setWindowState(
                Qt.WindowState.WindowMaximized if self._maximized else Qt.WindowState.WindowNoState
            )
        # Also where the desktop itself ended the full screen: their bars must come back.
        for page in (self.__dict__.get("viewer"), self.__dict__.get("showing")):
            if page is not None:
                page.set_full_screen(full)
