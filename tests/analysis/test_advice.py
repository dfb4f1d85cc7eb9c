"""Which model is recommended for which machine, and how models are said to go onto it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from blinkthink.analysis.models.advice import fitting, layers_on_gpu, recommend
from blinkthink.core.state import Device, Fit, Machine, ModelEntry

GB = 2**30
DEMO = Path(__file__).parents[2] / "models" / "demo"


def model(name: str, needed: float, status: str = "available") -> ModelEntry:
    return ModelEntry(name, f"Gemma 4 {name}", status, int(needed * GB), int(needed * GB), "Gemma")


# What the files of the catalogue come to with their working memory.
CATALOGUE = (
    ModelEntry("demo", "Demo model", "ready", 6_000_000, 100_000_000, "MIT", built_in=True),
    model("gemma-4-e2b-qat", 3.9),
    model("gemma-4-e4b-qat", 5.6),
    model("gemma-4-12b-qat", 8.4),
    model("gemma-4-26b-a4b-qat", 16.6),
    model("gemma-4-31b-qat", 22.9),
)


def cpu(memory: float, cores: int = 4) -> Machine:
    room = int(memory * GB)
    device = Device("CPU", "A processor", "cpu", "CPU", room, room)
    return Machine(
        "linux", "A processor", cores, ("AVX2",), room, int(room * 0.8), "0.3.36", "CPU", (device,)
    )


def card(memory: float, video: float, backend: str = "CUDA", name: str = "A card") -> Machine:
    host, room = cpu(memory), int(video * GB)
    device = Device(f"{backend}0", name, "gpu", backend, room, room)
    return replace(host, backend=backend, devices=(device, *host.devices))


def mac(memory: float) -> Machine:
    """Metal may have two thirds of a small machine's memory, three quarters of a large one's."""
    share = 2 / 3 if memory <= 36 else 3 / 4
    host = card(memory, memory * share, "Metal", "Apple M4")
    return replace(host, system="macos")


def integrated(memory: float) -> Machine:
    host, room = cpu(memory), int(memory * GB / 2)
    device = Device("Vulkan0", "Intel Graphics", "integrated", "Vulkan", room, room)
    return replace(host, backend="Vulkan", devices=(device, *host.devices))


@pytest.mark.parametrize(
    ("machine", "kind"),
    [
        pytest.param(cpu(3.8), None, id="box of 4 GB"),
        pytest.param(cpu(7.7), "e2b", id="laptop of 8 GB"),
        pytest.param(cpu(15.5), "e2b", id="laptop of 16 GB"),
        pytest.param(cpu(15.5, cores=8), "e4b", id="eight cores, 16 GB"),
        pytest.param(cpu(7.7, cores=16), "e2b", id="many cores, 8 GB"),
        pytest.param(cpu(62.7, cores=4), "e2b", id="four cores, 64 GB"),
        pytest.param(cpu(62.7, cores=32), "e4b", id="32 cores, 64 GB"),
        pytest.param(mac(8), "e2b", id="Mac of 8 GB"),
        pytest.param(mac(16), "e4b", id="Mac of 16 GB"),
        pytest.param(mac(24), "12b", id="Mac of 24 GB"),
        pytest.param(mac(36), "26b-a4b", id="Mac of 36 GB"),
        pytest.param(mac(64), "31b", id="Mac of 64 GB"),
        pytest.param(card(16, 4), "e2b", id="card of 4 GB"),
        pytest.param(card(16, 6), "e2b", id="card of 6 GB"),
        pytest.param(card(16, 8), "e4b", id="card of 8 GB"),
        pytest.param(card(16, 12), "12b", id="card of 12 GB"),
        pytest.param(card(4, 12), "12b", id="card of 12 GB in a small machine"),
        pytest.param(card(32, 24), "26b-a4b", id="card of 24 GB"),
        pytest.param(card(64, 32), "31b", id="card of 32 GB"),
        pytest.param(integrated(16), "e2b", id="integrated, 16 GB"),
    ],
)
def test_the_best_model_with_room_for_other_work_is_recommended(
    machine: Machine, kind: str | None
) -> None:
    advice = recommend(machine, CATALOGUE)
    assert advice.name == (f"gemma-4-{kind}-qat" if kind else None)
    assert advice.reason


def test_the_reason_says_what_is_needed_what_is_there_and_what_it_runs_on() -> None:
    assert recommend(mac(16), CATALOGUE).reason == (
        "Gemma 4 gemma-4-e4b-qat needs 5.6 GB of memory; this computer has 16 GB. "
        "It runs on the GPU (Apple M4, Metal)."
    )
    assert "A card has 24 GB" in recommend(card(32, 24), CATALOGUE).reason
    assert "Part of it runs on the GPU" in recommend(card(16, 4), CATALOGUE).reason
    assert "on the processor (4 cores)" in recommend(cpu(16), CATALOGUE).reason


def test_a_machine_that_is_too_small_is_told_what_else_there_is() -> None:
    advice = recommend(cpu(3.8), CATALOGUE)
    assert advice.name is None
    assert "needs 3.9 GB" in advice.reason
    assert "3.8 GB" in advice.reason
    assert "server on a larger machine" in advice.reason


def test_without_llama_cpp_nothing_is_recommended_and_that_is_said() -> None:
    advice = recommend(replace(cpu(64), engine="", backend="", devices=()), CATALOGUE)
    assert advice.name is None
    assert "llama.cpp is not installed" in advice.reason


def test_llama_cpp_that_does_not_start_is_not_said_to_be_missing() -> None:
    broken = replace(cpu(64), engine="", silent=True, backend="", devices=())
    advice = recommend(broken, CATALOGUE)
    assert advice.name is None
    assert "is installed here, but it does not start" in advice.reason


def test_on_vulkan_another_file_than_qat_is_recommended_and_the_report_is_named() -> None:
    other, plain = model("gemma-4-e4b-q4_k_m", 7.0), model("gemma-4-e4b-q4_0", 4.7)
    vulkan = recommend(card(16, 8, "Vulkan"), (*CATALOGUE, plain, other))
    assert vulkan.name == other.name
    assert "#24311" in vulkan.reason
    assert recommend(card(16, 8), (*CATALOGUE, other)).name == "gemma-4-e4b-qat"
    only_qat = recommend(card(16, 8, "Vulkan"), CATALOGUE)
    assert only_qat.name == "gemma-4-e4b-qat"
    assert "Careful" in only_qat.reason


def test_a_broken_model_and_the_demos_own_are_never_recommended() -> None:
    broken = replace(model("gemma-4-e2b-qat", 5.0), status="broken")
    demo = CATALOGUE[0]
    advice = recommend(cpu(16), (demo, broken))
    assert advice.name is None
    assert "none for real pictures" in advice.reason


@pytest.mark.parametrize(
    ("needed", "machine", "layers", "fit", "words"),
    [
        (6.9, card(16, 8), None, Fit.GPU, "Fits on the GPU: needs 6.9 GB of 8 GB."),
        (5.0, card(16, 4), (12, 36), Fit.PARTLY, "12 of 36 layers"),
        (5.0, card(16, 4.5), (36, 36), Fit.GPU, "Fits on the GPU"),
        (5.0, card(16, 2), (0, 36), Fit.MEMORY, "Fits in memory: needs 5 GB of 16 GB."),
        (16.5, card(16, 8), None, Fit.PARTLY, "part of it"),
        (24.0, card(16, 8), None, Fit.TOO_BIG, "16 GB of memory and a GPU with 8 GB"),
        (16.5, mac(16), None, Fit.TOO_BIG, "Needs 16.5 GB; this computer has 16 GB of memory."),
        (5.0, cpu(16), None, Fit.MEMORY, "Fits in memory"),
        (15.0, cpu(16), None, Fit.TOO_BIG, "16 GB of memory, and other programs take 2 GB of it."),
        (16.5, cpu(8), None, Fit.TOO_BIG, "Needs 16.5 GB; this computer has 8 GB of memory."),
        (13.0, cpu(16), None, Fit.TIGHT, "Needs 13 GB; 12.8 GB of 16 GB are free now."),
    ],
)
def test_how_a_model_goes_onto_a_machine(
    needed: float, machine: Machine, layers: tuple[int, int] | None, fit: Fit, words: str
) -> None:
    found = fitting(int(needed * GB), machine, layers)
    assert found.fit is fit
    assert words in found.words


def test_the_layers_on_a_gpu_come_from_the_models_files(tmp_path: Path) -> None:
    text, projector = DEMO / "blinkthink-demo.gguf", DEMO / "blinkthink-demo-mmproj.gguf"
    assert layers_on_gpu(text, projector, card(16, 8)) == (5, 5)
    assert layers_on_gpu(text, projector, card(16, 0.25)) == (0, 5)
    assert layers_on_gpu(text, projector, cpu(16)) is None
    assert layers_on_gpu(tmp_path / "gone.gguf", projector, card(16, 8)) is None
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"<html>")
    assert layers_on_gpu(broken, projector, card(16, 8)) is None


def test_a_server_is_never_what_this_machine_should_run() -> None:
    entry = ModelEntry(
        "gemma-4-e2b-qat", "E2B elsewhere", "ready", 0, 0, "", server="desk:8080", own=True
    )
    assert recommend(cpu(3.8), (entry, *CATALOGUE)).name is None
    assert recommend(cpu(15.5), (entry, *CATALOGUE)) == recommend(cpu(15.5), CATALOGUE)
