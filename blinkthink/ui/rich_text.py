"""Plain text as rich text: with the words of a search marked, and places to break long words."""

from __future__ import annotations

import html
import re

from blinkthink.gallery.index.words import matches
from blinkthink.ui import theme
from blinkthink.ui.tokens import found_ground

_LONG_WORD = re.compile(r"[^\s&;]{25,}")


def breakable(text: str) -> str:
    """The text with places to break in its long words: after punctuation, or 24 characters."""
    return _LONG_WORD.sub(_broken, text)


def _broken(word: re.Match[str]) -> str:
    parts = re.sub(r"([/\\._@-])", "\\1\u200b", word.group()).split("\u200b")
    return "\u200b".join(re.sub(r"(.{24})(?=.)", "\\1\u200b", part) for part in parts)


def marked_html(text: str, words: str) -> str:
    """Plain text as HTML in which the words of a search are marked."""
    t = theme.current()
    made, done = [], 0
    for start, end in matches(words, text):
        style = f"color: {t.text}; background-color: {found_ground(t, t.surface)}"
        found = breakable(html.escape(text[start:end]))
        made.append(breakable(html.escape(text[done:start])))
        made.append(f'<span style="{style}">{found}</span>')
        done = end
    made.append(breakable(html.escape(text[done:])))
    return "".join(made).replace("\n", "<br>")
