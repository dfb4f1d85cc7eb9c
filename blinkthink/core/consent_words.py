"""What the user agrees to before a picture goes to Google: the words, and their version.

A consent holds for the words as they were: whoever changes what they mean raises VERSION, and the
app asks again.
"""

from __future__ import annotations

from typing import NamedTuple

from blinkthink.core.translation import tr

VERSION = 1


class Link(NamedTuple):
    """Where to read on."""

    words: str
    address: str


TITLE = tr("Send pictures to Google Gemini?")
SENT = (
    tr("Pictures that this computer does not describe are sent to Google, which describes them."),
    tr(
        "With each picture go its camera’s name, the words that you wrote about that camera, and "
        "your API key. The picture is made smaller, areas that you chose to ignore are greyed "
        "out, and its file data (time, place, comments) is removed. Faces, number plates and "
        "whatever else can be seen in it are sent as they are. No name of yours, no e-mail "
        "address and no Blink account is sent."
    ),
)
TERMS = (
    tr(
        "Google’s terms differ between keys. With a free key (“unpaid services”) Google may use "
        "your pictures and the answers to improve its products, and people may look at them; "
        "Google asks not to send personal things with such a key. With a paid key (a project "
        "with billing) Google does not use them for that, and keeps them for a limited time to "
        "find misuse."
    ),
    tr(
        "In the European Economic Area, Switzerland and the United Kingdom the terms for paid "
        "keys hold for free ones too. As of March 2026 Google’s terms also say that the service "
        "is meant for professional use and not for consumers. They may have changed since this "
        "was written: read them."
    ),
)
YOURS = (
    tr(
        "Nothing is sent until you agree, and nothing of a camera that is set to “This computer "
        "only”. Each picture that goes is marked, in the queue before and in the library after; "
        "the privacy page lists every request. You can take this back at any time: then nothing "
        "more is sent. What was sent cannot be called back."
    ),
)
AGREE = tr("I agree that pictures are sent to Google.")
LINKS = (
    Link(tr("Google’s terms for the Gemini API"), "https://ai.google.dev/gemini-api/terms"),
    Link(tr("Google’s prices"), "https://ai.google.dev/gemini-api/docs/pricing"),
    Link(tr("Get a key"), "https://aistudio.google.com/apikey"),
)


def plain() -> str:
    """All of it as plain text, for a terminal."""
    links = (f"{link.words}: {link.address}" for link in LINKS)
    return "\n\n".join((TITLE, *SENT, *TERMS, *YOURS, "\n".join(links)))
