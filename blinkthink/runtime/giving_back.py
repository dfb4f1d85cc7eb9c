"""Giving memory that is not needed any more back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys


def give_memory_back() -> None:
    """Collect what is in cycles, and let the allocator return free pages; takes some 50 ms.

    glibc keeps freed pages otherwise (malloc_trim(3)); other systems return them by themselves.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
