"""Work that is stopped leaves the memory as good as new."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from blinkthink.analysis.worker.library import Aborted
from tests.analysis.direct import Direct, pixels
from tests.gemma import DENSE, write_pair


@pytest.fixture(scope="module")
def direct(tmp_path_factory: pytest.TempPathFactory) -> Direct:
    return Direct.of(
        write_pair(tmp_path_factory.mktemp("stop"), 5, DENSE.with_text(window=64)), sequences=2
    )


def after(direct: Direct, phase: str, asked: int) -> Callable[[], bool]:
    """True from the ``asked``-th time on that it is asked in ``phase``: within one of llama.cpp's
    calls it is asked for each node of the graph."""
    times = 0

    def stop() -> bool:
        nonlocal times
        times += phase in direct.phases
        return times >= asked

    return stop


@pytest.mark.parametrize("phase", ["prefix", "image", "question", "decoding"])
@pytest.mark.parametrize("asked", [1, 40, 150])
def test_a_stop_in_any_phase_changes_no_later_answer(
    direct: Direct, phase: str, asked: int
) -> None:
    plain = direct.ask(pixels(0))
    direct.stop_when = after(direct, phase, asked)
    with pytest.raises(Aborted):
        direct.ask(pixels(1), plain.tokens, keep=phase != "prefix")
    direct.stop_when = lambda: False
    assert direct.phases[-1] == phase or asked > 1
    assert direct.ask(pixels(0)).tokens == plain.tokens


@pytest.mark.parametrize("asked", [1, 300])
def test_a_stop_of_several_answers_changes_no_later_one(direct: Direct, asked: int) -> None:
    plain = direct.ask(pixels(0))
    direct.stop_when = after(direct, "decoding", asked)
    with pytest.raises(Aborted):
        direct.ask_together([pixels(1), pixels(2)])
    direct.stop_when = lambda: False
    together = direct.ask_together([pixels(2), pixels(0)])
    assert together[1].tokens == plain.tokens
    assert direct.ask(pixels(0)).tokens == plain.tokens
