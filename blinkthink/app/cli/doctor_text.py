"""The doctor's report in words, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from blinkthink.core.words import duration, memory

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
    yield "App", _app(report)
    yield "Machine", _machine(report)
    yield "Models", _models(report)
    yield "Account and files", _rest(report)


def _app(report: dict[str, Any]) -> Iterator[Line]:
    yield "BlinkThink", f"{report['blinkthink']}, Python {report['python']}, {report['system']}"
    qt = report["qt"]["version"]
    yield "Window", f"Qt {qt}" if qt else "missing"
    engine = report["engine"]
    installed = engine["installed"]
    yield "llama.cpp", f"{engine['version']}, {engine['backend']}" if installed else "missing"


def _machine(report: dict[str, Any]) -> Iterator[Line]:
    machine, room = report["machine"], report["memory"]
    features = f" ({', '.join(machine['features'])})" if machine["features"] else ""
    cores = "1 core" if machine["cores"] == 1 else f"{machine['cores']} cores"
    yield "Processor", f"{machine['processor']}, {cores}{features}"
    yield "Memory", f"{memory(room['total'])}, {memory(room['available'])} free"
    for gpu in report["gpus"]:
        yield "GPU", _gpu(gpu)
    if not report["gpus"]:
        yield "GPU", "none found; models run on the processor"


def _gpu(gpu: dict[str, Any]) -> str:
    if not gpu["used"]:
        return f"{gpu['name']}: not used. {gpu['advice']}"
    total, free = memory(gpu["memory_total"]), memory(gpu["memory_free"])
    shared = ", shared with the processor" if gpu["shared"] else ""
    return f"{gpu['name']} ({gpu['backend']}), {total}, {free} free{shared}"


def _models(report: dict[str, Any]) -> Iterator[Line]:
    for model in report["models"]:
        words = ["in use" if model["in_use"] else model["status"], model["problem"] or ""]
        if not model["problem"]:
            words.append(model["fits"] or "")
            if model["seconds"] is not None:
                words.append(f"About {duration(model['seconds'])} a picture here.")
        yield model["name"], ". ".join(word.rstrip(".") for word in words if word) + "."
    advice = report["recommendation"]
    yield "Recommended", f"{advice['name'] or 'none'}. {advice['reason']}"


def _rest(report: dict[str, Any]) -> Iterator[Line]:
    yield "Account", report["account"]["email"] or "nobody is signed in"
    yield "Secrets", report["secrets"]["warning"] or report["secrets"]["store"]
    yield "Library", report["library"]
    free = report["disk"]["free"]
    yield "Disk", f"{free / 1e9:.1f} GB free" if free is not None else "not there"
