"""Whether the window begins with the first steps."""

from __future__ import annotations

import os
from pathlib import Path

from blinkthink.app.home import Home
from blinkthink.core.first_steps import FirstStepsFile


def wants_first_steps(home: Home) -> bool:
    """Whether somebody has begun them and not ended, or nobody has ever used this home.

    A home that has an account, pictures or a model was set up before there were first steps.
    Reads a few names on the disk and imports nothing: the window waits for it.
    """
    if home.library_named:
        return False
    begun = FirstStepsFile(home.paths.first_steps).read()
    if begun is not None and begun.step:
        return True
    settings = home.settings()
    if home.settings_were_broken:  # somebody had some: the message says what became of them
        return False
    if home.demo or settings.set_up or settings.without_account or settings.model is not None:
        return False
    paths = home.paths
    if paths.account.exists() or (paths.models / "models.json").exists():
        return False
    return not (_has_folder(paths.models) or _has_something(paths.library))


def _has_folder(folder: Path) -> bool:
    """Each model that was downloaded, or begun to be, has a folder of its own."""
    try:
        with os.scandir(folder) as entries:
            return any(entry.is_dir() for entry in entries)
    except OSError:
        return False


def _has_something(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(not entry.name.startswith(".") for entry in entries)
    except OSError:
        return False
