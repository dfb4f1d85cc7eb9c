"""Where this project lives: named here once."""

from __future__ import annotations

REPOSITORY = "blinkthink/blinkthink"
HOMEPAGE = f"https://github.com/{REPOSITORY}"
RELEASES = f"{HOMEPAGE}/releases"
README = f"{HOMEPAGE}#readme"
ISSUES = f"{HOMEPAGE}/issues/new"
