"""llama.cpp's modules for GPUs: where a release build keeps them, and which are loaded here.

They lie in a folder of their own, because llama.cpp loads every module of a folder, and a driver
that breaks takes the process with it. Ordinary builds have none. Needs no llama.cpp to be loaded.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterable, Mapping
from ctypes import CDLL
from pathlib import Path

_FOLDER = ("lib", "gpu")
_VULKAN = "vulkan-1.dll" if sys.platform == "win32" else "libvulkan.so.1"
# Where Vulkan's loader looks for drivers on Linux ("Driver Discovery" in its documentation).
_NAMED = ("VK_DRIVER_FILES", "VK_ICD_FILENAMES", "VK_ADD_DRIVER_FILES")
_DRIVERS = Path("vulkan") / "icd.d"

chosen: tuple[str, ...] = ()  # what this process loads, by whole paths


def choose(modules: Iterable[str]) -> None:
    """Let this process load these, once it loads llama.cpp's backends."""
    global chosen
    chosen = tuple(modules)


def shipped() -> tuple[str, ...]:
    """The modules that the installed llama.cpp has; none where it is not installed."""
    found = importlib.util.find_spec("llama_cpp")
    if found is None or not found.submodule_search_locations:
        return ()
    folder = Path(found.submodule_search_locations[0]).joinpath(*_FOLDER)
    try:
        files = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(str(file) for file in files if file.suffix in (".so", ".dll"))


def of_vulkan(module: str) -> bool:
    return "vulkan" in Path(module).name


def worth_a_try(module: str) -> bool:
    """Whether what it needs of the system is there; nothing of a driver is run to see that."""
    return not of_vulkan(module) or (_loads(_VULKAN) and has_vulkan_driver())


def _loads(name: str) -> bool:
    try:
        CDLL(name)
    except OSError:
        return False
    return True


def has_vulkan_driver(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a Vulkan driver is installed; where only its loader knows, True."""
    if sys.platform != "linux" or any(environment.get(name) for name in _NAMED):
        return True
    home = Path(environment.get("HOME", "/"))
    places = [
        environment.get("XDG_CONFIG_HOME", str(home / ".config")),
        *environment.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":"),
        "/etc",
        environment.get("XDG_DATA_HOME", str(home / ".local" / "share")),
        *environment.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":"),
        "/usr/local/share",
        "/usr/share",
    ]
    return any(any((Path(place) / _DRIVERS).glob("*.json")) for place in places if place)
