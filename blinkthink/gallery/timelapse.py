"""Time-lapse: pictures in a row as one MP4 (H.264) or animated GIF.

One picture is in memory at a time, whatever their number. Blocks: call it off the event loop.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from blinkthink.core.errors import BadImage, Cancelled, Transient, Usage
from blinkthink.core.files import fill_atomic
from blinkthink.core.translation import tr
from blinkthink.gallery.picture import unreadable

if TYPE_CHECKING:
    from av import VideoFrame
    from av.video.stream import VideoStream
    from PIL.Image import Image

FORMATS = (".mp4", ".gif")
RATES = (1, 60)
"""Fewest and most pictures a second."""
_WIDEST = {".mp4": 1920, ".gif": 640}
_QUALITY = "20"  # of H.264: lower is better and larger; what a camera sends looks the same at 20
_COLORS = 256

Stamp = Callable[[Path], str]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Timelapse:
    """What was made: the number of frames, and the pictures that could not be read."""

    path: Path
    frames: int
    skipped: tuple[Path, ...]


def make_timelapse(
    pictures: Sequence[Path],
    target: Path,
    *,
    rate: int = 10,
    width: int | None = None,
    stamp: Stamp | None = None,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Timelapse:
    """Put ``pictures``, in this order, into a film at ``target``, replacing what was there.

    ``rate`` is pictures a second. The film has the shape of the first picture that can be read, at
    most ``width`` wide (1920 for MP4, 640 for GIF); others are fitted in, on black. ``stamp`` gives
    the words that are burned into a picture. Progress counts pictures, from the calling thread.

    What cannot be read is skipped and told. Raises Cancelled soon after ``cancelled`` says so,
    BadImage where no picture can be read, Usage for a format, a rate or a number of pictures that
    makes no film, DiskFull, ReadOnly or NotFound. Then nothing is left at ``target`` that was not
    there before.
    """
    ending = target.suffix.lower()
    if ending not in FORMATS:
        raise Usage(tr("A time-lapse is an MP4 or a GIF."))
    if not RATES[0] <= rate <= RATES[1]:
        raise Usage(
            tr("A time-lapse has {least} to {most} pictures a second.").format(
                least=RATES[0], most=RATES[1]
            )
        )
    if not pictures:
        raise Usage(tr("A time-lapse needs pictures."))
    film = _Film(pictures, ending, rate, width or _WIDEST[ending], stamp, progress, cancelled)
    fill_atomic(target, film.write)
    return Timelapse(target, film.frames, tuple(film.skipped))


class _Film:
    """Writes one film."""

    def __init__(
        self,
        pictures: Sequence[Path],
        ending: str,
        rate: int,
        widest: int,
        stamp: Stamp | None,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._pictures = pictures
        self._gif = ending == ".gif"
        self._rate = rate
        self._widest = widest
        self._stamp = stamp
        self._progress = progress
        self._cancelled = cancelled
        self._size: tuple[int, int] | None = None
        self.frames = 0
        self.skipped: list[Path] = []

    def write(self, file: BinaryIO) -> None:
        """All of it. Raises as ``make_timelapse`` does; OSError where ``file`` takes no more."""
        import av

        images = self._images()
        first = next(images, None)
        if first is None:
            raise BadImage("none of the pictures can be read")
        try:
            with av.open(file, "w", format="gif" if self._gif else "mp4") as container:
                stream = self._stream(container)
                for image in itertools.chain([first], images):
                    for packet in stream.encode(self._frame(image)):
                        container.mux(packet)
                    self.frames += 1
                for packet in stream.encode():
                    container.mux(packet)
        except av.FFmpegError as error:
            if isinstance(error, OSError):
                raise
            raise Transient(f"{type(error).__name__}: {error}", subject=str(file)) from error

    def _stream(self, container: Any) -> VideoStream:
        assert self._size is not None
        codec = "gif" if self._gif else "libx264"
        # The encoder's savings compare colour numbers of frames whose palettes differ.
        plain = {"gifflags": "-offsetting-transdiff"}
        options = plain if self._gif else {"crf": _QUALITY, "preset": "veryfast"}
        stream: VideoStream = container.add_stream(codec, rate=self._rate, options=options)
        stream.width, stream.height = self._size
        stream.pix_fmt = "pal8" if self._gif else "yuv420p"
        return stream

    def _images(self) -> Iterator[Image]:
        """The pictures that can be read, each in the size of the film."""
        total = len(self._pictures)
        for number, path in enumerate(self._pictures):
            if self._cancelled():
                raise Cancelled
            try:
                yield self._read(path)
            except unreadable():
                self.skipped.append(path)
            self._progress(number + 1, total)

    def _read(self, path: Path) -> Image:
        from PIL import Image, ImageOps

        with Image.open(path) as opened:
            # JPEG is decoded at a fraction of its size where that is enough.
            opened.draft("RGB", self._size or (self._widest, self._widest))
            image = ImageOps.exif_transpose(opened).convert("RGB")
        if self._size is None:
            self._size = _even(image.size, self._widest)
        if image.size != self._size:
            image = ImageOps.pad(image, self._size, color="black")
        if self._stamp is not None:
            _burn(image, self._stamp(path))
        return image

    def _frame(self, image: Image) -> VideoFrame:
        import numpy
        from av import VideoFrame
        from PIL.Image import Quantize

        if not self._gif:
            frame = VideoFrame.from_ndarray(numpy.asarray(image), format="rgb24")
        else:
            indexed = image.quantize(_COLORS, method=Quantize.FASTOCTREE)
            flat = numpy.asarray(indexed.getpalette("RGB"), numpy.uint8).reshape(-1, 3)
            palette = numpy.zeros((_COLORS, 4), numpy.uint8)
            palette[:, 0] = 255  # opaque
            palette[: len(flat), 1:] = flat
            pair: Any = (numpy.asarray(indexed), palette)  # PyAV's types do not know of it
            frame = VideoFrame.from_ndarray(pair, format="pal8")
        frame.pts = self.frames
        frame.time_base = Fraction(1, self._rate)
        return frame


def _even(size: tuple[int, int], widest: int) -> tuple[int, int]:
    """The size within ``widest``, with even sides, which H.264 asks for."""
    scale = min(1.0, widest / size[0])
    return max(2, round(size[0] * scale / 2) * 2), max(2, round(size[1] * scale / 2) * 2)


def _burn(image: Image, words: str) -> None:
    """Write words into the lower left corner, on a dark ground."""
    from PIL import ImageDraw, ImageFont

    height = max(12, image.height // 28)
    font = ImageFont.load_default(height)
    draw = ImageDraw.Draw(image, "RGBA")
    left, top, right, bottom = draw.textbbox((0, 0), words, font=font)
    pad = height // 3
    corner = (pad, image.height - (bottom - top) - 3 * pad)
    ground = (*corner, corner[0] + right - left + 2 * pad, corner[1] + bottom - top + 2 * pad)
    draw.rectangle(ground, fill=(0, 0, 0, 150))
    draw.text((corner[0] + pad - left, corner[1] + pad - top), words, font=font, fill="white")
