"""What can go wrong with the MQTT broker: the branch of ``core.errors`` that it has.

    Transient ── MqttUnavailable    it was not reached, or went away
    MqttRefused                     it was reached and says no: a person has to change something

``subject`` is the broker's ``host:port``, ``detail`` is technical.
"""

from __future__ import annotations

import enum

from blinkthink.core.errors import BlinkThinkError, Remedy, Transient


class Unreached(enum.Enum):
    """What kept from the broker."""

    NAME = "name"  # no such host
    REFUSED = "refused"  # nothing listens there
    ROUTE = "route"  # no way to the host, or no answer from it
    TRUST = "trust"  # its certificate is not trusted
    NO_TLS = "no_tls"  # what answers does not speak TLS
    NOT_MQTT = "not_mqtt"  # what answers is no broker, or one that is too old
    BUSY = "busy"  # it says itself that it cannot now
    DROPPED = "dropped"  # the connection ended, or the broker fell silent


class Refusal(enum.Enum):
    """What the broker refused."""

    SIGN_IN = "sign_in"  # user or password
    RIGHTS = "rights"  # to write or read the topics
    VERSION = "version"  # of the protocol
    SIZE = "size"  # of a picture


class MqttUnavailable(Transient):
    """The broker cannot be reached or went away; ``how`` says why."""

    def __init__(self, detail: str = "", *, how: Unreached, subject: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.how = how


class MqttRefused(BlinkThinkError):
    """The broker says no; ``what`` it refused."""

    code = "usage"
    remedy = Remedy.ASK_USER

    def __init__(self, detail: str = "", *, what: Refusal, subject: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.what = what
