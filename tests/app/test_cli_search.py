"""``search`` as other programs use it: in a process, on files, without an account."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.app.conftest import Command


def put(
    library: Path,
    folder: str,
    moment: str,
    scene: str | None,
    *,
    camera: str | None = "Front Door",
    flags: tuple[str, ...] = (),
) -> Path:
    """A picture with its sidecar; ``moment`` is local."""
    at = datetime.fromisoformat(moment).astimezone()
    path = library / folder / f"{at:%Y%m%d_%H%M%S}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xff\xd8\xff\xd9")
    said = {
        "scene": scene,
        "subjects": [],
        "activity": "",
        "flags": [{"name": flag, "severity": "info", "reason": ""} for flag in flags],
    }
    number = str(sum(map(ord, camera or "")))
    document = {
        "schema": 1,
        "camera": camera and {"id": number, "network_id": "7", "kind": "mini", "name": camera},
        "captured_at": at.isoformat(),
        "trigger": "manual",
        "analysis": said if scene is not None else None,
    }
    path.with_suffix(".json").write_text(json.dumps(document))
    return path


@pytest.fixture
def library(home: Path) -> Path:
    made = home / "library"
    put(made, "Front_Door", "2026-02-26T08:00:00", "A person in a red coat.", flags=("person",))
    put(made, "Front_Door", "2026-02-26T09:00:00", "A red car.", flags=("vehicle",))
    put(made, "Yard", "2026-02-26T10:00:00", "A person and a red ball.", camera="Yard")
    put(made, "Yard", "2026-02-27T00:00:00", None, camera="Yard")
    return made


def names(document: list[dict[str, object]]) -> list[str]:
    return [Path(str(row["path"])).stem for row in document]


def test_the_document_is_as_promised(command: Command, library: Path) -> None:
    ran = command("search", "COAT red", "--json")
    assert ran.status == 0
    path = library / "Front_Door" / "20260226_080000.jpg"
    assert ran.document == [
        {
            "path": str(path),
            "camera": "Front Door",
            "captured_at": datetime(2026, 2, 26, 8).astimezone().isoformat(),
            "scene": "A person in a red coat.",
            "flags": ["person"],
        }
    ]
    spoken = command("search", "coat", "red")
    assert spoken.status == 0
    assert str(path) in spoken.out


@pytest.mark.parametrize(
    ("arguments", "stems"),
    [
        (["red"], ["20260226_100000", "20260226_090000", "20260226_080000"]),
        (["red AND person"], ["20260226_100000"]),  # “and” is a word of that scene
        (["red OR zebra"], []),
        (['"red'], ["20260226_100000", "20260226_090000", "20260226_080000"]),
        (["red", "--flag", "person"], ["20260226_080000"]),
        (["red", "--camera", "yard"], ["20260226_100000"]),
        (["red", "--since", "2026-02-26T09:00:00"], ["20260226_100000", "20260226_090000"]),
        (["red", "--until", "2026-02-26T09:00"], ["20260226_080000"]),
        (["", "--since", "2026-02-27"], ["20260227_000000"]),
        (["", "--until", "2026-02-27"], ["20260226_100000", "20260226_090000", "20260226_080000"]),
        (["red", "--flag", "no such flag"], []),
    ],
)
def test_words_and_options_hold_together(
    command: Command, library: Path, arguments: list[str], stems: list[str]
) -> None:
    ran = command("search", *arguments, "--json")
    assert ran.status == 0, ran.err
    assert names(ran.document) == stems


def test_what_changed_since_is_found(command: Command, library: Path) -> None:
    assert command("search", "blue", "--json").document == []
    added = put(library, "Yard", "2026-03-01T00:00:00", "A blue door.", camera="Yard")
    assert [row["path"] for row in command("search", "blue", "--json").document] == [str(added)]
    added.unlink()
    assert command("search", "blue", "--json").document == []


def test_an_unknown_camera_is_named(command: Command, library: Path) -> None:
    ran = command("search", "red", "--camera", "Nowhere", "--json")
    assert ran.status == 1
    assert ran.document["error"]["code"] == "not_found"
    assert "Nowhere" in ran.document["error"]["message"]


@pytest.mark.parametrize(
    "arguments", [["red", "--since", "yesterday"], ["red", "--until", "2026-13-01"], [], ["--json"]]
)
def test_wrong_usage_is_told(command: Command, home: Path, arguments: list[str]) -> None:
    ran = command("search", *arguments)
    assert ran.status == 2


def test_a_library_that_is_not_there_has_no_pictures(command: Command, home: Path) -> None:
    ran = command("search", "red", "--json")
    assert (ran.status, ran.document) == (0, [])
    assert command("search", "red").status == 0


def test_another_folder_can_be_searched(command: Command, home: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "copied", "Somewhere", "2026-02-26T08:00:00", "A red tent.", camera=None)
    ran = command("--library", tmp_path / "copied", "search", "tent", "--json")
    assert ran.document[0]["path"] == str(path)
    assert ran.document[0]["camera"] is None


@pytest.mark.skipif(sys.platform == "win32", reason="signals work in another way there")
@pytest.mark.parametrize("words", [("search", "red"), ("doctor",)])
def test_an_interrupt_ends_it(home: Path, words: tuple[str, ...]) -> None:
    folder = home / "library" / "Many"
    folder.mkdir(parents=True)
    for number in range(4000):
        (folder / f"IMG_{number}.jpg").write_bytes(b"")
    process = subprocess.Popen(
        [sys.executable, "-m", "blinkthink", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
    )
    index = home / "cache" / "index"
    while not index.exists():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=90)
    assert process.returncode == 130, err
    assert out == b""
    assert b"Traceback" not in err
