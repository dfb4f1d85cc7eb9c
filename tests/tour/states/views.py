"""The views of the window: how each is come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.sheet import Sheet

View = Callable[[MainWindow], None]
SETTINGS = (
    "account", "cameras", "library", "analysis", "models", "schedule", "alerts", "privacy",
    "appearance", "advanced",
)  # fmt: skip
RAIL = ("library", "activity", "alerts", "models", "settings")


def views(window: MainWindow) -> Iterator[tuple[str, View]]:
    """Their names and the ways to them; of pictures only where there are any."""
    for place in RAIL:
        yield place, lambda one, place=place: one.go(place)
    for name in SETTINGS:
        yield f"settings-{name}", lambda one, name=name: one.places.page("settings").show_page(name)
    yield "schedule", lambda one: one.show_schedule()
    yield "schedule-rule", lambda one: one.places.schedule.open_rule()
    yield "digest", lambda one: one.places.show_digest()
    yield "skipping", lambda one: one.show_rates()
    yield "evaluation", lambda one: one.show_evaluation()
    yield "camera", lambda one: one.show_camera(_camera(one))
    yield "all-cameras", lambda one: one.show_camera(None)
    for place in ("record", "log", "help", "privacy", "about"):
        yield place, lambda one, place=place: one.places.show(place)
    yield "alert-rule", _alert_rule
    yield "channel-webhook", lambda one: _channel(one, "webhook")
    yield "channel-mqtt", lambda one: _channel(one, "mqtt")
    yield "models-own", lambda one: _models(one).open_panel()
    yield "models-server", lambda one: _models(one).open_server()
    yield "keys", lambda one: (one.go("library"), one.show_keys())
    yield "sign-in", lambda one: one.show_sign_in(True)
    yield "assistant", lambda one: one.show_assistant()
    yield "import", lambda one: one.care.import_pictures()
    yield "move", lambda one: one.care.move_library()
    if len(window.model):
        yield "picture", _picture
        yield "viewer", lambda one: (_picture(one), one.open_viewer())
        yield "compare", lambda one: one.seeing.compare(_paths(one)[:2])
        yield "slideshow", lambda one: one.seeing.slideshow(())
        yield "timelapse", lambda one: one.seeing.timelapse(_paths(one)[:9])
        yield "export", lambda one: one.care.export(_paths(one)[:3])


def leave(window: MainWindow) -> None:
    """Back to the library, with nothing open above it."""
    for sheet in window.findChildren(Sheet):
        if sheet.isVisible():
            sheet.close()
            sheet.deleteLater()
    window.seeing.close()
    window.show_sign_in(False)
    window.go("library")


def _paths(window: MainWindow) -> list:  # type: ignore[type-arg]
    return [picture.path for picture in window.model.pictures]


def _picture(window: MainWindow) -> None:
    window.go("library")
    window.library.grid.select(_paths(window)[0])


def _camera(window: MainWindow):  # type: ignore[no-untyped-def]
    return window._backend.cameras().cameras[0].ref


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
