"""Whether one picture may go to Gemini because the user asks for it now, and if not, why. No Qt.

The words only: what goes is decided where it goes (``capture/routing``), by the same settings.
"""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Cloud
from blinkthink.core.translation import tr
from blinkthink.ui.pages.cloud_words import blocked, money, price_of_picture, service

_CLOSED = {
    "over_budget": tr("this month’s limit is reached"),
    "key_refused": tr("the key is not accepted"),
    "region": tr("it is not offered where you are"),
}


@dataclass(frozen=True)
class CloudOffer:
    """``why_not``: what keeps the picture here; empty where it may go. ``camera``: the one whose
    own rules do that. ``sends`` says where it goes and what that costs, ``model`` what is asked."""

    model: str
    sends: str
    why_not: str = ""
    camera: CameraRef | None = None


def cloud_offer(settings: Settings, cloud: Cloud, camera: CameraRef | None) -> CloudOffer:
    """``camera``: that of the picture, where it is known."""
    who, cost = service(cloud.host), price_of_picture(settings.gemini)
    sends = tr("The picture is sent to {who}").format(who=who)
    if cost > 0:
        sends = tr("The picture is sent to {who}, for about {cost}").format(
            who=who, cost=money(cost)
        )
    model = settings.gemini.model
    if cloud.consented_at is None:
        return CloudOffer(model, sends, tr("you have not agreed to it"))
    if cloud.key == "none":
        return CloudOffer(model, sends, tr("there is no key yet"))
    if settings.cloud_of(camera) == "local":
        own = settings.cameras.get("/".join(camera.key)) if camera is not None else None
        by_itself = own is not None and own.cloud is not None
        why = tr("pictures of this camera stay on this computer")
        return CloudOffer(model, sends, why, camera if by_itself else None)
    return CloudOffer(model, sends, _CLOSED.get(blocked(cloud), ""))
