"""What llama.cpp says about itself and this machine. Runs in a process other than the app's.

A driver that breaks while it is asked takes only that process with it.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import json
import signal
from multiprocessing.connection import Connection
from typing import Any

from blinkthink.analysis.worker import modules

# enum ggml_backend_dev_type of ggml-backend.h, in its order.
_KINDS = ("cpu", "gpu", "integrated", "accelerator", "meta")
# Vulkan drivers without a card, by their devices' names: the processor itself is quicker. llama.cpp
# skips them unless GGML_VK_VISIBLE_DEVICES names them, and then takes them for GPUs.
_NO_CARDS = ("llvmpipe", "swiftshader", "basic render")
_BACKENDS = {"MTL": "Metal"}  # where ggml's name is not the one that people know


def tell(pipe: Connection, gpu: tuple[str, ...] = ()) -> None:
    """Send what ``look`` finds with these modules for GPUs as one JSON text; nothing where
    llama.cpp does not load."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the parent, which ends this
    modules.choose(gpu)
    with pipe, contextlib.suppress(ImportError, OSError, RuntimeError, AttributeError):
        pipe.send_bytes(json.dumps(look()).encode())


def look() -> dict[str, Any]:
    """``{"version", "features", "backends": [..], "devices": [{..}]}``, a device's keys being those
    of ``core.state.Device``."""
    import llama_cpp
    from llama_cpp import _ggml
    from llama_cpp import llama_cpp as cpp

    from blinkthink.analysis.worker.library import load_backends

    cpp.llama_log_set(_quiet(), ctypes.c_void_p(0))  # backends announce themselves on stderr
    load_backends()
    ggml = _declared(_ggml.libggml)
    return {
        "version": llama_cpp.__version__,
        "features": cpp.llama_print_system_info().decode("utf-8", "replace"),
        "backends": [
            _backend(ggml, ggml.ggml_backend_reg_get(number))
            for number in range(ggml.ggml_backend_reg_count())
        ],
        "devices": [
            _device(ggml, ggml.ggml_backend_dev_get(number))
            for number in range(ggml.ggml_backend_dev_count())
        ],
    }


@functools.cache
def _quiet() -> Any:
    """llama.cpp keeps its address: it has to live as long as this process."""
    from llama_cpp import llama_cpp as cpp

    return cpp.llama_log_callback(lambda *_: None)


def _declared(ggml: ctypes.CDLL) -> Any:
    """ggml's device functions, which llama-cpp-python does not bind, with their C types."""
    size, text, handle = ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p
    pointer = ctypes.POINTER(size)
    for name, result, arguments in (
        ("reg_count", size, []),
        ("reg_get", handle, [size]),
        ("reg_name", text, [handle]),
        ("dev_count", size, []),
        ("dev_get", handle, [size]),
        ("dev_name", text, [handle]),
        ("dev_description", text, [handle]),
        ("dev_type", ctypes.c_int, [handle]),
        ("dev_backend_reg", handle, [handle]),
        ("dev_memory", None, [handle, pointer, pointer]),
    ):
        function = getattr(ggml, f"ggml_backend_{name}")
        function.restype, function.argtypes = result, arguments
    return ggml


def _device(ggml: Any, device: int) -> dict[str, object]:
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    ggml.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
    description = _text(ggml.ggml_backend_dev_description(device))
    return {
        "name": _text(ggml.ggml_backend_dev_name(device)),
        "description": description,
        "kind": kind_of(ggml.ggml_backend_dev_type(device), description),
        "backend": _backend(ggml, ggml.ggml_backend_dev_backend_reg(device)),
        "memory_total": total.value,
        "memory_free": free.value,
    }


def kind_of(number: int, description: str) -> str:
    """The kind of a device, by llama.cpp's number for it and its driver's words."""
    kind = _KINDS[number] if 0 <= number < len(_KINDS) else "accelerator"
    software = any(name in description.lower() for name in _NO_CARDS)
    return "accelerator" if software and kind != "cpu" else kind


def _backend(ggml: Any, registered: int) -> str:
    name = _text(ggml.ggml_backend_reg_name(registered))
    return _BACKENDS.get(name, name)


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace").strip()
