"""Reading and writing the sidecar of a picture."""

from __future__ import annotations

import hashlib
import json
import logging
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from blinkthink.core.errors import from_os_error, leads_round
from blinkthink.core.records import Sidecar
from blinkthink.gallery.names import NameTimes, local
from blinkthink.gallery.picture import sidecar_of, unreadable

log = logging.getLogger(__name__)

_LARGEST = 32 * 1024 * 1024  # bytes; what is larger is no sidecar
_EXIF_TIMES = (0x9003, 0x0132)  # DateTimeOriginal, DateTime
_EXIF_DETAILS = 0x8769


class Broken(ValueError):
    """A sidecar that holds no sidecar."""


@dataclass(frozen=True)
class Trouble:
    """Why a sidecar that is there cannot be read, technically. ``broken``: by what it holds; else
    by rights or the disk."""

    why: str
    broken: bool


def trouble_of(picture: Path) -> Trouble | None:
    """What keeps the sidecar of ``picture`` from being read; None where nothing does, or there is
    none. Blocks."""
    try:
        load(picture)
    except Broken as error:
        return Trouble(str(error), broken=True)
    except OSError as error:
        return Trouble(error.strerror or str(error), broken=False)
    return None


def load(picture: Path) -> Sidecar | None:
    """The sidecar of ``picture``, None where there is none. Raises Broken or OSError.

    One without a time gets that of the picture.
    """
    path = sidecar_of(picture)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder, or a pipe that would be waited for
            raise Broken("it is no file")
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if leads_round(error):
            raise Broken("it is a link that leads round") from error
        raise
    if len(data) > _LARGEST:
        raise Broken("larger than any sidecar")
    try:
        document = json.loads(data.decode("utf-8-sig"))
        if isinstance(document, dict) and document.get("captured_at") is None:
            document["captured_at"] = time_of(picture).isoformat()
        return Sidecar.from_json(document)
    except (ValueError, RecursionError, OverflowError) as error:
        raise Broken(str(error)) from error


def encode(sidecar: Sidecar) -> bytes:
    """The bytes of a sidecar file: UTF-8, readable by people."""
    document = sidecar.to_json()
    try:
        return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"
    except UnicodeEncodeError:  # half a character, which JSON can escape and UTF-8 cannot hold
        return json.dumps(document, indent=1).encode() + b"\n"


def made_from(picture: Path) -> Sidecar:
    """A sidecar for a picture that came without one. Raises NotFound, ReadOnly or Transient."""
    from PIL import Image

    try:
        data = picture.read_bytes()
        captured_at = time_of(picture)
    except OSError as error:
        raise from_os_error(error, picture) from error
    width = height = 0
    try:
        with Image.open(picture, formats=("JPEG", "PNG")) as image:
            width, height = image.size
    except unreadable() as error:
        log.info("%s is no picture: %s", picture, error)
    return Sidecar(
        camera=None,
        captured_at=captured_at,
        trigger="import",
        sha256=hashlib.sha256(data).hexdigest(),
        width=width,
        height=height,
    )


def time_of(picture: Path) -> datetime:
    """When a picture without a sidecar was taken: by its name, else EXIF, else its file's time.

    Raises OSError when the file is gone.
    """
    written = picture.stat().st_mtime
    named = NameTimes().parse(picture.stem, lambda: written)
    if named is not None:
        return named[0]
    return _exif_time(picture) or file_time(written)


def file_time(written: float) -> datetime:
    """The local time of a file that was written ``written`` seconds after 1970."""
    return local(datetime.fromtimestamp(written, tz=UTC))


def _exif_time(picture: Path) -> datetime | None:
    from PIL import Image

    try:
        with Image.open(picture, formats=("JPEG", "PNG")) as image:
            exif = image.getexif()
            values = [exif.get_ifd(_EXIF_DETAILS).get(_EXIF_TIMES[0]), exif.get(_EXIF_TIMES[1])]
    except unreadable() as error:
        log.info("%s has no EXIF: %s", picture, error)
        return None
    for value in values:
        try:
            return local(datetime.strptime(str(value).strip(), "%Y:%m:%d %H:%M:%S"))  # noqa: DTZ007
        except ValueError:
            continue
    return None
