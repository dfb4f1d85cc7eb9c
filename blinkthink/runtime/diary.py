"""What the app did, as sentences in the log: made from the news that the parts publish."""

from __future__ import annotations

import logging
from datetime import datetime

from blinkthink import __version__
from blinkthink.core.alerts import Channel, Fired
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
from blinkthink.core.words import say

log = logging.getLogger("blinkthink.diary")

_FIRED = 100  # alerts that may still come again
_ENGINE = {
    EngineState.LOADING: "The model {} is being loaded.",
    EngineState.RESTARTING: "The model {} is being started again.",
    EngineState.FAILED: "The model {} failed.",
}
_ACCOUNT = {
    SignIn.SIGNED_IN: "Signed in to Blink.",
    SignIn.SIGNED_OUT: "Signed out of Blink.",
    SignIn.SIGN_IN_AGAIN: "Blink asks to sign in again.",
}


class Diary:
    """Listens until ``close``. All of it runs where the news is published, and is quick."""

    def __init__(self, events: EventBus) -> None:
        self._power = Power()
        self._engine: EngineState | None = None
        self._account: SignIn | None = None
        self._told: dict[int, object] = {}  # what was told last of each unfinished or ended job
        self._fired: dict[str, tuple[Channel, ...]] = {}  # of the last alerts: what failed already
        self._unsubscribe = events.subscribe(self._on_event)
        log.info("BlinkThink %s began.", __version__)

    def close(self) -> None:
        self._unsubscribe()
        log.info("BlinkThink ended.")

    def _on_event(self, event: Event) -> None:
        match event:
            case PictureAdded(path):
                log.info("A picture was saved: %s", path.name)
            case SnapFinished(outcome) if outcome.error is not None:
                log.warning("%s", say(outcome.error).sentence)
            case ScheduleRan(run) if run.outcome not in (None, "done"):
                log.info("A planned run of %s: %s", _time(run.planned), run.reason or run.outcome)
            case OutageBegan(reason):
                log.warning("Scheduled pictures cannot be had: %s", reason)
            case OutageEnded(since):
                log.info("Pictures come again; they did not since %s.", _time(since))
            case OwnerChanged(here):
                where = "this process" if here else "another process"
                log.info("Schedule and queue are run by %s.", where)
            case AlertFired(fired):
                self._on_fired(fired)
            case Woke():
                log.info("The computer woke from sleep, or its clock was set forward.")
            case PowerChanged(power):
                self._on_power(power)
            case EngineChanged(engine) if engine.state is not self._engine:
                self._engine = engine.state
                if engine.state in _ENGINE:
                    bad = engine.state is not EngineState.LOADING
                    level = logging.WARNING if bad else logging.INFO
                    what = _ENGINE[engine.state].format(engine.model or "")
                    log.log(level, "%s %s", what, engine.detail)
            case AccountChanged(account) if account.state is not self._account:
                before, self._account = self._account, account.state
                news = before is not None or account.state is SignIn.SIGN_IN_AGAIN
                if news and account.state in _ACCOUNT:
                    log.info("%s", _ACCOUNT[account.state])
            case QueueChanged(jobs):
                self._on_jobs(jobs)
            case Trouble(error):
                words = say(error)
                log.warning("%s %s", words.sentence, f"({words.detail})" if words.detail else "")

    def _on_fired(self, fired: Fired) -> None:
        """An alert comes again with the words of its picture, or once a channel has failed."""
        failed = self._fired.pop(fired.id, None)
        if failed is None:
            log.info("An alert of the rule “%s”: %s", fired.rule, fired.title)
        for channel in fired.failed:
            if channel not in (failed or ()):
                log.warning("The alert could not be told by %s.", channel)
        self._fired[fired.id] = fired.failed
        while len(self._fired) > _FIRED:
            del self._fired[next(iter(self._fired))]

    def _on_power(self, power: Power) -> None:
        before, self._power = self._power, power
        for now, then, yes, no in (
            (power.on_battery, before.on_battery, "on its battery", "on mains"),
            (power.metered, before.metered, "on a network that costs money", "on a free network"),
            (power.online, before.online, "on a network", "without a network"),
        ):
            if now is not then and now is not None:
                log.info("The computer is %s.", yes if now else no)

    def _on_jobs(self, jobs: tuple[Job, ...]) -> None:
        told, self._told = self._told, {}
        for job in jobs:
            if job.elsewhere:
                continue  # the process that analyses it says so
            state = (job.state, type(job.error))
            self._told[job.id] = state
            if told.get(job.id) == state:
                continue
            if job.state is JobState.DONE:
                log.info("%s was looked at in %.1f s.", job.path.name, job.seconds or 0)
            elif job.state is JobState.FAILED and job.error is not None:
                words = say(job.error)
                log.warning("%s (%s)", words.sentence, words.detail or job.path.name)
            elif job.state is JobState.QUEUED and job.error is not None:
                log.info("%s waits: %s", job.path.name, say(job.error).title)


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
