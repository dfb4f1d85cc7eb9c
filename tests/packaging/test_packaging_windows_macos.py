"""setup.exe's script compiles; what macOS needs is well formed. Neither can be run here."""

from __future__ import annotations

import plistlib
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import nsis
from building.release import PackError

from blinkthink.core.paths import Paths
from tests.packaging.conftest import ROOT

BUILD = ROOT / "packaging" / "build.py"
SCRIPT = nsis.SCRIPT.read_text("utf-8")


def build(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-B", str(BUILD), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
def test_the_script_compiles_without_a_warning(tmp_path: Path) -> None:
    nsis.check(tmp_path, "1.2.3")
    setup = tmp_path / "BlinkThink-1.2.3-setup.exe"
    assert setup.read_bytes()[:2] == b"MZ"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not installed")
@pytest.mark.skipif(sys.platform == "win32", reason="the command that signs is for a POSIX shell")
def test_the_programs_setup_and_the_uninstaller_are_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    payload, signed = tmp_path / "my payload", tmp_path / "signed.txt"
    payload.mkdir()
    for name in ("blinkthink.exe", "blinkthink-cli.exe"):
        (payload / name).write_text("program\n")
    sign = tmp_path / "sign"
    sign.write_text(f'#!/bin/sh\necho "$1 $2" >> "{signed}"\nexec printf s >> "$2"\n')
    sign.chmod(0o755)
    monkeypatch.setenv("BLINKTHINK_SIGN_WINDOWS", f"{sign} sha256")
    setup = nsis.pack(payload, tmp_path, "1.2.3")
    names = [line.removeprefix("sha256 ") for line in signed.read_text().splitlines()]
    assert names[:2] == [str(payload / name) for name in ("blinkthink-cli.exe", "blinkthink.exe")]
    assert len(names) == 4  # the uninstaller lies in a temporary file
    assert Path(names[3]) == setup
    assert (payload / "blinkthink.exe").read_text() == "program\ns"
    assert setup.read_bytes().endswith(b"s")

    monkeypatch.setenv("BLINKTHINK_SIGN_WINDOWS", "false")
    with pytest.raises(PackError, match=r"blinkthink-cli\.exe was not signed: status 1"):
        nsis.pack(payload, tmp_path, "1.2.3")


def test_a_missing_compiler_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PackError, match="makensis is missing"):
        nsis.check(tmp_path, "1.2.3")


def test_every_text_of_setup_is_there_in_english_and_german() -> None:
    texts: dict[str, set[str]] = {}
    for name, language in re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\} \".+\"$", SCRIPT, re.M):
        texts.setdefault(name, set()).add(language)
    assert len(texts) >= 9
    assert {
        name for name, languages in texts.items() if languages != {"ENGLISH", "GERMAN"}
    } == set()
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) <= set(texts)


def test_setup_asks_for_no_administrator_and_writes_to_the_user_alone() -> None:
    assert "\nRequestExecutionLevel user\n" in SCRIPT
    assert "HKLM" not in SCRIPT
    assert "$LOCALAPPDATA\\Programs" in SCRIPT


def test_data_is_kept_unless_asked_for() -> None:
    assert 'Section /o "un.$(PART_DATA)" UN_DATA' in SCRIPT  # /o: not chosen by itself


def test_nothing_is_removed_with_all_below_it_but_what_setup_or_the_app_put_there() -> None:
    data = Path("X") / "BlinkThink"  # as platformdirs has it on Windows: config and data are one
    paths = Paths(data, data, data / "Cache", data / "Logs", Path("Pictures"))
    known = {"Cache", "Logs", "demo"}
    for name, member in vars(Paths).items():
        if isinstance(member, property):
            inside = getattr(paths, name).relative_to(data)
            if len(inside.parts) == 1 and not inside.suffix:
                known.add(inside.name)
    wanted = {f'"$LOCALAPPDATA\\${{NAME}}\\{name}"' for name in known}
    removed = set(re.findall(r"RMDir /r (.+)", SCRIPT))
    assert removed == {'"$INSTDIR\\_internal"', *wanted}


def test_what_a_system_cannot_build_is_said_with_2() -> None:
    for what, here in (("nsis", "win32"), ("dmg", "darwin"), ("deb", "linux"), ("tar", "linux")):
        if sys.platform != here:
            done = build(what)
            assert done.returncode == 2, what
            assert what in done.stderr
    assert build("deb", "--check").returncode == 2
    assert build().returncode == 2


def test_the_notes_of_a_release_come_from_the_changelog() -> None:
    done = build("notes")
    assert done.returncode == 0
    assert done.stdout.strip() in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_entitlements_are_the_two_that_python_needs() -> None:
    with (ROOT / "packaging/macos/entitlements.plist").open("rb") as file:
        assert plistlib.load(file) == {
            "com.apple.security.cs.allow-jit": True,
            "com.apple.security.cs.allow-unsigned-executable-memory": True,
        }


def test_the_disk_image_shows_the_app_and_where_it_belongs() -> None:
    given = {"defines": {"app": "/x/BlinkThink.app", "root": "/y"}}
    settings = runpy.run_path(str(ROOT / "packaging/macos/dmg_settings.py"), init_globals=given)
    assert settings["files"] == ["/x/BlinkThink.app"]
    assert set(settings["icon_locations"]) == {"BlinkThink.app", *settings["symlinks"]}
