"""The kinds of cameras: what this program calls them, and how Blink addresses each family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """Cameras that Blink lists and addresses in the same way (as blinkpy 0.25.9 does).

    ``section`` is their list in the homescreen; ``snap`` the path of the command that takes a
    picture, ``enable`` that of the one that turns motion detection on or off (by ``{state}``, or by
    its body where ``enable_with_body``); ``media`` the word for them in the addresses of pictures,
    where the listing names none;
    ``kinds`` maps Blink's types to kinds, and ``kind`` is that of the types not in it.
    """

    section: str
    snap: str
    enable: str
    enable_with_body: bool
    media: str
    kind: str
    kinds: Mapping[str, str]


_OWNED = "/api/v1/accounts/{account}/networks/{network}"

FAMILIES = (
    Family(
        section="cameras",
        snap="/network/{network}/camera/{camera}/thumbnail",
        enable="/network/{network}/camera/{camera}/{state}",
        enable_with_body=False,
        media="catalina",
        kind="outdoor",
        kinds={"white": "indoor"},
    ),
    Family(
        section="owls",
        snap=_OWNED + "/owls/{camera}/thumbnail",
        enable=_OWNED + "/owls/{camera}/config",
        enable_with_body=True,
        media="owl",
        kind="mini",
        kinds={"superior": "floodlight"},
    ),
    Family(
        section="doorbells",
        snap=_OWNED + "/doorbells/{camera}/thumbnail",
        enable=_OWNED + "/doorbells/{camera}/{state}",
        enable_with_body=False,
        media="lotus",
        kind="doorbell",
        kinds={},
    ),
)

# No kind stands in two families, so that network, kind and id together name one camera.
FAMILY_OF_KIND: Mapping[str, Family] = {
    kind: family for family in FAMILIES for kind in (family.kind, *family.kinds.values())
}
