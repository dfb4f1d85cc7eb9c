"""Tries to leave this machine in every way that the guard has to see."""

import contextlib
import ctypes
import socket

with contextlib.suppress(OSError):
    socket.create_connection(("192.0.2.1", 443), timeout=1)
with contextlib.suppress(OSError):
    socket.getaddrinfo("gemini.example", 443)
# Past Python's own sockets, as a library in C does.
libc = ctypes.CDLL(None)
descriptor = libc.socket(socket.AF_INET, socket.SOCK_DGRAM, 0)
address = bytes((socket.AF_INET, 0, 0, 53, 192, 0, 2, 1)) + bytes(8)
libc.connect(descriptor, address, len(address))
