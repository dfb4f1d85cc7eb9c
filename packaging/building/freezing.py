"""What goes into the frozen app and what does not: used by blinkthink.spec, which adds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

# Data files: each pattern below its folder, kept where a clone has it.
DATA = (
    ("assets", "*"),
    ("assets/ui", "*"),
    ("models", "*.toml"),
    ("models", "README.md"),
    ("models/demo", "*.gguf"),
    ("models/demo", "README.md"),
    ("blinkthink", "**/*"),
    (".", "LICENSE"),
)
_CODE = (".py", ".pyc", ".typed")

# Modules that others would like to have and that nothing here imports.
WITHOUT_MODULES = (
    "IPython", "_pytest", "fastapi", "gguf", "grimp", "hf_xet", "huggingface_hub", "hypothesis",
    "importlinter", "jsonschema", "llama_cpp.server", "matplotlib", "mypy", "numpy.f2py", "pip",
    "pkg_resources", "pytest", "qtawesome", "qtpy", "readline", "rich", "ruff", "setuptools",
    "sse_starlette", "starlette", "tkinter", "torch", "transformers", "uvicorn", "yaml",
    *(f"PySide6.{name}" for name in (
        "QtConcurrent", "QtDataVisualization", "QtMultimediaWidgets", "QtOpenGL",
        "QtOpenGLWidgets", "QtPdf", "QtPrintSupport", "QtQml", "QtQuick", "QtQuickControls2",
        "QtQuickWidgets", "QtSql", "QtTest", "QtWebEngineCore", "QtXml",
    )),
)  # fmt: skip

# What hooks collect with Qt, FFmpeg and others, and nothing here loads. FFmpeg's plugin of Qt is
# linked with Quick and Qml, which therefore stay.
_LEFT_OUT = re.compile(
    r"""
    (^|/)(lib)?Qt6?(Pdf|VirtualKeyboard|Sql|Test|3D|WebEngine|ShaderTools|EglFs|EGLFS
                    |DataVisualization|MultimediaWidgets|QuickControls|QuickWidgets
                    |QuickTemplates|QuickDialogs|QuickLayouts|QuickShapes|QuickParticles
                    |QuickEffects|QuickTest|QmlCompiler|QmlLocalStorage|QmlXml)\w*[.\-]
    | /plugins/(?!(platforms|platformthemes|platforminputcontexts|imageformats|iconengines
                 |multimedia|styles|xcbglintegrations|wayland))
    | /plugins/platforms/libq(eglfs|linuxfb|minimalegl|vkkhrdisplay|vnc)
    | /plugins/imageformats/(lib)?q(pdf|tiff|tga|wbmp|icns|gif)\.
    | /plugins/platforminputcontexts/(lib)?qtvirtualkeyboard
    | /plugins/wayland-graphics-integration-server/
    | PySide6/(Qt/)?qml/
    | PySide6/(Qt/)?translations/(?!qtbase_(de|en)\.qm)
    | (^|/)vulkan-1\.dll
    | \.pyi$ | /py\.typed$ | (^|/)(tests?|include)/
    | ^av/.*\.(pxd|pyx)$ | /bin/convert_
    """,
    re.VERBOSE,
)
# Libraries of a Linux desktop that its drivers, its themes and its sound are made for. Ours would
# be taken for theirs by every driver that is loaded into the app: a graphics driver that needs a
# newer one would not load. Each is where a desktop is; the package names what it depends on.
_SYSTEMS_OWN = re.compile(
    r"""
    lib(stdc\+\+|gcc_s|mvec|z|zstd|expat|dbus-1|systemd|cap|selinux|mount|blkid|pcre2-8|gcrypt
       |gpg-error|lz4|bsd|md|tinfo|vulkan|drm|gbm|GL\w*|EGL|OpenGL|wayland-\w+|udev|elf
       |X\w+|X11-xcb|xcb|xcb-(randr|shm|sync|xfixes|glx|present|dri[23])
       |glib-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|gthread-2\.0|gtk-3|gdk-3|gdk_pixbuf-2\.0
       |cairo|cairo-gobject|pango\w*-1\.0|atk-1\.0|atk-bridge-2\.0|atspi|epoxy|pixman-1|thai
       |datrie|fribidi|graphite2|harfbuzz|fontconfig|freetype|png16|jpeg|brotlicommon|brotlidec
       |pulse|pulsecommon-[\d.]+|sndfile|FLAC|vorbis|vorbisenc|ogg|opus|mp3lame|mpg123|asyncns
       |cups)\.so(\.\d+)*
    """,
    re.VERBOSE,
)


def data(root: Path) -> Iterator[tuple[str, str]]:
    """Each data file of the repository, and the folder of the frozen app in which it lies."""
    for folder, pattern in DATA:
        for path in sorted((root / folder).glob(pattern)):
            if path.is_file() and path.suffix not in _CODE:
                yield str(path), path.parent.relative_to(root).as_posix()


def is_left_out(place: str, *, linux: bool) -> bool:
    """Whether a file that PyInstaller would put at ``place`` stays out."""
    place = place.replace("\\", "/")
    if linux and _SYSTEMS_OWN.fullmatch(place.rpartition("/")[2]):
        return True
    return _LEFT_OUT.search(place) is not None


def distributions(name: str) -> list[str]:
    """The installed distributions that ``name`` needs at run time, itself too: their metadata says
    licences, and APScheduler and keyring find their parts by it."""
    from packaging.requirements import Requirement

    found: set[str] = set()
    waiting = [name]
    while waiting:
        each = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if each in found:
            continue
        try:
            lines = metadata.requires(each) or []
        except metadata.PackageNotFoundError:  # an extra's, or another system's
            continue
        found.add(each)
        for requirement in map(Requirement, lines):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    return sorted(found)
