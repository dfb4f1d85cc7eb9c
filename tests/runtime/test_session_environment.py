"""Programs that a frozen app starts get the session's environment, not that of its boot loader."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from blinkthink.runtime import session_environment


def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)


def test_what_the_session_had_is_there_again(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen(monkeypatch)
    had = {"LD_LIBRARY_PATH": "/ours:/theirs", "LD_LIBRARY_PATH_ORIG": "/theirs", "HOME": "/home"}
    session_environment.restore(had)
    assert had == {"LD_LIBRARY_PATH": "/theirs", "HOME": "/home"}


@pytest.mark.parametrize("kept", [{}, {"LD_LIBRARY_PATH_ORIG": ""}])
def test_a_session_without_libraries_of_its_own_gets_none(
    monkeypatch: pytest.MonkeyPatch, kept: dict[str, str]
) -> None:
    frozen(monkeypatch)
    had = {"LD_LIBRARY_PATH": "/ours", **kept}
    session_environment.restore(had)
    assert had == {}


def test_a_process_of_our_own_begins_as_the_first_one_did(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the boot loader's notes it would name no libraries, and load the system's or none."""
    frozen(monkeypatch)
    had = {"_PYI_ARCHIVE_FILE": "/opt/app", "_PYI_PARENT_PROCESS_LEVEL": "0", "HOME": "/home"}
    session_environment.restore(had)
    assert had == {"HOME": "/home"}


def test_from_source_nothing_changes() -> None:
    had = {"LD_LIBRARY_PATH": "/mine", "LD_LIBRARY_PATH_ORIG": "/other"}
    session_environment.restore(had)
    assert had == {"LD_LIBRARY_PATH": "/mine", "LD_LIBRARY_PATH_ORIG": "/other"}


@pytest.mark.skipif(os.name == "nt", reason="Windows finds libraries in another way")
def test_every_program_that_is_started_afterwards_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen(monkeypatch)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    session_environment.restore()
    ask = (
        "import os; print(os.environ.get('LD_LIBRARY_PATH'), 'LD_LIBRARY_PATH_ORIG' in os.environ)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["/theirs", "False"]
