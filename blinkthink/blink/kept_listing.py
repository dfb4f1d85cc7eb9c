"""The last good listing on the disk: without a network the cameras are still there to be seen."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_whole, write_atomic
from blinkthink.core.state import Camera, CameraList, Network

log = logging.getLogger(__name__)


class _File(msgspec.Struct, frozen=True, kw_only=True):
    email: str  # of the account that has these cameras
    as_of: Annotated[datetime, msgspec.Meta(tz=True)]
    cameras: tuple[Camera, ...] = ()
    networks: tuple[Network, ...] = ()


class KeptListing:
    """Keeps one account's listing at ``path``. A convenience: no failure of it is raised."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, email: str) -> CameraList | None:
        """The listing of that account; None where there is none that can be read."""
        try:
            data = read_whole(self._path)
            if data is None:
                return None
            file = msgspec.json.decode(data, type=_File)
        except (BlinkThinkError, msgspec.DecodeError, UnicodeDecodeError) as error:
            log.info("the last listing cannot be read: %s", type(error).__name__)
            return None
        if file.email != email:
            return None
        return CameraList(file.cameras, file.networks, file.as_of.astimezone())

    def save(self, email: str, listing: CameraList) -> None:
        if listing.as_of is None:
            return
        file = _File(
            email=email, as_of=listing.as_of, cameras=listing.cameras, networks=listing.networks
        )
        try:
            write_atomic(self._path, msgspec.json.encode(file) + b"\n", private=True)
        except BlinkThinkError as error:
            log.info("the listing cannot be kept: %s", error.detail)

    def forget(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the last listing cannot be deleted: %s", error.strerror)


def same(first: CameraList, second: CameraList) -> bool:
    """Whether two listings say the same, whenever they were read."""
    return replace(first, as_of=None) == replace(second, as_of=None)
