"""The jobs of the analysis queue, with what only the queue needs to know of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blinkthink.capture.journal import Asking, Waiting
from blinkthink.core.errors import BlinkThinkError, ModelFailed, ModelMissing
from blinkthink.core.state import Job, JobState


@dataclass
class Entry:
    """A job with what was asked for it.

    ``send``: the user said that it may go to the cloud. ``before``: why this machine has no answer.
    ``waits_for``: the destination that it waits for, once it was tried. ``broke``: how often the
    service failed when it was asked about it.
    """

    job: Job
    force: bool
    model: str | None = None  # the one asked for, by name
    detail: int | None = None
    triage: bool = False
    send: bool = False
    before: BlinkThinkError | None = None
    waits_for: str = ""
    broke: int = 0

    @property
    def waiting(self) -> Waiting:
        """What the journal keeps of it."""
        asking = None
        if self.job.state is JobState.ASKING and self.job.error is not None:
            asking = Asking(self.job.error.code, self.job.error.detail)
        return Waiting(
            self.job.path, self.force, self.model, self.detail, self.triage, self.send, asking
        )

    def change(self, state: JobState, **others: object) -> None:
        """Let its job be in that state."""
        self.job = replace(self.job, state=state, **others)  # type: ignore[arg-type]


def entry_of(waiting: Waiting, job: Job, cloud: str) -> Entry:
    """A new one; ``job`` becomes ASKING, to go to ``cloud``, where the journal says that the user
    was asked."""
    entry = Entry(job, waiting.force, waiting.model, waiting.detail, waiting.triage, waiting.send)
    if waiting.asking is not None:
        kind = ModelMissing if waiting.asking.code == ModelMissing.code else ModelFailed
        error = kind(waiting.asking.detail, subject=str(job.path))
        entry.before = error
        entry.change(JobState.ASKING, error=error, goes_to=cloud)
    return entry
