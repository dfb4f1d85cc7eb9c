"""What is translated says the same in both languages, and is well set."""

from __future__ import annotations

import re

from tests.translations.texts import Text, texts

_SAME = """
    ai api app apr april assistant aug august blink blinkthink broker browser bytes clip clips
    cloud code cpp csv demo desktop detail details download downloads export feb filter format
    gb gemini gif google gpu home host html https import index jan jpeg json jul jun kb link
    links llama mb mbit min mini mp mp4 mqtt ms name nov november offline online original
    outdoor pause person png port prompt px python qt sep september server signal sqlite start
    status sync system test text threads tls token topics url usd version vertex video videos
    vulkan webhook wlan zoom
"""
"""Words, names and units that English and German have in common."""


def test_what_is_put_in_is_the_same() -> None:
    wrong = []
    for text in _finished():
        for number, form in enumerate(text.forms):
            if _names(form) != _names(text.source):
                wrong.append((text.source, form))
            # “One picture” needs no number; several do.
            last = number == len(text.forms) - 1
            if text.plural and last and ("%n" in form) != ("%n" in text.source):
                wrong.append((text.source, form))
    assert wrong == []


def test_plurals_have_all_forms() -> None:
    for language in ("de", "en"):
        found = [text for text in texts(language) if text.forms and text.plural]
        assert found
        assert [text for text in found if len(text.forms) != 2] == []
        assert [text for text in found if not all(text.forms)] == []


def test_english_has_plurals_alone() -> None:
    assert [text.source for text in texts("en") if not text.plural] == []


def test_german_is_well_set() -> None:
    wrong = [
        (text.source, form, fault)
        for text in _german()
        for form in text.forms
        if (fault := _fault(text.source, form))
    ]
    assert wrong == []


def test_german_is_not_english() -> None:
    same = [
        text.source
        for text in _german()
        if text.forms[0] == text.source and not _words(text.source) <= set(_SAME.split())
    ]
    assert same == []


def _german() -> list[Text]:
    return [text for text in texts("de") if text.forms]


def _finished() -> list[Text]:
    return [text for language in ("de", "en") for text in texts(language) if text.forms]


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def _words(text: str) -> set[str]:
    """Without names in braces, numbers and signs."""
    bare = re.sub(r"\{[^}]*\}|%n", "", text)
    return set(re.findall(r"[^\W\d_]{2,}", bare.casefold()))


def _fault(source: str, text: str) -> str:
    """What is wrong with the signs of a German text."""
    for sign in ('"', "'", "  ", "...", "”", "‘", " ,", " ."):
        if sign in text and sign not in source:
            return f"it has “{sign}”"
    if "’" in text and "’" not in source:
        return "it has an apostrophe"
    if text.count("„") != text.count("“"):
        return "its quotation marks are no pairs"
    if (text[:1].isspace(), text[-1:].isspace()) != (source[:1].isspace(), source[-1:].isspace()):
        return "a space at one of its ends"
    if text.rstrip()[-1:] in ".?!:…" and source.rstrip()[-1:] not in ".?!:…":
        return "it ends a sentence that goes on"
    if source.rstrip()[-1:] in ".?!" and text.rstrip()[-1:] not in ".?!":
        return "it does not end its sentence"
    return ""
