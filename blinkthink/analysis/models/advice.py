"""Which model suits a machine, and how a model goes onto it, in words and numbers.

What the kinds of Gemma 4 need and are good for is from the articles about them; no speed is
promised that nobody measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from blinkthink.analysis.models.gguf import NotGguf, read_header
from blinkthink.analysis.models.memory import layers_that_fit, weights
from blinkthink.core.amounts import memory as size
from blinkthink.core.state import Device, Fit, Machine, ModelEntry, Recommendation
from blinkthink.core.translation import tr

_OTHERS_BYTES = 2 * 2**30  # what the system and this app need at least
_CARD_SHARE = 0.92  # of a card's memory: the screen and the driver have the rest
_CORES_FOR_MORE = 8  # from so many on, a processor alone is offered more than the smallest
_KIND = re.compile(r"(?<![a-z0-9])(e2b|e4b|12b|26b|31b)(?![a-z0-9])")
_KINDS = ("e2b", "e4b", "12b", "26b", "31b")  # from the smallest to the best


def _elsewhere() -> str:
    # Not made when the module is: a report of a bug says it in English.
    return tr("A llama.cpp server on a larger machine can do it: add its address to the models.")


def _why_kind(kind: str) -> str:
    if kind == "e2b":
        return tr("It is the smallest Gemma 4.")
    if kind == "26b":
        return tr(
            "Of its 26 billion parameters 4 work at a time: it is as quick as a model of 4 billion."
        )
    return ""


@dataclass(frozen=True)
class Fitting:
    """How a model goes onto a machine, and the same in words."""

    fit: Fit
    words: str


def _too_big(gpu_has: str, *, with_others: bool) -> str:
    if gpu_has:
        return tr("Needs {needed}; this computer has {total} of memory and a GPU with {gpu}.")
    if with_others:
        return tr(
            "Needs {needed}; this computer has {total} of memory, and other programs take {others} "
            "of it."
        )
    return tr("Needs {needed}; this computer has {total} of memory.")


def fitting(needed: int, machine: Machine, layers: tuple[int, int] | None = None) -> Fitting:
    """How a model that needs ``needed`` bytes goes onto ``machine``.

    ``layers``: how many of how many the GPU holds, where the model's header told.
    """
    gpu, total = machine.gpu, machine.memory_total
    say = size(needed)
    if gpu is not None and (needed <= _room(gpu) or (layers and layers[0] == layers[1])):
        words = tr("Fits on the GPU: needs {needed} of {total}.")
        return Fitting(Fit.GPU, words.format(needed=say, total=size(gpu.memory_total)))
    both = total - _OTHERS_BYTES
    if gpu is not None and not shares_memory(gpu) and (layers is None or layers[0] > 0):
        both += _room(gpu)
    if needed > both:
        gpu_has = size(gpu.memory_total) if gpu is not None and not shares_memory(gpu) else ""
        return Fitting(
            Fit.TOO_BIG,
            _too_big(gpu_has, with_others=needed <= total).format(
                needed=say, total=size(total), gpu=gpu_has, others=size(_OTHERS_BYTES)
            ),
        )
    if gpu is not None and (layers is None or layers[0] > 0):
        if layers:
            words = tr(
                "Partly on the GPU: {part} of {all} layers; the rest on the processor. Needs "
                "{needed}."
            ).format(part=layers[0], all=layers[1], needed=say)
        else:
            words = tr(
                "Partly on the GPU: part of it; the rest on the processor. Needs {needed}."
            ).format(needed=say)
        return Fitting(Fit.PARTLY, words)
    if needed > machine.memory_free:
        words = tr("Needs {needed}; {free} of {total} are free now.")
        free = size(machine.memory_free)
        return Fitting(Fit.TIGHT, words.format(needed=say, free=free, total=size(total)))
    words = tr("Fits in memory: needs {needed} of {total}.")
    return Fitting(Fit.MEMORY, words.format(needed=say, total=size(total)))


def layers_on_gpu(text: Path, projector: Path, machine: Machine) -> tuple[int, int] | None:
    """How many of how many layers of a model the GPU holds; None without a GPU or sound files.

    Reads the header: a tenth of a second or more.
    """
    if machine.gpu is None:
        return None
    try:
        model, vision = read_header(text), read_header(projector)
        size = projector.stat().st_size
    except (OSError, NotGguf):
        return None
    count = layers_that_fit(model, size, _room(machine.gpu), vision=vision)
    return count, len(weights(model).layers) + 1


def recommend(machine: Machine, catalogue: Sequence[ModelEntry]) -> Recommendation:
    """The best model of ``catalogue`` that leaves the machine room for its other work."""
    offered = _offered(machine, catalogue)
    if not offered:
        return Recommendation(None, tr("The list of models names none for real pictures."))
    if machine.silent:
        return Recommendation(
            None,
            tr(
                "llama.cpp is installed here, but it does not start: a graphics driver may be "
                "broken, or its files."
            )
            + f" {_elsewhere()}",
        )
    if not machine.engine:
        missing = tr("llama.cpp is not installed here.")
        return Recommendation(None, f"{missing} {_elsewhere()}")
    smallest = min(offered.values(), key=lambda entry: entry.memory_needed)
    if fitting(smallest.memory_needed, machine).fit is Fit.TOO_BIG:
        return Recommendation(
            None,
            tr(
                "{model} is the smallest and needs {needed} of memory; this computer has {total}, "
                "of which the system takes {others}."
            ).format(
                model=_title(smallest),
                needed=size(smallest.memory_needed),
                total=size(machine.memory_total),
                others=size(_OTHERS_BYTES),
            )
            + f" {_elsewhere()}",
        )
    chosen = smallest
    for kind in _KINDS:
        if kind in offered and _comfortable(kind, offered[kind].memory_needed, machine):
            chosen = offered[kind]
    return Recommendation(chosen.name, _reason(chosen, machine))


def shares_memory(gpu: Device) -> bool:
    """Whether the GPU computes in the machine's own memory."""
    return gpu.kind == "integrated" or gpu.backend == "Metal"


