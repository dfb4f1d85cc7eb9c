"""Modules for GPUs: tried in a process of their own, loaded where they lived through it, else left
alone, and pictures are looked at all the same.

Stand-ins for drivers are compiled here; the real Vulkan module is tried where a build has one.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from blinkthink.analysis import gpu_trial
from blinkthink.analysis.gpu_trial import Trial, Trials
from blinkthink.analysis.models import hardware
from blinkthink.analysis.process import ModelProcess, ProcessDied
from blinkthink.analysis.worker import about, modules
from blinkthink.analysis.worker.messages import Look

pytestmark = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("cc"), reason="needs a C compiler"
)

CRASHES = "#include <stdlib.h>\n__attribute__((constructor)) static void begin(void) { abort(); }"
HANGS = "#include <unistd.h>\n__attribute__((constructor)) static void begin(void) { pause(); }"
NO_DRIVER = "void *ggml_backend_init(void) { return 0; }"
NO_MODULE = "int something_else;"
# Its process cannot be ended: who traces it does not let go, as a kernel that waits for its card.
STUCK = """
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <unistd.h>
static void hang_up(int but) { for (int fd = 3; fd < 256; fd++) if (fd != but) close(fd); }
__attribute__((constructor)) static void begin(void) {
    int ready[2];
    char word = 0;
    if (pipe(ready)) abort();
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
    pid_t driver = getpid();
    if (!fork()) {
        alarm(120);
        hang_up(ready[1]);
        word = ptrace(PTRACE_SEIZE, driver, 0, 0) ? 'n' : 'y';
        FILE *told = fopen(getenv("TRIED"), "w");
        fprintf(told, "%c %d", word, (int)getpid());
        fclose(told);
        if (write(ready[1], &word, 1) != 1) abort();
        pause();
    }
    if (read(ready[0], &word, 1) != 1) abort();
    hang_up(-1);
    pause();
}
"""
COUNTED = """
#include <stdio.h>
#include <stdlib.h>
__attribute__((constructor)) static void begin(void) {
    FILE *told = fopen(getenv("TRIED"), "a");
    fputs("tried\\n", told);
    fclose(told);
}
"""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which modules are looked for."""
    folder = tmp_path / "gpu"
    folder.mkdir()

    def found() -> tuple[str, ...]:
        return tuple(str(file) for file in sorted(folder.iterdir()))

    monkeypatch.setattr(modules, "shipped", found)
    return folder


def compiled(folder: Path, code: str, name: str = "libggml-test.so") -> str:
    """A module made of this code."""
    module = folder / name
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", str(module)],
        input=code.encode(),
        check=True,
    )
    return str(module)


