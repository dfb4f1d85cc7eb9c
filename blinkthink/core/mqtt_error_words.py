"""The words of ``core.words`` for the errors of the MQTT broker."""

from __future__ import annotations

from collections.abc import Mapping

from blinkthink.core import errors as e
from blinkthink.core import mqtt_errors as m
from blinkthink.core.saying import Sayer
from blinkthink.core.translation import tr

_UNREACHED = {
    m.Unreached.NAME: (
        tr("There is no computer named “{host}”."),
        tr("Nothing is published until the broker is found."),
        tr("Check the broker’s address; its IP address works where its name does not."),
    ),
    m.Unreached.REFUSED: (
        tr("No MQTT broker answers at {broker}."),
        tr("The computer is there, but nothing listens at this port."),
        tr("Check that the broker runs and that the port is right: usually 1883, with TLS 8883."),
    ),
    m.Unreached.ROUTE: (
        tr("The MQTT broker at {broker} cannot be reached."),
        tr("Nothing answers at this address."),
        tr("Check the address, and that the broker’s computer is on."),
    ),
    m.Unreached.TRUST: (
        tr("The certificate of the MQTT broker at {broker} is not trusted."),
        tr(
            "It is made out for another name, has expired, or its issuer is unknown to this "
            "computer."
        ),
        tr(
            "Use the name that the certificate is made out for, or add its issuer to the system’s "
            "certificates."
        ),
    ),
    m.Unreached.NO_TLS: (
        tr("The MQTT broker at {broker} does not speak TLS."),
        tr("Nothing was sent."),
        tr("Use the port for TLS, usually 8883, or turn TLS off."),
    ),
    m.Unreached.NOT_MQTT: (
        tr("What answers at {broker} is no MQTT broker that BlinkThink can use."),
        tr("It may be another service, expect TLS, or be older than MQTT 5."),
        tr("Check the port and TLS. Mosquitto speaks MQTT 5 since version 1.6."),
    ),
    m.Unreached.BUSY: (
        tr("The MQTT broker at {broker} takes no connection now."),
        tr("It says so itself."),
        tr("BlinkThink tries again by itself."),
    ),
    m.Unreached.DROPPED: (
        tr("The connection to the MQTT broker at {broker} ended."),
        tr("Nothing is published until it is there again."),
        tr("BlinkThink connects again by itself."),
    ),
}
_REFUSED = {
    m.Refusal.SIGN_IN: (
        tr("The MQTT broker at {broker} refuses the user name or the password."),
        tr("Nothing is published until it takes them."),
        tr("Enter both as the broker knows them."),
    ),
    m.Refusal.RIGHTS: (
        tr(
            "The MQTT broker at {broker} does not let this user write and read BlinkThink’s topics."
        ),
        tr("Nothing is published until it does."),
        tr("Give the user these rights in the broker’s access rules, or use another user."),
    ),
    m.Refusal.VERSION: (
        tr("The MQTT broker at {broker} is too old."),
        tr("It does not speak MQTT 5."),
        tr("Update it: Mosquitto speaks MQTT 5 since version 1.6."),
    ),
    m.Refusal.SIZE: (
        tr("The MQTT broker at {broker} takes no messages of this size."),
        tr("A picture was not published; all else is."),
        tr("Let it take messages of 2 MB, or turn pictures off for MQTT."),
    ),
}


def _say(words: tuple[str, str, str], error: e.BlinkThinkError) -> tuple[str, str, str]:
    broker = error.subject or tr("this address")
    host = broker.rpartition(":")[0] or broker
    title, meaning, action = (text.replace("{broker}", broker) for text in words)
    return title.replace("{host}", host), meaning, action


def _unavailable(error: e.BlinkThinkError) -> tuple[str, str, str]:
    how = error.how if isinstance(error, m.MqttUnavailable) else m.Unreached.DROPPED
    return _say(_UNREACHED[how], error)


def _refused(error: e.BlinkThinkError) -> tuple[str, str, str]:
    what = error.what if isinstance(error, m.MqttRefused) else m.Refusal.SIGN_IN
    return _say(_REFUSED[what], error)


MQTT_ERROR_WORDS: Mapping[type[e.BlinkThinkError], Sayer] = {
    m.MqttUnavailable: _unavailable,
    m.MqttRefused: _refused,
}
