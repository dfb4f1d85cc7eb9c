"""A command whose library was renamed since the last one."""

from __future__ import annotations

from pathlib import Path

from tests.app.conftest import Blink, Command


def test_a_renamed_library_is_named_and_no_other_one_begun(
    command: Command, signed_in: Blink, home: Path
) -> None:
    (first,) = command("snap", "Front Door", "--json", blink=signed_in).document
    assert first["ok"]
    library, renamed = home / "library", home / "Bilder"
    library.rename(renamed)
    ran = command("snap", "Front Door", "--json", blink=signed_in)
    (refused,) = ran.document
    assert (ran.status, refused["ok"], refused["error"]["code"]) == (1, False, "not_found")
    assert str(renamed) in refused["error"]["message"]
    assert not library.exists()
    renamed.rename(library)
    (again,) = command("snap", "Front Door", "--json", blink=signed_in).document
    assert again["ok"] or again["error"]["code"] == "stale"
