"""The facts of a capture, as words. No Qt."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.translation import number, tr
from blinkthink.ui.pages.phrases import shortened, size

_KINDS = {"doorbell": tr("Blink doorbell"), "mini": tr("Blink Mini"), "outdoor": tr("Blink camera")}
_TRIGGERS = {
    "manual": tr("taken by hand"),
    "schedule": tr("taken on schedule"),
    "motion": tr("taken when something moved"),
    "import": tr("imported"),
}


def capture_facts(
    path: Path, sidecar: Sidecar | None, size_bytes: int | None
) -> list[tuple[str, str]]:
    """What is known of a picture besides what is in it, as (name, words), without what is not."""
    facts: list[tuple[str, str]] = []
    if sidecar is not None:
        facts.append((tr("Taken"), exact_time(sidecar.captured_at)))
        facts.append((tr("From"), source(sidecar.camera, sidecar.trigger)))
        if sidecar.width and sidecar.height:
            facts.append(
                (
                    tr("Size"),
                    tr("{width} × {height} pixels").format(
                        width=number(sidecar.width), height=number(sidecar.height)
                    ),
                )
            )
    if size_bytes is not None:
        facts.append((tr("File"), f"{path.name}, {size(size_bytes)}"))
    else:
        facts.append((tr("File"), tr("{file}, which is not there").format(file=path.name)))
    if sidecar is not None and sidecar.clip:
        facts.append((tr("Video"), shortened(sidecar.clip, 80)))
    facts.append((tr("Folder"), str(path.parent)))
    if sidecar is not None and sidecar.sha256:
        facts.append(("SHA-256", shortened(sidecar.sha256, 80)))
    return facts


def exact_time(moment: datetime) -> str:
    """“2026-11-20 17:31:07 +01:00”: as the camera's clock showed it, with the offset."""
    offset = moment.strftime("%z")
    return f"{moment:%Y-%m-%d %H:%M:%S} {offset[:3]}:{offset[3:5]}" if offset else f"{moment}"


def source(camera: CameraRef | None, trigger: str) -> str:
    """“Blink doorbell “Front Door”, taken on schedule”."""
    how = _TRIGGERS.get(trigger, tr("imported"))
    if camera is None:
        return tr("No camera is known; {how}").format(how=how)
    kind = _KINDS.get(camera.kind, tr("Blink camera"))
    return tr("{kind} “{camera}”, {how}").format(
        kind=kind, camera=shortened(camera.name, 60), how=how
    )
