"""The commands where input, output and files are not as they should be."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.app.conftest import Blink, Command


def _shell(words: str) -> subprocess.CompletedProcess[str]:
    """Run ``blinkthink WORDS`` by a shell, with its redirections."""
    return subprocess.run(
        ["sh", "-c", f'"$0" -m blinkthink {words}', sys.executable],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell and pipes")


@pytest.mark.parametrize("closed", ["<&-", "</dev/null"])
def test_login_without_input_is_wrong_usage(home: Path, closed: str) -> None:
    ran = _shell(f"login --email a@example.org --password-stdin --json {closed}")
    assert ran.returncode == 2, ran.stderr
    assert json.loads(ran.stdout)["error"]["code"] == "usage"


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 1), (signal.SIGINT, 130)])
def test_a_signal_ends_a_login_that_waits_for_its_code(
    home: Path, blink: Blink, number: signal.Signals, status: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "blinkthink", "login", "--email", blink.email, "--password-stdin",
         "--json"],
        env={**os.environ, **blink.environment},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as login:  # fmt: skip
        assert login.stdin is not None
        assert login.stdout is not None
        assert login.stderr is not None
        login.stdin.write(blink.password + "\n")
        login.stdin.flush()
        asked = ""
        while not asked.endswith("Code: "):
            letter = login.stderr.read(1)
            assert letter, asked
            asked += letter
        login.send_signal(number)
        out, err = login.stdout.read(), login.stderr.read()
        assert login.wait(60) == status, err
    assert json.loads(out)["error"]["code"] == "cancelled"
    assert "Traceback" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_said(home: Path) -> None:
    ran = _shell("status > /dev/full")
    assert ran.returncode == 1
    assert ran.stderr.startswith("Standard output cannot be written")
    assert "Traceback" not in ran.stderr


def test_analyze_leaves_alone_what_is_no_picture(command: Command, tmp_path: Path) -> None:
    """``analyze *`` names sidecars and other files too, and a pipe would never end."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    Image.new("RGB", (320, 180), "gray").save(folder / "a.jpg")
    (folder / "a.json").write_text('{"captured_at": "2026-02-26T14:30:22Z", "analysis": null}')
    (folder / "notes.txt").write_text("notes")
    (folder / "notes.json").write_text('{"mine": 1}')
    os.mkfifo(folder / "pipe.jpg")
    others = [path for path in sorted(folder.iterdir()) if path.name != "a.jpg"]
    before = {path: path.read_text() for path in others if path.suffix != ".jpg"}
    ran = command("analyze", "--model", "demo", "--json", *others)
    assert ran.status == 1
    assert {row["error"]["code"] for row in ran.document} == {"bad_image"}
    assert {path: path.read_text() for path in before} == before
    assert {path.name for path in folder.iterdir()} == {"a.jpg", *(p.name for p in others)}


def test_a_name_that_is_no_unicode_stays_valid_json(command: Command, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"bad\xff.jpg")
    try:
        path.write_bytes(b"")
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    ran = command("analyze", path, "--model", "demo", "--json")
    assert (ran.status, ran.document[0]["path"]) == (1, str(path))


def test_each_camera_has_one_entry_under_its_own_name(command: Command, blink: Blink) -> None:
    command(
        "login", "--email", blink.email, "--password-stdin", "--pin", "-",
        blink=blink, typed=f"{blink.password}\n{blink.pin}\n",
    )  # fmt: skip
    asked = ("Driveway", "Driveway", "driveway", "Nope", "Nope")
    ran = command("snap", *asked, "--json", blink=blink)
    assert [row["camera"] for row in ran.document] == ["Driveway", "Nope"]


def test_a_broken_schedule_or_account_is_said(command: Command, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "schedule.json").write_text('{"entries": 12')
    (home / "account.bin").write_text("no account")
    (home / "account.key").write_text("A" * 43 + "=")
    ran = command("status", "--json")
    assert (ran.status, ran.document["signed_in"]) == (0, False)
    assert "schedule.json.broken" in ran.err
    assert "Sign in again" in ran.err
    assert (home / "account.bin.broken").read_text() == "no account"


def test_doctor_counts_sidecars_that_cannot_be_read(command: Command, home: Path) -> None:
    folder = home / "library" / "Porch"
    folder.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (folder / f"{name}.jpg").write_bytes(b"x")
    (folder / "a.json").write_bytes(b"rubbish")
    (folder / "b.json").mkdir()
    assert command("doctor", "--json").document["sidecars"] == {"damaged": 2}
    assert "2 pictures with a text file that cannot be read." in command("doctor").out


def test_doctor_names_a_library_that_is_no_folder(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    report = command("--library", file, "doctor", "--json").document
    assert any(str(file) in problem for problem in report["problems"])
    assert file.read_text() == "mine"


def test_a_broken_list_of_models_is_kept_aside_and_told(command: Command, home: Path) -> None:
    (home / "models").mkdir(parents=True)
    (home / "models" / "models.json").write_text("[1, 2")
    ran = command("models", "list", "--json")
    installed = [e["name"] for e in ran.document if e["status"] != "available"]
    assert installed == ["demo"]
    assert "models.json.broken" in ran.err
    assert (home / "models" / "models.json.broken").read_text() == "[1, 2"
