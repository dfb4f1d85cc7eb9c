"""What the cameras film: a few seconds in which something moves, as an H.264 MP4 file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from blinkthink.core.json_values import Json
from blinkthink.demo.server.home import Camera

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE = (640, 360)
RATE = 10  # pictures a second
FRAMES = 30
_SEEDS = 60  # tried until somebody is in the scene


@dataclass(frozen=True)
class Film:
    """A clip: the MP4 file, its thumbnail (JPEG) and what that shows."""

    video: bytes
    picture: bytes
    truth: Json


Filmer = Callable[[int, Camera, datetime], Film]
"""(seed, camera, local time) -> a film; the same arguments give the same bytes."""


def film_scene(seed: int, camera: Camera, at: datetime) -> Film:
    """Somebody or something crosses a scene of the renderer; takes some tenths of a second.

    A seed of a scene where nothing moves takes the next one where something does.
    """
    from PIL import ImageChops

    from blinkthink.demo.scenes.compose import render
    from blinkthink.demo.scenes.plan import plan

    todo = next(
        (
            found
            for found in (plan(seed + n, camera.place, camera.view, at) for n in range(_SEEDS))
            if found.lens == "clear"
            and found.wanted
            and all(model.kind != "package" for model in found.wanted)
        ),
        plan(seed, camera.place, camera.view, at),
    )
    scene = render(todo, SIZE)
    empty = render(todo, SIZE, with_subjects=False).image
    subject = ImageChops.difference(scene.image, empty).convert("L").point([0] * 6 + [255] * 250)
    step = 3 if seed % 2 else -3

    def frames() -> Iterable[Image]:
        yield scene.image
        for number in range(1, FRAMES):
            by = (number * step, 0)
            frame = empty.copy()
            frame.paste(_shifted(scene.image, by), (0, 0), _shifted(subject, by))
            yield frame

    truth = {**scene.truth.analysis(), "place": todo.place, "light": todo.light}
    return Film(encode(frames()), scene.jpeg(), truth)


def encode(frames: Iterable[Image]) -> bytes:
    """An MP4 file of RGB pictures of one even size; one thread, so that the bytes are the same."""
    import av
    import av.video.stream
    import numpy as np

    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream: av.video.stream.VideoStream | None = None
        for image in frames:
            if stream is None:
                settings = {"preset": "veryfast", "crf": "30"}
                stream = container.add_stream("libx264", rate=RATE, options=settings)
                stream.width, stream.height = image.size
                stream.pix_fmt = "yuv420p"
                stream.thread_count = 1
            frame = av.VideoFrame.from_ndarray(np.asarray(image), format="rgb24")
            container.mux(stream.encode(frame))
        if stream is not None:
            container.mux(stream.encode(None))
    return out.getvalue()


def _shifted(image: Image, by: tuple[int, int]) -> Image:
    """The picture moved, with black where it came from."""
    moved = image.copy()
    moved.paste(0 if image.mode == "L" else (0, 0, 0), (0, 0, *image.size))
    moved.paste(image, by)
    return moved
