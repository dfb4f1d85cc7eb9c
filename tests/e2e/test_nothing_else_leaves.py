"""In “this computer only” nothing but Blink's hosts is ever contacted.

That the app as a whole keeps to it is seen in ``test_end_to_end.py``, whose walk runs behind the
same guard; here the guard itself is shown to see what it has to, and commands keep to it with every
name as it is on the Internet.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from blinkthink.app.services import Services
from blinkthink.runtime.egress import EgressLedger
from tests.app.conftest import Blink, Command, blink, command, signed_in  # noqa: F401
from tests.e2e.guarded import Guard, own_network

ROOT = Path(__file__).parents[2]
BLINKS = (".immedia-semi.com", ".blink.com")


def test_the_guard_sees_what_reaches_out(tmp_path: Path) -> None:
    guard = Guard(tmp_path)
    subprocess.run(
        guard.command("tests.e2e.reaching_out"),
        cwd=ROOT,
        env={**os.environ, **guard.environment},
        check=True,
        timeout=60,
    )
    seen = [(one["event"], one["target"]) for one in guard.refused()]
    assert ("socket.connect", "192.0.2.1") in seen or ("socket.getaddrinfo", "192.0.2.1") in seen
    assert ("socket.getaddrinfo", "gemini.example") in seen
    if own_network():
        assert guard.unroutable() >= 1  # the library in C


@pytest.fixture
def may_go(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Key and consent are there: what keeps pictures here is the mode alone."""
    monkeypatch.setenv("GEMINI_API_KEY", "AIza-not-a-real-key")
    Services().cloud_access.consent.agree("window")


@pytest.mark.usefixtures("may_go")
def test_commands_contact_blink_alone(
    command: Command,  # noqa: F811
    signed_in: Blink,  # noqa: F811
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guard = Guard(tmp_path)
    for name, value in guard.environment.items():
        monkeypatch.setenv(name, value)
    assert command("snap", "Front Door", "--json", blink=signed_in).status == 0
    assert command("cameras", "--json", blink=signed_in).status == 0
    ran = command("analyze", home / "library", "--json", blink=signed_in)  # no model: it fails here
    assert json.loads(ran.out)[0]["error"]["code"] == "model_missing"
    assert guard.refused() == []
    assert guard.tried()
    hosts = {row.host for row in EgressLedger(home / "egress.jsonl", Services().clock).rows()}
    assert hosts
    assert not [host for host in hosts if not host.endswith(BLINKS)]
