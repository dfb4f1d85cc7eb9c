"""The manual page and the completions say what the parser knows."""

from __future__ import annotations

import contextlib
import os
import re
import select
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import grammar

from blinkthink.app.cli.parser import make_parser

PROGRAM = grammar.read(make_parser())


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


def plain(page: str) -> str:
    """The page without what is for roff."""
    return re.sub(r"\\f[BIR]|\\&", "", page).replace("\\-", "-").replace("\\e", "\\")


def test_the_manual_has_every_command_and_every_option(texts: Path) -> None:
    page = plain((texts / "blinkthink.1").read_text("utf-8"))
    for command in PROGRAM.all():
        if command.words and not command.commands:
            name = " ".join(command.words)
            section = page.split(f'.SS "{name}"\n')[1].split(".SS ")[0]
            assert f'.SY "blinkthink {name}"' in page
            for option in command.options:
                shown = [f"{n}\n" in section or f"{n} " in section for n in option.names]
                assert all(shown) or "--help" in option.names, (name, option.names)
            for word in command.positionals:
                assert word.value[0] in section, (name, word)
    for option in PROGRAM.options:
        assert option.names[-1] in page.split(".SH OPTIONS")[1].split(".SH COMMANDS")[0]


def test_what_help_hides_is_hidden(texts: Path) -> None:
    for path in texts.iterdir():
        assert "SUPPRESS" not in path.read_text("utf-8"), path.name


@needs("groff")
def test_the_manual_is_sound_roff(texts: Path) -> None:
    command = ["groff", "-man", "-Tutf8", "-ww", "-K", "utf8", str(texts / "blinkthink.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "EXIT STATUS" in re.sub(r".\x08|\x1b\[\d*m", "", done.stdout)


def bash(texts: Path, folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of these words."""
    script = """
        . "$0"; COMP_WORDS=(blinkthink "$@"); COMP_CWORD=$#
        compopt() { :; }  # only inside of a completion
        _blinkthink; printf '%s\\n' "${COMPREPLY[@]}"
    """
    command = ["bash", "-c", script, str(texts / "blinkthink.bash"), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    assert done.stderr == ""
    return sorted(done.stdout.split())


@needs("bash")
def test_bash_completes_commands_options_and_values(texts: Path, tmp_path: Path) -> None:
    (tmp_path / "porch.jpg").touch()
    for command in PROGRAM.all():
        offered = bash(texts, tmp_path, *command.words, "")
        for below in command.commands:
            assert below.words[-1] in offered, command.words
        offered = bash(texts, tmp_path, *command.words, "--")
        names = [n for option in command.options for n in option.names if n.startswith("--")]
        assert offered == sorted(names), command.words
        for option in command.options:
            if option.choices:
                offered = bash(texts, tmp_path, *command.words, option.names[-1], "")
                assert offered == sorted(option.choices)
    assert bash(texts, tmp_path, "analyze", "po") == ["porch.jpg"]
    assert bash(texts, tmp_path, "--library", "po") == ["porch.jpg"]
    assert bash(texts, tmp_path, "login", "--email", "") == []
    assert bash(texts, tmp_path, "--demo", "--library", "x", "doc") == ["doctor"]


@needs("fish")
def test_fish_completes(texts: Path, tmp_path: Path) -> None:
    def offered(line: str) -> set[str]:
        script = f"source {texts}/blinkthink.fish; complete -C '{line}'"
        environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            ["fish", "-c", script], capture_output=True, text=True, check=True, env=environment
        )
        return {row.split("\t")[0] for row in done.stdout.splitlines()}

    assert offered("blinkthink ") >= {command.words[0] for command in PROGRAM.commands}
    assert offered("blinkthink schedule ") >= {"add", "list", "place"}
    assert offered("blinkthink analyze --backend ") == {"auto", "local", "gemini"}


@needs("zsh")
def test_zsh_takes_its_completion(texts: Path) -> None:
    script = f"autoload -Uz compinit; compinit -D -u; source {texts}/_blinkthink 2>/dev/null; "
    functions = " ".join("_".join(("_blinkthink", *c.words)) for c in PROGRAM.all())
    done = subprocess.run(
        ["zsh", "-f", "-c", script + f"whence -w {functions}"], capture_output=True, text=True
    )
    rows = done.stdout.splitlines()
    assert len(rows) == len(PROGRAM.all())
    assert all(row.endswith(": function") for row in rows)


@needs("zsh")
@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is needed")
def test_zsh_completes(texts: Path, tmp_path: Path) -> None:
    """A person's zsh on a terminal: the keys are typed, then Tab; the line says what came of it."""
    (tmp_path / "home").mkdir()
    (tmp_path / "porch.jpg").touch()
    rows = {
        "blinkthink doc": "blinkthink doctor ",
        "blinkthink sched": "blinkthink schedule ",
        "blinkthink schedule rem": "blinkthink schedule remove ",
        "blinkthink analyze --backend gem": "blinkthink analyze --backend gemini ",
        "blinkthink analyze po": "blinkthink analyze porch.jpg ",
        "blinkthink --demo search --unt": "blinkthink --demo search --until ",
        "blinkthink snap --al": "blinkthink snap --all ",
        "blinkthink models list --js": "blinkthink models list --json ",
    }
    for typed, completed in rows.items():
        assert zsh(texts, tmp_path, typed) == completed


def zsh(texts: Path, folder: Path, typed: str) -> str:
    """The line after these keys and Tab, as zsh's line editor has it."""
    import pty

    (folder / "home" / ".zshrc").write_text(f"""
        fpath=({texts} $fpath)
        autoload -Uz compinit && compinit -D -u
        finish() {{ zle expand-or-complete; print -r -- "$BUFFER|" > {folder}/line; exit }}
        zle -N finish
        bindkey "^I" finish
        zle-line-init() {{ LBUFFER={shlex.quote(typed)}; zle finish }}
        zle -N zle-line-init
    """)
    environment = {"HOME": str(folder / "home"), "PATH": "/usr/bin:/bin", "TERM": "xterm"}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        ["zsh", "-i"], stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown = bytearray()
    with contextlib.suppress(OSError):  # the end of a terminal on Linux
        while select.select([ours], [], [], 60)[0] and (block := os.read(ours, 4096)):
            shown += block
    os.close(ours)
    process.wait(60)
    line = folder / "line"
    assert line.exists(), shown
    return line.read_text().rstrip("\n").removesuffix("|")
