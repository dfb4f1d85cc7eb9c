"""The models that are known by name: part of the app, or to be had from the model hub.

``models/catalogue.toml`` of the app, and the user's own of the same form, which adds entries and
replaces those of the same name. What the lines mean: ``models/README.md``.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from blinkthink.core.errors import BlinkThinkError, NotFound, Usage, from_os_error
from blinkthink.core.paths import bundled
from blinkthink.core.translation import tr, used

DEMO = "demo"
DETAIL = 280  # image tokens: what Gemma 4 uses unless told otherwise
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")

_FILE = "catalogue.toml"
_DETAILS = (70, 140, 280, 560, 1120)
_REPO = re.compile(r"[\w.-]{1,96}/[\w.-]{1,96}", re.ASCII)
_REVISION = re.compile(r"[\w./-]{1,200}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")
# Windows reserves them, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class BuiltIn:
    """A model that is part of this copy of the app."""

    name: str
    title: str
    text: Path
    projector: Path
    detail: int
    license: str
    about: str


@dataclass(frozen=True)
class RemoteFile:
    """A file in a repository; 0 and "" where the hub has to say its size and SHA-256."""

    path: str
    bytes: int = 0
    sha256: str = ""

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name


@dataclass(frozen=True)
class Offer:
    """A model that can be downloaded; ``memory`` is 0 where nobody wrote it down."""

    name: str
    title: str
    family: str
    repo: str
    revision: str
    text: RemoteFile
    projector: RemoteFile
    memory: int
    detail: int
    license: str
    link: str
    about: str

    @property
    def files(self) -> tuple[RemoteFile, RemoteFile]:
        return self.text, self.projector

    @property
    def bytes(self) -> int:
        """Of both files, as far as it is known."""
        return self.text.bytes + self.projector.bytes


@dataclass(frozen=True)
class Catalogue:
    """``problems``: what could not be understood, as errors to be told; all else is there."""

    built_in: tuple[BuiltIn, ...] = ()
    offers: tuple[Offer, ...] = ()
    problems: tuple[BlinkThinkError, ...] = ()

    def offer(self, name: str) -> Offer | None:
        return next((one for one in self.offers if one.name == name), None)


def read_catalogue(folder: Path) -> Catalogue:
    """The app's catalogue with the user's own in ``folder``. Never raises."""
    try:
        shipped = bundled("models", _FILE)
    except NotFound:  # this copy of the app was made without models
        shipped = None
    own = folder / _FILE
    return _read(shipped, _stamp(shipped), own, _stamp(own))


def built_in() -> tuple[BuiltIn, ...]:
    """Empty where this copy of the app was made without models."""
    return read_catalogue(Path()).built_in


def _stamp(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _read(
    shipped: Path | None,
    shipped_stamp: tuple[int, int] | None,
    own: Path,
    own_stamp: tuple[int, int] | None,
) -> Catalogue:
    """The stamps make a changed file be read again."""
    ours: list[BuiltIn] = []
    offers: dict[str, Offer] = {}
    problems: list[BlinkThinkError] = []
    for path in (shipped, own):
        if path is None or _stamp(path) is None:
            continue
        for entry in _entries(path, problems):
            try:
                if path == shipped and "repo" not in entry:
                    ours.append(_built_in(entry, path.parent))
                else:
                    offer = _offer(entry)
                    offers[offer.name] = offer
            except (KeyError, TypeError, ValueError) as error:
                why = str(error)
                if isinstance(error, KeyError):
                    why = tr("“{key}” is missing").format(key=error.args[0])
                name = entry.get("name", tr("without a name"))
                problems.append(
                    Usage(
                        tr("The model “{name}” in {path} is left out: {why}.").format(
                            name=name, path=path, why=why
                        )
                    )
                )
    return Catalogue(tuple(ours), tuple(offers.values()), tuple(problems))


def _entries(path: Path, problems: list[BlinkThinkError]) -> list[dict[str, Any]]:
    try:
        models = tomllib.loads(path.read_text("utf-8")).get("model", [])
    except OSError as error:
        problems.append(from_os_error(error, path))
        return []
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        words = tr("The list of models {path} cannot be read and is left out: {why}")
        problems.append(Usage(words.format(path=path, why=error)))
        return []
    if not isinstance(models, list) or not all(isinstance(one, dict) for one in models):
        problems.append(
            Usage(
                tr("The list of models {path} is left out: it has no [[model]].").format(path=path)
            )
        )
        return []
    return models


def _built_in(entry: dict[str, Any], folder: Path) -> BuiltIn:
    return BuiltIn(
        name=_text(entry, "name"),
        title=_text(entry, "title"),
        text=folder / _text(entry, "text"),
        projector=folder / _text(entry, "projector"),
        detail=_detail(entry),
        license=_text(entry, "license"),
        about=_said(entry, "about"),
    )


def _offer(entry: dict[str, Any]) -> Offer:
    """Raises KeyError, TypeError or ValueError with what is wrong."""
    name, repo = _text(entry, "name"), _text(entry, "repo")
    if name == DEMO or not is_name(name):
        raise ValueError(f"“{name}” cannot be a model’s name")
    if not _REPO.fullmatch(repo):
        raise ValueError(f"“{repo}” is no repository of the hub (somebody/something)")
    revision = _text(entry, "revision", "main")
    if not _REVISION.fullmatch(revision) or ".." in revision:
        raise ValueError(f"“{revision}” is no revision")
    link = _text(entry, "link", "")
    if link and not link.startswith("https://"):
        raise ValueError("“link” is no https address")
    text, projector = _file(entry, "text"), _file(entry, "projector")
    if text.name.casefold() == projector.name.casefold():
        raise ValueError("both files have the same name")
    return Offer(
        name=name,
        title=_text(entry, "title", name),
        family=_text(entry, "family", ""),
        repo=repo,
        revision=revision,
        text=text,
        projector=projector,
        memory=_count(entry, "memory"),
        detail=_detail(entry),
        license=_text(entry, "license", ""),
        link=link,
        about=_said(entry, "about", ""),
    )


def is_name(name: str) -> bool:
    """Whether a model can have this name, which is also that of its folder."""
    return bool(NAME.fullmatch(name)) and not _DEVICES.fullmatch(name) and name[-1] != "."


def _file(entry: dict[str, Any], key: str) -> RemoteFile:
    told = entry[key]
    if not isinstance(told, dict):
        raise TypeError(f'“{key}” has to be {{ file = "…" }}')
    path = PurePosixPath(_text(told, "file"))
    if path.is_absolute() or ".." in path.parts or path.suffix.lower() != ".gguf":
        raise ValueError(f"“{path}” is no GGUF file of a repository")
    if not re.fullmatch(r"[\w. +()-]{1,120}", path.name) or _DEVICES.fullmatch(path.name):
        raise ValueError(f"“{path.name}” cannot be a file’s name")
    sha256 = _text(told, "sha256", "").lower()
    if sha256 and not _SHA256.fullmatch(sha256):
        raise ValueError(f"the sha256 of “{path}” has to have 64 digits 0-9 and a-f")
    return RemoteFile(str(path), _count(told, "bytes"), sha256)


def _text(entry: dict[str, Any], key: str, default: str | None = None) -> str:
    value = entry[key] if default is None else entry.get(key, default)
    if not isinstance(value, str):
        raise TypeError(f"“{key}” has to be a text")
    return value


def _said(entry: dict[str, Any], key: str, default: str | None = None) -> str:
    """A text for people: in the language in use where the entry has it, as “about_de”."""
    own = f"{key}_{used()}"
    return _text(entry, own) if own in entry else _text(entry, key, default)


def _count(entry: dict[str, Any], key: str) -> int:
    value = entry.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"“{key}” has to be a whole number")
    return value


def _detail(entry: dict[str, Any]) -> int:
    value = entry.get("detail", DETAIL)
    if value not in _DETAILS:
        raise ValueError("“detail” has to be 70, 140, 280, 560 or 1120")
    return int(value)
