"""The command line as its parser knows it, for the manual and the completion of shells."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Argument:
    """An option, or a word of its own where ``names`` is empty."""

    names: tuple[str, ...]
    value: tuple[str, ...]  # what stands for the values that it takes; empty for a switch
    choices: tuple[str, ...]
    files: bool  # whether its value is a file or a folder
    many: bool
    required: bool
    help: str


@dataclass(frozen=True)
class Command:
    """``words`` are what is typed: empty for the program itself."""

    words: tuple[str, ...]
    help: str
    options: tuple[Argument, ...]
    positionals: tuple[Argument, ...]
    commands: tuple[Command, ...]
    usage: str

    def all(self) -> list[Command]:
        """This one, and those below it."""
        return [self, *(below for command in self.commands for below in command.all())]


def read(parser: argparse.ArgumentParser) -> Command:
    return _command(parser, (), parser.description or "")


def _command(parser: argparse.ArgumentParser, words: tuple[str, ...], text: str) -> Command:
    options, positionals, commands = [], [], []
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        if isinstance(action, argparse._SubParsersAction):
            texts = {choice.dest: choice.help or "" for choice in action._choices_actions}
            commands = [
                _command(below, (*words, name), texts.get(name, ""))
                for name, below in action.choices.items()
            ]
        elif action.option_strings:
            options.append(_argument(action))
        else:
            positionals.append(_argument(action))
    usage = " ".join(parser.format_usage().split()).replace("usage: ", "", 1)
    return Command(words, text, tuple(options), tuple(positionals), tuple(commands), usage)


def _argument(action: argparse.Action) -> Argument:
    takes = action.nargs != 0
    shown = action.metavar or action.dest.upper()
    value = (shown if isinstance(shown, tuple) else (shown,)) if takes else ()
    return Argument(
        names=tuple(action.option_strings),
        value=value,
        choices=tuple(str(choice) for choice in action.choices or ()),
        files=action.type is Path or any(word in ("FILE", "DIR") for word in value),
        many=action.nargs in ("*", "+"),
        required=action.required and action.nargs != "*",
        help=action.help or "",
    )
