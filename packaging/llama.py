#!/usr/bin/env python3
"""Builds llama-cpp-python's wheel for a release: portable code, and a GPU where there is one.

    .venv-build/bin/python packaging/llama.py [FOLDER]

puts the wheel into FOLDER (else build/llama/wheel). Run with the Python of the build environment,
which holds requirements-build.txt; the version and its hash are those of requirements.txt.

On Linux and Windows the processor's kernels are modules, one for each generation of processors, and
Vulkan is one more in a folder of its own: what is loaded is decided on the user's machine
(``blinkthink/analysis/worker/library.py``). On macOS everything is linked in, Metal's kernels too.
A wheel is kept under build/llama by what it depends on, and made once.

Needs a C++ compiler; for Vulkan Debian's glslc, libvulkan-dev and spirv-headers, or Vulkan's SDK.
"""

from __future__ import annotations

import base64
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "llama"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
OLD_VULKAN = ROOT / "packaging" / "vulkan-headers"
NAME = "llama-cpp-python"
MACOS = sys.platform == "darwin"
WINDOWS = sys.platform == "win32"

DEFINES = {
    "BUILD_SHARED_LIBS": "ON",
    "GGML_NATIVE": "OFF",
    "GGML_CUDA": "OFF",
    "LLAMA_BUILD_COMMON": "OFF",
    "LLAMA_BUILD_EXAMPLES": "OFF",
    "LLAMA_BUILD_SERVER": "OFF",
    "LLAMA_BUILD_TESTS": "OFF",
    "LLAMA_BUILD_TOOLS": "OFF",
    "LLAMA_OPENSSL": "OFF",
}
MODULES = {"GGML_BACKEND_DL": "ON", "GGML_CPU_ALL_VARIANTS": "ON", "GGML_VULKAN": "ON"}
METAL = {"GGML_METAL": "ON", "GGML_METAL_EMBED_LIBRARY": "ON"}

LIBRARIES = "llama_cpp/lib/"
GPU = LIBRARIES + "gpu/"  # modules that are loaded only where their driver is
# Generations of processors that get no module of their own and take the next best one. llama.cpp's
# kernels for AMX, of sapphirerapids, end in segmentation faults on some machines (its issue 20824);
# the others are rare and gain little.
WITHOUT_MODULE = ("sapphirerapids", "cooperlake", "cascadelake", "cannonlake", "piledriver")
MODULE = re.compile(r"(?:lib)?ggml-(?:cpu|vulkan).*\.(?:so|dll)$")
EPOCH = (2026, 1, 1, 0, 0, 0)  # of every file in the wheel, so that two builds are alike


class BuildError(Exception):
    """The wheel cannot be made; the message says why."""


def build(folder: Path) -> Path:
    """The wheel, alone in ``folder``; made where no whole one of the same origin was kept.

    Raises BuildError.
    """
    kept = FOLDER / "kept" / fingerprint()
    wheel = next((path for path in kept.glob("*.whl") if is_whole(path)), None)
    if wheel is None:
        made = compiled(unpacked(downloaded()))
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        wheel = repack(made, kept)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Path(shutil.copy2(wheel, folder / wheel.name))


def fingerprint() -> str:
    """What the wheel depends on: sources, options, compilers, system."""
    digest = hashlib.sha256(pinned().encode())
    digest.update(Path(__file__).read_bytes())
    for path in sorted(OLD_VULKAN.rglob("*.hpp")):
        digest.update(path.read_bytes())
    digest.update(f"{sys.platform} {platform.machine()}".encode())
    for tool in (os.environ.get("CXX", "c++"), "glslc"):
        digest.update(version_of(tool).encode())
    return digest.hexdigest()[:16]


def version_of(tool: str) -> str:
    try:
        return subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return ""


def pinned() -> str:
    """The lines of requirements.txt about llama-cpp-python: version and hash."""
    found = re.search(rf"^{NAME}==.*(?:\n    --hash=.*)+", REQUIREMENTS.read_text("utf-8"), re.M)
    if found is None:
        raise BuildError(f"{REQUIREMENTS.name} does not pin {NAME}.")
    return found.group() + "\n"


def downloaded() -> Path:
    """The source archive, checked against its hash by pip."""
    sources = FOLDER / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    (FOLDER / "pin.txt").write_text(pinned())
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    kind = ["--no-binary", NAME, "--no-deps", "--no-build-isolation", "--require-hashes"]
    run([*pip, *kind, "--dest", str(sources), "-r", str(FOLDER / "pin.txt")])
    version = re.search(r"==(\S+)", pinned()).group(1)  # type: ignore[union-attr]
    return sources / f"llama_cpp_python-{version}.tar.gz"


