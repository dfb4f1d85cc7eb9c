"""Starting at login: what the system's entry says is what is told, on all three systems."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from blinkthink.core.errors import Usage
from blinkthink.runtime.login_start import LoginStart, Standing, launcher, login_start_here
from blinkthink.runtime.login_start.macos import LABEL, LaunchAgent
from blinkthink.runtime.login_start.windows import APPROVED, NAME, RUN, RunKey
from blinkthink.runtime.login_start.xdg import FILE, Autostart

Make = Callable[..., LoginStart]
ODD = 'An "odd" $HOME `folder` 100 % \\ of, Ünïcode'
"""A folder's name with everything that has to be quoted."""


class MadeUpRegistry:
    """HKEY_CURRENT_USER in memory: the system's own is on Windows alone."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}

    def read(self, key: str, name: str) -> str | bytes | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self.values[(key, name)] = value

    def delete(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that can be started."""
    made = tmp_path / "bin" / "blinkthink"
    made.parent.mkdir()
    made.write_text("#!/bin/sh\nexit 0\n")
    made.chmod(0o755)
    return made


@pytest.fixture(params=["xdg", "macos", "windows"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """One system's way, again and again on the same system."""
    registry = MadeUpRegistry()
    folder = tmp_path / "system"

    def made(command: Sequence[object], environment: Mapping[str, str] | None = None) -> LoginStart:
        words, carried = [str(word) for word in command], environment or {}
        if request.param == "windows":
            return RunKey(registry, words, carried)
        if request.param == "macos":
            return LaunchAgent(folder, words, carried, frozenset)
        return Autostart(folder, words, carried)

    return made


def test_it_is_off_then_on_then_off_again_and_read_anew_each_time(
    make: Make, program: Path
) -> None:
    command = (program, "--hidden")
    assert make(command).state().standing is Standing.OFF
    make(command).turn_on()
    state = make(command).state()
    assert state.standing is Standing.ON
    assert state.starts
    assert state.program == str(program)
    make(command).turn_on()  # once more changes nothing
    assert make(command).state().starts
    make(command).turn_off()
    assert make(command).state().standing is Standing.OFF
    make(command).turn_off()  # nothing there is no error


def test_an_entry_of_another_copy_is_told_and_left_alone(
    make: Make, program: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "blinkthink"
    other.parent.mkdir()
    shutil.copy(program, other)
    make((other, "--hidden")).turn_on()
    here = make((program, "--hidden"))
    assert here.state().standing is Standing.OTHER
    assert here.state().program == str(other)
    assert not here.repair()
    assert make((other, "--hidden")).state().starts
    here.turn_on()
    assert make((program, "--hidden")).state().starts


def test_an_entry_whose_program_is_gone_is_repaired(
    make: Make, program: Path, tmp_path: Path
) -> None:
    make((tmp_path / "was here" / "blinkthink", "--hidden")).turn_on()
    here = make((program, "--hidden"))
    assert here.state().standing is Standing.GONE
    assert here.repair()
    assert here.state().starts
    assert not here.repair()


def test_where_it_is_off_nothing_is_repaired(make: Make, program: Path) -> None:
    assert not make((program, "--hidden")).repair()
    assert make((program, "--hidden")).state().standing is Standing.OFF


def test_an_entry_that_starts_the_window_is_not_this_one(make: Make, program: Path) -> None:
    make((program,)).turn_on()
    assert make((program, "--hidden")).state().standing is Standing.OTHER


def test_a_path_with_everything_in_it_is_read_as_it_was_written(make: Make, tmp_path: Path) -> None:
    odd = tmp_path / (ODD.replace('"', "'") if sys.platform == "win32" else ODD) / "blinkthink"
    odd.parent.mkdir()
    odd.write_text("")
    make((odd, "a b", 'c "d" \\', "", "--hidden")).turn_on()
    assert make((odd, "a b", 'c "d" \\', "", "--hidden")).state().starts


def test_the_home_goes_along(tmp_path: Path, program: Path) -> None:
    for make in (
        lambda env: Autostart(tmp_path / "xdg", [str(program)], env),
        lambda env: LaunchAgent(tmp_path / "agents", [str(program)], env, frozenset),
    ):
        make({"BLINKTHINK_HOME": "/a home/of mine"}).turn_on()
        assert make({"BLINKTHINK_HOME": "/a home/of mine"}).state().starts
        assert make({}).state().standing is Standing.OTHER  # it would start on another home


def test_windows_cannot_set_a_home_and_says_so(program: Path) -> None:
    registry = MadeUpRegistry()
    with pytest.raises(Usage, match="BLINKTHINK_HOME"):
        RunKey(registry, [str(program)], {"BLINKTHINK_HOME": "D:\\home"}).turn_on()
    with pytest.raises(Usage, match="too long"):
        RunKey(registry, [str(program), "x" * 260], {}).turn_on()
    assert not registry.values


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_linux_entry_that_the_desktop_turned_off(tmp_path: Path, program: Path, line: str) -> None:
    way = Autostart(tmp_path, [str(program)], {})
    way.turn_on()
    file = tmp_path / FILE
    file.write_text(f"# a comment\n{file.read_text()}{line}\n[Another]\nExec=/bin/false\n")
    assert way.state().standing is Standing.BLOCKED
    way.turn_on()
    assert way.state().starts


def test_a_mac_agent_that_the_settings_turned_off(tmp_path: Path, program: Path) -> None:
    LaunchAgent(tmp_path, [str(program)], {}, frozenset).turn_on()
    off = LaunchAgent(tmp_path, [str(program)], {}, lambda: frozenset({LABEL}))
    assert off.state().standing is Standing.BLOCKED
    values = plistlib.loads((tmp_path / f"{LABEL}.plist").read_bytes())
    assert values["RunAtLoad"] is True
    assert values["ProgramArguments"] == [str(program)]


def test_a_windows_entry_that_the_task_manager_turned_off(program: Path) -> None:
    registry = MadeUpRegistry()
    way = RunKey(registry, [str(program), "--hidden"], {})
    way.turn_on()
    registry.values[(APPROVED, NAME)] = b"\x03" + bytes(11)
    assert way.state().standing is Standing.BLOCKED
    registry.values[(APPROVED, NAME)] = b"\x02" + bytes(11)
    assert way.state().starts
    registry.values[(APPROVED, NAME)] = b"\x03" + bytes(11)
    way.turn_on()
    assert way.state().starts
    way.turn_off()
    assert not registry.values


def test_what_a_person_wrote_by_hand_is_understood_or_told_as_gone(
    tmp_path: Path, program: Path
) -> None:
    registry = MadeUpRegistry()
    registry.values[(RUN, NAME)] = f'"{program}"  --hidden'
    assert RunKey(registry, [str(program), "--hidden"], {}).state().starts
    (tmp_path / FILE).write_text('[Desktop Entry]\nExec="no end\n')
    assert Autostart(tmp_path, [str(program)], {}).state().standing is Standing.GONE
    (tmp_path / f"{LABEL}.plist").write_text("<plist>")
    agent = LaunchAgent(tmp_path, [str(program)], {}, frozenset)
    assert agent.state().standing is Standing.GONE


@pytest.mark.skipif(shutil.which("gio") is None, reason="needs GLib’s own launcher")
def test_the_desktop_itself_starts_it_with_home_and_arguments(tmp_path: Path) -> None:
    told = tmp_path / "told"
    os.mkfifo(told)
    folder = tmp_path / ODD
    folder.mkdir()
    program = folder / "blinkthink"
    program.write_text(
        f"#!{sys.executable}\n"
        "import os, pathlib, sys\n"
        f"pathlib.Path({str(told)!r}).write_text('|'.join([*sys.argv, os.environ['A_HOME']]))\n"
    )
    program.chmod(0o755)
    way = Autostart(tmp_path, [str(program), "--hidden", "50 %U"], {"A_HOME": "/my home"})
    way.turn_on()
    subprocess.run(["gio", "launch", str(tmp_path / FILE)], check=True, timeout=60)
    assert told.read_text() == f"{program}|--hidden|50 %U|/my home"


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils"
)
def test_the_entry_is_a_valid_one(tmp_path: Path, program: Path) -> None:
    Autostart(tmp_path, [str(program), "--hidden"], {"BLINKTHINK_HOME": "/a b"}).turn_on()
    checked = subprocess.run(
        ["desktop-file-validate", str(tmp_path / FILE)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="the way of Linux")
def test_this_copy_writes_into_the_users_own_folder(tmp_path: Path) -> None:
    way = login_start_here({"XDG_CONFIG_HOME": str(tmp_path), "BLINKTHINK_HOME": "/elsewhere"})
    way.turn_on()
    text = (tmp_path / "autostart" / FILE).read_text()
    assert "--hidden" in text
    assert "BLINKTHINK_HOME=/elsewhere" in text
    assert way.state().starts


@pytest.mark.parametrize("name", ["blinkthink", "blinkthink-cli"])
def test_a_frozen_copy_starts_its_program_without_a_console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / f"{name}.exe"))
    assert launcher() == (str(tmp_path / "blinkthink.exe"),)
