"""What the app is built of, with the licence and its whole text for each part.

Python's own parts describe themselves in the metadata of the installed distributions, which a
frozen app has too; ``blinkthink/licences/parts.toml`` says it of all others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

from blinkthink import __version__
from blinkthink.core.project import HOMEPAGE

FOLDER = Path(__file__).parent.parent / "licences"
APP = "blinkthink"
_TEXT = re.compile(r"^(licen[cs]e|copying|notice|authors|edl|epl)", re.IGNORECASE)
_LONGEST_NAME = 80  # some distributions put the whole text where the licence's name belongs
_CLASSIFIER = "License :: "


@dataclass(frozen=True)
class Text:
    """A licence's whole text, and the name of its file."""

    name: str
    body: str


@dataclass(frozen=True)
class Part:
    """One part: ``licence`` as its makers name it, ``about`` what it is or does here."""

    name: str
    version: str
    licence: str
    about: str
    page: str
    texts: tuple[Text, ...]


def parts() -> tuple[Part, ...]:
    """All of them by name, this app itself first. Reads some hundred small files: blocks."""
    known = tomllib.loads((FOLDER / "parts.toml").read_text(encoding="utf-8"))["part"]
    lent = {name: one["texts"] for one in known for name in one.get("distributions", ())}
    made = [
        Part(one["name"], "", one["licence"], one["about"], one["page"], _kept_texts(one["texts"]))
        for one in known
    ]
    made += [_of(found, lent.get(_key(found.name), ())) for found in distributions()]
    ours = _key(APP)
    return tuple(sorted(made, key=lambda part: (_key(part.name) != ours, part.name.casefold())))


def distributions() -> list[metadata.Distribution]:
    """This app and all that it needs when it runs, as far as that is installed here.

    Where the app itself is no installed distribution, all that are installed.
    """
    try:
        metadata.distribution(APP)
    except metadata.PackageNotFoundError:
        return list(_distinct(metadata.distributions()))
    found: dict[str, metadata.Distribution] = {}
    waiting = [APP]
    while waiting:
        name = waiting.pop()
        if _key(name) in found:
            continue
        try:
            one = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # another system's
        found[_key(name)] = one
        for line in one.requires or ():
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                waiting.append(need.name)
    return list(found.values())


def _distinct(
    found: Iterable[metadata.Distribution],
) -> Iterator[metadata.Distribution]:
    seen: set[str] = set()
    for one in found:
        if one.name and _key(one.name) not in seen:
            seen.add(_key(one.name))
            yield one


def _of(found: metadata.Distribution, lent: Sequence[str]) -> Part:
    said = found.metadata
    ours = _key(found.name) == _key(APP)
    return Part(
        "BlinkThink" if ours else found.name,
        __version__ if ours else found.version,
        _licence(said),
        _field(said, "Summary"),
        HOMEPAGE if ours else _page(said) or f"https://pypi.org/project/{found.name}/",
        _own_texts(found) or _kept_texts(lent),
    )


def _licence(said: metadata.PackageMetadata) -> str:
    """The expression (PEP 639), else the older field where it is a name, else the classifiers."""
    expression = _field(said, "License-Expression")
    if expression:
        return expression
    name = _field(said, "License")
    if name and "\n" not in name and len(name) <= _LONGEST_NAME:
        return name
    classes = [
        str(one).rpartition(" :: ")[2]
        for one in said.get_all("Classifier") or ()
        if str(one).startswith(_CLASSIFIER)
    ]
    return ", ".join(one for one in classes if one != "OSI Approved")


def _field(said: metadata.PackageMetadata, name: str) -> str:
    """The first of this name, empty where there is none."""
    return str(next(iter(said.get_all(name) or ()), "")).strip()


def _page(said: metadata.PackageMetadata) -> str:
    lines = (str(one).partition(",") for one in said.get_all("Project-URL") or ())
    urls = {label.strip().casefold(): address.strip() for label, _, address in lines}
    wanted = ("homepage", "home", "repository", "source", "source code", "github", "documentation")
    pages = [_field(said, "Home-page"), *(urls.get(one, "") for one in wanted)]
    return next((one for one in (*pages, *urls.values()) if one.startswith("http")), "")


def _own_texts(found: metadata.Distribution) -> tuple[Text, ...]:
    """The files of its metadata that are licences or notices, the shortest path first."""
    made = []
    for file in found.files or ():
        parts_of = file.parts
        inside = next((n for n, one in enumerate(parts_of) if one.endswith(".dist-info")), None)
        if inside is None or file.suffix == ".py":
            continue
        below = PurePosixPath(*parts_of[inside + 1 :])
        if not (_TEXT.match(below.name) or below.parts[:1] == ("licenses",)):
            continue
        try:
            body = Path(str(found.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        name = str(below.relative_to("licenses") if below.parts[0] == "licenses" else below)
        made.append(Text(name, body))
    return tuple(sorted(made, key=lambda text: (text.name.count("/"), text.name)))


def _kept_texts(names: Sequence[str]) -> tuple[Text, ...]:
    return tuple(
        Text(name.removesuffix(".txt"), (FOLDER / name).read_text(encoding="utf-8"))
        for name in names
    )


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
