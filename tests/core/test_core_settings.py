"""Settings survive bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blinkthink.core.analysis import FLAGS, OwnFlag
from blinkthink.core.camera_rules import CameraRules, SeverityRule
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import GeminiSettings, Settings, SettingsFile

PORCH = CameraRef("7", "1", "doorbell", "Porch")
KEY = "/".join(PORCH.key)


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


def test_one_camera_with_broken_rules_costs_its_own_rules_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    good = CameraRules(looks_at="the drive", own_flags=(OwnFlag("gate", "it is open"),))
    SettingsFile(path).write(Settings(theme="dark", cameras={KEY: good}))
    broken = path.read_text("utf-8").replace(
        '"cameras": {', '"cameras": {"1/mini/9": {"areas": [[[0, 0], [2, 2]]]}, '
    )
    path.write_text(broken, "utf-8")
    file = SettingsFile(path)
    kept = Settings(theme="dark", cameras={"1/mini/9": CameraRules(cloud="local"), KEY: good})
    assert file.read() == kept
    assert file.kept_aside is not None
    assert file.kept_aside.read_text("utf-8") == broken
    again = SettingsFile(path)
    assert again.read() == kept
    assert again.kept_aside is None


@pytest.mark.parametrize(
    "rules",
    [
        {"looks_at": "x" * 301}, {"areas": [[[0, 0], [1, 1]]]}, {"areas": [[[0, 0]] * 33]},
        {"areas": [[[0, 0], [1, 0], [1, 1.1]]]}, {"own_flags": [{"name": "person"}]},
        {"own_flags": [{"name": "water", "description": "x"}]}, {"triage": "never"},
        {"cloud": "always"}, {"detail": 71}, {"severities": [{"flag": "x", "severity": "bad"}]},
        {"severities": [{"flag": "x", "severity": "info", "between": ["25:00", "01:00"]}]},
    ],
)  # fmt: skip
def test_rules_that_cannot_hold_are_none(tmp_path: Path, rules: dict[str, object]) -> None:
    path = tmp_path / "settings.json"
    rules["normal"] = "a car"
    text = json.dumps({"theme": "dark", "cloud": "gemini", "cameras": {KEY: rules}})
    path.write_text(text, "utf-8")
    settings = SettingsFile(path).read()
    kept = CameraRules(normal="a car", cloud="local")  # it may have been what kept it at home
    assert settings == Settings(theme="dark", cloud="gemini", cameras={KEY: kept})
    assert settings.cloud_of(PORCH) == "local"


@pytest.mark.parametrize(
    "part",
    [
        '"detail": 100', '"cloud": "always"', '"own_flags": [{"name": "A!"}]', '"cameras": []',
        '"severities": [{"flag": "x", "severity": "info", "between": ["25:00", "01:00"]}]',
    ],
)  # fmt: skip
def test_a_broken_part_costs_nothing_else(tmp_path: Path, part: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"theme": "dark", {part}, "triage_per_camera": {{}}}}', "utf-8")
    file = SettingsFile(path)
    assert file.read() == Settings(theme="dark")
    assert file.kept_aside is not None


@pytest.mark.parametrize("budget", ['"5"', "-1", "true", "[]"])
def test_a_budget_that_cannot_be_read_is_none_at_all(tmp_path: Path, budget: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"gemini": {{"model": "m", "budget_usd": {budget}}}}}', "utf-8")
    assert SettingsFile(path).read().gemini == GeminiSettings(model="m", budget_usd=0.0)


def test_a_cameras_rules_come_before_those_of_all() -> None:
    gate, bin_out = OwnFlag("gate", "the gate is open"), OwnFlag("bin_out", "a bin is out")
    night = SeverityRule("person", "alert", ("22:00", "06:00"))
    always = SeverityRule("person", "info")
    own = CameraRules(
        normal="a car", own_flags=(gate,), severities=(night,), triage="eager", detail=560
    )
    settings = Settings(
        cameras={KEY: own}, own_flags=(bin_out, OwnFlag("gate", "of all")), severities=(always,),
        triage="careful", cloud="ask", detail=140,
    )  # fmt: skip
    here = settings.rules_of(PORCH)
    assert (here.normal, here.triage, here.cloud, here.detail) == ("a car", "eager", "ask", 560)
    assert here.flags == FLAGS
    assert here.own_flags == (gate, bin_out)
    assert here.severities == (night, always)
    assert settings.triage_of(PORCH) == "eager"
    assert settings.cloud_of(PORCH) == "ask"
    elsewhere = settings.rules_of(None)
    assert (elsewhere.normal, elsewhere.triage, elsewhere.detail) == ("", "careful", 140)
    assert [flag.description for flag in elsewhere.own_flags] == ["a bin is out", "of all"]
