"""One connection to a broker, from its opening to its end.

aiomqtt asks its event loop to watch a socket (``add_reader``), which Windows' own loop cannot. So
each connection runs a selector loop in a thread of its own, on every system alike, and ends with
it. That also keeps what aiomqtt does not undo when it is cancelled (a socket that opens late, the
task that sends keep-alives) away from the app's loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import ssl
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

from blinkthink.alerts.mqtt.failures import as_ours, check_granted
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.mqtt_errors import MqttUnavailable, Unreached
from blinkthink.runtime.loop import DaemonPool

if TYPE_CHECKING:
    import aiomqtt

T = TypeVar("T")

KEEPALIVE = 30  # seconds: a broker that fell silent is noticed after twice as much
PATIENCE = 10.0  # seconds for an answer of the broker
LARGEST_IN = 1024  # bytes of a packet that the broker may hand on to us (MQTT 5, 3.1.2.11.4)
LARGEST_PAYLOAD = 64  # bytes; a command is one word
_WAITING_IN = 32  # messages; what comes beyond that is dropped
_GOODBYE = 0.8  # seconds for the broker to hear that we go
_CONNECT_BYTES = 60  # of CONNECT and two SUBSCRIBE, without names and password

_paho = logging.getLogger(f"{__name__}.paho")
_paho.setLevel(logging.CRITICAL)  # a flood of messages must not flood the log

_NOTHING_SENT = (
    Unreached.NAME,
    Unreached.REFUSED,
    Unreached.ROUTE,
    Unreached.TRUST,
    Unreached.NO_TLS,
)

Heard = Callable[[str, bytes, bool], None]
"""Called with topic, payload and whether it was retained."""
Note = Callable[[int], None]


@dataclass(frozen=True)
class Address:
    """A broker and how one signs in there. Holds the password: never logged."""

    host: str
    port: int
    client: str  # by what name this home is known there
    user: str = ""
    password: str = field(default="", repr=False)
    trust: Callable[[], ssl.SSLContext] | None = field(default=None, repr=False)  # None: no TLS
    will: str = ""  # the topic that says offline when we vanish; none: no will

    @property
    def name(self) -> str:
        return f"{self.host}:{self.port}"

    @property
    def introduction(self) -> int:
        """How many bytes it takes to sign in there, about."""
        said = (self.client, self.user, self.password, self.will)
        return _CONNECT_BYTES + sum(len(text.encode()) for text in said)


class Connection:
    """Made by ``open``. Its methods are for the loop that opened it.

    ``lost`` is done once it has ended, with why: None after ``close``.
    """

    def __init__(self, address: Address, heard: Heard, patience: float) -> None:
        self._address = address
        self._heard = heard
        self._patience = patience
        self._home = asyncio.get_running_loop()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: aiomqtt.Client | None = None
        self._connected = False
        self._leave = threading.Event()
        self._leaving: asyncio.Event | None = None
        self._opened: asyncio.Future[None] = self._home.create_future()
        self.lost: asyncio.Future[BlinkThinkError | None] = self._home.create_future()
        self._thread = threading.Thread(target=self._run, name="blinkthink-mqtt", daemon=True)

    @classmethod
    async def open(
        cls, address: Address, heard: Heard, note: Note, *, patience: float = PATIENCE
    ) -> Connection:
        """``note`` is told how many bytes signing in took, also where that was refused, or may have
        begun when this was cancelled. Raises MqttUnavailable or MqttRefused."""
        connection = cls(address, heard, patience)
        connection._thread.start()
        try:
            await _either(connection._opened, connection.lost)
        except asyncio.CancelledError:
            connection._part()
            note(address.introduction)
            raise
        if not connection._opened.done():
            error = connection._why()
            if not (isinstance(error, MqttUnavailable) and error.how in _NOTHING_SENT):
                note(address.introduction)
            raise error
        note(address.introduction)
        return connection

    async def subscribe(self, topic: str) -> None:
        """Hear what is published to ``topic`` from now on, not what lies there retained. Raises
        MqttUnavailable or MqttRefused."""
        from paho.mqtt.subscribeoptions import SubscribeOptions

        client = self._client
        assert client is not None
        # The flag of retained messages is kept, so that one that somebody leaves at the broker is
        # known as such.
        options = SubscribeOptions(
            qos=0, retainAsPublished=True, retainHandling=SubscribeOptions.RETAIN_DO_NOT_SEND
        )
        granted = await self._there(client.subscribe(topic, options=options))
        check_granted(granted, self._address.name)

    async def publish(self, topic: str, payload: bytes, *, retain: bool) -> None:
        """Return once the broker has it (QoS 1). Raises MqttUnavailable."""
        client = self._client
        assert client is not None
        await self._there(client.publish(topic, payload, qos=1, retain=retain))

    async def close(self) -> None:
        """Say goodbye, which keeps the broker from publishing the will."""
        self._part()
        await asyncio.wait({self.lost}, timeout=_GOODBYE)

    async def _there(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` on the connection's own loop."""
        loop = self._loop
        assert loop is not None
        try:
            future = asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, loop))
        except RuntimeError:  # the loop is closed
            work.close()
            await asyncio.wait({self.lost})
            raise self._why() from None
        try:
            await _either(future, self.lost)
        except asyncio.CancelledError:
            future.cancel()
            raise
        if not future.done() or future.cancelled():
            future.cancel()
            await asyncio.wait({self.lost})
            raise self._why()
        error = future.exception()
        if error is not None:
            raise as_ours(error, self._address.name) from None
        return future.result()

    def _why(self) -> BlinkThinkError:
        error = self.lost.result()
        return error or MqttUnavailable("closed", how=Unreached.DROPPED, subject=self._address.name)

    def _part(self) -> None:
        self._leave.set()
        if self._loop is not None and self._leaving is not None:
            with contextlib.suppress(RuntimeError):  # it has ended
                self._loop.call_soon_threadsafe(self._leaving.set)

    # On the thread

    def _run(self) -> None:
        error: BlinkThinkError | None = None
        try:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                # The standard pool would keep the process from ending while a name is looked up.
                runner.get_loop().set_default_executor(DaemonPool(1))
                runner.get_loop().set_exception_handler(lambda loop, context: None)
                runner.run(self._serve())
        except Exception as caught:  # noqa: BLE001 - whatever the library raises ends this alone
            error = as_ours(
                caught,
                self._address.name,
                opening=not self._connected,
                tls=self._address.trust is not None,
            )
        self._tell(lambda: None if self.lost.done() else self.lost.set_result(error))

    async def _serve(self) -> None:
        """Until the connection ends, or ``close``. Raises as aiomqtt does, or the SSL context."""
        self._loop = asyncio.get_running_loop()
        self._leaving = asyncio.Event()
        client = self._client = self._make()
        async with client:
            self._connected = True
            if self._leave.is_set():  # before there was an event to set
                return
            self._tell(lambda: None if self._opened.done() else self._opened.set_result(None))
            reading = asyncio.create_task(self._read(client))
            leaving = asyncio.create_task(self._leaving.wait())
            await asyncio.wait({reading, leaving}, return_when=asyncio.FIRST_COMPLETED)
            leaving.cancel()
            if reading.done():
                reading.result()
            reading.cancel()

    def _make(self) -> aiomqtt.Client:
        import aiomqtt as library
        from paho.mqtt.packettypes import PacketTypes
        from paho.mqtt.properties import Properties

        limits = Properties(PacketTypes.CONNECT)  # type: ignore[no-untyped-call]
        limits.MaximumPacketSize = LARGEST_IN
        address = self._address
        return library.Client(
            address.host,
            address.port,
            username=address.user or None,
            password=address.password or None,
            logger=_paho,
            identifier=address.client,
            # With version 5 alone the broker keeps large packets and retained commands away.
            protocol=library.ProtocolVersion.V5,
            will=library.Will(address.will, "offline", qos=1, retain=True)
            if address.will
            else None,
            clean_start=True,
            timeout=self._patience,
            keepalive=KEEPALIVE,
            max_queued_incoming_messages=_WAITING_IN,
            properties=limits,
            tls_context=cast(ssl.SSLContext, _Handshake(address.trust()))
            if address.trust
            else None,
        )

    async def _read(self, client: aiomqtt.Client) -> None:
        """Hand on what comes, one after the other: who floods us waits, or is dropped."""
        async for message in client.messages:
            payload = message.payload
            if isinstance(payload, bytes) and len(payload) <= LARGEST_PAYLOAD:
                taken = self._pass_on(str(message.topic), payload, bool(message.retain))
                await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(taken, self._home))

    async def _pass_on(self, topic: str, payload: bytes, retained: bool) -> None:
        self._heard(topic, payload, retained)

    def _tell(self, what: Callable[[], object]) -> None:
        with contextlib.suppress(RuntimeError):  # the app's loop has ended
            self._home.call_soon_threadsafe(what)


class _Handshake:
    """What paho asks of an SSL context. paho forgets a socket whose handshake fails, and leaves it
    open; here it is closed."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self.check_hostname = context.check_hostname
        self.verify_mode = context.verify_mode

    def wrap_socket(
        self, sock: socket.socket, *, server_hostname: str, do_handshake_on_connect: bool
    ) -> ssl.SSLSocket:
        wrapped = self._context.wrap_socket(
            sock, server_hostname=server_hostname, do_handshake_on_connect=do_handshake_on_connect
        )
        try:
            wrapped.do_handshake()
        except BaseException:
            wrapped.close()
            raise
        return wrapped


async def _either(*futures: asyncio.Future[Any]) -> None:
    await asyncio.wait(futures, return_when=asyncio.FIRST_COMPLETED)
