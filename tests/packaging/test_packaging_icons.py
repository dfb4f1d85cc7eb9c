"""The icon in all sizes is the drawing, for every system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.packaging.conftest import ROOT

pytestmark = pytest.mark.gui


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    script = ROOT / "packaging" / "icons.py"
    subprocess.run([sys.executable, "-B", str(script), str(folder)], check=True, timeout=100)
    return folder


def same(one: Path, other: Path) -> bool:
    with Image.open(one) as a, Image.open(other) as b:
        if a.size != b.size:
            return False
        difference = ImageChops.difference(a.convert("RGBA"), b.convert("RGBA"))
        return max(ImageStat.Stat(difference).mean) < 1  # processors round differently


def test_every_kept_picture_is_the_drawing_as_it_is_now(drawn: Path) -> None:
    made = sorted(path.relative_to(drawn) for path in drawn.rglob("*.*"))
    assert len(made) == 15
    for path in made:
        assert same(drawn / path, ROOT / path), path


def test_windows_and_macos_get_all_their_sizes() -> None:
    with Image.open(ROOT / "packaging/windows/blinkthink.ico") as icon:
        sizes = {width for width, _ in icon.info["sizes"]}
    assert sizes == {16, 20, 24, 32, 40, 48, 64, 128, 256}
    with Image.open(ROOT / "packaging/macos/blinkthink.icns") as icon:
        points = {(width, scale) for width, _, scale in icon.info["sizes"]}
    assert points == {(size, scale) for size in (16, 32, 128, 256, 512) for scale in (1, 2)}
