"""The folders of downloaded models, whole ones and those that are on their way.

    <models>/gemma-4-e2b-qat/model.json            the record: written last, read first
    <models>/gemma-4-e2b-qat/<text>.gguf           both files, under the names that they have
    <models>/gemma-4-e2b-qat/<projector>.gguf      on the hub
    <models>/gemma-4-e2b-qat/<text>.gguf.part      what has come of a file so far
    <models>/gemma-4-e2b-qat/download.json         what the parts belong to
    <models>/gemma-4-e2b-qat.lock                  held by whoever changes the folder

A model is there where its record is: both files had the right SHA-256 then. All calls block.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TypeVar

import msgspec

from blinkthink.core.errors import DiskFull, NotFound, from_os_error
from blinkthink.core.files import read_file, write_atomic

_RECORD, _PLAN = "model.json", "download.json"
PART = ".part"


class StoredFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a model; ``path`` is the one in its repository."""

    path: str
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A downloaded model. ``problem``: what was found wrong with it since, in words."""

    version: int = 1
    name: str
    title: str
    repo: str
    commit: str
    text: StoredFile
    projector: StoredFile
    family: str = ""
    license: str = ""
    link: str = ""
    about: str = ""
    detail: int = 280
    working_bytes: int = 0
    downloaded_at: str = ""
    problem: str = ""

    @property
    def files(self) -> tuple[StoredFile, StoredFile]:
        return self.text, self.projector

    @property
    def bytes(self) -> int:
        return self.text.bytes + self.projector.bytes


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """A download that is not done: what its parts belong to, and whether it goes on by itself.

    ``tags``: the ETag of each file's server, for ``If-Range``, by the file's SHA-256.
    """

    version: int = 1
    name: str
    title: str
    repo: str
    commit: str
    text: StoredFile
    projector: StoredFile
    paused: bool = False
    tags: dict[str, str] = {}

    @property
    def files(self) -> tuple[StoredFile, StoredFile]:
        return self.text, self.projector

    @property
    def bytes(self) -> int:
        return self.text.bytes + self.projector.bytes


_Kept = TypeVar("_Kept", Record, Plan)


class ModelFolders:
    """All of them, below ``root``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, name: str) -> Path:
        return self.root / name

    def lock(self, name: str) -> Path:
        return self.root / f"{name}.lock"

    def path(self, name: str, file: StoredFile) -> Path:
        return self.folder(name) / file.name

    def part(self, name: str, file: StoredFile) -> Path:
        return self.folder(name) / f"{file.name}{PART}"

    def records(self) -> tuple[Record, ...]:
        """The downloaded models, the first that came first."""
        found = [self.record(folder.name) for folder in self._folders()]
        return tuple(sorted((one for one in found if one), key=lambda one: one.downloaded_at))

    def record(self, name: str) -> Record | None:
        """None where there is none, or it cannot be read: the model is loaded once more then."""
        return self._decode(name, _RECORD, Record)

    def plans(self) -> tuple[Plan, ...]:
        return tuple(one for folder in self._folders() if (one := self.plan(folder.name)))

    def plan(self, name: str) -> Plan | None:
        return self._decode(name, _PLAN, Plan)

    def loaded(self, plan: Plan) -> int:
        """Bytes of both files that have come so far."""
        return sum(
            max(_size(self.part(plan.name, file)), _size(self.path(plan.name, file)))
            for file in plan.files
        )

    def write_plan(self, plan: Plan) -> None:
        """Raises DiskFull, ReadOnly or Transient."""
        self._write(plan.name, _PLAN, plan)

    def write_record(self, record: Record) -> None:
        """From here on the model is there. Raises DiskFull, ReadOnly or Transient."""
        self._write(record.name, _RECORD, record)

    def forget_record(self, name: str) -> None:
        """Raises ReadOnly or Transient."""
        _remove(self.folder(name) / _RECORD)

    def end_plan(self, name: str) -> None:
        """Raises ReadOnly or Transient."""
        _remove(self.folder(name) / _PLAN)

    def discard(self, name: str) -> int:
        """Delete all of a model's files; the bytes that are free now.

        Only what a download makes is deleted. Killed on the way, it leaves a download that is not
        done, which can be deleted again. Raises ReadOnly or Transient.
        """
        record, plan = self.record(name), self.plan(name)
        if record is not None and plan is None:
            with contextlib.suppress(DiskFull):  # then least of all may it keep us
                self.write_plan(_undone(record))
        known = [one for one in (record, plan) if one]
        self.forget_record(name)
        freed = 0
        for file in {file for one in known for file in one.files}:
            for path in (self.path(name, file), self.part(name, file)):
                size = _size(path)
                _remove(path)
                freed += size
        self.end_plan(name)
        with contextlib.suppress(OSError):  # something of the user's lies in it, or it is gone
            self.folder(name).rmdir()
        return freed

    def _folders(self) -> list[Path]:
        try:
            return sorted(one for one in self.root.iterdir() if one.is_dir())
        except OSError:  # nothing was downloaded yet
            return []

    def _decode(self, name: str, file: str, kind: type[_Kept]) -> _Kept | None:
        try:
            found = msgspec.json.decode(read_file(self.folder(name) / file), type=kind)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        return found if found.name == name and all(map(_is_safe, found.files)) else None

    def _write(self, name: str, file: str, value: Record | Plan) -> None:
        data = msgspec.json.format(msgspec.json.encode(value), indent=2)
        write_atomic(self.folder(name) / file, data + b"\n")


def _undone(record: Record) -> Plan:
    """A download that would make this record, and that nobody goes on with."""
    return Plan(
        name=record.name,
        title=record.title,
        repo=record.repo,
        commit=record.commit,
        text=record.text,
        projector=record.projector,
        paused=True,
    )


def _is_safe(file: StoredFile) -> bool:
    """Whether a file's name stays in its folder: the records are files that anybody may edit."""
    return file.name not in ("", ".", "..") and "\\" not in file.name and ":" not in file.name


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError as error:
        raise NotFound("no such folder", subject=str(path)) from error
    except OSError as error:
        raise from_os_error(error, path) from error
