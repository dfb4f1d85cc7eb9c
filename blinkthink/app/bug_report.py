"""What a bug report needs and nothing else: versions, machine, settings, the log's last lines.

It is made to be pasted where everybody reads it. Secrets are never in it; e-mail addresses, the
user's name, folders of the home, addresses of servers, places and words of one's own are left out.
"""

from __future__ import annotations

import getpass
import re
from pathlib import Path
from typing import Any

import msgspec

from blinkthink.app.cli.doctor import examine
from blinkthink.app.cli.doctor_text import report_lines
from blinkthink.app.services import Services
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.power import Power
from blinkthink.core.settings import Settings
from blinkthink.core.translation import spoken
from blinkthink.runtime.log_book import LogBook
from blinkthink.runtime.redacting import redact

LINES = 200
_PLAIN = ("triage", "cloud", "theme", "model", "when_closed")  # words that are ours
_EMAIL = re.compile(r"(?<![\w.+…-])[\w.+…-]+@[\w-]+(?:\.[\w-]+)+")
_END = r"(?![\w.-])"  # of a name: no other one that begins with it
_COORDINATES = re.compile(
    r"(?i)\b((?:lat|lon|latitude|longitude)\w*[\"']?\s*[:=]\s*)-?\d+(?:\.\d+)?"
)


async def bug_report(services: Services) -> str:
    """The whole text; asks what the machine has, which may take some seconds the first time."""
    import asyncio

    with spoken("en"):  # those who read it may know no other language
        return await asyncio.to_thread(compose, await examine(services), services)


def compose(found: dict[str, Any], services: Services) -> str:
    """The text from what ``examine`` found, in English as far as it is ours. Blocks."""
    account = {**found["account"], "email": "signed in" if found["account"]["email"] else None}
    parts = [
        f"BlinkThink bug report of {services.clock.now():%Y-%m-%d %H:%M %z}",
        "",
        *report_lines({**found, "account": account}),
        "Power",
        *_power(services.power()),
        "Settings",
        *_settings(services),
        "Log",
        *_log(services.paths.logs),
    ]
    return mask("\n".join(parts)) + "\n"


def mask(text: str, home: Path | None = None, user: str | None = None) -> str:
    """``text`` without e-mail addresses, the home's folder, the user's name in paths, coordinates
    and secrets."""
    text = redact(text)
    text = _EMAIL.sub("[e-mail]", text)
    text = _COORDINATES.sub(r"\1[hidden]", text)
    home = home or Path.home()
    for folder in {str(home), str(home).replace("\\", "\\\\"), home.as_posix()}:
        if len(folder) > 1:  # “/”, of a service without a home
            text = re.sub(re.escape(folder) + _END, "~", text, flags=re.M)
    user = _user() if user is None else user
    if user:
        text = re.sub(rf"(?<=[\\/]){re.escape(user)}{_END}", "[user]", text, flags=re.M)
    return text


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # one without a name
        return ""


def _power(power: Power) -> list[str]:
    told = {"on battery": power.on_battery, "metered": power.metered, "online": power.online}
    known = {name: "unknown" if value is None else _word(value) for name, value in told.items()}
    return [f"  {name}: {said}" for name, said in known.items()]


def _settings(services: Services) -> list[str]:
    """Numbers and switches as they are; of all else only whether something is set, or how many."""
    lines, usual = [], Settings()
    for name, value in msgspec.structs.asdict(services.settings()).items():
        if value is None or isinstance(value, bool | int | float) or name in _PLAIN:
            said = _word(value)
        elif isinstance(value, dict | tuple | list):
            said = str(len(value))
        elif isinstance(value, str):
            said = "set" if value else "not set"
        else:
            said = "as it came" if value == getattr(usual, name) else "changed"
        lines.append(f"  {name}: {said}")
    return lines


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not set" if value is None else str(value)


def _log(folder: Path) -> list[str]:
    try:
        entries = LogBook(folder).last(LINES)
    except BlinkThinkError as error:
        return [f"  it cannot be read: {error.detail}"]
    return [f"  {line}" for entry in entries for line in entry.lines.splitlines()]
