"""Shared by all tests: a home of their own, no keyring, no screen, no way out to the network."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

# Before anything imports Qt or llama.cpp.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything that the app writes lies below a temporary folder; no real account is touched."""
    folder = tmp_path / "home"
    monkeypatch.setenv("BLINKTHINK_HOME", str(folder))
    monkeypatch.setenv("BLINKTHINK_SECRETS", "file")
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_FILE", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name in [name for name in os.environ if name.startswith(("GEMINI_", "GOOGLE_"))]:
        monkeypatch.delenv(name)
    return folder


def pytest_configure() -> None:
    _let_ctrl_c_reach_children()
    _have_qt_wait_for_slow_machines()


def _let_ctrl_c_reach_children() -> None:
    """A shell starts what runs in its background with SIGINT ignored, and children inherit that:
    the commands that the tests begin and interrupt would never end."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _have_qt_wait_for_slow_machines() -> None:
    """What the tests of the window wait for may take long on a busy machine: pytest-qt's own five
    seconds would tell of the machine, not of the app."""
    try:
        from pytestqt.qtbot import QtBot
    except ImportError:  # the tests of the parts without a window run without it
        return
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
        assert wait.__kwdefaults__["timeout"] == 5000
        wait.__kwdefaults__["timeout"] = 60_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that use Qt carry the mark ``gui``, so that ``-m "not gui"`` runs without it."""
    for item in items:
        if {"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")
