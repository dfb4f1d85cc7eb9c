"""One broker as the user set it up: connected to as long as that holds, and kept true."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import Counter, OrderedDict
from pathlib import Path
from typing import Any

from blinkthink.alerts.mqtt import discovery, payloads
from blinkthink.alerts.mqtt.connection import Connection
from blinkthink.alerts.mqtt.pressing import Button
from blinkthink.alerts.mqtt.setup import Parts, Setup
from blinkthink.alerts.mqtt.telling import ALERT, Teller
from blinkthink.alerts.mqtt.topics import Topics
from blinkthink.alerts.mqtt.view import View, devices
from blinkthink.core.alerts import Fired, Mqtt
from blinkthink.core.errors import BlinkThinkError, Unforeseen
from blinkthink.core.events import Event
from blinkthink.core.mqtt_errors import MqttRefused, MqttUnavailable, Refusal, Unreached
from blinkthink.core.records import CameraRef
from blinkthink.core.retry import retry
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.core.words import say

log = logging.getLogger(__name__)

CONNECT = "MQTT connection"  # its purpose in the ledger
DELAYS = (1.0, 2.0, 5.0, 15.0, 30.0, 60.0, 120.0, 300.0)  # seconds between tries
_REFUSED = 900.0  # seconds after a refusal, which only a person changes
_STEADY = 60.0  # seconds; a connection that held so long was a good one
_CALM = 1.0  # seconds before a contradiction is answered
_GOODBYE, _CLEARING = 0.8, 10.0  # seconds
_MOST_ALERTS = 500  # whose ids are known, to tell an update from a new one


class Session:
    """Lives on one event loop, from ``start`` to ``end``."""

    def __init__(self, setup: Setup, parts: Parts) -> None:
        self.setup = setup
        self.problem: BlinkThinkError | None = None
        self._parts = parts
        self._button = Button(parts.snap, self._said, parts.clock)
        self._connection: Connection | None = None
        self._teller: Teller | None = None
        self._told = False  # all of it, on this connection
        self._met = False  # the broker was there before
        self._logged = ""
        self._task: asyncio.Task[None] | None = None
        self._dirty = asyncio.Event()
        self._contradicted = False
        self._view = View()
        self._alerted: OrderedDict[str, None] = OrderedDict()
        self._broke: Counter[Path] = Counter()

    @property
    def connected(self) -> bool:
        """Whether the broker knows how things are."""
        return self._told

    def start(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._keep())

    async def end(self, *, clear: bool) -> None:
        """Disconnect, and say so; ``clear``: take all away that lies there. Never raises."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        await self._button.stop()
        connection, teller = self._connection, self._teller
        self._connection = self._teller = None
        self._told = False
        if connection is None:
            return
        with contextlib.suppress(BlinkThinkError, TimeoutError):
            if clear and teller is not None:
                await asyncio.wait_for(teller.clear(), _CLEARING)
            else:
                offline = connection.publish(self._topics.status, b"offline", retain=True)
                await asyncio.wait_for(offline, _GOODBYE)
        await connection.close()

    def refresh(self) -> None:
        """The settings are other than before."""
        self._dirty.set()

    def try_now(self) -> None:
        """Do not wait for the next try: the computer woke up, or is online again."""
        if self._connection is None and self._task is not None and not self._task.done():
            self._task.cancel()
            self.start()

    def hear(self, event: Event) -> None:
        """News of the app."""
        if self._view.hear(event):
            self._dirty.set()

    async def publish_alert(self, fired: Fired, jpeg: bytes | None) -> None:
        """As ``MqttService.publish_alert``."""
        teller = self._teller
        if teller is None or not self._told:
            raise self.problem or MqttUnavailable(
                "not connected", how=Unreached.DROPPED, subject=self.setup.broker
            )
        listed = self._cameras.cameras
        camera = next((one.ref for one in listed if "/".join(one.ref.key) == fired.camera), None)
        update = fired.id in self._alerted
        topic = f"{self._topics.root}/alert"
        if camera is not None:
            topic = self._topics.of_camera(camera, "alert")
            if jpeg and self._mqtt.pictures and not update:
                image = self._topics.of_camera(camera, "alert_image")
                await teller.show(image, jpeg, fired.picture, ALERT)
        told = payloads.alert(fired, update=update)
        await teller.send(topic, payloads.encode(told), ALERT)
        self._alerted[fired.id] = None
        while len(self._alerted) > _MOST_ALERTS:
            self._alerted.popitem(last=False)

    # Inside

    @property
    def _mqtt(self) -> Mqtt:
        return self._parts.settings().mqtt

    @property
    def _topics(self) -> Topics:
        now = Topics.of(self._mqtt)
        return Topics(Topics.of(self.setup.mqtt).root, now.prefix)

    @property
    def _cameras(self) -> CameraList:
        return self._parts.cameras()

    async def _keep(self) -> None:
        """Connect, and again whenever the connection ends, ever more slowly."""
        clock, short = self._parts.clock, 0
        delays: tuple[float, ...] = DELAYS
        while True:
            try:
                connection = await retry(
                    self._open, on=(MqttUnavailable,), delays=delays, clock=clock
                )
            except MqttUnavailable:
                delays = ()  # all were waited for; it stays slow
                await clock.sleep(DELAYS[-1])
                continue
            except BlinkThinkError:
                await clock.sleep(_REFUSED)
                continue
            except Exception:
                log.exception("connecting to the MQTT broker failed in a way that nobody foresaw")
                self._now(Unforeseen("connecting"))
                await clock.sleep(_REFUSED)
                continue
            delays = DELAYS
            began = clock.monotonic()
            await self._hold(connection)
            short = 0 if clock.monotonic() - began >= _STEADY else short + 1
            await clock.sleep(DELAYS[min(short, len(DELAYS) - 1)])

    async def _open(self) -> Connection:
        """Raises MqttUnavailable, MqttRefused, and Usage for a certificate that cannot be used."""
        client = await asyncio.to_thread(self._parts.record.client)
        address = self.setup.address(client, self._topics.status, self._parts.trust)
        try:
            connection = await Connection.open(address, self._heard, self._note)
        except MqttUnavailable as error:
            if self._met and error.how is Unreached.NOT_MQTT:  # it is one, and is silent now
                error.how = Unreached.ROUTE
            self._now(error)
            raise
        except BlinkThinkError as error:
            self._now(error)
            raise
        self._met = True
        return connection

    def _note(self, size: int) -> None:
        self._parts.ledger.record(self.setup.mqtt.host, CONNECT, size)

    async def _hold(self, connection: Connection) -> None:
        """Until the connection ends."""
        self._connection = connection
        error: BlinkThinkError = Unforeseen("serving")
        try:
            await self._serve(connection)
        except asyncio.CancelledError:
            raise  # ``end`` says goodbye
        except BlinkThinkError as caught:
            error = caught
        except Exception:
            log.exception("what is told by MQTT failed")
        self._connection = self._teller = None
        self._told = False
        await connection.close()
        self._now(error)

    async def _serve(self, connection: Connection) -> None:
        """Raises what ended the connection."""
        await connection.subscribe(self._topics.commands)
        await connection.subscribe(self._topics.status)
        parts = self._parts
        teller = self._teller = Teller(
            connection,
            self.setup.mqtt.host,
            self.setup.broker,
            parts.record,
            parts.ledger,
            self._broke,
        )
        while True:
            self._dirty.clear()
            problem: BlinkThinkError | None = None
            try:
                await self._tell(teller)
            except MqttRefused as error:
                if error.what is not Refusal.SIZE or connection.lost.done():
                    raise
                problem = error  # all else was told
            if not self._told or problem is not self.problem:
                self._told = True
                self._now(problem)
            waiting = asyncio.ensure_future(self._dirty.wait())
            either: set[asyncio.Future[Any]] = {waiting, connection.lost}
            try:
                await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            finally:
                waiting.cancel()
            if connection.lost.done():
                raise connection.lost.result() or MqttUnavailable(
                    "closed", how=Unreached.DROPPED, subject=self.setup.broker
                )
            if self._contradicted:
                await parts.clock.sleep(_CALM)
                self._contradicted = False
                teller.forget(self._topics.status)

    async def _tell(self, teller: Teller) -> None:
        listing, topics = self._cameras, self._topics
        await self._view.catch_up(self._parts.library(), listing)
        settings = self._parts.settings()
        # Without a listing nobody knows which cameras are gone.
        unknown = listing.as_of is None
        alerts = {topics.of_camera(camera.ref, "alert_image") for camera in listing.cameras}
        kept = alerts if settings.mqtt.pictures else set()
        await teller.tell(
            self._view.states(topics, settings, listing),
            devices(topics, settings, listing),
            lambda topic: unknown or topic in kept,
        )

    def _heard(self, topic: str, payload: bytes, retained: bool) -> None:
        """A message, by whomever; what is not expected is nothing."""
        topics = self._topics
        if topic == topics.status:
            # The will of a connection of ours that the broker gave up on late.
            if payload == b"offline":
                self._contradicted = True
                self._dirty.set()
            return
        if retained or payload != discovery.PRESS:
            return
        for camera in self._cameras.cameras:
            if topic == topics.of_camera(camera.ref, "snap"):
                self._button.press(camera.ref)

    def _said(self, camera: CameraRef, result: str, error: BlinkThinkError | None) -> None:
        self._view.pressed(camera, payloads.snapshot(result, self._parts.clock.now(), error))
        self._dirty.set()

    def _now(self, problem: BlinkThinkError | None) -> None:
        said = tr("The MQTT broker is connected.")
        if problem is not None:
            said = say(problem).sentence
        if said != self._logged:
            log.info("%s", said)
            self._logged = said
        self.problem = problem
        self._parts.changed()
