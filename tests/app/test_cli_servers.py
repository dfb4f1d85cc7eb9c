"""A real server as the engine: llama-cpp-python's own, with the demo model; the command line."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from blinkthink.core.paths import bundled
from blinkthink.demo.scenes import Scene, draw
from tests.app.conftest import Command

KEY = "sk-a1b2c3d4e5f6"
# Gemma 4's layout for rules, pictures and a question; the demo model's file has none.
TEMPLATE = (
    "{{ bos_token }}"
    "{% for message in messages %}"
    "{{ '<|turn>' + message['role'] + '\n' }}"
    "{% if message['content'] is string %}{{ message['content'] }}"
    "{% else %}{% for part in message['content'] %}{{ part['text'] }}{% endfor %}{% endif %}"
    "{{ '<turn|>\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|turn>model\n' }}{% endif %}"
)


@dataclass(frozen=True)
class Server:
    address: str

    @property
    def place(self) -> str:
        return self.address.removeprefix("http://")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    model = tmp_path_factory.mktemp("served") / "demo.gguf"
    subprocess.run(
        [
            sys.executable, "-m", "gguf.scripts.gguf_new_metadata", "--chat-template", TEMPLATE,
            str(bundled("models", "demo", "blinkthink-demo.gguf")), str(model),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
    process = subprocess.Popen(
        [
            sys.executable, "-m", "llama_cpp.server", "--model", str(model),
            "--clip_model_path", str(bundled("models", "demo", "blinkthink-demo-mmproj.gguf")),
            "--chat_format", "gemma4", "--model_alias", "demo-served", "--api_key", KEY,
            "--n_ctx", "4096", "--n_batch", "1152", "--n_ubatch", "1152", "--n_threads", "1",
            "--host", "127.0.0.1", "--port", "0", "--verbose", "false",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(line)
        if found := re.search(r"running on (http://127\.0\.0\.1:\d+)", line):
            break
    assert found is not None, "".join(lines)
    yield Server(found[1])
    process.terminate()
    process.stderr.close()
    process.wait(60)


@pytest.fixture
def scenes(tmp_path: Path) -> dict[Path, Scene]:
    """Pictures of the demo's places with what is true in them."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    drawn = {folder / f"{seed}.jpg": draw(seed) for seed in (500, 502)}
    for path, scene in drawn.items():
        path.write_bytes(scene.jpeg())
    return drawn


def test_a_server_describes_pictures_and_everything_says_that_it_did(
    command: Command, server: Server, scenes: dict[Path, Scene], home: Path
) -> None:
    added = command(
        "models", "add", "--server", f"{server.address}/v1", "--model", "demo-served",
        "--key-stdin", "--name", "desk", "--json", typed=f"{KEY}\n",
    )  # fmt: skip
    assert added.status == 0, added.err
    assert added.document == {
        "name": "desk", "status": "ready", "bytes": 0, "memory_needed": 0, "license": "",
    }  # fmt: skip
    assert f"Pictures are sent to {server.place}" in added.err

    ran = command("analyze", *scenes, "--detail", "70", "--json")
    assert ran.status == 0, ran.err
    for path, scene in scenes.items():
        sidecar = json.loads(path.with_suffix(".json").read_bytes())
        assert sidecar["analysis"]["scene"] == scene.truth.analysis()["scene"]
        told = sidecar["provenance"]
        assert (told["backend"], told["model"]) == ("local", "desk")
        assert told["server"] == server.place
        assert told["prompt_tokens"] > 0
        assert told["output_tokens"] > 0

    report = command("doctor", "--json").document
    assert report["server"] == {"address": server.place, "model": "demo-served", "problem": None}

    rows = command("egress", "--json").document
    assert {row["host"] for row in rows} == {"127.0.0.1"}
    sent = [row for row in rows if row["why"] == "analysis"]
    assert {row["picture"] for row in sent} == {path.name for path in scenes}
    for file in home.rglob("*"):
        assert not file.is_file() or KEY.encode() not in file.read_bytes(), file


def test_a_server_takes_no_other_models_place_not_even_where_that_is_broken(
    command: Command, home: Path, tmp_path: Path
) -> None:
    files = [bundled("models", "demo", f"blinkthink-demo{part}.gguf") for part in ("", "-mmproj")]
    files = [Path(shutil.copy(file, tmp_path)) for file in files]
    assert command("models", "add", *files, "--name", "mine").status == 0
    files[0].unlink()
    assert command("models", "add", "--server", "127.0.0.1:9", "--model", "m").status == 0
    assert json.loads((home / "settings.json").read_bytes())["model"] == "mine"


def test_a_wrong_key_is_named_and_nothing_is_added(command: Command, server: Server) -> None:
    ran = command(
        "models", "add", "--server", server.address, "--model", "demo-served", "--key-stdin",
        "--json", typed="sk-wrong\n",
    )  # fmt: skip
    assert ran.status == 1
    assert ran.document["error"]["code"] == "cloud_refused"
    assert "does not accept the key" in ran.document["error"]["message"]
    assert "demo-served" not in command("models", "list", "--json").out


def test_what_the_server_has_is_said_where_no_model_is_named(
    command: Command, server: Server
) -> None:
    ran = command(
        "models", "add", "--server", server.address, "--key-stdin", typed=f"{KEY}\n"
    )  # fmt: skip
    assert ran.status == 2
    assert "demo-served" in ran.err


def test_a_server_that_is_off_can_be_added_and_its_pictures_fail_in_words(
    command: Command, scenes: dict[Path, Scene]
) -> None:
    added = command("models", "add", "--server", "127.0.0.1:9", "--model", "m")
    assert added.status == 0, added.err
    assert "Nothing listens" in added.err
    (path, *_) = scenes
    ran = command("analyze", path, "--json")
    assert ran.status == 1
    assert ran.document[0]["error"]["code"] == "transient"
    assert "127.0.0.1:9" in ran.document[0]["error"]["message"]
    assert command("models", "remove", "m").status == 0
    assert all(entry["name"] != "m" for entry in command("models", "list", "--json").document)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--server", "http://8.8.8.8:8080", "--model", "m"],
        ["--server", "desk", "--model", "m", "text.gguf"],
    ],
)
def test_what_makes_no_sense_or_is_not_safe_is_refused(
    command: Command, arguments: list[str]
) -> None:
    ran = command("models", "add", *arguments, "--json")
    assert ran.status in (1, 2)
    assert ran.document["error"]["code"] in ("usage", "cloud_refused")
