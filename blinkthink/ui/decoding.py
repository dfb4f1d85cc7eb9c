"""Qt's decoders on the picture pool, which must neither stall nor block the Qt thread.

Two traps of PySide6 6.11, which together froze the window for good: ``QImage.fromData`` keeps the
interpreter's lock while it decodes; and a reader that guesses the format asks the SVG plug-in,
which connects two objects and so waits for a lock that the Qt thread may hold while that waits for
the interpreter's (it deletes a QObject and looks for an override in Python). ``QImageReader.read``
gives the interpreter's lock up, and with its format named no other plug-in is asked.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from blinkthink.core.errors import BadImage

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS = ((b"\xff\xd8", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"))
_OTHERS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"RIFF", "WebP"),
)


@contextmanager
def opened(data: bytes) -> Iterator[QImageReader]:
    """A reader of the JPEG or PNG that ``data`` is. Raises BadImage for what is neither."""
    form = next((form for start, form in _FORMS if data.startswith(start)), None)
    if form is None:
        other = next((name for start, name in _OTHERS if data.startswith(start)), None)
        what = f"a {other}, not a JPEG or PNG" if other else "no picture"
        raise BadImage(f"the file is {what}")
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    reader.setAutoDetectImageFormat(False)
    yield reader
    del reader  # before the buffer that it reads from


def decode(data: bytes) -> QImage:
    """The picture as it lies in ``data``. Raises BadImage."""
    with opened(data) as reader:
        image = reader.read()
        if image.isNull():
            raise BadImage(reader.errorString())
    return image
