"""A model that the hub offers, and a catalogue of the user's own that names it."""

from __future__ import annotations

from pathlib import Path

from tests.hub_server.server import HubServer, Repo

REPO = "somebody/tiny-GGUF"
TEXT, PROJECTOR = "tiny.gguf", "tiny-mmproj.gguf"


def offer(hub: HubServer, text: Path, projector: Path) -> Repo:
    """Let the hub have these two files, as a repository."""
    files = {TEXT: text.read_bytes(), PROJECTOR: projector.read_bytes()}
    repo = hub.repos[REPO] = Repo({**files, "README.md": b"A model.\n"})
    return repo


def write_catalogue(models: Path, *more: str, text: str = "", projector: str = "") -> None:
    """Name it "tiny" in the user's own catalogue in ``models``; what is given adds lines."""
    models.mkdir(parents=True, exist_ok=True)
    lines = [
        "[[model]]",
        'name = "tiny"',
        'title = "Tiny"',
        f'repo = "{REPO}"',
        f'text = {{ file = "{TEXT}"{text} }}',
        f'projector = {{ file = "{PROJECTOR}"{projector} }}',
        'license = "MIT"',
        *more,
    ]
    (models / "catalogue.toml").write_text("\n".join(lines) + "\n", "utf-8")
