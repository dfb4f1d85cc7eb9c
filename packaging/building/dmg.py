"""macOS's disk image: signs the app, packs it with dmgbuild, and has it notarised, where secrets
are there. Needs macOS."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from building import release
from building.release import PackError

MACOS = release.ROOT / "packaging" / "macos"


def pack(app: Path, output: Path, version: str, python: Path) -> Path:
    """``BlinkThink-VERSION-MACHINE.dmg`` in ``output``, by the dmgbuild of ``python``.

    Raises PackError.
    """
    image = output / f"BlinkThink-{version}-{platform.machine()}.dmg"
    _run("sh", str(MACOS / "sign.sh"), "app", str(app))
    settings = ["-s", str(MACOS / "dmg_settings.py"), "-D", f"app={app}", "-D", f"root={MACOS}"]
    _run(str(python), "-m", "dmgbuild", *settings, "BlinkThink", str(image))
    _run("sh", str(MACOS / "sign.sh"), "dmg", str(image))
    return image


def _run(*command: str) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(release.epoch())}
    if code := subprocess.call(command, env=environment):
        raise PackError(f"this step failed with status {code}: {' '.join(command)}")
