"""A drawing surface in logical units, twice as fine as the picture for smooth edges."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw

from blinkthink.demo.scenes.colors import Color

Point = tuple[float, float]
FINE = 2
"""Drawn pixels per picture pixel along each side."""


def smooth(points: Sequence[Point], steps: int = 5) -> list[Point]:
    """A closed Catmull-Rom curve through the points, `steps` points for each given one."""
    p = np.asarray(points, dtype=np.float64)
    near = p[(np.arange(len(p))[:, None] + _AROUND) % len(p)]
    curve: list[list[list[float]]] = (_weights(steps) @ near).tolist()
    return [(x, y) for part in curve for x, y in part]


_AROUND = np.asarray((-1, 0, 1, 2))


@lru_cache(maxsize=8)
def _weights(steps: int) -> np.ndarray:
    """What the points before, at and after each contribute to its `steps` points (steps, 4)."""
    t = np.arange(steps)[:, None] / steps
    basis = np.asarray(((0, 2, 0, 0), (-1, 0, 1, 0), (2, -5, 4, -1), (-1, 3, -3, 1))) / 2
    return np.hstack((t**0, t, t**2, t**3)) @ basis


class Canvas:
    """Draws shapes given in units on an image of `FINE` times the pixels.

    `scale` is picture pixels per unit; `(left, top)` is the unit position of the upper left corner.
    With `up`, y grows upwards (subjects are drawn from the ground up); else downwards.
    """

    def __init__(
        self,
        size: tuple[int, int],
        scale: float,
        left: float = 0.0,
        top: float = 0.0,
        *,
        up: bool = False,
        mode: str = "RGB",
    ) -> None:
        self.image = Image.new(mode, (size[0] * FINE, size[1] * FINE))
        self.pen = ImageDraw.Draw(self.image)
        self.scale = scale * FINE
        self._left, self._top, self._sign = left, top, -1.0 if up else 1.0

    def xy(self, x: float, y: float) -> Point:
        """The pixel position of a unit position."""
        return (x - self._left) * self.scale, (y - self._top) * self.scale * self._sign

    def _box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        (a, b), (c, d) = self.xy(x0, y0), self.xy(x1, y1)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def poly(self, points: Sequence[Point], color: Color) -> None:
        """A filled polygon."""
        self.pen.polygon([self.xy(x, y) for x, y in points], fill=color)

    def blob(self, points: Sequence[Point], color: Color) -> None:
        """A filled closed curve through the points."""
        self.poly(smooth(points), color)

    def rect(self, x0: float, y0: float, x1: float, y1: float, color: Color) -> None:
        """A filled rectangle."""
        self.pen.rectangle(self._box(x0, y0, x1, y1), fill=color)

    def rounded(
        self, x0: float, y0: float, x1: float, y1: float, radius: float, color: Color
    ) -> None:
        """A filled rectangle with round corners."""
        box = self._box(x0, y0, x1, y1)
        limit = min(box[2] - box[0], box[3] - box[1]) / 2
        self.pen.rounded_rectangle(box, min(radius * self.scale, limit), fill=color)

    def oval(self, x: float, y: float, rx: float, ry: float, color: Color) -> None:
        """A filled ellipse around (x, y)."""
        self.pen.ellipse(self._box(x - rx, y - ry, x + rx, y + ry), fill=color)

    def pie(
        self, x: float, y: float, rx: float, ry: float, start: float, end: float, color: Color
    ) -> None:
        """A filled part of an ellipse, angles in degrees clockwise from the right."""
        self.pen.pieslice(self._box(x - rx, y - ry, x + rx, y + ry), start, end, fill=color)

    def line(self, points: Sequence[Point], color: Color, width: float) -> None:
        """A line with round joints and round ends, `width` in units."""
        pixels = max(1, round(width * self.scale))
        path = [self.xy(x, y) for x, y in points]
        self.pen.line(path, fill=color, width=pixels, joint="curve" if len(path) > 2 else None)
        if pixels > 3:
            r = pixels / 2 - 0.5
            for x, y in (path[0], path[-1]):
                self.pen.ellipse((x - r, y - r, x + r, y + r), fill=color)

    def strokes(self, lines: Sequence[tuple[Point, Point]], color: Color, width: float) -> None:
        """Many short plain lines of one colour."""
        pixels = max(1, round(width * self.scale))
        for a, b in lines:
            self.pen.line((self.xy(*a), self.xy(*b)), fill=color, width=pixels)

    def fade(
        self, points: Sequence[Point], top: Color, bottom: Color, *, across: bool = False
    ) -> None:
        """A polygon filled from `top` to `bottom`, or with `across` from left to right."""
        path = [self.xy(x, y) for x, y in points]
        xs, ys = [p[0] for p in path], [p[1] for p in path]
        x0, y0 = max(0, int(min(xs))), max(0, int(min(ys)))
        x1 = min(self.image.width, int(max(xs)) + 1)
        y1 = min(self.image.height, int(max(ys)) + 1)
        if x1 <= x0 or y1 <= y0:
            return
        wide, high = x1 - x0, y1 - y0
        ramp = Image.new(self.image.mode, (2, 1) if across else (1, 2), top)
        ramp.putpixel((1, 0) if across else (0, 1), bottom)
        span = (0.5, 0, 1.5, 1) if across else (0, 0.5, 1, 1.5)
        length = (wide, 1) if across else (1, high)
        line = ramp.resize(length, Image.Resampling.BILINEAR, box=span)
        area = line.resize((wide, high), Image.Resampling.NEAREST)
        if len(path) == 4 and len(set(xs)) == 2 and len(set(ys)) == 2:
            self.image.paste(area, (x0, y0))
            return
        mask = Image.new("1", (wide, high))
        ImageDraw.Draw(mask).polygon([(x - x0, y - y0) for x, y in path], fill=1)
        self.image.paste(area, (x0, y0), mask)

    def done(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.reduce(FINE)
