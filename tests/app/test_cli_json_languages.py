"""What ``--json`` prints is the same in every language, but for what people read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ASK = """
import contextlib, io, json, sys
import psutil
memory = psutil.virtual_memory()  # other programs take more or less of it meanwhile
psutil.virtual_memory = lambda: memory._replace(available=memory.total // 2)
from blinkthink.core import translation
translation.use(sys.argv[1])
from blinkthink.app.cli.run import run_command
from blinkthink.evaluation.report import GROUPS, Measure

told = {}
for line in sys.stdin.read().splitlines():
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        run_command([*line.split(), "--json"])
    told[line] = json.loads(out.buffer.getvalue())
told["groups"] = [Measure("a", "", group, None).to_json() for group in GROUPS]
print(json.dumps(told))
"""
COMMANDS = (
    "status", "cameras", "analyze nix.jpg", "eval nix", "eval --list", "search dog", "models list",
    "models recommend", "models verify nix", "schedule list", "schedule place",
    "schedule remove nix", "digest 2025-03-03", "egress", "doctor", "nix", "logout",
)  # fmt: skip
FOR_PEOPLE = {"message", "reason", "fits", "advice", "problem", "problems", "warning"}
MEASURED = {"available", "free", "disk_free"}  # which is another at each time


def asked(language: str, home: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", ASK, language],
        input="\n".join(COMMANDS), capture_output=True, encoding="utf-8", check=True,
        env={**os.environ, "PYTHONUTF8": "1", "BLINKTHINK_HOME": str(home),
             "BLINKTHINK_SECRETS": "file"},
    )  # fmt: skip
    return json.loads(done.stdout)


def differing(one: Any, other: Any, key: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Each place where two documents differ, by the key in front of it."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for name in one:
            yield from differing(one[name], other[name], name)
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for first, second in zip(one, other, strict=True):
            yield from differing(first, second, key)
    elif one != other:
        yield key, one, other


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Any]:
    home = tmp_path_factory.mktemp("home")
    return asked("en", home), asked("de", home)


@pytest.mark.parametrize("command", [*COMMANDS, "groups"])
def test_only_words_for_people_differ(command: str, documents: tuple[Any, Any]) -> None:
    english, german = (one[command] for one in documents)
    found = [one for one in differing(english, german) if one[0] not in FOR_PEOPLE | MEASURED]
    assert not found


def test_the_languages_were_spoken(documents: tuple[Any, Any]) -> None:
    english, german = documents
    assert "not signed in" in english["cameras"]["error"]["message"]
    assert "nicht bei Blink angemeldet" in german["cameras"]["error"]["message"]
