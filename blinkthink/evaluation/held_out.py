"""The renderer's held-out scenes as a folder of labelled pictures, and the goals on them.

They are drawn: what a model scores on them says nothing about real pictures. Seeds from
1,000,000,000 on are never trained on; those from 1,500,000,000 on watched the demo model's training
and are not for measuring either (models/demo).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from random import Random

from blinkthink.core.errors import Usage
from blinkthink.core.files import read_file, write_atomic
from blinkthink.core.json_values import Json
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.translation import number, tr
from blinkthink.gallery import sidecars
from blinkthink.gallery.picture import sidecar_of

FIRST = 1_000_000_000
END = 1_500_000_000
SIZES = ((640, 360), (1280, 720), (1920, 1080))
CAMERAS = ("Front Door", "Driveway", "Back Yard", "Hallway")
GOALS = {
    "answers.valid": 1.0,
    "subjects.f1": 0.90,
    "height.large.f1": 0.95,
    "flags.recall": 0.95,
    "empty.false_alarms": 0.01,
    "light.night.gap": -0.05,
    "light.infrared.gap": -0.05,
}
_MARK = "scenes.txt"  # says which renderer drew the folder; no sidecar's name


def draw_into(
    folder: Path,
    count: int,
    *,
    first: int = FIRST,
    go_on: Callable[[int, int], bool] = lambda done, total: True,
) -> None:
    """Draw ``count`` scenes from the seed ``first`` on into ``folder``, with their sidecars.

    Blocks. Those that the same renderer drew before are kept. ``go_on(done, total)`` hears how far
    it is and ends it with False. Raises Usage for seeds that are not held out, and as files do.
    """
    if count < 1 or first < FIRST or first + count > END:
        said = tr("Drawn scenes have numbers from {first} to {last}.")
        raise Usage(said.format(first=number(FIRST), last=number(END - 1)))
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / _MARK
    version = renderer()
    fresh = not is_drawn(folder) or read_file(mark) != version.encode()
    for done in range(count):
        if not go_on(done, count):
            return
        path = folder / f"scene_{first + done}.jpg"
        if fresh or not sidecar_of(path).exists():
            data, sidecar = drawn(first + done)
            write_atomic(path, data)
            write_atomic(sidecar_of(path), sidecars.encode(sidecar))
    write_atomic(mark, version.encode())


def is_drawn(folder: Path) -> bool:
    """Whether the renderer drew this folder."""
    return (folder / _MARK).is_file()


def drawn(seed: int) -> tuple[bytes, Sidecar]:
    """A scene as JPEG and its sidecar; size, quality and camera follow from the seed."""
    from blinkthink.demo.scenes.compose import render
    from blinkthink.demo.scenes.plan import plan

    size, quality, camera = _as_seen(seed)
    todo = plan(seed, None, None, None)
    scene = render(todo, size)
    data = scene.jpeg(quality)
    truth = scene.truth
    expected: Json = truth.analysis() | {"light": truth.light, "seed": seed}
    for entry, subject in zip(expected["subjects"], truth.subjects, strict=True):
        entry["boxes"] = [list(box) for box in subject.boxes]
    sidecar = Sidecar(
        camera=CameraRef(camera, "scenes", "outdoor", camera),
        captured_at=todo.at,
        trigger="import",
        sha256=hashlib.sha256(data).hexdigest(),
        width=size[0],
        height=size[1],
    )
    return data, sidecar.corrected(expected, None)


def without_subjects(expected: Json) -> bytes | None:
    """The scene with this label, drawn again with nobody in it; None for what is no scene's."""
    from blinkthink.demo.scenes.compose import render
    from blinkthink.demo.scenes.plan import plan

    seed = expected.get("seed")
    if not isinstance(seed, int):
        return None
    size, quality, _ = _as_seen(seed)
    return render(plan(seed, None, None, None), size, with_subjects=False).jpeg(quality)


def renderer() -> str:
    """Tells versions of the renderer apart, by its source where that is there."""
    from blinkthink import __version__

    hasher = hashlib.sha256(__version__.encode())
    package = resources.files("blinkthink.demo.scenes")
    files = package.iterdir() if package.is_dir() else ()  # a built app has no source
    for file in sorted(files, key=lambda file: file.name):
        if file.name.endswith(".py"):
            hasher.update(file.read_bytes())
    return hasher.hexdigest()


def _as_seen(seed: int) -> tuple[tuple[int, int], int, str]:
    """Size, JPEG quality and camera, as the demo model was always measured."""
    chance = Random(seed)
    return chance.choice(SIZES), chance.randint(70, 90), chance.choice(CAMERAS)