def unpacked(archive: Path) -> Path:
    """The sources; those of an earlier build stay, so that only what changed is compiled."""
    source = FOLDER / archive.name.removesuffix(".tar.gz")
    if not source.exists():
        unpacking = FOLDER / "unpacking"
        shutil.rmtree(unpacking, ignore_errors=True)
        with tarfile.open(archive) as packed:
            packed.extractall(unpacking, filter="data")
        os.replace(unpacking / source.name, source)
    names = "|".join(WITHOUT_MODULE)
    without(
        source / "vendor/llama.cpp/ggml/src/CMakeLists.txt",
        rf"^ *ggml_add_cpu_backend_variant\((?:{names}) .*\n",
    )
    # What llama.cpp's own programs share; a third of the compiling, and nothing here is linked
    # with it.
    without(source / "CMakeLists.txt", r"^ *set\(LLAMA_BUILD_COMMON ON .*\n")
    return source


def without(file: Path, lines: str) -> None:
    """Take the lines that match out of a file; one that has none of them stays untouched."""
    text = file.read_text("utf-8")
    fewer = re.sub(lines, "", text, flags=re.M)
    if fewer != text:
        writing = file.with_suffix(".part")
        writing.write_text(fewer, "utf-8")
        os.replace(writing, file)


def compiled(source: Path) -> Path:
    """The wheel as llama-cpp-python's own build makes it."""
    made = FOLDER / "made"
    # CMake installs into the sources too, and what lies there goes into the wheel.
    for left in (made, source / "llama_cpp" / "lib"):
        shutil.rmtree(left, ignore_errors=True)
    defines = {**DEFINES, **(METAL if MACOS else MODULES)}
    if not WINDOWS:
        # A wheel holds no links: libggml.so and libggml.so.0 would be two libraries, each with
        # devices of its own.
        defines["CMAKE_PLATFORM_NO_VERSIONED_SONAME"] = "ON"
        flags = f"-ffile-prefix-map={FOLDER}=."  # or the paths of this machine would be in it
        defines["CMAKE_C_FLAGS"] = flags
        defines["CMAKE_CXX_FLAGS"] = f"{flags} -I{OLD_VULKAN}"
    settings = [f"cmake.define.{name}={value}" for name, value in defines.items()]
    settings += [f"build-dir={FOLDER / 'cmake'}", "cmake.build-type=Release", "cmake.verbose=false"]
    options = [option for setting in settings for option in ("--config-settings", setting)]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--verbose"]
    run([*pip, "--no-deps", "--no-build-isolation", "-w", str(made), *options, str(source)])
    (wheel,) = made.glob("*.whl")
    return wheel


def run(command: list[str]) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    environment["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    if code := subprocess.call(command, env=environment):
        raise BuildError(f"this step failed with status {code}: {' '.join(command[:6])} …")


def repack(wheel: Path, folder: Path) -> Path:
    """The same wheel with what the app loads alone, each module where it is looked for.

    It has its name only when it is whole.
    """
    target = folder / wheel.name
    making = target.with_suffix(".part")
    rows = []
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED) as new:
        record = next(name for name in old.namelist() if name.endswith(".dist-info/RECORD"))
        for name, place in sorted(places(old.namelist()), key=lambda pair: pair[1]):
            content = old.read(name)
            add(new, place, content)
            rows.append(row(place, content))
        add(new, record, recorded(rows, record))
    os.replace(making, target)
    return target


def is_whole(wheel: Path) -> bool:
    """Whether a wheel of ``repack`` holds what its RECORD, the last file in it, says."""
    try:
        with zipfile.ZipFile(wheel) as packed:
            *names, record = packed.namelist()
            rows = [row(name, packed.read(name)) for name in names]
            return packed.read(record) == recorded(rows, record)
    except (OSError, EOFError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error):
        return False


def row(name: str, content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode()
    return f"{name},sha256={digest.rstrip('=')},{len(content)}"


def recorded(rows: list[str], record: str) -> bytes:
    return "\n".join([*rows, f"{record},,"]).encode() + b"\n"


def places(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each file that is kept, and where. What CMake installs beside the package is for C programs,
    but for the modules: most of those it leaves in ``bin`` alone."""
    taken = set()
    for name in sorted(names):
        folder, _, file = name.rpartition("/")
        if name.endswith(("/", "/RECORD")):
            continue
        if folder in ("bin", "llama_cpp/lib") and MODULE.match(file):
            place = (GPU if "vulkan" in file else LIBRARIES) + file
        elif folder.split("/")[0].endswith(".dist-info") or folder.startswith("llama_cpp"):
            place = name
        else:
            continue
        if place not in taken:
            taken.add(place)
            yield name, place


def add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


if __name__ == "__main__":
    try:
        print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "wheel"))
    except BuildError as error:
        sys.exit(str(error))
