"""The facts of a capture, as words. No Qt."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.ui.pages.phrases import shortened, size

_KINDS = {"doorbell": "Blink doorbell", "mini": "Blink Mini", "outdoor": "Blink camera"}
_TRIGGERS = {
    "manual": "taken by hand",
    "schedule": "taken on schedule",
    "motion": "taken when something moved",
    "import": "imported",
}


def capture_facts(
    path: Path, sidecar: Sidecar | None, size_bytes: int | None
) -> list[tuple[str, str]]:
    """What is known of a picture besides what is in it, as (name, words), without what is not."""
    facts: list[tuple[str, str]] = []
    if sidecar is not None:
        facts.append(("Taken", exact_time(sidecar.captured_at)))
        facts.append(("From", source(sidecar.camera, sidecar.trigger)))
        if sidecar.width and sidecar.height:
            facts.append(("Size", f"{sidecar.width:,} × {sidecar.height:,} pixels"))
    if size_bytes is not None:
        facts.append(("File", f"{path.name}, {size(size_bytes)}"))
    else:
        facts.append(("File", f"{path.name}, which is not there"))
    if sidecar is not None and sidecar.clip:
        facts.append(("Video", shortened(sidecar.clip, 80)))
    facts.append(("Folder", str(path.parent)))
    if sidecar is not None and sidecar.sha256:
        facts.append(("SHA-256", shortened(sidecar.sha256, 80)))
    return facts


def exact_time(moment: datetime) -> str:
    """“2026-11-20 17:31:07 +01:00”: as the camera's clock showed it, with the offset."""
    offset = moment.strftime("%z")
    return f"{moment:%Y-%m-%d %H:%M:%S} {offset[:3]}:{offset[3:5]}" if offset else f"{moment}"


def source(camera: CameraRef | None, trigger: str) -> str:
    """“Blink doorbell “Front Door”, taken on schedule”."""
    how = _TRIGGERS.get(trigger, "imported")
    if camera is None:
        return f"No camera is known; {how}"
    kind = _KINDS.get(camera.kind, "Blink camera")
    return f"{kind} “{shortened(camera.name, 60)}”, {how}"
