"""The back yard: a fence with trees behind a lawn, and garden things."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes import building, plants, props
from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import tone, vary
from blinkthink.demo.scenes.light import Lamp
from blinkthink.demo.scenes.stage import WIDE, Layout, Pane, Zone


def build(cv: Canvas, rng: Random, *, door_open: bool) -> Layout:
    """Draws the yard of a view and says what is where; its shed has no door to open."""
    horizon = rng.uniform(206, 256)
    camera = rng.uniform(2.0, 2.5)
    base = horizon + rng.uniform(92, 126)
    props.big_tree_line(cv, rng, -40, WIDE + 60, horizon + 20)
    panes: tuple[Pane, ...] = ()
    if rng.random() < 0.5:
        x = rng.uniform(0, WIDE - 320)
        panes = building.house(cv, rng, x, x + rng.uniform(200, 320), horizon - 96, base)
    for _ in range(rng.randint(1, 3)):
        plants.tree(cv, rng, rng.uniform(0, WIDE), base - 6, rng.uniform(250, 330))
    top = base - rng.uniform(1.6, 2.0) * (base - horizon) / camera - 8
    if rng.random() < 0.75:
        building.fence(cv, rng, 0, WIDE, top, base)
        panes = ()
    else:
        props.hedge(cv, rng, 0, WIDE, top + 12, base)
        panes = ()
    plants.lawn(cv, rng, base, 0, WIDE, 724)
    if rng.random() < 0.4:
        _path(cv, rng, base)
    side = rng.choice((0, 1))
    lamp_x = rng.uniform(90, 160) if side else rng.uniform(1110, 1190)
    lamp_y = top + 4
    cv.rect(lamp_x - 8, top - 4, lamp_x + 8, base + 6, vary((120, 96, 74), rng))
    building.lamp(cv, rng, lamp_x, lamp_y - 14, 15)
    _things(cv, rng, base)
    whole = Zone(base + 14, 60, 1220, 712, 90, 1190)
    zones = {
        "person": (whole,),
        "animal": (whole,),
        "package": (Zone(base + 60, 120, 1160, 706, 110, 1170),),
        "vehicle": (Zone(base + 70, 300, 1000, 620, 320, 960),),
    }
    return Layout(horizon, camera, zones, (Lamp(lamp_x, lamp_y - 14, 430),), panes)


def _path(cv: Canvas, rng: Random, base: float) -> None:
    """Stepping stones through the grass."""
    x = rng.uniform(300, 900)
    drift = rng.uniform(-40, 40)
    stone = vary((176, 172, 164), rng)
    y, size = base + 16.0, 16.0
    while y < 740:
        cv.oval(x, y + size * 0.1, size * 1.5, size * 0.46, tone(stone, 0.66))
        cv.oval(x, y, size * 1.5, size * 0.42, tone(stone, rng.uniform(0.92, 1.06)))
        y, x, size = y + size * 1.5, x + drift * size / 30, size * 1.16


def _things(cv: Canvas, rng: Random, base: float) -> None:
    """Shed, swing, table, bench, bushes: by chance of the view, far ones first."""
    spots = [150.0, 420.0, 700.0, 960.0, 1160.0]
    rng.shuffle(spots)
    makers = ["shed", "swing", "bush", "bush", "bed", "tree", "table", "bench", "gnome", "bin"]
    chosen = sorted(rng.sample(makers, rng.randint(3, 5)), key=makers.index)
    for what, spot in zip(chosen, spots, strict=False):
        x = spot + rng.uniform(-60, 60)
        if what == "shed":
            props.shed(cv, rng, x, base + 22, rng.uniform(180, 230))
        elif what == "swing":
            props.swing(cv, rng, x, base + 60, rng.uniform(190, 220))
        elif what == "bush":
            plants.bush(cv, rng, x, base + rng.uniform(14, 40), rng.uniform(110, 180), 84)
        elif what == "bed":
            plants.flower_bed(cv, rng, x, base + rng.uniform(20, 50), rng.uniform(180, 260))
        elif what == "tree":
            plants.tree(cv, rng, x, base + rng.uniform(30, 70), rng.uniform(300, 400))
        elif what == "table":
            props.table(cv, rng, x, base + rng.uniform(60, 120), rng.uniform(140, 190))
        elif what == "bench":
            props.bench(cv, rng, x, base + rng.uniform(30, 70), rng.uniform(130, 170))
        elif what == "gnome":
            props.gnome(cv, rng, x, base + rng.uniform(30, 80), rng.uniform(46, 62))
        else:
            props.bin_(cv, rng, x, base + 30, rng.uniform(84, 100))
