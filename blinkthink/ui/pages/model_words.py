"""What a model, its fit and its download are called in the window. No Qt."""

from __future__ import annotations

from blinkthink.core.amounts import memory
from blinkthink.core.state import (
    Download,
    DownloadState,
    Engine,
    EngineState,
    Fit,
    Machine,
    ModelEntry,
)
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.pages.phrases import listed, shortened, size

FITS = {
    Fit.UNKNOWN: "",
    Fit.GPU: tr("Fits"),
    Fit.PARTLY: tr("Fits in part"),
    Fit.MEMORY: tr("Fits"),
    Fit.TIGHT: tr("Tight"),
    Fit.TOO_BIG: tr("Too big"),
}
FIT_ROLES = {Fit.PARTLY: "notice", Fit.TIGHT: "notice", Fit.TOO_BIG: "alert"}
"""The role of the words; “ok” for what is not listed."""
ACTIVE = (DownloadState.WAITING, DownloadState.DOWNLOADING, DownloadState.CHECKING)
_DAY = 86_400


def how_far(download: Download) -> str:
    """“2.1 of 4.3 GB · 34 MB/s · 1 min left”, “Checking the files · 40 %”, “Paused at 2.1 of …”."""
    state = download.state
    if state is DownloadState.WAITING:
        return tr("Waiting to try again") if download.error else tr("Waiting for the hub")
    if state is DownloadState.CHECKING:
        share = percent(download.done, download.total)
        return tr("Checking the files · {share} %").format(share=share)
    parts = [part_of(download.done, download.total)]
    if state is DownloadState.PAUSED:
        return tr("Paused at {amount}").format(amount=parts[0])
    if download.bytes_per_second is not None:
        parts.append(f"{size(round(download.bytes_per_second))}/s")
    if download.seconds_left is not None:
        parts.append(tr("{time} left").format(time=left(download.seconds_left)))
    return " · ".join(parts)


def percent(done: int, total: int) -> int:
    """Whole per cent; 100 only at the end."""
    return min(100, done * 100 // total) if total else 0


def part_of(done: int, total: int) -> str:
    """“2.1 of 4.3 GB”, “800 MB of 4.3 GB”."""
    one, all_ = size(done), size(total)
    unit = all_.rpartition(" ")[2]
    return tr("{done} of {total}").format(done=one.removesuffix(f" {unit}"), total=all_)


def left(seconds: float) -> str:
    """A rest of time, roughly: “40 s”, “12 min”, “3 h”, “more than a day”."""
    if seconds >= _DAY:
        return tr("more than a day")
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    return f"{round(whole / 60)} min" if whole < 5400 else f"{round(whole / 3600)} h"


def summary(downloads: tuple[Download, ...]) -> tuple[str, int, int]:
    """All that is under way in one line, with what is done and the total in bytes."""
    under_way = [one for one in downloads if one.state in ACTIVE]
    if not under_way:
        return "", 0, 0
    done, total = sum(one.done for one in under_way), sum(one.total for one in under_way)
    if len(under_way) > 1:
        models = tr("%n models", "", len(under_way))
        return f"{models} · {percent(done, total)} %", done, total
    one = under_way[0]
    doing = {
        DownloadState.CHECKING: tr("Checking {model}"),
        DownloadState.WAITING: tr("Waiting: {model}"),
    }
    words = doing.get(one.state, tr("Downloading {model}")).format(model=parted(one.title)[0])
    if one.state is not DownloadState.WAITING:
        words += f" · {percent(done, total)} %"
    return words, done, total


def machine_line(machine: Machine) -> str:
    """“Apple M4 · Metal · 24 GB of shared memory”, “NVIDIA RTX 4090 · CUDA · 24 GB · …”."""
    gpu = machine.gpu
    if gpu is None:
        cores = tr("%n core(s)", "", machine.cores)
        ram = tr("{amount} memory").format(amount=memory(machine.memory_total))
        return " · ".join((machine.processor or tr("Processor"), cores, ram))
    name = gpu.description or gpu.name
    if gpu.kind == "integrated":
        ram = tr("{amount} of shared memory").format(amount=memory(machine.memory_total))
        return " · ".join((name, gpu.backend, ram))
    own = (memory(gpu.memory_total),) if gpu.memory_total else ()
    ram = tr("{amount} memory").format(amount=memory(machine.memory_total))
    return " · ".join((name, gpu.backend, *own, ram))


def memory_of(machine: Machine) -> tuple[int, int]:
    """Total and free bytes of the memory that counts: the GPU's own, else the machine's."""
    gpu = machine.gpu
    if gpu is not None and gpu.kind == "gpu" and gpu.memory_total:
        return gpu.memory_total, gpu.memory_free
    return machine.memory_total, machine.memory_free


def where(entries: tuple[ModelEntry, ...]) -> str:
    """Whether the model in use sends pictures anywhere, as the page's first sentence."""
    servers = sorted({one.server for one in entries if one.in_use and one.server})
    if servers:
        return tr("The model in use runs on {servers}; pictures are sent there.").format(
            servers=listed(servers)
        )
    return tr("These run on this computer; no picture leaves it.")


def parted(title: str) -> tuple[str, str]:
    """The model and its variant: “Gemma 4 E4B (QAT Q4_0)” is “Gemma 4 E4B” and “QAT Q4_0”."""
    for opening, closing in ((" · ", ""), (" (", ")")):
        name, found, variant = title.partition(opening)
        if found and name and variant.endswith(closing):
            return name, variant.removesuffix(closing)
    return title, ""


def short_title(entry: ModelEntry) -> str:
    """“Gemma 4 E4B” of “Gemma 4 E4B · QAT Q4_0”."""
    return parted(entry.title)[0]


def removing(entry: ModelEntry) -> tuple[str, str, str]:
    """The question before a model is removed: title, what it means, the answer."""
    title = tr("Remove {model}?").format(model=shortened(short_title(entry), 40))
    used = tr("It is the model in use: pictures wait until you use another one.")
    now = f" {used}" if entry.in_use else ""
    if entry.server:
        text = tr("BlinkThink forgets {server} and its key. Nothing changes on the server.").format(
            server=entry.server
        )
        return title, text + now, tr("Forget it")
    if entry.own:
        text = tr("BlinkThink forgets the model. Your files stay where they are.")
        return title, text + now, tr("Forget it")
    text = tr(
        "Its two files are deleted; {size} are free again. What it said about your "
        "pictures stays. You can download it again."
    ).format(size=size(entry.bytes))
    return title, text + now, tr("Delete {size}").format(size=size(entry.bytes))


def engine_words(engine: Engine) -> Words | None:
    """What is to be said about the model process; None while all is well."""
    if engine.state is EngineState.NO_MODEL:
        meaning = engine.detail or tr("No model is installed yet.")
        return Words(
            tr("Pictures cannot be described yet."),
            meaning,
            tr("Until then pictures are saved, and wait."),
        )
    if engine.state is EngineState.FAILED:
        return Words(
            tr("The model stopped working."), engine.detail, tr("Try another model, or try again.")
        )
    if engine.state is EngineState.RESTARTING:
        return Words(tr("The model is being started again."), engine.detail, "")
    return None
