"""Records follow the contract, forgive what others wrote, and lose nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.core.analysis import box_from_json
from blinkthink.core.records import Sidecar, UserMarks

WHOLE: dict[str, Any] = {
    "schema": 1,
    "camera": {"id": "11", "network_id": "1", "kind": "mini", "name": "Hall"},
    "captured_at": "2026-02-26T14:30:22-08:00",
    "trigger": "motion",
    "sha256": "ab",
    "width": 1920,
    "height": 1080,
    "analysis": {
        "scene": "A hallway.",
        "subjects": [
            {"kind": "person", "count": 2, "description": "d", "box": [0.1, 0.2, 0.3, 0.4]}
        ],
        "activity": "walking",
        "flags": [{"name": "person", "severity": "notice", "reason": "r"}],
        "visibility": "dark",
        "not_determinable": ["faces"],
    },
    "provenance": {
        "backend": "local", "model": "m", "prompt_version": "1", "seconds": 1.9,
        "image_tokens": 264, "prompt_tokens": 1, "output_tokens": 2, "attempts": 1,
        "cost_usd": 0.0, "analyzed_at": "2026-02-26T14:30:25-08:00",
    },
    "skipped": None,
    "history": [],
    "clip": "20260226_143022.mp4",
    "user": {"starred": True, "note": "n", "verdict": "right", "expected": {"scene": "x"}},
    "error": {"code": "model_failed", "message": "m", "at": "now"},
}  # fmt: skip


def test_a_whole_sidecar_comes_back_as_it_was() -> None:
    assert Sidecar.from_json(WHOLE).to_json() == WHOLE


def test_a_later_schema_is_kept() -> None:
    later = {**WHOLE, "schema": 2, "analysis": {**WHOLE["analysis"], "sounds": ["bark"]}}
    assert Sidecar.from_json(later).to_json() == later


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.dictionaries(st.sampled_from(sorted(WHOLE)), JSON))
def test_wrong_types_are_left_out_or_refused_and_never_lost(wrong: dict[str, Any]) -> None:
    document = {**WHOLE, **wrong}
    try:
        sidecar = Sidecar.from_json(document)
    except ValueError:
        assert wrong.get("captured_at", "x") != WHOLE["captured_at"]
        return
    assert sidecar.captured_at.tzinfo is not None
    assert json.dumps(sidecar.to_json(), sort_keys=True) == json.dumps(document, sort_keys=True)


@pytest.mark.parametrize("document", [None, [], "text", {}, {"captured_at": "soon"}])
def test_what_is_no_sidecar(document: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Sidecar.from_json(document)


@pytest.mark.parametrize(
    "box", [None, [0, 0, 1], [0, 0, 2, 1], [0.5, 0, 0.4, 1], ["0", 0, 1, 1], [float("nan")] * 4]
)
def test_what_is_no_box(box: object) -> None:
    assert box_from_json(box) is None


def test_what_the_user_says_is_kept_beside_what_other_versions_wrote() -> None:
    before = Sidecar.from_json(
        {
            "captured_at": "2026-02-26T14:30:22-08:00",
            "user": {"starred": False, "expected": {"scene": "x"}, "mood": 3},
        }
    )
    after = before.marked(UserMarks(starred=True, note="the cat", verdict="wrong"))
    assert Sidecar.from_json(after.to_json()).user == UserMarks(True, "the cat", "wrong")
    assert after.to_json()["user"]["expected"] == {"scene": "x"}
    assert after.to_json()["user"]["mood"] == 3
    assert before.user == UserMarks()


@pytest.mark.parametrize("said", [None, 7, [], {"starred": "yes", "note": 4, "verdict": "?"}])
def test_marks_of_a_wrong_shape_are_none(said: object) -> None:
    document = {"captured_at": "2026-02-26T14:30:22-08:00", "user": said, "clip": 5, "history": 2}
    sidecar = Sidecar.from_json(document)
    assert sidecar.user == UserMarks()
    assert sidecar.clip is None
    assert sidecar.past == ()
    assert sidecar.with_clip("a.mp4").clip == "a.mp4"
