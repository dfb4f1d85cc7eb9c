"""The one settings file: typed, versioned, readable by people, written whole.

A file that cannot be read is kept aside under another name and the defaults are used; the caller is
told, so that the user can be.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from blinkthink.core.errors import NotFound, from_os_error
from blinkthink.core.files import keep_aside, write_atomic
from blinkthink.core.records import CameraRef

VERSION = 1
Triage = Literal["off", "careful", "eager"]


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How long pictures are kept; None: without a limit."""

    days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    gigabytes: Annotated[float, msgspec.Meta(gt=0)] | None = None  # of 10^9 bytes


class Retention(Limits, frozen=True, kw_only=True):
    """What is deleted by itself; starred pictures never are.

    ``days`` and ``gigabytes`` hold over all cameras. A camera's own ``days`` take the place of
    those over all, its own ``gigabytes`` count that camera alone. ``on`` only ever becomes true
    when the user confirms a preview of these very limits, and false when the limits change; it
    holds for ``library`` alone, the folder of that preview.
    """

    on: bool = False
    library: str | None = None
    per_camera: dict[str, Limits] = {}  # by ``network_id/kind/id``


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the user chose. Unset means the app decides."""

    version: int = VERSION
    library: str | None = None  # folder of the pictures
    model: str | None = None  # name of the model in use
    detail: Literal[70, 140, 280, 560, 1120] | None = None  # image tokens; None: the model's own
    analyze_new: bool = True  # analyse each new picture
    # Pictures that came by themselves and show nothing new are not analysed; over all, and the
    # cameras that have their own, by ``network_id/kind/id``. Off until its page shows the audits.
    triage: Triage = "off"
    triage_per_camera: dict[str, Triage] = {}
    # The model leaves the memory after so many minutes without a picture; None: it stays.
    unload_after_minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] | None = 10
    # And when less than so many gigabytes (10^9 bytes) are free while it has nothing to do.
    unload_below_gigabytes: Annotated[float, msgspec.Meta(gt=0)] | None = 1.0
    # Of the processor, for the model; None: one for each physical core.
    threads: Annotated[int, msgspec.Meta(ge=1, le=512)] | None = None
    # Over the whole account; Blink locked accounts at 30.
    snapshots_per_hour: Annotated[int, msgspec.Meta(ge=1)] = 20
    # Between looks at the cameras' state, while something shows it.
    status_minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] = 5
    retention: Retention = Retention()
    theme: Literal["system", "light", "dark"] = "system"
    thumbnail_size: int = 176  # width of a tile in the grid, pixels

    def triage_of(self, camera: CameraRef | None) -> Triage:
        """How a camera's pictures are triaged."""
        own = self.triage_per_camera.get("/".join(camera.key)) if camera is not None else None
        return own or self.triage


class SettingsFile:
    """Reads and writes the settings of one home."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.kept_aside: Path | None = None  # where a broken file went, once

    def read(self) -> Settings:
        """The settings, or the defaults where there are none or they are broken.

        A broken file (no JSON, wrong types, a newer version) is renamed, and ``kept_aside`` names
        it. Raises ReadOnly or Transient when the file cannot be opened or renamed at all.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            raise from_os_error(error, self._path) from error
        try:
            # Editors on Windows put a mark before UTF-8.
            settings = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Settings)
            if settings.version > VERSION:
                raise msgspec.ValidationError(f"version {settings.version} is newer than this app")
            return settings
        except (msgspec.DecodeError, UnicodeDecodeError):
            with contextlib.suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return Settings()

    def write(self, settings: Settings) -> None:
        """Raises DiskFull, ReadOnly, NotFound or Transient; the old file then stays."""
        data = msgspec.json.format(msgspec.json.encode(settings), indent=2)
        write_atomic(self._path, data + b"\n")
