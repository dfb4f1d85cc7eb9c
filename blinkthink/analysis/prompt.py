"""The one prompt of every backend, from ``prompt.toml``."""

from __future__ import annotations

import functools
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

CAMERA_CHARACTERS = 60
QUESTION_BYTES = 1024  # no question is longer: it has at most 500 characters
_PROBLEM_CHARACTERS = 240


@dataclass(frozen=True)
class Prompt:
    """The fixed rules, and the question that follows the picture."""

    version: str
    system: str
    _question: str

    def question(self, camera: str, problems: Sequence[str] = ()) -> str:
        """The question about one picture; ``problems`` is what was wrong with the answer before."""
        text = self._question.format(camera=_plain(camera, CAMERA_CHARACTERS) or "unnamed")
        if problems:
            text += " The last answer was wrong: " + _plain(
                "; ".join(problems), _PROBLEM_CHARACTERS
            )
        return text


@functools.cache
def load() -> Prompt:
    """The prompt that this version of the app uses."""
    text = resources.files("blinkthink.analysis").joinpath("prompt.toml").read_text("utf-8")
    value = tomllib.loads(text)
    return Prompt(value["version"], value["system"].strip(), value["question"].strip())


def _plain(text: str, limit: int) -> str:
    """``text`` as one short line without the characters that a model's control tokens are made of:
    a camera may be named by anybody, and its name is never an instruction."""
    kept = (
        " " if unicodedata.category(c)[0] in "ZC" else c
        for c in unicodedata.normalize("NFC", text)
        if c not in "<>|{}"
    )
    return " ".join("".join(kept).split())[:limit].strip()
