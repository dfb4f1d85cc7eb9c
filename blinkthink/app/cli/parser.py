"""The grammar of the command line, as the contract names it."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from blinkthink import __version__
from blinkthink.app.cli.usage import Formatter, in_words
from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr

DETAILS = (70, 140, 280, 560, 1120)


class Parser(argparse.ArgumentParser):
    """Raises Usage instead of ending the process, so that ``--json`` can say it too."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **kwargs}, add_help=False)
        self._positionals.title = tr("positional arguments")
        self._optionals.title = tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help and exit"))

    def error(self, message: str) -> NoReturn:
        wrong = in_words(message)
        raise Usage(tr("{wrong}. See “{command} --help”.").format(wrong=wrong, command=self.prog))

    def parse_args(self, *args: Any, **kwargs: Any) -> Any:
        """Also refuses what only goes with ``--selftest``, and a command beside it."""
        found = super().parse_args(*args, **kwargs)
        if found.as_json and not found.selftest:
            self.error(tr("--json comes after a command, or with --selftest"))
        if found.selftest and found.command is not None:
            self.error(tr("--selftest takes no command"))
        return found


def make_parser() -> Parser:
    parser = Parser(
        prog="blinkthink",
        description=tr(
            "Pictures from Blink cameras, kept as plain files, described on this computer."
        ),
        epilog=tr("Without a command, the window opens."),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"blinkthink {__version__}",
        help=tr("show the version and exit"),
    )
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help=tr("use this folder of pictures")
    )
    parser.add_argument(
        "--demo", action="store_true", help=tr("a made-up account with four cameras")
    )
    parser.add_argument(
        "--hidden", action="store_true", help=tr("start without showing the window")
    )
    parser.add_argument(
        "--selftest",
        action="store_true",
        help=tr("try everything that the app needs here (--json)"),
    )
    parser.add_argument("--json", dest="as_json", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    login = _command(commands, "login", tr("sign in to Blink"))
    login.add_argument("--email", required=True)
    login.add_argument("--password-stdin", action="store_true", help=tr("read the password’s line"))
    login.add_argument("--pin", help=tr("the code from Blink; - reads the next line"))
    _command(commands, "logout", tr("forget the account"))
    _command(commands, "status", tr("who is signed in, and what is next"))
    _command(commands, "cameras", tr("list the cameras"))

    snap = _command(commands, "snap", tr("take pictures now"))
    _cameras(snap)
    snap.add_argument("--analyze", action="store_true", help=tr("say what is in them"))

    for name, words in (
        ("arm", tr("arm networks, or turn cameras’ motion detection on")),
        ("disarm", tr("disarm networks, or turn cameras’ motion detection off")),
    ):
        _command(commands, name, words).add_argument(
            "targets",
            nargs="*",
            metavar="NETWORK|CAMERA",
            help=tr("name or id; none: every network"),
        )

    analyze = _command(commands, "analyze", tr("say what is in pictures"))
    analyze.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help=tr("picture or folder")
    )
    analyze.add_argument(
        "--backend",
        choices=("auto", "local", "gemini"),
        default="auto",
        help=tr("gemini sends the pictures to Google; auto does as the settings say"),
    )
    analyze.add_argument(
        "--model", metavar="M", help=tr("name of an installed model, or of Gemini’s")
    )
    analyze.add_argument("--detail", type=int, choices=DETAILS, help=tr("image tokens"))
    analyze.add_argument(
        "--force", action="store_true", help=tr("analyse again what has an analysis")
    )

    _evaluation(_command(commands, "eval", tr("score a model on labelled pictures")))

    clips = _command(commands, "clips", tr("download motion clips"))
    clips.add_argument("cameras", nargs="*", metavar="CAMERA", help=tr("name or id; none: all"))
    clips.add_argument("--since", metavar="T", help=tr("ISO date or time, inclusive"))

    search = _command(commands, "search", tr("find pictures by what is said of them"))
    search.add_argument("words", nargs="+", metavar="WORDS", help=tr("all of them must be there"))
    search.add_argument("--camera", metavar="C", help=tr("name or id"))
    search.add_argument("--since", metavar="T", help=tr("ISO date or time, inclusive"))
    search.add_argument("--until", metavar="T", help=tr("ISO date or time, exclusive"))
    search.add_argument("--flag", metavar="F", help=tr("such as person or door_open"))

    models = _command(commands, "models", tr("the models on this computer"), with_json=False)
    verbs = _verbs(models, ("list", tr("the models on this computer")))
    _command(verbs, "recommend", tr("the model that suits this computer, and why"))
    for verb, words in (
        ("download", tr("download a model, or go on where it stopped; Ctrl-C pauses")),
        ("verify", tr("compare a model’s files with what they should be")),
        ("remove", tr("delete a downloaded model, or forget your own files")),
    ):
        _command(verbs, verb, words).add_argument("name", metavar="NAME")
    add = _command(verbs, "add", tr("use your own GGUF files, or a server of your own"))
    add.add_argument("model", type=Path, nargs="?", metavar="MODEL.gguf")
    add.add_argument("projector", type=Path, nargs="?", metavar="MMPROJ.gguf")
    add.add_argument("--name")
    add.add_argument(
        "--server", metavar="URL", help=tr("an OpenAI-compatible server; it gets pictures")
    )
    add.add_argument(
        "--model", dest="server_model", metavar="M", help=tr("what the server calls it")
    )
    add.add_argument(
        "--key-stdin", action="store_true", help=tr("read the server’s key from a line")
    )

    schedule = _command(commands, "schedule", tr("pictures that are taken by themselves"), False)
    verbs = _verbs(schedule, ("list", tr("the scheduled captures")))
    _schedule_rule(_command(verbs, "add", tr("take pictures by a rule")))
    _command(verbs, "remove", tr("forget a scheduled capture")).add_argument("id", metavar="ID")
    pause = _command(verbs, "pause", tr("stop for a while"))
    pause.add_argument("id", nargs="?", metavar="ID", help=tr("none: all of them"))
    pause.add_argument(
        "--until", metavar="T", help=tr("ISO date or time; it goes on by itself then")
    )
    resume = _command(verbs, "resume", tr("go on"))
    resume.add_argument("id", nargs="?", metavar="ID", help=tr("none: all of them"))
    place = _command(verbs, "place", tr("where the sun rises and sets for the schedule"))
    place.add_argument("place", nargs="?", metavar="CITY|LAT,LON", help=tr("none: say which it is"))
    place._negative_number_matcher = re.compile(r"-\d")  # south is no option: -33.9,151.2

    _command(commands, "watch", tr("keep the schedule and the analysis queue, without a window"))
    digest = _command(commands, "digest", tr("what happened on a day"))
    digest.add_argument("day", nargs="?", metavar="DAY", help=tr("ISO date; none: today"))
    digest.add_argument("--html", metavar="FILE", help=tr("write it as one HTML file"))
    egress = _command(commands, "egress", tr("what left this computer"))
    egress.add_argument("--since", metavar="T", help=tr("ISO date or time, inclusive"))
    egress.add_argument("--host", metavar="H", help=tr("of this host alone"))
    doctor = _command(commands, "doctor", tr("what works here"))
    doctor.add_argument("--report", action="store_true", help=tr("as text for a bug report"))
    return parser


