"""Gemini through the real SDK against a server on the loopback: what goes there and comes back."""

from __future__ import annotations

import asyncio
import io
import sys

import numpy as np
import pytest
from PIL import Image

from blinkthink.analysis import prompt
from blinkthink.core.analysis import AskedPicture, OwnFlag, Question
from blinkthink.core.cloud_errors import (
    CloudDown,
    CloudUnavailable,
    Unavailable,
)
from blinkthink.core.settings import GeminiSettings
from tests.analysis.gemini_room import COST, KEY, MakeRoom
from tests.analysis.helpers import about, picture
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GOOD


async def test_an_answer_its_cost_and_the_record_of_what_left(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    answer = await room.ask()
    said = answer.provenance
    assert answer.analysis.scene == "A yard by day."
    assert (said.backend, said.model, said.server) == ("gemini", "gemini-3.5-flash-lite", "")
    assert (said.image_tokens, said.prompt_tokens, said.output_tokens) == (280, 1500, 120)
    assert (said.attempts, said.cost_usd) == (1, pytest.approx(COST))
    assert room.spent() == (pytest.approx(COST), 0.0)
    assert room.outcomes == [None]
    (row,) = await room.rows()
    assert (row.host, row.why, row.picture) == ("127.0.0.1", "analysis by Gemini", "Yard/1.jpg")
    asked = room.server.asked[0]
    assert 0 < row.bytes - asked.size < 1000  # the body, and its head


async def test_what_is_asked(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    question = Question("Yard", flags=("animal",), own_flags=(OwnFlag("gate", "the gate is open"),))
    await room.ask(AskedPicture(picture(), question))
    (asked,) = room.server.asked
    assert asked.path == "/v1/models/gemini-3.5-flash-lite:generateContent"
    assert asked.key == KEY
    assert asked.rules == prompt.load().system
    assert asked.question == prompt.load().question(question)
    config = asked.config
    names = config["responseJsonSchema"]["properties"]["flags"]["items"]["properties"]["name"]
    assert names["enum"] == list(question.known_flags)
    assert config["responseMimeType"] == "application/json"
    assert config["thinkingConfig"] == {"thinking_level": "LOW"}
    assert config["maxOutputTokens"] > 0
    # Google deprecates them; a thinking budget beside a level is an error.
    assert not {"temperature", "topP", "topK", "thinkingBudget"} & config.keys()


def _marked() -> bytes:
    """A picture with everything in its file that must not leave."""
    pixels = np.random.default_rng(1).integers(0, 255, (270, 480, 3), np.uint8)
    image = Image.fromarray(pixels)
    exif = image.getexif()
    exif[0x010E], exif[0x9286] = "SECRET-EXIF", "SECRET-NOTE"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    image.save(
        out, "JPEG", exif=exif, comment=b"SECRET-COMMENT", icc_profile=b"SECRET-ICC" * 20,
        xmp=b"<x>SECRET-XMP</x>", quality=95,
    )  # fmt: skip
    return out.getvalue()


async def test_only_pixels_leave_and_ignored_areas_are_grey(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    data = _marked()
    for mark in (b"SECRET-EXIF", b"SECRET-COMMENT", b"SECRET-ICC", b"SECRET-XMP"):
        assert mark in data
    left_half = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    await room.ask(AskedPicture(data, Question("Yard"), areas=(left_half,)))
    sent = room.server.asked[0].picture
    assert b"SECRET" not in sent
    with Image.open(io.BytesIO(sent)) as image:
        assert image.format == "JPEG"
        assert not {"exif", "comment", "icc_profile", "xmp"} & image.info.keys()
        assert not image.getexif()
        pixels = np.asarray(image.convert("RGB")).astype(int)
    middle = pixels.shape[1] // 2
    assert pixels[:, : middle - 16].std() < 2  # one grey
    assert pixels[:, middle + 16 :].std() > 20
    # Segments of a JPEG: only those that its decoding needs.
    assert not [
        marker for marker in (b"\xff\xe1", b"\xff\xe2", b"\xff\xfe") if marker in sent[:700]
    ]


@pytest.mark.parametrize(
    ("size", "detail", "most", "resolution"),
    [
        ((1920, 1080), 70, 70 * 48 * 48, "MEDIA_RESOLUTION_LOW"),
        ((1920, 1080), 560, 560 * 48 * 48, "MEDIA_RESOLUTION_MEDIUM"),
        ((640, 360), 1120, 640 * 360, "MEDIA_RESOLUTION_HIGH"),  # never made larger
    ],
)
async def test_the_picture_is_reduced_to_what_the_detail_needs(
    make_room: MakeRoom, size: tuple[int, int], detail: int, most: int, resolution: str
) -> None:
    room = make_room(gemini.good())
    await room.ask(about(picture(size=size)), detail)
    (asked,) = room.server.asked
    with Image.open(io.BytesIO(asked.picture)) as image:
        assert image.width * image.height <= most
        assert image.width * image.height > most / 2
    assert asked.config["mediaResolution"] == resolution


async def test_a_short_wait_is_waited_for_and_each_try_is_on_record(make_room: MakeRoom) -> None:
    room = make_room(gemini.in_turn(gemini.busy("6s"), gemini.good()))
    answer = await room.ask()
    assert room.clock.waited == [6.0]
    assert answer.provenance.attempts == 1
    assert len(await room.rows()) == 2
    assert room.spent() == (pytest.approx(COST), 0.0)


async def test_an_unusable_answer_is_asked_again_once_with_what_was_wrong(
    make_room: MakeRoom,
) -> None:
    room = make_room(gemini.says("nonsense", GOOD))
    answer = await room.ask()
    assert answer.provenance.attempts == 2
    assert answer.provenance.cost_usd == pytest.approx(2 * COST)
    assert answer.refused == (("json",),)
    first, second = room.server.asked
    assert "no JSON object" in second.question
    assert "no JSON object" not in first.question
    assert len(await room.rows()) == 2


async def test_a_model_that_takes_no_options_is_asked_without(make_room: MakeRoom) -> None:
    picky = gemini.refuses(400, "INVALID_ARGUMENT", "Thinking level is not supported.")
    room = make_room(gemini.in_turn(picky, gemini.good()))
    await room.ask()
    await room.ask()
    options = [
        {"thinkingConfig", "mediaResolution"} & one.config.keys() for one in room.server.asked
    ]
    assert options == [{"thinkingConfig", "mediaResolution"}, set(), set()]


async def test_thoughts_are_no_answer_and_cost_as_output(make_room: MakeRoom) -> None:
    usage = {"promptTokenCount": 1000, "candidatesTokenCount": 10, "thoughtsTokenCount": 990}
    room = make_room(gemini.says(GOOD, usage=usage, thoughts="Hm, a yard."))
    answer = await room.ask()
    assert answer.provenance.output_tokens == 1000
    assert answer.provenance.cost_usd == pytest.approx((1000 * 0.30 + 1000 * 2.50) / 1e6)


@pytest.mark.parametrize(
    ("usage", "tokens"),
    [
        ({"promptTokenCount": 1000, "candidatesTokenCount": 50}, (1000, 50)),
        ({"promptTokenCount": 1000, "totalTokenCount": 1300}, (1000, 300)),
        (
            {"promptTokenCount": 1000, "candidatesTokenCount": 50, "totalTokenCount": 1300},
            (1000, 300),
        ),
    ],
)
async def test_counts_that_are_missing_are_found_in_the_total(
    make_room: MakeRoom, usage: dict[str, int], tokens: tuple[int, int]
) -> None:
    room = make_room(gemini.says(GOOD, usage=usage))
    said = (await room.ask()).provenance
    assert (said.prompt_tokens, said.output_tokens) == tokens


async def test_an_answer_without_any_count_costs_the_most(make_room: MakeRoom) -> None:
    room = make_room(gemini.says(GOOD, usage=None))
    said = (await room.ask()).provenance
    assert said.output_tokens > 2400
    assert said.cost_usd == pytest.approx(room.spent()[0])
    assert said.cost_usd > 0.015


async def test_an_answer_of_endless_brackets_is_none(make_room: MakeRoom) -> None:
    room = make_room(gemini.plain(200, "[" * 200_000, "application/json"))
    error = await room.refused(CloudUnavailable)
    assert isinstance(error, CloudUnavailable)
    assert error.how is Unavailable.NONSENSE


async def test_a_cancel_closes_the_connection_and_counts_what_it_may_cost(
    make_room: MakeRoom,
) -> None:
    room = make_room(gemini.hangs)
    task = asyncio.create_task(room.ask())
    assert await asyncio.to_thread(room.server.arrived.wait, 20)
    (row,) = await room.rows()  # it is on record before there is an answer
    assert row.bytes > len(room.server.asked[0].picture)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(room.server.left.wait, 20)
    spent, pending = room.spent()
    assert spent == pending > 0
    assert len(await room.rows()) == 1


async def test_an_answer_that_does_not_come_in_time(
    make_room: MakeRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("blinkthink.analysis.gemini.engine.ANSWER_SECONDS", 0.3)
    room = make_room(gemini.hangs)
    error = await room.refused(CloudUnavailable)
    assert isinstance(error, CloudUnavailable)
    assert error.how is Unavailable.TIMEOUT
    assert len(room.server.asked) == 1  # it may be billed: it is not sent again
    assert room.spent()[1] > 0


async def test_offline_nothing_is_sent_and_nothing_counts(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_GEMINI_BASE_URL"] = "http://127.0.0.1:1/"
    error = await room.refused(CloudDown)
    assert isinstance(error, CloudDown)
    assert error.how is Unavailable.OFFLINE
    assert await room.rows() == []
    assert room.spent() == (0.0, 0.0)


async def test_a_name_that_nobody_knows_is_offline(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_GEMINI_BASE_URL"] = "https://gemini.invalid/"
    error = await room.refused(CloudDown)
    assert isinstance(error, CloudDown)
    assert error.how is Unavailable.OFFLINE


async def test_a_key_of_vertex_ai_works_too(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_VERTEX_BASE_URL"] = room.server.address
    room.settings = GeminiSettings(vertex=True)
    await room.ask()
    room.settings = GeminiSettings(vertex=True, project="my-project", location="europe-west4")
    await room.ask()
    plain, placed = room.server.asked
    model = "publishers/google/models/gemini-3.5-flash-lite:generateContent"
    assert plain.path == f"/v1beta1/{model}"
    assert placed.path == f"/v1beta1/projects/my-project/locations/europe-west4/{model}"
    assert {plain.key, placed.key} == {KEY}


async def test_the_sdk_is_imported_with_the_first_picture_alone() -> None:
    """In a process of its own: this one has long imported it."""
    code = (
        "import sys; from blinkthink.app.services import Services; s = Services();"
        "s.cloud(); s.cloud_models(); s.cloud_access.model();"
        "print([name for name in sys.modules if name.startswith('google.genai')])"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out.strip() == b"[]"


async def test_what_the_sdk_does_not_use_looks_for_nothing(
    make_room: MakeRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that only its unused clients would trip over changes nothing."""
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    room = make_room(gemini.good())
    await room.ask()
    assert len(room.server.asked) == 1
