"""Every error in three parts, short, without jargon, and with the button that agrees with it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from blinkthink.core import alert_errors, cloud_errors, errors, mqtt_errors
from blinkthink.core.acts import Act
from blinkthink.core.errors import BlinkThinkError, Remedy
from blinkthink.core.several import Several
from blinkthink.core.words import in_one, say, say_code

# Their raiser says all of it in one sentence, or there is nothing to say.
WHOLE = (errors.Usage, errors.Cancelled, Several)
MOST = {"title": 110, "meaning": 130, "action": 130}
CAMERA, PICTURE, FOLDER = "Front Door", "/home/ann/Pictures/Blink/a.jpg", "/home/ann/Pictures/Blink"
SUBJECTS: dict[type[BlinkThinkError], tuple[str, ...]] = {
    errors.Offline: (CAMERA,),
    errors.Stale: (CAMERA,),
    errors.Busy: (CAMERA,),
    errors.BadImage: (CAMERA, PICTURE),
    errors.Transient: (PICTURE,),
    errors.ServerBusy: ("studio.example:8000",),
    errors.ServerUnavailable: ("studio.example:8000",),
    errors.ServerRefused: ("studio.example:8000",),
    errors.HubBusy: ("huggingface.co",),
    errors.HubUnavailable: ("huggingface.co",),
    errors.NotFound: ("Back Yard", PICTURE),
    errors.DiskAway: (FOLDER,),
    errors.NothingLabelled: (FOLDER,),
    errors.DiskFull: (PICTURE,),
    errors.ReadOnly: (FOLDER,),
    errors.ModelFailed: (PICTURE, "/home/ann/mine.gguf"),
    errors.DownloadFailed: ("Gemma 4 E4B",),
    errors.CloudRefused: (PICTURE,),
    cloud_errors.CloudBusy: (PICTURE,),
    cloud_errors.CloudNoQuota: (PICTURE,),
    cloud_errors.CloudUnavailable: (PICTURE,),
    errors.OverBudget: (PICTURE,),
    alert_errors.WebhookRefused: ("hooks.example",),
    alert_errors.WebhookBusy: ("hooks.example",),
    alert_errors.WebhookUnavailable: ("hooks.example",),
    mqtt_errors.MqttUnavailable: ("mqtt.example:8883",),
    mqtt_errors.MqttRefused: ("mqtt.example:8883",),
}
KNOBS: dict[str, tuple[object, ...]] = {
    "how": (),  # by its own enumeration, below
    "what": tuple(mqtt_errors.Refusal),
    "expired": (False, True),
    "answer": (False, True),
    "reason": ("", "SAFETY", "OTHER"),
    "model": ("", "gemini-3.5-flash-lite"),
    "retry_after": (None, 0.5, 40.0, 7200.0),
    "limit": (0, 1, 12),
    "next_at": (None, datetime(2026, 11, 21, 17, 45, tzinfo=UTC)),
    "failures": (0, 6),
    "advice": ("", "Agree to its terms on its page, then try again."),
    "refused": ((), (("count",),)),
}


def kinds(base: type[BlinkThinkError] = BlinkThinkError) -> Iterator[type[BlinkThinkError]]:
    for kind in base.__subclasses__():
        if kind.__module__.startswith("blinkthink.core"):
            yield kind
        yield from kinds(kind)


def made(kind: type[BlinkThinkError]) -> Iterator[BlinkThinkError]:
    """One with nothing known, and one for each value of each of its properties and subjects."""
    names = [name for name in inspect.signature(kind).parameters if name in KNOBS]
    needed: dict[str, object] = {}
    ways: tuple[object, ...] = ()
    if "how" in names:
        mqtt = issubclass(kind, mqtt_errors.MqttUnavailable)
        ways = tuple(mqtt_errors.Unreached if mqtt else cloud_errors.Unavailable)
        needed["how"] = ways[0]
    if "what" in names:
        needed["what"] = KNOBS["what"][0]
    near = next((SUBJECTS[one] for one in kind.__mro__ if one in SUBJECTS), ())
    for subject in ("", *near):
        for name in names or [""]:
            for value in (ways if name == "how" else KNOBS.get(name, ())) or (None,):
                known = {**needed, **({name: value} if name and value is not None else {})}
                error = kind(**known)
                error.subject = subject
                yield error


@pytest.mark.parametrize("kind", dict.fromkeys(kinds()), ids=lambda kind: kind.__name__)
def test_what_happened_what_it_means_and_one_thing_to_do(kind: type[BlinkThinkError]) -> None:
    for error in made(kind):
        words = say(error)
        parts = {"title": words.title, "meaning": words.meaning, "action": words.action}
        for name, text in parts.items():
            if kind in WHOLE and name != "title":
                continue
            assert text, (name, error, words)
            assert text.endswith("."), text
            assert text[0] == text[0].upper(), text
            assert len(text) <= MOST[name], (len(text), text)
            assert "!" not in text
            assert not re.search(r"\b(None|null|Errno|HTTP|code \d+|error|exception)\b", text), text
            assert not re.search(r"[A-Z][a-z]+(Error|Unavailable|Refused|Busy|Exception)\b", text)
            assert not re.search(r"“”|\b0 times|\(\)| {2}|\.\.", text), text
        assert len(set(parts.values())) == len([one for one in parts.values() if one]) + (
            kind in WHOLE
        ), words


@pytest.mark.parametrize("kind", dict.fromkeys(kinds()), ids=lambda kind: kind.__name__)
def test_the_button_agrees_with_what_helps(kind: type[BlinkThinkError]) -> None:
    for error in made(kind):
        words = say(error)
        asked = words.action.lower()
        match error.remedy:
            case Remedy.RETRY:
                assert words.act is Act.TRY_AGAIN
            case Remedy.SIGN_IN:
                assert words.act is Act.SIGN_IN
                assert "sign in" in asked
            case Remedy.ASK_USER:
                assert words.act not in (Act.TRY_AGAIN, Act.SIGN_IN)
            case Remedy.NONE:
                assert words.act is Act.NOTHING


@pytest.mark.parametrize("kind", dict.fromkeys(kinds()), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("detail", ["OSError: [Errno 5] Input/output error", "status 503"])
def test_what_only_a_developer_reads_is_detail(kind: type[BlinkThinkError], detail: str) -> None:
    error = next(made(kind))
    error.detail = detail
    words = say(error)
    assert detail not in words.sentence
    assert words.detail == detail
    assert words.title
    assert words.meaning or kind in WHOLE


def test_technical_detail_stays_behind_the_words() -> None:
    error = mqtt_errors.MqttUnavailable(
        "ConnectionRefusedError: [Errno 111] Connection refused",
        how=mqtt_errors.Unreached.REFUSED,
        subject="mqtt.example:1883",
    )
    words = say(error)
    assert "Errno" not in words.sentence
    assert words.detail == "ConnectionRefusedError: [Errno 111] Connection refused"


def test_several_are_said_in_one_message() -> None:
    troubles = [errors.DiskFull(), errors.ModelMissing()]
    both = [say(one) for one in troubles]
    words = say(in_one(troubles))
    assert words.title == "2 things went wrong at the start."
    assert words.meaning == f"{both[0].title} {both[1].title}"
    assert both[1].sentence in words.detail


def test_a_code_that_nobody_knows_is_detail_too() -> None:
    words = say_code("from_a_later_version")
    assert "from_a_later_version" not in words.sentence
    assert words.detail == "from_a_later_version"
    assert say_code("offline").title == "The camera did not answer."
    assert say_code("model_failed").title == "The model failed."
    assert say_code("usage").title == "That cannot be done."
    assert say_code("cloud_refused").title == "Gemini refused the request."
