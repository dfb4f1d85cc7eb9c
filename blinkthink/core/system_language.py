"""Which language the user's computer speaks. Without Qt, which the commands do not load."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PRIMARY = 0x3FF  # of a Windows LANGID: the language without its country
_NAMES = {0x07: "de", 0x09: "en"}  # [MS-LCID]


def system_language() -> str:
    """A code as “de”; “en” where the system does not tell."""
    named = _from_environment()
    if named is None and sys.platform == "darwin":
        named = _of_macos()
    return named or _of_windows() or "en"


def _from_environment() -> str | None:
    """As GNU gettext looks: LANGUAGE counts only where a language is set at all."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            first = value.partition(".")[0]
            if first in ("C", "POSIX"):
                return "en"
            listed = os.environ.get("LANGUAGE", "").partition(":")[0]
            return (listed or first).partition("_")[0].lower()
    return None


def _of_macos() -> str | None:
    """Apps that the Dock starts have no LANG; the user's order of languages lies in a plist."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        data = (Path.home() / "Library/Preferences/.GlobalPreferences.plist").read_bytes()
        return str(plistlib.loads(data)["AppleLanguages"][0]).partition("-")[0].lower()
    except (OSError, ValueError, LookupError, TypeError, ExpatError, plistlib.InvalidFileException):
        return None


def _of_windows() -> str | None:
    if sys.platform == "win32":
        import ctypes

        return _NAMES.get(ctypes.windll.kernel32.GetUserDefaultUILanguage() & _PRIMARY)
    return None
