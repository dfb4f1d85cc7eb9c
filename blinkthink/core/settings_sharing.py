"""Settings as a file that is given away, or kept: what goes along, and what is taken from one."""

from __future__ import annotations

from typing import Any

import msgspec

from blinkthink.core.errors import SettingsBroken
from blinkthink.core.settings import VERSION, Retention, Settings, decoded
from blinkthink.core.settings_trouble import why

STAYS = frozenset(
    {"version", "set_up", "told_of_skipping", "told_of_staying", "without_account"}
)  # what this computer noted for itself
_PRIVATE = ("webhook", "mqtt")  # their addresses may let others in
_HERE = ("library",)


def exported(settings: Settings) -> bytes:
    """The settings for another computer: without addresses of alerts, and without folders here.

    Passwords and keys are not in the settings at all. The place of the sun goes along, which the
    schedule cannot do without: who saves the file is told.
    """
    parts: dict[str, Any] = msgspec.to_builtins(settings)
    for name in (*_PRIVATE, *_HERE, *STAYS - {"version"}):
        del parts[name]
    parts["retention"] |= {"on": False, "library": None}
    parts["digest"] |= {"folder": None}
    return msgspec.json.format(msgspec.json.encode(parts), indent=2) + b"\n"


def imported(data: bytes, now: Settings) -> Settings:
    """``now`` with what this file of settings says. Raises SettingsBroken, which says why.

    Old pictures are not deleted by it: limits are in use once their preview was confirmed. Where a
    webhook or a broker is set up, it stays, for its secret is not to reach another one.
    """
    try:
        read = decoded(data)
        named = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsBroken(why(data, error, VERSION)) from error
    first = Settings()
    kept = STAYS | {name for name in _PRIVATE if getattr(now, name) != getattr(first, name)}
    changes = {
        name: getattr(read, name)
        for name in read.__struct_fields__
        if name in named and name not in kept
    }
    if "retention" in changes and changes["retention"] != now.retention:
        limits: Retention = changes["retention"]
        changes["retention"] = msgspec.structs.replace(limits, on=False, library=None)
    return msgspec.structs.replace(now, **changes)
