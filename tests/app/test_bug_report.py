"""The text for a bug report: what one needs to know, and nothing that is private."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from blinkthink import __version__
from blinkthink.app.bug_report import bug_report, mask
from blinkthink.app.services import Services
from blinkthink.core.alerts import Webhook
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.schedules import Place
from blinkthink.runtime.logs import set_up_logging
from tests.app.conftest import Command


@pytest.fixture
def kept_log() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


async def test_a_report_has_versions_settings_and_log_and_nothing_private(
    kept_log: None, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("HOME", str(home.parent))
    services = Services()
    set_up_logging(services.paths.logs)
    await services.start(background=True)
    try:
        settings = replace(
            services.settings(),
            wait_on_battery=True,
            place=Place(name="Ghent", latitude=51.0543, longitude=3.7174),
            webhook=Webhook(url="https://hooks.example/T0/zXy9876543210abcdef"),
            cameras={"1/outdoor/2": CameraRules(looks_at="the bed of my daughter")},
        )
        await services.change_settings(settings)
        log = logging.getLogger("blinkthink.test")
        log.warning("cannot read %s for anna.smith@mail.example", home / "pictures" / "a.jpg")
        log.error("password=hunter2 at latitude=51.0543")
        report = await bug_report(services)
    finally:
        await services.stop()
    for there in (
        __version__,
        "Python",
        "Processor",
        "GPU",
        "wait_on_battery: yes",
        "wait_when_metered: yes",
        "cameras: 1",
        "place: changed",
        "webhook: changed",
        "mqtt: as it came",
        "on battery: ",
        "[e-mail]",
        f"BlinkThink {__version__} began.",
        "cannot read ~/",
    ):
        assert there in report, there
    for private in (
        "anna", "mail.example", "hunter2", "Ghent", "51.05", "3.7174", "hooks.example", "zXy98",
        "daughter", str(home.parent),
    ):  # fmt: skip
        assert private not in report, private


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("/home/anna/Pictures/a.jpg", "~/Pictures/a.jpg"),
        ("in “/home/anna”", "in “~”"),
        ("/home/annabel/a.jpg", "/home/annabel/a.jpg"),
        ("/media/anna/disk/a.jpg", "/media/[user]/disk/a.jpg"),
        (r"D:\Users\anna\a.jpg", r"D:\Users\[user]\a.jpg"),
        ("write to jo.doe+cam@mail.example", "write to [e-mail]"),
        ("signed in as j…@mail.example", "signed in as [e-mail]"),
        ("anna is a name in words", "anna is a name in words"),
        ("latitude=51.05, lon: 3.7", "latitude=[hidden], lon: [hidden]"),
    ],
)
def test_masking(text: str, masked: str) -> None:
    assert mask(text, home=Path("/home/anna"), user="anna") == masked


def test_a_long_run_of_letters_is_masked_once() -> None:
    text = "a.b-" * 50_000
    assert mask(text, home=Path("/home/anna"), user="anna") == text


def test_the_command_line_has_it_too(command: Command, home: Path) -> None:
    ran = command("doctor", "--report", "--json")
    report = ran.document["report"]
    assert report.startswith("BlinkThink bug report of ")
    assert f"BlinkThink {__version__} began." not in report, "a command says nothing of itself"
    assert str(Path.home()) not in report
    assert ran.document["blinkthink"] == __version__
