"""What a Linux desktop wants beside the program: menu entry, icons, manual, completion, unit."""

from __future__ import annotations

from pathlib import Path

from building import metainfo, release, sbom, tree

LINUX = release.ROOT / "packaging" / "linux"
ICONS = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def write_share(share: Path, texts: Path, version: str) -> None:
    """Everything below ``/usr/share``, or below the same folder of a home.

    ``texts`` holds what ``building.command_line`` made.
    """
    tree.write(
        share / "applications/blinkthink.desktop", (LINUX / "blinkthink.desktop").read_bytes()
    )
    tree.write(share / f"metainfo/{release.APP_ID}.metainfo.xml", metainfo.text(version))
    icons = share / "icons/hicolor"
    for size in ICONS:
        picture = (release.ROOT / f"assets/blinkthink-{size}.png").read_bytes()
        tree.write(icons / f"{size}x{size}/apps/blinkthink.png", picture)
    drawing = (release.ROOT / "assets/blinkthink.svg").read_bytes()
    tree.write(icons / "scalable/apps/blinkthink.svg", drawing)
    tree.write_gzip(share / "man/man1/blinkthink.1.gz", (texts / "blinkthink.1").read_text("utf-8"))
    for name, place in (
        ("blinkthink.bash", "bash-completion/completions/blinkthink"),
        ("_blinkthink", "zsh/vendor-completions/_blinkthink"),
        ("blinkthink.fish", "fish/vendor_completions.d/blinkthink.fish"),
    ):
        tree.write(share / place, (texts / name).read_bytes())


def unit() -> str:
    """The systemd unit without the head that tells how to install it by hand."""
    text = (release.ROOT / "packaging" / "blinkthink-watch.service").read_text("utf-8")
    return text[text.index("[Unit]") :]


def copyright(payload: Path) -> str:
    """Who made what is inside, and under which licences; in Debian's form for such a file."""
    licence = (release.ROOT / "LICENSE").read_text("utf-8").strip()
    holders = next(line for line in licence.splitlines() if line.startswith("Copyright"))
    body = licence[licence.index("Permission is") :]
    indented = "\n".join(f" {line}" if line.strip() else " ." for line in body.splitlines())
    inside = [f" {part.name} {part.version}: {part.licence}" for part in sbom.parts(payload)]
    inside += [f" {name}: {licence}" for name, licence, _ in sbom.named()]
    listed = "\n".join(inside)
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: BlinkThink
Upstream-Contact: {release.MAINTAINER}
Source: {release.homepage()}
Comment:
 /opt/blinkthink holds the parts below, each under its own licence, whose text lies in
 /opt/blinkthink/_internal, beside the part or in blinkthink/licences; the libraries of Qt are used
 under the LGPL and may be replaced there. PyAV's libraries contain FFmpeg with x264 and are under
 the GPL.
 .
{listed}

Files: *
Copyright: {holders.replace("Copyright (c) ", "")}
License: MIT

License: MIT
{indented}
"""
