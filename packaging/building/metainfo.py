"""AppStream metadata: the template, the releases of CHANGELOG.md and the README's screenshots."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.sax.saxutils import escape

from building import release

TEMPLATE = release.ROOT / "packaging" / "linux" / "metainfo.xml.in"
# Files of assets/screenshots and what they show; the first is the one that shops show first.
SCREENSHOTS = (
    ("library-light.png", "The library: pictures by day, and what is in each"),
    ("viewer-dark.png", "A picture with its facts"),
    ("day-light.png", "What happened on a day, camera by camera"),
    ("alert-rule-light.png", "A rule for alerts, tried on the last month"),
    ("camera-light.png", "What a camera looks at, and what matters there"),
    ("settings-privacy-light.png", "What leaves this computer, in a sentence"),
    ("library-dark.png", "The library, dark"),
)


def text(version: str) -> str:
    filled = TEMPLATE.read_text("utf-8")
    for name, value in (
        ("APP_ID", release.APP_ID),
        ("HOMEPAGE", release.homepage()),
        ("SCREENSHOTS", "\n".join(_screenshots(version))),
        ("RELEASES", "\n".join(_releases(version))),
    ):
        filled = filled.replace(f"@{name}@", value)
    return filled


def _screenshots(version: str) -> list[str]:
    lines = []
    place = release.homepage().replace("github.com", "raw.githubusercontent.com")
    for number, (name, caption) in enumerate(SCREENSHOTS):
        width, height = _png_size(release.ROOT / "assets" / "screenshots" / name)
        kind = ' type="default"' if number == 0 else ""
        lines += [
            f"    <screenshot{kind}>",
            f"      <caption>{escape(caption)}</caption>",
            f'      <image type="source" width="{width}" height="{height}">'
            f"{place}/v{version}/assets/screenshots/{name}</image>",
            "    </screenshot>",
        ]
    return lines


def _releases(version: str) -> list[str]:
    """Those of the changelog; what is built of unreleased work counts as of the day of its code."""
    sections = [section for section in release.changelog() if section.version != release.UNRELEASED]
    lines = []
    if version not in {section.version for section in sections}:
        today = release.day(release.epoch())
        lines += _release(version, today, "development", release.notes(version))
    for section in sections:
        lines += _release(section.version, section.date, "stable", section)
    return lines


def _release(version: str, date: str, kind: str, notes: release.Notes) -> list[str]:
    points = [f"          <li>{escape(point.replace('`', ''))}</li>" for point in notes.points()]
    return [
        f'    <release version="{escape(version)}" date="{date}" type="{kind}">',
        "      <description>",
        "        <ul>",
        *points,
        "        </ul>",
        "      </description>",
        "    </release>",
    ]


def _png_size(path: Path) -> tuple[int, int]:
    with path.open("rb") as file:
        width, height = struct.unpack(">II", file.read(24)[16:])
    return width, height
