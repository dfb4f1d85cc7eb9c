"""Commands and notifications in German: by the settings, else by the system's language."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.conftest import Blink, Command
from tests.runtime.system_bus import private_bus

SIGN_IN = (
    "Sie sind nicht bei Blink angemeldet. Bis dahin sind keine Kameras erreichbar. "
    "Melden Sie sich mit „blinkthink login“ an."
)
NOTIFY = """
import asyncio, sys
from blinkthink.core import translation
translation.use("de")
from blinkthink.alerts.desktop import DesktopTeller, Note
from pathlib import Path

async def main() -> None:
    teller = DesktopTeller(lambda picture: None, lambda path, action: None)
    await teller.test()
    await teller.show(Note("a", "Eine Person", "", Path("picture.jpg")))
    await teller.close()

asyncio.run(main())
"""
WRONG = """
from pathlib import Path
from blinkthink.core import translation
translation.use("de")
from blinkthink.evaluation.report import WrongPicture
from blinkthink.ui.pages.evaluation.evaluation_words import expected_words, said_words
wrong = WrongPicture(
    Path("a.jpg"), expected={"person": 2, "animal": 1}, said={},
    missed_flags=("person", "animal", "door_open"), visibility=("dark", "infrared"),
)
print(expected_words(wrong))
print(said_words(wrong))
print(said_words(WrongPicture(Path("a.jpg"), error="model_failed")))
"""


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system speaks German."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("PYTHONUTF8", "1")  # the locale itself need not be installed


def settings(home: Path, language: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text(json.dumps({"language": language}))


def test_the_settings_choose_the_language(
    command: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    settings(home, "de")
    ran = command("cameras")
    assert (ran.status, ran.err.strip()) == (3, SIGN_IN)
    ran = command("cameras", "--json")
    assert ran.status == 3
    assert ran.document["error"] == {"code": "needs_login", "message": SIGN_IN}


@pytest.mark.usefixtures("german")
def test_the_system_tells_the_language(command: Command, home: Path, tmp_path: Path) -> None:
    ran = command("schedule", "add", "--all", "--cron", "0 25 * * *")
    assert ran.status == 2
    assert ran.err.strip() == (
        "„25“ ist im Feld „Stunde“ eines Cron-Ausdrucks nicht möglich: Es geht von 0 bis 23."
    )
    page = tmp_path / "day.html"
    ran = command("digest", "2025-03-03", "--html", page)
    assert (ran.status, ran.err.strip()) == (0, f"Geschrieben: {page}")
    text = page.read_text("utf-8")
    assert '<html lang="de">' in text
    assert "<h1>Montag, 3. März 2025</h1>" in text
    assert "Keine Bilder." in text
    settings(home, "en")
    assert "You are not signed in to Blink." in command("cameras").err


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is of Linux desktops")
async def test_notifications_are_german(tmp_path: Path) -> None:
    from tests.alerts.notification_server import NotificationServer

    with private_bus(tmp_path) as address:
        server = NotificationServer()
        await server.come(address)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", NOTIFY),
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": address},
        )
        assert await process.wait() == 0
        test, alert = server.shown
        await server.leave()
    assert (test.title, test.words) == (
        "Ein Test der Warnungen von BlinkThink",
        "So kommen Warnungen an.",
    )
    buttons = {key: title for key, title in alert.actions.items() if key != "default"}
    assert buttons == {"open": "Öffnen", "star": "Stern geben", "mute": "Eine Stunde stumm"}


def test_the_demo_speaks_as_the_app_does(command: Command, home: Path) -> None:
    settings(home, "de")
    assert command("--demo", "status").out.startswith("Niemand ist angemeldet.")
    settings(home / "demo", "en")
    assert command("--demo", "status").out.startswith("Nobody is signed in.")


def test_the_record_says_in_german_what_requests_were_for(
    command: Command, home: Path, signed_in: Blink
) -> None:
    settings(home, "de")
    ran = command("egress")
    assert "Anmelden" in ran.out
    assert "sign in" not in ran.out
    assert "sign in" in {row["why"] for row in command("egress", "--json").document}


def test_what_a_model_got_wrong_is_german() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRONG], capture_output=True, encoding="utf-8", check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "2 Personen, 1 Tier; Tür offen; dunkel",
        "niemand; infrarot",
        "keine Antwort (Beim Modell ist ein Fehler aufgetreten)",
    ]


def test_nothing_english_stands_in_german_answers(command: Command, home: Path) -> None:
    settings(home, "de")
    report = command("doctor").out
    assert "eine Datei, die nur Sie lesen können" in report
    ran = command("models", "verify", "nix")
    assert ran.err.strip() == (
        "„nix“ gibt es nicht. Vielleicht wurde es umbenannt oder entfernt. Prüfen Sie den Namen."
    )
    ran = command("schedule", "remove", "nix")
    assert "(" not in ran.err
    ran = command("login")
    assert ran.err.strip() == "Es fehlt: --email. Siehe „blinkthink login --help“."
    told = command("schedule", "add", "--help").out
    assert told.startswith("Aufruf: blinkthink schedule add")
    assert "Argumente:" in told
    assert "Optionen:" in told
    assert "  -h, --help            diese Hilfe zeigen und enden" in told


def test_what_cameras_are_is_german(command: Command, home: Path, signed_in: Blink) -> None:
    settings(home, "de")
    assert {"Türklingel", "Mini"} <= set(command("cameras", blink=signed_in).out.split())
    kinds = {camera["kind"] for camera in command("cameras", "--json", blink=signed_in).document}
    assert {"doorbell", "mini"} <= kinds


def test_a_bug_report_is_english(command: Command, home: Path) -> None:
    settings(home, "de")
    report = command("doctor", "--report").out
    assert "Es " not in report
    assert "Processor" in report
    assert "Prozessor" not in report
    assert "Recommended" in report
