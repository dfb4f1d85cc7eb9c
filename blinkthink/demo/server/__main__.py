"""`python -m blinkthink.demo.server`: the demo's server alone, for developers.

Prints one JSON line and runs until SIGINT or SIGTERM. With its `proxy` as HTTPS_PROXY and its
`certificate` as SSL_CERT_FILE any program that speaks to Blink speaks to the demo. Its `control`
switches faults while it runs: `curl "$control"` says how.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import signal
import sys
import tempfile
from pathlib import Path

from blinkthink.core.clock import SystemClock
from blinkthink.demo.server.accounts import ACCOUNTS
from blinkthink.demo.server.control import Control
from blinkthink.demo.server.proxy import ConnectProxy
from blinkthink.demo.server.server import DemoServer
from blinkthink.demo.server.timing import INSTANT


async def run(folder: Path, *, instant: bool) -> None:
    """Serve until a signal comes."""
    server = DemoServer(folder, SystemClock(), timing=INSTANT if instant else None)
    await server.start()
    proxy = ConnectProxy(server.origin)
    await proxy.start()
    control = Control(server)
    await control.start()
    try:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C ends asyncio.run
                loop.add_signal_handler(number, ended.set)
        sys.stdout.write(json.dumps(_description(server, proxy, control, folder)) + "\n")
        sys.stdout.flush()
        await ended.wait()
    finally:
        await control.stop()
        await proxy.stop()
        await server.stop()


def _description(
    server: DemoServer, proxy: ConnectProxy, control: Control, folder: Path
) -> dict[str, object]:
    accounts = [
        {"email": a.email, "password": a.password, "code": a.code, "pin": a.pin} for a in ACCOUNTS
    ]
    return {
        "port": server.port,
        "certificate": str(server.certificate),
        "proxy": proxy.url,
        "control": control.url,
        "folder": str(folder),
        "accounts": accounts,
    }


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m blinkthink.demo.server", description=__doc__)
    parser.add_argument("--folder", type=Path, help="where its state is kept (default: nowhere)")
    parser.add_argument("--instant", action="store_true", help="snaps take no time")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack, contextlib.suppress(KeyboardInterrupt):
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        asyncio.run(run(folder, instant=options.instant))


if __name__ == "__main__":
    main()
