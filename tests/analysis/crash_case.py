"""An app in small that meets one misfortune: ``python -m tests.analysis.crash_case CASE PLACES``.

It runs the engine, lets the misfortune happen, asks about one more picture, and prints what the
engine said as JSON. A crash of this very process is what ``test_engine_crashes`` would see.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil

from blinkthink.analysis.engine import Answer, LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings
from blinkthink.core.state import Engine, EngineState
from tests.analysis.helpers import gone, picture, shape_only, until


@dataclass
class App:
    """The engine, what it said, and the files."""

    places: dict[str, str]
    states: list[Engine] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    answered: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = ManualClock(SystemClock().now())
        self.folder = Path(self.places["folder"])
        self.engine = LocalEngine(
            self.states.append,
            self.clock,
            settings=lambda: Settings(threads=1),
            verified=self.folder / "verified.json",
            check=shape_only,
        )

    def model(self, name: str = "tiny") -> InstalledModel:
        text, projector = (Path(self.places[f"{name} {part}"]) for part in ("text", "projector"))
        return InstalledModel(name, name.title(), text, projector, 70)

    async def ask(self, model: InstalledModel, detail: int = 70) -> None:
        """Ask about a picture and note how that ends."""
        try:
            answer = await self.engine.analyze(AskedPicture(picture()), model=model, detail=detail)
        except BlinkThinkError as error:
            self.errors.append(f"{error.code}: {error.detail}")
        else:
            self.answered.append(bool(answer.analysis.scene))

    @property
    def pid(self) -> int:
        assert self.engine.pid is not None
        return self.engine.pid


async def killed(app: App, name: str, phase: str) -> None:
    """The process ends by a signal in the given phase, or while it is idle."""
    number = signal.Signals[name]
    if phase == "idle":
        await app.ask(app.model())
        os.kill(app.pid, number)
        await until(lambda: app.engine.pid is None)
        return
    detail = 1120 if phase == "encoding" else 70
    job = asyncio.ensure_future(app.ask(app.model("slow"), detail))
    await until(lambda: app.engine.phase == phase and app.engine.pid is not None)
    os.kill(app.pid, number)
    await job


async def killed_twice(app: App) -> None:
    job = asyncio.ensure_future(app.ask(app.model("slow")))
    for _ in range(2):
        await until(lambda: app.engine.phase == "decoding")
        pid = app.pid
        os.kill(pid, signal.SIGKILL)
        await until(lambda pid=pid: app.engine.pid != pid)
    await job


async def killed_with_several(app: App) -> None:
    """The process dies on a batch; each picture is then asked about by itself."""
    pictures = [AskedPicture(picture(seed)) for seed in range(3)]
    several = [*pictures, AskedPicture(b"no picture")]
    job = asyncio.ensure_future(
        app.engine.analyze_many(several, model=app.model("slow"), detail=70)
    )
    await until(lambda: app.engine.phase == "decoding")
    os.kill(app.pid, signal.SIGKILL)
    for outcome in await job:
        if isinstance(outcome, Answer):
            app.answered.append(bool(outcome.analysis.scene))
        else:
            app.errors.append(f"{outcome.code}: {outcome.detail}")


async def pipe_closed(app: App) -> None:
    """The connection between the two is cut while it decodes."""
    before = _sockets()  # the loop's own
    job = asyncio.ensure_future(app.ask(app.model("slow")))
    await until(lambda: app.engine.phase == "decoding")
    pid = app.pid
    (pipe,) = _sockets() - before
    with socket.socket(fileno=os.dup(pipe)) as ours:
        ours.shutdown(socket.SHUT_RDWR)
    await job
    await until(lambda: gone(pid))


async def used_after_unload(app: App) -> None:
    await app.ask(app.model())
    pid = app.pid
    while app.engine.pid is not None:
        await app.clock.advance(60)
    await until(lambda: gone(pid))


async def damaged(app: App, how: str) -> None:
    """The model's files are not what they should be."""
    model = app.model()
    if how == "weights":  # llama.cpp would not notice
        data = bytearray(model.text.read_bytes())
        data[-2000:-1000] = bytes(1000)
        model = replace(model, text=_written(app, data), sha256=(app.places["sha256"], ""))
    elif how == "header":
        data = model.text.read_bytes().replace(b"blk.1.attn_k.weight", b"blk.1.attn_x.weight")
        model = replace(model, text=_written(app, data))
    elif how == "truncated":
        model = replace(model, text=_written(app, model.text.read_bytes()[:-1000]))
    elif how == "page":
        model = replace(model, text=_written(app, b"<html>Not found</html>"))
    elif how == "projector":
        model = replace(model, projector=app.model("slow").projector)
    elif how == "swapped":
        model = replace(model, text=model.projector, projector=model.text)
    elif how == "gone":
        model = replace(model, text=app.folder / "nowhere.gguf")
    elif how == "context":  # keys and values of a size that no machine has
        key = b"gemma4.attention.key_length"
        data = bytearray(model.text.read_bytes())
        at = data.index(key) + len(key) + 4
        data[at : at + 4] = (1 << 27).to_bytes(4, "little")
        model = replace(model, text=_written(app, data))
    await app.ask(model)


def _sockets() -> set[int]:
    return {one.fd for one in psutil.Process().net_connections("unix")}


def _written(app: App, data: bytes | bytearray) -> Path:
    path = app.folder / "damaged.gguf"
    path.write_bytes(data)
    return path


CASES: dict[str, Callable[[App], Awaitable[None]]] = {
    **{
        f"{name} while {phase}": lambda app, name=name, phase=phase: killed(app, name, phase)
        for name, phases in {
            "SIGKILL": ("loading", "idle", "prefix", "encoding", "decoding"),
            "SIGABRT": ("decoding", "idle"),
            "SIGSEGV": ("decoding",),
        }.items()
        for phase in phases
    },
    "SIGKILL twice": killed_twice,
    "SIGKILL with several at once": killed_with_several,
    "pipe closed": pipe_closed,
    "use after unload": used_after_unload,
    **{
        f"damaged: {how}": lambda app, how=how: damaged(app, how)
        for how in (
            *("weights", "header", "truncated", "page", "projector", "swapped", "gone", "context"),
        )
    },
}


async def main() -> None:
    app = App(json.loads(sys.argv[2]))
    await CASES[sys.argv[1]](app)
    said = [state.detail for state in app.states if state.detail]
    failed = [state.detail for state in app.states if state.state is EngineState.FAILED]
    loaded = sum(state.state is EngineState.LOADING for state in app.states)
    busy = any(state.state is EngineState.BUSY for state in app.states)
    before, errors = list(app.answered), list(app.errors)
    await app.ask(app.model())
    next_answered, last = app.answered[len(before) :] == [True], app.states[-1].state.value
    await app.engine.close()
    print(
        json.dumps(
            {
                "said": said,
                "failed": failed,
                "loaded": loaded,
                "busy": busy,
                "answered": before,
                "errors": errors,
                "next": next_answered,
                "last": last,
            }
        )
    )


if __name__ == "__main__":
    asyncio.run(main())
