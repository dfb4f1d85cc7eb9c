"""Every shared library in the frozen app is some part's, and the page of licences shows that part.

``blinkthink/licences/parts.toml`` says which files are whose, as they are named on Linux. A Python
distribution's own modules are its own: its metadata lists them and has its licence.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import lru_cache
from importlib.metadata import distributions
from pathlib import Path

from building import elf, release
from building.release import PackError

PARTS = release.ROOT / "blinkthink" / "licences" / "parts.toml"


def check(inside: Path) -> None:
    """Raises PackError for a library below ``inside``, the app's _internal, that is nobody's."""
    own = own_modules(inside)
    names = (path.relative_to(inside).as_posix() for path, _ in elf.all_in(inside))
    nobody = [name for name in names if name not in own and owner(name) is None]
    if nobody:
        raise PackError(
            f"{PARTS.name} says of no part that these are its own: {', '.join(nobody)}. Add them "
            "to “files” of a part, or a new part with the text of its licence."
        )


def owner(name: str) -> str | None:
    """The part whose file this is."""
    return next(
        (part for part, patterns in claimed() if any(fnmatchcase(name, one) for one in patterns)),
        None,
    )


@lru_cache(maxsize=1)
def claimed() -> list[tuple[str, list[str]]]:
    """Each part that has files, and their patterns; “*” stands for anything, a slash, too."""
    text = PARTS.read_text("utf-8")  # no tomllib: Python 3.9 builds, too
    parts, _, described = text.partition("\n[described]\n")
    found = []
    for block in parts.split("[[part]]\n")[1:]:
        files = re.search(r"^files = \[(.*?)\]$", block, re.M | re.S)
        if files:
            found.append((_quoted(block)[0], _quoted(files[1])))
    rows = re.findall(r"^([\w-]+) = \[(.*?)\]$", described, re.M | re.S)
    return found + [(name, _quoted(files)) for name, files in rows]


def _quoted(text: str) -> list[str]:
    return re.findall(r'"([^"]+)"', text)


def own_modules(inside: Path) -> set[str]:
    """The modules that distributions list as theirs; not the libraries that they bring along."""
    names = (
        file.as_posix() for found in distributions(path=[str(inside)]) for file in found.files or ()
    )
    return {name for name in names if not name.rpartition("/")[2].startswith("lib")}
