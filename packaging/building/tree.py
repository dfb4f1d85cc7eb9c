"""Trees of files, alike whenever and wherever they are made."""

from __future__ import annotations

import csv
import gzip
import hashlib
import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path


def copy_payload(source: Path, target: Path) -> None:
    """The frozen app with its links, readable by everybody and writable by its owner alone."""
    shutil.copytree(source, target, symlinks=True)
    for path in walk(target):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or is_program(path) else 0o644)


def is_program(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o100) and path.suffix != ".so"


def walk(top: Path) -> Iterator[Path]:
    """All below ``top``, and that itself, in the same order everywhere."""
    yield top
    for folder, names, files in os.walk(top):
        names.sort()
        for name in sorted([*names, *files]):
            yield Path(folder, name)


def size(top: Path) -> int:
    """Bytes of all files; what a link leads to is not counted."""
    return sum(path.lstat().st_size for path in walk(top) if path.is_file())


def files_with(top: Path, words: bytes) -> list[Path]:
    """The files in which ``words`` stand."""
    files = (path for path in walk(top) if path.is_file() and not path.is_symlink())
    return [path for path in files if words in path.read_bytes()]


def forget_the_place(environment: Path) -> None:
    """Take out of the metadata of a Python environment where it lies and when it was made.

    The metadata goes into the app. Programs in ``bin`` begin with the environment's path, and
    RECORD has their hashes.
    """
    for name in ("direct_url.json", "uv_cache.json"):
        for path in environment.rglob(f"*.dist-info/{name}"):
            path.unlink()
    for record in environment.rglob("*.dist-info/RECORD"):
        rows = record.read_text("utf-8").splitlines(keepends=True)
        kept = [row for row in rows if _is_alike_everywhere(row, record.parent.parent)]
        if kept != rows:
            record.write_text("".join(kept), "utf-8")


def _is_alike_everywhere(row: str, site: Path) -> bool:
    name = next(csv.reader([row]))[0]
    outside = name.startswith("..") or Path(name).is_absolute()
    return not outside and not name.endswith(".pth") and (site / name).exists()


def write(path: Path, text: str | bytes, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    path.chmod(mode)


def write_gzip(path: Path, text: str) -> None:
    """Compressed, without the time of day and the name that gzip would put in."""
    write(path, gzip.compress(text.encode(), mtime=0))


def date(top: Path, seconds: int) -> None:
    """Give everything one time."""
    for path in walk(top):
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def pack(top: Path, archive: Path, seconds: int) -> None:
    """``top`` as ``.tar.xz``: sorted, owned by root, with one time, the same bytes each time."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = seconds
        return entry

    archive.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive, "w:xz", format=tarfile.PAX_FORMAT, preset=6) as packed:
        for path in walk(top):
            name = str(path.relative_to(top.parent))
            packed.add(path, name, recursive=False, filter=plain)


def sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def write_sums(folder: Path) -> Path:
    """``SHA256SUMS`` over the files in ``folder``, as ``sha256sum --check`` reads it."""
    sums = folder / "SHA256SUMS"
    files = sorted(path for path in folder.iterdir() if path.is_file() and path != sums)
    sums.write_bytes("".join(f"{sha256(path)}  {path.name}\n" for path in files).encode())
    return sums
