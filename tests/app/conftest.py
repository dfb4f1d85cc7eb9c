"""A Blink server in a process of its own, and the command line in another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Blink:
    """A running demo server that real programs reach through a proxy, as Blink's own names."""

    email: str
    password: str
    pin: str
    environment: dict[str, str]
    control: str

    def switch(self, *lines: str) -> None:
        """Switch faults of the server; see ``blinkthink.demo.server.control``."""
        self._ask("\n".join(lines).encode())

    @property
    def waiting(self) -> int:
        """How many faults have not struck yet."""
        return int(self._ask().rpartition(b":")[2])

    def _ask(self, data: bytes | None = None) -> bytes:
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(self.control, data=data) as answer:
            text: bytes = answer.read()
        return text


@pytest.fixture(scope="module")
def blink(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Blink]:
    folder = tmp_path_factory.mktemp("blink")
    process = subprocess.Popen(
        [sys.executable, "-m", "blinkthink.demo.server", "--instant", "--folder", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    told = json.loads(process.stdout.readline())
    account = next(item for item in told["accounts"] if item["code"] == "sms")
    yield Blink(
        account["email"],
        account["password"],
        account["pin"],
        {"HTTPS_PROXY": told["proxy"], "SSL_CERT_FILE": told["certificate"]},
        told["control"],
    )
    process.terminate()
    process.stdout.close()
    assert process.wait(60) == 0


Command = Callable[..., Ran]


@pytest.fixture
def command(home: Path) -> Command:
    """Run ``blinkthink`` with these arguments in the test's home."""

    def run(*arguments: object, blink: Blink | None = None, typed: str = "") -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "blinkthink", *map(str, arguments)],
            env={**os.environ, **(blink.environment if blink else {})},
            input=typed,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def signed_in(command: Command, blink: Blink) -> Blink:
    """The account of the demo server, to which the command line is signed in."""
    ran = command(
        "login", "--email", blink.email, "--password-stdin", "--pin", "-",
        blink=blink, typed=f"{blink.password}\n{blink.pin}\n",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    return blink
