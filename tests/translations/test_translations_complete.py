"""Qt Linguist's files have what the code says, all of it in German, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.translations.texts import ROOT, texts

_LUPDATE = Path(sys.executable).with_name(
    "pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate"
)


@pytest.mark.skipif(not _LUPDATE.exists(), reason="lupdate comes with PySide6")
def test_the_files_are_what_lupdate_makes(tmp_path: Path) -> None:
    """“python3 packaging/dev.py texts” brings them up to date; then the new ones are translated."""
    into = tmp_path / "translations"
    program = (
        "import sys; sys.path.insert(0, 'packaging'); import dev; "
        "sys.exit(dev.texts(['--into', sys.argv[1]]))"
    )
    subprocess.run([sys.executable, "-c", program, str(into)], cwd=ROOT, check=True)
    for language in ("de", "en"):
        made = {text.key for text in texts(language, into)}
        kept = {text.key for text in texts(language)}
        assert made - kept == set(), "the code says what the file does not have"
        assert kept - made == set(), "the file has what the code does not say any more"


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_is_translated(language: str) -> None:
    assert [text.source for text in texts(language) if not text.forms] == []
