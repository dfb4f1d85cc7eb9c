"""Which language is spoken: the settings', else the system's; the demo's own before the app's."""

from __future__ import annotations

from pathlib import Path

import pytest

from blinkthink.core.language import spoken_with


@pytest.fixture(autouse=True)
def german_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)


def choose(home: Path, language: str) -> None:
    """In the user's own settings."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text(f'{{"language": "{language}"}}')


@pytest.mark.parametrize("chosen", [None, "system", "xx"])
def test_where_none_is_chosen_the_system_is_followed(chosen: str | None) -> None:
    assert spoken_with(chosen, demo=False) == "de"
    assert spoken_with(chosen, demo=True) == "de"


def test_a_language_that_is_not_there_means_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert spoken_with(None, demo=False) == "en"


def test_the_demo_follows_the_own_settings_until_it_has_its_own(home: Path) -> None:
    choose(home, "en")
    assert spoken_with("system", demo=True) == "en"
    assert spoken_with("de", demo=True) == "de"
