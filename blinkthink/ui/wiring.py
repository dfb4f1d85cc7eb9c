"""What leads where in the window: the signals of its parts, and what keys and menu ask for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.commands import Actions

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow


def wire(window: MainWindow, backend: Backend, bridge: Bridge) -> None:
    """Connect the parts of the window with each other."""
    window.banner.asked.connect(window.leave_demo_requested)
    window.replaced.asked.connect(window.restart_requested)
    window.rail.place_chosen.connect(window.go)
    window.places.place_wanted.connect(window.mender.go)
    window.places.tiles_changed.connect(window.library.show_tile_width)
    window.places.restart_wanted.connect(window.restart_requested)
    window.places.set_up_wanted.connect(window.show_assistant)
    window.covers.demo_requested.connect(window.demo_requested)
    window.covers.uncovered.connect(window.going.from_cover)
    window.covers.library_changed.connect(window.model.load)
    window.covers.import_wanted.connect(window.care.import_pictures)
    window.covers.picture_wanted.connect(window.show_picture)
    window.rail.refresh_requested.connect(window.news.list_cameras)
    window.rail.sign_in_requested.connect(window.ask_sign_in)
    window.rail.menu.clicked.connect(lambda: window.commands.pop_up(window.rail.menu))
    clips = window.control.clips
    clips.progressed.connect(window.status.show_clips)
    clips.ended.connect(lambda words, tone: window.toast.say(words, tone=tone))
    window.status.clips.cancelled.connect(clips.cancel)
    window.places.sign_in_requested.connect(window.ask_sign_in)
    window.places.library_chosen.connect(window.model.load)
    window.news.sign_in_wanted.connect(window.show_sign_in)
    window.news.space_low.connect(window.space.warn)
    window.care.room_again.connect(window.space.hide)
    window.space.asked.connect(lambda: window.mender.show_settings("library"))
    window.ask.asked.connect(lambda: window.go("activity"))
    window.status.cancel_requested.connect(lambda: bridge.call(backend.cancel_all_jobs))
    window.library.opened.connect(window.open_viewer)
    window.seeing.trash_requested.connect(window.care.trash)
    window.seeing.said.connect(lambda words: window.toast.say(words, tone="info"))
    library = window.library
    library.snap_all_requested.connect(window.control.snap_all)
    library.import_requested.connect(window.care.import_pictures)
    library.trash_requested.connect(window.care.trash)
    library.export_requested.connect(window.care.export)
    library.compare_requested.connect(window.seeing.compare)
    library.slideshow_requested.connect(window.seeing.slideshow)
    library.timelapse_requested.connect(window.seeing.timelapse)


def actions(window: MainWindow) -> Actions:
    """What can be asked of the window, for its ``Commands``."""
    return {
        **{place: partial(_by_key, window, place) for place in window.rail.places},
        "snap_all": window.rail.snap_all.click,
        "clips": window.control.clips.fetch,
        "import": window.care.import_pictures,
        "export": lambda: _export(window),
        "move": window.care.move_library,
        "undo": window.undo_steps.undo,
        "help": partial(window.go, "help"),
        "keys": window.show_keys,
        "close": window.close_asking,
        "quit": window.quit_asking,
    }


def _by_key(window: MainWindow, place: str) -> None:
    window.going.by_key(place)


def _export(window: MainWindow) -> None:
    if window.model.total:
        window.library.act("export")
    else:
        window.care.export([])
