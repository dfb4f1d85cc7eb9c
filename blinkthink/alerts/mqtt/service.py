"""MQTT for the app: nothing while no broker is set up, one session with the one that is."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.core.alerts import Fired, Mqtt
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, Usage
from blinkthink.core.events import Event, EventBus, PowerChanged, Woke
from blinkthink.core.mqtt_errors import MqttUnavailable, Unreached
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import CameraList, SnapOutcome
from blinkthink.core.translation import tr

if TYPE_CHECKING:
    import ssl

    from blinkthink.alerts.mqtt.session import Session
    from blinkthink.alerts.mqtt.setup import Parts, Setup
    from blinkthink.gallery.library import Library
    from blinkthink.runtime.egress import EgressLedger

log = logging.getLogger(__name__)

TEST = "test of the MQTT broker"  # its purpose in the ledger


def _system_trust() -> ssl.SSLContext:
    from blinkthink.runtime.network import make_trust

    return make_trust(None)


class MqttService:
    """Keeps a broker told of the cameras, and takes presses of their buttons from it.

    All but the constructor is for the asyncio thread. Until a broker is set up nothing is
    connected to, and aiomqtt is not imported.
    """

    def __init__(
        self,
        *,
        settings: Callable[[], Settings],
        password: Callable[[], str],
        library: Callable[[], Library],
        cameras: Callable[[], CameraList],
        snap: Callable[[Sequence[CameraRef]], Awaitable[list[SnapOutcome]]],
        ledger: EgressLedger,
        record: Path,
        events: EventBus,
        clock: Clock,
        changed: Callable[[], None],
        trust: Callable[[], ssl.SSLContext] = _system_trust,
    ) -> None:
        """``password`` may block. ``changed`` is called when ``connected`` or ``problem`` are other
        than before. ``trust`` makes the TLS context, on another thread; it may raise Usage."""
        self._settings = settings
        self._password = password
        self._library = library
        self._cameras = cameras
        self._snap = snap
        self._ledger = ledger
        self._record_path = record
        self._events = events
        self._clock = clock
        self._changed = changed
        self._trust = trust
        self._parts: Parts | None = None
        self._session: Session | None = None
        self._set_up: Setup | None = None
        self._failed: BlinkThinkError | None = None  # the password cannot be read
        self._look = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """For the one process of this home that works in the background."""
        if self._task is None:
            self._unsubscribe = self._events.subscribe(self._hear)
            self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Tell the broker that we are offline, and disconnect; in two seconds at most, about."""
        if self._task is None:
            return
        self._unsubscribe()
        self._task.cancel()
        await asyncio.wait([self._task])
        self._task = None
        session, self._session, self._set_up = self._session, None, None
        if session is not None:
            await session.end(clear=False)

    def settings_changed(self) -> None:
        """Look at the settings and the password anew, soon."""
        self._look.set()

    @property
    def connected(self) -> bool:
        return self._session is not None and self._session.connected

    @property
    def problem(self) -> BlinkThinkError | None:
        """What keeps it from the broker, or what the broker did not take."""
        return self._failed or (self._session.problem if self._session else None)

    async def publish_alert(self, fired: Fired, jpeg: bytes | None) -> None:
        """Return once the broker has it, the picture first.

        A second call with the same ``id`` is an update of the first and sends no picture. Raises
        MqttUnavailable where there is no connection, or none any more, and MqttRefused.
        """
        if self._session is None:
            raise MqttUnavailable("not connected", how=Unreached.DROPPED)
        await self._session.publish_alert(fired, jpeg)

    async def test(self, mqtt: Mqtt | None = None, password: str | None = None) -> None:
        """Sign in, write and read, as set up or as given; nothing stays at the broker.

        Raises MqttUnavailable, MqttRefused, or Usage where no broker is named.
        """
        from blinkthink.alerts.mqtt.setup import Setup
        from blinkthink.alerts.mqtt.topics import Topics
        from blinkthink.alerts.mqtt.trying import try_broker

        mqtt = mqtt or self._settings().mqtt
        if not mqtt.host:
            raise Usage(tr("Enter the address of the MQTT broker first."))
        if password is None:
            password = await asyncio.to_thread(self._password)
        setup = Setup(mqtt, password)
        client = await asyncio.to_thread(self._made_parts().record.client)
        address = setup.address(f"{client}-test", "", self._trust)
        host = mqtt.host
        await try_broker(
            address, Topics.of(mqtt).root, lambda size: self._ledger.record(host, TEST, size)
        )

    # Inside

    def _hear(self, event: Event) -> None:
        if self._session is None:
            return
        online = isinstance(event, PowerChanged) and event.power.online is True
        if online or isinstance(event, Woke):
            self._session.try_now()
        else:
            self._session.hear(event)

    async def _run(self) -> None:
        while True:
            self._look.clear()
            try:
                await self._follow()
            except BlinkThinkError as error:
                self._failed = error
                self._changed()
            except Exception:
                log.exception("MQTT as it is set up cannot be begun")
            await self._look.wait()

    async def _follow(self) -> None:
        """Do as the settings say now. Raises what the password raises."""
        mqtt = self._settings().mqtt
        setup: Setup | None = None
        if mqtt.host:
            from blinkthink.alerts.mqtt.session import Session
            from blinkthink.alerts.mqtt.setup import Setup

            password = await asyncio.to_thread(self._password)
            # What can change under way is left out.
            lasting = msgspec.structs.replace(mqtt, discovery=True, prefix="", pictures=True)
            setup = Setup(lasting, password)
        before, session = self._set_up, self._session
        self._failed = None
        if setup == before:
            if session is not None:
                session.refresh()
            return
        if session is not None and before is not None:
            self._session = self._set_up = None
            await session.end(clear=setup is None or setup.broker != before.broker)
            self._changed()
        if setup is not None:
            session = Session(setup, self._made_parts())
            self._session, self._set_up = session, setup
            session.start()

    def _made_parts(self) -> Parts:
        if self._parts is None:
            from blinkthink.alerts.mqtt.record import BrokerRecord
            from blinkthink.alerts.mqtt.setup import Parts

            self._parts = Parts(
                settings=self._settings,
                library=self._library,
                cameras=self._cameras,
                snap=self._snap,
                ledger=self._ledger,
                record=BrokerRecord(self._record_path),
                clock=self._clock,
                changed=self._changed,
                trust=self._trust,
            )
        return self._parts
