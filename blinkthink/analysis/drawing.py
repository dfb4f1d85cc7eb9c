"""The picture that servers are tested with."""

from __future__ import annotations

import io


def drawn() -> bytes:
    """A small picture that nobody's camera took: a house by day."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (384, 288), (150, 190, 230))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 190, 384, 288), fill=(90, 140, 80))
    draw.rectangle((110, 110, 270, 220), fill=(190, 150, 120))
    draw.polygon(((95, 110), (190, 50), (285, 110)), fill=(120, 60, 50))
    draw.rectangle((170, 150, 210, 220), fill=(80, 50, 40))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
