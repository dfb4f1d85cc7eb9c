"""The .deb and the archive: what is in them, alike each time, and gone without a trace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from building import deb, elf, linux_files, metainfo, tarball, tree
from building.release import PackError, changelog

from tests.packaging.conftest import EPOCH, ROOT

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="built on Linux")


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


def output(*command: object, **options: object) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=True, **options).stdout  # type: ignore[call-overload, no-any-return]


@pytest.fixture(scope="module")
def made_of_qt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A payload of real ELF files: Qt's core, less the libraries of Unicode that it needs."""
    import PySide6

    folder = tmp_path_factory.mktemp("qt")
    shutil.copy(Path(PySide6.__path__[0]) / "Qt" / "lib" / "libQt6Core.so.6", folder)
    return folder


@linux
@needs("dpkg-deb")
def test_the_same_payload_gives_the_same_package_at_any_place(
    payload: Path, texts: Path, tmp_path: Path
) -> None:
    package = deb.pack(payload, texts, tmp_path / "a", "1.2.3", tmp_path / "work")
    other = tmp_path / "elsewhere" / "payload"
    shutil.copytree(payload, other, symlinks=True)
    before = os.umask(0o077)
    try:
        again = deb.pack(other, texts, tmp_path / "b", "1.2.3", tmp_path / "other-work")
    finally:
        os.umask(before)
    assert package.name == again.name == f"blinkthink_1.2.3_{deb.architecture()}.deb"
    assert package.read_bytes() == again.read_bytes()


@linux
@needs("dpkg-deb")
def test_the_package_holds_app_link_menu_entry_icons_manual_and_completion(
    payload: Path, texts: Path, tmp_path: Path
) -> None:
    package = deb.pack(payload, texts, tmp_path / "dist", "1.2.3", tmp_path / "work")
    rows = [row.split(maxsplit=5) for row in output("dpkg-deb", "-c", package).splitlines()]
    assert {row[1] for row in rows} == {"root/root"}
    assert {row[3] for row in rows} == {"2025-06-15"}
    modes = {row[5].removeprefix("./"): row[0] for row in rows}
    assert modes["opt/blinkthink/blinkthink"] == "-rwxr-xr-x"
    assert modes["opt/blinkthink/_internal/data.bin"] == "-rw-r--r--"
    assert "usr/bin/blinkthink -> /opt/blinkthink/blinkthink" in modes
    assert "opt/blinkthink/_internal/link.bin -> data.bin" in modes
    for name in (
        "usr/share/applications/blinkthink.desktop",
        "usr/share/icons/hicolor/22x22/apps/blinkthink.png",
        "usr/share/icons/hicolor/512x512/apps/blinkthink.png",
        "usr/share/icons/hicolor/scalable/apps/blinkthink.svg",
        "usr/share/man/man1/blinkthink.1.gz",
        "usr/share/bash-completion/completions/blinkthink",
        "usr/share/zsh/vendor-completions/_blinkthink",
        "usr/share/fish/vendor_completions.d/blinkthink.fish",
        "usr/lib/systemd/user/blinkthink-watch.service",
        "usr/share/doc/blinkthink/copyright",
        "usr/share/doc/blinkthink/NEWS.gz",
        "usr/share/metainfo/io.github.blinkthink.BlinkThink.metainfo.xml",
    ):
        assert modes[name] == "-rw-r--r--", name
    assert not [mode for mode in modes.values() if mode[0] == "d" and mode != "drwxr-xr-x"]
    assert output("dpkg-deb", "-f", package, "Version") == "1.2.3\n"
    root = tmp_path / "root"
    output("dpkg-deb", "-x", package, root)
    about = (root / "usr/share/doc/blinkthink/copyright").read_text("utf-8")
    assert "nice-part 1.2: MIT" in about
    assert "The MIT License" in about or "Permission is hereby granted" in about
    unit = (root / "usr/lib/systemd/user/blinkthink-watch.service").read_text("utf-8")
    assert unit.startswith("[Unit]")
    assert "ExecStart=/usr/bin/blinkthink watch" in unit
    output("dpkg-deb", "-e", package, root / "DEBIAN")
    output("md5sum", "--check", "--quiet", "DEBIAN/md5sums", cwd=root)


