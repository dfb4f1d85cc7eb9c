"""Texts in the language of the user, numbers as that language writes them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from blinkthink.core import translation
from blinkthink.core.translation import chosen_in, decimal, number, tr


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = translation.used()
    translation.use("en")
    yield
    translation.use(before)


def test_english_is_spoken_where_a_language_is_not_there() -> None:
    translation.use("tlh")
    assert translation.used() == "en"
    assert tr("No such text {name}").format(name="here") == "No such text here"


def test_numbers_are_written_as_the_language_does() -> None:
    assert (number(12408), decimal(1234.56), decimal(0.5, 2)) == ("12,408", "1,234.6", "0.50")
    translation.use("de")
    assert (number(12408), decimal(1234.56), decimal(0.5, 2)) == ("12.408", "1.234,6", "0,50")


def test_a_text_without_translation_has_its_plural() -> None:
    assert tr("%n unheard-of thing(s)", "", 1) == "1 unheard-of thing"
    assert tr("%n unheard-of thing(s)", "", 1200) == "1,200 unheard-of things"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('{"language": "de"}', "de"),
        ('{"language": "xx"}', None),
        ('{"language": "system"}', None),
        ('{"language": ["de"]}', None),
        ("[]", None),
        ("{", None),
        ("\udcff", None),
        ('{"language": "de", "x": ' + "[" * 100_000, None),
    ],
)
def test_the_settings_name_the_language(tmp_path: Path, text: str, language: str | None) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert chosen_in(file) == language
    assert chosen_in(tmp_path / "none.json") is None


async def test_another_language_is_spoken_for_a_while_in_one_task_alone() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def german() -> str:
        with translation.spoken("de"):
            begun.set()
            await ended.wait()
            return await asyncio.to_thread(decimal, 1234.56)

    other = asyncio.create_task(german())
    await begun.wait()
    assert (translation.used(), decimal(1234.56)) == ("en", "1,234.6")
    ended.set()
    assert await other == "1.234,6"
    assert translation.used() == "en"
