"""What the commands say about this machine, and which model they recommend for it."""

from __future__ import annotations

import psutil

from tests.app.conftest import Command


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
