"""Errors to words: what happened, what it means, one thing to do. The only place that does so; the
words themselves are in ``error_words``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from blinkthink.core import errors as e
from blinkthink.core.acts import Act, act_for
from blinkthink.core.error_words import ERROR_WORDS, REPORT
from blinkthink.core.several import Several
from blinkthink.core.translation import tr


@dataclass(frozen=True)
class Words:
    """``title`` says what happened, ``meaning`` what it means, ``action`` one thing to do;
    ``act`` is what a button beside them does. ``detail`` is technical and shown when asked for."""

    title: str
    meaning: str
    action: str
    detail: str = ""
    act: Act = Act.NOTHING

    @property
    def sentence(self) -> str:
        return f"{self.title} {self.body}".strip()

    @property
    def body(self) -> str:
        """What stands below the title."""
        return " ".join(part for part in (self.meaning, self.action) if part)


# How Python, the system and HTTP begin what they say of a failure.
_TECHNICAL = re.compile(r"[\w.]*(Error|Exception|Timeout|Exit)\b|\[Errno|status \d")
_BEFORE = tr("On this computer before:")


def say(error: BaseException) -> Words:
    """The words for an error; one that nobody foresaw gets plain ones and keeps its detail."""
    if isinstance(error, e.BlinkThinkError):
        for kind in type(error).__mro__:
            words = ERROR_WORDS.get(kind)
            if words is not None:
                title, meaning, action = words(_in_words(error))
                detail = "" if error.detail in (title, meaning) else error.detail
                if error.before is not None:
                    first = say(error.before)
                    meaning = " ".join(part for part in (meaning, _BEFORE, first.title) if part)
                    detail = "; ".join(part for part in (detail, first.detail) if part)
                return Words(title, meaning, action, detail, act_for(error))
    return Words(
        tr("Something went wrong."),
        tr("BlinkThink did not expect this."),
        REPORT,
        error.detail
        if isinstance(error, e.BlinkThinkError)
        else f"{type(error).__name__}: {error}",
        act_for(error),
    )


def in_one(errors: Sequence[e.BlinkThinkError]) -> e.BlinkThinkError:
    """Some errors as one, to be said in one message."""
    if len(errors) == 1:
        return errors[0]
    said = [say(error) for error in errors]
    libraries = (error.library for error in errors if isinstance(error, e.SettingsBroken))
    return Several(
        [one.title for one in said],
        "\n".join(one.sentence for one in said),
        library=next((one for one in libraries if one), ""),
    )


def _in_words(error: e.BlinkThinkError) -> e.BlinkThinkError:
    """The same without a detail that only a developer reads: that stays behind “Details”."""
    if not _TECHNICAL.match(error.detail):
        return error
    kind = type(error)
    plain = kind.__new__(kind)  # as it is, whatever it takes to make one
    vars(plain).update(vars(error))
    missing = isinstance(error, e.ModelMissing)
    plain.detail = tr("The part that runs models did not start.") if missing else ""
    return plain


def say_code(code: str) -> Words:
    """The words for an error that is known by its public code alone, as records keep it."""
    kinds = [one for one in ERROR_WORDS if issubclass(one, e.BlinkThinkError) and one.code == code]
    if kinds:  # the error that has the code: not a kind of it, nor one that borrows it
        own = min(kinds, key=lambda one: ("code" not in vars(one), one.__module__ != e.__name__))
        return say(own())
    return replace(say(RuntimeError(code)), detail=code)
