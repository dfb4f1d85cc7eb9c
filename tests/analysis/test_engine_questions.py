"""Each picture is asked its camera's own question, alone and beside others; nonsense is a failure.

With random weights, which say anything that the grammar lets through.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from blinkthink.analysis.asking import Answer
from blinkthink.analysis.engine import LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.worker.context import BATCH
from blinkthink.core.analysis import AskedPicture, OwnFlag, Question
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import ModelFailed
from blinkthink.core.settings import Settings
from blinkthink.core.state import EngineState
from tests.analysis.conftest import Watched
from tests.analysis.helpers import about, picture

GATE = OwnFlag("gate_open", "the garden gate is open")


@pytest.fixture
async def strict() -> AsyncIterator[LocalEngine]:
    """An engine with the checks of the app."""
    engine = LocalEngine(lambda state: None, SystemClock(), settings=lambda: Settings(threads=1))
    yield engine
    await engine.close()


async def test_pictures_of_different_cameras_are_each_asked_their_own_question(
    watched: Watched, tiny: InstalledModel
) -> None:
    questions = (
        Question("Porch", flags=("person",)),
        Question("Yard", own_flags=(GATE,)),
        Question("Hall", looks_at="the hall", flags=()),
    )
    pictures = [AskedPicture(picture(1), question) for question in questions]
    together = await watched.engine.analyze_many(pictures, model=tiny)
    for asked, answer in zip(pictures, together, strict=True):
        assert isinstance(answer, Answer)
        assert {flag.name for flag in answer.analysis.flags} <= {*asked.question.flag_names}
        alone = await watched.engine.analyze(asked, model=tiny)
        assert alone.analysis == answer.analysis


async def test_a_long_question_gets_a_larger_context_once(
    watched: Watched, tiny: InstalledModel
) -> None:
    words = "字" * 200
    long = AskedPicture(picture(), Question("Yard", words, words))
    tokens = []
    for asked in (about(picture()), long, about(picture())):
        answer = await watched.engine.analyze(asked, model=tiny)
        assert answer.analysis.scene
        tokens.append(answer.provenance.prompt_tokens)
    # The question without the rules is more than is read at once.
    assert tokens[1] - tokens[0] > BATCH
    assert tokens[0] == tokens[2]
    assert watched.names().count(EngineState.LOADING) == 2


async def test_a_model_that_answers_nonsense_fails_clearly_and_can_be_asked_again(
    strict: LocalEngine, tiny: InstalledModel
) -> None:
    for _ in range(2):
        with pytest.raises(ModelFailed, match="not usable") as caught:
            await strict.analyze(about(picture()), model=tiny)
        assert len(caught.value.refused) == 2, "asked once more"
        assert all(caught.value.refused)
