"""What the app did, as sentences in the log: made from the news that the parts publish."""

from __future__ import annotations

import logging
from datetime import datetime

from blinkthink import __version__
from blinkthink.core.alerts import Channel, Fired
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import (
    AccountChanged,
    AlertFired,
    EngineChanged,
    Event,
    EventBus,
    OutageBegan,
    OutageEnded,
    OwnerChanged,
    PictureAdded,
    PowerChanged,
    QueueChanged,
    ScheduleRan,
    SnapFinished,
    Trouble,
    Woke,
)
from blinkthink.core.power import Power
from blinkthink.core.state import EngineState, Job, JobState, SignIn
from blinkthink.core.translation import number, tr
from blinkthink.core.words import say

log = logging.getLogger("blinkthink.diary")

_FIRED = 100  # alerts that may still come again
_ENGINE = {
    EngineState.LOADING: tr("The model {model} is being loaded."),
    EngineState.RESTARTING: tr("The model {model} is being started again."),
    EngineState.FAILED: tr("The model {model} failed."),
}
_ACCOUNT = {
    SignIn.SIGNED_IN: tr("Signed in to Blink."),
    SignIn.SIGNED_OUT: tr("Signed out of Blink."),
    SignIn.SIGN_IN_AGAIN: tr("Blink asks to sign in again."),
}


class Diary:
    """Listens until ``close``. All of it runs where the news is published, and is quick."""

    def __init__(self, events: EventBus, *, lives: bool = True) -> None:
        """``lives``: this process stays, and its begin and end are worth a line; those of a command
        are not."""
        self._lives = lives
        self._said: BlinkThinkError | None = None  # of a picture that failed
        self._power = Power()
        self._engine: EngineState | None = None
        self._account: SignIn | None = None
        self._told: dict[int, object] = {}  # what was told last of each unfinished or ended job
        self._fired: dict[str, tuple[Channel, ...]] = {}  # of the last alerts: what failed already
        self._unsubscribe = events.subscribe(self._on_event)
        if lives:
            _log(tr("BlinkThink {version} began."), version=__version__)

    def close(self) -> None:
        self._unsubscribe()
        if self._lives:
            _log(tr("BlinkThink ended."))

    def _on_event(self, event: Event) -> None:
        match event:
            case PictureAdded(path):
                _log(tr("A picture was saved: {picture}"), picture=path.name)
            case SnapFinished(outcome) if outcome.error is not None:
                self._said = outcome.error
                _warn(outcome.error)
            case ScheduleRan(run) if run.outcome == "skipped":
                why = run.reason or run.outcome
                _log(tr("A planned run of {time}: {why}"), time=_time(run.planned), why=why)
            case ScheduleRan(run) if run.outcome in ("partly", "failed"):
                # Why was said of each picture.
                _log(
                    tr("A planned run of {time} took {count} of {total} pictures."),
                    time=_time(run.planned),
                    count=number(run.pictures),
                    total=number(max(len(run.cameras), run.pictures)),
                )
            case OutageBegan(reason):
                log.warning("%s", tr("Scheduled pictures cannot be had: {why}").format(why=reason))
            case OutageEnded(since):
                _log(tr("Pictures come again; they did not since {time}."), time=_time(since))
            case OwnerChanged(here):
                if here:
                    _log(tr("Schedule and queue are run by this process."))
                else:
                    _log(tr("Schedule and queue are run by another process."))
            case AlertFired(fired):
                self._on_fired(fired)
            case Woke():
                _log(tr("The computer woke from sleep, or its clock was set forward."))
            case PowerChanged(power):
                self._on_power(power)
            case EngineChanged(engine) if engine.state is not self._engine:
                self._engine = engine.state
                if engine.state in _ENGINE:
                    bad = engine.state is not EngineState.LOADING
                    level = logging.WARNING if bad else logging.INFO
                    what = _ENGINE[engine.state].format(model=engine.model or "")
                    log.log(level, "%s", f"{what} {engine.detail}".rstrip())
            case AccountChanged(account) if account.state is not self._account:
                before, self._account = self._account, account.state
                news = before is not None or account.state is SignIn.SIGN_IN_AGAIN
                if news and account.state in _ACCOUNT:
                    log.info("%s", _ACCOUNT[account.state])
            case QueueChanged(jobs):
                self._on_jobs(jobs)
            case Trouble(error) if error is not self._said:
                _warn(error)

    def _on_fired(self, fired: Fired) -> None:
        """An alert comes again with the words of its picture, or once a channel has failed."""
        failed = self._fired.pop(fired.id, None)
        if failed is None:
            _log(tr("An alert of the rule “{rule}”: {title}"), rule=fired.rule, title=fired.title)
        for channel in fired.failed:
            if channel not in (failed or ()):
                words = tr("The alert could not be told by {channel}.")
                log.warning("%s", words.format(channel=channel))
        self._fired[fired.id] = fired.failed
        while len(self._fired) > _FIRED:
            del self._fired[next(iter(self._fired))]

    def _on_power(self, power: Power) -> None:
        before, self._power = self._power, power
        for now, then, yes, no in (
            (
                power.on_battery,
                before.on_battery,
                tr("The computer is on its battery."),
                tr("The computer is on mains."),
            ),
            (
                power.metered,
                before.metered,
                tr("The computer is on a network that costs money."),
                tr("The computer is on a free network."),
            ),
            (
                power.online,
                before.online,
                tr("The computer is on a network."),
                tr("The computer is without a network."),
            ),
        ):
            if now is not then and now is not None:
                _log(yes if now else no)

    def _on_jobs(self, jobs: tuple[Job, ...]) -> None:
        told, self._told = self._told, {}
        for job in jobs:
            if job.elsewhere:
                continue  # the process that analyses it says so
            state = (job.state, type(job.error))
            self._told[job.id] = state
            if told.get(job.id) == state:
                continue
            if job.state is JobState.DONE:  # its sidecar says more
                log.debug("%s was looked at in %.1f s", job.path.name, job.seconds or 0)
            elif job.state is JobState.FAILED and job.error is not None:
                words = say(job.error)
                log.warning("%s (%s)", words.sentence, words.detail or job.path.name)
            elif job.state is JobState.QUEUED and job.error is not None:
                _log(tr("{picture} waits: {why}"), picture=job.path.name, why=say(job.error).title)


def _warn(error: BlinkThinkError) -> None:
    words = say(error)
    log.warning("%s", f"{words.sentence} ({words.detail})" if words.detail else words.sentence)


def _log(words: str, **facts: object) -> None:
    log.info("%s", words.format(**facts))


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
