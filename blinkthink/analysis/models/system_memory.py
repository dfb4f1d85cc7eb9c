"""How much memory programs may have here: the machine's, or less where a container is limited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import psutil

_GROUPS = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")


@dataclass(frozen=True)
class Memory:
    """Bytes; ``free`` is what a program can still have, with caches that can be dropped."""

    total: int
    free: int


def memory(groups: Path = _GROUPS, own: Path = _OWN) -> Memory:
    """This machine's memory, or that of the tightest control group around this process (Linux)."""
    machine = psutil.virtual_memory()
    total, free = int(machine.total), int(machine.available)
    for limit, used in _limits(groups, own):
        if limit < machine.total:
            total, free = min(total, limit), min(free, max(0, limit - used))
    return Memory(total, free)


def _limits(groups: Path, own: Path) -> list[tuple[int, int]]:
    """Limit and use of each group around this process.

    Names: https://docs.kernel.org/admin-guide/cgroup-v2.html#memory and, for the older version,
    https://docs.kernel.org/admin-guide/cgroup-v1/memory.html. A container often sees its own group
    as the root, though its name is a longer one: what does not exist is passed over.
    """
    try:
        lines = own.read_text().splitlines()
    except OSError:  # not Linux
        return []
    found = []
    for line in lines:
        _, _, rest = line.partition(":")
        controllers, _, name = rest.partition(":")
        if controllers == "":
            root, limit, use, cache = groups, "memory.max", "memory.current", "inactive_file"
        elif "memory" in controllers.split(","):
            root, limit, use = groups / "memory", "memory.limit_in_bytes", "memory.usage_in_bytes"
            cache = "total_inactive_file"
        else:
            continue
        folder = root / name.strip("/")
        for group in (folder, *folder.parents):
            if (most := _number(group / limit)) is not None:
                used = (_number(group / use) or 0) - _droppable(group / "memory.stat", cache)
                found.append((most, max(0, used)))
            if group == root:
                break
    return found


def _number(path: Path) -> int | None:
    """None where there is no such file, or no limit ("max")."""
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return None


def _droppable(path: Path, key: str) -> int:
    """Bytes of files that the group has read and that the system drops when it needs room."""
    try:
        lines = path.read_text().splitlines()
    except OSError:
        return 0
    return next((int(n) for name, _, n in (s.partition(" ") for s in lines) if name == key), 0)