@linux
@needs("dpkg-deb")
def test_a_package_over_the_limit_is_not_given_out(
    payload: Path, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert deb.LARGEST == 150_000_000
    monkeypatch.setattr(deb, "LARGEST", 1000)
    with pytest.raises(PackError, match="MB is the limit"):
        deb.pack(payload, texts, tmp_path / "dist", "1.2.3", tmp_path / "work")


@linux
def test_elf_files_are_read_as_the_system_s_own_tool_reads_them(made_of_qt: Path) -> None:
    path = made_of_qt / "libQt6Core.so.6"
    wants = elf.read(path)
    assert wants is not None
    assert wants.name == "libQt6Core.so.6"
    assert {"libc.so.6", "libstdc++.so.6"} <= wants.libraries
    assert (2, 17) <= elf.glibc(wants.versions) <= (2, 35)
    if shutil.which("objdump"):
        told = output("objdump", "-p", path)
        rows = [row.split() for row in told.splitlines()]
        assert wants.libraries == {row[1] for row in rows if row[:1] == ["NEEDED"]}
        versions = told.split("Version References:")[1]
        assert wants.versions == {row.split()[-1] for row in versions.splitlines() if "0x" in row}
    assert elf.read(ROOT / "LICENSE") is None


@linux
def test_what_the_app_needs_of_the_system_becomes_dependencies(
    made_of_qt: Path, payload: Path, tmp_path: Path
) -> None:
    wants = elf.read(made_of_qt / "libQt6Core.so.6")
    assert wants is not None
    inside = payload / "_internal"
    shutil.copy(made_of_qt / "libQt6Core.so.6", inside)
    with pytest.raises(PackError, match=r"libQt6Core\.so\.6 needs libicu\w+\.so\.\d+, of which"):
        deb.dependencies(payload)
    for name in wants.libraries:
        if name.startswith("libicu"):
            (inside / name).touch()
    depends, recommends = deb.dependencies(payload)
    assert "libglib2.0-0" in depends
    assert any(line.startswith("libstdc++6 (>= ") for line in depends)
    major, minor = elf.glibc(wants.versions)
    assert f"libc6 (>= {major}.{minor})" in depends
    assert any("fonts-" in line for line in depends)
    assert "libvulkan1" in recommends
    # A module that is left alone where it cannot be loaded brings no dependency.
    (inside / "gpu").mkdir()
    shutil.move(inside / "libQt6Core.so.6", inside / "gpu")
    for path in inside.glob("libicu*"):
        path.unlink()
    alone = [f"libc6 (>= {major}.{minor})", deb.CERTIFICATES, deb.FONT]
    assert deb.dependencies(payload)[0] == alone


@linux
def test_an_app_for_newer_systems_than_promised_is_refused(
    made_of_qt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert deb.OLDEST_GLIBC == (2, 35)
    monkeypatch.setattr(deb, "OLDEST_GLIBC", (2, 5))
    with pytest.raises(PackError, match="needs glibc"):
        deb.dependencies(made_of_qt)


@linux
def test_the_archive_is_alike_each_time_and_holds_nothing_of_this_machine(
    payload: Path, texts: Path, tmp_path: Path
) -> None:
    archive = tarball.pack(payload, texts, tmp_path / "a", "1.2.3", tmp_path / "work")
    for path in payload.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    again = tarball.pack(payload, texts, tmp_path / "b", "1.2.3", tmp_path / "other-work")
    assert archive.read_bytes() == again.read_bytes()
    with tarfile.open(archive) as packed:
        entries = packed.getmembers()
        assert {(e.uid, e.gid, e.uname, e.gname, e.mtime) for e in entries} == {
            (0, 0, "root", "root", EPOCH)
        }
        for entry in entries:
            file = packed.extractfile(entry) if entry.isfile() else None
            assert file is None or str(ROOT).encode() not in file.read(), entry.name
    assert tree.files_with(payload, str(ROOT).encode()) == []


@linux
@pytest.mark.parametrize("prefix", [".local", "with a space & more"])
def test_the_archive_installs_for_one_user_and_goes_without_a_trace(
    payload: Path, texts: Path, tmp_path: Path, prefix: str
) -> None:
    archive = tarball.pack(payload, texts, tmp_path, "1.2.3", tmp_path / "work")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    (folder,) = (tmp_path / "unpacked").iterdir()
    assert "\n    libc6 ca-certificates fonts-inter\n" in (folder / "README.txt").read_text("utf-8")
    person = tmp_path / "person"
    data = person / ".local/share/BlinkThink/account.bin"
    data.parent.mkdir(parents=True)
    data.write_text("kept")
    place = person / prefix
    environment = {"HOME": str(person), "PATH": os.environ["PATH"], "PREFIX": str(place)}
    for _ in range(2):  # the second time over the first
        output("sh", folder / "install.sh", env=environment)
    # A file of an older version that the new one lacks goes with the next one.
    (place / "lib/blinkthink/installed-files").write_text("share/icons/old.png\n")
    (place / "share/icons/old.png").touch()
    output("sh", folder / "install.sh", env=environment)
    assert not (place / "share/icons/old.png").exists()

    program = place / "bin/blinkthink"
    assert output(program, "--version") == "blinkthink ran: --version\n"
    entry = (place / "share/applications/blinkthink.desktop").read_text("utf-8")
    assert f'\nExec="{program}"\n' in entry
    assert f'\nExec="{program}" --demo\n' in entry
    assert f"\nTryExec={program}\n" in entry
    unit = (place / "share/systemd/user/blinkthink-watch.service").read_text("utf-8")
    assert f'\nExecStart="{program}" watch\n' in unit
    if shutil.which("desktop-file-validate"):
        output("desktop-file-validate", place / "share/applications/blinkthink.desktop")

    del environment["PREFIX"]  # the installed script knows where it lies
    output("sh", place / "lib/blinkthink/uninstall.sh", env=environment)
    left = {path for path in person.rglob("*") if not path.is_dir()}
    left -= {path for path in left if path.name == "mimeinfo.cache"}  # of other programs too
    assert left == {data}
    again = subprocess.run(
        ["sh", folder / "uninstall.sh"], env=environment, capture_output=True, check=False
    )
    assert again.returncode == 1


@needs("desktop-file-validate")
def test_the_menu_entry_is_valid() -> None:
    output("desktop-file-validate", linux_files.LINUX / "blinkthink.desktop")


def test_the_menu_entry_is_the_one_that_the_window_names() -> None:
    entry = (linux_files.LINUX / "blinkthink.desktop").read_text("utf-8")
    assert "Version=" not in entry
    assert "\nStartupWMClass=blinkthink\n" in entry
    application = (ROOT / "blinkthink/app/application.py").read_text("utf-8")
    assert 'setDesktopFileName("blinkthink")' in application


def test_the_metadata_has_pictures_that_exist_and_every_release() -> None:
    component = ElementTree.fromstring(metainfo.text("9.9.9"))
    images = [image.text or "" for image in component.iter("image")]
    assert len(images) >= 3
    for image in images:
        assert (ROOT / image.split("/v9.9.9/")[1]).is_file(), image
    releases = [found.get("version") for found in component.iter("release")]
    assert releases == ["9.9.9", *[s.version for s in changelog() if s.date]]
    assert component.findtext("launchable") == "blinkthink.desktop"


@needs("appstreamcli")
def test_the_metadata_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "io.github.blinkthink.BlinkThink.metainfo.xml"
    path.write_text(metainfo.text("9.9.9"), "utf-8")
    output("appstreamcli", "validate", "--no-net", path)


def test_checksums_are_those_that_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "a b.bin").write_bytes(b"one")
    (tmp_path / "c.bin").write_bytes(b"two")
    sums = tree.write_sums(tmp_path)
    assert tree.write_sums(tmp_path).read_text() == sums.read_text()
    assert len(sums.read_text().splitlines()) == 2
    if shutil.which("sha256sum"):
        output("sha256sum", "--check", "SHA256SUMS", cwd=tmp_path)


@needs("sh")
@pytest.mark.parametrize("name", ["linux/install.sh", "linux/uninstall.sh", "macos/sign.sh"])
def test_the_scripts_are_sound(name: str) -> None:
    path = ROOT / "packaging" / name
    output("sh", "-n", path)
    if shutil.which("shellcheck"):
        output("shellcheck", path)
