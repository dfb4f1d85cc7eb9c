"""Settings that several change at once: none is lost, and one that cannot be written is no more."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec
import pytest

from blinkthink.app.home import Home
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import SettingsFile


async def test_each_change_adds_to_those_under_way(home: Path) -> None:
    made = Home()

    async def change(**fields: object) -> None:
        await made.change_settings(msgspec.structs.replace(made.settings(), **fields))

    await asyncio.gather(
        change(theme="dark"), change(detail=560), change(triage="eager"), change(threads=2)
    )
    now = made.settings()
    assert (now.theme, now.detail, now.triage, now.threads) == ("dark", 560, "eager", 2)
    assert SettingsFile(made.paths.settings).read() == now


async def test_a_change_that_cannot_be_written_is_taken_back(home: Path) -> None:
    made = Home()
    made.paths.settings.mkdir(parents=True)  # no file can take its place
    with pytest.raises(BlinkThinkError):
        await made.change_settings(msgspec.structs.replace(made.settings(), theme="dark"))
    assert made.settings().theme == "system"


async def test_what_another_process_chose_holds_here_but_not_the_folder_of_this_run(
    home: Path,
) -> None:
    watch, window = Home(), Home()
    library = watch.settings().library
    chosen = msgspec.structs.replace(
        window.settings(),
        wait_on_battery=True,
        wait_when_metered=False,
        analyze_new=False,
        triage="off",
        detail=140,
        library=str(home / "elsewhere"),
    )
    await window.change_settings(chosen)
    watch.look_at_settings()
    now = watch.settings()
    assert now == msgspec.structs.replace(chosen, library=library)
