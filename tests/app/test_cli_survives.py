"""Commands that are killed, and files that are broken or cannot be written: what is left works."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from blinkthink.runtime.secrets import SecretStore
from tests.app.conftest import Blink, Command

resource = pytest.importorskip("resource")  # limits of processes: not on Windows


@pytest.fixture
def log_in(command: Command, blink: Blink) -> Callable[[], None]:
    def run() -> None:
        ran = command(
            "login", "--email", blink.email, "--password-stdin", "--pin", "-",
            blink=blink, typed=f"{blink.password}\n{blink.pin}\n",
        )  # fmt: skip
        assert ran.status == 0, ran.err

    return run


def kept(home: Path) -> dict[str, Any]:
    record = SecretStore(home / "account.bin", home / "account.key").load()
    assert record is not None
    return record


def killed(blink: Blink, *arguments: str, when: Callable[[], bool], typed: str = "") -> None:
    """Start a command and kill it at once when something is so."""
    process = subprocess.Popen(
        [sys.executable, "-m", "blinkthink", *arguments],
        env={**os.environ, **blink.environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    process.stdin.write(typed)
    process.stdin.close()
    while not when():
        with contextlib.suppress(subprocess.TimeoutExpired):
            pytest.fail(f"it ended by itself with {process.wait(0.05)}")
    process.kill()
    assert process.wait(60) == -9


def struck(blink: Blink) -> Callable[[], bool]:
    """Whether the one fault that was on has struck."""
    return lambda: blink.waiting == 0


def test_killed_while_it_renews_the_sign_in(
    command: Command, blink: Blink, log_in: Callable[[], None], home: Path
) -> None:
    log_in()
    before = kept(home)
    blink.switch("expire-access", "token hang")
    killed(blink, "cameras", when=struck(blink))
    assert kept(home) == before
    assert command("cameras", blink=blink).status == 0
    assert kept(home)["tokens"] != before["tokens"]


@pytest.mark.parametrize("step", ["sign-in", "verify", "token"])
def test_killed_while_it_signs_in(
    command: Command, blink: Blink, log_in: Callable[[], None], home: Path, step: str
) -> None:
    blink.switch(f"{step} hang")
    arguments = ("login", "--email", blink.email, "--password-stdin", "--pin", "-")
    killed(blink, *arguments, typed=f"{blink.password}\n{blink.pin}\n", when=struck(blink))
    hardware_id = kept(home)["hardware_id"]
    log_in()
    assert kept(home)["hardware_id"] == hardware_id
    assert not list(home.glob("*.tmp"))


def test_no_tokens_are_spent_where_new_ones_cannot_be_kept(
    command: Command, blink: Blink, log_in: Callable[[], None], home: Path
) -> None:
    """A renewal that cannot be written down would sign the user out."""
    log_in()
    before = kept(home)
    blink.switch("expire-access")
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-m", "blinkthink", "cameras", "--json"],
            env={**os.environ, **blink.environment},
            capture_output=True,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300)),
            check=False,
        )
        assert ran.returncode == 1
        assert json.loads(ran.stdout)["error"]["code"] == "transient"
        assert "account.bin" in json.loads(ran.stdout)["error"]["message"]
        assert "Traceback" not in ran.stderr
    assert kept(home) == before
    assert command("cameras", blink=blink).status == 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("account.bin", b"", "The kept sign-in could not be read; it was put aside."),
        ("account.key", b"junk", "The key to the kept sign-in is gone or broken."),
        ("account.key", None, "The key to the kept sign-in is gone or broken."),
    ],
)
def test_a_broken_account_says_so_and_can_be_made_anew(
    command: Command,
    blink: Blink,
    log_in: Callable[[], None],
    home: Path,
    name: str,
    content: bytes | None,
    words: str,
) -> None:
    log_in()
    if content is None:
        (home / name).unlink()
    else:
        (home / name).write_bytes(content)
    ran = command("cameras", blink=blink)
    assert ran.status == 3
    assert words in ran.err
    log_in()
    assert kept(home)["tokens"] is not None
