"""Every way in which Gemini can fail: the kind of error, its words, its cost, and the wait."""

from __future__ import annotations

import logging

import pytest

from blinkthink.core.cloud_errors import (
    CloudBlocked,
    CloudBusy,
    CloudCut,
    CloudDown,
    CloudForbidden,
    CloudKeyRefused,
    CloudModelUnknown,
    CloudNoQuota,
    CloudRegion,
    CloudUnavailable,
    CloudUnusable,
    NoCloudConsent,
    NoCloudKey,
    Unavailable,
)
from blinkthink.core.errors import (
    BlinkThinkError,
    CloudRefused,
    OverBudget,
)
from blinkthink.core.words import say
from tests.analysis.gemini_room import COST, KEY, MakeRoom
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GOOD, Behaviour

# One kind of error and words of its own each. ``billed``: what counts after.

GERMAN = "Das ist ein Hof mit einer Katze, die vor dem Haus sitzt und nicht auf den Weg geht."
RESERVED = -1.0  # the most that it can have cost
FAILURES: list[tuple[str, Behaviour, type[BlinkThinkError], str, float, int]] = [
    ("a wrong key", gemini.wrong_key(), CloudKeyRefused, "cloud_refused", 0.0, 1),
    (
        "an unknown key",
        gemini.refuses(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."),
        CloudKeyRefused, "cloud_refused", 0.0, 1,
    ),
    (
        "no permission",
        gemini.refuses(
            403, "PERMISSION_DENIED", f"Requests by consumer api_key:{KEY} are blocked.",
            gemini.reason("API_KEY_SERVICE_BLOCKED", consumer=f"api_key:{KEY}"),
        ),
        CloudForbidden, "cloud_refused", 0.0, 1,
    ),
    (
        "no billing",
        gemini.refuses(403, "PERMISSION_DENIED", "Enable it.", gemini.reason("BILLING_DISABLED")),
        CloudNoQuota, "rate_limited", 0.0, 1,
    ),
    ("no quota", gemini.no_quota(), CloudNoQuota, "rate_limited", 0.0, 1),
    ("a rate limit", gemini.busy("31.5s"), CloudBusy, "rate_limited", 0.0, 1),
    (
        "an unknown model",
        gemini.refuses(404, "NOT_FOUND", "models/x is not found for API version v1."),
        CloudModelUnknown, "cloud_refused", 0.0, 1,
    ),
    (
        "a country without it",
        gemini.refuses(
            400, "FAILED_PRECONDITION", "User location is not supported for the API use."
        ),
        CloudRegion, "cloud_refused", 0.0, 1,
    ),
    (
        "a failure of the service",
        gemini.refuses(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
        CloudDown, "transient", 0.0, 3,
    ),
    (
        "something that it does not take",
        gemini.refuses(400, "INVALID_ARGUMENT", "Unable to process input image."),
        CloudRefused, "cloud_refused", 0.0, 2,
    ),
    ("a stopped picture", gemini.blocks_prompt(), CloudBlocked, "cloud_refused", 0.00045, 1),
    (
        "a stopped answer",
        gemini.says("", finish="SAFETY"),
        CloudBlocked, "cloud_refused", COST, 1,
    ),
    (
        "an answer without content",
        gemini.says("", finish="PROHIBITED_CONTENT", usage={"promptTokenCount": 1500}),
        CloudBlocked, "cloud_refused", RESERVED, 1,
    ),
    (
        "a cut answer",
        gemini.says('{"scene": "A yard', finish="MAX_TOKENS"),
        CloudCut, "model_failed", 2 * COST, 2,
    ),
    ("nonsense", gemini.says("I see a yard."), CloudUnusable, "model_failed", 2 * COST, 2),
    (
        "the wrong language",
        gemini.says(GOOD | {"scene": GERMAN, "activity": GERMAN}),
        CloudUnusable, "model_failed", 2 * COST, 2,
    ),
    ("endless text", gemini.says("x" * 500_000), CloudUnusable, "model_failed", 2 * COST, 2),
    ("a page", gemini.plain(200, "<html>Sign in"), CloudUnavailable, "transient", RESERVED, 1),
    ("an empty answer", gemini.plain(200, ""), CloudUnavailable, "transient", RESERVED, 1),
    ("a list", gemini.plain(200, "[1, 2]", "application/json"), CloudUnavailable, "transient",
     RESERVED, 1),
    ("a page that fails", gemini.plain(502, "<html>Bad gateway"), CloudDown, "transient", 0.0, 3),
    ("a redirect", gemini.plain(307, ""), CloudRefused, "cloud_refused", 0.0, 1),
    ("no answer at all", gemini.drops_at_once, CloudUnavailable, "transient", RESERVED, 1),
    ("half an answer", gemini.drops_in_the_middle, CloudUnavailable, "transient", RESERVED, 1),
    ("an endless body", gemini.endless, CloudUnavailable, "transient", RESERVED, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("behave", "kind", "code", "billed", "requests"),
    [pytest.param(*case[1:], id=case[0]) for case in FAILURES],
)
async def test_a_failure_has_its_own_kind_and_words(
    make_room: MakeRoom,
    caplog: pytest.LogCaptureFixture,
    behave: Behaviour,
    kind: type[BlinkThinkError],
    code: str,
    billed: float,
    requests: int,
) -> None:
    caplog.set_level(logging.DEBUG)
    room = make_room(behave)
    with pytest.raises(kind) as caught:
        await room.ask()
    error = caught.value
    assert error.code == code
    assert isinstance(error, kind)
    assert len(room.server.asked) == requests
    rows = await room.rows()
    assert len(rows) == requests  # repetitions and repairs are requests of their own
    spent, pending = room.spent()
    if billed == RESERVED:
        assert 0.005 < spent < 0.05
    else:
        assert (spent, pending) == (pytest.approx(billed), 0.0)
    words = say(error)
    assert words.title
    assert words.meaning
    assert words.action
    assert room.outcomes == [error]
    # The key is nowhere, though the server repeated it.
    told = (caplog.text, repr(error), str(error), words.sentence, words.detail, repr(room.engine))
    assert not [text for text in told if KEY in text]
    assert error.__cause__ is None


def test_no_two_failures_have_the_same_words() -> None:
    errors = [
        CloudKeyRefused(), CloudForbidden(), CloudNoQuota(), CloudBusy(), CloudModelUnknown(),
        CloudRegion(), CloudBlocked(), CloudBlocked(answer=True), CloudCut(), CloudUnusable(),
        NoCloudConsent(), NoCloudKey(), OverBudget(), CloudRefused(),
        *(CloudUnavailable(how=how) for how in Unavailable),
    ]  # fmt: skip
    titles = [say(error).title for error in errors]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("delay", "header", "expected"),
    [("31.5s", "7", 31.5), ("2s", "48", 48.0), ("0.2s", "", 1.0), ("999999s", "", 86_400.0)],
)
async def test_the_longer_of_the_two_waits_counts(
    make_room: MakeRoom, delay: str, header: str, expected: float
) -> None:
    headers = {"Retry_After": header} if header else {}
    room = make_room(gemini.in_turn(gemini.busy(delay, **headers), gemini.good()))
    if expected == 1.0:  # short enough to be waited for
        await room.ask()
        assert room.clock.waited == [1.0]
        return
    error = await room.refused(CloudBusy)
    assert isinstance(error, CloudBusy)
    assert error.retry_after == expected
    assert room.clock.waited == []