def _weak(gpu: Device) -> bool:
    """A GPU beside the processor is hardly quicker than it, except Apple's and NVIDIA's."""
    return gpu.kind == "integrated" and gpu.backend not in ("Metal", "CUDA")


def _room(gpu: Device) -> int:
    """What of the GPU's memory a model can have. Metal names what it may, not what there is."""
    return gpu.memory_total if gpu.backend == "Metal" else int(gpu.memory_total * _CARD_SHARE)


def _offered(machine: Machine, catalogue: Sequence[ModelEntry]) -> dict[str, ModelEntry]:
    """One model of each kind: QAT first, but not on Vulkan; then a ready one.

    On Vulkan a file that is not Q4_0 at all is the farthest from what was reported.
    """
    offered: dict[str, ModelEntry] = {}

    def rank(entry: ModelEntry) -> tuple[bool, bool, bool, int]:
        vulkan = machine.backend == "Vulkan"
        q4_0 = "q4_0" in entry.title.casefold()
        ready = entry.status == "ready"
        return _is_qat(entry) is vulkan, vulkan and q4_0, not ready, entry.memory_needed

    for entry in sorted(catalogue, key=rank):
        found = _KIND.search(entry.name.casefold()) or _KIND.search(entry.title.casefold())
        if found and not (entry.built_in or entry.server) and entry.status != "broken":
            offered.setdefault(found[1], entry)
    return offered


def _is_qat(entry: ModelEntry) -> bool:
    return "qat" in f"{entry.name} {entry.title}".casefold()


def _comfortable(kind: str, needed: int, machine: Machine) -> bool:
    """Whether a model leaves room for other programs, and the machine is quick enough for it.

    A card's memory is the model's alone; of memory that all programs share it may have half.
    """
    gpu = machine.gpu
    if gpu is not None and not shares_memory(gpu) and needed <= _room(gpu):
        return True
    if needed * 2 > machine.memory_total:
        return False
    if gpu is not None and shares_memory(gpu) and not _weak(gpu):
        return needed <= _room(gpu)
    return kind == "e2b" or (kind == "e4b" and machine.cores >= _CORES_FOR_MORE)


def _reason(entry: ModelEntry, machine: Machine) -> str:
    gpu, needed = machine.gpu, entry.memory_needed
    found = _KIND.search(entry.name.casefold()) or _KIND.search(entry.title.casefold())
    kind = found[1] if found else ""
    sentences = []
    if gpu is not None and not shares_memory(gpu):
        words = tr("{model} needs {needed} of memory; {gpu} has {total}.")
        name, total = _name(gpu), gpu.memory_total
    else:
        words = tr("{model} needs {needed} of memory; this computer has {total}.")
        name, total = "", machine.memory_total
    sentences.append(
        words.format(model=_title(entry), needed=size(needed), gpu=name, total=size(total))
    )
    fit = fitting(needed, machine).fit
    if gpu is not None and fit is Fit.GPU:
        sentences.append(
            tr("It runs on the GPU ({name}, {backend}).").format(
                name=_name(gpu), backend=gpu.backend
            )
        )
    elif gpu is not None and fit is Fit.PARTLY:
        sentences.append(
            tr("Part of it runs on the GPU ({name}, {backend}).").format(
                name=_name(gpu), backend=gpu.backend
            )
        )
    else:
        sentences.append(
            tr(
                "It runs on the processor (%n core(s)), where a picture takes some seconds to a "
                "minute and larger models are too slow.",
                "",
                machine.cores,
            )
        )
    if why := _why_kind(kind):
        sentences.append(why)
    if machine.backend == "Vulkan":
        sentences.append(_vulkan(entry))
    return " ".join(sentences)


def _vulkan(entry: ModelEntry) -> str:
    if _is_qat(entry):
        return tr(
            "Careful: with QAT files on Vulkan, garbage was reported once (llama.cpp #24311, "
            "unconfirmed); look at its first answers."
        )
    return tr(
        "It is not a QAT file: with QAT files on Vulkan, garbage was reported once (llama.cpp "
        "#24311, unconfirmed)."
    )


def _title(entry: ModelEntry) -> str:
    return entry.title or entry.name


def _name(gpu: Device) -> str:
    return gpu.description or gpu.name
