"""The colours, sizes and type scale of the window. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

SPACE = (4, 8, 12, 16, 24, 32)
XS, S, M, L, XL, XXL = SPACE

RADIUS_CONTROL = 6
RADIUS_THUMBNAIL = 8
RADIUS_CARD = 10

CONTROL_HEIGHT = 32
BIG_CONTROL_HEIGHT = 38

CAPTION, BASE, EMPHASIS, TITLE, HERO = 11, 13, 15, 20, 28

PANEL_MS = 180


@dataclass(frozen=True)
class Tokens:
    """One palette. Every colour is ``#RRGGBB``; text colours reach 4.5 : 1 on all three grounds,
    and 7 : 1 in the two for those who ask their system for more contrast."""

    dark: bool
    bg: str
    surface: str
    raised: str
    border: str
    edge: str  # of a field, which nothing else shows: 3 : 1 on all three grounds
    trough: str  # of a bar, where it is not filled
    text: str
    second: str
    muted: str
    accent: str  # as text
    fill: str  # as area
    on_fill: str
    fill_hover: str
    hover: str
    pressed: str
    selected: str
    focus: str
    on_focus: str  # text on the focus colour, which also marks a person's box
    person: str
    vehicle: str
    animal: str
    package: str
    object: str
    alert: str
    notice: str
    ok: str
    disc: str = "#141517"  # under a flag on a picture
    on_disc: str = "#FFFFFF"
    alert_disc: str = "#C4281E"
    ring: int = 2  # pixels of the focus ring

    def color(self, name: str) -> str:
        """The colour called ``name``; ``name`` itself where it is a colour already."""
        if name.startswith("#"):
            return name
        value = getattr(self, name)
        if not isinstance(value, str):
            raise AttributeError(f"no colour is called {name}")
        return value

    def kind(self, kind: str) -> str:
        """The colour of a subject's kind; an unknown kind counts as an object."""
        return self.color(kind if kind in ("person", "vehicle", "animal", "package") else "object")

    def severity(self, severity: str) -> str:
        """The colour of a flag's severity."""
        return {"alert": self.alert, "notice": self.notice}.get(severity, self.second)


LIGHT = Tokens(
    dark=False,
    bg="#F6F5F2",
    surface="#FFFFFF",
    raised="#FFFFFF",
    border="#E2E0DA",
    edge="#8E8C86",
    trough="#E2E0DA",
    text="#1D1E21",
    second="#585A61",
    muted="#686A71",
    accent="#8A5800",
    fill="#F3A83C",
    on_fill="#1D1503",
    fill_hover="#E99C2C",
    hover="#EFEDE8",
    pressed="#E6E3DC",
    selected="#FBEBD0",
    focus="#2563CB",
    on_focus="#FFFFFF",
    person="#2563CB",
    vehicle="#6D45C4",
    animal="#23744A",
    package="#8F5A0A",
    object="#5B5E66",
    alert="#B3261E",
    notice="#8A5800",
    ok="#23744A",
)

DARK = Tokens(
    dark=True,
    bg="#141517",
    surface="#1C1D20",
    raised="#25272B",
    border="#35373D",
    edge="#70727A",
    trough="#35373D",
    text="#ECECEE",
    second="#ABADB4",
    muted="#989AA1",
    accent="#F5B650",
    fill="#F5B650",
    on_fill="#1D1503",
    fill_hover="#FFC76B",
    hover="#2A2C31",
    pressed="#33353B",
    selected="#3A3020",
    focus="#86B4FF",
    on_focus="#10131A",
    person="#86B4FF",
    vehicle="#BBA2F7",
    animal="#74D3A0",
    package="#E9BA6E",
    object="#B0B3BB",
    alert="#FF8F86",
    notice="#F2C879",
    ok="#74D3A0",
)


HIGH_LIGHT = replace(
    LIGHT,
    bg="#FFFFFF",
    border="#000000",
    edge="#000000",
    trough="#B0B0B0",
    text="#000000",
    second="#000000",
    muted="#303030",
    accent="#573600",
    fill="#754600",
    on_fill="#FFFFFF",
    fill_hover="#573600",
    pressed="#E0E0E0",
    selected="#FFE2A8",
    focus="#0037A8",
    person="#0037A8",
    vehicle="#4A2299",
    animal="#0C4A2A",
    package="#573600",
    object="#303030",
    alert="#850A0A",
    notice="#573600",
    ok="#0C4A2A",
    disc="#000000",
    alert_disc="#A01010",
    ring=3,
)

HIGH_DARK = replace(
    DARK,
    bg="#000000",
    surface="#000000",
    raised="#000000",
    border="#FFFFFF",
    edge="#FFFFFF",
    trough="#5A5A5A",
    text="#FFFFFF",
    second="#FFFFFF",
    muted="#D0D0D0",
    accent="#FFD27A",
    on_fill="#000000",
    hover="#1E1E1E",
    pressed="#2A2A2A",
    selected="#3A2B08",
    focus="#A9CCFF",
    on_focus="#000000",
    person="#A9CCFF",
    vehicle="#D3C2FF",
    animal="#9BEBC0",
    package="#FFD79A",
    object="#D0D0D0",
    alert="#FFB3AC",
    notice="#FFDFA0",
    ok="#9BEBC0",
    disc="#000000",
    alert_disc="#A01010",
    ring=3,
)


def tokens(dark: bool, *, high: bool = False) -> Tokens:
    """The dark or the light palette; ``high``: with more contrast."""
    if high:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def mixed(color: str, ground: str, part: float) -> str:
    """``part`` of ``color`` over ``ground``, as an opaque colour."""
    top = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    under = [int(ground[i : i + 2], 16) for i in (1, 3, 5)]
    blend = (round(t * part + u * (1 - part)) for t, u in zip(top, under, strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in blend)


def found_ground(t: Tokens, ground: str) -> str:
    """Behind words that were searched for, on ``ground``; the token text is readable on it."""
    return mixed(t.fill, ground, 0.38)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, "contrast ratio"), 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
