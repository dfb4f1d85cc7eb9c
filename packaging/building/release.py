"""What is released: version, date, notes. The version stands in blinkthink/__init__.py alone."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
UNRELEASED = "Unreleased"
APP_ID = "io.github.blinkthink.BlinkThink"
OLDEST_MACOS = "14.0"
MAINTAINER = "The BlinkThink developers <blinkthink@users.noreply.github.com>"


class PackError(Exception):
    """A package cannot be made as it has to be; the message says why."""


@dataclass(frozen=True)
class Notes:
    """A section of CHANGELOG.md."""

    version: str  # UNRELEASED for what has no version yet
    date: str  # as 2026-11-21; empty for what has none
    text: str  # Markdown below the heading

    def points(self) -> list[str]:
        """The points, each on one line, without their headings."""
        joined = re.sub(r"\n  +", " ", self.text)
        return [line[2:].strip() for line in joined.splitlines() if line.startswith("- ")]


def version() -> str:
    text = (ROOT / "blinkthink" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.M)
    if found is None:
        raise ValueError("blinkthink/__init__.py names no version")
    return found[1]


def homepage() -> str:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    found = re.search(r'^Homepage = "([^"]+)"$', text, re.M)
    if found is None:
        raise ValueError("pyproject.toml names no homepage")
    return found[1]


def changelog() -> list[Notes]:
    """The sections of CHANGELOG.md, newest first."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    parts = re.split(r"^## \[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?\s*$", text, flags=re.M)
    starts = range(1, len(parts), 3)
    return [Notes(parts[i], parts[i + 1] or "", parts[i + 2].strip()) for i in starts]


def notes(wanted: str) -> Notes:
    """The section of a version; before its release, of what is unreleased."""
    sections = {section.version: section for section in changelog()}
    if wanted in sections:
        return sections[wanted]
    if UNRELEASED in sections:
        return sections[UNRELEASED]
    raise ValueError(f"CHANGELOG.md says nothing of {wanted}")


def epoch() -> int:
    """Seconds since 1970 that stand in what is built: the last commit's, so that it can be built
    again byte for byte. ``SOURCE_DATE_EPOCH`` says another one."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return int(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)  # an unpacked source archive


def day(seconds: int) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))
