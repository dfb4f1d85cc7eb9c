"""Areas of a picture: moved, resized, changed at their corners. No Qt.

Points are fractions of the picture's width and height, 0 to 1. A rectangle is a polygon of four
corners with upright edges, and stays one.
"""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.analysis import Area
from blinkthink.core.translation import decimal, tr

Point = tuple[float, float]

LEAST, MOST = 3, 32
"""Corners of an area."""
SMALLEST = 0.01
"""Of the picture, across: what is smaller is no area but a slip of the hand."""
_NEW = ((0.35, 0.35), (0.65, 0.65))
_DIGITS = 4


def rectangle(one: Point, other: Point) -> Area:
    """The rectangle between two opposite corners."""
    x0, x1 = sorted((_within(one[0]), _within(other[0])))
    y0, y1 = sorted((_within(one[1]), _within(other[1])))
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def new_rectangle(areas: Sequence[Area]) -> Area:
    """One in the middle; a little aside where one lies there already."""
    made = rectangle(*_NEW)
    while made in areas:
        further = moved(made, 0.03, 0.03)
        if further == made:
            break
        made = further
    return made


def polygon(corners: Sequence[Point]) -> Area:
    """The polygon of these corners."""
    return tuple((_within(x), _within(y)) for x, y in corners)


def is_rectangle(area: Area) -> bool:
    """Whether it has four corners and upright edges."""
    if len(area) != 4:
        return False
    x0, y0, x1, y1 = bounds(area)
    return set(area) == {(x0, y0), (x1, y0), (x1, y1), (x0, y1)}


def bounds(area: Area) -> tuple[float, float, float, float]:
    """The box around it: left, top, right, bottom."""
    xs, ys = [x for x, _ in area], [y for _, y in area]
    return min(xs), min(ys), max(xs), max(ys)


def large_enough(area: Area) -> bool:
    """Whether it is more than a slip of the hand."""
    if len(area) < LEAST:
        return False
    x0, y0, x1, y1 = bounds(area)
    least = SMALLEST - 10**-_DIGITS  # which rounding may take away
    return x1 - x0 >= least and y1 - y0 >= least and share(area) > 0


def moved(area: Area, dx: float, dy: float) -> Area:
    """Moved as far as the picture's edges let it."""
    x0, y0, x1, y1 = bounds(area)
    dx = min(max(dx, -x0), 1 - x1)
    dy = min(max(dy, -y0), 1 - y1)
    return polygon([(x + dx, y + dy) for x, y in area])


def resized(area: Area, wider: float, higher: float) -> Area:
    """Wider or higher by so much, its upper left corner where it is."""
    x0, y0, x1, y1 = bounds(area)
    wide, high = x1 - x0, y1 - y0
    new_wide = min(max(wide + wider, SMALLEST), 1 - x0)
    new_high = min(max(high + higher, SMALLEST), 1 - y0)
    stretch_x = new_wide / wide if wide else 1.0
    stretch_y = new_high / high if high else 1.0
    return polygon([(x0 + (x - x0) * stretch_x, y0 + (y - y0) * stretch_y) for x, y in area])


def with_corner(area: Area, corner: int, to: Point) -> Area:
    """With one corner elsewhere; of a rectangle, the opposite one stays."""
    if is_rectangle(area):
        return _turned_like(area, rectangle(area[(corner + 2) % 4], to), corner, to)
    return polygon([to if number == corner else point for number, point in enumerate(area)])


def with_more(area: Area, edge: int, at: Point) -> Area:
    """With another corner on the edge that begins at corner ``edge``; as it was, if it is full."""
    if len(area) >= MOST:
        return area
    return polygon([*area[: edge + 1], at, *area[edge + 1 :]])


def without_corner(area: Area, corner: int) -> Area:
    """Without a corner; as it was where only three are left."""
    if len(area) <= LEAST:
        return area
    return area[:corner] + area[corner + 1 :]


def contains(area: Area, point: Point) -> bool:
    """Whether a point lies inside (by the even-odd rule)."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in zip(area, area[1:] + area[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
    return inside


def share(area: Area) -> float:
    """How much of the picture it covers, 0 to 1 (of one that crosses itself: about)."""
    total = 0.0
    for (x0, y0), (x1, y1) in zip(area, area[1:] + area[:1], strict=True):
        total += x0 * y1 - x1 * y0
    return abs(total) / 2


def where(area: Area) -> str:
    """“top left”, “middle”, “bottom”: for those who do not see it."""
    x0, y0, x1, y1 = bounds(area)
    across, down = _third((x0 + x1) / 2), _third((y0 + y1) / 2)
    return (
        (tr("top left"), tr("top"), tr("top right")),
        (tr("left"), tr("middle"), tr("right")),
        (tr("bottom left"), tr("bottom"), tr("bottom right")),
    )[down][across]


def name(area: Area, number: int) -> str:
    """“Area 2, top left, 12 % of the picture”."""
    percent = share(area) * 100
    much = f"{percent:.0f} %" if percent >= 1 else tr("under 1 %")
    return tr("Area {number}, {where}, {share} of the picture").format(
        number=number, where=where(area), share=much
    )


def point_words(point: Point) -> str:
    """“30 % across, 45 % down”: where a corner is."""
    return tr("{across} % across, {down} % down").format(
        across=_percent(point[0]), down=_percent(point[1])
    )


def extent(area: Area) -> str:
    """“from 10 % across, 20 % down to 30 % across, 40 % down”: the box around it."""
    x0, y0, x1, y1 = bounds(area)
    return tr("from {start} to {end}").format(
        start=point_words((x0, y0)), end=point_words((x1, y1))
    )


def _percent(fraction: float) -> str:
    """With a tenth where a fine step made one."""
    percent = round(fraction * 100, 1)
    return f"{percent:.0f}" if percent == round(percent) else decimal(percent)


def _third(at: float) -> int:
    return 0 if at < 0.4 else 2 if at > 0.6 else 1


def _within(value: float) -> float:
    return round(min(1.0, max(0.0, value)), _DIGITS)


def _turned_like(area: Area, made: Area, corner: int, to: Point) -> Area:
    """The rectangle ``made`` begun so that the corner that is dragged keeps its number."""
    at = polygon([to])[0]
    if at not in made:
        return made
    start = made.index(at)
    turned = tuple(made[(start + step) % 4] for step in range(4))
    return tuple(turned[(number - corner) % 4] for number in range(len(area)))
