"""Which answer is the draft of which: the last one of the camera, by the same model and detail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from blinkthink.analysis import process
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import AskedPicture, Question
from tests.analysis import telling_worker
from tests.analysis.conftest import Watched
from tests.analysis.helpers import about, picture


async def test_a_draft_is_of_the_same_camera_question_model_and_detail(
    watched: Watched, tiny: InstalledModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "drafts"
    monkeypatch.setenv("DRAFTS", str(told))
    monkeypatch.setattr(process, "run", telling_worker.run)
    other = replace(tiny, name="other")
    asked = [
        *(("", tiny, 70), ("", tiny, 70)),
        *(("yard", tiny, 70), ("yard", tiny, 70), ("porch", tiny, 70)),
        *(("yard", tiny, 140), ("", tiny, 70), ("yard", other, 70), ("yard", tiny, 70)),
    ]
    for key, model, detail in asked:
        await watched.engine.analyze(about(picture(), draft_key=key), model=model, detail=detail)
    other_question = AskedPicture(picture(), Question("Yard", matters="cats"), "yard")
    await watched.engine.analyze(other_question, model=tiny)
    drafted = [int(line) > 0 for line in told.read_text().split()]
    assert drafted == [False, False, False, True, False, False, False, False, True, False]
