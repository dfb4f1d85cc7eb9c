"""The front porch: a wall with the door at one side, the garden and the street at the other."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes import building, plants, props
from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import Color, mix, tone, vary
from blinkthink.demo.scenes.light import Lamp
from blinkthink.demo.scenes.stage import WIDE, Layout, Pane, Zone

FLOORS: tuple[Color, ...] = (
    (176, 160, 140), (150, 140, 132), (188, 176, 158), (140, 112, 90), (128, 132, 136),
)  # fmt: skip


def build(cv: Canvas, rng: Random, *, door_open: bool) -> Layout:
    """Draws the porch of a view and says what is where."""
    horizon = rng.uniform(246, 292)
    camera = rng.uniform(1.4, 1.6)
    wall_x = rng.uniform(390, 500)
    wall_y = rng.uniform(530, 566)
    floor_y = rng.uniform(452, 490)
    panes = _garden(cv, rng, horizon, wall_x, floor_y)
    _floor(cv, rng, horizon, floor_y)
    building.wall(cv, rng, -4, -4, wall_x, wall_y)
    cv.rect(wall_x - 14, 0, wall_x, wall_y, vary((232, 228, 220), rng))
    cv.rect(wall_x - 3, 0, wall_x, wall_y, (176, 172, 166))
    cv.fade([(0, wall_y), (wall_x, wall_y), (wall_x, wall_y + 26), (0, wall_y + 26)],
            (92, 84, 78), (140, 130, 120))  # fmt: skip
    scale = (wall_y - horizon) / camera
    door_w, door_h = scale * 0.98, scale * 2.06
    door_x = rng.uniform(36, wall_x - door_w - 110)
    building.door(cv, rng, door_x, wall_y - door_h, door_x + door_w, wall_y, is_open=door_open)
    cv.rect(door_x - 14, wall_y - 8, door_x + door_w + 14, wall_y + 4, (150, 146, 140))
    lamp_x = door_x + door_w + rng.uniform(40, 62)
    lamp_y = wall_y - door_h * rng.uniform(0.72, 0.84)
    building.lamp(cv, rng, lamp_x, lamp_y, 24)
    cv.rect(lamp_x - 13, lamp_y + 66, lamp_x + 13, lamp_y + 84, (70, 72, 78))
    _roof(cv, rng, wall_x, floor_y)
    _mat(cv, rng, door_x + door_w / 2, wall_y + 40, door_w)
    _things(cv, rng, wall_x, wall_y)
    ground = Zone(horizon + 66, wall_x + 60, 1240, wall_y + 8, wall_x - 40, 1230)
    front = Zone(wall_y + 14, 90, 1200, 712, 90, 1190)
    zones = {
        "person": (ground, ground, front),
        "animal": (ground, front),
        "package": (front, front, Zone(floor_y + 26, wall_x + 40, 1150, 700, wall_x, 1180)),
        "vehicle": (Zone(horizon + 66, wall_x + 160, 1120, horizon + 120, wall_x + 220, 1100),),
    }
    return Layout(horizon, camera, zones, (Lamp(lamp_x, lamp_y, 430),), panes)


def _garden(
    cv: Canvas, rng: Random, horizon: float, wall_x: float, floor_y: float
) -> tuple[Pane, ...]:
    """The street side: far trees, a house or two, hedge, lawn and the path."""
    props.big_tree_line(cv, rng, wall_x - 40, WIDE + 60, horizon + 8)
    panes: tuple[Pane, ...] = ()
    if rng.random() < 0.75:
        x = rng.uniform(wall_x + 60, WIDE - 280)
        panes = building.house(cv, rng, x, x + rng.uniform(180, 300), horizon - rng.uniform(60, 90),
                               horizon + 10)  # fmt: skip
    plants.lawn(cv, rng, horizon + 4, 0, WIDE, floor_y + 8)
    road = vary((142, 142, 146), rng)
    cv.rect(0, horizon + 40, WIDE, horizon + 92, mix(road, (200, 200, 196), 0.5))
    cv.fade([(0, horizon + 46), (WIDE, horizon + 46), (WIDE, horizon + 86), (0, horizon + 86)],
            road, tone(road, 0.9))  # fmt: skip
    if rng.random() < 0.5:
        props.hedge(cv, rng, wall_x, WIDE, horizon - rng.uniform(4, 20), horizon + 32)
    path = vary((186, 176, 160), rng)
    a, b = rng.uniform(620, 900), rng.uniform(700, 900)
    cv.fade([(a, horizon + 92), (a + 70, horizon + 92), (b + 190, floor_y + 8),
             (b - 60, floor_y + 8)], tone(path, 0.96), path)  # fmt: skip
    for _ in range(rng.randint(1, 3)):
        x = rng.uniform(wall_x + 80, WIDE - 40)
        if rng.random() < 0.6:
            plants.tree(cv, rng, x, horizon + rng.uniform(100, 130), rng.uniform(230, 340))
        else:
            plants.bush(cv, rng, x, horizon + rng.uniform(105, 150), rng.uniform(80, 130), 64)
    if rng.random() < 0.5:
        props.mailbox(cv, rng, rng.uniform(wall_x + 60, WIDE - 80), horizon + 120, 92)
    if rng.random() < 0.5:
        plants.flower_bed(cv, rng, rng.uniform(wall_x + 120, WIDE - 120), floor_y - 14, 190)
    return panes


def _floor(cv: Canvas, rng: Random, horizon: float, floor_y: float) -> None:
    """The porch floor: boards, tiles or concrete."""
    color = vary(rng.choice(FLOORS), rng)
    cv.fade([(0, floor_y), (WIDE, floor_y), (WIDE, 720), (0, 720)], tone(color, 0.96),
            tone(color, 0.86))  # fmt: skip
    cv.rect(0, floor_y, WIDE, floor_y + 5, tone(color, 1.12))
    style = rng.choice(("boards", "tiles", "plain"))
    joint = tone(color, 0.78)
    if style in ("boards", "tiles"):
        lines = []
        for i in range(-26, 27):
            x = 640.0 + i * (46 if style == "boards" else 92)
            end = 640 + (x - 640) * (720 - horizon) / (floor_y - horizon)
            lines.append(((x, floor_y), (end, 720.0)))
        cv.strokes(lines, joint, 1.8)
    if style == "tiles":
        y = floor_y
        while y < 720:
            cv.rect(0, y, WIDE, y + 1.8, joint)
            y += (y - horizon) * 0.16
    for _ in range(60):
        x, y = rng.uniform(0, WIDE), rng.uniform(floor_y, 720)
        cv.rect(x, y, x + rng.uniform(4, 22), y + 1.5, tone(color, rng.choice((0.82, 1.0))))


def _roof(cv: Canvas, rng: Random, wall_x: float, floor_y: float) -> None:
    """The porch roof's edge, its posts and at times a railing."""
    wood = vary(rng.choice(((226, 222, 212), (150, 116, 86), (110, 88, 74))), rng)
    post = rng.choice((wood, vary((112, 46, 42), rng)))
    edge = rng.uniform(26, 54)
    xs = [rng.uniform(900, 1180)]
    if rng.random() < 0.4:
        xs.append(rng.uniform(wall_x + 120, 760))
    if rng.random() < 0.4:
        top = floor_y - 92
        cv.rect(xs[0], top, WIDE, top + 9, tone(wood, 1.04))
        cv.rect(xs[0], floor_y - 20, WIDE, floor_y - 13, tone(wood, 0.94))
        x = xs[0] + 22
        while x < WIDE:
            cv.rect(x, top, x + 7, floor_y - 14, tone(wood, 0.9))
            x += 27
    for x in xs:
        cv.rect(x - 13, edge, x + 13, floor_y + 12, post)
        cv.rect(x + 4, edge, x + 13, floor_y + 12, tone(post, 0.78))
        cv.rect(x - 18, floor_y + 2, x + 18, floor_y + 16, tone(post, 0.9))
    cv.fade([(0, 0), (WIDE, 0), (WIDE, edge), (0, edge)], tone(wood, 0.62), tone(wood, 0.86))
    cv.rect(0, edge - 4, WIDE, edge, tone(wood, 0.55))


