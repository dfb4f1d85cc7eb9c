"""Sizes, times and lists as the language in use says them."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.translation import decimal, tr

_GB = 1000**3


def listed(names: Sequence[str]) -> str:
    """“Front Door”, “Front Door and Hallway”, “A, B and C”."""
    if len(names) < 2:
        return "".join(names)
    return tr("{several} and {last}", "the end of a list").format(
        several=", ".join(names[:-1]), last=names[-1]
    )


def listed_or(names: Sequence[str]) -> str:
    """“Front Door”, “Front Door or Hallway”, “A, B or C”."""
    if len(names) < 2:
        return "".join(names)
    return tr("{several} or {last}", "the end of a list").format(
        several=", ".join(names[:-1]), last=names[-1]
    )


def dollars(usd: float, digits: int, *, grouped: bool = True) -> str:
    """“$5.00”, with so many digits after the point."""
    return tr("${sum}", "US dollars").format(sum=decimal(usd, digits, grouped=grouped))


def size(count: int) -> str:
    """Bytes in decimal units: “6.1 GB”, “80 MB”, “12 kB”."""
    if count >= _GB:
        return f"{_short(count / _GB)} GB"
    if count >= 1000**2:
        return f"{round(count / 1000**2)} MB"
    return f"{max(1, round(count / 1000))} kB" if count else "0 kB"


def memory(count: int) -> str:
    """Bytes of memory as it is sold, in units of 2^30: “5.4 GB”, “24 GB”, “100 MB”."""
    if count < 2**30:
        return f"{round(count / 2**20)} MB"
    return f"{_short(count / 2**30)} GB"


def percent(share: float, digits: int = 0) -> str:
    """A share of one: “42 %”, “42.5 %”."""
    return f"{decimal(100 * share, digits)} %"


def duration(seconds: float) -> str:
    """A waiting time as people say it: “1 second”, “42 seconds”, “3 minutes”, “2 hours”."""
    if seconds < 1.5:
        return tr("%n second(s)", "", 1)
    if seconds < 90:
        return tr("%n second(s)", "", round(seconds))
    if seconds < 5400:
        return tr("%n minute(s)", "", round(seconds / 60))
    return tr("%n hour(s)", "", round(seconds / 3600))


def seconds(value: float) -> str:
    """A short working time: “1.9 s”, “42 s”, “3 min 5 s”."""
    if value < 9.95:
        return f"{decimal(value)} s"
    whole = round(value)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60} s"


def _short(value: float) -> str:
    """With one digit after the point, or none where it is 0."""
    return decimal(value, 0 if round(value, 1) == round(value) else 1, grouped=False)
