"""The settings file as people edit it, as older versions wrote it, and as several change it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.errors import InTheWay, SettingsBroken
from blinkthink.core.settings import GeminiSettings, Settings, SettingsFile
from blinkthink.core.settings_changes import changed_fields, changed_onto
from blinkthink.core.translation import chosen_in
from blinkthink.core.words import say

OLD = sorted((Path(__file__).parent / "old_settings").glob("*.json"))
GONE = {"triage_per_camera"}  # of one day; a camera's own rules have it since


@pytest.mark.parametrize("written", OLD, ids=lambda path: path.stem)
def test_what_every_version_so_far_wrote_is_read(tmp_path: Path, written: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(written.read_bytes())
    file = SettingsFile(path)
    now = msgspec.to_builtins(file.read())
    assert file.kept_aside is None
    for name, value in json.loads(written.read_bytes()).items():
        if name not in GONE:
            assert _holds(now[name], value), name


def _holds(now: object, then: object) -> bool:
    """Whether all that an older file said still holds; newer parts may have come."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(_holds(now.get(key), then[key]) for key in then)
    if isinstance(then, list):
        return (
            isinstance(now, tuple | list) and len(now) == len(then) and all(map(_holds, now, then))
        )
    return now == then


def test_a_newer_files_settings_that_are_not_known_here_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "theme": "dark", "of_the_future": [1, {"a": 2}]}', "utf-8")
    assert SettingsFile(path).read() == Settings(theme="dark")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "It is empty."),
        ('{\n  "theme": "dark", // at night\n  "detail": 70\n}', "Line 2: there is a comment"),
        ('{\n  # mine\n  "theme": "dark"\n}', "Line 2: there is a comment"),
        ('{\n  "theme": "dark",\n}', "Line 2: there is one comma too many"),
        ('{\n  "detail": 70,, "theme": "dark"\n}', "Line 2: there is a comma too many"),
        ('{\n  "theme": "dark"\n  "detail": 70\n}', "Line 2: a comma or a bracket is missing"),
        ("{\n  'theme': 'dark'\n}", "Line 2: names and texts stand between straight double"),
        ('{\n  “theme”: "dark"\n}', "Line 2: names and texts stand between straight double"),
        ('{\n  "theme": "dark\n}', "Line 2: a text has no closing quote"),
        ('{\n  "theme": dark\n}', "Line 2: “dark” cannot stand there"),
        ('{\n  "theme": "dark"\n', "Line 2: the file ends before"),
        ('{"theme": "dark"}\n{}', "Line 2: there is more text after the last bracket"),
        ('{\n  "theme": "pink"\n}', "Line 2: “theme” has a value that it cannot have."),
        ('{"gemini": {\n  "budget_usd": -1}}', "Line 2: “gemini.budget_usd” has to be 0 or more."),
        ('{"own_flags": {}}', "“own_flags” has to be a list in [ ]; there is a group in { }."),
        ('{"detail": "x"}', "a whole number or nothing (null); there is a text in quotes."),
        ("[1]", "It is no list of settings"),
        ("[" * 100_000, "nested too deeply"),
        ('{"detail": ' + "9" * 9000 + "}", "number that is too long"),
        ('{"version": 2, "theme": 3}', "A newer BlinkThink wrote it (version 2 of the file)"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_said_with_its_line(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, "utf-8")
    file = SettingsFile(path)
    file.read()
    assert said in file.why
    assert file.kept_aside is not None
    words = say(SettingsBroken(file.why, subject=str(file.kept_aside))).sentence
    assert file.why in words
    assert str(file.kept_aside) in words


def test_bytes_that_are_no_text_are_said_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{\n "theme": "dark",\n "library": "\xff"\n}')
    file = SettingsFile(path)
    file.read()
    assert file.why == "Line 3: this is no text in UTF-8."


def test_a_change_carries_only_what_was_changed() -> None:
    ours = Settings(
        theme="dark",
        gemini=GeminiSettings(budget_usd=5),
        cameras={"a": CameraRules(normal="a car"), "gone": CameraRules(normal="x")},
    )
    changed = msgspec.structs.replace(
        ours,
        detail=280,
        gemini=msgspec.structs.replace(ours.gemini, budget_usd=2.0),
        cameras={"a": CameraRules(normal="a bus"), "new": CameraRules(matters="y")},
    )
    assert set(changed_fields(ours, changed)) == {"detail", "gemini", "cameras"}
    theirs = msgspec.structs.replace(
        ours,
        theme="light",
        gemini=msgspec.structs.replace(ours.gemini, model="other"),
        cameras={**ours.cameras, "a": CameraRules(normal="a car", triage="off")},
    )
    assert changed_onto(ours, changed, theirs) == msgspec.structs.replace(
        theirs,
        detail=280,
        gemini=GeminiSettings(model="other", budget_usd=2.0),
        cameras={"a": CameraRules(normal="a bus", triage="off"), "new": CameraRules(matters="y")},
    )


RUBBISH = {
    "cut off": b'{"library": "/disk/My \\"pictures\\"", "retention": {"library": "/x"',
    "without its first bracket": b'"library": "/disk/My \\"pictures\\"",\n "theme": "dark"}',
    "a word too many": b'{"library": "/disk/My \\"pictures\\"", oops\n "cloud": "gemini"}',
    "newer": b'{"version": 99, "library": "/disk/My \\"pictures\\"", "cameras": [5]}',
    "half a page of zeros": b'{"library": "/disk/My \\"pictures\\"",\n"set_up": true' + bytes(600),
}


@pytest.mark.parametrize("content", RUBBISH.values(), ids=RUBBISH)
def test_the_library_is_read_out_of_what_is_left_of_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    file = SettingsFile(path)
    settings = file.read()
    assert settings.library == '/disk/My "pictures"'
    assert settings.cloud == "local", "what may send pictures away is not taken from rubbish"
    assert file.kept_aside is not None
    assert file.kept_aside.read_bytes() == content
    assert file.was_broken()
    assert SettingsFile(path).read() == settings, "the next start knows it, too"


@pytest.mark.parametrize(
    "content",
    [
        b"rubbish",
        b"",
        b'{"retention": {"library": "/x"},',
        b'{"note": "say \\"library\\": \\"/x\\"", oops',
        b'{"library": "pictures", oops',
        b'{"library": null, oops',
        pytest.param(
            b'{"library": "~nobody-of-this-name/x", oops',
            marks=pytest.mark.skipif(os.name == "nt", reason="Windows makes up a folder for it"),
        ),
        b'{"library": "/x',
    ],
)
def test_no_other_folder_is_taken_for_the_library(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert SettingsFile(path).read() == Settings()
    assert SettingsFile(tmp_path / "others.json").was_broken() is False


IMPOSSIBLE = {
    "nobody’s": "~nobody-of-this-name/x",
    "relative": "pictures",
    "with a NUL": "/pictures\0",
    "half a character": "/pictures\ud83d",
    "a long name": "/" + "x" * 300,
    "a long path": "/x" * 3000,
}


@pytest.mark.parametrize("where", ["library", "digest.folder", "retention.library"])
@pytest.mark.parametrize("folder", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_folder_that_cannot_be_is_named_and_all_else_holds(
    tmp_path: Path, folder: str, where: str
) -> None:
    if os.name == "nt" and folder.startswith("~"):
        pytest.skip("Windows makes up a folder for it")
    group, _, name = where.rpartition(".")
    value = {group: {name: folder}} if group else {name: folder}
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", **value}, indent=1))
    file = SettingsFile(path)
    settings = file.read()
    assert settings == Settings(theme="dark")
    assert file.kept_aside is not None
    if "\ud83d" not in folder:
        assert f"“{where}” has to name a folder" in file.why
    assert SettingsFile(path).read() == settings


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    file = SettingsFile(path)
    for ask in (file.read, file.held):
        with pytest.raises(InTheWay) as raised:
            ask()
        assert str(path) in say(raised.value).action
    assert file.written_elsewhere() is None
    assert chosen_in(path) is None