@pytest.mark.parametrize("code", [CRASHES, HANGS], ids=["crashes", "hangs"])
def test_a_driver_that_ends_whoever_asks_it_is_left_alone_and_said(
    shipped: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    module = compiled(shipped, code)
    trials = Trials(seconds=3.0 if code == HANGS else 30.0)
    assert trials.trial() == Trial((), (module,))
    monkeypatch.setattr(hardware, "trials", trials)
    machine = asyncio.run(hardware.examine())
    assert machine.engine == "0.3.36"
    assert any(device.kind == "cpu" for device in machine.devices)
    assert any("update the driver" in gpu.advice for gpu in machine.unused_gpus)


@pytest.fixture
def tracer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the process that holds the stuck one says its number; it is ended afterwards."""
    if sys.platform != "linux":
        pytest.skip("needs ptrace as Linux has it")
    told = tmp_path / "tried"
    monkeypatch.setenv("TRIED", str(told))
    yield told
    word, number = told.read_text().split()
    os.kill(int(number), signal.SIGKILL)
    psutil.wait_procs(zombies(), timeout=60)
    if word != "y":
        pytest.skip("no process may trace another one here")


def zombies() -> list[psutil.Process]:
    children = psutil.Process().children()
    return [one for one in children if one.status() == psutil.STATUS_ZOMBIE]


def test_a_driver_that_cannot_even_be_ended_holds_nobody_up(
    shipped: Path, tracer: Path, caplog: pytest.LogCaptureFixture
) -> None:
    module = compiled(shipped, STUCK)
    trials = Trials(seconds=60.0)
    assert trials.trial() == Trial((), (module,))
    assert zombies() or tracer.read_text().startswith("n"), "it ended all the same"
    assert not multiprocessing.active_children(), "the interpreter would wait for it"
    assert trials.trial() == Trial((), (module,)), "it is not tried again"
    told = [record for record in caplog.records if "hangs and is left alone" in record.message]
    assert len(told) == 1


OPEN = STUCK.replace("hang_up(-1);", "")


@pytest.mark.parametrize(
    ("code", "sockets"),
    [(STUCK, True), (OPEN, True), (OPEN, False)],
    ids=["shut", "open", "open, and no pipe is a socket"],
)
async def test_a_model_process_that_cannot_even_be_ended_holds_nobody_up(
    code: str, sockets: bool, tmp_path: Path, tracer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not sockets:  # as on Windows
        monkeypatch.setattr("blinkthink.analysis.process.hang_up", lambda _: None)
    module = compiled(tmp_path, code)
    os.mkfifo(tracer)
    process = ModelProcess()
    await process.start(lambda: None)
    await process.send(Look([module]))
    receiving = asyncio.create_task(process.receive(600))
    said = await asyncio.to_thread(tracer.read_text)
    await asyncio.to_thread(tracer.unlink)
    await asyncio.to_thread(tracer.write_text, said)
    async with asyncio.timeout(60):
        await process.end()
        with pytest.raises(ProcessDied):
            await receiving
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("code", [NO_DRIVER, NO_MODULE], ids=["no device", "no module"])
def test_a_module_that_finds_nothing_is_not_loaded_and_no_failure(shipped: Path, code: str) -> None:
    compiled(shipped, code)
    assert Trials().trial() == Trial((), ())


def test_a_file_that_cannot_be_loaded_is_no_failure(shipped: Path) -> None:
    (shipped / "libggml-test.so").write_bytes(b"no library")
    assert Trials().trial() == Trial((), ())


def test_llama_cpp_goes_on_beside_a_module_that_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "libggml-test.so").write_bytes(b"no library")
    said = gpu_trial.ask((str(tmp_path / "libggml-test.so"),), 30.0)
    assert said is not None
    assert [device["kind"] for device in said["devices"]].count("cpu") == 1


def test_a_driver_is_tried_once_and_one_installed_later_is_found(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "tried"
    monkeypatch.setenv("TRIED", str(told))
    trials = Trials()
    assert trials.trial() == Trial()
    compiled(shipped, COUNTED)
    monkeypatch.setattr(modules, "worth_a_try", lambda _: False)
    assert trials.trial() == Trial()
    assert not told.exists()
    monkeypatch.setattr(modules, "worth_a_try", lambda _: True)
    assert [trials.trial() for _ in range(3)] == [Trial()] * 3
    assert told.read_text() == "tried\n"


def test_vulkan_is_worth_a_try_only_with_a_driver(tmp_path: Path) -> None:
    nowhere = {
        "HOME": str(tmp_path), "XDG_DATA_DIRS": str(tmp_path / "share"),
        "XDG_CONFIG_DIRS": str(tmp_path / "xdg"),
    }  # fmt: skip
    systems_own = any(
        any(Path(place, "vulkan", "icd.d").glob("*.json"))
        for place in ("/etc", "/usr/share", "/usr/local/share")
    )
    assert modules.has_vulkan_driver(nowhere) == systems_own
    driver = tmp_path / "share" / "vulkan" / "icd.d" / "driver.json"
    driver.parent.mkdir(parents=True)
    driver.write_text(json.dumps({"file_format_version": "1.0.0"}))
    assert modules.has_vulkan_driver(nowhere)
    assert modules.has_vulkan_driver({"VK_DRIVER_FILES": "/some/driver.json"})


def test_a_driver_without_a_card_is_no_gpu() -> None:
    assert about.kind_of(1, "llvmpipe (LLVM 15.0.6, 256 bits)") == "accelerator"
    assert about.kind_of(1, "SwiftShader Device (Subzero)") == "accelerator"
    assert about.kind_of(1, "NVIDIA GeForce RTX 4090") == "gpu"
    assert about.kind_of(2, "Intel(R) Iris(R) Xe Graphics (TGL GT2)") == "integrated"
    assert about.kind_of(0, "AMD EPYC") == "cpu"
    assert about.kind_of(9, "what is not known yet") == "accelerator"


@pytest.mark.skipif(not modules.shipped(), reason="this build of llama.cpp has no such modules")
def test_a_driver_without_a_card_is_not_loaded_though_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GGML_VK_VISIBLE_DEVICES", "0")
    said = gpu_trial.ask(modules.shipped(), 60.0)
    assert said is not None
    found = [one for one in said["devices"] if "llvmpipe" in one["description"]]
    if not found:
        pytest.skip("the first Vulkan device here is a card, or there is none")
    assert {one["kind"] for one in found} == {"accelerator"}
    assert Trials().trial() == Trial()


@pytest.mark.skipif(not modules.shipped(), reason="this build of llama.cpp has no such modules")
def test_the_modules_of_a_release_build_take_no_process_with_them() -> None:
    for module in modules.shipped():
        assert gpu_trial.ask((module,), 60.0) is not None
