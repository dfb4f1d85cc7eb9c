"""What this machine offers to the model."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import multiprocessing
from dataclasses import dataclass

from blinkthink.analysis.worker import about

_SECONDS = 30.0


@dataclass(frozen=True)
class LlamaBuild:
    """The llama.cpp that is installed; ``backend`` is what it was built to compute on."""

    version: str
    backend: str  # "CPU", "Metal", "CUDA", "Vulkan" or "GPU"


async def llama_build() -> LlamaBuild | None:
    """Ask llama.cpp in a process of its own; None where it is missing or does not start."""
    if importlib.util.find_spec("llama_cpp") is None:
        return None
    return await asyncio.to_thread(_ask)


def _ask() -> LlamaBuild | None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=about.tell, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(_SECONDS):
            return None
        document = json.loads(ours.recv_bytes())
    except (EOFError, OSError):
        return None
    finally:
        process.kill()
        process.join()
        ours.close()
    return LlamaBuild(document["version"], _backend(document["gpu"], document["features"]))


def _backend(gpu: bool, features: str) -> str:
    for name, mark in (
        ("Metal", "MTL"),
        ("Metal", "Metal"),
        ("CUDA", "CUDA"),
        ("Vulkan", "Vulkan"),
    ):
        if gpu and mark in features:
            return name
    return "GPU" if gpu else "CPU"
