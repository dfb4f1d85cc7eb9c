"""A model is not removed under the hands of whoever changes its folder."""

from __future__ import annotations

import pytest

from blinkthink.analysis.models import store
from blinkthink.core.errors import Transient
from blinkthink.runtime.locks import try_hold
from tests.analysis.download_room import Room


async def test_a_model_that_another_process_is_at_is_not_removed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.download()
    monkeypatch.setattr(store, "_LOCK_SECONDS", 0.05)
    held = try_hold(room.store.folders.lock("tiny"))
    assert held is not None
    with pytest.raises(Transient, match="another process"):
        room.store.remove("tiny")
    assert room.is_whole()
    held.release()
    assert room.store.remove("tiny") > 0
