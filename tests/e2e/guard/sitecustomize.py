"""Loaded by every Python process that is to keep to this machine: refuses all other sockets.

Each attempt is written to the file that BLINKTHINK_SOCKETS names, with whether it was refused.
Loaded by Python itself, as this folder is the first of PYTHONPATH; see ``tests/e2e/guarded.py``.
"""

import errno
import ipaddress
import json
import os
import sys


def _stays_here(host: object) -> bool:
    if host in ("", "localhost", None):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        if not isinstance(address, tuple):
            return  # a socket in the file system
        target = address[0]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        target = arguments[0]
        if isinstance(target, bytes):
            target = target.decode()
    elif event == "socket.bind":
        address = arguments[1]
        if not isinstance(address, tuple):
            return
        target = address[0] or "0.0.0.0"
    else:
        return
    refused = not _stays_here(target)
    line = json.dumps({"event": event, "target": str(target), "refused": refused}) + "\n"
    file = os.open(os.environ["BLINKTHINK_SOCKETS"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, line.encode())
    os.close(file)
    if refused:
        raise OSError(errno.ENETUNREACH, f"this test keeps to this machine: {target}")


if "BLINKTHINK_SOCKETS" in os.environ:
    sys.addaudithook(_watch)
