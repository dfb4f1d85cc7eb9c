"""The tips: each true of this version, and with a way to where it is done. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from blinkthink.core.project import README
from blinkthink.core.translation import tr


class Tip(NamedTuple):
    """``place`` is where it is done, ``link`` what the button that leads there says."""

    title: str
    text: str
    link: str
    place: str


class Section(NamedTuple):
    """A chapter of the README, to be read in the browser."""

    title: str
    text: str
    address: str


TIPS = (
    Tip(
        tr("Ask in your own words"),
        tr(
            "The search knows what was seen, and your notes: try “parcel” or “red car at night”. "
            "All words that you type have to be there."
        ),
        tr("Library"),
        "library",
    ),
    Tip(
        tr("Tell the model what matters"),
        tr(
            "Each camera has words of its own: what it looks at, what to leave out of sight, and "
            "which flags you want. F2 on a camera leads there."
        ),
        tr("Cameras"),
        "cameras",
    ),
    Tip(
        tr("Say what is wrong"),
        tr(
            "Call an analysis right or wrong and correct it. Then the page of models measures, on "
            "your own pictures, which model is best for you."
        ),
        tr("Models"),
        "models",
    ),
    Tip(
        tr("Let it take pictures by itself"),
        tr(
            "By the clock, by sun, or every so many minutes, also only while the system is armed. "
            "Few pictures an hour keep batteries and Blink’s patience."
        ),
        tr("Schedule"),
        "schedule",
    ),
    Tip(
        tr("Be told only of what matters"),
        tr(
            "A rule says which camera, what is seen and when. Before you save it, it shows what it "
            "would have told in the last month."
        ),
        tr("Alerts"),
        "alerts",
    ),
    Tip(
        tr("A day at a glance"),
        tr("The digest of a day says who came and went, camera by camera."),
        tr("The day"),
        "digest",
    ),
    Tip(
        tr("It is safe to try things"),
        tr("Ctrl+Z takes back what was last: a deletion, a correction, a rule."),
        tr("Keys"),
        "keys",
    ),
)
SECTIONS = (
    Section(
        tr("Files"), tr("Where pictures and their words lie."), f"{README.partition('#')[0]}#files"
    ),
    Section(
        tr("Commands"),
        tr("Everything from a terminal, also without a window."),
        f"{README.partition('#')[0]}#commands",
    ),
    Section(
        tr("Home Assistant and MQTT"),
        tr("Cameras, pictures and alerts in your home’s system."),
        f"{README.partition('#')[0]}#home-assistant",
    ),
    Section(
        tr("What it does not do"),
        tr("What to expect, and what not."),
        f"{README.partition('#')[0]}#what-it-does-not-do",
    ),
)
