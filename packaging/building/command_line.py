"""Writes the manual page and the completions to a folder: ``python -m building.command_line DIR``.

Run where ``blinkthink`` can be imported, by Python 3.11 or later; nothing else is needed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from building import completion, grammar, manual, release, tree


def write(folder: Path) -> None:
    from blinkthink.app.cli.parser import make_parser

    program = grammar.read(make_parser())
    date = release.day(release.epoch())
    page = manual.page(program, release.version(), date, release.homepage())
    tree.write(folder / "blinkthink.1", page)
    tree.write(folder / "blinkthink.bash", completion.bash(program))
    tree.write(folder / "_blinkthink", completion.zsh(program))
    tree.write(folder / "blinkthink.fish", completion.fish(program))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
