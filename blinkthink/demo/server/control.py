"""Faults by hand, while the server runs: one line of text for each change.

curl "$control"                                      what can be said, and what is on
curl "$control" -d 'homescreen status 429 retry_after=30'
curl "$control" -d 'camera Driveway old-address seconds=20 times=3'
"""

from __future__ import annotations

import dataclasses
import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, get_args

import msgspec
from aiohttp import web

from blinkthink.core.errors import Transient, Usage
from blinkthink.demo.server.faults import REFUSALS, CameraFault, Kind, Refusal, RequestFault
from blinkthink.demo.server.home import CameraKind
from blinkthink.demo.server.server import LOOPBACK, DemoServer

_F = TypeVar("_F")

KINDS: Mapping[str, Kind] = {kind.name.lower().replace("_", "-"): kind for kind in Kind}


def _by_word(union: object) -> dict[str, type[Any]]:
    """The faults of a union by their names in lower case: `CutJpeg` is `cut-jpeg`."""
    return {
        re.sub(r"(?<!^)(?=[A-Z])", "-", fault.__name__).lower(): fault for fault in get_args(union)
    }


REQUEST_FAULTS: Mapping[str, type[RequestFault]] = _by_word(RequestFault)
CAMERA_FAULTS: Mapping[str, type[CameraFault]] = _by_word(CameraFault)


class Switchboard:
    """Understands the lines."""

    def __init__(self, server: DemoServer) -> None:
        self._server = server
        self._verbs: Mapping[str, tuple[str, Callable[[Sequence[str]], object]]] = {
            "camera": ("NAME|ID|any FAULT [VALUE] [name=value]: that camera fails", self._camera),
            "offline": ("NAME|ID: a camera that cannot be reached", self._offline),
            "online": ("NAME|ID: it can again", self._online),
            "rename": ("NAME|ID NEW: another name, also one that is taken", self._rename),
            "remove": ("NAME|ID: a camera less", self._remove),
            "add": ("NAME [outdoor|mini|doorbell]: one more, also of a taken name", self._add),
            "film": ("NAME|ID: one more motion clip, of now", self._film),
            "local-storage": ("NETWORK: its sync module keeps the clips itself", self._store),
            "module-offline": ("NETWORK: its sync module cannot be reached", self._module_off),
            "module-online": ("NETWORK: it can again", self._module_on),
            "expire-access": (": all access tokens are too old", self._expire_access),
            "revoke": (": nobody is signed in any more", self._revoke),
            "expire-code": (": the codes that were sent are too old", self._expire_code),
            "clear": (": no request and no camera fails any more", self._clear),
        }

    def apply(self, line: str) -> None:
        """Do what a line says. Raises Usage for one that makes no sense."""
        try:
            verb, *rest = shlex.split(line)
            if verb in self._verbs:
                self._verbs[verb][1](rest)
            else:
                self._request(verb, rest)
        except (KeyError, ValueError, TypeError) as error:
            raise Usage(f"not understood: {line.strip()} ({error})") from error

    def help(self) -> str:
        """All that can be said, a line each, and how many faults are on."""
        lines = [f"KIND FAULT [VALUE] [name=value] with KIND one of {', '.join(KINDS)}"]
        for names in (REQUEST_FAULTS, CAMERA_FAULTS):
            lines += [f"  {name}{_fields(fault)}: {_first(fault)}" for name, fault in names.items()]
        lines.append(f"  CAUSE of a refusal: {', '.join(REFUSALS)}")
        lines.append("  times=N: so many times, else once; times=ever: until cleared")
        lines.append("  after=N: the first so many pass")
        lines += [f"{verb} {words}".replace(" :", ":") for verb, (words, _) in self._verbs.items()]
        return "\n".join([*lines, f"faults that are on: {self._server.faults.waiting}", ""])

    def _request(self, kind: str, rest: Sequence[str]) -> None:
        name, *values = rest
        fault, times, after = _build(REQUEST_FAULTS[name], values)
        if isinstance(fault, Refusal):
            REFUSALS[fault.cause]  # a KeyError here, not when it strikes
        self._server.faults.add(KINDS[kind], fault, times, after=after)

    def _camera(self, rest: Sequence[str]) -> None:
        who, name, *values = rest
        camera = None if who == "any" else self._server.home.find(who).key
        fault, times, after = _build(CAMERA_FAULTS[name], values)
        self._server.faults.add_camera(fault, camera, times, after=after)

    def _offline(self, rest: Sequence[str]) -> None:
        (who,) = rest
        self._server.home.find(who).online = False

    def _online(self, rest: Sequence[str]) -> None:
        (who,) = rest
        self._server.home.find(who).online = True

    def _rename(self, rest: Sequence[str]) -> None:
        who, name = rest
        self._server.home.rename(who, name)

    def _remove(self, rest: Sequence[str]) -> None:
        (who,) = rest
        self._server.home.remove(who)

    def _add(self, rest: Sequence[str]) -> None:
        name, kind = (*rest, "outdoor")[:2]
        self._server.home.add(name, msgspec.convert(kind, CameraKind))

    def _film(self, rest: Sequence[str]) -> None:
        (who,) = rest
        self._server.clips.add(who)

    def _store(self, rest: Sequence[str]) -> None:
        (network,) = rest
        self._server.home.local_storage.add(self._server.home.network(int(network)).id)

    def _module_off(self, rest: Sequence[str]) -> None:
        (network,) = rest
        self._server.home.offline_modules.add(self._server.home.network(int(network)).id)

    def _module_on(self, rest: Sequence[str]) -> None:
        (network,) = rest
        self._server.home.offline_modules.discard(self._server.home.network(int(network)).id)

    def _expire_access(self, rest: Sequence[str]) -> None:
        () = rest
        self._server.expire_access()

    def _revoke(self, rest: Sequence[str]) -> None:
        () = rest
        self._server.revoke()

    def _expire_code(self, rest: Sequence[str]) -> None:
        () = rest
        self._server.expire_code()

    def _clear(self, rest: Sequence[str]) -> None:
        () = rest
        self._server.faults.clear()


