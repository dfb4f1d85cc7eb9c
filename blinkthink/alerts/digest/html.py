"""A digest as one HTML file that needs nothing else: no script, no link, its pictures inside."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import datetime
from html import escape
from pathlib import Path

from blinkthink.core import digest_words
from blinkthink.core.digests import CameraDay, Digest, Moment
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.translation import tr, used

WIDTH = 320
"""Pixels across of its pictures."""
MOST = 48
"""Moments of a camera that have a picture; of more, the others stand in words."""

_STYLE = """
:root { color-scheme: light dark; --ground: #f7f7f5; --card: #ffffff; --text: #1d1d1b;
 --second: #5d5d58; --line: #dededa; --bar: #b9c7d8; --seen: #2f6fb5; --notice: #9a6700;
 --alert: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1b1d; --card: #26262a;
 --text: #ececea; --second: #a9a9a4; --line: #3a3a3e; --bar: #47566a; --seen: #7fb2ea;
 --notice: #e0b44c; --alert: #f2857c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
 font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 0; }
p { margin: 0; } .second, figcaption small, footer { color: var(--second); }
section { margin-top: 40px; } section ul + p, section ol { margin-top: 12px; }
svg { display: block; width: 100%; max-width: 960px; height: auto; margin: 12px 0; }
svg .bar { fill: var(--bar); } svg .seen { fill: var(--seen); }
svg text { fill: var(--second); font-size: 11px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 16px;
 grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); }
figure { margin: 0; background: var(--card); border: 1px solid var(--line);
 border-radius: 10px; overflow: hidden; height: 100%; }
figure img { display: block; width: 100%; height: auto; }
figcaption { padding: 10px 12px 12px; overflow-wrap: anywhere; }
figcaption strong { display: block; }
.notice strong { color: var(--notice); } .alert strong { color: var(--alert); }
ol { padding-left: 20px; } footer { margin-top: 48px; font-size: 14px; }
"""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_BAR, _HIGH = 40, 40
_GRAVE = {"notice": tr("A notice: {title}"), "alert": tr("An alert: {title}")}


def page(digest: Digest, thumbnail: Callable[[Path], bytes], made: datetime) -> str:
    """The whole document. ``thumbnail`` gives a small JPEG of a picture, or raises why not."""
    title = digest_words.day_title(digest.day)
    cameras = "\n".join(_camera(camera, thumbnail) for camera in digest.cameras)
    local = made.astimezone()
    written = tr(
        "Written by BlinkThink on {date} at {time}, on this computer, from the pictures’ own files."
    )
    told = [written.format(date=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")]
    if not digest.over:
        told.append(tr("The day was not over yet."))
    told.append(tr("What is said of a picture is what a model made of it."))
    return f"""<!DOCTYPE html>
<html lang="{used()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(title)} – BlinkThink</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{escape(title)}</h1>
<p class="second">{escape(digest_words.summary(digest))}</p>
{cameras}
<footer>{escape(" ".join(told))}</footer>
</main>
</body>
</html>
"""


def _camera(camera: CameraDay, thumbnail: Callable[[Path], bytes]) -> str:
    shown, more = camera.moments[:MOST], camera.moments[MOST:]
    parts = [
        f"<h2>{escape(camera.name)}</h2>",
        f'<p class="second">{escape(digest_words.counts(camera))}</p>',
        _hours(camera),
    ]
    if not camera.moments:
        parts.append(f"<p>{escape(digest_words.nothing(camera))}</p>")
    if shown:
        figures = "\n".join(_moment(moment, thumbnail) for moment in shown)
        parts.append(f"<ul>\n{figures}\n</ul>")
    if more:
        rows = "\n".join(
            f"<li>{escape(digest_words.span(one))}: {escape(one.title)}. {escape(one.words)}</li>"
            for one in more
        )
        parts.append(f"<ol>\n{rows}\n</ol>")
    if left_out := digest_words.left_out(camera):
        parts.append(f'<p class="second">{escape(left_out)}</p>')
    return "<section>\n" + "\n".join(parts) + "\n</section>"


def _moment(moment: Moment, thumbnail: Callable[[Path], bytes]) -> str:
    try:
        data = base64.b64encode(thumbnail(moment.picture)).decode()
        told = escape(moment.words or moment.title, quote=True)
        image = f'<img src="data:image/jpeg;base64,{data}" width="{WIDTH}" alt="{told}">'
    except BlinkThinkError:
        gone = escape(tr("The picture is not there."))
        image = f'<p class="second" style="padding: 12px 12px 0">{gone}</p>'
    kind = f' class="{moment.severity}"' if moment.severity in _GRAVE else ""
    title = escape(_GRAVE.get(moment.severity, "{title}").format(title=moment.title))
    star = " ★" if moment.starred else ""
    return (
        f"<li><figure{kind}>{image}<figcaption>"
        f"<strong>{title}{star}</strong>"
        f"<small>{escape(digest_words.span(moment))}</small>"
        f"<p>{escape(moment.words)}</p></figcaption></figure></li>"
    )


def _hours(camera: CameraDay) -> str:
    """Bars of the pictures by hour, those that show something in colour."""
    most = max(camera.hours, default=0) or 1
    bars = []
    for hour, (count, seen) in enumerate(zip(camera.hours, camera.eventful, strict=True)):
        for kind, number in (("bar", count), ("seen", seen)):
            if number:
                high = max(2.0, number / most * _HIGH)
                bars.append(
                    f'<rect class="{kind}" x="{hour * _BAR + 2}" y="{_HIGH - high:.1f}" '
                    f'width="{_BAR - 4}" height="{high:.1f}" rx="2"/>'
                )
    marks = "".join(
        f'<text x="{hour * _BAR + 2}" y="{_HIGH + 14}">{hour:02}</text>' for hour in range(0, 24, 6)
    )
    seen_hours = sum(1 for one in camera.eventful if one)
    label = escape(tr("Pictures by hour; those of %n hours show something", "", seen_hours))
    return (
        f'<svg viewBox="0 0 {24 * _BAR} {_HIGH + 18}" role="img" aria-label="{label}">'
        f"{''.join(bars)}{marks}</svg>"
    )
