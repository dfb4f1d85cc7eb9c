"""Running a program that can reach nothing but this machine, and seeing what it tried.

Two walls, one inside the other. Every Python process of the program refuses sockets that lead
elsewhere and writes them down (``guard/sitecustomize.py``). Where the system allows it (Linux with
user namespaces), the program also runs in a network of its own that has the loopback alone, so that
code that is not Python (Qt, llama.cpp) reaches nothing either; the kernel counts what it tried.

    python -m tests.e2e.guarded NUMBERS MODULE ..

is the inner part: it starts the loopback, runs the module, and writes the kernel's numbers.
"""

from __future__ import annotations

import functools
import json
import os
import runpy
import shutil
import socket
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 0x1


@functools.cache
def own_network() -> bool:
    """Whether a program can be given a network of its own here."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0


@dataclass
class Guard:
    """Both walls around one program; ``folder`` is for what they write."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        here = Path(__file__).parent / "guard"
        path = os.pathsep.join(filter(None, (str(here), os.environ.get("PYTHONPATH"))))
        return {
            "PYTHONPATH": path,
            "BLINKTHINK_SOCKETS": str(self.folder / "sockets.jsonl"),
            # A bus cannot be reached from another network, and one that is started would stay.
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder / 'no-bus'}",
        }

    def command(self, module: str, *arguments: str) -> list[str]:
        numbers = str(self.folder / "numbers.json")
        inner = [sys.executable, "-m", "tests.e2e.guarded", numbers, module, *arguments]
        return ["unshare", "-rn", *inner] if own_network() else inner

    def tried(self) -> list[dict[str, Any]]:
        """Every socket of the Python processes that was connected, sent through, or bound."""
        try:
            lines = (self.folder / "sockets.jsonl").read_text().splitlines()
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in lines]

    def refused(self) -> list[dict[str, Any]]:
        return [one for one in self.tried() if one["refused"]]

    def unroutable(self) -> int:
        """Packets that the kernel had nowhere to send, whichever code made them; 0 without a
        network of its own."""
        numbers: dict[str, int] = json.loads((self.folder / "numbers.json").read_text())
        return numbers["unroutable"]


def _start_loopback() -> None:
    import fcntl  # Linux; the outer part runs everywhere

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sh", b"lo", 0)
        flags = struct.unpack("16sh", fcntl.ioctl(any_socket, _SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | _IFF_UP))


def _unroutable() -> int:
    """OutNoRoutes of IPv4 and IPv6 in this network."""
    heads, values = Path("/proc/net/snmp").read_text().splitlines()[:2]
    found = dict(zip(heads.split()[1:], values.split()[1:], strict=True))["OutNoRoutes"]
    six = next(
        line.split()[1]
        for line in Path("/proc/net/snmp6").read_text().splitlines()
        if line.startswith("Ip6OutNoRoutes")
    )
    return int(found) + int(six)


def main(numbers: str, module: str, *arguments: str) -> None:
    alone = own_network()
    if alone:
        _start_loopback()
    before = _unroutable() if alone else 0
    sys.argv = [module, *arguments]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    finally:
        after = _unroutable() if alone else 0
        Path(numbers).write_text(json.dumps({"unroutable": after - before}))


if __name__ == "__main__":
    main(*sys.argv[1:])
