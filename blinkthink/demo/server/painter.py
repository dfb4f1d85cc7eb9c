"""What the cameras see: scenes drawn by number, with their truth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from blinkthink.core.json_values import Json
from blinkthink.demo.server.home import Camera

Painter = Callable[[int, Camera, datetime], tuple[bytes, Json]]
"""(seed, camera, local time) -> JPEG bytes and their truth; the same arguments give the same."""

SIZE = (1280, 720)


def paint_scene(seed: int, camera: Camera, at: datetime) -> tuple[bytes, Json]:
    """A scene of the renderer with `at` burned in; takes some tenths of a second."""
    from blinkthink.demo.scenes import draw

    scene = draw(seed, place=camera.place, view=camera.view, at=at, size=SIZE)
    truth = scene.truth
    return scene.jpeg(), {**truth.analysis(), "place": truth.place, "light": truth.light}
