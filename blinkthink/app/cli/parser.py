"""The grammar of the command line, as the contract names it."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from blinkthink import __version__
from blinkthink.core.errors import Usage

DETAILS = (70, 140, 280, 560, 1120)


class Parser(argparse.ArgumentParser):
    """Raises Usage instead of ending the process, so that ``--json`` can say it too."""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}. See “{self.prog} --help”.")

    def parse_args(self, *args: Any, **kwargs: Any) -> Any:
        """Also refuses what only goes with ``--selftest``, and a command beside it."""
        found = super().parse_args(*args, **kwargs)
        if found.as_json and not found.selftest:
            self.error("--json comes after a command, or with --selftest")
        if found.selftest and found.command is not None:
            self.error("--selftest takes no command")
        return found


def make_parser() -> Parser:
    parser = Parser(
        prog="blinkthink",
        description="Pictures from Blink cameras, kept as plain files, described on this computer.",
        epilog="Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"blinkthink {__version__}")
    parser.add_argument("--library", type=Path, metavar="DIR", help="use this folder of pictures")
    parser.add_argument("--demo", action="store_true", help="a made-up account with four cameras")
    parser.add_argument("--hidden", action="store_true", help="start without showing the window")
    parser.add_argument(
        "--selftest", action="store_true", help="try everything that the app needs here (--json)"
    )
    parser.add_argument("--json", dest="as_json", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)

    login = _command(commands, "login", "sign in to Blink")
    login.add_argument("--email", required=True)
    login.add_argument("--password-stdin", action="store_true", help="read the password’s line")
    login.add_argument("--pin", help="the code from Blink; - reads the next line")
    _command(commands, "logout", "forget the account")
    _command(commands, "status", "who is signed in, and what is next")
    _command(commands, "cameras", "list the cameras")

    snap = _command(commands, "snap", "take pictures now")
    _cameras(snap)
    snap.add_argument("--analyze", action="store_true", help="say what is in them")

    for name, words in (
        ("arm", "arm networks, or turn cameras’ motion detection on"),
        ("disarm", "disarm networks, or turn cameras’ motion detection off"),
    ):
        _command(commands, name, words).add_argument(
            "targets", nargs="*", metavar="NETWORK|CAMERA", help="name or id; none: every network"
        )

    analyze = _command(commands, "analyze", "say what is in pictures")
    analyze.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="picture or folder")
    analyze.add_argument(
        "--backend",
        choices=("auto", "local", "gemini"),
        default="auto",
        help="gemini sends the pictures to Google; auto does as the settings say",
    )
    analyze.add_argument("--model", metavar="M", help="name of an installed model, or of Gemini’s")
    analyze.add_argument("--detail", type=int, choices=DETAILS, help="image tokens")
    analyze.add_argument("--force", action="store_true", help="analyse again what has an analysis")

    _evaluation(_command(commands, "eval", "score a model on labelled pictures"))

    clips = _command(commands, "clips", "download motion clips")
    clips.add_argument("cameras", nargs="*", metavar="CAMERA", help="name or id; none: all")
    clips.add_argument("--since", metavar="T", help="ISO date or time, inclusive")

    search = _command(commands, "search", "find pictures by what is said of them")
    search.add_argument("words", nargs="+", metavar="WORDS", help="all of them must be there")
    search.add_argument("--camera", metavar="C", help="name or id")
    search.add_argument("--since", metavar="T", help="ISO date or time, inclusive")
    search.add_argument("--until", metavar="T", help="ISO date or time, exclusive")
    search.add_argument("--flag", metavar="F", help="such as person or door_open")

    models = _command(commands, "models", "the models on this computer", with_json=False)
    verbs = _verbs(models, ("list", "the models on this computer"))
    _command(verbs, "recommend", "the model that suits this computer, and why")
    for verb, words in (
        ("download", "download a model, or go on where it stopped; Ctrl-C pauses"),
        ("verify", "compare a model’s files with what they should be"),
        ("remove", "delete a downloaded model, or forget your own files"),
    ):
        _command(verbs, verb, words).add_argument("name", metavar="NAME")
    add = _command(verbs, "add", "use your own GGUF files, or a server of your own")
    add.add_argument("model", type=Path, nargs="?", metavar="MODEL.gguf")
    add.add_argument("projector", type=Path, nargs="?", metavar="MMPROJ.gguf")
    add.add_argument("--name")
    add.add_argument(
        "--server", metavar="URL", help="an OpenAI-compatible server; it gets pictures"
    )
    add.add_argument("--model", dest="server_model", metavar="M", help="what the server calls it")
    add.add_argument("--key-stdin", action="store_true", help="read the server’s key from a line")

    schedule = _command(commands, "schedule", "pictures that are taken by themselves", False)
    verbs = _verbs(schedule, ("list", "the scheduled captures"))
    _schedule_rule(_command(verbs, "add", "take pictures by a rule"))
    _command(verbs, "remove", "forget a scheduled capture").add_argument("id", metavar="ID")
    pause = _command(verbs, "pause", "stop for a while")
    pause.add_argument("id", nargs="?", metavar="ID", help="none: all of them")
    pause.add_argument("--until", metavar="T", help="ISO date or time; it goes on by itself then")
    resume = _command(verbs, "resume", "go on")
    resume.add_argument("id", nargs="?", metavar="ID", help="none: all of them")
    place = _command(verbs, "place", "where the sun rises and sets for the schedule")
    place.add_argument("place", nargs="?", metavar="CITY|LAT,LON", help="none: say which it is")
    place._negative_number_matcher = re.compile(r"-\d")  # south is no option: -33.9,151.2

    _command(commands, "watch", "keep the schedule and the analysis queue, without a window")
    digest = _command(commands, "digest", "what happened on a day")
    digest.add_argument("day", nargs="?", metavar="DAY", help="ISO date; none: today")
    digest.add_argument("--html", metavar="FILE", help="write it as one HTML file")
    egress = _command(commands, "egress", "what left this computer")
    egress.add_argument("--since", metavar="T", help="ISO date or time, inclusive")
    egress.add_argument("--host", metavar="H", help="of this host alone")
    doctor = _command(commands, "doctor", "what works here")
    doctor.add_argument("--report", action="store_true", help="as text for a bug report")
    return parser


def _schedule_rule(parser: Parser) -> None:
    _cameras(parser)
    rule = parser.add_mutually_exclusive_group(required=True)
    rule.add_argument("--every", type=int, metavar="MINUTES")
    rule.add_argument("--at", metavar="HH:MM[,HH:MM]", help="at these times of the day")
    rule.add_argument("--cron", metavar="EXPR", help="five fields, such as '0 9 * * mon-fri'")
    rule.add_argument("--sun", choices=("sunrise", "sunset"), help="see schedule place")
    parser.add_argument("--days", metavar="mon,tue,..", help="with --at; none: every day")
    parser.add_argument(
        "--offset", type=int, metavar="MINUTES", help="with --sun: later, negative: earlier"
    )
    parser.add_argument(
        "--between", metavar="HH:MM-HH:MM", help="only between these times of the day"
    )
    parser.add_argument(
        "--only", choices=("armed", "disarmed"), help="only while the camera is that"
    )
    parser.add_argument(
        "--force", action="store_true", help="pass the floors that protect batteries and account"
    )


def _evaluation(parser: Parser) -> None:
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="DIR",
        help="pictures whose sidecars hold expected answers",
    )
    parser.add_argument("--model", metavar="M", help="name of a model; none: the one in use")
    parser.add_argument("--against", metavar="M2", help="a second model, compared with the first")
    parser.add_argument(
        "--backend",
        choices=("local", "gemini"),
        default="local",
        help="gemini sends the pictures to Google",
    )
    parser.add_argument("--detail", type=int, choices=DETAILS, help="image tokens")
    parser.add_argument(
        "--prompt", type=Path, metavar="FILE", help="ask with another prompt.toml, to compare both"
    )
    parser.add_argument("--limit", type=_positive, metavar="N", help="so many, chosen by chance")
    parser.add_argument(
        "--counterfactual", action="store_true", help="also ask about changed pictures"
    )
    parser.add_argument("--anew", action="store_true", help="do not go on with a run cut off")
    parser.add_argument(
        "--demo-scenes",
        type=_positive,
        metavar="N",
        help="draw N held-out scenes (into DIR, if it is named) and score on them",
    )
    parser.add_argument(
        "--first", type=int, metavar="SEED", default=1_000_000_000, help="of the drawn scenes"
    )
    parser.add_argument(
        "--compare", nargs=2, metavar=("RUN1", "RUN2"), help="compare two runs that are kept"
    )
    parser.add_argument("--list", action="store_true", help="the runs that are kept")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on, not {text}")
    return int(text)


def _command(
    group: argparse._SubParsersAction[Parser], name: str, words: str, with_json: bool = True
) -> Parser:
    command = group.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    if with_json:
        command.add_argument("--json", action="store_true", help="print one JSON document")
    return command


def _verbs(parser: Parser, first: tuple[str, str]) -> argparse._SubParsersAction[Parser]:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, parser_class=Parser)
    _command(verbs, *first)
    return verbs


def _cameras(parser: Parser) -> None:
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("cameras", nargs="*", default=[], metavar="CAMERA", help="name or id")
    group.add_argument("--all", action="store_true", help="every camera")
