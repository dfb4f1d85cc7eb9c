"""What is inside: a software bill of materials in CycloneDX 1.6, read from the frozen app itself.

The specification: https://cyclonedx.org/docs/1.6/json/. Python distributions are known by the
metadata that is frozen with them, libraries of the build machine by their files.
"""

from __future__ import annotations

import json
import re
import time
import uuid
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from building import elf, release, tree
from building.libraries import PARTS, owner

_TIME = "%Y-%m-%dT%H:%M:%SZ"
_SHORT = 80  # a longer “License” is the whole text of one


@dataclass(frozen=True)
class Part:
    """A Python distribution inside of the frozen app."""

    name: str
    version: str
    licence: str  # an SPDX expression where ``spdx``, else as its authors wrote it
    spdx: bool
    needs: tuple[str, ...]  # names of others

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


def internal(payload: Path) -> Path:
    """Where PyInstaller puts everything but the program."""
    for folder in (payload / "_internal", payload / "Contents" / "Resources"):
        if folder.is_dir():
            return folder
    return payload


def parts(payload: Path) -> list[Part]:
    found = {part.name: part for part in map(_part, distributions(path=[str(internal(payload))]))}
    return [found[name] for name in sorted(found) if name != "blinkthink"]


def _part(found: Distribution) -> Part:
    metadata = found.metadata
    expression = metadata.get("License-Expression")
    classifiers = [
        line.split(" :: ")[-1]
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License :: ") and not line.endswith("OSI Approved")
    ]
    written = (metadata.get("License") or "").strip()
    if "\n" in written or len(written) > _SHORT:
        written = ""
    needs = [line for line in found.requires or [] if "extra ==" not in line]
    return Part(
        name=_plain(metadata["Name"]),
        version=metadata["Version"],
        licence=expression or written or " / ".join(classifiers) or "see its files",
        spdx=bool(expression),
        needs=tuple(sorted({_plain(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in needs})),
    )


def _plain(name: str) -> str:
    """The normal form of a name, as the Python Packaging Authority has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def libraries(payload: Path) -> list[Path]:
    """Shared libraries that came from the build machine, not from a Python distribution."""
    folder = internal(payload)
    return [path for path, _ in elf.all_in(folder) if path.parent == folder and ".so" in path.name]


def named() -> list[tuple[str, str, str]]:
    """What is inside and no metadata describes: name, licence and page, as the app shows them."""
    blocks = PARTS.read_text("utf-8").split("[[part]]\n")[1:]
    text = "".join(block for block in blocks if "\ninside = false\n" not in block)
    return re.findall(r'^name = "(.+)"\nlicence = "(.+)"\npage = "(.+)"$', text, re.M)


def _named_components() -> list[dict[str, object]]:
    return [
        {
            "type": "library",
            "bom-ref": f"part:{name}",
            "name": name,
            "licenses": [{"license": {"name": licence}}],
            "externalReferences": [{"type": "website", "url": page}],
        }
        for name, licence, page in named()
    ]


def text(payload: Path, version: str) -> str:
    inside = parts(payload)
    known = {part.name: part for part in inside}
    app = f"pkg:generic/blinkthink@{version}"
    components = [*(_component(part) for part in inside), *_named_components()]
    licences = {name: licence for name, licence, _ in named()}
    for path in libraries(payload):
        licence = licences.get(owner(path.name) or "", "")
        components.append(
            {
                "type": "library",
                "bom-ref": f"file:{path.name}",
                "name": path.name,
                **({"licenses": [{"license": {"name": licence}}]} if licence else {}),
                "hashes": [{"alg": "SHA-256", "content": tree.sha256(path)}],
            }
        )
    dependencies = [{"ref": app, "dependsOn": sorted(part.purl for part in inside)}]
    for part in inside:
        needs = sorted(known[name].purl for name in part.needs if name in known)
        dependencies.append({"ref": part.purl, "dependsOn": needs})
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime(_TIME, time.gmtime(release.epoch())),
            "component": {
                "type": "application",
                "bom-ref": app,
                "name": "blinkthink",
                "version": version,
                "licenses": [{"expression": "MIT"}],
                "purl": app,
                "externalReferences": [{"type": "website", "url": release.homepage()}],
            },
        },
        "components": components,
        "dependencies": dependencies,
    }
    # The number is made from the content, so that the same content has the same.
    name = json.dumps(document, sort_keys=True)
    document["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, object]:
    licence = {"expression": part.licence} if part.spdx else {"license": {"name": part.licence}}
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [licence],
        "purl": part.purl,
    }
