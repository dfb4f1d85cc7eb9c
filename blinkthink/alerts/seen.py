"""What a picture shows, as far as alerts ask for it: made of its sidecar."""

from __future__ import annotations

from datetime import datetime

import msgspec

from blinkthink.core.analysis import KINDS, SEVERITIES, Box
from blinkthink.core.records import CameraRef, Sidecar

_RANKS = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_CLEAR = "clear"


class Thing(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that can come and go: a kind of subject, or a flag that no subject stands for."""

    key: str
    count: int = 1
    box: Box | None = None


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One picture. ``flags`` are (name, severity); ``armed`` None: nobody knows."""

    camera: CameraRef
    at: datetime
    trigger: str
    analyzed: bool = False
    skipped: bool = False  # triage found nothing new in it
    clear: bool = True  # what is not seen is not there; at night it may be
    things: tuple[Thing, ...] = ()
    flags: tuple[tuple[str, str], ...] = ()
    kinds: frozenset[str] = frozenset()
    armed: bool | None = None
    words: str = ""

    @property
    def key(self) -> str:
        """The camera, as rules name it."""
        return "/".join(self.camera.key)

    @property
    def severity(self) -> str | None:
        """The gravest of its flags."""
        return max((severity for _, severity in self.flags), key=rank, default=None)


def rank(severity: str) -> int:
    """Severities in their order."""
    return _RANKS.get(severity, 0)


def seen(sidecar: Sidecar) -> Seen | None:
    """What a picture shows; None where nobody knows which camera took it.

    A motion clip was recorded because its camera was armed.
    """
    if sidecar.camera is None:
        return None
    known = sidecar.armed
    armed = True if known is None and sidecar.trigger == "motion" else known
    analysis = sidecar.analysis
    if analysis is None:
        return Seen(
            camera=sidecar.camera,
            at=sidecar.captured_at,
            trigger=sidecar.trigger,
            skipped=sidecar.since is not None,
            armed=armed,
        )
    kinds = analysis.kinds
    flags = {flag.name: flag.severity for flag in analysis.flags}
    things = [Thing(one.kind, one.count, one.box) for one in analysis.subjects]
    things += [Thing(name) for name in flags if name not in KINDS or name not in kinds]
    return Seen(
        camera=sidecar.camera,
        at=sidecar.captured_at,
        trigger=sidecar.trigger,
        analyzed=True,
        clear=analysis.visibility == _CLEAR,
        things=tuple(things),
        flags=tuple(flags.items()),
        kinds=kinds,
        armed=armed,
        words=analysis.activity or analysis.scene,
    )
