"""The tools that build releases lie beside the app, not in it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

EPOCH = 1_750_000_000


@pytest.fixture(autouse=True)
def same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual page and the completions, as a build makes them."""
    from building import command_line

    folder = tmp_path_factory.mktemp("texts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
        command_line.write(folder)
    return folder


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """What stands in for the frozen app: a script, some data, the metadata of two parts."""
    folder = tmp_path / "payload"
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    program = folder / "blinkthink"
    program.write_text('#!/bin/sh\necho "blinkthink ran: $*"\n')
    program.chmod(0o755)
    (inside / "data.bin").write_bytes(bytes(range(256)) * 64)
    (inside / "link.bin").symlink_to("data.bin")
    for name, version, lines in (
        ("Nice_Part", "1.2", "License-Expression: MIT\nRequires-Dist: other-part>=2\n"),
        ("other.part", "2.0", "License: Apache Software License 2.0\n"),
        ("blinkthink", "0.0.0", "License-Expression: MIT\nRequires-Dist: nice-part\n"),
    ):
        metadata = inside / f"{name}-{version}.dist-info" / "METADATA"
        metadata.parent.mkdir()
        metadata.write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n{lines}")
    return folder
