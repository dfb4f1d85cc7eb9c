"""The sky of each light and weather, with clouds, stars and the moon."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw, ImageFilter

from blinkthink.demo.scenes.colors import Color, mix, vary

_SKIES: dict[str, tuple[tuple[Color, Color], ...]] = {
    "day": (((112, 166, 226), (206, 226, 240)), ((92, 150, 214), (190, 218, 238)),
            ((140, 182, 222), (226, 232, 232))),
    "dusk": (((78, 76, 130), (226, 148, 116)), ((62, 70, 122), (210, 126, 128)),
             ((96, 88, 140), (242, 176, 122))),
    "night": (((12, 16, 36), (30, 38, 64)), ((10, 12, 28), (36, 40, 60))),
    "infrared": (((20, 20, 20), (40, 40, 40)),),
}  # fmt: skip
_GRAY: dict[str, tuple[Color, Color]] = {
    "day": ((150, 160, 172), (204, 208, 212)),
    "dusk": ((88, 88, 116), (156, 134, 140)),
    "night": ((16, 18, 30), (34, 38, 52)),
    "infrared": ((24, 24, 24), (44, 44, 44)),
}
_LOW = (320, 180)


def sky(
    rng: Random, light: str, weather: str, size: tuple[int, int], horizon: float
) -> Image.Image:
    """The sky of a whole picture (RGB of `size`); it is palest at `horizon` (logical y)."""
    grey = weather in ("rain", "overcast")
    high, low = _GRAY[light] if grey else rng.choice(_SKIES[light])
    high, low = vary(high, rng, 5), vary(low, rng, 5)
    ramp = Image.new("RGB", (1, 2), high)
    ramp.putpixel((0, 1), low)
    picture = Image.new("RGB", _LOW, low)
    upper = _LOW[0], round(_LOW[1] * horizon / 720)
    picture.paste(ramp.resize(upper, Image.Resampling.BILINEAR, box=(0, 0.5, 1, 1.5)), (0, 0))
    if light in ("day", "dusk"):
        _clouds(picture, rng, light, horizon / 4, many=grey)
    picture = picture.resize(size, Image.Resampling.BILINEAR)
    if light == "night" and not grey:
        _stars(picture, rng, size, horizon)
    return picture


def _clouds(picture: Image.Image, rng: Random, light: str, horizon: float, *, many: bool) -> None:
    mask = Image.new("L", _LOW)
    pen = ImageDraw.Draw(mask)
    for _ in range(rng.randint(5, 8) if many else rng.randint(0, 4)):
        x, y = rng.uniform(0, _LOW[0]), rng.uniform(0, horizon * 0.85)
        wide = rng.uniform(16, 44) * (1.5 if many else 1.0)
        strength = rng.randint(90, 190)
        for _ in range(6):
            dx, dy = rng.uniform(-wide, wide), rng.uniform(-3, 3)
            r = wide * rng.uniform(0.2, 0.5)
            pen.ellipse((x + dx - r, y + dy - r * 0.3, x + dx + r, y + dy + r * 0.3), fill=strength)
    mask = mask.filter(ImageFilter.BoxBlur(3))
    tint: Color = (252, 252, 252) if light == "day" else (240, 170, 150)
    if many:
        tint = mix(tint, (120, 126, 136), 0.55)
    picture.paste(tint, (0, 0), mask)


def _stars(picture: Image.Image, rng: Random, size: tuple[int, int], horizon: float) -> None:
    pen, k = ImageDraw.Draw(picture), size[0] / 1280
    for _ in range(rng.randint(20, 60)):
        x, y = rng.uniform(0, 1280) * k, rng.uniform(0, horizon) * k
        shine = rng.randint(90, 190)
        r = rng.choice((0.7, 0.9, 1.2)) * k
        pen.ellipse((x - r, y - r, x + r, y + r), fill=(shine, shine, min(255, shine + 16)))
    if rng.random() < 0.4:
        x, y, r = rng.uniform(100, 1180) * k, rng.uniform(50, 130) * k, 17 * k
        pen.ellipse((x - r, y - r, x + r, y + r), fill=(226, 226, 214))
