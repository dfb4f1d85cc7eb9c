"""The doctor's report in words, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blinkthink.app.cli.model_files import status_words
from blinkthink.core.amounts import duration, memory
from blinkthink.core.translation import decimal, tr

Line = tuple[str, str]


def report_lines(report: dict[str, Any]) -> Iterator[str]:
    """What was found, then what is wrong."""
    groups = [(name, list(lines)) for name, lines in _groups(report)]
    width = max(len(key) for _, lines in groups for key, _ in lines)
    for name, lines in groups:
        yield name
        for key, words in lines:
            yield f"  {key.ljust(width)}  {words}".rstrip()
    for problem in report["problems"]:
        yield f"! {problem}"


def _groups(report: dict[str, Any]) -> Iterator[tuple[str, Iterator[Line]]]:
    yield tr("App"), _app(report)
    yield tr("Machine"), _machine(report)
    yield tr("Models"), _models(report)
    yield tr("Account and files"), _rest(report)


def _app(report: dict[str, Any]) -> Iterator[Line]:
    yield "BlinkThink", f"{report['blinkthink']}, Python {report['python']}, {report['system']}"
    qt = report["qt"]["version"]
    missing = tr("missing")
    yield tr("Window"), f"Qt {qt}" if qt else missing
    engine = report["engine"]
    installed = engine["installed"]
    yield "llama.cpp", f"{engine['version']}, {engine['backend']}" if installed else missing


def _machine(report: dict[str, Any]) -> Iterator[Line]:
    machine, room = report["machine"], report["memory"]
    features = f" ({', '.join(machine['features'])})" if machine["features"] else ""
    cores = tr("%n core(s)", "", machine["cores"])
    yield tr("Processor"), f"{machine['processor']}, {cores}{features}"
    free = tr("{total}, {free} free", "memory")
    free = free.format(total=memory(room["total"]), free=memory(room["available"]))
    yield tr("Memory"), free
    for gpu in report["gpus"]:
        yield "GPU", _gpu(gpu)
    if not report["gpus"]:
        yield "GPU", tr("none found; models run on the processor")


def _gpu(gpu: dict[str, Any]) -> str:
    if not gpu["used"]:
        return tr("{gpu}: not used. {advice}").format(gpu=gpu["name"], advice=gpu["advice"])
    total, free = memory(gpu["memory_total"]), memory(gpu["memory_free"])
    words = tr("{gpu} ({backend}), {total}, {free} free")
    if gpu["shared"]:
        words = tr("{gpu} ({backend}), {total}, {free} free, shared with the processor")
    return words.format(gpu=gpu["name"], backend=gpu["backend"], total=total, free=free)


def _models(report: dict[str, Any]) -> Iterator[Line]:
    for model in report["models"]:
        words = [
            tr("in use") if model["in_use"] else status_words(model["status"]),
            model["problem"] or "",
        ]
        if not model["problem"]:
            words.append(model["fits"] or "")
            if model["seconds"] is not None:
                about = tr("About {duration} a picture here.")
                words.append(about.format(duration=duration(model["seconds"])))
        yield model["name"], ". ".join(word.rstrip(".") for word in words if word) + "."
    advice = report["recommendation"]
    name = advice["name"] or tr("none", "no model")
    yield tr("Recommended"), f"{name}. {advice['reason']}"


def _rest(report: dict[str, Any]) -> Iterator[Line]:
    yield tr("Account"), report["account"]["email"] or tr("nobody is signed in")
    places = {
        "keyring": tr("the system’s keyring"), "file": tr("a file that only you can read"),
    }  # fmt: skip
    secrets = report["secrets"]
    yield tr("Secrets"), secrets["warning"] or places[secrets["store"]]
    yield tr("Library"), report["library"]
    if damaged := report["sidecars"]["damaged"]:
        yield "", tr("%n picture(s) with a text file that cannot be read.", "", damaged)
    free = report["disk"]["free"]
    room = tr("not there")
    if free is not None:
        room = tr("{free} GB free").format(free=decimal(free / 1e9))
    yield tr("Disk"), room
