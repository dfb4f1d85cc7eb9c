"""What the commands say about this machine, and which model they recommend for it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import psutil

from blinkthink.demo.scenes import draw
from tests.app.conftest import Command

NOON = datetime.fromisoformat("2026-02-26T12:00:00+00:00")


def test_doctor_tells_what_models_are_computed_on_and_which_fit(command: Command) -> None:
    report = command("doctor", "--json").document
    machine = report["machine"]
    assert machine["system"] in ("linux", "macos", "windows")
    assert machine["processor"]
    assert 1 <= machine["cores"] <= psutil.cpu_count()
    assert 0 < report["memory"]["available"] <= report["memory"]["total"]
    for gpu in report["gpus"]:
        assert gpu["name"]
        assert (gpu["advice"] is None) == gpu["used"]
    used = {gpu["backend"] for gpu in report["gpus"] if gpu["used"]}
    assert report["engine"]["backend"] in (used or {"CPU"})
    (demo,) = [model for model in report["models"] if model["name"] == "demo"]
    assert demo["fit"] in ("gpu", "memory")
    assert demo["fits"].startswith("Fits")
    assert demo["seconds"] is None


def test_recommend_gives_the_doctors_advice_with_its_reason(command: Command) -> None:
    told = command("models", "recommend", "--json")
    assert set(told.document) == {"name", "reason"}
    assert told.status == (0 if told.document["name"] else 1)
    text = command("doctor").out
    for group in ("App\n", "Machine\n", "Models\n", "Account and files\n"):
        assert group in text
    (line,) = [line for line in text.splitlines() if line.startswith("  Recommended")]
    assert f"{told.document['name'] or 'none'}. " in line
    assert told.document["reason"].split(";")[0] in line


def test_the_list_says_how_long_pictures_took_here(command: Command, tmp_path: Path) -> None:
    for number in range(3):
        drawn = draw(number, place="porch", view=11, at=NOON, size=(640, 360), burned_in=False)
        (tmp_path / f"2026022{number}_143022.jpg").write_bytes(drawn.jpeg())

    def demo() -> str:
        lines = command("models", "list").out.splitlines()
        return next(line for line in lines if line.startswith("demo "))

    assert "a picture here" not in demo()
    ran = command("analyze", tmp_path, "--model", "demo", "--json")
    assert [row["ok"] for row in ran.document] == [True, True, True], ran.err
    assert "a picture here" in demo()
