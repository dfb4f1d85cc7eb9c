"""`analyze` with a folder looks at what is new in it, and says what it left out."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.analysis.triage.audit import is_audit
from blinkthink.core.clock import SystemClock
from blinkthink.core.paths import user_paths
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings, SettingsFile
from blinkthink.gallery.library import Library
from tests.app.conftest import Command
from tests.benchmarks.triage_scenes import Camera, State

NOON = datetime.fromisoformat("2026-06-10T12:00:00+00:00")
HALL = CameraRef("1", "1", "mini", "Hall")


def test_of_a_folder_only_what_is_new_is_analysed(
    command: Command, home: Path, tmp_path: Path
) -> None:
    SettingsFile(user_paths().settings).write(Settings(triage="careful"))
    library, view = Library(tmp_path / "pictures", SystemClock()), Camera(3)
    paths: list[Path] = []
    for minute in range(60):
        at = NOON + timedelta(minutes=minute)
        name = f"{at.astimezone():%Y%m%d_%H%M%S}.jpg"
        if len(paths) < 2 and not is_audit("/".join(HALL.key), name):
            data = view.shoot(at, State(1), minute, weather="clear").jpeg
            digest = hashlib.sha256(data).hexdigest()
            paths.append(
                library.store(data, camera=HALL, captured_at=at, trigger="import", sha256=digest,
                              width=640, height=360)
            )  # fmt: skip
    first, second = paths
    ran = command("analyze", first.parent, "--model", "demo", "--json")
    assert ran.status == 0, ran.err
    assert [(row["path"], row["ok"], row["skipped"]) for row in ran.document] == [
        (str(first), True, None),
        (str(second), True, "unchanged"),
    ]
    sidecar = json.loads(second.with_suffix(".json").read_text())
    assert sidecar["analysis"] is None
    assert sidecar["skipped"] == {"reason": "unchanged", "since": first.name}
    named = command("analyze", second, "--model", "demo", "--json").document[0]
    assert named["skipped"] is None
    sidecar = json.loads(second.with_suffix(".json").read_text())
    assert sidecar["analysis"] is not None
    assert sidecar["skipped"] is None
