"""What is found out about this machine: memory and its limits, llama.cpp's devices, other cards."""

from __future__ import annotations

import asyncio
from pathlib import Path

import psutil
import pytest

from blinkthink.analysis.models import graphics, hardware
from blinkthink.analysis.models.system_memory import memory
from blinkthink.core.state import Device

GB = 10**9
CPU = Device("CPU", "A processor", "cpu", "CPU", 16 * GB, 8 * GB)
RTX = Device("CUDA0", "NVIDIA GeForce RTX 4090", "gpu", "CUDA", 24 * GB, 23 * GB)
INTEL = Device("Vulkan0", "Intel(R) Graphics", "integrated", "Vulkan", 8 * GB, 8 * GB)
NVIDIA_CARD = ("NVIDIA", "NVIDIA GeForce RTX 3060")


def groups(folder: Path, lines: str, files: dict[str, int | str]) -> tuple[Path, Path]:
    """A tree of control groups and what a process in it is told."""
    own = folder / "self"
    own.write_text(lines)
    for name, content in files.items():
        path = folder / "cgroup" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{content}\n")
    return folder / "cgroup", own


def test_this_machine_is_described_by_llama_cpp_itself() -> None:
    machine = asyncio.run(hardware.examine())
    assert (machine.engine, machine.silent) == ("0.3.36", False)
    assert machine.backend
    kinds = {device.kind: device for device in machine.devices}
    assert kinds["cpu"].description == machine.processor != ""
    assert kinds["cpu"].memory_total == machine.memory_total
    assert 1 <= machine.cores <= (psutil.cpu_count() or 1)
    assert 0 < machine.memory_free <= machine.memory_total <= psutil.virtual_memory().total


def test_a_llama_cpp_that_does_not_load_is_none_and_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LLAMA_CPP_LIB_PATH", str(tmp_path))  # where llama-cpp-python looks first
    machine = asyncio.run(hardware.examine())
    assert (machine.engine, machine.backend, machine.devices) == ("", "", ())
    assert machine.silent
    assert machine.memory_total > 0
    assert machine.processor
    assert capfd.readouterr().err == ""


def test_the_tightest_group_around_the_process_limits_memory(tmp_path: Path) -> None:
    files: dict[str, int | str] = {
        "box/memory.max": 3 * GB,
        "box/memory.current": 2 * GB,
        "box/memory.stat": "anon 5\ninactive_file 500000000",
        "box/app/memory.max": "max",
        "box/app/memory.current": GB,
    }
    room = memory(*groups(tmp_path, "0::/box/app\n", files))
    machine = psutil.virtual_memory()
    assert room.total == min(3 * GB, machine.total)
    assert room.free <= 1_500_000_000


def test_a_container_that_sees_its_group_as_the_root_is_limited(tmp_path: Path) -> None:
    files: dict[str, int | str] = {"memory.max": 2 * GB, "memory.current": GB}
    room = memory(*groups(tmp_path, "0::/docker/abc\n", files))
    assert (room.total, room.free) == (2 * GB, GB)


def test_groups_of_the_older_version_are_read(tmp_path: Path) -> None:
    files: dict[str, int | str] = {
        "memory/box/memory.limit_in_bytes": 2 * GB,
        "memory/box/memory.usage_in_bytes": 2 * GB,
        "memory/box/memory.stat": "cache 1\ntotal_inactive_file 250000000",
        "memory/memory.limit_in_bytes": 2**63 - 4096,
    }
    room = memory(*groups(tmp_path, "3:cpu:/box\n4:memory,x:/box\n", files))
    assert (room.total, room.free) == (2 * GB, 250_000_000)


@pytest.mark.parametrize("lines", ["", "0::/gone\n", "nonsense\n"])
def test_without_limits_the_machines_own_memory_counts(tmp_path: Path, lines: str) -> None:
    room = memory(*groups(tmp_path, lines, {"other/memory.max": GB}))
    assert room.total == psutil.virtual_memory().total


def test_a_card_that_a_build_for_processors_leaves_alone_is_named() -> None:
    (found,) = graphics.unused([NVIDIA_CARD], ["CPU"], [CPU])
    assert found.name == "NVIDIA GeForce RTX 3060"
    assert "CUDA build" in found.advice
    assert "0.3.36" in found.advice


def test_a_build_for_the_card_that_does_not_find_it_needs_a_driver() -> None:
    (found,) = graphics.unused([NVIDIA_CARD], ["CUDA", "CPU"], [CPU])
    assert "driver" in found.advice


@pytest.mark.parametrize(
    ("card", "build"), [(("AMD", "AMD graphics"), "vulkan"), (("Apple", "Apple GPU"), "metal")]
)
def test_other_cards_are_told_the_build_that_is_made_for_them(
    card: tuple[str, str], build: str
) -> None:
    (found,) = graphics.unused([card], ["CPU"], [CPU])
    assert found.advice.endswith(f"/whl/{build}.") or f"/whl/{build} " in found.advice


@pytest.mark.parametrize(
    ("card", "device"),
    [
        (NVIDIA_CARD, RTX),
        (("Intel", "Intel graphics"), RTX),
        (("Intel", "Intel graphics"), INTEL),
        (("AMD", "AMD graphics"), INTEL),
    ],
)
def test_a_card_in_use_and_a_lesser_one_beside_it_are_not_spoken_of(
    card: tuple[str, str], device: Device
) -> None:
    assert graphics.unused([card], ["CUDA", "Vulkan", "CPU"], [device, CPU]) == ()


def test_an_nvidia_card_beside_an_integrated_one_in_use_is_named() -> None:
    (found,) = graphics.unused([NVIDIA_CARD], ["Vulkan", "CPU"], [INTEL, CPU])
    assert "Vulkan driver" in found.advice


def test_linux_names_cards_by_driver_or_vendor(tmp_path: Path) -> None:
    drm, proc = tmp_path / "drm", tmp_path / "proc"
    for number, vendor in enumerate(("0x10de", "0x8086", "0x1234")):
        device = drm / f"card{number}" / "device"
        device.mkdir(parents=True)
        (device / "vendor").write_text(f"{vendor}\n")
    assert graphics.of_linux(drm, proc) == [
        ("NVIDIA", "NVIDIA graphics"),
        ("Intel", "Intel graphics"),
    ]
    driver = proc / "driver" / "nvidia" / "gpus" / "0000:01:00.0"
    driver.mkdir(parents=True)
    (driver / "information").write_text("Model: \t\t NVIDIA GeForce RTX 3060\nIRQ:   137\n")
    assert graphics.of_linux(drm, proc) == [NVIDIA_CARD, ("Intel", "Intel graphics")]
