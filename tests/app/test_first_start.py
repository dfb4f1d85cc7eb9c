"""Who sees the first steps at the start: those who never used the app, and who left them open."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from blinkthink.app.first_start import wants_first_steps
from blinkthink.app.home import Home
from blinkthink.core.errors import SettingsBroken
from blinkthink.core.first_steps import FirstSteps, FirstStepsFile
from blinkthink.core.paths import Paths, user_paths
from blinkthink.core.settings import Settings, SettingsFile
from blinkthink.core.words import say
from blinkthink.gallery.disk import Disks
from blinkthink.gallery.index.opening import file_for


def file(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")


def settings(**values: object) -> Callable[[Paths], None]:
    return lambda paths: SettingsFile(paths.settings).write(Settings(**values))  # type: ignore[arg-type]


def test_a_home_that_nobody_used_begins_with_them() -> None:
    assert wants_first_steps(Home())
    assert not wants_first_steps(Home(demo=True))


@pytest.mark.parametrize(
    "before",
    [
        lambda paths: file(paths.account),
        lambda paths: file(paths.library / "Front_Door" / "20261121_173105.jpg"),
        lambda paths: file(paths.models / "gemma" / "model.json"),
        lambda paths: file(paths.models / "models.json"),
        settings(without_account=True),
        settings(model="gemma-4-e2b-qat"),
        settings(set_up=True),
    ],
)
def test_a_home_of_an_earlier_version_does_not(before: Callable[[Paths], None]) -> None:
    before(user_paths())
    assert not wants_first_steps(Home())


@pytest.mark.parametrize("starts", [1, 2])
def test_who_had_settings_that_broke_gets_no_first_steps_by_surprise(starts: int) -> None:
    paths = user_paths()
    file(paths.settings)
    homes = [Home() for _ in range(starts)]
    assert not wants_first_steps(homes[-1])
    (told,) = (one for one in homes[0].notices() if isinstance(one, SettingsBroken))
    assert told.subject.endswith("settings.json.broken")
    assert told.library == "", "nothing is known of another folder"


def test_the_library_of_settings_that_broke_is_offered(tmp_path: Path) -> None:
    paths = user_paths()
    disks = Disks(paths.disks)
    for name in ("gone", "old", "used"):
        root = tmp_path / name
        file(root / "Front_Door" / "20261121_173105.jpg")
        disks.note(root)
    shutil.rmtree(tmp_path / "gone")
    for age, name in enumerate(("used", "old")):
        index = file_for(paths.indexes, tmp_path / name)
        file(index)
        os.utime(index, (10_000 - age, 10_000 - age))
    file(paths.settings)  # rubbish
    home = Home()
    (told,) = (one for one in home.notices() if isinstance(one, SettingsBroken))
    assert told.library == str(tmp_path / "used")
    assert f"There are pictures in {told.library}" in say(told).meaning
    assert home.library.root == paths.library, "it is offered, not taken"
    file(paths.settings)
    file(paths.library / "Front_Door" / "20261121_173105.jpg")
    (told,) = (one for one in Home().notices() if isinstance(one, SettingsBroken))
    assert told.library == "", "there are pictures where one looks now"


def test_a_library_that_was_named_is_looked_at(tmp_path: Path) -> None:
    assert not wants_first_steps(Home(library=tmp_path))


def test_steps_that_were_left_open_come_again_whatever_was_done_in_them() -> None:
    paths = user_paths()
    file(paths.account)
    kept = FirstStepsFile(paths.first_steps)
    kept.write(FirstSteps(step="model", model="gemma-4-e2b-qat"))
    assert wants_first_steps(Home())
    kept.write(FirstSteps(picture="a.jpg"))  # they are over; the picture is described yet
    assert not wants_first_steps(Home())
    kept.write(FirstSteps())
    assert not paths.first_steps.exists()


@pytest.mark.parametrize("broken", [b"x", b"", b"[]", b"\xff", b'{"x": ' + b"[" * 100_000])
def test_what_cannot_be_read_begins_them_anew(broken: bytes) -> None:
    paths = user_paths()
    file(paths.first_steps)
    paths.first_steps.write_bytes(broken)
    assert wants_first_steps(Home())
