"""From a picture to what is new: the alerts that it makes, and what is known of its camera then."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from blinkthink.alerts.journal import Alert, State
from blinkthink.alerts.judging import Memory, Outcome, Verdict, analyzed, arrived
from blinkthink.alerts.seen import Seen
from blinkthink.alerts.store import Kept
from blinkthink.core import alert_words
from blinkthink.core.alerts import Channel

ARRIVED, ANALYZED, SKIPPED = 1, 2, 4
"""By which rules a picture was judged: those for pictures as such, those for analyses; or that
triage found nothing new in it."""
LATE = 15 * 60.0
"""Seconds after a capture from which on an alert is of the past."""
_AHEAD = 3600.0  # seconds; what lies so far in the future was noted by a clock that was wrong


def is_judged(state: State, name: str, one: Seen) -> bool:
    """Whether all that is known of a picture now was known when it was judged."""
    before = state.judged.get(name, (0.0, 0))[1]
    if one.analyzed:
        return bool(before & ANALYZED)
    return bool(before & ARRIVED) and (not one.skipped or bool(before & SKIPPED))


def judged(
    state: State,
    one: Seen,
    name: str,
    kept: Kept,
    now: datetime,
    is_ready: Callable[[Channel], bool],
) -> State:
    """What is new once the picture ``name`` is judged by the rules that are ``kept``.

    Nobody is told of imported pictures, nor later of those that somebody asked for by hand.
    """
    moment = one.at.timestamp()
    before = state.judged.get(name, (moment, 0))[1]
    memory = remembered = _of_now(state.cameras.get(one.key, Memory()), now)
    late = now.timestamp() - moment > LATE
    known_already = one.trigger == "import" or (late and one.trigger == "manual")
    rules = () if known_already else kept.rules
    verdicts: list[Verdict] = []
    after = before | ARRIVED
    if not before & ARRIVED:
        found, remembered = arrived(rules, one, remembered)
        verdicts += found
    if one.analyzed:
        found, remembered = analyzed(rules, one, remembered)
        verdicts += found
        after |= ANALYZED
    elif one.skipped:
        _, remembered = analyzed((), one, remembered)
        after |= SKIPPED
    muted = any(kept.muted(camera, now) is not None for camera in (None, one.key))
    alerts = []
    for verdict in verdicts:
        if verdict.outcome is Outcome.TELL:
            ready = () if muted else tuple(filter(is_ready, verdict.rule.channels))
            alerts.append(_alert(verdict, one, name, now, ready, late=late, muted=muted))
    alerts += _with_words(state, name, one, {alert.id for alert in alerts})
    return State(
        judged={name: (moment, after)},
        cameras={one.key: remembered} if remembered != memory else {},
        alerts={alert.id: alert for alert in alerts},
    )


def _of_now(memory: Memory, now: datetime) -> Memory:
    """Without times that are still to come: they would keep all that follows from being newer."""
    latest = now.timestamp() + _AHEAD
    told = {rule: at for rule, at in memory.told.items() if at <= latest}
    if memory.at <= latest and len(told) == len(memory.told):
        return memory
    return msgspec.structs.replace(memory, at=min(memory.at, now.timestamp() - _AHEAD), told=told)


def _alert(
    verdict: Verdict,
    one: Seen,
    name: str,
    now: datetime,
    channels: tuple[Channel, ...],
    *,
    late: bool,
    muted: bool,
) -> Alert:
    rule = verdict.rule
    order = dict.fromkeys([*(flag for flag, _ in one.flags), *sorted(one.kinds)])
    what = alert_words.seen(key for key in order if key in verdict.keys)
    return Alert(
        id=uuid.uuid4().hex,
        rule=rule.name,
        rule_id=rule.id,
        picture=name,
        camera=one.key,
        camera_name=_whole(one.camera.name),
        captured_at=one.at,
        at=now,
        title=alert_words.title(what, _whole(one.camera.name)),
        late=late,
        muted=muted,
        waiting=channels,
        **_facts(one),
    )


def _with_words(state: State, name: str, one: Seen, new: set[str]) -> list[Alert]:
    """The alerts that were told before the picture was analysed, with its words."""
    if not one.analyzed:
        return []
    return [
        msgspec.structs.replace(alert, updating=alert.told, **_facts(one))
        for alert in state.alerts.values()
        if alert.picture == name and not alert.words and alert.id not in new
    ]


def _facts(one: Seen) -> dict[str, Any]:
    """What an alert says of what is in its picture."""
    return {
        "words": _whole(one.words),
        "flags": tuple(name for name, _ in one.flags),
        "kinds": tuple(sorted(one.kinds)),
        "severity": one.severity,
    }


def _whole(text: str) -> str:
    """Without half characters, which fit no journal."""
    return text.encode("utf-8", "replace").decode()
