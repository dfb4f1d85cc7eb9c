#!/usr/bin/env python3
"""Builds what is released, into dist/.

    python3 packaging/build.py deb      a package for Debian 12 and Ubuntu 22.04 and later
    python3 packaging/build.py tar      an archive for Linux that needs no root
    python3 packaging/build.py nsis     setup.exe for Windows; --check compiles its script alone
    python3 packaging/build.py dmg      a disk image for macOS
    python3 packaging/build.py freeze   the frozen app alone, in build/frozen
    python3 packaging/build.py notes    what CHANGELOG.md says of this version
    python3 packaging/build.py version  which version this is
    python3 packaging/build.py sums     SHA256SUMS over what lies in dist/

    --payload DIR    pack this frozen app and make none
    --output DIR     write there instead of to dist/
    --version V      name the package so (a test of upgrades needs an older one)

Beside each package lies a list of what is inside (CycloneDX), and SHA256SUMS. Ends with 0, with 1
where a step failed, and with 2 where this system cannot build what was asked for.

Like dev.py it needs a Python with pip, or uv, and brings the rest into .venv-build. The same code
and the same machine give the same bytes again; SOURCE_DATE_EPOCH sets the time that stands in them.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import dev
from building import deb, dmg, libraries, nsis, release, sbom, tarball, tree
from building.release import PackError

ROOT = release.ROOT
VENV = ROOT / ".venv-build"
PYTHON = VENV / dev.BIN.name / f"python{dev.EXE}"
REQUIREMENTS = ROOT / "packaging" / "requirements-build.txt"
BUILD = ROOT / "build"
MACOS = sys.platform == "darwin"
FROZEN = BUILD / "frozen" / ("BlinkThink.app" if MACOS else "blinkthink")
# For PyInstaller objdump, for llama.cpp's module for GPUs a compiler of shaders.
BUILD_PACKAGES = "binutils g++ make libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 \
    libdbus-1-3 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 \
    libxcb-image0 libxcb-render-util0 libpulse0 glslc libvulkan-dev spirv-headers"


class Elsewhere(Exception):
    """This system cannot build that; the message says which can."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="build.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "what", choices=("deb", "tar", "nsis", "dmg", "freeze", "notes", "version", "sums")
    )
    parser.add_argument("--check", action="store_true", help="nsis: compile its script alone")
    parser.add_argument("--payload", type=Path, metavar="DIR", help="a frozen app that is there")
    parser.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "dist")
    parser.add_argument("--version", metavar="V", default=release.version())
    args = parser.parse_args(arguments)
    if args.check and args.what != "nsis":
        parser.error("--check is for nsis")
    try:
        return build(args)
    except Elsewhere as error:
        print(f"[build] {error}", file=sys.stderr)
        return 2
    except (dev.SetupError, PackError) as error:
        print(f"[build] Not built: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def build(args: argparse.Namespace) -> int:
    if args.what == "notes":
        print(release.notes(args.version).text)
        return 0
    if args.what == "version":
        print(args.version)
        return 0
    if args.what == "sums":
        say(str(tree.write_sums(args.output)))
        return 0
    if args.check:
        nsis.check(BUILD / "nsis-check", args.version)
        say("the script of setup.exe compiles, in English and German")
        return 0
    if args.what != "freeze":
        look_for_tools(args.what)
    payload = args.payload.resolve() if args.payload else frozen()
    if args.what == "freeze":
        say(f"{payload.relative_to(ROOT)}: {tree.size(payload) / 1e6:.0f} MB")
        return 0
    output = args.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    if args.what == "nsis":
        package = nsis.pack(payload, output, args.version)
    elif args.what == "dmg":
        package = dmg.pack(payload, output, args.version, PYTHON)
    else:
        pack = deb.pack if args.what == "deb" else tarball.pack
        BUILD.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=BUILD, prefix="pack-") as work:
            folder = Path(work)
            package = pack(payload, texts(folder / "texts"), output, args.version, folder)
    inside = package.with_name(package.name + ".cdx.json")
    tree.write(inside, sbom.text(payload, args.version))
    tree.write_sums(output)
    say(f"{package} ({package.stat().st_size / 1e6:.0f} MB)")
    return 0


