"""``digest`` as other programs use it: in a process, on files, without an account."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.app.test_cli_search import put


@pytest.fixture
def library(home: Path) -> Path:
    made = home / "library"
    put(made, "Front_Door", "2026-02-26T08:00:00", "A person in a red coat.", flags=("person",))
    put(made, "Front_Door", "2026-02-26T08:15:00", "Nobody.")
    put(made, "Yard", "2026-02-26T10:00:00", None, camera="Yard")
    put(made, "Yard", "2026-02-27T00:00:00", "A dog.", camera="Yard", flags=("animal",))
    return made


def test_a_day_in_words_and_as_json(command: Command, library: Path) -> None:
    told = command("digest", "2026-02-26")
    assert told.status == 0
    assert "Thursday, 26 February 2026" in told.out
    assert "08:00: A person. A person in a red coat." in told.out
    assert "Left out: 1 picture not analysed yet." in told.out
    document = command("digest", "2026-02-26", "--json").document
    assert [(one["camera"], one["pictures"], one["waiting"]) for one in document["cameras"]] == [
        ("Front Door", 2, 0),
        ("Yard", 1, 1),
    ]
    (moment,) = document["cameras"][0]["moments"]
    assert moment["things"] == ["person"]
    assert moment["path"] == str(library / "Front_Door" / "20260226_080000.jpg")


def test_it_is_written_as_html(command: Command, library: Path, tmp_path: Path) -> None:
    file = tmp_path / "new" / "day.html"
    assert command("digest", "2026-02-26", "--html", str(file)).status == 0
    assert "A person in a red coat." in file.read_text()
    (tmp_path / "in the way").write_text("")
    refused = command("digest", "2026-02-26", "--html", str(tmp_path / "in the way" / "day.html"))
    assert refused.status == 1
    assert "Traceback" not in refused.err


def test_bad_days_are_wrong_usage(command: Command, library: Path) -> None:
    refused = command("digest", "yesterday", "--json")
    assert refused.status == 2
    assert refused.document["error"]["code"] == "usage"
