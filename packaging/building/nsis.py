"""Windows' setup.exe, by NSIS. Its script compiles on every system that has makensis."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from building import release, tree
from building.release import PackError

SCRIPT = release.ROOT / "packaging" / "windows" / "blinkthink.nsi"
ICON = release.ROOT / "packaging" / "windows" / "blinkthink.ico"


def pack(payload: Path, output: Path, version: str) -> Path:
    """``BlinkThink-VERSION-setup.exe`` in ``output``. The programs in ``payload``, the uninstaller
    and setup itself are signed by the command in ``BLINKTHINK_SIGN_WINDOWS``, to which the file's
    name is added. Raises PackError."""
    setup = output / f"BlinkThink-{version}-setup.exe"
    sign = os.environ.get("BLINKTHINK_SIGN_WINDOWS")
    for program in sorted(payload.glob("*.exe")) if sign else ():
        if code := subprocess.call(f'{sign} "{program}"', shell=True):
            raise PackError(f"{program.name} was not signed: status {code}.")
    _compile(payload, setup, version, [f"-DSIGN={sign}"] if sign else [])
    return setup


def check(work: Path, version: str) -> None:
    """Compile the script over a payload that stands in for the frozen app. Raises PackError."""
    shutil.rmtree(work, ignore_errors=True)
    payload = work / "payload"
    for name in ("blinkthink.exe", "blinkthink-cli.exe", "_internal/base_library.zip"):
        tree.write(payload / name, b"stands in")
    _compile(payload, work / f"BlinkThink-{version}-setup.exe", version, ["-DCHECK"])


def _compile(payload: Path, setup: Path, version: str, more: list[str]) -> None:
    numbers = [*re.findall(r"\d+", version), "0", "0", "0", "0"][:4]
    defines = {
        "VERSION": version,
        "FOUR_NUMBERS": ".".join(numbers),
        "PAYLOAD": payload,
        "OUTPUT": setup,
        "ICON": ICON,
        "HOMEPAGE": release.homepage(),
        "SIZE": -(-tree.size(payload) // 1024),
    }
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in defines.items()] + more
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch())}
    try:
        code = subprocess.call([*command, str(SCRIPT)], env=environment)
    except FileNotFoundError:
        raise PackError("makensis is missing: install NSIS 3 (on Debian: nsis).") from None
    if code:
        raise PackError(f"makensis ended with status {code}.")
