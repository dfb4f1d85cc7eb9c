"""Linux: a desktop entry in the autostart folder.

The format is that of the Desktop Entry Specification 1.5 (quoting of ``Exec``) and the Desktop
Application Autostart Specification 0.5 (``Hidden``, ``TryExec``, the folder).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import read_file, write_atomic
from blinkthink.runtime.login_start.entry import Entry, LoginStart

FILE = "blinkthink.desktop"
_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_PLAIN = re.compile(r"[\w@+=:,./-]+", re.ASCII)


class Autostart(LoginStart):
    """``blinkthink.desktop`` in ``folder``."""

    def __init__(
        self, folder: Path, command: Sequence[str], environment: Mapping[str, str]
    ) -> None:
        super().__init__(command, environment)
        self._file = folder / FILE

    def _read(self) -> Entry | None:
        try:
            text = read_file(self._file).decode("utf-8", "replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise from_os_error(error, self._file) from error
        values = _values(text)
        command, environment = _without_env(_split(_unescaped(values.get("Exec", ""))))
        blocked = (
            values.get("Hidden", "").lower() == "true"
            or values.get("X-GNOME-Autostart-enabled", "").lower() == "false"
        )
        return Entry(command, environment, blocked)

    def _write(self, entry: Entry) -> None:
        words = [f"{name}={value}" for name, value in entry.environment.items()]
        command = ["env", *words, *entry.command] if words else list(entry.command)
        text = "\n".join(
            (
                "[Desktop Entry]",
                "Type=Application",
                "Name=BlinkThink",
                "Comment=Keeps the schedule of your cameras",
                "Icon=blinkthink",
                f"Exec={_escaped(' '.join(_quoted(word) for word in command))}",
                f"TryExec={_escaped(entry.command[0])}",
                "Terminal=false",
                "NoDisplay=true",
                "StartupNotify=false",
                "",
            )
        )
        write_atomic(self._file, text.encode())

    def _remove(self) -> None:
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, self._file) from error


def _quoted(word: str) -> str:
    """A word of ``Exec``: quoted where it has to be, and no field code."""
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return word
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'


def _escaped(text: str) -> str:
    """A value of type string."""
    text = text.replace("\\", "\\\\")
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _values(text: str) -> dict[str, str]:
    """The values of the main group, as they are written."""
    found: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found[key.strip()] = value.strip()
    return found


def _unescaped(value: str) -> str:
    return re.sub(r"\\([sntr\\])", lambda found: _ESCAPES[found[1]], value)


def _split(text: str) -> list[str]:
    """The words of ``Exec``; none where its quotes do not match."""
    words, word, quoted, begun = [], "", False, False
    letters = iter(text)
    for letter in letters:
        if quoted and letter == "\\":
            word += next(letters, "")
        elif letter == '"':
            quoted, begun = not quoted, True
        elif letter == " " and not quoted:
            if begun:
                words.append(word)
            word, begun = "", False
        else:
            word, begun = word + letter, True
    if quoted:
        return []
    if begun:
        words.append(word)
    return [word.replace("%%", "%") for word in words]


def _without_env(words: list[str]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The command without ``env``, and what that sets."""
    environment: dict[str, str] = {}
    if words[:1] in (["env"], ["/usr/bin/env"]):
        words = words[1:]
        while words and "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            environment[name] = value
    return tuple(words), environment
