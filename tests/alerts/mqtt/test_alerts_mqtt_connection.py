"""Coming to a broker, losing it, coming back; and what is said where that fails."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from blinkthink.alerts.mqtt.connection import Address, Connection
from blinkthink.alerts.mqtt.trying import try_broker
from blinkthink.core.alerts import Mqtt
from blinkthink.core.errors import BlinkThinkError, Remedy, Usage
from blinkthink.core.events import Woke
from blinkthink.core.mqtt_errors import MqttRefused, MqttUnavailable, Refusal, Unreached
from blinkthink.core.words import say
from tests.alerts.mqtt.broker import (
    HOST,
    PATIENCE,
    Mosquitto,
    free_port,
    listening,
    mosquitto,
    retained,
    with_password,
    with_tls,
)
from tests.alerts.mqtt.home import FRONT, FRONT_AT, FRONT_DEVICE, home_at

SECRET = "correct horse battery"


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Mosquitto]:
    with mosquitto(tmp_path / "broker") as running:
        yield running


async def test_a_broker_that_comes_back_is_told_all_anew(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        path = home.picture(FRONT, 1)
        await home.connected()
        before = await retained(broker)
        broker.kill()
        await home.until(lambda service: not service.connected)
        with pytest.raises(MqttUnavailable) as gone:
            await home.service.publish_alert(home.fired(path), None)
        assert gone.value.subject == f"{HOST}:{broker.port}"
        later = home.picture(FRONT, 2)
        broker.start()
        async with listening(broker) as listener:
            await home.connected()
            await home.service.publish_alert(home.fired(path), None)
            await listener.until_all_heard()
            heard = Counter(topic for topic, _ in listener.heard)
        after = await retained(broker)
    assert after.keys() == before.keys()
    assert after[f"{FRONT_AT}/image"] == later.read_bytes()
    assert after["blinkthink/status"] == b"online"
    assert after[FRONT_DEVICE] == before[FRONT_DEVICE]
    assert heard[f"{FRONT_AT}/alert"] == 1
    assert set(heard.values()) == {1}


async def test_a_broker_that_starts_late_is_found(tmp_path: Path, broker: Mosquitto) -> None:
    broker.kill()
    async with home_at(tmp_path, broker) as home:
        await home.until(lambda service: service.problem)
        assert isinstance(home.service.problem, MqttUnavailable)
        assert home.service.problem.how is Unreached.REFUSED
        broker.start()
        home.events.publish(Woke())  # not only at the next try
        await home.connected()
        assert home.service.problem is None


async def test_a_killed_app_is_offline(broker: Mosquitto) -> None:
    script = (
        "import asyncio, os, sys\n"
        "from blinkthink.alerts.mqtt.connection import Address, Connection\n"
        "async def main():\n"
        f"    address = Address({HOST!r}, {broker.port}, 'app', will='blinkthink/status')\n"
        "    connection = await Connection.open(address, print, print)\n"
        "    await connection.publish('blinkthink/status', b'online', retain=True)\n"
        "    os._exit(9)\n"
        "asyncio.run(main())\n"
    )
    async with listening(broker) as listener:
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", script)
        assert await process.wait() == 9
        await listener.until_there("blinkthink/status", b"offline")
    assert listener.of("blinkthink/status") == [b"online", b"offline"]


async def test_a_late_will_of_an_earlier_connection_is_contradicted(
    tmp_path: Path, broker: Mosquitto
) -> None:
    async with home_at(tmp_path, broker) as home, listening(broker) as listener:
        await home.connected()
        await listener.publish("blinkthink/status", b"offline", retain=True)
        await listener.until_there("blinkthink/status", b"offline")
        await listener.until_there("blinkthink/status", b"online")


async def test_the_same_home_has_the_same_name(tmp_path: Path, broker: Mosquitto) -> None:
    """So a broker that still holds the connection of before ends it first."""
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        name = json.loads((tmp_path / "mqtt.json").read_bytes())["client"]
        taken = await Connection.open(
            Address(HOST, broker.port, name), lambda *_: None, lambda _: None
        )
        await home.until(lambda service: not service.connected)
        await taken.close()
        await home.connected()


async def test_a_loop_that_watches_no_sockets_is_enough(tmp_path: Path, broker: Mosquitto) -> None:
    """As on Windows, whose usual loop cannot do what aiomqtt asks of the one that it runs on."""

    class WatchesNothing(asyncio.SelectorEventLoop):
        def add_reader(self, *_: object) -> None:
            raise NotImplementedError

        def add_writer(self, *_: object) -> None:
            raise NotImplementedError

    async def told() -> bool:
        async with home_at(tmp_path, broker) as home:
            home.picture(FRONT, 1)
            await home.connected()
            await home.service.test()
            return home.service.problem is None

    def on_such_a_loop() -> bool:
        with asyncio.Runner(loop_factory=WatchesNothing) as runner:
            return runner.run(told())

    assert await asyncio.to_thread(on_such_a_loop)
    assert f"{FRONT_AT}/image" in await retained(broker)


def test_nothing_is_imported_and_nobody_asked_while_no_broker_is_set_up(tmp_path: Path) -> None:
    script = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from tests.alerts.mqtt import home\n"
        "for name in [n for n in sys.modules if n.partition('.')[0] in ('aiomqtt', 'paho')]:\n"
        "    del sys.modules[name]\n"
        "async def main():\n"
        f"    async with home.home_at(Path({str(tmp_path)!r})) as one:\n"
        "        one.picture(home.FRONT, 1)\n"
        "        for _ in range(100):\n"
        "            await asyncio.sleep(0)\n"
        "        assert not one.service.connected and one.service.problem is None\n"
        "asyncio.run(main())\n"
        "print([n for n in sys.modules if n.partition('.')[0] in ('aiomqtt', 'paho')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert not (tmp_path / "egress.jsonl").exists()
    assert not (tmp_path / "mqtt.json").exists()


async def test_user_and_password(tmp_path: Path) -> None:
    lines = with_password(tmp_path / "broker", "blink", SECRET)
    with mosquitto(tmp_path / "broker", *lines) as broker:
        async with home_at(tmp_path, broker, "wrong", user="blink") as home:
            await home.until(lambda service: service.problem)
            assert isinstance(home.service.problem, MqttRefused)
            assert home.service.problem.what is Refusal.SIGN_IN
            assert home.service.problem.remedy is Remedy.ASK_USER
            with pytest.raises(MqttRefused) as refused:
                await home.service.test()
            await home.service.test(password=SECRET)
            home.password = SECRET
            home.service.settings_changed()
            await home.connected()
            assert home.service.problem is None
    assert "user name or the password" in say(refused.value).title
    rows = home.ledger.rows()
    assert [row.why for row in rows[:4]] == [  # the refused ones too
        "MQTT connection",
        "test of the MQTT broker",
        "test of the MQTT broker",
        "test of the MQTT broker",
    ]
    assert min(row.bytes for row in rows[:2]) > len("blink" + "wrong")
    assert SECRET not in (tmp_path / "egress.jsonl").read_text()


async def test_tls_with_a_certificate_that_is_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = with_tls(tmp_path / "broker", HOST)
    with mosquitto(tmp_path / "broker", *lines) as broker:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "broker/certificate.pem"))
        async with home_at(tmp_path, broker, tls=True) as home:
            await home.connected()
            await home.service.test()


@asynccontextmanager
async def answering(
    answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None],
) -> AsyncIterator[int]:
    """The port of a server that does ``answer`` to who connects."""

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        answer(reader, writer)

    server = await asyncio.start_server(met, HOST, 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def tried(
    port: int, host: str = HOST, *, tls: bool = False, patience: float = PATIENCE
) -> BlinkThinkError:
    from blinkthink.runtime.network import make_trust

    address = Address(host, port, "me", trust=(lambda: make_trust(None)) if tls else None)
    with pytest.raises(BlinkThinkError) as raised:
        await try_broker(address, "blinkthink", lambda size: None, patience=patience, echo=1.0)
    words = say(raised.value)
    assert host in words.title
    assert words.action
    return raised.value


def how(error: BlinkThinkError) -> Unreached:
    assert isinstance(error, MqttUnavailable), error
    return error.how


async def test_nobody_is_there() -> None:
    assert how(await tried(free_port())) is Unreached.REFUSED
    assert how(await tried(1883, "no-such-computer.invalid")) is Unreached.NAME


async def test_what_answers_is_no_broker() -> None:
    def as_web_server(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    def as_old_broker(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"\x20\x02\x00\x01")  # CONNACK of MQTT 3.1.1: unacceptable version
        writer.close()

    def as_new_one_without_version_5(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"\x20\x03\x00\x84\x00")
        writer.close()

    async with answering(as_web_server) as port:
        # That it hung up is not told before the answer is due.
        assert how(await tried(port, patience=2.0)) is Unreached.NOT_MQTT
    for old in (as_old_broker, as_new_one_without_version_5):
        async with answering(old) as port:
            refused = await tried(port)
        assert isinstance(refused, MqttRefused)
        assert refused.what is Refusal.VERSION


async def test_tls_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = with_tls(tmp_path / "tls", "broker.home")
    with (
        mosquitto(tmp_path / "tls", *lines) as tls,
        mosquitto(tmp_path / "plain") as plain,
    ):
        assert how(await tried(tls.port, tls=True)) is Unreached.TRUST  # unknown issuer
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "tls/certificate.pem"))
        assert how(await tried(tls.port, tls=True)) is Unreached.TRUST  # another name
        assert how(await tried(tls.port, patience=2.0)) is Unreached.NOT_MQTT
        assert how(await tried(plain.port, tls=True)) is Unreached.NO_TLS


async def test_a_broker_that_lets_nothing_through(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    rules.write_text("topic readwrite other/#\n")
    with mosquitto(tmp_path / "broker", "allow_anonymous true", f"acl_file {rules}") as broker:
        refused = await tried(broker.port)
    assert isinstance(refused, MqttRefused)
    assert refused.what is Refusal.RIGHTS


async def test_a_test_leaves_nothing_and_disturbs_nobody(tmp_path: Path, broker: Mosquitto) -> None:
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        before = await retained(broker)
        home.changed.clear()
        await home.service.test()
        assert await retained(broker) == before
        assert home.service.connected
        assert not home.changed.is_set()
        with pytest.raises(Usage, match="address"):
            await home.service.test(Mqtt())


async def test_the_settings_lead_to_another_broker(tmp_path: Path, broker: Mosquitto) -> None:
    with mosquitto(tmp_path / "other") as other:
        async with home_at(tmp_path, broker) as home:
            await home.connected()
            home.use(port=other.port)
            async with listening(other) as listener:
                await listener.until_there("blinkthink/status", b"online")
            assert await retained(broker) == {}
            assert home.settings.mqtt == msgspec.structs.replace(
                home.settings.mqtt, port=other.port
            )


async def test_a_picture_that_the_broker_does_not_take_holds_up_nothing(tmp_path: Path) -> None:
    lines = ("allow_anonymous true", "max_packet_size 20000")
    with mosquitto(tmp_path / "broker", *lines) as broker:
        async with home_at(tmp_path, broker) as home:
            large = home.picture(FRONT, 1, b"\xff\xd8" + bytes(30_000))
            await home.until(lambda service: service.connected)
            problem = home.service.problem
            assert isinstance(problem, MqttRefused)
            assert problem.what is Refusal.SIZE
            async with listening(broker) as listener:  # an alert comes without it
                await home.service.publish_alert(home.fired(large), large.read_bytes())
                await listener.until(lambda one: one.of(f"{FRONT_AT}/alert"))
            assert home.service.connected
            small = home.picture(FRONT, 2)
            await home.until(lambda service: service.connected and service.problem is None)
            assert (await retained(broker))[f"{FRONT_AT}/image"] == small.read_bytes()


async def test_a_broker_that_hangs_is_told_anew_once_it_goes_on(
    tmp_path: Path, broker: Mosquitto
) -> None:
    """As a computer does that sleeps. Where the app ends meanwhile it does not wait for it."""
    async with home_at(tmp_path, broker) as home:
        await home.connected()
        broker.hang()
        try:
            path = home.picture(FRONT, 1)  # no answer to this: that is how it is noticed
            await home.until(lambda service: not service.connected)
        finally:
            broker.go_on()
        await home.connected()
        assert (await retained(broker))[f"{FRONT_AT}/image"] == path.read_bytes()
        broker.hang()
        try:
            async with asyncio.timeout(8):
                await home.service.stop()
        finally:
            broker.go_on()
