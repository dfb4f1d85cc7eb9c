"""Files are written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from blinkthink.core import files
from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.core.files import create_atomic, keep_aside, write_atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writing_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file"
    write_atomic(path, b"one")
    write_atomic(path, b"two", private=True)
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["file"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_failed_write_leaves_the_old_file_alone(tmp_path: Path) -> None:
    folder = tmp_path / "target"
    folder.mkdir()
    (folder / "inside").touch()
    with pytest.raises(BlinkThinkError):
        write_atomic(folder, b"a folder is in the way")
    assert names(tmp_path) == ["target"]
    with pytest.raises(BlinkThinkError):
        write_atomic(folder / "inside" / "file", b"a file is in the way")
    assert names(folder) == ["inside"]


@pytest.mark.parametrize("name", ["x" * 255, "玄" * 85, "🐕" * 63, "a\udc80b"])
def test_the_longest_and_strangest_names(tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).touch()
    except OSError:
        pytest.skip("this file system does not take the name")
    write_atomic(tmp_path / name, b"data")
    assert (tmp_path / name).read_bytes() == b"data"
    assert names(tmp_path) == [name]


@pytest.mark.parametrize("ways", [["link", "rename"], ["rename"], []], ids=lambda ways: str(ways))
def test_creating_never_overwrites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ways: list[str]
) -> None:
    """Also where there are no hard links, and where a rename always replaces."""
    if "link" not in ways:
        # As a file system without them answers.
        def refuse(*args: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(files.os, "link", refuse)
    if "rename" not in ways:
        monkeypatch.setattr(files, "rename_if_free", lambda source, path: None)
    path = tmp_path / "file"
    created: list[int] = []
    ready = threading.Barrier(8)

    def create(number: int) -> None:
        ready.wait()
        if create_atomic(path, f"{number}".encode() * 1000):
            created.append(number)

    threads = [threading.Thread(target=create, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(created) == 1
    assert path.read_bytes() == f"{created[0]}".encode() * 1000
    assert names(tmp_path) == ["file"]


KILLED = """
import os, signal, sys
from pathlib import Path
from blinkthink.core.files import create_atomic

def refuse(*args):
    raise PermissionError(1, "Operation not permitted")

def kill(*args):
    os.kill(os.getpid(), signal.SIGKILL)

os.link, os.replace = refuse, kill
print(create_atomic(Path(sys.argv[1]), b"whole" * 1000), flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kill is made for the calls of Linux")
def test_a_kill_leaves_no_empty_file_where_there_are_no_hard_links(tmp_path: Path) -> None:
    """As on a memory card: the name is never taken before the bytes are there."""
    path = tmp_path / "picture.jpg"
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], capture_output=True)
    assert not path.exists() or path.read_bytes() == b"whole" * 1000
    assert ended.returncode == 0, "nothing was to be replaced"
    assert path.read_bytes() == b"whole" * 1000


def test_what_is_kept_aside_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    kept = []
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        kept.append(keep_aside(path))
    assert [file.name for file in kept] == [
        "file.json.broken", "file.json.broken2", "file.json.broken3",
    ]  # fmt: skip
    assert [file.read_bytes() for file in kept] == [b"one", b"two", b"three"]
    with pytest.raises(NotFound):
        keep_aside(path)
    assert names(tmp_path) == sorted(file.name for file in kept)


@pytest.mark.skipif(sys.platform != "linux", reason="needs files without a name")
def test_a_kill_in_the_middle_of_a_long_file_leaves_nothing(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from blinkthink.core.files import fill_atomic

def fill(file):
    file.write(bytes(1_000_000))
    file.flush()
    print("half", flush=True)
    sys.stdin.read()

fill_atomic(Path(sys.argv[1]), fill)
"""
    command = [sys.executable, "-c", script, str(tmp_path / "film.mp4")]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"half\n"
        child.kill()
    assert names(tmp_path) == []