class Control:
    """The lines by HTTP on a free port of 127.0.0.1. Belongs to one asyncio loop."""

    def __init__(self, server: DemoServer) -> None:
        self._board = Switchboard(server)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen. Raises Transient where that is not possible."""
        application = web.Application()
        application.router.add_get("/", self._get)
        application.router.add_post("/", self._post)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, LOOPBACK, 0).start()
        except OSError as error:
            raise Transient(f"the control cannot listen: {error}") from error

    @property
    def url(self) -> str:
        """Where it listens; empty while it is not running."""
        if self._runner is None or not self._runner.addresses:
            return ""
        return f"http://{LOOPBACK}:{self._runner.addresses[0][1]}/"

    async def stop(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _get(self, _: web.Request) -> web.Response:
        return web.Response(text=self._board.help())

    async def _post(self, request: web.Request) -> web.Response:
        try:
            for line in (await request.text()).splitlines():
                if line.strip():
                    self._board.apply(line)
        except Usage as error:
            return web.Response(text=f"{error.detail}\n", status=400)
        return web.Response(text="done\n")


def _build(fault: type[_F], values: Sequence[str]) -> tuple[_F, int | None, int]:
    """A fault, its times and its delay; the first field may stand alone, others as name=value."""
    fields = [field.name for field in dataclasses.fields(fault)]  # type: ignore[arg-type]
    given: dict[str, str] = {}
    for place, value in enumerate(values):
        name, equals, text = value.partition("=")
        if not equals:
            name, text = fields[place] if place < len(fields) else value, value
        given[name] = text
    times, after = given.pop("times", "1"), given.pop("after", "0")
    if unknown := set(given) - set(fields):
        raise ValueError(f"{fault.__name__} has no {', '.join(sorted(unknown))}")
    return (
        msgspec.convert(given, fault, strict=False),
        None if times == "ever" else msgspec.convert(times, int, strict=False),
        msgspec.convert(after, int, strict=False),
    )


def _fields(fault: type[object]) -> str:
    fields = dataclasses.fields(fault)  # type: ignore[arg-type]
    return "".join(f" [{field.name}]" for field in fields)


def _first(fault: type[object]) -> str:
    """The first line of a docstring."""
    return (fault.__doc__ or "").strip().partition("\n")[0]
