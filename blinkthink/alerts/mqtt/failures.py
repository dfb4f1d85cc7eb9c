"""What aiomqtt, paho and the network raise, as errors of ours.

aiomqtt turns every failure to connect into an MqttError that holds its text alone; the first one
is still its context.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from typing import Any

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.mqtt_errors import MqttRefused, MqttUnavailable, Refusal, Unreached

# Reason codes of MQTT 5 (section 2.4).
_REFUSED = {
    132: Refusal.VERSION,
    134: Refusal.SIGN_IN,
    135: Refusal.SIGN_IN,  # “not authorized”: Mosquitto’s answer to a wrong password
    138: Refusal.SIGN_IN,  # banned
    140: Refusal.SIGN_IN,  # bad authentication method
    149: Refusal.SIZE,
}
_FAILED = 128  # reason codes from here on are failures
_NO_ANSWER = "Operation timed out"  # aiomqtt's words where the broker does not answer


def as_ours(
    error: BaseException, broker: str, *, opening: bool = False, tls: bool = False
) -> BlinkThinkError:
    """MqttUnavailable or MqttRefused for what was raised about ``broker``, while the connection was
    being opened or later."""
    if isinstance(error, BlinkThinkError):
        return error
    code = _code(error)
    refusal = _REFUSED.get(code) if code is not None else None
    if refusal is not None:
        return MqttRefused(f"reason code {code}", what=refusal, subject=broker)
    if type(error).__name__ == "MqttConnectError":
        return MqttUnavailable(f"reason code {code}", how=Unreached.BUSY, subject=broker)
    first = _first(error)
    detail = f"{type(first).__name__}: {first}"[:200]
    how = Unreached.DROPPED if str(error) == _NO_ANSWER else _how(first)
    if opening and how is Unreached.DROPPED:
        # The computer took the connection and then was silent, or broke it off.
        how = Unreached.NO_TLS if tls and isinstance(first, ConnectionError) else Unreached.NOT_MQTT
    return MqttUnavailable(detail, how=how, subject=broker)


def check_granted(answers: Iterable[Any], broker: str) -> None:
    """Raises MqttRefused where the broker did not grant a subscription."""
    for answer in answers:
        code = getattr(answer, "value", answer)
        if isinstance(code, int) and code >= _FAILED:
            raise MqttRefused(f"reason code {code}", what=Refusal.RIGHTS, subject=broker)


def _code(error: BaseException) -> int | None:
    """The broker's reason, of the error itself or of what it came from."""
    seen: BaseException | None = error
    while seen is not None:
        reason = getattr(seen, "rc", None)
        code = getattr(reason, "value", None)
        # An int alone is paho's own number of a failure, not the broker's.
        if isinstance(code, int) and type(reason).__name__ == "ReasonCode":
            return code
        seen = seen.__cause__ or seen.__context__
    return None


def _first(error: BaseException) -> BaseException:
    """What the error came from: the deepest one that the network raised."""
    found, seen = error, error.__cause__ or error.__context__
    while seen is not None:
        if isinstance(seen, OSError):
            found = seen
        seen = seen.__cause__ or seen.__context__
    return found


def _how(error: BaseException) -> Unreached:
    match error:
        case ssl.SSLCertVerificationError():
            return Unreached.TRUST
        case ssl.SSLError():
            return Unreached.NO_TLS
        case socket.gaierror():
            return Unreached.NAME
        case ConnectionRefusedError():
            return Unreached.REFUSED
        case ConnectionError():
            return Unreached.DROPPED
        case OSError():
            return Unreached.ROUTE
    return Unreached.DROPPED
