"""A small window manager, for programs on a screen of their own: what a desktop does with windows.

``python -m tests.app.window_manager``: it says what happens as lines of JSON on standard output and
does what it reads, a line each, from standard input; TITLE is the beginning of a window's title:

    close TITLE     as the cross of its frame does
    raise TITLE     as a click on it in the task bar does
    list            say all windows: their titles, and whether each is shown, minimised or hidden

It keeps to the parts of ICCCM that Qt needs: WM_STATE, WM_CHANGE_STATE, the initial state of
WM_HINTS, WM_DELETE_WINDOW. Needs libX11, which Qt's own plug-in for X needs too.
"""

from __future__ import annotations

import json
import select
import sys
from ctypes import (
    CDLL,
    CFUNCTYPE,
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_int,
    c_long,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)

_NORMAL, _ICONIC = 1, 3
_MAP_REQUEST, _CONFIGURE_REQUEST, _CLIENT_MESSAGE = 20, 23, 33
_UNMAP, _DESTROY, _PROPERTY = 18, 17, 28
_STRUCTURE = 1 << 19 | 1 << 20  # SubstructureNotify, SubstructureRedirect
_PROPERTIES = 1 << 22  # PropertyChange


class _Head(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
    )


class _Request(_Head):
    """MapRequest, and the beginning of DestroyNotify, UnmapNotify and ConfigureRequest."""

    _fields_ = (("parent", c_ulong), ("window", c_ulong))


class _Configure(_Request):
    _fields_ = (
        ("x", c_int),
        ("y", c_int),
        ("width", c_int),
        ("height", c_int),
        ("border", c_int),
        ("above", c_ulong),
        ("detail", c_int),
        ("mask", c_ulong),
    )


class _Property(_Head):
    _fields_ = (("window", c_ulong), ("atom", c_ulong))


