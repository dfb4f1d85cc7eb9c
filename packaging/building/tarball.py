"""The Linux archive: the frozen app with what installs it for one user, and takes it away again."""

from __future__ import annotations

import platform
import shutil
import textwrap
from pathlib import Path

from building import deb, linux_files, release, tree


def pack(payload: Path, texts: Path, output: Path, version: str, work: Path) -> Path:
    """``blinkthink-VERSION-linux-MACHINE.tar.xz`` in ``output``. Raises PackError."""
    name = f"blinkthink-{version}-linux-{platform.machine().lower()}"
    root = work / name
    shutil.rmtree(root, ignore_errors=True)
    tree.copy_payload(payload, root / "blinkthink")
    share = root / "share"
    linux_files.write_share(share, texts, version)
    # Where the shells look below a home.
    (share / "zsh/vendor-completions").rename(share / "zsh/site-functions")
    tree.write(share / "systemd/user/blinkthink-watch.service", linux_files.unit())
    tree.write(share / "doc/blinkthink/copyright", linux_files.copyright(payload))
    for script in ("install.sh", "uninstall.sh"):
        source = release.ROOT / "packaging" / "linux" / script
        tree.write(root / script, source.read_bytes(), 0o755)
    tree.write(root / "README.txt", _readme(payload))
    tree.write(root / "LICENSE", (release.ROOT / "LICENSE").read_bytes())
    for path in tree.walk(root):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    archive = output / f"{name}.tar.xz"
    tree.pack(root, archive, release.epoch())
    shutil.rmtree(root)
    return archive


def _readme(payload: Path) -> str:
    """The page beside install.sh, with the packages that the .deb would depend on."""
    text = (release.ROOT / "packaging" / "linux" / "README.txt").read_text("utf-8")
    wanted, _ = deb.dependencies(payload)
    names = " ".join(one.split()[0] for one in wanted)  # of a choice the first
    listed = textwrap.fill(names, 92, break_on_hyphens=False)
    return text.replace("@PACKAGES@", textwrap.indent(listed, "    "))
