"""What a rule would have done: the pictures of some days, judged as live ones are.

The index says which pictures a rule may be about; of the others no sidecar is read, unless
something that the rule is about was there before them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from blinkthink.alerts.judging import Memory, Outcome, Verdict, analyzed, arrived
from blinkthink.alerts.seen import Seen, seen
from blinkthink.core.alerts import AlertRule, Trial
from blinkthink.core.records import Sidecar
from blinkthink.gallery.index.profiles import ANALYZED, KNOWN, NIGHT, SKIPPED, Profile
from blinkthink.gallery.index.selection import Selection

WARM_UP = timedelta(days=1)
"""Before the days of a trial: what was there when they began is no change."""
_STEP = 200  # pictures between two looks at whether it is still wanted


class Stopped(Exception):
    """Nobody waits for the trial any more."""


def try_rule(
    rule: AlertRule,
    pictures: Selection,
    *,
    days: int,
    since: datetime,
    read: Callable[[Path], Sidecar | None],
    pause: Callable[[int, int], None],
) -> Trial:
    """Judge the ``pictures``, which begin WARM_UP before ``since``. Blocks; ``read`` gives a
    picture's sidecar, ``pause`` is told how far it is and may raise Stopped."""
    running = _Running(msgspec.structs.replace(rule, enabled=True), pictures, read)
    total = len(pictures)
    recent = bisect_left(range(total), True, key=lambda at: pictures[at].captured_at < since)
    told: list[Path] = []
    outcomes: Counter[Outcome] = Counter()
    looked_at = 0
    for done, index in enumerate(range(total - 1, -1, -1)):
        if done % _STEP == 0:
            pause(done, total)
        if not running.is_of_its_cameras(index):
            continue
        counts = index < recent
        looked_at += counts
        for verdict in running.judge(index):
            if counts:
                outcomes[verdict.outcome] += 1
                if verdict.outcome is Outcome.TELL:
                    told.append(pictures.path(index))
    pause(total, total)
    told.reverse()
    return Trial(
        days=days,
        looked_at=looked_at,
        pictures=tuple(told),
        held_back=outcomes[Outcome.COOLING] + outcomes[Outcome.UNCHANGED],
        armed_unknown=outcomes[Outcome.ARMED_UNKNOWN],
    )


class _Running:
    """A trial under way: what each camera showed last."""

    def __init__(
        self, rule: AlertRule, pictures: Selection, read: Callable[[Path], Sidecar | None]
    ) -> None:
        self._rule = rule
        self._pictures = pictures
        self._read = read
        self._memories: dict[str, Memory] = {}
        self._keys: dict[int, str] = {}  # of cameras, by profile; "": of another one, or of none
        self._named: dict[int, bool] = {}  # whether a profile has what the rule is about

    def is_of_its_cameras(self, index: int) -> bool:
        profile = self._pictures.profile(index)
        return bool(self._key(profile)) or not profile.marks & KNOWN

    def judge(self, index: int) -> list[Verdict]:
        """What the rule makes of a picture that is newer than those before."""
        profile = self._pictures.profile(index)
        memory = self._memories.get(self._key(profile), Memory())
        one = self._seen(index, profile, memory)
        if one is None:
            return []
        memory = self._memories.get(one.key, memory)
        judge = analyzed if self._rule.needs_analysis else arrived
        verdicts, self._memories[one.key] = judge([self._rule], one, memory)
        return verdicts

    def _seen(self, index: int, profile: Profile, memory: Memory) -> Seen | None:
        """What there is to judge; None where the picture cannot matter."""
        known = bool(profile.marks & KNOWN)
        if not self._rule.needs_analysis:
            if known and self._rule.armed == "always":
                return self._bare(index, profile)
        elif known:
            was_there = any(self._matters(one.thing.key) for one in memory.there)
            if not profile.marks & ANALYZED:
                if not (profile.marks & SKIPPED and was_there):
                    return None
                return self._bare(index, profile, skipped=True)
            if not self._has_what_matters(profile) and (
                not was_there or profile.marks & NIGHT  # nothing leaves in the dark
            ):
                return None
            if not self._rule.only_changes and self._rule.armed == "always":
                return self._bare(index, profile)  # what else is there does not matter
        sidecar = self._read(self._pictures.path(index))
        return seen(sidecar) if sidecar is not None else None

    def _bare(self, index: int, profile: Profile, *, skipped: bool = False) -> Seen | None:
        """What the index knows of a picture: all but how many things there are, and where."""
        if profile.camera is None:
            return None
        return Seen(
            camera=profile.camera,
            at=self._pictures[index].captured_at,
            trigger=profile.trigger,
            analyzed=bool(profile.marks & ANALYZED),
            skipped=skipped,
            flags=profile.flags,
            kinds=frozenset(profile.kinds),
        )

    def _key(self, profile: Profile) -> str:
        key = self._keys.get(id(profile))
        if key is None:
            key = "/".join(profile.camera.key) if profile.camera is not None else ""
            if self._rule.cameras and key not in self._rule.cameras:
                key = ""
            self._keys[id(profile)] = key
        return key

    def _has_what_matters(self, profile: Profile) -> bool:
        named = self._named.get(id(profile))
        if named is None:
            names = {*profile.kinds, *(name for name, _ in profile.flags)}
            named = self._named[id(profile)] = any(map(self._matters, names))
        return named

    def _matters(self, key: str) -> bool:
        """Whether a thing is one that the rule may be about."""
        rule = self._rule
        return not (rule.flags or rule.kinds) or key in rule.flags or key in rule.kinds
