"""`eval` with the demo model on a few held-out scenes, in processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from blinkthink.app.cli.parser import make_parser
from blinkthink.core.errors import Usage
from blinkthink.core.paths import user_paths
from blinkthink.evaluation import held_out
from tests.app.conftest import Command
from tests.evaluation.helpers import expected, label_picture
from tests.gemini_server.server import GeminiServer, good

SCENES = 3
MANY = 12
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scenes")
    held_out.draw_into(folder, SCENES)
    return folder


def measures(run: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["key"]: one for one in run["measures"]}


def test_a_model_is_scored_kept_listed_and_compared(command: Command, scenes: Path) -> None:
    before = {path: path.read_bytes() for path in scenes.iterdir()}
    ran = command("eval", scenes, "--model", "demo", "--against", "demo", "--json")
    assert ran.status == 0, ran.err
    document = ran.document
    first, second = document["runs"]
    assert document["error"] is None
    assert (first["done"], first["total"], first["model"]) == (SCENES, SCENES, "demo")
    assert first["finished_at"] is not None
    found = measures(first)
    assert (found["answers.valid"]["hits"], found["answers.valid"]["of"]) == (SCENES, SCENES)
    assert found["answers.valid"]["met"] is True
    assert found["subjects.f1"]["value"] > 0.5, "the demo model knows these scenes"
    assert found["cost.tokens.image"]["value"] == 66
    # Asked twice, and without drafts, it says the same.
    assert document["comparison"]["pictures"] == SCENES
    assert document["comparison"]["changed"] == []
    assert {path: path.read_bytes() for path in scenes.iterdir()} == before

    listed = command("eval", "--list", "--json").document
    assert {one["run"] for one in listed} == {first["run"], second["run"]}
    compared = command("eval", "--compare", first["run"], second["run"])
    assert compared.status == 0
    assert f"{SCENES} pictures" in compared.out
    assert "no more than noise" in compared.out


def test_people_read_numbers_goals_and_what_went_wrong(command: Command, tmp_path: Path) -> None:
    other = tmp_path / "prompt.toml"
    other.write_text('version = "other"\n')
    ran = command(
        "eval", tmp_path / "drawn", "--demo-scenes", "2", "--model", "demo", "--counterfactual",
        "--prompt", other,
    )  # fmt: skip
    assert ran.status == 0, ran.err
    assert "prompt other+" in ran.out
    for words in ("Subjects: F1", "Goals reached", "say nothing about real pictures",
                  "Asked in another order: the same answers"):  # fmt: skip
        assert words in ran.out
    assert "Traceback" not in ran.err


def test_a_folder_without_labels_is_a_clear_error(command: Command, tmp_path: Path) -> None:
    ran = command("eval", tmp_path, "--model", "demo", "--json")
    assert ran.status == 1
    assert ran.document["error"]["code"] == "not_found"


def test_eval_needs_a_folder(command: Command) -> None:
    ran = command("eval", "--model", "demo", "--json")
    assert ran.status == 2
    assert ran.document["error"]["code"] == "usage"


@pytest.mark.parametrize(
    "arguments",
    [("--demo-scenes", "0"), ("--limit", "-1"), ("--limit", "many"), ("--compare", "one")],
)
def test_numbers_and_runs_have_to_be_some(arguments: tuple[str, ...]) -> None:
    with pytest.raises(Usage):
        make_parser().parse_args(["eval", *arguments])


def test_broken_pictures_and_labels_do_not_stop_the_others(
    command: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    label_picture(folder, "good.jpg", expected(visibility="clear"))
    label_picture(folder, "broken.jpg", expected("person")).write_bytes(b"\xff\xd8 no picture")
    label_picture(folder, "dragon.jpg", expected("dragon", visibility="clear"))
    label_picture(folder, "torn.jpg", expected()).with_suffix(".json").write_text('{"user": ')
    ran = command("eval", folder, "--model", "demo", "--json")
    assert ran.status == 0, ran.err
    (run,) = ran.document["runs"]
    assert run["done"] == 3
    notes = " ".join(run["notes"])
    assert "Text files that cannot be read, and are left out: 1." in notes
    assert "cannot be decoded, and are not scored: 1." in notes
    assert "kind 'dragon'" in notes
    assert measures(run)["answers.valid"]["of"] == 2


def test_gemini_is_scored_by_consent_of_the_command_with_what_it_cost(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label_picture(tmp_path, "cat.jpg", expected("animal", flags=["animal"]))
    label_picture(tmp_path, "man.jpg", expected("person", flags=["person"]), 120)
    monkeypatch.delenv("GEMINI_API_KEY", raising=False)
    refused = command("eval", tmp_path, "--backend", "gemini", "--json")
    assert refused.status == 1
    assert refused.document["error"]["code"] == "cloud_refused"
    with GeminiServer(good()) as server:
        monkeypatch.setenv("GEMINI_API_KEY", "AIza-a-key-of-the-tests")
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", server.address)
        ran = command("eval", tmp_path, "--backend", "gemini", "--json")
        assert ran.status == 0, ran.err
        assert len(server.asked) == 2
    (run,) = ran.document["runs"]
    assert run["backend"] == "gemini"
    found = measures(run)
    assert (found["subjects.f1"]["hits"], found["subjects.f1"]["of"]) == (2, 4)
    assert found["cost.total"]["value"] > 0
    assert found["cost.tokens.output"]["value"] > 0


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Enough pictures for a run to be caught at it."""
    folder = tmp_path / "many"
    for number in range(MANY):
        label_picture(folder, f"{number}.jpg", expected(), number)
    return folder


def until_some_are_done(folder: Path, done: int, number: int) -> str:
    """Begin `eval` on a terminal and send it a signal once so many pictures are done; its standard
    output."""
    import pty

    screen, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "blinkthink", "eval", str(folder), "--model", "demo", "--json"],
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
    )
    os.close(terminal)
    try:
        shown = b""
        while not any(int(n) >= done for n in re.findall(rb"(\d+) of %d\b" % MANY, shown)):
            shown += os.read(screen, 4096)
        process.send_signal(number)
        # What is written to a terminal that nobody reads waits for its reader.
        reader = threading.Thread(target=_drain, args=(screen,))
        reader.start()
        out, _ = process.communicate(timeout=60)
        reader.join()
    finally:
        process.kill()
        os.close(screen)
    expected_status = {signal.SIGINT: 130, signal.SIGKILL: -signal.SIGKILL}[signal.Signals(number)]
    assert process.returncode == expected_status
    return out


def _drain(screen: int) -> None:
    with contextlib.suppress(OSError):  # the terminal ends with its last program
        while os.read(screen, 4096):
            pass


@posix
def test_a_killed_run_is_gone_on_with_and_ctrl_c_gives_what_was_done(
    command: Command, many: Path
) -> None:
    until_some_are_done(many, 3, signal.SIGKILL)
    document = json.loads(until_some_are_done(many, 6, signal.SIGINT))
    (cut,) = document["runs"]
    assert document["error"]["code"] == "cancelled"
    assert 6 <= cut["done"] < MANY
    assert cut["finished_at"] is None
    assert any("Stopped after" in note for note in cut["notes"])
    ran = command("eval", many, "--model", "demo", "--json")
    (whole,) = ran.document["runs"]
    assert (whole["run"], whole["done"]) == (cut["run"], MANY)
    assert whole["finished_at"] is not None
    (kept,) = user_paths().evaluations.glob("*.json")  # the killed one is the same, too
    assert kept.stem == whole["run"]
