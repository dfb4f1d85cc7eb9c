"""Why the checks refused an answer, as people read it."""

from __future__ import annotations

from blinkthink.core.translation import tr

_WORDS = {
    "json": tr("no whole JSON"),
    "shape": tr("not the fields that were asked for"),
    "vocabulary": tr("an unknown word in a field"),
    "length": tr("too short or too long"),
    "language": tr("no plain English"),
    "repetition": tr("the same again and again"),
    "model_speak": tr("the model speaks of itself"),
    "hedging": tr("words of doubt"),
    "guess": tr("guessed, not seen"),
    "nothing": tr("a subject that says that there is none"),
    "count": tr("a count that cannot be"),
    "flags": tr("a flag that no subject bears out"),
    "duplicate": tr("one thing twice"),
}


def refusal_words(category: str) -> str:
    """“no whole JSON” for ``json``: a category of analysis.problems; another one as it is."""
    return _WORDS.get(category, category)
