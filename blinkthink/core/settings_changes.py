"""Changes of settings, made onto other settings: several processes share one file."""

from __future__ import annotations

from typing import Any

import msgspec

from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.settings import Settings


def changed_onto(before: Settings, after: Settings, onto: Settings) -> Settings:
    """``onto`` with what is other in ``after`` than it was ``before``, and nothing else.

    Of the cloud's settings and of each camera's rules, too, only what is other. All else is whole:
    limits belong to the preview that confirmed them, an address to what may be sent to it.
    """
    changes = _changes(before, after)
    if "gemini" in changes:
        parts = _changes(before.gemini, after.gemini)
        changes["gemini"] = msgspec.structs.replace(onto.gemini, **parts)
    if "cameras" in changes:
        changes["cameras"] = _cameras(before.cameras, after.cameras, onto.cameras)
    return msgspec.structs.replace(onto, **changes)


def changed_fields(before: Settings, after: Settings) -> tuple[str, ...]:
    """The names of what is other."""
    return tuple(_changes(before, after))


def _changes(before: msgspec.Struct, after: msgspec.Struct) -> dict[str, Any]:
    return {
        name: getattr(after, name)
        for name in after.__struct_fields__
        if getattr(after, name) != getattr(before, name)
    }


def _cameras(
    before: dict[str, CameraRules], after: dict[str, CameraRules], onto: dict[str, CameraRules]
) -> dict[str, CameraRules]:
    made = dict(onto)
    for key in before.keys() | after.keys():
        if before.get(key) == after.get(key):
            continue
        if key not in after:
            made.pop(key, None)
            continue
        parts = _changes(before.get(key, CameraRules()), after[key])
        made[key] = msgspec.structs.replace(onto.get(key, CameraRules()), **parts)
    return made
