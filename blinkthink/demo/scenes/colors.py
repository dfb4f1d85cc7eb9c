"""Colours: the basic names that descriptions use, what each looks like, and how to mix them."""

from __future__ import annotations

from random import Random

Color = tuple[int, int, int]

NAMED: dict[str, tuple[Color, ...]] = {
    "red": ((196, 40, 38), (176, 30, 40), (212, 54, 44)),
    "orange": ((232, 122, 32), (240, 138, 44)),
    "yellow": ((240, 200, 48), (246, 212, 72)),
    "green": ((52, 128, 66), (38, 112, 74), (84, 150, 60)),
    "blue": ((42, 92, 176), (36, 76, 150), (62, 122, 200)),
    "purple": ((116, 62, 158), (132, 80, 170)),
    "pink": ((236, 132, 164), (244, 150, 178)),
    "brown": ((122, 78, 44), (104, 66, 40), (140, 92, 54)),
    "black": ((34, 34, 38), (26, 27, 32)),
    "gray": ((124, 126, 130), (108, 112, 118)),
    "silver": ((190, 195, 202), (178, 184, 192)),
    "white": ((240, 240, 236), (232, 234, 236)),
}
CLOTHES = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "gray",
           "white")  # fmt: skip
PAINTS = ("red", "blue", "green", "yellow", "black", "silver", "white")


def clamp(value: float) -> int:
    """A channel value 0..255."""
    return 0 if value < 0 else 255 if value > 255 else int(value)


def tone(color: Color, factor: float) -> Color:
    """The colour made darker (below 1) or lighter (above 1)."""
    return clamp(color[0] * factor), clamp(color[1] * factor), clamp(color[2] * factor)


def mix(a: Color, b: Color, share: float) -> Color:
    """`share` of b in a."""
    return (
        clamp(a[0] + (b[0] - a[0]) * share),
        clamp(a[1] + (b[1] - a[1]) * share),
        clamp(a[2] + (b[2] - a[2]) * share),
    )


def vary(color: Color, rng: Random, by: float = 8) -> Color:
    """The colour with a little chance in each channel and in its brightness."""
    lift, half, pick = (rng.random() * 2 - 1) * by, by / 2, rng.random
    return (
        clamp(color[0] + lift + (pick() * by - half)),
        clamp(color[1] + lift + (pick() * by - half)),
        clamp(color[2] + lift + (pick() * by - half)),
    )


def named(name: str, rng: Random) -> Color:
    """One look of a basic colour name."""
    return vary(rng.choice(NAMED[name]), rng, 6)
