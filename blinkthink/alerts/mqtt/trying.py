"""Whether a broker can be used as it is set up: signed in to, written to and read from."""

from __future__ import annotations

import asyncio
import secrets

from blinkthink.alerts.mqtt.connection import Address, Connection, Note
from blinkthink.core.mqtt_errors import MqttRefused, Refusal

_PATIENCE = 8.0  # seconds for an answer
_ECHO = 3.0  # seconds for our own message to come back
_HEADS = 20  # bytes of the packets around topic and message


async def try_broker(
    address: Address, root: str, note: Note, *, patience: float = _PATIENCE, echo: float = _ECHO
) -> None:
    """Sign in beside a connection that may be there, and send oneself a message below the topic
    ``root``; nothing stays at the broker. ``note`` is told how many bytes were sent, about. Raises
    MqttUnavailable or MqttRefused.
    """
    back = asyncio.Event()
    word = secrets.token_hex(8).encode()
    topic = f"{root}/test"

    def heard(where: str, payload: bytes, retained: bool) -> None:
        if where == topic and payload == word:
            back.set()

    connection = await Connection.open(address, heard, note, patience=patience)
    try:
        note(len(topic) * 2 + len(word) + _HEADS)
        await connection.subscribe(topic)
        await connection.publish(topic, word, retain=False)
        # A broker takes what it does not allow without a word, and hands it on to nobody.
        try:
            await asyncio.wait_for(back.wait(), echo)
        except TimeoutError:
            raise MqttRefused(
                "the message did not come back", what=Refusal.RIGHTS, subject=address.name
            ) from None
    finally:
        await connection.close()