def _mat(cv: Canvas, rng: Random, x: float, y: float, wide: float) -> None:
    color = vary(rng.choice(((120, 98, 72), (92, 92, 98), (126, 70, 60))), rng)
    h = wide * 0.14
    cv.poly([(x - wide * 0.5, y - h), (x + wide * 0.5, y - h), (x + wide * 0.58, y + h),
             (x - wide * 0.58, y + h)], tone(color, 0.7))  # fmt: skip
    cv.poly([(x - wide * 0.47, y - h + 4), (x + wide * 0.47, y - h + 4),
             (x + wide * 0.54, y + h - 4), (x - wide * 0.54, y + h - 4)], color)  # fmt: skip


def _things(cv: Canvas, rng: Random, wall_x: float, wall_y: float) -> None:
    """Pots, a bench, a gnome: by chance of the view."""
    if rng.random() < 0.7:
        plants.pot(cv, rng, wall_x - rng.uniform(26, 50), wall_y + 26, rng.uniform(90, 150))
    if rng.random() < 0.4:
        plants.pot(cv, rng, rng.uniform(18, 40), wall_y + 24, rng.uniform(80, 130))
    if rng.random() < 0.35:
        props.bench(cv, rng, rng.uniform(1030, 1150), wall_y + 20, 230)
    elif rng.random() < 0.4:
        props.gnome(cv, rng, rng.uniform(980, 1210), wall_y - 6, 74)
    elif rng.random() < 0.5:
        plants.pot(cv, rng, rng.uniform(1020, 1230), wall_y + 16, rng.uniform(100, 160))
