"""Pictures and models for the tests of the engine."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Sequence

import psutil
from PIL import Image

from blinkthink.analysis import validate
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import Analysis, AskedPicture, Question
from tests.gemma import Pair


def installed(pair: Pair, name: str = "tiny", detail: int = 70) -> InstalledModel:
    return InstalledModel(name, name.title(), pair.text, pair.projector, detail)


def picture(seed: int = 0, size: tuple[int, int] = (640, 360)) -> bytes:
    """A JPEG with something in it: a gradient that differs with ``seed``."""
    image = Image.linear_gradient("L").rotate(37 * seed).resize(size)
    buffer = io.BytesIO()
    Image.merge("RGB", (image, image.rotate(180), image)).save(buffer, "JPEG")
    return buffer.getvalue()


def about(data: bytes, camera: str = "Yard", draft_key: str = "") -> AskedPicture:
    """What is asked of a picture of a camera without rules."""
    return AskedPicture(data, Question(camera), draft_key)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until ``condition`` holds; fails after a minute."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - what is waited for lies in other processes
            await asyncio.sleep(0.002)


def gone(pid: int) -> bool:
    """Whether a process has ended, waited for or not."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def shape_only(text: str, asked: Question, _: Sequence[Sequence[str]]) -> Analysis:
    """A check for models of random weights, which state no facts."""
    return validate.read(text, asked)
