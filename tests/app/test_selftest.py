"""``--selftest``: what works is told, what does not is named with what to do, nothing hangs it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from blinkthink.analysis.models.catalogue import built_in
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.app.cli.parser import make_parser
from blinkthink.app.selftest import engine, files, window, world
from blinkthink.app.selftest.check import Check, CheckFailed, Outcome
from blinkthink.app.selftest.running import outcomes_of
from blinkthink.core import paths
from blinkthink.core.errors import Usage
from tests.app import selftest_cases as cases

pytestmark = pytest.mark.gui


def check(try_it: Callable[[], str], seconds: float = 30.0) -> Check:
    return Check(try_it.__name__, try_it.__name__.title(), try_it, "Do something.", seconds)


def tried(*checks: Check) -> list[Outcome]:
    return list(outcomes_of(checks))


def test_this_copy_passes_and_says_so_as_json(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "BLINKTHINK_HOME": str(tmp_path),
        "BLINKTHINK_SECRETS": "file",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "blinkthink", "--selftest", "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert [one for one in report["checks"] if not one["ok"]] == []
    assert (done.returncode, done.stderr, report["ok"], report["frozen"]) == (0, "", True, False)
    assert [one["name"] for one in report["checks"]] == [
        "parts", "folders", "qt", "languages", "pictures", "clips", "database", "worker", "llama",
        "demo_model", "secrets", "certificates", "time_zones",
    ]  # fmt: skip
    assert list(tmp_path.iterdir()) == []  # nothing of the user's is made


def test_a_failure_is_named_with_what_to_do_and_ends_with_1(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where the folder should be")
    environment = {**os.environ, "BLINKTHINK_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    code = (
        "from blinkthink.app.selftest import checks, running\n"
        "running.CHECKS = checks.CHECKS[1:2]\n"
        "if __name__ == '__main__':\n"
        "    raise SystemExit(running.run())\n"
    )
    (tmp_path / "one.py").write_text(code)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "one.py")], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 1
    first, advice, last = done.stdout.splitlines()
    assert first.startswith(f"FAILED  Folders: Nothing can be written to {home}")
    assert "BLINKTHINK_HOME" in advice
    assert last == "1 check failed."


def test_a_reader_that_goes_away_ends_it_without_a_word(tmp_path: Path) -> None:
    environment = {**os.environ, "BLINKTHINK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "blinkthink", "--selftest"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, text=True, **pipes) as process:  # type: ignore[call-overload]
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1


def test_each_check_is_told_whatever_becomes_of_the_others(
    capfd: pytest.CaptureFixture[str],
) -> None:
    outcomes = tried(
        check(cases.fine),
        check(cases.wrong),
        check(cases.hangs, seconds=0.5),
        check(cases.surprised),
        check(cases.dies),
        check(cases.fine),
    )
    assert [one.ok for one in outcomes] == [True, False, False, False, False, True]
    assert outcomes[0].detail == outcomes[5].detail == "found"
    assert (outcomes[1].detail, outcomes[1].advice) == ("It is wrong.", "Do this instead.")
    assert "did not end" in outcomes[2].detail
    assert outcomes[3].detail == "ValueError: nobody foresaw it"
    assert "SIGKILL" in outcomes[4].detail
    assert {one.advice for one in outcomes[2:5]} == {"Do something."}
    assert capfd.readouterr() == ("", "")


def demo(folder: Path) -> InstalledModel:
    """A copy of the demo's model."""
    (model,) = (one for one in built_in() if one.name == "demo")
    text, projector = (
        Path(shutil.copy(path, folder / path.name)) for path in (model.text, model.projector)
    )
    return InstalledModel("copy", "Copy", text, projector, model.detail)


def test_a_damaged_demo_model_is_found(tmp_path: Path) -> None:
    """Its weights turned about: it loads, and says nonsense or nothing of use."""
    model = demo(tmp_path)
    data = bytearray(model.text.read_bytes())
    half = len(data) // 2
    data[half:] = bytes(reversed(data[half:]))
    model.text.write_bytes(data)
    with pytest.raises(CheckFailed):
        engine.demo_model(model, seeds=engine.SCENES[:1])


def test_a_demo_model_that_is_cut_off_is_found(tmp_path: Path) -> None:
    model = demo(tmp_path)
    model.projector.write_bytes(model.projector.read_bytes()[:100_000])
    with pytest.raises(CheckFailed):
        engine.demo_model(model, seeds=engine.SCENES[:1])


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    found = paths.Paths(tmp_path, tmp_path, tmp_path, tmp_path, tmp_path / "no folder" / "library")
    assert files.folders(found) == str(tmp_path / "no folder" / "library")
    (tmp_path / "no folder").write_text("")
    with pytest.raises(CheckFailed, match="no folder"):
        files.folders(found)


def test_a_part_that_is_missing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_BUNDLED", (("models", "none.gguf"),))
    with pytest.raises(CheckFailed, match=r"models/none\.gguf"):
        files.parts()


def test_a_system_that_trusts_nobody_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "trusted" in world.certificates()
    monkeypatch.setattr(world, "_AUTHORITIES", (str(tmp_path / "none.pem"),))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(CheckFailed, match="no certificate authority"):
        world.certificates()


def test_a_language_without_its_texts_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from blinkthink.core import translation

    monkeypatch.setattr(translation, "FOLDER", tmp_path)
    translation._texts.cache_clear()
    try:
        with pytest.raises(CheckFailed, match="Deutsch"):
            window.languages()
    finally:
        translation._texts.cache_clear()
    assert translation.used() == "en"


@pytest.mark.parametrize("line", ["--json", "--selftest doctor", "--json doctor"])
def test_what_makes_no_sense_is_refused(line: str) -> None:
    with pytest.raises(Usage):
        make_parser().parse_args(line.split())
