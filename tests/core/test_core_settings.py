"""Settings survive bad files."""

from __future__ import annotations

from pathlib import Path

import pytest

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings, SettingsFile


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "home" / "settings.json")
    assert file.read() == Settings()
    chosen = Settings(model="gemma", detail=560, theme="dark", library="/pictures/ü")
    file.write(chosen)
    assert SettingsFile(tmp_path / "home" / "settings.json").read() == chosen
    assert file.kept_aside is None


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'{"theme": "pink"}', b'{"version": 99}', b"\xff\xfe",
        b'{"detail": "70"}', b'{"snapshots_per_hour": 0}', b'{"status_minutes": 0}',
        b'{"unload_after_minutes": 0}', b'{"unload_below_gigabytes": 0}', b'{"threads": 0}',
    ],
)  # fmt: skip
def test_a_broken_file_is_kept_and_the_defaults_are_used(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    file = SettingsFile(path)
    assert file.read() == Settings()
    assert file.kept_aside is not None
    assert file.kept_aside.read_bytes() == content
    file.write(Settings(theme="dark"))
    assert file.read().theme == "dark"
    assert file.kept_aside.read_bytes() == content


def test_unknown_keys_and_editors_marks_are_no_reason_to_forget(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('\ufeff{"theme": "dark", "later": {"deep": 1}}', "utf-8")
    assert SettingsFile(path).read() == Settings(theme="dark")


def test_a_folder_in_its_place_is_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(BlinkThinkError):
        SettingsFile(tmp_path).read()
    with pytest.raises(BlinkThinkError):
        SettingsFile(tmp_path).write(Settings())
