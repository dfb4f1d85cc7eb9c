"""Whether a text is plain English prose: not another language, no noise, no endless repetition.

Careful: names, brands and what signs say are in any language, so only what is plainly something
else counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LETTERS = 4  # fewer say nothing about a language
_FOREIGN_LETTERS = 0.5  # of a text's letters
_NOISE_WORDS = 0.3  # of its words
_NOISE_SIGNS = 0.3  # of its characters
_FEWEST = 4  # words, before their share says something
_LONGEST_WORD = 22
_ENGLISH_WORDS = """
    the a an is are was of in on with and at to no not there by near from it its this that for has
    have nobody nothing one two under over behind beside between front"""
_OTHER_WORDS = """
    der die das und ist ein eine einem einen nicht mit auf im vor am dem den sind steht kein keine
    el los las una unos es está están con del sin en hay le les des est une dans avec sur sont aux
    il che di sono nel della non per una het een zijn op voor naar staat geen och är på med som inte
    o os um uma com não estão da do na w z jest i nie przed
    bei nacht nachts tag regen mann frau hund katze einfahrt hof nichts niemand passiert geht
    noche día lluvia hombre mujer perro gato coche calle nada nadie persona camina
    nuit jour pluie homme femme chien voiture rue rien personne marche
    notte giorno pioggia uomo donna cane strada niente nessuno cammina
    noite dia chuva homem mulher cachorro carro rua ninguém"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHERS = frozenset(_OTHER_WORDS.split()) - _ENGLISH
_FEWEST_FOREIGN = 3
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyàâäáåæèéêëìíîïòóôöøùúûü]", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z][A-Z].*[a-z][A-Z]|[A-Z]{2}[a-z]+[A-Z]")
_SAME_WORD = re.compile(r"\b(\w+)(?:\W+\1\b){3}", re.IGNORECASE)
_SAME_PHRASE = re.compile(r"\b(\w+(?:\W+\w+){1,9}?)(?:\W+\1\b){2}", re.IGNORECASE)
_SAME_SIGN = re.compile(r"(\S)\1{5}")

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|(?<!\w)'[^']*'(?!\w)")
_CAPITALS = re.compile(r"\b(?!AI\b)[A-Z]{2,}\b")


def unquoted(text: str) -> str:
    """``text`` without what it quotes: in quotation marks, or in capitals as signs have it."""
    text = _QUOTED.sub(" ", text)
    return text if text.isupper() else _CAPITALS.sub(" ", text)


def is_english(texts: Sequence[str]) -> bool:
    """Whether these texts of one answer may be English, taken together; what they quote may be
    anything."""
    own = [unquoted(text).strip() or text for text in texts]
    if any(_is_another_script(text) for text in own):
        return False
    return not (_is_another_language(" ".join(own)) or _is_noise(" ".join(texts)))


def is_repetitive(text: str) -> bool:
    """Whether a text says the same again and again, as models do that do not find an end."""
    return any(form.search(text) for form in (_SAME_WORD, _SAME_PHRASE, _SAME_SIGN))


def _is_another_script(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    other = [c for c in letters if not c.isascii() and "LATIN" not in unicodedata.name(c, "LATIN")]
    return len(letters) >= _LETTERS and len(other) > _FOREIGN_LETTERS * len(letters)


def _is_another_language(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    foreign = [word for word in words if word in _OTHERS]
    english = [word for word in words if word in _ENGLISH]
    return len(set(foreign)) >= _FEWEST_FOREIGN and len(foreign) > len(english)


def _is_noise(text: str) -> bool:
    signs = [c for c in text if not c.isalnum() and not c.isspace()]
    if len(text) >= _LETTERS and len(signs) > _NOISE_SIGNS * len(text):
        return True
    words = _WORD.findall(text)
    noise = [word for word in words if _is_no_word(word)]
    return len(words) >= _FEWEST and len(noise) > _NOISE_WORDS * len(words)


def _is_no_word(word: str) -> bool:
    if not word.isascii():
        return False
    if len(word) > _LONGEST_WORD and "-" not in word:
        return True
    if len(word) > 3 and not _VOWEL.search(word) and not word.isupper():
        return True
    return bool(_CONSONANTS.search(word) or _CAMEL.search(word))
