"""The words of ``core.words`` for the errors of the MQTT broker."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from blinkthink.core import errors as e
from blinkthink.core import mqtt_errors as m

_UNREACHED = {
    m.Unreached.NAME: (
        "There is no computer named “{host}”.",
        "Nothing is published until the broker is found.",
        "Check the broker’s address; its IP address works where its name does not.",
    ),
    m.Unreached.REFUSED: (
        "No MQTT broker answers at {broker}.",
        "The computer is there, but nothing listens at this port.",
        "Check that the broker runs and that the port is right: usually 1883, with TLS 8883.",
    ),
    m.Unreached.ROUTE: (
        "The MQTT broker at {broker} cannot be reached.",
        "Nothing answers at this address.",
        "Check the address, and that the broker’s computer is on.",
    ),
    m.Unreached.TRUST: (
        "The certificate of the MQTT broker at {broker} is not trusted.",
        "It is made out for another name, has expired, or its issuer is unknown to this computer.",
        "Use the name that the certificate is made out for, or add its issuer to the system’s "
        "certificates.",
    ),
    m.Unreached.NO_TLS: (
        "The MQTT broker at {broker} does not speak TLS.",
        "Nothing was sent.",
        "Use the port for TLS, usually 8883, or turn TLS off.",
    ),
    m.Unreached.NOT_MQTT: (
        "What answers at {broker} is no MQTT broker that BlinkThink can use.",
        "It may be another service, expect TLS, or be older than MQTT 5.",
        "Check the port and TLS. Mosquitto speaks MQTT 5 since version 1.6.",
    ),
    m.Unreached.BUSY: (
        "The MQTT broker at {broker} takes no connection now.",
        "It says so itself.",
        "BlinkThink tries again by itself.",
    ),
    m.Unreached.DROPPED: (
        "The connection to the MQTT broker at {broker} ended.",
        "Nothing is published until it is there again.",
        "BlinkThink connects again by itself.",
    ),
}
_REFUSED = {
    m.Refusal.SIGN_IN: (
        "The MQTT broker at {broker} refuses the user name or the password.",
        "Nothing is published until it takes them.",
        "Enter both as the broker knows them.",
    ),
    m.Refusal.RIGHTS: (
        "The MQTT broker at {broker} does not let this user write and read BlinkThink’s topics.",
        "Nothing is published until it does.",
        "Give the user these rights in the broker’s access rules, or use another user.",
    ),
    m.Refusal.VERSION: (
        "The MQTT broker at {broker} is too old.",
        "It does not speak MQTT 5.",
        "Update it: Mosquitto speaks MQTT 5 since version 1.6.",
    ),
    m.Refusal.SIZE: (
        "The MQTT broker at {broker} takes no messages of this size.",
        "A picture was not published; all else is.",
        "Let it take messages of 2 MB, or turn pictures off for MQTT.",
    ),
}

Sayer = Callable[[e.BlinkThinkError], tuple[str, str, str]]


def _say(words: tuple[str, str, str], error: e.BlinkThinkError) -> tuple[str, str, str]:
    broker = error.subject or "this address"
    host = broker.rpartition(":")[0] or broker
    title, meaning, action = (text.replace("{broker}", broker) for text in words)
    return title.replace("{host}", host), meaning, action


def _unavailable(error: e.BlinkThinkError) -> tuple[str, str, str]:
    how = error.how if isinstance(error, m.MqttUnavailable) else m.Unreached.DROPPED
    return _say(_UNREACHED[how], error)


def _refused(error: e.BlinkThinkError) -> tuple[str, str, str]:
    what = error.what if isinstance(error, m.MqttRefused) else m.Refusal.SIGN_IN
    return _say(_REFUSED[what], error)


MQTT_WORDS: Mapping[type[e.BlinkThinkError], Sayer] = {
    m.MqttUnavailable: _unavailable,
    m.MqttRefused: _refused,
}
