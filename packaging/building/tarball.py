"""The Linux archive: the frozen app with what installs it for one user, and takes it away again."""

from __future__ import annotations

import platform
import shutil
from pathlib import Path

from building import linux_files, release, tree


def pack(payload: Path, texts: Path, output: Path, version: str, work: Path) -> Path:
    """``blinkthink-VERSION-linux-MACHINE.tar.xz`` in ``output``."""
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
    readme = release.ROOT / "packaging" / "linux" / "README.txt"
    tree.write(root / "README.txt", readme.read_bytes())
    tree.write(root / "LICENSE", (release.ROOT / "LICENSE").read_bytes())
    for path in tree.walk(root):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    archive = output / f"{name}.tar.xz"
    tree.pack(root, archive, release.epoch())
    shutil.rmtree(root)
    return archive
