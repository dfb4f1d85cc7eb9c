"""Before a model is removed, its process ends: else its files would keep their room on the disk."""

from __future__ import annotations

from blinkthink.analysis.models.installed import InstalledModel
from tests.analysis.conftest import Watched


async def test_the_process_of_a_model_that_is_removed_ends(
    watched: Watched, tiny: InstalledModel
) -> None:
    await watched.ask(tiny)
    pid = watched.pid
    await watched.engine.let_go("another")
    assert watched.engine.pid == pid
    await watched.engine.let_go(tiny.name)
    assert watched.engine.pid is None
    await watched.ask(tiny)  # a new one, where the files are still there
    assert watched.pid != pid
