"""What the window says of analysis that waits for the machine's power or network."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.errors import CostlyNetwork, NoNetwork, OnBattery
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import tr

_WHY: dict[type | None, str] = {
    OnBattery: tr("on battery"),
    CostlyNetwork: tr("data costs money here"),
    NoNetwork: tr("no network"),
}


def is_held(job: Job) -> bool:
    """Whether it waits for the machine's power, or for a network that costs nothing; the user may
    have it done all the same."""
    return job.state is JobState.QUEUED and isinstance(job.error, OnBattery | CostlyNetwork)


def waits_line(jobs: Sequence[Job]) -> str:
    """“Analysis waits: on battery”; empty while something runs or may run."""
    waiting = [job for job in jobs if job.state is JobState.QUEUED]
    if not waiting or any(job.state is JobState.RUNNING for job in jobs):
        return ""
    why = [_WHY.get(type(job.error)) for job in waiting]
    if None in why:
        return ""
    reasons = ", ".join(dict.fromkeys(word for word in why if word))
    return tr("Analysis waits: {reasons}").format(reasons=reasons)
