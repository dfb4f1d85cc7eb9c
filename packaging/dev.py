#!/usr/bin/env python3
"""Sets up everything that BlinkThink needs in ./.venv and then runs it.

    python3 packaging/dev.py demo     set up, then open the app in demo mode
    python3 packaging/dev.py test     set up, then run the tests
    python3 packaging/dev.py setup    set up only
    python3 packaging/dev.py check    set up, then ruff, mypy and import-linter
    python3 packaging/dev.py test-core  the tests of all but the window, in ./.venv-core without Qt
    python3 packaging/dev.py tour DIR   set up, then save a screenshot of each view to DIR
    python3 packaging/dev.py bench NAME ...  set up, then measure: tests/benchmarks/NAME.py
    python3 packaging/dev.py texts     set up, then read the texts of the code into translations
    python3 packaging/dev.py run ...  set up, then the blinkthink command with these arguments
    python3 packaging/dev.py packages  name the system packages that Debian and Ubuntu need

Needs only a Python with pip, or uv. On Debian and Ubuntu it installs the missing system packages
when it runs as root, and names them otherwise. Run again, it sees that all is there and does
nothing.

This file uses the standard library alone and the syntax of Python 3.9, so that the Python that a
system happens to have can run it; BlinkThink itself runs on 3.11 or later.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "blinkthink-setup"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
EXE = ".exe" if WINDOWS else ""

# What Qt's window needs on Debian and Ubuntu, a compiler for llama.cpp, and fonts.
SYSTEM_PACKAGES = """
    libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0
    libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0
    libxcb-render-util0 libpulse0 fonts-inter fonts-noto-core fonts-noto-color-emoji xvfb
    xauth g++ make
