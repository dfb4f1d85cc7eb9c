"""llama.cpp as a library: its backends, its log, and how it says no."""

from __future__ import annotations

import collections
import ctypes
import logging
import os
from pathlib import Path
from typing import Any

import llama_cpp
from llama_cpp import _ggml
from llama_cpp import llama_cpp as cpp
from llama_cpp import mtmd_cpp as mtmd

from blinkthink.analysis.worker import modules

log = logging.getLogger(__name__)

_LIBRARIES = Path(llama_cpp.__file__).parent / "lib"
_MODULES = (_LIBRARIES, Path(llama_cpp.__file__).parents[1] / "bin")
_PROCESSOR = 0  # GGML_BACKEND_DEVICE_TYPE_CPU


class LlamaError(Exception):
    """llama.cpp refused something; the message holds its last words."""


class Aborted(Exception):
    """The abort callback asked to stop."""


class Log:
    """Takes llama.cpp's messages; the last warnings explain an error. The newest one hears them."""

    _heard: Any = None  # llama.cpp keeps its address: it has to live as long as this process

    def __init__(self) -> None:
        self.last: collections.deque[str] = collections.deque(maxlen=3)
        callback = cpp.llama_log_callback(self._take)
        for set_log in (cpp.llama_log_set, mtmd.mtmd_log_set, mtmd.mtmd_helper_log_set):
            set_log(callback, ctypes.c_void_p(0))
        Log._heard = callback

    def _take(self, level: int, text: bytes, _: object) -> None:
        line = text.decode("utf-8", "replace").strip()
        if line and level in (3, 4):  # GGML_LOG_LEVEL_WARN, _ERROR
            log.debug("%s", line)
            self.last.append(line)

    def error(self, what: str) -> LlamaError:
        return LlamaError(": ".join((what, *list(self.last)[-2:])))


def load_backends() -> int:
    """Make the processor's and the GPU's kernels known; how many devices there are.

    An ordinary build has them linked in. Where llama.cpp was built with GGML_BACKEND_DL they are
    modules beside it, which it does not look for by itself: pip puts them into ``bin``, a release
    beside the libraries. Of the processor's, llama.cpp loads the one that suits best; of the GPUs',
    those that were chosen for this process. One that does not load is left alone.
    """
    count = _ggml.libggml.ggml_backend_dev_count
    load_all = _ggml.libggml.ggml_backend_load_all_from_path
    load = _ggml.libggml.ggml_backend_load
    by_type = _ggml.libggml.ggml_backend_dev_by_type
    count.restype = ctypes.c_size_t
    load.restype = by_type.restype = ctypes.c_void_p
    load.argtypes = load_all.argtypes = [ctypes.c_char_p]
    by_type.argtypes = [ctypes.c_int]
    for module in modules.chosen:
        load(os.fsencode(module))  # loaded already, it is that one again
    for folder in _MODULES:
        if not by_type(_PROCESSOR) and folder.is_dir():
            load_all(os.fsencode(folder))
    return int(count())
