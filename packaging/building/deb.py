"""The Debian package, for Debian 12 and Ubuntu 22.04 and later."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from building import elf, linux_files, release, tree
from building.release import PackError

OPT = "opt/blinkthink"
OLDEST_GLIBC = (2, 35)  # that of Ubuntu 22.04; Debian 12 has 2.36
LARGEST = 150_000_000

# Which package has a library that the frozen app takes from the system; these names hold for every
# release that is served. None: it comes with libc6.
PACKAGES = {
    "ld-linux-x86-64.so.2": None,
    "ld-linux-aarch64.so.1": None,
    "libc.so.6": None,
    "libdl.so.2": None,
    "libm.so.6": None,
    "libmvec.so.1": None,
    "libpthread.so.0": None,
    "libresolv.so.2": None,
    "librt.so.1": None,
    "libutil.so.1": None,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libharfbuzz.so.0": "libharfbuzz0b",
    "libpng16.so.16": "libpng16-16",
    "libpulse.so.0": "libpulse0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-present.so.0": "libxcb-present0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Modules that are left alone where what they need is missing: GTK's colours and file dialogs, and
# the GPU. What else they need does not count.
OPTIONAL = re.compile(r"/platformthemes/libqgtk3\.so$|/gpu/")
RECOMMENDED = ["libvulkan1", "fonts-inter", "fonts-noto-color-emoji", "xdg-utils"]
CERTIFICATES = "ca-certificates"  # the app trusts whom the system trusts
FONT = "fonts-inter | fonts-noto-core | fonts-dejavu-core | fonts-liberation"
DESCRIPTION = """snapshots from Blink cameras, described on this computer
 BlinkThink takes fresh snapshots with Blink cameras, keeps them as plain files
 in a folder, and lets a model on this computer say what is in each of them:
 search, schedules, alerts in words, Home Assistant.
 .
 A demo with made-up cameras needs no account. Not affiliated with Blink or
 Amazon."""


def architecture() -> str:
    machine = platform.machine().lower()
    return {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64"}.get(machine, machine)


def pack(payload: Path, texts: Path, output: Path, version: str, work: Path) -> Path:
    """``blinkthink_VERSION_ARCH.deb`` in ``output``. Raises PackError."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    tree.copy_payload(payload, root / OPT)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/blinkthink").symlink_to("/opt/blinkthink/blinkthink")
    linux_files.write_share(root / "usr/share", texts, version)
    tree.write(root / "usr/lib/systemd/user/blinkthink-watch.service", linux_files.unit())
    about = root / "usr/share/doc/blinkthink"
    tree.write(about / "copyright", linux_files.copyright(payload))
    tree.write_gzip(about / "NEWS.gz", (release.ROOT / "CHANGELOG.md").read_text("utf-8"))
    tree.write(root / "DEBIAN/control", control(payload, tree.size(root), version))
    tree.write(root / "DEBIAN/md5sums", _md5sums(root))
    for path in tree.walk(root):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)  # whatever this machine's umask is
    seconds = release.epoch()
    tree.date(root, seconds)
    package = output / f"blinkthink_{version}_{architecture()}.deb"
    output.mkdir(parents=True, exist_ok=True)
    # One thread: with more, what xz writes hangs on how many there were.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(seconds), "DPKG_DEB_THREADS_MAX": "1"}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)]
    code = subprocess.call(command, env=environment, stdout=subprocess.DEVNULL)
    if code:
        raise PackError(f"dpkg-deb ended with status {code}.")
    shutil.rmtree(root)
    if package.stat().st_size > LARGEST:
        took = package.stat().st_size / 1e6
        raise PackError(f"{package.name} has {took:.0f} MB; {LARGEST / 1e6:.0f} MB is the limit.")
    return package


def control(payload: Path, size: int, version: str) -> str:
    depends, recommends = dependencies(payload)
    return f"""Package: blinkthink
Version: {version}
Architecture: {architecture()}
Maintainer: {release.MAINTAINER}
Installed-Size: {-(-size // 1024)}
Depends: {", ".join(depends)}
Recommends: {", ".join(recommends)}
Suggests: gnome-keyring
Section: utils
Priority: optional
Homepage: {release.homepage()}
Description: {DESCRIPTION}
"""


def dependencies(payload: Path) -> tuple[list[str], list[str]]:
    """What the frozen app cannot do without, and what it can.

    Raises PackError where it needs a newer system than it is made for, or a library of which no
    package is known.
    """
    wanted: dict[str, Path] = {}
    there = {path.name for path in payload.rglob("*")}
    newest, newest_at = (0, 0), payload
    symbols: set[str] = set()
    for path, wants in elf.all_in(payload):
        symbols |= wants.versions
        if elf.glibc(wants.versions) > newest:
            newest, newest_at = elf.glibc(wants.versions), path
        if not OPTIONAL.search(path.as_posix()):
            wanted.update((name, path) for name in wants.libraries - there)
    if newest > OLDEST_GLIBC:
        raise PackError(
            f"{newest_at} needs glibc {newest[0]}.{newest[1]}; {OLDEST_GLIBC} is there."
        )
    depends = {f"libc6 (>= {newest[0]}.{newest[1]})" if newest > (0, 0) else "libc6"}
    for name, path in wanted.items():
        if name not in PACKAGES:
            raise PackError(f"{path} needs {name}, of which no package is known.")
        package = PACKAGES[name]
        if package == "libstdc++6":
            package += f" (>= {_gcc(symbols)})"
        if package:
            depends.add(package)
    return [*sorted(depends), CERTIFICATES, FONT], RECOMMENDED


def _gcc(symbols: set[str]) -> int:
    """The GCC whose library has these symbols: 3.4.29 came with 11, 30 with 12, 31 with 13."""
    found = (re.fullmatch(r"GLIBCXX_3\.4\.(\d+)", symbol) for symbol in symbols)
    newest = max((int(match[1]) for match in found if match), default=0)
    return next((gcc for least, gcc in ((31, 13), (30, 12), (29, 11)) if newest >= least), 10)


def _md5sums(root: Path) -> str:
    """What ``dpkg --verify`` compares with."""
    lines = []
    for path in tree.walk(root):
        if path.is_file() and not path.is_symlink() and root / "DEBIAN" not in path.parents:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(root)}\n")
    return "".join(lines)
