"""Which language the app speaks: by its settings, else as the user's computer does."""

from __future__ import annotations

from blinkthink.core.paths import user_paths
from blinkthink.core.system_language import system_language
from blinkthink.core.translation import LANGUAGES, chosen_in


def spoken_with(chosen: str | None, *, demo: bool) -> str:
    """What is spoken from the next start on, where the settings name this language or none.

    The demo whose own settings name none speaks as the app does outside of it. What is chosen in
    the demo stays there, as everything of it does.
    """
    if chosen is None or chosen not in LANGUAGES:
        chosen = (chosen_in(user_paths().settings) if demo else None) or system_language()
    return chosen if chosen in LANGUAGES else "en"
