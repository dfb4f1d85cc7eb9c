"""Checking that a file is a whole video, and taking its first frame."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO

from blinkthink.core.errors import BadImage, from_os_error

_QUALITY = 90  # of the first frame as a JPEG


def first_frame(path: Path) -> bytes:
    """The first frame of a whole MP4 file, as a JPEG. Call it off the event loop.

    Raises BadImage for a page, a file that was cut short, or one that cannot be decoded, else as a
    file that cannot be read.
    """
    import av
    from PIL import Image

    try:
        with path.open("rb") as file:
            _check_boxes(file, path.stat().st_size)
            file.seek(0)
            with av.open(file, "r", format="mp4") as container:
                frame = next(container.decode(video=0), None)
                if frame is None:
                    raise BadImage("an MP4 file without a frame")
                out = io.BytesIO()
                image = Image.fromarray(frame.to_ndarray(format="rgb24"))
                image.save(out, "JPEG", quality=_QUALITY)
                return out.getvalue()
    except (av.FFmpegError, ValueError, IndexError) as error:
        raise BadImage(f"a broken MP4 file: {type(error).__name__}") from error
    except OSError as error:
        raise from_os_error(error, path) from error


def _check_boxes(file: BinaryIO, size: int) -> None:
    """Raises BadImage unless the file is a row of whole boxes, with all that a video needs.

    ISO/IEC 14496-12: each box is its length (4 bytes; 1: 8 bytes follow the type; 0: to the end of
    the file), its type, its content.
    """
    at, kinds = 0, set()
    while at < size:
        file.seek(at)
        head = file.read(16)
        length, kind = int.from_bytes(head[:4]), head[4:8]
        if at == 0 and kind != b"ftyp":
            raise BadImage(f"{size} bytes that do not begin as an MP4 file does")
        if length == 1:
            length = int.from_bytes(head[8:16])
        elif length == 0:
            length = size - at
        if length < 8 or at + length > size:
            raise BadImage(f"{size} bytes of an MP4 file without its end")
        kinds.add(kind)
        at += length
    if not {b"moov", b"mdat"} <= kinds:
        raise BadImage("an MP4 file without its index or its pictures")
