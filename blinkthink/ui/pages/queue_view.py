"""The analysis queue as the Activity page shows it, worked out without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from blinkthink.core.clock import Clock
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import number, tr
from blinkthink.ui.waiting_words import waits_line

SHOWN = 25  # rows of one group; more are counted in one line


@dataclass(frozen=True)
class QueueView:
    """The queue in the order of the page; ``hidden_waiting`` and so on are not shown as rows."""

    asking: tuple[Job, ...]  # the user's word is wanted before they leave this machine
    running: tuple[Job, ...]
    waiting: tuple[Job, ...]
    failed: tuple[Job, ...]
    ended: tuple[Job, ...]  # done or cancelled, the latest first
    hidden_asking: int
    hidden_waiting: int
    hidden_failed: int
    hidden_ended: int
    summary: str

    @property
    def empty(self) -> bool:
        return not (self.asking or self.running or self.waiting or self.failed or self.ended)

    @property
    def busy(self) -> bool:
        return bool(self.running or self.waiting)


def view(jobs: tuple[Job, ...]) -> QueueView:
    """Group the jobs; the time left is guessed from the jobs that are done."""
    asking = _in(jobs, JobState.ASKING)
    running = _in(jobs, JobState.RUNNING)
    waiting = _in(jobs, JobState.QUEUED)
    failed = _in(jobs, JobState.FAILED)
    ended = _in(jobs, JobState.DONE, JobState.CANCELLED)
    return QueueView(
        asking[:SHOWN],
        running,
        waiting[:SHOWN],
        failed[:SHOWN],
        ended[:SHOWN],
        max(0, len(asking) - SHOWN),
        max(0, len(waiting) - SHOWN),
        max(0, len(failed) - SHOWN),
        max(0, len(ended) - SHOWN),
        _summary(len(asking), len(running), waiting, ended, any(job.elsewhere for job in jobs)),
    )


class RunningSince:
    """When each running job was first seen running; jobs themselves only say that they run."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: Mapping[int, float] = {}

    def update(self, jobs: tuple[Job, ...]) -> None:
        now = self._clock.monotonic()
        self._since = {
            job.id: self._since.get(job.id, now) for job in jobs if job.state is JobState.RUNNING
        }

    def elapsed(self, job_id: int) -> float:
        """Seconds since the job was seen to start; 0 for one that does not run."""
        since = self._since.get(job_id)
        return 0.0 if since is None else self._clock.monotonic() - since


def _in(jobs: tuple[Job, ...], *states: JobState) -> tuple[Job, ...]:
    return tuple(job for job in jobs if job.state in states)


def _summary(
    asking: int, running: int, queued: tuple[Job, ...], ended: tuple[Job, ...], elsewhere: bool
) -> str:
    waiting = len(queued)
    word = tr("{count} pictures wait for your word").format(count=number(asking))
    if asking == 1:
        word = tr("1 picture waits for your word")
    if not running and not waiting:
        return f"{word}." if asking else tr("Nothing is waiting.")
    told = [tr("%n picture(s) to look at", "", running + waiting)]
    if asking:
        told.append(word)
    if elsewhere:
        told.append(tr("in another BlinkThink"))
    if not running and (why := waits_line(queued)):
        return " · ".join((*told, why))
    times = [job.seconds for job in ended if job.seconds is not None]
    if times:
        left = timedelta(seconds=sum(times) / len(times) * (running + waiting))
        told.append(tr("about {time} left").format(time=_left(left)))
    return " · ".join(told)


def _left(left: timedelta) -> str:
    total = left.total_seconds()
    if total < 90:
        return tr("{seconds} s").format(seconds=max(1, round(total)))
    if total < 5400:
        return tr("{minutes} min").format(minutes=round(total / 60))
    return tr("{hours} h").format(hours=round(total / 3600))
