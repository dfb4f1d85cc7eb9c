"""What the frozen app holds and leaves out, and how llama.cpp's wheel is put together for it."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random

import llama
import pytest
from building import freezing

from tests.packaging.conftest import ROOT

SPEC = ROOT / "packaging" / "blinkthink.spec"


def test_every_data_file_of_the_app_is_in_it() -> None:
    """Whatever Git knows of the package that is no code, and what the app looks for beside it."""
    tracked = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "blinkthink", "models", "assets"],
        capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    wanted = {
        name
        for name in tracked
        if not name.endswith((".py", ".typed"))
        and not name.startswith(("assets/screenshots/", "models/demo/recipe/"))
    }
    inside = {(Path(place) / Path(source).name).as_posix() for source, place in freezing.data(ROOT)}
    assert wanted - inside == set()
    assert {
        "blinkthink/translations/blinkthink_de.ts",
        "models/demo/blinkthink-demo.gguf",
    } <= inside
    assert not any(name.endswith((".py", ".pyc")) or "screenshots" in name for name in inside)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libQt6Quick.so.6",  # FFmpeg's plugin is linked with it
        "PySide6/Qt/lib/libQt6QmlModels.so.6",
        "PySide6/Qt/lib/libQt6Concurrent.so.6",
        "PySide6/Qt/lib/libavcodec.so.61",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "libxcb-cursor.so.0",
        "libssl.so.3",
        "libsqlite3.so.0",
        "libpython3.11.so.1.0",
        "libgomp.so.1",
        "llama_cpp/lib/gpu/libggml-vulkan.so",
        "llama_cpp/lib/libggml-cpu-haswell.so",
        "av.libs/libxcb-5ddf6756.so.1.1.0",  # a wheel's own
        "qtawesome/fonts/phosphor-1.3.0.ttf",
    ],
)
def test_what_the_app_loads_stays(place: str) -> None:
    assert not freezing.is_left_out(place, linux=True)


@pytest.mark.parametrize(
    "place",
    [
        "libstdc++.so.6",
        "libX11.so.6",
        "libxcb.so.1",
        "libglib-2.0.so.0",
        "libvulkan.so.1",
        "libfontconfig.so.1",
        "libdrm.so.2",
        "libz.so.1",
        "libpulse.so.0",
    ],
)
def test_what_the_systems_drivers_are_made_for_is_the_systems_own(place: str) -> None:
    assert freezing.is_left_out(place, linux=True)
    assert not freezing.is_left_out(place, linux=False)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "vulkan-1.dll",
    ],
)
def test_what_nothing_loads_stays_out(place: str) -> None:
    assert freezing.is_left_out(place, linux=False)


def test_the_metadata_of_all_that_is_needed_at_run_time_is_known() -> None:
    found = freezing.distributions("blinkthink")
    assert {"blinkthink", "apscheduler", "keyring", "pyside6-essentials", "aiohttp"} <= set(found)
    assert not {"pytest", "mypy", "ruff"} & set(found)


def wheel(folder: Path, names: dict[str, bytes]) -> Path:
    path = folder / "llama_cpp_python-0.3.36-py3-none-linux_x86_64.whl"
    with zipfile.ZipFile(path, "w") as made:
        for name, content in names.items():
            made.writestr(name, content)
    return path


BUILT = {
    "llama_cpp/__init__.py": b"code",
    "llama_cpp/lib/libllama.so": b"llama",
    "bin/libggml-cpu-haswell.so": b"kernels",
    "bin/libggml-vulkan.so": b"gpu",
    "llama_cpp/lib/libggml-vulkan.so": b"gpu",  # CMake puts this one into both
    "bin/convert_hf_to_gguf.py": b"for others",
    "include/llama.h": b"for C",
    "lib/libllama.so": b"again",
    "lib/cmake/llama/llama-config.cmake": b"for CMake",
    "llama_cpp_python-0.3.36.dist-info/METADATA": b"Name: llama-cpp-python",
    "llama_cpp_python-0.3.36.dist-info/RECORD": b"old",
}


def test_the_wheel_holds_what_is_loaded_each_module_in_its_place(tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.mkdir()
    made = llama.repack(wheel(tmp_path, BUILT), target)
    with zipfile.ZipFile(made) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    record = content.pop("llama_cpp_python-0.3.36.dist-info/RECORD").decode()
    assert content == {
        "llama_cpp/__init__.py": b"code",
        "llama_cpp/lib/libllama.so": b"llama",
        "llama_cpp/lib/libggml-cpu-haswell.so": b"kernels",
        "llama_cpp/lib/gpu/libggml-vulkan.so": b"gpu",
        "llama_cpp_python-0.3.36.dist-info/METADATA": b"Name: llama-cpp-python",
    }
    rows = {name: (digest, size) for name, digest, size in csv.reader(io.StringIO(record))}
    assert rows.pop("llama_cpp_python-0.3.36.dist-info/RECORD") == ("", "")
    for name, data in content.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
        assert rows.pop(name) == (f"sha256={digest}", str(len(data)))
    assert rows == {}


def test_the_same_build_gives_the_same_wheel(tmp_path: Path) -> None:
    made = []
    for name, order in (("a", list(BUILT)), ("b", list(reversed(BUILT)))):
        folder = tmp_path / name
        (folder / "kept").mkdir(parents=True)
        old = wheel(folder, {each: BUILT[each] for each in order})
        made.append(llama.repack(old, folder / "kept").read_bytes())
    assert made[0] == made[1]


def kept_wheel(folder: Path) -> Path:
    """A wheel as it is kept, of bytes that do not pack."""
    (folder / "kept").mkdir(parents=True)
    large = {**BUILT, "llama_cpp/lib/libllama.so": Random(1).randbytes(300_000)}
    return llama.repack(wheel(folder, large), folder / "kept")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limits of a process")
def test_a_wheel_whose_making_is_killed_is_not_there(tmp_path: Path) -> None:
    """The system kills it in the middle of the file, at the first byte over the limit."""
    whole = kept_wheel(tmp_path / "whole")
    (tmp_path / "killed").mkdir()
    code = (
        "import resource, signal, sys, pathlib, llama\n"
        "old, folder = map(pathlib.Path, sys.argv[1:])\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))\n"
        "llama.repack(old, folder)\n"
    )
    old = tmp_path / "whole" / whole.name
    done = subprocess.run(
        [sys.executable, "-c", code, str(old), str(tmp_path / "killed")], cwd=ROOT / "packaging"
    )
    assert done.returncode == -signal.SIGXFSZ
    (left,) = (tmp_path / "killed").iterdir()
    assert 0 < left.stat().st_size <= 150_000
    assert left.suffix != ".whl"
    assert llama.repack(old, tmp_path / "killed").read_bytes() == whole.read_bytes()
    assert [path.name for path in (tmp_path / "killed").iterdir()] == [whole.name]


def test_a_kept_wheel_that_is_damaged_is_not_taken(tmp_path: Path) -> None:
    whole = kept_wheel(tmp_path)
    assert llama.is_whole(whole)
    content = whole.read_bytes()
    damaged = tmp_path / whole.name
    for length in (0, 1, len(content) // 2, len(content) - 1):
        damaged.write_bytes(content[:length])
        assert not llama.is_whole(damaged), length
    for at in range(0, len(content), len(content) // 40):
        damaged.write_bytes(content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :])
        assert not llama.is_whole(damaged) or unpacks_alike(damaged, whole), at
    assert not llama.is_whole(tmp_path / "away.whl")


def unpacks_alike(one: Path, other: Path) -> bool:
    """A bit of a date may be another one without harm."""
    with zipfile.ZipFile(one) as a, zipfile.ZipFile(other) as b:
        return [(n, a.read(n)) for n in a.namelist()] == [(n, b.read(n)) for n in b.namelist()]


def test_a_kept_wheel_of_the_same_origin_is_taken_and_lies_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(llama, "FOLDER", tmp_path)
    made = kept_wheel(tmp_path / "made")
    kept = tmp_path / "kept" / llama.fingerprint()
    kept.mkdir(parents=True)
    shutil.copy(made, kept)
    (tmp_path / "wheel").mkdir()
    (tmp_path / "wheel" / "llama_cpp_python-0.3.35-py3-none-any.whl").touch()
    assert llama.build(tmp_path / "wheel").read_bytes() == made.read_bytes()
    assert [path.name for path in (tmp_path / "wheel").iterdir()] == [made.name]


def test_the_pinned_sources_are_those_of_the_requirements() -> None:
    assert llama.pinned().startswith("llama-cpp-python==0.3.36 \\\n    --hash=sha256:832db0699007")


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(sys.platform != "linux", reason="the other systems' workflows do it")
def test_a_frozen_app_passes_its_selftest(tmp_path: Path) -> None:
    python = ROOT / ".venv-build" / "bin" / "python"
    if not python.exists():
        pytest.skip("packaging/build.py has not made .venv-build")
    places = ["--distpath", str(tmp_path / "frozen"), "--workpath", str(tmp_path / "work")]
    subprocess.run(
        [str(python), "-m", "PyInstaller", "--log-level", "WARN", *places, str(SPEC)], check=True
    )
    program = tmp_path / "frozen" / "blinkthink" / "blinkthink"
    home = {
        "BLINKTHINK_HOME": str(tmp_path / "home"),
        "HOME": str(tmp_path),
        "PATH": "/usr/bin:/bin",
    }
    done = subprocess.run(
        [str(program), "--selftest"], env={**home, "BLINKTHINK_SECRETS": "file"},
        capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