def say(text: str) -> None:
    print(f"[build] {text}", flush=True)


def look_for_tools(what: str) -> None:
    """Raises Elsewhere where this system lacks what packs the app."""
    if what in ("deb", "tar") and not sys.platform.startswith("linux"):
        raise Elsewhere(f"{what} is built on Linux.")
    if what == "deb" and not shutil.which("dpkg-deb"):
        raise Elsewhere("deb needs dpkg-deb: a Debian or an Ubuntu builds it.")
    if what == "nsis" and os.name != "nt":
        raise Elsewhere(
            "nsis packs an app that was frozen on Windows; “nsis --check” compiles its script here."
        )
    if what == "nsis" and not shutil.which("makensis"):
        raise Elsewhere("nsis needs makensis: install NSIS 3 and put it on the PATH.")
    if what == "dmg" and not MACOS:
        raise Elsewhere("dmg is built on macOS.")


def frozen() -> Path:
    """The frozen app, made anew of this tree."""
    make_environment()
    shutil.rmtree(FROZEN.parent, ignore_errors=True)
    freezer = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(FROZEN.parent), "--workpath", str(BUILD / "pyinstaller")]
    run([*freezer, *places, str(ROOT / "packaging" / "blinkthink.spec")])
    named = tree.files_with(FROZEN, str(ROOT).encode())
    if named:
        raise PackError("the path of this tree stands in " + ", ".join(map(str, named)))
    if sys.platform.startswith("linux"):
        libraries.check(sbom.internal(FROZEN))
    return FROZEN


def make_environment() -> None:
    """.venv-build: what BlinkThink needs, llama.cpp for other machines than this, PyInstaller."""
    stamp = VENV / "blinkthink-build"
    wanted = fingerprint()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if sys.platform.startswith("linux"):
        dev.install_system_packages(BUILD_PACKAGES + shared_python())
    dev.make_venv(VENV)
    install = [str(PYTHON), "-m", "uv", "pip", "install", "--python", str(PYTHON)]
    ready, _ = dev.split_requirements(REQUIREMENTS, VENV)
    run([*install, "--quiet", "--require-hashes", "-r", str(ready)])
    wheels = BUILD / "llama" / "wheel"
    run([str(PYTHON), str(ROOT / "packaging" / "llama.py"), str(wheels)])
    (wheel,) = wheels.glob("*.whl")
    run([*install, "--quiet", "--no-deps", "--reinstall", str(wheel)])
    run([*install, "--quiet", "--no-deps", "-e", "."])
    tree.forget_the_place(VENV)
    stamp.write_text(wanted)


def shared_python() -> str:
    """The package with Python as a library, which goes into the app; a Debian has it apart."""
    if not sys.executable.startswith("/usr/bin/"):
        return ""
    return f" libpython{sys.version_info.major}.{sys.version_info.minor}"


def fingerprint() -> str:
    """What the environment depends on; another one means: make it anew."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (REQUIREMENTS, ROOT / "pyproject.toml", ROOT / "packaging" / "llama.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def texts(folder: Path) -> Path:
    """The folder, with the manual page and the completions."""
    python = sys.executable if sys.version_info >= (3, 11) else str(PYTHON)
    path = os.pathsep.join((str(ROOT), str(ROOT / "packaging")))
    run([python, "-B", "-m", "building.command_line", str(folder)], PYTHONPATH=path)
    return folder


def run(command: list[str], **variables: str) -> None:
    """A step; what it makes does not hang on the time of day, hash seeds or one's language."""
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(release.epoch()),
        "PYTHONHASHSEED": "1",
        "LC_ALL": "C.UTF-8",
        **variables,
    }
    if MACOS:
        environment["MACOSX_DEPLOYMENT_TARGET"] = release.OLDEST_MACOS  # else llama.cpp needs ours
    code = subprocess.call(command, cwd=ROOT, env=environment)
    if code:
        raise dev.SetupError(f"this step failed with status {code}: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
