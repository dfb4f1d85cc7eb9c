"""The systemd unit of ``watch``: systemd understands it, and it says what the command does."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from blinkthink.app.cli.output import DONE, INTERRUPTED, NEEDS_LOGIN, NOT_DONE, WRONG_USAGE

UNIT = Path(__file__).parents[2] / "packaging" / "blinkthink-watch.service"


@pytest.fixture
def unit() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(UNIT.read_text("utf-8"))
    return parser


def test_it_is_not_started_again_where_a_person_is_wanted(unit: configparser.ConfigParser) -> None:
    service = unit["Service"]
    prevented = {int(code) for code in service["RestartPreventExitStatus"].split()}
    assert prevented == {WRONG_USAGE, NEEDS_LOGIN}
    assert service["Restart"] == "on-failure"  # NOT_DONE starts it again, DONE does not
    assert not prevented & {DONE, NOT_DONE, INTERRUPTED}
    assert service["KillMode"] == "mixed"  # the model process is ended by the app
    assert service["ExecStart"].split()[1:] == ["watch"]


def test_systemd_understands_it(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    program = tmp_path / "blinkthink"
    program.symlink_to(sys.executable)
    copy = tmp_path / UNIT.name
    copy.write_text(UNIT.read_text("utf-8").replace("/usr/bin/blinkthink", str(program)), "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--recursive-errors=no", str(copy)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = [line for line in done.stderr.splitlines() if UNIT.name in line]
    assert told == []
    assert done.returncode == 0, done.stderr


def test_systemd_would_say_what_is_wrong(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed")
    copy = tmp_path / UNIT.name
    copy.write_text("[Service]\nType=nonsense\nExecStart=/nowhere/blinkthink watch\n", "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--recursive-errors=no", str(copy)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "nonsense" in done.stderr
