"""Sidecars keep what they hold, whoever wrote it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.core.analysis import Analysis, AnalysisError, Provenance
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import NotFound
from blinkthink.core.records import Sidecar
from blinkthink.gallery.library import Library

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
ERROR = AnalysisError("model_failed", "It failed.", "2026-02-26T12:00:00+00:00")


def analysis(number: int) -> tuple[Analysis, Provenance]:
    return (
        Analysis(f"scene {number}", (), "nothing", ()),
        Provenance("local", "m", "1", 1.0, 64, 10, 20, 1, f"2026-02-26T12:00:0{number}+00:00"),
    )


def rewrite(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(path.with_suffix(".json").read_bytes())
    change(document)
    path.with_suffix(".json").write_text(json.dumps(document), "utf-8")


def read(path: Path) -> dict[str, Any]:
    document = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert isinstance(document, dict)
    return document


def test_a_new_analysis_moves_the_old_one_to_history(library: Library, store: Any) -> None:
    path = store(NOON)
    library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    assert read(path)["error"]["code"] == "model_failed"
    for number in (1, 2, 3):
        library.update_sidecar(path, lambda sidecar, n=number: sidecar.analyzed(*analysis(n)))
    document = read(path)
    assert document["analysis"]["scene"] == "scene 3"
    assert [past["analysis"]["scene"] for past in document["history"]] == ["scene 1", "scene 2"]
    assert "error" not in document
    library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    assert read(path)["analysis"]["scene"] == "scene 3"


def test_what_others_wrote_is_kept_when_a_sidecar_is_rewritten(
    library: Library, store: Any
) -> None:
    path = store(NOON)
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(*analysis(1)))

    def extend(document: dict[str, Any]) -> None:
        document["weather"] = {"rain": True}
        document["camera"]["serial"] = "G8T1"
        document["provenance"]["operator"] = "me"
        document["analysis"]["mood"] = "calm"
        document["trigger"] = "doorbell"
        document["captured_at"] = "2026-02-26T12:00:00Z"
        document["user"] = {"starred": True, "note": "ours", "color": "red"}

    rewrite(path, extend)
    before = read(path)
    library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    assert read(path) == {**before, "error": ERROR.to_json()}
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(*analysis(2)))
    after = read(path)
    assert after["history"][-1]["analysis"]["mood"] == "calm"
    assert after["history"][-1]["provenance"]["operator"] == "me"
    kept = ("weather", "camera", "trigger", "captured_at", "user")
    assert {key: after[key] for key in kept} == {key: before[key] for key in kept}


def test_a_server_that_computed_an_analysis_is_named_in_the_sidecar(
    library: Library, store: Any
) -> None:
    path = store(NOON)
    said, told = analysis(1)
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(said, told))
    assert "server" not in read(path)["provenance"]
    elsewhere = replace(told, server="desk:8080")
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(said, elsewhere))
    assert read(path)["provenance"]["server"] == "desk:8080"
    again = library.read_sidecar(path)
    assert again is not None
    assert again.provenance == elsewhere
    assert [past.provenance for past in again.past] == [told]


def test_a_picture_from_elsewhere_gets_a_sidecar_made_from_it(
    library: Library, jpeg: Callable[[int], bytes], berlin: None
) -> None:
    named = library.root / "copied" / "20260226_143022.jpg"
    named.parent.mkdir(parents=True)
    named.write_bytes(jpeg(0))
    plain = named.with_name("plain.png")
    Image.new("L", (30, 20)).save(plain)
    os.utime(plain, (NOON.timestamp(),) * 2)
    camera_made = named.with_name("IMG_0001.jpg")
    exif = Image.Exif()
    exif[0x0132] = "2025:05:01 08:00:00"
    Image.new("L", (30, 20)).save(camera_made, exif=exif)
    broken = named.with_name("broken.jpg")
    broken.write_bytes(b"<html>")
    os.utime(broken, (NOON.timestamp(),) * 2)
    times = {}
    for path in (named, plain, camera_made, broken):
        sidecar = library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
        assert (sidecar.camera, sidecar.trigger) == (None, "import")
        assert sidecar.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        times[path.stem] = (sidecar.captured_at.isoformat(), sidecar.width, sidecar.height)
        assert read(path) == sidecar.to_json()
    assert times == {
        "20260226_143022": ("2026-02-26T14:30:22+01:00", 64, 36),
        "plain": ("2026-02-26T13:00:00+01:00", 30, 20),
        "IMG_0001": ("2025-05-01T08:00:00+02:00", 30, 20),
        "broken": ("2026-02-26T13:00:00+01:00", 0, 0),
    }


BROKEN = [
    b"",
    b"{",
    b"[1, 2]",
    b"null",
    b'{"captured_at": 7}',
    b'{"captured_at": "yesterday"}',
    b'{"captured_at": "0001-01-01"}',
    b'{"captured_at": "0001-01-01T00:00:00+00:00"}',
    b'{"captured_at": "9999-12-31T23:59:59-14:00"}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_sidecar_is_kept_aside(library: Library, store: Any, content: bytes) -> None:
    path = store(NOON)
    sidecar_file = path.with_suffix(".json")
    sidecar_file.write_bytes(content)
    assert library.read_sidecar(path) is None
    assert sidecar_file.read_bytes() == content, "looking changes nothing"
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(*analysis(1)))
    assert path.with_name(path.stem + ".json.broken").read_bytes() == content
    assert read(path)["analysis"]["scene"] == "scene 1"
    sidecar_file.write_bytes(b"broken again")
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(*analysis(2)))
    assert path.with_name(path.stem + ".json.broken").read_bytes() == content
    assert path.with_name(path.stem + ".json.broken2").read_bytes() == b"broken again"


@pytest.mark.parametrize(
    "content",
    [
        '{"user": {"expected": {"scene": "porch"}}}',
        '{"captured_at": null, "width": 1e999, "height": true, "analysis": [], "camera": 5}',
        '{"captured_at": "2026-02-26T12:00:00", "analysis": {"scene": 5}, "history": "none"}',
        '\ufeff{"captured_at": "2026-02-26T12:00:00+00:00", "note": "\\ud800"}',
    ],
)
def test_a_sidecar_of_wrong_parts_loses_nothing(library: Library, store: Any, content: str) -> None:
    path = store(NOON)
    path.with_suffix(".json").write_text(content, "utf-8")
    sidecar = library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.captured_at.timestamp() > 0
    before = json.loads(content.removeprefix("\ufeff"))
    library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    after = read(path)
    assert not list(path.parent.glob("*.broken"))
    before = {key: value for key, value in before.items() if key != "captured_at"}
    assert {key: after[key] for key in before} == before


def test_a_deleted_picture_gets_no_sidecar(library: Library, store: Any) -> None:
    path = store(NOON)
    path.unlink()
    path.with_suffix(".json").unlink()
    with pytest.raises(NotFound):
        library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    assert not path.with_suffix(".json").exists()


def test_changes_at_the_same_time_are_all_kept(library: Library, store: Any) -> None:
    path = store(NOON)

    def count(sidecar: Sidecar) -> Sidecar:
        return replace(sidecar, rest={**sidecar.rest, "count": sidecar.rest.get("count", 0) + 1})

    threads = [
        threading.Thread(
            target=lambda: [library.update_sidecar(path, count) for _ in range(10)], daemon=True
        )
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert read(path)["count"] == 40


ANALYSE = """
import sys
from pathlib import Path
from blinkthink.core.analysis import Analysis, Provenance
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.library import Library
library, path = Library(Path(sys.argv[1]), SystemClock()), Path(sys.argv[2])
made = Provenance("local", "m", "1", 1.0, 64, 10, 20, 1, "2026-02-26T12:00:00+00:00")
for number in range(30):
    said = Analysis(f"scene {number}", (), "nothing", ())
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(said, made))
    print(number, flush=True)
