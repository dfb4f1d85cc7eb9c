"""What a digest says in words, for the page and the file alike."""

from __future__ import annotations

from datetime import date, datetime

from blinkthink.core import dates
from blinkthink.core.digests import CameraDay, Digest, Moment
from blinkthink.core.flag_names import flag_inside
from blinkthink.core.translation import tr


def day_title(day: date) -> str:
    """“Saturday, 21 November 2026”."""
    return dates.long_date(day)


def summary(digest: Digest) -> str:
    """The day in one sentence."""
    if not digest.pictures:
        return tr("No pictures.") if digest.over else tr("No pictures so far.")
    begin = tr("{pictures} from %n camera(s)", "", len(digest.cameras)).format(
        pictures=_pictures(digest.pictures)
    )
    counts: dict[str, int] = {}
    for camera in digest.cameras:
        for moment in camera.moments:
            for thing in moment.things:
                counts[thing] = counts.get(thing, 0) + 1
    if not counts:
        return f"{begin}. {nothing(*digest.cameras)}"
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    told = [_times(count).format(flag=flag_inside(name)) for name, count in ordered]
    return f"{begin}: {', '.join(told)}."


def nothing(*cameras: CameraDay) -> str:
    """What is said where no moment is: the truth, which may be that nobody looked."""
    unknown = sum(camera.waiting + camera.failed + camera.wrong for camera in cameras)
    total = sum(camera.pictures for camera in cameras)
    if unknown == total:
        return tr("None of them has an analysis.")
    if unknown:
        return tr("Nothing was seen in the %n picture(s) with an analysis.", "", total - unknown)
    return tr("Nothing was seen.")


def left_out(camera: CameraDay) -> str:
    """What the digest cannot tell of a camera: “2 pictures are not analysed”; "" where nothing."""
    told = []
    if camera.waiting:
        told.append(tr("%n picture(s) not analysed yet", "", camera.waiting))
    if camera.failed:
        told.append(tr("%n picture(s) that could not be analysed", "", camera.failed))
    if camera.wrong:
        told.append(tr("%n picture(s) whose analysis you called wrong", "", camera.wrong))
    return tr("Left out: {pictures}.").format(pictures=", ".join(told)) if told else ""


def counts(camera: CameraDay) -> str:
    """“14 pictures, 9 of them unchanged”."""
    told = _pictures(camera.pictures)
    if not camera.unchanged:
        return told
    return tr("{pictures}, %n of them unchanged", "", camera.unchanged).format(pictures=told)


def span(moment: Moment) -> str:
    """“08:12”, or “08:12 to 08:40, 3 pictures”."""
    begin, end = clock(moment.begin), clock(moment.end)
    if moment.pictures == 1:
        return begin
    words = tr("{begin} to {end}, {pictures}")
    return words.format(begin=begin, end=end, pictures=_pictures(moment.pictures))


def clock(moment: datetime) -> str:
    """“08:12” of local time."""
    return f"{moment.astimezone():%H:%M}"


def _pictures(count: int) -> str:
    return tr("%n picture(s)", "", count)


def _times(count: int) -> str:
    if count == 2:
        return tr("{flag} twice", "“person twice”")
    return tr("{flag} %n time(s)", "“person once”", count)
