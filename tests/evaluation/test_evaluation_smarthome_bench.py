"""From clips and what people wrote of them to pictures that can be labelled and scored."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from blinkthink.core.errors import NotFound
from blinkthink.evaluation import labelled
from blinkthink.gallery import sidecars
from tests.benchmarks.smarthome_bench import convert, read

ROWS = """\ufeffTitle,Category,Anomaly Tag,Video Description,Reasoning behind Normality/Anomalies
smartbench_0001,"Security, Pet Monitoring",Normal,"A man walks a dog, then leaves.",Usual.
smartbench_0002,Wildlife,Abnormal,"The video, in black and white, shows a fox.",A fox.
smartbench_0003,Security,Normal,Nobody is there.,Nothing.
smartbench_0004,Security,Normal,A car.,Nothing.
"""


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Clips of two seconds that grow brighter; one is broken, one is not of the set."""
    folder = tmp_path / "clips"
    folder.mkdir()
    for name in ("smartbench_0001", "smartbench_0002", "smartbench_0003", "holiday"):
        with av.open(str(folder / f"{name}.mp4"), "w") as container:
            stream = container.add_stream("mpeg4", rate=10)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
            for number in range(20):
                pixels = np.full((48, 64, 3), 10 * number, dtype=np.uint8)
                container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, "rgb24")))
            container.mux(stream.encode())
    (folder / "smartbench_0004.mp4").write_bytes(b"no video")
    (tmp_path / "Video_Annotation.csv").write_text(ROWS, "utf-8")
    return folder


def test_a_clip_becomes_its_middle_frame_with_what_people_wrote(
    clips: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert convert(clips, tmp_path / "Video_Annotation.csv", out, draft=False) == 3
    assert "smartbench_0004.mp4 is left out" in capsys.readouterr().err
    with Image.open(out / "smartbench_0001.jpg") as picture:
        assert picture.size == (64, 48)
        assert 70 < np.asarray(picture).mean() < 130
    sidecar = sidecars.load(out / "smartbench_0001.jpg")
    assert sidecar is not None
    assert sidecar.user.note == (
        "Security, Pet Monitoring, normal: A man walks a dog, then leaves."
    )
    assert sidecar.expected is None
    with pytest.raises(NotFound):
        labelled.find(out)


def test_drafts_of_labels_are_what_the_words_name(clips: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    convert(clips, tmp_path / "Video_Annotation.csv", out, draft=True)
    labels = {one.name: one.expected for one in labelled.find(out).pictures}
    kinds = {
        name: [subject["kind"] for subject in label["subjects"]] for name, label in labels.items()
    }
    assert kinds == {
        "smartbench_0001.jpg": ["animal", "person"],
        "smartbench_0002.jpg": ["animal"],
        "smartbench_0003.jpg": [],
    }
    assert [name for name, label in labels.items() if label.get("visibility") == "infrared"] == [
        "smartbench_0002.jpg"
    ]


def test_a_table_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match="no columns"):
        read(tmp_path / "other.csv")
