#!/usr/bin/env python3
"""Draws the app's icon in all sizes from assets/blinkthink.svg; run when that has changed.

    .venv/bin/python packaging/icons.py [ROOT]

Writes assets/blinkthink-SIZE.png, packaging/windows/blinkthink.ico and
packaging/macos/blinkthink.icns below ROOT (else this tree). Needs PySide6 and Pillow.
"""

from __future__ import annotations

import os
import struct
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent.parent
SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Types of Apple's icon container that hold PNG data: each size, and those for screens of twice the
# density (icp6 is not drawn by every version of macOS).
MACOS = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic13", 256),
    (b"ic14", 512),
)
MACOS_MARGIN = 100 / 1024  # Apple's grid leaves room around the shape


def drawn(svg: Path, size: int, margin: float = 0) -> bytes:
    """The icon as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    inset = round(size * margin)
    QSvgRenderer(str(svg)).render(painter, QRectF(inset, inset, size - 2 * inset, size - 2 * inset))
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    packed = BytesIO()
    Image.open(BytesIO(kept.data())).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def icns(pictures: dict[int, bytes]) -> bytes:
    parts = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in MACOS
    )
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main(root: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    svg = HERE / "assets" / "blinkthink.svg"
    pictures = {size: drawn(svg, size) for size in SIZES}
    for folder in ("assets", "packaging/windows", "packaging/macos"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for size, data in pictures.items():
        (root / "assets" / f"blinkthink-{size}.png").write_bytes(data)
    largest, *others = (Image.open(BytesIO(pictures[size])) for size in reversed(WINDOWS))
    largest.save(
        root / "packaging" / "windows" / "blinkthink.ico",
        sizes=[(size, size) for size in WINDOWS],
        append_images=others,
        bitmap_format="bmp",  # PNG would be smaller, but not everything reads it in small sizes
    )
    mac = {size: drawn(svg, size, MACOS_MARGIN) for _, size in MACOS}
    (root / "packaging" / "macos" / "blinkthink.icns").write_bytes(icns(mac))
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
