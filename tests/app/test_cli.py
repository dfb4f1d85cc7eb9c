"""The commands as other programs use them: real processes, the real protocol, real files."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image

from tests.app.conftest import Blink, Command


def test_nobody_is_signed_in_at_first(command: Command) -> None:
    ran = command("status", "--json")
    assert ran.status == 0
    assert ran.document == {
        "signed_in": False,
        "email": None,
        "since": None,
        "cooldown_until": None,
        "last": None,
        "next": None,
    }


def test_cameras_need_an_account(command: Command) -> None:
    ran = command("cameras", "--json")
    assert ran.status == 3
    assert ran.document["error"]["code"] == "needs_login"
    assert "“blinkthink login”" in ran.document["error"]["message"]


def test_a_restart_stays_signed_in_and_logout_forgets(command: Command, signed_in: Blink) -> None:
    assert command("status", "--json", blink=signed_in).document["signed_in"] is True
    cameras = command("cameras", "--json", blink=signed_in)
    assert cameras.status == 0
    assert {camera["kind"] for camera in cameras.document} == {"outdoor", "mini", "doorbell"}
    assert command("logout", blink=signed_in).status == 0
    assert command("status", "--json", blink=signed_in).document["signed_in"] is False
    assert command("cameras", blink=signed_in).status == 3


def test_a_wrong_password_is_named(command: Command, blink: Blink) -> None:
    ran = command(
        "login", "--email", blink.email, "--password-stdin", "--json",
        blink=blink, typed="not it\n",
    )  # fmt: skip
    assert ran.status == 1
    assert ran.document["error"]["code"] == "wrong_password"


def test_a_wrong_pin_is_named(command: Command, blink: Blink) -> None:
    ran = command(
        "login", "--email", blink.email, "--password-stdin", "--pin", "000000", "--json",
        blink=blink, typed=f"{blink.password}\n",
    )  # fmt: skip
    assert ran.status == 1
    assert ran.document["error"]["code"] == "wrong_pin"


def test_snap_saves_what_the_server_sent(command: Command, signed_in: Blink, home: Path) -> None:
    ran = command("snap", "--all", "--json", blink=signed_in)
    assert ran.status == 0, ran.err
    assert len(ran.document) == 4
    for row in ran.document:
        picture = Path(row["path"])
        assert picture.is_relative_to(home / "library")
        assert hashlib.sha256(picture.read_bytes()).hexdigest() == row["sha256"]
        sidecar = json.loads(picture.with_suffix(".json").read_text())
        assert sidecar["camera"]["id"] == row["id"]
        assert sidecar["captured_at"] == row["captured_at"]
        assert sidecar["trigger"] == "manual"
        assert sidecar["analysis"] is None
    again = command("snap", "Front Door", "No Such", "--json", blink=signed_in)
    assert again.status == 1
    found, missing = again.document
    assert found["ok"]
    assert found["sha256"] not in {row["sha256"] for row in ran.document}
    assert (missing["camera"], missing["error"]["code"]) == ("No Such", "not_found")


def test_the_limit_of_an_hour_holds_over_commands(
    command: Command, signed_in: Blink, home: Path
) -> None:
    (home / "settings.json").write_text('{"snapshots_per_hour": 2}')
    first = command("snap", "--all", "--json", blink=signed_in)
    assert first.status == 1
    codes = [row["error"] and row["error"]["code"] for row in first.document]
    assert sorted(codes, key=str) == [None, None, "rate_limited", "rate_limited"]
    again = command("snap", "Driveway", "--json", blink=signed_in)
    (row,) = again.document
    assert row["error"]["code"] == "rate_limited"
    assert "2 pictures in the last hour" in row["error"]["message"]
    assert "Settings" in row["error"]["message"]


def test_arm_and_disarm(command: Command, signed_in: Blink) -> None:
    armed = command("arm", "Home", "--json", blink=signed_in)
    assert armed.status == 0, armed.err
    assert armed.document == [
        {"id": "5001", "name": "Home", "kind": "network", "armed": True, "ok": True, "error": None}
    ]
    cameras = command("cameras", "--json", blink=signed_in).document
    assert {c["name"] for c in cameras if c["armed"]} == {"Front Door", "Driveway", "Back Yard"}
    everything = command("disarm", "--json", blink=signed_in).document
    assert [(row["name"], row["armed"]) for row in everything] == [
        ("Home", False),
        ("Hallway", False),
    ]
    missing = command("arm", "No Such", "--json", blink=signed_in)
    assert missing.status == 1
    assert missing.document[0]["error"]["code"] == "not_found"


def test_snap_and_analyze_with_the_demo_model(command: Command, signed_in: Blink) -> None:
    first = command("snap", "Driveway", "--json", blink=signed_in).document[0]
    path = Path(first["path"])
    ran = command("analyze", path, "--model", "demo", "--json")
    assert ran.status == 0, ran.err
    assert ran.document == [{"path": str(path), "ok": True, "skipped": None, "error": None}]
    sidecar = json.loads(path.with_suffix(".json").read_text())
    assert set(sidecar["analysis"]) >= {"scene", "subjects", "activity", "flags"}
    assert sidecar["provenance"]["backend"] == "local"
    assert sidecar["provenance"]["model"] == "demo"
    assert sidecar["provenance"]["output_tokens"] > 0
    alone = command("analyze", path, "--model", "demo", "--json").document[0]
    assert alone["ok"]
    assert alone["skipped"]
    command("analyze", path, "--model", "demo", "--force", "--json")
    assert len(json.loads(path.with_suffix(".json").read_text())["history"]) == 1


def test_analyze_names_what_is_no_picture(command: Command, tmp_path: Path) -> None:
    whole = tmp_path / "20260226_143022.jpg"
    Image.new("RGB", (640, 360), "navy").save(whole)
    cut = tmp_path / "20260226_143023.jpg"
    cut.write_bytes(whole.read_bytes()[:700])
    before = cut.read_bytes()
    ran = command("analyze", tmp_path, tmp_path / "gone.jpg", "--model", "demo", "--json")
    assert ran.status == 1
    codes = {Path(row["path"]).name: row["error"] and row["error"]["code"] for row in ran.document}
    assert codes == {whole.name: None, cut.name: "bad_image", "gone.jpg": "not_found"}
    assert cut.read_bytes() == before


def test_without_a_model_analyze_says_so(command: Command, tmp_path: Path) -> None:
    picture = tmp_path / "picture.jpg"
    Image.new("RGB", (64, 64)).save(picture)
    Image.new("RGB", (64, 64)).save(tmp_path / "another.jpg")
    ran = command("analyze", tmp_path, "--json")
    assert ran.status == 1
    assert [row["error"]["code"] for row in ran.document] == ["model_missing"] * 2
    assert ran.err.count("No model is ready") == 1, "once, not for each picture"


def test_a_file_that_is_no_model_is_refused(command: Command, tmp_path: Path) -> None:
    page = tmp_path / "model.gguf"
    page.write_text("<html>Not found</html>")
    ran = command("models", "add", page, page, "--json")
    assert ran.status == 1
    assert ran.document["error"]["code"] == "model_failed"
    assert installed(command) == {"demo": "ready"}


def test_own_models_can_be_added_and_are_used(command: Command, tmp_path: Path) -> None:
    bundled = Path(__file__).parents[2] / "models" / "demo"
    text, projector = tmp_path / "mine.gguf", tmp_path / "mine-mmproj.gguf"
    text.write_bytes((bundled / "blinkthink-demo.gguf").read_bytes())
    projector.write_bytes((bundled / "blinkthink-demo-mmproj.gguf").read_bytes())
    added = command("models", "add", text, projector, "--name", "mine", "--json")
    assert added.status == 0, added.err
    assert (added.document["name"], added.document["status"]) == ("mine", "ready")
    picture = tmp_path / "picture.jpg"
    Image.new("RGB", (640, 360), "gray").save(picture)
    assert command("analyze", picture, "--json").status == 0
    assert json.loads(picture.with_suffix(".json").read_text())["provenance"]["model"] == "mine"
    text.unlink()
    assert installed(command) == {"demo": "ready", "mine": "broken"}


def installed(command: Command) -> dict[str, str]:
    """The models that are on this machine, and how they are."""
    listed = command("models", "list", "--json").document
    return {one["name"]: one["status"] for one in listed if one["status"] != "available"}


def test_a_schedule_is_added_listed_and_removed(command: Command, signed_in: Blink) -> None:
    added = command("schedule", "add", "Front Door", "--every", "60", "--json", blink=signed_in)
    assert added.status == 0, added.err
    listed = command("schedule", "list", "--json").document
    assert [entry["id"] for entry in listed] == [added.document["id"]]
    assert listed[0]["rule"] == "every hour"
    assert command("status", "--json").document["next"] == listed[0]["next"]
    too_often = command("schedule", "add", "Driveway", "--every", "2", "--json", blink=signed_in)
    assert too_often.status == 2
    assert too_often.document["error"]["code"] == "usage"
    removed = command("schedule", "remove", listed[0]["id"], "--json")
    assert removed.document == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--cron", "0 9 * *"), "five fields"),
        (("--at", "25:00"), "no time of the day"),
        (("--sun", "sunset"), "blinkthink schedule place"),
        (("--every", "60", "--between", "8:00"), "two times"),
        ((), "one of these is missing: --every, --at, --cron, --sun"),
    ],
)
def test_a_schedule_that_cannot_be_is_wrong_usage(
    command: Command, options: tuple[str, ...], words: str
) -> None:
    """Before anybody is asked to sign in."""
    refused = command("schedule", "add", "--all", *options, "--json")
    assert (refused.status, refused.document["error"]["code"]) == (2, "usage")
    assert words in refused.document["error"]["message"]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_watch_ends_on_a_signal(signed_in: Blink, number: signal.Signals, status: int) -> None:
    watching = subprocess.Popen(
        [sys.executable, "-m", "blinkthink", "watch"],
        env={**os.environ, **signed_in.environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert watching.stderr is not None
    assert "Watching" in watching.stderr.readline()
    watching.send_signal(number)
    _, err = watching.communicate(timeout=90)
    assert watching.returncode == status, err
    assert "Traceback" not in err


def test_doctor_names_the_library(command: Command, home: Path) -> None:
    report = command("doctor", "--json").document
    assert report["library"] == str(home / "library")
    assert report["engine"]["installed"]
    assert report["qt"]["version"] == "6.11.3"


def test_egress_names_every_host(command: Command, signed_in: Blink) -> None:
    command("cameras", blink=signed_in)
    rows = command("egress", "--json").document
    hosts = {row["host"] for row in rows}
    assert "api.oauth.blink.com" in hosts
    assert all(host.endswith((".blink.com", ".immedia-semi.com")) for host in hosts)
    assert all(row["bytes"] > 0 and row["why"] for row in rows)


def test_egress_says_which_lines_cannot_be_read(command: Command, home: Path) -> None:
    record = home / "egress.jsonl"
    home.mkdir(exist_ok=True)
    record.write_bytes(b"rubbish\n")
    ran = command("egress")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == f"1 line at the beginning of {record} cannot be read.\n"
    assert command("egress", "--json").document == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_window_without_a_screen_says_so(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    ran = command()
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.startswith("There is no screen here")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("schedule", "list"), "There is no schedule yet.\n"),
        (("egress",), "Nothing has left this computer yet.\n"),
    ],
)
def test_an_empty_list_is_said_in_words(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    ran = command(*arguments)
    assert (ran.status, ran.out, ran.err) == (0, "", said)
    assert command(*arguments, "--json").document == []


def test_times_for_people_are_of_this_computer(
    command: Command, signed_in: Blink, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("cameras", blink=signed_in)
    sent = command("egress", "--json").document[-1]["when"]
    since = command("status", "--json").document["since"]
    zone = timezone(timedelta(hours=-9))
    monkeypatch.setenv("TZ", "XXX9")
    there = datetime.fromisoformat(sent).astimezone(zone)
    assert command("egress").out.splitlines()[-1].startswith(f"{there:%Y-%m-%d %H:%M:%S}  ")
    there = datetime.fromisoformat(since).astimezone(zone)
    assert f"since {there:%Y-%m-%d %H:%M}." in command("status").out


def test_a_broken_settings_file_is_kept_aside(command: Command, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "settings.json").write_text('{"theme": 12')
    ran = command("status", "--json")
    assert ran.status == 0
    assert (home / "settings.json.broken").read_text() == '{"theme": 12'
    assert "settings.json.broken" in ran.err


@pytest.mark.parametrize("arguments", [["snap"], ["nonsense"], ["analyze"], ["models", "add", "x"]])
def test_wrong_usage_is_status_2(command: Command, arguments: list[str]) -> None:
    ran = command(*arguments)
    assert ran.status == 2
    assert "blinkthink" in ran.err
