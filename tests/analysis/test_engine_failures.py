"""The engine when things go wrong: deaths, hangs, cancels, wrong files. Each process is real."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from blinkthink.analysis import engine as engine_module
from blinkthink.analysis.engine import Limits, LocalEngine
from blinkthink.analysis.installed import InstalledModel
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import Cancelled, ModelFailed, ModelMissing
from blinkthink.core.state import Engine, EngineState
from tests.analysis.conftest import Watched
from tests.analysis.helpers import installed, picture, until
from tests.analysis.tiny_models import Pair, write_pair

pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    """A model that decodes for some seconds, so that it can be caught at it."""
    return installed(write_pair(tmp_path_factory.mktemp("slow"), 3, width=384, layers=12), "slow")


def asked(watched: Watched, model: InstalledModel, detail: int = 70) -> asyncio.Task[object]:
    return asyncio.create_task(
        watched.engine.analyze(picture(), camera="Yard", model=model, detail=detail)
    )


def gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def pid_of(watched: Watched) -> int:
    assert watched.engine.pid is not None
    return watched.engine.pid


async def test_a_process_killed_at_work_is_replaced_and_the_picture_answered(
    watched: Watched, slow: InstalledModel
) -> None:
    job = asked(watched, slow)
    await until(lambda: watched.engine.phase == "decoding")
    first = pid_of(watched)
    os.kill(first, signal.SIGKILL)
    assert await job
    assert pid_of(watched) != first
    assert watched.names() == [
        *(EngineState.LOADING, EngineState.BUSY, EngineState.RESTARTING),
        *(EngineState.LOADING, EngineState.BUSY, EngineState.READY),
    ]
    assert "signal 9" in watched.states[2].detail


async def test_a_process_that_dies_twice_fails_the_picture_and_not_the_engine(
    watched: Watched, slow: InstalledModel, tiny: InstalledModel
) -> None:
    job = asked(watched, slow)
    for _ in range(2):
        await until(lambda: watched.engine.phase == "decoding")
        killed = pid_of(watched)
        os.kill(killed, signal.SIGKILL)
        await until(lambda killed=killed: watched.engine.pid != killed)
    with pytest.raises(ModelFailed, match="twice"):
        await job
    assert watched.states[-1].state is EngineState.FAILED
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)
    assert watched.states[-1].state is EngineState.READY


async def test_a_process_killed_while_idle_is_noticed_and_replaced(
    watched: Watched, tiny: InstalledModel
) -> None:
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)
    os.kill(pid_of(watched), signal.SIGKILL)
    await until(lambda: watched.engine.pid is None)
    assert watched.states[-1].state is EngineState.IDLE
    assert "ended" in watched.states[-1].detail
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)


async def test_a_fault_of_the_processor_is_met_with_plain_kernels(
    watched: Watched, slow: InstalledModel
) -> None:
    job = asked(watched, slow)
    await until(lambda: watched.engine.phase == "decoding")
    os.kill(pid_of(watched), signal.SIGSEGV)
    assert await job
    assert "signal 11" in watched.states[2].detail


async def test_a_process_that_hangs_is_replaced(tiny: InstalledModel) -> None:
    states: list[Engine] = []
    engine = LocalEngine(states.append, SystemClock(), Limits(60, 4, 1))
    watched = Watched()
    watched.engine = engine
    try:
        job = asked(watched, tiny)
        await until(lambda: engine.phase == "decoding")
        os.kill(pid_of(watched), signal.SIGSTOP)
        assert await job
    finally:
        await engine.close()
    assert "stopped answering" in next(s.detail for s in states if s.detail)


async def test_cancelling_while_decoding_keeps_the_process(
    watched: Watched, slow: InstalledModel
) -> None:
    for _ in range(3):
        job = asked(watched, slow)
        await until(lambda: watched.engine.phase == "decoding")
        pid = pid_of(watched)
        begin = time.monotonic()
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        assert time.monotonic() - begin < 0.5  # 0.05 on a free core
        if watched.engine.pid == pid:
            assert watched.states[-1].state is EngineState.READY
            break
    else:
        pytest.fail("decoding never stopped when asked to")
    answer = await watched.engine.analyze(picture(), camera="Yard", model=slow)
    assert answer.analysis.scene
    assert watched.engine.pid == pid


async def test_cancelling_while_encoding_replaces_the_process(
    watched: Watched, tiny: InstalledModel
) -> None:
    job = asked(watched, tiny, detail=1120)
    await until(lambda: watched.engine.phase == "encoding")
    pid = pid_of(watched)
    begin = time.monotonic()
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert time.monotonic() - begin < 0.5
    assert watched.engine.pid is None
    assert watched.states[-1].state is EngineState.IDLE
    await until(lambda: gone(pid))
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)


async def test_cancelling_while_loading_or_waiting_leaves_the_engine_usable(
    watched: Watched, slow: InstalledModel, tiny: InstalledModel
) -> None:
    first = asked(watched, slow)
    second = asked(watched, slow)
    await until(lambda: watched.engine.phase == "loading")
    second.cancel()
    first.cancel()
    for job in (first, second):
        with pytest.raises(asyncio.CancelledError):
            await job
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)


@pytest.mark.parametrize("phase", ["loading", "encoding", "decoding"])
async def test_closing_ends_the_process_within_a_second(
    watched: Watched, slow: InstalledModel, phase: str
) -> None:
    job = asked(watched, slow, detail=280)
    await until(lambda: watched.engine.phase == phase)
    pid = pid_of(watched) if phase != "loading" else 0
    begin = time.monotonic()
    await watched.engine.close()
    assert time.monotonic() - begin < 1.0
    with pytest.raises(Cancelled):
        await job
    assert not pid or gone(pid)


async def test_wrong_files_are_refused_and_the_engine_goes_on(
    watched: Watched, tiny: InstalledModel, cut_short: Path
) -> None:
    html = cut_short.with_name("page.gguf")
    html.write_bytes(b"<html><body>Not found</body></html>")
    wrong: list[tuple[Path, Path, str]] = [
        (cut_short, tiny.projector, "cut short"),
        (html, tiny.projector, "web page"),
        (tiny.text, html, "web page"),
        (tiny.projector, tiny.text, "wrong way round"),
    ]
    for text, projector, words in wrong:
        with pytest.raises(ModelFailed, match=words):
            await watched.engine.analyze(
                picture(), camera="Yard", model=InstalledModel("x", "X", text, projector)
            )
        assert watched.states[-1].state is EngineState.FAILED
        assert words in watched.states[-1].detail
    assert watched.engine.pid is None
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)


async def test_a_model_whose_file_is_gone_is_missing(watched: Watched, tmp_path: Path) -> None:
    gone_model = InstalledModel("x", "X", tmp_path / "a.gguf", tmp_path / "b.gguf")
    with pytest.raises(ModelMissing, match="gone"):
        await watched.engine.analyze(picture(), camera="Yard", model=gone_model)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"blk.1.attn_k.weight", b"blk.1.attn_x.weight"),
        lambda data: data.replace(b"tokenizer.ggml.merges", b"tokenizer.ggml.nerges"),
    ],
)
async def test_what_llama_cpp_refuses_is_told_in_words(
    watched: Watched,
    tiny: InstalledModel,
    pair: Pair,
    tmp_path: Path,
    damage: Callable[[bytes], bytes],
) -> None:
    text = tmp_path / "damaged.gguf"
    text.write_bytes(damage(pair.text.read_bytes()))
    with pytest.raises(ModelFailed, match=r"could not be loaded: .+"):
        await watched.engine.analyze(
            picture(), camera="Yard", model=InstalledModel("x", "X", text, pair.projector)
        )
    assert watched.states[-1].state is EngineState.FAILED
    await watched.engine.analyze(picture(), camera="Yard", model=tiny)


async def test_without_llama_cpp_the_words_say_how_to_get_it(
    watched: Watched, tiny: InstalledModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An interpreter that lacks the package: the finder is Python's own, the answer is "nowhere".
    monkeypatch.setattr(engine_module.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModelMissing, match="pip install"):
        await watched.engine.analyze(picture(), camera="Yard", model=tiny)
    assert watched.states[-1].state is EngineState.NO_MODEL


_PARENT = """
import asyncio, os, signal, sys
from pathlib import Path
from blinkthink.analysis.engine import LocalEngine, Limits
from blinkthink.analysis.installed import InstalledModel
from blinkthink.core.clock import SystemClock

async def main():
    engine = LocalEngine(lambda state: None, SystemClock(), Limits(threads=1))
    model = InstalledModel("x", "X", Path(sys.argv[1]), Path(sys.argv[2]), 70)
    job = asyncio.create_task(
        engine.analyze(Path(sys.argv[3]).read_bytes(), camera="Yard", model=model))
    while engine.phase != "decoding":
        await asyncio.sleep(0.01)
    print(engine.pid, flush=True)
    if sys.argv[4] == "idle":
        await job
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.mark.parametrize("when", ["decoding", "idle"])
async def test_the_process_ends_with_the_app_that_died(
    tiny: InstalledModel, tmp_path: Path, when: str
) -> None:
    script, jpeg = tmp_path / "parent.py", tmp_path / "picture.jpg"
    script.write_text(_PARENT)
    jpeg.write_bytes(picture())
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, str(script), str(tiny.text), str(tiny.projector), str(jpeg), when],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    pid = int(done.stdout)
    await until(lambda: gone(pid), 5)
