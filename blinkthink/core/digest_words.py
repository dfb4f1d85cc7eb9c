"""What a digest says in words, for the page and the file alike."""

from __future__ import annotations

from datetime import date, datetime

from blinkthink.core import dates
from blinkthink.core.digests import CameraDay, Digest, Moment
from blinkthink.core.flag_names import flag_words


def day_title(day: date) -> str:
    """“Saturday, 21 November 2026”."""
    return dates.long_date(day)


def summary(digest: Digest) -> str:
    """The day in one sentence."""
    if not digest.pictures:
        return "No pictures." if digest.over else "No pictures so far."
    begin = f"{_counted(digest.pictures, 'picture')} from {_counted(len(digest.cameras), 'camera')}"
    counts: dict[str, int] = {}
    for camera in digest.cameras:
        for moment in camera.moments:
            for thing in moment.things:
                counts[thing] = counts.get(thing, 0) + 1
    if not counts:
        return f"{begin}. {nothing(*digest.cameras)}"
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    told = [f"{flag_words(name).lower()} {_times(count)}" for name, count in ordered]
    return f"{begin}: {', '.join(told)}."


def nothing(*cameras: CameraDay) -> str:
    """What is said where no moment is: the truth, which may be that nobody looked."""
    unknown = sum(camera.waiting + camera.failed + camera.wrong for camera in cameras)
    total = sum(camera.pictures for camera in cameras)
    if unknown == total:
        return "None of them has an analysis."
    if unknown:
        return f"Nothing was seen in the {_counted(total - unknown, 'picture')} with an analysis."
    return "Nothing was seen."


def left_out(camera: CameraDay) -> str:
    """What the digest cannot tell of a camera: “2 pictures are not analysed”; "" where nothing."""
    told = []
    if camera.waiting:
        told.append(f"{_counted(camera.waiting, 'picture')} not analysed yet")
    if camera.failed:
        told.append(f"{_counted(camera.failed, 'picture')} that could not be analysed")
    if camera.wrong:
        told.append(f"{_counted(camera.wrong, 'picture')} whose analysis you called wrong")
    return f"Left out: {', '.join(told)}." if told else ""


def counts(camera: CameraDay) -> str:
    """“14 pictures, 9 of them unchanged”."""
    told = _counted(camera.pictures, "picture")
    return f"{told}, {camera.unchanged:,} of them unchanged" if camera.unchanged else told


def span(moment: Moment) -> str:
    """“08:12”, or “08:12 to 08:40, 3 pictures”."""
    begin, end = clock(moment.begin), clock(moment.end)
    if moment.pictures == 1:
        return begin
    return f"{begin} to {end}, {_counted(moment.pictures, 'picture')}"


def clock(moment: datetime) -> str:
    """“08:12” of local time."""
    return f"{moment.astimezone():%H:%M}"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")