def _schedule_rule(parser: Parser) -> None:
    _cameras(parser)
    rule = parser.add_mutually_exclusive_group(required=True)
    rule.add_argument("--every", type=int, metavar="MINUTES")
    rule.add_argument("--at", metavar="HH:MM[,HH:MM]", help=tr("at these times of the day"))
    rule.add_argument("--cron", metavar="EXPR", help=tr("five fields, such as '0 9 * * mon-fri'"))
    rule.add_argument("--sun", choices=("sunrise", "sunset"), help=tr("see schedule place"))
    parser.add_argument("--days", metavar="mon,tue,..", help=tr("with --at; none: every day"))
    parser.add_argument(
        "--offset", type=int, metavar="MINUTES", help=tr("with --sun: later, negative: earlier")
    )
    parser.add_argument(
        "--between", metavar="HH:MM-HH:MM", help=tr("only between these times of the day")
    )
    parser.add_argument(
        "--only", choices=("armed", "disarmed"), help=tr("only while the camera is that")
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help=tr("pass the floors that protect batteries and account"),
    )


def _evaluation(parser: Parser) -> None:
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="DIR",
        help=tr("pictures whose sidecars hold expected answers"),
    )
    parser.add_argument("--model", metavar="M", help=tr("name of a model; none: the one in use"))
    parser.add_argument(
        "--against", metavar="M2", help=tr("a second model, compared with the first")
    )
    parser.add_argument(
        "--backend",
        choices=("local", "gemini"),
        default="local",
        help=tr("gemini sends the pictures to Google"),
    )
    parser.add_argument("--detail", type=int, choices=DETAILS, help=tr("image tokens"))
    parser.add_argument(
        "--prompt",
        type=Path,
        metavar="FILE",
        help=tr("ask with another prompt.toml, to compare both"),
    )
    parser.add_argument(
        "--limit", type=_positive, metavar="N", help=tr("so many, chosen by chance")
    )
    parser.add_argument(
        "--counterfactual", action="store_true", help=tr("also ask about changed pictures")
    )
    parser.add_argument("--anew", action="store_true", help=tr("do not go on with a run cut off"))
    parser.add_argument(
        "--demo-scenes",
        type=_positive,
        metavar="N",
        help=tr("draw N held-out scenes (into DIR, if it is named) and score on them"),
    )
    parser.add_argument(
        "--first", type=int, metavar="SEED", default=1_000_000_000, help=tr("of the drawn scenes")
    )
    parser.add_argument(
        "--compare", nargs=2, metavar=("RUN1", "RUN2"), help=tr("compare two runs that are kept")
    )
    parser.add_argument("--list", action="store_true", help=tr("the runs that are kept"))


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(
            tr("a whole number from 1 on, not {text}").format(text=text)
        )
    return int(text)


def _command(
    group: argparse._SubParsersAction[Parser], name: str, words: str, with_json: bool = True
) -> Parser:
    command = group.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    if with_json:
        command.add_argument("--json", action="store_true", help=tr("print one JSON document"))
    return command


def _verbs(parser: Parser, first: tuple[str, str]) -> argparse._SubParsersAction[Parser]:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=Parser)
    _command(verbs, *first)
    return verbs


def _cameras(parser: Parser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("cameras", nargs="*", default=[], metavar="CAMERA", help=tr("name or id"))
    group.add_argument("--all", action="store_true", help=tr("every camera"))