class _Message(_Head):
    _fields_ = (
        ("window", c_ulong),
        ("kind", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
    )


class _Changes(Structure):
    _fields_ = (
        ("x", c_int),
        ("y", c_int),
        ("width", c_int),
        ("height", c_int),
        ("border", c_int),
        ("sibling", c_ulong),
        ("stack_mode", c_int),
    )


class _Hints(Structure):
    _fields_ = (("flags", c_long), ("input", c_int), ("initial_state", c_int))


x = CDLL("libX11.so.6")
x.XOpenDisplay.restype = c_void_p
x.XDefaultRootWindow.restype = c_ulong
x.XInternAtom.restype = c_ulong
x.XGetWMHints.restype = POINTER(_Hints)


def _ignore(display: object, error: object) -> int:
    """Windows go at any moment: what was asked of one then is nothing."""
    return 0


_IGNORE = CFUNCTYPE(c_int, c_void_p, c_void_p)(_ignore)


def say(what: str, **more: object) -> None:
    print(json.dumps({"what": what, **more}), flush=True)


class Manager:
    """The windows of the screen that ``DISPLAY`` names."""

    def __init__(self) -> None:
        self.display = c_void_p(x.XOpenDisplay(None))
        self.root = c_ulong(x.XDefaultRootWindow(self.display))
        self.windows: dict[int, str] = {}
        self._atoms: dict[str, int] = {}
        x.XSetErrorHandler(_IGNORE)
        x.XSelectInput(self.display, self.root, c_long(_STRUCTURE))
        x.XFlush(self.display)

    def atom(self, name: str) -> c_ulong:
        if name not in self._atoms:
            self._atoms[name] = x.XInternAtom(self.display, name.encode(), 0)
        return c_ulong(self._atoms[name])

    def put(self, window: int, state: int) -> None:
        """Show or minimise a window."""
        values = (c_ulong * 2)(state, 0)
        kind = self.atom("WM_STATE")
        number = c_ulong(window)
        if state == _NORMAL:
            x.XMapWindow(self.display, number)
        else:
            x.XUnmapWindow(self.display, number)
        x.XChangeProperty(self.display, number, kind, kind, 32, 0, byref(values), 2)
        if state == _NORMAL:
            x.XRaiseWindow(self.display, number)
            x.XSetInputFocus(self.display, number, 1, c_ulong(0))
        self.windows[window] = "shown" if state == _NORMAL else "minimised"
        x.XFlush(self.display)
        say(self.windows[window], title=self.title(window))

    def title(self, window: int) -> str:
        kind, form, count, left, found = c_ulong(), c_int(), c_ulong(), c_ulong(), c_char_p()
        x.XGetWindowProperty(
            self.display, c_ulong(window), self.atom("_NET_WM_NAME"), c_long(0), c_long(256), 0,
            c_ulong(0), byref(kind), byref(form), byref(count), byref(left), byref(found),
        )  # fmt: skip
        return (found.value or b"").decode()

    def on_event(self, buffer: object) -> None:
        kind = cast(buffer, POINTER(_Head)).contents.type  # type: ignore[arg-type]
        request = cast(buffer, POINTER(_Request)).contents  # type: ignore[arg-type]
        if kind == _MAP_REQUEST:
            first = request.window not in self.windows
            x.XSelectInput(self.display, c_ulong(request.window), c_long(_PROPERTIES))
            hints = x.XGetWMHints(self.display, c_ulong(request.window))
            iconic = first and bool(hints) and bool(hints.contents.flags & 2)
            iconic = iconic and hints.contents.initial_state == _ICONIC
            self.put(request.window, _ICONIC if iconic else _NORMAL)
        elif kind == _CONFIGURE_REQUEST:
            one = cast(buffer, POINTER(_Configure)).contents  # type: ignore[arg-type]
            changes = _Changes(
                one.x, one.y, one.width, one.height, one.border, one.above, one.detail
            )
            mask = c_uint(one.mask)
            x.XConfigureWindow(self.display, c_ulong(one.window), mask, byref(changes))
        elif kind == _CLIENT_MESSAGE:
            message = cast(buffer, POINTER(_Message)).contents  # type: ignore[arg-type]
            asked = message.kind == self.atom("WM_CHANGE_STATE").value
            if asked and message.data[0] == _ICONIC and message.window in self.windows:
                self.put(message.window, _ICONIC)
        elif kind == _PROPERTY:
            changed = cast(buffer, POINTER(_Property)).contents  # type: ignore[arg-type]
            if changed.atom == self.atom("_NET_WM_NAME").value:
                say("titled", title=self.title(changed.window))
        elif kind == _UNMAP and self.windows.get(request.window) == "shown":
            self.windows.pop(request.window)  # the program hid it
            say("hidden")
        elif kind == _DESTROY and self.windows.pop(request.window, None):
            say("gone")

    def do(self, line: str) -> None:
        command, _, title = line.strip().partition(" ")
        if command == "list":
            say("listed", windows=[[self.title(one), how] for one, how in self.windows.items()])
            return
        for window in list(self.windows):
            if self.title(window).startswith(title):
                self._close(window) if command == "close" else self.put(window, _NORMAL)
                return
        say("missing", title=title)

    def _close(self, window: int) -> None:
        message = _Message(_CLIENT_MESSAGE, 0, 1, self.display, window)
        message.kind, message.format = self.atom("WM_PROTOCOLS").value, 32
        message.data[0] = self.atom("WM_DELETE_WINDOW").value
        x.XSendEvent(self.display, c_ulong(window), 0, c_long(0), byref(message))
        x.XFlush(self.display)
        say("asked")

    def run(self) -> None:
        buffer = create_string_buffer(256)
        say("ready")
        while True:
            while x.XPending(self.display):
                x.XNextEvent(self.display, buffer)
                self.on_event(buffer)
            x.XFlush(self.display)
            fd = x.XConnectionNumber(self.display)
            ready, _, _ = select.select([fd, sys.stdin], [], [])
            if sys.stdin in ready:
                line = sys.stdin.readline()
                if not line:
                    return
                self.do(line)


if __name__ == "__main__":
    Manager().run()
