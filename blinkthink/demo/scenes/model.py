"""What a subject is before it is drawn: its size, its words and how to paint it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from blinkthink.demo.scenes.canvas import Canvas


@dataclass(frozen=True)
class Model:
    """A subject that can be painted at any scale.

    `metres` is the real length of one unit; `bounds` (left, right, height in units) hold all that
    `paint` draws, with the ground at y = 0 and y growing upwards. `colored` is the description by
    day, `plain` the one without colours.
    """

    kind: str
    noun: str
    verb: str
    colored: str
    plain: str
    metres: float
    bounds: tuple[float, float, float]
    paint: Callable[[Canvas], None]
    mirrored: bool = False

    def sprite(self, units_per_metre: float, pixels_per_unit: float) -> tuple[Image.Image, float]:
        """The drawn subject (RGBA) and the x of its origin within it, in pixels."""
        scale = units_per_metre * self.metres * pixels_per_unit
        left, right, height = self.bounds
        size = max(2, round((right - left) * scale)), max(2, round(height * scale))
        cv = Canvas(size, scale, left, height, up=True, mode="RGBA")
        self.paint(cv)
        image, origin = cv.done(), -left * scale
        if self.mirrored:
            image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            origin = size[0] - origin
        return image, origin
