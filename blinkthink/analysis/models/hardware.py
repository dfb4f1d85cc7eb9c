"""What this machine offers to a model: memory, processor, and what llama.cpp computes on."""

from __future__ import annotations

import asyncio
import importlib.util
import platform
import re
import sys
from typing import Any

from blinkthink.analysis.gpu_trial import Trial, ask, trials
from blinkthink.analysis.models import graphics
from blinkthink.analysis.models.system_memory import memory
from blinkthink.analysis.worker import modules
from blinkthink.analysis.worker.main import cores
from blinkthink.core.state import Device, Machine

_SECONDS = 30.0
_SYSTEMS = {"darwin": "macos", "win32": "windows"}
# What llama.cpp's matrix kernels differ by, best last, from ggml-cpu's feature names.
_FEATURES = (
    "NEON",
    "DOTPROD",
    "MATMUL_INT8",
    "SVE",
    "AVX",
    "AVX2",
    "AVX_VNNI",
    "AVX512",
    "AMX_INT8",
)


async def examine() -> Machine:
    """Look at this machine; llama.cpp is asked in a process of its own. A second or two."""
    return await asyncio.to_thread(_examine)


def _examine() -> Machine:
    room = memory()
    installed = importlib.util.find_spec("llama_cpp") is not None
    tried = trials.trial() if installed else Trial()
    said = ask(tried.modules, _SECONDS) if installed else None
    devices = tuple(_device(one) for one in said["devices"]) if said else ()
    backends = tuple(said["backends"]) if said else ()
    processor = next((one.description for one in devices if one.kind == "cpu"), "")
    return Machine(
        system=_SYSTEMS.get(sys.platform, "linux"),
        processor=processor or platform.processor() or platform.machine(),
        cores=cores(),
        features=_features(said["features"]) if said else (),
        memory_total=room.total,
        memory_free=room.free,
        engine=said["version"] if said else "",
        silent=installed and said is None,
        backend=_backend(devices) if said else "",
        devices=devices,
        unused_gpus=graphics.unused(
            graphics.cards(), (*backends, *_names(modules.shipped())), devices, bool(tried.failed)
        )
        if said
        else (),
    )


def _device(said: dict[str, Any]) -> Device:
    device = Device(**said)
    if device.backend == "CPU":  # it names the machine's memory, whatever a container may have
        room = memory()
        return Device(
            device.name, device.description, device.kind, device.backend, room.total, room.free
        )
    return device


def _names(shipped: tuple[str, ...]) -> tuple[str, ...]:
    """The backends of these modules, by llama.cpp's names."""
    return ("Vulkan",) if any(modules.of_vulkan(module) for module in shipped) else ()


def _backend(devices: tuple[Device, ...]) -> str:
    """What layers go to: a GPU of its own before one that shares the machine's memory."""
    for kind in ("gpu", "integrated"):
        for device in devices:
            if device.kind == kind:
                return device.backend
    return "CPU"


def _features(said: str) -> tuple[str, ...]:
    on = set(re.findall(r"(\w+) = [1-9]", said))
    return tuple(name for name in _FEATURES if name in on)
