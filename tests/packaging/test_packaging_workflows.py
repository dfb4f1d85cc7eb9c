"""The workflows of the hosted build: well formed, pinned, and calling what is there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from tests.packaging.conftest import ROOT

yaml = pytest.importorskip("yaml")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SECRETS = re.compile(r"\$\{\{\s*secrets\.")


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job.get("steps", ())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_names_its_rights_and_its_limits(path: Any) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        needs = job.get("needs", [])
        needed = {needs} if isinstance(needs, str) else set(needs)
        assert needed <= workflow["jobs"].keys(), name
        if "uses" in job:
            assert (ROOT / job["uses"]).is_file()
    for step in steps(workflow):
        if "uses" in step:
            # GitHub's own actions alone, each of a known major version.
            assert re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"]), step["uses"]
        # A secret in a command would stand in the log of the shell.
        assert not SECRETS.search(step.get("run", "")), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_script_that_is_called_exists_and_knows_the_word(path: Any) -> None:
    called = 0
    for step in steps(yaml.safe_load(path.read_text("utf-8"))):
        for line in step.get("run", "").splitlines():
            for found in re.finditer(r"packaging/([\w.]+)(?: (\w[\w-]*))?", line):
                script = ROOT / "packaging" / found[1]
                assert script.is_file(), line
                if found[2] and script.suffix == ".py":
                    assert f'"{found[2]}"' in script.read_text("utf-8"), line
                called += 1
        shlex.split(step.get("run", "") if step.get("shell") != "pwsh" else "")
    assert called > 0


def test_a_release_runs_on_three_systems_and_stays_a_draft() -> None:
    text = (ROOT / ".github/workflows/package.yml").read_text("utf-8")
    packages = yaml.safe_load(text)["jobs"]
    systems = {job["runs-on"].split("-")[0] for job in packages.values()}
    assert systems == {"ubuntu", "windows", "macos"}
    for name in ("linux", "windows", "macos"):
        assert any("--selftest" in step.get("run", "") for step in packages[name]["steps"])
    release = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text("utf-8"))
    draft = release["jobs"]["draft"]
    assert set(draft["needs"]) == {"tests", "package"}
    assert any("--draft" in step.get("run", "") for step in draft["steps"])
