"""The pictures of each camera that others are compared with: summaries, never the files.

One small file for each camera in the cache. It may be deleted at any time: the next pictures are
analysed and remembered. What is wrong with a file means that nothing is remembered, no more.
"""

from __future__ import annotations

import hashlib
import logging
import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from blinkthink.analysis.triage.areas import covered
from blinkthink.analysis.triage.judging import Known, Mode, Verdict, judge
from blinkthink.analysis.triage.restless import calm, learned
from blinkthink.analysis.triage.summary import COLUMNS, PLANES, ROWS, Blocks, Summary, summarize
from blinkthink.core.analysis import Area
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

log = logging.getLogger(__name__)

EMPTY, BUSY = 8, 6  # pictures kept of each kind of light: of the place alone, and with subjects
CAMERAS = 64  # files kept
_OPEN = 8  # cameras held in memory
_VERSION = 1
_SCALE = 40.0  # restlessness 1..6 in a byte


class _Kept(msgspec.Struct, array_like=True):
    name: str
    at: datetime
    content: str
    empty: bool
    infrared: bool
    shape: float
    planes: bytes


class _File(msgspec.Struct):
    version: int
    kept: list[_Kept] = []
    restless: dict[str, bytes] = {}  # by "infrared" or "colour"
    rules: str = ""


class Memory:
    """What triage knows of the cameras. For any thread; each call reads or writes one file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._open: OrderedDict[str, _Camera] = OrderedDict()

    def judge(
        self,
        camera: str,
        data: bytes,
        at: datetime,
        mode: Mode,
        *,
        areas: Sequence[Area] = (),
        asked: str = "",
        there: Callable[[str], bool] = lambda name: True,
    ) -> Verdict:
        """Whether the picture ``data`` of ``camera`` (its identity), taken ``at``, shows anything
        that no remembered one shows; ``there`` tells whether a picture is still in the library.

        ``areas`` are greyed and do not count; ``asked`` names what else is asked of the camera's
        pictures. Ones that were analysed with others are forgotten.

        Raises BadImage.
        """
        if mode == "off":
            return Verdict(True, None, "triage is off")
        summary = summarize(data, areas)
        with self._lock:
            known = self._camera(camera, _rules(areas, asked))
            alike, restless = known.of(summary.infrared), known.restless(summary.infrared)
        alike = [one for one in alike if there(one.name)]
        mask = covered(areas) if areas else None
        return judge(summary, at, alike, restless, mode, mask)

    def learn(
        self,
        camera: str,
        name: str,
        data: bytes,
        at: datetime,
        content: str,
        *,
        empty: bool,
        areas: Sequence[Area] = (),
        asked: str = "",
    ) -> None:
        """Remember a picture that was analysed with the result ``content`` (``content.content``),
        with ``areas`` and ``asked`` as in ``judge``.

        A file that cannot be written is logged. Raises BadImage.
        """
        new = Known(name, at, content, empty, summarize(data, areas))
        with self._lock:
            known = self._camera(camera, _rules(areas, asked))
            known.learn(new)
            self._write(camera, known)

    def _camera(self, camera: str, rules: str) -> _Camera:
        found = self._open.pop(camera, None)
        if found is None:
            found = _read(self._path(camera))
        if found.rules != rules:
            found = _Camera(rules)
        self._open[camera] = found
        while len(self._open) > _OPEN:
            self._open.popitem(last=False)
        return found

    def _path(self, camera: str) -> Path:
        return self._folder / f"{hashlib.sha256(camera.encode()).hexdigest()[:24]}.triage"

    def _write(self, camera: str, known: _Camera) -> None:
        path = self._path(camera)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                self._make_room()
            write_atomic(path, known.packed())
        except (OSError, BlinkThinkError) as error:
            log.warning("what triage knows of a camera is not kept: %s", error)

    def _make_room(self) -> None:
        files = sorted(self._folder.glob("*.triage"), key=lambda path: path.stat().st_mtime)
        for path in files[: max(0, len(files) - CAMERAS + 1)]:
            path.unlink(missing_ok=True)


class _Camera:
    """The remembered pictures of one camera."""

    def __init__(self, rules: str = "") -> None:
        self.rules = rules  # under which they were analysed
        self._known: list[Known] = []
        self._restless: dict[bool, Blocks] = {}

    def of(self, infrared: bool) -> list[Known]:
        return [one for one in self._known if one.summary.infrared == infrared]

    def restless(self, infrared: bool) -> Blocks:
        return self._restless.get(infrared, calm())

    def learn(self, new: Known) -> None:
        infrared = new.summary.infrared
        self._known = [one for one in self._known if one.name != new.name]
        self._restless[infrared] = learned(self.restless(infrared), new, self.of(infrared))
        self._known.append(new)
        same = [one for one in self.of(infrared) if one.empty == new.empty]
        if len(same) > (EMPTY if new.empty else BUSY):
            self._known.remove(min(same, key=lambda one: one.at))

    def packed(self) -> bytes:
        """The file that ``unpacked`` reads."""
        import numpy as np

        kept = [
            _Kept(k.name, k.at, k.content, k.empty, k.summary.infrared, k.summary.shape,
                  k.summary.planes)
            for k in self._known
        ]  # fmt: skip
        restless = {
            _light(infrared): np.rint(plane * _SCALE).astype(np.uint8).tobytes()
            for infrared, plane in self._restless.items()
        }
        return zlib.compress(msgspec.msgpack.encode(_File(_VERSION, kept, restless, self.rules)), 1)

    @classmethod
    def unpacked(cls, data: bytes) -> _Camera:
        """Raises ValueError, zlib.error or msgspec.DecodeError for what is no such file."""
        import numpy as np

        read = msgspec.msgpack.decode(zlib.decompress(data), type=_File)
        found = cls(read.rules)
        if read.version != _VERSION:
            return found
        for k in read.kept:
            if len(k.planes) != PLANES * ROWS * COLUMNS:
                raise ValueError("a summary of another size")
            summary = Summary(k.infrared, k.shape, k.planes)
            found._known.append(Known(k.name, k.at, k.content, k.empty, summary))
        for infrared in (True, False):
            if _light(infrared) in read.restless:
                flat = np.frombuffer(read.restless[_light(infrared)], np.uint8) / _SCALE
                plane = flat.reshape(ROWS, COLUMNS).astype(np.float32)
                found._restless[infrared] = np.maximum(plane, 1)
        return found


def _light(infrared: bool) -> str:
    return "infrared" if infrared else "colour"


def _rules(areas: Sequence[Area], asked: str) -> str:
    """The same for the same."""
    if not areas and not asked:
        return ""
    return hashlib.sha256(msgspec.json.encode((areas, asked))).hexdigest()[:16]


def _read(path: Path) -> _Camera:
    try:
        return _Camera.unpacked(read_file(path))
    except FileNotFoundError:
        return _Camera()
    except (OSError, ValueError, zlib.error, msgspec.DecodeError) as error:
        log.info("what triage knew of a camera cannot be read: %s", error)
        return _Camera()
