"""The one prompt of every backend, from ``prompt.toml``."""

from __future__ import annotations

import functools
import hashlib
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from blinkthink.core.analysis import OWN_FLAG_CHARACTERS, OwnFlag, Question
from blinkthink.core.camera_rules import WORDS_CHARACTERS
from blinkthink.core.errors import Usage, from_os_error
from blinkthink.core.translation import tr

CAMERA_CHARACTERS = 60
_PROBLEM_BYTES = 240
_NO_QUOTES = str.maketrans("", "", '"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02')
_PROBLEMS = " The last answer was wrong: "
# How long a question may be, in bytes, which bounds its tokens. The context is made for one of
# these: most cameras need the first, the last is what eight own flags and three texts of the
# greatest length come to, should each character take four bytes.
ROOMS = (1024, 4096, 12288)


@dataclass(frozen=True)
class Prompt:
    """The fixed rules, and the question that follows the picture."""

    version: str
    system: str
    _texts: Mapping[str, str]

    def question(self, asked: Question, problems: Sequence[str] = ()) -> str:
        """The question about one picture; ``problems`` is what was wrong with the answer before."""
        camera = _plain(asked.camera, CAMERA_CHARACTERS) or "unnamed"
        rules = " ".join(self._rules(asked))
        form = self._texts["question_with_rules" if rules else "question"]
        text = form.format(camera=camera, rules=rules)
        if problems:
            said = _plain("; ".join(problems), _PROBLEM_BYTES).encode()[:_PROBLEM_BYTES]
            text += _PROBLEMS + said.decode(errors="ignore").strip()
        return text

    def room(self, asked: Question) -> int:
        """The first of ROOMS that holds the question, with any problems."""
        size = len(self.question(asked).encode()) + len(_PROBLEMS) + _PROBLEM_BYTES
        return next((room for room in ROOMS if room >= size), ROOMS[-1])

    def _rules(self, asked: Question) -> Iterator[str]:
        """The sentences about the camera. The owner's words stand in quotation marks and hold none,
        so that they cannot step out of them."""
        for key in ("looks_at", "normal", "matters"):
            if words := _quotable(getattr(asked, key), WORDS_CHARACTERS):
                yield self._texts[key].format(words=words)
        own = [
            self._texts["own_flag"].format(
                name=flag.name, words=_quotable(flag.description, OWN_FLAG_CHARACTERS)
            )
            for flag in asked.own_flags
        ]
        if own:
            yield self._texts["own_flags"].format(flags=", ".join(own))


def load() -> Prompt:
    """The prompt that this version of the app uses, or the one that ``use`` was told."""
    return _other or _own()


def use(file: Path | None) -> None:
    """Ask with the prompt of another file from now on, in this process: for evaluations of prompts.

    Keys that it lacks are those of the app's own. Its version is followed by a mark of its text.
    None goes back. Raises NotFound, ReadOnly, Transient, or Usage for what is no prompt.
    """
    global _other
    if file is None:
        _other = None
        return
    try:
        data = file.read_bytes()
    except OSError as error:
        raise from_os_error(error, file) from error
    mark = hashlib.sha256(data).hexdigest()[:8]
    try:
        found = _from(_text() | tomllib.loads(data.decode("utf-8-sig")))
        tried = Question("x", "x", "x", "x", (), (OwnFlag("x", "x"),))
        for question in (tried, Question()):
            found.question(question)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        said = tr("“{file}” is no prompt: {why}.").format(file=file.name, why=error)
        raise Usage(said, subject=str(file)) from error
    _other = replace(found, version=f"{found.version}+{mark}")


_other: Prompt | None = None


@functools.cache
def _own() -> Prompt:
    return _from(_text())


def _text() -> dict[str, str]:
    text = resources.files("blinkthink.analysis").joinpath("prompt.toml").read_text("utf-8")
    return tomllib.loads(text)


def _from(value: Mapping[str, str]) -> Prompt:
    texts = {key: text.strip() for key, text in value.items()}
    return Prompt(texts.pop("version"), texts.pop("system"), texts)


def _quotable(text: str, limit: int) -> str:
    return _plain(text.translate(_NO_QUOTES), limit)


def _plain(text: str, limit: int) -> str:
    """``text`` as one short line without the characters that a model's control tokens are made of:
    a camera may be named by anybody, and its name is never an instruction."""
    kept = (
        " " if unicodedata.category(c)[0] in "ZC" else c
        for c in unicodedata.normalize("NFC", text)
        if c not in "<>|{}"
    )
    return " ".join("".join(kept).split())[:limit].strip()
