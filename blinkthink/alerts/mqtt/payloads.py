"""What is published of a camera, as JSON that people can read.

Parts that are not known are null: Home Assistant then shows “unknown”.
"""

from __future__ import annotations

import json
from datetime import datetime

import msgspec

from blinkthink.alerts.mqtt.latest import Latest
from blinkthink.core.alerts import Fired
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.json_values import Json
from blinkthink.core.state import Camera
from blinkthink.core.words import say

LONGEST_STATE = 250  # characters; Home Assistant takes 255 as a state


def encode(value: Json) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half characters, of a model
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def short(text: str) -> str | None:
    """As much of it as is taken as a state; None for nothing."""
    text = " ".join(text.split())
    if len(text) > LONGEST_STATE:
        text = text[: LONGEST_STATE - 1].rstrip() + "…"
    return text or None


def state(camera: Camera, latest: Latest) -> Json:
    """The camera as it was listed, and when its last picture was taken."""
    return {
        "camera": camera.name,
        "online": _on(camera.online),
        "armed": _on(camera.armed),
        "battery": camera.battery,
        "temperature": camera.temperature_c,
        "taken": _time(latest.taken),
        "picture": latest.picture.name if latest.picture else None,
        "trigger": latest.trigger or None,
    }


def analysis(latest: Latest, flags: tuple[str, ...]) -> Json:
    """What the last analysed picture shows; ``flags`` are those that count for the camera."""
    found = latest.analysis
    raised = {flag.name: flag for flag in found.flags} if found else {}
    return {
        "scene": short(found.scene) if found else None,
        "activity": short(found.activity) if found else None,
        "flags": {name: _on(name in raised) if found else None for name in flags},
        "taken": _time(latest.analysed_taken),
        "picture": latest.analysed.name if latest.analysed else None,
        "visibility": found.visibility if found else None,
        "subjects": [
            {"kind": one.kind, "count": one.count, "description": one.description}
            for one in (found.subjects if found else ())
        ],
        "reasons": {
            name: {"severity": flag.severity, "reason": flag.reason}
            for name, flag in raised.items()
        },
        "model": latest.model or None,
    }


def alert(fired: Fired, *, update: bool) -> Json:
    """An alert: ``event_type`` is what Home Assistant tells events by. One with an ``id`` that was
    there before is the same alert: its picture’s words came, or it was sent a second time."""
    return {
        "event_type": "update" if update else "alert",
        "id": fired.id,
        "rule": fired.rule,
        "title": fired.title,
        "words": fired.words or None,
        "camera": fired.camera_name or None,
        "at": _time(fired.at),
        "taken": _time(fired.captured_at),
        "picture": fired.picture.name,
        "flags": list(fired.flags),
        "kinds": list(fired.kinds),
        "severity": fired.severity,
        "late": fired.late,
    }


def snapshot(result: str, at: datetime, error: BlinkThinkError | None = None) -> Json:
    """What became of a press of the button: taking, taken, failed or refused."""
    words = say(error) if error is not None else None
    return {
        "result": result,
        "at": _time(at),
        "code": error.code if error is not None else None,
        "words": words.sentence if words is not None else None,
    }


def _on(value: bool | None) -> str | None:
    return None if value is None else "ON" if value else "OFF"


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment is not None else None
