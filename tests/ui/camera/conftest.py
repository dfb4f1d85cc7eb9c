"""The page of a camera over the real bridge, a real library and real settings of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from blinkthink.ui.bridge import Bridge
from blinkthink.ui.loader import make_pool
from blinkthink.ui.pages.camera.page import CameraPage
from tests.ui.house import FOUR, NOW, House

DRIVEWAY, PORCH = FOUR[1].ref, FOUR[0].ref
KEY, PORCH_KEY = "/".join(DRIVEWAY.key), "/".join(PORCH.key)


@pytest.fixture
def page(qtbot: QtBot, house: House, bridge: Bridge) -> Iterator[CameraPage]:
    """On the driveway, with its newest picture shown."""
    for camera in FOUR[:2]:
        house.describe(house.take(camera, NOW - timedelta(hours=1), seed=8))
    pool: QThreadPool = make_pool(bridge)
    made = CameraPage(house, bridge, pool)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show_camera(DRIVEWAY)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.trying.run.isEnabled())
    qtbot.waitUntil(lambda: made.areas.canvas.picture_rect().height() > 100)
    yield made
    made.hide()
    made.stop()
    pool.clear()
    pool.waitForDone()
    house.index.close()
