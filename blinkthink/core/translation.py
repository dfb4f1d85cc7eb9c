"""What is said, in the language of the user: translations from Qt Linguist's files.

Works without Qt, so that alerts, the day and the commands speak as the window does. Texts may be
made when a module is imported: ``use`` comes before that, at the start of a process, and another
language needs another start.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "de": "Deutsch"}  # by their own names
FOLDER = Path(__file__).parent.parent / "translations"

_used = "en"
_here: ContextVar[str] = ContextVar("language")


def use(language: str) -> None:
    """Speak this language from now on; one that is not there means English."""
    global _used
    _used = language if language in LANGUAGES else "en"


def chosen_in(settings: Path) -> str | None:
    """The language that a settings file names; None where it names none or cannot be read.

    Read here by itself, before the parts are imported that know what settings are.
    """
    try:
        value = json.loads(settings.read_bytes()) if settings.is_file() else None
    except (OSError, ValueError, RecursionError):
        return None
    language = value.get("language") if isinstance(value, dict) else None
    return language if isinstance(language, str) and language in LANGUAGES else None


def used() -> str:
    """The language that is spoken: a key of ``LANGUAGES``."""
    return _here.get(_used)


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Speak another language for a while, in this task or thread alone. Texts that were made when
    their modules were imported stay as they are."""
    token = _here.set(language)
    try:
        yield
    finally:
        _here.reset(token)


def tr(text: str, comment: str = "", n: int | None = None) -> str:
    """The text as it is said in the language in use; in English where there is no translation.

    ``comment`` tells texts apart that are the same in English alone. With ``n`` the form for that
    many, “%n” being the number: ``tr("%n picture(s)", "", count)``. ``{names}`` in braces are left
    for ``format``. The arguments are literals and given by position: Qt's lupdate reads them.
    """
    forms = _texts(used()).get((text, comment))
    if n is None:
        return forms[0] if forms else text
    if not forms:
        forms = (re.sub(r"\((\w+)\)", "", text), re.sub(r"\((\w+)\)", r"\1", text))
    return forms[0 if n == 1 else -1].replace("%n", number(n))


def number(value: int) -> str:
    """A whole number with its thousands apart: “12,408”."""
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if used() == "de" else grouped


def decimal(value: float, digits: int = 1, *, grouped: bool = True) -> str:
    """A number with so many digits after the point: “5.4”, “1,234.0”; without ``grouped``
    “1234.0”."""
    text = f"{value:,.{digits}f}" if grouped else f"{value:.{digits}f}"
    return text.translate(str.maketrans(",.", ".,")) if used() == "de" else text


@cache
def _texts(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The translations by text and comment; a file that is missing or broken has none."""
    from xml.etree import ElementTree

    try:
        root = ElementTree.parse(FOLDER / f"blinkthink_{language}.ts").getroot()
    except (OSError, ElementTree.ParseError):
        return {}
    texts = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("obsolete", "vanished"):
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        forms = forms or [translation.text or ""]
        if all(forms):
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            texts[key] = tuple(forms)
    return texts
