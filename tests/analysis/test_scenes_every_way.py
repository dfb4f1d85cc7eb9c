"""The demo model on drawn scenes that it never saw: a kept prefix, drafts and batches give the
answers of the plain run, token for token."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from blinkthink.analysis import images
from blinkthink.analysis.images import Pixels
from blinkthink.analysis.worker.messages import Described
from blinkthink.demo.scenes import draw
from tests.analysis.direct import Direct

HELD_OUT = 1_000_000_000
TOGETHER = 4
SIZE = (640, 360)


@pytest.fixture(scope="module")
def demo() -> Direct:
    return Direct.demo(sequences=TOGETHER)


def of_one_camera(index: int) -> Pixels:
    """What one camera sees, every ten minutes."""
    at = datetime(2026, 7, 1, 9, tzinfo=UTC) + timedelta(minutes=10 * index)
    seed = HELD_OUT + 1000 + index
    return _prepared(draw(seed, place="porch", view=7, at=at, size=SIZE).jpeg())


def of_any_camera(index: int) -> Pixels:
    return _prepared(draw(HELD_OUT + index, size=SIZE).jpeg())


def _prepared(jpeg: bytes) -> Pixels:
    return images.prepare(jpeg, 70)


def saved(demo: Direct, scenes: list[Pixels]) -> float:
    """Compare; the share of decode steps that drafting from the answer before saves."""
    plain = [demo.ask(scene) for scene in scenes]
    fresh = [demo.ask(scene, keep=False) for scene in scenes[:: max(1, len(scenes) // 8)]]
    assert [answer.tokens for answer in fresh] == [
        answer.tokens for answer in plain[:: max(1, len(scenes) // 8)]
    ]
    drafted: list[Described] = []
    for scene in scenes:
        drafted.append(demo.ask(scene, drafted[-1].tokens if drafted else ()))
    together = [
        answer
        for begin in range(0, len(scenes), TOGETHER)
        for answer in demo.ask_together(scenes[begin : begin + TOGETHER])
    ]
    assert all(answer.kept_tokens > 100 for answer in plain[1:] + drafted + together)
    assert [answer.tokens for answer in drafted] == [answer.tokens for answer in plain]
    assert [answer.tokens for answer in together] == [answer.tokens for answer in plain]
    return 1 - _steps(drafted) / _steps(plain)


def _steps(answers: list[Described]) -> int:
    return sum(answer.decode_steps for answer in answers)


@pytest.mark.parametrize(
    "count", [30, pytest.param(100, marks=pytest.mark.slow)], ids=["30", "100"]
)
def test_one_cameras_scenes(demo: Direct, count: int) -> None:
    assert saved(demo, [of_one_camera(index) for index in range(count)]) > 0.4


@pytest.mark.parametrize(
    "count", [30, pytest.param(100, marks=pytest.mark.slow)], ids=["30", "100"]
)
def test_unrelated_scenes(demo: Direct, count: int) -> None:
    assert saved(demo, [of_any_camera(index) for index in range(count)]) > 0.2
