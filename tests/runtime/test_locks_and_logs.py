"""Locks between processes, and logs without secrets."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys

import pytest

from blinkthink.core.errors import BlinkThinkError, Transient
from blinkthink.runtime.locks import FileLock, try_hold
from blinkthink.runtime.logs import redact, set_up_logging


async def test_one_holder_at_a_time(tmp_path):
    path = tmp_path / "new" / "lock"
    held = try_hold(path)
    assert held is not None
    assert try_hold(path) is None
    with pytest.raises(Transient):
        async with FileLock(path, 0.1):
            pass
    waiting = asyncio.create_task(_hold(path))
    await asyncio.sleep(0)
    held.release()
    assert await waiting == "held"
    again = try_hold(path)
    assert again is not None
    again.release()


async def _hold(path) -> str:
    async with FileLock(path, 5):
        return "held"


def test_another_process_holds_it_until_it_ends(tmp_path):
    path = tmp_path / "lock"
    program = (
        "import sys; from pathlib import Path; from blinkthink.runtime.locks import try_hold\n"
        "held = try_hold(Path(sys.argv[1])); print(held is not None, flush=True)\n"
        "sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout.readline() == "True\n"
        assert try_hold(path) is None
        child.kill()
    held = try_hold(path)
    assert held is not None
    held.release()


def test_a_lock_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(BlinkThinkError):
        try_hold(tmp_path / "file" / "lock")


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        ("Authorization: Bearer abc.def-123", "Authorization", "abc.def"),
        ('{"access_token": "abc", "expires_in": 5}', '"expires_in": 5', "abc"),
        ("grant_type=refresh_token&refresh_token=abc&client_id=ios", "client_id=ios", "=abc"),
        ("username=jo&password=p%40ss&csrf-token=xyz", "username=jo", "p%40ss"),
        ("Tokens(refresh_token='a b c')", "Tokens(", "a b c"),
        ("GET https://x/callback?code=abc123&state=1", "state=1", "abc123"),
        ("signed in as jordan.smith@mail.example", "j…@mail.example", "jordan"),
        ("x-goog-api-key: AIzaXYZ", "x-goog-api-key", "AIza"),
        ("sent AIzaSyA0123456789_abcdef to it", "to it", "AIza"),
    ],
)
def test_redacting(text, kept, gone):
    redacted = redact(text)
    assert kept in redacted
    assert gone not in redacted


def test_the_log_file_has_no_secrets_also_in_tracebacks(tmp_path):
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        set_up_logging(tmp_path / "logs")
        set_up_logging(tmp_path / "logs")  # again does not double the lines
        log = logging.getLogger("blinkthink.test")
        try:
            raise ValueError("password=hunter2")
        except ValueError:
            log.exception("failed for %s", "anna@mail.example")
    finally:
        for handler in set(root.handlers) - set(handlers):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    text = (tmp_path / "logs" / "blinkthink.log").read_text()
    assert text.count("failed for") == 1
    assert "ValueError" in text
    assert "hunter2" not in text
    assert "anna" not in text


@pytest.mark.parametrize(
    "spoil",
    [
        lambda logs: logs.write_text("in the way"),
        lambda logs: (logs / "blinkthink.log").mkdir(parents=True),
        pytest.param(
            lambda logs: (logs.mkdir(), os.mkfifo(logs / "blinkthink.log")),
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes"),
        ),
    ],
    ids=["a file for a folder", "a folder for the file", "a pipe for the file"],
)
def test_no_log_file_is_no_failure(tmp_path, capsys, spoil):
    spoil(tmp_path / "logs")
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    try:
        set_up_logging(tmp_path / "logs")
        logging.getLogger("blinkthink.test").error("still heard")
    finally:
        for handler in set(root.handlers) - set(handlers):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    assert "still heard" in capsys.readouterr().err
