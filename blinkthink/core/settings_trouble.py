"""Why a settings file cannot be read, for the person who edited it: the line, and what is wrong."""

from __future__ import annotations

import json
import re

import msgspec

from blinkthink.core.amounts import listed_or
from blinkthink.core.translation import number, tr

NO_FOLDER = "Expected a folder"  # as msgspec would say it
_LIMIT = re.compile(r"Expected `(?:int|float)(?: \| null)?` (>=|<=) (-?[\d.]+)$")
_KINDS = re.compile(r"Expected `([\w| ]+)`, got `(\w+)`$")
_KEY = re.compile(r"\.?([A-Za-z_]\w*)")


def why(data: bytes, error: Exception, version: int) -> str:
    """The reason for which a file of this app's ``version`` or a newer one was refused."""
    try:
        value = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _trouble(data, error)
    there = value.get("version") if isinstance(value, dict) else None
    return _newer(there) if isinstance(there, int) and there > version else _trouble(data, error)


def _trouble(data: bytes, error: Exception) -> str:
    if not data.strip():
        return tr("It is empty.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = data[: broken.start].count(b"\n") + 1
        said = tr("Line {line}: this is no text in UTF-8.")
        return said.format(line=number(line))
    try:
        value = json.loads(text)
    except ValueError as broken:
        if isinstance(broken, json.JSONDecodeError):
            return _of_json(text, broken)
        return tr("It has a number that is too long.")
    except RecursionError:
        return tr("Its brackets are nested too deeply.")
    if not isinstance(value, dict):
        return tr("It is no list of settings between “{” and “}”.")
    return _of_value(text, str(error))


def _newer(version: int) -> str:
    said = tr("A newer BlinkThink wrote it (version {version} of the file).")
    return said.format(version=number(version))


def _of_json(text: str, broken: json.JSONDecodeError) -> str:
    place = broken.pos
    rest = text[place:].lstrip()
    before = text[:place].rstrip()
    line = broken.lineno
    if rest.startswith(("//", "/*", "#")):
        said = tr("Line {line}: there is a comment, which this file cannot have.")
    elif rest[:1] in ("}", "]") and before.endswith(","):
        line = before.count("\n") + 1  # where the comma is
        said = tr("Line {line}: there is one comma too many at its end.")
    elif rest[:1] == "," and before.endswith((",", "{", "[")):
        said = tr("Line {line}: there is a comma too many.")
    elif "delimiter" in broken.msg and ":" not in broken.msg and rest:
        line = before.count("\n") + 1
        said = tr("Line {line}: a comma or a bracket is missing at its end.")
    elif rest.startswith(("'", "“", "”", "„")):
        said = tr('Line {line}: names and texts stand between straight double quotes: "…".')
    elif "string" in broken.msg or "control" in broken.msg:
        said = tr("Line {line}: a text has no closing quote.")
    elif not rest:
        line = before.count("\n") + 1
        said = tr("Line {line}: the file ends before all its brackets are closed.")
    elif broken.msg.startswith("Extra data"):
        said = tr("Line {line}: there is more text after the last bracket.")
    else:
        said = tr("Line {line}: “{text}” cannot stand there.")
    first = rest.split("\n", 1)[0].strip()
    return said.format(line=number(line), text=first[:40])


def _of_value(text: str, error: str) -> str:
    """Of msgspec's “Expected `int`, got `str` - at `$.gemini.budget_usd`”."""
    what, _, path = error.rpartition(" - at `$")
    names = _KEY.findall(path.partition("[")[0]) if what else []
    if not names:
        return tr("One of its settings has a value that it cannot have.")
    place = 0
    for name in names:
        found = re.compile(rf'"{re.escape(name)}"\s*:').search(text, place)
        place = found.end() if found else place
    line = text[:place].count("\n") + 1
    said, parts = _of_kind(what)
    return said.format(line=number(line), name=".".join(names), **parts)


def _of_kind(what: str) -> tuple[str, dict[str, str]]:
    """Of msgspec's “Expected `int | null`, got `str`” or “Expected `float` >= 0.0”."""
    if found := _LIMIT.match(what):
        said = (
            tr("Line {line}: “{name}” has to be {limit} or more.")
            if found[1] == ">="
            else tr("Line {line}: “{name}” has to be {limit} or less.")
        )
        return said, {"limit": f"{float(found[2]):g}"}
    if what == NO_FOLDER:
        return tr("Line {line}: “{name}” has to name a folder, with its whole path."), {}
    kinds = {
        "int": tr("a whole number", "a kind of value"),
        "float": tr("a number", "a kind of value"),
        "str": tr("a text in quotes", "a kind of value"),
        "bool": tr("true or false", "a kind of value"),
        "array": tr("a list in [ ]", "a kind of value"),
        "object": tr("a group in { }", "a kind of value"),
        "null": tr("nothing (null)", "a kind of value"),
    }
    found = _KINDS.match(what)
    wanted = found[1].split(" | ") if found else []
    if not found or not {*wanted, found[2]} <= set(kinds):
        return tr("Line {line}: “{name}” has a value that it cannot have."), {}
    said = tr("Line {line}: “{name}” has to be {wanted}; there is {there}.")
    return said, {"wanted": listed_or([kinds[one] for one in wanted]), "there": kinds[found[2]]}
