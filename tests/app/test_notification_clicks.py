"""The whole way of an alert: a planned picture, a notification on a real bus, a press on it."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from PIL import Image

from blinkthink.alerts.store import AlertStore
from blinkthink.core.alerts import AlertRule
from blinkthink.core.paths import user_paths
from blinkthink.gallery.index.watching import Watch
from tests.app.conftest import Blink, Command
from tests.app.desktop import Desktop, desktop
from tests.app.test_cli_handover import plan_one

PATIENCE = 60.0
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="needs X and a session bus"),
]


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path, with_tray=True) as made:
        yield made


@contextmanager
def written(folder: Path, wanted: Callable[[], object]) -> Iterator[None]:
    """What is done in the block makes ``wanted`` true by what is written below ``folder``."""
    true = threading.Event()

    def look(_path: str) -> None:
        if wanted():
            true.set()

    watch = Watch([str(folder)], look, lambda: None)
    try:
        yield
        look("")
        assert true.wait(PATIENCE)
    finally:
        watch.stop()


def user_of(picture: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(picture.with_suffix(".json").read_bytes()).get("user", {})
    return found


def test_a_notification_is_opened_starred_and_muted(
    signed_in: Blink, command: Command, screen: Desktop
) -> None:
    cameras = command("cameras", "--json", blink=signed_in).document
    chosen = [one["name"] for one in cameras[:3]]
    planned = command("schedule", "add", *chosen, "--every", 7 * 24 * 60, blink=signed_in)
    assert planned.status == 0, planned.err
    store = AlertStore(user_paths().alerts)
    store.save(AlertRule(id="all", name="Everything", cooldown_minutes=0))
    screen.environment.update(signed_in.environment)
    panel = screen.panel
    screen.start("--hidden")
    panel.until("registered")
    plan_one("now", 1)
    notes = [panel.until("notified") for _ in chosen]
    assert all({"open", "star", "mute"} <= set(note["actions"]) for note in notes)
    for note in notes:
        with Image.open(unquote(urlparse(note["picture"]).path)) as small:
            small.load()
    assert screen.shown() == []
    pictures = sorted(user_paths().library.rglob("*.jpg"))
    assert len(pictures) == len(notes)

    starred = [one for one in pictures if user_of(one).get("starred")]
    assert starred == []
    with written(
        user_paths().library, lambda: any(user_of(one).get("starred") for one in pictures)
    ):
        panel.ask(f"press {notes[0]['number']} star", "pressed")
    assert sum(bool(user_of(one).get("starred")) for one in pictures) == 1

    def muted() -> list[str]:
        kept, now = store.known(), datetime.now(UTC)
        keys = [f"{one['network_id']}/{one['kind']}/{one['id']}" for one in cameras]
        soon, late = now + timedelta(minutes=50), now + timedelta(minutes=61)
        ends = {key: kept.muted(key, now) for key in keys}
        return [key for key, end in ends.items() if end is not None and soon < end < late]

    assert muted() == []
    with written(user_paths().alerts.parent, muted):
        panel.ask(f"press {notes[1]['number']} mute", "pressed")
    assert len(muted()) == 1, "that camera alone"
    assert screen.shown() == []

    panel.ask(f"press {notes[2]['number']} open", "pressed")
    screen.windows.until("shown", title="BlinkThink")
