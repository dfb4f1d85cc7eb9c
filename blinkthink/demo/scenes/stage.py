"""A stage: the fixed background of one camera, and where on its ground things can stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops

from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.light import Lamp

WIDE, HIGH = 1280, 720
"""The logical size in which every scene is laid out."""


@dataclass(frozen=True)
class Zone:
    """A piece of ground: from (y0, x0..x1) at the back to (y1, x2..x3) at the front."""

    y0: float
    x0: float
    x1: float
    y1: float
    x2: float
    x3: float

    def spot(self, y: float, rng: Random) -> float:
        """A random x at the height y."""
        t = (y - self.y0) / max(1.0, self.y1 - self.y0)
        left, right = self.x0 + (self.x2 - self.x0) * t, self.x1 + (self.x3 - self.x1) * t
        return rng.uniform(left, right)

    def mirrored(self) -> Zone:
        """The same ground in a mirror."""
        return Zone(
            self.y0, WIDE - self.x1, WIDE - self.x0, self.y1, WIDE - self.x3, WIDE - self.x2
        )


@dataclass(frozen=True)
class Pane:
    """A window that can glow from inside."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class Layout:
    """Where things are, in logical units; `camera` is the camera's height in metres."""

    horizon: float
    camera: float
    zones: Mapping[str, tuple[Zone, ...]]
    lamps: tuple[Lamp, ...] = ()
    panes: tuple[Pane, ...] = ()
    indoors: bool = False

    def scale(self, y: float) -> float:
        """Units per metre for what stands on the ground at y."""
        return (y - self.horizon) / self.camera

    def mirrored(self) -> Layout:
        """The layout as seen in a mirror."""
        zones = {k: tuple(z.mirrored() for z in v) for k, v in self.zones.items()}
        lamps = tuple(Lamp(WIDE - p.x, p.y, p.reach, p.strength) for p in self.lamps)
        panes = tuple(Pane(WIDE - p.x1, p.y0, WIDE - p.x0, p.y1) for p in self.panes)
        return Layout(self.horizon, self.camera, zones, lamps, panes, self.indoors)


@dataclass(frozen=True)
class Stage:
    """The colours of a background without its light (RGB), black towards the sky.

    `sky` (L) says how much of the sky each pixel shows.
    """

    colors: Image.Image
    sky: Image.Image
    layout: Layout


def canvas(size: tuple[int, int]) -> Canvas:
    """An empty stage of this size in pixels.

    Its four bands are red, green, blue and cover. It is called CMYK because Pillow shrinks those
    as they are, which leaves colours multiplied by their cover; RGBA would cost two conversions.
    """
    return Canvas(size, size[0] / WIDE, mode="CMYK")


def finished(cv: Canvas, layout: Layout, *, mirrored: bool) -> Stage:
    """The stage that was drawn on a canvas, or its mirror image."""
    image = cv.done()
    if mirrored:
        image, layout = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), layout.mirrored()
    red, green, blue, cover = image.split()
    return Stage(Image.merge("RGB", (red, green, blue)), ImageChops.invert(cover), layout)
