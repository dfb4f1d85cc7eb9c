"""The views of the window: how each is come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from blinkthink.core.updates import Update, UpdateNews
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.sheet import Sheet
from tests.tour.hand import pause

View = Callable[[MainWindow], None]
SETTINGS = (
    "account", "cameras", "library", "analysis", "models", "schedule", "alerts", "privacy",
    "appearance", "advanced",
)  # fmt: skip
UPDATE = Update(
    "1.4.0",
    "What is new\n\n• Pictures of two cameras can be compared.\n• Alerts wait for the second look.",
    "https://github.com/blinkthink/blinkthink/releases",
)
STEPS = ("account", "library", "model", "picture", "answer", "next")
RAIL = ("library", "activity", "alerts", "models", "settings")


def views(window: MainWindow) -> Iterator[tuple[str, View]]:
    """Their names and the ways to them; of pictures only where there are any."""
    for place in RAIL:
        yield place, lambda one, place=place: one.go(place)
    for name in SETTINGS:
        yield f"settings-{name}", lambda one, name=name: _settings(one, name)
    yield "settings-found", _found
    yield "schedule", lambda one: one.show_schedule()
    yield "schedule-rule", lambda one: (one.show_schedule(), one.places.schedule.open_rule())
    yield "digest", lambda one: (one.go("activity"), one.places.show_digest())
    yield "skipping", lambda one: one.show_rates()
    yield "evaluation", lambda one: one.show_evaluation()
    if window._backend.cameras().cameras:
        yield "camera", lambda one: one.show_camera(_camera(one))
    yield "all-cameras", lambda one: one.show_camera(None)
    for place in ("record", "log"):
        yield place, lambda one, place=place: (one.go("settings"), one.places.lead_to(place))
    yield "help", lambda one: one.go("help")
    yield "licences", lambda one: (one.go("licences"), pause(1500))  # they are read from files
    yield "update", _update
    yield "update-told", _update_told
    if window._backend.alerts():
        yield "alert-rule", _alert_rule
    yield "channel-webhook", lambda one: _channel(one, "webhook")
    yield "channel-mqtt", lambda one: _channel(one, "mqtt")
    yield "models-own", lambda one: _models(one).open_panel()
    yield "models-server", lambda one: _models(one).open_server()
    yield "keys", lambda one: (one.go("library"), one.show_keys())
    yield "sign-in", lambda one: one.show_sign_in(True)
    for step in STEPS:
        yield f"assistant-{step}", lambda one, step=step: _step(one, step)
    yield "import", lambda one: one.care.import_pictures()
    yield "move", lambda one: one.care.move_library()
    if len(window.model):
        yield "picture", _picture
        yield "inspector", _inspector
        yield "viewer", lambda one: (_picture(one), one.open_viewer())
        yield "compare", lambda one: one.seeing.compare(_of_one_camera(one))
        yield "slideshow", lambda one: one.seeing.slideshow(())
        yield "timelapse", lambda one: one.seeing.timelapse(_paths(one)[:9])
        yield "export", lambda one: one.care.export(_paths(one)[:3])


def leave(window: MainWindow) -> None:
    """Back to the library, with nothing open above it."""
    for sheet in window.findChildren(Sheet):
        if sheet.isVisible():
            sheet.close()
            sheet.deleteLater()
    window.toast.hide()
    window.seeing.close()
    if window.covers.assisting:
        window.covers.assistant.finished.emit("library")
    window.show_sign_in(False)
    if window.places.seen("models"):
        _models(window).add_panel.closed.emit()
        _models(window).area.verticalScrollBar().setValue(0)
    if window.places.seen("alerts"):
        window.places.alerts.editor.discard()
    if window.places.seen("settings"):
        window.places.show_settings("account")
    window.go("library")


def _settings(window: MainWindow, name: str) -> None:
    window.go("settings")
    window.places.show_settings(name)


def _found(window: MainWindow) -> None:
    """What the search of the settings finds."""
    window.go("settings")
    page: Any = window.page("settings")
    page.search.setText("pictures")


def _update(window: MainWindow) -> None:
    window.go("help")
    window.update_watch.show(UPDATE)


def _update_told(window: MainWindow) -> None:
    window.go("library")
    window.update_watch._on_news(UpdateNews(update=UPDATE))


def _paths(window: MainWindow) -> list:  # type: ignore[type-arg]
    return [picture.path for picture in window.model.pictures]


def _of_one_camera(window: MainWindow) -> list:  # type: ignore[type-arg]
    """Its two newest pictures."""
    camera = window.model.pictures[0].path.parent
    return [path for path in _paths(window) if path.parent == camera][:2]


def _step(window: MainWindow, step: str) -> None:
    """A step of the assistant; its first picture is one that was described before."""
    window.show_assistant("picture" if step == "answer" else step)
    if step == "answer":
        path = (_paths(window)[5:] or [None])[0]
        if path is None:
            window.show_assistant(step)
        else:
            window.covers.assistant.picture.chosen.emit(path)
            window.covers.assistant.go_to(step)


def _picture(window: MainWindow) -> None:
    window.go("library")
    window.library.grid.select(_paths(window)[0])


def _inspector(window: MainWindow) -> None:
    """It slides over the pictures of a narrow window."""
    _picture(window)
    window.resize(640, 480)
    pause(0)
    switch = window.library.bar.inspector
    switch.setChecked(False)
    switch.click()


def _camera(window: MainWindow):  # type: ignore[no-untyped-def]
    """The one with the longest name of the first."""
    return max(window._backend.cameras().cameras[:5], key=lambda one: len(one.name)).ref


def _alert_rule(window: MainWindow) -> None:
    window.go("alerts")
    page = window.places.alerts
    rules = window._backend.alerts()
    page.edit(rules[0])


def _channel(window: MainWindow, channel: str) -> None:
    from blinkthink.ui.pages.alerts.mqtt_sheet import MqttSheet
    from blinkthink.ui.pages.alerts.webhook_sheet import WebhookSheet

    window.go("alerts")
    kind: Callable[..., Sheet] = WebhookSheet if channel == "webhook" else MqttSheet
    kind(window.centralWidget(), window._backend, window._bridge).open()


def _models(window: MainWindow):  # type: ignore[no-untyped-def]
    window.go("models")
    page: QWidget = window.page("models")
    return page
