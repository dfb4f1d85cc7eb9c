"""Which kinds of subjects a sentence speaks of, by its nouns."""

from __future__ import annotations

import re

_NOUNS = {
    "person": "person people man men woman women child children boy girl kid baby adult somebody "
    "someone pedestrian visitor courier worker figure",
    "vehicle": "vehicle car truck lorry van pickup suv sedan motorbike motorcycle bicycle bike "
    "scooter bus trailer tractor",
    "animal": "animal dog cat fox deer bird raccoon squirrel rabbit bear coyote opossum skunk "
    "horse cow wildlife pet puppy kitten",
    "package": "package parcel box carton envelope",
}
_PLURALS = {
    "foxes": "fox",
    "boxes": "box",
    "buses": "bus",
    "lorries": "lorry",
    "puppies": "puppy",
    "babies": "baby",
}
_KINDS = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_NOT = frozenset(("no", "not", "nobody", "none", "without", "neither", "nor", "never"))
_REACH = 3  # words between a denial and what it denies: "no other moving car"
_PART = re.compile(r"[.;,:!?]|\bbut\b")
_WORD = re.compile(r"[a-z']+")


def kinds_named(text: str) -> frozenset[str]:
    """The kinds that ``text`` says are there: “A man walks; no car.” names a person alone.

    By the noun alone, as CHAIR counts: “dog house” names an animal. English, as all answers are.
    """
    found = set()
    for part in _PART.split(text.lower()):
        words = _WORD.findall(part)
        for place, word in enumerate(words):
            kind = _KINDS.get(_singular(word))
            if kind and not _NOT.intersection(words[max(0, place - _REACH) : place]):
                found.add(kind)
    return frozenset(found)


def _singular(word: str) -> str:
    if word in _KINDS:
        return word
    return _PLURALS.get(word) or word.removesuffix("s")
