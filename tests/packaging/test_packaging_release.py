"""Version, date, notes, and the pinned environment that builds releases."""

from __future__ import annotations

import csv
import hashlib
import io
import re
import tomllib
from pathlib import Path

import pytest
from building import release, tree

from blinkthink import __version__
from blinkthink.core.project import HOMEPAGE
from tests.packaging.conftest import EPOCH, ROOT

PINNED = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)(.*)$", re.M)


def pins(name: str) -> dict[tuple[str, str], str]:
    """Versions by name and the condition that follows."""
    text = (ROOT / "packaging" / name).read_text("utf-8")
    return {(found[1], found[3].strip(" \\")): found[2] for found in PINNED.finditer(text)}


def test_the_version_stands_in_one_place() -> None:
    assert release.version() == __version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" not in project
    assert project["dynamic"] == ["version"]
    tools = [
        p for p in (ROOT / "packaging").rglob("*") if p.suffix in (".py", ".nsi", ".sh", ".in")
    ]
    assert tools
    for path in tools:
        literal = re.search(rf'version\W+{re.escape(__version__)}"', path.read_text("utf-8"), re.I)
        assert literal is None, path


def test_the_project_has_one_address() -> None:
    assert release.homepage() == HOMEPAGE


def test_the_time_in_what_is_built_can_be_given_and_is_else_the_commit_s(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert release.epoch() == EPOCH
    assert release.day(EPOCH) == "2025-06-15"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert release.epoch() == release.epoch() > EPOCH


def test_the_notes_of_a_version_are_its_section_or_what_is_unreleased() -> None:
    assert release.notes(__version__).points()
    sections = [section.version for section in release.changelog()]
    assert sections
    assert len(set(sections)) == len(sections)
    for section in release.changelog():
        assert section.version == release.UNRELEASED or section.date, section.version


def test_everything_that_builds_is_pinned_with_hashes_and_no_address() -> None:
    text = (ROOT / "packaging" / "requirements-build.txt").read_text("utf-8")
    assert "://" not in text
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text[text.index("\naiofiles") :].strip())
    assert len(blocks) > 50
    for block in blocks:
        assert PINNED.match(block), block
        assert "--hash=sha256:" in block, block


def test_a_release_is_built_of_the_versions_that_are_tested() -> None:
    tested, built = pins("requirements.txt"), pins("requirements-build.txt")
    shared = tested.keys() & built.keys()
    assert len(shared) > 40
    assert {key: built[key] for key in shared} == {key: tested[key] for key in shared}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {name.lower() for name, _ in built}
    for line in project["dependencies"]:
        assert re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() in names, line


def test_the_metadata_of_two_environments_is_alike_wherever_they_lie(tmp_path: Path) -> None:
    """Programs begin with the environment's path, and an editable package names its folder."""
    records = []
    for place in ("here", "in/another/place"):
        site = tmp_path / place / "lib" / "python3.11" / "site-packages"
        metadata = site / "nice_part-1.0.dist-info"
        metadata.mkdir(parents=True)
        program = tmp_path / place / "bin" / "nice"
        program.parent.mkdir()
        program.write_text(f"#!{program.parent}/python\n")
        for name in ("_editable_nice.pth", f"{metadata.name}/direct_url.json"):
            (site / name).write_text(str(site))
        (site / "nice, really.py").write_text("pass\n")
        rows = []
        for name in ("../../../bin/nice", "_editable_nice.pth", "nice, really.py"):
            digest = hashlib.sha256((site / name).read_bytes()).hexdigest()
            rows.append([name, f"sha256={digest}", "1"])
        rows += [[f"{metadata.name}/{name}", "", ""] for name in ("direct_url.json", "RECORD")]
        record = metadata / "RECORD"
        with record.open("w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
        tree.forget_the_place(tmp_path / place)
        assert not (metadata / "direct_url.json").exists()
        assert program.exists()
        records.append(record.read_text())
    assert records[0] == records[1]
    with io.StringIO(records[0]) as file:
        names = [row[0] for row in csv.reader(file)]
    assert names == ["nice, really.py", "nice_part-1.0.dist-info/RECORD"]
