"""GPUs that are in this machine but that the installed llama.cpp does not use.

Found in what the system says of its cards, without starting a program. What a card could do is not
known from that: the advice names the build of llama-cpp-python that is made for it, no more.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from blinkthink.core.state import Device, UnusedGpu
from blinkthink.core.translation import tr

WHEELS = "https://abetlen.github.io/llama-cpp-python/whl/"
_FAILED = tr(
    "Its driver failed when llama.cpp tried it, so the processor does the work: update the driver."
)
_VENDORS = {"10de": "NVIDIA", "1002": "AMD", "8086": "Intel"}  # by PCI number
_APPLE = "Apple"
_MOST_DRIVERS = 16
_DISPLAY_CLASS = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"


def unused(
    cards: Iterable[tuple[str, str]],
    backends: Iterable[str],
    devices: Iterable[Device],
    failed: bool = False,
) -> tuple[UnusedGpu, ...]:
    """Those of ``cards`` (vendor and name) that no device stands for. ``failed``: a driver ended
    the process that tried it.

    Where llama.cpp uses some GPU, only a card of NVIDIA beside an integrated one is worth a word:
    it leaves integrated ones alone itself when there is another.
    """
    gpus = [one for one in devices if one.kind in ("gpu", "integrated")]
    used = " ".join(f"{one.backend} {one.description}" for one in gpus).casefold()
    own = any(one.kind == "gpu" for one in gpus)
    found = {}
    for vendor, name in cards:
        if own or vendor.casefold() in used or (vendor == "NVIDIA" and "cuda" in used):
            continue
        if gpus and vendor != "NVIDIA":
            continue
        found[name] = UnusedGpu(name, _FAILED if failed else _advice(vendor, set(backends)))
    if failed and not gpus and not found:
        found[""] = UnusedGpu("Vulkan", _FAILED)
    return tuple(found.values())


def _advice(vendor: str, backends: set[str]) -> str:
    if vendor == _APPLE:
        return tr("Install the Metal build of llama-cpp-python 0.3.36 from {wheels}metal.").format(
            wheels=WHEELS
        )
    if vendor == "NVIDIA" and "CUDA" in backends:
        return tr("The installed llama.cpp is made for it but does not find it: update its driver.")
    if "Vulkan" in backends:
        return tr("The installed llama.cpp could use it through Vulkan: install its Vulkan driver.")
    if vendor == "NVIDIA":
        return tr(
            "The installed llama.cpp does not use it: install the CUDA build of "
            "llama-cpp-python 0.3.36 that fits its driver (cu118 to cu132) from {wheels}."
        ).format(wheels=WHEELS)
    return tr(
        "The installed llama.cpp does not use it: the Vulkan build of "
        "llama-cpp-python 0.3.36 from {wheels}vulkan may."
    ).format(wheels=WHEELS)


def cards() -> list[tuple[str, str]]:
    """Vendor and name of each graphics card, as far as the system tells without a program."""
    if sys.platform == "darwin":
        return [(_APPLE, "Apple GPU")] if platform.machine() == "arm64" else []
    if sys.platform == "win32":
        return _of_windows()
    return of_linux()


def of_linux(
    drm: Path = Path("/sys/class/drm"), proc: Path = Path("/proc")
) -> list[tuple[str, str]]:
    """NVIDIA's driver names its cards; of others the kernel knows the vendor."""
    named = []
    for file in sorted(proc.glob("driver/nvidia/gpus/*/information")):
        for line in _text(file).splitlines():
            key, _, value = line.partition(":")
            if key == "Model":
                named.append(("NVIDIA", value.strip()))
    for file in sorted(drm.glob("card*/device/vendor")):
        vendor = _VENDORS.get(_text(file).strip().removeprefix("0x"))
        if vendor and not (vendor == "NVIDIA" and named):
            named.append((vendor, f"{vendor} graphics"))
    return list(dict.fromkeys(named))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def _of_windows() -> list[tuple[str, str]]:
    """Each display driver of the registry names its card."""
    found: list[tuple[str, str]] = []
    if sys.platform == "win32":
        import winreg

        for number in range(_MOST_DRIVERS):
            key = rf"{_DISPLAY_CLASS}\{number:04d}"
            try:
                with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as driver:
                    hardware = winreg.QueryValueEx(driver, "MatchingDeviceId")[0].casefold()
                    name = winreg.QueryValueEx(driver, "DriverDesc")[0]
            except OSError:  # numbers have gaps, and some drivers are nobody's business
                continue
            vendor = next((v for n, v in _VENDORS.items() if f"ven_{n}" in hardware), None)
            if vendor:
                found.append((vendor, name))
    return found
