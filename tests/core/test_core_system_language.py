"""Which language the computer speaks, as its environment or macOS' list says it."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path

import pytest

from blinkthink.core.system_language import system_language

NAMES = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


def speak(monkeypatch: pytest.MonkeyPatch, **variables: str) -> str:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return system_language()


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "DE"}, "de"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:en"}, "de"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({"LC_ALL": "", "LANG": "fr_FR"}, "fr"),
    ],
)
def test_the_environment_says_it_as_gettext_reads_it(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    assert speak(monkeypatch, **variables) == language


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it itself")
@pytest.mark.parametrize(
    ("content", "language"),
    [
        (plistlib.dumps({"AppleLanguages": ["de-DE", "en"]}, fmt=plistlib.FMT_BINARY), "de"),
        (plistlib.dumps({"AppleLanguages": []}), "en"),
        (plistlib.dumps({"AppleLanguages": 7}), "en"),
        (plistlib.dumps(["de"]), "en"),
        (b"<?xml version='1.0'?><plist><dict><key>", "en"),
        (b"bplist00", "en"),
        (b"", "en"),
    ],
)
def test_macos_list_is_read_and_rubbish_in_it_means_english(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, language: str
) -> None:
    preferences = tmp_path / "Library" / "Preferences"
    preferences.mkdir(parents=True)
    (preferences / ".GlobalPreferences.plist").write_bytes(content)
    monkeypatch.setattr("sys.platform", "darwin")
    assert speak(monkeypatch, HOME=str(tmp_path)) == language