"""


def test_corrections_and_analyses_of_another_process_are_all_kept(
    library: Library, store: Any
) -> None:
    path = store(NOON)
    process = subprocess.Popen(
        [sys.executable, "-c", ANALYSE, str(library.root), str(path)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()  # it is at it
    for number in range(30):
        wanted = {"subjects": [], "flags": [], "number": number}
        library.update_sidecar(path, lambda one, wanted=wanted: one.corrected(wanted, "wrong"))
        assert read(path)["user"]["expected"] == wanted
    process.communicate(timeout=60)
    assert process.returncode == 0
    document = read(path)
    assert document["analysis"]["scene"] == "scene 29"
    past = [one["analysis"]["scene"] for one in document["history"]]
    assert past == [f"scene {number}" for number in range(29)]
    assert (document["user"]["expected"], document["user"]["verdict"]) == (wanted, "wrong")
    library.update_sidecar(path, lambda sidecar: sidecar.corrected(None, None))
    assert read(path)["user"] | {"expected": None, "verdict": None} == read(path)["user"]
    assert len(read(path)["history"]) == 29


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_the_place_of_a_sidecar_holds_nobody_up(
    library: Library, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    path = library.root / "Yard" / "20260601_120000.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(jpeg(0))
    os.mkfifo(path.with_suffix(".json"))
    assert library.read_sidecar(path) is None
    assert library.update_sidecar(path, lambda one: one.failed(ERROR)).error == ERROR
    assert read(path)["error"]["code"] == ERROR.code


@pytest.mark.parametrize("other", ["outer", "inner", "elsewhere", "link"])
def test_libraries_that_overlap_lose_no_change_of_each_other(
    library: Library, store: Any, tmp_path: Path, other: str
) -> None:
    """As the app on one folder and a command that works on another or comes by a link."""
    path = seen = store(NOON)
    roots = {"outer": tmp_path, "inner": path.parent, "elsewhere": tmp_path / "elsewhere"}
    if other == "link":
        (tmp_path / "link").symlink_to(library.root, target_is_directory=True)
        seen = tmp_path / "link" / path.relative_to(library.root)
    second = Library(roots.get(other, tmp_path / "elsewhere"), SystemClock())
    second.update_sidecar(seen, lambda sidecar: replace(sidecar, rest={}))

    def count(key: str, changed: Library, at: Path) -> None:
        for number in range(1, 61):
            changed.update_sidecar(
                at, lambda one, number=number: replace(one, rest={**one.rest, key: number})
            )

    threads = [
        threading.Thread(target=count, args=args, daemon=True)
        for args in (("first", library, path), ("second", second, seen))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert (read(path)["first"], read(path)["second"]) == (60, 60)


def test_a_picture_outside_the_library_is_described_where_it_lies(
    library: Library, tmp_path: Path, jpeg: Callable[[int], bytes]
) -> None:
    path = tmp_path / "elsewhere" / "picture.jpg"
    path.parent.mkdir()
    path.write_bytes(jpeg(0))
    library.update_sidecar(path, lambda sidecar: sidecar.analyzed(*analysis(1)))
    assert read(path)["analysis"]["scene"] == "scene 1"
    assert not library.root.exists()
