"""Whether a picture in the queue needs to be looked at at all.

Only pictures that came by themselves (schedule, motion, import) are triaged; one that somebody took
or asked for by hand is always analysed.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.settings import Settings
from blinkthink.gallery.library import Library

if TYPE_CHECKING:
    from blinkthink.analysis.triage.memory import Memory

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Skip:
    """A picture that shows nothing new; ``audit``: it is analysed all the same, to see whether that
    is so."""

    since: str
    audit: bool


class Triage:
    """Decides over pictures of one library, and remembers those that were analysed.

    Its methods block, for milliseconds; for any thread.
    """

    def __init__(self, library: Library, settings: Callable[[], Settings], folder: Path) -> None:
        """``folder``: where what is known of the cameras is kept; it may vanish at any time."""
        self._library = library
        self._settings = settings
        self._folder = folder
        self._making = threading.Lock()
        self._made: Memory | None = None

    def skip(self, path: Path) -> Skip | None:
        """Mark a picture that shows nothing new as skipped in its sidecar, and say so.

        None where it is to be analysed: it has changed, nobody can tell, or triage is off. Raises
        what writing a sidecar raises.
        """
        sidecar = self._library.read_sidecar(path)
        if sidecar is None or sidecar.analysis is not None or sidecar.trigger == "manual":
            return None
        rules = self._settings().rules_of(sidecar.camera)
        mode = rules.triage
        if mode is None or mode == "off":
            return None
        from blinkthink.analysis.triage.audit import is_audit

        camera = _identity(sidecar.camera, path)
        try:
            verdict = self._memory().judge(
                camera,
                path.read_bytes(),
                sidecar.captured_at,
                mode,
                areas=rules.areas,
                asked=rules.says,
                there=lambda name: (path.parent / name).exists(),
            )
        except (BlinkThinkError, OSError) as error:  # the analysis tells what is wrong with it
            log.info("%s is not triaged: %s", path.name, error)
            return None
        since = verdict.since
        if verdict.changed or since is None:
            return None
        self._library.update_sidecar(path, lambda known: known.skipped(since))
        return Skip(since, is_audit(camera, path.name))

    def learn(self, path: Path, sidecar: Sidecar) -> None:
        """Remember a picture that was analysed, to compare the next ones with."""
        rules = self._settings().rules_of(sidecar.camera)
        if sidecar.analysis is None or rules.triage == "off":
            return
        from blinkthink.analysis.triage.content import content, empty

        try:
            self._memory().learn(
                _identity(sidecar.camera, path),
                path.name,
                path.read_bytes(),
                sidecar.captured_at,
                content(sidecar.analysis),
                empty=empty(sidecar.analysis),
                areas=rules.areas,
                asked=rules.says,
            )
        except (BlinkThinkError, OSError) as error:
            log.info("%s is not remembered: %s", path.name, error)

    def _memory(self) -> Memory:
        with self._making:
            if self._made is None:
                from blinkthink.analysis.triage.memory import Memory

                self._made = Memory(self._folder)
            return self._made


def _identity(camera: CameraRef | None, path: Path) -> str:
    return "/".join(camera.key) if camera is not None else f"folder/{path.parent}"
