"""The log: lines that a person can read and a page can find, bounded, without secrets."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.core.alerts import Fired
from blinkthink.core.errors import Offline
from blinkthink.core.events import (
    AlertFired,
    EventBus,
    OutageBegan,
    PictureAdded,
    PowerChanged,
    QueueChanged,
    ScheduleRan,
    SnapFinished,
    Trouble,
    Woke,
)
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import ScheduledRun
from blinkthink.core.state import Job, JobState, SnapOutcome
from blinkthink.runtime import logs
from blinkthink.runtime.diary import Diary
from blinkthink.runtime.log_book import LogBook
from blinkthink.runtime.logs import log_uncaught, set_up_logging
from blinkthink.runtime.loop import AsyncThread
from blinkthink.runtime.redacting import redact

SECRETS = {
    "bearer": ("Authorization: Bearer abc.def-123", "abc.def"),
    "basic": ("proxy said Basic dXNlcjpwYXNz", "dXNlcjpwYXNz"),
    "form": ("grant_type=refresh_token&refresh_token=r3fr3sh&client_id=ios", "r3fr3sh"),
    "json": ('{"access_token": "t0ken", "expires_in": 5}', "t0ken"),
    "repr": ("Tokens(access_token='a b c', password=\"hunter2\")", "hunter2"),
    "password": ("password=hunter2", "hunter2"),
    "header": ("X-Webhook-Secret: s3same", "s3same"),
    "pin": ("sent pin=246810 to Blink", "246810"),
    "user": ("cannot reach https://jo:pa55@broker.example:8883/x", "pa55"),
    "mqtt": ("mqtt://house:pa55w0rd@10.0.0.2", "pa55w0rd"),
    "signed": (
        "GET https://b.s3.example/clip.mp4?X-Amz-Signature=0a1b2c3d4e5f60718293&X-Amz-Date=20261121",
        "0a1b2c3d4e5f60718293",
    ),
    "azure": ("https://x.blob.example/a?sv=2026&sig=abc%2Bdef%3D&se=1", "abc%2Bdef"),
    "slack": ("to https://hooks.slack.com/services/T012AB/B345/Zx9Yw8Vu7Ts6Rq5Po4Nm", "Zx9Yw8"),
    "discord": ("https://discord.com/api/webhooks/99/aB3-dEfGhIjK_lMnOpQrStUv1", "dEfGhIjK"),
    "assistant": (
        "http://ha.local:8123/api/webhook/3b241101-e2bb-4255-8caf-4136c566a962", "e2bb-4255",
    ),
    "google": ("sent AIzaSyA0123456789_abcdef to it", "AIzaSyA"),
    "hub": ("token hf_abcdefGHIJKL0123 refused", "hf_abc"),
    "jwt": ("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl back", "eyJzdWIi"),
    "pem": ("-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----", "MIIEvQ"),
    "mail": ("signed in as anna.smith@mail.example", "anna"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the log lies; the log of other tests is left as it was."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    set_up_logging(tmp_path / "logs")
    yield tmp_path / "logs"
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def _text(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.iterdir())


def _as_argument(log: logging.Logger, text: str) -> None:
    log.info("it said: %s", text)


def _as_message(log: logging.Logger, text: str) -> None:
    log.warning(text)


def _as_exception(log: logging.Logger, text: str) -> None:
    try:
        raise ValueError(text)
    except ValueError:
        log.exception("it failed")


def _as_cause(log: logging.Logger, text: str) -> None:
    try:
        try:
            raise OSError(text)
        except OSError as error:
            raise ValueError("another") from error
    except ValueError as error:
        log.error("it failed", exc_info=error)


def _in_a_thread(log: logging.Logger, text: str) -> None:
    end = log_uncaught()
    try:
        thread = threading.Thread(target=_raise, args=(text,))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            thread.start()
            thread.join()
    finally:
        end()


def _in_a_task(log: logging.Logger, text: str) -> None:
    runner = AsyncThread("test")
    runner.start()
    told = threading.Event()

    def fail() -> None:
        runner.loop.call_soon(told.set)
        _raise(text)

    runner.call(fail)
    assert told.wait(60)
    runner.stop()


def _by_the_news(log: logging.Logger, text: str) -> None:
    events = EventBus()
    diary = Diary(events)
    events.publish(Trouble(Offline(text, subject="Yard")))
    diary.close()


def _raise(text: str) -> None:
    raise RuntimeError(text)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("way", [
    _as_argument, _as_message, _as_exception, _as_cause, _in_a_thread, _in_a_task, _by_the_news,
])  # fmt: skip
def test_no_way_into_the_log_lets_a_secret_through(folder: Path, way, capsys) -> None:
    for text, _ in SECRETS.values():
        way(logging.getLogger("blinkthink.test"), text)
    written = _text(folder)
    assert len(LogBook(folder).last(100)) >= len(SECRETS)
    for text, secret in SECRETS.values():
        assert secret not in written, text
    err = capsys.readouterr().err if way is not _in_a_thread else ""  # Python's own words there
    for text, secret in SECRETS.values():
        assert secret not in err, text


@pytest.mark.parametrize("text", [
    "loading gemma-4-E4B-it-Q4_K_M.gguf from https://hub.example/ggml-org/gemma-4-E4B-it-GGUF",
    "saved /home/jo/Pictures/Front Door/20261121_191219_front-door.jpg",
    "GET https://rest-u014.immedia-semi.com/api/v3/accounts/100042/homescreen",
    "3 tokens a second, 12 pictures, code 200",
])  # fmt: skip
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == text


@pytest.mark.parametrize("run", ["a.", "a-", "ab12", "QUJD+/", "a+b", "x_", "é."])
def test_a_long_run_of_letters_is_gone_through_once(run: str) -> None:
    """Not once for each of its letters, which took minutes."""
    text = run * 150_000
    assert redact(text) == text
    assert redact(f"{text} password=hunter2") == f"{text} password=[hidden]"


def test_a_line_is_read_back_as_it_was_meant(folder: Path) -> None:
    log = logging.getLogger("blinkthink.capture.snapping")
    log.info("Front Door: saved")
    forged = "a name\n2026-01-01 00:00:00+0000 critical core: everything is lost"
    log.warning("left out %s", forged)
    _as_exception(log, "why")
    first, second, third = LogBook(folder).last(10)
    assert (first.level, first.part, first.text) == (
        "info",
        "capture.snapping",
        "Front Door: saved",
    )
    assert abs((datetime.now(UTC) - first.when).total_seconds()) < 60
    assert second.text == "left out a name"
    assert second.more == ("2026-01-01 00:00:00+0000 critical core: everything is lost",)
    assert third.text == "it failed"
    assert third.more[0].startswith("Traceback")
    assert third.more[-1] == "ValueError: why"
    assert "\n".join(one.lines for one in (first, second, third)) + "\n" == _text(folder)


def test_looking_for_words_and_levels(folder: Path) -> None:
    log = logging.getLogger("blinkthink.part")
    for number in range(20):
        log.info("picture p%d was saved", number)
    log.warning("Back Yard did not answer")
    log.error("the disk is full")
    book = LogBook(folder)
    assert [one.text for one in book.last(2)] == ["Back Yard did not answer", "the disk is full"]
    assert [one.level for one in book.last(9, least="warning")] == ["warning", "error"]
    assert [one.text for one in book.last(9, words="SAVED p7")] == ["picture p7 was saved"]
    stamp = book.stamp()
    assert book.stamp() == stamp
    log.info("more")
    assert book.stamp() != stamp


def test_the_log_is_bounded_and_read_over_its_files(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr(logs, "_MAX_BYTES", 4000)
    set_up_logging(folder)
    log = logging.getLogger("blinkthink.part")
    for number in range(400):
        log.info("line %d of many that fill the file", number)
    log.info("x" * 100_000)
    files = list(folder.iterdir())
    assert len(files) == logs.FILES
    assert sum(path.stat().st_size for path in files) < 4000 * logs.FILES + logs._LONGEST + 200
    numbers = [one.text for one in LogBook(folder).last(1000)]
    assert numbers[-2] == "line 399 of many that fill the file"
    assert len(numbers) > 40
    last = [int(text.split()[1]) for text in numbers[:-1]]
    assert last == list(range(last[0], 400))


def test_two_processes_write_one_log(folder: Path, monkeypatch) -> None:
    program = (
        "import logging, sys; from pathlib import Path; from blinkthink.runtime import logs\n"
        "logs._MAX_BYTES = 4000; logs.set_up_logging(Path(sys.argv[1]))\n"
        "log = logging.getLogger('blinkthink.other')\n"
        "for line in sys.stdin:\n"
        "    log.info('other %s', line.strip()); print(flush=True)"
    )
    monkeypatch.setattr(logs, "_MAX_BYTES", 4000)
    set_up_logging(folder)
    log = logging.getLogger("blinkthink.this")
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdin is not None
        assert other.stdout is not None
        for number in range(100):
            log.info("this %d", number)
            other.stdin.write(f"{number}\n")
            other.stdin.flush()
            other.stdout.readline()
        other.stdin.close()
    texts = [one.text for one in LogBook(folder).last(60)]
    assert texts == [f"{who} {number}" for number in range(70, 100) for who in ("this", "other")]


def test_a_log_that_was_deleted_begins_anew(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("an open file cannot be deleted there")
    log = logging.getLogger("blinkthink.part")
    log.info("before")
    (folder / "blinkthink.log").unlink()
    log.info("after")
    assert [one.text for one in LogBook(folder).last(9)] == ["after"]


def test_nothing_written_is_nothing_to_read(tmp_path: Path) -> None:
    assert LogBook(tmp_path / "none").last(9) == []


def test_an_alert_that_comes_again_with_its_words_is_told_once(folder: Path) -> None:
    events = EventBus()
    diary = Diary(events)
    when = datetime(2026, 11, 21, 12, tzinfo=UTC)
    first = Fired("Night", "r1", Path("a.jpg"), when, "A person at Yard", "", id="f1")
    again = replace(first, words="Somebody stands there.")
    unheard = replace(again, failed=("webhook",))
    other = replace(first, id="f2")
    for fired in (first, again, unheard, unheard, other):
        events.publish(AlertFired(fired))
    diary.close()
    assert [one.text for one in LogBook(folder).last(20)][1:-1] == [
        "An alert of the rule “Night”: A person at Yard",
        "The alert could not be told by webhook.",
        "An alert of the rule “Night”: A person at Yard",
    ]


def test_the_diary_tells_what_happened_once(folder: Path) -> None:
    events = EventBus()
    diary = Diary(events)
    yard = CameraRef("1", "1", "outdoor", "Yard")
    when = datetime(2026, 11, 21, 12, tzinfo=UTC)
    events.publish(PictureAdded(Path("library/Yard/20261121_120000_yard.jpg")))
    offline = Offline("code 912", subject="Yard")
    events.publish(SnapFinished(SnapOutcome(yard, error=offline)))
    run = ScheduledRun("a", when, when, when, "partly", "Yard did not answer.", (yard, yard), 1)
    events.publish(ScheduleRan(run))
    events.publish(Trouble(offline))  # it was said
    waits = Job(1, Path("a.jpg"), JobState.QUEUED, when)
    done = Job(1, Path("a.jpg"), JobState.DONE, when, seconds=2.0)
    for job in (waits, done, done):
        events.publish(QueueChanged((job,)))
    events.publish(PowerChanged(Power(on_battery=True)))
    events.publish(PowerChanged(Power(on_battery=True, online=False)))
    events.publish(Woke())
    events.publish(OutageBegan("Blink cannot be reached.", (yard,)))
    diary.close()
    events.publish(Woke())
    told = [(one.level, one.text) for one in LogBook(folder).last(20)]
    assert told[0][1].startswith("BlinkThink ")
    assert told[1:] == [
        ("info", "A picture was saved: 20261121_120000_yard.jpg"),
        ("warning", "Yard did not answer. It may be out of battery or out of reach of its sync "
         "module. Check its battery and Wi-Fi, then try again. (code 912)"),
        ("info", f"A planned run of {when.astimezone():%Y-%m-%d %H:%M} took 1 of 2 pictures."),
        ("info", "The computer is on its battery."),
        ("info", "The computer is without a network."),
        ("info", "The computer woke from sleep, or its clock was set forward."),
        ("warning", "Scheduled pictures cannot be had: Blink cannot be reached."),
        ("info", "BlinkThink ended."),
    ]  # fmt: skip
