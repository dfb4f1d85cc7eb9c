"""The models commands, each in a process of its own, on a hub on the loopback."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from blinkthink.analysis.models.store import ModelStore
from blinkthink.core.clock import SystemClock
from blinkthink.core.paths import bundled
from blinkthink.demo.scenes import draw
from tests.app.conftest import Command, Ran
from tests.gemma import DENSE, Pair, write_pair
from tests.hub_server.offering import PROJECTOR, REPO, TEXT, offer, write_catalogue
from tests.hub_server.server import HubServer, Repo

DEMO = bundled("models", "demo")
HELD = 2_000_000  # bytes of the projector, of which at least 1 MiB is written by then
WRITTEN = 1 << 20


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Its projector has 2 MB that mean nothing, so that it takes a while."""
    pair = write_pair(tmp_path_factory.mktemp("pair"), 1, DENSE)
    with pair.projector.open("ab") as file:
        file.write(random.Random(1).randbytes(2_000_000))
    return pair


@pytest.fixture
def hub(pair: Pair, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """Offers the model “tiny”, which the user's own catalogue names."""
    with HubServer() as server:
        offer(server, pair.text, pair.projector)
        write_catalogue(home / "models")
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


def begin(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "blinkthink", *map(str, arguments)],
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(process: subprocess.Popen[str]) -> Ran:
    with process:
        try:
            out, err = process.communicate(timeout=90)
        finally:
            process.kill()  # one that does not end is this test's trouble alone
    assert "Traceback" not in err, err
    return Ran(process.returncode, out, err)


def until(condition: Callable[[], bool]) -> None:
    """What another process does is seen on the disk alone."""
    limit = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.005)


def loaded(home: Path, file: str = PROJECTOR) -> int:
    part = home / "models" / "tiny" / f"{file}.part"
    return part.stat().st_size if part.exists() else 0


def status(home: Path, name: str = "tiny") -> str:
    return ModelStore(home / "models", SystemClock()).entry(name).status


def test_a_model_installs_itself_and_describes_a_picture(
    command: Command, hub: HubServer, home: Path, tmp_path: Path
) -> None:
    offer(hub, DEMO / "blinkthink-demo.gguf", DEMO / "blinkthink-demo-mmproj.gguf")
    listed = {entry["name"]: entry for entry in command("models", "list", "--json").document}
    assert listed["tiny"]["status"] == "available"
    ran = command("models", "download", "tiny", "--json")
    assert (ran.status, ran.document["name"], ran.document["status"]) == (0, "tiny", "ready")
    assert set(ran.document) == {"name", "status", "bytes", "memory_needed", "license"}
    path = tmp_path / "yard.jpg"
    path.write_bytes(draw(48, size=(640, 360)).jpeg())
    ran = command("analyze", path, "--detail", 70, "--json")
    assert ran.status == 0, ran.err
    sidecar = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert sidecar["provenance"]["model"] == "tiny"


def test_a_killed_download_goes_on_where_it_was(
    command: Command, hub: HubServer, home: Path
) -> None:
    hub.faults.hold_after = HELD
    process = begin("models", "download", "tiny")
    until(lambda: loaded(home) >= WRITTEN)
    process.kill()
    process.communicate()
    kept = loaded(home)
    assert status(home) == "partial"
    hub.release()
    ran = command("models", "download", "tiny")
    assert (ran.status, status(home)) == (0, "ready")
    assert [seen.range for seen in hub.asked()] == ["", f"bytes={kept}-", ""]
    there = {path.name for path in (home / "models" / "tiny").iterdir()}
    assert there == {"model.json", TEXT, PROJECTOR}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process")
def test_ctrl_c_pauses_and_the_same_command_goes_on(
    command: Command, hub: HubServer, home: Path
) -> None:
    hub.faults.hold_after = HELD
    process = begin("models", "download", "tiny", "--json")
    until(lambda: loaded(home) >= WRITTEN)
    assert hub.holding.wait(60)
    process.send_signal(signal.SIGINT)
    ran = end(process)
    assert (ran.status, ran.document["error"]["code"]) == (130, "cancelled")
    assert "goes on where it stopped" in ran.err
    plan = json.loads((home / "models" / "tiny" / "download.json").read_text("utf-8"))
    assert plan["paused"] is True
    kept = loaded(home)
    hub.release()
    assert command("models", "download", "tiny").status == 0
    assert f"bytes={kept}-" in [seen.range for seen in hub.asked()]


def test_two_processes_load_a_model_once(command: Command, hub: HubServer, home: Path) -> None:
    hub.faults.hold_after = HELD
    first = begin("models", "download", "tiny", "--json")
    until(lambda: loaded(home) >= WRITTEN)
    second = begin("models", "download", "tiny", "--json")
    until(lambda: len(hub.asked()) == 1 and second.poll() is None)
    hub.release()
    for process in (first, second):
        ran = end(process)
        assert (ran.status, ran.document["status"]) == (0, "ready")
    assert len(hub.asked()) == 2


def test_a_damaged_model_is_found_and_mended(command: Command, hub: HubServer, home: Path) -> None:
    command("models", "download", "tiny")
    path = home / "models" / "tiny" / TEXT
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    ran = command("models", "verify", "tiny", "--json")
    assert (ran.status, ran.document["error"]["code"]) == (1, "model_failed")
    assert status(home) == "broken"
    assert command("models", "download", "tiny").status == 0
    assert command("models", "verify", "tiny", "--json").document["status"] == "ready"


def test_removing_says_what_was_freed_and_what_is_used_then(
    command: Command, hub: HubServer, home: Path, pair: Pair
) -> None:
    command("models", "add", pair.text, pair.projector, "--name", "own")
    command("models", "download", "tiny")
    ran = command("models", "remove", "own")
    assert "its files stay" in ran.err
    assert "“Tiny” is used now" in ran.err
    assert pair.text.exists()
    ran = command("models", "remove", "tiny", "--json")
    assert ran.document["freed"] == pair.text.stat().st_size + pair.projector.stat().st_size
    assert not (home / "models" / "tiny").exists()


def test_what_cannot_be_downloaded_is_said(command: Command, hub: HubServer, home: Path) -> None:
    ran = command("models", "download", "nothing", "--json")
    assert (ran.status, ran.document["error"]["code"]) == (1, "not_found")
    hub.repos[REPO].gated = True
    ran = command("models", "download", "tiny", "--json")
    assert (ran.status, ran.document["error"]["code"]) == (1, "model_failed")
    assert f"Agree at {hub.endpoint}/{REPO}" in ran.document["error"]["message"]
    hub.repos[REPO] = Repo({TEXT: b"", PROJECTOR: b""})
    write_catalogue(home / "models", text=f", bytes = {10**16}")
    ran = command("models", "download", "tiny", "--json")
    assert (ran.status, ran.document["error"]["code"]) == (1, "disk_full")


def test_a_broken_catalogue_of_ones_own_is_named_and_harms_nothing(
    command: Command, home: Path
) -> None:
    (home / "models").mkdir(parents=True)
    (home / "models" / "catalogue.toml").write_text("[[model]\n", "utf-8")
    ran = command("models", "list", "--json")
    assert ran.status == 0
    assert "gemma-4-e2b-qat" in [entry["name"] for entry in ran.document]
    assert "catalogue.toml cannot be read" in ran.err
