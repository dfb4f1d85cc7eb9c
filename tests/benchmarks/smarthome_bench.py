"""Pictures to label from SmartHome-Bench (Zhao et al., 2025, arXiv 2506.12992).

    python -m tests.benchmarks.smarthome_bench CLIPS Video_Annotation.csv OUT [--draft]

The set is 1,203 clips of smart home cameras (github.com/Xinyi-0724/SmartHome-Bench-LLM). Of 1,023
it names the addresses on YouTube (`Videos/Video_url.csv`), the others are private; they are loaded
and trimmed as its README says. `Video_Annotation.csv` has for each clip its title, its categories
(Security, Wildlife, Pet Monitoring ..), whether it is normal, and what people wrote of it.

That is said of whole clips, not of pictures: who was there at some time may not be in the frame
that is taken here, the middle one. So no answer is expected of a picture at first; what people
wrote stands in its note, for whoever labels it in the app. With `--draft` the kinds that the words
name are written down as expected, and infrared where they say so: a first look, whose numbers say
more of the clips than of a model. Look at each picture before you rely on them.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import av

from blinkthink.core.files import write_atomic
from blinkthink.core.json_values import Json
from blinkthink.core.records import Sidecar
from blinkthink.evaluation.mentions import kinds_named
from blinkthink.gallery import sidecars
from blinkthink.gallery.picture import sidecar_of

_SUFFIXES = (".mp4", ".mkv", ".webm", ".mov")
_INFRARED = re.compile(r"black[ -]and[ -]white|night[ -]vision|infrared", re.IGNORECASE)
_QUALITY = 92
_BEGAN = datetime(2025, 6, 15, tzinfo=UTC)  # when the set came out; its clips have no time


@dataclass(frozen=True)
class Clip:
    """What people wrote of a clip."""

    title: str
    category: str
    normality: str
    words: str

    def draft(self) -> Json:
        """The kinds that the words name, and infrared; no more than that can be taken from them."""
        subjects = [{"kind": kind} for kind in sorted(kinds_named(self.words))]
        label: Json = {"subjects": subjects, "from": "the words about the whole clip"}
        return label | ({"visibility": "infrared"} if _INFRARED.search(self.words) else {})


def read(annotations: Path) -> dict[str, Clip]:
    """The clips by their titles. Raises ValueError for a file of another kind."""
    with annotations.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        wanted = ("Title", "Category", "Anomaly Tag", "Video Description")
        if not set(wanted) <= set(rows.fieldnames or ()):
            raise ValueError(f"{annotations.name} has no columns {', '.join(wanted)}")
        return {row["Title"]: Clip(*(row[name] or "" for name in wanted)) for row in rows}


def middle_frame(video: Path) -> bytes:
    """The frame in the middle of a clip, as JPEG. Raises av.FFmpegError or ValueError."""
    with av.open(str(video)) as container:
        half = (container.duration or 0) // 2
        container.seek(half)
        at = half / av.time_base
        frame = None
        for frame in container.decode(video=0):
            if frame.time is None or frame.time >= at:
                break
        if frame is None:
            raise ValueError("no frame")
        out = io.BytesIO()
        frame.to_image().save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def pictures(clips: Path, annotations: dict[str, Clip]) -> Iterator[tuple[Clip, Path]]:
    """The clips that are there and that something is said of."""
    for video in sorted(clips.rglob("*")):
        if video.suffix.lower() in _SUFFIXES and video.stem in annotations:
            yield annotations[video.stem], video


def convert(clips: Path, annotations: Path, out: Path, *, draft: bool) -> int:
    """Write a picture and its sidecar for each clip into ``out``; how many they are."""
    count = 0
    for clip, video in pictures(clips, read(annotations)):
        try:
            data = middle_frame(video)
        except (av.FFmpegError, ValueError) as error:
            print(f"{video.name} is left out: {error}", file=sys.stderr)
            continue
        path = out / f"{clip.title}.jpg"
        sidecar = Sidecar(
            camera=None,
            captured_at=_BEGAN,
            trigger="import",
            sha256=hashlib.sha256(data).hexdigest(),
        )
        note = f"{clip.category}, {clip.normality.lower()}: {clip.words}"
        sidecar = sidecar.marked(replace(sidecar.user, note=note))
        if draft:
            sidecar = sidecar.corrected(clip.draft(), None)
        write_atomic(path, data)
        write_atomic(sidecar_of(path), sidecars.encode(sidecar))
        count += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clips", type=Path, help="folder of the trimmed clips")
    parser.add_argument("annotations", type=Path, help="Video_Annotation.csv")
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--draft", action="store_true", help="labels from the words about clips")
    options = parser.parse_args()
    count = convert(options.clips, options.annotations, options.out, draft=options.draft)
    print(f"{count} pictures in {options.out}")
    return 0 if count else 1


if __name__ == "__main__":
    raise SystemExit(main())
