"""Gemini on the command line: a command is the consent for itself alone, and for nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.analysis.helpers import picture
from tests.app.conftest import Command
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GeminiServer

KEY = "AIza-not-a-real-key-0123456789"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[GeminiServer]:
    with GeminiServer(gemini.good()) as server:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", server.address)
        monkeypatch.setenv("GEMINI_API_KEY", KEY)
        yield server


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "pictures" / f"2026022{day}_120000.jpg" for day in range(1, 4)]
    paths[0].parent.mkdir()
    for number, path in enumerate(paths):
        path.write_bytes(picture(number))
    return paths


def _settings(home: Path, **values: object) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text(json.dumps({"version": 1, **values}))


def test_a_picture_is_described_and_what_left_is_listed(
    command: Command, server: GeminiServer, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEMINI_MODEL", "gemini-9-tiny")
    ran = command("analyze", pictures[0], "--backend", "gemini", "--json")
    assert ran.status == 0, ran.err
    assert ran.err.startswith(f"{pictures[0].name}: goes to 127.0.0.1.\n")  # before it went
    (row,) = ran.document
    assert row == {"path": str(pictures[0]), "ok": True, "skipped": None, "error": None}
    said = json.loads(pictures[0].with_suffix(".json").read_bytes())
    assert said["analysis"]["scene"] == "A yard by day."
    assert said["provenance"]["backend"] == "gemini"
    assert said["provenance"]["model"] == "gemini-9-tiny"
    assert said["provenance"]["cost_usd"] == pytest.approx(0.00075)
    assert server.asked[0].model == "gemini-9-tiny"

    (sent,) = command("egress", "--json").document
    assert sent.keys() == {"host", "when", "why", "bytes", "picture"}
    assert (sent["host"], sent["picture"]) == ("127.0.0.1", pictures[0].name)
    assert sent["bytes"] > server.asked[0].size
    text = command("egress").out
    assert "Analysis by Gemini" in text
    assert pictures[0].name in text
    assert command("egress", "--host", "other", "--json").document == []
    assert command("egress", "--since", "2099-01-01").err == "No such request.\n"

    # That consent held for that command: the next one asks nobody.
    ran = command("analyze", pictures[1], "--json")
    assert ran.document[0]["error"]["code"] == "model_missing"
    assert len(server.asked) == 1


@pytest.mark.parametrize("mode", ["local_then_gemini", "gemini", "ask"])
def test_auto_follows_the_settings_and_local_never_leaves(
    command: Command, server: GeminiServer, pictures: list[Path], home: Path, mode: str
) -> None:
    _settings(home, cloud=mode)
    if mode == "gemini":
        ran = command("analyze", pictures[0], "--json")  # nobody has agreed
        assert ran.document[0]["error"]["code"] == "cloud_refused"
        ran = command("analyze", pictures[1], "--backend", "local", "--json")
        assert ran.document[0]["error"]["code"] == "model_missing"
    home.joinpath("cloud-consent.json").write_text(
        json.dumps({"words": 1, "agreed_at": "2026-02-26T12:00:00+00:00", "agreed_by": "window"})
    )
    assert server.asked == []
    ran = command("analyze", pictures[2], "--json")
    if mode == "ask":  # there is nobody to be asked
        assert ran.document[0]["error"]["code"] == "model_missing"
        assert server.asked == []
    else:
        assert ran.document[0]["ok"], ran.err
        assert len(server.asked) == 1


def test_a_service_that_refuses_is_asked_once_for_many_pictures(
    command: Command, server: GeminiServer, pictures: list[Path]
) -> None:
    server.behave = gemini.wrong_key()
    ran = command("analyze", *pictures, "--backend", "gemini", "--json")
    assert ran.status == 1
    assert [row["error"]["code"] for row in ran.document] == ["cloud_refused"] * 3
    assert len(server.asked) == 1
    for path in pictures:
        sidecar = json.loads(path.with_suffix(".json").read_bytes())
        assert sidecar["analysis"] is None
        assert sidecar["error"]["code"] == "cloud_refused"
    assert KEY not in ran.out + ran.err


def test_a_rate_limit_that_is_too_long_ends_the_command(
    command: Command, server: GeminiServer, pictures: list[Path]
) -> None:
    server.behave = gemini.busy("300s")
    ran = command("analyze", pictures[0], "--backend", "gemini", "--json")
    assert ran.document[0]["error"]["code"] == "rate_limited"
    assert "5 minutes" in ran.document[0]["error"]["message"]
    assert len(server.asked) == 1


def test_a_budget_of_zero_sends_nothing(
    command: Command, server: GeminiServer, pictures: list[Path], home: Path
) -> None:
    _settings(home, gemini={"budget_usd": 0.0})
    ran = command("analyze", pictures[0], "--backend", "gemini", "--json")
    assert ran.document[0]["error"]["code"] == "over_budget"
    assert server.asked == []
    assert command("egress", "--json").document == []


def test_without_a_key_it_is_said_once(
    command: Command,
    server: GeminiServer,
    pictures: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("GEMINI_API_KEY")
    ran = command("analyze", *pictures, "--backend", "gemini", "--json")
    assert [row["error"]["code"] for row in ran.document] == ["cloud_refused"] * 3
    assert ran.err.count("GEMINI_API_KEY") == 1
    assert server.asked == []


def test_an_address_that_would_travel_openly_is_refused(
    command: Command, pictures: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEMINI_API_KEY", KEY)
    monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", "http://gemini.example/")
    ran = command("analyze", pictures[0], "--backend", "gemini", "--json")
    assert ran.document[0]["error"]["code"] == "usage"
    assert command("egress", "--json").document == []
