"""What llama.cpp says about itself and this machine. Runs in a process of its own."""

from __future__ import annotations

import json
import signal
from multiprocessing.connection import Connection


def tell(pipe: Connection) -> None:
    """Send one JSON text: ``{"version", "gpu", "devices": [..]}``."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the parent, which ends this

    import llama_cpp
    from llama_cpp import llama_cpp as cpp

    with pipe:
        document = {
            "version": llama_cpp.__version__,
            "gpu": bool(cpp.llama_supports_gpu_offload()),
            "features": cpp.llama_print_system_info().decode("utf-8", "replace"),
        }
        pipe.send_bytes(json.dumps(document).encode())
