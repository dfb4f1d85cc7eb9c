"""What requests were for: the record keeps it in English, people read it in their language."""

from __future__ import annotations

from blinkthink.core.translation import tr


def purpose_words(kept: str) -> str:
    """“List the cameras” of ``list the cameras``, which the record keeps; of one that this version
    does not know its own words."""
    return {
        "alert": tr("Alert"),
        "analysis": tr("Analysis"),
        "analysis by Gemini": tr("Analysis by Gemini"),
        "arm the system": tr("Arm the system"),
        "disarm the system": tr("Disarm the system"),
        "download a model": tr("Download a model"),
        "evaluation": tr("Evaluation"),
        "have a sync module send a clip": tr("Have a sync module send a clip"),
        "list the cameras": tr("List the cameras"),
        "list the clips of a sync module": tr("List the clips of a sync module"),
        "list the motion clips": tr("List the motion clips"),
        "load a clip": tr("Load a clip"),
        "load the picture": tr("Load the picture"),
        "load the picture of a clip": tr("Load the picture of a clip"),
        "MQTT alert": tr("MQTT alert"),
        "MQTT connection": tr("MQTT connection"),
        "MQTT picture": tr("MQTT picture"),
        "MQTT state": tr("MQTT state"),
        "newer version": tr("Newer version"),
        "renew the sign-in": tr("Renew the sign-in"),
        "sign in": tr("Sign in"),
        "take a picture": tr("Take a picture"),
        "test of a server": tr("Test of a server"),
        "test of Gemini": tr("Test of Gemini"),
        "test of the MQTT broker": tr("Test of the MQTT broker"),
        "test of the webhook": tr("Test of the webhook"),
        "turn motion detection off": tr("Turn motion detection off"),
        "turn motion detection on": tr("Turn motion detection on"),
        "wait for the camera": tr("Wait for the camera"),
        "where the account lives": tr("Where the account lives"),
    }.get(kept) or kept[:1].upper() + kept[1:]