"""
# What the tests alone need: a real MQTT broker, and a D-Bus of their own.
TEST_PACKAGES = "mosquitto dbus"
UV_VERSION = "0.13.8"
NO_AMX = ("-mno-amx-tile", "-mno-amx-int8", "-mno-amx-bf16")


class SetupError(Exception):
    """Something is missing that this script cannot bring; the message says what to do."""


def say(text: str) -> None:
    print(f"[setup] {text}", flush=True)


def run(command: list[str]) -> None:
    code = subprocess.call(command, cwd=ROOT)
    if code:
        raise SetupError(f"this step failed with status {code}: {' '.join(command)}")


def main(arguments: list[str]) -> int:
    verbs = {
        "demo": demo,
        "test": test,
        "setup": None,
        "check": check,
        "test-core": test_core,
        "tour": tour,
        "bench": bench,
        "texts": texts,
        "run": app,
        "packages": None,
    }
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 2
    verb, rest = arguments[0], arguments[1:]
    if verb == "packages":
        print(*SYSTEM_PACKAGES.split(), *TEST_PACKAGES.split())
        return 0
    try:
        set_up(complete=verb in ("test", "test-core", "check", "tour", "bench", "setup"))
        action = verbs[verb]
        return action(rest) if action else 0
    except SetupError as error:
        print(f"[setup] Not ready: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def set_up(complete: bool) -> None:
    """Make ./.venv as the pinned versions say; quick when nothing changed.

    ``complete`` asks for llama.cpp too: without it (no compiler) the app runs but cannot analyse.
    """
    wanted = fingerprint()
    done = STAMP.read_text().split() if STAMP.exists() else []
    if done == [wanted, "complete"] or (done == [wanted, "partial"] and not complete):
        return
    began = time.monotonic()
    install_system_packages()
    make_venv()
    uv = [str(BIN / f"python{EXE}"), "-m", "uv"]
    pinned = ["pip", "install", "--python", str(BIN / f"python{EXE}"), "--require-hashes"]
    say("installing the pinned Python packages (about 400 MB the first time)")
    run([*uv, *pinned, "-r", str(split_requirements()[0])])
    run([*uv, "pip", "install", "--python", str(BIN / f"python{EXE}"), "--no-deps", "-e", "."])
    state = "complete" if install_llama(uv, pinned, complete) else "partial"
    STAMP.write_text(f"{wanted} {state}\n")
    say(f"ready after {time.monotonic() - began:.0f} s")


def fingerprint() -> str:
    """What the environment depends on; another one means: set up anew."""
    digest = hashlib.sha256()
    for path in (REQUIREMENTS, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    digest.update(str(ROOT).encode())
    return digest.hexdigest()[:16]


def install_system_packages(packages: str = SYSTEM_PACKAGES) -> None:
    if not shutil.which("dpkg-query"):
        return
    missing = [name for name in packages.split() if not has_package(name)]
    if not missing:
        return
    if os.geteuid() != 0:
        say("these system packages are missing: sudo apt-get install " + " ".join(missing))
        return
    say("installing system packages: " + " ".join(missing))
    apt_get("update")
    apt_get("install", "-y", "--no-install-recommends", *missing)


def apt_get(*arguments: str) -> None:
    """Run apt-get; what it prints is shown only where it fails."""
    done = subprocess.run(
        ["apt-get", "-qq", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout[-4000:], file=sys.stderr)
        raise SetupError(f"apt-get {arguments[0]} failed with status {done.returncode}.")


def has_package(name: str) -> bool:
    status = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Status}", name], capture_output=True, text=True, check=False
    )
    return status.stdout == "install ok installed"


def make_venv(venv: Path = VENV) -> None:
    """An empty environment with uv in it, by uv where it is installed, else by venv and pip."""
    outer_uv = shutil.which("uv")
    python = venv / BIN.name / f"python{EXE}"
    if not python.exists():
        say(f"making the Python environment in {venv.name}")
        if sys.version_info >= (3, 11):
            # --without-pip works where Debian's python3-venv is not installed.
            run([sys.executable, "-m", "venv", "--without-pip", str(venv)])
        elif outer_uv:
            run([outer_uv, "venv", "--python", "3.11", str(venv)])
        else:
            raise SetupError("Python 3.11 or later is needed, or uv (https://docs.astral.sh/uv).")
    if (python.parent / f"uv{EXE}").exists():
        return
    pinned = f"uv=={UV_VERSION}"
    if outer_uv:
        run([outer_uv, "pip", "install", "--quiet", "--python", str(python), pinned])
    elif subprocess.call([sys.executable, "-m", "pip", "--version"], stdout=subprocess.DEVNULL):
        raise SetupError("neither pip nor uv is there: install python3-pip, or uv.")
    else:
        pip = [sys.executable, "-m", "pip", "--python", str(python)]
        run([*pip, "install", "--quiet", "--disable-pip-version-check", pinned])


def split_requirements(requirements: Path = REQUIREMENTS, venv: Path = VENV) -> tuple[Path, Path]:
    """Two files in the environment: what comes ready made, and llama-cpp-python."""
    ready, compiled = [], []
    target = ready
    for line in requirements.read_text().splitlines(keepends=True):
        if line[:1].isalnum():
            target = compiled if line.startswith("llama-cpp-python==") else ready
        target.append(line)
    paths = (venv / "requirements-ready.txt", venv / "requirements-compiled.txt")
    paths[0].write_text("".join(ready))
    paths[1].write_text("".join(compiled))
    return paths


def install_llama(uv: list[str], pinned: list[str], needed: bool) -> bool:
    """Compile llama-cpp-python (once; uv keeps the result); False where that cannot be done."""
    say("compiling llama.cpp (3 to 8 minutes on 2 cores the first time, then kept)")
    # One that was compiled with other flags would stay. (--reinstall would compile anew each time.)
    python = ["--python", str(BIN / f"python{EXE}")]
    run([*uv, "pip", "uninstall", "--quiet", *python, "llama-cpp-python"])
    step = [*uv, *pinned, "--no-deps", *compiler_flags(), "-r", str(split_requirements()[1])]
    # First with what is kept alone: asked, an index may say that the sources are to be downloaded
    # again, and uv compiles anew what it downloads anew.
    kept = subprocess.run(
        [*step, "--offline"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    if kept.returncode == 0:
        return True
    try:
        run(step)
    except SetupError as error:
        hint = "llama-cpp-python could not be compiled: a C++ compiler (g++ or clang) is needed."
        if needed:
            raise SetupError(hint) from error
        say(f"{hint} BlinkThink starts without it, but cannot analyse pictures.")
        return False
    return True


def compiler_flags() -> list[str]:
    """Options for uv that keep llama.cpp from using AMX, the matrix units of some Intel processors.

    On such machines, virtual ones above all, llama.cpp's kernels for AMX end in a segmentation
    fault (llama.cpp's issue 20824). Compilers that know AMX let these options win over
    -march=native; others refuse them and need none. As settings of the build they are part of the
    name under which uv keeps the result; environment variables are not.
    """
    if WINDOWS or platform.machine().lower() not in ("x86_64", "amd64"):
        return []
    options = []
    for language, name, flags in (("C", "CC", "CFLAGS"), ("CXX", "CXX", "CXXFLAGS")):
        compiler = shlex.split(os.environ.get(name, "cc" if language == "C" else "c++"))
        taken = [flag for flag in NO_AMX if takes(compiler, flag)]
        if taken:
            value = " ".join([os.environ.get(flags, ""), *taken]).strip()
            setting = f"llama-cpp-python:cmake.define.CMAKE_{language}_FLAGS={value}"
            options += ["--config-settings-package", setting]
    return options


def takes(compiler: list[str], flag: str) -> bool:
    """Whether a compiler knows a flag; False where there is no compiler."""
    command = [*compiler, flag, "-E", "-x", "c", os.devnull]
    try:
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def demo(rest: list[str]) -> int:
    return app(["--demo", *rest])


def app(rest: list[str]) -> int:
    command = [str(BIN / f"blinkthink{EXE}"), *rest]
    return subprocess.call(virtual_display(command), cwd=ROOT)


def virtual_display(command: list[str]) -> list[str]:
    """The command under a virtual screen where a Linux machine has none."""
    if not sys.platform.startswith("linux"):
        return command
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return command
    if os.environ.get("QT_QPA_PLATFORM") or not shutil.which("xvfb-run"):
        return command
    say("no screen here: the window opens on a virtual one (xvfb-run); Ctrl-C ends it")
    return ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", *command]


def test(rest: list[str]) -> int:
    install_system_packages(TEST_PACKAGES)
    return subprocess.call(
        [str(BIN / f"python{EXE}"), "-m", "pytest", *side_by_side(), *rest], cwd=ROOT
    )


def side_by_side() -> list[str]:
    """As many tests at once as there are processors, those of a file one after another."""
    at_once = str(min(4, os.cpu_count() or 1))
    # A crashed worker ends the run: another in its place would wait for ever for tests to do.
    return ["-n", at_once, "--dist", "loadfile", "--max-worker-restart", "0"]


def test_core(rest: list[str]) -> int:
    """The tests of everything below the window, where no Qt is installed."""
    install_system_packages(TEST_PACKAGES)
    core = ROOT / ".venv-core"
    python = core / ("Scripts" if WINDOWS else "bin") / f"python{EXE}"
    uv = [str(BIN / f"python{EXE}"), "-m", "uv"]
    stamp = core / "blinkthink-setup"
    wanted = fingerprint()
    if not stamp.exists() or stamp.read_text() != wanted:
        say("making the environment without Qt in .venv-core")
        run([*uv, "venv", "--quiet", "--clear", "--python", str(BIN / f"python{EXE}"), str(core)])
        install = [*uv, "pip", "install", "--quiet", "--python", str(python)]
        run([*install, "--require-hashes", "-r", str(requirements_without_qt())])
        run([*install, "--no-deps", "-e", "."])
        copy_llama(VENV, core)
        stamp.write_text(wanted)
    areas = ["core", "runtime", "blink", "gallery", "analysis", "demo", "capture", "schedule"]
    folders = [f"tests/{area}" for area in areas]
    options = ["-m", "not gui and not slow"]
    return subprocess.call(
        [str(python), "-m", "pytest", *side_by_side(), *options, *folders, *rest], cwd=ROOT
    )


def copy_llama(source: Path, target: Path) -> None:
    """Take the compiled llama-cpp-python over, which would else be compiled once more."""
    pattern = "Lib/site-packages" if WINDOWS else "lib/python3*/site-packages"
    packages = next(target.glob(pattern))
    for path in next(source.glob(pattern)).glob("llama_cpp*"):
        shutil.copytree(path, packages / path.name, dirs_exist_ok=True)


def requirements_without_qt() -> Path:
    """The pinned packages less llama-cpp-python and everything that is or needs Qt."""
    kept = []
    keep = True
    for line in REQUIREMENTS.read_text().splitlines(keepends=True):
        if line[:1].isalnum():
            name = line.split("==")[0].lower()
            keep = not name.startswith(("pyside6", "shiboken6", "qt", "pytest-qt", "llama"))
        if keep:
            kept.append(line)
    path = VENV / "requirements-without-qt.txt"
    path.write_text("".join(kept))
    return path


def tour(rest: list[str]) -> int:
    command = [str(BIN / f"python{EXE}"), "-m", "tests.tour", *rest]
    return subprocess.call(virtual_display(command), cwd=ROOT)


def bench(rest: list[str]) -> int:
    folder = ROOT / "tests" / "benchmarks"
    runs = 'if __name__ == "__main__"'
    names = sorted(path.stem for path in folder.glob("*.py") if runs in path.read_text("utf-8"))
    if not rest or rest[0] not in names:
        raise SetupError("name a benchmark: " + ", ".join(names))
    command = [str(BIN / f"python{EXE}"), "-m", f"tests.benchmarks.{rest[0]}", *rest[1:]]
    return subprocess.call(virtual_display(command), cwd=ROOT)


def texts(rest: list[str]) -> int:
    """Read what the code says into Qt Linguist's files; of English only the plural forms are kept.

    ``--into DIR``: write there instead, beginning with copies of the files.
    """
    translations = ROOT / "blinkthink" / "translations"
    if rest[:1] == ["--into"]:
        translations = Path(shutil.copytree(translations, rest[1], dirs_exist_ok=True))
    sources = sorted(str(path) for path in (ROOT / "blinkthink").rglob("*.py"))
    lupdate = [str(BIN / f"pyside6-lupdate{EXE}"), "-silent", "-no-obsolete", "-locations", "none"]
    lupdate += ["-tr-function-alias", "tr+=tr", *sources]
    for language, kind in (("en", ["-pluralonly"]), ("de", [])):
        file = translations / f"blinkthink_{language}.ts"
        if code := subprocess.call([*lupdate, *kind, "-ts", str(file)], cwd=ROOT):
            return code
    return 0


def check(rest: list[str]) -> int:
    python = str(BIN / f"python{EXE}")
    steps = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [str(BIN / f"lint-imports{EXE}")],
    )
    return max(subprocess.call(step, cwd=ROOT) for step in steps)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
