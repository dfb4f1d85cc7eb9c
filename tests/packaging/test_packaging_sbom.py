"""The list of what is inside, read from the frozen app itself."""

from __future__ import annotations

import json
import re
import shutil
import sys
import sysconfig
import tomllib
from pathlib import Path

from building import sbom

from tests.packaging.conftest import EPOCH, ROOT


def test_it_names_every_part_with_version_licence_and_needs(payload: Path) -> None:
    text = sbom.text(payload, "1.2.3")
    assert sbom.text(payload, "1.2.3") == text
    document = json.loads(text)
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", document["serialNumber"])
    assert document["metadata"]["timestamp"] == "2025-06-15T15:06:40Z"
    assert document["metadata"]["component"]["version"] == "1.2.3"
    parts = {part["name"]: part for part in document["components"]}
    assert parts["nice-part"] == {
        "type": "library",
        "bom-ref": "pkg:pypi/nice-part@1.2",
        "name": "nice-part",
        "version": "1.2",
        "licenses": [{"expression": "MIT"}],
        "purl": "pkg:pypi/nice-part@1.2",
    }
    licence = parts["other-part"]["licenses"]
    assert licence == [{"license": {"name": "Apache Software License 2.0"}}]
    assert "blinkthink" not in parts  # it is what the list is about
    named = tomllib.loads((ROOT / "blinkthink/licences/parts.toml").read_text("utf-8"))["part"]
    assert len(named) > 5
    for part in named:
        assert (part["name"] in parts) == part.get("inside", True), part["name"]
    needs = {row["ref"]: row["dependsOn"] for row in document["dependencies"]}
    assert needs["pkg:pypi/nice-part@1.2"] == ["pkg:pypi/other-part@2.0"]
    app = document["metadata"]["component"]["bom-ref"]
    assert needs[app] == ["pkg:pypi/nice-part@1.2", "pkg:pypi/other-part@2.0"]


def test_references_are_unique_and_lead_somewhere(payload: Path) -> None:
    document = json.loads(sbom.text(payload, "1.2.3"))
    refs = [part["bom-ref"] for part in document["components"]]
    refs.append(document["metadata"]["component"]["bom-ref"])
    assert len(set(refs)) == len(refs)
    for row in document["dependencies"]:
        assert {row["ref"], *row["dependsOn"]} <= set(refs)


def test_libraries_of_the_build_machine_are_named_by_their_content(payload: Path) -> None:
    if not sys.platform.startswith("linux"):
        return
    library = next(Path(sysconfig.get_path("platlib")).glob("*/*.so"))
    shutil.copy(library, payload / "_internal" / "libsomething.so.1")
    document = json.loads(sbom.text(payload, "1.2.3"))
    (part,) = (part for part in document["components"] if part["name"] == "libsomething.so.1")
    assert re.fullmatch(r"[0-9a-f]{64}", part["hashes"][0]["content"])
    assert "licenses" not in part


def test_a_library_has_the_licence_of_its_part(payload: Path) -> None:
    if not sys.platform.startswith("linux"):
        return
    library = next(Path(sysconfig.get_path("platlib")).glob("*/*.so"))
    shutil.copy(library, payload / "_internal" / "libgomp.so.1")
    document = json.loads(sbom.text(payload, "1.2.3"))
    (part,) = (part for part in document["components"] if part["name"] == "libgomp.so.1")
    assert part["licenses"][0]["license"]["name"].startswith("GPL-3.0-or-later WITH GCC-exception")


def test_it_holds_no_path(payload: Path) -> None:
    text = sbom.text(payload, "1.2.3")
    assert str(ROOT) not in text
    assert str(payload) not in text
    assert str(EPOCH) not in text
